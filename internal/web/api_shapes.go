package web

import (
	"context"

	"travaux/corpus"
	"travaux/index"
)

// The shapes of the API's answers. docs/api.md is their manual; names stay. Offsets are in
// Unicode code points into the text beside them, ends not included.

type searchBody struct {
	Query      queryJSON                   `json:"query"`
	Generation int                         `json:"generation" doc:"The build of the index that answered"`
	Total      totalJSON                   `json:"total"`
	Hits       []hitJSON                   `json:"hits" doc:"Best first, or in the order asked for"`
	Facets     map[index.Field][]facetJSON `json:"facets" doc:"Values of each facet asked for. A count is what would be found if that value alone were chosen in its facet"`
	Next       string                      `json:"next" doc:"Cursor of the following page; empty on the last"`
	TookMS     int64                       `json:"took_ms"`
}

type queryJSON struct {
	Text           string   `json:"text" doc:"What was asked, cut to 500 characters"`
	Interpretation string   `json:"interpretation" doc:"What was searched for, in words"`
	Notes          []string `json:"notes" doc:"What was repaired, dropped or ignored"`
	// NoteDetails says the same for programs, a detail for each of Notes.
	NoteDetails []noteJSON `json:"note_details,omitempty" doc:"The same notes for programs, one for each"`
	// ReadAs is searched for in place of what was asked, where that finds nothing.
	ReadAs *readAsJSON `json:"read_as,omitempty" doc:"The search that was made in place of the words as they were typed, which find nothing: names among them as choices. as=typed asks for them as they are"`
	// Offers are not chosen unasked.
	Offers []offerJSON `json:"offers,omitempty" doc:"Speakers, delegations, groups and themes that words of the query name, where they find anything, to be chosen in place of them"`
	// Meant is never searched for in place of what was asked.
	Meant *meantJSON `json:"did_you_mean,omitempty" doc:"The query with words of the collection in place of those that it has not or hardly, where that finds more"`
}

type readAsJSON struct {
	Text   string       `json:"text" doc:"The query"`
	Chosen []chosenJSON `json:"chosen" doc:"What was chosen beside it"`
	URL    string       `json:"url" doc:"The page of this search"`
	Typed  int          `json:"typed_sections" doc:"What the words find as they were typed"`
}

type chosenJSON struct {
	Field string `json:"field" doc:"The facet, or from and to for dates"`
	Value string `json:"value"`
	Label string `json:"label"`
}

type offerJSON struct {
	Field    string `json:"field" doc:"The facet"`
	Value    string `json:"value" doc:"To be chosen in it"`
	Label    string `json:"label"`
	Text     string `json:"text" doc:"To be asked as q beside it: the query without the words that named it"`
	Sections int    `json:"sections" doc:"What that finds; not counted where cursor is given"`
}

type noteJSON struct {
	ID        string            `json:"id" doc:"What kind of note it is, such as open-quotation"`
	Character int               `json:"character,omitempty" doc:"Where in text it happened, counted from 1; 0 for nowhere"`
	Values    map[string]string `json:"values,omitempty" doc:"What the note names, such as typed"`
}

type meantJSON struct {
	Text     string `json:"text" doc:"To be asked as q"`
	Sections int    `json:"sections" doc:"What it finds"`
}

type totalJSON struct {
	Sections  int `json:"sections"`
	Documents int `json:"documents"`
	Passages  int `json:"passages"`
	Together  int `json:"together" doc:"Sections that have all clauses in one passage; 0 where the query has fewer than two clauses"`
}

type hitJSON struct {
	Section  sectionJSON   `json:"section"`
	Document documentHead  `json:"document"`
	Score    float64       `json:"score"`
	Passages []passageJSON `json:"passages" doc:"In reading order, at most 10"`
	More     int           `json:"more" doc:"Passages that matched beyond those"`
	Twins    []twinJSON    `json:"twins,omitempty" doc:"Sections of other documents with nearly the same text, the most alike first, at most 5"`
	TwinsAll int           `json:"twins_total,omitempty" doc:"How many of those there are"`
}

type sectionJSON struct {
	ID      string   `json:"id"`
	Form    string   `json:"form"`
	Heading string   `json:"heading"`
	Path    []string `json:"path,omitempty" doc:"Headings from the top down to it"`
	Date    string   `json:"date"`
}

type documentHead struct {
	ID       string `json:"id"`
	Symbol   string `json:"symbol"`
	Title    string `json:"title"`
	Type     string `json:"type"`
	Language string `json:"language"`
	Date     string `json:"date" doc:"Day of the meeting or speech, else of issue; as far as it is known"`
	Issued   string `json:"issued"`
	URL      string `json:"url" doc:"Its page"`
}

type passageJSON struct {
	ID         string          `json:"id" doc:"Document, tilde, passage"`
	Kind       string          `json:"kind,omitempty" doc:"heading, title, footnote, stage, vote, table, notice; a paragraph where it is missing"`
	Number     string          `json:"number" doc:"As printed"`
	Page       int             `json:"page" doc:"0 where the source has no pages"`
	Language   string          `json:"language"`
	Text       string          `json:"text"`
	Spans      [][2]int        `json:"spans" doc:"What the query found in it"`
	URL        string          `json:"url"`
	Citation   string          `json:"citation"`
	Themes     []themeJSON     `json:"themes"`
	Statements []statementJSON `json:"statements"`
	Mentions   []mentionJSON   `json:"mentions,omitempty" doc:"People named who do not speak here"`
}

type themeJSON struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Words string `json:"words" doc:"The different words in the text that it was found by, joined by commas"`
}

type statementJSON struct {
	ID         string       `json:"id,omitempty" doc:"Shared by the parts of one utterance in a document"`
	Kind       string       `json:"kind"`
	Speaker    speakerJSON  `json:"speaker"`
	Capacity   string       `json:"capacity"`
	Delegation string       `json:"delegation" doc:"Id: for a state the ISO 3166 alpha-3 code in lower case"`
	Delegate   string       `json:"delegation_name,omitempty" doc:"The delegation's name in the language of the answer"`
	OnBehalfOf string       `json:"on_behalf_of,omitempty" doc:"As printed"`
	Groups     []string     `json:"groups,omitempty" doc:"Ids of the groups on whose behalf the words were said, as in the facet group"`
	Date       string       `json:"date"`
	Span       *[2]int      `json:"span"`
	Nested     []nestedJSON `json:"nested"`
	Rule       string       `json:"rule" doc:"How it was found"`
	Confidence float64      `json:"confidence"`
}

type speakerJSON struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type nestedJSON struct {
	Source string  `json:"source"`
	Span   *[2]int `json:"span"`
}

type mentionJSON struct {
	ID   string  `json:"id,omitempty"`
	Name string  `json:"name"`
	Role string  `json:"role,omitempty"`
	Span *[2]int `json:"span"`
}

type facetJSON struct {
	Value    string `json:"value"`
	Label    string `json:"label"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
	Excluded bool   `json:"excluded,omitempty"`
}

// documentBody is a document whole.
type documentBody struct {
	documentHead
	AltSymbols   []string          `json:"alt_symbols,omitempty"`
	Body         string            `json:"body,omitempty"`
	Session      string            `json:"session,omitempty"`
	Meeting      string            `json:"meeting,omitempty"`
	AgendaItem   string            `json:"agenda_item,omitempty"`
	Place        string            `json:"place,omitempty"`
	Stage        string            `json:"stage,omitempty"`
	Distribution string            `json:"distribution,omitempty"`
	Original     string            `json:"original,omitempty" doc:"Language it was written in"`
	Speaker      string            `json:"speaker,omitempty" doc:"As the manifest says"`
	Capacity     string            `json:"capacity,omitempty"`
	Delegation   string            `json:"delegation,omitempty"`
	OriginalURL  string            `json:"original_url,omitempty" doc:"Where it was published, where the manifest says"`
	Extra        map[string]string `json:"extra,omitempty" doc:"Further columns of the manifest"`
	Inferred     map[string]string `json:"inferred,omitempty" doc:"Fields that were found in the text, and the rule that found them"`
	Source       sourceJSON        `json:"source"`
	Versions     []versionJSON     `json:"versions" doc:"Other documents of the same symbol: languages, reissues"`
	Sections     []sectionBody     `json:"sections"`
	Generation   int               `json:"generation"`
}

type sourceJSON struct {
	Path    string   `json:"path"`
	Member  string   `json:"member,omitempty"`
	SHA256  string   `json:"sha256"`
	Format  string   `json:"format"`
	Pages   int      `json:"pages,omitempty"`
	Quality float64  `json:"quality,omitempty"`
	Flags   []string `json:"flags,omitempty"`
	Engine  string   `json:"engine,omitempty" doc:"The reader of the file, or readers with +"`
	// Of each page in order, where pages were judged.
	PageQuality []float64 `json:"page_quality,omitempty"`
	PageEngine  []string  `json:"page_engine,omitempty"`
}

type versionJSON struct {
	ID       string `json:"id"`
	Symbol   string `json:"symbol"`
	Language string `json:"language"`
	Title    string `json:"title"`
	URL      string `json:"url"`
}

type sectionBody struct {
	sectionJSON
	Twins    []twinJSON    `json:"twins,omitempty" doc:"Sections of other documents with nearly the same text"`
	Passages []passageJSON `json:"passages"`
}

// passageBody is one passage, and where it stands.
type passageBody struct {
	Passage    passageJSON  `json:"passage"`
	Section    sectionJSON  `json:"section"`
	Document   documentHead `json:"document"`
	Previous   string       `json:"previous" doc:"Id of the passage before; empty for the first"`
	Next       string       `json:"next" doc:"Id of the passage after; empty for the last"`
	Generation int          `json:"generation"`
}

type suggestBody struct {
	Suggestions []suggestionJSON `json:"suggestions" doc:"Best first"`
	Generation  int              `json:"generation"`
}

type suggestionJSON struct {
	Field string `json:"field" doc:"speaker, delegation, theme, symbol, title, word"`
	Value string `json:"value"`
	Label string `json:"label"`
	Count int    `json:"count" doc:"Passages that have it; statements of a speaker"`
}

type healthBody struct {
	Status string `json:"status"`
}

type readyBody struct {
	Status     string           `json:"status"`
	Generation index.Generation `json:"generation"`
}

// maker turns the corpus into these shapes, for one generation, in one language.
type maker struct {
	server *Server
	pr     *printer
	names  *names
}

func (m maker) head(d *corpus.Document) documentHead {
	return documentHead{
		ID:       d.ID,
		Symbol:   string(d.Symbol),
		Title:    d.Title,
		Type:     string(d.Type),
		Language: string(d.Language),
		Date:     d.Date().String(),
		Issued:   d.Issued.String(),
		URL:      m.server.url(documentPath(d.ID)),
	}
}

func (m maker) section(d *corpus.Document, s *corpus.Section) sectionJSON {
	return sectionJSON{ID: s.ID, Form: string(s.Form), Heading: s.Heading, Path: s.Path, Date: heldOn(d, s).String()}
}

func (m maker) passage(d *corpus.Document, s *corpus.Section, p *corpus.Passage, spans []corpus.Span) passageJSON {
	out := passageJSON{
		ID:         passageName(d.ID, p.ID),
		Kind:       string(p.Kind),
		Number:     p.Number,
		Page:       p.Page,
		Language:   string(languageOf(d, p)),
		Text:       p.Text,
		Spans:      codePoints(p.Text, spans),
		URL:        m.server.url(passagePath(d.ID, p)),
		Citation:   cite(m.pr, d, s, p),
		Themes:     []themeJSON{},
		Statements: []statementJSON{},
	}
	for _, t := range themesOf(p) {
		out.Themes = append(out.Themes, themeJSON{ID: t.id, Label: m.names.label(m.pr, index.Theme, t.id), Words: t.joined()})
	}
	for i := range p.Statements {
		out.Statements = append(out.Statements, m.statement(p.Text, &p.Statements[i], saidOn(d, s, &p.Statements[i])))
	}
	for _, n := range p.Mentions {
		out.Mentions = append(out.Mentions, mentionJSON{ID: n.PersonID, Name: n.Name, Role: n.Role, Span: codePointSpan(p.Text, n.Span)})
	}
	return out
}

func (m maker) statement(text string, st *corpus.Statement, said corpus.Date) statementJSON {
	out := statementJSON{
		ID:         st.ID,
		Kind:       string(st.Kind),
		Speaker:    speakerJSON{ID: st.SpeakerID, Name: m.names.labelOr(m.pr, index.Speaker, st.SpeakerID, st.Speaker)},
		Capacity:   st.Capacity,
		Delegation: st.Delegation,
		Delegate:   m.names.labelOr(m.pr, index.Delegation, st.Delegation, st.DelegationName),
		OnBehalfOf: st.OnBehalfOf,
		Groups:     st.Groups,
		Date:       said.String(),
		Span:       codePointSpan(text, st.Span),
		Nested:     []nestedJSON{},
		Rule:       st.Rule,
		Confidence: st.Confidence,
	}
	for _, n := range st.Nested {
		out.Nested = append(out.Nested, nestedJSON{Source: n.Source, Span: codePointSpan(text, n.Span)})
	}
	return out
}

func (m maker) facet(f index.Facet) []facetJSON {
	out := []facetJSON{}
	for _, v := range f.Values {
		out = append(out, facetJSON{Value: v.Value, Label: m.facetLabel(f.Field, v), Count: v.Count, Selected: v.Selected, Excluded: v.Excluded})
	}
	return out
}

// facetLabel prefers what the engine said of a value to what the generation's list says.
func (m maker) facetLabel(f index.Field, v index.FacetValue) string {
	label := m.names.label(m.pr, f, v.Value)
	if label == v.Value && len(v.Name.Labels) > 0 {
		return v.Name.Label(m.pr.Lang)
	}
	return label
}

// document is d whole, with the twins of its sections. It gives up when the time is up.
func (m maker) document(ctx context.Context, d *corpus.Document, twins map[string][]index.Twin) (*documentBody, error) {
	out := &documentBody{
		documentHead: m.head(d),
		Body:         d.Body,
		Session:      d.Session,
		Meeting:      d.Meeting,
		AgendaItem:   d.AgendaItem,
		Place:        d.Place,
		Stage:        d.Stage,
		Distribution: d.Distribution,
		Original:     string(d.Original),
		Speaker:      d.Speaker,
		Capacity:     d.Capacity,
		Delegation:   d.Delegation,
		OriginalURL:  originalURL(d),
		Extra:        d.Extra,
		Inferred:     d.Inferred,
		Source: sourceJSON{Path: d.Source.Path, Member: d.Source.Member, SHA256: d.Source.SHA256,
			Format: d.Source.Format, Pages: d.Source.Pages, Quality: d.Source.Quality, Flags: d.Source.Flags,
			Engine: d.Source.Engine, PageQuality: d.Source.PageQuality, PageEngine: d.Source.PageEngine},
		Versions: []versionJSON{},
		Sections: []sectionBody{},
	}
	for _, s := range d.AltSymbols {
		out.AltSymbols = append(out.AltSymbols, string(s))
	}
	for i := range d.Sections {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := &d.Sections[i]
		body := sectionBody{sectionJSON: m.section(d, s), Twins: m.twins(d, s.ID, twins[s.ID]), Passages: []passageJSON{}}
		for j := range s.Passages {
			body.Passages = append(body.Passages, m.passage(d, s, &s.Passages[j], nil))
		}
		out.Sections = append(out.Sections, body)
	}
	return out, nil
}
