package theme

// ldQuestions appends the questions of an explainer with their answers, each with
// the address of its heading.
func (b *page) ldQuestions(dst []byte, url string) []byte {
	dst = append(dst, `{"@type":"FAQPage","url":`...)
	dst = appendJSON(dst, url)
	dst = field(dst, "inLanguage", b.r.view.Lang)
	dst = append(dst, `,"mainEntity":[`...)
	for i, q := range b.Article.Doc.Body.Questions {
		if i > 0 {
			dst = append(dst, ',')
		}
		at := url + "#" + q.ID
		dst = append(dst, `{"@type":"Question","name":`...)
		dst = appendJSON(dst, q.Text)
		dst = field(dst, "url", at)
		dst = append(dst, `,"acceptedAnswer":{"@type":"Answer","text":`...)
		dst = appendJSON(dst, q.Answer)
		dst = field(dst, "url", at)
		dst = append(dst, `}}`...)
	}
	return append(dst, `]}`...)
}

// asks reports whether the page is one of questions with their answers.
func (b *page) asks() bool {
	return b.Article != nil && b.Article.Kind == "explainer" && len(b.Article.Doc.Body.Questions) > 0
}
