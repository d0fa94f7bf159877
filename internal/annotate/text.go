package annotate

import (
	"slices"

	"travaux/corpus"
)

// text is a passage taken apart, with the persons whom it names.
type text struct {
	passage  *corpus.Passage
	plain    string         // of Chinese, in simplified signs
	seen     map[string]int // of Arabic and Russian, how often the document has a word
	stems    map[string]int // of Russian, of words with capitals
	lex      *lexicon
	words    []word
	quotes   []quotation
	evidence *evidence
	orgs     *orgNames
	namings  []naming
	inside   []naming // in quotations
}

// names returns what reads the names of t, outside quotations.
func (dir *directory) names(t *text) *nameReader {
	return &nameReader{text: t.passage.Text, words: t.words, lex: t.lex, dir: dir, seen: t.seen, evidence: t.evidence, orgs: t.orgs, stems: t.stems, ru: dir.russian}
}

// namesWithin returns what reads the names in a quotation of t.
func (dir *directory) namesWithin(t *text, q quotation) *nameReader {
	return &nameReader{text: t.passage.Text, words: wordsOf(t.passage.Text, q.inner.Start, q.inner.End, nil), lex: t.lex, dir: dir, seen: t.seen, stems: t.stems, ru: dir.russian}
}

// taken reports whether a naming of t touches the bytes from to.
func (t *text) taken(from, to int) bool {
	return slices.ContainsFunc(t.namings, func(n naming) bool { return n.name.Start < to && from < n.to })
}
