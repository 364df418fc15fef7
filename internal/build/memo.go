package build

import (
	"hash/maphash"
	"time"
)

// memo remembers what was made of files. A value depends on the bytes of one
// file alone, and is never changed once made.
//
// A file whose size and time are those of the last look is not read again, unless
// its time was too young then: within the coarseness of clocks a second change
// would not show. Such a file is read, and its bytes decide.
type memo[V any] struct {
	files []remembered[V] // in the order in which they were listed
	again map[string]bool // paths of files to read whatever their times say
	index map[string]int  // files by path; made when one is new, or has moved far
}

type remembered[V any] struct {
	path   string
	size   int64
	time   time.Time
	young  bool   // when it was read
	digest uint64 // of its bytes; 0 of what is not read whole, or could not be read
	value  V
}

// young is the age below which a file's time proves nothing. Two seconds are the
// coarsest that a file system keeps (FAT), one more is for clocks that differ.
const young = 3 * time.Second

func isYoung(t time.Time) bool { return time.Since(t) < young }

// digests are compared within one run of the program only.
var digestSeed = maphash.MakeSeed()

func digest(src []byte) uint64 { return maphash.Bytes(digestSeed, src) | 1 }

// forget makes the next look read a file.
func (m *memo[V]) forget(path string) {
	if m.again == nil {
		m.again = map[string]bool{}
	}
	m.again[path] = true
}

// find returns what is remembered of the n-th file of a listing; nil when it is
// new. Files mostly stay where they are in the listing, or move by one.
func (m *memo[V]) find(n int, path string) *remembered[V] {
	for _, i := range [...]int{n, n - 1, n + 1} {
		if i >= 0 && i < len(m.files) && m.files[i].path == path {
			return &m.files[i]
		}
	}
	if i, ok := m.index[path]; ok {
		return &m.files[i]
	}
	return nil
}

// order prepares find for a listing: where a file in it is new, or has moved by more
// than one place, an index is made. Then find may be called by many goroutines.
func (m *memo[V]) order(files []entry) {
	m.index = nil
	for i, e := range files {
		if m.find(i, e.path) == nil {
			m.index = make(map[string]int, len(m.files))
			for i := range m.files {
				m.index[m.files[i].path] = i
			}
			return
		}
	}
}

// known reports whether a look at the file proves that it is the same.
func (m *memo[V]) known(r *remembered[V], e entry) bool {
	return r != nil && !r.young && r.size == e.size && r.time.Equal(e.time) && !m.again[e.path]
}

// seen returns what is to be remembered of a file but for its value.
func seen[V any](e entry) remembered[V] {
	return remembered[V]{path: e.path, size: e.size, time: e.time, young: isYoung(e.time)}
}

// remake returns what is to be remembered of a file that has been read: the
// value of before when the bytes are the same, else what do makes of them.
func remake[V any](before *remembered[V], e entry, src []byte, do func([]byte) V) remembered[V] {
	r := seen[V](e)
	r.digest = digest(src)
	if before != nil && before.digest == r.digest && before.size == r.size {
		r.value = before.value
		return r
	}
	r.value = do(src)
	return r
}

// unread returns what is remembered of a file that could not be read: nothing
// that would keep the next look from reading it.
func unread[V any](e entry, value V) remembered[V] {
	return remembered[V]{path: e.path, young: true, value: value}
}

// keep makes these files all that is remembered.
func (m *memo[V]) keep(files []remembered[V]) { *m = memo[V]{files: files} }
