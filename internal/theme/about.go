package theme

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"loa/internal/diag"
)

// Meta is theme.yaml.
type Meta struct {
	Name        string // for people
	Description string
	Version     string
	Author      string
	License     string

	Base    string // the built-in theme whose files this one has where it has none itself; "" without
	Scripts bool   // false: no page may hold a script, and what only scripts read is not published

	Accent    string // of share pictures: #rrggbb
	TextSizes string // how wide a picture in a text is shown, as the attribute sizes has it
	CardSizes string // likewise in a card

	descriptions map[string]string // by language: description_vi
}

// DescriptionIn returns what the theme says of itself in a language ("vi"), or as
// it stands without one.
func (m Meta) DescriptionIn(lang string) string {
	return strings.TrimSpace(cmp.Or(m.descriptions[lang], m.Description))
}

// metaKeys are the keys of theme.yaml.
var metaKeys = []string{"name", "description", "version", "author", "license", "base", "scripts", "accent", "text_sizes", "card_sizes",
	"description_vi", "description_en"}

// meta reads theme.yaml: each key from the strongest layer that has the file.
func (fs files) meta(probs *diag.List) Meta {
	m := Meta{Scripts: true, TextSizes: "100vw", CardSizes: "100vw", descriptions: map[string]string{}}
	f, ok := fs.find("theme.yaml")
	if !ok || f.base {
		return m
	}
	fields := map[string]*string{
		"name": &m.Name, "description": &m.Description, "version": &m.Version, "author": &m.Author, "license": &m.License,
		"base": &m.Base, "accent": &m.Accent, "text_sizes": &m.TextSizes, "card_sizes": &m.CardSizes,
	}
	for _, e := range readEntries(f, probs) {
		if e.key == "scripts" {
			if e.value != "yes" && e.value != "no" {
				probs.Error(e.pos, "scripts is %q, want yes or no", e.value)
			}
			m.Scripts = e.value != "no"
			continue
		}
		if lang, ok := strings.CutPrefix(e.key, "description_"); ok && slices.Contains(languages, lang) {
			m.descriptions[lang] = e.value
			continue
		}
		field, ok := fields[e.key]
		if !ok {
			suggest(probs.Warn(e.pos, "unknown key %q", e.key), e.key, metaKeys)
			continue
		}
		*field = e.value
	}
	return m
}

// checkBase reports a base that is none of the built-in themes, and whether all
// is well.
func (all files) checkBase(builtin fs.FS, probs *diag.List) (ok bool) {
	ok = true
	f, _ := all.find("theme.yaml")
	var told diag.List // by meta
	for _, e := range readEntries(f, &told) {
		if e.key != "base" || slices.Contains(folders(builtin, "."), e.value) {
			continue
		}
		suggest(probs.Error(e.pos, "%q is no built-in theme, and a theme can begin from no other", e.value), e.value, folders(builtin, "."))
		ok = false
	}
	return ok
}
