package check

import (
	"errors"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/viet"
)

// mostRounds bounds how often a text is corrected anew: one correction may
// uncover another (a word in an old encoding that is misspelt too).
const mostRounds = 8

// Asked are the codes of the corrections that are made only when they are asked
// for.
func Asked() []string {
	return []string{"encoding", "phrase", "vni-twice", "telex", "vni-keys", "fake-list"}
}

// Fixed is a file with its corrections made.
type Fixed struct {
	Before, After string // UTF-8 with the line ends of the file; equal when nothing was corrected
	Made          int    // how many corrections
	Recoded       bool   // the bytes change though the text may not: UTF-16, a byte order mark
}

// Fix makes the corrections of one Markdown file, table or site.yaml that are safe, and those of
// the codes in also. It is idempotent. The lines of the file stay: their number
// and their ends. A file that is no text stays as it is, and so does one that
// would no longer be read as before.
func Fix(path string, src []byte, rules *Rules, also ...string) Fixed {
	raw, err := viet.Decode(src)
	if err != nil {
		return oldFile(src, err, also)
	}
	ends := lineEnds(string(raw))
	text, _ := content.Decode(src)
	made := 0
	for range mostRounds {
		edits := wanted(find(path, text, rules), also)
		if len(edits) == 0 {
			break
		}
		better := apply(text, edits)
		if !readsAlike(path, text, better, rules) {
			edits = inBody(path, edits, text)
			if better = apply(text, edits); len(edits) == 0 || !readsAlike(path, text, better, rules) {
				break
			}
		}
		made += len(edits)
		text = better
	}
	fixed := Fixed{Before: string(raw), After: withEnds(text, ends), Made: made, Recoded: len(raw) != len(src)}
	if made == 0 && (fixed.Recoded || fixed.After != fixed.Before) {
		fixed.Made = 1
	}
	return fixed
}

// oldFile converts a whole file of one byte a letter, when that is asked for.
func oldFile(src []byte, err error, also []string) Fixed {
	same := Fixed{Before: string(src), After: string(src)}
	e, ok := errors.AsType[*viet.EncodingError](err)
	if !ok || !slices.Contains(also, "encoding") {
		return same
	}
	how := viet.TCVN3
	switch e.Likely {
	case string(viet.TCVN3):
	case "VNI Windows":
		how = viet.VNI
	default:
		return same
	}
	letters := make([]rune, len(src))
	for i, b := range src {
		letters[i] = rune(b)
	}
	return Fixed{Before: string(letters), After: how.Read(string(letters)), Made: 1, Recoded: true}
}

// find returns the findings about a text.
func find(path, text string, rules *Rules) []Finding {
	var c *checker
	if IsData(path) {
		c = newDataChecker(path, text, rules)
		c.texts()
	} else {
		c = newChecker(content.Parse(path, []byte(text), rules.parse), text, rules)
		c.all()
	}
	c.sort()
	return c.found
}

// wanted returns the edits that are to be made, in order and without those that
// overlap an earlier one.
func wanted(found []Finding, also []string) []Edit {
	var edits []Edit
	for _, f := range found {
		if f.Edit != nil && (f.Edit.Safe || slices.Contains(also, f.Code)) {
			edits = append(edits, *f.Edit)
		}
	}
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	kept := edits[:0]
	last := -1
	for _, e := range edits {
		if e.Start >= last && (e.Start > last || e.End > e.Start) {
			kept = append(kept, e)
			last = max(e.End, e.Start)
		}
	}
	return kept
}

// apply makes edits that are in order.
func apply(text string, edits []Edit) string {
	var b strings.Builder
	done := 0
	for _, e := range edits {
		b.WriteString(text[done:e.Start])
		b.WriteString(e.New)
		done = e.End
	}
	b.WriteString(text[done:])
	return viet.NFC(b.String())
}

// readsAlike reports whether a corrected file has the same parts as before: no
// new problem, the same links, the same dates and terms.
func readsAlike(path, before, after string, rules *Rules) bool {
	if IsData(path) {
		return dataReadsAlike(path, before, after, rules)
	}
	a, b := content.Parse(path, []byte(before), rules.parse), content.Parse(path, []byte(after), rules.parse)
	if len(b.Problems) > len(a.Problems) || strings.Count(before, "\n") != strings.Count(after, "\n") || len(a.Body.Links) != len(b.Body.Links) {
		return false
	}
	for i := range a.Body.Links {
		if a.Body.Links[i].Target != b.Body.Links[i].Target {
			return false
		}
	}
	return slices.Equal(keysOf(a), keysOf(b))
}

// keysOf returns what other files know a file by.
func keysOf(d *content.Doc) []string {
	f := &d.Front
	keys := []string{f.Kind.Text, f.Date.String(), f.Slug.Text, f.Image.Text, f.Facts.Number.Text}
	for _, list := range [][]content.Value{f.Plan, f.Theme, f.Audience, f.District, f.Form, f.Tags, f.Aliases} {
		for _, v := range list {
			keys = append(keys, v.Text)
		}
	}
	if d.Term != nil {
		keys = append(keys, d.Term.Key.Text, d.Term.Name.Text)
	}
	return keys
}

// inBody returns the edits behind the front matter.
func inBody(path string, edits []Edit, text string) []Edit {
	regions := content.Regions(text)
	if len(regions) == 0 || IsData(path) {
		return nil
	}
	return slices.DeleteFunc(edits, func(e Edit) bool { return e.Start < regions[0].Start })
}

// lineEnds returns the line end of each line but the last.
func lineEnds(text string) []string {
	var ends []string
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\n':
			ends = append(ends, "\n")
		case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
			ends = append(ends, "\r\n")
			i++
		case text[i] == '\r':
			ends = append(ends, "\r")
		}
	}
	return ends
}

// withEnds gives the lines of a text their ends back.
func withEnds(text string, ends []string) string {
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		b.WriteString(line)
		if i < len(ends) {
			b.WriteString(ends[i])
		}
	}
	return b.String()
}
