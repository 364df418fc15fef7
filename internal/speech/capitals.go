package speech

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/viet"
)

// abbreviations are those that mean the same wherever they stand. Letters that
// have several meanings, KH, CT, TT, are not among them.
var abbreviations = []Abbreviation{
	{"UBND", "Ủy ban nhân dân"}, {"HĐND", "Hội đồng nhân dân"}, {"MTTQ", "Mặt trận Tổ quốc"}, {"UBMTTQ", "Ủy ban Mặt trận Tổ quốc"},
	{"UBTVQH", "Ủy ban Thường vụ Quốc hội"}, {"TTg", "Thủ tướng Chính phủ"}, {"BCĐ", "ban chỉ đạo"}, {"BCH", "ban chấp hành"}, {"BTV", "ban thường vụ"},
	{"BTC", "ban tổ chức"}, {"BQL", "ban quản lý"}, {"TW", "Trung ương"}, {"TƯ", "Trung ương"}, {"T.Ư", "Trung ương"},
	{"MTQG", "mục tiêu quốc gia"}, {"CTMTQG", "chương trình mục tiêu quốc gia"}, {"NTM", "nông thôn mới"}, {"DTTS", "dân tộc thiểu số"},
	{"ĐBKK", "đặc biệt khó khăn"}, {"XĐGN", "xóa đói giảm nghèo"}, {"KT-XH", "kinh tế, xã hội"}, {"KTXH", "kinh tế, xã hội"},
	{"ANTT", "an ninh trật tự"}, {"QPAN", "quốc phòng, an ninh"}, {"TTHC", "thủ tục hành chính"}, {"CNTT", "công nghệ thông tin"},
	{"NHCSXH", "Ngân hàng Chính sách xã hội"}, {"CSXH", "Chính sách xã hội"}, {"BHYT", "bảo hiểm y tế"}, {"BHXH", "bảo hiểm xã hội"},
	{"BHTN", "bảo hiểm thất nghiệp"}, {"HTX", "hợp tác xã"}, {"THT", "tổ hợp tác"}, {"HSSV", "học sinh, sinh viên"},
	{"THCS", "trung học cơ sở"}, {"THPT", "trung học phổ thông"}, {"PTDTNT", "phổ thông dân tộc nội trú"}, {"PTDTBT", "phổ thông dân tộc bán trú"},
	{"GD&ĐT", "Giáo dục và Đào tạo"}, {"GDĐT", "Giáo dục và Đào tạo"}, {"GDNN", "giáo dục nghề nghiệp"},
	{"LĐTBXH", "Lao động, Thương binh và Xã hội"}, {"LĐ-TB&XH", "Lao động, Thương binh và Xã hội"}, {"LĐ-TBXH", "Lao động, Thương binh và Xã hội"},
	{"TT&TT", "Thông tin và Truyền thông"}, {"TTTT", "Thông tin và Truyền thông"}, {"NN&PTNT", "Nông nghiệp và Phát triển nông thôn"}, {"NN&MT", "Nông nghiệp và Môi trường"},
	{"TN&MT", "Tài nguyên và Môi trường"}, {"KH&ĐT", "Kế hoạch và Đầu tư"}, {"KH&CN", "Khoa học và Công nghệ"},
	{"VH-TT", "văn hóa, thông tin"}, {"VHTT", "văn hóa, thông tin"}, {"VHTTDL", "Văn hóa, Thể thao và Du lịch"}, {"VH,TT&DL", "Văn hóa, Thể thao và Du lịch"},
	{"LHPN", "Liên hiệp Phụ nữ"}, {"CCB", "cựu chiến binh"}, {"ĐVTN", "đoàn viên, thanh niên"}, {"TNCS", "Thanh niên Cộng sản"}, {"LĐLĐ", "Liên đoàn Lao động"},
	{"CBCC", "cán bộ, công chức"}, {"CBCCVC", "cán bộ, công chức, viên chức"}, {"CCCD", "căn cước công dân"}, {"CMND", "chứng minh nhân dân"}, {"GPLX", "giấy phép lái xe"},
	{"PCCC", "phòng cháy, chữa cháy"}, {"PCTT", "phòng, chống thiên tai"}, {"TKCN", "tìm kiếm cứu nạn"}, {"KHKT", "khoa học kỹ thuật"},
	{"OCOP", "ô-cốp"}, {"COVID-19", "cô-vít mười chín"}, {"Covid-19", "cô-vít mười chín"}, {"Km", "ki-lô-mét"}, {"GDP", "gi-đi-pi"}, {"HIV", "hát-i-vê"}, {"AIDS", "ết"},
	{"TP.HCM", "Thành phố Hồ Chí Minh"}, {"TP", "thành phố"}, {"TP.", "thành phố"}, {"Tp.", "thành phố"}, {"TX.", "thị xã"}, {"TX", "thị xã"}, {"QL", "quốc lộ"},
	{"PGS.TS", "phó giáo sư, tiến sĩ"}, {"ThS.", "thạc sĩ"}, {"ThS", "thạc sĩ"}, {"TS.", "tiến sĩ"}, {"BS.", "bác sĩ"}, {"PV", "phóng viên"}, {"BTV.", "biên tập viên"},
	{"Đ/c", "Đồng chí"}, {"đ/c", "đồng chí"}, {"v.v.", "vân vân"}, {"v.v", "vân vân"}, {"VN", "Việt Nam"}, {"ATTP", "an toàn thực phẩm"},
	{"SN", "sinh năm"}, {"STT", "số thứ tự"}, {"SĐT", "số điện thoại"}, {"ĐT", "điện thoại"}, {"NXB", "nhà xuất bản"}, {"THA", "thi hành án"},
}

// asTheyAre are letters that everybody reads as they are.
var asTheyAre = []string{"QR", "ATM", "SMS", "USB", "PDF", "TV", "FM", "MC", "SIM", "VTV", "VOV", "OK"}

// find returns the longest abbreviation that a text begins with.
func (s *Speller) find(text string) (Abbreviation, bool) {
	first, _ := utf8.DecodeRuneInString(text)
	for _, a := range s.short[first] {
		if rest, ok := strings.CutPrefix(text, a.Short); ok && (ends(rest) || lastByte(a.Short) == '.') {
			return a, true
		}
	}
	return Abbreviation{}, false
}

// roadForm is the number of a road: QL3, QL.4A, ĐT 208.
var roadForm = regexp.MustCompile(`^(QL|ĐT|TL|ĐH)[. \x{A0}]?([1-9]\d{0,2})([A-Z]?)(?:[^\pL\pN.]|\.?$|\.[^\pN])`)

var roads = map[string]string{"QL": "quốc lộ", "ĐT": "đường tỉnh", "TL": "tỉnh lộ", "ĐH": "đường huyện"}

// road reads the number of a road; one of three digits is read digit by digit.
func (r *reader) road() bool {
	m := roadForm.FindStringSubmatch(r.near())
	if m == nil {
		return false
	}
	number := Number(m[2])
	if len(m[2]) > 2 {
		number = Digits(m[2])
	}
	if m[3] != "" {
		number += " " + m[3]
	}
	size := strings.Index(r.near(), m[2]) + len(m[2]) + len(m[3])
	r.say(roads[m[1]]+" "+number, size)
	return true
}

// abbreviation reads one that the speller knows.
func (r *reader) abbreviation() bool {
	if c := r.rest()[0]; (c == 'Q' || c == 'T' || strings.HasPrefix(r.rest(), "Đ")) && r.road() {
		return true
	}
	a, ok := r.speller.find(r.rest())
	if !ok {
		return false
	}
	end := lastByte(a.Short) == '.' && endsSentence(r.rest()[len(a.Short):])
	r.say(a.Said, len(a.Short))
	if end { // the dot of the abbreviation was that of the sentence too
		r.out.WriteByte('.')
	}
	r.measured--
	return true
}

// endsSentence reports whether a text begins like what stands behind the end of
// a sentence.
func endsSentence(s string) bool {
	rest := strings.TrimLeft(s, " \u00a0")
	return rest == "" || rest[0] == '\n'
}

// capitals reads a word that begins with a capital and is no name: a Roman
// number, letters with digits. An abbreviation that nobody has explained stays.
func (r *reader) capitals(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if n := roman(word); n != "" && (len(word) > 1 && r.last != "" || romanWords[viet.Key(r.last)]) {
		said := Number(n)
		if r.last == "thứ" {
			said = ordinal(n)
		}
		quarter := r.last == "quý"
		r.say(said, len(word))
		r.quarter = quarter
		return true
	}
	if strings.ContainsFunc(word, func(c rune) bool { return c < utf8.RuneSelf && isDigit(byte(c)) }) {
		r.mixed(word)
		return true
	}
	if unicode.IsUpper(first) && isUnknown(word) && !slices.Contains(asTheyAre, word) {
		r.noteUnknown(word)
	}
	if len(word) == 1 && placeForm.MatchString(r.near()) && r.last != "" && !unicode.IsUpper(r.lastFirst()) {
		r.noteUnknown(word + ".")
	}
	return false
}

// placeForm is a place with its kind as one letter: P. Tân Giang is phường Tân
// Giang, but P. Giám đốc is phó, so it is asked about.
var placeForm = regexp.MustCompile(`^[PQXHT]\. ?\p{Lu}\p{Ll}`)

// lastFirst returns the letter that the word before begins with.
func (r *reader) lastFirst() rune {
	before := strings.TrimRight(r.text[:r.at], " \u00a0")
	first, _ := utf8.DecodeRuneInString(before[strings.LastIndexAny(before, " \u00a0\n")+1:])
	return first
}

// isUnknown reports whether a word in capitals is no word.
func isUnknown(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && !viet.IsSyllable(strings.ToLower(word))
}

// canBeSaid reports whether a word has a vowel: tr and mmHg have not. One letter
// can be named.
func canBeSaid(word string) bool {
	return len(word) < 2 || strings.ContainsFunc(word, func(c rune) bool {
		return c >= utf8.RuneSelf && c != 'đ' && c != 'Đ' || strings.ContainsRune("aeiouyAEIOUY", c)
	})
}

// mixed reads letters and digits in one word: A4, 4G, H5N1.
func (r *reader) mixed(word string) {
	var parts []string
	for rest := word; rest != ""; {
		n := digitLen(rest)
		if n > 0 {
			parts = append(parts, Number(rest[:n]))
		} else if n = strings.IndexFunc(rest, unicode.IsDigit); n != 0 {
			if n < 0 {
				n = len(rest)
			}
			part := rest[:n]
			if strings.ToUpper(part) == part {
				part = spell(part)
			}
			parts = append(parts, part)
		} else {
			_, n = utf8.DecodeRuneInString(rest) // a digit of another script
			parts = append(parts, rest[:n])
		}
		rest = rest[n:]
	}
	r.say(strings.Join(parts, " "), len(word))
	r.measured--
}

// letterNames are the names of capitals.
var letterNames = map[rune]string{
	'A': "a", 'Ă': "á", 'Â': "ớ", 'B': "bê", 'C': "xê", 'D': "dê", 'Đ': "đê", 'E': "e", 'Ê': "ê", 'F': "ép", 'G': "giê", 'H': "hát",
	'I': "i", 'J': "gi", 'K': "ca", 'L': "e-lờ", 'M': "em-mờ", 'N': "en-nờ", 'O': "o", 'Ô': "ô", 'Ơ': "ơ", 'P': "pê", 'Q': "quy",
	'R': "e-rờ", 'S': "ét-sì", 'T': "tê", 'U': "u", 'Ư': "ư", 'V': "vê", 'W': "vê kép", 'X': "ích-xì", 'Y': "i dài", 'Z': "dét",
}

// spell returns letters by their names; what has none stays.
func spell(letters string) string {
	var names []string
	for _, c := range letters {
		name := letterNames[unicode.ToUpper(c)]
		if name == "" {
			name = string(c)
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}
