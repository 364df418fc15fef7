package schema

import (
	"bytes"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/site"

	"go.yaml.in/yaml/v3"
)

// Backend is where a web editor keeps the texts.
type Backend struct {
	Name string // github, gitlab, gitea, …; test-repo: nowhere, to try it out
	Repo string // owner/name; "" when the backend needs none
}

// CMS returns config.yml of Decap CMS, which Sveltia CMS reads as well: a
// collection for each kind of article, for standing pages, and for the terms of
// each vocabulary that have a file of their own. Lists offer the terms of the
// site. Labels are in its language: the configuration is one for all editors.
func CMS(s *site.Site, b Backend) []byte {
	w := forms{lang: s.Config.Language, site: s}
	config := cmsConfig{
		Backend: cmsBackend{b.Name, b.Repo, "main"}, Locale: w.lang,
		MediaFolder: "content/static/img", PublicFolder: "/img",
		Slug: cmsSlug{"ascii", true, "-"},
	}
	config.SiteURL = s.Absolute(s.Home)
	for _, kind := range content.Kinds {
		config.Collections = append(config.Collections, w.kind(kind))
	}
	config.Collections = append(config.Collections, w.folder("pages", diag.T("standing pages"), content.PageKeys()))
	for _, v := range s.Vocabularies {
		config.Collections = append(config.Collections, w.folder(v.Key, diag.T("%s", v.Name), content.TermKeys(v.Key)))
	}
	var out bytes.Buffer
	out.WriteString("# " + diag.T("Made by loa schema --cms: make it anew when a vocabulary has changed.").In(w.lang) + "\n")
	e := yaml.NewEncoder(&out)
	e.SetIndent(2)
	if err := e.Encode(config); err != nil {
		panic("a configuration is made of texts and lists: " + err.Error())
	}
	return out.Bytes()
}

// forms makes the forms of the web editor.
type forms struct {
	lang string
	site *site.Site
}

// kind is the collection of the articles of a kind.
func (w *forms) kind(kind string) cmsCollection {
	keys := slices.DeleteFunc(content.ArticleKeys(), func(k content.Key) bool { return !k.In(kind) })
	name := content.KindName(kind)
	c := w.folder(kind, name, keys)
	c.Folder, c.Path = "content/articles", "{{year}}/{{slug}}"
	c.Filter = &cmsFilter{"kind", kind}
	for i := range c.Fields {
		if c.Fields[i].Name == "kind" {
			c.Fields[i] = cmsField{Name: "kind", Label: "kind", Widget: "hidden", Default: kind}
		}
	}
	return c
}

// folder is the collection of the files directly in a folder of content/.
func (w *forms) folder(folder string, label diag.Text, keys []content.Key) cmsCollection {
	c := cmsCollection{
		Name: folder, Label: title(label.In(w.lang)), Folder: "content/" + folder, Create: true,
		Extension: "md", Format: "yaml-frontmatter", Slug: "{{slug}}", Identifier: "title",
	}
	for _, k := range keys {
		if k.Name == "key" || k.Name == "title" && folder != "pages" && slices.Contains(content.Vocabularies, folder) {
			continue // the key is the name of the file, and title another word for name
		}
		if k.Name == "name" {
			c.Identifier, k.Required = "name", true
		}
		c.Fields = append(c.Fields, w.field(k))
	}
	c.Fields = append(c.Fields, cmsField{Name: "body", Label: title(diag.T("the text").In(w.lang)), Widget: "markdown", Required: new(bool)})
	return c
}

// field is the input of a key.
func (w *forms) field(k content.Key) cmsField {
	about := k.About.In(w.lang)
	f := cmsField{Name: k.Name, Label: label(about), Hint: k.Name + ": " + about, Widget: "string"}
	if !k.Required || k.Type == content.TypeMap {
		f.Required = new(bool)
	}
	if terms := w.terms(k.Terms); terms != nil {
		f.Widget, f.Options, f.Multiple = "select", terms, k.List
		return f
	}
	w.input(&f, k)
	return f
}

// input chooses what a value is typed into.
func (w *forms) input(f *cmsField, k content.Key) {
	switch {
	case k.Type == content.TypeMap:
		f.Widget = "object"
		if k.List {
			f.Widget = "list"
		}
		for _, inner := range k.Keys {
			f.Fields = append(f.Fields, w.field(inner))
		}
		collapsed := true
		f.Collapsed = &collapsed
	case k.Words != nil:
		f.Widget = "select"
		for _, word := range k.Words {
			f.Options = append(f.Options, cmsOption{word, word})
		}
	case k.List && !k.Joined:
		f.Widget = "list"
	case k.Long || k.Name == "summary" || k.Name == "definition":
		f.Widget = "text"
	case k.Name == "image":
		f.Widget = "image"
	case k.Type == content.TypeFlag:
		f.Widget, f.Default = "boolean", false
	case k.Type == content.TypeCount:
		f.Widget, f.ValueType = "number", "int"
	case k.Type == content.TypeNumber:
		f.Widget, f.ValueType = "number", "float"
	case k.Type == content.TypeDate && !k.OrYear:
		f.day(k.Name)
	}
}

// day makes a field one for a day, with an hour where something begins or ends.
// Only the article's own day is filled in: today.
func (f *cmsField) day(key string) {
	f.Widget, f.Format, f.Default = "datetime", "YYYY-MM-DD", ""
	if key == "date" {
		f.Default = "{{now}}"
	}
	if key == "start" || key == "end" {
		f.Format = "YYYY-MM-DD HH:mm"
		return
	}
	f.TimeFormat = new(bool)
}

// terms is the choices of a vocabulary; nil where its terms are free.
func (w *forms) terms(vocabulary string) []cmsOption {
	var options []cmsOption
	for _, v := range w.site.Vocabularies {
		if v.Key != vocabulary || vocabulary == "tags" {
			continue
		}
		for _, t := range v.Terms {
			if t.Source != nil {
				options = append(options, cmsOption{t.Name, t.Key})
			}
		}
	}
	return options
}

// label returns the beginning of what a key is for: of true: …, what that means.
func label(about string) string {
	about = strings.TrimPrefix(about, "true: ")
	if i := strings.IndexAny(about, ":;,"); i > 0 {
		about = about[:i]
	}
	return title(about)
}

// title returns a text with its first letter in upper case.
func title(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
