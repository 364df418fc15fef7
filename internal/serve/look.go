package serve

import (
	"hash/maphash"
	"io/fs"
	"time"

	"loa/internal/build"
)

// stamps are what tells one state of a file from another without reading it, of
// all files that are read, by path.
type stamps map[string]stamp

type stamp struct {
	size   int64
	time   time.Time
	digest uint64 // 0: not read
	young  bool   // at the look
}

// young is the age below which a file's time proves nothing, because a second
// change may fall into the same tick of its clock: 2 s on FAT. Such files are
// read.
const young = 3 * time.Second

var seed = maphash.MakeSeed()

// look returns the stamps of all files of a site. before is those of the last
// look. What cannot be read is left out. It takes 6 µs a file on Linux.
func look(root fs.FS, before stamps) stamps {
	now := make(stamps, len(before))
	for _, top := range watched {
		fs.WalkDir(root, top, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case build.Ignored(p, d.IsDir()):
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case d.IsDir():
				return nil
			}
			info, err := d.Info()
			if d.Type()&fs.ModeSymlink != 0 {
				info, err = fs.Stat(root, p)
			}
			if err == nil {
				now[p] = stampOf(root, p, info, before[p].young)
			}
			return nil
		})
	}
	return now
}

// stampOf returns the stamp of a file; with its digest when it is young, or was
// so at the last look.
func stampOf(root fs.FS, p string, info fs.FileInfo, wasYoung bool) stamp {
	age := time.Since(info.ModTime())
	s := stamp{size: info.Size(), time: info.ModTime(), young: age < young && age > -young}
	if wasYoung || s.young {
		if src, err := fs.ReadFile(root, p); err == nil {
			s.digest = maphash.Bytes(seed, src) | 1
		}
	}
	return s
}

func (s stamp) equal(t stamp) bool {
	return s.size == t.size && s.time.Equal(t.time) && (s.digest == t.digest || s.digest == 0 || t.digest == 0)
}

// changed returns the paths that differ between two looks.
func (s stamps) changed(now stamps) []string {
	var paths []string
	for p, stamp := range now {
		if before, ok := s[p]; !ok || !stamp.equal(before) {
			paths = append(paths, p)
		}
	}
	for p := range s {
		if _, ok := now[p]; !ok {
			paths = append(paths, p)
		}
	}
	return paths
}
