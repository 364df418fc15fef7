package content

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// rawAttribute is an attribute as it was written.
type rawAttribute struct{ name, value string }

// readAttributes returns the attributes of a tag. Of two with one name
// browsers take the first.
func readAttributes(z *html.Tokenizer, more bool) []rawAttribute {
	var all []rawAttribute
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		a := rawAttribute{strings.ToLower(string(key)), string(value)}
		if !slices.ContainsFunc(all, func(b rawAttribute) bool { return a.name == b.name }) {
			all = append(all, a)
		}
	}
	return all
}

// keep returns the attributes that are written, and warns about the others.
func (r *rawReader) keep(name string, e htmlElement, attributes []rawAttribute) string {
	kept, hasAlt := "", false
	for _, a := range attributes {
		if a.name == linkAttribute(name) || slices.Contains(silentAttributes, a.name) {
			continue
		}
		if name == "a" && a.name == "name" {
			a.name = "id"
		}
		if r.isGood(name, e, a) {
			hasAlt = hasAlt || a.name == "alt"
			kept += attribute(a.name, a.value)
		}
	}
	switch name {
	case "img":
		if !hasAlt {
			kept += ` alt=""`
		}
		kept += lazyImage
	case "audio", "video":
		kept += player
	}
	return kept
}

// isGood reports whether an attribute may be written, with a warning when not.
func (r *rawReader) isGood(name string, e htmlElement, a rawAttribute) bool {
	rule := e.attributes[a.name]
	if rule == nil {
		rule = globalAttributes[a.name]
	}
	switch {
	case a.name == "style" || a.name == "align" || a.name == "class" && strings.HasPrefix(strings.ToLower(a.value), "mso"):
		r.warnPasted(a.name + `="` + clip(a.value) + `"`)
	case rule == nil:
		r.warn("attribute %s of <%s> was removed", a.name, name)
	case !rule(a.value):
		r.warn("attribute %s of <%s> cannot be %q and was removed", a.name, name, clip(a.value))
	case a.name == "id" && !r.claim(a.value):
		r.warn("id %q is used twice in this text", a.value).
			WithHint("it was removed here; give one of the two another id")
	default:
		return true
	}
	return false
}

// linkAttribute returns the attribute of an element that is an address, or "".
func linkAttribute(name string) string {
	switch name {
	case "a":
		return "href"
	case "img", "audio", "video", "source":
		return "src"
	}
	return ""
}

// linkOf returns the link that an element is. ok is false when the element
// makes no sense without its address.
func (r *rawReader) linkOf(name string, attributes []rawAttribute) (l Link, has, ok bool) {
	wanted := linkAttribute(name)
	for _, a := range attributes {
		switch {
		case a.name == wanted && wanted != "":
			has, l.Target = true, strings.TrimSpace(a.value)
		case a.name == "alt":
			l.Alt = a.value
		case (a.name == "width" || a.name == "height") && isSize(a.value):
			l.Sized = true
		}
	}
	l.Kind = LinkMedia
	switch name {
	case "a":
		l.Kind = LinkPage
	case "img":
		l.Kind = LinkImage
	}
	from, to := r.source()
	l.Pos = r.bodyWriter.at(from, to)
	if has && isDangerous(l.Target, l.Kind) {
		r.warn("address %q can run a program in the reader's browser", clip(l.Target)).
			WithHint("<%s> was removed; what is in it stays", name)
		return l, false, false
	}
	if !has && (name == "img" || name == "source") {
		r.warn("<%s> without an address was removed", name).WithHint(`write src="…"`)
		return l, false, false
	}
	return l, has, true
}
