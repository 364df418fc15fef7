package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// model is a set of kinds of HTML elements: those that an element is, or those
// that it may hold.
type model uint16

const (
	phrasing model = 1 << iota // text and what stands among it
	block
	items    // li
	terms    // dt, dd
	sections // caption, colgroup, thead, tbody, tfoot
	rows     // tr
	cells    // td, th
	columns  // col
	captions // figcaption
	summary
	readings // rt, rp
	sources

	flow = phrasing | block
)

// htmlElement is an element that an editor may write.
type htmlElement struct {
	is, holds   model
	transparent bool // holds what its parent holds
	void        bool // has no content and no end tag
	optional    bool // its end tag may be left out
	attributes  map[string]attributeRule
}

// attributeRule reports whether a value is good.
type attributeRule func(value string) bool

// htmlElements are the elements that an editor may write. An element of
// Markdown needs no entry.
var htmlElements = func() map[string]htmlElement {
	all := map[string]htmlElement{
		"a":          {is: phrasing, transparent: true},
		"audio":      {is: phrasing, holds: phrasing | sources, attributes: playing},
		"blockquote": {is: block, holds: flow, attributes: rules{"cite": isWeb}},
		"br":         {is: phrasing, void: true},
		"caption":    {is: sections, holds: phrasing},
		"col":        {is: columns, void: true, attributes: rules{"span": isCount}},
		"colgroup":   {is: sections, holds: columns, optional: true, attributes: rules{"span": isCount}},
		"dd":         {is: terms, holds: flow, optional: true},
		"del":        {is: phrasing, transparent: true, attributes: rules{"cite": isWeb, "datetime": isAny}},
		"details":    {is: block, holds: flow | summary, attributes: rules{"open": isAny}},
		"div":        {is: block, holds: flow},
		"dl":         {is: block, holds: terms},
		"dt":         {is: terms, holds: phrasing, optional: true},
		"figcaption": {is: captions, holds: flow},
		"figure":     {is: block, holds: flow | captions},
		"hr":         {is: block, void: true},
		"img":        {is: phrasing, void: true, attributes: rules{"alt": isAny, "width": isSize, "height": isSize}},
		"ins":        {is: phrasing, transparent: true, attributes: rules{"cite": isWeb, "datetime": isAny}},
		"li":         {is: items, holds: flow, optional: true, attributes: rules{"value": isNumber}},
		"ol":         {is: block, holds: items, attributes: rules{"start": isNumber, "type": isListType, "reversed": isAny}},
		"p":          {is: block, holds: phrasing, optional: true},
		"pre":        {is: block, holds: phrasing},
		"q":          {is: phrasing, holds: phrasing, attributes: rules{"cite": isWeb}},
		"rp":         {is: readings, holds: phrasing, optional: true},
		"rt":         {is: readings, holds: phrasing, optional: true},
		"ruby":       {is: phrasing, holds: phrasing | readings},
		"source":     {is: sources, void: true, attributes: rules{"type": isAny}},
		"summary":    {is: summary, holds: phrasing},
		"table":      {is: block, holds: sections | rows},
		"tbody":      {is: sections, holds: rows, optional: true},
		"td":         {is: cells, holds: flow, optional: true, attributes: rules{"colspan": isCount, "rowspan": isCount, "headers": isAny}},
		"tfoot":      {is: sections, holds: rows, optional: true},
		"th": {is: cells, holds: flow, optional: true,
			attributes: rules{"colspan": isCount, "rowspan": isCount, "headers": isAny, "scope": isScope, "abbr": isAny}},
		"thead": {is: sections, holds: rows, optional: true},
		"time":  {is: phrasing, holds: phrasing, attributes: rules{"datetime": isAny}},
		"tr":    {is: rows, holds: cells, optional: true},
		"ul":    {is: block, holds: items},
		"video": {is: phrasing, holds: phrasing | sources,
			attributes: rules{"loop": isAny, "muted": isAny, "width": isSize, "height": isSize}},
		"wbr": {is: phrasing, void: true},
	}
	for _, name := range strings.Fields("abbr b bdi bdo cite code dfn em i kbd mark s samp small span strong sub sup u var") {
		all[name] = htmlElement{is: phrasing, holds: phrasing}
	}
	for _, name := range strings.Fields("h2 h3 h4 h5 h6") {
		all[name] = htmlElement{is: block, holds: phrasing}
	}
	return all
}()

type rules = map[string]attributeRule

var playing = rules{"loop": isAny, "muted": isAny}

// globalAttributes may stand on every element. An id must be free, too.
var globalAttributes = rules{
	"class": isAny, "dir": isDirection, "id": isID, "lang": languageTag.MatchString, "title": isAny,
}

// silentAttributes are written by us anyway, or say what is so anyway.
var silentAttributes = []string{"controls", "preload", "loading", "decoding", "rel", "border"}

// voidElements have no end tag, whether we know them or not.
var voidElements = strings.Fields("area base br col embed frame hr img input link meta param source track wbr")

// withContent are elements that go with all that is in them, because it is not
// text: programs, other pages, and what is shown only where those do not run.
var withContent = strings.Fields("embed iframe math noembed noframes noscript script style svg template")

// notInLinks are elements that a reader can act on, as on a link.
var notInLinks = []string{"a", "audio", "details", "video"}

// isPasted reports whether an element comes from a word processor.
func isPasted(name string) bool {
	return strings.Contains(name, ":") || slices.Contains([]string{"font", "center", "basefont", "big", "tt"}, name)
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

func isAny(string) bool { return true }

func isDirection(v string) bool { return v == "ltr" || v == "rtl" || v == "auto" }

func isScope(v string) bool {
	return v == "row" || v == "col" || v == "rowgroup" || v == "colgroup"
}

func isListType(v string) bool { return len(v) == 1 && strings.Contains("1aAiI", v) }

func isNumber(v string) bool {
	_, err := strconv.ParseInt(v, 10, 32)
	return err == nil && v[0] != '+'
}

func isSize(v string) bool { return isNumber(v) && v[0] != '-' }

func isCount(v string) bool {
	n, err := strconv.Atoi(v)
	return err == nil && n >= 1 && n <= 1000 && v[0] != '+'
}

// isID reports whether an editor may give an id: those that begin with _ are the
// theme's.
func isID(v string) bool { return v != "" && v[0] != '_' && !strings.ContainsAny(v, " \t\n\f\r") }

func isWeb(v string) bool {
	return strings.HasPrefix(v, "https://") || strings.HasPrefix(v, "http://")
}
