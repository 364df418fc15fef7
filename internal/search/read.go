package search

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Reader answers queries from the files of an index. It reads no file before a
// query wants it. It may be used by many goroutines.
type Reader struct {
	read     func(path string) ([]byte, error)
	manifest manifest
	bounds   []string           // of the shards of words
	table    []known            // sorted
	classes  map[string]int     // of the syllables in table
	stops    map[string]bool    // fold and code
	split    map[string]bool    // folds whose variants have keys of their own
	mutex    sync.Mutex         // of what follows
	shards   map[int]*wordShard // read so far
	texts    map[string]string  // likewise, of the other kinds, by name
}

// known is a syllable that the index has, and how many documents as a power of
// two.
type known struct {
	fold  string
	class int
}

// Open returns a Reader. read returns the bytes of a file by its path from the
// site's root, such as search/start.js.
func Open(read func(path string) ([]byte, error)) (*Reader, error) {
	r := &Reader{read: read, shards: map[int]*wordShard{}, texts: map[string]string{}}
	src, err := read(Dir + "start.js")
	if err != nil {
		return nil, fmt.Errorf("read the search index: %w", err)
	}
	if err := r.start(string(src)); err != nil {
		return nil, fmt.Errorf("read the search index: %sstart.js: %w", Dir, err)
	}
	return r, nil
}

// start reads the manifest, which stands behind the browser's half.
func (r *Reader) start(src string) error {
	const open = `loaSearch("start",`
	i := strings.LastIndex(src, open)
	if i < 0 {
		return errBroken
	}
	m := &r.manifest
	if err := json.NewDecoder(strings.NewReader(src[i+len(open):])).Decode(m); err != nil {
		return errBroken
	}
	if m.Version != Version {
		return fmt.Errorf("its format is version %d, and this program reads %d", m.Version, Version)
	}
	if m.Count < 0 || m.Count > 1<<24 || m.PerTitles < 1 || m.PerSummaries < 1 {
		return errBroken
	}
	files := len(m.Hashes["w"]) / hashLength
	var ok bool
	if r.bounds, ok = frontDecode(m.Words); !ok || len(r.bounds) != files {
		return errBroken
	}
	if r.table, ok = readTable(m.Table); !ok {
		return errBroken
	}
	r.classes = make(map[string]int, len(r.table))
	for _, k := range r.table {
		r.classes[k.fold] = k.class
	}
	r.stops = map[string]bool{}
	for _, s := range strings.Fields(m.Stops) {
		r.stops[s] = true
	}
	r.split = map[string]bool{}
	for _, s := range strings.Fields(m.Split) {
		r.split[s] = true
	}
	return nil
}

// frontDecode undoes appendFront for items with | between. They must ascend.
func frontDecode(text string) ([]string, bool) {
	if text == "" {
		return nil, true
	}
	var out []string
	before := ""
	for item := range strings.SplitSeq(text, "|") {
		key, ok := frontItem(before, item)
		if !ok || len(out) > 0 && key <= before {
			return nil, false
		}
		out = append(out, key)
		before = key
	}
	return out, true
}

func frontItem(before, item string) (string, bool) {
	if item == "" {
		return "", false
	}
	n := strings.IndexByte(base36, item[0])
	if n < 0 {
		return "", false
	}
	at := 0
	for i := range before {
		if n == 0 {
			break
		}
		n--
		at = i + 1
		for at < len(before) && before[at]&0xC0 == 0x80 {
			at++
		}
	}
	if n > 0 {
		return "", false
	}
	return before[:at] + item[1:], true
}

// readTable undoes setTable.
func readTable(text string) ([]known, bool) {
	var out []known
	before := ""
	for i := 0; i < len(text); {
		shared := int(text[i]) - '0'
		end := i + 1
		for end < len(text) && 'a' <= text[end] && text[end] <= 'z' {
			end++
		}
		if shared < 0 || shared > 9 || shared > len(before) || end == len(text) || text[end] < 'A' || text[end] > 'Z' {
			return nil, false
		}
		before = before[:shared] + text[i+1:end]
		out = append(out, known{before, int(text[end] - 'A')})
		i = end + 1
	}
	return out, true
}

// shardOf returns which shard of words a key is in.
func (r *Reader) shardOf(key string) int {
	i, found := slices.BinarySearch(r.bounds, key)
	if found {
		return i
	}
	return i - 1
}

// words returns a shard of words.
func (r *Reader) words(i int) (*wordShard, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if s, ok := r.shards[i]; ok {
		return s, nil
	}
	text, err := r.text("w", i)
	if err != nil {
		return nil, err
	}
	s, err := decodeShard(text, r.manifest.Count)
	if err != nil {
		return nil, fmt.Errorf("read the search index: %s: %w", shardID("w", i), err)
	}
	r.shards[i] = s
	return s, nil
}

// text returns what a file holds.
func (r *Reader) text(kind string, i int) (string, error) {
	id := shardID(kind, i)
	if t, ok := r.texts[id]; ok {
		return t, nil
	}
	path := Dir + id + ".js"
	if hashes := r.manifest.Hashes[kind]; kind != "x" {
		if i < 0 || (i+1)*hashLength > len(hashes) {
			return "", errBroken
		}
		path = shardPath(kind, i, hashes[i*hashLength:(i+1)*hashLength])
	}
	src, err := r.read(path)
	if err != nil {
		return "", fmt.Errorf("read the search index: %w", err)
	}
	body, ok := strings.CutPrefix(string(src), "loaSearch("+strconv.Quote(id)+",")
	var text string
	if !ok || json.NewDecoder(strings.NewReader(body)).Decode(&text) != nil {
		return "", fmt.Errorf("read the search index: %s: %w", path, errBroken)
	}
	if kind != "w" {
		r.texts[id] = text
	}
	return text, nil
}
