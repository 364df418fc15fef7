package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"loa/internal/diag"

	"github.com/xuri/excelize/v2"
)

// XLSX writes a workbook of three sheets: the rows with the total, the articles
// of each row, and the rows without articles. Numbers are numbers, with the
// thousands kept apart as the reader's own program does.
func (r *Report) XLSX(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	sheets := []struct {
		name  diag.Text
		heads int // the line with the heads of the columns
		write func(*sheet) error
	}{{diag.T("Report"), 3, r.sheetRows}, {diag.T("List of articles"), 1, r.sheetArticles}, {diag.T("Empty"), 1, r.sheetGaps}}
	for i, s := range sheets {
		name := r.say(s.name)
		if i == 0 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return err
		}
		out, err := newSheet(f, name, s.heads)
		if err != nil {
			return err
		}
		if err := s.write(out); err != nil {
			return err
		}
		if err := out.w.Flush(); err != nil {
			return err
		}
	}
	if err := f.SetDocProps(&excelize.DocProperties{Title: r.Title, Creator: "Loa", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z", Language: r.lang}); err != nil {
		return err
	}
	return inOrder(w, f)
}

// inOrder writes the parts of a workbook by name: excelize writes its sheets in
// the order of a map, so that one report was one of several files.
func inOrder(w io.Writer, f *excelize.File) error {
	made, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(made.Bytes()), int64(made.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// sheet is a sheet in the making, written line by line.
type sheet struct {
	w     *excelize.StreamWriter
	line  int
	heads int // the line with the heads of the columns
	styles
}

// styles are those of a workbook's cells.
type styles struct{ title, head, number, total int }

// thousands is the format #,##0, in which each program has its own sign.
const thousands = 3

// newSheet begins a sheet that prints as a report is handed in: A4, across, as
// wide as the paper, with its head on each page.
func newSheet(f *excelize.File, name string, heads int) (*sheet, error) {
	s := &sheet{heads: heads}
	bold := &excelize.Font{Bold: true}
	for _, x := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: bold}},
		{&s.head, excelize.Style{Font: bold, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}},
		{&s.number, excelize.Style{NumFmt: thousands}},
		{&s.total, excelize.Style{Font: bold, NumFmt: thousands}},
	} {
		id, err := f.NewStyle(&x.style)
		if err != nil {
			return nil, err
		}
		*x.id = id
	}
	if err := printed(f, name, heads); err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(name)
	s.w = w
	return s, err
}

// printed says how a sheet goes onto paper.
func printed(f *excelize.File, name string, heads int) error {
	across, a4, one, any, fit := "landscape", 9, 1, 0, true
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &across, Size: &a4, FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", name, heads, heads)})
}

// headHeight is three lines of a head, in points: "Đã làm: buổi thông tin lưu
// động" in a narrow column.
const headHeight = 48

// addHead adds the head of the columns.
func (s *sheet) addHead(texts []string) error {
	return s.add(anys(texts), s.head, excelize.RowOpts{Height: headHeight})
}

func (s *sheet) add(values []any, style int, opts ...excelize.RowOpts) error {
	s.line++
	at, err := excelize.CoordinatesToCellName(1, s.line)
	if err != nil {
		return err
	}
	for i, v := range values {
		switch v := v.(type) {
		case float64:
			values[i] = excelize.Cell{StyleID: s.ofNumber(v, style), Value: v}
		default:
			values[i] = excelize.Cell{StyleID: style, Value: v}
		}
	}
	return s.w.SetRow(at, values, opts...)
}

// ofNumber returns the style of a number in a line: whole ones have a sign between
// thousands, all are as bold as the line.
func (s *sheet) ofNumber(v float64, line int) int {
	switch whole := v == float64(int64(v)); {
	case line == s.total && !whole:
		return s.title
	case line != s.total && whole:
		return s.number
	}
	return line
}

// begin sets the widths of columns, in letters, and keeps the head in sight.
func (s *sheet) begin(widths ...float64) error {
	for i, w := range widths {
		if err := s.w.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	at, err := excelize.CoordinatesToCellName(1, s.heads+1)
	if err != nil {
		return err
	}
	return s.w.SetPanes(&excelize.Panes{Freeze: true, YSplit: s.heads, TopLeftCell: at, ActivePane: "bottomLeft"})
}

// widths are those of the names of a row, and of the columns behind them.
func (r *Report) widths(columns int, others float64) []float64 {
	list := make([]float64, columns)
	for i := range list {
		if list[i] = others; i < len(r.By) {
			list[i] = 34
		}
	}
	return list
}

func (r *Report) sheetRows(s *sheet) error {
	if err := s.begin(r.widths(len(r.heads()), 14)...); err != nil {
		return err
	}
	for _, text := range []string{r.Title, r.Period()} {
		if err := s.add([]any{text}, s.title); err != nil {
			return err
		}
	}
	if err := s.addHead(r.heads()); err != nil {
		return err
	}
	for i := range r.Rows {
		if err := s.add(r.numbers(r.Rows[i].Names, &r.Rows[i]), 0); err != nil {
			return err
		}
	}
	return s.add(r.numbers(r.total(), &r.Total), s.total)
}

func (r *Report) numbers(names []string, row *Row) []any {
	line := anys(names)
	for _, c := range r.columns() {
		line = append(line, c.value(row))
	}
	return line
}

func (r *Report) sheetArticles(s *sheet) error {
	heads := append(r.heads()[:len(r.By):len(r.By)], r.say(diag.T("Article")), r.say(diag.T("Date")), r.say(diag.T("Address")))
	if err := s.begin(append(r.widths(len(r.By), 0), 64, 12, 64)...); err != nil {
		return err
	}
	if err := s.addHead(heads); err != nil {
		return err
	}
	for _, row := range r.Rows {
		for _, a := range row.Articles {
			if err := s.add(append(anys(row.Names), a.Title, r.day(a.Date), r.absolute(a.URL)), 0); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *Report) sheetGaps(s *sheet) error {
	if err := s.begin(r.widths(len(r.By), 0)...); err != nil {
		return err
	}
	if err := s.addHead(r.heads()[:len(r.By)]); err != nil {
		return err
	}
	for _, names := range r.Gaps {
		if err := s.add(anys(names), 0); err != nil {
			return err
		}
	}
	return nil
}

func anys(texts []string) []any {
	out := make([]any, len(texts))
	for i, t := range texts {
		out[i] = t
	}
	return out
}
