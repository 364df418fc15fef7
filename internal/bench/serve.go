package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"loa/themes"
)

// serveCommand measures the preview: how long it takes from saving a file until
// the page that shows it has been read over HTTP. "loa serve" runs as users run it; the
// bench waits for its event and asks for the page, as a browser does.
func serveCommand(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench serve", flag.ContinueOnError)
	flags.SetOutput(stderr)
	sizes := sizeList{1000, 10000}
	flags.Var(&sizes, "n", "how many `articles` the sites have, with commas between")
	runs := flags.Int("runs", 50, "how many `edits` of each kind are measured")
	seed := flags.Uint64("seed", 1, "the `number` that the texts are made from")
	if err := flags.Parse(args); err != nil {
		return errUsage
	}
	b, err := newBench("", stderr)
	if err != nil {
		return err
	}
	defer b.close()
	fmt.Fprintf(stdout, "%s, %s/%s, %d cores; seed %d, median (worst) of %d edits.\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), *seed, *runs)
	for i, n := range sizes {
		r, err := b.measureServe(n, *runs, *seed)
		if err != nil {
			return err
		}
		if i == 0 {
			fmt.Fprintf(stdout, "| articles | %s | memory |\n|---:|%s---:|\n", strings.Join(r.names, " | "), strings.Repeat("---:|", len(r.names)))
		}
		fmt.Fprintf(stdout, "| %d | %s | %s |\n", n, strings.Join(r.cells, " | "), mebibytes(float64(r.rss)/(1<<20)))
	}
	return nil
}

// served is what was measured of a preview.
type served struct {
	names, cells []string // of the kinds of edit
	rss          int64
}

// edit is a kind of change: it writes a file that holds a mark, which must then
// be in a page or in the style sheet of that page.
type edit struct {
	name, file, page string
	style            bool
	text             func(mark string) string
}

// measureServe makes a site of n articles and edits it while it is served.
func (b *bench) measureServe(n, runs int, seed uint64) (served, error) {
	site := filepath.Join(b.sites, "serve-"+strconv.Itoa(n))
	fmt.Fprintf(b.log, "%d articles: making the site\n", n)
	if _, err := timed(exec.Command(b.self, "corpus", site, strconv.Itoa(n), strconv.FormatUint(seed, 10))); err != nil {
		return served{}, err
	}
	edits, err := editsOf(site)
	if err != nil {
		return served{}, err
	}
	c := exec.Command(b.loa, "serve", "-C", site)
	out, err := c.StdoutPipe()
	if err != nil {
		return served{}, err
	}
	if err := c.Start(); err != nil {
		return served{}, err
	}
	defer c.Process.Kill()
	p, err := openPreview(out)
	if err != nil {
		return served{}, err
	}
	defer p.events.Close()
	var r served
	for _, e := range edits {
		fmt.Fprintf(b.log, "%d articles: %s\n", n, e.name)
		took, err := p.measure(site, e, runs)
		if err != nil {
			return served{}, err
		}
		r.names = append(r.names, e.name)
		r.cells = append(r.cells, fmt.Sprintf("%s (%s)", milliseconds(took[len(took)/2]), milliseconds(took[len(took)-1])))
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		return served{}, err
	}
	if err := c.Wait(); err != nil {
		return served{}, fmt.Errorf("loa serve: %w", err)
	}
	r.rss = peakRSS(c.ProcessState)
	return r, nil
}

func milliseconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds()*1000, 'f', 1, 64) + " ms"
}

// preview is a running "loa serve".
type preview struct {
	home   string // address of the home page
	events io.ReadCloser
	lines  *bufio.Reader // of the events
}

// openPreview waits for the address that the preview prints and opens its
// events.
func openPreview(stdout io.Reader) (*preview, error) {
	lines := bufio.NewReader(stdout)
	first, err := lines.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("loa serve: %w", err)
	}
	go io.Copy(io.Discard, lines)
	home, _, _ := strings.Cut(strings.TrimSpace(first), " ")
	host := home[:strings.Index(home[len("http://"):], "/")+len("http://")]
	events, err := http.Get(host + "/_loa/events")
	if err != nil {
		return nil, err
	}
	p := &preview{home: home, events: events.Body, lines: bufio.NewReader(events.Body)}
	return p, p.wait() // the first event says what is there already
}

// wait returns when an event has come.
func (p *preview) wait() error {
	for {
		line, err := p.lines.ReadString('\n')
		if err != nil || strings.HasPrefix(line, "data:") {
			return err
		}
	}
}

func (p *preview) get(page string) (string, error) {
	response, err := http.Get(p.home + page)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}

var sheet = regexp.MustCompile(`<link rel="stylesheet" href="/[^/]*/([^"]*)"`)

// shows reports whether the page of an edit, or its style sheet, holds a mark.
func (p *preview) shows(e edit, mark string) (bool, error) {
	text, err := p.get(e.page)
	if err == nil && e.style {
		m := sheet.FindStringSubmatch(text)
		if m == nil {
			return false, fmt.Errorf("%s has no style sheet", e.page)
		}
		text, err = p.get(m[1])
	}
	return strings.Contains(text, mark), err
}

// measure makes an edit so many times and returns how long each took to be
// seen, in order. Between two edits the preview has time to rest.
func (p *preview) measure(site string, e edit, runs int) ([]time.Duration, error) {
	name := filepath.Join(site, filepath.FromSlash(e.file))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, err
	}
	var took []time.Duration
	for i := range runs + 1 {
		mark := fmt.Sprintf("mark%smark%d", strings.ReplaceAll(e.name, " ", ""), i)
		start := time.Now()
		if err := os.WriteFile(name, []byte(e.text(mark)), 0o666); err != nil {
			return nil, err
		}
		for seen := false; !seen; {
			if err := p.wait(); err != nil {
				return nil, err
			}
			var err error
			if seen, err = p.shows(e, mark); err != nil {
				return nil, err
			}
		}
		if i > 0 { // the first of a kind may make a folder
			took = append(took, time.Since(start))
		}
		time.Sleep(200 * time.Millisecond)
	}
	slices.SortFunc(took, cmp.Compare)
	return took, nil
}

// editsOf returns the edits that are measured in a site of the corpus.
func editsOf(site string) ([]edit, error) {
	file, err := newestArticle(site)
	if err != nil {
		return nil, err
	}
	page := "bai-viet/" + strings.TrimSuffix(strings.TrimPrefix(file, "content/articles/"), ".md") + "/"
	article, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(file)))
	if err != nil {
		return nil, err
	}
	terms, err := os.ReadFile(filepath.Join(site, "content", "themes.yaml"))
	if err != nil {
		return nil, err
	}
	layout, errLayout := fs.ReadFile(themes.FS, "default/layouts/article.html")
	style, errStyle := fs.ReadFile(themes.FS, "default/assets/style.css")
	if err := cmp.Or(errLayout, errStyle); err != nil {
		return nil, err
	}
	const term = "tu-luc-vuon-len"
	return []edit{
		{name: "body", file: file, page: page, text: func(mark string) string { return string(article) + "\n" + mark + "\n" }},
		{name: "title", file: file, text: func(mark string) string {
			return strings.Replace(string(article), `title: "`, `title: "`+mark+" ", 1)
		}},
		{name: "term", file: "content/themes.yaml", page: "chu-de/" + term + "/", text: func(mark string) string {
			return strings.Replace(string(terms), "key: "+term+", name: ", "key: "+term+", name: "+mark+" ", 1)
		}},
		{name: "template", file: "themes/default/layouts/article.html", page: page, text: func(mark string) string {
			return string(layout) + "<p>" + mark + "</p>\n"
		}},
		{name: "style sheet", file: "themes/default/assets/style.css", style: true, text: func(mark string) string {
			return string(style) + "." + mark + " { color: red }\n"
		}},
	}, nil
}

// newestArticle returns the path of the article with the latest date, which the
// home page shows.
func newestArticle(site string) (newest string, err error) {
	latest := ""
	err = fs.WalkDir(os.DirFS(site), "content/articles", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ".md" {
			return err
		}
		src, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(p)))
		if err != nil {
			return err
		}
		_, after, _ := strings.Cut(string(src), "\ndate: ")
		date, _, _ := strings.Cut(after, "\n")
		if date > latest && strings.Contains(string(src), `title: "`) {
			newest, latest = p, date
		}
		return nil
	})
	return newest, err
}
