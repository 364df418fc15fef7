package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// leaflets are those of the example site: how they are to be printed, and what
// must stand on them.
var leaflets = []struct{ name, file, paper, size, pages, address, typed, says string }{
	{"folded", "2024/to-roi-nam-buoc-vay-von.md", "", "841.92 x 594.96", "2",
		"https://example.vn/giam-ngheo/bai-viet/2024/to-roi-nam-buoc-vay-von/", "example.vn/giam-ngheo/vay-von", "Bước 5. Dùng đúng, trả đúng"},
	{"A5", "2025/to-roi-ky-ra-soat.md", "", "420 x 594.96", "1",
		"https://example.vn/giam-ngheo/bai-viet/2025/to-roi-ky-ra-soat/", "example.vn/giam-ngheo/ra-soat", "Không phải ký giấy trắng."},
	{"another kind", "2024/thong-bao-ra-soat-ho-ngheo.md", "a5", "420 x 594.96", "",
		"https://example.vn/giam-ngheo/bai-viet/2024/thong-bao-ra-soat-ho-ngheo/", "", ""},
}

// TestLeaflets prints leaflets and reads them with other programs: the size of the
// paper, the text, and the QR code, which must lead to the page.
func TestLeaflets(t *testing.T) {
	for _, tool := range []string{"chromium", "pdfinfo", "pdftotext", "pdftoppm", "pdffonts", "zbarimg"} {
		need(t, tool, tool)
	}
	for _, c := range leaflets {
		t.Run(c.name, func(t *testing.T) {
			pdf := filepath.Join(t.TempDir(), "to-roi.pdf")
			args := []string{"leaflet", "-C", "../..", "../../content/articles/" + c.file, "-o", pdf}
			if c.paper != "" {
				args = append(args, "--paper", c.paper)
			}
			var stdout, stderr bytes.Buffer
			if status := run(args, &stdout, &stderr); status != statusFine {
				t.Fatalf("loa leaflet = %d\n%s%s", status, &stdout, &stderr)
			}
			about := tool(t, "pdfinfo", pdf)
			if c.pages != "" && !strings.Contains(strings.Join(strings.Fields(about), " "), "Pages: "+c.pages+" ") || !strings.Contains(about, c.size) {
				t.Errorf("want %s pages of %s, the PDF is\n%s", c.pages, c.size, about)
			}
			text := strings.Join(strings.Fields(tool(t, "pdftotext", pdf, "-")), " ")
			for _, want := range []string{c.typed, c.says} {
				if !strings.Contains(strings.ReplaceAll(text, "/ ", "/"), want) {
					t.Errorf("the PDF does not say %q:\n%s", want, text)
				}
			}
			if strings.Contains(text, "Cho người phát tờ rơi") {
				t.Errorf("what is for the page alone is printed:\n%s", text)
			}
			if fonts := tool(t, "pdffonts", pdf); strings.Contains(fonts, " no  ") {
				t.Errorf("a font is not in the PDF:\n%s", fonts)
			}
			picture := strings.TrimSuffix(pdf, ".pdf")
			tool(t, "pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-singlefile", "-gray", "-png", pdf, picture)
			if got := strings.TrimSpace(tool(t, "zbarimg", "-q", "--raw", "--nodbus", picture+".png")); got != c.address {
				t.Errorf("the QR code reads %q, want %q", got, c.address)
			}
		})
	}
}

// TestLeafletThatDoesNotFit says so, and leaves nothing out.
func TestLeafletThatDoesNotFit(t *testing.T) {
	need(t, "Chromium", "chromium")
	need(t, "pdftotext", "pdftotext")
	pdf := filepath.Join(t.TempDir(), "to-gap.pdf")
	var stdout, stderr bytes.Buffer
	status := run([]string{"leaflet", "-C", "../..", "../../content/articles/2022/ho-ngheo-ho-can-ngheo-ho-moi-thoat-ngheo.md", "--paper", "fold", "-o", pdf}, &stdout, &stderr)
	if status != statusFine || !strings.Contains(stderr.String(), "pages: what does not fit into its panel stands on the others") {
		t.Errorf("loa leaflet = %d\n%s%s", status, &stdout, &stderr)
	}
	if text := tool(t, "pdftotext", pdf, "-"); !strings.Contains(text, "8. Thấy xét chưa đúng") {
		t.Errorf("the last section is not there:\n%s", text)
	}
}

// TestScriptPage prints a script in large print: A4, with numbered pages.
func TestScriptPage(t *testing.T) {
	for _, tool := range []string{"chromium", "pdfinfo", "pdftotext"} {
		need(t, tool, tool)
	}
	pdf := filepath.Join(t.TempDir(), "doc.pdf")
	var stdout, stderr bytes.Buffer
	status := run([]string{"script", "-C", "../..", "../../content/articles/2025/phat-thanh-ten-xa-moi.md", "-o", pdf}, &stdout, &stderr)
	if status != statusFine {
		t.Fatalf("loa script = %d\n%s%s", status, &stdout, &stderr)
	}
	if about := tool(t, "pdfinfo", pdf); !strings.Contains(about, "594.96 x 841.92 pts (A4)") {
		t.Errorf("the PDF is\n%s", about)
	}
	text := strings.Join(strings.Fields(tool(t, "pdftotext", "-layout", pdf, "-")), " ")
	for _, want := range []string{"năm hai nghìn không trăm hai mươi lăm", "Kính chào bà con!", "1/"} {
		if !strings.Contains(text, want) {
			t.Errorf("the PDF does not say %q:\n%s", want, text)
		}
	}
}

// tool runs a program and returns what it prints.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, &stderr)
	}
	return stdout.String()
}
