package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"loa/internal/campaign"
	"loa/internal/diag"
	"loa/internal/site"

	"github.com/spf13/cobra"
)

func (p *program) statsCommand() *cobra.Command {
	var dir, today string
	c := &cobra.Command{
		Use:   "stats",
		Short: p.text("Shows at a glance what each plan covers"),
		Long: p.text(`Shows for each plan how many articles there are for its themes, audiences,
places and half-years, what was produced, who was reached, and what is missing.
The numbers are those of loa report.`),
		Example: "  loa stats",
		Args:    p.noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.stats(dir, today) },
	}
	c.Flags().StringVarP(&dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	p.todayFlag(c, &today)
	return c
}

// stats is loa stats.
func (p *program) stats(dir, today string) error {
	s, err := p.readSite(dir, today)
	if err != nil {
		return err
	}
	plans := campaign.Plans(s)
	if len(plans) == 0 {
		plans = []*site.Term{nil}
	}
	for i, plan := range plans {
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		p.printStats(s, campaign.Of(s, plan, campaign.Span{}))
	}
	return nil
}

// glances are what stats counts by, with the heads of the lists.
var glances = []struct {
	by   campaign.Dimension
	name diag.Text
}{
	{campaign.Theme, diag.T("Theme")}, {campaign.Place, diag.T("Place")}, {campaign.Audience, diag.T("Audience")}, {campaign.Half, diag.T("Half-year")},
}

func (p *program) printStats(s *site.Site, c *campaign.Coverage) {
	total := c.Total()
	title := s.Config.Title.Text
	if c.Plan != nil {
		title = c.Plan.Name
	}
	fmt.Fprintln(p.stdout, title)
	_, gaps, of := c.Table(campaign.Place, campaign.Theme).Gaps()
	fmt.Fprintln(p.stdout, p.text("%d articles; of place and theme, %d of %d cells are empty", len(total.Articles), gaps, of))
	for _, g := range glances {
		fmt.Fprintf(p.stdout, "\n%s\n", g.name.In(p.lang))
		p.printBars(c.By(g.by))
	}
	p.printList(diag.T("Planned"), total.Planned)
	p.printList(diag.T("Made"), total.Products)
	p.printPeople(diag.T("People, counted"), total.Counted)
	p.printPeople(diag.T("People, estimated"), total.Estimated)
}

// widestBar is how many characters the longest bar has.
const widestBar = 30

// printBars prints how many articles each row has; an arrow marks what has none
// and should.
func (p *program) printBars(rows []campaign.Row) {
	most, width := 1, 0
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = r.Values[0].Name
		if r.Values[0].Key == "" {
			names[i] = p.text("(not said)")
		}
		most, width = max(most, len(r.Articles)), max(width, utf8.RuneCountInString(names[i]))
	}
	for i, r := range rows {
		n := len(r.Articles)
		bar := strings.Repeat("#", (n*widestBar+most-1)/most)
		if r.Gap() {
			bar = p.text("<- nothing")
		}
		blank := strings.Repeat(" ", width-utf8.RuneCountInString(names[i]))
		fmt.Fprintln(p.stdout, strings.TrimRight(fmt.Sprintf("  %s%s %5d  %s", names[i], blank, n, bar), " "))
	}
}

func (p *program) printList(head diag.Text, list []campaign.Quantity) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(p.stdout, "\n%s\n", head.In(p.lang))
	for _, q := range list {
		fmt.Fprintf(p.stdout, "  %10s  %s\n", fmt.Sprint(q.Amount), q.Unit)
	}
}

func (p *program) printPeople(head diag.Text, n campaign.People) {
	if n.People > 0 {
		fmt.Fprintf(p.stdout, "\n%s\n  %10d  %s\n", head.In(p.lang), n.People, p.text("of them women: %d", n.Women))
	}
}
