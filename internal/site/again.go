package site

import (
	"time"

	"loa/internal/content"
)

// This file is what a site takes over from the one that was made before it, in a
// preview: what became of sources and articles that have not changed, as far as
// nothing else decides it. It saves no thinking but fetching: 10,000 Docs are
// spread over all memory, and what the site before noted of them is in one piece.

// former is what a site leaves to the one that is made after it.
type former struct {
	docs, claims *index
	sound        bool
	states       []published
	terms        [vocabularyCount][]*Term // every term, in the order of its table
}

// leave notes what the next site may take over.
func (b *builder) leave() {
	f := former{docs: b.docs.kept(), claims: b.claims.kept(), sound: b.sound, states: b.states}
	for v := range b.tables {
		f.terms[v] = b.tables[v].all
	}
	b.site.former = f
}

// near calls is for the places where the n-th of a list most likely stood before
// one was added or removed, until it says that it was there.
func near(n, length int, is func(at int) bool) bool {
	for _, at := range [...]int{n, n - 1, n + 1} {
		if at >= 0 && at < length && is(at) {
			return true
		}
	}
	return false
}

// stateBefore returns what became of a Doc in the site before, when nothing but
// the Doc decides that it becomes the same now.
func (b *builder) stateBefore(n int, doc *content.Doc) (p published, ok bool) {
	ok = near(n, len(b.before.states), func(at int) bool {
		p = b.before.states[at]
		return p.doc == doc
	})
	return p, ok && p.settled && (b.opts.Future || !p.at.After(b.opts.Now))
}

// articleBefore returns an article as it was in the site before; nil when its
// source has changed, or time changes what it is.
func (b *builder) articleBefore(n int, p *published) *Article {
	if b.opts.Before == nil || !p.settled {
		return nil
	}
	var a *Article
	all := b.opts.Before.Articles
	if near(n, len(all), func(at int) bool { a = all[at]; return a.Doc == p.doc }) {
		return a
	}
	return nil
}

// fillAgain is fill for an article that was there before.
func (a *Article) fillAgain(old *Article, now time.Time) {
	a.Doc, a.Title, a.Path, a.URL = old.Doc, old.Title, old.Path, old.URL
	a.Date, a.Kind, a.Summary, a.Draft = old.Date, old.Kind, old.Summary, old.Draft
	a.Scheduled = a.Date.After(now)
	a.Paper, a.Lang = old.Paper, old.Lang
	a.letter, a.aliased, a.free = old.letter, old.aliased, old.free
}

// sameTerms reports whether the terms of all vocabularies are those of the site
// before, so that each name means what it meant.
func (b *builder) sameTerms() bool {
	if b.opts.Before == nil {
		return false
	}
	for v := range b.tables {
		now, before := b.tables[v].all, b.before.terms[v]
		if len(now) != len(before) {
			return false
		}
		for i, t := range now {
			old := before[i]
			if t.row != old.row || t.Doc != old.Doc || t.Key != old.Key || t.Name != old.Name {
				return false
			}
		}
	}
	return true
}

// termsAgain gives an article the terms that it had.
func (b *builder) termsAgain(a, old *Article) {
	n := 0
	for v := range old.Terms {
		n += len(old.Terms[v])
	}
	terms := make([]*Term, 0, n)
	for v := range old.Terms {
		from := len(terms)
		for _, t := range old.Terms[v] {
			terms = append(terms, b.tables[v].all[t.number])
		}
		a.Terms[v] = terms[from:len(terms):len(terms)]
	}
}

// sameAddresses reports whether every Doc has the address that it had, so that
// what led to one leads there still.
func (b *builder) sameAddresses() bool {
	if !b.docs.same() || len(b.states) != len(b.before.states) {
		return false
	}
	for i := range b.states {
		if b.states[i].url != b.before.states[i].url {
			return false
		}
	}
	return true
}
