package people

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Text is a passage taken apart, with the persons whom it names.
type Text struct {
	Passage       *corpus.Passage  // where it was printed
	Plain         string           // of Chinese, in simplified signs
	seen          map[string]int   // of Arabic and Russian, how often the document has a word
	stems         map[string]int   // of Russian, of words with capitals
	Lex           *wording.Lexicon // of its language
	Words         []wording.Word   // none of Chinese
	Quotes        []wording.Quotation
	Evidence      *Evidence          // of the whole document
	Organizations *OrganizationNames // of the whole document
	Namings       []Naming           // outside quotations
	Inside        []Naming           // in quotations
}

// Reader returns what reads the names of t, outside quotations.
func (dir *Directory) Reader(t *Text) *Reader {
	return &Reader{Text: t.Passage.Text, Words: t.Words, Lex: t.Lex, Directory: dir, Seen: t.seen, Evidence: t.Evidence, Organizations: t.Organizations, stems: t.stems, Russian: dir.russian}
}

// ReaderWithin returns what reads the names in a quotation of t.
func (dir *Directory) ReaderWithin(t *Text, q wording.Quotation) *Reader {
	return &Reader{Text: t.Passage.Text, Words: wording.Words(t.Passage.Text, q.Inner.Start, q.Inner.End, nil), Lex: t.Lex, Directory: dir, Seen: t.seen, stems: t.stems, Russian: dir.russian}
}

// taken reports whether a naming of t touches the bytes from to.
func (t *Text) taken(from, to int) bool {
	return slices.ContainsFunc(t.Namings, func(n Naming) bool { return n.Name.Start < to && from < n.To })
}
