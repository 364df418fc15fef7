package content

import "loa/internal/diag"

// checkKeys are the keys of check in site.yaml:
//
//	check:
//	  tones: old                # hòa, thủy; new: hoà, thuỷ; off: both
//	  phrases:                  # the phrase book
//	    - Vì một Việt Nam không còn đói nghèo
//	    - {wrong: Ban Chấp hàng, right: Ban Chấp hành}
//	  phones: ["0206 385 0000"] # of offices
//	  allow: [Đoàn Thị A]       # words, names and numbers that are never a finding
var checkKeys = newSchema(
	key[Check]{name: "tones", rule: toneStyle},
	key[Check]{name: "phrases", rule: phrases},
	key[Check]{name: "phones", rule: namesOf(func(c *Check) *[]Value { return &c.Phones })},
	key[Check]{name: "allow", rule: namesOf(func(c *Check) *[]Value { return &c.Allow })},
)

var phraseKeys = newSchema(
	key[Phrase]{name: "wrong", required: true, rule: textOf(func(p *Phrase) *Value { return &p.Wrong })},
	key[Phrase]{name: "right", required: true, rule: textOf(func(p *Phrase) *Value { return &p.Right })},
)

var toneStyle = rule[Check]{diag.T("off, old or new"), Shape{Words: []string{"off", "old", "new"}}, func(d *decoder, e entry, c *Check) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	if v.Text != "off" && v.Text != "old" && v.Text != "new" {
		d.wrong(e).WithHint("old is hòa, thủy; new is hoà, thuỷ; off takes both")
		return
	}
	c.Tones = v.Text
}}

// phrases are texts, and maps that name what is often written instead.
var phrases = rule[Check]{diag.T("a list of texts, or of %s", phraseKeys.form()), Shape{Type: TypeMap, List: true, OrText: true, Keys: phraseKeys.all()}, func(d *decoder, e entry, c *Check) {
	items := e.items
	if e.kind != nodeList {
		items = []node{e.node}
	}
	for _, item := range items {
		var p Phrase
		one := entry{e.parent, e.key, e.want, item}
		switch item.kind {
		case nodeNull, nodeBroken:
			continue
		case nodeText:
			p.Right, _ = d.value(one)
		case nodeMap:
			phraseKeys.decode(d, e.name()+".", item, &p)
		default:
			d.wrong(one)
		}
		if p.Right.Text != "" {
			c.Phrases = append(c.Phrases, p)
		}
	}
}}
