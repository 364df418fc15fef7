package schema

import (
	"encoding/json"
	"strconv"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// snippet is an entry of a file of snippets of VS Code.
type snippet struct {
	Scope       string `json:"scope"`
	Prefix      string `json:"prefix"`
	Body        string `json:"body"`
	Description string `json:"description"`
}

// Snippets returns what VS Code proposes in the front matter of Markdown files,
// where it knows no schema: a key is completed with a choice of its words or of
// the keys of the site's terms.
func Snippets(s *site.Site) []byte {
	all := map[string]snippet{}
	for _, k := range content.ArticleKeys() {
		choices := k.Words
		for _, v := range s.Vocabularies {
			if v.Key != k.Terms {
				continue
			}
			for _, t := range v.Terms {
				if t.Source != nil {
					choices = append(choices, t.Key)
				}
			}
		}
		if len(choices) == 0 {
			continue
		}
		all[k.Name] = snippet{"markdown", k.Name, k.Name + ": " + choice(1, choices), k.About.In(s.Config.Language)}
	}
	out, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		panic("a snippet is made of texts: " + err.Error())
	}
	return append(out, '\n')
}

// choice writes words as the choice at a stop of a snippet.
func choice(stop int, words []string) string {
	escape := strings.NewReplacer(`\`, `\\`, "$", `\$`, "}", `\}`, ",", `\,`, "|", `\|`)
	var list []string
	for _, w := range words {
		list = append(list, escape.Replace(w))
	}
	return "${" + strconv.Itoa(stop) + "|" + strings.Join(list, ",") + "|}"
}
