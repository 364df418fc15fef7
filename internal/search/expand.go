package search

// abbreviations are short forms that mean one thing wherever they stand: an
// article that has one is found by the other. KH, CT and TT are not among them:
// they mean several things each.
var abbreviations = [][2]string{
	{"BDTTG", "bộ dân tộc và tôn giáo"},
	{"BHXH", "bảo hiểm xã hội"},
	{"BHYT", "bảo hiểm y tế"},
	{"BNNMT", "bộ nông nghiệp và môi trường"},
	{"BTTTT", "bộ thông tin và truyền thông"},
	{"DTTS", "dân tộc thiểu số"},
	{"ĐBKK", "đặc biệt khó khăn"},
	{"HĐND", "hội đồng nhân dân"},
	{"HTX", "hợp tác xã"},
	{"LĐTBXH", "lao động thương binh và xã hội"},
	{"MTQG", "mục tiêu quốc gia"},
	{"MTTQ", "mặt trận tổ quốc"},
	{"NHCSXH", "ngân hàng chính sách xã hội"},
	{"NTM", "nông thôn mới"},
	{"TTg", "thủ tướng chính phủ"},
	{"TW", "trung ương"},
	{"UBND", "ủy ban nhân dân"},
	{"UBTVQH", "ủy ban thường vụ quốc hội"},
}

// documentTypes are the words that the signs of document numbers stand for.
var documentTypes = map[string]string{
	"qd": "quyết định", "nq": "nghị quyết", "nd": "nghị định", "tt": "thông tư", "kh": "kế hoạch", "ct": "chỉ thị",
	"cv": "công văn", "tb": "thông báo", "bc": "báo cáo", "hd": "hướng dẫn", "ttr": "tờ trình", "ctr": "chương trình",
}

// rewrite says that words may stand in the place of others.
type rewrite struct{ from, to []token }

// learn makes a lexicon know the abbreviations.
func (l *lexicon) learn() {
	l.begins = map[string][]rewrite{}
	add := func(from, to []token) {
		l.begins[from[0].fold] = append(l.begins[from[0].fold], rewrite{from, to})
	}
	for _, a := range abbreviations {
		short, long := l.tokens(a[0]), l.tokens(a[1])
		add(short, long)
		add(long, short)
	}
	for _, x := range l.words {
		l.teach(x)
	}
}

// expander finds what else could stand in a text.
type expander struct {
	words *lexicon
	buf   []token
}

// expand calls do with each run of words that could stand in the text too, with
// the words around it. do must not keep it.
func (e *expander) expand(text []token, do func(run []token)) {
	for i, t := range text {
		switch {
		case !t.special:
			continue
		case t.number >= 0:
			e.document(text[i:], do)
			continue
		case t.fold == "thang":
			if run, _ := date(text, i); run != nil {
				do(run)
			}
		}
		for _, r := range t.begins {
			if matches(text[i:], r.from) {
				do(e.instead(text, i, i+len(r.from), r.to))
			}
		}
	}
}

// matches reports whether the text begins with these words. One of them that
// has marks wants the same in the text.
func matches(text, words []token) bool {
	if len(text) < len(words) {
		return false
	}
	for i, w := range words {
		if text[i].fold != w.fold || w.marked() && text[i].code != w.code || i > 0 && text[i].broken {
			return false
		}
	}
	return true
}

// instead returns the words to, between those around [from:until].
func (e *expander) instead(text []token, from, until int, to []token) []token {
	run := e.buf[:0]
	if from > 0 && !text[from].broken {
		run = append(run, text[from-1])
	}
	run = append(run, to...)
	if until < len(text) && !text[until].broken {
		run = append(run, text[until])
	}
	e.buf = run
	return run
}

// documentNumber returns how many words the number of a document has that begins a
// text with its number: that and the signs of its type and of who issued it, perhaps
// with a year between. 0: this is none.
func documentNumber(text []token) int {
	i := 1
	if i < len(text) && text[i].is(1900, 2099) && !text[i].broken {
		i++
	}
	if i+1 >= len(text) || text[i].number >= 0 || text[i].broken || text[i+1].broken || documentTypes[text[i].fold] == "" {
		return 0
	}
	return i + 2
}

// document adds the other ways to name a document: 2278/KH-UBND is also "KH
// 2278" and "kế hoạch 2278".
func (e *expander) document(text []token, do func(run []token)) {
	n := documentNumber(text)
	if n == 0 {
		return
	}
	sign := text[n-2]
	e.buf = append(e.buf[:0], sign, text[0])
	do(e.buf)
	e.buf = append(e.words.appendTokens(e.buf[:0], []byte(documentTypes[sign.fold]), false), text[0])
	do(e.buf)
	if n == 4 { // 07/2021/NĐ-CP without its year
		e.buf = append(e.buf[:0], text[0], sign)
		do(e.buf)
	}
}
