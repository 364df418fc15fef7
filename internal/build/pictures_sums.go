package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"

	"loa/internal/site"
)

// sum is the hash of a file and what it looked like then.
type sum struct {
	size  int64
	time  int64 // in nanoseconds; 0 when it was too young to prove anything
	bytes string
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
	if isYoung(info.ModTime()) {
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
