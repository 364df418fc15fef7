package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"loa/internal/check"
)

// The ways in which findings are printed for other programs. named turns the
// name of a file into what it is called from where the user is.

// severity returns how much a finding matters, as JSON calls it.
func severity(f check.Finding) string {
	switch {
	case f.Notice:
		return "notice"
	case f.Warning:
		return "warning"
	}
	return "error"
}

// jsonFinding is a finding in the output of --json.
type jsonFinding struct {
	File     string    `json:"file"`
	Line     int       `json:"line"`   // from 1; 0: the file as a whole
	Column   int       `json:"column"` // from 1, in characters
	Length   int       `json:"length"`
	Severity string    `json:"severity"` // error, warning or notice
	Code     string    `json:"code"`
	Message  string    `json:"message"`
	Hint     string    `json:"hint,omitempty"`
	Edit     *jsonEdit `json:"edit,omitempty"`
}

// jsonEdit is a correction: bytes of the file's text in UTF-8, NFC, with \n.
type jsonEdit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Safe  bool   `json:"safe"`
}

func writeJSON(w io.Writer, found []check.Finding, lang string, named func(string) string) error {
	out := struct {
		Findings []jsonFinding  `json:"findings"`
		Counts   map[string]int `json:"counts"`
	}{[]jsonFinding{}, map[string]int{"error": 0, "warning": 0, "notice": 0}}
	for _, f := range found {
		j := jsonFinding{
			File: named(f.File), Line: f.Line, Column: f.Column, Length: f.Length, Severity: severity(f),
			Code: f.Code, Message: f.Text.In(lang), Hint: f.Hint.In(lang),
		}
		if f.Edit != nil {
			j.Edit = &jsonEdit{f.Edit.Start, f.Edit.End, f.Edit.New, f.Edit.Safe}
		}
		out.Findings = append(out.Findings, j)
		out.Counts[j.Severity]++
	}
	return writeIndented(w, out)
}

func writeIndented(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

// writeAnnotations prints workflow commands, which GitHub Actions shows beside
// the lines of a change.
func writeAnnotations(w io.Writer, found []check.Finding, lang string, named func(string) string) error {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range found {
		place := "file=" + property.Replace(named(f.File))
		if f.Line > 0 {
			place += fmt.Sprintf(",line=%d", f.Line)
		}
		if f.Column > 0 {
			place += fmt.Sprintf(",col=%d,endColumn=%d", f.Column, f.Column+f.Length)
		}
		message := f.Text.In(lang)
		if hint := f.Hint.In(lang); hint != "" {
			message += "\n" + hint
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", severity(f), place, property.Replace(f.Code), data.Replace(message)); err != nil {
			return err
		}
	}
	return nil
}
