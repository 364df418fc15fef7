package build

// Ignored reports whether a file or folder of this path, from the site's root,
// is never read: what editors, file managers and git leave behind. What lies in
// an ignored folder is ignored with it, whatever its own path says.
func Ignored(path string, isFolder bool) bool {
	if isFolder {
		return hiddenFolder(path)
	}
	return ignored(path)
}
