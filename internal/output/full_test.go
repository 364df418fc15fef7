//go:build linux || darwin

package output

import (
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

var bigSite = site{"big.html": strings.Repeat("b", 9000), "index.html": strings.Repeat("i", 9000), "new/x.html": "x"}

// limitFileSize makes writing beyond so many bytes of a file fail half-way, as
// on a full disk.
func limitFileSize(limit string) {
	n, err := strconv.ParseUint(limit, 10, 32)
	if err != nil {
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	var rlimit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &rlimit); err != nil {
		panic(err)
	}
	rlimit.Cur = n
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &rlimit); err != nil {
		panic(err)
	}
}

func TestFullDisk(t *testing.T) {
	tests := []struct{ name, limit, want string }{
		{"new file", "5000", "big.html"},
		{"the list", "10", listName},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			apply(t, dir, first)
			out, err := runChild(t, "OUTPUT_TEST_DIR="+dir, "OUTPUT_TEST_LIMIT="+tt.limit)
			want := "write " + filepath.Join(dir, tt.want) + ": file too large\n"
			if err == nil || out != want {
				t.Fatalf("child says %q (%v), want %q", out, err, want)
			}
			if tt.want == listName {
				wantTree(t, dir, first)
			}
			apply(t, dir, bigSite)
			wantTree(t, dir, bigSite)
		})
	}
}

func TestModes(t *testing.T) {
	old := syscall.Umask(0o027)
	defer syscall.Umask(old)
	dir := t.TempDir()
	apply(t, dir, site{"a/b": "1"})
	apply(t, dir, site{"a/b": "22"})
	infos := walk(t, dir, func(string) error { return nil })
	for p, want := range map[string]string{"a": "drwxr-x---", "a/b": "-rw-r-----", listName: "-rw-r-----"} {
		if got := infos[filepath.Join(dir, p)].Mode().String(); got != want {
			t.Errorf("mode of %s is %s, want %s", p, got, want)
		}
	}
}
