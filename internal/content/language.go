package content

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"loa/internal/diag"
)

// known are the languages in which campaigns speak to people, and that a file's name may end
// with: bai.tyz.md. Another one is written in the front matter.
var known = []struct {
	code string
	name diag.Text
}{
	{"vi", diag.T("Vietnamese")},
	{"en", diag.T("English")},
	{"tyz", diag.T("Tày")},
	{"nut", diag.T("Nùng")},
	{"hmn", diag.T("Hmong")},
	{"mww", diag.T("White Hmong")},
	{"hnj", diag.T("Green Hmong")},
	{"ium", diag.T("Dao")},
	{"mtq", diag.T("Mường")},
	{"blt", diag.T("Tai Dam")},
	{"km", diag.T("Khmer")},
	{"jra", diag.T("Jarai")},
	{"rad", diag.T("Rade")},
	{"bdq", diag.T("Bahnar")},
	{"kpm", diag.T("Koho")},
	{"cjm", diag.T("Cham")},
	{"lo", diag.T("Lao")},
	{"zh", diag.T("Chinese")},
	{"fr", diag.T("French")},
}

// LanguageText returns the name of a language; the code where there is no name
// for it.
func LanguageText(code string) diag.Text {
	for _, l := range known {
		if l.code == code {
			return l.name
		}
	}
	return diag.T("%s", code)
}

// LanguageName returns the name of a language in Vietnamese ("tiếng Tày") or, for
// "en", in English ("Tày"); the code where there is no name for it.
func LanguageName(code, in string) string { return LanguageText(code).In(in) }

// ownNames are the names of languages as those call them who read no other.
var ownNames = map[string]string{"vi": "Tiếng Việt", "en": "English", "fr": "Français", "zh": "中文", "km": "ខ្មែរ", "lo": "ລາວ"}

// LanguageOwnName returns how a link to a text in a language is called: in that
// language where Loa knows how, else as [LanguageName].
func LanguageOwnName(code, in string) string {
	if name, ok := ownNames[code]; ok {
		return name
	}
	name := LanguageName(code, in)
	return strings.ToUpper(name[:1]) + name[1:] // it begins with t, T, or a letter of a code
}

// LanguageCodes returns the codes of the languages that Loa has a name for.
func LanguageCodes() []string {
	var codes []string
	for _, l := range known {
		codes = append(codes, l.code)
	}
	return codes
}

// codeOf is how a language is written: two or three letters, and what is more
// exact behind hyphens.
var codeOf = regexp.MustCompile(`^[a-z]{2,3}(-[a-z0-9]{2,8})*$`)

// languageCode is the code of a language.
func languageCode[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("the code of a language: %s", strings.Join(LanguageCodes(), ", ")), Shape{}, func(d *decoder, e entry, t *T) {
		v, ok := d.value(e)
		if !ok {
			return
		}
		if !codeOf.MatchString(v.Text) {
			p := d.wrong(e)
			if near, ok := nearLanguage(v.Text); ok {
				p.WithHint("did you mean %q?", near)
			}
			return
		}
		*at(t) = v
	}}
}

// languageCodes are the other languages of a site.
var languageCodes = rule[Config]{diag.T("codes of languages: %s", strings.Join(LanguageCodes(), ", ")), Shape{List: true}, func(d *decoder, e entry, c *Config) {
	for _, v := range d.values(e) {
		if !codeOf.MatchString(v.Text) {
			p := d.probs.Error(v.Pos, "%q is not the code of a language", v.Text)
			if near, ok := nearLanguage(v.Text); ok {
				p.WithHint("did you mean %q?", near)
			}
			continue
		}
		c.Languages = append(c.Languages, v)
	}
}}

// nearLanguage returns the code of the language that a text names.
func nearLanguage(text string) (code string, ok bool) {
	for _, l := range known {
		for _, name := range []string{l.code, l.name.In("en"), l.name.In("vi"), strings.TrimPrefix(l.name.In("vi"), "tiếng ")} {
			if strings.EqualFold(text, name) {
				return l.code, true
			}
		}
	}
	return "", false
}

// languageOf finds in which language an article is and of which file it is a
// version: by the end of its name (a.tyz.md is a.md in Tày), or by lang and
// original in its front matter, which win.
func (doc *Doc) languageOf(opts Options) {
	if doc.Role != RoleArticle {
		return
	}
	if name, code := splitLanguage(doc.base()); code != "" {
		doc.Lang, doc.name = code, name
		doc.Original = path.Join(path.Dir(doc.Path), name+path.Ext(doc.Path))
	} else if near, ok := nearCode(doc.base()); ok {
		doc.Problems.Warn(diag.Pos{File: doc.Path}, "%q at the end of the name is not the code of a language", path.Ext(doc.base())[1:]).
			WithHint("did you mean %q?", near)
	}
	doc.Lang = cmp.Or(doc.Front.Lang.Text, doc.Lang)
	if doc.Lang == opts.language() {
		doc.Lang, doc.Original = "", ""
	}
	v := doc.Front.Original
	switch {
	case v.Text == "":
	case doc.Lang == "":
		doc.Problems.Error(v.Pos, "a version of %q needs another language than the site's", v.Text).
			WithHint("write lang: and its code, such as lang: tyz")
	case strings.HasPrefix(v.Text, "/"):
		doc.Original = path.Join("content", v.Text)
	default:
		doc.Original = path.Join(path.Dir(doc.Path), v.Text)
	}
}

// nearCode returns the code of a language that the end of a file's name was
// probably meant to be.
func nearCode(base string) (code string, ok bool) {
	end := strings.ToLower(strings.TrimPrefix(path.Ext(base), "."))
	if len(end) < 2 || len(end) > 3 || base == "."+end {
		return "", false
	}
	return diag.Nearest(end, LanguageCodes())
}

// splitLanguage takes the language from the end of a file's name, whatever its case.
func splitLanguage(base string) (name, code string) {
	i := strings.LastIndexByte(base, '.')
	if i <= 0 {
		return base, ""
	}
	code = strings.ToLower(base[i+1:])
	if !slices.Contains(LanguageCodes(), code) {
		return base, ""
	}
	return base[:i], code
}
