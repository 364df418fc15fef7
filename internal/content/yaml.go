package content

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"loa/internal/diag"
)

// maxFaults is how many broken lines of one file are told at once.
const maxFaults = 10

// parseYAML reads YAML as a tree, and tells what is wrong with it. lost are the
// keys on lines that could not be read; ok is false when nothing could.
func parseYAML(s *source, probs *diag.List) (root node, lost []string, ok bool) {
	if root, ok := parsePlainYAML(s); ok {
		return root, nil, true
	}
	return libraryYAML(s, probs)
}

// libraryYAML reads YAML with the library. After a fault the line is told, blanked and
// the rest is read again, so that one visit shows more than one fault; lost are
// the keys on those lines. ok is false when a fault is on no single line.
func libraryYAML(s *source, probs *diag.List) (root node, lost []string, ok bool) {
	text := s.text
	for range maxFaults {
		doc, second, err := yamlDocuments(text)
		if err == nil {
			y := &yamlTree{source: s, probs: probs}
			if second != nil {
				probs.Error(s.at(second.Line, second.Column, 3), "a second YAML document begins here").
					WithHint("put everything into one document, without a line %q between", "---")
			}
			root = y.root(doc)
			return root, append(lost, y.lost...), true
		}
		line, message := yamlMessage(err)
		fault := findFault(newSource(s.path, text, s.line), line, message)
		pos := s.at(fault.line, fault.column, fault.length)
		*probs = append(*probs, diag.Problem{Pos: pos, Text: fault.text, Hint: fault.hint})
		repaired := fault.repair(text)
		if repaired == text {
			return node{}, lost, false
		}
		lost = append(lost, fault.lost)
		text = repaired
	}
	return node{}, lost, false
}

// yamlDocuments returns the first document of a text, nil when there is none,
// and the beginning of a second one.
func yamlDocuments(text string) (doc, second *yaml.Node, err error) {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	doc, second = new(yaml.Node), new(yaml.Node)
	if err := decoder.Decode(doc); errors.Is(err, io.EOF) {
		return nil, nil, nil
	} else if err != nil {
		return nil, nil, err
	}
	if endsWithRoot(doc, text) {
		return doc, nil, nil
	}
	if err := decoder.Decode(second); errors.Is(err, io.EOF) {
		return doc, nil, nil
	} else if err != nil {
		return nil, nil, err
	}
	return doc, second, nil
}

// endsWithRoot reports whether nothing can follow a document: each line that is
// not indented belongs to a map that begins at the margin. Asking the library
// costs a tenth of reading the file.
func endsWithRoot(doc *yaml.Node, text string) bool {
	root := doc.Content[0]
	return root.Kind == yaml.MappingNode && root.Style&yaml.FlowStyle == 0 && root.Column == 1 &&
		!strings.Contains(text, "\n---") && !strings.Contains(text, "\n...")
}

var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(?s:(.*))$`)

// yamlMessage takes the words of the YAML library apart. A fault on the first
// line comes without a number.
func yamlMessage(err error) (line int, message string) {
	m := yamlError.FindStringSubmatch(err.Error())
	if m == nil {
		return 1, err.Error()
	}
	line, _ = strconv.Atoi(m[1])
	return max(1, line), m[2]
}

// yamlTree makes a tree from the nodes of the YAML library.
type yamlTree struct {
	source *source
	probs  *diag.List
	lost   []string // keys with odd blanks around, which may belong elsewhere
}

func (y *yamlTree) root(doc *yaml.Node) node {
	if doc == nil || len(doc.Content) == 0 {
		return node{kind: nodeMap, pos: y.source.at(1, 1, 0)}
	}
	return y.node(doc.Content[0], 0)
}

func (y *yamlTree) node(n *yaml.Node, depth int) node {
	if n.Anchor != "" || n.Kind == yaml.AliasNode {
		return y.refuseAnchor(n)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		y.probs.Warn(y.source.at(n.Line, n.Column, utf8.RuneCountInString(n.Tag)), "YAML tag %q is not read", n.Tag).
			WithHint("delete it; the value is taken as it is written")
	}
	if depth > maxDepth {
		pos := y.source.at(n.Line, n.Column, 1)
		y.probs.Error(pos, "nested more than %d levels deep", maxDepth).InGroup("too-deep")
		return node{kind: nodeBroken, pos: pos}
	}
	switch n.Kind {
	case yaml.SequenceNode:
		out := node{kind: nodeList, pos: y.source.at(n.Line, n.Column, 1)}
		out.items = make([]node, 0, len(n.Content))
		for _, item := range n.Content {
			out.items = append(out.items, y.node(item, depth+1))
		}
		return out
	case yaml.MappingNode:
		return y.mapping(n, depth)
	}
	return y.scalar(n)
}

func (y *yamlTree) mapping(n *yaml.Node, depth int) node {
	out := node{kind: nodeMap, pos: y.source.at(n.Line, n.Column, 1)}
	out.fields = make([]field, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Value == "<<" && key.Style == 0 {
			y.probs.Error(y.source.at(key.Line, key.Column, 2), "a key must be a word").
				WithHint("write the keys out, without %q and brackets", "<<")
			continue
		}
		k := y.node(key, depth+1)
		if y.isOddKey(k, key.Value) {
			continue
		}
		out.fields = append(out.fields, field{key.Value, k.pos, y.node(value, depth+1)})
	}
	return out
}

// isOddKey reports a key with a blank at its side that YAML takes for a letter.
func (y *yamlTree) isOddKey(k node, key string) bool {
	trimmed := strings.TrimFunc(key, isOddBlank)
	if trimmed == key {
		return false
	}
	y.lost = append(y.lost, strings.TrimSpace(trimmed))
	odd, _ := utf8.DecodeRuneInString(key)
	pos := k.pos
	if !isOddBlank(odd) {
		pos.Column += utf8.RuneCountInString(strings.TrimRightFunc(key, isOddBlank))
		odd, _ = utf8.DecodeLastRuneInString(key)
	}
	pos.Length = 1
	y.probs.Error(pos, "%s (U+%04X) beside the key %q", oddBlankName(odd), odd, strings.TrimSpace(trimmed)).
		WithHint("delete it and type ordinary blanks where some are needed")
	return true
}

func (y *yamlTree) refuseAnchor(n *yaml.Node) node {
	name := "&" + n.Anchor
	if n.Kind == yaml.AliasNode {
		name = "*" + n.Value
	}
	pos := y.source.at(n.Line, n.Column, utf8.RuneCountInString(name))
	y.probs.Error(pos, "YAML anchor %q is not supported", name).
		WithHint("write the value out, or put it in quotes if the sign belongs to the text")
	return node{kind: nodeBroken, pos: pos}
}

func (y *yamlTree) scalar(n *yaml.Node) node {
	y.checkComment(n)
	out := node{kind: nodeText, text: n.Value, plain: n.Style&^yaml.TaggedStyle == 0}
	out.pos = y.source.at(n.Line, n.Column, y.width(n))
	if out.plain && isYAMLNull(n.Value) {
		out.kind = nodeNull
	}
	return out
}

// checkComment warns about a # that was not meant as a comment: title: Hỏi #1.
// Who writes a comment puts a blank behind the sign.
func (y *yamlTree) checkComment(n *yaml.Node) {
	if len(n.LineComment) < 2 || n.LineComment[1] == ' ' || n.LineComment[1] == '#' {
		return
	}
	line := y.source.from(n.Line, n.Column)
	column := n.Column
	if i := strings.Index(line, n.LineComment); i > 0 {
		column += utf8.RuneCountInString(line[:i])
	}
	y.probs.Warn(y.source.at(n.Line, column, utf8.RuneCountInString(n.LineComment)), "%q is a comment for YAML, and is not read", n.LineComment).
		WithHint("put the whole value in quotes if the sign belongs to it")
}

func isYAMLNull(s string) bool {
	return s == "" || s == "~" || s == "null" || s == "Null" || s == "NULL"
}

// width returns how many runes of its first line a scalar takes.
func (y *yamlTree) width(n *yaml.Node) int {
	switch n.Style &^ yaml.TaggedStyle {
	case yaml.LiteralStyle, yaml.FoldedStyle:
		return 1
	case 0:
		return utf8.RuneCountInString(n.Value)
	}
	line := y.source.from(n.Line, n.Column)
	if end := closingQuote(line); end > 0 {
		return utf8.RuneCountInString(line[:end])
	}
	return utf8.RuneCountInString(line)
}

// closingQuote returns the length of the quoted text at the beginning of s,
// quotes included, or 0 when it is not closed in s.
func closingQuote(s string) int {
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\':
			i++
		case s[0] == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return 0
}
