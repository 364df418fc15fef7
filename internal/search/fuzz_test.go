package search

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// FuzzDecodeShard reads hostile bytes: it must end, and what it accepts must be
// in order and within the bounds.
func FuzzDecodeShard(f *testing.F) {
	for _, file := range New(madeDocs(40), Meta{}) {
		if strings.HasPrefix(file.Path, Dir+"w") {
			text := string(file.Bytes)
			f.Add(text[strings.IndexByte(text, ',')+2:len(text)-4], 40)
		}
	}
	f.Add("~", 1)
	f.Add("0a|1b!a5!~AAAA____", 3)
	f.Fuzz(func(t *testing.T, text string, n int) {
		if n < 0 || n > 1000 {
			return
		}
		s, err := decodeShard(text, n)
		if err != nil {
			return
		}
		for i, all := range s.variants {
			if i > 0 && s.keys[i] <= s.keys[i-1] {
				t.Fatalf("keys %q and %q are not in order", s.keys[i-1], s.keys[i])
			}
			for _, v := range all {
				for _, l := range v.docs {
					docs := l.numbers()
					if len(docs) != l.count {
						t.Fatalf("%d numbers, want %d", len(docs), l.count)
					}
					for j, d := range docs {
						if int(d) >= n || j > 0 && d <= docs[j-1] {
							t.Fatalf("document %d of %d after %v", d, n, docs[:j])
						}
					}
				}
			}
		}
	})
}

// FuzzOpen reads a hostile manifest and searches with it.
func FuzzOpen(f *testing.F) {
	for _, file := range New(madeDocs(10), Meta{}) {
		if file.Path == Dir+"start.js" {
			f.Add(string(file.Bytes))
		}
	}
	f.Fuzz(func(t *testing.T, start string) {
		r, err := Open(func(path string) ([]byte, error) {
			if path == Dir+"start.js" {
				return []byte(start), nil
			}
			return nil, os.ErrNotExist
		})
		if err == nil && r.manifest.Count < 1000 {
			r.Search("hộ nghèo", Options{Typing: true})
		}
	})
}

// FuzzSearch asks anything of a sound index: there must be no error.
func FuzzSearch(f *testing.F) {
	r := open(f, New(madeDocs(30), Meta{}))
	for _, q := range []string{"hộ nghèo", "\"hộ", "-ban ủy", "31/8/2022", "ngày 31 tháng 8 năm 2022", "giảm ng", "\u0301", "1.000,5"} {
		f.Add(q, true)
		f.Add(q, false)
	}
	f.Fuzz(func(t *testing.T, q string, typing bool) {
		got, err := r.Search(q, Options{Typing: typing})
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Hits) > 10 || len(got.Hits) > got.Total {
			t.Fatalf("%d hits of %d", len(got.Hits), got.Total)
		}
	})
}

// FuzzTake takes words from anything.
func FuzzTake(f *testing.F) {
	f.Add("Hộ nghèo", "<h2>a</h2><p>tháng 8 năm 2022 &amp; UBND</p>")
	f.Add("2278/KH-UBND", "<p title='")
	f.Fuzz(func(t *testing.T, title, html string) {
		e := NewWords().Take(Source{Title: title, HTML: []byte(html)})
		n := 0
		e.eachPair(func(first int, follows []uint16) {
			for _, f := range follows {
				if n++; first >= len(e.words) || int(f>>2) >= len(e.words) {
					t.Fatalf("pair %d, %d of %d words", first, f>>2, len(e.words))
				}
			}
		})
		if n != len(e.links)-len(e.words) {
			t.Fatalf("%d pairs, want %d", n, len(e.links)-len(e.words))
		}
		r := open(t, New([]Doc{{Entry: e, Title: title, Path: "a/"}}, Meta{}))
		if _, err := r.Search(title, Options{}); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzTokens takes texts apart without cleaning them first where that is not needed,
// and by what is known from another text: it must be as if they had been cleaned, and
// nothing were known.
func FuzzTokens(f *testing.F) {
	for _, text := range []string{
		"Hộ nghèo, 31/8/2022: 1.500.000 × 2.", "↩\ufe0e đầu… Rồi", "ho\u0323\u0302 s\u00adạch\u200b \xff", "νερο ﬁ 12,5 a.\u3000b",
		"\u00aa½²…\u2028x", "nghèo2 hộ:nghèo nghèo\u0301 “hộ” nghèo\u200b giảm nghèo bền vững mãi", "=\u0338x \u0338x \u1100\u1161 \u1161 ",
	} {
		f.Add("", text, true)
		f.Add("hộ nghèo bền vững ", text, false)
		f.Add(text, text+" hộ nghèo bền vững ", true)
	}
	f.Fuzz(func(t *testing.T, known, text string, breaks bool) {
		l := newLexicon(nil)
		l.tokens(known)
		got := l.appendTokens(nil, []byte(text), breaks)
		want, _ := newLexicon(nil).scan(nil, []byte(clean(text)), breaks, true)
		if !slices.EqualFunc(got, want, func(a, b token) bool {
			return a.word == b.word && a.written == b.written && a.broken == b.broken && a.joined == b.joined
		}) {
			t.Fatalf("%+q: %v, want %v", text, spell(got), spell(want))
		}
	})
}
