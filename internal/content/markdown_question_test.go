package content

import (
	"reflect"
	"testing"
)

// TestQuestions: a heading that ends with a question mark is a question, and what
// stands below it, lower headings too, is its answer.
func TestQuestions(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []Question
	}{
		"no question": {"## Mở đầu\n\nLời.\n", nil},
		"with numbers and marks": {"Lời đầu.\n\n## 1. Thế nào là *hộ nghèo*?\n\nLà hộ **thiếu**\nba chỉ số.\n\n- một\n- hai\n\n## 2) Hỏi ai?\n\nHỏi [xã](a.md).\n",
			[]Question{
				{"1-the-nao-la-ho-ngheo", "Thế nào là hộ nghèo?", "Là hộ thiếu ba chỉ số. một hai"},
				{"2-hoi-ai", "Hỏi ai?", "Hỏi xã."},
			}},
		"a heading inside the answer": {"## A?\n\nMột.\n\n### Thêm\n\nHai.\n\n### B?\n\nBa.\n\n## Hết\n\nBốn.\n",
			[]Question{{"a", "A?", "Một. Thêm Hai. B? Ba."}, {"b", "B?", "Ba."}}},
		"without an answer":     {"## A?\n\n## B?\n\nCó.\n", []Question{{"b", "B?", "Có."}}},
		"footnotes are none":    {"## A?\n\nMột[^1].\n\n[^1]: Chú.\n", []Question{{"a", "A?", "Một."}}},
		"headings of level one": {"# A?\n\nMột.\n\n# B?\n\nHai.\n", []Question{{"a", "A?", "Một."}, {"b", "B?", "Hai."}}},
	} {
		doc := parseArticle("---\ntitle: A\n---\n" + c.text)
		if got := doc.Body.Questions; !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: questions are %q, want %q", name, got, c.want)
		}
	}
}
