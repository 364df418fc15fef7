package build

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"loa/internal/cache"
)

// photoTree is a site with two articles that show photos, as they were long ago.
func photoTree(t *testing.T) fstest.MapFS {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range map[string]string{
		"content/site.yaml":     "title: T\nbase_url: https://example.vn/\nshare_pictures: true\n",
		"content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nimage: mot.jpg\nimage_alt: Một\n---\n![Hai](hai.jpg)\n",
		"content/articles/b.md": "---\ntitle: B\ndate: 2025-01-01\n---\n![Hai](hai.jpg)\n",
	} {
		tree[name] = &fstest.MapFile{Data: []byte(text), ModTime: testNow}
	}
	putPhoto(t, tree, "content/articles/mot.jpg", 10)
	putPhoto(t, tree, "content/articles/hai.jpg", 20)
	return tree
}

func putPhoto(t *testing.T, tree fstest.MapFS, name string, blue uint8) {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 800, 500))
	for y := range 500 {
		for x := range 800 {
			m.SetRGBA(x, y, color.RGBA{uint8(x/4 ^ y/4), uint8(y / 2), blue, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	tree[name] = &fstest.MapFile{Data: b.Bytes(), ModTime: testNow.Add(time.Duration(blue) * time.Second)}
}

// reads counts which files are read whole, by many at a time.
type reads struct {
	fstest.MapFS
	mu *sync.Mutex
	of map[string]int
}

func (r reads) ReadFile(name string) ([]byte, error) {
	r.mu.Lock()
	r.of[name]++
	r.mu.Unlock()
	return r.MapFS.ReadFile(name)
}

// counted holds fs.ReadFile to reads.
var _ fs.ReadFileFS = reads{}

func made(t *testing.T, root fs.FS, kept *cache.Folder) map[string][]byte {
	t.Helper()
	opts := testOptions()
	opts.Cache = kept
	s, err := Make(root, opts)
	if err != nil {
		t.Fatal(err)
	}
	if problems, err := s.MakePictures(nil); err != nil || len(problems) > 0 {
		t.Fatalf("MakePictures = %v, %v", problems, err)
	}
	return rendered(t, s)
}

// TestCacheChangesNothing: with a cache that is empty, full or not there the
// bytes are the same, and a full one saves reading the photos.
func TestCacheChangesNothing(t *testing.T) {
	root := reads{photoTree(t), new(sync.Mutex), map[string]int{}}
	dir := filepath.Join(t.TempDir(), "kept")
	want := made(t, root, nil)
	if want["articles/mot.jpg.800.webp"] == nil || want["articles/b/share.png"] == nil || want["articles/a/share.png"] != nil {
		t.Fatalf("the files are %v", slices.Sorted(maps.Keys(want)))
	}
	for _, how := range []string{"empty", "full"} {
		clear(root.of)
		got := made(t, root, cache.Open(dir))
		if !maps.EqualFunc(got, want, bytes.Equal) {
			t.Errorf("with a cache that is %s other files come out", how)
		}
		for name, n := range root.of {
			if how == "full" && strings.HasSuffix(name, ".jpg") {
				t.Errorf("with a full cache %s is read %d times", name, n)
			}
		}
	}
}

// TestChangedPhotoIsMadeAnew: also when only its bytes and its time have changed,
// and the cache knows the old one.
func TestChangedPhotoIsMadeAnew(t *testing.T) {
	tree := photoTree(t)
	dir := t.TempDir()
	before := made(t, tree, cache.Open(dir))
	putPhoto(t, tree, "content/articles/hai.jpg", 200)
	after := made(t, tree, cache.Open(dir))
	if !maps.EqualFunc(after, made(t, tree, nil), bytes.Equal) {
		t.Error("after a change the files are not those of a clean build")
	}
	const name = "articles/hai.jpg.800.webp"
	if bytes.Equal(before[name], after[name]) || !bytes.Equal(before["articles/mot.jpg.800.webp"], after["articles/mot.jpg.800.webp"]) {
		t.Error("the copies of the changed photo, and no others, must be new")
	}
}

// TestPreviewMakesOnlyWhatIsAskedFor asks for one copy of one photo.
func TestPreviewMakesOnlyWhatIsAskedFor(t *testing.T) {
	root := reads{photoTree(t), new(sync.Mutex), map[string]int{}}
	opts := testOptions()
	opts.Cache = cache.Open(t.TempDir())
	b := NewBuilder(root, opts)
	s, err := b.Make(nil)
	if err != nil {
		t.Fatal(err)
	}
	page, ok := s.File("articles/a/index.html")
	if !ok {
		t.Fatal("no page")
	}
	if _, err := page.Render(); err != nil {
		t.Fatal(err)
	}
	if root.of["content/articles/hai.jpg"]+root.of["content/articles/mot.jpg"] > 0 {
		t.Error("a page is made, and photos are read for it")
	}
	copied, ok := s.File("articles/hai.jpg.800.webp")
	if !ok {
		t.Fatal("no copy")
	}
	got, err := copied.Render()
	if err != nil || !bytes.Equal(got, made(t, root.MapFS, nil)[copied.Path]) {
		t.Errorf("the copy is not that of a clean build: %v", err)
	}
	for _, name := range []string{"articles/hai.jpg", "articles/hai.jpg.720.webp", "articles/a/share.png", "share.png"} {
		if _, ok := s.File(name); ok {
			t.Errorf("there is a file %s", name)
		}
	}
	if f, ok := s.File("articles/b/share.png"); !ok || f.Path != "articles/b/share.png" {
		t.Error("there is no share picture")
	}
	if n := root.of["content/articles/mot.jpg"]; n > 0 {
		t.Errorf("a photo that nobody asked for is read %d times", n)
	}
}

// TestDamagedPhotoIsTold: once it was asked for, by the next snapshot too, until
// it is another file.
func TestDamagedPhotoIsTold(t *testing.T) {
	tree := photoTree(t)
	src := tree["content/articles/hai.jpg"].Data
	for i := len(src) / 2; i < len(src)-64; i++ {
		src[i] = 0xFF
	}
	b := NewBuilder(tree, testOptions())
	problems := func() int {
		t.Helper()
		s, err := b.Make(nil)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := s.File("articles/hai.jpg.800.webp")
		if !ok {
			t.Fatal("no copy", s.Problems)
		}
		if _, err := f.Render(); err != nil {
			t.Errorf("a damaged photo stops everything: %v", err)
		}
		return len(s.Problems)
	}
	if n := problems(); n != 0 {
		t.Errorf("before it was made there are %d problems", n)
	}
	if n := problems(); n != 2 {
		t.Errorf("afterwards there are %d problems, want one for each place that shows it", n)
	}
	putPhoto(t, tree, "content/articles/hai.jpg", 30)
	if n := problems(); n != 0 {
		t.Errorf("of another file there are %d problems", n)
	}
}
