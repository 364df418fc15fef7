//go:build !windows

package main

// systemLocale returns "": where it is not Windows the environment says it all.
func systemLocale() string { return "" }
