package site

import (
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/outline"
	"loa/internal/picture"
)

// Input is everything that was read.
type Input struct {
	Config *content.Config
	Docs   []*content.Doc             // every Markdown file, by path
	Tables map[string][]*content.Term // by vocabulary; a vocabulary without a table file is absent
	Files  []File                     // every other file to publish, by path
	Taken  []string                   // paths of the output that others write: the theme's files
	Map    *outline.Map               // of content/districts.geojson; nil when there is none, or nothing in it
	HasMap bool                       // there is such a file

	// Problems are those of what is no Doc: tables, site.yaml, files that could
	// not be read. They come first in Site.Problems.
	Problems diag.List
}

// File is a file that is published as it is, or as a picture.
type File struct {
	Path    string         // from the site's root, NFC: content/static/a.png, content/articles/a.png
	Source  string         // the same as the disk has it
	Picture *picture.Facts // nil for what has not the name of a picture
	Size    int64          // in bytes
}

// Options say what is published.
type Options struct {
	Now    time.Time // what lies behind is published, what lies ahead is held back
	Drafts bool      // publish drafts too
	Future bool      // publish what is dated in the future too

	// Only are the articles to publish, by the paths of their files; nil: all.
	// The others keep their addresses, which links lead to, but have no pages and
	// are in no list.
	Only map[string]bool

	// Unaddressed is for a site that does not know where it will be: nothing in
	// it may need its full address.
	Unaddressed bool

	Handout Handout

	// Before is a site that was made of nearly the same input, with the same
	// options but for Now; or nil. It saves time, and changes nothing in what is
	// made.
	Before *Site
}

// Handout is an article that is made ready for paper whatever the site's
// settings and its kind are. The zero value is none.
type Handout struct {
	Source string // its source file
	Script bool   // it has a page to be read out from
	Paper  string // it is printed as a leaflet, on this paper; "": as it says itself
}

// builder makes one site. Its methods are the steps of [New], in order.
type builder struct {
	in   Input
	opts Options
	site *Site

	tables      []termTable                // by vocabulary
	before      former                     // of Options.Before
	old         []*Article                 // the articles as they were in it, by their order now; nil for what has changed
	docs        index                      // the paths of Docs, in their order
	states      []published                // what became of each Doc, in their order
	published   []*published               // what became of them, by the numbers of their paths
	files       map[string]*file           // every File by path
	folded      func() map[string]string   // paths of docs and files in lower case → as they are
	named       func() map[string][]string // those paths by their last part in lower case
	names       func() []string            // these last parts, in order
	problems    *diag.List                 // where they are added: Site.Problems, or a part of it
	claims      index                      // output paths that have an owner
	owners      []owner                    // by the numbers of their paths
	sound       bool                       // none of these paths is also a folder
	versions    []version                  // articles that are another one in another language
	inLanguages map[inLanguage]*published  // the same by original and language
	kinds       map[string][]*Article      // documents, events, contests and notices
	letters     [len(letters)][]*Article   // by the letter of the title
	aliased     []*Article                 // with old addresses
	foreign     bool                       // there are articles in another language than the site's
	toAddresses bool                       // nothing but addresses decided where the links of an article lead; each goroutine has its own
	moved       map[string]string          // output path of a redirect → where it leads
	meant       meanings                   // each goroutine has its own
	uses        firstUses                  // likewise
}

func samePath(p string) string { return p }

// doc returns what became of a Doc; nil when no Doc has this path.
func (b *builder) doc(path string) *published {
	if i, ok := b.docs.find(path); ok {
		return b.published[i]
	}
	return nil
}

// published is what became of a source file.
type published struct {
	doc     *content.Doc
	role    content.Role
	foreign bool // in another language than the site's
	version bool // of an article in another language

	path, file string // of the source, and of its page in the output; "" without one
	url        string // "" when held back
	at         time.Time
	held       diag.Text

	settled bool // it is published whatever the time is from its date on, and its Doc has no problems
}

// file is what became of a file that is copied.
type file struct {
	File
	output string
	used   atomic.Bool    // named by something published
	linked atomic.Bool    // by a link, which leads to the file itself
	held   bool           // named by something held back
	copies []picture.Copy // of a picture
	shown  shown          // the picture, as those that show it get it
}

// New joins what was read into a site. It always returns one; whether it may
// be written is said by its Problems.
func New(in Input, opts Options) *Site {
	b := &builder{
		in: in, opts: opts,
		files:  make(map[string]*file, len(in.Files)),
		moved:  map[string]string{},
		owners: make([]owner, 0, 2*len(in.Docs)+len(in.Files)),
	}
	if opts.Before != nil {
		b.before = opts.Before.former
	}
	b.docs = newIndex(samePath, b.before.docs, len(in.Docs))
	b.claims = newIndex(pathKey, b.before.claims, cap(b.owners))
	b.folded = sync.OnceValue(b.foldPaths)
	b.named = sync.OnceValue(b.fileNames)
	b.names = sync.OnceValue(func() []string { return slices.Sorted(maps.Keys(b.named())) })
	b.begin()
	b.lookAtDocs()
	b.declareTerms()
	b.publish()
	b.useTerms()
	b.joinTerms()
	b.orderTerms()
	b.drawMap()
	b.joinPlans()
	b.liveKinds()
	b.joinLanguages()
	b.archive()
	b.makePages()
	b.makeAssets()
	b.makeRedirects()
	b.resolveLinks()
	b.holdFiles()
	b.finish()
	return b.site
}

// begin sets up the empty site and takes over the problems of the sources.
func (b *builder) begin() {
	c := b.in.Config
	b.site = &Site{
		Config: c,
		Now:    b.opts.Now,
		Home:   c.BaseURL.EscapedPath(),
		Origin: c.BaseURL.Scheme + "://" + c.BaseURL.Host,

		Unaddressed: b.opts.Unaddressed,
	}
	b.problems = &b.site.Problems
	b.site.Problems = slices.Clone(b.in.Problems)
	for i, k := range vocabularies {
		w := wordsOf(c.Language).vocabularies[i]
		b.site.Vocabularies = append(b.site.Vocabularies, &Vocabulary{Key: k.key, Name: w.many, Singular: w.one})
	}
}

// finish sorts what was collected step by step.
func (b *builder) finish() {
	s := b.site
	slices.SortFunc(s.Assets, func(x, y Asset) int { return compare(x.Path, y.Path) })
	slices.SortFunc(s.Held, func(x, y Held) int { return compare(x.Path, y.Path) })
	s.Problems.Sort()
	b.leave()
}

func (b *builder) lang() string { return b.in.Config.Language }
