package theme

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"loa/internal/diag"
)

// languages are those of the interface, the first the last resort.
var languages = []string{"vi", "en"}

// fallback is the built-in theme whose words every theme has.
const fallback = "default"

// words is the interface's texts: language → key → text.
type words map[string]map[string]string

// readWords reads i18n of the theme over that of the built-in one of its name
// over that of the built-in default theme.
func readWords(all files, builtin fs.FS, probs *diag.List) words {
	list := all.words
	base, err := readFolder(builtin, path.Join(fallback, "i18n"), fallback, false, probs)
	if err == nil {
		for i := range base {
			base[i].name = "i18n/" + base[i].name
		}
		list = append(base, list...)
	}
	w := words{}
	for _, lang := range languages {
		w[lang] = map[string]string{}
		for _, f := range list {
			if f.name != "i18n/"+lang+".yaml" {
				continue
			}
			for _, e := range readEntries(f, probs) {
				w[lang][e.key] = e.value
			}
		}
	}
	return w
}

// has says in which languages there is a word.
func (w words) has(key string) (in, missing []string) {
	for _, lang := range languages {
		if _, ok := w[lang][key]; ok {
			in = append(in, lang)
		} else {
			missing = append(missing, lang)
		}
	}
	return in, missing
}

// in returns the words of a language, those that it lacks from another one.
func (w words) in(lang string) map[string]string {
	all := map[string]string{}
	for _, l := range slices.Backward(languages) {
		maps.Copy(all, w[l])
	}
	maps.Copy(all, w[lang])
	return all
}

// keys returns all keys there are, sorted.
func (w words) keys() []string {
	return slices.Sorted(maps.Keys(w.in(languages[0])))
}

// check reports a word that is used at pos and that there is not.
func (w words) check(key string, pos diag.Pos, probs *diag.List) {
	in, missing := w.has(key)
	if len(missing) == 0 {
		return
	}
	if len(in) == 0 {
		suggest(probs.Error(pos, "unknown word %q", key), key, w.keys())
		return
	}
	probs.Warn(pos, "word %q is missing in i18n/%s.yaml, taken from i18n/%s.yaml", key, strings.Join(missing, ", "), in[0])
}

// unused reports words of the site's own files that nothing uses: most likely
// a misspelt key.
func (w words) unused(all files, used map[string]bool, probs *diag.List) {
	for _, f := range all.words {
		if !f.own {
			continue
		}
		var ignore diag.List // reported by readWords
		for _, e := range readEntries(f, &ignore) {
			if !used[e.key] {
				suggest(probs.Warn(e.pos, "no part of the theme uses the word %q", e.key), e.key, slices.Sorted(maps.Keys(used)))
			}
		}
	}
}

// Word returns a text of the interface in a language: that of the key kind_news
// for example. Where there is none it is the key.
func (t *Theme) Word(lang, key string) string {
	if w, ok := t.words.in(lang)[key]; ok {
		return w
	}
	return key
}
