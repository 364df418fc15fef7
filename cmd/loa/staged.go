package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// commit is a site as git has it: as it is staged, which is what a commit would
// make of it, and as it was committed last.
type commit struct {
	changed map[string]bool // what is staged: added, changed or removed
	index   *gitTree        // as it is staged
	head    *gitTree        // as it was; nil before the first commit
}

// staged reads what git has of a folder. Files that stand in the folder as they
// are staged are read from there, the others from git.
func staged(dir string, base fs.FS) (*commit, error) {
	c := &commit{changed: map[string]bool{}}
	index, err := gitObjects(dir, "ls-files", "--cached", "--stage", "-z", "--", ".")
	if err != nil {
		return nil, err
	}
	var head map[string]string
	against := []string{"diff", "--cached", "--name-only", "--no-renames", "-z", "--relative", "--", "."}
	if _, err := git(dir, "rev-parse", "--quiet", "--verify", "HEAD"); err == nil {
		if head, err = gitObjects(dir, "ls-tree", "-r", "-z", "HEAD", "."); err != nil {
			return nil, err
		}
	}
	if err := gitNames(dir, c.changed, against...); err != nil {
		return nil, err
	}
	elsewhere := map[string]bool{} // not in the folder as git has it
	if err := gitNames(dir, elsewhere, "diff-files", "--name-only", "-z", "--relative", "--", "."); err != nil {
		return nil, err
	}
	for name := range c.changed {
		elsewhere[name] = true
	}
	blobs, err := gitBlobs(dir, elsewhere, index, head)
	if err != nil {
		return nil, err
	}
	c.index = newGitTree(base, index, elsewhere, blobs)
	if head != nil {
		c.head = newGitTree(base, head, elsewhere, blobs)
	}
	return c, nil
}

// gitObjects returns the objects of files by name, from a list of git that has
// the object before the tab and the name behind it.
func gitObjects(dir string, args ...string) (map[string]string, error) {
	out, err := git(dir, args...)
	if err != nil {
		return nil, err
	}
	objects := map[string]string{}
	for line := range strings.SplitSeq(string(out), "\x00") {
		about, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(about) // ls-files: mode object stage; ls-tree: mode type object
		if !ok || len(fields) < 3 || strings.HasPrefix(about, "160000") {
			continue
		}
		object := fields[1]
		if len(object) < 40 {
			object = fields[2]
		}
		objects[name] = object
	}
	return objects, nil
}

// gitNames adds the names of a list of git.
func gitNames(dir string, names map[string]bool, args ...string) error {
	out, err := git(dir, args...)
	for name := range strings.SplitSeq(string(out), "\x00") {
		if name != "" {
			names[name] = true
		}
	}
	return err
}

// gitBlobs returns what the objects of the named files hold, by object.
func gitBlobs(dir string, names map[string]bool, trees ...map[string]string) (map[string][]byte, error) {
	blobs := map[string][]byte{}
	var ask strings.Builder
	for name := range names {
		for _, tree := range trees {
			if object, ok := tree[name]; ok && blobs[object] == nil {
				blobs[object] = []byte{}
				ask.WriteString(object + "\n")
			}
		}
	}
	if ask.Len() == 0 {
		return blobs, nil
	}
	c := gitCommand(dir, "cat-file", "--batch")
	c.Stdin = strings.NewReader(ask.String())
	out, err := c.Output()
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(bytes.NewReader(out))
	for range blobs {
		head, err := r.ReadString('\n') // object type size
		fields := strings.Fields(head)
		if err != nil || len(fields) != 3 {
			return nil, fmt.Errorf("git cat-file: %q", head)
		}
		size, err := strconv.Atoi(fields[2])
		if err != nil {
			return nil, err
		}
		src := make([]byte, size)
		if _, err := io.ReadFull(r, src); err != nil {
			return nil, err
		}
		r.Discard(1)
		blobs[fields[0]] = src
	}
	return blobs, nil
}

// git runs git in a folder and returns what it prints.
func git(dir string, args ...string) ([]byte, error) {
	c := gitCommand(dir, args...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if said := strings.TrimSpace(stderr.String()); err != nil && said != "" {
		return nil, errors.New(said)
	}
	return out, err
}

// gitCommand is git in a folder. Within a hook, git names its own files as seen
// from where the hook runs.
func gitCommand(dir string, args ...string) *exec.Cmd {
	c := exec.Command("git", append([]string{"-C", dir}, args...)...)
	c.Env = os.Environ()
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE"} {
		file := os.Getenv(name)
		if abs, err := filepath.Abs(cmp.Or(file, ".")); file != "" && err == nil {
			c.Env = append(c.Env, name+"="+abs)
		}
	}
	return c
}
