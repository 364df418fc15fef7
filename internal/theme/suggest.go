package theme

import "loa/internal/diag"

// suggest adds the nearest of the names to a problem, when one is near.
func suggest(p *diag.Problem, wrong string, names []string) {
	if near, ok := diag.Nearest(wrong, names); ok {
		p.WithHint("did you mean %q?", near)
	}
}
