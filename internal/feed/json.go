package feed

import (
	"bytes"
	"encoding/json"
	"time"

	"loa/internal/site"
)

// jsonFeed is a feed as JSON Feed 1.1 wants it.
type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	HomePageURL string       `json:"home_page_url"`
	FeedURL     string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Language    string       `json:"language"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID            string       `json:"id"`
	URL           string       `json:"url"`
	Title         string       `json:"title"`
	ContentHTML   string       `json:"content_html"` // required, also when empty
	Summary       string       `json:"summary,omitempty"`
	Image         string       `json:"image,omitempty"`
	DatePublished string       `json:"date_published"`
	DateModified  string       `json:"date_modified,omitempty"`
	Authors       []jsonAuthor `json:"authors,omitempty"`
	Tags          []string     `json:"tags,omitempty"`
}

func siteJSON(s *site.Site) []byte {
	return jsonFeed{
		Title:       s.Config.Title.Text,
		HomePageURL: s.Absolute(s.Home),
		FeedURL:     s.Absolute(s.Home + "feed.json"),
		Description: s.Config.Description.Text,
		Language:    s.Config.Language,
	}.render(s, s.Articles)
}

func languageJSON(s *site.Site, l *site.Language) []byte {
	return jsonFeed{
		Title:       languageTitle(s, l),
		HomePageURL: s.Absolute(l.URL),
		FeedURL:     s.Absolute(l.JSONFeedURL),
		Language:    l.Code,
	}.render(s, l.Articles)
}

// render writes the feed with the newest of the articles.
func (feed jsonFeed) render(s *site.Site, articles []*site.Article) []byte {
	feed.Version = "https://jsonfeed.org/version/1.1"
	feed.Authors = []jsonAuthor{{publisher(s)}}
	feed.Items = []jsonItem{} // an empty list is written as such
	for _, a := range newest(s, articles) {
		feed.Items = append(feed.Items, item(s, a))
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false) // never inside a page, and five bytes less a bracket
	if err := e.Encode(feed); err != nil {
		panic("feed: strings cannot be written as JSON: " + err.Error())
	}
	return out.Bytes()
}

func item(s *site.Site, a *site.Article) jsonItem {
	it := jsonItem{
		ID:            s.Absolute(a.URL),
		URL:           s.Absolute(a.URL),
		Title:         a.Title,
		ContentHTML:   articleHTML(s, a),
		Summary:       a.Summary,
		DatePublished: a.Date.In(s.Config.Zone).Format(time.RFC3339),
	}
	if m := modified(a); m.After(a.Date) {
		it.DateModified = m.In(s.Config.Zone).Format(time.RFC3339)
	}
	if a.Image != nil {
		it.Image = absolute(s, a, a.Image.URL)
	}
	if name := a.Doc.Front.Author.Text; name != "" {
		it.Authors = []jsonAuthor{{name}}
	}
	for _, terms := range a.Terms {
		for _, t := range terms {
			it.Tags = append(it.Tags, t.Name)
		}
	}
	return it
}
