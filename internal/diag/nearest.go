package diag

import (
	"strings"
	"unicode"
)

// The costs of a difference between two words. A tone or a mark is easily
// mistyped, so it costs less than a letter.
const (
	costMark   = 1 // a or ă, d or đ, a or A
	costLetter = 4 // a letter more, less, other, or two swapped
)

// Nearest returns the candidate that word was probably meant to be: the first
// of those with the fewest differences. A word of three letters may differ in
// one, one of six in two, one of nine and more in three; a shorter one only in
// marks and case. ok is false when no candidate is so near.
func Nearest(word string, candidates []string) (nearest string, ok bool) {
	w := []rune(word)
	limit := min(len(w)/3, 3)*costLetter + 3*costMark
	for _, c := range candidates {
		runes := []rune(c)
		if abs(len(runes)-len(w))*costLetter > limit {
			continue
		}
		if cost := distance(w, runes); cost <= limit && cost < costLetter*max(1, len(w)) {
			nearest, ok, limit = c, true, cost-1
		}
	}
	return nearest, ok
}

// distance is the optimal string alignment distance, weighted.
func distance(a, b []rune) int {
	width := len(b) + 1
	d := make([]int, (len(a)+1)*width)
	for j := range width {
		d[j] = j * costLetter
	}
	for i := 1; i <= len(a); i++ {
		d[i*width] = i * costLetter
		for j := 1; j <= len(b); j++ {
			at := i*width + j
			d[at] = min(
				d[at-width]+costLetter,
				d[at-1]+costLetter,
				d[at-width-1]+substitution(a[i-1], b[j-1]),
			)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[at] = min(d[at], d[at-2*width-2]+costLetter)
			}
		}
	}
	return d[len(a)*width+len(b)]
}

func substitution(a, b rune) int {
	switch {
	case a == b:
		return 0
	case bare(a) == bare(b):
		return costMark
	}
	return costLetter
}

// marked holds, for each letter that Vietnamese puts marks on, its forms.
var marked = [...]string{
	"aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ",
	"uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ", "-_ ",
}

// bare returns a letter in lower case without its marks.
func bare(r rune) rune {
	r = unicode.ToLower(r)
	if r < 0x80 && r != '_' && r != ' ' {
		return r
	}
	for _, forms := range marked {
		if strings.ContainsRune(forms, r) {
			return rune(forms[0])
		}
	}
	return r
}

func abs(n int) int { return max(n, -n) }
