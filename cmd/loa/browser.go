package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// browsers are the programs that print a page without a window: Chromium and
// what is made of it, as systems call them.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge", "brave-browser"}

// browserPlaces are where they are on systems that do not find them by name.
var browserPlaces = map[string][]string{
	"darwin": {
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	},
	"windows": {
		`${ProgramFiles}\Google\Chrome\Application\chrome.exe`, `${ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe`,
		`${LocalAppData}\Google\Chrome\Application\chrome.exe`, `${ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe`,
		`${ProgramFiles}\Microsoft\Edge\Application\msedge.exe`,
	},
}

// findBrowser returns the program that prints: the one asked for, or the first
// that this machine has.
func (p *program) findBrowser(wanted string) (string, error) {
	names := browsers
	if wanted != "" {
		names = []string{wanted}
	}
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			return found, nil
		}
	}
	if wanted != "" {
		return "", errors.New(p.text("there is no program %s", wanted))
	}
	for _, place := range browserPlaces[runtime.GOOS] {
		place = os.Expand(place, os.Getenv)
		if _, err := os.Stat(place); err == nil {
			return place, nil
		}
	}
	return "", errors.New(p.text("no Chromium, Chrome or Edge was found, which makes the PDF; name it with --browser, or write a page with -o NAME.html and print it from any browser"))
}

// printTime is how long a browser may take for a page.
const printTime = 90 * time.Second

// printPage returns a page as PDF, on the paper that its style sheet asks for.
// The browser works in the folder own, which is the caller's to remove.
func printPage(browser, own string, page []byte) ([]byte, error) {
	own, err := filepath.Abs(own)
	if err != nil {
		return nil, err
	}
	source, out := filepath.Join(own, "page.html"), filepath.Join(own, "page.pdf")
	if err := os.WriteFile(source, page, 0o644); err != nil {
		return nil, err
	}
	args := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--disable-extensions",
		"--user-data-dir=" + filepath.Join(own, "profile"), "--print-to-pdf=" + out,
	}
	if os.Getuid() == 0 { // Chromium has no sandbox for the superuser, and says so
		args = append(args, "--no-sandbox")
	}
	ctx, cancel := context.WithTimeout(context.Background(), printTime)
	defer cancel()
	var said bytes.Buffer
	command := exec.CommandContext(ctx, browser, append(args, fileAddress(source))...)
	command.Stdout, command.Stderr = &said, &said
	command.WaitDelay = time.Second
	if err := command.Run(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, lastLine(said.String()))
	}
	pdf, err := os.ReadFile(out)
	if err == nil && !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		err = errors.New("no PDF came of it")
	}
	return pdf, err
}

// fileAddress returns the address of a file with an absolute name.
func fileAddress(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return cmp.Or(lines[len(lines)-1], "it said nothing")
}
