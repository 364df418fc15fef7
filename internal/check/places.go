package check

import (
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// levels are the words before the name of a place, and the word that must stand
// before them in turn.
var levels = map[string]struct{ level, before string }{
	"huyện": {"huyện", ""}, "Huyện": {"huyện", ""}, "xã": {"xã", ""}, "Xã": {"xã", ""}, "phường": {"phường", ""}, "Phường": {"phường", ""},
	"phố": {"thành phố", "thành"}, "trấn": {"thị trấn", "thị"}, "TP": {"thành phố", ""}, "Tp": {"thành phố", ""},
}

// pastCues are words of a paragraph that speaks of the time before.
var pastCues = []string{
	"(cũ)", " cũ", "sáp nhập", "hợp nhất", "sắp xếp", "trên cơ sở", "trước đây", "trước ngày", "nguyên là", "trước khi",
	"thuộc huyện", "nay là", "nay thuộc", "đến hết", "đến ngày", "từng ", "hồi ",
}

// places reports places that had ended before the day of the article, when the
// text speaks of them as if they were there. Rows of tables, which often sum up
// years, are left out. What a file says twice is one group.
func (c *checker) places(p *paragraph) {
	day := c.day()
	if len(c.rules.places) == 0 || day.IsZero() || p.person || p.region.Quote || p.region.Table > 0 {
		return
	}
	past := -1 // not yet asked
	for i, w := range p.wordList {
		level, ok := levels[w.of(p)]
		if !ok || level.before != "" && (i == 0 || strings.ToLower(p.wordList[i-1].of(p)) != level.before) {
			continue
		}
		place, last := c.endedPlace(p, i+1, level.level)
		if place == nil || day.Before(place.until.AddDate(0, 0, 1)) || p.inQuotes(w.from) {
			continue
		}
		if past < 0 {
			past = c.speaksOfPast(p, place)
		}
		if past > 0 {
			return
		}
		to := p.wordList[last].to
		f := c.in(p, "place-ended", Warning, w.from, to, diag.T("%s ended on %s, before the article's date %s",
			place.name, viet.FormatDate(place.until), viet.FormatDate(day)), diag.T("write %q", place.name+" (cũ)"))
		if len(place.next) > 0 {
			f.Hint = diag.T("write %q, or what it became: %s", place.name+" (cũ)", strings.Join(place.next, ", "))
		}
		f.Group = "place:" + c.doc.Path + place.name
	}
}

// endedPlace returns the place whose name begins with a word, and its last word.
func (c *checker) endedPlace(p *paragraph, first int, level string) (place *ended, last int) {
	for n := first; n < len(p.wordList) && n < first+4; n++ {
		if !isCapital(p.wordList[n].of(p)) || n > first && p.text[p.wordList[n-1].to:p.wordList[n].from] != " " {
			return place, last
		}
		name := p.text[p.wordList[first].from:p.wordList[n].to]
		if e := c.rules.places[viet.Key(level+" "+name)]; e != nil {
			place, last = e, n
		}
	}
	return place, last
}

// speaksOfPast reports with 1 that a paragraph names the time when the place was.
func (c *checker) speaksOfPast(p *paragraph, place *ended) int {
	if hasCue(strings.ToLower(p.text), pastCues) {
		return 1
	}
	signed := documentDates(p.text)
	for at := 0; at < len(p.text); {
		if len(signed) > 0 && at >= signed[0].Start {
			at, signed = max(at, signed[0].End), signed[1:]
			continue
		}
		end, year := numberAfter(p.text, at)
		if year < 0 {
			at++
			continue
		}
		if end-at == 4 && year > 1900 && year < place.until.Year() {
			return 1
		}
		at = end
	}
	return 0
}

// documentDates returns where a text has numbers of documents, with the dates
// behind them: who quotes an act of 2022 need not speak of that year.
func documentDates(text string) []viet.Span {
	spans := viet.FindDocumentNumbers(text)
	for i := range spans {
		if _, to, _, ok := dateBehind(text, spans[i].End); ok {
			spans[i].End = to
		}
	}
	return spans
}
