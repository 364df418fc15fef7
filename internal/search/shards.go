package search

import "strings"

// writer collects the files of an index.
type writer struct {
	files    []File
	manifest *manifest
}

// shardSizes are the sizes in bytes at which a file of words is full. They are
// some way apart, so that the size, and with it every file, seldom changes when
// the site grows.
var shardSizes = []int{
	3000, 3100, 3200, 3300, 3400, 3500, 3600, 3700, 3800, 3900, 4000, 4100, 4200, 4300, 4400, 4500, 4600, 4700, 4800, 4900, 5000, 5100, 5200, 5300, 5500, 6000, 6500, 7500, 8500, 10000, 12000, 14500, 19000, 25000,
}

// maxShards is how many files of words there may be: with the titles and the
// summaries fewer than 2,000 files for 10,000 pages, 10,000 for 100,000.
func maxShards(n int) int { return min(6500, max(1450, 1450*n/10000)) }

// words writes the files w.
func (w *writer) words(c *collection) {
	p := newPostings(c)
	groups := p.groups()
	sections := make([]*section, len(groups))
	each(len(groups), p.sectionMaker, func(m *sectionMaker, i int) {
		sections[i] = m.section(groups[i][0], groups[i][1])
	})
	var split []string
	for i, s := range sections {
		if s.split {
			split = append(split, p.vocab[groups[i][0]].fold)
		}
	}
	texts, bounds := pack(sections, shardSize(sections, p.n))
	w.shards("w", texts)
	w.manifest.Split = strings.Join(split, " ")
	w.manifest.setWords(bounds)
	w.manifest.setTable(p)
}

// pack fills shards of a size with the sections. It returns their texts, and
// where each begins among the keys.
func pack(sections []*section, size int) (texts [][]byte, bounds []string) {
	var now shard
	filled := 0
	for _, s := range sections {
		// A section that needs several begins one where that wastes little, so
		// that a change in others leaves its shards alone.
		fresh := s.size > size && filled > size*3/4
		s.each(func(need int, key, variants string, from, to int) {
			if len(bounds) == 0 || fresh || filled+need > size {
				bounds = append(bounds, boundary(now.last, key))
				if now.last != "" {
					texts = append(texts, now.text())
				}
				filled = 0
			}
			fresh = false
			now.add(key, variants, s.bits, from, to)
			filled += need
		})
	}
	if now.last != "" {
		texts = append(texts, now.text())
	}
	return texts, bounds
}

// shardSize returns the least size that gives few enough files.
func shardSize(sections []*section, n int) int {
	total := 0
	for _, s := range sections {
		total += s.size
	}
	for _, size := range shardSizes {
		if total/size <= maxShards(n) && countShards(sections, size) <= maxShards(n) {
			return size
		}
	}
	return shardSizes[len(shardSizes)-1]
}

// countShards returns how many shards pack would fill.
func countShards(sections []*section, size int) int {
	files, filled := 0, size
	for _, s := range sections {
		if s.size > size && filled > size*3/4 {
			filled = size
		}
		for _, e := range s.entries {
			if filled+int(e.size) > size {
				files, filled = files+1, 0
			}
			filled += int(e.size)
		}
	}
	return files
}

// boundary returns the shortest string that is above the last key of a shard and not
// above the key that begins the next one. There is none before the first.
func boundary(last, key string) string {
	if last == "" {
		return ""
	}
	for i := range key {
		if i > 0 && !strings.HasPrefix(last, key[:i]) {
			return key[:i]
		}
	}
	return key
}
