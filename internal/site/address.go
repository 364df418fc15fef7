package site

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// owner is who has an address: something with a place in a source file, or
// something that the program makes.
type owner struct {
	pos  diag.Pos
	what diag.Text
}

// claim takes an output path. The first owner keeps it; a second one is an
// error at the second one's place that names the first. Paths that differ in
// case alone are one: Windows and macOS keep them in one file.
func (b *builder) claim(file string, o owner) bool {
	key := strings.ToLower(file)
	first, taken := b.claims[key]
	if !taken {
		b.claims[key] = o
		return true
	}
	b.taken(address(file), o, first)
	return false
}

func (b *builder) taken(address string, o, first owner) {
	name := first.what
	if first.pos.File != "" {
		name = diag.T("%s", first.pos.String())
	}
	p := b.site.Problems.Error(o.pos, "the address /%s is taken already, by %s", address, name)
	if o.pos.File != "" {
		p.WithHint("give one of the two another name or slug")
	}
}

// checkFolders finds a file whose path is also a folder: static/a beside an
// article at /a/.
func (b *builder) checkFolders() {
	for file, o := range b.claims {
		for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
			if first, taken := b.claims[dir]; taken {
				b.taken(dir, first, o)
			}
		}
	}
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
	return b.site.Home + escape(address(file))
}

func escape(p string) string { return (&url.URL{Path: p}).EscapedPath() }

// segments returns the address of a source file below its folder: each part as
// a slug, the name without its extension, index left out.
// It reports which part has no letter or digit that an address can hold.
func segments(rel string) (dirs []string, name string, bad string) {
	parts := strings.Split(strings.TrimSuffix(rel, path.Ext(rel)), "/")
	if n := len(parts); n > 1 && strings.EqualFold(parts[n-1], "index") {
		parts = parts[:n-1]
	}
	for _, p := range parts {
		s := viet.Slug(p)
		if s == "" {
			bad = p
		}
		dirs = append(dirs, s)
	}
	return dirs[:len(dirs)-1], dirs[len(dirs)-1], bad
}

// pageFile is the output file of page n of a list in a folder.
func (b *builder) pageFile(dir string, n int) string {
	if n > 1 {
		dir = path.Join(dir, fmt.Sprintf("%s-%d", wordsOf(b.lang()).page, n))
	}
	return path.Join(dir, "index.html")
}
