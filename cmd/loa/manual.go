package main

import (
	"cmp"
	"embed"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/diag"
)

// The manual: help/LANGUAGE/TOPIC.md, in a small part of Markdown (headings,
// paragraphs, lists with hyphens, fenced code). A paragraph {{keys OWNER}} is the
// table of these keys, {{kinds}} that of the kinds of article: they come from the
// tables that files are read by.
//
//go:embed help
var manual embed.FS

// manualWidth is the width of its lines, in characters.
const manualWidth = 78

// topicOrder is the order in which topics are listed: that of an editor's work.
var topicOrder = []string{
	"start", "front-matter", "kinds", "languages", "vocabularies", "places", "markdown", "pictures",
	"preview", "check", "search", "publish", "offline", "report", "site", "themes", "editors",
}

// topic returns a page of the manual as it was written.
func topic(lang, name string) (text string, ok bool) {
	src, err := manual.ReadFile(path.Join("help", lang, name+".md"))
	return string(src), err == nil
}

// topicTitle returns the first line of a page without its mark.
func topicTitle(text string) string {
	first, _, _ := strings.Cut(text, "\n")
	return strings.TrimPrefix(first, "# ")
}

// page returns a page of the manual as plain text for a terminal.
func (p *program) page(text string) string {
	var b strings.Builder
	for i, block := range passages(text) {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(p.passage(block))
	}
	return b.String()
}

// passages divides a page at its empty lines, but for those in code.
func passages(text string) []string {
	var all []string
	code := false
	for part := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		if code {
			all[len(all)-1] += "\n\n" + part
		} else {
			all = append(all, part)
		}
		if strings.Count(part, "```")%2 == 1 {
			code = !code
		}
	}
	return all
}

// passage returns one of them as plain text that ends with a line end.
func (p *program) passage(block string) string {
	switch {
	case strings.HasPrefix(block, "#"):
		heading := strings.TrimLeft(block, "# ")
		if strings.HasPrefix(block, "# ") {
			return strings.ToUpper(heading) + "\n"
		}
		return heading + "\n" + strings.Repeat("-", utf8.RuneCountInString(heading)) + "\n"
	case strings.HasPrefix(block, "```"):
		inner := strings.TrimSuffix(strings.TrimPrefix(block, "```\n"), "\n```")
		return "    " + strings.ReplaceAll(strings.ReplaceAll(inner, "\n", "\n    "), "\n    \n", "\n\n") + "\n"
	case strings.HasPrefix(block, "- "):
		var b strings.Builder
		for line := range strings.SplitSeq(block, "\n") {
			b.WriteString(wrap("- "+plainWords(strings.TrimPrefix(line, "- ")), "", "  "))
		}
		return b.String()
	case block == "{{kinds}}":
		return p.kindTable()
	case strings.HasPrefix(block, "{{keys "):
		return p.keyTables(strings.TrimSuffix(strings.TrimPrefix(block, "{{keys "), "}}"))
	}
	return wrap(plainWords(block), "", "")
}

// plainWords takes the marks of bold and code away.
func plainWords(s string) string { return strings.NewReplacer("**", "", "`", "").Replace(s) }

// wrap breaks a text into lines: first stands before the first, rest before the
// others.
func wrap(text, first, rest string) string {
	var b strings.Builder
	line, width := first, utf8.RuneCountInString(first)
	empty := true
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if !empty && width+1+n > manualWidth {
			b.WriteString(line + "\n")
			line, width, empty = rest, utf8.RuneCountInString(rest), true
		}
		if !empty {
			line, width = line+" ", width+1
		}
		line, width, empty = line+word, width+n, false
	}
	return b.String() + line + "\n"
}

// kindTable is the kinds of article with what they are.
func (p *program) kindTable() string {
	var b strings.Builder
	for _, kind := range content.Kinds {
		b.WriteString(tableLine(kind, content.KindName(kind).In(p.lang), ""))
	}
	return b.String()
}

// keyTables is the table of an owner's keys; of "kinds" one for each kind of
// article that has keys of its own.
func (p *program) keyTables(owner string) string {
	if owner != "kinds" {
		return p.keyTable(keysOf(owner), "")
	}
	var tables []string
	for _, kind := range content.Kinds {
		keys := slices.DeleteFunc(content.ArticleKeys(), func(k content.Key) bool { return k.Only == nil || !k.In(kind) })
		if len(keys) > 0 {
			tables = append(tables, kind+"\n"+p.keyTable(keys, "  "))
		}
	}
	return strings.Join(tables, "\n")
}

// keysOf returns the keys of an owner: article (those of every kind), page,
// site, terms (those of every vocabulary), or a vocabulary (its own).
func keysOf(owner string) []content.Key {
	common := content.TermKeys("tags")
	switch owner {
	case "article":
		return slices.DeleteFunc(content.ArticleKeys(), func(k content.Key) bool { return k.Only != nil })
	case "page":
		return content.PageKeys()
	case "site":
		return content.SiteKeys()
	case "terms":
		return common
	}
	return slices.DeleteFunc(content.TermKeys(owner), func(k content.Key) bool {
		return slices.ContainsFunc(common, func(c content.Key) bool { return c.Name == k.Name })
	})
}

// keyTable is a table of keys; those of a map stand below it, indented.
func (p *program) keyTable(keys []content.Key, indent string) string {
	var b strings.Builder
	for _, k := range keys {
		about := k.About.In(p.lang)
		if k.Required {
			about = p.text("required; %s", about)
		}
		if k.Type != content.TypeText && k.Type != content.TypeMap || len(k.Words) > 0 {
			about = diag.T("%s (%s)", about, k.Want).In(p.lang)
		}
		b.WriteString(tableLine(k.Name, about, indent))
		if indent == "" || len(k.Keys) > 0 {
			b.WriteString(p.keyTable(k.Keys, indent+"  "))
		}
	}
	return b.String()
}

// tableLine is a name and what it is, wrapped in its column.
func tableLine(name, about, indent string) string {
	const column = 16
	start := indent + name
	gap := max(1, cmp.Or(column-utf8.RuneCountInString(start), 1))
	return wrap(about, "  "+start+strings.Repeat(" ", gap), strings.Repeat(" ", column+2))
}
