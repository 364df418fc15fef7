package content

import (
	"slices"
	"strings"

	"loa/internal/diag"
)

// Key is a line of a table of keys, for whoever explains the content model to
// people or to other programs. What is in its lists is shared and never changed.
type Key struct {
	Name     string
	About    diag.Text // what it is for, in a few words
	Want     diag.Text // what its value must be
	Required bool
	Only     []string // the kinds of article that have it; nil: all
	Shape
}

// In reports whether articles of a kind have the key.
func (k Key) In(kind string) bool { return k.Only == nil || slices.Contains(k.Only, kind) }

// Shape is how the value of a key may look. The zero value is one text.
type Shape struct {
	Type   Type
	List   bool     // a list of such values is taken as well as one
	Joined bool     // of a list: it is one text to readers, with commas
	Long   bool     // of a text: it may have several lines
	OrText bool     // of a map: a text alone stands for its most important key
	OrYear bool     // of a date: a year alone is one too
	Words  []string // of a text: the only ones that are taken; nil: any
	Most   int      // of a count: from 1 to this; 0: no bounds
	Terms  string   // of a text: the vocabulary whose terms it names, by key, name or alias; "": none
	Keys   []Key    // of a map
}

// Type is what a value is made of.
type Type int

// The types.
const (
	TypeText    Type = iota // also a number, a date or true: it stays as it was typed
	TypeSlug                // one part of an address: a-z, 0-9 and hyphens
	TypeAddress             // a full address: https://example.vn/
	TypeFlag                // true or false
	TypeNumber              // not negative
	TypeCount               // a whole number, not negative
	TypeDate                // a day or a moment
	TypeMap                 // keys of its own
)

// ownVocabulary stands in a shape for the vocabulary of the term that has the key.
const ownVocabulary = "own"

// ArticleKeys returns the keys of an article, in the order of an editor's work.
func ArticleKeys() []Key { return explained("article", articleKeys.all()) }

// PageKeys returns the keys of a standing page.
func PageKeys() []Key { return explained("page", pageKeys.all()) }

// SiteKeys returns the keys of site.yaml.
func SiteKeys() []Key { return explained("site", siteKeys.all()) }

// TermKeys returns the keys of a term of a vocabulary, one of [Vocabularies].
func TermKeys(vocabulary string) []Key {
	keys := explained("term", vocabularyKeys[vocabulary].all())
	for i := range keys {
		if keys[i].Terms == ownVocabulary {
			keys[i].Terms = vocabulary
		}
		if text, ok := abouts[vocabulary+"."+keys[i].Name]; ok {
			keys[i].About = text
		}
	}
	return keys
}

// all returns the keys of a table, unexplained.
func (s *schema[T]) all() []Key {
	keys := make([]Key, len(s.keys))
	for i, k := range s.keys {
		keys[i] = Key{Name: k.name, Want: k.want, Required: k.required, Shape: k.shape}
		if k.only != "" {
			keys[i].Only = strings.Fields(k.only)
		}
	}
	return keys
}

// explained returns the keys with what they are for.
func explained(owner string, keys []Key) []Key {
	out := slices.Clone(keys)
	for i := range out {
		out[i].About = about(owner, out[i].Name)
		out[i].Keys = explained(owner+"."+out[i].Name, out[i].Keys)
	}
	return out
}

// termOf is a text that names a term of a vocabulary. Whether there is one is
// for package site.
func termOf[T any](vocabulary string, at func(*T) *Value) rule[T] {
	r := textOf(at)
	r.shape.Terms = vocabulary
	return r
}

// termsOf is a text, or a list of them, that name terms of a vocabulary.
func termsOf[T any](vocabulary string, at func(*T) *[]Value) rule[T] {
	r := textsOf(at)
	r.shape.Terms = vocabulary
	return r
}
