package site

import (
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// resolveLinks finds where every reference of every published text leads, and
// what the texts that are held back would need.
func (b *builder) resolveLinks() {
	b.eachArticle(func(b *builder, a *Article) {
		f := &a.Doc.Front
		a.Links = b.bodyLinks(a.Doc)
		a.Image = b.fileTarget(a.Doc, f.Image)
		a.File = b.fileTarget(a.Doc, f.Facts.File)
		if strings.ContainsAny(f.Facts.Rules.Text, "/.") {
			t := b.resolve(a.Doc, f.Facts.Rules.Text, f.Facts.Rules.Pos)
			a.Rules = &t
		}
	})
	for _, s := range b.site.Standing {
		s.Links = b.bodyLinks(s.Doc)
		s.Image = b.fileTarget(s.Doc, s.Doc.Front.Image)
	}
	for _, v := range b.site.Vocabularies {
		for _, t := range v.Terms {
			if t.Doc != nil {
				t.Links = b.bodyLinks(t.Doc)
			}
		}
	}
	for _, h := range b.site.Held {
		if p := b.docs[h.Path]; p != nil {
			b.markHeld(p.doc)
		}
	}
	b.resolveMenu()
}

// eachArticle calls do for every article, on all cores, each with a builder
// that differs in its problems alone. They are joined in the articles' order.
func (b *builder) eachArticle(do func(*builder, *Article)) {
	const chunk = 256
	all := b.site.Articles
	parts := make([]diag.List, (len(all)+chunk-1)/chunk)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(len(parts), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			own := *b
			for i := int(next.Add(1)) - 1; i < len(parts); i = int(next.Add(1)) - 1 {
				own.problems = &parts[i]
				for _, a := range all[i*chunk : min((i+1)*chunk, len(all))] {
					do(&own, a)
				}
			}
		})
	}
	workers.Wait()
	for _, p := range parts {
		*b.problems = append(*b.problems, p...)
	}
}

func (b *builder) bodyLinks(doc *content.Doc) []Target {
	if len(doc.Body.Links) == 0 {
		return nil
	}
	targets := make([]Target, len(doc.Body.Links))
	for i, l := range doc.Body.Links {
		targets[i] = b.resolve(doc, l.Target, l.Pos)
	}
	return targets
}

// fileTarget resolves a key that names a file: one that is missing is an error.
func (b *builder) fileTarget(doc *content.Doc, value content.Value) *Target {
	if value.Text == "" {
		return nil
	}
	if u, err := url.Parse(value.Text); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
		return &Target{URL: u.String(), External: true}
	}
	f := b.findFile(doc.Path, value.Text)
	if f == nil {
		b.missing(doc.Path, value.Pos, value.Text, true)
		return nil
	}
	t := b.fileAt(f)
	return &t
}

func (b *builder) fileAt(f *file) Target {
	f.used.Store(true)
	return Target{URL: b.url(f.output), Width: f.Width, Height: f.Height}
}

// resolve returns where a reference in a text leads. What leads nowhere is
// reported, and keeps its address where the host may know better.
func (b *builder) resolve(doc *content.Doc, target string, pos diag.Pos) Target {
	if isLocal(target) {
		b.problems.Warn(pos, "%q is a file on your own computer, which no reader has", target).
			WithHint("copy the file beside the article, and write only its name")
		return Target{}
	}
	u, err := url.Parse(target)
	switch {
	case err != nil:
		b.problems.Warn(pos, "the link %q is not a valid address", target)
		return Target{URL: escape(target)}
	case u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "" && u.Host != "":
		return Target{URL: u.String(), External: true}
	case slices.Contains(otherSchemes, u.Scheme):
		return Target{URL: u.String()}
	case u.Scheme != "":
		b.problems.Warn(pos, "the link %q begins with %q, which a page may not lead to", target, u.Scheme+":").
			WithHint("write an address that begins with https://, or the path of a file")
		return Target{}
	case u.Path == "":
		b.checkAnchor(doc, u.Fragment, target, pos)
		return Target{URL: fragment(u)}
	}
	if other := b.findDoc(doc.Path, u.Path); other != nil {
		return b.docTarget(other, u, target, pos)
	}
	if f := b.findFile(doc.Path, u.Path); f != nil {
		return b.fileAt(f)
	}
	return b.pageTarget(doc, u, target, pos)
}

// otherSchemes are those that a page may lead to beside http and https: they
// open a program that the reader has for just this, and run nothing.
var otherSchemes = []string{"mailto", "tel", "sms", "geo", "zalo", "viber", "whatsapp", "tg", "ftp", "magnet"}

// isLocal reports whether a reference is a path on a computer: C:\a.png, file:///a.
func isLocal(target string) bool {
	if len(target) > 2 && target[1] == ':' && (target[2] == '\\' || target[2] == '/') {
		return true
	}
	return len(target) >= 5 && strings.EqualFold(target[:5], "file:")
}

// docTarget is a link to another Markdown file.
func (b *builder) docTarget(p *published, u *url.URL, target string, pos diag.Pos) Target {
	if p.url == "" {
		if p.held.Format != "" {
			b.problems.Warn(pos, "the link %q leads to what is not published (%s)", target, p.held).
				WithHint("the words stay, without a link, until it is published")
		}
		return Target{}
	}
	b.checkAnchor(p.doc, u.Fragment, target, pos)
	return Target{URL: p.url + query(u) + fragment(u)}
}

// pageTarget is a link to an address: of this site, or of something else on
// the same host.
func (b *builder) pageTarget(doc *content.Doc, u *url.URL, target string, pos diag.Pos) Target {
	full := u.Path
	if !strings.HasPrefix(full, "/") {
		base, _ := url.PathUnescape(strings.TrimPrefix(b.docs[doc.Path].url, b.site.Home))
		full = "/" + path.Join(base, full) + trailing(full)
	}
	for _, candidate := range []string{b.in.Config.BaseURL.Path + strings.TrimPrefix(full, "/"), full} {
		for _, end := range []string{"", "/"} {
			if p := b.pages[escape(candidate)+end]; p != nil {
				if p.Layout == LayoutRedirect {
					return Target{URL: p.RedirectTo + fragment(u)}
				}
				return Target{URL: p.URL + query(u) + fragment(u)}
			}
		}
	}
	if strings.HasSuffix(u.Path, "/feed.xml") || u.Path == "/feed.xml" || u.Path == "/feed.json" || u.Path == "/sitemap.xml" {
		return Target{URL: b.site.Home + strings.TrimPrefix(full, "/")}
	}
	b.missing(doc.Path, pos, target, strings.EqualFold(path.Ext(u.Path), ".md"))
	if strings.HasPrefix(u.Path, "/") {
		return Target{URL: b.site.Home + strings.TrimPrefix(escape(u.Path), "/") + query(u) + fragment(u)}
	}
	return Target{URL: u.String()}
}

func trailing(p string) string {
	if strings.HasSuffix(p, "/") {
		return "/"
	}
	return ""
}

func (b *builder) checkAnchor(doc *content.Doc, id, target string, pos diag.Pos) {
	if id == "" || id == "top" {
		return
	}
	if _, ok := slices.BinarySearch(doc.Body.Anchors, id); ok {
		return
	}
	p := b.problems.Warn(pos, "no heading has the anchor of %q", target)
	if near, ok := diag.Nearest(viet.Slug(id), doc.Body.Anchors); ok {
		p.WithHint("did you mean %q?", "#"+near)
		return
	}
	p.WithHint("the anchors of a page are its headings as addresses")
}

func fragment(u *url.URL) string {
	if u.Fragment == "" {
		return ""
	}
	return "#" + u.EscapedFragment()
}

func query(u *url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

// markHeld notes the files that something held back names.
func (b *builder) markHeld(doc *content.Doc) {
	named := []string{doc.Front.Image.Text, doc.Front.Facts.File.Text}
	for _, target := range append([]string{doc.Front.Facts.Rules.Text}, targetsOf(&doc.Body)...) {
		if u, err := url.Parse(target); err == nil && u.Host == "" {
			named = append(named, u.Path)
		}
	}
	for _, name := range named {
		if f := b.findFile(doc.Path, name); name != "" && f != nil {
			f.held = true
		}
	}
}

// resolveMenu finds where the entries of site.yaml's menu lead; without a menu
// it is the list of articles, the indexes, and the standing pages.
func (b *builder) resolveMenu() {
	if len(b.in.Config.Menu) == 0 {
		b.site.Menu = append(b.site.Menu, Link{wordsOf(b.lang()).articles, b.url(b.pageFile(b.in.Config.Paths.Articles, 1))})
		for v, voc := range b.site.Vocabularies {
			if voc.URL != "" && v != Tags {
				b.site.Menu = append(b.site.Menu, Link{voc.Name, voc.URL})
			}
		}
		for _, s := range b.site.Standing {
			b.site.Menu = append(b.site.Menu, Link{s.Title, s.URL})
		}
		return
	}
	root := &content.Doc{Path: "content/site.yaml"}
	b.docs[root.Path] = &published{doc: root, url: b.site.Home}
	for _, item := range b.in.Config.Menu {
		t := b.resolve(root, item.Link.Text, item.Link.Pos)
		if t.URL != "" {
			b.site.Menu = append(b.site.Menu, Link{item.Name.Text, t.URL})
		}
	}
	delete(b.docs, root.Path)
}

func targetsOf(body *content.Body) []string {
	var targets []string
	for _, l := range body.Links {
		targets = append(targets, l.Target)
	}
	return targets
}
