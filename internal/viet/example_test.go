package viet_test

import (
	"fmt"
	"slices"

	"loa/internal/viet"
)

func ExampleCompare() {
	names := []string{"Hạ Lang", "Ứng Hòa", "Đông Anh", "Dương Kinh", "Hà Quảng", "An Lão", "Ân Thi"}
	slices.SortFunc(names, viet.Compare)
	fmt.Println(names)
	// Output: [An Lão Ân Thi Dương Kinh Đông Anh Hà Quảng Hạ Lang Ứng Hòa]
}

func ExampleMarkCode() {
	for _, name := range []string{"Mường", "Mương", "Đào", "Dao"} {
		fmt.Println(name, viet.Slug(name)+"-"+viet.MarkCode(name))
	}
	// Output:
	// Mường muong-wwf
	// Mương muong-ww
	// Đào dao-df
	// Dao dao-z
}
