package bleveindex

import (
	"maps"
	"slices"

	"travaux/corpus"
)

// Records are the documents as they were put, split into one record for the document's own
// fields, one for each section's, and one for each passage, so that a page of hits reads
// only what it shows. A field added to the types of package corpus needs its line in both
// directions here; TestRecordsKeepEveryField fails until it has them.

func putDocument(e *encoder, d *corpus.Document) {
	for _, s := range []string{d.ID, string(d.Symbol), d.Title, string(d.Type), d.Body, d.Session,
		d.Meeting, d.AgendaItem, d.Place, d.Stage, d.Distribution, string(d.Language),
		string(d.Original), d.Speaker, d.Capacity, d.Delegation} {
		e.str(s)
	}
	appendList(e, d.AltSymbols, func(s corpus.Symbol) { e.str(string(s)) })
	putDate(e, d.Issued)
	putDate(e, d.Said)
	putMap(e, d.Extra)
	putMap(e, d.Inferred)
	putSource(e, &d.Source)
}

func getDocument(d *decoder) corpus.Document {
	var c corpus.Document
	c.ID, c.Symbol, c.Title, c.Type = d.str(), corpus.Symbol(d.str()), d.str(), corpus.DocType(d.str())
	c.Body, c.Session, c.Meeting, c.AgendaItem = d.str(), d.str(), d.str(), d.str()
	c.Place, c.Stage, c.Distribution = d.str(), d.str(), d.str()
	c.Language, c.Original = corpus.Lang(d.str()), corpus.Lang(d.str())
	c.Speaker, c.Capacity, c.Delegation = d.str(), d.str(), d.str()
	c.AltSymbols = readList(d, func() corpus.Symbol { return corpus.Symbol(d.str()) })
	c.Issued, c.Said = getDate(d), getDate(d)
	c.Extra, c.Inferred = getMap(d), getMap(d)
	c.Source = getSource(d)
	return c
}

func putSource(e *encoder, s *corpus.Source) {
	for _, v := range []string{s.Path, s.Member, s.SHA256, s.Format, s.Engine, s.Extractor} {
		e.str(v)
	}
	e.int(s.Pages)
	e.float(s.Quality)
	e.strs(s.Flags)
	appendList(e, s.PageQuality, e.float)
	e.strs(s.PageEngine)
}

func getSource(d *decoder) corpus.Source {
	var s corpus.Source
	s.Path, s.Member, s.SHA256, s.Format, s.Engine, s.Extractor = d.str(), d.str(), d.str(), d.str(), d.str(), d.str()
	s.Pages, s.Quality, s.Flags = d.int(), d.float(), d.strs()
	s.PageQuality, s.PageEngine = readList(d, d.float), d.strs()
	return s
}

func putSection(e *encoder, s *corpus.Section) {
	e.str(s.ID)
	e.str(string(s.Form))
	e.str(s.Heading)
	e.strs(s.Path)
	putDate(e, s.Date)
}

func getSection(d *decoder) corpus.Section {
	return corpus.Section{ID: d.str(), Form: corpus.SectionForm(d.str()), Heading: d.str(), Path: d.strs(), Date: getDate(d)}
}

func putPassage(e *encoder, p *corpus.Passage) {
	e.str(p.ID)
	e.int(p.Ordinal)
	e.str(string(p.Kind))
	e.str(p.Number)
	e.int(p.Page)
	e.int(p.PageEnd)
	e.str(string(p.Language))
	e.strs(p.Path)
	e.str(p.Text)
	e.int(p.Start)
	e.float(p.Quality)
	appendList(e, p.Rects, func(r corpus.Rect) { putRect(e, r) })
	appendList(e, p.Statements, func(s corpus.Statement) { putStatement(e, &s) })
	appendList(e, p.Mentions, func(m corpus.Mention) { putMention(e, m) })
	appendList(e, p.Themes, func(t corpus.ThemeHit) { putTheme(e, t) })
}

func getPassage(d *decoder) corpus.Passage {
	var p corpus.Passage
	p.ID, p.Ordinal, p.Kind, p.Number = d.str(), d.int(), corpus.PassageKind(d.str()), d.str()
	p.Page, p.PageEnd, p.Language = d.int(), d.int(), corpus.Lang(d.str())
	p.Path, p.Text, p.Start, p.Quality = d.strs(), d.str(), d.int(), d.float()
	p.Rects = readList(d, func() corpus.Rect { return getRect(d) })
	p.Statements = readList(d, func() corpus.Statement { return getStatement(d) })
	p.Mentions = readList(d, func() corpus.Mention { return getMention(d) })
	p.Themes = readList(d, func() corpus.ThemeHit { return getTheme(d) })
	return p
}

func putStatement(e *encoder, s *corpus.Statement) {
	for _, v := range []string{s.ID, string(s.Kind), s.SpeakerID, s.Speaker, s.Capacity, s.Delegation,
		s.DelegationName, s.OnBehalfOf, string(s.Spoken), s.Rule} {
		e.str(v)
	}
	e.strs(s.Groups)
	putDate(e, s.Said)
	putSpan(e, s.Span)
	appendList(e, s.Nested, func(n corpus.Nested) { e.str(n.Source); putSpan(e, n.Span) })
	e.float(s.Confidence)
}

func getStatement(d *decoder) corpus.Statement {
	var s corpus.Statement
	s.ID, s.Kind, s.SpeakerID, s.Speaker, s.Capacity = d.str(), corpus.StatementKind(d.str()), d.str(), d.str(), d.str()
	s.Delegation, s.DelegationName, s.OnBehalfOf = d.str(), d.str(), d.str()
	s.Spoken, s.Rule, s.Groups = corpus.Lang(d.str()), d.str(), d.strs()
	s.Said, s.Span = getDate(d), getSpan(d)
	s.Nested = readList(d, func() corpus.Nested { return corpus.Nested{Source: d.str(), Span: getSpan(d)} })
	s.Confidence = d.float()
	return s
}

func putMention(e *encoder, m corpus.Mention) {
	e.str(m.PersonID)
	e.str(m.Name)
	e.str(m.Role)
	putSpan(e, m.Span)
}

func getMention(d *decoder) corpus.Mention {
	return corpus.Mention{PersonID: d.str(), Name: d.str(), Role: d.str(), Span: getSpan(d)}
}

func putTheme(e *encoder, t corpus.ThemeHit) {
	e.str(t.Theme)
	e.str(t.Words)
	putSpan(e, t.Span)
	e.str(t.Rule)
}

func getTheme(d *decoder) corpus.ThemeHit {
	return corpus.ThemeHit{Theme: d.str(), Words: d.str(), Span: getSpan(d), Rule: d.str()}
}

func putRect(e *encoder, r corpus.Rect) {
	e.int(r.Page)
	for _, v := range []float64{r.Left, r.Bottom, r.Right, r.Top} {
		e.float(v)
	}
}

func getRect(d *decoder) corpus.Rect {
	return corpus.Rect{Page: d.int(), Left: d.float(), Bottom: d.float(), Right: d.float(), Top: d.float()}
}

func putSpan(e *encoder, s corpus.Span) {
	e.int(s.Start)
	e.int(s.End)
}

func getSpan(d *decoder) corpus.Span { return corpus.Span{Start: d.int(), End: d.int()} }

func putDate(e *encoder, t corpus.Date) { e.uint(uint64(dateCode(t))) }

func getDate(d *decoder) corpus.Date { return codeDate(d.id()) }

// dateCode packs a date into a number that orders as dates do; 0 is unknown.
func dateCode(t corpus.Date) uint32 { return uint32(t.Year)<<9 | uint32(t.Month)<<5 | uint32(t.Day) }

func codeDate(c uint32) corpus.Date {
	return corpus.Date{Year: int(c >> 9), Month: int(c >> 5 & 15), Day: int(c & 31)}
}

func putMap(e *encoder, m map[string]string) {
	appendList(e, slices.Sorted(maps.Keys(m)), func(k string) { e.str(k); e.str(m[k]) })
}

func getMap(d *decoder) map[string]string {
	n := d.count()
	if n == 0 {
		return nil
	}
	m := make(map[string]string, n)
	for i := 0; i < n && d.err == nil; i++ {
		k := d.str()
		m[k] = d.str()
	}
	return m
}
