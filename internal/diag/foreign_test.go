package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestForeign(t *testing.T) {
	tests := []struct{ english, want string }{
		{"did not find expected key", "ở đây cần một khóa: dòng này thụt lệch, hoặc giá trị ở trên chưa đóng"},
		{"open content/a.md: permission denied", "không mở được content/a.md: không có quyền"},
		{"write public/a: open public/a: no space left on device", "không ghi được public/a: không mở được public/a: đĩa đã đầy"},
		{"rename a b: file exists", "không đổi được tên a thành b: đã có tệp này"},
		{"expected ',' or ']' after array value", "sau một giá trị trong danh sách phải là dấu phẩy hoặc dấu ]"},
		{`invalid character '}' in literal true (expecting 'r')`, "có phải muốn viết true? ở đây là '}'"},
		{`unexpected "}" in operand`, `operand không được có "}"`},
		{"the moon is full", "(the moon is full)"},
		{"", "()"},
	}
	for _, tt := range tests {
		if got := Foreign(tt.english).In("vi"); got != tt.want {
			t.Errorf("Foreign(%q) = %q, want %q", tt.english, got, tt.want)
		}
		if got := T("%s", Foreign(tt.english)).In("en"); got != tt.english {
			t.Errorf("in English it is %q, want %q", got, tt.english)
		}
	}
	if got := T("cannot be read: %v", &exec.Error{Name: "git", Err: exec.ErrNotFound}).In("vi"); strings.Contains(got, "(") {
		t.Errorf("an error is shown as %q, want it in Vietnamese", got)
	}
}

func TestForeignOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range viForeign {
		if seen[m.english] {
			t.Errorf("%q is in the table twice", m.english)
		}
		seen[m.english] = true
	}
}

// libraries are the sources whose messages the table must have: those that are
// texts in calls of these functions.
var libraries = []struct {
	module string // "" for the standard library
	files  string
	calls  string // names of functions
	before string // what the message begins with when it comes out
}{
	{"go.yaml.in/yaml/v3", "scannerc.go", "yaml_parser_set_scanner_error yaml_parser_set_scanner_tag_error", ""},
	{"go.yaml.in/yaml/v3", "parserc.go", "yaml_parser_set_parser_error yaml_parser_set_parser_error_context", ""},
	{"go.yaml.in/yaml/v3", "readerc.go", "yaml_parser_set_reader_error", ""},
	{"github.com/pelletier/go-toml/v2", "unstable/*.go", "NewParserError", ""},
	{"", "src/encoding/json/scanner.go", "error", "invalid character 'x' "},
	{"", "src/text/template/parse/*.go", "errorf", ""},
	{"", "src/text/template/exec.go", "errorf", ""},
	{"", "src/text/template/funcs.go", "Errorf", ""},
	{"", "src/html/template/escape.go", "errorf", ""},
}

// ours are messages of the libraries that no file of a site or a theme can cause.
var ours = regexp.MustCompile(`^$|^while |^found duplicate X(AML|AG)|^invalid character 'x' $|internal error|can't happen|unknown node|send-only|function name|function signature|return values|^X$|^XX$|^arg \d|^arg X|nil pattern`)

// TestForeignIsWhole reads the sources of the libraries in use: a new version
// with a new message fails here, and not before an editor.
func TestForeignIsWhole(t *testing.T) {
	found := 0
	for _, l := range libraries {
		dir := output(t, "env", "GOROOT")
		if l.module != "" {
			dir = output(t, "list", "-m", "-f", "{{.Dir}}", l.module)
		}
		files, _ := filepath.Glob(filepath.Join(dir, filepath.FromSlash(l.files)))
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, message := range saidIn(t, file, l.calls) {
				message = l.before + verb.ReplaceAllString(message, "X")
				if ours.MatchString(message) {
					continue
				}
				found++
				if _, ok := Foreign(message).known(); !ok {
					t.Errorf("%s says %q, which is not translated", filepath.Base(file), message)
				}
			}
		}
	}
	if found < 200 {
		t.Errorf("found %d messages, want those of all libraries", found)
	}
}

func output(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatalf("go %v: %v", args, err)
	}
	return strings.TrimSpace(string(out))
}

// saidIn returns the texts that a file gives to functions.
func saidIn(t *testing.T, file, calls string) []string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	ast.Inspect(tree, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || !strings.Contains(" "+calls+" ", " "+calledName(call)+" ") {
			return true
		}
		for _, arg := range call.Args {
			if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				said = append(said, text)
			}
		}
		return true
	})
	return said
}
