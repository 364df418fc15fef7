// Package content turns one source file into one value.
//
// [Parse] reads a Markdown file: its front matter becomes typed fields
// ([Front] of an article or a standing page, [Term] of a term that has an
// introduction), its text becomes HTML ([Body]). [ParseTable] reads a table of
// terms, [ParseConfig] the site's settings. Nothing here looks at a second
// file: whether a district exists or a link leads anywhere is for package site.
//
// # From bytes to fields
//
//	bytes ─ Decode ─ text ─ fences ─ YAML, TOML or JSON ─ tree ─ keys ─ fields
//
// The three formats end in one tree of nodes (node.go): text as it was typed,
// lists and maps, each with its place in the file. So 045 stays a code, no
// stays a word, and the same content in another format gives the same fields.
// The keys are tables (keys_article.go, keys_term.go, keys_site.go): a name and
// a rule that says what the value must be and where it goes. A new key is one
// line there and one field in doc.go.
//
// # Problems
//
// What is wrong with a file travels with its value, so a remembered Doc shows
// its problems again. One bad value never hides the next: reading goes on
// behind a wrong line wherever the rest can still be understood. A file whose
// front matter cannot be found has neither fields nor body.
package content

import (
	"cmp"
	"fmt"
	"path"
	"strings"
	"time"

	"loa/internal/diag"
	"loa/internal/viet"
)

// Options is what a [Doc] depends on beside its bytes and its path. Options
// are comparable, but a zone that was loaded twice is two pointers: a memo
// that outlives a zone uses [Options.Key].
type Options struct {
	Zone         *time.Location // of dates written without a zone; nil is UTC
	SummaryWords int            // the most words of a summary taken from the text
	Language     string         // of words put into a text: "en", or Vietnamese for any other
	Home         string         // path of base_url, percent-encoded: "/tinh/"; "" is "/"
	Articles     string         // folder of the articles in the output: "bai-viet"
}

// Key returns a text that is equal for options that give equal Docs.
func (o Options) Key() string {
	return fmt.Sprintf("zone=%s words=%d language=%s home=%s articles=%s", o.zone(), o.SummaryWords, o.Language, o.Home, o.Articles)
}

// language returns the code of the site's language.
func (o Options) language() string { return cmp.Or(o.Language, "vi") }

func (o Options) zone() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// Parse reads a Markdown file. path is slash-separated, from the site's root,
// in any normal form; it decides the role ([RoleOf]), and a path without one is
// read as an article. The result is never nil and nothing in it refers to src.
func Parse(path string, src []byte, opts Options) *Doc {
	path = viet.NFC(path)
	doc := &Doc{Path: path}
	if role, vocabulary, ok := RoleOf(path); ok {
		doc.Role, doc.Vocabulary = role, vocabulary
	}
	doc.begin()
	text, tidy, err := decode(src)
	if err != nil {
		reportEncoding(&doc.Problems, path, src, err)
		return doc
	}
	front, ok := splitFront(path, string(upToBody(text)), wantAtTop(doc.Role), &doc.Problems)
	if !ok {
		return doc
	}
	front.tidy = tidy
	doc.decodeFront(front, opts)
	doc.languageOf(opts)
	doc.place(opts)
	if doc.Lang != "" {
		opts.Language = doc.Lang
	}
	w := newBodyWriter(path, text[front.body:len(text):len(text)], front.bodyLine, opts)
	defer w.release()
	if !tidy {
		w.replaceControls()
	}
	doc.Body = w.render()
	doc.Problems = append(doc.Problems, w.probs...)
	doc.checkSections()
	return doc
}

// place gives an article or a standing page its address.
func (doc *Doc) place(opts Options) {
	doc.Address = doc.address()
	if doc.Address == "" {
		return
	}
	if doc.Lang != "" {
		doc.Address += "/" + doc.Lang
	}
	folder := doc.Address + "/"
	if doc.Role == RoleArticle {
		folder = opts.Articles + "/" + folder
	}
	doc.File = folder + "index.html"
	doc.URL = cmp.Or(opts.Home, "/") + EscapePath(folder)
}

// address returns the path of an article or a standing page as parts of an
// address. Markdown outside the folders of the content model is read as an
// article, whose address then names the folder that it is in.
func (doc *Doc) address() string {
	if doc.Role == RoleTerm {
		return ""
	}
	rel := strings.TrimPrefix(doc.Path, "content/")
	rel = strings.TrimPrefix(strings.TrimPrefix(rel, "articles/"), "pages/")
	parts := strings.Split(strings.TrimSuffix(rel, path.Ext(rel)), "/")
	if doc.name != "" {
		parts[len(parts)-1] = doc.name
	}
	if n := len(parts); n > 1 && strings.EqualFold(parts[n-1], "index") {
		parts = parts[:n-1]
	}
	last := len(parts) - 1
	for i, part := range parts {
		parts[i] = viet.Slug(part)
		if i == last && doc.Front.Slug.Text != "" {
			parts[i] = doc.Front.Slug.Text
		}
		if parts[i] == "" {
			doc.Problems.Error(diag.Pos{File: doc.Path, Line: 1}, "%q has no letter or digit that an address can hold", part).
				WithHint("rename it, or write a slug")
			return ""
		}
	}
	return strings.Join(parts, "/")
}

// begin fills in what a file is without its front matter, so that one that
// cannot be read is still known to others by its key.
func (doc *Doc) begin() {
	switch doc.Role {
	case RoleTerm:
		top := diag.Pos{File: doc.Path, Line: 1, Column: 1}
		doc.Term = newTerm(doc.Vocabulary)
		doc.Term.Pos = top
		doc.Term.Key = Value{Text: viet.Slug(doc.base()), Pos: top}
	case RoleArticle:
		doc.Front.Kind.Text = Kinds[0]
	}
}

// base returns the file's name without its extension.
func (doc *Doc) base() string { return strings.TrimSuffix(path.Base(doc.Path), path.Ext(doc.Path)) }

// decodeFront fills in the fields of doc from its front matter. What cannot be
// read at all leaves them empty, with a problem that says why.
func (doc *Doc) decodeFront(front frontMatter, opts Options) {
	if front.front == nil {
		doc.Front.Title = front.title
		if doc.Term != nil {
			doc.Term.Name = front.title
		}
		if _, code := splitLanguage(doc.base()); doc.Role == RoleArticle && (code == "" || code == opts.language()) {
			warnUndated(&doc.Problems, front.title.Pos)
		}
		return
	}
	root, lost, ok := front.tree(&doc.Problems)
	if !ok {
		return
	}
	root.pos = front.open
	_, code := splitLanguage(doc.base())
	d := &decoder{probs: &doc.Problems, zone: opts.zone(), lost: lost, version: code != "" && code != opts.language()}
	switch doc.Role {
	case RoleTerm:
		d.termFile(doc.Term, doc.base(), root)
	case RolePage:
		pageKeys.decode(d, "", root, &doc.Front)
	default:
		d.article(root, &doc.Front)
	}
}

// wantAtTop returns the least front matter that a file of a role needs.
func wantAtTop(role Role) string {
	if role == RoleTerm {
		return "name: …"
	}
	return "title: …"
}
