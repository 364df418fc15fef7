package diag

import "maps"

// vietnamese is the catalogue: the Vietnamese format of each English one.
// Arguments may be reordered with explicit indexes (%[2]q). One word stands for
// one thing throughout: khóa is a key, mục a term, địa chỉ an address, mẫu
// trang a layout, giao diện a visual theme, chủ đề a campaign theme.
var vietnamese = joined(catalogues)

// catalogues are the parts of the catalogue, one for each part of the program.
// What several parts say is in one of them alone.
var catalogues = []map[string]string{viGallery, viLanguage, viCommand, viSite, viFront, viYAML, viText, viHTML, viTheme, viServe, viCheck, viSearch, viReport, viKeys, viEditors,
	viSilence, viCodes, viKinds, viPortable, viLooks, viPicture, viPaper}

func joined(parts []map[string]string) map[string]string {
	all := map[string]string{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}
