package search

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestBitsRoundTrip(t *testing.T) {
	d := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		n := 1 + d.IntN(300)
		share := d.IntN(101)
		var want []uint32
		for i := range uint32(n) {
			if d.IntN(100) < share {
				want = append(want, i)
			}
		}
		var w bitWriter
		w.gamma(len(want) + 1)
		w.list(want, n)
		w.write(5, 3)
		r := &bitReader{text: w.string()}
		got := r.list(r.gamma(n+1)-1, n).numbers()
		if end := r.bits(3); r.err != nil || end != 5 || !slices.Equal(got, want) {
			t.Fatalf("%d of %d: read %v, %v, want %v", len(want), n, got, r.err, want)
		}
	}
}

// TestRiceWidth compares with what the reader in the browser does: it counts.
func TestRiceWidth(t *testing.T) {
	for n := range 300 {
		for c := range n + 2 {
			want := 0
			for c > 0 && c<<(want+1) <= n {
				want++
			}
			if got := riceWidth(c, n); got != want {
				t.Fatalf("riceWidth(%d, %d) = %d, want %d", c, n, got, want)
			}
		}
	}
}

// TestCopyBits copies numbers from every bit to every bit.
func TestCopyBits(t *testing.T) {
	numbers := []int{1, 2, 3, 1000, 1<<16 - 1, 1 << 16, 1<<24 + 5, 7}
	for begin := range uint(40) {
		var from bitWriter
		from.write(0, min(begin, 32))
		from.write(0, begin-min(begin, 32))
		for _, v := range numbers {
			from.gamma(v)
		}
		end := from.len()
		from.write(1, 1)
		bits := append(slices.Clone(from.whole()), make([]byte, 8)...)
		for skip := range uint(33) {
			var to bitWriter
			to.write(0, skip)
			to.copy(bits, int(begin), end)
			r := &bitReader{text: to.string(), at: int(skip)}
			for _, want := range numbers {
				if got := r.gamma(1 << 30); got != want {
					t.Fatalf("from bit %d to bit %d: %d, want %d", begin, skip, got, want)
				}
			}
		}
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		text, want string
		most       int
	}{
		{"hộ nghèo", "hộ nghèo", 8},
		{"hộ nghèo", "hộ…", 7},
		{"hộ nghèo", "hộ…", 3},
		{"hộ nghèo", "hộ…", 2},
		{"hộ nghèo", "h…", 1},
		{"nghèo", "ngh…", 3},
		{"", "", 0},
	}
	for _, tt := range tests {
		if got := cut(tt.text, tt.most); got != tt.want {
			t.Errorf("cut(%q, %d) = %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}

// madeDocs returns documents of words drawn at random, as many forms as there
// are.
func madeDocs(n int) []Doc {
	d := rand.New(rand.NewPCG(2, 2))
	words := strings.Fields("hộ hồ hổ nghèo nghệ giảm giám bền vững Đức đức đường dương 2278 KH-UBND 31/8/2022 νερο 12,5 UBND ủy ban nhân dân")
	say := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = words[d.IntN(len(words))]
		}
		return strings.Join(all, " ")
	}
	docs := make([]Doc, n)
	numbers := NewWords()
	for i := range docs {
		title := say(5)
		docs[i] = Doc{
			Entry: numbers.Take(Source{Title: title, HTML: []byte("<h2>" + say(3) + "</h2><p>" + say(40) + ".</p>")}),
			Title: title, Path: fmt.Sprintf("a/%d/", i), Summary: say(30),
			Date: time.Date(2020+d.IntN(5), 1, 1+d.IntN(300), 0, 0, 0, 0, time.UTC),
		}
	}
	return docs
}

// TestShardsRoundTrip reads back every posting.
func TestShardsRoundTrip(t *testing.T) {
	docs := madeDocs(300)
	files := New(docs, Meta{})
	r := open(t, files)
	c := newCollection(docs, Meta{})
	p := newPostings(c)
	want := map[string]int{}
	for i, w := range p.vocab {
		want[w.fold] += len(p.own[i])
		for _, f := range p.next[i] {
			want[w.fold+" "+p.vocab[f.second].fold]++
		}
	}
	for key, n := range want {
		shard, err := r.words(r.shardOf(key))
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, v := range shard.get(key) {
			got += v.count()
		}
		if got != n {
			t.Errorf("%q stands in %d documents, want %d", key, got, n)
		}
	}
	if len(want) < 100 {
		t.Errorf("only %d keys", len(want))
	}
}

// TestDeterministic makes the same index on one core and on eight.
func TestDeterministic(t *testing.T) {
	make := func(cores int) []File {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		return New(madeDocs(200), Meta{})
	}
	one, eight := make(1), make(8)
	if !slices.EqualFunc(one, eight, func(a, b File) bool { return a.Path == b.Path && bytes.Equal(a.Bytes, b.Bytes) }) {
		t.Error("the index differs between 1 and 8 cores")
	}
}

// TestNewArticleLeavesFilesAlone checks that names follow from what is in the
// files, and that a new article, in words that others do not have, changes few.
func TestNewArticleLeavesFilesAlone(t *testing.T) {
	docs := madeDocs(300)
	before := map[string]bool{}
	for _, f := range New(docs, Meta{}) {
		before[f.Path] = true
	}
	docs = append(docs, Doc{
		Entry: docs[0].Entry.numbers.Take(Source{Title: "Zù zì"}), Title: "Zù zì", Path: "z/", Date: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	changed := 0
	for _, f := range New(docs, Meta{}) {
		if !before[f.Path] {
			changed++
		}
	}
	if len(before) < 15 || changed > len(before)/3 {
		t.Errorf("%d of %d files have new names", changed, len(before))
	}
}

func TestEmptyIndex(t *testing.T) {
	r := open(t, New(nil, Meta{}))
	got, err := r.Search("hộ nghèo", Options{Filters: map[string][]string{"theme": {"x"}}})
	if err != nil || got.Total != 0 {
		t.Errorf("an empty index finds %+v, %v", got, err)
	}
}

// TestLongQueries searches for what no reader types.
func TestLongQueries(t *testing.T) {
	r := open(t, New(madeDocs(50), Meta{}))
	for _, q := range []string{
		strings.Repeat("a", 10000), strings.Repeat("hộ ", 5000), strings.Repeat("\"", 9999), strings.Repeat("-hộ ", 3000),
		strings.Repeat("\"hộ nghèo\" ", 1000), strings.Repeat("😀", 2500), "\xff\xfe\x00", strings.Repeat("1.", 5000), strings.Repeat("1.000", 2000),
	} {
		for _, typing := range []bool{false, true} {
			if _, err := r.Search(q, Options{Typing: typing}); err != nil {
				t.Errorf("Search of %d bytes, %.20q…: %v", len(q), q, err)
			}
		}
	}
}
