package main

import (
	"slices"
	"strings"
	"unicode"

	"loa/internal/viet"
)

// asked is a query, and what it is meant to find.
type asked struct {
	query string
	title string // of an article
	words string // of that title, folded: another article that has them will do as well
}

// loads are queries for what readers are made to load: one to five successive
// words of titles, without and with marks; what people ask again and again; and
// what could cost most: words of different titles, mistakes, whole titles, phrases
// and words that must not be there.
func loads(titles []string, seed uint64) []string {
	d := newDice(seed, 1<<40)
	all := []string{
		"hộ nghèo", "ho ngheo", "vay vốn", "vay von", "giảm nghèo bền vững", "người dân", "nha o", "dân", "cán bộ xã", "hỗ trợ vốn vay",
		"thach den", "bò Bảo Lâm", "ngân hàng chính sách", "31/8/2023", "UBND tỉnh", "2278", "không có thật", "các hộ trong xã",
		"và của các những cho", "va cua cac nhung cho", // words that are everywhere and never side by side
	}
	for range 10 {
		for n := 2; n <= 5; n++ {
			words := make([]string, n)
			for i := range words {
				words[i] = pick(d, titles, 1).query
			}
			all = append(all, strings.Join(words, " "))
		}
		all = append(all, mistype(d, pick(d, titles, 3).words), mistype(d, pick(d, titles, 5).words), titles[d.below(len(titles))],
			`"`+pick(d, titles, 4).query+`" -`+pick(d, titles, 1).query+` -"`+pick(d, titles, 2).query+`"`)
	}
	for n := 1; n <= 5; n++ {
		for i := range 40 {
			q := pick(d, titles, n)
			if i%2 == 0 {
				q.query = q.words
			}
			all = append(all, q.query)
		}
	}
	return all
}

// The ways in which known items are asked for.
const (
	unmarked = "without marks"
	marked   = "with marks"
	mistyped = "one letter wrong"
)

// known returns 500 queries, each of three to five successive words of a title.
func known(titles []string, how string, seed uint64) []asked {
	d := newDice(seed, 1<<41)
	all := make([]asked, 500)
	for i := range all {
		q := pick(d, titles, d.between(3, 5))
		switch how {
		case unmarked:
			q.query = q.words
		case mistyped:
			q.query = mistype(d, q.words)
		}
		all[i] = q
	}
	return all
}

// pick returns so many successive words of a title that has them.
func pick(d dice, titles []string, n int) asked {
	for {
		title := titles[d.below(len(titles))]
		w := splitTitle(title)
		if len(w) < n {
			continue
		}
		at := d.below(len(w) - n + 1)
		q := strings.Join(w[at:at+n], " ")
		return asked{query: q, title: title, words: viet.Fold(q)}
	}
}

func splitTitle(title string) []string {
	return strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// mistype changes, drops, adds or swaps a letter.
func mistype(d dice, query string) string {
	for {
		b := []byte(query)
		i := d.below(len(b))
		if b[i] < 'a' || b[i] > 'z' {
			continue
		}
		c := byte('a' + d.below(26))
		switch d.below(4) {
		case 0:
			b[i] = c
		case 1:
			b = slices.Delete(b, i, i+1)
		case 2:
			b = slices.Insert(b, i, c)
		case 3:
			if i+1 < len(b) && b[i+1] != ' ' {
				b[i], b[i+1] = b[i+1], b[i]
			}
		}
		if string(b) != query {
			return string(b)
		}
	}
}

// finds reports whether the query's article is among the first so many titles;
// or another one that has the same words is the first.
func (a asked) finds(titles []string, top int) bool {
	if slices.Contains(titles[:min(top, len(titles))], a.title) {
		return true
	}
	return len(titles) > 0 && strings.Contains(" "+strings.Join(splitTitle(viet.Fold(titles[0])), " ")+" ", " "+a.words+" ")
}
