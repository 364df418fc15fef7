package main

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"loa/internal/content"
)

// writeFront writes the front matter of an article, fences included.
func writeFront(b *bytes.Buffer, h *head, s *speech) {
	fmt.Fprintf(b, "---\ntitle: %q\ndate: %s\n", h.title, h.text())
	if h.kind != "news" || s.chance(50) {
		fmt.Fprintf(b, "kind: %s\n", h.kind)
	}
	b.WriteString("plan: kh-2278-2022\n")
	terms := s.stock.terms
	fmt.Fprintf(b, "theme: %s\n", keys(few(s.dice, newDeck(terms["themes"]), s.between(1, 2))))
	fmt.Fprintf(b, "audience: %s\n", keys(few(s.dice, newDeck(terms["audiences"]), s.between(1, 2))))
	fmt.Fprintf(b, "district: %s\n", keys(h.places))
	fmt.Fprintf(b, "form: %s\n", keys(few(s.dice, newDeck(terms["forms"]), 1)))
	fmt.Fprintf(b, "tags: [%s]\n", strings.Join(few(s.dice, s.stock.tags, s.between(2, 4)), ", "))
	if s.chance(50) {
		fmt.Fprintf(b, "summary: %q\n", plain(s.say("sentence")))
	}
	writeFacts(b, h, s)
	if s.chance(35) {
		fmt.Fprintf(b, "product: {unit: bài viết, quantity: %d, languages: [vi]}\n", s.between(1, 3))
	}
	if s.chance(20) {
		people := s.between(10, 400)
		fmt.Fprintf(b, "reach: {people: %d, women: %d, by: số người dự}\n", people, s.below(people))
	}
	b.WriteString("---\n\n")
}

// writeFacts writes the keys that belong to the article's kind.
func writeFacts(b *bytes.Buffer, h *head, s *speech) {
	day := h.date.Format(time.DateOnly)
	switch h.kind {
	case "event":
		people := s.between(20, 200)
		fmt.Fprintf(b, "start: %s\nend: %s\nplace: %q\norganiser: %q\n", day, day, "Nhà văn hóa xóm "+s.hamlet(), capital(s.word("org")))
		fmt.Fprintf(b, "participants:\n  - {group: %s, people: %d, women: %d}\n", s.word("who"), people, people/2)
	case "contest":
		fmt.Fprintf(b, "organiser: %q\ndeadline: %s\n", capital(s.word("org")), h.date.AddDate(0, 1, 0).Format(time.DateOnly))
	case "explainer":
		fmt.Fprintf(b, "legal_basis: [07/2021/NĐ-CP]\nchecked: %s\n", day)
	case "document":
		fmt.Fprintf(b, "number: %d/KH-UBND\ntype: Kế hoạch\nissuer: Ủy ban nhân dân\nsigned: %s\n", h.number+1, day)
	case "story", "model":
		fmt.Fprintf(b, "figures:\n  - {name: %s, before: %q, after: %q, unit: con}\n", s.word("thing"), s.fill("number"), s.fill("number"))
		b.WriteString("consent: {people: true, children: none, record: \"HS-01\"}\n")
	case "broadcast":
		b.WriteString("slots: [5 giờ 30, 17 giờ 30]\nlanguages: [tiếng Việt, tiếng Tày]\n")
	case "infographic":
		b.WriteString("data_source: Số liệu làm ra bằng máy\n")
	case "video":
		fmt.Fprintf(b, "duration: %d phút\ntranscript: %q\n", s.between(2, 9), plain(s.say("sentence")))
	case "report":
		fmt.Fprintf(b, "period: quý %d năm %d\n", (int(h.date.Month())+2)/3, h.date.Year())
	}
}

// keys returns one key, or a list of them.
func keys(terms []*content.Term) string {
	if len(terms) == 1 {
		return terms[0].Key.Text
	}
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = t.Key.Text
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// plain takes the marks of Markdown out of a sentence.
func plain(text string) string { return strings.ReplaceAll(text, "*", "") }
