package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/campaign"
	"loa/internal/report"
	"loa/internal/site"
	"loa/themes"

	"github.com/spf13/cobra"
)

// reportFlags are the flags of loa report.
type reportFlags struct {
	dir, plan, period, by, format, out, today string
	filled, excel                             bool
}

// reportFormats are the forms of a report. Without --format the end of -o says.
var reportFormats = []string{"table", "csv", "xlsx", "json", "html"}

func (p *program) reportCommand() *cobra.Command {
	var f reportFlags
	c := &cobra.Command{
		Use:   "report",
		Short: p.text("Counts what was done for a plan, as the office reports it"),
		Long: p.text(`Counts the articles of a plan, what was produced and who was reached, by theme,
audience, place, form and time, with the articles behind each number. What was
planned, made, counted and estimated is kept apart. An article of two themes is
in the row of each, and once in the total.

A period is 2023, 2023-H1, 2023-Q3, 2023-06, or two days: 2023-01-15..2023-06-14.
Whether it ends with the month or earlier is said by report.periods in site.yaml.`),
		Example: "  loa report\n  loa report --period 2023-H1 --by theme,district\n  loa report --period 2023 --by half,audience -o bao-cao.xlsx",
		Args:    p.noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.report(f) },
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringVar(&f.plan, "plan", "", p.text("the `key` of the plan; not needed when there is one"))
	flags.StringVar(&f.period, "period", "", p.text("only articles of this `time`; without, all"))
	flags.StringVar(&f.by, "by", "theme", p.text("a row for each of these `things`: %s", strings.Join(campaign.Names(), ", ")))
	flags.StringVar(&f.format, "format", "", p.text("the `form`: %s", strings.Join(reportFormats, ", ")))
	flags.StringVarP(&f.out, "out", "o", "", p.text("the `file` to write; its ending gives the form"))
	p.todayFlag(c, &f.today)
	flags.BoolVar(&f.filled, "filled", false, p.text("leave out rows in which there is nothing"))
	flags.BoolVar(&f.excel, "excel", false, p.text("CSV as Excel reads it in Vietnam: a byte order mark, semicolons, decimal commas"))
	return c
}

// report is loa report.
func (p *program) report(f reportFlags) error {
	format, err := p.reportFormat(f)
	if err != nil {
		return err
	}
	by, err := p.dimensions(f.by)
	if err != nil {
		return err
	}
	s, err := p.readSite(f.dir, f.today)
	if err != nil {
		return err
	}
	plan, err := p.planOf(s, f.plan)
	if err != nil {
		return err
	}
	span, err := p.spanOf(s, f.period)
	if err != nil {
		return err
	}
	r := report.New(s, campaign.Of(s, plan, span), by, f.filled, s.Config.Language)
	var out bytes.Buffer
	if err := writeReport(&out, r, format, f.excel); err != nil {
		return err
	}
	if f.out == "" {
		_, err = p.stdout.Write(out.Bytes())
		return err
	}
	if err := writeBytes(f.out, out.Bytes()); err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, p.text("%s: %d rows, %d articles", f.out, len(r.Rows), len(r.Total.Articles)))
	return nil
}

// writeReport writes a report in a form.
func writeReport(w io.Writer, r *report.Report, format string, excel bool) error {
	switch {
	case format == "csv" && excel:
		return r.CSV(w, ';', true)
	case format == "csv":
		return r.CSV(w, ',', false)
	case format == "xlsx":
		return r.XLSX(w)
	case format == "json":
		return r.JSON(w)
	case format == "html":
		return r.HTML(w)
	}
	return r.Text(w)
}

// reportFormat returns the form that the flags ask for.
func (p *program) reportFormat(f reportFlags) (string, error) {
	format := f.format
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(f.out)), ".")
	}
	if format == "" || format == "txt" {
		format = "table"
	}
	if !slices.Contains(reportFormats, format) {
		return "", errors.New(p.text("no form %q of a report; there are %s", format, strings.Join(reportFormats, ", ")))
	}
	if format == "xlsx" && f.out == "" && p.stdout.isTerminal() {
		return "", errors.New(p.text("a terminal cannot show a workbook: name a file with -o"))
	}
	return format, nil
}

// dimensions reads --by.
func (p *program) dimensions(text string) ([]campaign.Dimension, error) {
	var list []campaign.Dimension
	for name := range strings.SplitSeq(text, ",") {
		d, ok := campaign.ParseDimension(strings.TrimSpace(name))
		if !ok {
			return nil, errors.New(p.text("nothing is counted by %q; there are %s", name, strings.Join(campaign.Names(), ", ")))
		}
		if !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	return list, nil
}

// readSite makes the site of a folder as it is published now, or on a day. With an error in
// the content there is none: the problems have been printed.
func (p *program) readSite(dir, today string) (*site.Site, error) {
	root, day, err := p.openOn(dir, today)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	snapshot, err := build.Make(build.Disk(root), build.Options{Themes: themes.FS, Now: time.Now(), Today: day})
	if errors.Is(err, build.ErrNoSite) {
		return nil, p.noSite(dir)
	}
	if err != nil {
		return nil, err
	}
	if snapshot.Errors() > 0 {
		p.printProblems(root, buildFlags{dir: dir}, snapshot.Problems)
		return nil, errProblems
	}
	return snapshot.Site, nil
}

// planOf returns the plan of a key, the only one without a key, and nil for a
// site without plans: then everything is counted.
func (p *program) planOf(s *site.Site, key string) (*site.Term, error) {
	plans := campaign.Plans(s)
	var keys []string
	for _, t := range plans {
		if t.Key == key {
			return t, nil
		}
		keys = append(keys, t.Key)
	}
	switch {
	case key != "" && len(keys) == 0:
		return nil, errors.New(p.text("no plan %q: the site has none", key))
	case key != "":
		return nil, errors.New(p.text("no plan %q; there are %s", key, strings.Join(keys, ", ")))
	case len(plans) > 1:
		return nil, errors.New(p.text("the site has several plans: name one with --plan: %s", strings.Join(keys, ", ")))
	case len(plans) == 1:
		return plans[0], nil
	}
	return nil, nil
}

// spanOf reads --period.
func (p *program) spanOf(s *site.Site, text string) (campaign.Span, error) {
	if text == "" {
		return campaign.Span{}, nil
	}
	span, ok := campaign.CalendarOf(s.Config).Parse(text)
	if !ok {
		return span, errors.New(p.text("%q is no period; write 2023, 2023-H1, 2023-Q3, 2023-06 or 2023-01-15..2023-06-14", text))
	}
	return span, nil
}
