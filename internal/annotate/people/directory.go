package people

import (
	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/wording"
)

// Directory is where names are looked up: the authority, and the words that the languages
// have for persons, offices and organizations. It does not change, and serves several
// goroutines.
type Directory struct {
	Authority *authority.Authority             // knows delegations, groups, persons and offices
	Lexicons  map[corpus.Lang]*wording.Lexicon // of the languages that have one
	Chinese   *wording.Chinese                 // nil without a lexicon
	russian   *RussianWords
}

// NewDirectory returns the directory of an authority. It fails where the embedded lexicons
// can't be read.
func NewDirectory(a *authority.Authority) (*Directory, error) {
	lexicons, err := wording.Lexicons()
	if err != nil {
		return nil, err
	}
	return &Directory{Authority: a, Lexicons: lexicons, Chinese: wording.NewChinese(lexicons), russian: newRussianWords(lexicons[corpus.Russian], a)}, nil
}
