package viet

// telexTones are the tone keys of the Telex keyboard.
var telexTones = map[byte]tone{'f': grave, 'r': hook, 'x': tilde, 's': acute, 'j': dot}

// Telex returns the syllable that the keys of a word make on the Telex
// keyboard: tuyeenf gives tuyền, ddoois đối. ok is false for a word that has no
// such key, or makes no syllable.
func Telex(keys string) (word string, ok bool) {
	var buf [maxSyllable]letter
	out := buf[:0]
	t, typed := level, false
	for i := range len(keys) {
		k := keys[i] | 0x20
		if k < 'a' || k > 'z' {
			return "", false
		}
		if found, isTone := telexTones[k]; isTone && i > 0 && hasVowel(out) {
			if t != level {
				return "", false
			}
			t, typed = found, true
			continue
		}
		if changeLetter(out, k) {
			typed = true
			continue
		}
		if len(out) == maxSyllable {
			return "", false
		}
		out = append(out, letter{lower: rune(k), base: k, upper: keys[i] != k})
	}
	if !typed || len(out) == 0 {
		return "", false
	}
	return placed(out, t)
}

func hasVowel(word []letter) bool {
	for _, l := range word {
		if l.vowel() {
			return true
		}
	}
	return false
}

// changeLetter lets a key change a letter that was typed before: the same
// vowel once more, w for a o u, d for d. With w, uo becomes ươ.
func changeLetter(word []letter, key byte) bool {
	for i := len(word) - 1; i >= 0; i-- {
		l := &word[i]
		if l.mark != plain {
			continue
		}
		switch {
		case key == 'w' && l.base == 'a':
			l.mark = breve
		case key == 'w' && (l.base == 'o' || l.base == 'u'):
			l.mark = horn
			if l.base == 'o' && i > 0 && word[i-1].base == 'u' && word[i-1].mark == plain && (i < 2 || word[i-2].base != 'q') {
				word[i-1].mark = horn
			}
		case key == l.base && (key == 'a' || key == 'e' || key == 'o') && i >= len(word)-3:
			l.mark = circumflex
		case key == 'd' && l.base == 'd' && i == 0:
			l.mark = stroke
		default:
			continue
		}
		return true
	}
	return false
}

// placed returns the word with a tone where the old style puts it.
func placed(word []letter, t tone) (string, bool) {
	s, ok := parseSyllable(word)
	if !ok {
		return "", false
	}
	if t != level {
		word[s.place(OldStyle)].tone = t
	}
	text := spell(word)
	return text, IsSyllable(text)
}
