package site

import (
	"cmp"
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

// Related returns the other articles that have most in common with a, of equal
// ones the newest: as many as the site's settings say. The result depends on
// the site alone. It is worked out when asked for, since only the article's own
// page shows it.
func (s *Site) Related(a *Article) []*Article {
	type scored struct {
		*Article
		score int
	}
	var found []scored
	at := map[*Article]int{}
	for v, weight := range relatedWeights {
		if weight == 0 {
			continue
		}
		for _, t := range a.Terms[v] {
			for _, other := range around(t.Articles, a.order) {
				i, seen := at[other]
				if !seen {
					i = len(found)
					at[other] = i
					found = append(found, scored{other, 0})
				}
				found[i].score += weight
			}
		}
	}
	found = slices.DeleteFunc(found, func(f scored) bool { return f.Article == a })
	slices.SortFunc(found, func(x, y scored) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.order, y.order))
	})
	related := make([]*Article, min(len(found), s.Config.Limits.Related))
	for i := range related {
		related[i] = found[i].Article
	}
	return related
}

// around returns the part of a list, newest first, that is near to a place in
// the order of all articles.
func around(list []*Article, order int) []*Article {
	at := sort.Search(len(list), func(i int) bool { return list[i].order >= order })
	return list[max(0, at-reach):min(len(list), at+reach+1)]
}
