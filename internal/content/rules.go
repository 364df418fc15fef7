package content

import (
	"errors"
	"math"
	"regexp"
	"strings"
	"time"

	"loa/internal/diag"
	"loa/internal/viet"
)

// The rules that the tables of keys are made of. at returns the field of a T
// that the value goes into.

// textOf is text, a number or a date: as it was typed, on one line.
func textOf[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("text"), Shape{}, func(d *decoder, e entry, t *T) {
		if v, ok := d.value(e); ok {
			*at(t) = v
		}
	}}
}

// joinedOf is text, or a list of texts that are shown one after another.
func joinedOf[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("text, or a list of it"), Shape{List: true, Joined: true}, func(d *decoder, e entry, t *T) {
		var texts []string
		for _, v := range d.values(e) {
			texts = append(texts, v.Text)
		}
		if len(texts) > 0 {
			*at(t) = Value{Text: strings.Join(texts, ", "), Pos: e.pos}
		}
	}}
}

// longTextOf is text whose line ends stay.
func longTextOf[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("text"), Shape{Long: true}, func(d *decoder, e entry, t *T) {
		if e.kind != nodeText {
			d.wrong(e)
			return
		}
		if s := strings.TrimSpace(d.clean(e)); s != "" {
			*at(t) = Value{Text: s, Pos: e.pos}
		}
	}}
}

// textsOf is one text or a list.
func textsOf[T any](at func(*T) *[]Value) rule[T] {
	return rule[T]{diag.T("text or a list of texts"), Shape{List: true}, func(d *decoder, e entry, t *T) {
		*at(t) = d.values(e)
	}}
}

// flagOf is true or false.
func flagOf[T any](at func(*T) *bool) rule[T] {
	return rule[T]{diag.T("true or false"), Shape{Type: TypeFlag}, func(d *decoder, e entry, t *T) {
		if e.kind == nodeText && (e.text == "true" || e.text == "false") {
			*at(t) = e.text == "true"
			return
		}
		p := d.wrong(e)
		switch strings.ToLower(e.text) {
		case "yes", "on", "y", "1", "có", "true":
			p.WithHint("write %s: %s", e.key, "true")
		case "no", "off", "n", "0", "không", "false":
			p.WithHint("write %s: %s", e.key, "false")
		}
	}}
}

// maxNumber is the greatest number that is taken for meant.
const maxNumber = 1e12

// shortDecimals matches a number with a dot that cannot stand between thousands.
var shortDecimals = regexp.MustCompile(`^\d+\.\d{1,2}$`)

// number returns a number that is not negative, as Vietnamese is written:
// 1.500 is fifteen hundred, in every format. 12.5 is read as 12,5.
func (d *decoder) number(e entry) (float64, bool) {
	if e.kind != nodeText {
		d.wrong(e)
		return 0, false
	}
	typed := strings.TrimSpace(e.text)
	if shortDecimals.MatchString(typed) {
		typed = strings.Replace(typed, ".", ",", 1)
	}
	f, err := viet.ParseNumber(typed)
	if err != nil || f < 0 || f > maxNumber || math.IsNaN(f) {
		d.wrong(e).WithHint("write plain digits: %s", "25")
		return 0, false
	}
	return f, true
}

// quantityOf is a number that is not negative.
func quantityOf[T any](at func(*T) *float64) rule[T] {
	return rule[T]{diag.T("a number"), Shape{Type: TypeNumber}, func(d *decoder, e entry, t *T) {
		if f, ok := d.number(e); ok {
			*at(t) = f
		}
	}}
}

// countOf is a whole number that is not negative.
func countOf[T any](at func(*T) *int) rule[T] {
	return rule[T]{diag.T("a whole number"), Shape{Type: TypeCount}, func(d *decoder, e entry, t *T) {
		f, ok := d.number(e)
		if ok && f != math.Trunc(f) {
			d.wrong(e).WithHint("write a number without decimals")
			return
		}
		if ok {
			*at(t) = int(f)
		}
	}}
}

// dateOf is a day or a moment.
func dateOf[T any](at func(*T) *Date) rule[T] {
	return rule[T]{diag.T("year-month-day"), Shape{Type: TypeDate}, func(d *decoder, e entry, t *T) {
		if e.kind != nodeText {
			d.wrong(e)
			return
		}
		if v, ok := d.date(e); ok {
			*at(t) = v
		}
	}}
}

func (d *decoder) date(e entry) (Date, bool) {
	if strings.TrimSpace(e.text) == "" {
		return Date{}, false
	}
	when, clock, err := viet.ParseTime(strings.TrimSpace(e.text), d.zone)
	if err != nil {
		p := d.probs.Error(e.pos, "%s is %q, want year-month-day", e.name(), e.text)
		p.WithHint("write it like %s or %s", "2024-05-31", "31/05/2024")
		if why, ok := errors.AsType[*viet.Fault](err); ok {
			p.WithHint(why.Format, why.Args...)
		}
		return Date{}, false
	}
	return Date{Time: when, Clock: clock, Pos: e.pos}, true
}

// periodKeys are the ends of a period: a date, or a year, which begins on its
// first day and ends on its last.
var periodKeys = newSchema(
	key[Period]{name: "from", rule: periodEnd(func(p *Period) *Date { return &p.From }, time.January, 1)},
	key[Period]{name: "until", rule: periodEnd(func(p *Period) *Date { return &p.Until }, time.December, 31)},
)

func periodEnd(at func(*Period) *Date, month time.Month, day int) rule[Period] {
	r := dateOf(at)
	r.shape.OrYear = true
	whole := r.set
	r.set = func(d *decoder, e entry, p *Period) {
		if year, err := time.Parse("2006", strings.TrimSpace(e.text)); e.kind == nodeText && err == nil {
			*at(p) = Date{Time: time.Date(year.Year(), month, day, 0, 0, 0, 0, d.zone), Pos: e.pos}
			return
		}
		whole(d, e, p)
	}
	return r
}

// periodOf is from and until, both open when absent.
func periodOf[T any](at func(*T) *Period) rule[T] {
	return rule[T]{periodKeys.form(), Shape{Type: TypeMap, Keys: periodKeys.all()}, func(d *decoder, e entry, t *T) {
		if e.kind != nodeMap {
			d.wrong(e)
			return
		}
		p := at(t)
		periodKeys.decode(d, e.name()+".", e.node, p)
		d.inOrder(e.name()+".from", e.name()+".until", p.From, p.Until)
	}}
}

// inOrder reports a time that ends before it begins.
func (d *decoder) inOrder(beginName, endName string, begin, end Date) {
	if begin.IsZero() || end.IsZero() || !end.Before(begin.Time) {
		return
	}
	if !end.Clock && end.Format(time.DateOnly) == begin.Format(time.DateOnly) {
		return // a bare day ends with its last hour
	}
	d.probs.Error(end.Pos, "%s is before %s (line %d)", endName, beginName, begin.Pos.Line)
}

// groupOf is a map with keys of its own.
func groupOf[T, U any](keys *schema[U], at func(*T) *U) rule[T] {
	return rule[T]{keys.form(), Shape{Type: TypeMap, Keys: keys.all()}, func(d *decoder, e entry, t *T) {
		if e.kind != nodeMap {
			d.wrong(e)
			return
		}
		keys.decode(d, e.name()+".", e.node, at(t))
	}}
}

// rowsOf is a list of maps, or one of them.
func rowsOf[T, U any](keys *schema[U], at func(*T) *[]U) rule[T] {
	return rule[T]{keys.form(), Shape{Type: TypeMap, List: true, Keys: keys.all()}, func(d *decoder, e entry, t *T) {
		items := e.items
		if e.kind != nodeList {
			items = []node{e.node}
		}
		for _, item := range items {
			if item.kind == nodeBroken {
				continue
			}
			if item.kind != nodeMap {
				d.wrong(entry{e.parent, e.key, e.want, item})
				continue
			}
			var row U
			keys.decode(d, e.name()+".", item, &row)
			*at(t) = append(*at(t), row)
		}
	}}
}

// form returns how a map with these keys looks: {unit: …, quantity: …}.
func (s *schema[T]) form() diag.Text {
	return diag.T("%s", "{"+strings.Join(s.names, ": …, ")+": …}")
}

// orText makes a rule that takes text in place of a map: it is the value of one
// of its keys.
func orText[T any](r rule[T], short rule[T]) rule[T] {
	shape := r.shape
	shape.OrText = true
	return rule[T]{r.want, shape, func(d *decoder, e entry, t *T) {
		if e.kind == nodeText {
			short.set(d, e, t)
			return
		}
		r.set(d, e, t)
	}}
}
