package speech

import (
	"regexp"
	"strings"
)

// So many words behind a number may be its unit, and behind a stroke.
const (
	measureWords = 4
	shareWords   = 3
)

// digits reads what begins with a digit: the first reading that fits. What stands
// behind the digits says which can: trying all takes 6 times as long.
func (r *reader) digits() {
	s := r.near()
	if r.plate() || r.code() {
		return
	}
	var ok bool
	switch behind := s[digitLen(s):]; {
	case behind == "":
	case behind[0] == '/':
		ok = r.date() || r.month() || r.dayMonth() || r.strokes()
	case isDash(behind):
		ok = r.isoDate() || r.dayRange() || r.date() || r.month() || r.dayMonth()
	case behind[0] == '.':
		ok = r.date() || r.row()
	case behind[0] == ',':
		ok = r.row()
	case strings.IndexByte("hHgG:", behind[0]) >= 0:
		ok = r.clock()
	}
	if !ok && !r.joined() {
		r.amount()
	}
}

// isDash reports whether a text begins with a dash, after at most one blank.
func isDash(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, " "), "\u00a0")
	return strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") || strings.HasPrefix(s, "−")
}

// number is a number as it is written.
type number struct {
	whole, decimals string
	dot             bool // the decimals stand behind a dot, the English way
	size            int  // bytes
}

// groupSigns are the signs that stand between thousands, with how many there must
// be: a comma alone stands before decimals.
var groupSigns = [...]struct {
	sign  string
	least int
}{{".", 1}, {"\u00a0", 1}, {"\u202f", 1}, {",", 2}}

// groupedLen returns the length of the number with thousands kept apart at the
// beginning of a text; 0 without.
func groupedLen(s string) int {
	first := digitLen(s)
	if first == 0 || first > 3 || first == len(s) || s[first] == ' ' {
		return 0
	}
	for _, g := range groupSigns {
		n, groups := first, 0
		for strings.HasPrefix(s[n:], g.sign) && digitLen(s[n+len(g.sign):]) == 3 {
			n += len(g.sign) + 3
			groups++
		}
		if groups >= g.least && (n == len(s) || !isDigit(s[n])) {
			return n
		}
	}
	return 0
}

// numberAt returns the number at the beginning of a text; of size 0 without.
func numberAt(s string) number {
	n := number{size: digitLen(s)}
	if grouped := groupedLen(s); grouped > 0 {
		n.size = grouped
	}
	n.whole = onlyDigits(s[:n.size])
	rest := s[n.size:]
	if len(rest) < 2 || !isDigit(rest[1]) || rest[0] != ',' && rest[0] != '.' {
		return n
	}
	decimals := digitLen(rest[1:])
	n.decimals, n.dot = rest[1:1+decimals], rest[0] == '.'
	n.size += 1 + decimals
	return n
}

func isDigitAt(s string, i int) bool { return i < len(s) && isDigit(s[i]) }

func onlyDigits(s string) string {
	return strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, s)
}

func (n number) String() string {
	switch {
	case n.decimals == "":
		return Number(n.whole)
	case n.dot:
		return Number(n.whole) + " chấm " + Decimal("0", n.decimals)[len("không phẩy "):]
	}
	return Decimal(n.whole, n.decimals)
}

// less reports whether a number is less than another; both are written.
func (n number) less(m number) bool {
	a, b := strings.TrimLeft(n.whole, "0"), strings.TrimLeft(m.whole, "0")
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return a < b || a == b && n.decimals < m.decimals
}

// dash is a dash between two numbers.
var dash = regexp.MustCompile(`^[ \x{A0}]?[-–—−][ \x{A0}]?`)

// amount reads a number, or two with a dash between them, and the unit.
func (r *reader) amount() {
	s := r.near()
	n := numberAt(s)
	said, size := n.String(), n.size
	switch r.last {
	case "thứ":
		said = ordinal(n.whole)
	case "tháng":
		said = monthName(n.whole)
	case "ngày":
		if isDay(s[size:]) {
			said = dayName(n.whole)
		}
	}
	unit, used := unitAt(s[size:])
	if to, sep := rangeEnd(n, s[size+used:]); to.size > 0 {
		if used > 0 {
			said += " " + unit
		}
		size += used + sep + to.size
		said += " đến " + to.String()
		unit, used = unitAt(s[size:])
	} else if used == 0 && isScore(s[size:]) {
		said += ","
		size++
	}
	if used > 0 {
		said += " " + unit
	}
	r.quarter = r.last == "quý"
	r.say(said, size+used)
	r.measured = measureWords
}

// rangeEnd returns the number behind a dash that ends a range from n, and how
// long the dash is.
func rangeEnd(n number, s string) (to number, sep int) {
	if isDash(s) {
		sep = len(dash.FindString(s))
	}
	if sep == 0 || !isDigitAt(s, sep) {
		return number{}, 0
	}
	to = numberAt(s[sep:])
	if !n.less(to) || clockForm.MatchString(s[sep:]) || dateForm.MatchString(s[sep:]) {
		return number{}, 0
	}
	return to, sep
}

// isScore reports whether a text goes on with a dash and a number that no range
// ends with: 2-1.
func isScore(s string) bool {
	return len(s) > 1 && s[0] == '-' && isDigit(s[1])
}

// strokeForm is numbers with strokes between them.
var strokeForm = regexp.MustCompile(`^\d+(?:/\d+)+`)

// strokes reads 3/4 and 8/13. Ba phần tư is a part; above ten one says trên.
func (r *reader) strokes() bool {
	m := strokeForm.FindString(r.near())
	if m == "" {
		return false
	}
	parts := strings.Split(m, "/")
	between := " trên "
	under := parts[1]
	if len(parts) == 2 && (len(under) < 2 || under == "10") {
		between = " phần "
	}
	said := Number(parts[0])
	for _, p := range parts[1:] {
		if between == " phần " && p == "4" {
			said += between + "tư"
			continue
		}
		said += between + Number(p)
	}
	r.say(said, len(m))
	r.measured = measureWords
	return true
}

// rowForm is several numbers with dots or commas between them.
var rowForm = regexp.MustCompile(`^\d+(?:(?:\.\d+){2,}|(?:,\d+){2,})`)

// row reads 1.2.3, the number of a section, and 1,2,3, which are three numbers;
// not 1.500.000.
func (r *reader) row() bool {
	m := rowForm.FindString(r.near())
	if m == "" || groupedLen(m) == len(m) {
		return false
	}
	between := ", "
	if strings.Contains(m, ".") {
		between = " chấm "
	}
	var said []string
	for _, part := range strings.FieldsFunc(m, func(c rune) bool { return c == '.' || c == ',' }) {
		said = append(said, Number(part))
	}
	r.say(strings.Join(said, between), len(m))
	return true
}

// joined reads digits with letters behind them that are no unit: 4G, 10x20.
func (r *reader) joined() bool {
	s := r.near()
	n := digitLen(s)
	word := s[:wordLen(s)]
	if rest, ok := strings.CutPrefix(word[n:], "x"); ok && rest != "" && digitLen(rest) > 0 {
		r.say(Number(s[:n])+" nhân", n+len("x"))
		return true
	}
	if unit, _ := unitAt(s[n:]); len(word) == n || unit != "" {
		return false
	}
	if said, ok := price(word); ok {
		r.say(said, len(word))
		r.measured = measureWords
		return true
	}
	r.mixed(word)
	return true
}
