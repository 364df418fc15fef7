package content

import (
	"loa/internal/diag"
	"loa/internal/viet"
)

// loudspeakerKeys are the keys of loudspeaker in site.yaml:
//
//	loudspeaker:
//	  pages: broadcast   # or all, none
//	  opening: Kính thưa bà con! Đây là loa truyền thanh của xã.
//	  closing: Kính chào bà con!
//	  rate: 180
//	  say:
//	    - {short: DQTV, said: dân quân tự vệ}
var loudspeakerKeys = newSchema(
	key[Loudspeaker]{name: "pages", rule: choiceOf(diag.T("broadcast, all or none"), func(l *Loudspeaker) *string { return &l.Pages }, "broadcast", "all", "none")},
	key[Loudspeaker]{name: "opening", rule: longTextOf(func(l *Loudspeaker) *Value { return &l.Opening })},
	key[Loudspeaker]{name: "closing", rule: longTextOf(func(l *Loudspeaker) *Value { return &l.Closing })},
	key[Loudspeaker]{name: "rate", rule: limitOf(400, func(l *Loudspeaker) *int { return &l.Rate })},
	key[Loudspeaker]{name: "say", rule: rowsOf(saidKeys, func(l *Loudspeaker) *[]Said { return &l.Say })},
)

var saidKeys = newSchema(
	key[Said]{name: "short", required: true, rule: textOf(func(s *Said) *Value { return &s.Short })},
	key[Said]{name: "said", required: true, rule: textOf(func(s *Said) *Value { return &s.Said })},
)

// distinctShort reports an abbreviation with two meanings: the second would never
// be heard.
func (d *decoder) distinctShort(list []Said) {
	lines := map[string]int{}
	for _, s := range list {
		short := viet.NFC(s.Short.Text)
		if line := lines[short]; line > 0 && short != "" {
			d.probs.Error(s.Short.Pos, "%q is given twice, here and in line %d", short, line).WithHint("keep one of the two")
			continue
		}
		lines[short] = s.Short.Pos.Line
	}
}
