package check

import (
	"bytes"
	"strings"
	"unicode"

	"loa/internal/diag"
	"loa/internal/viet"
)

// file looks at the bytes of the file as they are on the disk.
func (c *checker) file(src []byte) {
	if len(src) == len(c.text) && string(src) == c.text {
		return // as nearly every file is
	}
	text, err := viet.Decode(src)
	switch {
	case err != nil:
		return
	case len(src) > 1 && (src[0] == 0xFF && src[1] == 0xFE || src[0] == 0xFE && src[1] == 0xFF):
		c.add("normal-form", Notice, 0, 0, diag.T("the file is in UTF-16"), diag.T("loa fix writes it in UTF-8, which git and every editor read"))
	case len(text) < len(src):
		c.add("normal-form", Notice, 0, 0, diag.T("the file begins with a byte order mark"), diag.T("loa fix leaves it out; save with the encoding UTF-8, without BOM"))
	}
	if at := notNormal(text); at >= 0 {
		line := 1 + strings.Count(strings.ReplaceAll(string(text[:at]), "\r\n", "\n"), "\n")
		from := c.lines.starts[min(line, len(c.lines.starts))-1]
		c.add("normal-form", Warning, from, from, diag.T("letters and their marks are typed as signs of their own (NFD)"),
			diag.T("loa fix makes one sign of each letter (NFC); texts from macOS and PDF files are often so"))
	}
}

// notNormal returns where the first mark of its own stands in a text that is
// not in NFC, or -1.
func notNormal(text []byte) int {
	if ascii(string(text)) || viet.NFC(string(text)) == string(text) {
		return -1
	}
	return max(0, bytes.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Mn, r) }))
}

// legacy reports a paragraph in an old encoding. Its pieces are converted one by
// one; the finding is at the first that changes.
func (c *checker) legacy(p *paragraph) bool {
	how, reading, _ := viet.FindLegacy(p.text)
	if how == viet.NotLegacy {
		return false
	}
	told := false
	for _, x := range p.pieces {
		before := p.text[x.at:min(x.at+x.size, len(p.text))]
		after := how.Read(before)
		if after == before && !p.fixed {
			continue
		}
		f := c.in(p, "encoding", Error, x.at, x.at+len(before), diag.T("this paragraph is in an old encoding: %s", encodingName(how)),
			diag.T("it reads: %q; loa fix --also %s converts it", clip(reading), "encoding"))
		f.Told = told
		told = true
		p.edit(f, x.at, x.at+len(before), after, false)
	}
	return told
}

// encodingName returns what people call an encoding; names of their own stay.
func encodingName(how viet.Legacy) any {
	switch how {
	case viet.AsCP1252, viet.AsCP437, viet.AsMac:
		return diag.T("UTF-8 read as %s", strings.TrimPrefix(string(how), "UTF-8 read as "))
	}
	return string(how)
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 80
	runes := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most]) + "…"
}
