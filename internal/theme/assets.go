package theme

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"loa/internal/diag"
	"loa/internal/offline"
	"loa/internal/search/browser"
)

// assets returns the files to publish, by path, and the path of each by the
// name that templates and style sheets use.
//
// The name holds a hash of what is in the file, so that a browser may keep the
// file for ever. A style sheet comes after the files that it names, because
// their hashes are part of it.
func (fs files) assets(probs *diag.List) ([]Asset, map[string]string) {
	var list []Asset
	urls := map[string]string{}
	add := func(name string, data []byte) {
		a := Asset{Path: hashedPath(name, data), Bytes: data}
		list = append(list, a)
		urls[name] = a.Path
	}
	var sheets []file
	published := fs.published()
	fs.fonts(published, probs)
	for _, f := range published {
		name := strings.TrimPrefix(f.name, "assets/")
		switch path.Ext(name) {
		case ".css":
			sheets = append(sheets, f)
		case ".js":
			add(name, minified("js", f, probs))
		default:
			add(name, f.data)
		}
	}
	for _, f := range sheets {
		if _, ok := fs.extended(f); ok {
			continue
		}
		f.data = []byte(replaceURLs(f, urls, probs))
		if more, ok := fs.find(strings.TrimSuffix(f.name, ".css") + ownSheet); ok {
			f.data = append(f.data, "\n"+replaceURLs(more, urls, probs)...)
		}
		add(strings.TrimPrefix(f.name, "assets/"), minified("css", f, probs))
	}
	slices.SortFunc(list, func(a, b Asset) int { return strings.Compare(a.Path, b.Path) })
	return list, urls
}

// ownSheet ends the name of a style sheet that is put behind another one:
// style.own.css behind style.css. So a theme that begins from another changes a
// colour in a line, and a reader still fetches one file.
const ownSheet = ".own.css"

// extended returns the style sheet that f is put behind.
func (fs files) extended(f file) (file, bool) {
	name, ok := strings.CutSuffix(f.name, ownSheet)
	if !ok {
		return file{}, false
	}
	return fs.find(name + ".css")
}

// published returns the assets of the theme itself, and of those that are there
// in any case (its base's, the search box) the ones that a template or a style
// sheet names: a reader pays nothing for the rest, but the site's host does.
func (fs files) published() []file {
	var named strings.Builder
	all := append(fs.scripts(), fs.under("assets/")...)
	for _, f := range slices.Concat(fs.under("fragments/"), fs.under("layouts/"), all) {
		if ext := path.Ext(f.name); ext == ".html" || ext == ".css" {
			named.Write(f.data)
		}
	}
	return slices.DeleteFunc(all, func(f file) bool {
		name := strings.TrimPrefix(f.name, "assets/")
		return f.base && !strings.Contains(named.String(), name)
	})
}

// scripts returns those that every theme has, unless a file of its own takes
// their place: one brings the search when a reader wants it, the other keeps pages
// for when there is no network.
func (fs files) scripts() []file {
	var list []file
	for _, s := range []file{
		{name: "assets/search-box.js", data: browser.Loader(), base: true},
		{name: "assets/offline.js", data: offline.Page(), base: true},
	} {
		if _, own := fs.find(s.name); !own {
			s.path = path.Join(fs.folder(), s.name)
			list = append(list, s)
		}
	}
	return list
}

// hashedPath puts a hash of the data into a name: style.css → assets/style.1a2b3c4d.css.
func hashedPath(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

// minified returns a CSS or JavaScript file made small, as it is when it cannot
// be understood: what the browser makes of it is the theme maker's business.
func minified(kind string, f file, probs *diag.List) []byte {
	m := minify.New()
	m.Add("css", &css.Minifier{})
	m.Add("js", &js.Minifier{})
	out, err := m.Bytes(kind, slices.Clone(f.data)) // it writes into what it reads
	if err != nil {
		warnNotSmaller(f, err, probs)
		return f.data
	}
	return out
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)

// replaceURLs puts the published names of assets into url(…) of a style sheet.
func replaceURLs(f file, urls map[string]string, probs *diag.List) string {
	folder := path.Dir(strings.TrimPrefix(f.name, "assets/"))
	text := string(f.data)
	var out strings.Builder
	from := 0
	for _, m := range cssURL.FindAllStringSubmatchIndex(text, -1) {
		ref := text[m[2]:m[3]]
		if strings.Contains(ref, ":") || strings.HasPrefix(ref, "/") || strings.HasPrefix(ref, "#") {
			continue
		}
		published, ok := urls[path.Join(folder, ref)]
		if !ok {
			line, column := position(text, m[2])
			probs.Error(f.pos(line, column), "no asset %q", ref)
			continue
		}
		up := ""
		if folder != "." {
			up = strings.Repeat("../", strings.Count(folder, "/")+1)
		}
		out.WriteString(text[from:m[2]] + up + strings.TrimPrefix(published, "assets/"))
		from = m[3]
	}
	return out.String() + text[from:]
}

// position returns line and column, in runes, of an offset.
func position(text string, offset int) (line, column int) {
	before := text[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, len([]rune(before[start:])) + 1
}
