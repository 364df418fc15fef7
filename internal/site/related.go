package site

import (
	"slices"
	"sort"
	"sync"
)

// relatedWeights say how much a term in common counts, by vocabulary: place
// first, then theme, audience and tags.
var relatedWeights = [vocabularyCount]int{Districts: 5, Themes: 4, Audiences: 3, Tags: 2, Forms: 0, Plans: 0}

// reach is how many neighbours in time on either side are looked at in each
// list of a term. A bound keeps the cost of an article flat however many there
// are, and what is far away in time is no news beside it.
const reach = 24

// scores is memory for counting: a number for each article by its place in
// Site.Articles, all 0 between uses, and the places of those that are not. A map
// would cost twenty times as much. Articles themselves are not looked at: to fetch
// hundreds of them from memory took most of the time.
//
// It is of no site: the runtime holds on to a pool that was used, and to what it
// is a part of, until the second collection after that. A preview that is edited
// all the time kept a dozen sites so.
type scores struct {
	of    []int
	found []int32
}

var counts = sync.Pool{New: func() any { return new(scores) }}

// Related returns the other articles that have most in common with a, of equal
// ones the newest: as many as the site's settings say. The result depends on
// the site alone. It is worked out when asked for, since only the article's own
// page shows it; any number of goroutines may ask.
func (s *Site) Related(a *Article) []*Article {
	count := counts.Get().(*scores)
	defer counts.Put(count)
	if len(count.of) < len(s.Articles) {
		count.of = make([]int, len(s.Articles))
	}
	for v, weight := range relatedWeights {
		if weight == 0 {
			continue
		}
		for _, t := range a.Terms[v] {
			for _, other := range around(t.orders, int32(a.order)) {
				if count.of[other] == 0 {
					count.found = append(count.found, other)
				}
				count.of[other] += weight
			}
		}
	}
	var related []*Article
	for _, other := range count.best(int32(a.order), s.Config.Limits.Related) {
		related = append(related, s.Articles[other])
	}
	for _, other := range count.found {
		count.of[other] = 0
	}
	count.found = count.found[:0]
	return related
}

// best returns those that were found with the highest scores, but for one. It
// keeps a short sorted list: limit is small, found may be long.
func (c *scores) best(but int32, limit int) []int32 {
	better := func(x, y int32) bool {
		return c.of[x] > c.of[y] || c.of[x] == c.of[y] && x < y
	}
	top := make([]int32, 0, limit+1)
	for _, a := range c.found {
		if a == but || len(top) == limit && (limit == 0 || !better(a, top[limit-1])) {
			continue
		}
		at := sort.Search(len(top), func(i int) bool { return better(a, top[i]) })
		top = slices.Insert(top, at, a)
		top = top[:min(len(top), limit)]
	}
	return top
}

// around returns the part of an ascending list that is near to a place.
func around(list []int32, place int32) []int32 {
	at, _ := slices.BinarySearch(list, place)
	return list[max(0, at-reach):min(len(list), at+reach+1)]
}
