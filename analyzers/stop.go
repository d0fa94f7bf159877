package analyzers

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"

	"travaux/corpus"
)

// StopWord reports whether exact, a word as in Token.Exact, is so frequent in lang that it
// has no stem. Chinese and languages outside the six have no stop words.
func StopWord(lang corpus.Lang, exact string) bool { return stopWords()[lang][exact] }

// stopWords are Bleve's lists, folded, with the particles that the scanner parts from words.
var stopWords = sync.OnceValue(func() map[corpus.Lang]map[string]bool {
	lists := map[corpus.Lang]map[string]bool{
		corpus.Arabic:  foldList(ar.ArabicStopWords),
		corpus.English: foldList(en.EnglishStopWords),
		corpus.French:  foldList(fr.FrenchStopWords),
		corpus.Russian: foldList(ru.RussianStopWords),
		corpus.Spanish: foldList(es.SpanishStopWords),
	}
	for lang, particles := range particles {
		for _, p := range particles {
			lists[lang][p] = true
		}
	}
	return lists
})

// particles stand before or after an apostrophe.
var particles = map[corpus.Lang][]string{
	corpus.English: {"s", "t", "ll", "ve", "re", "isn", "aren", "wasn", "weren", "doesn", "didn", "hasn", "haven", "hadn", "wouldn", "couldn", "shouldn"},
	corpus.French:  {"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"},
}

func foldList(list []byte) map[string]bool {
	m := analysis.NewTokenMap()
	if err := m.LoadBytes(list); err != nil {
		panic("stop words: " + err.Error()) // the lists are compiled in
	}
	folded := make(map[string]bool, len(m))
	for w := range m {
		if words := ExactWords(w); len(words) == 1 {
			folded[words[0]] = true
		}
	}
	return folded
}
