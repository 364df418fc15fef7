package search

import "strings"

// date returns the words of a date in words in which "tháng" is text[i], as
// numbers alone, and where it ends: "31 tháng 8 năm 2022" gives 31 8 2022, "tháng
// 8/2022" gives 8 2022. nil: this is none.
func date(text []token, i int) (run []token, end int) {
	year := i + 2
	if year < len(text) && text[year].fold == "nam" {
		year++
	}
	if text[i].fold != "thang" || year >= len(text) || !text[i+1].is(1, 12) || !text[year].is(1900, 2099) {
		return nil, 0
	}
	run = []token{text[i+1], text[year]}
	if i > 0 && text[i-1].is(1, 31) {
		run = append([]token{text[i-1]}, run...)
	}
	return run, year + 1
}

// plainDates rewrites the dates of a query as the index has them.
func plainDates(text []token) []token {
	var out []token
	for i := 0; i < len(text); i++ {
		run, end := date(text, i)
		if run == nil {
			out = append(out, text[i])
			continue
		}
		if len(run) == 3 {
			out = out[:len(out)-1]
			if n := len(out); n > 0 && out[n-1].fold == "ngay" {
				out = out[:n-1]
			}
		}
		for j := range run {
			run[j].joined = j > 0
		}
		out = append(out, run...)
		i = end - 1
	}
	return out
}

// isoDates turns 2022-08-31 into 31/08/2022.
func isoDates(text string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(text); i++ {
		n := isoLen(text[i:])
		if n == 0 || endsWord(text[:i]) || startsWord(text[i+n:]) {
			continue
		}
		p := strings.Split(text[i:i+n], "-")
		out.WriteString(text[done:i] + p[2] + "/" + p[1] + "/" + p[0])
		done = i + n
		i = done - 1
	}
	return out.String() + text[done:]
}

// isoLen returns the length of the date at the beginning of a text: 0 for none.
func isoLen(text string) int {
	if digitRun(text) != 4 || !strings.HasPrefix(text[4:], "-") {
		return 0
	}
	m := digitRun(text[5:])
	if m < 1 || m > 2 || !strings.HasPrefix(text[5+m:], "-") {
		return 0
	}
	d := digitRun(text[6+m:])
	if d < 1 || d > 2 {
		return 0
	}
	return 6 + m + d
}
