package build

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"golang.org/x/sync/semaphore"

	"loa/internal/cache"
	"loa/internal/output"
	"loa/internal/picture"
	"loa/internal/share"
	"loa/internal/site"
)

// pictures makes the copies of the site's pictures, or takes them from the cache.
// It lives as long as the Builder and may be used by many goroutines.
type pictures struct {
	root   fs.FS
	kept   *cache.Folder // nil: every copy is made each time it is asked for
	memory *semaphore.Weighted

	mu      sync.Mutex
	sums    map[string]sum // of the files, by path
	damaged map[string]sum // files that could not be decoded
	failed  error          // the cache cannot be written
	load    func()         // reads sums from the cache, once
}

// mostMemory is what all pictures that are made at the same time may take. A huge
// one has all of it for itself.
const mostMemory = picture.MostMemory

// keptUnused is how much room the cache may take for what this site no longer has.
const keptUnused = 256 << 20

func newPictures(root fs.FS, kept *cache.Folder) *pictures {
	p := &pictures{
		root: root, kept: kept, memory: semaphore.NewWeighted(mostMemory),
		sums: map[string]sum{}, damaged: map[string]sum{},
	}
	p.load = sync.OnceFunc(p.readSums)
	return p
}

// files returns the files that are published of an asset.
func (p *pictures) files(a *site.Asset) []output.File {
	var list []output.File
	if a.Itself {
		list = append(list, output.File{Path: a.Path, Stage: output.Assets, Render: func() ([]byte, error) { return p.itself(a) }})
	}
	for _, c := range a.Copies {
		list = append(list, output.File{Path: a.Path + c.Ending(), Stage: output.Assets, Render: func() ([]byte, error) { return p.copy(a, c) }})
	}
	return list
}

// itself returns a picture file as it is published: without metadata, upright.
func (p *pictures) itself(a *site.Asset) ([]byte, error) {
	src, err := fs.ReadFile(p.root, a.Source)
	if err != nil || a.Picture == nil {
		return src, err
	}
	if !turned(a) {
		return picture.Clean(src, *a.Picture), nil
	}
	key := hex.EncodeToString(hashOf(src)) + "-" + picture.Recipe + "-upright"
	if b, ok := p.kept.Get(key); ok {
		return b, nil
	}
	release := p.acquire(2 * a.Picture.Memory)
	defer release()
	b, err := picture.Upright(src, *a.Picture)
	if err != nil {
		p.isDamaged(a.Source)
		return picture.Clean(src, *a.Picture), nil
	}
	p.keep(key, b)
	return b, nil
}

// turned reports whether a file that is published itself must be made anew.
func turned(a *site.Asset) bool { return a.Picture != nil && a.Picture.Turn >= 2 }

// copy returns one copy of a picture.
func (p *pictures) copy(a *site.Asset, c picture.Copy) ([]byte, error) {
	hash, err := p.hash(a.Source)
	if err != nil {
		return nil, err
	}
	if b, ok := p.kept.Get(keyOf(hash, c)); ok {
		return b, nil
	}
	made, err := p.make(a, hash, []picture.Copy{c})
	if err != nil {
		return nil, err
	}
	return made[0], nil
}

// keyOf says what a copy is made from, and how.
func keyOf(hash string, c picture.Copy) string { return hash + "-" + picture.Recipe + c.Ending() }

// make makes copies and keeps them. Of a file that is damaged each is the file
// itself: a browser may show a part of it.
func (p *pictures) make(a *site.Asset, hash string, want []picture.Copy) ([][]byte, error) {
	release := p.acquire(a.Picture.Memory)
	defer release()
	src, err := fs.ReadFile(p.root, a.Source)
	if err != nil {
		return nil, err
	}
	made, err := picture.Make(src, *a.Picture, want)
	if errors.Is(err, picture.ErrDamaged) {
		p.isDamaged(a.Source)
		clean := picture.Clean(src, *a.Picture)
		return slices.Repeat([][]byte{clean}, len(want)), nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.Source, err)
	}
	for i, c := range want {
		p.keep(keyOf(hash, c), made[i])
	}
	return made, nil
}

// acquire waits until there is memory for a picture, and returns what gives it
// back.
func (p *pictures) acquire(bytes int64) (release func()) {
	n := min(max(bytes, 1), mostMemory)
	if err := p.memory.Acquire(context.Background(), n); err != nil {
		panic("build: waiting for memory was given up: " + err.Error())
	}
	return func() { p.memory.Release(n) }
}

// keep puts something into the cache. That it cannot be is told once: nothing
// is lost but time.
func (p *pictures) keep(key string, b []byte) {
	if err := p.kept.Put(key, b); err != nil {
		p.mu.Lock()
		p.failed = err
		p.mu.Unlock()
	}
}

func (p *pictures) isDamaged(source string) {
	now, err := p.look(source)
	if err != nil {
		return
	}
	p.mu.Lock()
	p.damaged[source] = now
	p.mu.Unlock()
}

// share returns the share picture of an article.
func (p *pictures) share(c share.Card) ([]byte, error) {
	key := shareKey(c)
	if b, ok := p.kept.Get(key); ok {
		return b, nil
	}
	b, err := share.Draw(c)
	if err == nil {
		p.keep(key, b)
	}
	return b, err
}

func shareKey(c share.Card) string {
	return hex.EncodeToString(hashOf(fmt.Appendf(nil, "%q", []string{share.Recipe, c.Title, c.Kind, c.Site, c.Accent}))) + "-share"
}
