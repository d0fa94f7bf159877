package indextest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Random collections are made of few words, names and dates, so that everything meets
// everything. The same seed makes the same collection.
type generator struct {
	*rand.Rand
	next int // of document ids
}

func newGenerator(seed uint64) *generator { return &generator{Rand: rand.New(rand.NewPCG(seed, 7))} }

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *generator, list ...T) T { return list[g.IntN(len(list))] }

func vocabulary(lang corpus.Lang) []string {
	switch lang {
	case corpus.French:
		return strings.Fields("migration migrants migrant droits droit la les de l'accueil co-facilitateurs transit genre mixtes flux femmes")
	case corpus.Russian:
		return strings.Fields("миграция миграции права прав и женщины мигрантов мигранты поток")
	case corpus.Arabic:
		return strings.Fields("الهجرة هجرة المهاجرين مهاجر حقوق في من النساء")
	case corpus.Chinese:
		return strings.Fields("移民 权利 妇女 混合 流动 的 移 民")
	}
	return strings.Fields("migration migrants migrant migrating rights right the of and transit gender mixed flows flow women's women co-facilitators co-facilitator border cross-border borders A/RES/73/195 TC/CONF.1/3 compact safe safely")
}

func (g *generator) language() corpus.Lang {
	return pick(g, corpus.English, corpus.English, corpus.English, corpus.French, corpus.Russian, corpus.Arabic, corpus.Chinese, "pt", "")
}

func (g *generator) text(lang corpus.Lang) string {
	words := vocabulary(lang)
	var b strings.Builder
	for range 1 + g.IntN(12) {
		b.WriteString(pick(g, words...))
		b.WriteString(pick(g, " ", " ", " ", ", ", ". ", "\n"))
	}
	return b.String()
}

func (g *generator) date() corpus.Date {
	switch d := (corpus.Date{Year: 2015 + g.IntN(5), Month: 1 + g.IntN(3), Day: 1 + g.IntN(28)}); g.IntN(5) {
	case 0:
		return corpus.Date{}
	case 1:
		return corpus.Date{Year: d.Year}
	case 2:
		return corpus.Date{Year: d.Year, Month: d.Month}
	default:
		return d
	}
}

func (g *generator) newDocument() *corpus.Document {
	g.next++
	return g.document(fmt.Sprintf("doc-%03d", g.next))
}

func (g *generator) document(id string) *corpus.Document {
	d := &corpus.Document{ID: id, Title: strings.TrimSpace(g.text(corpus.English)), Language: g.language(), Issued: g.date(), Said: g.date(),
		Type: pick(g, corpus.Speech, corpus.PressRelease, corpus.Draft, ""), Body: pick(g, "General Assembly", ""),
		Meeting: pick(g, "1st meeting", "2nd meeting", ""), Stage: pick(g, "zero draft", "rev. 1", "", ""),
		Symbol: pick[corpus.Symbol](g, "TC/CONF.1/3", "A/RES/73/195", "TC/CONF.1/4", "", "")}
	if g.chance(20) {
		d.AltSymbols = []corpus.Symbol{"TC/2018/9"}
	}
	n := 0
	for i := range 1 + g.IntN(3) {
		s := corpus.Section{ID: fmt.Sprintf("s%d", i+1), Form: corpus.FormPart, Path: pick(g, nil, nil, []string{"Annex I"}, []string{"Annex II", "Aims"})}
		if g.chance(30) {
			s.Date = g.date()
		}
		for range g.IntN(5) {
			n++
			s.Passages = append(s.Passages, g.passage(n, d.Language))
		}
		if g.chance(50) {
			g.oneSpeaks(s.Passages)
		}
		d.Sections = append(d.Sections, s)
	}
	return d
}

func (g *generator) passage(n int, lang corpus.Lang) corpus.Passage {
	p := corpus.Passage{ID: fmt.Sprintf("p%d", n), Ordinal: n, Number: pick(g, "", "", "1", "12", "12 (a)", "12(b)", "16 bis"),
		Page: g.IntN(4), Kind: pick(g, corpus.Paragraph, corpus.Paragraph, corpus.Heading)}
	if g.chance(50) {
		p.Language = lang
	} else if g.chance(20) {
		p.Language = g.language()
	}
	if p.Page > 0 && g.chance(20) {
		p.PageEnd = p.Page + 1
	}
	textLang := p.Language
	if textLang == "" {
		textLang = lang
	}
	p.Text = g.text(textLang)
	for range g.IntN(3) {
		p.Statements = append(p.Statements, g.statement())
	}
	for range g.IntN(3) {
		p.Themes = append(p.Themes, corpus.ThemeHit{Theme: pick(g, "gender", "mixed-flows", "readmission"), Words: "x", Rule: "made"})
	}
	if g.chance(20) {
		name := pick(g, "Ivo Hollander", "Ana Pereira Lund")
		p.Mentions = []corpus.Mention{{PersonID: corpus.Slug(name), Name: name}}
	}
	return p
}

// oneSpeaks makes passages those of a speech: one says all of it, in one capacity or another.
func (g *generator) oneSpeaks(passages []corpus.Passage) {
	st := g.statement()
	for i := range passages {
		if g.chance(20) {
			st.Capacity = g.statement().Capacity
		}
		passages[i].Statements = []corpus.Statement{st}
	}
}

func (g *generator) statement() corpus.Statement {
	s := corpus.Statement{ID: "st", Kind: pick(g, corpus.Direct, corpus.Indirect, corpus.Turn), Said: g.date(),
		Capacity: pick(g, "", "Minister of Tides", "Special Representative"), Rule: "made", Confidence: 1}
	if name := pick(g, "Tamsin Okoro-Vale", "Ivo Hollander", "Jörg Übelacker", ""); name != "" {
		s.SpeakerID, s.Speaker = corpus.Slug(name), name
	}
	if name := pick(g, "Freedonia", "Sylvania", ""); name != "" {
		s.Delegation, s.DelegationName = corpus.Slug(name), name
	}
	for range g.IntN(3) {
		s.Groups = append(s.Groups, pick(g, "g77", "lower-riparian-states"))
	}
	if g.chance(15) {
		s.Nested = []corpus.Nested{{Source: pick(g, "Harbour Pilots' Union", "Ivo Hollander")}}
	}
	return s
}

// namesOf are labels for some of the values.
func namesOf() map[index.Field][]corpus.Name {
	return map[index.Field][]corpus.Name{
		index.Delegation: {{ID: "freedonia", Labels: map[corpus.Lang]string{corpus.English: "Free State of Freedonia", corpus.Russian: "Фридония"}, Aliases: []string{"Freedonian Republic"}}},
		index.Theme:      {{ID: "gender", Labels: map[corpus.Lang]string{corpus.English: "Gender equality", corpus.French: "Égalité de genre"}, Aliases: []string{"equal freedom", "freedom"}}, {ID: "unused", Aliases: []string{"nothing"}}},
		index.Group:      {{ID: "g77", Labels: map[corpus.Lang]string{corpus.English: "Group of 77 and China"}}},
	}
}

func (g *generator) request() index.Request {
	req := index.Request{Scope: pick(g, index.InSection, index.InSection, "", index.InPassage, index.InDocument),
		Sort:   pick(g, index.ByRelevance, index.ByRelevance, index.ByDate, index.ByNewest, index.BySymbol, index.BySpeaker),
		Facets: index.Facets(), FacetSize: 1000, Size: 1 + g.IntN(5), ByDocument: g.chance(20)}
	if g.chance(85) {
		req.Query = &query.Query{Root: g.node(3)}
	}
	for _, f := range index.Facets() {
		if g.chance(12) {
			req.Selections = append(req.Selections, g.selection(f))
		}
	}
	if g.chance(15) {
		req.From = g.date()
	}
	if g.chance(15) {
		req.To = g.date()
	}
	return req
}

func (g *generator) selection(f index.Field) index.Selection {
	sel := index.Selection{Field: f}
	values := map[index.Field][]string{
		index.Speaker:    {"tamsin-okoro-vale", "ivo-hollander", "jorg-ubelacker"},
		index.Delegation: {"freedonia", "sylvania"},
		index.Group:      {"g77", "lower-riparian-states"},
		index.Kind:       {"direct", "indirect", "turn"},
		index.Date:       {"2015", "2016", "2017", "2017-01", "2017-02", "2018-00", "2016-00"},
		index.Theme:      {"gender", "mixed-flows", "readmission"},
		index.Language:   {"en", "fr", "zh", "ar", "ru", "pt"},
		index.Type:       {"speech", "press release", "draft"},
		index.Body:       {"General Assembly"},
		index.Meeting:    {"1st meeting", "2nd meeting"},
		index.Stage:      {"zero draft", "rev. 1"},
	}[f]
	values = append(values, index.Unknown, "nobody has this")
	for range g.IntN(3) {
		sel.Values = append(sel.Values, pick(g, values...))
	}
	for range g.IntN(2) {
		sel.Excluded = append(sel.Excluded, pick(g, values...))
	}
	return sel
}

func (g *generator) word() string {
	if lang := g.language(); lang != corpus.Chinese || g.chance(50) {
		return pick(g, vocabulary(lang)...)
	}
	return pick(g, "移民权利", "移民的权利", "妇女混合流动", "权利权")
}

func (g *generator) node(depth int) query.Node {
	if depth > 0 && g.chance(50) {
		var parts []query.Node
		for range 2 + g.IntN(3) {
			parts = append(parts, g.node(depth-1))
		}
		switch g.IntN(5) {
		case 0, 1, 2:
			return &query.And{Parts: parts}
		case 3:
			return &query.Or{Parts: parts}
		default:
			return &query.Not{Part: parts[0]}
		}
	}
	switch g.IntN(12) {
	case 0:
		return &query.Phrase{Text: g.word() + " " + g.word()}
	case 1:
		return &query.Phrase{Text: g.word() + " " + g.word() + " " + g.word(), Slop: g.IntN(4)}
	case 2:
		return &query.Near{Left: &query.Word{Text: g.word()}, Right: pick[query.Node](g, &query.Word{Text: g.word()}, &query.Phrase{Text: g.word()}, g.wildcard()), Distance: 1 + g.IntN(4), Ordered: g.chance(50)}
	case 3:
		return g.wildcard()
	case 4:
		return &query.Fuzzy{Text: pick(g, "migrtaion", "rihgts", "flow", "gendr"), Edits: 1 + g.IntN(2)}
	case 5, 6:
		return g.field()
	case 7:
		d := g.date()
		return &query.DateFilter{Name: pick(g, "date", "issued"), Interval: corpus.Interval{From: d.Interval().From, To: g.date().Interval().To}, Typed: d.String()}
	case 8:
		return g.symbolRef()
	}
	return &query.Word{Text: g.word()}
}

func (g *generator) wildcard() *query.Wildcard {
	return &query.Wildcard{Pattern: pick(g, "migra*", "*ing", "m?xed", "ri*t*", "*", "co*", "мигра*", "droit?", "co-facil*", "*-")}
}

func (g *generator) field() *query.Field {
	return pick(g,
		&query.Field{Name: "speaker", Value: pick(g, "okoro", "hollander", "Ubelacker jorg", "nobody", "unknown")},
		&query.Field{Name: "delegation", Value: pick(g, "freedonia", "Freedonian", "Фридония", "free state"), Exact: g.chance(30)},
		&query.Field{Name: "group", Value: pick(g, "77", "riparian", "unknown")},
		&query.Field{Name: "kind", Value: pick(g, "direct", "turn")},
		&query.Field{Name: pick(g, "date", "issued"), Value: "unknown"},
		&query.Field{Name: "theme", Value: pick(g, "gender", "égalité", "mixed")},
		&query.Field{Name: "language", Value: pick(g, "en", "fr")},
		&query.Field{Name: "type", Value: pick(g, "speech", "press release"), Exact: g.chance(50)},
		&query.Field{Name: "title", Value: pick(g, "migration", "rights transit")},
		&query.Field{Name: "capacity", Value: pick(g, "minister", "special representative")},
		&query.Field{Name: "source", Value: pick(g, "harbour", "hollander")},
		&query.Field{Name: "mentions", Value: pick(g, "pereira", "hollander")},
		&query.Field{Name: "number", Value: pick(g, "12", "12 (a)", "1", "16")},
		&query.Field{Name: "page", Value: pick(g, "1", "2", "x")},
		&query.Field{Name: "symbol", Value: pick(g, "TC/CONF.1", "a/res/73/195", "TC/2018/9")},
		&query.Field{Name: "stage", Value: pick(g, "zero", "rev 1")},
		&query.Field{Name: "id", Value: "doc-001"},
	)
}

func (g *generator) symbolRef() *query.SymbolRef {
	return pick(g,
		&query.SymbolRef{Symbol: "A/RES/73/195"},
		&query.SymbolRef{Symbol: "tc/conf.1/3"},
		&query.SymbolRef{Symbol: "TC/CONF.1/3", Para: "12"},
		&query.SymbolRef{Symbol: "A/RES/73/195", Para: "1", ParaTo: "12"},
		&query.SymbolRef{Symbol: "TC/CONF.1/4", Page: 2},
		&query.SymbolRef{Symbol: "TC/CONF.1/3", Annex: "I"},
		&query.SymbolRef{Symbol: "TC/CONF.1/3", Annex: corpus.AnyAnnex, Para: "12"},
		&query.SymbolRef{Symbol: "TC/CONF.1/3", Part: corpus.Preamble},
		&query.SymbolRef{Symbol: "X/1"})
}
