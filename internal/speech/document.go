package speech

import (
	"regexp"
	"strings"
	"unicode"
)

// documentTypes are the types of documents in their numbers. Elsewhere most of
// these letters mean something else.
var documentTypes = map[string]string{
	"QĐ": "quyết định", "NQ": "nghị quyết", "NĐ": "nghị định", "TT": "thông tư", "TTLT": "thông tư liên tịch", "KH": "kế hoạch",
	"CT": "chỉ thị", "CV": "công văn", "CĐ": "công điện", "TB": "thông báo", "BC": "báo cáo", "HD": "hướng dẫn", "TTr": "tờ trình",
	"CTr": "chương trình", "CTR": "chương trình", "KL": "kết luận", "QC": "quy chế", "QyĐ": "quy định", "QĐi": "quy định",
	"ĐA": "đề án", "PA": "phương án", "PL": "pháp lệnh", "L": "lệnh", "BCĐ": "ban chỉ đạo", "GM": "giấy mời", "BB": "biên bản",
}

// issuers are who issues documents, as in their numbers, beside the
// abbreviations that mean the same everywhere.
var issuers = map[string]string{
	"CP": "Chính phủ", "QH": "Quốc hội", "TU": "Tỉnh ủy", "HU": "Huyện ủy", "ĐU": "Đảng ủy", "BCHTW": "Ban Chấp hành Trung ương",
	"CTN": "Chủ tịch nước", "VPCP": "Văn phòng Chính phủ", "BTC": "Bộ Tài chính", "BYT": "Bộ Y tế", "BNV": "Bộ Nội vụ",
	"BXD": "Bộ Xây dựng", "BTP": "Bộ Tư pháp", "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BCT": "Bộ Công Thương",
	"BTTTT": "Bộ Thông tin và Truyền thông", "BLĐTBXH": "Bộ Lao động, Thương binh và Xã hội",
	"BGDĐT": "Bộ Giáo dục và Đào tạo", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BNNMT": "Bộ Nông nghiệp và Môi trường",
	"BKHĐT": "Bộ Kế hoạch và Đầu tư", "BTNMT": "Bộ Tài nguyên và Môi trường", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
	"BKHCN": "Bộ Khoa học và Công nghệ", "BDTTG": "Bộ Dân tộc và Tôn giáo", "UBDT": "Ủy ban Dân tộc",
	"STTTT": "Sở Thông tin và Truyền thông", "SLĐTBXH": "Sở Lao động, Thương binh và Xã hội", "STC": "Sở Tài chính",
}

// document reads the number of a document: its digits one by one, its year, and
// what its letters stand for. 353/QĐ-TTg: quyết định số ba năm ba của Thủ tướng
// Chính phủ. What the words around it say is not said again: so is Quyết định số
// 353/QĐ-TTg.
func (r *reader) document() bool {
	if len(r.documents) == 0 {
		return false
	}
	span := r.documents[0]
	if r.at > span.Start {
		r.documents = r.documents[1:]
		return r.document()
	}
	if r.at < span.Start {
		return false
	}
	r.typeSaid = false
	said, letters := "", 0
	parts := strings.FieldsFunc(r.text[span.Start:span.End], func(c rune) bool { return c == '/' || c == '-' || unicode.IsSpace(c) })
	before := r.documentType(parts)
	for i, part := range parts {
		switch {
		case i == 0:
			said = Digits(part)
		case yearLen(part) == len(part):
			said += " năm " + Number(part)
		default:
			said += r.documentPart(part, letters, r.text[span.End:])
			letters++
		}
	}
	r.say(before+said, span.End-span.Start)
	r.measured = 0
	return true
}

// symbolForm is the letters of a document without its number: QĐ-TTg.
var symbolForm = regexp.MustCompile(`^([A-ZĐ][A-Za-zĐ]*)-([A-ZĐƯ][A-Za-zĐƯ]*)(\d{0,2})(?:[^\pL\d]|$)`)

// issuerForm is the letters of those issuers that are abbreviations everywhere.
// Not all abbreviations issue: Sở KH-ĐT has no telephone's plan.
var issuerForm = regexp.MustCompile(`^(?:UB.*|HĐND.*|TTg|TW|TƯ)$`)

// symbolAlone reads the letters of a document without its number, where both the
// type and the issuer are known.
func (r *reader) symbolAlone(word string) bool {
	if !strings.HasPrefix(r.rest()[len(word):], "-") || documentTypes[word] == "" {
		return false
	}
	m := symbolForm.FindStringSubmatch(r.near())
	if m == nil || documentTypes[m[1]] == "" {
		return false
	}
	if !issuerForm.MatchString(m[2]) && issuers[m[2]] == "" {
		return false
	}
	said := "của " + r.symbol(m[2]+m[3])
	if !r.saidLast(documentTypes[m[1]]) {
		said = documentTypes[m[1]] + " " + said
	}
	r.say(said, len(m[1])+1+len(m[2])+len(m[3]))
	r.measured = 0
	return true
}

// documentType returns what stands before the number of a document that no word
// has named: its type. Behind số, as in văn bản số, nothing can stand.
func (r *reader) documentType(parts []string) string {
	for _, part := range parts[1:] {
		if yearLen(part) == len(part) {
			continue
		}
		said := documentTypes[part]
		if said == "" || r.last == "số" || r.saidLast(said) {
			return ""
		}
		r.typeSaid = true
		return said + " số "
	}
	return ""
}

// documentPart returns what is said for letters in a number, the sign before
// them too: nothing where the words around the number say it.
func (r *reader) documentPart(part string, before int, behind string) string {
	said := r.symbol(part)
	typed := before == 0 && documentTypes[part] != ""
	switch {
	case typed && (r.typeSaid || r.saidLast(said)):
		r.typeSaid = true
		return ""
	case !typed && r.typeSaid && strings.HasPrefix(behind, " của "):
		return ""
	case !typed && r.typeSaid:
		return " của " + said
	}
	return ", " + said
}

// saidLast reports whether words were read last, số behind them or not.
func (r *reader) saidLast(words string) bool {
	out := r.out.String()
	tail := strings.ToLower(strings.TrimRight(out[max(0, len(out)-len(words)-len(" số ")-4):], " "))
	tail = strings.TrimSuffix(tail, " số")
	return strings.HasSuffix(tail, words)
}

// symbol returns what a part of a document's number stands for; what is not
// known is spelled.
func (r *reader) symbol(part string) string {
	letters := strings.TrimRightFunc(part, unicode.IsDigit)
	term := part[len(letters):] // of the National Assembly: QH15
	said, ok := documentTypes[letters]
	if !ok {
		said, ok = issuers[letters]
	}
	if !ok {
		if a, found := r.speller.find(letters); found && a.Short == letters {
			said, ok = a.Said, true
		}
	}
	if !ok {
		said = spell(letters)
		r.noteUnknown(letters)
	}
	if term != "" && strings.HasPrefix(letters, "QH") || term != "" && strings.HasSuffix(letters, "QH") {
		return said + " khóa " + Number(term)
	}
	if term != "" {
		return said + " " + Number(term)
	}
	return said
}
