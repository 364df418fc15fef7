package content

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// slugOf is one segment of an address, written as it will be.
func slugOf[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("one part of an address: a-z, 0-9 and hyphens"), Shape{Type: TypeSlug}, func(d *decoder, e entry, t *T) {
		if v, ok := d.slug(e); ok {
			*at(t) = v
		}
	}}
}

func (d *decoder) slug(e entry) (Value, bool) {
	if e.kind != nodeText {
		d.wrong(e)
		return Value{}, false
	}
	v := Value{Text: oneLine(d.clean(e)), Pos: e.pos}
	good := viet.Slug(v.Text)
	if v.Text != "" && good == v.Text || longSlug(v.Text) {
		return v, true
	}
	p := d.wrong(e)
	if good != "" && !strings.ContainsAny(v.Text, `/\`) {
		p.WithHint("write %s: %s", e.key, good)
	}
	return Value{}, false
}

// longSlug reports whether a text is a slug but for being longer than the
// program makes them: who writes one by hand may want it so. 200 is what file
// systems hold with room for the rest of a path.
func longSlug(s string) bool {
	if len(s) <= viet.MaxSlug || len(s) > 200 {
		return false
	}
	for part := range strings.SplitSeq(s, "-") {
		if viet.Slug(part) != part || part == "" {
			return false
		}
	}
	return true
}

// aliasesOf are old addresses of the page: paths of the site. They stay as they
// were typed; what %-escapes stand for has been checked too.
func aliasesOf[T any](at func(*T) *[]Value) rule[T] {
	return rule[T]{diag.T("a path of this site, or a list of them"), Shape{List: true}, func(d *decoder, e entry, t *T) {
		list := d.values(e)
		*at(t) = slices.DeleteFunc(list, func(v Value) bool {
			why, bad := badPath(v.Text)
			if bad {
				d.probs.Error(v.Pos, "%s holds %q: %s", e.name(), v.Text, why).
					WithHint("write a path of this site, like %s", "/tin-tuc/bai-cu/")
			}
			return bad
		})
	}}
}

var scheme = regexp.MustCompile(`^(//|[A-Za-z][A-Za-z0-9+.-]*:)`)

// badPath says why a text is no path inside the site.
func badPath(text string) (why diag.Text, bad bool) {
	plain, err := url.PathUnescape(text)
	switch {
	case err != nil:
		return diag.T("%% must be followed by two digits"), true
	case scheme.MatchString(plain):
		return diag.T("it leaves the site"), true
	case strings.Contains(plain, `\`):
		return diag.T("it has a backslash"), true
	case strings.ContainsAny(text, "?#"):
		return diag.T("a query or fragment cannot be redirected"), true
	case strings.IndexFunc(plain, isControl) >= 0 || strings.ContainsAny(plain, "\t\n"):
		return diag.T("it has a control character"), true
	case strings.Trim(plain, "/") == "":
		return diag.T("it is the address of the home page"), true
	}
	for segment := range strings.SplitSeq(strings.Trim(plain, "/"), "/") {
		if segment == ".." || segment == "." || strings.TrimSpace(segment) == "" {
			return diag.T("it has an empty part, or one of dots alone"), true
		}
	}
	return diag.Text{}, false
}
