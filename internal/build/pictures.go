package build

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/semaphore"

	"loa/internal/cache"
	"loa/internal/diag"
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

// sum is the hash of a file and what it looked like then.
type sum struct {
	size  int64
	time  int64 // in nanoseconds; 0 when it was too young to prove anything
	bytes string
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

// problems returns what was found out about pictures when they were made: that
// they are damaged, at each place that shows one.
func (p *pictures) problems(assets []site.Asset) diag.List {
	var list diag.List
	for _, a := range assets {
		p.mu.Lock()
		then, found := p.damaged[a.Source]
		p.mu.Unlock()
		if !found {
			continue
		}
		if now, err := p.look(a.Source); err != nil || now.size != then.size || now.time != then.time {
			continue // another file by now
		}
		at := a.Shown
		if len(at) == 0 {
			at = []diag.Pos{{File: a.Source}}
		}
		for _, pos := range at {
			list.Warn(pos, "%s: the picture is damaged and cannot be made smaller", path.Base(a.Source)).
				WithHint("copy it again from where it came from")
		}
	}
	return list
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

// MakePictures makes every copy of the pictures that is not in the cache yet,
// and returns what is wrong with them. It is for a caller that wants all files,
// and to know before the first is written; without a cache it does nothing.
func (s *Snapshot) MakePictures(progress func(done, total int)) (diag.List, error) {
	p := s.pictures
	if p == nil || p.kept == nil {
		return nil, nil
	}
	var todo []*site.Asset
	for i := range s.Site.Assets {
		if a := &s.Site.Assets[i]; len(a.Copies) > 0 || a.Itself && turned(a) {
			todo = append(todo, a)
		}
	}
	p.mu.Lock()
	clear(p.damaged) // they are in Problems
	p.mu.Unlock()
	faults := make([]error, len(todo))
	each(len(todo), progress, func(i int) { faults[i] = p.prepare(todo[i]) })
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	list := p.problems(s.Site.Assets)
	if err := s.drawShares(progress); err != nil {
		return nil, err
	}
	p.writeSums(s.Site.Assets)
	if p.failed == nil {
		p.failed = p.kept.Prune(keptUnused)
	}
	if p.failed != nil {
		list.Warn(diag.Pos{}, "the cache of pictures cannot be written: %v", p.failed).
			WithHint("every build makes all pictures again until it can")
	}
	return list, nil
}

// drawShares draws the share pictures that the cache does not have.
func (s *Snapshot) drawShares(progress func(done, total int)) error {
	if !s.Site.Config.SharePictures {
		return nil
	}
	faults := make([]error, len(s.Site.Articles))
	each(len(faults), progress, func(i int) {
		a := s.Site.Articles[i]
		if a.Share == nil {
			return
		}
		if c := s.pages.ShareCard(a); !s.pictures.kept.Has(shareKey(c)) {
			_, faults[i] = s.pictures.share(c)
		}
	})
	return errors.Join(faults...)
}

// prepare makes what the cache does not have of one picture.
func (p *pictures) prepare(a *site.Asset) error {
	if a.Itself && turned(a) {
		if _, err := p.itself(a); err != nil {
			return err
		}
	}
	hash, err := p.hash(a.Source)
	if err != nil {
		return err
	}
	missing := slices.DeleteFunc(slices.Clone(a.Copies), func(c picture.Copy) bool { return p.kept.Has(keyOf(hash, c)) })
	if len(missing) == 0 {
		return nil
	}
	_, err = p.make(a, hash, missing)
	return err
}

// look returns what a file looks like, without its bytes.
func (p *pictures) look(source string) (sum, error) {
	info, err := fs.Stat(p.root, source)
	if err != nil {
		return sum{}, err
	}
	return sum{size: info.Size(), time: info.ModTime().UnixNano()}, nil
}

// hash returns the hash of a file, from memory when a look proves that it is the
// same.
func (p *pictures) hash(source string) (string, error) {
	p.load()
	info, err := fs.Stat(p.root, source)
	if err != nil {
		return "", err
	}
	now := sum{size: info.Size(), time: info.ModTime().UnixNano()}
	p.mu.Lock()
	known := p.sums[source]
	p.mu.Unlock()
	if known.bytes != "" && known.size == now.size && known.time == now.time {
		return known.bytes, nil
	}
	src, err := fs.ReadFile(p.root, source)
	if err != nil {
		return "", err
	}
	now.bytes = hex.EncodeToString(hashOf(src))
	if isYoung(info) {
		now.time = 0
	}
	p.mu.Lock()
	p.sums[source] = now
	p.mu.Unlock()
	return now.bytes, nil
}

// hashOf returns what names a file's bytes in the cache.
func hashOf(src []byte) []byte {
	h := sha256.Sum256(src)
	return h[:16]
}

// sumsKey is where the cache keeps the sums: to read every photo for each build
// would take a second for each gigabyte.
const sumsKey = "sums"

// readSums reads the sums of the last build.
func (p *pictures) readSums() {
	b, _ := p.kept.Get(sumsKey)
	p.mu.Lock()
	defer p.mu.Unlock()
	for line := range strings.Lines(string(b)) {
		var s sum
		var source string
		if n, _ := fmt.Sscanf(line, "%d %d %s %q", &s.size, &s.time, &s.bytes, &source); n == 4 {
			p.sums[source] = s
		}
	}
}

// writeSums keeps the sums of the pictures of this site.
func (p *pictures) writeSums(assets []site.Asset) {
	var out strings.Builder
	p.mu.Lock()
	for _, a := range assets {
		if s := p.sums[a.Source]; s.time != 0 {
			fmt.Fprintf(&out, "%d %d %s %q\n", s.size, s.time, s.bytes, a.Source)
		}
	}
	p.mu.Unlock()
	if b, ok := p.kept.Get(sumsKey); !ok || string(b) != out.String() {
		p.keep(sumsKey, []byte(out.String()))
	}
}
