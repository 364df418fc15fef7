package speech

import (
	"regexp"
	"strconv"
)

// clockForm is an hour: 7h, 7h30, 7g30, 1h5', 07:30. A colon alone needs two digits
// on both sides: 3:1 is a score.
var clockForm = regexp.MustCompile(`^(?:(\d{1,2})[hgHG](?:(\d{1,2})(['’′]|ph?)?)?|(\d{2}):(\d{2}))(?:[^\pL\d:]|$)`)

// clock reads an hour. Minutes below ten are said with phút.
func (r *reader) clock() bool {
	said, n := clockAt(r.near())
	if n == 0 {
		return false
	}
	if sep := len(dash.FindString(r.near()[n:])); sep > 0 {
		if to, used := clockAt(r.near()[n+sep:]); used > 0 {
			said, n = said+" đến "+to, n+sep+used
		}
	}
	r.say(said, n)
	r.measured = measureWords
	return true
}

// clockAt returns the hour at the beginning of a text in words, and its length.
func clockAt(s string) (said string, n int) {
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return "", 0
	}
	hour, minute, mark, n := m[1], m[2], m[3], len(m[1])+1+len(m[2])+len(m[3])
	if hour == "" {
		hour, minute, n = m[4], m[5], len("07:30")
	}
	h, _ := strconv.Atoi(hour)
	min, _ := strconv.Atoi(minute)
	if h > 24 || min > 59 {
		return "", 0
	}
	if m[1] != "" && mark == "" && len(minute) < 2 && (s[len(m[1])] == 'g' || s[len(m[1])] == 'G') {
		return "", 0 // 5g are grams
	}
	said = Number(hour) + " giờ"
	switch {
	case min == 0:
	case min < 10, mark != "":
		said += " " + Number(minute) + " phút"
	default:
		said += " " + Number(minute)
	}
	return said, n
}
