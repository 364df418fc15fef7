package theme

import (
	"html/template"
	"path"
	"strings"

	"loa/internal/campaign"
	"loa/internal/site"
)

// stateWords are the words for where an article stands, after "state_".
var stateWords = []string{
	"event_upcoming", "event_today", "event_running", "event_over",
	"contest_call", "contest_running", "contest_over", "contest_results",
	"document_pending", "document_replaced", "document_ended",
}

// kindWords are what the code of single kinds says beside that.
var kindWords = []string{"add_to_calendar", "replaced_by", "in_force_from", "read_transcript", "read_results", "coverage_see", "register_undated", "register_untyped", "register_live", "map", "map_place", "terms_of_former"}

// stateName returns where an article stands, in a few words.
func (r *Renderer) stateName(a *site.Article) string {
	if a.State == "" {
		return ""
	}
	f := &a.Doc.Front.Facts
	if a.Kind == "event" && a.State == site.Running && (f.End.IsZero() || sameDay(f.Start, f.End)) {
		return r.word("state_event_today")
	}
	return r.word("state_" + a.Kind + "_" + string(a.State))
}

// live fills in what the kind of an article and the day add to its page.
func (b *page) live(a *site.Article, v *Article) {
	r := b.r
	v.State, v.StateName, v.StateNote = string(a.State), r.stateName(a), r.stateNote(a)
	v.Results, v.Transcript = r.results(a), r.transcript(a)
	v.Steps = textsOf(a.Doc.Front.Facts.Steps)
	if a.Kind == "explainer" && len(a.Doc.Body.Questions) > 1 {
		v.Contents, v.Asks = b.contentsFrom(a.Doc.Body.Headings, 2), true
	}
}

// badge is the state as lists show it. That an event is over is said by its date.
func (r *Renderer) badge(a *site.Article) string {
	if a.Kind == "event" && a.State == site.Over {
		return ""
	}
	return r.stateName(a)
}

// stateNote returns what readers of a document must know first: that another one
// has taken its place, or that it does not hold yet.
func (r *Renderer) stateNote(a *site.Article) template.HTML {
	switch a.State {
	case site.Replaced:
		return template.HTML(escape(r.word("replaced_by"))) + " " + join(separated(r.references(a.ReplacedBy), ", ")) + "."
	case site.Pending:
		return template.HTML(escape(r.word("in_force_from"))) + " " + r.dateElement(a.Doc.Front.Facts.Effective) + "."
	}
	return ""
}

// references returns the numbers of documents, each a link when the site has it.
func (r *Renderer) references(list []site.Reference) []template.HTML {
	out := make([]template.HTML, len(list))
	for i, ref := range list {
		out[i] = template.HTML(escape(ref.Number))
		if ref.Article != nil {
			out[i] = link(ref.Number, ref.Article.URL)
		}
	}
	return out
}

// results returns those of a contest, once they are to be seen.
func (r *Renderer) results(a *site.Article) template.HTML {
	if a.State != site.Results {
		return ""
	}
	if a.ResultsAt != nil {
		return targetLink(r.word("read_results"), a.ResultsAt)
	}
	return template.HTML(escape(a.Doc.Front.Facts.Results.Text))
}

// transcript returns what is said in a film: paragraphs, or a link to a file.
func (r *Renderer) transcript(a *site.Article) template.HTML {
	if a.Transcript != nil {
		return "<p>" + targetLink(r.word("read_transcript"), a.Transcript) + "</p>"
	}
	var out strings.Builder
	for part := range strings.SplitSeq(a.Doc.Front.Facts.Transcript.Text, "\n\n") {
		if lines := strings.TrimSpace(part); lines != "" {
			out.WriteString("<p>" + strings.ReplaceAll(escape(lines), "\n", "<br>") + "</p>")
		}
	}
	return template.HTML(out.String())
}

// calendar adds the file with which a reader notes an event that is not over.
func (f *factList) calendar(a *site.Article) {
	if a.Calendar != "" && a.State.Live() {
		f.html("calendar", link(f.r.word("add_to_calendar"), a.Calendar))
	}
}

// attachments adds the files of a document, with their form and size: readers pay
// for what they load.
func (f *factList) attachments(a *site.Article) {
	var files []template.HTML
	for _, file := range a.Files {
		about := strings.ToUpper(strings.TrimPrefix(path.Ext(file.Name), "."))
		if file.Size > 0 {
			about = strings.TrimPrefix(about+", "+f.r.size(file.Size), ", ")
		}
		one := targetLink(file.Name, &file.Target)
		if about != "" {
			one += template.HTML(" (" + escape(about) + ")")
		}
		files = append(files, one)
	}
	f.html("file", items(files))
}

// size writes how many bytes a file has: 240 KB; 1,2 MB.
func (r *Renderer) size(bytes int64) string {
	const kilo, mega = 1000, 1000 * 1000
	switch {
	case bytes >= mega:
		return formatQuantity(r.view.Lang, float64((bytes+mega/20)/(mega/10))/10) + " MB"
	case bytes >= kilo:
		return formatNumber(r.view.Lang, int((bytes+kilo/2)/kilo)) + " KB"
	}
	return formatNumber(r.view.Lang, int(bytes)) + " B"
}

// coverageLink adds to a report the pages of what its plans cover.
func (f *factList) coverageLink(a *site.Article) {
	if a.Kind != "report" {
		return
	}
	var links []template.HTML
	for _, t := range a.Terms[site.Plans] {
		if t.Plan != nil && t.Plan.Coverage != "" {
			links = append(links, link(f.r.word("coverage_see"), t.Plan.Coverage))
		}
	}
	f.html("coverage", items(links))
}

// reportPeriod writes the period that a report is on: 2024-H2 in words.
func (r *Renderer) reportPeriod(text string) string {
	if name, ok := campaign.CalendarOf(r.site.Config).Name(text); ok {
		return name
	}
	return text
}
