package site

import (
	"slices"
	"sort"
)

// relatedWeights say how much a term in common counts, by vocabulary: place
// first, then theme, audience and tags.
var relatedWeights = [vocabularyCount]int{Districts: 5, Themes: 4, Audiences: 3, Tags: 2, Forms: 0, Plans: 0}

// reach is how many neighbours in time on either side are looked at in each
// list of a term. A bound keeps the cost of an article flat however many there
// are, and what is far away in time is no news beside it.
const reach = 24

// relate finds for each article the others that have most in common with it;
// of equal ones the newest. The result depends on the site alone.
func (b *builder) relate() {
	limit := b.in.Config.Limits.Related
	number := make(map[*Article]int, len(b.site.Articles))
	for i, a := range b.site.Articles {
		number[a] = i
	}
	positions := map[*Term][]int{} // of the articles of a term, as numbers
	for v := range b.tables {
		for _, t := range b.tables[v].all {
			for _, a := range t.Articles {
				positions[t] = append(positions[t], number[a])
			}
		}
	}
	score := make([]int, len(b.site.Articles))
	var found []int
	for i, a := range b.site.Articles {
		found = found[:0]
		for v, weight := range relatedWeights {
			if weight == 0 {
				continue
			}
			for _, t := range a.Terms[v] {
				for _, j := range around(positions[t], i) {
					if j == i {
						continue
					}
					if score[j] == 0 {
						found = append(found, j)
					}
					score[j] += weight
				}
			}
		}
		a.Related = best(b.site.Articles, found, score, limit)
		for _, j := range found {
			score[j] = 0
		}
	}
}

// around returns the part of a sorted list near to i.
func around(list []int, i int) []int {
	at := sort.SearchInts(list, i)
	return list[max(0, at-reach):min(len(list), at+reach+1)]
}

// best returns the limit articles with the highest score, newest first among
// equals. It keeps a short sorted list: limit is small, found may be long.
func best(all []*Article, found, score []int, limit int) []*Article {
	top := make([]int, 0, limit+1)
	better := func(x, y int) bool { return score[x] > score[y] || score[x] == score[y] && x < y }
	for _, j := range found {
		if len(top) == limit && !better(j, top[limit-1]) {
			continue
		}
		at := sort.Search(len(top), func(k int) bool { return better(j, top[k]) })
		top = slices.Insert(top, at, j)
		top = top[:min(len(top), limit)]
	}
	out := make([]*Article, len(top))
	for i, j := range top {
		out[i] = all[j]
	}
	return out
}
