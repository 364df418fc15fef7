package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"

	"loa/internal/content"
)

//go:embed stock
var stockFiles embed.FS

// stock is what sites are made of. It is read once and never changed.
type stock struct {
	words     map[string]deck[string]   // by the part they play in a sentence
	templates map[string]deck[template] // by what they are for
	hamlets   [2][]string               // first and second syllable
	tags      deck[string]
	terms     map[string][]*content.Term // by vocabulary
}

// newStock reads the embedded files. They are ours, so a fault in them is a bug.
func newStock() *stock {
	s := &stock{words: map[string]deck[string]{}, templates: map[string]deck[template]{}, terms: map[string][]*content.Term{}}
	for role, lines := range sections("words.txt") {
		s.words[role] = newDeck(splitWords(strings.Join(lines, " ")))
	}
	for role, lines := range sections("sentences.txt") {
		all := make([]template, len(lines))
		for i, line := range lines {
			all[i] = newTemplate(line)
		}
		s.templates[role] = newDeck(all)
	}
	for i, line := range sections("syllables.txt")[""] {
		s.hamlets[i] = splitWords(line)
	}
	s.tags = newDeck(tags(sections("sentences.txt")))
	for _, vocabulary := range []string{"themes", "audiences", "districts", "forms"} {
		s.terms[vocabulary] = readTerms("content/" + vocabulary + ".yaml")
	}
	return s
}

// sections reads a file of stock: lines below headings "== name". Comments and
// blank lines are left out.
func sections(name string) map[string][]string {
	src, err := stockFiles.ReadFile(path.Join("stock", name))
	if err != nil {
		panic(err)
	}
	out := map[string][]string{}
	section := ""
	for line := range strings.Lines(string(src)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "== "); ok {
			section = name
			continue
		}
		if line != "" && !strings.HasPrefix(line, "#") {
			out[section] = append(out[section], line)
		}
	}
	return out
}

func splitWords(text string) []string {
	var words []string
	for w := range strings.SplitSeq(text, ",") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// tags returns every head with every tail, mixed, so that frequent and rare ones
// share their words as real tags do.
func tags(lines map[string][]string) []string {
	var all []string
	heads, tails := splitWords(lines["tag"][0]), splitWords(lines["tail"][0])
	for _, head := range heads {
		for _, tail := range tails {
			all = append(all, strings.ReplaceAll(head, "{tail}", tail))
		}
	}
	d := newDice(0, 0)
	for i := len(all) - 1; i > 0; i-- {
		j := d.below(i + 1)
		all[i], all[j] = all[j], all[i]
	}
	return all
}

// siteFiles are the files of a site that are the same in all of them.
func siteFiles() fs.FS {
	files, err := fs.Sub(stockFiles, "stock/site")
	if err != nil {
		panic(err)
	}
	return files
}

// readTerms reads a table of terms as a build does, so that articles use what
// the site declares.
func readTerms(name string) []*content.Term {
	src, err := fs.ReadFile(siteFiles(), path.Base(name))
	if err != nil {
		panic(err)
	}
	terms, problems := content.ParseTable(name, src, content.Options{Zone: zone})
	if len(problems) > 0 {
		panic(fmt.Sprintf("%s: %v", name, problems))
	}
	return terms
}

// zone is that of site.yaml.
var zone = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// valid reports whether a term may be used on a day.
func valid(t *content.Term, day time.Time) bool {
	from, until := t.Valid.From, t.Valid.Until
	return (from.IsZero() || !day.Before(from.Time)) && (until.IsZero() || day.Before(until.AddDate(0, 0, 1)))
}
