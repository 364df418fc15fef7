package main

import (
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"loa/internal/check"
)

// The parts of SARIF 2.1.0 that are written.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		Short sarifMessage `json:"shortDescription"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion  `json:"deletedRegion"`
		Inserted sarifMessage `json:"insertedContent"`
	}
)

// sarif writes findings as SARIF. named turns the name of a file into what it is
// called from where the user is; text gives the text of a file.
type sarif struct {
	lang  string
	named func(file string) string
	text  func(file string) (string, bool)
}

func (s sarif) write(w io.Writer, found []check.Finding) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "loa", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	var codes []string
	for _, f := range found {
		run.Results = append(run.Results, s.result(f))
		codes = append(codes, f.Code)
	}
	slices.Sort(codes)
	for _, code := range slices.Compact(codes) {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{code, sarifMessage{check.About(code).In(s.lang)}})
	}
	return writeIndented(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func (s sarif) result(f check.Finding) sarifResult {
	level := severity(f)
	if level == "notice" {
		level = "note"
	}
	message, hint := f.Text.In(s.lang), f.Hint.In(s.lang)
	if hint != "" {
		message += "\n" + hint
	}
	r := sarifResult{RuleID: f.Code, Level: level, Message: sarifMessage{message}}
	if f.File == "" {
		return r
	}
	physical := sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: s.named(f.File)}).String()}}
	if f.Line > 0 {
		physical.Region = &sarifRegion{StartLine: f.Line}
	}
	if f.Column > 0 {
		physical.Region.StartColumn, physical.Region.EndColumn = f.Column, f.Column+f.Length
	}
	r.Locations = []sarifLocation{{physical}}
	if text, ok := s.text(f.File); ok && f.Edit != nil && f.Edit.End <= len(text) {
		change := sarifChange{physical.Artifact, []sarifReplacement{{regionOf(text, f.Edit), sarifMessage{f.Edit.New}}}}
		r.Fixes = []sarifFix{{sarifMessage{hint}, []sarifChange{change}}}
	}
	return r
}

// regionOf returns the place of an edit, which is on one line.
func regionOf(text string, e *check.Edit) sarifRegion {
	start := strings.LastIndexByte(text[:e.Start], '\n') + 1
	column := 1 + utf8.RuneCountInString(text[start:e.Start])
	return sarifRegion{
		StartLine:   1 + strings.Count(text[:e.Start], "\n"),
		StartColumn: column,
		EndColumn:   column + utf8.RuneCountInString(text[e.Start:e.End]),
	}
}
