package check

import (
	"slices"

	"loa/internal/diag"
)

// From so many words on, a phrase is known by the others when one of them is
// another or missing. Shorter ones are found in too much else.
const leastKnown = 4

// nearPhrase reports words that are those of a phrase but for one: another one
// that is nearly the same, one that is missing inside, or one that stands twice.
// Who says more with a set phrase (giảm nghèo nhanh và bền vững) is not at fault.
func (c *checker) nearPhrase(p *paragraph, folds []string, i int, ph phrase) {
	n := len(ph.folds)
	if n < leastKnown || ph.wrong {
		return
	}
	k := 0 // the first that differs
	for k < n && i+k < len(folds) && folds[i+k] == ph.folds[k] {
		k++
	}
	if k < 1 || k == n {
		return
	}
	rest := folds[min(i+k, len(folds)):]
	switch {
	case len(rest) > 0 && startsWith(rest[1:], ph.folds[k+1:]) && isSlip(rest[0], ph.folds[k]):
		c.otherWord(p, i, k, n, ph)
	case k < n-1 && startsWith(rest, ph.folds[k+1:]):
		c.missingWord(p, i, k, n, ph)
	case len(rest) > 0 && rest[0] == ph.folds[k-1] && startsWith(rest[1:], ph.folds[k:]):
		c.doubleWord(p, i, k, n, ph)
	}
}

func startsWith(list, with []string) bool {
	return len(list) >= len(with) && slices.Equal(list[:len(with)], with)
}

// isSlip reports whether one word may have been typed for another: long ones
// that differ in one or two letters.
func isSlip(written, meant string) bool {
	_, near := diag.Nearest(written, []string{meant})
	return near && len(written) > 2 || len(written) > 3 && written[:len(written)-2] == meant[:min(len(meant), len(written)-2)] && abs(len(written)-len(meant)) < 2
}

func abs(n int) int { return max(n, -n) }

// otherWord reports the k-th word of a phrase of n that begins at word i.
func (c *checker) otherWord(p *paragraph, i, k, n int, ph phrase) {
	w := p.wordList[i+k]
	right := ph.word(k)
	if isCapital(w.of(p)) && !isCapital(right) {
		right = upperFirst(right)
	}
	if f := c.near(p, p.wordList[i:i+n], ph); f != nil {
		p.edit(f, w.from, w.to, right, false)
	}
}

// missingWord reports that the k-th word of a phrase is not there.
func (c *checker) missingWord(p *paragraph, i, k, n int, ph phrase) {
	if f := c.near(p, p.wordList[i:i+n-1], ph); f != nil {
		at := p.wordList[i+k-1].to
		p.edit(f, at, at, " "+ph.word(k), false)
	}
}

// doubleWord reports that the word before the k-th stands twice.
func (c *checker) doubleWord(p *paragraph, i, k, n int, ph phrase) {
	if f := c.near(p, p.wordList[i:i+n+1], ph); f != nil {
		p.edit(f, p.wordList[i+k-1].to, p.wordList[i+k].to, "", false)
	}
}

// near adds a finding about words that are nearly a phrase, or returns nil where
// they are none.
func (c *checker) near(p *paragraph, words []word, ph phrase) *Finding {
	from, to := words[0].from, words[len(words)-1].to
	written := p.text[from:to]
	if !onePhrase(p, words) || c.rules.allowed(written) {
		return nil
	}
	return c.in(p, "phrase", Notice, from, to, diag.T("%q is nearly %q", written, ph.right),
		diag.T("if that is meant, write it so: loa fix --also %s does; if not, put the words into check.allow in site.yaml", "phrase"))
}

// word returns a word of the phrase as it is right.
func (ph phrase) word(k int) string {
	w := wordsOf(ph.right)[k]
	return ph.right[w.from:w.to]
}
