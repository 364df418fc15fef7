package check

import "loa/internal/diag"

// About returns what findings of a code are, in a few words.
func About(code string) diag.Text { return codes[code] }

// codes are all codes; a test holds them against those that are given.
var codes = map[string]diag.Text{
	"build":             diag.T("what a build says too"),
	"encoding":          diag.T("a paragraph in an old encoding"),
	"vni-twice":         diag.T("a text that was converted from VNI, which it was not in"),
	"normal-form":       diag.T("the form in which letters are stored"),
	"look-alike":        diag.T("letters that only look right"),
	"invisible":         diag.T("signs that nobody sees"),
	"no-break-space":    diag.T("no-break spaces between words"),
	"tone-placement":    diag.T("a tone on the wrong letter"),
	"half-horn":         diag.T("a horn that is missing"),
	"spelling":          diag.T("a wrong consonant"),
	"not-a-syllable":    diag.T("what is no Vietnamese syllable"),
	"tone-style":        diag.T("a tone where the site does not put it"),
	"telex":             diag.T("words typed in Telex without their marks"),
	"vni-keys":          diag.T("words typed in VNI without their marks"),
	"phrase":            diag.T("a set phrase that is written otherwise"),
	"space-before-sign": diag.T("a blank before a sign"),
	"mixed-quotes":      diag.T("quotation marks that do not pair"),
	"decimal-point":     diag.T("a dot before decimals"),
	"date":              diag.T("a day that no calendar has"),
	"glued-bold":        diag.T("bold that is glued to the next word"),
	"all-capitals":      diag.T("a sentence in capitals"),
	"fake-list":         diag.T("lines that only look like a list"),
	"pii-id":            diag.T("the number of an identity card"),
	"pii-phone":         diag.T("a telephone number"),
	"pii-account":       diag.T("the number of a bank account"),
	"pii-person":        diag.T("what a text tells of a person"),
	"pii-list":          diag.T("a table of persons"),
	"pii-child":         diag.T("the name of a child"),
	"document-unknown":  diag.T("a document that the site does not know"),
	"document-date":     diag.T("another date of a document"),
	"document-ended":    diag.T("a document that is no longer in force"),
	"place-ended":       diag.T("a place that is no longer there"),
	"alt":               diag.T("a picture without a text in its place"),
	"link-name":         diag.T("a link whose name says nothing"),
	"table-header":      diag.T("a table without headers"),
	"transcript":        diag.T("sound or video without a transcript"),
	"photo-place":       diag.T("a photo that tells where it was taken"),
	"photo-owner":       diag.T("a photo that tells whose it is"),
}
