package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io/fs"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// workbook is what another reader finds in the file: the cells of each sheet,
// by their addresses, numbers with a mark before.
func workbook(t *testing.T, file []byte) []map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string, into any) {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := xml.NewDecoder(f).Decode(into); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	var sheets []map[string]string
	for i := 1; i <= 3; i++ {
		var sheet struct {
			Cells []struct {
				At     string `xml:"r,attr"`
				Type   string `xml:"t,attr"`
				Value  string `xml:"v"`
				Inline string `xml:"is>t"`
			} `xml:"sheetData>row>c"`
		}
		read(fmt.Sprintf("xl/worksheets/sheet%d.xml", i), &sheet)
		cells := map[string]string{}
		for _, c := range sheet.Cells {
			switch c.Type {
			case "inlineStr":
				cells[c.At] = c.Inline
			case "", "n":
				cells[c.At] = "#" + c.Value
			default:
				t.Errorf("%s has type %q", c.At, c.Type)
			}
		}
		sheets = append(sheets, cells)
	}
	return sheets
}

func TestXLSX(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").XLSX(&out); err != nil {
		t.Fatal(err)
	}
	sheets := workbook(t, out.Bytes())
	for _, test := range []struct {
		sheet    int
		at, want string
	}{
		{0, "A1", "Kế hoạch 2278"}, {0, "A3", "Chủ đề"}, {0, "B3", "Địa bàn"}, {0, "C3", "Số bài"},
		{0, "D3", "Kế hoạch: tờ rơi"}, {0, "E3", "Đã làm: tấn giấy"}, {0, "F3", "Đã làm: tờ rơi"},
		{0, "A4", "Chủ trương, chính sách"}, {0, "C4", "#1"}, {0, "D4", "#3000"}, {0, "E4", "#1.5"}, {0, "F4", "#1200"}, {0, "G4", "#86"}, {0, "I4", "#900"},
		{0, "A10", "Tổng"}, {0, "C10", "#3"}, {0, "F10", "#1200"},
		{1, "C2", "Bài nói về “vay vốn”; cả hai"}, {1, "D2", "01/5/2024"}, {1, "E2", "https://example.vn/tinh/bai-viet/0/"}, {1, "C3", "=HYPERLINK(1)"},
		{2, "A2", "Tự lực vươn lên"}, {2, "B2", "huyện Bảo Lạc"},
	} {
		if got := sheets[test.sheet][test.at]; got != test.want {
			t.Errorf("sheet %d, %s is %q, want %q", test.sheet+1, test.at, got, test.want)
		}
	}
}

// TestXLSXPrints: every sheet prints across A4, as wide as the paper, with its
// head on each page.
func TestXLSXPrints(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").XLSX(&out); err != nil {
		t.Fatal(err)
	}
	in, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for name, wants := range map[string][]string{
		"xl/worksheets/sheet1.xml": {`fitToPage="true"`, `orientation="landscape"`, `fitToHeight="0"`, `customHeight="true"`},
		"xl/worksheets/sheet2.xml": {`fitToPage="true"`, `orientation="landscape"`},
		"xl/workbook.xml":          {"_xlnm.Print_Titles", "'Báo cáo'!$3:$3", "'Danh sách bài'!$1:$1"},
	} {
		src, err := fs.ReadFile(in, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(strings.ReplaceAll(html.UnescapeString(string(src)), `="1"`, `="true"`), want) {
				t.Errorf("%s has no %s:\n%s", name, want, src)
			}
		}
	}
}

// TestXLSXTotalIsBold: all numbers of the total are bold, those with decimals too.
func TestXLSXTotalIsBold(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").XLSX(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, cell := range []string{"C10", "E10", "F10"} {
		id, err := f.GetCellStyle("Báo cáo", cell)
		if err != nil {
			t.Fatal(err)
		}
		if style, err := f.GetStyle(id); err != nil || style.Font == nil || !style.Font.Bold {
			value, _ := f.GetCellValue("Báo cáo", cell)
			t.Errorf("%s, %s, is not bold: %v", cell, value, err)
		}
	}
}

// TestXLSXIsReproducible: the same report is the same bytes, in any run.
func TestXLSXIsReproducible(t *testing.T) {
	var first bytes.Buffer
	for range 10 {
		var out bytes.Buffer
		if err := sample("vi").XLSX(&out); err != nil {
			t.Fatal(err)
		}
		if first.Len() == 0 {
			first = out
		}
		if !bytes.Equal(out.Bytes(), first.Bytes()) {
			t.Fatal("two workbooks of one report differ")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if year := f.Modified.Year(); year > 2000 {
			t.Errorf("%s holds the time of its making: %s", f.Name, f.Modified)
		}
	}
}
