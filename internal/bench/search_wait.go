package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"mime"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// wait is how many seconds a reader waits for the first results: from the focus
// in the box, with nothing loaded before but the page; and for another query then.
type wait struct{ cold, next float64 }

// The network that waits are measured on, that of a phone in the hills.
const (
	roundTrip = 400     // ms until the first byte of each answer
	speed     = 400_000 // bits in a second
)

// corpusHome is where the corpus says that its site stands.
const corpusHome = "/giam-ngheo/"

// waited is how many pairs of queries are measured, each in a browser of its own.
const waited = 10

// askBox is a function of a query: it types that into the box, and promises how
// many ms later the first result is shown.
const askBox = `(q) => new Promise((done) => {
	const box = document.querySelector("form[data-search] [name=q]");
	const shown = () => document.querySelector("#_options:not([hidden]) > li");
	const type = (text) => { box.value = text; box.dispatchEvent(new Event("input", { bubbles: true })); };
	const wait = (test, then) => test() ? then() : setTimeout(wait, 5, test, then);
	if (shown()) type("");
	wait(() => !shown(), () => {
		const start = performance.now();
		box.focus();
		type(q);
		wait(shown, () => done(performance.now() - start));
	});
})`

// waits measures in Chromium how long readers wait on a slow network. The last of the
// queries are asked, five words of a title each.
func (s *searchBench) waits(chromium string, queries []string) ([]wait, error) {
	fmt.Fprintln(s.log, "asking in Chromium on a slow network")
	queries = queries[len(queries)-2*waited:]
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	server := &http.Server{Handler: http.StripPrefix(corpusHome, packed(s.out))}
	go server.Serve(listener)
	defer server.Close()
	url := "http://" + listener.Addr().String() + corpusHome + "index.html"
	var out []wait
	for i := 0; i < len(queries); i += 2 {
		w, err := waitOnce(chromium, url, queries[i], queries[i+1])
		if err != nil {
			return nil, fmt.Errorf("ask %q and %q in Chromium: %w", queries[i], queries[i+1], err)
		}
		fmt.Fprintf(s.log, "%q after %.2f s, then %q after %.2f s\n", queries[i], w.cold, queries[i+1], w.next)
		out = append(out, w)
	}
	return out, nil
}

// waitOnce opens a page in a browser that has loaded nothing before, and asks two
// queries there.
func waitOnce(chromium, url, first, second string) (wait, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	defer cancel()
	var w wait
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(url)); err != nil {
		return w, err
	}
	// Without it a window that is not in front gets no events of focus.
	if _, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		return w, err
	}
	slow := &network.Conditions{Latency: roundTrip, DownloadThroughput: speed / 8, UploadThroughput: speed / 8}
	if _, err := chromedp.Call(ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{slow}}); err != nil {
		return w, err
	}
	for _, ask := range []struct {
		query string
		took  *float64
	}{{first, &w.cold}, {second, &w.next}} {
		ms, err := chromedp.Run(ctx, chromedp.Evaluate[float64](fmt.Sprintf("(%s)(%s)", askBox, strconv.Quote(ask.query)), chromedp.EvalAwaitPromise))
		if err != nil {
			return w, err
		}
		*ask.took = ms / 1000
	}
	return w, checkSlow(ctx)
}

// checkSlow fails when what the search has loaded came as on a fast network.
func checkSlow(ctx context.Context) error {
	took, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](
		`performance.getEntriesByType("resource").filter((e) => e.name.includes("/search/")).map((e) => e.responseEnd - e.startTime)`))
	if err != nil {
		return err
	}
	if len(took) == 0 || slices.Min(took) < roundTrip*0.9 {
		return fmt.Errorf("the network was not as slow as it should be: %v ms", took)
	}
	return nil
}

// packed serves a folder as a host that compresses texts.
func packed(dir string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := filepath.Join(dir, filepath.FromSlash(path.Clean("/"+r.URL.Path)))
		src, err := os.ReadFile(name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		if ext := path.Ext(name); strings.Contains(".html .css .js .json .svg", ext) && ext != "" {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			z.Write(src)
			z.Close()
			w.Header().Set("Content-Encoding", "gzip")
			src = b.Bytes()
		}
		w.Write(src)
	})
}
