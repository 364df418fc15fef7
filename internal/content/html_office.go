package content

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
)

// officeParser takes the tags that come along when text is pasted from a word
// processor and that CommonMark does not know: <o:p>, <v:shape …>,
// <st1:place>, <![if !supportLists]>. They are removed like other HTML.
type officeParser struct{}

var officeTag = regexp.MustCompile(`^<(?:/?(?:o|v|w|st1):[a-zA-Z]+(?:\s[^<>]*)?/?|!\[(?:if|endif)[^<>]*\])>`)

func (officeParser) Trigger() []byte { return []byte{'<'} }

func (officeParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 4 || bytes.IndexByte(line[:min(len(line), 6)], ':') < 0 && line[1] != '!' {
		return nil
	}
	tag := officeTag.Find(line)
	if tag == nil {
		return nil
	}
	n := ast.NewRawHTML()
	n.Segments.Append(segment.WithStop(segment.Start + len(tag)))
	block.Advance(len(tag))
	return n
}
