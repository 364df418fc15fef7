package content

import (
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"loa/internal/diag"
)

// errDepth is a JSON text that is nested deeper than any key needs.
var errDepth = errors.New("nested too deeply")

// jsonSize returns the length of the JSON value at the beginning of text,
// blanks before it included.
func jsonSize(text string) (int, error) {
	j := newJSONTree(newSource("", text, 1))
	if _, err := j.value(0); err != nil {
		return 0, err
	}
	return j.end(), nil
}

// parseJSON reads JSON as a tree. ok is false after a fault, which is reported.
func parseJSON(s *source, probs *diag.List) (root node, ok bool) {
	if strings.TrimSpace(s.text) == "" {
		return node{kind: nodeMap, pos: s.at(1, 1, 0)}, true
	}
	j := newJSONTree(s)
	root, err := j.value(0)
	if err != nil {
		reportJSON(probs, s, err)
		return node{}, false
	}
	if rest := s.text[j.end():]; strings.TrimSpace(rest) != "" {
		at := j.end() + len(rest) - len(strings.TrimLeft(rest, " \t\n"))
		probs.Error(s.span(at, at+1), "text behind the end of the JSON value")
		return node{}, false
	}
	return root, true
}

func reportJSON(probs *diag.List, s *source, err error) {
	at := max(0, len(strings.TrimRight(s.text, " \t\n"))-1)
	if e, ok := errors.AsType[*json.SyntaxError](err); ok && !strings.HasPrefix(e.Error(), "unexpected end") {
		at = badCharacter(s.text, e)
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("unexpected end")
	}
	probs.Error(s.span(at, at+1), "not valid JSON: %s", diag.Foreign(err.Error())).
		WithHint("look for a missing comma, quote or brace, or a comma behind the last value")
}

var invalidCharacter = regexp.MustCompile(`^invalid character '(.|\\.+)' `)

// badCharacter returns where the character that an error names stands. The
// error's offset is that of the character, the one behind, or that of the
// token before.
func badCharacter(text string, e *json.SyntaxError) int {
	at := max(0, min(int(e.Offset)-1, len(text)))
	if m := invalidCharacter.FindStringSubmatch(e.Error()); m != nil {
		r, _, _, _ := strconv.UnquoteChar(m[1], '\'')
		at += max(0, strings.IndexRune(text[at:], r))
	}
	return at
}

// jsonTree reads tokens with their places.
type jsonTree struct {
	source  *source
	decoder *json.Decoder
}

func newJSONTree(s *source) *jsonTree {
	d := json.NewDecoder(strings.NewReader(s.text))
	d.UseNumber()
	return &jsonTree{s, d}
}

func (j *jsonTree) end() int { return int(j.decoder.InputOffset()) }

// token returns the next token and its place.
func (j *jsonTree) token() (json.Token, diag.Pos, error) {
	from := j.end()
	token, err := j.decoder.Token()
	if err != nil {
		return nil, diag.Pos{}, err
	}
	rest := j.source.text[from:]
	from += len(rest) - len(strings.TrimLeft(rest, " \t\n,:"))
	return token, j.source.span(from, j.end()), nil
}

func (j *jsonTree) value(depth int) (node, error) {
	token, pos, err := j.token()
	if err != nil {
		return node{}, err
	}
	if depth > maxDepth {
		return node{}, errDepth
	}
	n := node{kind: nodeText, pos: pos}
	switch token := token.(type) {
	case nil:
		n.kind = nodeNull
	case bool:
		n.text = "false"
		if token {
			n.text = "true"
		}
	case json.Number:
		n.text = token.String()
	case string:
		n.text = token
	case json.Delim:
		return j.inside(n, token, depth)
	}
	return n, nil
}

// inside reads a list or a map to its closing bracket.
func (j *jsonTree) inside(n node, open json.Delim, depth int) (node, error) {
	n.kind = nodeList
	if open == '{' {
		n.kind = nodeMap
	}
	for j.decoder.More() {
		var f field
		if n.kind == nodeMap {
			token, pos, err := j.token()
			if err != nil {
				return n, err
			}
			f.key, _ = token.(string)
			f.pos = pos
		}
		value, err := j.value(depth + 1)
		if err != nil {
			return n, err
		}
		if n.kind == nodeList {
			n.items = append(n.items, value)
			continue
		}
		f.value = value
		n.fields = append(n.fields, f)
	}
	_, err := j.decoder.Token()
	return n, err
}
