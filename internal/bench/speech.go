package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// template is a sentence with holes.
type template []part

// part is fixed text, or the name of a hole.
type part struct{ text, hole string }

func newTemplate(line string) template {
	var t template
	for line != "" {
		text, rest, _ := strings.Cut(line, "{")
		hole, after, _ := strings.Cut(rest, "}")
		t = append(t, part{text, hole})
		line = after
	}
	return t
}

// speech makes the sentences of one article.
type speech struct {
	dice
	stock *stock
	topic map[string][]string // the words that the article is about
	place string              // its district: "huyện Hà Quảng"
	fixed map[string]string   // holes with one filling: a link's text and address
}

// topicWords says how many words of a role an article keeps coming back to. So a
// rare word stands in few articles but there more than once, which is what
// ranking in a search lives on.
var topicWords = map[string]int{"who": 7, "org": 4, "thing": 12, "verb": 12, "quality": 7, "idea": 6}

func newSpeech(d dice, s *stock, place string) *speech {
	sp := &speech{dice: d, stock: s, place: place, topic: map[string][]string{}}
	// In an order of its own: that of a map would change from run to run.
	for _, role := range []string{"who", "org", "thing", "verb", "quality", "idea"} {
		sp.topic[role] = few(d, s.words[role], topicWords[role])
	}
	return sp
}

// say returns a sentence of a role. It begins with a capital letter.
func (s *speech) say(role string) string {
	var b strings.Builder
	for _, p := range s.stock.templates[role].draw(s.dice) {
		b.WriteString(p.text)
		if p.hole != "" {
			b.WriteString(s.fill(p.hole))
		}
	}
	return capital(b.String())
}

// fill returns what goes into a hole.
func (s *speech) fill(hole string) string {
	if text, ok := s.fixed[hole]; ok {
		return text
	}
	switch hole {
	case "district":
		return s.place
	case "hamlet":
		return s.hamlet()
	case "number":
		return strconv.Itoa(s.between(2, 360))
	case "month":
		return strconv.Itoa(s.between(1, 12))
	case "percent":
		return fmt.Sprintf("%d,%d", s.between(2, 98), s.below(10))
	case "money":
		return fmt.Sprintf("%d.%d00.000", s.between(1, 80), s.below(10))
	case "symbol":
		return s.stock.templates["symbol"].draw(s.dice)[0].text
	case "folder":
		return []string{"tai-lieu", "bao-cao", "mau", "tin"}[s.below(4)]
	}
	return s.word(hole)
}

// word returns a word of a role: most often one that the article is about.
func (s *speech) word(role string) string {
	if topic := s.topic[role]; len(topic) > 0 && s.chance(80) {
		return topic[s.below(len(topic))]
	}
	deck, ok := s.stock.words[role]
	if !ok {
		panic("no words for {" + role + "} in stock/sentences.txt")
	}
	return deck.draw(s.dice)
}

// hamlet returns one of some thousand names.
func (s *speech) hamlet() string {
	first, second := s.stock.hamlets[0], s.stock.hamlets[1]
	return first[s.below(len(first))] + " " + second[s.below(len(second))]
}

// sentences returns so many sentences, as a paragraph has them.
func (s *speech) sentences(count int) string {
	all := make([]string, count)
	for i := range all {
		role := "sentence"
		if s.chance(12) {
			role = "emphasis"
		}
		all[i] = s.say(role)
	}
	return strings.Join(all, " ")
}

// capital makes the first letter a capital, also behind a mark of Markdown.
func capital(text string) string {
	i := strings.IndexFunc(text, unicode.IsLetter)
	if i < 0 {
		return text
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return text[:i] + string(unicode.ToUpper(r)) + text[i+size:]
}
