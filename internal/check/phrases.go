package check

import (
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// phrase is a line of the phrase book.
type phrase struct {
	right string
	folds []string // the words as they are looked for
	tones []string // viet.ToneKey of each: what they must be; of wrong, what they must not be
	wrong bool     // the words are what is wrong
}

// addPhrase enters a phrase under the words that are looked for: the wrong ones,
// or else the right ones without their marks.
func (r *Rules) addPhrase(wrong, right string) {
	looked := right
	if wrong != "" {
		looked = wrong
	}
	p := phrase{right: viet.NFC(right), wrong: wrong != ""}
	looked = viet.NFC(looked)
	for _, w := range wordsOf(looked) {
		s := looked[w.from:w.to]
		p.folds = append(p.folds, viet.Fold(s))
		p.tones = append(p.tones, viet.ToneKey(s))
	}
	if len(p.folds) < 2 {
		return // one word alone is found in too many others
	}
	r.phrases[p.folds[0]] = append(r.phrases[p.folds[0]], p)
}

// phrases reports set phrases that are printed with other marks.
func (c *checker) phrases(p *paragraph) {
	if len(c.rules.phrases) == 0 || p.person {
		return
	}
	folds := make([]string, len(p.wordList))
	for i, w := range p.wordList {
		folds[i] = w.spelled.fold
	}
	for i := range folds {
		for _, ph := range c.rules.phrases[folds[i]] {
			if n := len(ph.folds); i+n <= len(folds) && equal(folds[i:i+n], ph.folds) {
				c.phrase(p, p.wordList[i:i+n], ph)
				continue
			}
			c.nearPhrase(p, folds, i, ph)
		}
	}
}

func equal(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// phrase reports words that fold to those of a phrase, when they differ.
func (c *checker) phrase(p *paragraph, words []word, ph phrase) {
	same := true
	for i, w := range words {
		same = same && viet.ToneKey(w.of(p)) == ph.tones[i]
	}
	from, to := words[0].from, words[len(words)-1].to
	written := p.text[from:to]
	if same != ph.wrong || !onePhrase(p, words) || c.rules.allowed(written) {
		return
	}
	right := ph.right
	if isCapital(written) && !isCapital(right) {
		right = upperFirst(right)
	}
	f := c.in(p, "phrase", Warning, from, to, diag.T("%q is probably meant to be %q", written, right),
		diag.T("write %q; loa fix --also %s corrects it; if it is right, put it into check.allow in site.yaml", right, "phrase"))
	if len(words) > 0 {
		c.phraseEdit(p, f, words, ph, right)
	}
}

// phraseEdit proposes the least change: the words that differ, or of a pair
// the whole.
func (c *checker) phraseEdit(p *paragraph, f *Finding, words []word, ph phrase, right string) {
	if ph.wrong {
		p.edit(f, words[0].from, words[len(words)-1].to, right, false)
		return
	}
	rights := wordsOf(ph.right)
	first, last := -1, -1
	for i, w := range words {
		if viet.ToneKey(w.of(p)) != ph.tones[i] {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	better := ph.right[rights[first].from:rights[last].to]
	if isCapital(words[first].of(p)) && !isCapital(better) {
		better = upperFirst(better)
	}
	p.edit(f, words[first].from, words[last].to, better, false)
}

// onePhrase reports whether nothing but blanks and commas stands between words.
func onePhrase(p *paragraph, words []word) bool {
	for i := 1; i < len(words); i++ {
		if strings.Trim(p.text[words[i-1].to:words[i].from], " \u00a0\n,-–") != "" {
			return false
		}
	}
	return true
}

func upperFirst(s string) string {
	first := firstRune(s)
	return strings.ToUpper(first) + s[len(first):]
}
