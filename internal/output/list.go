package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

const listHeader = "loa files 1"

// list is the content of the list file: one path a line, sorted, folders with a
// slash at the end.
type list struct {
	exists bool
	lines  map[string]bool
	raw    []byte // as on the disk
}

// has reports whether the thing of that kind at p is ours.
func (l *list) has(p string, k kind) bool {
	switch k {
	case isFile:
		return l.lines[p]
	case isDir:
		return l.lines[p+"/"]
	}
	return false
}

// encodeList returns the list of such lines, which are sorted.
func encodeList(lines []string) []byte {
	size := len(listHeader) + 1
	for _, line := range lines {
		size += len(line) + 1
	}
	b := append(make([]byte, 0, size), listHeader+"\n"...)
	for _, line := range lines {
		b = append(append(b, line...), '\n')
	}
	return b
}

// parseList is the inverse of encodeList. It trusts nothing: each path is
// checked as one of a new file is, so that no list, however it came about,
// makes Apply remove a thing outside of the folder or in a repository.
func parseList(raw []byte) (*list, error) {
	l := &list{exists: true, lines: make(map[string]bool, bytes.Count(raw, []byte{'\n'})), raw: raw}
	text := strings.ReplaceAll(string(raw), "\r\n", "\n")
	head, rest, _ := strings.Cut(text, "\n")
	if head != listHeader {
		return nil, fmt.Errorf("1: first line is %q, want %q: empty the folder or choose another --out", head, listHeader)
	}
	n := 1
	for line := range strings.Lines(rest) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if problem := CheckPath(strings.TrimSuffix(line, "/")); problem != "" {
			return nil, fmt.Errorf("%d: path %q %s: delete this line", n, line, problem)
		}
		l.lines[line] = true
	}
	return l, nil
}

func (d *folder) readList() (*list, error) {
	st, err := d.root.Lstat(listName)
	if errors.Is(err, fs.ErrNotExist) {
		return &list{}, nil
	}
	if err == nil && !st.Mode().IsRegular() {
		err = errors.New("is not a regular file: delete it")
	}
	var raw []byte
	if err == nil {
		raw, err = d.root.ReadFile(listName)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", d.show(listName), cause(err))
	}
	l, err := parseList(raw)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", d.show(listName), err)
	}
	return l, nil
}
