// Package annotate finds in a document what its layout does not say: the language of each
// passage, the themes it speaks of and the words that show them, who speakers are by the
// authority, and in press releases and other prose who is quoted or reported with which
// words, and who is only named. Annotator.Annotate is all of it.
//
// It puts together what its rooms find: language tells languages, wording takes a text apart,
// people finds who is named, press who is quoted. Themes and the speakers that a layout or a
// manifest names are its own.
//
// It reads no files and knows no index. It guesses nothing: where two persons may be meant
// none is, and words that no rule gives to anyone stay without a statement. Every
// statement and theme names the rule that found it.
package annotate

import (
	"fmt"
	"slices"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/language"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press"
)

// Annotator adds to documents what can be found out about them. It may be used from
// several goroutines.
type Annotator struct {
	Dir       *people.Directory
	languages *language.Model
	phrases   map[corpus.Lang]*phrases
}

// New returns an Annotator that knows the names and themes of a.
func New(a *authority.Authority) *Annotator {
	languages, err := language.New()
	if err != nil {
		panic(fmt.Sprintf("annotate: the embedded model of languages: %v", err))
	}
	dir, err := people.NewDirectory(a)
	if err != nil {
		panic(fmt.Sprintf("annotate: the embedded lexicons: %v", err))
	}
	n := &Annotator{Dir: dir, languages: languages, phrases: map[corpus.Lang]*phrases{}}
	for _, l := range corpus.Languages() {
		n.phrases[l] = newPhrases(l, a.Themes())
	}
	return n
}

// Annotate fills d in place: empty languages, ids of speakers, delegations and groups,
// statements and mentions in prose, themes. What was said before, by a manifest or by the
// layout, it does not change. Annotating a document twice gives the same as once. Where a fault
// of the rules for prose comes to light, the document is left without statements and
// mentions of theirs, and has the flag FaultFlag.
func (a *Annotator) Annotate(d *corpus.Document) {
	a.languages.SetLanguages(d)
	a.checkNames(d)
	a.bracketedState(d)
	a.setSpeakers(d)
	a.setStatementsSafely(d)
	a.setThemes(d)
}

// FaultFlag is among the flags of a document's source where the rules for prose failed.
const FaultFlag = "annotation-fault"

// setStatementsSafely takes back what the rules for prose did to a document on which they
// panic: its text is worth more than who is quoted in it.
func (a *Annotator) setStatementsSafely(d *corpus.Document) {
	type before struct {
		statements []corpus.Statement
		mentions   []corpus.Mention
	}
	var kept []before
	for _, p := range d.Passages {
		kept = append(kept, before{slices.Clone(p.Statements), slices.Clone(p.Mentions)})
	}
	defer func() {
		if recover() == nil {
			return
		}
		i := 0
		for _, p := range d.Passages {
			p.Statements, p.Mentions = kept[i].statements, kept[i].mentions
			i++
		}
		if !slices.Contains(d.Source.Flags, FaultFlag) {
			d.Source.Flags = append(d.Source.Flags, FaultFlag)
		}
	}()
	if !press.Annotate(d, a.Dir) {
		a.Dir.SetMentions(d)
	}
}

func (a *Annotator) setThemes(d *corpus.Document) {
	var tokens []analyzers.Token
	with, about := aboutMigration(d)
	i := -1
	for _, p := range d.Passages {
		i++
		tree := a.phrases[p.Language]
		if tree == nil || p.Kind == corpus.Notice {
			continue
		}
		tokens = tree.chain.Tokens(tokens[:0], p.Text)
		title := p.Kind == corpus.Title || p.Kind == corpus.Heading
		p.Themes = tree.find(p.Text, tokens, title, about || with[i])
	}
}
