package content

import "loa/internal/diag"

// placesKeys are the keys of places in site.yaml:
//
//	places:
//	  group: former   # units of today stand below the districts that they came from
//	  tiles:          # a picture, where there is no content/districts.geojson
//	    - huyen-bao-lam  huyen-bao-lac     huyen-ha-quang
//	    - .              huyen-nguyen-binh huyen-hoa-an
var placesKeys = newSchema(
	key[Places]{name: "group", rule: choiceOf(diag.T("none or former"), func(p *Places) *string { return &p.Group }, "none", "former")},
	key[Places]{name: "tiles", rule: textsOf(func(p *Places) *[]Value { return &p.Tiles })},
)
