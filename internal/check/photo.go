package check

import (
	"path"
	"strings"

	"loa/internal/diag"
	"loa/internal/picture"
)

// PhotoHead is how much of a picture [Photo] needs: cameras write what they
// know before the picture itself.
const PhotoHead = 512 << 10

// IsPhoto reports whether a file's name is that of a picture that may tell where
// and by whom it was taken.
func IsPhoto(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".webp":
		return true
	}
	return false
}

// Photo returns what a picture tells of the place where it was taken and of the
// camera's owner. head is its first bytes, at most [PhotoHead] are looked at.
func Photo(path string, head []byte) []Finding {
	place, owner := picture.Tells(head[:min(len(head), PhotoHead)])
	var found []Finding
	add := func(code string, what diag.Text) {
		found = append(found, Finding{Code: code, Problem: diag.Problem{
			Pos: diag.Pos{File: path}, Warning: true, Text: what,
			Hint: diag.T("readers get the picture without it; save the file without its metadata if others get your files too"),
		}})
	}
	if place {
		add("photo-place", diag.T("the picture tells where it was taken"))
	}
	if owner != "" {
		add("photo-owner", diag.T("the picture tells who took it or whose camera it was: %q", clip(owner)))
	}
	return found
}
