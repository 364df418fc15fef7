package serve

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"loa/internal/build"
	"loa/themes"
)

func TestNextFreePort(t *testing.T) {
	first, port, err := listen("", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range first {
		defer l.Close()
	}
	second, next, err := listen("", port)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range second {
		defer l.Close()
		if ip := l.Addr().(*net.TCPAddr).IP; !ip.IsLoopback() {
			t.Errorf("listens on %v", ip)
		}
	}
	if next <= port {
		t.Errorf("port %d after %d", next, port)
	}
	if _, _, err := listen("192.0.2.1", port); err == nil {
		t.Error("listens on an address of another machine")
	}
}

func TestLimits(t *testing.T) {
	for _, err := range []error{syscall.ENOSPC, syscall.EMFILE} {
		if err := fmt.Errorf("watch: %w", err); !limited(err) || !strings.Contains(reason(err).String(), "looked at again and again") {
			t.Errorf("%v: %s", err, reason(err))
		}
	}
	if limited(os.ErrPermission) {
		t.Error("a folder that may not be read is no limit")
	}
}

// TestEnd checks that a server ends at once, with a tab that waits for events.
func TestEnd(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "site.yaml"), []byte("title: T\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	root := os.DirFS(dir)
	s, err := New(Options{Dir: dir, Root: root, Builder: build.NewBuilder(root, build.Options{Themes: themes.FS})})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.Run(ctx) }()
	r, err := http.Get(s.URL() + "_loa/events")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	lines := bufio.NewScanner(r.Body)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "data: ") {
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("Run = %v", err)
	}
	for lines.Scan() { // to the end of the stream
	}
	if _, err := http.Get(s.URL()); err == nil {
		t.Error("it still answers")
	}
}
