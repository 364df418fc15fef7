package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"loa/internal/viet"
)

// perTitles and perSummaries are how many documents a file of titles and one of
// summaries hold. A reader fetches up to ten of the first for ten results, so
// they are small; and more in a large site, so that the files do not become too
// many.
func perTitles(n int) int {
	if n > 20000 {
		return 40
	}
	return 20
}

func perSummaries(n int) int { return 20 * perTitles(n) }

// maxSummary is the length of a summary in characters.
const maxSummary = 120

// titles writes the files t.
func (w *writer) titles(c *collection) {
	m := w.manifest
	m.PerTitles = perTitles(len(c.docs))
	dirs := map[string]int{}
	kinds := map[string]int{}
	for i, k := range c.meta.Kinds {
		kinds[k.Key] = i
		m.Kinds = append(m.Kinds, [2]string{k.Key, k.Name})
	}
	lines := make([]string, len(c.docs))
	for i, d := range c.docs {
		dir, name := splitPath(d)
		at, ok := dirs[dir]
		if !ok {
			at = len(m.Dirs)
			dirs[dir] = at
			m.Dirs = append(m.Dirs, dir)
		}
		day := ""
		if !d.Date.IsZero() {
			_, offset := d.Date.Zone()
			day = strconv.FormatInt(floorDiv(d.Date.Unix()+int64(offset), 86400), 36)
		}
		lines[i] = strings.Join([]string{
			oneLine(d.Title), day, strconv.FormatInt(int64(kinds[d.Kind]), 36), strconv.FormatInt(int64(at), 36), name, oneLine(d.Places),
		}, "\t")
		if y := d.Date.Year(); !d.Date.IsZero() && (len(m.Years) == 0 || m.Years[len(m.Years)-1][0] != y) {
			m.Years = append(m.Years, [2]int{y, i})
		}
	}
	var texts [][]byte
	for part := range slices.Chunk(lines, m.PerTitles) {
		texts = append(texts, []byte(strings.Join(part, "\n")))
	}
	w.shards("t", texts)
}

// summaries writes the files x. Their names have no hash: they are read from
// a folder, where nothing is cached.
func (w *writer) summaries(c *collection) {
	w.manifest.PerSummaries = perSummaries(len(c.docs))
	lines := make([]string, len(c.docs))
	for i, d := range c.docs {
		lines[i] = cut(oneLine(d.Summary), maxSummary)
	}
	i := 0
	for part := range slices.Chunk(lines, w.manifest.PerSummaries) {
		id := shardID("x", i)
		w.files = append(w.files, File{Dir + id + ".js", callText(id, []byte(strings.Join(part, "\n")))})
		i++
	}
}

func floorDiv(a, b int64) int64 {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// splitPath returns the folder of a page and its name there: "" when that is
// the simple slug of its title, "." for the folder's own page.
func splitPath(d Doc) (dir, name string) {
	p := strings.TrimSuffix(d.Path, "/")
	i := strings.LastIndexByte(p, '/') + 1
	switch dir, name = p[:i], p[i:]; name {
	case "":
		return dir, "."
	case simpleSlug(d.Title):
		return dir, ""
	}
	return dir, name
}

// simpleSlug is what a reader makes of a title that is a page's address.
func simpleSlug(title string) string {
	var b []byte
	for _, c := range []byte(viet.Fold(viet.NFC(title))) {
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			b = append(b, c)
		} else if n := len(b); n > 0 && b[n-1] != '-' {
			b = append(b, '-')
		}
	}
	return strings.TrimSuffix(string(b), "-")
}

// oneLine makes every run of blanks one space. Most texts have nothing else.
func oneLine(s string) string {
	before := ' '
	for _, r := range s {
		if r != ' ' && unicode.IsSpace(r) || r == ' ' && before == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		before = r
	}
	return strings.TrimSuffix(s, " ")
}

// cut shortens a text to so many characters, between words.
func cut(s string, most int) string {
	n := 0
	for end := range s {
		if n++; n <= most {
			continue
		}
		if i := strings.LastIndexByte(s[:end], ' '); i > 0 {
			end = i
		}
		return s[:end] + "…"
	}
	return s
}
