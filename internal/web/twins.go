package web

import (
	"slices"

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
	id      string // of its document and section
}

func (v viewer) twins(d *corpus.Document, section string, list []index.Twin) []twinView {
	var out []twinView
	for i := range list {
		w := &list[i]
		out = append(out, twinView{v.docLine(&w.Document), v.passageHref(w), comparePath(d, section, w, v.params.ui), w.Document.ID + "#" + w.Section.ID})
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

// foldTwins puts each hit of a page into the hit above it that is the same text in another file,
// so that a reader sees it once. All hits stay on the page, and in the order of their group.
func foldTwins(views []hitView, hits []index.Hit) []hitView {
	into := make([]int, len(hits)) // which hit each is shown in: itself, or one above it
	for i := range hits {
		into[i] = i
		for j := range i {
			if into[j] == j && (isTwin(&hits[j], &hits[i]) || isTwin(&hits[i], &hits[j])) {
				into[i] = j
				break
			}
		}
	}
	var out []hitView
	at := map[int]int{} // where in out
	for i, v := range views {
		if into[i] == i {
			at[i] = len(out)
			out = append(out, v)
			continue
		}
		head := &out[at[into[i]]]
		head.Folded = append(head.Folded, v)
		head.Twins = slices.DeleteFunc(head.Twins, func(t twinView) bool { return t.id == v.id })
	}
	return out
}

// sameLikeness is from which likeness on two texts without a symbol are copies of one.
const sameLikeness = .95

// isTwin reports whether one hit's section is among the twins of the other's, and in a copy of the
// same document: a draft and what became of it are two, however much they are alike.
func isTwin(of, hit *index.Hit) bool {
	a, b := &of.Document, &hit.Document
	if a.Symbol.Key() != b.Symbol.Key() || a.Type != b.Type || a.Stage != b.Stage {
		return false
	}
	return slices.ContainsFunc(of.Twins, func(t index.Twin) bool {
		return t.Document.ID == b.ID && t.Section.ID == hit.Section.ID && (a.Symbol != "" || t.Likeness >= sameLikeness)
	})
}
