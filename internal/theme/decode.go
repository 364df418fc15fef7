package theme

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"unicode/utf8"

	"loa/internal/diag"
	"loa/internal/viet"
)

// decoded returns a file with its text in UTF-8, without a byte order mark,
// which would stand in the middle of every page. A file that is no text though
// its name says so is an error at the first byte that is none.
func decoded(f file, probs *diag.List) file {
	if !slices.Contains([]string{".html", ".css", ".js", ".yaml", ".svg", ".json", ".txt", ".md"}, path.Ext(f.name)) {
		return f
	}
	text, err := viet.Decode(f.data)
	if err == nil {
		f.data = text
		return f
	}
	before := f.data
	pos, likely := f.pos(1, 1), ""
	if e, ok := errors.AsType[*viet.EncodingError](err); ok {
		before = before[:max(0, min(e.Offset, len(before)))]
		pos.Line += bytes.Count(before, []byte("\n"))
		pos.Column += utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
		likely = e.Likely
	}
	f.data = nil // what follows from it is not told as well
	if likely == "" {
		probs.Error(pos, "the file is not UTF-8 text").WithHint("save it again with the encoding UTF-8")
		return f
	}
	probs.Error(pos, "the file is not UTF-8 text but probably %s", likely).
		WithHint("save it again with the encoding UTF-8, or convert it from %s", likely)
	return f
}
