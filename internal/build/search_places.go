package build

import (
	"slices"
	"strings"

	"loa/internal/search"
	"loa/internal/site"
)

// levels are the words before the name of a unit in formed_from and old names.
var levels = []string{"thành phố ", "thị trấn ", "thị xã ", "tỉnh ", "huyện ", "phường ", "xã ", "xóm "}

// aliases returns the names under which places are looked for as well: units
// of before and those that they became.
func (f *finder) aliases() []search.Alias {
	var out []search.Alias
	add := func(wanted, has string) {
		a := search.Alias{Search: bareName(wanted), Has: bareName(has)}
		if a.Search != a.Has && a.Search != "" && a.Has != "" && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	for _, t := range f.site.Vocabularies[site.Districts].Terms {
		if t.Source == nil {
			continue
		}
		name := t.Source.Name.Text
		if t.Source.Place != nil {
			for _, old := range t.Source.Place.FormedFrom {
				add(old.Text, name)
				add(name, old.Text)
			}
		}
		for _, now := range t.Becomes {
			if now.Source == nil {
				continue
			}
			// Who looks for a district means its communes too. Who looks for
			// one of many communes does not mean the whole district.
			add(name, now.Source.Name.Text)
			if len(t.Becomes) == 1 {
				add(now.Source.Name.Text, name)
			}
		}
	}
	return out
}

// bareName returns a unit's name without its level, and without a remark in
// brackets behind it.
func bareName(name string) string {
	name, _, _ = strings.Cut(name, "(")
	name = strings.TrimSpace(name)
	for _, l := range levels {
		if strings.HasPrefix(strings.ToLower(name), l) {
			return strings.TrimSpace(name[len(l):])
		}
	}
	return name
}
