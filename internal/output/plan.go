package output

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// plan is what has to be done to a folder. It is made from three values alone,
// the list, what is on the disk and what is wanted, so that it can be tested for
// file systems that the test machine does not have.
type plan struct {
	conflicts []conflict      // foreign things in the way: nothing must be done
	adopt     map[string]bool // foreign files at wanted paths: must be equal
	leftovers []string        // left-over temporary files
	clear     []string        // ours and in the way: removed first, children before parents
	newDirs   []string        // parents before children
	vanished  []string        // ours and vanished: removed last, children before parents

	old, union, final []byte          // the list file
	ours              map[string]bool // lines of the old list
	disk              map[string]kind
}

type conflict struct{ path, problem string }

func newPlan(old *list, disk map[string]kind, want *wanted) *plan {
	p := &plan{adopt: map[string]bool{}, old: old.raw, ours: old.lines, disk: disk}
	guests := foreignIn(old, disk)
	inTheWay := map[string]bool{}
	for _, name := range sortedKeys(disk) {
		k := disk[name]
		mine := old.has(name, k)
		twin := want.twin(name)
		switch {
		case isTemp(name) && k == isFile:
			p.leftovers = append(p.leftovers, name)
		case want.kinds[name] == k:
			if k == isFile && !mine {
				p.adopt[name] = true
			}
		case twin != "":
			if problem := obstacle(name, twin, k, mine, guests[name], want); problem != "" {
				p.conflicts = append(p.conflicts, conflict{name, problem})
			}
			inTheWay[name] = true
			p.drop(name, mine, guests, inTheWay)
		default:
			p.drop(name, mine, guests, inTheWay)
		}
	}
	// Descending order puts what is in a folder before the folder.
	slices.Reverse(p.clear)
	slices.Reverse(p.vanished)
	p.folders(old, want)
	return p
}

// drop plans the removal of name if it is ours and holds nothing foreign.
func (p *plan) drop(name string, mine bool, guests map[string]string, inTheWay map[string]bool) {
	if !mine || guests[name] != "" {
		return
	}
	early := inTheWay[name]
	for dir := range above(name) {
		early = early || inTheWay[dir]
	}
	if early {
		p.clear = append(p.clear, name)
		return
	}
	p.vanished = append(p.vanished, name)
}

// folders plans the new folders and both lists.
func (p *plan) folders(old *list, want *wanted) {
	lines := make([]string, 0, len(want.lines))
	for _, line := range want.lines {
		dir, isFolder := strings.CutSuffix(line, "/")
		switch {
		case isFolder && p.disk[dir] != isDir:
			p.newDirs = append(p.newDirs, dir)
		case isFolder && !old.lines[line]:
			continue
		}
		lines = append(lines, line)
	}
	p.final = encodeList(lines)
	p.union = p.final
	if len(old.lines) > 0 && !bytes.Equal(old.raw, p.final) {
		lines = slices.AppendSeq(lines, maps.Keys(old.lines))
		slices.Sort(lines)
		p.union = encodeList(slices.Compact(lines))
	}
}

// foreignIn returns for each folder that holds foreign things, at any depth, the
// first of them.
func foreignIn(old *list, disk map[string]kind) map[string]string {
	guests := map[string]string{}
	for name, k := range disk {
		if old.has(name, k) || isTemp(name) && k == isFile {
			continue
		}
		for dir := range above(name) {
			if guests[dir] == "" || name < guests[dir] {
				guests[dir] = name
			}
		}
	}
	return guests
}

// obstacle says why name cannot be removed to make place for twin, or "".
func obstacle(name, twin string, k kind, mine bool, guest string, want *wanted) string {
	need := map[kind]string{isFile: "file", isDir: "folder"}[want.kinds[twin]]
	switch {
	case mine && guest == "":
		return ""
	case mine:
		return fmt.Sprintf("holds %s, which loa did not write, but the site needs the %s %s here: move or delete it", guest, need, twin)
	case name != twin:
		return fmt.Sprintf("loa did not write this, and its name differs from the site's %s %s in case alone: rename or delete it", need, twin)
	case k == isOther:
		return fmt.Sprintf("is a symbolic link or a device, but the site needs a %s here: loa writes through no link, delete it", need)
	}
	is := map[kind]string{isFile: "file", isDir: "folder"}[k]
	return fmt.Sprintf("is a %s that loa did not write, but the site needs a %s here: move or delete it", is, need)
}
