package check

import (
	"testing"

	"loa/internal/content"
)

// TestNoFalseAlarm holds right sentences that look like mistakes.
func TestNoFalseAlarm(t *testing.T) {
	rules := emptySite("check: {phrases: [đói nghèo], tones: old}")
	for name, text := range map[string]string{
		"amounts":            "Vay 1.500.000.000 đồng, góp vào tài khoản 32.900.000 đồng, tăng 1.500 hộ, 0,5 ha.",
		"dates and times":    "Ngày 29/02/2024, 31.8.2022, 01/7/2025, tháng 8/2022, 8h30, 5 giờ 30, giai đoạn 2021-2025.",
		"numbers of offices": "Gọi 111, 113, 1900 1234, 18001567; Nghị quyết XIII; WCAG 2.2; Dự án 6.2; mục 3.1.",
		"places like names":  "Xã Lê Lợi, phường Nùng Trí Cao, trường Hoàng Văn Thụ, đường Kim Đồng có hộ nghèo ở xóm 3.",
		"bodies":             "Hội Nông dân, Ngân hàng Chính sách xã hội, Mặt trận Tổ quốc giúp hộ nghèo xóm Lũng Hoài.",
		"officials":          "Bà Lý Thị A, Chủ tịch xã, nói hộ nghèo xóm Nà Sao giảm; trưởng xóm Nông Văn B cảm ơn.",
		"groups":             "Trẻ em Cao Bằng, chị em Nùng, các em Mông, con em Dao, bà con dân tộc Tày ở bản Giốc.",
		"persons alone":      "Anh Lầu A Páo trồng ngô. Hoàng Văn Thụ là nhà cách mạng.",
		"grown-ups":          "Em Lò Thị Mai, 22 tuổi, là công nhân.",
		"papers":             "Văn bản Nghị định, bản đồ, cơ bản, bản Tuyên ngôn.",
		"English":            "Xem Facebook, room, see, for, after, of, keeps, Wi-Fi, chef, leaf, lynx, seen, cars của xã.",
		"hyphens":            "Bê-tông, ki-lô-gam, xăng-ti-mét, Đắk Lắk, Bắc Kạn, Pác Bó, K'Ho, H'Mông, rơ-moóc.",
		"letters of a list":  "a) Một; đ) Năm; điểm đ khoản 2; 1.500 đ.",
		"abbreviations":      "UBND, HĐND, ĐBKK, LĐTBXH, NĐ-CP, QĐ-TTg ở tiêu đề.",
		"quotation marks":    "Khẩu hiệu “Thoát nghèo”, \"ấm no\" và «đói nghèo»; 5\" là 12,7 cm.",
		"codes":              "Lớp 5a, lop5, khu2, A4, H2O, CO2, m2, mp3, COVID19, i18n, e2e, k8s, U23, 4G, tháng 5/2024, so1.pdf, web3 ở xã.",
		"French":             "Café, résumé, Noël, hôtel là từ Pháp.",
		"signs":              "Có ... và :) hay một – hai — ba • bốn.",
		"marks of a table":   "| a | b |\n|---|---|\n| c:d | 1 |",
		"minus":              "-5 độ là rét.\n-7 độ là rét hại.",
	} {
		src := []byte(top + text + "\n")
		for _, f := range File(content.Parse("content/articles/a.md", src, content.Options{}), src, rules) {
			if f.Code != "document-unknown" && !f.Told {
				t.Errorf("%s: %q: %s: %s", name, lineOf(string(src), f.Pos), f.Code, f.Text)
			}
		}
	}
}
