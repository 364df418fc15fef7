package site

import (
	"path"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// makeAssets gives every file to be copied its place: what is in static/ as it
// is, what is beside an article beside its page, with a name that every file
// system, archive and link can hold.
func (b *builder) makeAssets() {
	for _, f := range b.in.Files {
		out, bad := b.assetPath(f.Path)
		pos := diag.Pos{File: f.Path}
		if bad != "" {
			b.problems.Error(pos, "%q cannot be part of an address", bad).WithHint("rename it with letters, digits and hyphens")
			continue
		}
		if b.claim(out, made(pos, diag.T("%s", f.Path))) {
			b.files[f.Path].output = out
			b.makeCopies(b.files[f.Path])
		}
	}
	for _, name := range replaced {
		if !b.claimed(name) {
			b.claim(name, made(diag.Pos{}, diag.T("a file that the program makes")))
		}
	}
}

// assetPath returns where a file is published, or the part of its path that
// cannot be published.
func (b *builder) assetPath(p string) (out, bad string) {
	if rel, ok := strings.CutPrefix(p, "content/static/"); ok {
		for _, part := range strings.Split(rel, "/") {
			if strings.ContainsAny(part, `<>:"|?*\`) || strings.TrimRight(part, ". ") != part {
				return "", part
			}
		}
		return rel, ""
	}
	folder, dir := "content/", b.in.Config.Paths.Articles
	switch {
	case strings.HasPrefix(p, "content/articles/"):
		folder = "content/articles/"
	case strings.HasPrefix(p, "content/pages/"):
		folder, dir = "content/pages/", ""
	}
	for _, k := range vocabularies {
		if prefix := "content/" + k.key + "/"; strings.HasPrefix(p, prefix) {
			folder, dir = prefix, k.path(b.in.Config.Paths)
		}
	}
	parts := strings.Split(strings.TrimPrefix(p, folder), "/")
	for i, part := range parts {
		stem, ext := part, ""
		if i == len(parts)-1 {
			ext = path.Ext(part)
			stem = strings.TrimSuffix(part, ext)
		}
		slug := viet.Slug(stem)
		if slug == "" {
			return "", part
		}
		parts[i] = slug + strings.ToLower(viet.Fold(ext))
	}
	return path.Join(append([]string{dir}, parts...)...), ""
}

// makeRedirects makes a page for each old address.
func (b *builder) makeRedirects() {
	for _, s := range b.site.Standing {
		b.redirects(s.Doc, s.URL)
	}
	for _, a := range b.aliased {
		b.redirects(a.Doc, a.URL)
	}
	for _, v := range b.versions {
		if a := v.article; a != nil {
			b.redirects(a.Doc, a.URL)
		}
	}
	b.checkFolders()
}

func (b *builder) redirects(doc *content.Doc, to string) {
	for _, alias := range doc.Front.Aliases {
		file := aliasFile(b.in.Config, alias.Text)
		p := &Page{Path: file, Layout: LayoutRedirect, Title: doc.Front.Title.Text, RedirectTo: to, Source: doc.Path}
		if b.addPage(p, made(alias.Pos, diag.T("an old address of %s", doc.Path))) {
			b.moved[file] = to
		}
	}
}

// holdFiles leaves out the files that belong only to what is held back: named
// by nothing that is published, and by a draft or in its folder. Then it lists
// what is copied, and warns of what readers cannot find: a picture that was
// forgotten, or one that was not to be published.
func (b *builder) holdFiles() {
	if len(b.in.Files) == 0 {
		return
	}
	shown, held := map[string]bool{}, map[string]bool{} // folders
	for _, p := range b.published {
		dir := path.Dir(p.doc.Path)
		shown[dir] = shown[dir] || p.held.Format == ""
		held[dir] = held[dir] || p.held.Format != ""
	}
	for _, f := range b.in.Files {
		x := b.files[f.Path]
		dir := path.Dir(f.Path)
		onlyDrafts := held[dir] && !shown[dir]
		unused := !x.used.Load() && !strings.HasPrefix(f.Path, "content/static/")
		switch {
		case x.output == "":
			continue
		case unused && (x.held || onlyDrafts):
			b.site.Held = append(b.site.Held, Held{f.Path, diag.T("belongs to what is held back")})
			continue
		case unused && b.opts.Only == nil: // of a part of the site nobody can say
			b.problems.Warn(diag.Pos{File: f.Path}, "this file is published, but no page leads to it").
				WithHint("name it in an article, or delete it; what others link to belongs in content/static").InGroup("unused-file")
		}
		b.site.Assets = append(b.site.Assets, b.asset(x))
	}
}
