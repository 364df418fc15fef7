package schema

import (
	"slices"

	"loa/internal/content"
	"loa/internal/site"
)

// The forms of values, as regular expressions that JavaScript reads alike.
const (
	slugForm    = `^[a-z0-9]+(-[a-z0-9]+)*-?$`
	addressForm = `^https?://[^\s?#]+$`
	numberForm  = `^\s*\d+([., ]\d+)*\s*$`
	dateForm    = `^\s*(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3\d{4})([Tt ].*)?$`
)

// single is the ways in which one value of a key may be written.
func (w *writer) single(k content.Key) []node {
	switch k.Type {
	case content.TypeSlug:
		return []node{{"type": []string{"string", "integer"}, "pattern": slugForm}}
	case content.TypeAddress:
		return []node{{"type": "string", "pattern": addressForm}}
	case content.TypeFlag:
		return []node{{"enum": []any{true, false, "true", "false"}}}
	case content.TypeNumber:
		return []node{{"type": "number", "minimum": 0}, {"type": "string", "pattern": numberForm}}
	case content.TypeCount:
		return []node{count(k.Most), {"type": "string", "pattern": numberForm}}
	case content.TypeDate:
		ways := []node{{"type": "string", "pattern": dateForm}}
		if k.OrYear {
			ways = append(ways, node{"type": "integer", "minimum": 1000, "maximum": 9999}, node{"type": "string", "pattern": `^\d{4}$`})
		}
		return ways
	case content.TypeMap:
		ways := []node{w.object(k.Keys)}
		if k.OrText {
			ways = append(ways, anyText())
		}
		return ways
	}
	return w.text(k)
}

// count is a whole number. 1.500 is fifteen hundred to Loa but one and a half to
// YAML: so any number is taken.
func count(most int) node {
	if most == 0 {
		return node{"type": "number", "minimum": 0}
	}
	return node{"type": "integer", "minimum": 1, "maximum": most}
}

// anyText is a text, also one that YAML takes for something else.
func anyText() node { return node{"type": []string{"string", "number", "boolean"}} }

// text is the ways to write a text: freely, or one of a few.
func (w *writer) text(k content.Key) []node {
	names := w.terms[k.Terms]
	switch {
	case k.Words != nil:
		return []node{{"enum": k.Words}}
	case names == nil:
		return []node{anyText()}
	case k.Terms == "tags": // free, but the known ones are proposed
		return []node{{"$ref": "#/$defs/" + k.Terms}, anyText()}
	}
	return []node{{"$ref": "#/$defs/" + k.Terms}}
}

// known returns, for each vocabulary that a site declares, how its terms may be
// written: first all keys, then names and aliases.
func known(s *site.Site) map[string][]string {
	all := map[string][]string{}
	for _, v := range s.Vocabularies {
		var keys, names []string
		for _, t := range v.Terms {
			if t.Source == nil {
				continue
			}
			keys = append(keys, t.Key)
			names = append(names, t.Name, t.Source.Name.Text)
			if t.Source.Plan != nil {
				names = append(names, t.Source.Plan.Number.Text)
			}
			for _, a := range t.Source.Aliases {
				names = append(names, a.Text)
				if t.Source.Place != nil && t.Source.Place.Level.Text != "" {
					names = append(names, t.Source.Place.Level.Text+" "+a.Text)
				}
			}
		}
		if len(keys) > 0 {
			all[v.Key] = distinct(append(keys, names...))
		}
	}
	return all
}

// distinct returns the texts that are not empty, each once, in their order.
func distinct(texts []string) []string {
	seen := map[string]bool{"": true}
	return slices.DeleteFunc(texts, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}

// refers reports whether a schema names the terms of a vocabulary.
func refers(part any, vocabulary string) bool {
	switch p := part.(type) {
	case node:
		for key, inner := range p {
			if key == "$ref" && inner == "#/$defs/"+vocabulary || refers(inner, vocabulary) {
				return true
			}
		}
	case []node:
		return slices.ContainsFunc(p, func(inner node) bool { return refers(inner, vocabulary) })
	}
	return false
}
