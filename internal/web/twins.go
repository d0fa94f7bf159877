package web

import (
	"travaux/index"
)

// twinJSON is a section elsewhere with nearly the same text.
type twinJSON struct {
	Document documentHead `json:"document"`
	Section  string       `json:"section"`
	URL      string       `json:"url" doc:"Where it begins"`
	Likeness float64      `json:"likeness" doc:"Share of runs of three words that both have, estimated, 0..1"`
}

func (m maker) twins(list []index.Twin) []twinJSON {
	var out []twinJSON
	for i := range list {
		w := &list[i]
		out = append(out, twinJSON{Document: m.head(&w.Document), Section: w.Section.ID,
			URL: m.server.url(passagePath(w.Document.ID, &w.Section.Passages[0])), Likeness: w.Likeness})
	}
	return out
}

// twinView is the line about a section elsewhere with nearly the same text.
type twinView struct {
	docLine
	Href string
}

func (v viewer) twins(list []index.Twin) []twinView {
	var out []twinView
	for i := range list {
		w := &list[i]
		out = append(out, twinView{v.docLine(&w.Document), v.passageHref(w)})
	}
	return out
}

// addTwins puts the twins of the sections that the page shows above their texts.
func (p *documentPage) addTwins(v viewer, twins map[string][]index.Twin) {
	for i := range p.Sections {
		p.Sections[i].Twins = v.twins(twins[p.Sections[i].id])
	}
}

// passageHref leads to the beginning of a twin, on the part of its document's page.
func (v viewer) passageHref(w *index.Twin) string {
	p := &w.Section.Passages[0]
	plain := params{ui: v.params.ui}
	return documentPath(w.Document.ID) + plain.documentQuery(partOf(p.Ordinal)) + "#" + anchor(p.ID)
}
