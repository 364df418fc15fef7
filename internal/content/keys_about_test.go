package content

import (
	"testing"
)

// TestEveryKeyIsExplained checks that each key says what it is for and what it
// takes, and that no explanation is left over.
func TestEveryKeyIsExplained(t *testing.T) {
	used := map[string]bool{}
	var look func(owner string, keys []Key)
	look = func(owner string, keys []Key) {
		for _, k := range keys {
			if k.About.Format == "" {
				t.Errorf("%s.%s has no explanation", owner, k.Name)
			}
			if k.Want.Format == "" {
				t.Errorf("%s.%s does not say what it takes", owner, k.Name)
			}
			used[k.About.Format] = true
			look(owner+"."+k.Name, k.Keys)
		}
	}
	look("article", ArticleKeys())
	look("page", PageKeys())
	look("site", SiteKeys())
	for _, v := range Vocabularies {
		look(v, TermKeys(v))
	}
	for name, text := range abouts {
		if !used[text.Format] {
			t.Errorf("no key %s needs an explanation", name)
		}
	}
}

// TestShapesOfKeys checks what other programs are told of some keys.
func TestShapesOfKeys(t *testing.T) {
	articles, places, settings := byName(ArticleKeys()), byName(TermKeys("districts")), byName(SiteKeys())
	if k := articles["kind"]; len(k.Words) != len(Kinds) || k.Required {
		t.Errorf("kind: %+v", k)
	}
	if k := articles["title"]; !k.Required || k.List || k.Type != TypeText {
		t.Errorf("title: %+v", k)
	}
	if k := articles["district"]; k.Terms != "districts" || !k.List {
		t.Errorf("district: %+v", k)
	}
	if k := articles["start"]; !k.In("event") || k.In("news") || k.Type != TypeDate {
		t.Errorf("start: %+v", k)
	}
	if k := places["becomes"]; k.Terms != "districts" || !k.List {
		t.Errorf("becomes: %+v", k)
	}
	if k := places["status"]; k.Type != TypeMap || !k.List || !byName(byName(k.Keys)["period"].Keys)["from"].OrYear {
		t.Errorf("status: %+v", k)
	}
	if k := byName(settings["limits"].Keys)["page"]; k.Type != TypeCount || k.Most != 500 {
		t.Errorf("limits.page: %+v", k)
	}
}

func byName(keys []Key) map[string]Key {
	m := map[string]Key{}
	for _, k := range keys {
		m[k.Name] = k
	}
	return m
}

func TestEveryKindIsNamed(t *testing.T) {
	for _, kind := range Kinds {
		if KindName(kind).Format == "" {
			t.Errorf("kind %s has no name", kind)
		}
	}
	if len(kindNames) != len(Kinds) {
		t.Errorf("%d names, %d kinds", len(kindNames), len(Kinds))
	}
}
