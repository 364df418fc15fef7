package theme

import (
	"regexp"
	"strconv"

	"loa/internal/diag"
)

// minifyPlace is where the minifier says that a file has a fault. It quotes the
// line too, which the problem shows by itself.
var minifyPlace = regexp.MustCompile(`^(?s)(.*) on line (\d+) and column (\d+)\n`)

// warnNotSmaller warns of a file that the minifier does not understand. It is
// published as it is.
func warnNotSmaller(f file, err error, probs *diag.List) {
	pos, said := f.pos(0, 0), err.Error()
	if m := minifyPlace.FindStringSubmatch(said); m != nil {
		said = m[1]
		pos.Line, _ = strconv.Atoi(m[2]) // the pattern has digits alone
		pos.Column, _ = strconv.Atoi(m[3])
	}
	probs.Warn(pos, "cannot be made smaller: %s", diag.Foreign(said)).
		WithHint("it is published as it is; what is wrong in it may not work in a browser either")
}
