package web

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/web/htmltest"
)

func TestContentsOfARecordNameTheItems(t *testing.T) {
	d := &corpus.Document{ID: "h-1-pv-4-en", Symbol: "H/1/PV.4", Title: "Fourth meeting", Type: corpus.VerbatimRecord, Language: "en"}
	for i, c := range []struct {
		speaker string
		path    []string
	}{
		{"The President", nil},
		{"The President", []string{"Agenda item 3", "Harbours"}},
		{"Mr. Amaral", []string{"Agenda item 3", "Harbours"}},
		{"Ms. Okoro-Vale", []string{"Agenda item 3", "Harbours", "Draft resolution (H/1/L.2)"}},
		{"Ms. Okoro-Vale", []string{"Agenda item 4", "Harbours"}},
	} {
		s := corpus.Section{ID: fmt.Sprintf("s%d", i+1), Form: corpus.FormTurn, Path: c.path}
		if len(c.path) > 0 {
			s.Heading = c.path[len(c.path)-1]
		}
		s.Passages = []corpus.Passage{{ID: fmt.Sprintf("p%d", i+1), Ordinal: i + 1, Text: "Harbours matter.", Language: "en", Path: c.path,
			Statements: []corpus.Statement{{ID: "t1", Kind: corpus.Turn, SpeakerID: corpus.Slug(c.speaker), Speaker: c.speaker}}}}
		d.Sections = append(d.Sections, s)
	}
	srv := &Server{Index: &fakeSource{searcher: &fakeSearcher{documents: []*corpus.Document{d}, number: 7}}}
	root := getPage(t, srv, "/documents/h-1-pv-4-en")
	var got []string
	for _, nav := range htmltest.Find(root, "nav", "class", "contents") {
		for _, li := range htmltest.Find(nav, "li") {
			for _, a := range htmltest.Find(li, "a") {
				got = append(got, htmltest.Attr(li, "class")+" "+htmltest.Attr(a, "href")+" "+htmltest.Text(a))
			}
		}
	}
	want := []string{
		"level-1 #section-s1 The President",
		"level-1 #section-s2 Agenda item 3", "level-2 #section-s2 Harbours", "level-3 #section-s2 The President", "level-3 #section-s3 Mr. Amaral",
		"level-3 #section-s4 Draft resolution (H/1/L.2)", "level-4 #section-s4 Ms. Okoro-Vale",
		"level-1 #section-s5 Agenda item 4", "level-2 #section-s5 Harbours", "level-3 #section-s5 Ms. Okoro-Vale",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
