package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// calendarEntry is an event as ical.js reads it.
type calendarEntry struct {
	UID, Summary, Location, Start, End, Stamp string
	AllDay                                    bool
}

// readCalendars reads calendars with ical.js, which is strict: what it cannot
// take is an error. Moments come out in UTC.
const readCalendars = `
const ICAL = require(process.argv[1]), fs = require("fs");
const show = t => t && (t.isDate ? t.toString() : t.toJSDate().toISOString());
const all = {};
for (const file of process.argv.slice(2)) {
	const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
	if (calendar.getFirstPropertyValue("version") !== "2.0" || !calendar.getFirstPropertyValue("prodid")) throw file;
	all[file] = calendar.getAllSubcomponents("vevent").map(c => {
		const e = new ICAL.Event(c, {strictExceptions: true});
		return {uid: e.uid, summary: e.summary, location: e.location || "", start: show(e.startDate), end: show(e.endDate),
			allDay: e.startDate.isDate, stamp: show(c.getFirstPropertyValue("dtstamp"))};
	});
}
console.log(JSON.stringify(all));`

// TestCalendars has ical.js read the calendars of the example: the file of each
// event, and all of them.
func TestCalendars(t *testing.T) {
	ical := filepath.FromSlash("../../.tools/node_modules/ical.js/dist/ical.es5.cjs")
	need(t, "Node", "node")
	need(t, "ical.js", ical)
	abs, err := filepath.Abs(ical)
	if err != nil {
		t.Fatal(err)
	}
	out := exampleSite(t)
	files, err := filepath.Glob(filepath.Join(out, "bai-viet", "*", "*", "event.ics"))
	if err != nil || len(files) < 6 {
		t.Fatalf("%d calendars, %v", len(files), err)
	}
	feed := filepath.Join(out, "calendar.ics")
	printed, err := exec.Command("node", append([]string{"-e", readCalendars, abs, feed}, files...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("ical.js: %v\n%s", err, printed)
	}
	var all map[string][]calendarEntry
	if err := json.Unmarshal(printed, &all); err != nil {
		t.Fatal(err)
	}
	known := map[string]calendarEntry{}
	for _, e := range all[feed] {
		if _, twice := known[e.UID]; twice || e.UID == "" || e.Summary == "" || e.Stamp == "" {
			t.Errorf("the feed has %+v", e)
		}
		known[e.UID] = e
	}
	if len(known) != len(files) {
		t.Errorf("the feed has %d events, there are %d files", len(known), len(files))
	}
	for _, f := range files {
		if e := all[f]; len(e) != 1 || e[0] != known[e[0].UID] {
			t.Errorf("%s has %+v, the feed another", f, e)
		}
	}
	for _, want := range []calendarEntry{
		{"bai-viet/2024/hoi-nghi-trao-doi-kinh-nghiem@example.vn", "Hội nghị trao đổi kinh nghiệm truyền thông giảm nghèo: bốn cách làm của cơ sở",
			"Trung tâm hội nghị, thành phố Cao Bằng", "2024-11-20T01:00:00.000Z", "2024-11-20T09:30:00.000Z", "2024-11-20T17:00:00.000Z", false},
		{"bai-viet/2023/tap-huan-ky-nang-truyen-thong@example.vn", "Lớp tập huấn kỹ năng truyền thông cho cán bộ xã và trưởng xóm",
			"Hội trường huyện Bảo Lạc", "2023-06-20", "2023-06-22", "2023-06-21T17:00:00.000Z", true},
	} {
		if got := known[want.UID]; got != want {
			t.Errorf("event %+v, want %+v", got, want)
		}
	}
}

var linkedData = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// TestStructuredData has the TypeScript compiler hold what pages say of themselves
// to the types of schema.org: a property or a type that does not exist is an error.
func TestStructuredData(t *testing.T) {
	modules, err := filepath.Abs(filepath.FromSlash("../../.tools/node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	tsc := filepath.Join(modules, "typescript", "bin", "tsc")
	need(t, "Node", "node")
	need(t, "TypeScript", tsc)
	need(t, "schema-dts", filepath.Join(modules, "schema-dts"))
	out := exampleSite(t)
	var graphs []string
	found := map[string]bool{}
	pages := slices.Concat(layoutPages, []string{
		"bai-viet/2022/ho-ngheo-ho-can-ngheo-ho-moi-thoat-ngheo/", "bai-viet/2024/hoi-nghi-trao-doi-kinh-nghiem/",
		"bai-viet/2025/cuoc-thi-tin-ngan-va-anh/", "bai-viet/van-ban/42-2022-nd-cp/", "bai-viet/2024/mo-hinh-nuoi-ong-to-hop-tac/",
	})
	for _, p := range pages {
		file := filepath.Join(out, filepath.FromSlash(p))
		if !strings.HasSuffix(p, ".html") {
			file = filepath.Join(file, "index.html")
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range linkedData.FindAllSubmatch(src, -1) {
			if !json.Valid(m[1]) {
				t.Errorf("%s: %s is no JSON", p, m[1])
			}
			graphs = append(graphs, string(m[1]))
			for _, kind := range []string{"FAQPage", "Event", "Article", "BreadcrumbList", "WebSite"} {
				found[kind] = found[kind] || strings.Contains(string(m[1]), `"@type":"`+kind+`"`)
			}
		}
	}
	for kind, there := range found {
		if !there {
			t.Errorf("no page is a %s", kind)
		}
	}
	dir := t.TempDir()
	settings := `{"compilerOptions": {"noEmit": true, "strict": true, "module": "esnext", "moduleResolution": "bundler", "skipLibCheck": true,
		"types": [], "paths": {"schema-dts": ["` + filepath.ToSlash(modules) + `/schema-dts"]}}, "files": ["a.ts"]}`
	source := "import type {Graph} from \"schema-dts\";\nexport const pages: Graph[] = [\n" + strings.Join(graphs, ",\n") + "];\n"
	for name, text := range map[string]string{"tsconfig.json": settings, "a.ts": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if printed, err := exec.Command("node", tsc, "-p", dir).CombinedOutput(); err != nil {
		t.Errorf("schema.org: %v\n%s", err, printed)
	}
}
