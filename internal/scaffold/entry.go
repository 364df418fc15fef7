package scaffold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
)

// Entry is a new file: an article, a standing page or a term.
type Entry struct {
	Kind   string // one of Kinds
	Name   string // of the file, without extension: a slug
	Title  string
	Date   time.Time           // of an article
	Values map[string][]string // what is known already, by key: terms, tags
}

// Kinds returns everything that there can be a new file of: the kinds of
// article, page, and one term of each vocabulary.
func Kinds() []string {
	kinds := append(slices.Clone(content.Kinds), "page")
	for _, v := range content.Vocabularies {
		kinds = append(kinds, strings.TrimSuffix(v, "s"))
	}
	return kinds
}

// About returns what a kind is, in a few words.
func About(kind string) diag.Text {
	if text := content.KindName(kind); text.Format != "" {
		return text
	}
	return others[kind]
}

var others = map[string]diag.Text{
	"page":     diag.T("standing page: about, contact"),
	"plan":     diag.T("campaign plan"),
	"theme":    diag.T("campaign theme"),
	"audience": diag.T("audience"),
	"district": diag.T("place"),
	"form":     diag.T("form of communication"),
	"tag":      diag.T("tag"),
}

// IsArticle reports whether a kind is one of articles.
func IsArticle(kind string) bool { return slices.Contains(content.Kinds, kind) }

// Path returns where the file belongs, from the site's root.
func (e Entry) Path() string {
	switch {
	case IsArticle(e.Kind):
		return "content/articles/" + e.Date.Format("2006") + "/" + e.Name + ".md"
	default:
		return "content/" + e.Kind + "s/" + e.Name + ".md"
	}
}

// Source returns the file: every key of its kind, with what it is for in a
// language. A key without a value is as good as one that is not there.
func (e Entry) Source(lang string) []byte {
	var b strings.Builder
	b.WriteString("---\n")
	fmt.Fprintf(&b, "# %s: %s\n", e.Kind, About(e.Kind).In(lang))
	fmt.Fprintf(&b, "# %s\n", diag.T("Write behind the colons; what is not needed stays empty. More: %s", "loa help front-matter").In(lang))
	for _, k := range e.keys() {
		about := k.About.In(lang)
		if k.Type == content.TypeMap {
			about += "; " + k.Want.In(lang)
		}
		line := k.Name + ":"
		if v := e.value(k); v != "" {
			line += " " + v
		}
		fmt.Fprintf(&b, "%-24s # %s\n", line, about)
	}
	fmt.Fprintf(&b, "---\n\n%s\n", diag.T("Write the text here, in Markdown: see %s.", "loa help markdown").In(lang))
	return []byte(b.String())
}

// keys are those of the entry's kind. Of a term title is another word for name,
// and left out; of an article, what only versions in another language have.
func (e Entry) keys() []content.Key {
	switch {
	case IsArticle(e.Kind):
		keys := slices.DeleteFunc(content.ArticleKeys(), func(k content.Key) bool {
			return !k.In(e.Kind) || k.Name == "lang" || k.Name == "original"
		})
		slices.SortStableFunc(keys, func(a, b content.Key) int { return cmp.Compare(rank(a), rank(b)) })
		return keys
	case e.Kind == "page":
		return content.PageKeys()
	}
	return slices.DeleteFunc(content.TermKeys(e.Kind+"s"), func(k content.Key) bool { return k.Name == "title" })
}

// rank puts what an editor fills in first at the top: what the article is, in
// which lists it stands, the facts of its kind.
func rank(k content.Key) int {
	switch {
	case k.Name == "title":
		return 0
	case k.Name == "date" || k.Name == "kind":
		return 1
	case k.Terms != "":
		return 2
	case k.Name == "summary" || k.Name == "draft":
		return 3
	case k.Only != nil:
		return 4
	}
	return 5
}

// value is the text behind a key's colon. What is new is a draft, but for terms:
// articles could not name them.
func (e Entry) value(k content.Key) string {
	switch {
	case k.Name == "title" || k.Name == "name":
		return quoted(e.Title)
	case k.Name == "key":
		return e.Name
	case k.Name == "kind":
		return e.Kind
	case k.Name == "date" && IsArticle(e.Kind):
		return e.Date.Format(time.DateOnly)
	case k.Name == "draft" && (IsArticle(e.Kind) || e.Kind == "page"):
		return "true"
	}
	values := e.Values[k.Name]
	switch {
	case len(values) == 0:
		return ""
	case len(values) == 1 && (!k.List || k.Joined): // web editors show lists as lists alone
		return quoted(values[0])
	}
	var list []string
	for _, v := range values {
		list = append(list, quoted(v))
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// plain matches what YAML reads as text without quotes, also in a list: words
// of letters and digits with blanks, hyphens, slashes and dots between.
var plain = regexp.MustCompile(`^\p{L}[\p{L}\p{M}\p{N}/._-]*( [\p{L}\p{M}\p{N}/._-]+)*$`)

// quoted writes a text as YAML reads it back.
func quoted(text string) string {
	if plain.MatchString(text) && !strings.EqualFold(text, "null") {
		return text
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic("a text can be quoted: " + err.Error())
	}
	return strings.TrimSuffix(b.String(), "\n")
}
