package speech

import "strings"

// units are units of measure as they stand behind a number, longer ones first.
var units = []struct{ short, said string }{
	{"km/h", "ki-lô-mét trên giờ"}, {"m/s", "mét trên giây"},
	{"km²", "ki-lô-mét vuông"}, {"km2", "ki-lô-mét vuông"}, {"cm²", "xăng-ti-mét vuông"}, {"cm2", "xăng-ti-mét vuông"},
	{"m²", "mét vuông"}, {"m2", "mét vuông"}, {"m³", "mét khối"}, {"m3", "mét khối"},
	{"kWh", "ki-lô-oát giờ"}, {"kW", "ki-lô-oát"}, {"MW", "mê-ga-oát"},
	{"km", "ki-lô-mét"}, {"cm", "xăng-ti-mét"}, {"mm", "mi-li-mét"}, {"m", "mét"},
	{"ha", "héc-ta"}, {"kg", "ki-lô-gam"}, {"mg", "mi-li-gam"}, {"g", "gam"}, {"ml", "mi-li-lít"}, {"l", "lít"},
	{"°C", "độ xê"}, {"ºC", "độ xê"}, {"℃", "độ xê"}, {"độ C", "độ xê"},
	{"VNĐ", "đồng"}, {"VND", "đồng"}, {"USD", "đô-la Mỹ"}, {"tr.đ", "triệu đồng"}, {"trđ", "triệu đồng"},
	{"đ", "đồng"}, {"₫", "đồng"}, {"%", "phần trăm"}, {"‰", "phần nghìn"},
	{"$", "đô-la Mỹ"}, {"€", "ơ-rô"}, {"k", "nghìn"}, {"tr", "triệu"},
	{"x", "nhân"}, {"'", "phút"}, {"′", "phút"},
}

// aloneUnits are the units that are read where no number stands before them too.
var aloneUnits = map[string]bool{
	"km": true, "cm": true, "mm": true, "kg": true, "mg": true, "ml": true, "ha": true, "kWh": true,
	"km2": true, "m2": true, "m3": true, "km²": true, "m²": true, "m³": true,
}

// unitAlone reads a unit behind a word: mỗi km.
func (r *reader) unitAlone(word string) bool {
	if !aloneUnits[word] {
		return false
	}
	said, n := unitAt(r.rest())
	if n < len(word) {
		return false
	}
	r.say(said, n)
	r.measured--
	return true
}

// unitAt returns what is said for the unit at the beginning of a text, after at
// most one blank, and its length with the blank.
func unitAt(s string) (said string, n int) {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, " "), "\u00a0")
	for _, u := range units {
		if behind, ok := strings.CutPrefix(rest, u.short); ok && ends(behind) {
			return u.said, len(s) - len(behind)
		}
	}
	return "", 0
}
