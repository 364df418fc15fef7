// Package offline lets readers read on without a network: what they have seen,
// the home page and the search are kept on their device.
//
//	offline.Page()            the script of every page, an asset of the theme
//	offline.Worker(site)      sw.js, the service worker
//	offline.Manifest(app)     manifest.webmanifest, which makes the site installable
//
// # What is kept, and when it is shown
//
// script/worker.js is the whole answer, and short. With a network each page comes
// from it, so no version can stick; the copy is shown when the network fails or does
// not answer for six seconds. Files with a hash in their name come from the copy
// first. The pages of [Site] and the theme's files that they name are fetched when
// the worker is installed, and never dropped; all else is what the reader has
// opened, the oldest dropped first: at most 20 MiB and 600 files together, none
// above 2 MiB. A page that is not kept leads to one that says so.
//
// # Where it works
//
// Over https, and from this machine over http. From a folder the script does
// nothing; neither does it in the preview, which also serves no worker, and where it
// sends away one that was there before. All addresses follow from where the files
// lie, so that the site may be in any folder of any host. Everything works under
// Content-Security-Policy: default-src 'self'.
package offline

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"slices"
	"sync"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"
)

//go:embed script/*.js
var sources embed.FS

// WorkerPath and ManifestPath are where the files must lie in the output: a
// worker governs the folder that it is in.
const (
	WorkerPath   = "sw.js"
	ManifestPath = "manifest.webmanifest"
)

// Site is what the worker has to know. All are addresses as seen from the top of
// the site.
type Site struct {
	Version string   // changes when the files that are always kept must be fetched anew
	Pages   []string // always kept, with the files of the theme that they name: "./", "tim-kiem/"
	Files   []string // always kept too: "search/start.js"
	Offline string   // the page for what is not kept; one of Pages too
}

// Page returns the script for every page. The caller must not change it.
func Page() []byte { return page() }

// Worker returns the service worker. Its bytes change with the site that it is
// told of and with nothing else: then browsers install it anew.
func Worker(s Site) []byte {
	sum := sha256.Sum256(slices.Concat([]byte(s.Version), worker()))
	data, err := json.Marshal(map[string]any{
		"version": hex.EncodeToString(sum[:4]), "pages": append(slices.Clip(s.Pages), s.Offline), "files": s.Files, "offline": s.Offline,
	})
	if err != nil {
		panic("offline: a site cannot be written: " + err.Error())
	}
	return slices.Concat([]byte("const loaSite="), data, []byte(";\n"), worker())
}

// App is what an installed site is called and looks like.
type App struct {
	Name, Lang string
	Colour     string // of the browser's frame, as style sheets have it; "" for the browser's own
	Icon       string // as seen from the top of the site; "" for none
	IconKind   string // its content type
	Sizes      string // of the icon: "any" for a drawing, "192x192"
}

// Manifest returns the web app manifest.
func Manifest(a App) []byte {
	type icon struct {
		Src   string `json:"src"`
		Type  string `json:"type"`
		Sizes string `json:"sizes"`
	}
	m := struct {
		Name    string `json:"name"`
		Short   string `json:"short_name"`
		Lang    string `json:"lang"`
		Start   string `json:"start_url"`
		Scope   string `json:"scope"`
		Display string `json:"display"`
		Colour  string `json:"theme_color,omitempty"`
		Icons   []icon `json:"icons,omitempty"`
	}{a.Name, a.Name, a.Lang, "./", "./", "minimal-ui", a.Colour, nil}
	if a.Icon != "" {
		m.Icons = []icon{{a.Icon, a.IconKind, a.Sizes}}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		panic("offline: a manifest cannot be written: " + err.Error())
	}
	return b.Bytes()
}

var (
	page   = sync.OnceValue(func() []byte { return small("script/page.js") })
	worker = sync.OnceValue(func() []byte { return small("script/worker.js") })
)

// small returns a script made smaller.
func small(name string) []byte {
	src, err := sources.ReadFile(name)
	if err != nil {
		panic("offline: a script is not embedded: " + err.Error())
	}
	m := minify.New()
	m.Add("js", &js.Minifier{})
	out, err := m.Bytes("js", src)
	if err != nil {
		panic("offline: a script cannot be read: " + err.Error())
	}
	return append(out, '\n')
}
