// Package themes holds the visual themes that come with the program. Each is a
// folder as package loa/internal/theme describes it; a site may put single files
// in place of theirs.
package themes

import "embed"

// FS is the themes, each a folder at its root: default/theme.yaml.
//
//go:embed default plain
var FS embed.FS
