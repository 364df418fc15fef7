package site

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
)

// lookAtDocs notes of each Doc what needs no other one. It is the first to touch
// them, on all cores, and what follows walks these notes: to fetch 10,000 Docs
// from memory takes longer than all that is done with them.
func (b *builder) lookAtDocs() {
	b.states = make([]published, len(b.in.Docs))
	b.inParts(len(b.states), func(b *builder, i int) {
		doc := b.in.Docs[i]
		if p, ok := b.stateBefore(i, doc); ok {
			b.states[i] = p
			return
		}
		*b.problems = append(*b.problems, doc.Problems...)
		b.states[i] = b.state(doc)
	})
}

// publish decides for each article and standing page whether it is published
// now, and gives it its address. Articles come out newest first, those without
// a date last.
func (b *builder) publish() {
	states := b.states
	for _, f := range b.in.Files {
		b.files[f.Path] = &file{File: f}
	}
	var index sync.WaitGroup
	index.Go(func() {
		b.published = make([]*published, 0, len(states))
		for i := range states {
			if _, added := b.docs.add(states[i].path); added { // of two files of one name the first
				b.published = append(b.published, &states[i])
			}
		}
	})
	order := make([]dated, 0, len(states))
	for i := range states {
		p := &states[i]
		b.foreign = b.foreign || p.foreign
		if p.version {
			b.versions = append(b.versions, version{published: p, at: i})
			continue
		}
		if p.role == content.RoleTerm || !b.place(p) {
			continue
		}
		if p.role == content.RolePage {
			b.site.Standing = append(b.site.Standing, standing(p))
			continue
		}
		order = append(order, p.dated(i))
	}
	index.Wait()
	for _, i := range b.placeVersions() {
		order = append(order, states[i].dated(i))
	}
	b.newestFirst(order, states)
}

// state returns what is known of a source file without looking at others.
func (b *builder) state(doc *content.Doc) published {
	p := published{
		doc: doc, role: doc.Role, foreign: doc.Lang != "", version: doc.Original != "",
		path: doc.Path, file: doc.File, at: doc.Front.Date.Time,
	}
	if doc.Role == content.RoleTerm {
		if doc.Term.Draft && !b.opts.Drafts {
			p.held = diag.T("draft")
		}
		return p
	}
	if p.held = b.heldBack(&doc.Front); p.held.Format == "" {
		p.url = doc.URL // "" for what has no address, which was told when it was read
	}
	f := &doc.Front
	p.settled = p.url != "" && !p.version && len(doc.Problems) == 0 && f.Publish.IsZero() && f.Expires.IsZero() && f.Valid == content.Period{}
	return p
}

// place claims the address of a source file, and reports whether it has one.
func (b *builder) place(p *published) bool {
	if p.held.Format != "" {
		b.site.Held = append(b.site.Held, Held{p.path, p.held})
		return false
	}
	if b.opts.Only != nil && p.role == content.RoleArticle && !b.opts.Only[p.path] {
		return false
	}
	if p.url == "" || !b.claim(p.file, owner{doc: p.doc}) {
		p.url, p.settled = "", false
		return false
	}
	return true
}

// dated is an article by its place in time: sorting these touches no article.
type dated struct {
	undated bool
	seconds int64
	rest    int // of a second
	doc     int // its place in the order of paths
}

func (p *published) dated(doc int) dated {
	return dated{p.at.IsZero(), p.at.Unix(), p.at.Nanosecond(), doc}
}

// newestFirst makes the articles in their order. Of one moment the last path
// comes first, so that the whole is the reverse of what was written when; those
// without a date come last, by path.
func (b *builder) newestFirst(order []dated, states []published) {
	slices.SortFunc(order, func(x, y dated) int {
		switch {
		case x.undated != y.undated:
			return cmp.Compare(truth(x.undated), truth(y.undated))
		case x.undated:
			return cmp.Compare(x.doc, y.doc)
		}
		return cmp.Or(cmp.Compare(y.seconds, x.seconds), cmp.Compare(y.rest, x.rest), cmp.Compare(y.doc, x.doc))
	})
	all := make([]Article, len(order)) // one piece of memory, in the order in which it is walked
	b.site.Articles, b.old = make([]*Article, len(order)), make([]*Article, len(order))
	dated := sort.Search(len(order), func(i int) bool { return order[i].undated })
	workers := b.inParts(len(order), func(b *builder, i int) {
		a := &all[i]
		b.site.Articles[i] = a
		p := &states[order[i].doc]
		if b.old[i] = b.articleBefore(i, p); b.old[i] != nil {
			a.fillAgain(b.old[i], b.opts.Now)
		} else {
			b.fill(a, p)
		}
		a.order, a.source = i, order[i].doc
		age := i // among the undated, which come last
		if i < dated {
			age = dated - 1 - i
		}
		b.noteUses(a, age)
		if i > 0 && i < dated {
			a.Newer = &all[i-1]
		}
		if i+1 < dated {
			a.Older = &all[i+1]
		}
	})
	for _, w := range workers {
		b.uses.join(&w.uses)
	}
	b.sortOut()
}

// sortOut gathers the articles that later steps look at, so that none of these
// walks all articles for a few: to fetch them from memory is what that costs.
func (b *builder) sortOut() {
	b.kinds = map[string][]*Article{}
	for _, a := range b.site.Articles {
		switch a.Kind {
		case "document", "event", "contest", "notice":
			b.kinds[a.Kind] = append(b.kinds[a.Kind], a)
		}
		b.letters[a.letter] = append(b.letters[a.letter], a)
		if a.aliased {
			b.aliased = append(b.aliased, a)
		}
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (b *builder) fill(a *Article, p *published) {
	f := &p.doc.Front
	a.Doc, a.Title, a.Path, a.URL = p.doc, f.Title.Text, p.file, p.url
	a.Date, a.Kind = p.at, cmp.Or(f.Kind.Text, "news")
	a.Summary = cmp.Or(f.Summary.Text, p.doc.Body.Summary)
	a.Draft = f.Draft
	a.Scheduled = later(f.Date, b.opts.Now) || later(f.Publish, b.opts.Now)
	a.Outdated = over(f.Valid, b.opts.Now)
	a.Paper = b.paper(p.doc)
	a.letter = letterOf(a.Title)
	a.aliased = len(f.Aliases) > 0
	a.free = f.Names.Of(Tags)
	a.Lang = p.doc.Lang
}

func standing(p *published) *Standing {
	f := &p.doc.Front
	return &Standing{
		Doc: p.doc, Title: f.Title.Text, Path: p.doc.File, URL: p.url,
		Summary: cmp.Or(f.Summary.Text, p.doc.Body.Summary), Draft: f.Draft,
	}
}

// heldBack returns why something is not published now; empty when it is.
func (b *builder) heldBack(f *content.Front) diag.Text {
	now := b.opts.Now
	switch {
	case f.Draft && !b.opts.Drafts:
		return diag.T("draft")
	case later(f.Publish, now) && !b.opts.Future:
		return diag.T("to be published on %s", stamp(f.Publish))
	case later(f.Date, now) && !b.opts.Future:
		return diag.T("dated %s", stamp(f.Date))
	case !f.Expires.IsZero() && !now.Before(endOf(f.Expires)):
		return diag.T("expired on %s", stamp(f.Expires))
	}
	return diag.Text{}
}

func later(d content.Date, now time.Time) bool { return d.After(now) }

func stamp(d content.Date) string {
	if d.Clock {
		return d.Format("2006-01-02 15:04")
	}
	return d.Format("2006-01-02")
}

func compare(a, b string) int { return strings.Compare(a, b) }
