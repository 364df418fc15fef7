package site

import (
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"loa/internal/diag"
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
	p := b.problems.Error(o.pos, "the address /%s is taken already, by %s", address, name)
	if o.pos.File != "" {
		p.WithHint("give one of the two another name or slug")
	}
}

// checkFolders finds a file whose path is also a folder: static/a beside an
// article at /a/.
func (b *builder) checkFolders() {
	var clashes [][2]string // folder, a file in it
	above := map[string]bool{}
	for file := range b.claims {
		dir := path.Dir(file)
		if _, taken := b.claims[dir]; taken {
			clashes = append(clashes, [2]string{dir, file})
		}
		for dir = path.Dir(dir); dir != "." && !above[dir]; dir = path.Dir(dir) {
			above[dir] = true
			if _, taken := b.claims[dir]; taken {
				clashes = append(clashes, [2]string{dir, file})
			}
		}
	}
	slices.SortFunc(clashes, func(x, y [2]string) int { return slices.Compare(x[:], y[:]) })
	for _, c := range clashes {
		b.taken(c[0], b.claims[c[0]], b.claims[c[1]])
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

func escape(p string) string {
	for i := 0; i < len(p); i++ {
		if c := p[i]; c != '/' && c != '-' && c != '.' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return (&url.URL{Path: p}).EscapedPath()
		}
	}
	return p // as nearly all: slugs
}

// pageFile is the output file of page n of a list in a folder.
func (b *builder) pageFile(dir string, n int) string {
	if n > 1 {
		dir += "/" + wordsOf(b.lang()).page + "-" + strconv.Itoa(n)
	}
	return dir + "/index.html"
}
