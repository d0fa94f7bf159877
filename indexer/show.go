package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract"
)

// document is what a person is told of one.
type document struct {
	ID, Symbol, Title, Type, Language, Date, Issued string
	Body, Session, Meeting, Place, Stage            string
	AgendaItem                                      string `json:"agenda_item"`
	Speaker, Capacity, Delegation                   string
	Extra, Inferred                                 map[string]string
	Source                                          struct {
		Path, Member, Format string
		Pages                int
		Quality              float64
		Flags                []string
		Engine               string
		PageQuality          []float64 `json:"page_quality"`
		PageEngine           []string  `json:"page_engine"`
	}
	Sections []struct {
		ID, Form, Heading string
		Twins             []twin
		Passages          []passage
	}
}

func (a *app) tellDocument(body []byte) error {
	var d document
	if err := json.Unmarshal(body, &d); err != nil {
		return err
	}
	a.tellFields(&d)
	open := openWords(&d)
	for _, s := range d.Sections {
		a.printf("\n[%s] %s %s\n", s.ID, s.Form, s.Heading)
		a.tellTwins(s.Twins)
		for _, p := range s.Passages {
			a.tellUnderstood(p)
			for _, words := range open[0] {
				a.printf("           not agreed: %s\n", words)
			}
			open = open[1:]
		}
	}
	return nil
}

// openWords returns for each passage of a negotiated text the words in square brackets.
func openWords(d *document) [][]string {
	var texts []string
	for _, s := range d.Sections {
		for _, p := range s.Passages {
			texts = append(texts, p.Text)
		}
	}
	words := make([][]string, len(texts))
	if !corpus.DocType(d.Type).Negotiated() {
		return words
	}
	for i, spans := range corpus.Bracketed(texts) {
		for _, s := range spans {
			words[i] = append(words[i], texts[i][s.Start:s.End])
		}
	}
	return words
}

func (a *app) tellFields(d *document) {
	field := func(name, value string) {
		if value == "" {
			return
		}
		rule := d.Inferred[name]
		if name == "date" && rule == "" {
			rule = d.Inferred["said"]
			if d.Date == d.Issued {
				rule = d.Inferred["issued"]
			}
		}
		if rule != "" {
			value += "   (inferred: " + rule + ")"
		}
		a.printf("%-12s %s\n", name, value)
	}
	field("id", d.ID)
	field("symbol", d.Symbol)
	field("title", d.Title)
	ownType := ""
	if _, known := corpus.ParseType(d.Type); d.Type != "" && !known {
		ownType = "   (none that is known; " + corpus.TypeHint(d.Type) + ")"
	}
	field("type", d.Type+ownType)
	field("language", d.Language)
	field("date", d.Date)
	field("issued", d.Issued)
	field("body", d.Body)
	field("session", d.Session)
	field("meeting", d.Meeting)
	field("agenda_item", d.AgendaItem)
	field("place", d.Place)
	field("stage", d.Stage)
	field("speaker", d.Speaker)
	field("capacity", d.Capacity)
	field("delegation", d.Delegation)
	for _, k := range slices.Sorted(maps.Keys(d.Extra)) {
		field(k, d.Extra[k])
	}
	source := d.Source.Path
	if d.Source.Member != "" {
		source += "#" + d.Source.Member
	}
	field("source", source)
	field("format", d.Source.Format)
	if d.Source.Pages > 0 {
		field("pages", fmt.Sprint(d.Source.Pages))
	}
	if d.Source.Quality > 0 {
		field("quality", fmt.Sprintf("%.2f", d.Source.Quality))
	}
	field("read by", d.Source.Engine)
	flags := strings.Join(d.Source.Flags, ", ")
	if says := extract.NamedOtherwise(source, d.Source.Format); says != "" && slices.Contains(d.Source.Flags, "named-otherwise") {
		flags += "   (" + says + ")"
	}
	field("flags", flags)
	a.tellPages(d)
}

// goodPage is the quality from which on a page is not worth a line of its own.
const goodPage = 0.9

// tellPages names the pages that were read less well than others, or by another reader than
// the first page.
func (a *app) tellPages(d *document) {
	for i, q := range d.Source.PageQuality {
		engine := ""
		if i < len(d.Source.PageEngine) {
			engine = d.Source.PageEngine[i]
		}
		if q >= goodPage && (engine == "" || engine == d.Source.PageEngine[0]) {
			continue
		}
		a.printf("  page %-5d %s\n", i+1, strings.Join(nonEmpty(engine, fmt.Sprintf("quality %.2f", q)), ", "))
	}
}

func (a *app) tellUnderstood(p passage) {
	label := p.Kind
	if p.Number != "" {
		label += " " + p.Number
	}
	a.printf("  %-8s %s\n", strings.TrimSpace(label), oneLine(p.Text))
	for _, s := range p.Statements {
		behalf := ""
		if s.OnBehalfOf != "" {
			behalf = "on behalf of " + s.OnBehalfOf
		}
		who := strings.Join(nonEmpty(s.Speaker.Name, s.Capacity, s.Delegation, behalf, s.Date), " — ")
		a.printf("           %s: %s   (%s, %.2f)\n", s.Kind, who, s.Rule, s.Confidence)
	}
	for _, t := range p.Themes {
		a.printf("           theme: %s\n", t.Label)
	}
}
