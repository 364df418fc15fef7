package viet

import (
	"math"
	"strings"
	"testing"
)

func TestFormatNumbers(t *testing.T) {
	tests := []struct{ got, want string }{
		{FormatInt(0), "0"},
		{FormatInt(999), "999"},
		{FormatInt(1500), "1.500"},
		{FormatInt(1_500_000), "1.500.000"},
		{FormatInt(-123), "-123"},
		{FormatInt(-123456), "-123.456"},
		{FormatInt(math.MinInt64), "-9.223.372.036.854.775.808"},
		{FormatFloat(1234.5, 1), "1.234,5"},
		{FormatFloat(12.5, 1), "12,5"},
		{FormatFloat(12.5, 0), "12"},
		{FormatFloat(12.5, 2), "12,50"},
		{FormatFloat(-0.04, 1), "0,0"},
		{FormatFloat(-1234567.89, 2), "-1.234.567,89"},
		{FormatFloat(7, -1), "7"},
		{FormatFloat(math.Inf(1), 1), ""},
		{FormatFloat(math.NaN(), 1), ""},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	tests := []struct {
		in   string
		want float64
	}{
		{"0", 0}, {"05", 5}, {"13341824", 13341824}, {"1.500", 1500}, {"1.500.000", 1_500_000},
		{"12,5", 12.5}, {"1.234,5", 1234.5}, {"103 908", 103908}, {"103\u00a0908", 103908},
		{"-3", -3}, {"−1.000,25", -1000.25}, {" 7 ", 7}, {"1500,5", 1500.5},
	}
	for _, test := range tests {
		if got, err := ParseNumber(test.in); err != nil || got != test.want {
			t.Errorf("ParseNumber(%q) = %v, %v, want %v", test.in, got, err, test.want)
		}
	}
}

func TestParseNumberSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ in, want string }{
		{"12.5", "the English way"},
		{"12.50", "the English way"},
		{"1,500,000", "the English way"},
		{"1,500.5", "the English way"},
		{"", "not a number"},
		{"1.5000", "not a number"},
		{"1234.567", "not a number"},
		{"12,", "not a number"},
		{"12 con", "not a number"},
		{strings.Repeat("9", 400), "too large"},
	}
	for _, test := range tests {
		if got, err := ParseNumber(test.in); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("ParseNumber(%q) = %v, %v, want an error with %q", test.in, got, err, test.want)
		}
	}
}

func TestDocumentKey(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2278/KH-UBND", "2278-kh-ubnd"},
		{"2278 / kh - ubnd", "2278-kh-ubnd"},
		{"353/QĐ-TTg", "353-qd-ttg"},
		{"353/QD-TTg", "353-qd-ttg"},
		{"07/2021/NĐ-CP", "07-2021-nd-cp"},
		{"05-CT/TW", "05-ct-tw"},
		{"5-CT/TW", "05-ct-tw"},
		{"005-CT/TW", "05-ct-tw"},
		{"KH-UBND", "kh-ubnd"},
		{"", ""},
	}
	for _, test := range tests {
		if got := DocumentKey(test.in); got != test.want {
			t.Errorf("DocumentKey(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestFindDocumentNumbers(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Kế hoạch số 2278/KH-UBND ngày 31/8/2022", "2278/KH-UBND"},
		{"353/QĐ-TTg, 07/2021/NĐ-CP; (06/2022/TT-BTTTT)", "353/QĐ-TTg|07/2021/NĐ-CP|06/2022/TT-BTTTT"},
		{"1657/NQ-UBTVQH15 và 91/2025/QH15.", "1657/NQ-UBTVQH15|91/2025/QH15"},
		{"05-CT/TW 12-NQ/TU 92-KH/TU", "05-CT/TW|12-NQ/TU|92-KH/TU"},
		{"24/2021/QĐ-TTg; 1989/QĐ-BGDĐT; 90/QĐ-TTg", "24/2021/QĐ-TTg|1989/QĐ-BGDĐT|90/QĐ-TTg"},
		{"15/TTr-SNN 8/CTr-UBND 203/2025/QH15", "15/TTr-SNN|8/CTr-UBND|203/2025/QH15"},
		{"07/2021/NĐCP, 12 /KH-UBND", "07/2021/NĐCP|12 /KH-UBND"},
		{"864/NQ-UBTVQH14", "864/NQ-UBTVQH14"},
		{"giai đoạn 2021-2025, 1/2, 31-08-2022, 12-15 triệu, 24/7", ""},
		{"phòng 5-A, COVID-19, QĐ12/KH-UBND, a/12/KH-UBND", ""},
		{"123456/KH-UBND", ""},
		{"", ""},
	}
	for _, test := range tests {
		var got []string
		for _, s := range FindDocumentNumbers(test.in) {
			got = append(got, test.in[s.Start:s.End])
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("FindDocumentNumbers(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
