// Package check holds what can be wrong with a text that builds: findings with
// a place, a reason and a proposal.
//
// [File] reads one source file and returns its findings; [NewRules] takes from
// the site what the texts are compared with; [Photo] looks into a picture;
// [Fix] makes the corrections that are certain.
//
//	content/articles/a.md:9:5: warning: "hòan" has its tone on the wrong letter
//	    Mọi người hòan thành việc đăng ký.
//	              ^^^^  write "hoàn"
//
// # How a text is read
//
// The prose of a file (content.Regions, and the text keys of its front matter)
// becomes paragraphs (paragraph.go): text without marks, in which every byte
// knows its place in the file. Each kind of mistake is a function that walks
// over a paragraph once. Code, addresses and tags never get into a paragraph,
// so they can neither be found fault with nor be changed.
//
// # Codes
//
// A finding has a code that never changes, for scripts and for --also:
//
//	encoding              a paragraph in TCVN3, VNI, or UTF-8 read as something else
//	vni-twice             Unicode that was converted as if it were VNI: khơng, cĩ
//	normal-form           marks as signs of their own (NFD), UTF-16, a byte order mark
//	look-alike            letters that only look right: ƣ, Ð, a Greek Ν
//	invisible             zero-width characters, soft hyphens
//	no-break-space        no-break spaces between words
//	tone-placement        hòan, qúy
//	half-horn             đuợc, ngừoi
//	spelling              nghành
//	not-a-syllable        nghiêp
//	tone-style            hoà where the site writes hòa
//	telex, vni-keys       tuyeenf, ngheof; nghe2o
//	phrase                a set phrase with other marks: đòi nghèo
//	space-before-sign     nghèo , vay
//	mixed-quotes          "…” and “…"
//	decimal-point         12.5%
//	date                  31/6/2025
//	glued-bold            **Lưu ý:**Mang
//	all-capitals          a sentence in capitals
//	fake-list             "-Một" at the beginning of a line
//	pii-id, pii-phone, pii-account
//	pii-person            birth, people, poverty or hamlet beside a name
//	pii-list, pii-child   a table of persons; a child with its name
//	document-…            numbers of documents: unknown, form, date, ended
//	place-ended           huyện Hà Quảng after 30/6/2025
//	summary-long          more than 40 words, which messages cut
//	long-sentence         in a broadcast: more than 25 syllables as it is read out
//	alt, link-name, table-header, transcript, data-table
//	event-start, contest-dates, notice-until, document-number, document-signed, questions
//	photo-place, photo-owner
//	version-missing, version-old   articles in other languages
//
// # Certain and asked for
//
// An edit is safe when no reader could read the new text as saying something
// else. The others (an old encoding, a phrase, a list) are made only when they
// are asked for by their code. No edit has a line end in it, none touches what
// stands in quotation marks or in a quotation but the marks themselves, and in
// front matter only words are changed.
package check

import (
	"cmp"
	"slices"

	"loa/internal/content"
	"loa/internal/diag"
)

// Finding is one thing that is wrong at one place.
type Finding struct {
	diag.Problem
	Code string
	Edit *Edit // nil: a person has to think

	// Told says that a build tells it already: the finding is there for its edit.
	Told bool
}

// Edit is a correction: the bytes from Start to End of the text, as
// content.Decode gives it, become New.
type Edit struct {
	Start, End int
	New        string
	Safe       bool // no reader could read it as saying something else
}

// Level is how much a finding matters.
type Level int

const (
	Notice Level = iota
	Warning
	Error
)

// File returns the findings of one Markdown file, by place. doc is what
// content.Parse makes of src. Nothing in the result refers to src.
func File(doc *content.Doc, src []byte, rules *Rules) []Finding {
	text, err := content.Decode(src)
	if err != nil {
		return nil // the build says it
	}
	c := newChecker(doc, text, rules)
	c.file(src)
	c.all()
	c.sort()
	return c.found
}

// checker is the work on one file.
type checker struct {
	doc        *content.Doc
	terms      []*content.Term // of a table
	text       string
	lines      *lineIndex
	rules      *Rules
	body       int // where the first prose behind the front matter begins
	paragraphs []*paragraph
	found      []Finding
}

func newChecker(doc *content.Doc, text string, rules *Rules) *checker {
	c := &checker{doc: doc, text: text, lines: newLineIndex(text), rules: rules}
	c.paragraphs = c.readParagraphs()
	return c
}

// all runs every check that looks at the text alone.
func (c *checker) all() {
	c.texts()
	c.brief()
	c.aloud()
	c.plusLists()
	c.nameLists()
	c.glued()
	c.access()
	c.kinds()
}

// texts runs the checks of everything that is read as words. A text in another
// language than the site's is not held to the rules of Vietnamese.
func (c *checker) texts() {
	if c.doc.Lang != "" {
		for _, p := range c.paragraphs {
			c.invisible(p)
			c.people(p)
		}
		return
	}
	for _, p := range c.paragraphs {
		if c.legacy(p) {
			continue // nothing else can be said of a text that cannot be read
		}
		c.invisible(p)
		c.words(p)
		c.vniKeys(p)
		c.phrases(p)
		c.signs(p)
		c.quotes(p)
		c.numbers(p)
		c.capitals(p)
		c.fakeList(p)
		c.documents(p)
		c.places(p)
		c.people(p)
	}
	c.frontNumbers()
	c.registry()
}

// add adds a finding about the bytes from to to of the text.
func (c *checker) add(code string, level Level, from, to int, what, hint diag.Text) *Finding {
	f := Finding{Code: code, Problem: diag.Problem{Pos: c.lines.pos(c.doc.Path, from, to), Text: what, Hint: hint}}
	f.Warning, f.Notice = level == Warning, level == Notice
	c.found = append(c.found, f)
	return &c.found[len(c.found)-1]
}

// perFile is the group of a finding whose kind comes in swarms, from one habit of
// one writer: it is told once a file, with how many more there are. The output
// for other programs, and --verbose, have each.
func (c *checker) perFile(f *Finding) string { return f.Code + ":" + c.doc.Path }

// in adds a finding about the bytes from to to of a paragraph.
func (c *checker) in(p *paragraph, code string, level Level, from, to int, what, hint diag.Text) *Finding {
	return c.add(code, level, p.source(from), p.sourceEnd(to), what, hint)
}

// sort orders the findings by place, and drops repetitions.
func (c *checker) sort() {
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	c.found = slices.CompactFunc(c.found, func(a, b Finding) bool { return a.Pos == b.Pos && a.Code == b.Code })
}
