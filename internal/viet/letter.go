package viet

import (
	"strings"
	"unicode"
)

// A tone is one of the six, in the order of the dictionary.
type tone uint8

const (
	level tone = iota // ngang
	grave             // huyền
	hook              // hỏi
	tilde             // ngã
	acute             // sắc
	dot               // nặng
)

// A mark makes another letter of a letter: ă and â are not forms of a.
type mark uint8

const (
	plain      mark = iota
	breve           // ă
	circumflex      // â ê ô
	horn            // ơ ư
	stroke          // đ
	marks           // how many there are
)

// A letter is a rune of the Vietnamese alphabet, or one of f j w z, taken
// apart. The zero letter stands for every other rune.
type letter struct {
	lower rune // the same letter in lower case
	base  byte // a to z
	mark  mark
	tone  tone
	upper bool
}

// vowels lists every vowel with its tones, in the order of the constants.
var vowels = [...]struct {
	base  byte
	mark  mark
	tones [6]rune
}{
	{'a', plain, [6]rune{'a', 'à', 'ả', 'ã', 'á', 'ạ'}},
	{'a', breve, [6]rune{'ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'}},
	{'a', circumflex, [6]rune{'â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'}},
	{'e', plain, [6]rune{'e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'}},
	{'e', circumflex, [6]rune{'ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'}},
	{'i', plain, [6]rune{'i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'}},
	{'o', plain, [6]rune{'o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'}},
	{'o', circumflex, [6]rune{'ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'}},
	{'o', horn, [6]rune{'ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'}},
	{'u', plain, [6]rune{'u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'}},
	{'u', horn, [6]rune{'ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'}},
	{'y', plain, [6]rune{'y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'}},
}

// The letters lie in two stretches of Unicode: up to ư, and from Ạ to ỹ.
const (
	lowLast   = 'ư'
	highFirst = 'Ạ'
	highLast  = 'ỹ'
)

type letterTable struct {
	low  [lowLast + 1]letter
	high [highLast - highFirst + 1]letter
}

var letters = newLetterTable()

func newLetterTable() *letterTable {
	t := new(letterTable)
	for r := 'a'; r <= 'z'; r++ {
		t.add(letter{lower: r, base: byte(r)})
	}
	t.add(letter{lower: 'đ', base: 'd', mark: stroke})
	for _, v := range vowels {
		for i, r := range v.tones {
			t.add(letter{lower: r, base: v.base, mark: v.mark, tone: tone(i)})
		}
	}
	return t
}

// add enters a letter of lower case and its capital.
func (t *letterTable) add(l letter) {
	*t.at(l.lower) = l
	l.upper = true
	*t.at(unicode.ToUpper(l.lower)) = l
}

func (t *letterTable) at(r rune) *letter {
	if r <= lowLast {
		return &t.low[r]
	}
	return &t.high[r-highFirst]
}

// letterOf returns r taken apart, and the zero letter for a rune that is no
// precomposed letter of the alphabet.
func letterOf(r rune) letter {
	if uint32(r) <= lowLast {
		return letters.low[r]
	}
	if r >= highFirst && r <= highLast {
		return letters.high[r-highFirst]
	}
	return letter{}
}

// rune puts the letter together again; it undoes letterOf.
func (l letter) rune() rune {
	r := rune(l.base)
	if l.mark == stroke {
		r = 'đ'
	}
	for _, v := range vowels {
		if v.base == l.base && v.mark == l.mark {
			r = v.tones[l.tone]
		}
	}
	if l.upper {
		return unicode.ToUpper(r)
	}
	return r
}

// vowel reports whether the letter is one of the twelve vowels.
func (l letter) vowel() bool {
	switch l.base {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// combining reports whether r is a combining diacritical mark of the kind put
// on Latin, Greek and Cyrillic letters.
func combining(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x1AB0 && r <= 0x1AFF ||
		r >= 0x1DC0 && r <= 0x1DFF || r >= 0x20D0 && r <= 0x20FF
}

// invisible reports whether r takes no room on the page: zero-width spaces
// and joiners, the byte order mark, the soft hyphen, writing directions.
func invisible(r rune) bool {
	return r > 0x7F && unicode.Is(unicode.Cf, r)
}

// Letters returns the letters of Vietnamese that ASCII has not, small ones first: đ, then
// vowels in the order of the alphabet and of the tones.
func Letters() string {
	small := []rune{'đ'}
	for _, v := range vowels {
		for _, r := range v.tones {
			if r > unicode.MaxASCII {
				small = append(small, r)
			}
		}
	}
	return string(small) + strings.ToUpper(string(small))
}
