package speech

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"
)

// numbers are how the north says them.
var numbers = []struct{ digits, want string }{
	{"0", "không"}, {"1", "một"}, {"4", "bốn"}, {"5", "năm"}, {"10", "mười"}, {"11", "mười một"}, {"14", "mười bốn"}, {"15", "mười lăm"},
	{"19", "mười chín"}, {"20", "hai mươi"}, {"21", "hai mươi mốt"}, {"24", "hai mươi tư"}, {"25", "hai mươi lăm"}, {"31", "ba mươi mốt"},
	{"44", "bốn mươi tư"}, {"55", "năm mươi lăm"}, {"91", "chín mươi mốt"}, {"99", "chín mươi chín"}, {"100", "một trăm"},
	{"101", "một trăm linh một"}, {"104", "một trăm linh bốn"}, {"105", "một trăm linh năm"}, {"110", "một trăm mười"},
	{"111", "một trăm mười một"}, {"115", "một trăm mười lăm"}, {"121", "một trăm hai mươi mốt"}, {"500", "năm trăm"}, {"555", "năm trăm năm mươi lăm"},
	{"999", "chín trăm chín mươi chín"}, {"1000", "một nghìn"}, {"1001", "một nghìn không trăm linh một"}, {"1010", "một nghìn không trăm mười"},
	{"1024", "một nghìn không trăm hai mươi tư"}, {"1100", "một nghìn một trăm"}, {"1945", "một nghìn chín trăm bốn mươi lăm"},
	{"2000", "hai nghìn"}, {"2005", "hai nghìn không trăm linh năm"}, {"2022", "hai nghìn không trăm hai mươi hai"}, {"10000", "mười nghìn"},
	{"10500", "mười nghìn năm trăm"}, {"21000", "hai mươi mốt nghìn"}, {"100000", "một trăm nghìn"}, {"105005", "một trăm linh năm nghìn không trăm linh năm"},
	{"1000000", "một triệu"}, {"1000005", "một triệu không trăm linh năm"}, {"1005000", "một triệu không trăm linh năm nghìn"},
	{"1500000", "một triệu năm trăm nghìn"}, {"2250000", "hai triệu hai trăm năm mươi nghìn"}, {"1000000000", "một tỷ"},
	{"1000000001", "một tỷ không trăm linh một"}, {"1000001000", "một tỷ không trăm linh một nghìn"}, {"800000000000", "tám trăm tỷ"},
	{"1000000000000", "một nghìn tỷ"}, {"1005000000000", "một nghìn không trăm linh năm tỷ"},
	{"1234567890123", "một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba"},
	{"1000000000000000", "một triệu tỷ"}, {"1000000000000000000", "một tỷ tỷ"}, {"007", "bảy"},
}

func TestNumber(t *testing.T) {
	for _, c := range numbers {
		if got := Number(c.digits); got != c.want {
			t.Errorf("Number(%s) = %q, want %q", c.digits, got, c.want)
		}
	}
}

// TestNumberAgain says numbers and reads them back: all to 20,000, and to 10^12
// some of each length, with many zeros too.
func TestNumberAgain(t *testing.T) {
	for n := range 20_000 {
		again(t, strconv.Itoa(n))
	}
	random := rand.New(rand.NewPCG(1, 2))
	limit := int64(1)
	for range 12 {
		limit *= 10
		for range 3000 {
			n := random.Int64N(limit + 1)
			again(t, strconv.FormatInt(n, 10))
			again(t, strconv.FormatInt(n/1000*1000, 10))
			again(t, strconv.FormatInt(n-n%1_000_000+n%10, 10))
		}
	}
	again(t, "1000000000000")
}

func again(t *testing.T, digits string) {
	t.Helper()
	words := Number(digits)
	if got, err := parse(words); err != nil || got != digits {
		t.Fatalf("Number(%s) = %q, which reads as %s, %v", digits, words, got, err)
	}
}

func TestDecimalAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		whole := strconv.Itoa(random.IntN(100_000))
		decimals := fmt.Sprintf("%0*d", 1+random.IntN(5), random.IntN(10))
		if random.IntN(2) == 0 {
			decimals = strconv.Itoa(random.IntN(1000))
		}
		for _, sign := range []string{"", "%"} {
			words, _ := New(nil).Say("là " + whole + "," + decimals + sign)
			got, err := parseDecimal(strings.TrimPrefix(words, "là "))
			if want := whole + "," + decimals + sign; err != nil || got != want {
				t.Fatalf("%s is said %q, which reads as %s, %v", want, words, got, err)
			}
		}
	}
}

// TestDateAgain says every day of forty years in each form and reads it back.
func TestDateAgain(t *testing.T) {
	s := New(nil)
	for day := time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2036; day = day.AddDate(0, 0, 1) {
		want := "ngày " + dayName(day.Format("2")) + " tháng " + monthName(day.Format("1")) + " năm " + Number(day.Format("2006"))
		if got, err := parseDate(want); err != nil || !got.Equal(day) {
			t.Fatalf("%s is said %q, which reads as %s, %v", day, want, got, err)
		}
		for _, form := range []string{"ngày 2/1/2006", "ngày 02/01/2006", "ngày 2-1-2006", "ngày 2 tháng 1 năm 2006", "ngày 02 tháng 01 năm 2006"} {
			if got, _ := s.Say("x " + day.Format(form)); got != "x "+want {
				t.Fatalf("Say(%q) = %q, want %q", day.Format(form), got, want)
			}
		}
	}
}

func FuzzNumber(f *testing.F) {
	f.Add(uint64(0))
	f.Add(uint64(1_000_000_000_000))
	f.Fuzz(func(t *testing.T, n uint64) { again(t, strconv.FormatUint(n, 10)) })
}

// parse reads a whole number in words: the other half of Number, written for
// this test from the grammar alone.
func parse(words string) (digits string, err error) {
	var total, part, group uint64 // of all, of what stands before tỷ, of three digits
	ten := false
	for _, w := range strings.Fields(words) {
		switch w {
		case "tỷ":
			total, part, group = (total+part+group)*1e9, 0, 0
		case "triệu":
			part, group = part+group*1e6, 0
		case "nghìn":
			part, group = part+group*1e3, 0
		case "trăm":
			group *= 100
		case "mười":
			group += 10
		case "mươi":
			group += group % 10 * 9
		case "linh":
		default:
			n, ok := ones[w]
			if !ok || ten && n == 0 {
				return "", fmt.Errorf("%q is no word of a number", w)
			}
			group += n
		}
	}
	return strconv.FormatUint(total+part+group, 10), nil
}

var ones = map[string]uint64{
	"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}

// parseDecimal reads a number with decimals, and the percent sign.
func parseDecimal(words string) (string, error) {
	words, percent := strings.CutSuffix(words, " phần trăm")
	whole, behind, ok := strings.Cut(words, " phẩy ")
	if !ok {
		return "", fmt.Errorf("no phẩy in %q", words)
	}
	digits, err := parse(whole)
	if err != nil {
		return "", err
	}
	decimals := ""
	if strings.Contains(behind, "mười") || strings.Contains(behind, "mươi") {
		if decimals, err = parse(behind); err != nil {
			return "", err
		}
	} else {
		for _, w := range strings.Fields(behind) {
			decimals += strconv.FormatUint(ones[w], 10)
		}
	}
	if percent {
		decimals += "%"
	}
	return digits + "," + decimals, nil
}

// parseDate reads a day in words.
func parseDate(words string) (time.Time, error) {
	rest, ok := strings.CutPrefix(words, "ngày ")
	day, rest, ok2 := strings.Cut(rest, " tháng ")
	month, year, ok3 := strings.Cut(rest, " năm ")
	if strings.HasPrefix(rest, "năm năm ") {
		month, year = "năm", strings.TrimPrefix(rest, "năm năm ")
	}
	if !ok || !ok2 || !ok3 {
		return time.Time{}, fmt.Errorf("%q is no day", words)
	}
	var parts [3]int
	for i, part := range []string{year, month, strings.TrimPrefix(day, "mùng ")} {
		digits, err := parse(part)
		if err != nil {
			return time.Time{}, err
		}
		parts[i], _ = strconv.Atoi(digits)
	}
	return time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC), nil
}
