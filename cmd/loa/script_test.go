package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/unicode/norm"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"loa": main})
}

// TestScripts runs testdata/script: each file is a whole small site, what is
// done to it, and what must come of it. Beside the verbs of testscript:
//
//	encode HOW FILE...   rewrites a file: bom, utf16le, utf16be, crlf, nfd (its
//	                     text), latin1
//	nfdname FILE         renames a file to the decomposed form of its name
//	picture FILE W H     makes a PNG picture of that size
//	exif FILE            makes a picture that tells where it was taken
//	unpack ZIP DIR       unpacks an archive
//	photo FILE W H TURN  makes a photo of that size as it is to be seen, by a camera
//	                     that was held in one of eight ways, with a place and an owner
//	shows FILE W H       the file is a picture of that size without metadata
//	damage FILE          breaks the middle of a file; cut FILE takes away its end
//	count N TEXT FILE    the text is there so many times
//
// And for the preview (serve_script_test.go); those that look for something
// wait for the events of the preview until it is there:
//
//	serve [FLAG...]           starts loa serve
//	get PATH [STATUS] [TEXT]  asks for an address: of the host when it begins with /,
//	                          else of the site; TEXT is in the page, or in the address
//	                          that a redirect leads to. "! get" wants it not to be there
//	reload                    waits for the next event
//	tab NAME PATH             opens a page as a browser does
//	told NAME DO [PATH]       that tab is told to stay, reload, style or go
//	printed REGEXP            the preview has printed it, on either stream
//	fresh [FLAG...]           everything is what a fresh build with these flags makes
//	stop                      ends the preview as Ctrl-C does
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			// $BIN is the folder of loa alone, for a PATH without other programs.
			e.Setenv("BIN", filepath.SplitList(e.Getenv("PATH"))[0])
			return setupServe(e)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"encode":  encode,
			"nfdname": nfdName,
			"picture": picture,
			"count":   count,
			"exif":    exifPhoto,
			"unpack":  unpackVerb,
			"photo":   photo,
			"font":    font,
			"shows":   shows,
			"damage":  damage,
			"cut":     cutOff,

			"serve":   serveVerb,
			"get":     getVerb,
			"reload":  reloadVerb,
			"tab":     tabVerb,
			"told":    toldVerb,
			"printed": printedVerb,
			"fresh":   freshVerb,
			"stop":    stopVerb,
		},
	})
}

func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: encode HOW FILE...")
	}
	for _, name := range args[1:] {
		src := []byte(ts.ReadFile(name))
		ts.Check(os.WriteFile(ts.MkAbs(name), encoded(ts, args[0], src), 0o644))
	}
}

func encoded(ts *testscript.TestScript, how string, src []byte) []byte {
	switch how {
	case "bom":
		return append([]byte("\ufeff"), src...)
	case "crlf":
		return bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n"))
	case "nfd":
		return norm.NFD.Bytes(src)
	case "utf16le":
		return utf16Bytes(binary.LittleEndian, src)
	case "utf16be":
		return utf16Bytes(binary.BigEndian, src)
	case "latin1":
		var out []byte
		for _, r := range string(src) {
			out = append(out, byte(r))
		}
		return out
	}
	ts.Fatalf("encode: unknown way %q", how)
	return nil
}

func utf16Bytes(order binary.AppendByteOrder, src []byte) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + string(src))) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func nfdName(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: nfdname FILE")
	}
	old := ts.MkAbs(args[0])
	ts.Check(os.Rename(old, filepath.Join(filepath.Dir(old), norm.NFD.String(filepath.Base(old)))))
}

func picture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: picture FILE W H")
	}
	w, errW := strconv.Atoi(args[1])
	h, errH := strconv.Atoi(args[2])
	ts.Check(errors.Join(errW, errH))
	var b bytes.Buffer
	ts.Check(png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}

func count(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: count N TEXT FILE")
	}
	n := strings.Count(ts.ReadFile(args[2]), args[1])
	if got := strconv.Itoa(n); got != args[0] {
		ts.Fatalf("%q is %s times in %s, want %s", args[1], got, args[2], args[0])
	}
}
