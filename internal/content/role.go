package content

import (
	pathpkg "path"
	"slices"
	"strings"

	"loa/internal/viet"
)

// The fixed lists. They are never changed.
var (
	// Kinds are the kinds of article; the first is the default.
	Kinds = []string{
		"news", "story", "model", "explainer", "event", "contest", "leaflet",
		"broadcast", "infographic", "video", "document", "notice", "report",
	}

	// Vocabularies are the names of the vocabularies: folders and tables
	// under content/.
	Vocabularies = []string{"plans", "themes", "audiences", "districts", "forms", "tags"}
)

// RoleOf tells from its path what a Markdown file is; vocabulary is that of a
// term. ok is false for what is no Markdown file of the site: another folder
// or extension, or a file of a vocabulary that is not directly in its folder.
func RoleOf(path string) (role Role, vocabulary string, ok bool) {
	rest, inside := strings.CutPrefix(viet.NFC(path), "content/")
	ext := pathpkg.Ext(rest)
	folder, name, nested := strings.Cut(strings.TrimSuffix(rest, ext), "/")
	if !inside || !IsMarkdown(rest) || !nested || name == "" || strings.HasSuffix(name, "/") {
		return 0, "", false
	}
	switch {
	case folder == "articles":
		return RoleArticle, "", true
	case folder == "pages":
		return RolePage, "", true
	case slices.Contains(Vocabularies, folder) && !strings.Contains(name, "/"):
		return RoleTerm, folder, true
	}
	return 0, "", false
}

// IsMarkdown reports whether a file's name is that of a Markdown file; Windows
// editors write it in capitals too.
func IsMarkdown(name string) bool {
	ext := strings.ToLower(pathpkg.Ext(name))
	return ext == ".md" || ext == ".markdown"
}

// TableOf tells from its path whether a file is the table of a vocabulary:
// content/NAME.yaml.
func TableOf(path string) (vocabulary string, ok bool) {
	name, inside := strings.CutPrefix(path, "content/")
	name, isYAML := strings.CutSuffix(name, ".yaml")
	return name, inside && isYAML && slices.Contains(Vocabularies, name)
}
