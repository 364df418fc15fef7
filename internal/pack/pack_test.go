package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"loa/internal/output"
)

func file(path, text string) output.File {
	return output.File{Path: path, Render: func() ([]byte, error) { return []byte(text), nil }}
}

func TestZip(t *testing.T) {
	files := []output.File{file("a/index.html", strings.Repeat("chữ ", 99)), file("a/ảnh.PNG", "png")}
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := Zip(b, "trang", files, Entry{"MO.html", []byte("x")}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two archives of the same files differ")
	}
	z, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		name   string
		method uint16
	}{{"MO.html", zip.Deflate}, {"trang/a/index.html", zip.Deflate}, {"trang/a/ảnh.PNG", zip.Store}} {
		f := z.File[i]
		if f.Name != want.name || f.Method != want.method || f.NonUTF8 || f.Modified.Year() != 1980 {
			t.Errorf("file %d is %q, method %d, of %v; want %q, method %d, of 1980", i, f.Name, f.Method, f.Modified, want.name, want.method)
		}
	}
}

func TestZipStopsAtAnError(t *testing.T) {
	bad := errors.New("broken")
	files := []output.File{{Path: "a", Render: func() ([]byte, error) { return nil, bad }}}
	if err := Zip(new(bytes.Buffer), "trang", files); !errors.Is(err, bad) {
		t.Errorf("Zip = %v, want %v", err, bad)
	}
}

func TestSingle(t *testing.T) {
	const head = `<html><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data: http: https:; media-src http: https:"/>`
	site := map[string]string{"a.css": "a{}</style>b", "a b.png": "png", "a.bin": "x"}
	for _, c := range []struct {
		name, in, want string
		lost           int
	}{
		{"a style sheet", `<head><meta charset="utf-8"><link rel="stylesheet" href="/t/a.css"></head>`, `<style>a{}<\/style>b</style></head><body></body>`, 0},
		{"what has no use", `<head><meta charset="utf-8"><script src="/t/x.js"></script><link rel="icon" href="/t/i.png"></head><nav><a href="/t/">x</a></nav><form></form>`, `</head><body></body>`, 0},
		{"a picture", `<head><meta charset="utf-8"></head><img src="/t/a%20b.png" srcset="/t/x.png 2x" sizes="1px" loading="lazy" alt="">`, `</head><body><img src="data:image/png;base64,cG5n" alt=""/></body>`, 0},
		{"a picture in several forms", `<head><meta charset="utf-8"></head><picture><source srcset="/t/x.webp"><img src="/t/a%20b.png"></picture>`, `</head><body><picture><img src="data:image/png;base64,cG5n"/></picture></body>`, 0},
		{"a picture of no kind", `<head><meta charset="utf-8"></head><img src="/t/a.bin">`, `</head><body><img src="https://a.vn/t/a.bin"/></body>`, 1},
		{"a picture that is not there", `<head><meta charset="utf-8"></head><img src="/t/no.png">`, `</head><body><img src="https://a.vn/t/no.png"/></body>`, 1},
		{"a film", `<head><meta charset="utf-8"></head><video src="/t/a.mp4" poster="/t/a%20b.png"></video>`, `</head><body><video src="https://a.vn/t/a.mp4" poster="data:image/png;base64,cG5n"></video></body>`, 1},
		{"links", `<head><meta charset="utf-8"></head><a href="/t/b/">b</a><a href="/t/a/#x">x</a><a href="#y">y</a><a href="https://b.vn">z</a>`,
			`</head><body><a href="https://a.vn/t/b/">b</a><a href="#x">x</a><a href="#y">y</a><a href="https://b.vn">z</a></body>`, 0},
		{"its origin", `<head><meta charset="utf-8"></head><main><nav>x</nav></main>`, `</head><body><main><nav>x</nav><p>Từ: <a href="https://a.vn/t/a/">https://a.vn/t/a/</a></p></main></body>`, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, lost, err := Single([]byte(c.in), Article{Home: "/t/", Full: "https://a.vn", URL: "/t/a/", From: "Từ:", Read: func(name string) ([]byte, bool) {
				text, ok := site[name]
				return []byte(text), ok
			}})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := string(out), head+c.want+"</html>\n"; got != want || len(lost) != c.lost {
				t.Errorf("got  %s (lost %q)\nwant %s (%d lost)", got, lost, want, c.lost)
			}
		})
	}
}
