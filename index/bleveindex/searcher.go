package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"

	"travaux/corpus"
	"travaux/index"
)

// searcher implements index.Searcher over one generation. Everything in it but the caches
// and the pool stays as it was at open.
type searcher struct {
	manifest *Manifest
	lexicon  *lexicon
	cols     *columns
	names    nameTable
	texts    []*textFile
	chains   []*chainFile
	bleve    *bleveReader
	ords     [][]uint32 // document number of each segment to ordinal
	docByID  map[string]uint32
	symbols  map[string][]uint32 // documents by symbol key
	langs    []langField         // languages with a field of stems
	exact    fieldStats
	heaviest []float32 // by block of peakPassages; see heaviest

	dec      *zstd.Decoder
	blocks   *cache[blockKey, string]
	postings *cache[string, *postings]
	leaves   *cache[string, clause]
	scratch  sync.Pool // of *scratch

	lazy   lazyTables
	closed atomic.Bool
}

type blockKey struct {
	file  uint16
	block uint32
}

// langField is the field of stems of one language.
type langField struct {
	lang  corpus.Lang
	id    uint32 // in the dictionary of languages
	field string
	fieldStats
}

// fieldStats are what BM25 needs to know of a field.
type fieldStats struct {
	passages int       // that have the field
	average  float64   // words in such a passage
	perWord  float64   // how many of those make a word of the language; 0 means 1
	norm     []float32 // by passage; see norms
}

// openDir opens the generation n in dir. Whatever is wrong with its files comes back as a
// *index.DamagedError, also where Bleve panics on them.
func (e *Engine) openDir(dir string, n int) (s *searcher, err error) {
	m, err := readManifest(dir, n)
	if err != nil {
		return nil, err
	}
	s = &searcher{manifest: m, lexicon: e.lexicon,
		blocks:   newCache[blockKey, string](e.opts.TextCacheBytes),
		postings: newCache[string, *postings](e.opts.CacheBytes * 3 / 4),
		leaves:   newCache[string, clause](e.opts.clauseBytes())}
	defer func() {
		if r := recover(); r != nil {
			err = damaged(n, bleveFolder, fmt.Errorf("reading it panics: %v", r))
		}
		if err != nil {
			s.release()
			s = nil
		}
	}()
	return s, s.open(dir)
}

func (s *searcher) open(dir string) error {
	n := s.manifest.Number
	files, err := s.openFiles(dir)
	if err != nil {
		return err
	}
	t, err := readTable(filepath.Join(dir, columnsFile))
	if err != nil {
		return damaged(n, columnsFile, err)
	}
	if s.cols, err = loadColumns(t, files); err != nil {
		return damaged(n, columnsFile, err)
	}
	if err := s.checkPlaces(); err != nil {
		return damaged(n, columnsFile, err)
	}
	names, err := readNames(filepath.Join(dir, namesFile))
	if err != nil {
		return damaged(n, namesFile, err)
	}
	s.names = newNameTable(names)
	if s.bleve, err = openBleve(filepath.Join(dir, bleveFolder)); err != nil {
		return damaged(n, bleveFolder, err)
	}
	if s.ords, err = s.bleve.ordinals(s.cols); err != nil {
		return damaged(n, bleveFolder, err)
	}
	if s.dec, err = newDecoder(s.texts, 0); err != nil {
		return err
	}
	s.prepare()
	return nil
}

// openFiles opens the text and chains files and returns the index of each by its number.
func (s *searcher) openFiles(dir string) (map[uint32]uint16, error) {
	files := map[uint32]uint16{}
	for i, number := range s.manifest.TextFiles {
		text, err := openText(filepath.Join(dir, textFileName(number)))
		if err != nil {
			return nil, damaged(s.manifest.Number, textFileName(number), err)
		}
		s.texts = append(s.texts, text)
		chains, err := openChains(filepath.Join(dir, chainFileName(number)))
		if err != nil {
			return nil, damaged(s.manifest.Number, chainFileName(number), err)
		}
		s.chains = append(s.chains, chains)
		files[uint32(number)] = uint16(i)
	}
	return files, nil
}

// checkPlaces makes sure that every chain lies inside its file, so that no query has to.
func (s *searcher) checkPlaces() error {
	for p, at := range s.cols.chainAt {
		tokens := int(s.cols.tokens[p])
		if int64(at.offset)+int64(tokens*chainWidth(tokens)) > int64(len(s.chains[at.file].b)) {
			return fmt.Errorf("a chain lies outside of %s", chainFileName(s.manifest.TextFiles[at.file]))
		}
	}
	return nil
}

// prepare makes the tables that are derived from the columns.
func (s *searcher) prepare() {
	c := s.cols
	s.docByID = make(map[string]uint32, len(c.docs))
	s.symbols = map[string][]uint32{}
	for i := range c.docs {
		d := &c.docs[i]
		s.docByID[d.id] = uint32(i)
		for _, sym := range append([]corpus.Symbol{d.symbol}, d.alt...) {
			if k := sym.Key(); k != "" && !slices.Contains(s.symbols[k], uint32(i)) {
				s.symbols[k] = append(s.symbols[k], uint32(i))
			}
		}
	}
	s.measure()
	s.manifest.Languages = map[string]int{}
	for _, id := range c.passLang {
		s.manifest.Languages[c.dicts[dictLanguage].ids[id]]++
	}
	s.lazy.facets = map[index.Field]*perFacet{}
	for _, f := range index.Facets() {
		s.lazy.facets[f] = &perFacet{}
	}
	s.scratch.New = func() any { return newScratch(c) }
}

// measure computes the average lengths of the fields.
func (s *searcher) measure() {
	c := s.cols
	type sum struct{ passages, words int }
	byLang := make([]sum, len(c.dicts[dictLanguage].ids))
	var all sum
	for p, id := range c.passLang {
		if c.tokens[p] > 0 {
			all.passages++
			all.words += int(c.tokens[p])
		}
		if c.stems[p] > 0 {
			byLang[id].passages++
			byLang[id].words += int(c.stems[p])
		}
	}
	stats := func(n sum) fieldStats {
		return fieldStats{passages: n.passages, average: float64(n.words) / float64(max(n.passages, 1))}
	}
	s.exact = stats(all)
	s.exact.norm = s.exact.norms(c.tokens)
	s.heaviest = heaviest(c.heavy)
	for id, n := range byLang {
		if lang := corpus.Lang(c.dicts[dictLanguage].ids[id]); n.passages > 0 {
			f := langField{lang, uint32(id), stemPrefix + string(lang), stats(n)}
			if lang == corpus.Chinese {
				f.perWord = hanStems
			}
			s.langs = append(s.langs, f)
		}
	}
	s.stemNorms()
	slices.SortFunc(s.langs, func(a, b langField) int {
		if a.lang < b.lang {
			return -1
		}
		return 1
	})
}

// stemNorms computes the norms of the fields of stems. A passage is in the field of its
// language alone, so that they share one array.
func (s *searcher) stemNorms() {
	c := s.cols
	byLang := make([]*fieldStats, len(c.dicts[dictLanguage].ids))
	norm := make([]float32, c.passages())
	for i := range s.langs {
		f := &s.langs[i]
		f.norm = norm
		byLang[f.id] = &f.fieldStats
	}
	for p, id := range c.passLang {
		if f := byLang[id]; f != nil {
			norm[p] = f.normOf(c.stems[p])
		}
	}
}

// Generation implements index.Searcher.
func (s *searcher) Generation() index.Generation { return s.manifest.Generation }

// Close implements index.Searcher. It is called after the last query; what comes later gets
// errClosed.
func (s *searcher) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	return s.release()
}

// errClosed is returned by a searcher that was closed.
var errClosed = errors.New("the index is closed")

// usable returns ctx's error, or errClosed.
func (s *searcher) usable(ctx context.Context) error {
	if s.closed.Load() {
		return errClosed
	}
	return ctx.Err()
}

func (s *searcher) release() error {
	var errs []error
	if s.bleve != nil {
		errs = append(errs, s.bleve.close())
	}
	for _, t := range s.texts {
		errs = append(errs, t.f.Close())
	}
	for _, c := range s.chains {
		errs = append(errs, c.unmap())
	}
	if s.dec != nil {
		s.dec.Close()
	}
	return errors.Join(errs...)
}

// record returns the decoder of the record at a location.
func (s *searcher) record(at location) (*decoder, error) {
	key := blockKey{at.file, at.block}
	raw, ok := s.blocks.get(key)
	if !ok {
		var err error
		if raw, err = s.texts[at.file].read(s.dec, at.block); err != nil {
			return nil, damaged(s.manifest.Number, textFileName(s.manifest.TextFiles[at.file]), err)
		}
		s.blocks.put(key, raw, int64(len(raw)))
	}
	if int(at.offset) > len(raw) {
		return nil, damaged(s.manifest.Number, textFileName(s.manifest.TextFiles[at.file]), errTruncated)
	}
	return &decoder{s: raw, pos: int(at.offset)}, nil
}

// load reads the record at a location by get.
func load[T any](s *searcher, at location, get func(*decoder) T) (T, error) {
	var none T
	d, err := s.record(at)
	if err != nil {
		return none, err
	}
	v := get(d)
	if d.err != nil {
		return none, damaged(s.manifest.Number, textFileName(s.manifest.TextFiles[at.file]), d.err)
	}
	return v, nil
}

// Document implements index.Searcher.
func (s *searcher) Document(ctx context.Context, id string) (whole *corpus.Document, err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	defer s.catchFault(&err)()
	doc, ok := s.docByID[id]
	if !ok {
		return nil, fmt.Errorf("document %q: %w", id, index.ErrNotFound)
	}
	c := s.cols
	d, err := load(s, c.docs[doc].at, getDocument)
	if err != nil {
		return nil, err
	}
	for sec := c.docSec[doc]; sec < c.docSec[doc+1]; sec++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		section, err := load(s, c.secAt[sec], getSection)
		if err != nil {
			return nil, err
		}
		for p := c.secPass[sec]; p < c.secPass[sec+1]; p++ {
			passage, err := load(s, c.passAt[p], getPassage)
			if err != nil {
				return nil, err
			}
			section.Passages = append(section.Passages, passage)
		}
		d.Sections = append(d.Sections, section)
	}
	return &d, nil
}

// BySymbol implements index.Searcher.
func (s *searcher) BySymbol(_ context.Context, sym corpus.Symbol) ([]string, error) {
	docs := s.symbolDocs(sym)
	c := s.cols
	slices.SortStableFunc(docs, func(a, b uint32) int { // already in order of id
		la, lb := c.dicts[dictLanguage].ids[c.docLang[a]], c.dicts[dictLanguage].ids[c.docLang[b]]
		switch {
		case la < lb:
			return -1
		case la > lb:
			return 1
		}
		return 0
	})
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = c.docs[d].id
	}
	return ids, nil
}

// Names implements index.Searcher.
func (s *searcher) Names(field index.Field) []corpus.Name {
	dict := facetDict(field)
	if dict < 0 {
		return nil
	}
	used := s.inUse(dict)
	var names []corpus.Name
	for n := 1; n < len(used); n++ {
		if used[n] > 0 {
			names = append(names, s.name(field, s.cols.dicts[dict], uint32(n)))
		}
	}
	return names
}
