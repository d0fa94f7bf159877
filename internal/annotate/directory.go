package annotate

import (
	"travaux/corpus"
	"travaux/corpus/authority"
)

// directory is where names are looked up: the authority, and the words that the languages
// have for persons, offices and organizations. It does not change, and serves several
// goroutines.
type directory struct {
	authority *authority.Authority
	lexicons  map[corpus.Lang]*lexicon
	chinese   *chineseWords
	russian   *russianWords
}

// newDirectory returns the directory of an authority. It fails where the embedded lexicons
// can't be read.
func newDirectory(a *authority.Authority) (*directory, error) {
	lexicons, err := newLexicons()
	if err != nil {
		return nil, err
	}
	return &directory{authority: a, lexicons: lexicons, chinese: chineseOf(lexicons), russian: newRussianWords(lexicons[corpus.Russian], a)}, nil
}
