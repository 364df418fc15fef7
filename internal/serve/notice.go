package serve

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"

	"loa/internal/diag"
)

//go:embed notice.html
var noticeText string

var noticePage = template.Must(template.New("notice").Parse(noticeText))

// noticeView is what notice.html shows.
type noticeView struct {
	Lang, Title, Text string
	Problems          []problem
	Hidden            string
}

// notice is a page of the preview itself, not of the site.
func (s *Server) notice(status int, title, text diag.Text) answer {
	return s.noticeOf(status, noticeView{Title: title.In(s.opts.Lang), Text: text.In(s.opts.Lang)})
}

// problemsPage is at every address before there is a site.
func (s *Server) problemsPage(st *state) answer {
	view := noticeView{
		Title:    diag.T("the site cannot be shown yet").In(s.opts.Lang),
		Text:     diag.T("Correct these errors: this page then gives way to the site by itself.").In(s.opts.Lang),
		Problems: s.problems(st),
	}
	if st.hidden > 0 {
		view.Hidden = diag.T("… and %d more", st.hidden).In(s.opts.Lang)
	}
	return s.noticeOf(http.StatusServiceUnavailable, view)
}

func (s *Server) noticeOf(status int, view noticeView) answer {
	view.Lang = s.opts.Lang
	var b bytes.Buffer
	if err := noticePage.Execute(&b, view); err != nil {
		panic("notice.html and its view do not agree: " + err.Error())
	}
	body := b.Bytes()
	return answer{status: status, kind: kinds[".html"], body: body, marks: func() marks { return marksOf(body, "") }}
}

// problem is a problem as pages show it.
type problem struct {
	Place   string `json:"place"`
	Edit    string `json:"edit"` // address that opens the place in the editor; "" for none
	Warning bool   `json:"warning"`
	Text    string `json:"text"`
	Line    string `json:"line"`
	Mark    string `json:"mark"`
	Hint    string `json:"hint"`
}

func (s *Server) problems(st *state) []problem {
	list := []problem{}
	for _, i := range st.problems {
		p := problem{Place: i.Pos.String(), Warning: i.Warning, Text: i.Text, Line: i.Line, Mark: i.Mark, Hint: i.Hint}
		if i.File != "" {
			p.Edit = s.opts.Editor.address(s.opts.Dir, i.File, i.Pos.Line, i.Pos.Column)
		}
		if i.Warning {
			p.Text = diag.T("warning: ").In(s.opts.Lang) + p.Text
		}
		if i.More > 0 {
			p.Text += diag.T(" (and %d more like it)", i.More).In(s.opts.Lang)
		}
		list = append(list, p)
	}
	return list
}
