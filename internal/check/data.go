package check

import (
	"slices"

	"loa/internal/content"
)

// IsData reports whether a file holds texts though it is no Markdown: the tables
// of vocabularies, and site.yaml.
func IsData(path string) bool {
	_, isTable := content.TableOf(path)
	return isTable || path == settings
}

const settings = "content/site.yaml"

// Data returns the findings of a table or of site.yaml, by place: of the texts
// that readers see, and of numbers that are personal data wherever they stand.
func Data(path string, src []byte, rules *Rules) []Finding {
	text, err := content.Decode(src)
	if err != nil {
		return nil // the build says it
	}
	c := newDataChecker(path, text, rules)
	c.file(src)
	c.texts()
	c.sort()
	return c.found
}

// newDataChecker reads the texts of a table or of site.yaml.
func newDataChecker(path, text string, rules *Rules) *checker {
	c := &checker{doc: &content.Doc{Path: path}, text: text, lines: newLineIndex(text), rules: rules, body: len(text)}
	if path == settings {
		config, _ := content.ParseConfig(path, []byte(text))
		c.paragraphs = c.valueParagraphs(settingTexts(config))
	} else {
		c.terms, _ = content.ParseTable(path, []byte(text), rules.parse)
		for _, t := range c.terms {
			c.paragraphs = append(c.paragraphs, c.valueParagraphs(termTexts(t))...)
		}
	}
	c.splitWords(c.paragraphs)
	return c
}

// dataReadsAlike reports whether a corrected table or site.yaml has the same terms
// and no new problem.
func dataReadsAlike(path, before, after string, rules *Rules) bool {
	if path == settings {
		_, a := content.ParseConfig(path, []byte(before))
		_, b := content.ParseConfig(path, []byte(after))
		return len(b) <= len(a)
	}
	first, a := content.ParseTable(path, []byte(before), rules.parse)
	second, b := content.ParseTable(path, []byte(after), rules.parse)
	return len(b) <= len(a) && slices.EqualFunc(first, second, func(x, y *content.Term) bool {
		return x.Key.Text == y.Key.Text && x.Name.Text == y.Name.Text
	})
}
