package schema

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// example is a site with two audiences and a tag.
func example(t *testing.T) *site.Site {
	t.Helper()
	config, problems := content.ParseConfig("content/site.yaml", []byte("title: T\nbase_url: https://example.vn/\nlanguage: en\n"))
	rows, more := content.ParseTable("content/audiences.yaml", []byte("- {key: can-bo, name: Cán bộ, aliases: [cán bộ xã]}\n- {key: nguoi-dan, name: 'Người dân, hộ'}\n"), config.Options())
	if problems = append(problems, more...); len(problems) > 0 {
		t.Fatal(problems[0].Text)
	}
	return site.New(site.Input{Config: config, Tables: map[string][]*content.Term{"audiences": rows}}, site.Options{Now: time.Now()})
}

// TestEveryKeyIsInItsSchema checks that a schema has the keys of the table that
// files are read by, each with what it is for.
func TestEveryKeyIsInItsSchema(t *testing.T) {
	files := map[string][]byte{}
	for _, f := range JSON(example(t)) {
		files[f.Name] = f.JSON
	}
	tables := map[string][]content.Key{"article": content.ArticleKeys(), "page": content.PageKeys(), "site": content.SiteKeys()}
	for _, v := range content.Vocabularies {
		tables[v] = content.TermKeys(v)
	}
	for name, keys := range tables {
		var schema struct {
			Properties map[string]struct{ Description string }
		}
		if err := json.Unmarshal(files[name], &schema); err != nil {
			t.Fatal(name, err)
		}
		if len(schema.Properties) != len(keys) {
			t.Errorf("%s: %d properties, %d keys", name, len(schema.Properties), len(keys))
		}
		for _, k := range keys {
			if got := schema.Properties[k.Name].Description; got != k.About.In("en") {
				t.Errorf("%s: %s is described as %q", name, k.Name, got)
			}
		}
	}
}

// TestTermsOfTheSite checks that what a vocabulary declares is all that is taken,
// and that a vocabulary that the site does not have is free.
func TestTermsOfTheSite(t *testing.T) {
	terms := known(example(t))
	if got, want := strings.Join(terms["audiences"], "|"), "can-bo|nguoi-dan|Cán bộ|cán bộ xã|Người dân, hộ"; got != want {
		t.Errorf("audiences: %s, want %s", got, want)
	}
	if terms["themes"] != nil {
		t.Errorf("themes: %v, want any", terms["themes"])
	}
}

func TestSnippetsOfferTheTerms(t *testing.T) {
	var all map[string]struct{ Prefix, Body string }
	if err := json.Unmarshal(Snippets(example(t)), &all); err != nil {
		t.Fatal(err)
	}
	if got, want := all["audience"].Body, "audience: ${1|can-bo,nguoi-dan|}"; got != want {
		t.Errorf("audience: %q, want %q", got, want)
	}
	if _, ok := all["theme"]; ok {
		t.Error("themes are free, but there is a choice of them")
	}
	if got, want := choice(2, []string{"a,b", "c|d"}), `${2|a\,b,c\|d|}`; got != want {
		t.Errorf("choice = %s, want %s", got, want)
	}
}
