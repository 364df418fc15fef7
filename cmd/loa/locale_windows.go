package main

import (
	"syscall"
	"unsafe"
)

// systemLocale returns the user's locale as Windows knows it, such as vi-VN:
// the variables of POSIX are not set there.
func systemLocale() string {
	const longest = 85 // LOCALE_NAME_MAX_LENGTH
	var name [longest]uint16
	proc := syscall.NewLazyDLL("kernel32.dll").NewProc("GetUserDefaultLocaleName")
	if n, _, _ := proc.Call(uintptr(unsafe.Pointer(&name[0])), longest); n == 0 {
		return ""
	}
	return syscall.UTF16ToString(name[:])
}
