package theme

import (
	"testing"

	"loa/internal/content"
	"loa/internal/site"
)

func TestPolicy(t *testing.T) {
	const own = "default-src 'self'; base-uri 'none'; form-action 'self'"
	picture, sound, page := content.LinkImage, content.LinkMedia, content.LinkPage
	tests := []struct {
		name  string
		kinds []content.LinkKind
		links []site.Target
		want  string
	}{
		{"nothing", nil, nil, own},
		{"own files", []content.LinkKind{picture, sound}, []site.Target{{URL: "/a.png"}, {URL: "/a.mp3"}}, own},
		{"a link to another site", []content.LinkKind{page}, []site.Target{{URL: "https://a.example/", External: true}}, own},
		{"pictures of others, each host once", []content.LinkKind{picture, picture, picture},
			[]site.Target{{URL: "https://b.example/x.png", External: true}, {URL: "http://a.example:81/y?z", External: true}, {URL: "https://b.example/z", External: true}},
			own + "; img-src 'self' http://a.example:81 https://b.example"},
		{"a recording", []content.LinkKind{sound}, []site.Target{{URL: "https://a.example/x.mp3", External: true}},
			own + "; media-src 'self' https://a.example"},
		{"a picture in the text itself", []content.LinkKind{picture}, []site.Target{{URL: "data:image/png;base64,AA", External: true}}, own + "; img-src 'self' data:"},
		{"what would end the policy", []content.LinkKind{picture}, []site.Target{{URL: "https://a.example;script-src/*", External: true}}, own},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &content.Doc{}
			for _, k := range tt.kinds {
				doc.Body.Links = append(doc.Body.Links, content.Link{Kind: k})
			}
			s := &site.Site{Articles: []*site.Article{{Doc: doc, Links: tt.links}}}
			if got := policyOf(s); got != tt.want {
				t.Errorf("policyOf = %q, want %q", got, tt.want)
			}
		})
	}
}
