package site

import (
	"maps"
	"path"
	"slices"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// findDoc returns the Markdown file that a path names, seen from a file.
func (b *builder) findDoc(from, target string) *published {
	if !strings.EqualFold(path.Ext(target), ".md") {
		return nil
	}
	for _, p := range sourcePaths(from, target, "content") {
		doc := b.doc(p)
		if doc == nil {
			doc = b.doc(b.folded()[strings.ToLower(p)])
		}
		if doc != nil {
			return doc
		}
	}
	return nil
}

// findFile returns the file that a path names, seen from a file. A path that ends
// in a slash is the address of a page, as most entries of a menu are.
func (b *builder) findFile(from, target string) *file {
	if strings.HasSuffix(target, "/") {
		return nil
	}
	for _, p := range sourcePaths(from, target, "content/static") {
		f := b.files[p]
		if f == nil {
			f = b.files[b.folded()[strings.ToLower(p)]]
		}
		if f != nil && f.output != "" {
			return f
		}
	}
	return nil
}

// sourcePaths returns the paths from the site's root that a reference may mean:
// beside the file, or from root when it begins with a slash. Names are looked
// for without regard to case, which Windows and macOS do not know; a \ counts
// as / as it does there.
func sourcePaths(from, target, root string) []string {
	target = strings.ReplaceAll(viet.NFC(target), `\`, "/")
	if strings.HasPrefix(target, "/") {
		return []string{path.Join(root, target), path.Join("content", target)}
	}
	return []string{path.Join(path.Dir(from), target)}
}

// foldPaths returns the path of every source by its lower case.
func (b *builder) foldPaths() map[string]string {
	folded := make(map[string]string, len(b.published)+len(b.files))
	for _, p := range b.docs.names {
		folded[strings.ToLower(p)] = p
	}
	for p := range b.files {
		folded[strings.ToLower(p)] = p
	}
	return folded
}

// fileNames returns the files of the site by the last part of their paths in
// lower case.
func (b *builder) fileNames() map[string][]string {
	names := map[string][]string{}
	for _, p := range slices.Sorted(maps.Values(b.folded())) {
		base := strings.ToLower(path.Base(p))
		names[base] = append(names[base], p)
	}
	return names
}

// missing reports a reference from a file that leads nowhere. A Markdown file or
// a file that the front matter names must be there; an address may be served by
// the host beside the site.
func (b *builder) missing(from string, pos diag.Pos, target string, must bool) {
	p := b.problems.Warn(pos, "%q leads to nothing in this site", target)
	p.Warning = !must
	name, anchor, _ := strings.Cut(target, "#")
	if anchor != "" {
		anchor = "#" + anchor
	}
	base := strings.ToLower(path.Base(strings.ReplaceAll(viet.NFC(name), `\`, "/")))
	switch near, ok := b.nearestFile(from, base); {
	case ok:
		p.WithHint("did you mean %q?", near+anchor)
	case looksLikeHost(target):
		p.WithHint("did you mean %q?", "https://"+target)
	default:
		p.WithHint("check the name, or put the file there")
	}
}

// nearestFile returns how a file of the site that is called like a name, or
// nearly, is written seen from another file.
func (b *builder) nearestFile(from, base string) (string, bool) {
	paths := b.named()[base]
	if len(paths) == 0 {
		near, ok := diag.Nearest(base, b.names())
		if !ok {
			return "", false
		}
		paths = b.named()[near]
	}
	return relative(path.Dir(from), paths[0]), true
}

// relative returns the path of a file as it is written in a file of a folder.
func relative(dir, file string) string {
	if rest, ok := strings.CutPrefix(file, "content/static/"); ok {
		return "/" + rest
	}
	up := ""
	for dir != "." && !strings.HasPrefix(file, dir+"/") {
		dir, up = path.Dir(dir), up+"../"
	}
	return up + strings.TrimPrefix(file, dir+"/")
}

// looksLikeHost reports whether a reference is a host's name with its scheme
// forgotten: example.vn
func looksLikeHost(target string) bool {
	host, _, _ := strings.Cut(target, "/")
	ext := strings.TrimPrefix(path.Ext(host), ".")
	return len(ext) >= 2 && len(ext) <= 4 && !strings.ContainsAny(host, "_ ") && strings.Contains(" vn gov com org net edu info io ", " "+ext+" ")
}
