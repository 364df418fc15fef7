package content

import extast "github.com/yuin/goldmark/extension/ast"

// checkBox writes the box of a task. It cannot be used, only read.
func (w *bodyWriter) checkBox(n *extast.TaskCheckBox) {
	label, checked := w.words.toDo, ""
	if n.IsChecked {
		label, checked = w.words.done, " checked"
	}
	w.write(`<input type="checkbox" disabled` + checked)
	w.write(attribute("aria-label", label))
	w.write("> ")
}
