package site

// index numbers names in the order in which they come. Most sites are made anew
// after one file has changed, and then their names come as they came before: as
// long as they do nothing is put in order, and one map serves site after site.
// To fill one with 10,000 paths costs more than all else that is done for a path.
type index struct {
	key    func(string) string // names with one key are one name
	names  []string
	places map[string]int32 // by key; of a number that is not below len(names) nothing is true
	before *index           // whose names these have been so far; nil when they have parted
}

// newIndex returns an empty index for so many names. before, the one that was
// made last, may be nil.
func newIndex(key func(string) string, before *index, room int) index {
	x := index{key: key, names: make([]string, 0, room), before: before}
	if before == nil {
		x.places = make(map[string]int32, room)
	} else {
		x.places = before.places
	}
	return x
}

// add gives a name the next number. It returns the number of an equal name, and
// false, when there is one.
func (x *index) add(name string) (n int, added bool) {
	n = len(x.names)
	if x.before == nil || n >= len(x.before.names) || x.before.names[n] != name {
		if first, taken := x.find(name); taken {
			return first, false
		}
		x.part()
		x.places[x.key(name)] = int32(n)
	}
	x.names = append(x.names, name)
	return n, true
}

// part ends the likeness to the index before: its map is not changed.
func (x *index) part() {
	if x.before == nil {
		return
	}
	x.before = nil
	x.places = make(map[string]int32, cap(x.names))
	for i, name := range x.names {
		x.places[x.key(name)] = int32(i)
	}
}

// find returns the number of a name.
func (x *index) find(name string) (n int, ok bool) {
	i, ok := x.places[x.key(name)]
	return int(i), ok && int(i) < len(x.names)
}

// same reports whether the names are those of the index before.
func (x *index) same() bool { return x.before != nil && len(x.names) == len(x.before.names) }

// kept returns the index as the next one begins from it. Nothing is added to it
// any more.
func (x *index) kept() *index { return &index{key: x.key, names: x.names, places: x.places} }
