package theme

import (
	"html/template"
	"slices"
	"time"

	"loa/internal/site"
)

// Change is what became of a place, or what it came from, by one act.
type Change struct {
	Date  template.HTML // the first day of what came after; may be empty
	Acts  template.HTML // the documents that say so; may be empty
	Chips template.HTML // of the places
}

// Earlier is what was written about a place that another one came from, under the
// name that it had then.
type Earlier struct {
	Link
	Until string        // its last day, as text
	Items template.HTML // fragments/item.html of the newest
	Count int           // of all
	More  bool          // there are more than those in Items
	Wider bool          // only a part of it belongs to the place of the page
}

// changes returns what a place became or came from, joined by day and act: of
// pairs of a former place and what came of it.
func (b *page) changes(pairs [][2]*site.Term, shown int) []Change {
	if len(pairs) == 0 {
		return nil
	}
	type key struct {
		day  time.Time
		acts string
	}
	var order []key
	terms := map[key][]*site.Term{}
	acts := map[key][]string{}
	for _, p := range pairs {
		day, list := change(p[0], p[1])
		k := key{day: day}
		for _, a := range list {
			k.acts += a + "\x00"
		}
		if terms[k] == nil {
			order = append(order, k)
		}
		terms[k], acts[k] = append(terms[k], p[shown]), list
	}
	var out []Change
	for _, k := range order {
		c := Change{Date: b.r.timeElement(k.day), Chips: b.chipsOf(terms[k])}
		var links []template.HTML
		for _, a := range acts[k] {
			links = append(links, b.r.documentLink(a))
		}
		c.Acts = join(separated(links, ", "))
		out = append(out, c)
	}
	return out
}

// change returns from which day on a place is another one, and by which acts: the
// one that ended it, and the one that formed what came of it when that is new.
func change(from, to *site.Term) (day time.Time, acts []string) {
	add := func(act string) {
		if act != "" && !slices.Contains(acts, act) {
			acts = append(acts, act)
		}
	}
	if s := from.Source; s != nil {
		if until := s.Valid.Until; !until.IsZero() {
			day = until.AddDate(0, 0, 1)
		}
		if s.Place != nil {
			add(s.Place.EndedBy.Text)
		}
	}
	if s := to.Source; s != nil {
		begun := s.Valid.From.Time
		if day.IsZero() {
			day = begun
		}
		if s.Place != nil && (day.IsZero() || begun.Equal(day)) {
			add(s.Place.Act.Text)
		}
	}
	return day, acts
}

// pairsWith returns the pairs of a former place and what came of it, of which a
// place is one, the former when it is first.
func pairsWith(t *site.Term, others []*site.Term, first bool) [][2]*site.Term {
	pairs := make([][2]*site.Term, len(others))
	for i, o := range others {
		pairs[i] = [2]*site.Term{o, t}
		if first {
			pairs[i] = [2]*site.Term{t, o}
		}
	}
	return pairs
}

// mostEarlier is how many articles about each former place are listed: its own
// page has them all.
const mostEarlier = 5

// earlier returns what was written about the places that a place came from, those
// that they came from, and the former districts that these lay in; the nearest
// first, and each article once.
func (b *page) earlier(t *site.Term) []Earlier {
	if len(t.CameFrom) == 0 {
		return nil
	}
	var list []Earlier
	shown := map[*site.Article]bool{}
	wide := map[*site.Term]bool{t: false} // those that were met; true: larger than the place
	for queue := []*site.Term{t}; len(queue) > 0; queue = queue[1:] {
		now := queue[0]
		for _, from := range now.CameFrom {
			if _, met := wide[from]; !met {
				wide[from] = wide[now] || len(from.Becomes) > 1
				queue = append(queue, from)
			}
		}
		if p := now.Parent; p != nil && p.Former && now != t {
			if _, met := wide[p]; !met {
				wide[p] = true
				queue = append(queue, p)
			}
		}
		if now != t && len(now.Articles) > 0 {
			list = append(list, b.earlierOf(now, wide[now], shown))
		}
	}
	return list
}

// earlierOf returns the newest articles about a former place that are not shown
// yet.
func (b *page) earlierOf(from *site.Term, wide bool, shown map[*site.Article]bool) Earlier {
	var newest []*site.Article
	for _, a := range from.Articles {
		if len(newest) == mostEarlier {
			break
		}
		if !shown[a] {
			shown[a] = true
			newest = append(newest, a)
		}
	}
	return Earlier{
		Link: Link{from.Name, from.URL}, Until: b.r.until(from), Wider: wide,
		Items: b.itemsOf(newest), Count: len(from.Articles), More: len(newest) < len(from.Articles),
	}
}

// byFormer returns the present places under the former ones that they came from.
// A place that came from several stands under each, marked; what came from none
// stands first, without what is under it and stands elsewhere.
func (r *Renderer) byFormer(present []*site.Term) []TermGroup {
	var first TermGroup
	rows := map[*site.Term][]TermRow{}
	for _, t := range present {
		switch from := formerOf(t); {
		case len(from) > 0:
			row := r.row(t)
			row.Mixed = len(from) > 1
			for _, f := range from {
				rows[f] = append(rows[f], row)
			}
		case t.Parent == nil || t.Parent.Former:
			row := r.row(t)
			row.Children = nil
			for _, c := range t.Children {
				if !c.Former && len(formerOf(c)) == 0 {
					row.Children = append(row.Children, r.row(c))
				}
			}
			first.Terms = append(first.Terms, row)
		}
	}
	groups := []TermGroup{first}
	for _, f := range r.site.Vocabularies[site.Districts].Terms {
		if len(rows[f]) > 0 {
			groups = append(groups, TermGroup{Name: r.format("terms_of_former", f.Name), Terms: rows[f]})
		}
	}
	return groups
}

// formerOf returns the former places that a place came from, each once: of a
// former commune the district that it was in.
func formerOf(t *site.Term) []*site.Term {
	var list []*site.Term
	seen := map[*site.Term]bool{t: true}
	queue := slices.Clone(t.CameFrom)
	for len(queue) > 0 {
		f := queue[0]
		queue = queue[1:]
		if seen[f] || !f.Former {
			continue
		}
		seen[f] = true
		if p := f.Parent; p != nil && p.Former {
			queue = append(queue, p) // a former commune stands for its district
			continue
		}
		list = append(list, f)
	}
	return list
}
