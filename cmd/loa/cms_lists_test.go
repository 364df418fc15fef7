package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loa/internal/content"

	"go.yaml.in/yaml/v3"
)

// TestSitesWriteListsForWebEditors reads the front matter of the example and of new
// sites: where a web editor shows a list, a single text would be shown empty,
// and lost when the article is saved.
func TestSitesWriteListsForWebEditors(t *testing.T) {
	dirs := []string{example}
	for _, lang := range []string{"vi", "en"} {
		dir := filepath.Join(t.TempDir(), lang)
		if status := run([]string{"init", dir, "--lang", lang}, new(bytes.Buffer), os.Stderr); status != statusFine {
			t.Fatal("loa init")
		}
		dirs = append(dirs, dir)
	}
	looked := 0
	for _, dir := range dirs {
		for folder, keys := range map[string][]content.Key{"articles": content.ArticleKeys(), "pages": content.PageKeys(), "plans": content.TermKeys("plans")} {
			lists := map[string]bool{}
			for _, k := range keys {
				lists[k.Name] = k.List && !k.Joined
			}
			err := filepath.WalkDir(filepath.Join(dir, "content", folder), func(name string, d os.DirEntry, err error) error {
				if err != nil || d.IsDir() || !content.IsMarkdown(name) {
					return err
				}
				looked++
				return singleTexts(t, name, lists)
			})
			if err != nil {
				t.Error(err)
			}
		}
	}
	if looked < 80 {
		t.Errorf("%d files were looked at", looked)
	}
}

// singleTexts reports the values of a file that are no lists but should be.
func singleTexts(t *testing.T, name string, lists map[string]bool) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	_, head, _ := strings.Cut(string(src), "---\n")
	head, _, _ = strings.Cut(head, "\n---")
	var values map[string]yaml.Node
	if err := yaml.Unmarshal([]byte(head), &values); err != nil {
		return err
	}
	for key, v := range values {
		if lists[key] && v.Kind != yaml.SequenceNode && v.Tag != "!!null" {
			t.Errorf("%s:%d: %s: %s is no list", name, v.Line+1, key, v.Value)
		}
	}
	return nil
}
