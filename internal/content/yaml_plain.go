package content

import (
	"strings"
	"unicode/utf8"

	"loa/internal/diag"
)

// parsePlainYAML reads the YAML that editors write, line by line: keys with
// text on the same line, lists and groups in brackets, lists and groups
// indented below. ok is false for anything else, which is the library's to
// read: what is read here is read alike there (FuzzPlainYAML), at a tenth of
// the cost (75 µs a file, a tenth of a whole build). Nothing in root refers to
// the text of the file, which would stay in memory with it.
func parsePlainYAML(s *source) (root node, ok bool) {
	if hasOddRunes(s.text) {
		return node{}, false
	}
	p := plainYAML{source: s, line: 1, ok: true}
	root = node{kind: nodeMap, pos: p.span(0, min(1, len(s.lineText(1)))), fields: make([]field, 0, len(s.starts))}
	for p.ok && p.line <= len(s.starts) {
		text := s.lineText(p.line)
		switch {
		case text == "" || text[0] == '#':
			p.line++
		case text[0] == ' ':
			p.ok = false
		default:
			root.fields = append(root.fields, p.field(text, 0, true))
		}
	}
	return root, p.ok && len(root.fields) > 0
}

// hasOddRunes reports runes that mean something to YAML, or to our own checks,
// and are easily overlooked: controls, tabs, no-break and zero-width blanks.
func hasOddRunes(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' && c != '\n', c == 0x7f, c == 0xC2, c == 0xEF:
			return true
		case c == 0xE2 && i+1 < len(s) && (s[i+1] != 0x80 || i+2 >= len(s) || s[i+2] < 0x93 || s[i+2] > 0x9D):
			return true // in U+2000 to U+2FFF only dashes and quotes are harmless
		case c == 0xE3:
			return true
		}
	}
	return false
}

// plainYAML is a reader on its way through the lines.
type plainYAML struct {
	source *source
	line   int // the next one, from 1
	ok     bool
}

// field reads "key: value" at an indent, and the lines that belong to it. below
// says whether a list or a group may stand indented below the key.
func (p *plainYAML) field(text string, indent int, below bool) field {
	key, value, found := strings.Cut(text[indent:], ":")
	if !found || !isPlainKey(key) || value != "" && value[0] != ' ' {
		p.ok = false
		return field{}
	}
	f := field{key: key, pos: p.span(indent, indent+len(key))}
	trimmed := strings.TrimLeft(value, " ")
	at := len(text) - len(trimmed)
	p.line++
	switch {
	case trimmed != "":
		p.line-- // positions are of this line
		f.value = p.value(text, at, len(text), 0)
		p.line++
		if !p.ok || p.indentOf(p.line) > indent {
			p.ok = false // a text that goes on in the next line
		}
	case below:
		f.value = p.block(indent)
	default:
		p.ok = false
	}
	return f
}

// span returns the place of bytes of the present line.
func (p *plainYAML) span(from, to int) diag.Pos {
	start := p.source.starts[p.line-1]
	return diag.Pos{
		File: p.source.path, Line: p.source.line + p.line - 1,
		Column: p.source.column(p.line, start+from),
		Length: utf8.RuneCountInString(p.source.text[start+from : start+to]),
	}
}

// isPlainKey reports whether a key is a word as all our keys are.
func isPlainKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '_' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return s != "" && s != "null"
}

// indentOf returns the blanks before a line, 0 for one that is empty or not
// there.
func (p *plainYAML) indentOf(line int) int {
	text := p.source.lineText(line)
	return len(text) - len(strings.TrimLeft(text, " "))
}

// block reads the lines that are indented more than outer as a list or a group.
func (p *plainYAML) block(outer int) node {
	indent := p.indentOf(p.line)
	if indent <= outer {
		p.ok = false // an empty value, or a list at the key's own indent
		return node{}
	}
	out := node{kind: nodeMap, pos: p.source.at(p.line, indent+1, 1)}
	isList := strings.HasPrefix(p.source.lineText(p.line)[indent:], "- ")
	if isList {
		out.kind = nodeList
	}
	for p.ok && p.line <= len(p.source.starts) {
		text := p.source.lineText(p.line)
		if text == "" || p.indentOf(p.line) <= outer {
			break
		}
		switch {
		case p.indentOf(p.line) != indent || strings.HasPrefix(text[indent:], "- ") != isList:
			p.ok = false
		case isList:
			out.items = append(out.items, p.item(text, indent+2))
		default:
			out.fields = append(out.fields, p.field(text, indent, false))
		}
	}
	return out
}

// item reads an entry of a list that fits on its line.
func (p *plainYAML) item(text string, at int) node {
	n := p.value(text, at, len(text), 0)
	p.line++
	if p.indentOf(p.line) >= at {
		p.ok = false
	}
	return n
}

// value reads text[from:to] of the present line: a list or a group in brackets,
// or text. depth is how many brackets it stands in.
func (p *plainYAML) value(text string, from, to, depth int) node {
	if from >= to || text[from] == ' ' || text[to-1] == ' ' {
		p.ok = false
		return node{}
	}
	switch first, last := text[from], text[to-1]; {
	case first == '[' && last == ']' && depth < 3:
		return p.flow(nodeList, text, from, to, depth+1)
	case first == '{' && last == '}' && depth < 3:
		return p.flow(nodeMap, text, from, to, depth+1)
	case first == '"' || first == '\'':
		return p.quoted(text, from, to)
	}
	n := node{kind: nodeText, text: strings.Clone(text[from:to]), plain: true, pos: p.span(from, to)}
	if !isPlainText(n.text, depth > 0) {
		p.ok = false
	}
	if isYAMLNull(n.text) {
		n.kind = nodeNull
	}
	return n
}

// quoted reads text in quotes without escapes.
func (p *plainYAML) quoted(text string, from, to int) node {
	inner := text[from+1 : max(from+1, to-1)]
	if to-from < 2 || text[to-1] != text[from] || strings.IndexByte(inner, text[from]) >= 0 || text[from] == '"' && strings.IndexByte(inner, '\\') >= 0 {
		p.ok = false
	}
	return node{kind: nodeText, text: strings.Clone(inner), pos: p.span(from, to)}
}

// flow reads the parts between brackets, at a depth.
func (p *plainYAML) flow(kind nodeKind, text string, from, to, depth int) node {
	n := node{kind: kind, pos: p.span(from, from+1)}
	if kind == nodeList {
		n.items = make([]node, 0, 1+strings.Count(text[from:to], ","))
	}
	for at := from + 1; p.ok && at < to-1; {
		for at < to-1 && text[at] == ' ' {
			at++
		}
		end := partEnd(text, at, to-1)
		stop := end
		for stop > at && text[stop-1] == ' ' {
			stop--
		}
		if stop == at {
			p.ok = false // an empty part, or a comma at the end
			break
		}
		if kind == nodeList {
			n.items = append(n.items, p.value(text, at, stop, depth))
		} else {
			n.fields = append(n.fields, p.flowField(text, at, stop, depth))
		}
		at = end + 1
		if end == to-2 {
			p.ok = false
		}
	}
	return n
}

// flowField reads "key: value" between brackets.
func (p *plainYAML) flowField(text string, from, to, depth int) field {
	key, value, found := strings.Cut(text[from:to], ": ")
	if !found || !isPlainKey(key) {
		p.ok = false
		return field{}
	}
	f := field{key: key, pos: p.span(from, from+len(key))}
	f.value = p.value(text, to-len(strings.TrimLeft(value, " ")), to, depth)
	return f
}

// partEnd returns where the part between brackets that begins at a place ends:
// at the next comma outside quotes and brackets, or at to.
func partEnd(text string, at, to int) int {
	depth := 0
	for i := at; i < to; i++ {
		switch c := text[i]; {
		case (c == '"' || c == '\'') && (i == at || text[i-1] == ' '):
			if n := strings.IndexByte(text[i+1:to], c); n >= 0 {
				i += n + 1
			}
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		case c == ',' && depth == 0:
			return i
		}
	}
	return to
}

// isPlainText reports whether YAML reads a text without quotes as it stands.
// inside brackets more signs have a meaning.
func isPlainText(s string, inside bool) bool {
	if strings.IndexByte("!&*|>'\"%@`#,[]{}?:-~", s[0]) >= 0 {
		return false
	}
	if strings.Contains(s, ": ") || strings.HasSuffix(s, ":") || strings.Contains(s, " #") {
		return false
	}
	return !inside || !strings.ContainsAny(s, ",[]{}:\"'#")
}
