package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// corpus writes a site with n articles to a folder: dir/content/… It is the
// same for a seed on every machine. A folder that holds something is refused.
func corpus(dir string, n int, seed uint64) error {
	if old, err := os.ReadDir(dir); err == nil && len(old) > 0 {
		return fmt.Errorf("%s is not empty", dir)
	}
	content := filepath.Join(dir, "content")
	if err := os.CopyFS(content, siteFiles()); err != nil {
		return fmt.Errorf("write the site: %w", err)
	}
	s := newStock()
	all := heads(s, n, seed)
	for i, h := range all {
		name := filepath.Join(content, filepath.FromSlash(h.path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return fmt.Errorf("write the site: %w", err)
		}
		if err := os.WriteFile(name, makeArticle(s, all, i, seed), 0o666); err != nil {
			return fmt.Errorf("write the site: %w", err)
		}
	}
	return nil
}
