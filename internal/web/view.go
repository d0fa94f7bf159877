package web

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	Twins     []twinView
	TwinsMore string
	Folded    []hitView // further hits of the page with nearly the same text
	id        string    // of its document and section
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
	Ordinal          int
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

func (s saidView) equal(t saidView) bool {
	sources := slices.Equal(s.Sources, t.Sources)
	s.Sources, t.Sources = nil, nil
	return sources && reflect.DeepEqual(s, t)
}

type themeView struct{ Label, Words, Href string }

func (v viewer) hit(i int, h *index.Hit) hitView {
	d := &h.Document
	out := hitView{
		N:        i + 1,
		id:       d.ID + "#" + h.Section.ID,
		Href:     documentPath(d.ID) + v.params.documentQuery(1),
		Document: v.docLine(d),
		Headings: h.Section.Path,
		Lang:     string(d.Language),
		Dir:      direction(d.Language),
	}
	if len(out.Headings) == 0 && h.Section.Heading != "" {
		out.Headings = []string{h.Section.Heading}
	}
	out.Headings = without(out.Headings, out.Document.Title) // which stands above them
	shown := bestPassages(h.Passages)
	var before []corpus.Statement
	for j := range shown {
		p := &shown[j]
		view := v.passage(d, &p.Section, &p.Passage, p.Spans, before)
		view.Href = documentPath(d.ID) + v.params.documentQuery(partOf(p.Passage.Ordinal)) + "#" + view.Anchor
		out.Passages = append(out.Passages, view)
		before = p.Passage.Statements
	}
	if more := h.More + len(h.Passages) - len(shown); more > 0 {
		out.More = v.pr.T("hit.more", "n", more)
		out.MoreHref = out.Href
	}
	out.Twins = v.twins(d, h.Section.ID, h.Twins)
	if more := h.TwinCount - len(h.Twins); more > 0 {
		out.TwinsMore = v.pr.T("twins.more", "n", more)
	}
	return out
}

// bestPassages returns the best of a hit's passages, each word in one of them where there is
// room, in reading order. A heading is no more
// than the way to the text below it: it is shown where it has clearly more of what was asked
// for than any text. Mastheads and press contacts come after all others.
func bestPassages(all []index.PassageHit) []index.PassageHit {
	best := 0.0
	for i := range all {
		if p := &all[i]; !isHead(p) {
			best = max(best, p.Score)
		}
	}
	text := slices.DeleteFunc(slices.Clone(all), func(p index.PassageHit) bool { return isHead(&p) && p.Score <= headMargin*best })
	if len(text) <= pagePassages {
		return text
	}
	slices.SortStableFunc(text, func(a, b index.PassageHit) int {
		if a, b := a.Passage.Kind == corpus.Notice, b.Passage.Kind == corpus.Notice; a != b {
			return cmp.Compare(ordered(a), ordered(b))
		}
		return cmp.Compare(b.Score, a.Score)
	})
	text = index.Covering(pagePassages, text, func(p *index.PassageHit) uint64 { return p.Clauses })
	slices.SortFunc(text, func(a, b index.PassageHit) int { return a.Passage.Ordinal - b.Passage.Ordinal })
	return text
}

// headMargin is by how much a heading must score higher than the best text to be shown
// beside it: headings are short and weigh more, so that with the same words they score up
// to one and a half times as high.
const headMargin = 1.8

func isHead(p *index.PassageHit) bool {
	return p.Passage.Kind == corpus.Heading || p.Passage.Kind == corpus.Title
}

func ordered(b bool) int {
	if b {
		return 1
	}
	return 0
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
		Ordinal:  p.Ordinal,
		Number:   printedNumber(p),
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
			line := v.said(st, saidOn(d, s, st))
			if !slices.ContainsFunc(out.Said, line.equal) { // two quotations of one speaker need one line
				out.Said = append(out.Said, line)
			}
		}
	}
	out.Themes = v.themes(p)
	return out
}

// printedNumber writes a number as it stands before its paragraph: "12." but "3 (c)" and "**".
func printedNumber(p *corpus.Passage) string {
	last, _ := utf8.DecodeLastRuneInString(p.Number)
	if p.Kind != corpus.Footnote && (unicode.IsLetter(last) || unicode.IsDigit(last)) {
		return p.Number + "."
	}
	return p.Number
}

func (v viewer) said(st *corpus.Statement, on corpus.Date) saidView {
	out := saidView{
		Speaker:    v.pr.T("value.unknown"),
		Capacity:   st.Capacity,
		OnBehalfOf: st.OnBehalfOf,
		Date:       v.pr.Date(on),
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
	for _, t := range themesOf(p) {
		out = append(out, themeView{
			Label: v.names.label(v.pr, index.Theme, t.id),
			Words: t.joined(),
			Href:  params{size: -1, ui: v.params.ui}.choose(index.Theme, t.id, false).searchURL(),
		})
	}
	return out
}

// passageTheme is a theme of a passage with the different words that it was found by.
type passageTheme struct {
	id    string
	words []string
}

func (t passageTheme) joined() string { return strings.Join(t.words, ", ") }

// themesOf gathers what was found in a passage by theme, each once, in order of the text.
func themesOf(p *corpus.Passage) []passageTheme {
	var out []passageTheme
	for _, hit := range p.Themes {
		i := slices.IndexFunc(out, func(t passageTheme) bool { return t.id == hit.Theme })
		if i < 0 {
			i = len(out)
			out = append(out, passageTheme{id: hit.Theme})
		}
		if hit.Words != "" && !slices.Contains(out[i].words, hit.Words) {
			out[i].words = append(out[i].words, hit.Words)
		}
	}
	return out
}
