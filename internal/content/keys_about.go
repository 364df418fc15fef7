package content

import (
	"strings"

	"loa/internal/diag"
)

// about returns what a key is for. owner is whose key it is, with the keys
// around it: site.contact. A key that means the same everywhere stands in the
// table once, by its name.
func about(owner, name string) diag.Text {
	for {
		if text, ok := abouts[owner+"."+name]; ok {
			return text
		}
		_, inner, more := strings.Cut(owner, ".")
		if !more {
			return abouts[name]
		}
		owner = inner
	}
}

// abouts say what each key is for, in words that an editor reads in help, in a
// new file and in the hints of a text editor.
var abouts = map[string]diag.Text{
	// of every page
	"title":     diag.T("the heading of the page; in quotes when it holds a colon"),
	"summary":   diag.T("one or two sentences for lists and search engines; without, the first paragraph"),
	"slug":      diag.T("the last part of the address; without, the name of the file"),
	"aliases":   diag.T("old addresses, which then lead here"),
	"draft":     diag.T("true: not published yet"),
	"image":     diag.T("a picture beside the file"),
	"image_alt": diag.T("what the picture shows, for those who cannot see it"),
	"updated":   diag.T("the day of the last change that matters to readers"),

	// of articles
	"date":     diag.T("the day of the article; places and documents are those of that day"),
	"kind":     diag.T("the kind of article"),
	"plan":     diag.T("the campaign plan that the article carries out"),
	"theme":    diag.T("the campaign theme, what it is about"),
	"audience": diag.T("for whom it is written"),
	"district": diag.T("the place, as it was called on the day of the article"),
	"form":     diag.T("the form of communication"),
	"tags":     diag.T("free words to find it by"),
	"source":   diag.T("where the text comes from"),
	"author":   diag.T("who wrote it"),
	"publish":  diag.T("published from this day on"),
	"expires":  diag.T("published until the end of this day"),
	"valid":    diag.T("when what it says holds; afterwards the page says that it is out of date"),
	"product":  diag.T("what was made, for the report"),
	"reach":    diag.T("who was reached, for the report"),
	"consent":  diag.T("that those who are shown agreed"),

	"product.unit":      diag.T("what is counted: leaflets, broadcasts, posters"),
	"product.quantity":  diag.T("how many"),
	"product.languages": diag.T("in which languages"),
	"people":            diag.T("how many people"),
	"women":             diag.T("how many of them are women"),
	"reach.by":          diag.T("how they were counted"),
	"consent.people":    diag.T("true: the persons shown have agreed"),
	"consent.children":  diag.T("the agreement of children and of those who speak for them; none: no children are shown"),
	"consent.record":    diag.T("the number of the file that holds the agreement"),

	// of one kind
	"start":        diag.T("when it begins, the hour too"),
	"end":          diag.T("when it ends"),
	"place":        diag.T("where it is: the hall, the school"),
	"organiser":    diag.T("who holds it"),
	"participants": diag.T("who took part, by group"),
	"group":        diag.T("who they are: hamlet heads, households"),
	"deadline":     diag.T("the last day to take part"),
	"rules":        diag.T("the rules: a file beside the article, or an address"),
	"results":      diag.T("the results: words, a file or an address"),
	"legal_basis":  diag.T("the numbers of the documents that the answers rest on"),
	"checked":      diag.T("the day when the answers were last compared with the law"),
	"number":       diag.T("the number of the document, as it is printed: 353/QĐ-TTg"),
	"type":         diag.T("the type of document: decision, decree"),
	"issuer":       diag.T("who issued it"),
	"signer":       diag.T("who signed it"),
	"status":       diag.T("whether it is in force"),
	"signed":       diag.T("the day of signing"),
	"effective":    diag.T("the day from which it is in force"),
	"replaces":     diag.T("numbers of the documents that it replaces"),
	"replaced_by":  diag.T("numbers of the documents that replace it"),
	"file":         diag.T("the document itself: a file beside the article, or several"),
	"figures":      diag.T("figures before and after"),
	"figures.name": diag.T("what is measured"),
	"before":       diag.T("the figure before"),
	"after":        diag.T("the figure after"),
	"unit":         diag.T("the unit"),
	"steps":        diag.T("what to do, step by step"),
	"season":       diag.T("the season"),
	"cost":         diag.T("what it costs"),
	"contact":      diag.T("the office to ask; no private person"),
	"slots":        diag.T("the hours at which it is read out"),
	"languages":    diag.T("the languages in which it is read"),
	"duration":     diag.T("how long it takes"),
	"transcript":   diag.T("what is said, as text or the name of a file"),
	"data_source":  diag.T("where the figures come from, and of which day"),
	"period":       diag.T("the period that it reports on"),

	// of terms
	"term.key":     diag.T("what articles write, and the last part of the address; never changed later"),
	"term.name":    diag.T("the name as it is shown"),
	"term.title":   diag.T("another word for name"),
	"term.aliases": diag.T("other names that mean the same"),
	"term.short":   diag.T("a shorter name for narrow places"),
	"term.summary": diag.T("one or two sentences about it"),
	"term.parent":  diag.T("the term above it; its page lists the articles too"),
	"term.weight":  diag.T("its place in lists; of equal ones the alphabet decides"),
	"term.valid":   diag.T("when it exists"),
	"term.becomes": diag.T("what came of it when it ended"),

	"term.signed":      diag.T("the day of signing"),
	"term.period":      diag.T("when the plan is carried out"),
	"plans.status":     diag.T("where the plan stands: draft, under way, over"),
	"districts.status": diag.T("what it counts as for a time, by an act: a row for each"),
	"programme":        diag.T("the programme that it belongs to"),
	"successor":        diag.T("the plan that follows it"),
	"purposes":         diag.T("what it is to reach"),
	"slogans":          diag.T("its slogans, word for word"),
	"themes":           diag.T("its themes"),
	"audiences":        diag.T("its audiences"),
	"forms":            diag.T("its forms of communication"),
	"documents":        diag.T("the documents that it cites"),
	"targets":          diag.T("what is to be made: a row for each product"),
	"signer.name":      diag.T("the name of who signed it"),
	"signer.title":     diag.T("the office of who signed it"),
	"documents.name":   diag.T("what the document is called"),
	"documents.date":   diag.T("the day of signing"),
	"relation":         diag.T("what the plan does with it: carries it out, rests on it"),
	"documents.link":   diag.T("the address of its text"),
	"targets.period":   diag.T("by when: a quarter, a year"),
	"quantity":         diag.T("how many"),
	"targets.unit":     diag.T("what is counted: leaflets, broadcasts, posters"),
	"definition":       diag.T("who belongs to it, in plain words"),
	"basis":            diag.T("the document that says so"),
	"level":            diag.T("its level: tỉnh, huyện, thành phố, xã, phường or thị trấn"),
	"code":             diag.T("the code of the statistics office, in quotes"),
	"formed_from":      diag.T("names of what it was formed from"),
	"act":              diag.T("the document that formed it"),
	"ended_by":         diag.T("the document that ended it"),
	"from":             diag.T("the first day"),
	"until":            diag.T("the last day"),
	"status.name":      diag.T("what the place counts as: a poor district"),
	"status.period":    diag.T("from when until when"),
	"targets.theme":    diag.T("its theme"),
	"targets.form":     diag.T("its form of communication"),

	// of site.yaml
	"site.title":       diag.T("the name of the site"),
	"site.description": diag.T("a sentence about the site, for search engines"),
	"site.base_url":    diag.T("where the site will be, with its path"),
	"site.language":    diag.T("the language of everything that the program writes into pages"),
	"site.time_zone":   diag.T("the zone of the dates"),
	"site.theme":       diag.T("the look of the site, a folder in themes/; not a campaign theme"),
	"site.accent":      diag.T("one colour for links and the band at the top, in place of the theme's"),
	"site.author":      diag.T("who stands behind articles without an author"),
	"site.contact":     diag.T("the office that publishes the site"),
	"site.menu":        diag.T("the menu: rows of a name and where it leads"),
	"site.paths":       diag.T("the first part of addresses"),
	"site.limits":      diag.T("how much stands in lists"),
	"site.check":       diag.T("what loa check asks of the texts"),
	"site.places":      diag.T("how places are shown"),
	"site.report":      diag.T("how loa report counts, and whether plans have a page of it"),

	"share_pictures": diag.T("true: messengers show a picture with the title beside a link to an article without a picture"),

	"contact.name":    diag.T("the name of the office"),
	"contact.address": diag.T("where it is"),
	"contact.phone":   diag.T("its telephone number, in quotes"),
	"contact.email":   diag.T("its address for mail"),
	"menu.name":       diag.T("the word in the menu"),
	"menu.link":       diag.T("a path of the site, a Markdown file or a full address"),
	"paths.articles":  diag.T("of articles"),
	"paths.plans":     diag.T("of plans"),
	"paths.themes":    diag.T("of campaign themes"),
	"paths.audiences": diag.T("of audiences"),
	"paths.districts": diag.T("of places"),
	"paths.forms":     diag.T("of forms of communication"),
	"paths.tags":      diag.T("of tags"),
	"paths.search":    diag.T("of the search"),
	"paths.archive":   diag.T("of the archive by year and month"),
	"paths.documents": diag.T("of the register of documents"),
	"paths.events":    diag.T("of the events and contests by time"),
	"budget":          diag.T("how heavy pages may be, packed as they are sent, with styles and scripts, without pictures"),
	"budget.article":  diag.T("kilobytes of an article"),
	"budget.page":     diag.T("kilobytes of another page"),
	"limits.page":     diag.T("articles on a page of a list"),
	"limits.home":     diag.T("newest articles on the home page"),
	"limits.feed":     diag.T("entries of a feed"),
	"limits.related":  diag.T("related articles below an article"),
	"limits.summary":  diag.T("words of a summary that is taken from the text"),
	"limits.toc":      diag.T("from so many headings on an article has a list of them"),
	"report.page":     diag.T("true: each plan has a page of what it covers"),
	"report.periods":  diag.T("calendar: whole months; state: a period ends on cut_off of its last month"),
	"report.cut_off":  diag.T("the last day of a period of the state"),
	"report.places":   diag.T("former: by the districts that were; current: each unit by itself"),
	"places.group":    diag.T("former: units of today stand below the districts that they came from; none: in one list"),
	"places.tiles":    diag.T("a picture of places, where there is no content/districts.geojson: a text for each row, with the keys of places, or . for nothing"),
	"check.tones":     diag.T("where the tone stands: old is hòa, thủy; new is hoà, thuỷ; off takes both"),
	"check.phrases":   diag.T("set phrases, names of programmes and slogans, as they must be written"),
	"phrases.wrong":   diag.T("what is often written"),
	"phrases.right":   diag.T("what it must be"),
	"check.phones":    diag.T("telephone numbers of offices, which may be published"),
	"check.allow":     diag.T("words, names and numbers that are right as they are"),
}
