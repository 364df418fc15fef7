package check

import (
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
)

// What stands before a number and says what it is, within nearCue bytes.
const nearCue = 60

var (
	idCues      = []string{"cccd", "cmnd", "căn cước", "chứng minh", "định danh", "số thẻ"}
	accountCues = []string{"tài khoản", "stk", "số tk"}
)

// personalNumber reports numbers of identity cards, telephones and accounts.
func (c *checker) personalNumber(p *paragraph, d digits) {
	cue := strings.ToLower(p.text[max(0, d.from-nearCue):d.from])
	if i := strings.LastIndex(cue, ". "); i >= 0 {
		cue = cue[i:]
	}
	for n := range d.groups {
		for m := n; m < len(d.groups) && m < n+6; m++ {
			if m > n && strings.IndexByte("/,", d.groups[m].sign) >= 0 {
				break
			}
			if c.personalGroups(p, d, n, m, cue) {
				return
			}
		}
	}
}

// personalGroups looks at the groups from n to m as one number.
func (c *checker) personalGroups(p *paragraph, d digits, n, m int, cue string) bool {
	from, to := d.groups[n].from, d.groups[m].to
	number := onlyDigits(p.text[from:to])
	whole := n == 0 && m == len(d.groups)-1
	written := p.text[from:to]
	switch {
	case len(number) == 12 && number[0] == '0' && number[:3] <= "096" && (m == n || whole && d.groups[n].to-from == 3),
		whole && (len(number) == 12 || len(number) == 9) && hasCue(cue, idCues):
		if !c.rules.allowed(written) {
			c.in(p, "pii-id", Error, from, to, diag.T("this looks like the number of an identity card"),
				diag.T("delete it: it must not be published; a number that is something else belongs into check.allow in site.yaml"))
		}
		return true
	case whole && len(number) >= 8 && len(number) <= 16 && hasCue(cue, accountCues) && !isAmount(d.groups):
		if !c.rules.allowed(written) && !c.rules.office(number) {
			c.person(p, "pii-account", Warning, from, to, diag.T("this looks like the number of a bank account"))
		}
		return true
	case isPhone(number, d.groups[n].to-from, m == n, from > 0 && p.text[from-1] == '+'):
		if !c.rules.allowed(written) && !c.rules.office(number) {
			c.person(p, "pii-phone", Warning, from, to, diag.T("this looks like a telephone number"))
		}
		return true
	}
	return false
}

// isAmount reports whether digits are an amount, with dots between thousands.
func isAmount(groups []group) bool {
	for i, g := range groups {
		if i > 0 && (g.sign != '.' || g.to-g.from != 3) {
			return false
		}
	}
	return len(groups) > 1 && groups[0].to-groups[0].from <= 3
}

// isPhone reports whether digits are a telephone number of Vietnam: a mobile
// one or one of a province. first is the length of the first group.
func isPhone(number string, first int, single, plus bool) bool {
	if plus {
		rest, ok := strings.CutPrefix(number, "84")
		if !ok {
			return false
		}
		return isPhone("0"+rest, 4, true, false)
	}
	if len(number) < 10 || number[0] != '0' || !single && first < 3 {
		return false
	}
	switch number[1] {
	case '3', '5', '7', '8', '9':
		return len(number) == 10
	case '2':
		return len(number) == 10 || len(number) == 11
	}
	return false
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func hasCue(text string, cues []string) bool {
	for _, cue := range cues {
		if strings.Contains(text, cue) {
			return true
		}
	}
	return false
}

// person adds a finding about a grown-up, which the consent of the people shown
// settles.
func (c *checker) person(p *paragraph, code string, level Level, from, to int, what diag.Text) {
	if c.doc.Front.Consent.People {
		return
	}
	hint := diag.T("delete it, or record the consent: consent: {people: true}; numbers of offices belong into check.phones in site.yaml")
	switch {
	case code == "pii-account" && c.hasConsent():
		hint = diag.T("delete it, or record the consent: consent: {people: true}; accounts of offices belong into check.allow in site.yaml")
	case code == "pii-account":
		hint = diag.T("delete it; accounts of offices belong into check.allow in site.yaml")
	case !c.hasConsent():
		hint = diag.T("delete it; numbers of offices belong into check.phones in site.yaml")
	}
	c.in(p, code, level, from, to, what, hint)
}

// hasConsent reports whether the file is one that can record a consent: an article.
func (c *checker) hasConsent() bool { return c.doc.Role == content.RoleArticle && !IsData(c.doc.Path) }

// frontNumbers looks for personal numbers in the front matter, in values too
// that are no text.
func (c *checker) frontNumbers() {
	end := c.body
	front := &paragraph{text: c.text[:end], pieces: []piece{{size: end}}, front: true, person: true}
	c.numbers(front)
}
