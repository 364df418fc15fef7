package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"loa/internal/viet"
)

// manifest is what a reader loads first. The package comment says what the
// fields hold.
type manifest struct {
	Version      int               `json:"v"`
	ID           string            `json:"id"`
	Count        int               `json:"n"`
	PerTitles    int               `json:"titles"`
	PerSummaries int               `json:"summaries"`
	Words        string            `json:"words"`
	Hashes       map[string]string `json:"hashes"`
	Table        string            `json:"table"`
	Split        string            `json:"split"`
	Years        [][2]int          `json:"years"`
	Dirs         []string          `json:"dirs"`
	Kinds        [][2]string       `json:"kinds"`
	Facets       [][3]any          `json:"facets"`
	Fold         foldTable         `json:"fold"`
	Stops        string            `json:"stops"`
	Aliases      [][2]string       `json:"alias"`
	Language     string            `json:"lang"`
}

// foldTable is what the browser needs to fold as package viet does.
type foldTable struct {
	Letters string `json:"letters"`
	Marks   string `json:"marks"`
}

// hashLength is that of the hash in a file's name: 20 bits. It need only differ
// from that of the same file in the version of the site that a reader has cached.
const hashLength = 4

// stops are words that say nothing by themselves. They count only where they
// are typed with their marks: without, most of them are other words too.
const stops = "và của các những cho về là có được trong trên theo để với này đó tại từ"

// shards adds the files of a kind.
func (w *writer) shards(kind string, texts [][]byte) {
	files, hashes := make([]File, len(texts)), make([]string, len(texts))
	each(len(texts), func() struct{} { return struct{}{} }, func(_ struct{}, i int) {
		hashes[i] = shortHash(texts[i])[:hashLength]
		files[i] = File{shardPath(kind, i, hashes[i]), callText(shardID(kind, i), texts[i])}
	})
	w.manifest.Hashes[kind] = strings.Join(hashes, "")
	w.files = append(w.files, files...)
}

func shardID(kind string, i int) string { return kind + strconv.FormatInt(int64(i), 36) }

func shardPath(kind string, i int, hash string) string {
	return Dir + shardID(kind, i) + "-" + hash + ".js"
}

func shortHash(text []byte) string {
	sum := sha256.Sum256(text)
	return strings.ToLower(base32.HexEncoding.EncodeToString(sum[:5]))
}

// callText is a script that hands a text to the reader.
func callText(id string, text []byte) []byte {
	for _, c := range text {
		if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf { // may be written otherwise in JSON
			return call(id, string(text))
		}
	}
	return slices.Concat([]byte(`loaSearch("`+id+`","`), text, []byte("\");\n"))
}

// call is a script that hands a value to the reader.
func call(id string, value any) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "loaSearch(%q,", id)
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		panic("search: a file has a value that is no JSON: " + err.Error())
	}
	return append(bytes.TrimSuffix(b.Bytes(), []byte("\n")), ");\n"...)
}

// start writes start.js, and gives the index its name.
func (w *writer) start(c *collection) {
	m := w.manifest
	m.Fold.Letters, m.Fold.Marks = viet.FoldTable()
	var words []string
	for _, t := range newLexicon(nil).tokens(stops) {
		words = append(words, t.fold+t.code)
	}
	m.Stops = strings.Join(words, " ")
	m.Aliases = marking()
	var all []byte
	for _, kind := range slices.Sorted(maps.Keys(m.Hashes)) {
		all = append(append(all, kind...), m.Hashes[kind]...)
	}
	m.ID = shortHash(all)
	w.files = append(w.files, File{Dir + "start.js", append(bytes.Clone(c.meta.Client), call("start", m)...)})
}

// marking returns the pairs of names that a reader marks for each other. Those of
// places are not among them: a site has some hundred, for a mark here and there.
func marking() [][2]string {
	out := make([][2]string, len(abbreviations))
	for i, a := range abbreviations {
		out[i] = [2]string{folds(newLexicon(nil).tokens(a[0])), folds(newLexicon(nil).tokens(a[1]))}
	}
	return out
}

func folds(words []token) string {
	all := make([]string, len(words))
	for i, t := range words {
		all[i] = t.fold
	}
	return strings.Join(all, " ")
}

func (m *manifest) setWords(bounds []string) {
	var out []byte
	before := ""
	for i, s := range bounds {
		if i > 0 {
			out = append(out, '|')
		}
		out = appendFront(out, before, s)
		before = s
	}
	m.Words = string(out)
}

// maxTable is how many syllables the manifest knows.
const maxTable = 4096

// setTable lists the syllables that are offered for unfinished and for mistyped
// ones.
func (m *manifest) setTable(p *postings) {
	type known struct {
		fold  string
		count int
	}
	var all []known
	for _, g := range p.groups() {
		k := known{fold: p.vocab[g[0]].fold}
		for i := g[0]; i < g[1]; i++ {
			k.count += len(p.own[i])
		}
		if k.count > 0 && plainLetters(k.fold) {
			all = append(all, k)
		}
	}
	if len(all) > maxTable {
		slices.SortStableFunc(all, func(a, b known) int { return b.count - a.count })
		all = all[:maxTable]
		slices.SortFunc(all, func(a, b known) int { return strings.Compare(a.fold, b.fold) })
	}
	var b strings.Builder
	before := ""
	for _, k := range all {
		shared := 0
		for shared < min(9, len(before), len(k.fold)) && before[shared] == k.fold[shared] {
			shared++
		}
		b.WriteString(base36[shared:shared+1] + k.fold[shared:] + string(rune('A'+bits.Len(uint(k.count))-1)))
		before = k.fold
	}
	m.Table = b.String()
}

func plainLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
