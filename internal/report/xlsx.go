package report

import (
	"archive/zip"
	"bytes"
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
		write func(*sheet) error
	}{{diag.T("Report"), r.sheetRows}, {diag.T("List of articles"), r.sheetArticles}, {diag.T("Empty"), r.sheetGaps}}
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
		out, err := newSheet(f, name)
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
	w            *excelize.StreamWriter
	line         int
	bold, number int // styles
}

func newSheet(f *excelize.File, name string) (*sheet, error) {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return nil, err
	}
	thousands := 3 // #,##0
	number, err := f.NewStyle(&excelize.Style{NumFmt: thousands})
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(name)
	return &sheet{w: w, bold: bold, number: number}, err
}

func (s *sheet) add(values []any, style int) error {
	s.line++
	at, err := excelize.CoordinatesToCellName(1, s.line)
	if err != nil {
		return err
	}
	for i, v := range values {
		switch v := v.(type) {
		case float64:
			n := s.number
			if v != float64(int64(v)) {
				n = 0
			}
			values[i] = excelize.Cell{StyleID: n, Value: v}
		default:
			values[i] = excelize.Cell{StyleID: style, Value: v}
		}
	}
	return s.w.SetRow(at, values)
}

// begin sets the widths of columns and keeps the head in sight.
func (s *sheet) begin(texts, all, head int) error {
	if texts > 0 {
		if err := s.w.SetColWidth(1, texts, 34); err != nil {
			return err
		}
	}
	if all > texts {
		if err := s.w.SetColWidth(texts+1, all, 14); err != nil {
			return err
		}
	}
	at, err := excelize.CoordinatesToCellName(1, head+1)
	if err != nil {
		return err
	}
	return s.w.SetPanes(&excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: at, ActivePane: "bottomLeft"})
}

func (r *Report) sheetRows(s *sheet) error {
	if err := s.begin(len(r.By), len(r.heads()), 3); err != nil {
		return err
	}
	lines := [][]any{{r.Title}, {r.Period()}, anys(r.heads())}
	for _, l := range lines {
		if err := s.add(l, s.bold); err != nil {
			return err
		}
	}
	for i := range r.Rows {
		if err := s.add(r.numbers(r.Rows[i].Names, &r.Rows[i]), 0); err != nil {
			return err
		}
	}
	return s.add(r.numbers(r.total(), &r.Total), s.bold)
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
	if err := s.begin(len(heads), len(heads), 1); err != nil {
		return err
	}
	if err := s.add(anys(heads), s.bold); err != nil {
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
	if err := s.begin(len(r.By), len(r.By), 1); err != nil {
		return err
	}
	if err := s.add(anys(r.heads()[:len(r.By)]), s.bold); err != nil {
		return err
	}
	for _, row := range r.Rows {
		if row.Gap {
			if err := s.add(anys(row.Names), 0); err != nil {
				return err
			}
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
