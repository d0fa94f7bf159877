package people

import (
	"strings"

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
		if prenominal[w.Fold] && k+1 < i && r.Words[k+1].Letters { // "Ancienne infirmière, Rolande"
			w, k = r.Words[k+1], k+1
		}
		return r.RoleAt(k) > 0 || r.Lex.Is("role", w.Fold) || r.Lex.Is("kin female", w.Fold) || r.Lex.Is("kin male", w.Fold)
	}
	return false
}

// degrees stand before an adjective.
var degrees = wording.Set("moins, plus, très, trop, aussi, peu, assez, si, guère, tout, toujours, bien")

// begunByFrenchGiven reports whether the words from i to end are a known French given name and a
// family name, and nothing that is called after someone: "le lycée Odile Ferran".
func (r *Reader) begunByFrenchGiven(i, end int) bool {
	given := r.FoldedSpan(i, i+1)[0]
	if !r.Lex.Is("female name", given) && !r.Lex.Is("male name", given) || r.holdsInstitution(i, end) {
		return false
	}
	if i == 0 || !r.Words[i-1].Letters {
		return true
	}
	prev := r.Words[i-1]
	return !prev.Capital && !r.Lex.Is("named after", prev.Fold) && !r.Lex.Is("place word", prev.Fold) && !r.Lex.Is("organization", prev.Fold) && !r.Lex.Is("work", prev.Fold)
}

// beforeStyle is the word before which a French form of address at the head of a name begins: "S.E.",
// "l'honorable".
func (r *Reader) beforeStyle(i int) int {
	if r.Lex.Lang != corpus.French {
		return i
	}
	if i > 3 && r.Words[i-1].IsMark(".") && r.Words[i-2].Fold == "e" && r.Words[i-3].IsMark(".") && r.Words[i-4].Fold == "s" {
		return i - 4
	}
	if i > 1 && (r.Words[i-1].Fold == "honorable" && r.Words[i-2].Fold == "l'" || r.Words[i-1].Fold == "excellence" && r.Words[i-2].Fold == "son") {
		return i - 2
	}
	return i
}

// beforeAcronym is the word before a French acronym in brackets that ends before word i.
func (r *Reader) beforeAcronym(i int) int {
	if r.Lex.Lang == corpus.French && i > 3 && r.Words[i-1].IsMark(")") && r.Words[i-3].IsMark("(") && wording.IsAcronym(r.Text[r.Words[i-2].Start:r.Words[i-2].End]) {
		return i - 3
	}
	return i
}

// onlyInitials reports whether French words from i to end are single letters: "S.E.".
func (r *Reader) onlyInitials(i, end int) bool {
	if r.Lex.Lang != corpus.French {
		return false
	}
	for ; i < end; i++ {
		if w := r.Words[i]; w.Letters && w.End-w.Start > 1 {
			return false
		}
	}
	return true
}

// frenchTag reports whether the word before the single name at word i can only be the verb of a
// French tag: « ... », admire Kader.
func (r *Reader) frenchTag(i int) bool {
	if r.Lex.Lang != corpus.French || i < 2 {
		return false
	}
	w := r.Words[i-1]
	if !w.Letters || w.Capital || len([]rune(w.Fold)) < 4 || r.RoleAt(i-1) > 0 {
		return false
	}
	for _, part := range []string{"preposition", "determiner", "adverb", "auxiliary", "passive", "modal", "negation", "that", "they", "she", "he", "who", "clause", "time", "of", "organization", "paper", "kin", "kin female", "kin male"} {
		if r.Lex.Is(part, w.Fold) {
			return false
		}
	}
	return !wording.IsConjunction(w.Fold)
}

// roleSex is what the form of the first noun of a French office says of its holder, where the
// language has another form for the other sex.
func (r *Reader) roleSex(office string) wording.Sex {
	if r.Lex.Lang != corpus.French || office == "" {
		return wording.UnknownSex
	}
	for _, w := range wording.Words(office, 0, len(office), nil) {
		if !r.Lex.Is("role", w.Fold) {
			continue
		}
		for _, e := range genders {
			if stem, ok := strings.CutSuffix(w.Fold, e[0]); ok && len(stem) > 2 && r.Lex.Is("role", stem+e[1]) {
				return wording.Female
			}
			if stem, ok := strings.CutSuffix(w.Fold, e[1]); ok && len(stem) > 2 && r.Lex.Is("role", stem+e[0]) {
				return wording.Male
			}
		}
		return wording.UnknownSex
	}
	return wording.UnknownSex
}

// genders are endings of French nouns for persons, female and male.
var genders = [][2]string{{"trice", "teur"}, {"euse", "eur"}, {"ière", "ier"}, {"ère", "er"}, {"enne", "en"}, {"onne", "on"}, {"eure", "eur"}, {"cheffe", "chef"}, {"ée", "é"}, {"ante", "ant"}, {"ente", "ent"}, {"ate", "at"}, {"ive", "if"}, {"ale", "al"}, {"ane", "an"}, {"ine", "in"}, {"aine", "ain"}, {"ise", "is"}}

// givenBehindPlace reports whether a known given name at word i stands at once behind the name of
// what an office is of: "la glaciologue de l'université d'Arvez Odile Ferran".
func (r *Reader) givenBehindPlace(i int) bool {
	if r.Lex.Lang != corpus.French || i < 3 || !r.Words[i-1].Capital || !r.Lex.Is("of", r.Words[i-2].Fold) {
		return false
	}
	given := r.FoldedSpan(i, i+1)[0]
	if !r.Lex.Is("female name", given) && !r.Lex.Is("male name", given) {
		return false
	}
	for k := i - 3; k >= 0 && i-k <= 10 && r.Words[k].Letters; k-- {
		if r.RoleAt(k) > 0 {
			return true
		}
	}
	return false
}

// isFrenchSurname reports whether the word at j, which is as well a French noun for a trade, is a
// family name: with a capital behind a form of address or a given name. An office is none.
func (r *Reader) isFrenchSurname(j int) bool {
	w := r.Words[j]
	if r.Lex.Lang != corpus.French || j == 0 || !w.Capital || r.Lex.Is("situational", w.Fold) || strings.Contains(w.Fold, "ministre") || strings.Contains(w.Fold, "président") || strings.Contains(w.Fold, "secrétaire") {
		return false
	}
	prev := r.Words[j-1]
	if prev.IsMark(".") {
		return j > 1 && r.isHonorific(j-2) && prev.Start == r.Words[j-2].End
	}
	if !prev.Letters || !prev.Capital {
		return false
	}
	if r.isHonorific(j - 1) {
		return true
	}
	return !r.Lex.Is("role", prev.Fold) && !r.Lex.Is("organization", prev.Fold) && !r.Lex.Is("not a name", prev.Fold) && !r.Lex.Is("determiner", prev.Fold) && !r.Lex.Is("preposition", prev.Fold) && !degreesOfOffice[prev.Fold]
}

// degreesOfOffice stand before a noun for an office, with a capital where that has one.
var degreesOfOffice = wording.Set("premier, première, haut, haute, grand, grande, sous, vice, ancien, ancienne, nouveau, nouvelle, second, seconde, chef, cheffe, représentant, représentante, envoyé, envoyée")

// ofSomeone reports whether a French "de" stands before the name at word i, which is someone's: what
// owns a noun for words, or begins with a known given name.
func (r *Reader) ofSomeone(i, end int) bool {
	if fold := r.Words[i-1].Fold; r.Lex.Lang != corpus.French || fold != "de" && fold != "d'" || i < 2 || !r.Words[i-2].Letters {
		return false
	}
	return end > i+1 && !r.Lex.Is("named after", r.Words[i-2].Fold) && !r.Lex.Is("organization", r.Words[i-2].Fold) && !r.Lex.Is("place word", r.Words[i-2].Fold) && !r.Words[i-2].Capital &&
		(r.begunByFrenchGiven(i, end) || r.ofWords(i))
}
