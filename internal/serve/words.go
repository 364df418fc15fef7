package serve

import "loa/internal/diag"

// words returns what preview.js says, by the names that it uses.
func (s *Server) words() map[string]string {
	words := map[string]diag.Text{
		"bar":      diag.T("Preview"),
		"source":   diag.T("Source:"),
		"many":     diag.T("This page follows from many files."),
		"edit":     diag.T("Open in the editor"),
		"copy":     diag.T("Copy the path"),
		"copied":   diag.T("Copied"),
		"errors":   diag.T("Errors:"),
		"warnings": diag.T("Warnings:"),
		"broken":   diag.T("The content has errors. This page is as it was before them."),
		"warned":   diag.T("What the content should be checked for"),
		"close":    diag.T("Close"),
		"more":     diag.T("More problems:"),
		"stopped":  diag.T("The preview has stopped: this page may be out of date."),
	}
	out := map[string]string{"lang": s.opts.Lang}
	for name, text := range words {
		out[name] = text.In(s.opts.Lang)
	}
	return out
}
