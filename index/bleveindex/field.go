package bleveindex

import (
	bleve "github.com/blevesearch/bleve_index_api"
)

// A passage is a Bleve document with three fields: its key as _id, its exact words (the
// frequency of each is its first position + 1; chains.go has the rest), and its stems in
// the field of its language, with how often each occurs. Nothing else is stored: the key
// is read back with Segment.DocID, which costs no field and no doc values (28 ms for 84,000
// passages, all of opening told).

// Names of the fields in the Bleve index. Each language has a field of stems; exactField
// has the exact words of all languages.
const (
	stemPrefix = "t."
	exactField = "x"
	idField    = "_id"
)

// words counts the words of one passage in one field, as Bleve takes them. Only the map's
// keys and the frequencies are read by the segment builder, so that one immutable
// TokenFreq serves all words of the same frequency.
type words = bleve.TokenFrequencies

// frequencies hands out a shared TokenFreq for each number. It is used from one goroutine.
type frequencies struct{ made []*bleve.TokenFreq }

func (f *frequencies) of(n int) *bleve.TokenFreq {
	for len(f.made) <= n {
		t := &bleve.TokenFreq{}
		t.SetFrequency(len(f.made))
		f.made = append(f.made, t)
	}
	return f.made[n]
}

// passageDoc is a passage as Bleve indexes it: its key and two fields whose words are
// already counted, so that Bleve analyses nothing.
type passageDoc struct {
	key    string
	fields []field
	bytes  int
}

func (p *passageDoc) ID() string                                 { return p.key }
func (p *passageDoc) Size() int                                  { return p.bytes }
func (p *passageDoc) VisitComposite(bleve.CompositeFieldVisitor) {}
func (p *passageDoc) HasComposite() bool                         { return false }
func (p *passageDoc) NumPlainTextBytes() uint64                  { return uint64(p.bytes) }
func (p *passageDoc) AddIDField()                                {}
func (p *passageDoc) StoredFieldsBytes() uint64                  { return uint64(len(p.key)) }
func (p *passageDoc) Indexed() bool                              { return true }

func (p *passageDoc) VisitFields(visit bleve.FieldVisitor) {
	for i := range p.fields {
		visit(&p.fields[i])
	}
}

// field implements bleve.Field for words that were counted already.
type field struct {
	name    string
	words   words
	options bleve.FieldIndexingOptions
	value   []byte // of idField
}

func (f *field) Name() string                        { return f.name }
func (f *field) Value() []byte                       { return f.value }
func (f *field) ArrayPositions() []uint64            { return nil }
func (f *field) EncodedFieldType() byte              { return 't' }
func (f *field) Analyze()                            {}
func (f *field) Options() bleve.FieldIndexingOptions { return f.options }
func (f *field) AnalyzedTokenFrequencies() words     { return f.words }
func (f *field) NumPlainTextBytes() uint64           { return 0 }

// AnalyzedLength returns 1: our lengths are in the columns, and a merge of segments would
// lose every word that occurs once where Bleve's are 0, which is how it marks a list of one.
func (f *field) AnalyzedLength() int { return 1 }

// A passage's key in the Bleve index is the sequence number of its document and its place
// in it, each in digits of seven bits, highest first: keys sort as passages do.
const keySize = 8

func passageKey(seq, ordinal uint32) string {
	k := [keySize]byte{
		byte(seq >> 28 & 0x7f), byte(seq >> 21 & 0x7f), byte(seq >> 14 & 0x7f), byte(seq >> 7 & 0x7f), byte(seq & 0x7f),
		byte(ordinal >> 14 & 0x7f), byte(ordinal >> 7 & 0x7f), byte(ordinal & 0x7f)}
	return string(k[:])
}

// maxPassages is how many passages of one document a key can number.
const maxPassages = 1 << 21

func parseKey(k []byte) (seq, ordinal uint32, ok bool) {
	if len(k) != keySize {
		return 0, 0, false
	}
	for _, b := range k[:5] {
		seq = seq<<7 | uint32(b)
	}
	for _, b := range k[5:] {
		ordinal = ordinal<<7 | uint32(b)
	}
	return seq, ordinal, true
}
