package bleveindex

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"strings"

	"travaux/corpus"
)

// The file `columns` has a row for each document, which says everything that is needed to
// choose, count, sort and find its passages; the texts themselves are elsewhere. A
// generation that changes little takes the rows of the documents that stay as they are.
//
//	magic, version; next sequence number
//	the dictionaries, in the order of their constants
//	number of documents, sections, passages, statements, words of theme and mention lists
//	rows, in order of document id: head (see row) and body (see putBody), each after its length
//	CRC-32C of all before, 4 bytes
//
// Numbers are varints. Where a document's records are follows from where its first one is
// and how long each is (see place.after), so that compaction changes heads only.
const (
	columnsMagic   = "TRAVAUXC"
	columnsVersion = 3
)

// row is a document in the file `columns`. The body is kept encoded.
type row struct {
	id     string
	seq    uint32 // names the document's passages in the Bleve index; never used again in the line
	file   uint32 // number of the text and chains files that hold it
	at     place  // its first record
	chain  int64  // where its first chain begins
	chains int    // bytes of its chains
	count  rowCount
	sizes  string // lengths of its records, in the order document, section, its passages, section...
	body   string
}

type rowCount struct {
	sections, passages, textBytes int
	statements                    int // in passages
	utterances                    int // statements, each counted once however many passages it runs through
}

// measured is what the analysis of a document brings to its row.
type measured struct {
	at       place // of the document's first record, from the first block of the chunk
	chain    int64 // likewise, of its first chain
	chains   int
	sizes    encoder
	passages []measuredPassage
	sketches []string // one a section
	text     int
}

type measuredPassage struct{ tokens, stems int }

// putBody writes the body of a row. Values are numbered by dicts, which it extends.
func putBody(e *encoder, d *corpus.Document, m *measured, dicts *dictionaries) {
	e.str(string(d.Symbol))
	appendList(e, d.AltSymbols, func(s corpus.Symbol) { e.str(string(s)) })
	e.str(d.Title)
	putIDs(e, dicts[dictType].intern(string(d.Type), ""), dicts[dictBody].intern(d.Body, ""),
		dicts[dictMeeting].intern(d.Meeting, ""), dicts[dictStage].intern(d.Stage, ""),
		dicts[dictLanguage].intern(string(d.Language), ""), dateCode(d.Issued), dateCode(d.Date()))
	e.num(len(d.Sections))
	next := 0
	for i := range d.Sections {
		s := &d.Sections[i]
		putIDs(e, dateCode(s.Date))
		e.str(m.sketches[i])
		e.num(len(s.Passages))
		for j := range s.Passages {
			putPassageRow(e, d, &s.Passages[j], m.passages[next], dicts)
			next++
		}
	}
}

// paragraphNumber is the number that a paragraph is asked for by; the mark of a footnote is
// none.
func paragraphNumber(p *corpus.Passage) string {
	if p.Kind == corpus.Footnote {
		return ""
	}
	return p.Number
}

func putPassageRow(e *encoder, d *corpus.Document, p *corpus.Passage, m measuredPassage, dicts *dictionaries) {
	e.num(m.tokens)
	e.num(m.stems)
	heavy := uint32(0)
	if p.Kind == corpus.Title || p.Kind == corpus.Heading {
		heavy = 1
	}
	putIDs(e, heavy, dicts[dictLanguage].intern(string(passageLang(d, p)), ""),
		dicts[dictNumber].intern(paragraphNumber(p), ""), uint32(max(p.Page, 0)), uint32(max(p.PageEnd, 0)))
	appendList(e, p.Statements, func(s corpus.Statement) { putStatementRow(e, &s, dicts) })
	themes := make([]uint32, 0, len(p.Themes))
	for _, t := range p.Themes {
		themes = append(themes, dicts[dictTheme].intern(t.Theme, ""))
	}
	putSet(e, themes)
	mentions := make([]uint32, 0, len(p.Mentions))
	for _, t := range p.Mentions {
		mentions = append(mentions, dicts[dictMention].intern(firstOf(t.PersonID, t.Name), t.Name))
	}
	putSet(e, mentions)
}

func putStatementRow(e *encoder, s *corpus.Statement, dicts *dictionaries) {
	putIDs(e, dicts[dictSpeaker].intern(s.SpeakerID, s.Speaker),
		dicts[dictDelegation].intern(s.Delegation, s.DelegationName),
		dicts[dictKind].intern(string(s.Kind), ""),
		dicts[dictCapacity].intern(s.Capacity, ""), dateCode(s.Said))
	groups := make([]uint32, 0, len(s.Groups))
	for _, g := range s.Groups {
		printed := ""
		if len(s.Groups) == 1 {
			printed = s.OnBehalfOf
		}
		groups = append(groups, dicts[dictGroup].intern(g, printed))
	}
	putSet(e, groups)
	sources := make([]uint32, 0, len(s.Nested))
	for _, n := range s.Nested {
		sources = append(sources, dicts[dictSource].intern(n.Source, ""))
	}
	putSet(e, sources)
}

func putIDs(e *encoder, ids ...uint32) {
	for _, id := range ids {
		e.uint(uint64(id))
	}
}

// putSet writes a list of values, each once, in order of first appearance; unknown is not
// a member.
func putSet(e *encoder, ids []uint32) {
	kept := ids[:0]
	for _, id := range ids {
		if id != 0 && !contains(kept, id) {
			kept = append(kept, id)
		}
	}
	appendList(e, kept, func(id uint32) { e.uint(uint64(id)) })
}

func contains(ids []uint32, id uint32) bool {
	for _, v := range ids {
		if v == id {
			return true
		}
	}
	return false
}

// passageLang is the language whose chain reads a passage: its own, else its document's.
func passageLang(d *corpus.Document, p *corpus.Passage) corpus.Lang {
	if p.Language != "" {
		return p.Language
	}
	return d.Language
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// table is the file `columns` as it is read and written: rows with their bodies encoded.
type table struct {
	nextSeq uint32
	dicts   *dictionaries
	rows    []row // in order of id
}

func (t *table) total() rowCount {
	var n rowCount
	for i := range t.rows {
		c := &t.rows[i].count
		n.sections += c.sections
		n.passages += c.passages
		n.statements += c.statements
		n.utterances += c.utterances
		n.textBytes += c.textBytes
	}
	return n
}

func (t *table) write(path string) error {
	e := encoder{append([]byte(nil), columnsMagic...)}
	e.num(columnsVersion)
	e.num(int(t.nextSeq))
	for _, d := range t.dicts {
		d.put(&e)
	}
	e.num(len(t.rows))
	for i := range t.rows {
		t.rows[i].put(&e)
	}
	e.b = binary.LittleEndian.AppendUint32(e.b, crc32.Checksum(e.b, castagnoli()))
	return writeSynced(path, e.b)
}

func (r *row) put(e *encoder) {
	e.str(r.id)
	putIDs(e, r.seq, r.file, r.at.block, r.at.offset)
	e.uint(uint64(r.chain))
	for _, n := range []int{r.chains, r.count.sections, r.count.passages, r.count.textBytes, r.count.statements, r.count.utterances} {
		e.num(n)
	}
	e.str(r.sizes)
	e.str(r.body)
}

func readRow(d *decoder) row {
	r := row{id: d.str(), seq: d.id(), file: d.id(), at: place{d.id(), d.id()}, chain: int64(d.uint()), chains: d.num()}
	r.count = rowCount{d.num(), d.num(), d.num(), d.num(), d.num()}
	r.sizes, r.body = d.str(), d.str()
	return r
}

func compareRows(a, b row) int { return strings.Compare(a.id, b.id) }

// rawSize returns the bytes of the document's records.
func (r *row) rawSize() (n int64) {
	for d := (decoder{s: r.sizes}); d.pos < len(d.s); {
		n += int64(d.num())
	}
	return n
}

func readTable(path string) (*table, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	n := len(b) - 4
	if n < len(columnsMagic) || string(b[:len(columnsMagic)]) != columnsMagic ||
		crc32.Checksum(b[:n], castagnoli()) != binary.LittleEndian.Uint32(b[n:]) {
		return nil, errTruncated
	}
	d := &decoder{s: string(b[:n]), pos: len(columnsMagic)}
	if v := d.num(); v != columnsVersion {
		return nil, fmt.Errorf("layout version %d; this program reads version %d", v, columnsVersion)
	}
	t := &table{nextSeq: d.id(), dicts: &dictionaries{}}
	for i := range t.dicts {
		t.dicts[i] = readDictionary(d)
	}
	t.rows = readList(d, func() row { return readRow(d) })
	if d.err == nil && d.pos != n {
		return nil, errTruncated
	}
	return t, d.err
}

// writeSynced writes a new file and syncs it to disk.
func writeSynced(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}
