package site

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// owner is who has an address: a source file, for its page, or something that the
// program makes.
type owner struct {
	doc    *content.Doc
	*thing // nil with doc
}

// thing is what the program makes, and the place in a source file that asks for
// it; zero for nowhere.
type thing struct {
	pos  diag.Pos
	what diag.Text
}

func made(pos diag.Pos, what diag.Text) owner { return owner{thing: &thing{pos, what}} }

// claim takes an output path. The first owner keeps it; a second one is an
// error at the second one's place that names the first. Paths that differ in
// case alone are one: Windows and macOS keep them in one file.
func (b *builder) claim(file string, o owner) bool {
	first, added := b.claims.add(file)
	if added {
		b.owners = append(b.owners, o)
		return true
	}
	b.taken(address(file), o, b.owners[first])
	return false
}

// pathKey is the same for paths that differ in case alone.
func pathKey(file string) string {
	for i := range len(file) {
		if c := file[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(strings.ToUpper(file)) // ſ and s are one on some systems
		}
	}
	return file
}

// claimed reports whether an output path has an owner.
func (b *builder) claimed(file string) bool {
	_, ok := b.claims.find(file)
	return ok
}

// at returns where the owner says that it wants its address; zero for nowhere.
func (o *owner) at() diag.Pos {
	switch {
	case o.doc == nil:
		return o.pos
	case o.doc.Front.Slug.Text != "":
		return o.doc.Front.Slug.Pos
	}
	return diag.Pos{File: o.doc.Path, Line: 1}
}

func (b *builder) taken(address string, o, first owner) {
	var name diag.Text
	if first.thing != nil {
		name = first.what
	}
	if at := first.at(); at.File != "" {
		name = diag.T("%s", at.String())
	}
	p := b.problems.Error(o.at(), "the address /%s is taken already, by %s", address, name)
	switch {
	case o.doc != nil && first.doc != nil && viet.NFC(o.doc.Path) == viet.NFC(first.doc.Path):
		p.WithHint("two files have this name, in one with the marks as signs of their own, as a Mac may write them: keep one")
	case p.File != "":
		p.WithHint("give one of the two another name or slug")
	}
}

// fileOf returns the output file that an address below the site's home leads to:
// the file itself, or the page of a folder.
func (b *builder) fileOf(rel string) (file string, ok bool) {
	page := "index.html"
	if rel != "" {
		page = strings.TrimSuffix(rel, "/") + "/index.html"
	}
	for _, file := range [...]string{page, rel} {
		if i, taken := b.claims.find(file); taken && b.claims.names[i] == file {
			return file, true
		}
	}
	return "", false
}

// checkFolders finds a file whose path is also a folder: static/a beside an
// article at /a/. Nearly all paths are pages, and a page is dir/index.html: so
// the others are few, and only they are looked for above each path. Where the
// paths are those of the site before there is none, if there was none.
func (b *builder) checkFolders() {
	if b.sound = b.claims.same() && b.before.sound; b.sound {
		return
	}
	others := map[string]bool{}
	for _, file := range b.claims.names {
		if !strings.HasSuffix(file, "/index.html") {
			others[pathKey(file)] = true
		}
	}
	inside := map[string]string{} // a file that is a folder → the first file in it
	last := ""
	for _, name := range b.claims.names {
		file := pathKey(name)
		for end := strings.LastIndexByte(file, '/'); end > 0; end = strings.LastIndexByte(file[:end], '/') {
			dir := file[:end]
			if len(last) > end && last[end] == '/' && last[:end] == dir {
				break // seen above the path before
			}
			if !others[dir] && !(strings.HasSuffix(dir, "/index.html") && b.claimed(dir)) {
				continue
			}
			if _, known := inside[dir]; !known {
				inside[dir] = file
			}
		}
		last = file
	}
	for _, dir := range slices.Sorted(maps.Keys(inside)) {
		folder, _ := b.claims.find(dir)
		within, _ := b.claims.find(inside[dir])
		o, first := b.owners[folder], b.owners[within]
		if o.at().File == "" { // the program's own file stays
			o, first = first, o
		}
		b.taken(dir, o, first)
	}
	b.sound = len(inside) == 0
}

// address returns the address of an output file without the site's home:
// a/b/index.html → a/b/
func address(file string) string {
	if file == "index.html" {
		return ""
	}
	return strings.TrimSuffix(file, "/index.html") + suffixOf(file)
}

func suffixOf(file string) string {
	if strings.HasSuffix(file, "/index.html") {
		return "/"
	}
	return ""
}

// url returns the path of the site for an output file, percent-encoded.
func (b *builder) url(file string) string {
	return b.site.Home + content.EscapePath(address(file))
}

// pageFile is the output file of page n of a list in a folder.
func (b *builder) pageFile(dir string, n int) string {
	if n > 1 {
		dir += "/" + wordsOf(b.lang()).page + "-" + strconv.Itoa(n)
	}
	return dir + "/index.html"
}
