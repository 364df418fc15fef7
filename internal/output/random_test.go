package output

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// randomSite draws from few names, so that files become folders, folders become
// files, and names change case from round to round.
func randomSite(rnd *rand.Rand) site {
	s := site{}
	for range rnd.IntN(12) {
		var parts []string
		for range 1 + rnd.IntN(3) {
			parts = append(parts, []string{"a", "b", "A", "đ", "Đ"}[rnd.IntN(5)])
		}
		p := strings.Join(parts, "/")
		next := maps.Clone(s)
		next[p] = strings.Repeat(string(rune('0'+rnd.IntN(3))), rnd.IntN(3))
		if _, err := newWanted(next.files()); err == nil {
			s = next
		}
	}
	return s
}

func TestRandomSequenceOfSites(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 1))
			dir, foreign := t.TempDir(), site{".git/HEAD": "h", "CNAME": "c"}
			put(t, dir, foreign)
			for range 25 {
				s := randomSite(rnd)
				if rnd.IntN(3) == 0 {
					if _, err := Apply(dir, s.files(), Options{Workers: 1, step: dieAt(rnd.IntN(30))}); err != nil && !errors.Is(err, errDead) {
						t.Fatal(err)
					}
				}
				apply(t, dir, s)
				wantTree(t, dir, s, foreign)
				addGuest(t, dir, s, foreign, rnd)
				before := age(t, dir)
				apply(t, dir, s)
				wantUntouched(t, dir, before)
				settle(t, dir, s, foreign)
			}
		})
	}
}

// addGuest puts a foreign file into one of the site's folders, where it would be
// in the way of later rounds.
func addGuest(t *testing.T, dir string, s, foreign site, rnd *rand.Rand) {
	for p := range s {
		if folder := path.Dir(p); folder != "." && rnd.IntN(4) == 0 {
			guest := site{folder + "/guest": "g"}
			put(t, dir, guest)
			maps.Copy(foreign, guest)
			return
		}
	}
}

// settle removes the guests again, after a round in which all of ours went.
func settle(t *testing.T, dir string, s, foreign site) {
	apply(t, dir, site{})
	wantTree(t, dir, foreign)
	for p := range foreign {
		if path.Base(p) == "guest" {
			removeUp(t, dir, p)
			delete(foreign, p)
		}
	}
	apply(t, dir, s)
	wantTree(t, dir, s, foreign)
}

// removeUp removes a foreign file and the folders that it alone kept.
func removeUp(t *testing.T, dir, p string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, p)); err != nil {
		t.Fatal(err)
	}
	for folder := range above(p) {
		if os.Remove(filepath.Join(dir, folder)) != nil {
			return // holds more
		}
	}
}
