package check

import (
	"strings"
	"time"

	"loa/internal/content"
)

// reading says how the text of a value is looked at.
type reading int

const (
	prose  reading = iota // as the text of an article is
	label                 // the same, but others refer to it: it is never changed
	person                // for personal data alone
)

// told is a value of front matter, of a table or of the settings that is shown
// to readers.
type told struct {
	content.Value
	as reading
}

// frontParagraphs makes paragraphs of the values of a Markdown file's head.
func (c *checker) frontParagraphs() []*paragraph {
	if c.doc.Term != nil {
		return c.valueParagraphs(termTexts(c.doc.Term))
	}
	return c.valueParagraphs(articleTexts(&c.doc.Front))
}

// valueParagraphs makes paragraphs of values that stand in the file.
func (c *checker) valueParagraphs(list []told) []*paragraph {
	var out []*paragraph
	for _, v := range list {
		if v.Text == "" || v.Pos.Line == 0 || v.Pos.File != "" && v.Pos.File != c.doc.Path {
			continue
		}
		p := c.value(v.Value)
		p.person, p.kept = v.as == person, v.as == label
		out = append(out, p)
	}
	return out
}

// value makes a paragraph of a value. Where the file does not spell it as it
// reads, every byte of it has the place of the whole.
func (c *checker) value(v content.Value) *paragraph {
	p := &paragraph{text: v.Text, front: true}
	from, to, ok := c.lines.offset(v.Pos)
	if !ok {
		from, to = 0, 0
	}
	if i := strings.Index(c.text[from:to], v.Text); i >= 0 {
		p.pieces = []piece{{from: from + i, size: len(v.Text)}}
		return p
	}
	p.fixed = true
	p.pieces = []piece{{from: from, size: to - from}}
	return p
}

// articleTexts are the values of an article or a standing page.
func articleTexts(f *content.Front) []told {
	x := &f.Facts
	list := []told{
		{f.Title, prose}, {f.Summary, prose}, {f.ImageAlt, prose}, {f.Source, person}, {f.Author, person},
		{x.Place, prose}, {x.Organiser, prose}, {x.Issuer, prose}, {x.Signer, person}, {x.Season, prose}, {x.Cost, prose},
		{x.Contact, person}, {x.Transcript, person},
	}
	for _, v := range append(x.Steps[:len(x.Steps):len(x.Steps)], x.Results) {
		list = append(list, told{v, prose})
	}
	for _, figure := range x.Figures {
		list = append(list, told{figure.Name, prose})
	}
	for _, group := range x.Participants {
		list = append(list, told{group.Name, prose})
	}
	return list
}

// termTexts are the values of a term.
func termTexts(t *content.Term) []told {
	list := []told{{t.Name, label}, {t.Short, label}, {t.Summary, prose}, {t.Defines, prose}}
	if p := t.Plan; p != nil {
		list = append(list, told{p.Issuer, prose}, told{p.Signer.Name, person}, told{p.Signer.Title, prose}, told{p.Programme, label})
		for _, v := range append(p.Purposes[:len(p.Purposes):len(p.Purposes)], p.Slogans...) {
			list = append(list, told{v, prose})
		}
		for _, d := range p.Documents {
			list = append(list, told{d.Name, prose}, told{d.Issuer, prose})
		}
	}
	if t.Place != nil {
		for _, s := range t.Place.Status {
			list = append(list, told{s.Name, prose})
		}
	}
	return list
}

// settingTexts are the values of site.yaml.
func settingTexts(s *content.Config) []told {
	list := []told{{s.Title, prose}, {s.Description, prose}, {s.Author, prose}, {s.Contact.Name, prose}, {s.Contact.Address, prose}}
	for _, item := range s.Menu {
		list = append(list, told{item.Name, prose})
	}
	return list
}

// day is the day for which the file speaks: that of the article, of the document,
// of the last check of its answers, of the plan.
func (c *checker) day() time.Time {
	f := &c.doc.Front
	days := []content.Date{f.Date, f.Facts.Signed, f.Facts.Checked}
	if t := c.doc.Term; t != nil && t.Plan != nil {
		days = append(days, t.Plan.Signed)
	}
	for _, d := range days {
		if !d.IsZero() {
			return d.Time
		}
	}
	return time.Time{}
}
