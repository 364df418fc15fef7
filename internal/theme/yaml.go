package theme

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"loa/internal/diag"
)

// entry is a line "key: value" of a file.
type entry struct {
	key, value string
	pos        diag.Pos
}

// readEntries reads a YAML file that is one mapping of keys to texts.
func readEntries(f file, probs *diag.List) []entry {
	var doc yaml.Node
	if err := yaml.Unmarshal(f.data, &doc); err != nil {
		line, msg := yamlError(err)
		probs.Error(f.pos(line, 0), "cannot be read: %s", diag.Foreign(msg))
		return nil
	}
	if len(doc.Content) == 0 {
		return nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		probs.Error(f.pos(root.Line, root.Column), "want lines of the form %q", "key: value")
		return nil
	}
	var list []entry
	seen := map[string]int{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		k, v := root.Content[i], root.Content[i+1]
		pos := f.pos(k.Line, k.Column)
		if v.Kind != yaml.ScalarNode {
			probs.Error(f.pos(v.Line, v.Column), "%q is not a text", k.Value)
			continue
		}
		if first, ok := seen[k.Value]; ok {
			probs.Error(pos, "key %q is already in line %d", k.Value, first)
			continue
		}
		seen[k.Value] = k.Line
		list = append(list, entry{k.Value, v.Value, pos})
	}
	return list
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?`)

// yamlError takes the line out of an error of package yaml.
func yamlError(err error) (line int, msg string) {
	text := err.Error()
	m := yamlLine.FindStringSubmatch(text)
	line, _ = strconv.Atoi(m[1]) // without a line it is 0: unknown
	return line, strings.TrimPrefix(text, m[0])
}
