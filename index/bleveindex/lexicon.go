package bleveindex

import (
	"sync"

	"travaux/analyzers"
	"travaux/corpus"
)

// lexicon keeps one chain of package analyzers for each language, because a chain that is
// kept remembers the words it has met. It may be used from several goroutines.
type lexicon struct {
	mu     sync.RWMutex
	chains map[corpus.Lang]analyzers.Analyzer
}

func newLexicon() *lexicon { return &lexicon{chains: map[corpus.Lang]analyzers.Analyzer{}} }

func (l *lexicon) tokens(lang corpus.Lang, dst []analyzers.Token, text string) []analyzers.Token {
	if !lang.Official() {
		lang = "" // all of them have the same chain
	}
	l.mu.RLock()
	a := l.chains[lang]
	l.mu.RUnlock()
	if a == nil {
		l.mu.Lock()
		if a = l.chains[lang]; a == nil {
			a = analyzers.For(lang)
			l.chains[lang] = a
		}
		l.mu.Unlock()
	}
	return a.Tokens(dst, text)
}
