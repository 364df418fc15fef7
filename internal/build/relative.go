package build

import (
	"strings"
	"sync"

	"loa/internal/portable"
	"loa/internal/search"
)

// relative returns what makes the pages of a snapshot work from any folder.
func (s *Snapshot) relative() *portable.Site {
	known := sync.OnceValue(func() map[string]bool {
		files := s.files()
		known := make(map[string]bool, len(files))
		for _, f := range files {
			known[f.Path] = true
		}
		return known
	})
	p := &portable.Site{Home: s.Site.Home, Rooted: notFoundPath, Has: func(file string) bool {
		return known()[file] || strings.HasPrefix(file, search.Dir)
	}}
	if !s.Site.Unaddressed {
		p.Full = s.Site.Origin
	}
	if s.carry != nil {
		p.Online, p.Note = s.word("online"), s.note()
	}
	return p
}

// notFoundPath is the page that hosts show at wrong addresses.
const notFoundPath = "404.html"
