package viet

import (
	"strings"
	"testing"
)

func TestFindSlip(t *testing.T) {
	for word, want := range map[string]string{
		// The tone in no style's place.
		"hòan": "hoàn", "tòan": "toàn", "thỏai": "thoải", "qúy": "quý", "gía": "giá", "tíên": "tiến",
		"đừơng": "đường", "thủơ": "thuở", "hùynh": "huỳnh", "cuả": "của", "HÒAN": "HOÀN", "Qúy": "Quý", "miá": "mía",
		// Half of ươ.
		"đuợc": "được", "ngừoi": "người", "thuơng": "thương", "truờng": "trường", "huớng": "hướng", "Nguời": "Người", "ngừơi": "người",
		"đưọc": "được", "cuời": "cười", "hưong": "hương",
		// Spelling.
		"nghành": "ngành", "ngề": "nghề", "ghạo": "gạo", "NGHÀNH": "NGÀNH",
		// Letters that only look right.
		"đƣợc": "được", "ƣu": "ưu", "Ðã": "Đã", "phƣơng": "phương", "ΝGHÈO": "NGHÈO", "Ðảng": "Đảng", "kհօa": "khoa", "nhà": "", "сủa": "của", "ðược": "được",
		// Nothing to mend.
		"hòa": "", "hoà": "", "thuở": "", "huơ": "", "quơ": "", "quý": "", "gìn": "", "gịa": "", "giặt": "", "khuỷu": "", "ngoẹo": "",
		"soóc": "", "quốc": "", "café": "", "Nguyễn": "", "Đắk": "", "José": "", "Hué": "", "thủy": "", "thuỷ": "", "ýt": "", "UBND": "", "ĐBKK": "",
	} {
		right, slip := FindSlip(word)
		if right != want {
			t.Errorf("FindSlip(%q) = %q, %d, want %q", word, right, slip, want)
		}
	}
}

func TestNotASyllable(t *testing.T) {
	for word, want := range map[string]bool{
		"nghiêp": true, "đượcnhư": true, "khơng": true, "bềnh": false, "nghiệp": false, "ôtô": false, "café": false, "được": false, "giếng": false,
	} {
		_, slip := FindSlip(word)
		if got := slip == NotASyllable; got != want {
			t.Errorf("FindSlip(%q) says %v, not a syllable is %v", word, slip, want)
		}
	}
}

// TestRightWordsHaveNoSlip holds the hard words of the rules of tone placement.
func TestRightWordsHaveNoSlip(t *testing.T) {
	const right = `hòa hoà hóa hoá tỏa toả xòe xoè khỏe khoẻ lòe thủy thuỷ hủy túy tuý ủy uỷ Hòa HOÀ THỦY
		quý quỹ quả quế quyển quạu quẹo quýt giá giả gì gìn giếng giữ giặt gịa toàn khoét suýt huỳnh loạt xoáy ngoài khuỷu
		ngoẹo khuya mía múa lửa của tiến yếu muốn được người đường thuở huệ luật hoặc rượu cứu kíu bìa mới nghèo chuyện
		soóc ốc ý xoong hươu bướu tuya nguệch ngoạc Kạn Đắk Lắk Miầu Nặm ĐBKK UBTVQH NĐ`
	for word := range strings.FieldsSeq(right) {
		if better, slip := FindSlip(word); slip != NoSlip && !isAbbreviation(word) && word != "Miầu" {
			t.Errorf("FindSlip(%q) = %q, %d, want none", word, better, slip)
		}
	}
}

func isAbbreviation(word string) bool { return strings.ToUpper(word) == word }
