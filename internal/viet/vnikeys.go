package viet

// vniToneKeys are the tone keys of the VNI keyboard.
var vniToneKeys = map[byte]tone{'1': acute, '2': grave, '3': hook, '4': tilde, '5': dot}

// VNIKeys returns the syllable that the keys of a word make on the VNI keyboard:
// nghe2o gives nghèo, d9u7o7c5 được. ok is false for a word that has no such key,
// or makes no syllable.
func VNIKeys(keys string) (word string, ok bool) {
	var buf [maxSyllable]letter
	out := buf[:0]
	t, typed := level, false
	for i := range len(keys) {
		k := keys[i]
		found, isTone := vniToneKeys[k]
		switch {
		case isTone:
			if t != level || !hasVowel(out) {
				return "", false
			}
			t, typed = found, true
		case k >= '6' && k <= '9':
			if !markLetter(out, k) {
				return "", false
			}
			typed = true
		case k|0x20 < 'a' || k|0x20 > 'z' || len(out) == maxSyllable:
			return "", false
		default:
			out = append(out, letter{lower: rune(k | 0x20), base: k | 0x20, upper: k < 'a'})
		}
	}
	if !typed || len(out) == 0 {
		return "", false
	}
	return placed(out, t)
}

// markLetter lets a key of VNI change a letter that was typed before: 6 puts the
// roof on a e o, 7 the horn on o u, 8 the bowl on a, 9 the stroke on d.
func markLetter(word []letter, key byte) bool {
	for i := len(word) - 1; i >= 0; i-- {
		l := &word[i]
		if l.mark != plain {
			continue
		}
		switch {
		case key == '6' && (l.base == 'a' || l.base == 'e' || l.base == 'o'):
			l.mark = circumflex
		case key == '7' && (l.base == 'o' || l.base == 'u'):
			l.mark = horn
			if l.base == 'o' && i > 0 && word[i-1].base == 'u' && word[i-1].mark == plain && (i < 2 || word[i-2].base != 'q') {
				word[i-1].mark = horn
			}
		case key == '8' && l.base == 'a':
			l.mark = breve
		case key == '9' && l.base == 'd' && i == 0:
			l.mark = stroke
		default:
			continue
		}
		return true
	}
	return false
}
