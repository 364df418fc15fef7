package content

import (
	"bufio"
	"bytes"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/adrg/frontmatter"

	"loa/internal/diag"
)

// frontMatter is a file cut in two.
type frontMatter struct {
	format   string   // "yaml", "toml" or "json"
	open     diag.Pos // of the opening fence
	front    *source  // between the fences
	tidy     bool     // it holds no control characters, for sure
	body     int      // where the text behind begins
	bodyLine int      // of its first line, in the file

	title Value // of a file without front matter that begins with a heading
}

// maxFront is the most bytes of front matter: a hundred times of what a long
// plan needs. It keeps a file that is no text from taking minutes.
const maxFront = 1 << 20

// fences are the lines that open and close front matter. Blanks around them do
// not count, but see [fenced].
var fences = []struct{ start, end, format string }{
	{"---", "---", "yaml"},
	{"---yaml", "---", "yaml"},
	{"+++", "+++", "toml"},
	{"---toml", "---", "toml"},
	{";;;", ";;;", "json"},
	{"---json", "---", "json"},
}

// splitFront finds the front matter of a file. ok is false when there is none
// to speak of, with the error; the text must not be published then, since what
// was meant as front matter may be in it. least is the least front matter that
// the file needs.
func splitFront(path, text, least string, probs *diag.List) (f frontMatter, ok bool) {
	at, line := skipComments(path, text, probs)
	first, _, _ := strings.Cut(text[at:], "\n")
	pos := diag.Pos{File: path, Line: line, Column: 1, Length: utf8.RuneCountInString(first)}
	if strings.HasPrefix(strings.TrimSpace(first), "{") {
		return splitJSON(path, text, at, line, probs)
	}
	i := fenceIndex(strings.TrimSpace(first))
	if i < 0 {
		if f, ok := titleOnly(path, text, least, probs); ok {
			return f, true
		}
		reportNoFront(probs, pos, first, least)
		return f, false
	}
	front, body, closed := cutFence(text[at:], i)
	if !closed {
		reportUnclosed(probs, pos, path, text[at:], line, fences[i].end)
		return f, false
	}
	if len(front) > maxFront {
		probs.Error(pos, "the front matter has %d bytes, more than %d", len(front), maxFront).
			WithHint("close it with %q behind the last key", fences[i].end)
		return f, false
	}
	f = frontMatter{format: fences[i].format, open: pos, body: at + body}
	f.front = newSource(path, front, line+1)
	f.bodyLine = 1 + strings.Count(text[:f.body], "\n")
	return f, true
}

// upToBody returns the beginning of a text in which [splitFront] finds all that it would
// find in the whole text: a copy of 1 KB in place of 5.
func upToBody(text []byte) []byte {
	const fence = "\n---\n"
	if bytes.HasPrefix(text, []byte(fence[1:])) {
		if i := bytes.Index(text[len("---"):], []byte(fence)); i >= 0 {
			return text[:len("---")+i+len(fence)]
		}
	}
	return text
}

// titleOnly reads a file without front matter that begins with a heading: the
// heading is its title. A page is not lost for so little, but it is told.
func titleOnly(path, text, least string, probs *diag.List) (f frontMatter, ok bool) {
	start := len(text) - len(strings.TrimLeft(text, "\n\t "))
	first, _, _ := strings.Cut(text[start:], "\n")
	heading, isHeading := strings.CutPrefix(first, "# ")
	heading = oneLine(strings.TrimRight(heading, "# "))
	if !isHeading || heading == "" {
		return f, false
	}
	line := 1 + strings.Count(text[:start], "\n")
	pos := newSource(path, first, line).span(0, len(first))
	probs.Warn(pos, "no front matter: this heading is taken as the title").
		WithHint("begin the file with three lines: %q, %q, %q", "---", least, "---").InGroup("no front matter")
	body := min(start+len(first)+1, len(text))
	return frontMatter{open: pos, body: body, bodyLine: line + 1, title: Value{Text: heading, Pos: pos}}, true
}

// skipComments returns where the first line begins that is neither blank nor a
// comment, and its number. A line "# …" may be meant as a heading of the text,
// so it is not dropped in silence.
func skipComments(path, text string, probs *diag.List) (at, line int) {
	line = 1
	var headings []diag.Pos
	for at < len(text) {
		this, _, _ := strings.Cut(text[at:], "\n")
		trimmed := strings.TrimSpace(this)
		skip := len(this) + 1
		switch {
		case strings.HasPrefix(trimmed, "<!--"):
			end := strings.Index(text[at:], "-->")
			if end < 0 {
				return at, line
			}
			skip = end + len("-->")
		case strings.HasPrefix(trimmed, "#"):
			headings = append(headings, newSource(path, this, line).span(0, len(this)))
		case trimmed != "":
			if fenceIndex(trimmed) >= 0 || trimmed[0] == '{' {
				for _, pos := range headings {
					probs.Warn(pos, "a line before the front matter is not published").
						WithHint("move it behind the front matter, or delete it")
				}
			}
			return at, line
		}
		line += strings.Count(text[at:min(at+skip, len(text))], "\n")
		at = min(at+skip, len(text))
	}
	return at, line
}

func fenceIndex(line string) int {
	for i, f := range fences {
		if f.start == line {
			return i
		}
	}
	return -1
}

// readers spare the front matter library a buffer of 4 KB a file: it takes one
// that it is given.
var readers = sync.Pool{New: func() any { return bufio.NewReader(nil) }}

// cutFence lets the front matter library find the closing fence of text, which
// begins with the opening one. The library hands what is between to the format's
// function; only the length is taken, so that front is a part of text itself, as is
// what begins at body.
func cutFence(text string, i int) (front string, body int, closed bool) {
	size := 0
	measure := func(data []byte, _ any) error { size = len(data); return nil }
	format := frontmatter.NewFormat(fences[i].start, fences[i].end, measure)
	head := fenced(text, fences[i].end)
	reader := readers.Get().(*bufio.Reader)
	defer readers.Put(reader)
	reader.Reset(strings.NewReader(head))
	rest, err := frontmatter.MustParse(reader, nil, format)
	if err != nil {
		return "", 0, false
	}
	start := strings.IndexByte(text, '\n') + 1
	return text[start : start+size], len(head) - len(rest), true
}

// fenced returns a text up to its first closing fence at the margin, with one line of as
// many bytes in place of all that is between the fences. The library would take an
// indented fence for the closing one, which belongs to a value of several lines, and would
// copy each line twice, and the article behind. Without such a fence only the first line
// is left.
func fenced(text, end string) string {
	start := strings.IndexByte(text, '\n') + 1
	for at := start; at > 0 && at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		if line != "" && line[0] == end[0] && strings.TrimSpace(line) == end {
			between := ""
			if at > start {
				between = strings.Repeat("a", at-start-1) + "\n"
			}
			return text[:start] + between + text[at:min(at+len(line)+1, len(text))]
		}
		at += len(line) + 1
	}
	return text[:start]
}

// reportNoFront says what to write at the top of a file.
func reportNoFront(probs *diag.List, pos diag.Pos, first, least string) {
	if pos.Length == 0 {
		pos.Column = 1
	}
	p := probs.Error(pos, "no front matter").
		WithHint("begin the file with three lines: %q, %q, %q", "---", least, "---")
	if dashes := strings.TrimSpace(first); dashes != "" && strings.Trim(dashes, "-–—−_=+;") == "" {
		p.WithHint("the first line is %q: write exactly %q", dashes, "---")
	}
}

// likeFence matches a line that was meant as a fence.
var likeFence = regexp.MustCompile(`(?m)^[ \t]*([-–—−]{2,}|\+{2,}|;{2,}|\.\.\.)[ \t]*$`)

func reportUnclosed(probs *diag.List, pos diag.Pos, path, text string, line int, end string) {
	p := probs.Error(pos, "the front matter that begins here is not closed").
		WithHint("write a line %q behind the last key", end)
	start := strings.IndexByte(text, '\n') + 1
	if start == 0 {
		return
	}
	if m := likeFence.FindStringSubmatchIndex(text[start:]); m != nil {
		like := newSource(path, text, line).span(start+m[2], start+m[3])
		p.WithHint("line %d is %q: write exactly %q", like.Line, text[start+m[2]:start+m[3]], end)
	}
}

// splitJSON cuts a file that begins with a JSON object instead of a fence. The
// object ends where its last brace is, whatever is in it.
func splitJSON(path, text string, at, line int, probs *diag.List) (f frontMatter, ok bool) {
	s := newSource(path, text[at:], line)
	size, err := jsonSize(s.text)
	if err != nil {
		reportJSON(probs, s, err)
		return f, false
	}
	rest := s.text[size:]
	behind, _, _ := strings.Cut(rest, "\n")
	if strings.TrimSpace(behind) != "" {
		probs.Error(s.span(size, size+len(behind)), "text behind the closing brace of the front matter").
			WithHint("begin the text on a line of its own")
		return f, false
	}
	f = frontMatter{format: "json", front: newSource(path, s.text[:size], line)}
	f.body = min(at+size+len(behind)+1, len(text))
	f.open = s.span(0, 1)
	f.bodyLine = 1 + strings.Count(text[:f.body], "\n")
	return f, true
}

// tree reads the front matter itself. lost are keys on lines that could not be
// read: their values are unknown, not missing.
func (f frontMatter) tree(probs *diag.List) (root node, lost []string, ok bool) {
	if !f.tidy {
		f.front.clean(probs)
	}
	switch f.format {
	case "toml":
		root, ok = parseTOML(f.front, probs)
	case "json":
		root, ok = parseJSON(f.front, probs)
	default:
		root, lost, ok = parseYAML(f.front, probs)
	}
	if ok && root.kind != nodeMap && root.kind != nodeNull {
		p := probs.Error(root.pos, "the front matter is %s, want lines of the form key: value", root.describe())
		if key, value, glued := strings.Cut(root.text, ":"); glued {
			p.WithHint("put a blank behind the colon: %s", key+": "+value)
		}
		return root, lost, false
	}
	return root, lost, ok
}
