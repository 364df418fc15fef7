package main

import (
	"errors"
	"fmt"
	"strings"

	"loa/internal/script"
	"loa/internal/site"
	"loa/internal/viet"

	"github.com/spf13/cobra"
)

func (p *program) scriptCommand() *cobra.Command {
	var f handoutFlags
	c := &cobra.Command{
		Use:   "script FILE",
		Short: p.text("Writes an article out to be read over the loudspeaker"),
		Long: p.text(`Writes an article as it is read out: numbers, dates, units, numbers of documents
and abbreviations in words, a sentence a line, sentences of more than 25 syllables
marked. A broadcast is read as it is written; other articles with their title and
what their kind says. Opening, closing, the rate of reading and abbreviations of
your own stand in site.yaml, under loudspeaker. The form is text, html (a page in
large print for A4) or pdf, which needs Chromium, Chrome or Edge.`),
		Example: "  loa script content/articles/2024/phat-thanh.md\n  loa script content/articles/2024/doi-thoai.md -o doi-thoai.pdf",
		Args:    p.oneFile,
		RunE:    func(_ *cobra.Command, args []string) error { return p.script(f, args[0]) },
	}
	p.handoutFlags(c, &f, "text, html, pdf")
	return c
}

// script is loa script.
func (p *program) script(f handoutFlags, file string) error {
	format, err := p.formatOf(f, "text", "html", "pdf")
	if err != nil {
		return err
	}
	h, err := p.readHandout(f, file, site.Handout{Script: true})
	if err != nil {
		return err
	}
	defer h.close()
	a, config := h.page.Article, h.snapshot.Site.Config
	switch {
	case !script.For(config):
		return errors.New(p.text("only Vietnamese is read out, and language in site.yaml is %q", config.Language))
	case a.Lang != "":
		return errors.New(p.text("only Vietnamese is read out, and the language of %s is %q", file, a.Lang))
	}
	s := script.NewReader(config).Read(a.Doc)
	if a.Outdated {
		s.Over = a.Doc.Front.Valid.Until.Time
		fmt.Fprintf(p.stderr, "%s: %s\n", file, p.text("what it says held until %s: ask before it is read out", viet.FormatDate(s.Over)))
	}
	p.printLeft(file, s)
	if format == "text" {
		return p.writeOut(f, []byte(s.Text()))
	}
	page, err := p.single(h.snapshot, pageOf(h.snapshot.Site, h.page.Source, site.LayoutScript), "")
	if err != nil {
		return err
	}
	if format == "html" {
		return p.writeOut(f, page)
	}
	name, pages, err := p.writePDF(f, a, page)
	if err == nil {
		fmt.Fprintln(p.stdout, p.text("%s: %d pages, about %s minutes to read", name, pages, fmt.Sprintf("%d:%02d", int(s.Time.Minutes()), int(s.Time.Seconds())%60)))
	}
	return err
}

// printLeft says what of an article is not in its script.
func (p *program) printLeft(file string, s *script.Script) {
	say := func(text string) { fmt.Fprintf(p.stderr, "%s: %s\n", file, text) }
	for _, name := range s.WebOnly {
		say(p.text("not read out: the section %q, which is for the page alone", name))
	}
	for _, left := range []struct {
		n    int
		what string
	}{
		{s.Left.Pictures, p.text("pictures")}, {s.Left.Sounds, p.text("sounds and films")},
		{s.Left.Notes, p.text("lists of footnotes")}, {s.Left.Code, p.text("blocks of code")},
	} {
		if left.n > 0 {
			say(p.text("not read out: %s (%d)", left.what, left.n))
		}
	}
	if len(s.Unknown) > 0 {
		say(p.text("not written out: %s; say in site.yaml what they mean, under loudspeaker.say", strings.Join(s.Unknown, ", ")))
	}
}
