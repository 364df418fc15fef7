package site

import (
	"path"
	"unicode"

	"loa/internal/diag"
	"loa/internal/viet"
)

// TitlesPerPage is how many titles of a letter stand on one page: a line each,
// so that the page stays at some 8 kB on the wire.
const TitlesPerPage = 200

// Letter is the articles whose titles begin with one letter, whatever its
// marks: what readers without JavaScript have in place of a search.
type Letter struct {
	Name     string // "D, Đ"; "0–9" for what begins with no letter
	URL      string
	Articles []*Article // as in Site.Articles, not by title: who shows them puts them in order
}

// otherLetter is the folder of titles that begin with none of a to z.
const otherLetter = "0-9"

// letterNames are the letters that Vietnamese makes of one by marks.
var letterNames = map[string]string{
	"a": "A, Ă, Â", "d": "D, Đ", "e": "E, Ê", "o": "O, Ô, Ơ", "u": "U, Ư", otherLetter: "0–9",
}

// addSearch adds the search page and the pages of titles by letter.
func (b *builder) addSearch(home []Link) {
	w, root := wordsOf(b.lang()), b.in.Config.Paths.Search
	o := made(diag.Pos{}, diag.T("the search page"))
	search := Page{Path: b.pageFile(root, 1), Layout: LayoutSearch, Title: w.search, Crumbs: home}
	b.addPage(&search, o)
	crumbs := append(home[:1:1], Link{w.search, b.url(search.Path)})
	for i, articles := range b.letters {
		if len(articles) == 0 {
			continue
		}
		l := letters[i]
		dir := path.Join(root, l)
		letter := &Letter{Name: letterName(b.lang(), l), URL: b.url(b.pageFile(dir, 1)), Articles: articles}
		b.site.Letters = append(b.site.Letters, letter)
		proto := Page{Layout: LayoutSearch, Title: w.letter(letter.Name), Crumbs: crumbs, Letter: letter}
		pages := b.parts(dir, proto, len(articles), TitlesPerPage)
		for i := range pages {
			b.addPage(&pages[i], o)
		}
	}
}

// letters are the folders of titles, in order: otherLetter, then a to z.
var letters = func() (all [1 + 'z' - 'a' + 1]string) {
	all[0] = otherLetter
	for r := 'a'; r <= 'z'; r++ {
		all[1+r-'a'] = string(r)
	}
	return all
}()

func letterName(lang, letter string) string {
	if name, ok := letterNames[letter]; ok && (lang != "en" || letter == otherLetter) {
		return name
	}
	return string(unicode.ToUpper(rune(letter[0])))
}

// letterOf returns the place in letters of the one under which a title stands: a
// to z, or otherLetter. Quotation marks before it play no part.
func letterOf(title string) int {
	for _, r := range title {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			continue
		}
		if r >= 'a' && r <= 'z' {
			return 1 + int(r-'a')
		}
		if f := viet.Fold(string(r)); f >= "a" && f < "{" {
			return 1 + int(f[0]-'a')
		}
		break
	}
	return 0
}
