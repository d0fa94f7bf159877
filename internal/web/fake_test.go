package web

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// fakeSearcher answers from documents in memory: a section matches when each word of the
// query's text occurs in one of its passages. It knows the selections speaker, type and
// theme, and cursors that are numbers. It is no engine; it has what handlers need.
type fakeSearcher struct {
	documents []*corpus.Document
	number    int

	mu        sync.Mutex
	last      index.Request
	wait      bool // search until the time is up
	err       error
	boom      bool // panic
	failAfter int  // searches; 0 for never
	searches  int
	twins     bool // of every hit
	initials  bool // some documents are known by number or initials
	namesakes bool // three speakers of one family name, one of them without another
}

// Known knows one document by its initials.
func (f *fakeSearcher) Known() query.Known {
	if !f.initials {
		return query.Known{}
	}
	return query.Known{
		Symbol: func(s corpus.Symbol) bool { return s == "S/RES/77" || s == "A/RES/77" },
		Title: func(text string) (corpus.Symbol, corpus.Lang) {
			if text == "UHCW" {
				return "H/RES/4", "en"
			}
			return "", ""
		},
		Near: func(corpus.Symbol) []corpus.Symbol { return nil },
	}
}

func (f *fakeSearcher) Search(ctx context.Context, req index.Request) (*index.Result, error) {
	f.mu.Lock()
	f.last = req
	f.searches++
	f.mu.Unlock()
	switch {
	case f.wait:
		<-ctx.Done()
		return nil, ctx.Err()
	case f.boom:
		panic("a bug planted by a test")
	case f.failAfter > 0 && f.searches > f.failAfter:
		return nil, errors.New("the disk is gone")
	case f.err != nil:
		return nil, f.err
	}
	start := 0
	if req.Cursor != "" {
		n, err := strconv.Atoi(req.Cursor)
		if err != nil {
			return nil, index.ErrBadCursor
		}
		start = n
	}
	all := f.matches(req)
	res := &index.Result{Generation: f.number}
	docs := map[string]bool{}
	for _, h := range all {
		res.Total.Sections++
		res.Total.Passages += len(h.Passages) + h.More
		docs[h.Document.ID] = true
	}
	res.Total.Documents = len(docs)
	if len(fakeWords(req)) > 1 {
		res.Together = min(1, res.Total.Sections)
	}
	if last := f.documents[len(f.documents)-1]; f.twins {
		for i := range all {
			all[i].Twins, all[i].TwinCount = []index.Twin{{Document: *last, Section: last.Sections[0], Likeness: .9}}, 1
		}
	}
	end := min(start+req.Size, len(all))
	if start < end {
		res.Hits = all[start:end]
	}
	if end < len(all) && req.Size > 0 {
		res.Next = strconv.Itoa(end)
	}
	for _, field := range req.Facets {
		res.Facets = append(res.Facets, f.facet(req, field, all))
	}
	return res, nil
}

func fakeWords(req index.Request) []string {
	if req.Query == nil {
		return nil
	}
	text := req.Query.Text
	if n := req.Query.Root; n != nil && slices.ContainsFunc(req.Query.Notes, func(n query.Note) bool { return n.ID == "question" }) {
		text = (&query.Query{Root: n}).String()
	}
	return strings.Fields(strings.ToLower(strings.Trim(text, `"`)))
}

func (f *fakeSearcher) matches(req index.Request) []index.Hit {
	var out []index.Hit
	words := fakeWords(req)
	for _, d := range f.documents {
		words := words
		if req.Query != nil && d.Symbol != "" && req.Query.Text == string(d.Symbol) {
			words = nil
		}
		for i := range d.Sections {
			s := &d.Sections[i]
			if h, ok := fakeHit(d, s, words, req.Selections, req.AllPassages); ok {
				out = append(out, h)
			}
		}
	}
	return out
}

func fakeHit(d *corpus.Document, s *corpus.Section, words []string, sels []index.Selection, all bool) (index.Hit, bool) {
	h := index.Hit{Document: *d, Section: *s, Score: 1}
	h.Document.Sections, h.Section.Passages = nil, nil
	found := map[string]bool{}
	for _, p := range s.Passages {
		if !fakeChosen(d, &p, sels) {
			continue
		}
		spans := fakeSpans(p.Text, words)
		for _, w := range words {
			if strings.Contains(strings.ToLower(p.Text), w) {
				found[w] = true
			}
		}
		if len(spans) > 0 || len(words) == 0 {
			h.Passages = append(h.Passages, index.PassageHit{Passage: p, Section: h.Section, Spans: spans})
		}
	}
	if !all && len(h.Passages) > index.MaxHitPassages {
		h.More = len(h.Passages) - index.MaxHitPassages
		h.Passages = h.Passages[:index.MaxHitPassages]
	}
	return h, len(h.Passages) > 0 && len(found) == len(words)
}

func fakeSpans(text string, words []string) []corpus.Span {
	var spans []corpus.Span
	lower := strings.ToLower(text)
	for _, w := range words {
		for at := 0; ; {
			i := strings.Index(lower[at:], w)
			if i < 0 {
				break
			}
			spans = append(spans, corpus.Span{Start: at + i, End: at + i + len(w)})
			at += i + len(w)
		}
	}
	slices.SortFunc(spans, func(a, b corpus.Span) int { return a.Start - b.Start })
	return spans
}

func fakeValues(d *corpus.Document, p *corpus.Passage, f index.Field) []string {
	var out []string
	switch f {
	case index.Type:
		out = append(out, string(d.Type))
	case index.Language:
		out = append(out, string(d.Language))
	case index.Date:
		out = append(out, corpus.Date{Year: d.Date().Year, Month: d.Date().Month}.String())
	case index.Theme:
		for _, t := range p.Themes {
			out = append(out, t.Theme)
		}
	case index.Speaker:
		for _, st := range p.Statements {
			out = append(out, st.SpeakerID)
		}
	case index.Kind:
		for _, st := range p.Statements {
			out = append(out, string(st.Kind))
		}
	case index.Delegation:
		for _, st := range p.Statements {
			out = append(out, st.Delegation)
		}
	case index.Group:
		for _, st := range p.Statements {
			out = append(out, st.Groups...)
		}
	}
	if len(out) == 0 {
		out = []string{index.Unknown}
	}
	return out
}

func fakeChosen(d *corpus.Document, p *corpus.Passage, sels []index.Selection) bool {
	for _, sel := range sels {
		have := fakeValues(d, p, sel.Field)
		has := func(v string) bool { return slices.Contains(have, v) }
		if len(sel.Values) > 0 && !slices.ContainsFunc(sel.Values, has) || slices.ContainsFunc(sel.Excluded, has) {
			return false
		}
	}
	return true
}

func (f *fakeSearcher) facet(req index.Request, field index.Field, all []index.Hit) index.Facet {
	counts := map[string]int{}
	for _, h := range all {
		seen := map[string]bool{}
		for _, p := range h.Passages {
			for _, v := range fakeValues(&h.Document, &p.Passage, field) {
				if !seen[v] {
					counts[v]++
				}
				seen[v] = true
			}
		}
	}
	out := index.Facet{Field: field}
	for _, sel := range req.Selections {
		if sel.Field == field {
			for _, v := range append(slices.Clone(sel.Values), sel.Excluded...) {
				counts[v] += 0
			}
		}
	}
	for v, n := range counts {
		fv := index.FacetValue{Value: v, Count: n}
		for _, sel := range req.Selections {
			fv.Selected = fv.Selected || sel.Field == field && slices.Contains(sel.Values, v)
			fv.Excluded = fv.Excluded || sel.Field == field && slices.Contains(sel.Excluded, v)
		}
		out.Values = append(out.Values, fv)
	}
	slices.SortFunc(out.Values, func(a, b index.FacetValue) int { return strings.Compare(a.Value, b.Value) })
	out.Distinct = len(out.Values)
	return out
}

func (f *fakeSearcher) Document(_ context.Context, id string) (*corpus.Document, error) {
	for _, d := range f.documents {
		if d.ID == id {
			copied := *d
			return &copied, nil
		}
	}
	return nil, index.ErrNotFound
}

func (f *fakeSearcher) BySymbol(_ context.Context, s corpus.Symbol) ([]string, error) {
	var out []string
	for _, d := range f.documents {
		if d.Symbol != "" && d.Symbol.Key() == s.Key() {
			out = append(out, d.ID)
		}
	}
	return out, nil
}

func (f *fakeSearcher) Highlight(_ context.Context, req index.Request, id string) (map[int][]corpus.Span, error) {
	d, err := f.Document(context.Background(), id)
	if err != nil {
		return nil, err
	}
	out := map[int][]corpus.Span{}
	for _, p := range d.Passages {
		if spans := fakeSpans(p.Text, fakeWords(req)); len(spans) > 0 {
			out[p.Ordinal] = spans
		}
	}
	return out, nil
}

// Spellings knows one word.
func (f *fakeSearcher) Spellings(_ context.Context, word string, size int) ([]index.Spelling, error) {
	if word == "harbuors" {
		return []index.Spelling{{Word: "harbours", Edits: 1, Passages: 3}}, nil
	}
	return nil, nil
}

// Twins says that the first section of every document has one twin, in the last document.
func (f *fakeSearcher) Twins(_ context.Context, id string) (map[string][]index.Twin, error) {
	d := f.documents[slices.IndexFunc(f.documents, func(d *corpus.Document) bool { return d.ID == id })]
	last := f.documents[len(f.documents)-1]
	if d == last {
		return nil, nil
	}
	return map[string][]index.Twin{d.Sections[0].ID: {{Document: *last, Section: last.Sections[0], Likeness: .9}}}, nil
}

func (f *fakeSearcher) Suggest(_ context.Context, text string, size int) ([]index.Suggestion, error) {
	var out []index.Suggestion
	for _, n := range f.Names(index.Speaker) {
		if strings.HasPrefix(n.ID, strings.ToLower(text)) && len(out) < size {
			out = append(out, index.Suggestion{Field: index.Speaker, Value: n.ID, Name: n, Count: 2})
		}
	}
	return out, nil
}

func (f *fakeSearcher) Names(field index.Field) []corpus.Name {
	switch field {
	case index.Speaker:
		speakers := []corpus.Name{
			{ID: "okoro-vale", Labels: map[corpus.Lang]string{"en": "Tamsin Okoro-Vale", "fr": "Tamsin Okoro-Vale"}, Aliases: []string{"Okoro Vale, T."}},
			{ID: "lindqvist-amaral", Labels: map[corpus.Lang]string{"en": "Jónas Lindqvist Amaral"}},
		}
		if f.namesakes {
			speakers = append(speakers, corpus.Name{ID: "amaral-orrin", Labels: map[corpus.Lang]string{"en": "Orrin Amaral"}},
				corpus.Name{ID: "amaral~saltmere", Labels: map[corpus.Lang]string{"en": "Amaral – Saltmere"}, Aliases: []string{"Amaral"}})
		}
		return speakers
	case index.Delegation:
		return []corpus.Name{{ID: "saltmere", Labels: map[corpus.Lang]string{"en": "Saltmere", "zh": "盐湖"}},
			{ID: "white-saltmere", Labels: map[corpus.Lang]string{"en": "White Saltmere", "zh": "白盐湖"}}}
	case index.Group:
		return []corpus.Name{{ID: "g9", Labels: map[corpus.Lang]string{"en": "Group of Nine Harbours", "fr": "Groupe des neuf ports"}, Aliases: []string{"G9", "Group of Nine"}}}
	case index.Theme:
		return []corpus.Name{{ID: "gender", Labels: map[corpus.Lang]string{"en": "Gender equality", "ar": "المساواة بين الجنسين"}, Aliases: []string{"équité des genres"}}}
	case index.Type:
		return []corpus.Name{{ID: "press release"}, {ID: "verbatim record"}, {ID: "outcome"}}
	}
	return nil
}

func (f *fakeSearcher) Generation() index.Generation {
	n := f.number
	return index.Generation{Number: n, Built: time.Date(2026, 1, n, 0, 0, 0, 0, time.UTC), Documents: len(f.documents), Sections: 4, Passages: 12, Stmts: 5, Languages: map[string]int{"en": 10, "ar": 2}}
}

func (f *fakeSearcher) Close() error { return nil }

// fakeSource lends one searcher, or an error.
type fakeSource struct {
	searcher *fakeSearcher
	err      error
	lent     int
	mu       sync.Mutex
}

func (f *fakeSource) Acquire() (index.Searcher, func(), error) {
	if f.err != nil {
		return nil, nil, f.err
	}
	f.count(1)
	return f.searcher, func() { f.count(-1) }, nil
}

func (f *fakeSource) count(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.lent += n
}

// newServer returns a server over a small invented collection.
func newServer(t testing.TB) (*Server, *fakeSource) {
	t.Helper()
	source := &fakeSource{searcher: &fakeSearcher{documents: inventedDocuments(), number: 7}}
	t.Cleanup(func() {
		if source.lent != 0 {
			t.Errorf("%d searchers were not given back", source.lent)
		}
	})
	return &Server{Index: source}, source
}

// inventedDocuments are a press release, a record of two turns, and a text in English and
// Arabic, of a conference that never was.
func inventedDocuments() []*corpus.Document {
	docs := []*corpus.Document{inventedRelease(), inventedRecord(), inventedText("en"), inventedText("ar")}
	for _, d := range docs {
		n := 0
		for _, p := range d.Passages {
			n++
			p.Ordinal = n
			if p.ID == "" {
				p.ID = fmt.Sprintf("p%d", n)
			}
		}
	}
	return docs
}

func inventedRelease() *corpus.Document {
	text := `“Women keep the harbour towns alive,” said Ms. Okoro-Vale, citing the Charter of Ports: ‘no gate is closed to a mother’.`
	quoted := spanOf(text, "Women keep the harbour towns alive,")
	return &corpus.Document{
		ID: "release-harbours-en", Title: "Harbour talks end", Type: corpus.PressRelease, Language: "en",
		Said: corpus.Date{Year: 2017, Month: 12, Day: 6}, Issued: corpus.Date{Year: 2017, Month: 12, Day: 7},
		Inferred: map[string]string{"said": "dateline"},
		Extra:    map[string]string{"url": "https://example.org/release", "shelf": "B-12"},
		Sections: []corpus.Section{{ID: "s1", Form: corpus.FormRelease, Passages: []corpus.Passage{
			{Kind: corpus.Title, Text: "Harbour talks end", Language: "en"},
			{Text: "The talks on harbours ended today.", Language: "en"},
			{Text: text, Language: "en", Page: 2, Statements: []corpus.Statement{{
				ID: "q1", Kind: corpus.Direct, SpeakerID: "okoro-vale", Speaker: "Ms. Okoro-Vale", Capacity: "Special Envoy for Harbours",
				Said: corpus.Date{Year: 2017, Month: 12, Day: 6}, Span: quoted, Rule: "said-after", Confidence: .9,
				Nested: []corpus.Nested{{Source: "Charter of Ports", Span: spanOf(text, "no gate is closed to a mother")}},
			}}, Themes: []corpus.ThemeHit{{Theme: "gender", Words: "Women", Span: spanOf(text, "Women"), Rule: "label"}},
				Mentions: []corpus.Mention{{PersonID: "lindqvist-amaral", Name: "Mr. Lindqvist Amaral"}}},
		}}},
	}
}

func inventedRecord() *corpus.Document {
	turn := func(id, speaker, name, delegation string, groups ...string) []corpus.Statement {
		return []corpus.Statement{{ID: id, Kind: corpus.Turn, SpeakerID: speaker, Speaker: name, Delegation: corpus.Slug(delegation), DelegationName: delegation, Groups: groups, Said: corpus.Date{Year: 2018, Month: 3, Day: 5}, Rule: "turn", Confidence: 1}}
	}
	return &corpus.Document{
		ID: "h-1-pv-3-en", Symbol: "H/1/PV.3", Title: "Third meeting", Type: corpus.VerbatimRecord, Language: "en", Meeting: "3rd meeting",
		Said: corpus.Date{Year: 2018, Month: 3, Day: 5},
		Sections: []corpus.Section{
			{ID: "s1", Form: corpus.FormTurn, Passages: []corpus.Passage{
				{Text: "The President: The meeting is open. Harbours are on the agenda.", Language: "en", Page: 1, Statements: turn("t1", "", "The President", "")},
			}},
			{ID: "s2", Form: corpus.FormTurn, Passages: []corpus.Passage{
				{Text: "We thank the Envoy. Women work in every harbour of ours.", Language: "en", Page: 2, Statements: turn("t2", "lindqvist-amaral", "Mr. Lindqvist Amaral", "Saltmere", "g9")},
				{Text: "Our harbours stay open to women & men <always>.", Language: "en", Page: 2, PageEnd: 3, Statements: turn("t2", "lindqvist-amaral", "Mr. Lindqvist Amaral", "Saltmere", "g9")},
			}},
		},
	}
}

func inventedText(lang corpus.Lang) *corpus.Document {
	heading, text := "Open harbours", "States will keep harbours open to women."
	if lang == corpus.Arabic {
		heading, text = "موانئ مفتوحة", "تبقي الدول الموانئ مفتوحة أمام النساء."
	}
	return &corpus.Document{
		ID: "h-res-4-" + string(lang), Symbol: "H/RES/4", Title: map[corpus.Lang]string{"en": "Harbour Compact", "ar": "ميثاق الموانئ"}[lang], Type: corpus.Outcome, Language: lang,
		Issued: corpus.Date{Year: 2018, Month: 12},
		Sections: []corpus.Section{
			{ID: "s1", Form: corpus.FormPreamble, Passages: []corpus.Passage{{Text: map[corpus.Lang]string{"en": "Recalling the talks on harbours,", "ar": "إذ تشير إلى المحادثات،"}[lang], Language: lang}}},
			{ID: "s2", Form: corpus.FormAnnex, Heading: heading, Path: []string{heading}, Passages: []corpus.Passage{
				{Kind: corpus.Heading, Text: heading, Language: lang, Path: []string{heading}},
				{ID: "16", Number: "16", Text: text, Language: lang, Path: []string{heading}},
			}},
		},
	}
}

func spanOf(text, part string) corpus.Span {
	i := strings.Index(text, part)
	return corpus.Span{Start: i, End: i + len(part)}
}
