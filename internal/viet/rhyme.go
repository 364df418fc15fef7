package viet

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// rhymes are all the endings of a Vietnamese syllable, without their tone:
// vowel group and final consonant. They include the rare ones of real words
// (khuỷu, ngoẹo, xoong, huơ) and those that follow the initials qu and gi alone
// (quýt, giêng).
var rhymes = newRhymes(`
a ac ach ai am an ang anh ao ap at au ay
ăc ăm ăn ăng ăp ăt
âc âm ân âng âp ât âu ây
e ec em en eng eo ep et
ê êc êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot ooc oong
oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oem oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ôôc ôông
ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut
uân uâng uât uây uê uêch uênh uêu uơ
uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu
y ych yn ynh yt yêm yên yêng yêt yêu
`)

func newRhymes(list string) map[string]bool {
	set := map[string]bool{}
	for r := range strings.FieldsSeq(list) {
		set[r] = true
	}
	return set
}

// loans are words of other languages that are written in one piece, with marks.
var loans = map[string]bool{
	"ôtô": true, "môtô": true, "đôla": true, "kilôgam": true, "kilômét": true, "xăngtimét": true,
	"phôtô": true, "micrô": true, "rađiô": true, "cátxét": true, "ápphích": true,
}

// IsSyllable reports whether a word, in NFC, is spelled like a syllable of
// Vietnamese: an initial consonant, a rhyme and a tone that go together. It
// does not ask whether the syllable means anything, nor where its tone stands.
func IsSyllable(word string) bool {
	var buf [maxSyllable]letter
	w, ok := lettersOf(word, buf[:0])
	if !ok {
		return false
	}
	s, ok := parseSyllable(w)
	return ok && s.valid()
}

// lettersOf takes a word apart, and reports false for one that is too long for
// a syllable or has another sign.
func lettersOf(word string, w []letter) ([]letter, bool) {
	for _, r := range word {
		l := letterOf(r)
		if l.base == 0 || len(w) == maxSyllable {
			return nil, false
		}
		w = append(w, l)
	}
	return w, len(w) > 0
}

// valid reports whether the parts of the syllable go together.
func (s syllable) valid() bool {
	var b [2 * maxSyllable]byte
	rhyme := s.appendRhyme(b[:0])
	return rhymes[string(rhyme)] && s.spelled(rhyme) && s.toned()
}

// appendRhyme appends the syllable without its initial and its tone, in lower
// case.
func (s syllable) appendRhyme(b []byte) []byte {
	for _, l := range s.letters[s.vowel:] {
		if l.tone == level && !l.upper {
			b = utf8.AppendRune(b, l.lower)
			continue
		}
		l.tone, l.upper = level, false
		b = utf8.AppendRune(b, l.rune())
	}
	return b
}

// spelled reports whether the initial is written as it is before this vowel:
// gh and ngh before i e ê y, g and ng before the others; but gì, gìn. It says
// nothing of c and k: k stands before others in names (Bắc Kạn, Đắk Kar).
func (s syllable) spelled(rhyme []byte) bool {
	front := strings.IndexByte("eiy", rhyme[0]) >= 0 || bytes.HasPrefix(rhyme, []byte("ê"))
	switch s.initial() {
	case "gh", "ngh":
		return front
	case "g":
		return !front || rhyme[0] == 'i'
	case "ng", "c":
		return !front
	}
	return true
}

// initial returns the bases of the initial consonant.
func (s syllable) initial() string {
	var out [maxSyllable]byte
	for i := range s.vowel {
		out[i] = s.letters[i].base
	}
	if s.vowel > 0 && s.letters[0].mark == stroke {
		return "đ"
	}
	return string(out[:s.vowel])
}

// toned reports whether the final consonant takes the tone: before c ch p t
// there is only sắc and nặng. A word in foreign letters may be without tone.
func (s syllable) toned() bool {
	if s.final == len(s.letters) {
		return true
	}
	switch last := s.letters[len(s.letters)-1].base; {
	case last == 'c', last == 'p', last == 't':
	case last == 'h' && s.letters[len(s.letters)-2].base == 'c':
	default:
		return true
	}
	if s.tone < 0 {
		return false
	}
	t := s.letters[s.tone].tone
	return t == acute || t == dot
}
