package webfont

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/andybalholm/brotli"
)

// packed makes a WOFF2 file of the tables of a TrueType font, without changing them.
func packed(t *testing.T, ttf []byte) []byte {
	t.Helper()
	var list, data []byte
	n := binary.BigEndian.Uint16(ttf[4:])
	for i := range int(n) {
		record := ttf[12+16*i:]
		tag, at, size := string(record[:4]), binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		flags := byte(namedTable)
		if tag == "glyf" || tag == "loca" {
			flags |= 3 << 6
		}
		list = append(append(list, flags), tag...)
		if tag == "glyf" || tag == "loca" { // by number: only so does 3 mean unchanged
			number := map[string]byte{"glyf": glyfTable, "loca": locaTable}[tag]
			list = append(list[:len(list)-5], number|3<<6)
		}
		list = append(list, 0x80|byte(size>>21), 0x80|byte(size>>14), 0x80|byte(size>>7), byte(size&0x7F))
		data = append(data, ttf[at:at+size]...)
	}
	var body bytes.Buffer
	w := brotli.NewWriter(&body)
	w.Write(data) // a Buffer takes everything
	w.Close()
	head := append([]byte("wOF2"), ttf[:4]...)
	head = binary.BigEndian.AppendUint32(head, uint32(48+len(list)+body.Len()))
	head = binary.BigEndian.AppendUint16(head, n)
	head = append(head, 0, 0, 0, 0, 0, 0)
	head = binary.BigEndian.AppendUint32(head, uint32(body.Len()))
	head = append(head, make([]byte, 48-len(head))...)
	return append(append(head, list...), body.Bytes()...)
}

func TestLetters(t *testing.T) {
	letters, fault := Letters(packed(t, liberationsansregular.TTF))
	if fault.Format != "" {
		t.Fatal(fault.In("en"))
	}
	for _, r := range "aễẶđỹƯ" {
		if !letters[r] {
			t.Errorf("%c is not there", r)
		}
	}
	for _, r := range "漢\u0000" {
		if letters[r] {
			t.Errorf("%q is there", r)
		}
	}
}

func TestNoFont(t *testing.T) {
	whole := packed(t, liberationsansregular.TTF)
	several := append(append([]byte("wOF2"), "ttcf"...), whole[8:]...)
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"empty":      {nil, "no WOFF2 font"},
		"TrueType":   {liberationsansregular.TTF, "no WOFF2 font"},
		"collection": {several, "several fonts"},
		"head alone": {whole[:48], "ends too early"},
		"cut":        {whole[:1000], "cannot be unpacked"},
	} {
		if _, fault := Letters(c.file); !strings.Contains(fault.In("en"), c.want) {
			t.Errorf("%s: %q, want %q", name, fault.In("en"), c.want)
		}
	}
}

func FuzzLetters(f *testing.F) {
	f.Add([]byte("wOF2"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if letters, fault := Letters(file); fault.Format == "" && len(letters) == 0 {
			t.Error("no letters and no fault")
		}
		lettersOf(file) // it stands on what was unpacked, which may be anything too
	})
}
