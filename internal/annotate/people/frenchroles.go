package people

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// isFrenchPerfect reports whether the word at i, which is as well a noun for a person, is the
// participle behind an auxiliary: "a prévenu", "ont accusé", "s'est associé".
func (r *Reader) isFrenchPerfect(i int) bool {
	if r.Lex.Lang != corpus.French || i == 0 || r.Lex.VerbAt(r.Words[i].Fold) == 0 && !perfects[r.Words[i].Fold] {
		return false
	}
	k := i
	for k > 1 && r.Words[k-1].Letters && r.IsAdverb(k-1) && !r.Lex.Is("auxiliary", r.Words[k-1].Fold) {
		k--
	}
	prev := r.Words[k-1]
	return prev.Letters && r.Lex.Is("auxiliary", prev.Fold) && !wording.IsClitic(prev.Fold)
}

// perfects are participles that the lexicon has as nouns for persons only.
var perfects = wording.Set("accusé, accusée, prévenu, prévenue, délégué, déléguée, associé, associée, retraité, élu, élue, envoyé, envoyée, employé, employée, détenu, détenue, exilé, exilée, déplacé, déplacée, rescapé, rescapée, attaché, attachée, blessé, blessée, appelé, appelée")

// opensWithEpithet reports whether what someone is opens a French sentence without an article,
// and ends before the comma at word i: "Veuve d'un mineur, Odile Ferran serrait sa lampe".
func (r *Reader) opensWithEpithet(i int) bool {
	if r.Lex.Lang != corpus.French {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= 14; k-- {
		w := r.Words[k]
		if !w.Letters || w.Quote != nil {
			return false
		}
		if k > 0 && !r.Words[k-1].IsMark(".!?…") {
			continue
		}
		return r.RoleAt(k) > 0 || r.Lex.Is("kin female", w.Fold) || r.Lex.Is("kin male", w.Fold)
	}
	return false
}

// degrees stand before an adjective.
var degrees = wording.Set("moins, plus, très, trop, aussi, peu, assez, si, guère, tout, toujours, bien")
