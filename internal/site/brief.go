package site

import (
	"strings"
	"unicode"
)

// BriefWords is how many words go around in a message.
const BriefWords = 40

// Brief returns a summary as it is passed on by messengers: its first words, with
// an ellipsis where it was cut.
func Brief(summary string) (brief string, cut bool) {
	words, in := 0, false
	for i, c := range summary {
		blank := unicode.IsSpace(c)
		if !blank && !in {
			if words++; words > BriefWords {
				return strings.TrimRight(summary[:i], " \u00a0\n,;:–-") + "…", true
			}
		}
		in = !blank
	}
	return summary, false
}
