// Package gallery tries a visual theme on a sample site, in which every layout,
// every kind of article and every component of a text is there.
//
// [Files] is that site: the samples of a new site and what is in sample/ here.
// The preview shows it, and [Check] looks at every page that a theme makes of
// it: what a theme maker cannot see in the template, but a reader meets.
//
// It sees markup and style sheets, not what a browser makes of them: it finds
// what is certainly wrong, and does not prove that the rest is right.
package gallery

import (
	"archive/zip"
	"bytes"
	"embed"
	"io/fs"
	"slices"
	"strings"
	"time"

	"loa/internal/scaffold"
)

//go:embed sample
var samples embed.FS

// Files returns a site in a language, "vi" or "en", whose theme has a name: content/
// is the sample, and all else (themes/) comes from the folder of a site.
func Files(lang, theme string, folder fs.FS, today time.Time) fs.FS {
	draft := map[string]string{"vi": "Bài còn là nháp", "en": "An article that is a draft"}
	fill := strings.NewReplacer("@TODAY@", today.Format(time.DateOnly), "@YEAR@", today.Format("2006"),
		"@MONTH@", today.Format("01"), "@THEME@", theme, "@DRAFT@", draft[lang])
	files := scaffold.Site(lang, today)
	for _, tree := range []string{"sample/common", "sample/" + lang} {
		files = append(files, below(tree, fill)...)
	}
	slices.Reverse(files) // of two files with a path the last counts
	return overlay{archive(files), folder}
}

// below returns the files of a tree of the samples, filled in.
func below(tree string, fill *strings.Replacer) []scaffold.File {
	var files []scaffold.File
	err := fs.WalkDir(samples, tree, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := samples.ReadFile(name)
		files = append(files, scaffold.File{Path: strings.TrimPrefix(name, tree+"/"), Content: []byte(fill.Replace(string(src)))})
		return err
	})
	if err != nil {
		panic("the samples are part of the program: " + err.Error())
	}
	return files
}

// archive returns a file system of files in memory: of those with one path the
// first.
func archive(files []scaffold.File) fs.FS {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	written := map[string]bool{}
	for _, f := range files {
		if written[f.Path] {
			continue
		}
		written[f.Path] = true
		part, err := w.CreateHeader(&zip.FileHeader{Name: f.Path})
		if err == nil {
			_, err = part.Write(f.Content)
		}
		if err != nil {
			panic("an archive in memory cannot be written: " + err.Error())
		}
	}
	if err := w.Close(); err != nil {
		panic("an archive in memory cannot be written: " + err.Error())
	}
	r, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		panic("an archive in memory cannot be read: " + err.Error())
	}
	return r
}

// overlay is content/ of one file system and all else of another one.
type overlay struct{ content, rest fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if name == "content" || strings.HasPrefix(name, "content/") {
		return o.content.Open(name)
	}
	return o.rest.Open(name)
}
