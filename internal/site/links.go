package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// resolveLinks finds where every reference of every published text leads, and
// what the texts that are held back would need.
func (b *builder) resolveLinks() {
	again := b.sameAddresses()
	b.inParts(len(b.site.Articles), func(b *builder, i int) {
		a, old := b.site.Articles[i], b.old[i]
		if again && old != nil && old.linksKept {
			a.Links, a.linksKept = old.Links, true
			return
		}
		told := len(*b.problems)
		b.toAddresses = true
		b.articleLinks(a)
		a.linksKept = b.toAddresses && len(*b.problems) == told && !b.in.Config.SharePictures && a.Lang == "" && a.leadsNowhere()
	})
	b.versionLinks()
	for _, s := range b.site.Standing {
		s.Links = b.bodyLinks(s.Doc)
		s.Image = b.fileTarget(s.Doc, s.Doc.Front.Image, true)
	}
	for _, v := range b.site.Vocabularies {
		for _, t := range v.Terms {
			if t.Doc != nil {
				t.Links = b.bodyLinks(t.Doc)
			}
		}
	}
	for _, h := range b.site.Held {
		if p := b.doc(h.Path); p != nil {
			b.markHeld(p.doc)
		}
	}
	b.resolveMenu()
}

// leadsNowhere reports whether only an article's text has links.
func (a *Article) leadsNowhere() bool {
	return a.Image == nil && a.Files == nil && a.Rules == nil && a.ResultsAt == nil && a.Transcript == nil
}

func (b *builder) articleLinks(a *Article) {
	f := &a.Doc.Front
	a.Links = b.bodyLinks(a.Doc)
	a.Image = b.fileTarget(a.Doc, f.Image, true)
	b.share(a)
	a.Files = b.attachments(a.Doc)
	if strings.ContainsAny(f.Facts.Rules.Text, "/.") {
		t := b.resolveValue(a.Doc, f.Facts.Rules)
		a.Rules = &t
	}
	a.ResultsAt, a.Transcript = b.elsewhere(a.Doc, f.Facts.Results), b.elsewhere(a.Doc, f.Facts.Transcript)
}

func (b *builder) bodyLinks(doc *content.Doc) []Target {
	if len(doc.Body.Links) == 0 {
		return nil
	}
	targets := make([]Target, len(doc.Body.Links))
	for i := range doc.Body.Links {
		l := &doc.Body.Links[i]
		targets[i] = b.resolve(doc, l)
	}
	return targets
}

// fileTarget resolves a key that names a file, or a picture to show: one that is
// missing is an error.
func (b *builder) fileTarget(doc *content.Doc, value content.Value, shown bool) *Target {
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
	t := b.fileAt(f, shown, value.Pos)
	return &t
}

// fileAt leads to a file: to a picture that is shown, or to the file itself.
func (b *builder) fileAt(f *file, shown bool, pos diag.Pos) Target {
	f.used.Store(true)
	if shown && f.Picture != nil {
		return b.show(f, pos)
	}
	f.linked.Store(true)
	return Target{URL: b.url(f.output)}
}

// resolveValue is resolve for a reference in front matter or in site.yaml.
func (b *builder) resolveValue(doc *content.Doc, v content.Value) Target {
	return b.resolve(doc, &content.Link{Target: v.Text, Pos: v.Pos, Reference: content.ParseReference(v.Text)})
}

// resolve returns where a reference in a text leads. What leads nowhere is
// reported, and keeps its address where the host may know better.
func (b *builder) resolve(doc *content.Doc, l *content.Link) Target {
	switch l.Reference.Kind {
	case content.RefOutside:
		return Target{URL: l.Address, External: true}
	case content.RefProgram:
		return Target{URL: l.Address}
	case content.RefLocal:
		b.problems.Warn(l.Pos, "%q is a file on your own computer, which no reader has", l.Target).
			WithHint("copy the file beside the article, and write only its name")
		return Target{}
	case content.RefRefused:
		b.problems.Warn(l.Pos, "the link %q begins with %q, which a page may not lead to", l.Target, l.Scheme+":").
			WithHint("write an address that begins with https://, or the path of a file")
		return Target{}
	case content.RefInvalid:
		b.problems.Warn(l.Pos, "the link %q is not a valid address", l.Target)
		return Target{URL: l.Address}
	case content.RefAnchor:
		b.checkAnchor(doc, l)
		return Target{URL: l.Fragment}
	}
	if l.Anchor != "" || b.doc(l.File) == nil {
		b.toAddresses = false // but to headings, files or redirects
	}
	if other := b.doc(l.File); other != nil { // as nearly all are written
		return b.docTarget(b.sameLanguage(doc, other, l), l)
	}
	if other := b.findDoc(doc.Path, l.Path); other != nil {
		return b.docTarget(b.sameLanguage(doc, other, l), l)
	}
	if f := b.findFile(doc.Path, l.Path); f != nil {
		return b.fileAt(f, l.Kind == content.LinkImage, l.Pos)
	}
	return b.pageTarget(doc, l)
}

// docTarget is a link to another Markdown file.
func (b *builder) docTarget(p *published, l *content.Link) Target {
	if p.url == "" {
		if p.held.Format != "" {
			b.problems.Warn(l.Pos, "the link %q leads to what is not published (%s)", l.Target, p.held).
				WithHint("the words stay, without a link, until it is published")
		}
		return Target{}
	}
	b.checkAnchor(p.doc, l)
	return Target{URL: p.url + l.Query + l.Fragment}
}

// from returns the address that references of a file are seen from: those of
// site.yaml from the home page.
func (b *builder) from(doc *content.Doc) string {
	if p := b.doc(doc.Path); p != nil {
		return p.url
	}
	return b.site.Home
}

// pageTarget is a link to an address: of this site, or of something else on
// the same host.
func (b *builder) pageTarget(doc *content.Doc, l *content.Link) Target {
	full := l.Path
	if !strings.HasPrefix(full, "/") {
		base, _ := url.PathUnescape(strings.TrimPrefix(b.from(doc), b.site.Home))
		full = "/" + path.Join(base, full) + trailing(full)
	}
	rel := strings.TrimPrefix(full, "/")
	candidates := []string{rel}
	if below, ok := strings.CutPrefix(full, b.in.Config.BaseURL.Path); ok && below != rel {
		candidates = append(candidates, below)
	}
	for _, c := range candidates {
		if file, ok := b.fileOf(c); ok {
			if to, moved := b.moved[file]; moved {
				return Target{URL: to + l.Fragment}
			}
			if f := b.publishedFile(file); f != nil {
				return b.fileAt(f, l.Kind == content.LinkImage, l.Pos)
			}
			return Target{URL: b.url(file) + l.Query + l.Fragment}
		}
	}
	b.missing(doc.Path, l.Pos, l.Target, strings.EqualFold(path.Ext(l.Path), ".md"))
	if strings.HasPrefix(l.Path, "/") {
		return Target{URL: b.site.Home + strings.TrimPrefix(content.EscapePath(l.Path), "/") + l.Query + l.Fragment}
	}
	return Target{URL: l.Address}
}

func trailing(p string) string {
	if strings.HasSuffix(p, "/") {
		return "/"
	}
	return ""
}

// checkAnchor reports a link to a place that a text does not have.
func (b *builder) checkAnchor(doc *content.Doc, l *content.Link) {
	if l.Anchor == "" || l.Anchor == "top" {
		return
	}
	if _, ok := slices.BinarySearch(doc.Body.Anchors, l.Anchor); ok {
		return
	}
	p := b.problems.Warn(l.Pos, "no heading has the anchor of %q", l.Target)
	if near, ok := diag.Nearest(viet.Slug(l.Anchor), doc.Body.Anchors); ok {
		p.WithHint("did you mean %q?", "#"+near)
		return
	}
	p.WithHint("the anchors of a page are its headings as addresses")
}

// markHeld notes the files that something held back names.
func (b *builder) markHeld(doc *content.Doc) {
	named := []string{doc.Front.Image.Text}
	for _, f := range doc.Front.Facts.Files {
		named = append(named, f.Text)
	}
	for _, target := range append([]string{doc.Front.Facts.Rules.Text, doc.Front.Facts.Results.Text, doc.Front.Facts.Transcript.Text}, targetsOf(&doc.Body)...) {
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
	for _, item := range b.in.Config.Menu {
		t := b.resolveValue(root, item.Link)
		if t.URL != "" {
			b.site.Menu = append(b.site.Menu, Link{item.Name.Text, t.URL})
		}
	}
}

func targetsOf(body *content.Body) []string {
	var targets []string
	for _, l := range body.Links {
		targets = append(targets, l.Target)
	}
	return targets
}
