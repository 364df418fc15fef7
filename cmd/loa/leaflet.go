package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/site"

	"github.com/spf13/cobra"
)

const (
	longTyped   = 40 // characters of an address that a reader still types from paper
	foldedSides = 2  // of a leaflet folded in three
)

func (p *program) leafletCommand() *cobra.Command {
	var f handoutFlags
	var paper string
	c := &cobra.Command{
		Use:   "leaflet FILE",
		Short: p.text("Prints an article as a leaflet, with a QR code"),
		Long: p.text(`Prints an article as a leaflet on A5, or on A4 folded in three, black on white,
with a QR code of its address and the address to be typed, the shortest of its
aliases. What the key paper of a leaflet says is the paper without --paper. Folded,
the title and what stands before the first heading are the cover, and each section
is a panel: print on both sides, turned on the short edge. Needs Chromium, Chrome
or Edge; without, write -o NAME.html, or print the article's page from any browser.`),
		Example: "  loa leaflet content/articles/2024/to-roi.md\n  loa leaflet content/articles/2024/hoi-dap.md --paper fold -o hoi-dap.pdf",
		Args:    p.oneFile,
		RunE:    func(_ *cobra.Command, args []string) error { return p.leaflet(f, args[0], paper) },
	}
	p.handoutFlags(c, &f, "pdf, html")
	c.Flags().StringVar(&paper, "paper", "", p.text("the `paper`: a5, or fold for A4 folded in three"))
	return c
}

// leaflet is loa leaflet.
func (p *program) leaflet(f handoutFlags, file, paper string) error {
	format, err := p.formatOf(f, "pdf", "html")
	if err != nil {
		return err
	}
	if papers := []string{content.PaperA5, content.PaperFold}; paper != "" && !slices.Contains(papers, paper) {
		return errors.New(p.text("no paper %q; there are %s", paper, strings.Join(papers, ", ")))
	}
	h, err := p.readHandout(f, file, site.Handout{Paper: paper})
	if err != nil {
		return err
	}
	defer h.close()
	s, a := h.snapshot.Site, h.page.Article
	switch {
	case a.Paper == "":
		return errors.New(p.text("%s is no leaflet but %s: say with --paper how it is to be printed", file, a.Kind))
	case !s.Config.BaseURLSet:
		return errors.New(p.text("site.yaml has no base_url: the QR code would lead to %s", s.Config.BaseURL))
	}
	page, err := p.single(h.snapshot, h.page, "")
	if err != nil {
		return err
	}
	typed := s.ShortAddress(a)
	if len(typed) > longTyped {
		fmt.Fprintf(p.stderr, "%s: %s\n", file, p.text("the address to be typed has %d characters: give it a short one with aliases: [/…/]", len(typed)))
	}
	if format == "html" {
		return p.writeOut(f, page)
	}
	name, pages, err := p.writePDF(f, a, page)
	if err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, p.text("%s: %d pages; the QR code leads to %s, to be typed is %s", name, pages, s.Absolute(a.URL), typed))
	if a.Paper == content.PaperFold && pages > foldedSides {
		fmt.Fprintf(p.stderr, "%s: %s\n", file, p.text("%d pages: what does not fit into its panel stands on the others; shorten the text, or print it with --paper a5", pages))
	}
	return nil
}
