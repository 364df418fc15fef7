package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWords is how many words of a query count.
const maxWords = 8

// query is what a reader wants, taken apart.
type query struct {
	words   []token
	phrases [][2]int  // stretches of words that must follow each other
	without [][]token // words, or phrases, that must not be there
	open    bool      // the last word may be unfinished
	long    [][]token // phrases in quotation marks of three and more words: the index has pairs alone
	rest    []string  // what is too much: words behind the others
}

// last returns the place of the last word.
func (q *query) last() int { return len(q.words) - 1 }

// parse takes a query apart. typing says that the reader may not be done.
func parse(text string, typing bool) *query {
	q := &query{}
	l := newLexicon(nil)
	parts := split(isoDates(clean(text)))
	for i, p := range parts {
		words := plainDates(l.tokens(p.text))
		switch {
		case len(words) == 0:
			continue
		case p.without:
			q.without = append(q.without, words)
			continue
		case p.phrase:
			if len(words) > 2 {
				q.long = append(q.long, words)
			}
			q.phrases = append(q.phrases, [2]int{len(q.words), len(q.words) + len(words)})
		default:
			q.phrases = append(q.phrases, numbers(words, len(q.words))...)
		}
		q.words = append(q.words, words...)
		q.open = typing && i == len(parts)-1 && endsWord(p.text)
	}
	if len(q.words) > maxWords {
		q.rest = []string{q.words[maxWords].written, "…"}
		q.words, q.open = q.words[:maxWords], false
		for len(q.phrases) > 0 && q.phrases[len(q.phrases)-1][1] > maxWords {
			p := &q.phrases[len(q.phrases)-1]
			if p[1] = maxWords; p[0] < maxWords {
				break
			}
			q.phrases = q.phrases[:len(q.phrases)-1]
		}
	}
	return q
}

// numbers returns the stretches of words that are joined by signs and have a
// digit, as dates and the numbers of documents are: they belong together. at is
// where the words begin in the query.
func numbers(words []token, at int) [][2]int {
	var out [][2]int
	for i := 0; i < len(words); {
		j, digit := i+1, words[i].hasDigit()
		for j < len(words) && words[j].joined {
			digit = digit || words[j].hasDigit()
			j++
		}
		if digit && j > i+1 {
			out = append(out, [2]int{at + i, at + j})
		}
		i = j
	}
	return out
}

func (t token) hasDigit() bool { return strings.ContainsAny(t.fold, "0123456789") }

// part is a stretch of a query's text.
type part struct {
	text            string
	phrase, without bool
}

// split cuts a query at its quotation marks and minus signs.
func split(text string) []part {
	var parts []part
	p := part{}
	begin, blank := 0, true // blank: before i is white space, or nothing
	end := func(i int) {
		p.text = text[begin:i]
		parts = append(parts, p)
		p = part{}
	}
	for i, r := range text {
		next := i + utf8.RuneLen(r)
		switch {
		case isQuote(r) && p.phrase:
			end(i)
			begin = next
		case isQuote(r):
			minus := p.without && i == begin
			if end(i); minus {
				parts = parts[:len(parts)-1]
			}
			p.phrase, p.without, begin = true, minus, next
		case p.phrase:
		case r == '-' && blank && wanted(text[next:]):
			end(i)
			p.without, begin = true, next
		case p.without && unicode.IsSpace(r):
			end(i)
			begin = i
		}
		blank = unicode.IsSpace(r)
	}
	end(len(text))
	return parts
}

// wanted reports whether what follows a minus sign can be left out.
func wanted(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return startsWord(text) || isQuote(r)
}

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„", r) }
