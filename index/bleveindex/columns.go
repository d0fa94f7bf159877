package bleveindex

import (
	"fmt"
	"math"
	"slices"

	"travaux/corpus"
)

// columns is the collection as arrays over ordinals, which count from 0 in the order of
// document id and then of reading: passages of a section, and sections of a document, are
// contiguous. Ordinals are of one generation; nothing keeps them. It is not changed after
// it was made.
type columns struct {
	dicts *dictionaries
	dates dateTable

	docs      []docRow
	docType   []uint32
	docBody   []uint32
	docMeet   []uint32
	docStage  []uint32
	docLang   []uint32
	docIssued []uint32 // into dates
	docDate   []uint32 // into dates: said, else issued
	docSec    []uint32 // first section of each, and the end

	secDoc  []uint32
	secDate []uint32 // into dates: its own, else its document's
	secAt   []location
	secPass []uint32 // first passage of each, and the end
	// sketches has one a section, empty for short ones.
	sketches []string
	uniform  []bool // one statement in each passage, of the same speaker, delegation, groups, kind and date

	passSec    []uint32
	passLang   []uint32
	passNumber []uint32
	passPage   []uint32
	passTo     []uint32 // last page
	tokens     []uint32 // exact words
	stems      []uint32 // stems, Chinese pairs included
	heavy      []bool   // title or heading
	passAt     []location
	chainAt    []location
	themes     lists    // by passage
	mentions   lists    // by passage
	stmt       []uint32 // first statement of each passage, and the end: at least one

	speaker    []uint32 // by statement, from here on
	delegation []uint32
	kind       []uint32
	capacity   []uint32
	date       []uint32 // into dates: said, else of section, else of document
	groups     lists
	sources    lists
}

// docRow is what is read of a document one at a time.
type docRow struct {
	id, title string
	symbol    corpus.Symbol
	alt       []corpus.Symbol
	at        location
	seq       uint32
}

// location is a place in one of a generation's text or chains files: for a text the block
// and the offset in it, for a chain only the offset.
type location struct {
	file   uint16 // index into files
	block  uint32
	offset uint32
}

// lists holds a list of values for each ordinal.
type lists struct {
	start  []uint32 // of each, and the end
	values []uint32
}

func (l *lists) of(i uint32) []uint32 { return l.values[l.start[i]:l.start[i+1]] }

func (l *lists) add(values []uint32) {
	if len(l.start) == 0 {
		l.start = append(l.start, 0)
	}
	l.values = append(l.values, values...)
	l.start = append(l.start, uint32(len(l.values)))
}

// dateTable numbers the dates in use; number 0 is unknown.
type dateTable struct {
	dates     []corpus.Date
	intervals []corpus.Interval
	byCode    map[uint32]uint32
}

func (t *dateTable) number(code uint32) uint32 {
	if n, ok := t.byCode[code]; ok {
		return n
	}
	n := uint32(len(t.dates))
	date := codeDate(code)
	t.byCode[code] = n
	t.dates = append(t.dates, date)
	t.intervals = append(t.intervals, date.Interval())
	return n
}

func (c *columns) passages() uint32 { return uint32(len(c.passSec)) }

// docPassages returns the range of a document's passages.
func (c *columns) docPassages(doc uint32) (from, to uint32) {
	return c.secPass[c.docSec[doc]], c.secPass[c.docSec[doc+1]]
}

// loader turns rows into columns.
type loader struct {
	*columns
	d     *decoder
	sizes *decoder
	file  uint16
	at    place // of the next record
	files map[uint32]uint16
	ids   []uint32 // scratch
}

// loadColumns decodes a table. files gives the index of each text file by its number.
func loadColumns(t *table, files map[uint32]uint16) (*columns, error) {
	c := newColumns(t)
	l := loader{columns: c, files: files}
	for i := range t.rows {
		if err := l.document(&t.rows[i]); err != nil {
			return nil, fmt.Errorf("row of %q: %w", t.rows[i].id, err)
		}
	}
	c.docSec = append(c.docSec, uint32(len(c.secDoc)))
	c.secPass = append(c.secPass, c.passages())
	c.stmt = append(c.stmt, uint32(len(c.speaker)))
	c.uniform = make([]bool, len(c.secDoc))
	for sec := range c.uniform {
		c.uniform[sec] = c.isUniform(c.secPass[sec], c.secPass[sec+1])
	}
	return c, nil
}

func (c *columns) isUniform(from, to uint32) bool {
	for p := from; p < to; p++ {
		s, first := c.stmt[p], c.stmt[from]
		if c.stmt[p+1] != s+1 || c.speaker[s] != c.speaker[first] || c.delegation[s] != c.delegation[first] ||
			c.kind[s] != c.kind[first] || c.date[s] != c.date[first] || !slices.Equal(c.groups.of(s), c.groups.of(first)) {
			return false
		}
	}
	return true
}

func newColumns(t *table) *columns {
	total := t.total()
	docs, secs, pass, stmts := len(t.rows), total.sections, total.passages, total.statements+total.passages
	c := &columns{dicts: t.dicts, dates: dateTable{byCode: map[uint32]uint32{}}}
	c.dates.number(0)
	c.docs = make([]docRow, 0, docs)
	for _, col := range []*[]uint32{&c.docType, &c.docBody, &c.docMeet, &c.docStage, &c.docLang, &c.docIssued, &c.docDate, &c.docSec} {
		*col = make([]uint32, 0, docs+1)
	}
	for _, col := range []*[]uint32{&c.secDoc, &c.secDate, &c.secPass} {
		*col = make([]uint32, 0, secs+1)
	}
	for _, col := range []*[]uint32{&c.passSec, &c.passLang, &c.passNumber, &c.passPage, &c.passTo, &c.tokens, &c.stems, &c.stmt, &c.themes.start, &c.mentions.start} {
		*col = make([]uint32, 0, pass+1)
	}
	for _, col := range []*[]uint32{&c.speaker, &c.delegation, &c.kind, &c.capacity, &c.date, &c.groups.start, &c.sources.start} {
		*col = make([]uint32, 0, stmts+1)
	}
	for _, l := range []*lists{&c.themes, &c.mentions, &c.groups, &c.sources} {
		l.start = append(l.start, 0)
	}
	c.secAt = make([]location, 0, secs)
	c.sketches = make([]string, 0, secs)
	c.passAt, c.chainAt = make([]location, 0, pass), make([]location, 0, pass)
	c.heavy = make([]bool, 0, pass)
	return c
}

func (l *loader) document(r *row) error {
	file, ok := l.files[r.file]
	if !ok {
		return fmt.Errorf("text file %d is missing", r.file)
	}
	d := &decoder{s: r.body}
	l.d, l.sizes, l.file, l.at = d, &decoder{s: r.sizes}, file, r.at
	doc := docRow{id: r.id, seq: r.seq, symbol: corpus.Symbol(d.str())}
	doc.alt = readList(d, func() corpus.Symbol { return corpus.Symbol(d.str()) })
	doc.title = d.str()
	l.docType = append(l.docType, l.id(dictType))
	l.docBody = append(l.docBody, l.id(dictBody))
	l.docMeet = append(l.docMeet, l.id(dictMeeting))
	l.docStage = append(l.docStage, l.id(dictStage))
	l.docLang = append(l.docLang, l.id(dictLanguage))
	l.docIssued = append(l.docIssued, l.dates.number(d.id()))
	date := l.dates.number(d.id())
	l.docDate = append(l.docDate, date)
	doc.at = l.place()
	l.docSec = append(l.docSec, uint32(len(l.secDoc)))
	chain := r.chain
	n := d.count()
	for i := 0; i < n && d.err == nil; i++ {
		chain = l.section(date, chain)
	}
	if d.pos != len(d.s) || chain > math.MaxUint32 || chain != r.chain+int64(r.chains) || l.sizes.pos != len(r.sizes) || l.sizes.err != nil {
		d.fail()
	}
	l.docs = append(l.docs, doc)
	return d.err
}

func (l *loader) section(date uint32, chain int64) int64 {
	d := l.d
	l.secAt = append(l.secAt, l.place())
	if own := l.dates.number(d.id()); own != 0 {
		date = own
	}
	sec := uint32(len(l.secDoc))
	l.secDoc = append(l.secDoc, uint32(len(l.docs)))
	l.secDate = append(l.secDate, date)
	l.secPass = append(l.secPass, l.passages())
	l.sketches = append(l.sketches, l.sketch())
	n := d.count()
	for i := 0; i < n && d.err == nil; i++ {
		l.passSec = append(l.passSec, sec)
		l.chainAt = append(l.chainAt, location{file: l.file, offset: uint32(chain)})
		chain += l.passage(date)
	}
	return chain
}

// sketch reads a section's sketch, which is absent or whole.
func (l *loader) sketch() string {
	s := l.d.str()
	if s != "" && len(s) != sketchBytes {
		l.d.fail()
		return ""
	}
	return s
}

// passage reads a passage and returns the length of its chain.
func (l *loader) passage(date uint32) int64 {
	d := l.d
	l.passAt = append(l.passAt, l.place())
	tokens := d.num()
	l.tokens = append(l.tokens, uint32(tokens))
	l.stems = append(l.stems, d.id())
	l.heavy = append(l.heavy, d.id() == 1)
	l.passLang = append(l.passLang, l.id(dictLanguage))
	l.passNumber = append(l.passNumber, l.id(dictNumber))
	l.passPage = append(l.passPage, d.id())
	l.passTo = append(l.passTo, d.id())
	l.stmt = append(l.stmt, uint32(len(l.speaker)))
	n := d.count()
	for i := 0; i < n && d.err == nil; i++ {
		l.statement(date)
	}
	if n == 0 {
		l.noStatement(date)
	}
	l.themes.add(l.set(dictTheme))
	l.mentions.add(l.set(dictMention))
	return int64(tokens) * int64(chainWidth(tokens))
}

func (l *loader) statement(date uint32) {
	l.speaker = append(l.speaker, l.id(dictSpeaker))
	l.delegation = append(l.delegation, l.id(dictDelegation))
	l.kind = append(l.kind, l.id(dictKind))
	l.capacity = append(l.capacity, l.id(dictCapacity))
	if said := l.dates.number(l.d.id()); said != 0 {
		date = said
	}
	l.date = append(l.date, date)
	l.groups.add(l.set(dictGroup))
	l.sources.add(l.set(dictSource))
}

// noStatement gives a passage in which no one speaks the statement of which nothing but
// the date is known, so that "unknown" can be counted and chosen like a value.
func (l *loader) noStatement(date uint32) {
	for _, col := range []*[]uint32{&l.speaker, &l.delegation, &l.kind, &l.capacity} {
		*col = append(*col, 0)
	}
	l.date = append(l.date, date)
	l.groups.add(nil)
	l.sources.add(nil)
}

func (l *loader) id(dict int) uint32 {
	id := l.d.id()
	if int(id) >= len(l.dicts[dict].ids) {
		l.d.fail()
		return 0
	}
	return id
}

func (l *loader) set(dict int) []uint32 {
	l.ids = l.ids[:0]
	n := l.d.count()
	for i := 0; i < n && l.d.err == nil; i++ {
		l.ids = append(l.ids, l.id(dict))
	}
	return l.ids
}

// place returns where the next record is and moves on to the one after it.
func (l *loader) place() location {
	at := location{file: l.file, block: l.at.block, offset: l.at.offset}
	l.at = l.at.after(l.sizes.num())
	return at
}
