package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/rogpeppe/go-internal/testscript"
)

// font makes a WOFF2 file that has letters and no shapes: font FILE LETTERS….
func font(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: font FILE LETTERS...")
	}
	var groups []byte
	n := uint32(0)
	letters := []rune(strings.Join(args[1:], ""))
	slices.Sort(letters)
	for _, r := range letters {
		n++
		for _, v := range []uint32{uint32(r), uint32(r), n} {
			groups = binary.BigEndian.AppendUint32(groups, v)
		}
	}
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, v := range []uint32{16 + uint32(len(groups)), 0, n} {
		cmap = binary.BigEndian.AppendUint32(cmap, v)
	}
	cmap = append(cmap, groups...)
	var body bytes.Buffer
	w := brotli.NewWriter(&body)
	_, err := w.Write(cmap)
	ts.Check(err)
	ts.Check(w.Close())
	file := append([]byte("wOF2\x00\x01\x00\x00"), make([]byte, 40)...)
	file[13] = 1 // one table, of letters
	binary.BigEndian.PutUint32(file[20:], uint32(body.Len()))
	file = append(file, 0, 0x80|byte(len(cmap)>>7), byte(len(cmap)&0x7F))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(file, body.Bytes()...), 0o644))
}
