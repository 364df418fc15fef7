package build

import (
	"path"
	"slices"
	"strings"

	"loa/internal/offline"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/theme"
)

// withoutNetwork lists the files with which readers read on when there is no
// network.
func withoutNetwork(s *site.Site, look *theme.Theme) []output.File {
	app := offline.App{Name: s.Config.Title.Text, Lang: s.Config.Language, Colour: s.Config.Accent.Text}
	app.Icon, app.IconKind = iconOf(s, look)
	app.Sizes = "any"
	worker := offline.Site{Pages: []string{"./"}, Offline: "offline.html"}
	if app.Icon != "" {
		worker.Files = append(worker.Files, app.Icon)
	}
	for _, p := range s.Pages {
		if p.Layout == site.LayoutSearch && p.Letter == nil {
			worker.Pages = append(worker.Pages, strings.TrimPrefix(p.URL, s.Home))
			worker.Files = append(worker.Files, "search/start.js")
		}
	}
	for _, a := range look.Assets() {
		worker.Version += a.Path + "\n"
	}
	made := func(path string, data []byte) output.File {
		return output.File{Path: path, Stage: output.Last, Render: func() ([]byte, error) { return data, nil }}
	}
	return []output.File{made(offline.ManifestPath, offline.Manifest(app)), made(offline.WorkerPath, offline.Worker(worker))}
}

// iconOf returns the drawing that stands for the site, and its type: its own
// favicon.svg, else the theme's icon.svg. Other kinds of picture would have to be
// there in the sizes that each device wants.
func iconOf(s *site.Site, look *theme.Theme) (address, kind string) {
	const drawing = "image/svg+xml"
	if s.Asset("favicon.svg") != nil {
		return "favicon.svg", drawing
	}
	i := slices.IndexFunc(look.Assets(), func(a theme.Asset) bool {
		return strings.HasPrefix(a.Path, "assets/icon.") && path.Ext(a.Path) == ".svg"
	})
	if i < 0 {
		return "", ""
	}
	return look.Assets()[i].Path, drawing
}
