package web

import (
	"fmt"

	"travaux/corpus"
	"travaux/index"
)

// viewer turns what was found into what a page shows.
type viewer struct {
	pr     *printer
	names  *names
	params params
}

// hitView is a hit on the page.
type hitView struct {
	N         int // place on the page, from 1
	Href      string
	Document  docLine
	Headings  []string
	Lang, Dir string // of the headings and the title
	Passages  []passageView
	More      string
	MoreHref  string
}

// docLine is a document in a line.
type docLine struct {
	Title, Symbol, SymbolHref string
	Type, Date, Language      string
	Lang, Dir                 string
}

// passageView is a passage on a page of results or of its document.
type passageView struct {
	ID, Anchor, Href string
	Number, Page     string
	Kind             corpus.PassageKind
	Level            int // of a heading, 2 to 6
	Lang, Dir        string
	Pieces           []piece
	Said             []saidView
	Themes           []themeView
	Citation         string
	Marked           bool
	Previous, Next   string // anchors of the hits before and after, on a document's page
}

// saidView says who speaks in a passage.
type saidView struct {
	Speaker, SpeakerHref string
	Capacity, Delegation string
	OnBehalfOf           string
	Date, Kind           string
	KindID               corpus.StatementKind
	Sources              []string // quoted in it
}

type themeView struct{ Label, Words, Href string }

func (v viewer) hit(i int, h *index.Hit) hitView {
	d := &h.Document
	out := hitView{
		N:        i + 1,
		Href:     documentPath(d.ID) + v.params.documentQuery(),
		Document: v.docLine(d),
		Headings: h.Section.Path,
		Lang:     string(d.Language),
		Dir:      direction(d.Language),
	}
	if len(out.Headings) == 0 && h.Section.Heading != "" {
		out.Headings = []string{h.Section.Heading}
	}
	out.Headings = without(out.Headings, out.Document.Title) // which stands above them
	var before []corpus.Statement
	for j := range h.Passages {
		p := &h.Passages[j]
		view := v.passage(d, &h.Section, &p.Passage, p.Spans, before)
		view.Href = documentPath(d.ID) + v.params.documentQuery() + "#" + view.Anchor
		out.Passages = append(out.Passages, view)
		before = p.Passage.Statements
	}
	if h.More > 0 {
		out.More = v.pr.T("hit.more", "n", h.More)
		out.MoreHref = out.Href
	}
	return out
}

func (v viewer) docLine(d *corpus.Document) docLine {
	out := docLine{
		Title:  d.Title,
		Symbol: string(d.Symbol),
		Date:   v.pr.Date(d.Date()),
		Lang:   string(d.Language),
		Dir:    direction(d.Language),
	}
	if out.Title == "" {
		out.Title = string(d.Symbol)
	}
	if out.Title == "" {
		out.Title = d.ID
	}
	if d.Symbol != "" {
		out.SymbolHref = symbolPath(d.Symbol) + encode(uiPair(v.params.ui))
	}
	if d.Type != "" {
		out.Type = v.names.label(v.pr, index.Type, string(d.Type))
	}
	if d.Language != "" {
		out.Language = v.names.label(v.pr, index.Language, string(d.Language))
	}
	return out
}

// passage shows a passage. Who speaks is said once for passages that follow each other with
// the same words: before are the statements of the one above.
func (v viewer) passage(d *corpus.Document, s *corpus.Section, p *corpus.Passage, spans []corpus.Span, before []corpus.Statement) passageView {
	lang := languageOf(d, p)
	out := passageView{
		ID:       p.ID,
		Anchor:   anchor(p.ID),
		Number:   p.Number,
		Kind:     p.Kind,
		Lang:     string(lang),
		Dir:      direction(lang),
		Pieces:   pieces(p.Text, mergeSpans(p.Text, spans), p.Statements),
		Citation: cite(v.pr, d, s, p),
		Marked:   len(spans) > 0,
	}
	if p.Page > 0 {
		out.Page = v.pr.T("passage.page", "page", fmt.Sprint(p.Page))
	}
	seen := map[string]bool{}
	for _, st := range before {
		seen[st.ID] = true
	}
	for i := range p.Statements {
		if st := &p.Statements[i]; !seen[st.ID] || st.ID == "" {
			seen[st.ID] = true
			out.Said = append(out.Said, v.said(st))
		}
	}
	out.Themes = v.themes(p)
	return out
}

func (v viewer) said(st *corpus.Statement) saidView {
	out := saidView{
		Speaker:    v.pr.T("value.unknown"),
		Capacity:   st.Capacity,
		OnBehalfOf: st.OnBehalfOf,
		Date:       v.pr.Date(st.Said),
		Kind:       v.names.label(v.pr, index.Kind, string(st.Kind)),
		KindID:     st.Kind,
	}
	if st.SpeakerID != "" || st.Speaker != "" {
		out.Speaker = v.names.labelOr(v.pr, index.Speaker, st.SpeakerID, st.Speaker)
	}
	if st.SpeakerID != "" {
		out.SpeakerHref = params{size: -1, ui: v.params.ui}.choose(index.Speaker, st.SpeakerID, false).searchURL()
	}
	if st.Delegation != "" || st.DelegationName != "" {
		out.Delegation = v.names.labelOr(v.pr, index.Delegation, st.Delegation, st.DelegationName)
	}
	if out.Delegation == out.Capacity || out.Delegation == out.Speaker {
		out.Delegation = ""
	}
	for _, n := range st.Nested {
		out.Sources = append(out.Sources, n.Source)
	}
	return out
}

// themes names each theme of a passage once, with the words that it was found by.
func (v viewer) themes(p *corpus.Passage) []themeView {
	var out []themeView
	at := map[string]int{}
	for _, t := range p.Themes {
		if i, ok := at[t.Theme]; ok {
			out[i].Words += ", " + t.Words
			continue
		}
		at[t.Theme] = len(out)
		out = append(out, themeView{
			Label: v.names.label(v.pr, index.Theme, t.Theme),
			Words: t.Words,
			Href:  params{size: -1, ui: v.params.ui}.choose(index.Theme, t.Theme, false).searchURL(),
		})
	}
	return out
}
