package bleveindex

import (
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/query"
)

// titles finds documents by what their titles are compared by.
type titles struct {
	byKey    map[string][]uint32 // documents in order
	initials map[string][]uint32
}

// titles is made on first use.
func (s *searcher) titles() *titles {
	s.lazy.titlesOnce.Do(func() {
		t := &titles{byKey: map[string][]uint32{}, initials: map[string][]uint32{}}
		c := s.cols
		for i := range c.docs {
			for _, key := range query.TitleKeys(c.docs[i].title) {
				t.byKey[key] = append(t.byKey[key], uint32(i))
			}
			lang := corpus.Lang(c.dicts[dictLanguage].ids[c.docLang[i]])
			if in := query.TitleInitials(c.docs[i].title, lang); in != "" {
				t.initials[in] = append(t.initials[in], uint32(i))
			}
		}
		s.lazy.titles = t
	})
	return s.lazy.titles
}

// titled returns the documents of which a query is the title, whatever fields it asks for
// beside: words in order, or one quotation.
func (s *searcher) titled(root query.Node) []uint32 {
	var words []string
	for _, n := range topParts(root) {
		switch n := n.(type) {
		case *query.Word:
			words = append(words, n.Text)
		case *query.Phrase:
			if n.Slop > 0 || len(words) > 0 {
				return nil
			}
			words = append(words, n.Text)
		default:
			if not, ok := n.(*query.Not); ok {
				n = not.Part
			}
			if !onlyFields(n) {
				return nil
			}
		}
	}
	key := query.TitleKey(strings.Join(words, " "))
	if key == "" {
		return nil
	}
	return s.titles().byKey[key]
}

// Known implements index.Searcher.
func (s *searcher) Known() query.Known {
	return query.Known{
		Symbol: func(sym corpus.Symbol) bool { return len(s.symbolDocs(sym)) > 0 },
		Title: func(text string) (corpus.Symbol, corpus.Lang) {
			docs := s.titles().byKey[query.TitleKey(text)]
			if words := analyzers.ExactWords(text); len(docs) == 0 && len(words) == 1 {
				docs = s.titles().initials[words[0]]
			}
			sym := s.oneSymbol(docs)
			return sym, s.ownLanguage(docs, sym)
		},
		Near: func(sym corpus.Symbol) []corpus.Symbol { return s.nearSymbols(sym, true) },
	}
}

// oneSymbol returns the symbol that all of the documents have, empty where there is none.
func (s *searcher) oneSymbol(docs []uint32) corpus.Symbol {
	var one corpus.Symbol
	for _, d := range docs {
		symbol := s.cols.docs[d].symbol
		if symbol == "" {
			continue
		}
		if one != "" && one.Key() != symbol.Key() {
			return ""
		}
		one = symbol
	}
	return one
}

// ownLanguage returns the language of documents where others of their symbol have another;
// empty where none has, or they have several.
func (s *searcher) ownLanguage(docs []uint32, sym corpus.Symbol) corpus.Lang {
	if len(docs) == 0 || sym == "" {
		return ""
	}
	c := s.cols
	lang := c.docLang[docs[0]]
	other := func(d uint32) bool { return c.docLang[d] != lang }
	if slices.ContainsFunc(docs, other) || !slices.ContainsFunc(s.symbolDocs(sym), other) {
		return ""
	}
	return corpus.Lang(c.dicts[dictLanguage].ids[lang])
}

// name remembers the first group that is found of a document whose title was typed: that is
// where its title stands, or the nearest to it. Groups come in order.
func (e *evaluation) name(found []foundPassage) {
	if len(e.plan.titled) == 0 {
		return
	}
	doc := e.docOf(found)
	if _, ok := slices.BinarySearch(e.plan.titled, doc); !ok {
		return
	}
	if e.named == nil {
		e.named = map[uint32]uint32{}
	}
	if _, ok := e.named[doc]; !ok {
		e.named[doc] = found[0].ord
	}
}

// docOf returns the document of a group.
func (e *evaluation) docOf(found []foundPassage) uint32 {
	return e.cols.secDoc[e.cols.passSec[found[0].ord]]
}
