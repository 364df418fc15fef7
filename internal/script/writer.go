package script

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/speech"
	"loa/internal/viet"
)

// writer writes one script.
type writer struct {
	reader    *Reader
	script    *Script
	broadcast bool
}

// say adds a paragraph of a text. What does not end with a sign gets a full stop.
func (w *writer) say(text string, p Part) {
	if !p.Direction {
		text = ended(text)
	}
	said, unknown := w.reader.speller.Say(text)
	w.addUnknown(unknown)
	for _, s := range speech.Sentences(said) {
		p.Sentences = append(p.Sentences, Sentence{Text: s})
	}
	if len(p.Sentences) > 0 {
		w.script.Parts = append(w.script.Parts, p)
	}
}

// addUnknown adds abbreviations that nobody has explained, each once.
func (w *writer) addUnknown(list []string) {
	for _, u := range list {
		if !slices.Contains(w.script.Unknown, u) {
			w.script.Unknown = append(w.script.Unknown, u)
		}
	}
}

// ended returns a text with a sign at its end.
func ended(text string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " ”\"’)»"))
	if unicode.IsLetter(last) || unicode.IsDigit(last) || unicode.IsMark(last) || last == '%' {
		return text + "."
	}
	return text
}

// text adds the text of the article, without what is for the page alone.
func (w *writer) text(doc *content.Doc) {
	if len(doc.Front.Facts.WebOnly) == 0 {
		w.body(&doc.Body)
		return
	}
	for _, s := range doc.Sections() {
		if s.WebOnly {
			w.script.WebOnly = append(w.script.WebOnly, s.Heading.Text)
			continue
		}
		w.body(&s.Body)
	}
}

func (w *writer) body(b *content.Body) {
	blocks, left := b.Blocks()
	w.left(left)
	for _, block := range blocks {
		w.block(block)
	}
}

// block adds a block of the text.
func (w *writer) block(b content.Block) {
	switch {
	case b.Cells != nil:
		w.say(row(b.Head, b.Cells), Part{})
	case b.Level > 0:
		w.say(b.Text, Part{Heading: true, Direction: w.broadcast})
	case b.Item > 0:
		number := speech.Ordinal(strconv.Itoa(b.Item))
		w.say("T"+number[1:]+": "+b.Text, Part{})
	default:
		w.say(b.Text, Part{})
	}
}

// row returns a row of a table as sentences: Năm 2021. Thành phố Cao Bằng 1,9.
func row(head, cells []string) string {
	if len(head) != len(cells) {
		return strings.Join(slices.DeleteFunc(slices.Clone(cells), func(c string) bool { return c == "" }), ", ")
	}
	first := cells[0]
	if isNumber(first) {
		first = head[0] + " " + first
	}
	said := []string{ended(first)}
	for i, c := range cells[1:] {
		switch name := head[i+1]; {
		case c == "":
		case name == "":
			said = append(said, ended(c))
		case isNumber(c):
			said = append(said, ended(name+" "+c))
		default:
			said = append(said, ended(name+": "+c))
		}
	}
	return strings.Join(said, " ")
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789.,%-–/ ") == "" }

// facts adds what the kind of an article says beside its text.
func (w *writer) facts(f *content.Facts) {
	for _, line := range []struct{ name, value string }{
		{"Thời gian", when(f.Start, f.End)}, {"Địa điểm", f.Place.Text}, {"Đơn vị tổ chức", f.Organiser.Text},
		{"Hạn cuối", moment(f.Deadline)}, {"Kết quả", inWords(f.Results)}, {"Thời vụ", f.Season.Text}, {"Chi phí", f.Cost.Text}, {"Liên hệ", f.Contact.Text},
	} {
		if line.value != "" {
			w.say(line.name+": "+line.value, Part{})
		}
	}
	for _, g := range f.Figures {
		said := ended(g.Name.Text)
		if g.Before.Text != "" {
			said += " " + ended("Trước: "+strings.TrimSpace(g.Before.Text+" "+g.Unit.Text))
		}
		if g.After.Text != "" {
			said += " " + ended("Sau: "+strings.TrimSpace(g.After.Text+" "+g.Unit.Text))
		}
		w.say(said, Part{})
	}
}

// after adds what stands behind the text: steps, and what is said in a film.
func (w *writer) after(f *content.Facts) {
	if len(f.Steps) > 0 {
		w.say("Các bước", Part{Heading: true})
	}
	for i, step := range f.Steps {
		w.block(content.Block{Text: step.Text, Item: i + 1})
	}
	for part := range strings.SplitSeq(inWords(f.Transcript), "\n\n") {
		w.say(part, Part{})
	}
}

// inWords returns a value that is words and not the name of a file.
func inWords(v content.Value) string {
	if strings.ContainsAny(v.Text, " \n") {
		return v.Text
	}
	return ""
}

// when returns a time from start to end.
func when(start, end content.Date) string {
	from, to := moment(start), moment(end)
	switch {
	case from == "" || to == "" || from == to:
		return from + strings.TrimPrefix(to, from)
	case start.Clock && end.Clock && start.Format(time.DateOnly) == end.Format(time.DateOnly):
		return clock(start) + " đến " + to
	}
	return "từ " + from + " đến " + to
}

// moment returns a day, with its hour when one was written.
func moment(d content.Date) string {
	if d.IsZero() {
		return ""
	}
	day := "ngày " + viet.FormatDate(d.Time)
	if d.Clock {
		return clock(d) + " " + day
	}
	return day
}

func clock(d content.Date) string { return d.Format("15:04") }

func (w *writer) left(l content.Left) {
	s := &w.script.Left
	s.Pictures += l.Pictures
	s.Sounds += l.Sounds
	s.Notes += l.Notes
	s.Code += l.Code
}

// measure counts syllables and marks the sentences that have too many.
func (w *writer) measure() {
	s := w.script
	for _, p := range s.Parts {
		if p.Direction {
			continue
		}
		for i := range p.Sentences {
			n := speech.Syllables(p.Sentences[i].Text)
			s.Syllables += n
			if n > Most {
				p.Sentences[i].Long = n
				s.Long++
			}
		}
	}
	const step = 10 * time.Second
	s.Time = time.Duration(s.Syllables) * time.Minute / time.Duration(max(1, w.reader.rate))
	s.Time = (s.Time + step - 1).Truncate(step)
}
