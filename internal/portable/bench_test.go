package portable

import (
	"strings"
	"testing"
)

// BenchmarkRewrite makes a page of 20 kB with 100 links relative.
func BenchmarkRewrite(b *testing.B) {
	page := []byte("<!doctype html>" + strings.Repeat(`<li class="card"><h3><a href="/tinh/bai-viet/b/">Một tin</a></h3><p>`+strings.Repeat("Chữ nghĩa. ", 8)+`</p></li>`, 100))
	s := site("/tinh/", "", "")
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		s.Rewrite("bai-viet/a/index.html", page)
	}
}
