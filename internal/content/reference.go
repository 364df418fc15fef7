package content

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"loa/internal/viet"
)

// Reference is what the target of a link says by itself, without a look at any
// other file.
type Reference struct {
	Kind    ReferenceKind
	Address string // as it stands in a page, percent-encoded; of RefLocal and RefRefused ""
	Scheme  string // of RefRefused

	// Of RefPath and RefAnchor.
	Path            string // decoded, as written: ../a.md, /img/a.png
	Query, Fragment string // as they stand in an address, with ? and #
	Anchor          string // the fragment, decoded; "" when the text that it is in has it
}

// ReferenceKind says where a reference leads.
type ReferenceKind int

// The kinds of reference.
const (
	RefPath    ReferenceKind = iota // a path: a file or a page of this site, or of its host
	RefAnchor                       // a place in the same text: #muc
	RefOutside                      // another site: https://…, //…
	RefProgram                      // something that another program opens: mailto:, tel:
	RefLocal                        // a file on the writer's computer: C:\a.png, file:///a
	RefRefused                      // an address that a page may not lead to
	RefInvalid                      // no address at all
)

// otherSchemes are those that a page may lead to beside http and https: they
// open a program that the reader has for just this, and run nothing.
var otherSchemes = []string{"mailto", "tel", "sms", "geo", "zalo", "viber", "whatsapp", "tg", "ftp", "magnet"}

// ParseReference reads a target as it was written.
func ParseReference(target string) Reference {
	if isLocal(target) {
		return Reference{Kind: RefLocal}
	}
	u, err := url.Parse(target)
	switch {
	case err != nil:
		return Reference{Kind: RefInvalid, Address: (&url.URL{Path: target}).EscapedPath()}
	case u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "" && u.Host != "":
		return Reference{Kind: RefOutside, Address: u.String()}
	case slices.Contains(otherSchemes, u.Scheme):
		return Reference{Kind: RefProgram, Address: u.String()}
	case u.Scheme != "":
		return Reference{Kind: RefRefused, Scheme: u.Scheme}
	}
	r := Reference{Kind: RefPath, Path: u.Path, Address: u.String(), Anchor: u.Fragment}
	if u.Path == "" {
		r.Kind = RefAnchor
	}
	if u.RawQuery != "" {
		r.Query = "?" + u.RawQuery
	}
	if u.Fragment != "" {
		r.Fragment = "#" + u.EscapedFragment()
	}
	return r
}

// Beside returns the path from the site's root that a path in a file means, when
// it does not begin with a slash. A \ counts as / as it does on Windows.
func (r *Reference) Beside(file string) string {
	return path.Join(path.Dir(file), strings.ReplaceAll(viet.NFC(r.Path), `\`, "/"))
}

// EscapePath returns a path as it stands in an address, percent-encoded.
func EscapePath(p string) string {
	for i := 0; i < len(p); i++ {
		if c := p[i]; c != '/' && c != '-' && c != '.' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return (&url.URL{Path: p}).EscapedPath()
		}
	}
	return p // as nearly all: slugs
}

// isLocal reports whether a reference is a path on a computer: C:\a.png, file:///a.
func isLocal(target string) bool {
	if len(target) > 2 && target[1] == ':' && (target[2] == '\\' || target[2] == '/') {
		return true
	}
	return len(target) >= 5 && strings.EqualFold(target[:5], "file:")
}
