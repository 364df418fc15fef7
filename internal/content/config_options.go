package content

import (
	"net/url"
	"strings"

	"loa/internal/diag"
)

// Options returns what reading a file takes from the site's settings.
func (c *Config) Options() Options {
	return Options{
		Zone: c.Zone, SummaryWords: c.Limits.Summary, Language: c.Language,
		Home: c.BaseURL.EscapedPath(), Articles: c.Paths.Articles,
	}
}

// ParseBaseURL reads the address under which a site will be: http or https, a
// host and perhaps a path, which ends with a slash in the result. Where it is
// not good, why says so and the address is nil.
func ParseBaseURL(text string) (base *url.URL, why diag.Text) {
	u, err := url.Parse(text)
	if why, bad := badBase(text, u, err); bad {
		return nil, why
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/"
	u.RawPath = ""
	return u, diag.Text{}
}
