package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBadPathsAreRefused(t *testing.T) {
	tests := []struct {
		name  string
		paths []string
		want  string
	}{
		{"empty", []string{""}, "clean relative"},
		{"the folder itself", []string{"."}, "clean relative"},
		{"absolute", []string{"/etc/passwd"}, "clean relative"},
		{"up", []string{"../x"}, "clean relative"},
		{"up inside", []string{"a/../../x"}, "clean relative"},
		{"not clean", []string{"a//b"}, "clean relative"},
		{"slash at the end", []string{"a/"}, "clean relative"},
		{"not UTF-8", []string{"a\xff"}, "clean relative"},
		{"backslash", []string{`a\b`}, "Windows forbids"},
		{"drive or stream", []string{"c:x"}, "Windows forbids"},
		{"question mark", []string{"a?"}, "Windows forbids"},
		{"line feed", []string{"a\nb"}, "control character"},
		{"device", []string{"a/NUL"}, "device"},
		{"device with extension", []string{"aux.html"}, "device"},
		{"numbered device", []string{"com1/index.html"}, "device"},
		{"dot at the end", []string{"a./b"}, "Windows drops"},
		{"blank at the end", []string{"a /b"}, "Windows drops"},
		{"list", []string{".loa-files"}, "keeps for itself"},
		{"temporary name", []string{"a/.LOA-tmp-1"}, "keeps for itself"},
		{"repository", []string{".Git/hooks/pre-commit"}, "Git repository"},
		{"twice", []string{"a", "a"}, `"a" is given twice`},
		{"file and folder", []string{"a", "a/b"}, `"a" is both a file and a folder`},
		{"case", []string{"a/B.html", "a/b.html"}, `"a/b.html" differs from "a/B.html" in upper`},
		{"case of a folder", []string{"IMG/a", "img/b"}, `"img" differs from "IMG" in upper`},
		{"case of Vietnamese", []string{"Đường", "đƯỜng"}, "in upper and lower case alone"},
		{"all are named", []string{"../x", "a", "a"}, "clean relative path\noutput path \"a\" is given twice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var files []File
			for _, p := range tt.paths {
				files = append(files, File{Path: p, Render: func() ([]byte, error) { t.Errorf("%q was rendered", p); return nil, nil }})
			}
			dir := filepath.Join(t.TempDir(), "public")
			_, err := Apply(dir, files, Options{})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Apply(%q) = %v, want %q", tt.paths, err, tt.want)
			}
			if _, err := os.Stat(dir); err == nil {
				t.Error("the folder was made")
			}
		})
	}
	good := site{".well-known/a": "", "com/com12/lpt.html": "", "console.html": "", "Đường/đi.html": "", "a b/c": "", "null": "", ".gitignore": "", "x.git": ""}
	apply(t, t.TempDir(), good)
}

func TestForeignFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, site{"photo.jpg": "x", ".git/config": "", "README.md": ""})
	before := age(t, dir)
	_, err := Apply(dir, first.files(), Options{})
	want := dir + " was not made by loa and holds photo.jpg: choose another --out, or empty it"
	if err == nil || err.Error() != want {
		t.Errorf("Apply = %v, want %q", err, want)
	}
	wantUntouched(t, dir, before)
}

func TestPlacesThatAreRefused(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	put(t, home, site{"file": ""})
	link := filepath.Join(t.TempDir(), "link")
	top := filepath.VolumeName(home) + string(filepath.Separator)
	if err := os.Symlink(top, link); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ dir, want string }{
		{"", "no output folder"},
		{filepath.Join(home, "file"), "is a file"},
		{top, "root of a file system"},
		{link, "root of a file system"},
		{home, "home directory"},
		{filepath.Join(home, "file", "below"), "not a directory"},
	}
	for _, tt := range tests {
		if _, err := Apply(tt.dir, first.files(), Options{}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Apply(%q) = %v, want %q", tt.dir, err, tt.want)
		}
	}
}

func TestThingsInTheWay(t *testing.T) {
	link := func(to string) func(*testing.T, string) {
		return func(t *testing.T, name string) {
			if err := os.Symlink(to, name); err != nil {
				t.Fatal(err)
			}
		}
	}
	outside := t.TempDir()
	put(t, outside, site{"secret.html": "s", "index.html": "s"})
	tests := []struct {
		name    string
		old     site
		foreign site
		link    func(*testing.T, string) // made at "a"
		want    site
		err     string
	}{
		{"other bytes", nil, site{"CNAME": "x.vn"}, nil, site{"CNAME": "y.vn"}, "CNAME: loa did not write this file"},
		{"folder for file", nil, site{".a/x": ""}, nil, site{".a": ""}, ".a: is a folder that loa did not write, but the site needs a file"},
		{"file for folder", nil, site{".a": ""}, nil, site{".a/x": ""}, ".a: is a file that loa did not write, but the site needs a folder"},
		{"guest in a folder of ours", site{"a/b/x": ""}, site{"a/b/mine": ""}, nil, site{"a": ""}, "a: holds a/b/mine, which loa did not write"},
		{"guest, case", site{"A/x": ""}, site{"A/mine": ""}, nil, site{"a/x": ""}, "A: holds A/mine, which loa did not write, but the site needs the folder a here"},
		{"foreign case", nil, site{"README.md": ""}, nil, site{"readme.md": ""}, "README.md: loa did not write this, and its name differs"},
		{"link for folder", site{"i": ""}, nil, link(outside), site{"a/index.html": ""}, "a: is a symbolic link"},
		{"link for file", site{"i": ""}, nil, link(filepath.Join(outside, "secret.html")), site{"a": ""}, "a: is a symbolic link"},
		{"link inside", site{"b/x": ""}, nil, link("b"), site{"a/x": ""}, "a: is a symbolic link"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if tt.old != nil {
				apply(t, dir, tt.old)
			}
			put(t, dir, tt.foreign)
			if tt.link != nil {
				tt.link(t, filepath.Join(dir, "a"))
			}
			before := walk(t, dir, func(string) error { return nil })
			_, err := Apply(dir, tt.want.files(), Options{})
			if err == nil || !strings.Contains(err.Error(), filepath.Join(dir, filepath.FromSlash(tt.err))) {
				t.Errorf("Apply = %v, want %q", err, tt.err)
			}
			wantUntouched(t, dir, before)
		})
	}
	wantTree(t, outside, site{"secret.html": "s", "index.html": "s"})
}

func TestNothingIsRemovedThroughALink(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	apply(t, dir, site{"a/x": "x", "b": "b"})
	put(t, outside, site{"x": "theirs"})
	for _, name := range []string{"a", "b"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	apply(t, dir, site{"c": "c"})
	wantTree(t, outside, site{"x": "theirs"})
	if _, err := os.Readlink(filepath.Join(dir, "b")); err != nil {
		t.Errorf("the link is gone: %v", err)
	}
}

func TestFolderMayBeALink(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(t.TempDir(), "public")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	apply(t, link, first)
	wantTree(t, dir, first)
}

func TestDamagedListIsRefused(t *testing.T) {
	tests := []struct{ name, list, want string }{
		{"empty", "", `:1: first line is ""`},
		{"of a later loa", "loa files 2\na\n", `:1: first line is "loa files 2"`},
		{"leaves the folder", "loa files 1\na\n../x\n", `:3: path "../x" is not a clean relative path`},
		{"merge conflict", "loa files 1\n<<<<<<< HEAD\n", ":2: path"},
		{"repository", "loa files 1\n.git/config\n", "Git repository"},
		{"root", "loa files 1\n/\n", ":2: path"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, site{listName: tt.list, "a": "a", ".git/config": "c"})
			before := age(t, dir)
			_, err := Apply(dir, first.files(), Options{})
			if err == nil || !strings.Contains(err.Error(), filepath.Join(dir, listName)+":") || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Apply = %v, want %q", err, tt.want)
			}
			wantUntouched(t, dir, before)
		})
	}
}

func TestListWithCRLFIsRead(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, site{listName: "loa files 1\r\na\r\n", "a": "a"})
	apply(t, dir, site{"b": "b"})
	wantTree(t, dir, site{"b": "b"})
}
