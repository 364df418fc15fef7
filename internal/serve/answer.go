package serve

import (
	"net/http"
	"net/url"
	"path"
	"strings"

	"loa/internal/diag"
	"loa/internal/site"
)

// answer is what the server says to an address.
type answer struct {
	status   int
	kind     string // content type
	body     []byte
	redirect string       // the address to go to instead
	marks    func() marks // of a page
	page     *site.Page   // nil when it is not a page of the site
}

// answer returns what stands at a path, as the browser sent it but decoded.
// Nothing but the paths of the newest edition is there.
func (s *Server) answer(st *state, at string) answer {
	switch {
	case st.edition == nil:
		return s.problemsPage(st)
	case at == "/" && st.home != "/", at+"/" == st.home:
		return answer{status: http.StatusFound, redirect: escaped(st.home)}
	}
	rel, inside := strings.CutPrefix(at, st.home)
	if !inside {
		return s.outside(st)
	}
	file := rel
	if rel == "" || strings.HasSuffix(rel, "/") {
		file += "index.html"
	}
	if _, ok := st.edition.file(file); ok {
		return s.file(st, file, http.StatusOK)
	}
	if _, ok := st.edition.file(rel + "/index.html"); ok {
		return answer{status: http.StatusFound, redirect: escaped(at + "/")}
	}
	if _, ok := st.edition.file("404.html"); ok {
		return s.file(st, "404.html", http.StatusNotFound)
	}
	return s.notice(http.StatusNotFound, diag.T("nothing is here"), diag.Text{})
}

// escaped writes a path as an address.
func escaped(path string) string { return (&url.URL{Path: path}).String() }

// file answers with an output file.
func (s *Server) file(st *state, path string, status int) answer {
	f, _ := st.edition.file(path)
	r := st.edition.render(f)
	if r.err != nil {
		return s.notice(http.StatusInternalServerError, diag.T("this file cannot be made"), diag.T("%v", r.err))
	}
	return answer{status: status, kind: kindOf(path), body: r.bytes, marks: r.marks, page: st.edition.page(path)}
}

// outside answers to a path that is not below that of base_url.
func (s *Server) outside(st *state) answer {
	return s.notice(http.StatusNotFound, diag.T("this address is outside the site"),
		diag.T("base_url in content/site.yaml puts the site under %s", st.home))
}

// kinds are the content types by extension: the same on every system.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".xml": "application/xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".ics": "text/calendar; charset=utf-8", ".vtt": "text/vtt; charset=utf-8", ".webmanifest": "application/manifest+json",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".oga": "audio/ogg", ".opus": "audio/ogg", ".wav": "audio/wav",
	".mp4": "video/mp4", ".webm": "video/webm", ".ogv": "video/ogg",
	".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf", ".wasm": "application/wasm",
	".pdf": "application/pdf", ".zip": "application/zip", ".rtf": "application/rtf",
	".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".odt":  "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}

// kindOf returns the content type of a file.
func kindOf(file string) string {
	if kind, ok := kinds[strings.ToLower(path.Ext(file))]; ok {
		return kind
	}
	return "application/octet-stream"
}

// isHTML reports whether an answer is a document that a browser shows.
func (a answer) isHTML() bool { return strings.HasPrefix(a.kind, "text/html") }
