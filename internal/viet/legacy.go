package viet

import (
	"strings"
	"unicode"
)

// A Legacy names how a paragraph was written before Unicode, or spoilt since.
type Legacy string

const (
	TCVN3     Legacy = "TCVN3 (ABC)"                // fonts such as .VnTime
	VNI       Legacy = "VNI"                        // fonts such as VNI-Times
	AsCP1252  Legacy = "UTF-8 read as Windows-1252" // Káº¿ hoáº¡ch
	AsCP437   Legacy = "UTF-8 read as CP437"        // Kß║┐ hoß║ích
	AsMac     Legacy = "UTF-8 read as Mac Roman"    // K·∫ø ho·∫°ch
	NotLegacy Legacy = ""
)

// The shares of words with a telling pair of letters from which on a paragraph
// is in an old encoding. Text in Unicode, without marks or in French has less
// than half of it.
const (
	tcvn3Share = 0.10
	vniShare   = 0.30
)

// FindLegacy looks at one paragraph and tells whether it is in an old encoding.
// reading is what it should be, line by line; words that are in Unicode already
// stay. The capitals of TCVN3 come out as small letters, since they were in a
// font of their own. What cannot be read stays as it is; whole is false then.
func FindLegacy(paragraph string) (how Legacy, reading string, whole bool) {
	if !couldBeLegacy(paragraph) {
		return NotLegacy, "", false
	}
	for _, m := range misreadings {
		if !containsAny(paragraph, m.signs) {
			continue
		}
		if reading, whole, ok := m.undo(paragraph); ok {
			return m.how, reading, whole
		}
	}
	words, tcvn3, vni := 0, 0, 0
	for w := range strings.FieldsSeq(paragraph) {
		words++
		if isASCII(w) || strings.ContainsFunc(w, onlyVietnamese) {
			continue
		}
		if hasTCVN3Sign(w) {
			tcvn3++
		}
		if hasVNIPair(w) {
			vni++
		}
	}
	switch {
	case tcvn3 > 0 && float64(tcvn3) >= tcvn3Share*float64(words):
		return convert(TCVN3, paragraph, fromTCVN3, tcvn3)
	case vni >= 2 && float64(vni) >= vniShare*float64(words):
		return convert(VNI, paragraph, fromVNI, vni)
	}
	return NotLegacy, "", false
}

// couldBeLegacy looks in one pass for what all the ways share: signs that no
// Vietnamese word has, or two pairs of letters as in VNI. It decides nine
// paragraphs in ten.
func couldBeLegacy(paragraph string) bool {
	pairs, prev := 0, rune(0)
	for _, r := range paragraph {
		if r >= 0x80 {
			switch {
			case isTCVN3Sign(r), r == 'º', r == 'Æ', r == 'Ä', r == 'Ã', r == '°', r == 'ß', r >= '─' && r <= '╬', r == '∫', r == 'ª', r == '∆', r == 'ƒ':
				return true
			case r <= 'ü' && prev != 0:
				if _, ok := vniPair(prev, r); ok {
					pairs++
				}
			}
		}
		prev = r
	}
	return pairs > 1
}

// Read returns a text that is known to be in the old encoding as it should be,
// as [FindLegacy] does without looking whether it is one.
func (how Legacy) Read(text string) string {
	switch how {
	case TCVN3:
		reading, _, _ := rewrite(text, fromTCVN3)
		return reading
	case VNI:
		reading, _, _ := rewrite(text, fromVNI)
		return reading
	}
	for _, m := range misreadings {
		if m.how == how {
			reading, _, _ := m.undo(text)
			return reading
		}
	}
	return text
}

// convert rewrites the words of an old encoding. Where they do not become
// syllables it was none. One telling word is enough where three others become
// syllables too.
func convert(how Legacy, paragraph string, of func(string) string, telling int) (Legacy, string, bool) {
	reading, changed, good := rewrite(paragraph, of)
	if changed == 0 || float64(good) < 0.7*float64(changed) || telling < 2 && (changed < 3 || good < changed) {
		return NotLegacy, "", false
	}
	return how, reading, good == changed && !strings.ContainsFunc(paragraph, onlyVietnamese)
}

// rewrite rewrites the words of a text, and counts those that change and those
// that become syllables. A syllable stays that would become none; and beside
// words in Unicode every syllable, though it may be a word of the old encoding
// too: cã is có.
func rewrite(text string, of func(string) string) (reading string, changed, good int) {
	var out strings.Builder
	done := 0
	mixed := strings.ContainsFunc(text, onlyVietnamese)
	for start, end := range fields(text) {
		w := text[start:end]
		if isASCII(w) || strings.ContainsFunc(w, onlyVietnamese) {
			continue
		}
		better := of(w)
		syllable := allSyllables(better)
		if better == w || allSyllables(w) && !innerCapital(w) && (mixed || !syllable) {
			continue
		}
		changed++
		if syllable {
			good++
		}
		out.WriteString(text[done:start])
		out.WriteString(better)
		done = end
	}
	out.WriteString(text[done:])
	return NFC(out.String()), changed, good
}

// fields yields the bounds of what stands between blanks. A soft hyphen is none:
// it is the letter ư of TCVN3.
func fields(s string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		start := -1
		for i, r := range s {
			switch space := unicode.IsSpace(r); {
			case space && start >= 0:
				if !yield(start, i) {
					return
				}
				start = -1
			case !space && start < 0:
				start = i
			}
		}
		if start >= 0 {
			yield(start, len(s))
		}
	}
}

// allSyllables reports whether every run of letters in a word is a syllable.
func allSyllables(word string) bool {
	for run := range strings.FieldsFuncSeq(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !IsSyllable(run) {
			return false
		}
	}
	return true
}

// innerCapital reports whether a capital follows a small letter, as in chÝnh.
func innerCapital(word string) bool {
	small := false
	for _, r := range word {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// hasTCVN3Sign reports whether a sign that TCVN3 uses as a letter stands behind a
// letter of ASCII, or ® or a soft hyphen before one.
func hasTCVN3Sign(word string) bool {
	prev := rune(0)
	for _, r := range word {
		if isTCVN3Sign(r) && (prev >= 'a' && prev <= 'z' || prev >= 'A' && prev <= 'Z') ||
			(prev == '®' || prev == '\u00ad') && unicode.IsLetter(r) {
			return true
		}
		prev = r
	}
	return false
}

// isTCVN3Sign reports whether r is a sign of Latin-1 that TCVN3 uses as a letter.
func isTCVN3Sign(r rune) bool {
	return r >= '¨' && r <= '¯' || r >= 'µ' && r <= '¹' || r >= '»' && r <= '¾' || r == '×' || r == '÷'
}

// tcvn3 gives the letter for each sign of TCVN3, from Latin-1.
var tcvn3 = newPairs("¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị" +
	"ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ")

func newPairs(s string) map[rune]rune {
	m := map[rune]rune{}
	runes := []rune(s)
	for i := 0; i+1 < len(runes); i += 2 {
		m[runes[i]] = runes[i+1]
	}
	return m
}

func fromTCVN3(word string) string {
	return strings.Map(func(r rune) rune {
		if l, ok := tcvn3[r]; ok {
			return l
		}
		return r
	}, word)
}
