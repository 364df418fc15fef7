package check

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
	"loa/internal/viet"
)

// digits is a run of groups of digits with one sign between each.
type digits struct {
	text   string
	from   int
	groups []group
}

// group is a number among digits; sign is what stands before it, 0 before the
// first.
type group struct {
	from, to int
	sign     byte
}

// numbers looks at everything that is written in digits.
func (c *checker) numbers(p *paragraph) {
	for i := 0; i < len(p.text); {
		if p.text[i] < '0' || p.text[i] > '9' {
			i++
			continue
		}
		d := digitsAt(p.text, i)
		i = d.groups[len(d.groups)-1].to
		if before, _ := utf8.DecodeLastRuneInString(p.text[:d.from]); unicode.IsLetter(before) || before == '_' || before == '#' {
			continue
		}
		c.personalNumber(p, d)
		if p.person {
			continue
		}
		for n := range d.groups {
			c.date(p, d, n)
			c.decimal(p, d, n)
		}
	}
	if !p.person {
		c.longDates(p)
	}
}

// digitsAt returns the digits that begin at an offset.
func digitsAt(text string, at int) digits {
	d := digits{text: text, from: at}
	for sign := byte(0); ; {
		end := at
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		d.groups = append(d.groups, group{at, end, sign})
		width := signWidth(text[end:])
		if width == 0 || end+width >= len(text) || text[end+width] < '0' || text[end+width] > '9' {
			return d
		}
		sign = text[end]
		at = end + width
	}
}

// signWidth returns the length of a sign that may stand inside a number.
func signWidth(text string) int {
	if text == "" {
		return 0
	}
	if strings.IndexByte(" .-/,", text[0]) >= 0 {
		return 1
	}
	if strings.HasPrefix(text, "\u00a0") || strings.HasPrefix(text, ") ") {
		return 2
	}
	return 0
}

// date reports a day that no calendar has: 31/6/2025, 30-02-2024.
func (c *checker) date(p *paragraph, d digits, n int) {
	if n+2 >= len(d.groups) {
		return
	}
	day, month, year := d.groups[n], d.groups[n+1], d.groups[n+2]
	sign := month.sign
	if year.sign != sign || sign != '/' && sign != '-' && sign != '.' || n > 0 && day.sign == sign ||
		n+3 < len(d.groups) && d.groups[n+3].sign == sign ||
		day.to-day.from > 2 || month.to-month.from > 2 || year.to-year.from != 4 {
		return
	}
	written := p.text[day.from:year.to]
	if follows := p.text[year.to:]; strings.HasPrefix(follows, "/") { // 12/06/2022/TT-BTTTT
		return
	}
	_, _, err := viet.ParseTime(written, time.UTC)
	if err == nil || c.rules.allowed(written) {
		return
	}
	c.noSuchDay(p, day.from, year.to, written)
}

func (c *checker) noSuchDay(p *paragraph, from, to int, written string) {
	c.in(p, "date", Warning, from, to, diag.T("no calendar has the day %q", written), diag.T("look it up in the document; the day stands before the month"))
}

// longDates reports such days in words: ngày 31 tháng 6 năm 2025.
func (c *checker) longDates(p *paragraph) {
	for at := 0; ; {
		i := strings.Index(p.text[at:], "tháng ")
		if i < 0 {
			return
		}
		at += i
		from, day := numberBefore(p.text, at)
		to, month := numberAfter(p.text, at+len("tháng "))
		end, year := numberAfter(p.text, afterWord(p.text, to, " năm "))
		at += len("tháng ")
		if day < 0 || month < 0 || month > 99 || day > 99 || from < 0 || !strings.HasSuffix(strings.ToLower(p.text[:from]), "ngày ") {
			continue
		}
		if year < 1000 || year > 9999 {
			year, end = 2024, to // a leap year: 29 tháng 2 may be right
		}
		last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
		if month < 1 || month > 12 || day < 1 || day > last.Day() {
			c.noSuchDay(p, from, end, p.text[from:end])
		}
	}
}

// numberBefore returns where the number begins that stands before an offset
// with a blank between, and its value, or -1.
func numberBefore(text string, at int) (from, value int) {
	if at < 2 || text[at-1] != ' ' {
		return -1, -1
	}
	from = at - 1
	for from > 0 && text[from-1] >= '0' && text[from-1] <= '9' {
		from--
	}
	_, value = numberAfter(text, from)
	return from, value
}

// numberAfter returns where the number ends that begins at an offset, and its
// value, or -1.
func numberAfter(text string, at int) (end, value int) {
	if at < 0 || at >= len(text) {
		return at, -1
	}
	end = at
	for end < len(text) && end-at < 5 && text[end] >= '0' && text[end] <= '9' {
		value = value*10 + int(text[end]-'0')
		end++
	}
	if end == at {
		return end, -1
	}
	return end, value
}

// afterWord returns where a word ends that begins at an offset, or -1.
func afterWord(text string, at int, word string) int {
	if at < 0 || at > len(text) || !strings.HasPrefix(text[at:], word) {
		return -1
	}
	return at + len(word)
}

// units are what is counted with decimals: a dot before them is the English way.
var units = []string{"%", " %", " phần trăm", " triệu", " tỷ", " tỉ", " nghìn", " ha", " kg", " tấn", " tạ", " km", " m²", " m2", " lít", " lần", " mét", " đồng"}

// decimal reports a dot before decimals: 12.5%, 1.25 triệu.
func (c *checker) decimal(p *paragraph, d digits, n int) {
	g := d.groups[n]
	if n == 0 || g.sign != '.' || g.to-g.from > 2 || d.groups[n-1].sign == '.' || n > 1 && strings.IndexByte("/-", d.groups[n-1].sign) >= 0 ||
		n+1 < len(d.groups) && d.groups[n+1].sign == '.' {
		return
	}
	rest := p.text[g.to:]
	for _, u := range units {
		after, ok := strings.CutPrefix(rest, u)
		if r, _ := utf8.DecodeRuneInString(after); !ok || unicode.IsLetter(r) {
			continue
		}
		from := d.groups[n-1].from
		right := p.text[from:g.from-1] + "," + p.text[g.from:g.to]
		f := c.in(p, "decimal-point", Warning, from, g.to, diag.T("%q is the English way of writing %q", p.text[from:g.to], right), diag.T("write %q", right))
		if !p.front {
			p.reworded(f, g.from-1, g.from, ",", true)
		}
		return
	}
}
