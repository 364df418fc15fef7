package content

// counting lets a table of rows refuse more women than people.
func (s *schema[T]) counting(counts func(*T) (people, women int)) *schema[T] {
	s.whole = func(d *decoder, parent string, n node, t *T) {
		people, women := counts(t)
		all, some := n.get("people"), n.get("women")
		switch {
		case women <= people, people == 0 && all.kind != nodeNull && oneLine(all.text) != "0": // could not be read
			return
		case all.kind == nodeNull:
			d.probs.Error(some.pos, "%s is given without %s", parent+"women", parent+"people").
				WithHint("people counts everybody, the women among them")
		default:
			d.probs.Error(some.pos, "%s is %d, more than %s, which is %d", parent+"women", women, parent+"people", people).
				WithHint("people counts everybody, the women among them")
		}
	}
	return s
}
