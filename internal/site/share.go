package site

import (
	"path"

	"loa/internal/diag"
	"loa/internal/picture"
	"loa/internal/share"
)

// SharePath returns where an article's share picture is published, if it has one.
func (a *Article) SharePath() string { return path.Join(path.Dir(a.Path), "share.png") }

// claimShares keeps the addresses of share pictures.
func (b *builder) claimShares() {
	if !b.in.Config.SharePictures {
		return
	}
	for _, a := range b.site.Articles {
		b.claim(a.SharePath(), made(diag.Pos{File: a.Doc.Path}, diag.T("the share picture of %s", a.Doc.Path)))
	}
}

// share gives an article a share picture when the site wants them and it has no
// picture of its own that messengers can show: of drawings they show nothing.
func (b *builder) share(a *Article) {
	if !b.in.Config.SharePictures || a.Image != nil && !b.isDrawing(a) {
		return
	}
	if r := (share.Card{Title: a.Title, Site: b.in.Config.Title.Text}).Missing(); r != 0 {
		b.problems.Warn(a.Doc.Front.Title.Pos, "no share picture: its font does not have %q", string(r)).
			WithHint("give the article a picture: image")
		return
	}
	a.Share = &Target{URL: b.url(a.SharePath()), Width: share.Width, Height: share.Height}
}

// isDrawing reports whether an article's picture is an SVG drawing.
func (b *builder) isDrawing(a *Article) bool {
	f := b.findFile(a.Doc.Path, a.Doc.Front.Image.Text)
	return f != nil && f.Picture != nil && f.Picture.Format == picture.SVG
}
