package build

import (
	"hash/maphash"
	"io/fs"
	"maps"
	"time"
)

// memo remembers what was made of files, by path. A value depends on the bytes
// of one file alone, and is never changed once made.
//
// A file whose size and time are those of the last look is not read again, unless
// its time was too young then: within the coarseness of clocks a second change
// would not show. Such a file is read, and its bytes decide.
type memo[V any] map[string]remembered[V]

type remembered[V any] struct {
	size   int64
	time   time.Time
	young  bool // when it was read
	digest uint64
	value  V
}

// young is the age below which a file's time proves nothing. Two seconds are the
// coarsest that a file system keeps (FAT), one more is for clocks that differ.
const young = 3 * time.Second

func isYoung(info fs.FileInfo) bool { return time.Since(info.ModTime()) < young }

// digests are compared within one run of the program only.
var digestSeed = maphash.MakeSeed()

// known returns the remembered value when a look at the file proves that it is
// the same.
func (m memo[V]) known(path string, info fs.FileInfo) (v V, ok bool) {
	r, ok := m[path]
	if !ok || r.young || r.size != info.Size() || !r.time.Equal(info.ModTime()) {
		return v, false
	}
	return r.value, true
}

// remake returns what is to be remembered of a file that has been read: the
// value of before when the bytes are the same, else what do makes of them. It
// changes nothing, so that many may be remade at a time.
func (m memo[V]) remake(path string, info fs.FileInfo, src []byte, do func([]byte) V) remembered[V] {
	r := remembered[V]{
		size: info.Size(), time: info.ModTime(), young: isYoung(info),
		digest: maphash.Bytes(digestSeed, src),
	}
	if old, ok := m[path]; ok && old.digest == r.digest && old.size == r.size {
		r.value = old.value
		return r
	}
	r.value = do(src)
	return r
}

// keep takes up what was made and forgets every file that is not among these,
// of which so many could not be read and are not remembered.
func (m *memo[V]) keep(files []entry, made map[string]remembered[V], unread int) {
	if *m == nil {
		*m = made
		return
	}
	maps.Copy(*m, made)
	if len(*m) == len(files)-unread {
		return // as after nearly every save
	}
	there := make(map[string]bool, len(files))
	for _, e := range files {
		there[e.path] = true
	}
	maps.DeleteFunc(*m, func(path string, _ remembered[V]) bool { return !there[path] })
}
