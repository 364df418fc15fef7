package theme

import (
	"errors"
	"html/template"
	"io"
	"strings"
	texttemplate "text/template"
	"text/template/parse"

	"loa/internal/diag"
)

// try parses every template as it was written and executes those that have a
// view: with everything set, with nothing set, and once more down every branch.
func (t *Theme) try(probs *diag.List) {
	f := funcs{lang: languages[0], home: "/", words: t.words.in(languages[0]), urls: t.urls}
	if !t.parseAll(f, probs) {
		return
	}
	root, err := build(t.sources, f, func(s source) string { return string(s.data) })
	if err != nil {
		t.report(err, probs)
		return
	}
	found := map[diag.Pos]bool{}
	add := func(err error) {
		var list diag.List
		t.report(err, &list)
		for _, p := range list {
			if !found[p.Pos] {
				found[p.Pos] = true
				*probs = append(*probs, p)
			}
		}
	}
	branches := everyBranch(t.sources, f)
	for _, s := range samples() {
		if err := branches.ExecuteTemplate(&bounded{to: io.Discard, name: s.name}, s.name, s.full); isTypeError(err) {
			add(err)
			continue
		}
		for _, view := range []any{s.full, s.empty} {
			if err := root.ExecuteTemplate(&bounded{to: io.Discard, name: s.name}, s.name, view); err != nil {
				add(err)
				break
			}
		}
	}
}

// parseAll parses each file by itself, so that one broken file does not hide
// the next, and checks the words and assets that it names. It says whether all
// of them parse.
func (t *Theme) parseAll(f funcs, probs *diag.List) bool {
	ok := true
	defined := map[string]string{}
	used := map[string]bool{}
	for _, key := range codeWords() {
		used[key] = true
		t.words.check(key, diag.Pos{File: t.path("i18n/" + languages[0] + ".yaml")}, probs)
	}
	for _, s := range t.sources {
		tmpl, err := texttemplate.New(s.name).Funcs(texttemplate.FuncMap(f.table())).Parse(string(s.data))
		if err != nil {
			t.report(err, probs)
			ok = false
			continue
		}
		for _, one := range tmpl.Templates() {
			if first, twice := defined[one.Name()]; twice {
				probs.Error(s.pos(0, 0), "template %q is defined in %s too", one.Name(), first)
				ok = false
			}
			defined[one.Name()] = s.name
			walk(one.Root, func(n parse.Node) {
				t.checkCall(s, n, used, probs)
				checkRange(s, n, probs)
			})
		}
	}
	errs, _ := probs.Count()
	t.words.unused(t.files, used, probs)
	return ok && errs == 0
}

// checkCall checks a word or an asset that a template names.
func (t *Theme) checkCall(s source, n parse.Node, used map[string]bool, probs *diag.List) {
	cmd, ok := n.(*parse.CommandNode)
	if !ok || len(cmd.Args) < 2 {
		return
	}
	fn, isName := cmd.Args[0].(*parse.IdentifierNode)
	text, isText := cmd.Args[1].(*parse.StringNode)
	if !isName || !isText {
		return
	}
	line, column := position(string(s.data), int(text.Pos))
	pos := s.pos(line, column)
	pos.Length = len([]rune(text.Quoted))
	switch fn.Ident {
	case "t":
		used[text.Text] = true
		t.words.check(text.Text, pos, probs)
	case "asset":
		if _, ok := t.urls[text.Text]; !ok {
			suggest(probs.Error(pos, "no asset %q", text.Text), text.Text, keysOf(t.urls))
		}
	}
}

// mostRounds is how often a loop over a plain number may run.
const mostRounds = 1000

// checkRange refuses a loop over a number that no page needs: a slip of the hand
// that would keep a build from ending.
func checkRange(s source, n parse.Node, probs *diag.List) {
	loop, ok := n.(*parse.RangeNode)
	if !ok || len(loop.Pipe.Cmds) != 1 || len(loop.Pipe.Cmds[0].Args) != 1 {
		return
	}
	number, ok := loop.Pipe.Cmds[0].Args[0].(*parse.NumberNode)
	if !ok || !number.IsInt || number.Int64 <= mostRounds {
		return
	}
	line, column := position(string(s.data), int(number.Pos))
	pos := s.pos(line, column)
	pos.Length = len([]rune(number.Text))
	probs.Error(pos, "the loop runs %s times, want at most %d", number.Text, mostRounds).WithHint("loop over what the view has")
}

// everyBranch returns the templates with every branch of every condition taken, so that
// one execution meets every field.
func everyBranch(sources []source, f funcs) *texttemplate.Template {
	root := texttemplate.New("").Funcs(texttemplate.FuncMap(f.table()))
	for _, s := range sources {
		texttemplate.Must(root.New(s.name).Parse(string(s.data)))
	}
	for _, t := range root.Templates() {
		if t.Tree != nil {
			takeAll(t.Root)
		}
	}
	return root
}

// takeAll makes both branches of a condition run whatever its value.
func takeAll(list *parse.ListNode) {
	if list == nil {
		return
	}
	var nodes []parse.Node
	for _, n := range list.Nodes {
		nodes = append(nodes, n)
		var branch *parse.BranchNode
		switch n := n.(type) {
		case *parse.IfNode:
			branch = &n.BranchNode
		case *parse.WithNode:
			branch = &n.BranchNode
		case *parse.RangeNode:
			branch = &n.BranchNode
		default:
			continue
		}
		takeAll(branch.List)
		takeAll(branch.ElseList)
		otherwise := branch.ElseList
		if n.Type() == parse.NodeIf {
			branch.ElseList = branch.List
		}
		if otherwise != nil {
			nodes = append(nodes, otherwise)
		}
	}
	list.Nodes = nodes
}

// isTypeError says whether an error is about the view's type: true whatever
// the values are.
func isTypeError(err error) bool {
	return err != nil && strings.Contains(err.Error(), "can't evaluate field")
}

// report adds an error of the template packages to the problems, at its place
// in the file.
func (t *Theme) report(err error, probs *diag.List) {
	var escape *template.Error
	if errors.As(err, &escape) && escape.ErrorCode == template.ErrEndContext {
		probs.Error(diag.Pos{File: t.path(escape.Name)}, "the file ends inside a tag, an attribute or a script")
		return
	}
	e := parseError(err.Error())
	s, ok := t.source(e.name)
	if !ok {
		probs.Error(diag.Pos{File: t.path("")}, "%s", diag.Foreign(err.Error()))
		return
	}
	e.report(s, probs)
}
