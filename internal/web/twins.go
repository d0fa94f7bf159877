package web

import (
	"travaux/corpus"
	"travaux/index"
)

// twinJSON is a section elsewhere with nearly the same text.
type twinJSON struct {
	Document documentHead `json:"document"`
	Section  string       `json:"section"`
	URL      string       `json:"url" doc:"Where it begins"`
	Likeness float64      `json:"likeness" doc:"Share of runs of three words that both have, estimated, 0..1"`
	Compare  string       `json:"compare" doc:"The page that shows what differs"`
}

// twins are those of a section of d.
func (m maker) twins(d *corpus.Document, section string, list []index.Twin) []twinJSON {
	var out []twinJSON
	for i := range list {
		w := &list[i]
		out = append(out, twinJSON{Document: m.head(&w.Document), Section: w.Section.ID,
			URL: m.server.url(passagePath(w.Document.ID, &w.Section.Passages[0])), Likeness: w.Likeness, Compare: m.server.url(comparePath(d, section, w, ""))})
	}
	return out
}

// twinView is the line about a section elsewhere with nearly the same text.
type twinView struct {
	docLine
	Href    string
	Compare string // where it is shown what differs
}

func (v viewer) twins(d *corpus.Document, section string, list []index.Twin) []twinView {
	var out []twinView
	for i := range list {
		w := &list[i]
		out = append(out, twinView{v.docLine(&w.Document), v.passageHref(w), comparePath(d, section, w, v.params.ui)})
	}
	return out
}

// addTwins puts the twins of the sections that the page shows above their texts.
func (p *documentPage) addTwins(v viewer, d *corpus.Document, twins map[string][]index.Twin) {
	for i := range p.Sections {
		p.Sections[i].Twins = v.twins(d, p.Sections[i].id, twins[p.Sections[i].id])
	}
}

// passageHref leads to the beginning of a twin, on the part of its document's page.
func (v viewer) passageHref(w *index.Twin) string {
	p := &w.Section.Passages[0]
	plain := params{ui: v.params.ui}
	return documentPath(w.Document.ID) + plain.documentQuery(partOf(p.Ordinal)) + "#" + anchor(p.ID)
}
