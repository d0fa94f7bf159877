package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/compare"
)

// Two texts are compared by /compare and /api/v1/compare: sections that are nearly the same,
// or whole documents, such as two drafts. The first is meant to be the earlier one.

// side is one of two texts that are compared.
type side struct {
	document *corpus.Document
	section  *corpus.Section // nil for the whole document
	passages []corpus.Passage
}

// comparison is two texts beside each other.
type comparison struct {
	a, b side
	rows []compare.Row
	ui   string
}

// compareParameters lists what the comparison understands.
func compareParameters() []parameter {
	return []parameter{
		{name: "a", doc: "Id of the first document.", example: "a-conf-231-l-4-en"},
		{name: "a_section", doc: "Id of a section of it; the whole document without."},
		{name: "b", doc: "Id of the second document."},
		{name: "b_section", doc: "Id of a section of it; the whole document without."},
		uiParameter(),
	}
}

// compare reads what is to be compared, and compares it.
func (s *Server) compare(ctx context.Context, searcher index.Searcher, values url.Values) (*comparison, error) {
	r := paramReader{values: values}
	r.names(compareParameters())
	c := &comparison{ui: r.word("ui")}
	ids := map[string]string{}
	for _, name := range []string{"a", "a_section", "b", "b_section"} {
		ids[name] = r.one(name)
	}
	for _, name := range []string{"a", "b"} {
		if ids[name] == "" {
			r.fault(name, "", "missing")
		}
	}
	if len(r.faults) > 0 {
		return nil, faultsProblem(r.faults)
	}
	var err error
	if c.a, err = sideOf(ctx, searcher, ids["a"], ids["a_section"]); err != nil {
		return nil, err
	}
	if c.b, err = sideOf(ctx, searcher, ids["b"], ids["b_section"]); err != nil {
		return nil, err
	}
	c.rows, err = compare.Passages(ctx, c.a.passages, c.b.passages)
	if errors.Is(err, compare.ErrTooLarge) {
		return nil, newProblem(tooBroad, "the texts have %d and %d paragraphs, which are too many to be compared; name a section of each", len(c.a.passages), len(c.b.passages))
	}
	return c, err
}

func sideOf(ctx context.Context, searcher index.Searcher, id, section string) (side, error) {
	d, err := findDocument(ctx, searcher, id)
	if err != nil {
		return side{}, err
	}
	out := side{document: d}
	for i := range d.Sections {
		if section == "" || d.Sections[i].ID == section {
			out.passages = append(out.passages, d.Sections[i].Passages...)
		}
		if d.Sections[i].ID == section {
			out.section = &d.Sections[i]
		}
	}
	if section != "" && out.section == nil {
		return side{}, newProblem(notFound, "document %q has no section %q; its sections are listed at /api/v1/documents/%s", id, section, url.PathEscape(id))
	}
	return out, nil
}

// comparePath is the address at which a section and its twin are compared, the one that is
// known to be earlier first.
func comparePath(d *corpus.Document, section string, w *index.Twin, ui string) string {
	first, second := []string{d.ID, section}, []string{w.Document.ID, w.Section.ID}
	if mine, its := d.Date(), w.Document.Date(); !mine.IsZero() && !its.IsZero() && its.Interval().To < mine.Interval().From {
		first, second = second, first
	}
	return "/compare" + encode(append([]pair{{"a", first[0]}, {"a_section", first[1]}, {"b", second[0]}, {"b_section", second[1]}}, uiPair(ui)...))
}

func (s side) pairs(name string) []pair {
	out := []pair{{name, s.document.ID}}
	if s.section != nil {
		out = append(out, pair{name + "_section", s.section.ID})
	}
	return out
}

// comparePage is the page of a comparison.
type comparePage struct {
	layout
	Sides   []sideView
	Summary []string
	Runs    []compareRun
	Turned  string // the address of the comparison the other way round
	JSON    string
}

// sideView is the head over one of the texts.
type sideView struct {
	Line                 docLine
	Title, Lang, Dir     string
	Label, Href, Heading string
}

// compareRun is a row, or several that are the same in both texts, which are shown on demand.
type compareRun struct {
	Same  []rowView
	Label string // of Same
	Row   *rowView
}

// rowView is a row on the page.
type rowView struct {
	Kind  compare.Kind
	Label string
	A, B  *cellView // of Same only A
}

// cellView is a paragraph in it. Where all of it is left out or added, it is marked as a whole.
type cellView struct {
	Number, Href string
	Lang, Dir    string
	Pieces       []piece
}

func (s *Server) comparePage(c *gin.Context) error {
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return err
	}
	defer release()
	cmp, err := s.compare(c.Request.Context(), searcher, c.Request.URL.Query())
	if err != nil {
		return err
	}
	pr := s.printer(c)
	v := viewer{pr: pr, names: s.state.names.of(searcher), params: params{ui: cmp.ui, size: -1}}
	data := comparePage{
		layout: s.layout(c, pr.T("compare.title")),
		Sides:  []sideView{v.side(cmp.a, "compare.first"), v.side(cmp.b, "compare.second")},
		Turned: "/compare" + encode(slices.Concat(cmp.b.pairs("a"), cmp.a.pairs("b"), uiPair(cmp.ui))),
		JSON:   "/api/v1/compare" + encode(slices.Concat(cmp.a.pairs("a"), cmp.b.pairs("b"), uiPair(cmp.ui))),
	}
	n := countsOf(cmp.rows)
	for _, one := range []struct {
		key string
		n   int
	}{{"compare.same.count", n.Same}, {"compare.changed.count", n.Changed}, {"compare.added.count", n.Added}, {"compare.left.count", n.LeftOut}} {
		data.Summary = append(data.Summary, pr.T(one.key, "n", one.n))
	}
	data.Runs = v.runs(cmp)
	return s.render(c, http.StatusOK, "compare", data)
}

func (v viewer) side(s side, label string) sideView {
	line := v.docLine(s.document)
	out := sideView{Line: line, Title: line.Title, Lang: line.Lang, Dir: line.Dir, Label: v.pr.T(label), Href: documentPath(s.document.ID) + encode(uiPair(v.params.ui))}
	if s.section != nil {
		if len(s.section.Passages) > 0 {
			w := index.Twin{Document: *s.document, Section: *s.section}
			out.Href = v.passageHref(&w)
		}
		if line, ok := v.contentsLine(s.document, s.section, 0); ok && line.Text != out.Title {
			out.Heading = line.Text
		}
	}
	return out
}

// runs gathers rows that are the same.
func (v viewer) runs(c *comparison) []compareRun {
	var out []compareRun
	for i := range c.rows {
		r := &c.rows[i]
		view := v.row(c, r)
		last := len(out) - 1
		switch {
		case r.Kind != compare.Same:
			out = append(out, compareRun{Row: &view})
		case last >= 0 && out[last].Row == nil:
			out[last].Same = append(out[last].Same, view)
		default:
			out = append(out, compareRun{Same: []rowView{view}})
		}
	}
	for i := range out {
		if n := len(out[i].Same); n > 0 {
			out[i].Label = v.pr.T("compare.same.count", "n", n)
		}
	}
	return out
}

func (v viewer) row(c *comparison, r *compare.Row) rowView {
	keys := map[compare.Kind]string{compare.Same: "compare.same", compare.Changed: "compare.changed", compare.Added: "compare.added", compare.LeftOut: "compare.left"}
	out := rowView{Kind: r.Kind, Label: v.pr.T(keys[r.Kind])}
	cut, put := marksOf(r)
	if r.A != nil {
		out.A = v.cell(c.a.document, r.A, cut)
	}
	if r.B != nil && r.Kind != compare.Same {
		out.B = v.cell(c.b.document, r.B, put)
	}
	return out
}

// marksOf returns what is marked in the paragraphs of a row: all of one that stands alone.
func marksOf(r *compare.Row) (cut, put []corpus.Span) {
	switch r.Kind {
	case compare.LeftOut:
		return []corpus.Span{{Start: 0, End: len(r.A.Text)}}, nil
	case compare.Added:
		return nil, []corpus.Span{{Start: 0, End: len(r.B.Text)}}
	}
	return r.Cut, r.Put
}

func (v viewer) cell(d *corpus.Document, p *corpus.Passage, marks []corpus.Span) *cellView {
	lang := languageOf(d, p)
	return &cellView{
		Number: printedNumber(p), Href: documentPath(d.ID) + v.params.documentQuery(partOf(p.Ordinal)) + "#" + anchor(p.ID),
		Lang: string(lang), Dir: direction(lang), Pieces: pieces(p.Text, marks, nil),
	}
}

// compareBody is the answer of the API.
type compareBody struct {
	A          compareSide   `json:"a"`
	B          compareSide   `json:"b"`
	Counts     compareCounts `json:"counts" doc:"How many rows there are of each kind"`
	Rows       []compareRow  `json:"rows" doc:"In the order of both texts"`
	Generation int           `json:"generation"`
}

type compareSide struct {
	Document documentHead `json:"document"`
	Section  *sectionJSON `json:"section,omitempty" doc:"Missing where the whole document was compared"`
}

type compareCounts struct {
	Same    int `json:"same"`
	Changed int `json:"changed"`
	Added   int `json:"added"`
	LeftOut int `json:"left_out"`
}

type compareRow struct {
	Kind string       `json:"kind" doc:"same, changed, added (only in b), left out (only in a)"`
	A    *compareCell `json:"a,omitempty"`
	B    *compareCell `json:"b,omitempty"`
}

type compareCell struct {
	ID      string   `json:"id" doc:"Id of the passage"`
	Number  string   `json:"number"`
	Text    string   `json:"text"`
	Changed [][2]int `json:"changed" doc:"What the other text does not have, in Unicode code points; only where kind is changed"`
}

func (s *Server) apiCompare(ctx context.Context, in *apiInput) (*compareBody, error) {
	searcher, release, err := s.lend(in.c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	c, err := s.compare(ctx, searcher, in.values)
	if err != nil {
		return nil, err
	}
	m := maker{server: s, pr: s.apiPrinter(c.ui), names: s.state.names.of(searcher)}
	out := &compareBody{A: m.side(c.a), B: m.side(c.b), Counts: countsOf(c.rows), Rows: []compareRow{}, Generation: searcher.Generation().Number}
	for i := range c.rows {
		r := &c.rows[i]
		row := compareRow{Kind: string(r.Kind)}
		if r.A != nil {
			row.A = &compareCell{passageName(c.a.document.ID, r.A.ID), r.A.Number, r.A.Text, codePoints(r.A.Text, r.Cut)}
		}
		if r.B != nil {
			row.B = &compareCell{passageName(c.b.document.ID, r.B.ID), r.B.Number, r.B.Text, codePoints(r.B.Text, r.Put)}
		}
		out.Rows = append(out.Rows, row)
	}
	return out, nil
}

func (m maker) side(s side) compareSide {
	out := compareSide{Document: m.head(s.document)}
	if s.section != nil {
		section := m.section(s.document, s.section)
		out.Section = &section
	}
	return out
}

func countsOf(rows []compare.Row) (n compareCounts) {
	for i := range rows {
		switch rows[i].Kind {
		case compare.Same:
			n.Same++
		case compare.Changed:
			n.Changed++
		case compare.Added:
			n.Added++
		case compare.LeftOut:
			n.LeftOut++
		}
	}
	return n
}
