package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// documentPage is a document whole.
type documentPage struct {
	layout
	Document  docLine
	Facts     []fact
	Original  string
	JSON      string
	Permanent string // the address that stays with the symbol
	Versions  []docVersion
	Contents  []contentsLine
	Sections  []sectionView
	Searched  string // what was searched for, where the page marks it
	Back      string
	HitCount  string
	FirstHit  string
}

// fact is a row of what is known of a document. Rule says how it was found in the text,
// where no manifest said it.
type fact struct{ Label, Value, Rule string }

type docVersion struct {
	docLine
	Href string
}

// contentsLine is a line of the table of contents.
type contentsLine struct {
	Level       int // from 1
	Text, Href  string
	Count, Hits string // how many passages were found in it, in figures and in words
	Lang, Dir   string
}

// sectionView is a section on its document's page. Heading is empty where its first passage
// is the heading.
type sectionView struct {
	Anchor, Heading string
	Form            corpus.SectionForm
	Passages        []passageView
}

func (s *Server) document(c *gin.Context) error {
	p, faults := readParams(c.Request.URL.Query())
	if len(faults) > 0 {
		return faultsProblem(faults)
	}
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return err
	}
	defer release()
	ctx := c.Request.Context()
	d, err := findDocument(ctx, searcher, pathValue(c, "id"))
	if err != nil {
		return err
	}
	others, err := versions(ctx, searcher, d)
	if err != nil {
		return err
	}
	marks, err := s.highlight(c, searcher, p, d.ID)
	if err != nil {
		return err
	}
	return s.render(c, http.StatusOK, "document", s.documentPage(c, searcher, p, d, others, marks))
}

// highlight finds what the search that led here found in the document.
func (s *Server) highlight(c *gin.Context, searcher index.Searcher, p params, id string) (map[int][]corpus.Span, error) {
	if strings.TrimSpace(p.text) == "" {
		return nil, nil
	}
	a := &reply{params: p, query: query.Parse(p.text), names: s.state.names.of(searcher)}
	a.resolve()
	marks, err := searcher.Highlight(c.Request.Context(), a.params.request(a.query, index.Request{}), id)
	if err != nil {
		return nil, fmt.Errorf("highlight %s: %w", id, err)
	}
	return marks, nil
}

func (s *Server) documentPage(c *gin.Context, searcher index.Searcher, p params, d *corpus.Document, others []*corpus.Document, marks map[int][]corpus.Span) documentPage {
	pr := s.printer(c)
	v := viewer{pr: pr, names: s.state.names.of(searcher), params: p}
	line := v.docLine(d)
	data := documentPage{
		layout:   s.layout(c, line.Title),
		Document: line,
		Facts:    v.facts(d),
		Original: originalURL(d),
		JSON:     "/api/v1" + documentPath(d.ID) + encode(uiPair(p.ui)),
	}
	if d.Symbol != "" {
		data.Permanent = symbolPath(d.Symbol)
	}
	for _, o := range others {
		data.Versions = append(data.Versions, docVersion{v.docLine(o), documentPath(o.ID) + p.documentQuery()})
	}
	data.Sections, data.Contents = v.sections(d, marks)
	if p.text != "" {
		data.Form.Text = p.text
		data.Searched = p.text
		back := p
		back.cursor = ""
		data.Back = back.searchURL()
		hits := linkHits(data.Sections)
		data.HitCount = pr.T("document.hits", "n", len(hits))
		if len(hits) > 0 {
			data.FirstHit = hits[0]
		}
	}
	return data
}

// facts lists what is known, in the order in which a catalogue card has it.
func (v viewer) facts(d *corpus.Document) []fact {
	line := v.docLine(d)
	rows := []struct{ key, value string }{
		{"symbol", string(d.Symbol)},
		{"alt_symbols", joinSymbols(d.AltSymbols)},
		{"type", line.Type},
		{"body", d.Body},
		{"session", d.Session},
		{"meeting", d.Meeting},
		{"agenda_item", d.AgendaItem},
		{"place", d.Place},
		{"stage", d.Stage},
		{"said", v.pr.Date(d.Said)},
		{"issued", v.pr.Date(d.Issued)},
		{"language", line.Language},
		{"original", v.languageName(d.Original)},
		{"distribution", d.Distribution},
		{"speaker", d.Speaker},
		{"capacity", d.Capacity},
		{"delegation", d.Delegation},
		{"source", strings.Trim(d.Source.Path+" "+d.Source.Member, " ")},
		{"format", d.Source.Format},
	}
	var out []fact
	for _, r := range rows {
		if r.value != "" {
			out = append(out, fact{Label: v.pr.T("fact." + r.key), Value: r.value, Rule: d.Inferred[r.key]})
		}
	}
	for _, column := range sortedColumns(d.Extra) {
		out = append(out, fact{Label: column, Value: d.Extra[column]})
	}
	return out
}

func (v viewer) languageName(l corpus.Lang) string {
	if l == "" {
		return ""
	}
	return v.names.label(v.pr, index.Language, string(l))
}

func joinSymbols(symbols []corpus.Symbol) string { return strings.Join(words(symbols...), ", ") }

func sortedColumns(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

// sections shows the text, and lists the sections that have a name.
func (v viewer) sections(d *corpus.Document, marks map[int][]corpus.Span) ([]sectionView, []contentsLine) {
	var out []sectionView
	var contents []contentsLine
	for i := range d.Sections {
		sec := &d.Sections[i]
		view := sectionView{Anchor: "section-" + anchor(sec.ID), Form: sec.Form}
		hits := 0
		var before []corpus.Statement
		for j := range sec.Passages {
			p := &sec.Passages[j]
			pv := v.passage(d, sec, p, marks[p.Ordinal], before)
			pv.Href = "#" + pv.Anchor
			pv.Level = min(len(p.Path)+1, 6)
			if p.Kind == corpus.Heading {
				pv.Level = max(2, min(len(p.Path)+1, 6))
			}
			if pv.Marked {
				hits++
			}
			view.Passages = append(view.Passages, pv)
			before = p.Statements
		}
		if !startsWithHeading(sec) {
			view.Heading = sec.Heading
		}
		if line, ok := v.contentsLine(d, sec, view.Anchor, hits); ok {
			contents = append(contents, line)
		}
		out = append(out, view)
	}
	if len(contents) < 2 {
		contents = nil
	}
	return out, contents
}

func startsWithHeading(s *corpus.Section) bool {
	return len(s.Passages) > 0 && (s.Passages[0].Kind == corpus.Heading || s.Passages[0].Kind == corpus.Title)
}

// contentsLine names a section: by its heading, a turn by its speaker, a preamble or annex
// by what it is.
func (v viewer) contentsLine(d *corpus.Document, s *corpus.Section, at string, hits int) (contentsLine, bool) {
	line := contentsLine{Level: max(1, min(len(s.Path), 4)), Text: s.Heading, Href: "#" + at, Lang: string(d.Language), Dir: direction(d.Language)}
	if s.Form == corpus.FormTurn {
		if speaker := v.turnSpeaker(s); speaker != "" {
			line.Text, line.Lang, line.Dir = speaker, string(v.pr.Lang), v.pr.Dir()
		}
	}
	if key := "form." + string(s.Form); line.Text == "" && v.pr.Has(key) {
		line.Text, line.Lang, line.Dir = v.pr.T(key), string(v.pr.Lang), v.pr.Dir()
	}
	if hits > 0 {
		line.Count = v.pr.Number(hits)
		line.Hits = v.pr.T("document.hits", "n", hits)
	}
	return line, line.Text != ""
}

// turnSpeaker names who speaks in a turn, as the statements in it do.
func (v viewer) turnSpeaker(s *corpus.Section) string {
	for _, p := range s.Passages {
		for i := range p.Statements {
			st := v.said(&p.Statements[i])
			if p.Statements[i].Speaker == "" {
				continue
			}
			if st.Delegation != "" {
				return st.Speaker + " (" + st.Delegation + ")"
			}
			return st.Speaker
		}
	}
	return ""
}

// linkHits makes each marked passage lead to the one before and after it, and returns their
// anchors.
func linkHits(sections []sectionView) []string {
	var marked []*passageView
	var anchors []string
	for i := range sections {
		for j := range sections[i].Passages {
			if p := &sections[i].Passages[j]; p.Marked {
				marked = append(marked, p)
				anchors = append(anchors, "#"+p.Anchor)
			}
		}
	}
	for i, p := range marked {
		if i > 0 {
			p.Previous = anchors[i-1]
		}
		if i+1 < len(marked) {
			p.Next = anchors[i+1]
		}
	}
	return anchors
}
