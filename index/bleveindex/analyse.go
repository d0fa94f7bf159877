package bleveindex

import (
	bleve "github.com/blevesearch/bleve_index_api"

	"travaux/analyzers"
	"travaux/corpus"
)

// chunk is some documents on their way into a generation: what a worker takes at once.
type chunk struct {
	docs []*corpus.Document
	seqs []uint32
	text int // bytes

	// analyse fills in the rest.
	measured []measured
	chains   []byte
	blocks   []block
	passages []*passageDoc
}

// chunkText is how much text a chunk collects. A chunk becomes one Bleve segment, which is
// built in some 40 times the memory of its text.
const chunkText = 2 << 20

// analyse reads the passages of a chunk: words for Bleve, chains and records for our files.
// Each passage is cut into words once.
func (c *chunk) analyse(lexicon *lexicon, p primer) error {
	enc, err := newEncoder(p)
	if err != nil {
		return err
	}
	defer enc.Close()
	a := analysis{chunk: c, lexicon: lexicon, blocks: blockBuilder{enc: enc}, exact: newCounter(), stem: newCounter()}
	for i, d := range c.docs {
		a.document(d, c.seqs[i])
	}
	a.blocks.flush()
	c.blocks = a.blocks.blocks
	return nil
}

// analysis is the working memory of analyse.
type analysis struct {
	*chunk
	lexicon     *lexicon
	blocks      blockBuilder
	exact, stem *counter
	tokens      []analyzers.Token
	next        []uint32
	freq        frequencies
	sketcher    sketcher
}

func (a *analysis) document(d *corpus.Document, seq uint32) {
	m := measured{at: a.blocks.next(), chain: int64(len(a.chains))}
	m.sizes.num(a.blocks.add(func(e *encoder) { putDocument(e, d) }))
	for i := range d.Sections {
		s := &d.Sections[i]
		m.sizes.num(a.blocks.add(func(e *encoder) { putSection(e, s) }))
		a.sketcher.reset()
		for j := range s.Passages {
			p := &s.Passages[j]
			m.sizes.num(a.blocks.add(func(e *encoder) { putPassage(e, p) }))
			tokens, stems := a.passage(p.Text, passageLang(d, p), passageKey(seq, uint32(len(m.passages))))
			m.passages = append(m.passages, measuredPassage{tokens, stems})
			m.text += len(p.Text)
			if p.Kind != corpus.Notice {
				for t := range a.tokens {
					a.sketcher.word(a.tokens[t].Exact)
				}
			}
		}
		m.sketches = append(m.sketches, a.sketcher.sketch())
	}
	m.chains = len(a.chains) - int(m.chain)
	a.measured = append(a.measured, m)
}

// passage cuts a text into words and returns how many exact words and stems it has.
func (a *analysis) passage(text string, lang corpus.Lang, key string) (tokens, stems int) {
	a.tokens = a.lexicon.tokens(lang, a.tokens[:0], text)
	a.exact.reset()
	a.stem.reset()
	a.next = append(a.next[:0], make([]uint32, len(a.tokens))...)
	for i := range a.tokens {
		t := &a.tokens[i]
		if last := a.exact.position(t.Exact, uint32(i)); last != noPosition {
			a.next[last] = uint32(i) - last
		}
		if t.Stem != "" {
			a.stem.add(t.Stem)
			stems++
		}
		if t.Pair != "" {
			a.stem.add(t.Pair)
			stems++
		}
	}
	a.chains = appendChain(a.chains, a.next)
	doc := &passageDoc{key: key, bytes: len(text), fields: make([]field, 1, 3)}
	doc.fields[0] = field{name: idField, value: []byte(key), words: words{key: a.freq.of(1)}, options: bleve.IndexField | bleve.StoreField}
	if len(a.tokens) > 0 {
		doc.fields = append(doc.fields, field{name: exactField, words: a.exact.words(&a.freq), options: bleve.IndexField})
	}
	if stems > 0 {
		doc.fields = append(doc.fields, field{name: stemPrefix + string(lang), words: a.stem.words(&a.freq), options: bleve.IndexField})
	}
	a.passages = append(a.passages, doc)
	return len(a.tokens), stems
}

const noPosition = ^uint32(0)

// counter counts the words of one passage after another. Words are numbered over the whole
// chunk, so that each token costs one look-up.
type counter struct {
	ids   map[string]uint32
	names []string
	round uint32
	seen  []uint32 // round in which a word was last seen
	value []uint32 // its count, or its first position + 1
	last  []uint32 // its last position
	found []uint32 // the words of this round
}

func newCounter() *counter { return &counter{ids: map[string]uint32{}} }

func (c *counter) reset() {
	c.round++
	c.found = c.found[:0]
}

// id returns the number of a word and whether this round saw it before.
func (c *counter) id(word string) (uint32, bool) {
	n, ok := c.ids[word]
	if !ok {
		n = uint32(len(c.names))
		c.ids[word] = n
		c.names = append(c.names, word)
		c.seen, c.value, c.last = append(c.seen, 0), append(c.value, 0), append(c.last, 0)
	}
	if c.seen[n] == c.round {
		return n, true
	}
	c.seen[n] = c.round
	c.found = append(c.found, n)
	return n, false
}

func (c *counter) add(word string) {
	n, again := c.id(word)
	if !again {
		c.value[n] = 0
	}
	c.value[n]++
}

// position notes that word stands at pos and returns where it stood before.
func (c *counter) position(word string, pos uint32) uint32 {
	n, again := c.id(word)
	before := noPosition
	if again {
		before = c.last[n]
	} else {
		c.value[n] = pos + 1
	}
	c.last[n] = pos
	return before
}

func (c *counter) words(freq *frequencies) words {
	w := make(words, len(c.found))
	for _, n := range c.found {
		w[c.names[n]] = freq.of(int(c.value[n]))
	}
	return w
}
