package content

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// addressParser makes links of bare addresses: https://…, www.… and
// ten@donvi.vn, as GitHub does, but with Vietnamese letters in the address.
//
// It waits for the "://", the "." or the "@" and then takes back what was read
// before it. goldmark's own parser looks at every blank, and Vietnamese text
// has a blank every four letters: 260 µs → 185 µs for parsing 4 KB.
type addressParser struct{}

func (addressParser) Trigger() []byte { return []byte{':', '.', '@'} }

func (addressParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	source, at := block.Source(), segment.Start
	kind := ast.AutoLinkURL
	var from, length int
	var protocol []byte
	switch line[0] {
	case ':':
		if from = schemeStart(source[:at], line); from >= 0 {
			length = urlLength(line, len("://"))
		}
	case '.':
		if from = at - len("www"); from >= 0 && bytes.EqualFold(source[from:at], []byte("www")) {
			length, protocol = urlLength(line, len(".")), []byte("http")
		}
	case '@':
		kind = ast.AutoLinkEmail
		from = mailStart(source[:at])
		length = mailLength(line)
	}
	if length == 0 || from == at || pc.IsInLinkLabel() {
		return nil
	}
	if !takeBack(parent, pc, source, from) {
		return nil
	}
	block.Advance(length)
	link := ast.NewAutoLink(kind, ast.NewTextSegment(mdtext.NewSegment(from, at+length)))
	link.Protocol = protocol
	link.SetPos(from)
	return link
}

// schemeStart returns where the scheme begins that before ends with, or -1.
func schemeStart(before, line []byte) int {
	if !bytes.HasPrefix(line, []byte("://")) {
		return -1
	}
	for _, scheme := range []string{"https", "http", "ftp"} {
		if from := len(before) - len(scheme); from >= 0 && strings.EqualFold(string(before[from:]), scheme) {
			return from
		}
	}
	return -1
}

// urlLength returns how long an address is whose host begins at an offset of
// line, or 0.
func urlLength(line []byte, host int) int {
	end, hostEnd := host, -1
	for end < len(line) {
		r, size := utf8.DecodeRune(line[end:])
		if isURLEnd(r) {
			break
		}
		if hostEnd < 0 && !isHost(r) {
			if !strings.ContainsRune("/?#:", r) {
				break
			}
			hostEnd = end
		}
		end += size
	}
	end = trimURL(line[:end])
	if hostEnd < 0 || hostEnd > end {
		hostEnd = end
	}
	if dot := bytes.IndexByte(line[host:max(host, hostEnd)], '.'); dot < 1 {
		return 0
	}
	return end
}

func isHost(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '-' || r == '_' || r == '.'
}

func isURLEnd(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("<>\"“”‘’«»`", r)
}

// trimURL returns how much of s is an address: the marks that end a sentence
// or a parenthesis around it do not belong to it.
func trimURL(s []byte) int {
	unclosed := bytes.Count(s, []byte("(")) - bytes.Count(s, []byte(")"))
	for len(s) > 1 {
		r, size := utf8.DecodeLastRune(s)
		switch {
		case strings.ContainsRune("?!.,:*_~'…", r):
		case r == ')' && unclosed < 0:
			unclosed++
		case r == ';':
			i := bytes.LastIndexByte(s, '&')
			if i < 0 || !isName(s[i+1:len(s)-1]) {
				return len(s)
			}
			size = len(s) - i
		default:
			return len(s)
		}
		s = s[:len(s)-size]
	}
	return len(s)
}

func isName(s []byte) bool {
	for _, c := range s {
		if !util.IsAlphaNumeric(c) {
			return false
		}
	}
	return len(s) > 0
}

// mailStart returns where the name in front of an @ begins.
func mailStart(before []byte) int {
	from := len(before)
	for from > 0 && (util.IsAlphaNumeric(before[from-1]) || bytes.IndexByte([]byte("._+-"), before[from-1]) >= 0) {
		from--
	}
	return from
}

// mailLength returns how long @ and the host behind it are, or 0.
func mailLength(line []byte) int {
	end := 1
	for end < len(line) && (util.IsAlphaNumeric(line[end]) || bytes.IndexByte([]byte("._-"), line[end]) >= 0) {
		end++
	}
	host := bytes.TrimRight(line[1:end], ".")
	if i := bytes.LastIndexByte(host, '.'); i < 1 || host[0] == '.' {
		return 0
	}
	if last := host[len(host)-1]; last == '-' || last == '_' {
		return 0
	}
	return 1 + len(host)
}

// takeBack removes the text from an offset on from the end of a paragraph that
// is being parsed. It reports false, and removes nothing, when an address
// cannot begin there.
func takeBack(parent ast.Node, pc parser.Context, source []byte, from int) bool {
	n := parent.LastChild()
	for ; n != nil && startOf(n) > from; n = n.PreviousSibling() {
	}
	first, ok := n.(*ast.Text)
	if !ok || first.Segment.Stop <= from || !canBegin(first, source, from) {
		return false
	}
	for {
		switch last := parent.LastChild().(type) {
		case *parser.Delimiter:
			pc.RemoveDelimiter(last) // leaves its text
		case *ast.Text:
			if last.Segment.Start < from {
				last.Segment = last.Segment.WithStop(from)
				return true
			}
			parent.RemoveChild(parent, last)
			if last.Segment.Start == from {
				return true
			}
		}
	}
}

// startOf returns where a text or a mark begins, or -1 for other nodes.
func startOf(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Start
	case *parser.Delimiter:
		return n.Segment.Start
	}
	return -1
}

// canBegin reports whether an address may begin at an offset of a text: at its
// beginning, or behind a blank or one of * _ ~ (.
func canBegin(t *ast.Text, source []byte, from int) bool {
	if t.Segment.Start == from {
		switch previous := t.PreviousSibling().(type) {
		case nil, *parser.Delimiter:
			return true
		case *ast.Text:
			return previous.SoftLineBreak() || previous.HardLineBreak() || canFollow(source, from)
		}
		return canFollow(source, from)
	}
	return canFollow(source, from)
}

func canFollow(source []byte, from int) bool {
	before, _ := utf8.DecodeLastRune(source[:from])
	return unicode.IsSpace(before) || strings.ContainsRune("*_~(", before)
}
