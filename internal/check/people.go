package check

import (
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// name is the name of a person in a paragraph.
type name struct {
	from, to int
	title    string // the word before it: anh, chị, em …; "" without
	words    int
}

// titles are the words before the name of a person.
var titles = set("ông bà anh chị em cháu cụ bác chú cô bé dì cậu")

// notTitles are words before a title that make another word of the two: trẻ em,
// con cháu.
var notTitles = set("trẻ chị anh con các đàn thiếu phụ người những hai ba bà ông mẹ")

// families are the frequent family names of the region and the country.
var families = set(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai tô đoàn
	nông triệu bế đàm lục vàng thào lầu giàng sùng hầu bàn chảo phùng mã la lương ma hứa vi mông chu lò vừ
	hờ tẩn phàn hạng thàng ngọc`)

// notPersons are words before a run of capitals that make it a place, a body
// or a hero.
var notPersons = set(`xã huyện tỉnh phố phường trấn đường xóm thôn bản trường bệnh hùng sĩ sỹ tướng khu đội đảo núi sông chợ
	cầu hang thác quận giải hội lớp thờ tượng đền`)

// officials are words before a name that say that the person acts in office.
var officials = []string{
	"chủ tịch", "bí thư", "giám đốc", "trưởng phòng", "trưởng ban", "phó ", "cán bộ", "phóng viên", "tác giả", "đại biểu",
	"bác sĩ", "cô giáo", "thầy giáo", "đồng chí", "trưởng xóm", "trưởng thôn", "trưởng bản", "già làng", "bộ trưởng", "thủ tướng",
	"chuyên viên", "hiệu trưởng", "ảnh:", "bài:", "thực hiện:", "biên tập", "luật sư", "nhà báo", "ký ngày", "nhà thơ", "nhạc sĩ",
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// people reports what a sentence tells of a person whom it names.
func (c *checker) people(p *paragraph) {
	for i := 0; i < len(p.wordList); {
		n, next := c.nameAt(p, i)
		i = next
		if n.words == 0 {
			continue
		}
		from, to := sentenceAround(p.text, n.from, n.to)
		c.tellsOf(p, n, strings.ToLower(p.text[from:n.from]), strings.ToLower(p.text[n.to:to]), p.text[from:to])
	}
}

// nameAt returns the name that begins at a word, and the word to go on with.
func (c *checker) nameAt(p *paragraph, i int) (n name, next int) {
	first := p.wordList[i]
	if !isCapital(first.of(p)) {
		return n, i + 1
	}
	end := i + 1
	for end < len(p.wordList) && isCapital(p.wordList[end].of(p)) && p.text[p.wordList[end-1].to:p.wordList[end].from] == " " {
		end++
	}
	words := end - i
	n = name{from: first.from, to: p.wordList[end-1].to}
	before := wordBefore(p, i)
	switch {
	case words > 4, notPersons[before], strings.ToUpper(first.of(p)) == first.of(p) && len(first.of(p)) > 2:
		return name{}, end
	case titles[before] && !notTitles[wordBefore(p, i-1)]:
		n.title = before
	case words < 3 || !families[strings.ToLower(first.of(p))]:
		if words > 1 && titles[strings.ToLower(first.of(p))] { // Bà Nông Thị A
			n.title = strings.ToLower(first.of(p))
			n.from = p.wordList[i+1].from
			words--
			break
		}
		if words != 2 || !families[strings.ToLower(first.of(p))] {
			return name{}, end
		}
	}
	text := p.text[n.from:n.to]
	if key := viet.Key(text); c.rules.names[key] || c.rules.allow[key] {
		return name{}, end
	}
	n.words = words
	return n, end
}

// wordBefore returns the word before another one in lower case, or "" where
// more than a blank is between.
func wordBefore(p *paragraph, i int) string {
	if i < 1 || i >= len(p.wordList) || strings.Trim(p.text[p.wordList[i-1].to:p.wordList[i].from], " ") != "" {
		return ""
	}
	return strings.ToLower(p.wordList[i-1].of(p))
}

// sentenceAround returns the bounds of the sentence that holds text[from:to].
func sentenceAround(text string, from, to int) (int, int) {
	start := 0
	for _, end := range [...]string{". ", "! ", "? ", ".\n", "…"} {
		if i := strings.LastIndex(text[:from], end); i >= 0 {
			start = max(start, i+len(end))
		}
	}
	stop := len(text)
	for _, end := range [...]string{". ", "! ", "? ", ".\n"} {
		if i := strings.Index(text[to:], end); i >= 0 {
			stop = min(stop, to+i)
		}
	}
	return start, stop
}

// tellsOf reports what the words around a name tell of the person. before and
// behind are in lower case.
func (c *checker) tellsOf(p *paragraph, n name, before, behind, sentence string) {
	lower := before + " " + behind
	if c.isChild(n, behind, lower) {
		if c.doc.Front.Consent.Children.Text == "true" {
			return
		}
		f := c.in(p, "pii-child", Error, n.from, n.to, diag.T("a child is named: %q", p.text[n.from:n.to]),
			diag.T("leave the name out, or record the consent of the child and the parents: consent: {children: true}"))
		if !c.hasConsent() {
			f.Hint = diag.T("leave the name out")
		}
		return
	}
	if hasCue(before[max(0, len(before)-nearCue):], officials) || hasCue(behind[:min(len(behind), nearCue/2)], officials) {
		return
	}
	var told diag.Text
	for _, t := range tells {
		if n.title == "" && n.words < 3 && !t.strong || !t.found(behind, lower, sentence) {
			continue
		}
		if told.Format == "" {
			told = t.what
			continue
		}
		told = diag.T("%s, %s", told, t.what)
	}
	if told.Format != "" && !c.doc.Front.Consent.People {
		f := c.in(p, "pii-person", Warning, n.from, n.to, diag.T("beside the name of a person, %q: %s", p.text[n.from:n.to], told),
			diag.T("leave the name or the rest out, or record the consent: consent: {people: true}; a name that may stand belongs into check.allow in site.yaml"))
		if !c.hasConsent() {
			f.Hint = diag.T("leave the name or the rest out; a name that may stand belongs into check.allow in site.yaml")
		}
	}
}

// tells are what a sentence may tell of a person. A strong one makes a person
// of two words with capitals too.
var tells = []struct {
	what   diag.Text
	strong bool
	found  func(behind, lower, sentence string) bool
}{
	{diag.T("the date of birth"), true, func(behind, _, _ string) bool { return isBorn(behind) }},
	{diag.T("the ethnic origin"), false, func(_, lower, sentence string) bool {
		return strings.Contains(lower, "dân tộc") && hasPeople(sentence, "dân tộc ") || hasPeople(sentence, "người ")
	}},
	{diag.T("that the household is poor"), false, func(_, lower, _ string) bool {
		return hasCue(lower, []string{"hộ nghèo", "hộ cận nghèo", "diện nghèo"})
	}},
	{diag.T("where the household lives"), false, func(_, lower, sentence string) bool {
		return hasHamlet(sentence) || strings.Contains(lower, "số nhà") || strings.Contains(lower, "nhà số")
	}},
}

// isBorn reports whether the words behind a name tell a year or day of birth.
func isBorn(behind string) bool {
	for _, cue := range [...]string{"sinh năm", "sn", "sinh ngày", "sinh:"} {
		at, ok := strings.CutPrefix(strings.TrimLeft(behind, " ,(–-"), cue)
		if !ok {
			i := strings.Index(behind, cue+" ")
			if i < 0 || i > nearCue || i > 0 && strings.IndexByte(" ,(", behind[i-1]) < 0 {
				continue
			}
			at = behind[i+len(cue):]
		}
		if at = strings.TrimLeft(at, " :"); at != "" && at[0] >= '0' && at[0] <= '9' {
			return true
		}
	}
	return false
}

// peoples are the peoples of the region.
var peoples = []string{"Mông", "H'Mông", "H’Mông", "Tày", "Nùng", "Dao", "Lô Lô", "Sán Chỉ", "Sán Chay", "Kinh", "Hoa", "Ngái", "Giáy", "Thái", "Mường", "Khơ Mú", "Ê Đê", "Ba Na"}

// hasPeople reports whether one of the peoples stands behind a word.
func hasPeople(sentence, word string) bool {
	for rest := sentence; ; {
		_, after, ok := strings.Cut(rest, word)
		if !ok {
			return false
		}
		for _, name := range peoples {
			if strings.HasPrefix(after, name) {
				return true
			}
		}
		rest = after
	}
}

// notHamlets are words before bản that make another word of the two: văn bản.
var notHamlets = set("văn cơ ấn kịch phiên bài")

// hasHamlet reports whether a sentence names a hamlet: xóm, thôn, bản, tổ dân
// phố with a name or number.
func hasHamlet(sentence string) bool {
	words := wordsOf(sentence)
	for i, w := range words {
		switch strings.ToLower(sentence[w.from:w.to]) {
		case "bản":
			if i > 0 && notHamlets[sentence[words[i-1].from:words[i-1].to]] {
				continue
			}
		case "xóm", "thôn", "ấp", "buôn":
		case "tổ": // tổ 3, which is no tổ 15 người
			rest := strings.TrimLeft(sentence[w.to:], " ")
			number := strings.TrimLeft(rest, "0123456789")
			if rest != number && (number == "" || strings.IndexByte(",.;)", number[0]) >= 0) {
				return true
			}
			continue
		case "phố":
			if i < 2 || sentence[words[i-2].from:words[i-2].to] != "tổ" {
				continue
			}
		default:
			continue
		}
		rest := strings.TrimLeft(sentence[w.to:], " ")
		if rest != "" && (isCapital(rest) || rest[0] >= '0' && rest[0] <= '9') {
			return true
		}
	}
	return false
}

// isChild reports whether a person is a child: cháu, bé; or one of whom the
// sentence tells an age below 16, a class, a school.
func (c *checker) isChild(n name, behind, lower string) bool {
	if n.title == "" && n.words < 2 {
		return false
	}
	if n.title == "bé" || n.title == "cháu" {
		return true
	}
	near := behind[:min(len(behind), nearCue)]
	if i := strings.Index(near, " tuổi"); i > 0 {
		from := i
		for from > 0 && near[from-1] >= '0' && near[from-1] <= '9' {
			from--
		}
		if _, age := numberAfter(near, from); from < i {
			return age < 16
		}
	}
	if n.title != "em" {
		return strings.HasPrefix(lower[len(lower)-len(behind):], " (học sinh")
	}
	return hasCue(lower, []string{"học sinh", "lớp ", "tiểu học", "mầm non", "mẫu giáo", "thcs", "trung học cơ sở", "mồ côi", "thiếu nhi"})
}
