package theme

import "strings"

// Source is a template or a style sheet as it was written.
type Source struct {
	Path string // for messages: themes/default/layouts/home.html
	Name string // within the theme: layouts/home.html
	Text string
	Own  bool // of the site, not built in
}

// Sources returns the templates and the style sheets of the theme, by name: of a
// theme that begins from another one also those that it has from there.
func (t *Theme) Sources() []Source {
	var list []Source
	for _, f := range t.files.list {
		if strings.HasSuffix(f.name, ".html") || strings.HasSuffix(f.name, ".css") {
			list = append(list, Source{f.path, f.name, string(f.data), f.own})
		}
	}
	return list
}
