package web

import (
	"cmp"
	"context"
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
	Parts     *partLinks // nil for a document in one piece
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
	part        int
}

// sectionView is a section on its document's page. Heading is empty where its first passage
// is the heading.
type sectionView struct {
	id              string
	Anchor, Heading string
	Twins           []twinView
	Form            corpus.SectionForm
	Passages        []passageView
}

func (s *Server) document(c *gin.Context) error {
	values := c.Request.URL.Query()
	part, faults := readPart(values)
	p, more := readParams(values)
	if faults = append(faults, more...); len(faults) > 0 {
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
	twins, err := searcher.Twins(ctx, d.ID)
	if err != nil {
		return fmt.Errorf("twins of %s: %w", d.ID, err)
	}
	v := viewer{pr: s.printer(c), names: s.state.names.of(searcher), params: p}
	w, err := v.window(d, part)
	if err != nil {
		return err
	}
	data, err := s.documentPage(c, v, d, w, marks)
	if err != nil {
		return err
	}
	data.addTwins(v, d, twins)
	for _, o := range others {
		data.Versions = append(data.Versions, docVersion{v.docLine(o), documentPath(o.ID) + p.documentQuery(1)})
	}
	return s.render(c, http.StatusOK, "document", data)
}

// highlight finds what the search that led here found in the document.
func (s *Server) highlight(c *gin.Context, searcher index.Searcher, p params, id string) (map[int][]corpus.Span, error) {
	if strings.TrimSpace(p.text) == "" {
		return nil, nil
	}
	a := &reply{params: p, query: query.ParseFor(p.text, searcher.Known()), names: s.state.names.of(searcher)}
	a.resolve()
	marks, err := searcher.Highlight(c.Request.Context(), a.params.request(a.query, index.Request{}), id)
	if err != nil {
		return nil, fmt.Errorf("highlight %s: %w", id, err)
	}
	return marks, nil
}

func (s *Server) documentPage(c *gin.Context, v viewer, d *corpus.Document, w window, marks map[int][]corpus.Span) (*documentPage, error) {
	p, pr, line := v.params, v.pr, v.docLine(d)
	data := &documentPage{
		layout:   s.layout(c, line.Title),
		Document: line,
		Facts:    v.facts(d),
		Original: originalURL(d),
		JSON:     "/api/v1" + documentPath(d.ID) + encode(uiPair(p.ui)),
		Parts:    w.links(pr),
	}
	if d.Symbol != "" {
		data.Permanent = symbolPath(d.Symbol)
	}
	var err error
	if data.Sections, data.Contents, err = v.sections(c.Request.Context(), d, w, marks); err != nil {
		return nil, fmt.Errorf("page of %s: %w", d.ID, err)
	}
	if p.text != "" {
		data.Form.Text = p.text
		data.Searched = p.text
		back := p
		back.cursor = ""
		data.Back = back.searchURL()
		hits := linkHits(data.Sections, w, d, marks)
		data.HitCount = pr.T("document.hits", "n", len(hits))
		if len(hits) > 0 {
			data.FirstHit = hits[0]
		}
	}
	return data, nil
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

// sections shows the text of a part, and lists the sections that have a name.
func (v viewer) sections(ctx context.Context, d *corpus.Document, w window, marks map[int][]corpus.Span) ([]sectionView, []contentsLine, error) {
	var out []sectionView
	var contents []contentsLine
	var above []string // the headings over the section before
	begins := 1
	for i := range d.Sections {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		sec := &d.Sections[i]
		view := v.section(d, sec, w, marks)
		line, ok := v.contentsLine(d, sec, hitsIn(sec, marks))
		if !ok {
			line.Text = ""
		}
		for _, line := range append(v.headingLines(d, sec, line.Text, above), line) {
			if line.Text != "" {
				line.Href, line.part = w.href(begins, view.Anchor), partOf(begins)
				contents = append(contents, line)
			}
		}
		above = sec.Path
		if len(view.Passages) > 0 || w.shows(begins) {
			out = append(out, view)
		}
		begins += len(sec.Passages)
	}
	return out, w.contents(contents), nil
}

// section shows what of a section stands in the part. A section that began in an earlier
// part has its heading again.
func (v viewer) section(d *corpus.Document, sec *corpus.Section, w window, marks map[int][]corpus.Span) sectionView {
	view := sectionView{id: sec.ID, Anchor: "section-" + anchor(sec.ID), Form: sec.Form}
	var before []corpus.Statement
	for i := range sec.Passages {
		p := &sec.Passages[i]
		if !w.shows(p.Ordinal) {
			continue
		}
		pv := v.passage(d, sec, p, marks[p.Ordinal], before)
		pv.Href = "#" + pv.Anchor
		pv.Level = min(len(p.Path)+1, 6)
		if p.Kind == corpus.Heading {
			pv.Level = max(2, min(len(p.Path)+1, 6))
		}
		view.Passages = append(view.Passages, pv)
		before = p.Statements
	}
	if !startsWithHeading(sec) || !w.shows(sec.Passages[0].Ordinal) {
		view.Heading = sec.Heading
	}
	return view
}

func hitsIn(sec *corpus.Section, marks map[int][]corpus.Span) int {
	hits := 0
	for i := range sec.Passages {
		if len(marks[sec.Passages[i].Ordinal]) > 0 {
			hits++
		}
	}
	return hits
}

// contents returns the lines that the page lists: all of them, or where they are too many
// those of the part. One line alone leads nowhere.
func (w window) contents(lines []contentsLine) []contentsLine {
	if w.parts > 1 && len(lines) > maxContents {
		lines = slices.DeleteFunc(lines, func(l contentsLine) bool { return l.part != w.number })
	}
	if len(lines) < 2 {
		return nil
	}
	return lines
}

func startsWithHeading(s *corpus.Section) bool {
	return len(s.Passages) > 0 && (s.Passages[0].Kind == corpus.Heading || s.Passages[0].Kind == corpus.Title)
}

// headingLines are the headings over a turn that is listed by its speaker's name, where they
// are others than over the section before: the items of the agenda.
func (v viewer) headingLines(d *corpus.Document, s *corpus.Section, listed string, above []string) []contentsLine {
	if s.Form != corpus.FormTurn || listed == s.Heading {
		return nil
	}
	same := 0
	for same < len(s.Path) && same < len(above) && s.Path[same] == above[same] {
		same++
	}
	var lines []contentsLine
	for i := same; i < len(s.Path); i++ {
		lines = append(lines, contentsLine{Level: min(i+1, maxLevel-1), Text: s.Path[i], Lang: string(d.Language), Dir: direction(d.Language)})
	}
	return lines
}

// maxLevel is how many levels the table of contents shows; what is deeper stands on the last.
const maxLevel = 4

// contentsLine names a section: by its heading, a turn by its speaker, a preamble or annex
// by what it is.
func (v viewer) contentsLine(d *corpus.Document, s *corpus.Section, hits int) (contentsLine, bool) {
	line := contentsLine{Level: max(1, min(len(s.Path), maxLevel)), Text: s.Heading, Lang: string(d.Language), Dir: direction(d.Language)}
	if s.Form == corpus.FormTurn {
		if speaker := v.turnSpeaker(s); speaker != "" {
			line.Text, line.Lang, line.Dir = speaker, string(v.pr.Lang), v.pr.Dir()
			line.Level = min(len(s.Path)+1, maxLevel)
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
			st := v.said(&p.Statements[i], corpus.Date{})
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

// linkHits makes each marked passage lead to the one before and after it, in whatever part
// those are, and returns the addresses of all.
func linkHits(sections []sectionView, w window, d *corpus.Document, marks map[int][]corpus.Span) []string {
	var hits []string
	at := map[int]int{} // by ordinal, the place in hits
	for _, p := range d.Passages {
		if len(marks[p.Ordinal]) > 0 {
			at[p.Ordinal] = len(hits)
			hits = append(hits, w.href(p.Ordinal, anchor(p.ID)))
		}
	}
	for i := range sections {
		for j := range sections[i].Passages {
			p := &sections[i].Passages[j]
			n, marked := at[p.Ordinal]
			if !marked {
				continue
			}
			if n > 0 {
				p.Previous = hits[n-1]
			}
			if n+1 < len(hits) {
				p.Next = hits[n+1]
			}
		}
	}
	return hits
}
