// Package schema describes the content model to other programs, from the same
// tables of keys that package content reads files by, with the terms of one
// site: a new key or a new place is known to them as soon as it is known here.
//
//	JSON      JSON Schema 2020-12, for editors that complete and check what is typed
//	CMS       the configuration of a web editor that keeps its texts in git
//	Snippets  completion of keys in Markdown files, for VS Code
//
// A schema is a help while writing, no second judge. It takes everything that
// Loa takes without a warning but for two things that it cannot know: terms
// typed with other case, blanks or tone placement than the site has them, and
// keys that two places of the content may each leave to the other.
package schema

import (
	"encoding/json"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/site"
)

// File is one schema.
type File struct {
	Name string    // without extension: article, page, site, districts, districts-table
	For  diag.Text // which files it describes
	JSON []byte
}

// JSON returns the schemas of a site, by name, with explanations in its language.
//
//	site               content/site.yaml
//	article, page      the front matter of articles and standing pages
//	plans, themes, …   the front matter of a term in a file of its own
//	plans-table, …     content/plans.yaml, …
func JSON(s *site.Site) []File {
	w := writer{lang: s.Config.Language, terms: known(s)}
	files := []File{
		{"article", diag.T("the front matter of %s", "content/articles/**.md"), w.article()},
		{"page", diag.T("the front matter of %s", "content/pages/**.md"), w.document(w.object(content.PageKeys()))},
		{"site", diag.T("the settings, %s", "content/site.yaml"), w.document(w.object(content.SiteKeys()))},
	}
	for _, v := range content.Vocabularies {
		keys := content.TermKeys(v)
		files = append(files,
			File{v, diag.T("the front matter of %s", "content/"+v+"/*.md"), w.document(w.object(keys))},
			File{v + "-table", diag.T("the table %s", "content/"+v+".yaml"), w.table(keys)})
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files
}

// node is a part of a schema.
type node = map[string]any

// writer makes the schemas of one site.
type writer struct {
	lang  string
	terms map[string][]string // by vocabulary, how its terms may be written; nil: freely
}

// document returns a whole schema.
func (w *writer) document(root node) []byte {
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	defs := node{}
	for v, names := range w.terms {
		if refers(root, v) {
			defs[v] = node{"enum": names}
		}
	}
	if len(defs) > 0 {
		root["$defs"] = defs
	}
	out, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic("a schema is made of texts, lists and maps: " + err.Error())
	}
	return append(out, '\n')
}

// article is the schema of an article: a key of single kinds asks for one of them.
func (w *writer) article() []byte {
	keys := content.ArticleKeys()
	root := w.object(keys)
	var rules []node
	for _, k := range keys {
		if k.Only == nil {
			continue
		}
		then := node{"properties": node{"kind": node{"enum": k.Only}}}
		if !slices.Contains(k.Only, content.Kinds[0]) {
			then["required"] = []string{"kind"}
		}
		rules = append(rules, node{"if": node{"required": []string{k.Name}}, "then": then})
	}
	root["allOf"] = rules
	return w.document(root)
}

// table is the schema of a table: a list of rows, or a map from keys to rows.
func (w *writer) table(keys []content.Key) []byte {
	row := w.object(keys)
	row["anyOf"] = []node{{"required": []string{"key"}}, {"required": []string{"name"}}, {"required": []string{"title"}}}
	keyed := w.object(keys)
	return w.document(node{"anyOf": []node{
		{"type": "array", "items": row},
		{"type": "object", "additionalProperties": node{"anyOf": []node{keyed, {"type": []string{"string", "null"}}}}},
		{"type": "null"},
	}})
}

// object is the schema of a map with these keys.
func (w *writer) object(keys []content.Key) node {
	properties := node{}
	var required []string
	for _, k := range keys {
		property := w.value(k)
		property["description"] = k.About.In(w.lang)
		properties[k.Name] = property
		if k.Required {
			required = append(required, k.Name)
		}
	}
	out := node{"type": "object", "properties": properties, "additionalProperties": false}
	if required != nil {
		out["required"] = required
	}
	return out
}

// value is the schema of what a key may hold.
func (w *writer) value(k content.Key) node {
	ways := w.single(k)
	if k.List {
		ways = append(ways, node{"type": "array", "items": anyOf(w.single(k))})
	}
	if !k.Required {
		ways = append(ways, node{"type": "null"}) // a key that waits for its value
	}
	return anyOf(ways)
}

func anyOf(ways []node) node {
	if len(ways) == 1 {
		return ways[0]
	}
	return node{"anyOf": ways}
}
