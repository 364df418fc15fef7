package site

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"loa/internal/diag"
	"loa/internal/picture"
)

// Target is where a reference leads.
type Target struct {
	URL           string // a path of the site, percent-encoded, or a full address; with fragment; "" leads nowhere
	External      bool   // another site
	Width, Height int    // of a picture, in pixels; 0 when unknown

	// Picture is what browsers choose from to show a picture; nil when there is
	// only the one at URL, which is else the largest that is not WebP.
	Picture *Picture
}

// Picture is a picture in several sizes. It is the same for all that show it.
type Picture struct {
	WebP  string // addresses with widths, as srcset has them
	Plain string // the same for browsers without WebP
	Small Target // the smallest that is not WebP, for what cannot choose
}

// shown is a picture as it is shown, and where.
type shown struct {
	target Target
	mu     sync.Mutex
	at     []diag.Pos
}

// makeCopies gives the smaller copies of a picture their addresses, whether or
// not something shows it. Those who show it share them.
func (b *builder) makeCopies(f *file) {
	if f.Picture == nil {
		return
	}
	f.shown.target = Target{URL: b.url(f.output), Width: f.Picture.Width, Height: f.Picture.Height}
	for _, c := range f.Picture.Copies() {
		b.claim(f.output+c.Ending(), made(diag.Pos{File: f.Path}, diag.T("%s", f.Path)))
		f.copies = append(f.copies, c)
	}
	if len(f.copies) == 0 {
		return
	}
	var p Picture
	for _, c := range f.copies {
		t := Target{URL: b.url(f.output + c.Ending()), Width: c.Width, Height: c.Height}
		if c.Format == picture.WebP {
			p.WebP = candidate(p.WebP, t)
			continue
		}
		if p.Plain == "" {
			p.Small = t
		}
		p.Plain = candidate(p.Plain, t)
		f.shown.target = t
	}
	f.shown.target.Picture = &p
}

// candidate appends an address and its width to a srcset.
func candidate(set string, t Target) string {
	if set != "" {
		set += ", "
	}
	return set + t.URL + " " + strconv.Itoa(t.Width) + "w"
}

// show returns what shows a picture at a place of a text, and says what is wrong
// with it. The page is made all the same: the text in its place remains.
func (b *builder) show(f *file, pos diag.Pos) Target {
	f.shown.mu.Lock()
	f.shown.at = append(f.shown.at, pos)
	f.shown.mu.Unlock()
	if what := f.Picture.Fault; what.Format != "" {
		p := b.problems.Warn(pos, "%s: %s", path.Base(f.Path), what)
		p.Hint = f.Picture.Remedy
	}
	return f.shown.target
}

// publishedFile returns the file that is published at an output path, or nil when a
// page is.
func (b *builder) publishedFile(output string) *file {
	i, ok := b.claims.find(output)
	if !ok || b.owners[i].doc != nil {
		return nil
	}
	return b.files[b.owners[i].pos.File]
}

// asset returns a file as it is published.
func (b *builder) asset(f *file) Asset {
	a := Asset{Path: f.output, Source: f.Source, Picture: f.Picture, Itself: true}
	if f.Picture == nil {
		return a
	}
	if len(f.shown.at) > 0 {
		a.Copies, a.Shown = f.copies, f.shown.at
		a.Itself = len(a.Copies) == 0 || f.linked.Load() || strings.HasPrefix(f.Path, "content/static/")
		slices.SortFunc(a.Shown, func(x, y diag.Pos) int {
			return cmp.Or(strings.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column))
		})
	}
	if a.Itself && f.Picture.Tells {
		b.problems.Warn(diag.Pos{File: f.Path}, "a picture of this kind is published as it is: it may tell where and by whom it was taken").
			WithHint("save it as JPEG, PNG or WebP")
	}
	if a.Itself && f.Picture.Removed.Format != "" {
		b.problems.Warn(diag.Pos{File: f.Path}, "%s", f.Picture.Removed).
			WithHint("readers see the drawing without it; save it without that, and this warning goes")
	}
	return a
}
