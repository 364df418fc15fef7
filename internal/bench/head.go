package main

import (
	"fmt"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/viet"
)

// head is what is known of an article before its text is written, so that
// others can link to it.
type head struct {
	number int // from 0
	title  string
	path   string // from content/: articles/2024/05/a.md
	kind   string
	date   time.Time
	clock  bool // the hour is given too
	places []*content.Term
}

// The days of articles. The last one is past, so nothing is held back.
var (
	firstDay = time.Date(2022, time.September, 1, 0, 0, 0, 0, zone)
	lastDay  = time.Date(2025, time.December, 31, 0, 0, 0, 0, zone)
)

// kinds has each kind of article once for every hundredth of the corpus.
var kinds = func() []string {
	var all []string
	for _, k := range []struct {
		name  string
		share int
	}{
		{"news", 49}, {"story", 10}, {"explainer", 8}, {"event", 8}, {"model", 7}, {"notice", 5}, {"broadcast", 4},
		{"report", 3}, {"leaflet", 2}, {"contest", 1}, {"document", 1}, {"infographic", 1}, {"video", 1},
	} {
		for range k.share {
			all = append(all, k.name)
		}
	}
	return all
}()

// heads returns the heads of n articles, each with a path of its own. Those of
// a smaller n are the first of a greater one.
func heads(s *stock, n int, seed uint64) []*head {
	all := make([]*head, n)
	taken := make(map[string]bool, n)
	for i := range all {
		h := newHead(s, i, newDice(seed, uint64(2*i)))
		base := h.path
		for k := 2; taken[h.path]; k++ {
			h.path = fmt.Sprintf("%s-%d.md", strings.TrimSuffix(base, ".md"), k)
		}
		taken[h.path] = true
		all[i] = h
	}
	return all
}

func newHead(s *stock, number int, d dice) *head {
	h := &head{number: number, kind: kinds[d.below(len(kinds))], clock: d.chance(30)}
	days := int(lastDay.Sub(firstDay).Hours() / 24)
	h.date = firstDay.AddDate(0, 0, d.between(0, days))
	if h.clock {
		h.date = h.date.Add(time.Duration(d.between(6*60, 20*60)) * time.Minute)
	}
	h.places = places(s, d, h.date)
	h.title = title(newSpeech(d, s, placeName(h.places[0])))
	h.path = fmt.Sprintf("articles/%s/%s.md", h.date.Format("2006/01"), viet.Slug(h.title))
	return h
}

// places returns one or two places that exist on a day.
func places(s *stock, d dice, day time.Time) []*content.Term {
	var now []*content.Term
	for _, t := range s.terms["districts"] {
		if valid(t, day) {
			now = append(now, t)
		}
	}
	return few(d, newDeck(now), d.between(1, 2))
}

func placeName(t *content.Term) string { return t.Place.Level.Text + " " + t.Name.Text }

// title returns a title of 6 to 14 syllables.
func title(s *speech) string {
	for {
		t := s.say("title")
		if n := len(strings.Fields(t)); n >= 6 && n <= 14 {
			return t
		}
	}
}

// text returns the date as an editor writes it.
func (h *head) text() string {
	if h.clock {
		return h.date.Format("2006-01-02 15:04")
	}
	return h.date.Format(time.DateOnly)
}
