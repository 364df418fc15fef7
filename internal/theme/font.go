package theme

import (
	"path"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
	"loa/internal/webfont"
)

// mostNamed is how many missing letters are named.
const mostNamed = 12

// fonts says what is wrong with the fonts among the files to publish: those that no
// browser can use, those that are heavier than they need be, and letters of
// Vietnamese that none of them has. A font of signs, without letters, may lack them.
func (fs files) fonts(published []file, probs *diag.List) {
	var first *file
	has := map[rune]bool{}
	for i, f := range published {
		switch strings.ToLower(path.Ext(f.name)) {
		case ".ttf", ".otf", ".woff":
			probs.Warn(diag.Pos{File: f.path}, "a font of this kind is two or three times as heavy as WOFF2").
				WithHint("save it as WOFF2: loa help themes")
		case ".woff2":
			letters, fault := webfont.Letters(f.data)
			if fault.Format != "" {
				probs.Error(diag.Pos{File: f.path}, fault.Format, fault.Args...)
				continue
			}
			if first == nil {
				first = &published[i]
			}
			for r := range letters {
				has[r] = true
			}
		}
	}
	if first == nil || !has['a'] {
		return
	}
	var missing []string
	for _, r := range viet.Letters() {
		if !has[r] {
			missing = append(missing, string(r))
		}
	}
	if n := len(missing); n > 0 {
		probs.Warn(diag.Pos{File: first.path}, "the fonts of the theme lack %d letters of Vietnamese: %s", n, strings.Join(missing[:min(n, mostNamed)], " ")).
			WithHint("words with them are shown in two fonts; take a subset that has U+1EA0-1EF9 and U+0102-01B0")
	}
}
