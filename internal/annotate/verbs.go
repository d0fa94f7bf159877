package annotate

import "travaux/corpus"

// verb returns what the word at i can do as a verb, 0 where it is none here: it must stand
// with a small letter or begin the sentence, behind its auxiliary if it needs one, before
// one of the words that must follow it.
func (r *reader) verb(i int) verb {
	w := r.words[i]
	if i > r.from && r.words[i-1].fold == "haber" && r.lex.lang == corpus.Spanish { // "asegura haber visto"
		return 0
	}
	v := r.lex.verbAt(w.fold)
	if g := r.governor(i); g > 0 {
		v = r.lex.infinitive(w.fold)
	}
	if v == noReport { // an infinitive without its governor
		v = 0
	}
	if r.noSaying(i) || r.readOrHeard(i) {
		return 0
	}
	if v == 0 && r.anyVerb(i) {
		return saying | noReport
	}
	if v == 0 || !w.letters || w.capital && i != r.from && !(r.words[i-1].isMark("¿¡—–-") || r.words[i-1].quote != nil) {
		return 0
	}
	if v&withAux != 0 && !r.hasAuxiliary(i) {
		if v &^= saying | speechAct | withAux; v == 0 || v == noReport {
			return 0
		}
	}
	if follow := r.lex.follow[w.fold]; follow != nil {
		if v&describing != 0 && r.quoteSoon(i) {
			return describing | noReport | v&following
		}
		next := i + 1
		if next < r.to && r.isSheOrHe(next) { // "fait-il valoir"
			next++
		}
		if (next >= r.to || !follow[r.words[next].fold]) && !(v&saying != 0 && r.behindQuotation(i)) {
			return 0
		}
	}
	if v&^noReport == describing && !r.quoteSoon(i) {
		if (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.behindQuotation(i) && r.someoneAt(r.behindVerb(i)) {
			return saying | noReport // « ... », a décrit le directeur
		}
		return 0
	}
	return v
}

// hasAuxiliary reports whether an auxiliary stands before word i, adverbs and an inverted
// pronoun between them aside.
func (r *reader) hasAuxiliary(i int) bool {
	if r.insertionBefore(i) > 0 {
		return true
	}
	for k := i; k > r.from && i-k <= 6 && r.words[k-1].letters; {
		f := r.words[k-1].fold
		if r.lex.is("auxiliary", f) && !isClitic(f) {
			return true
		}
		switch n := r.smallBefore(k); {
		case n > 0:
			k -= n
		case r.lex.is("she", f), r.lex.is("he", f), r.lex.is("they", f):
			k--
		default:
			return false
		}
	}
	return false
}

// clitics are the pronouns among the auxiliaries.
var clitics = map[string]bool{"le": true, "la": true, "l'": true, "les": true, "lui": true, "leur": true, "y": true, "en": true, "nous": true, "se": true, "s'": true, "lo": true, "me": true, "nos": true}

// quoteSoon reports whether a quotation stands behind word i in the sentence.
func (r *sentence) quoteSoon(i int) bool {
	for k := i + 1; k < r.to && k-i <= 25; k++ {
		if r.words[k].quote != nil {
			return true
		}
		if r.words[k].isMark(";") {
			return false
		}
	}
	return false
}

// standing says how a form stands in its sentence.
type standing int

const (
	asVerb standing = iota
	asNoun          // "the notes", "was told", "the text proposed by": attributes nothing
	denied          // "did not say", "would say"
)

func (r *reader) standing(i int) standing {
	if r.lex.lang == corpus.English && i+1 < r.to && r.words[i+1].fold == "by" {
		return asNoun
	}
	if i > r.from && r.lex.is("determiner", r.words[i-1].fold) && !r.lex.is("auxiliary", r.words[i-1].fold) && r.lex.lang != corpus.Arabic && r.oneOfSeveral(i-1) == nil {
		return asNoun
	}
	if r.lex.lang == corpus.Spanish && i > r.from && beforeNouns[r.words[i-1].fold] {
		return asNoun // "ninguna denuncia"
	}
	if r.words[i].fold == "asked" && (i == r.from || r.words[i-1].isMark(",") && i+1 < r.to && questions[r.words[i+1].fold]) {
		return asNoun // "Asked about ...", "Ms. X, asked whether ..."
	}
	for k := i - 1; k >= r.from && i-k <= 4 && r.words[k].letters && r.namingOf(k) == nil; k-- {
		f := r.words[k].fold
		switch {
		case r.lex.is("negation", f):
			return denied
		case r.lex.is("passive", f) && !(k > r.from && (r.words[k-1].fold == "s'" || r.words[k-1].fold == "se")):
			return asNoun
		case r.lex.is("modal", f) && !r.lex.is("auxiliary", f) && !(r.isAdverb(k) && k+1 < i):
			return denied
		case !r.isAdverb(k) && !r.lex.is("auxiliary", f):
			return asVerb
		}
	}
	return asVerb
}

// beforeNouns are Spanish words that stand before a noun and are no subject of a verb.
var beforeNouns = map[string]bool{"ninguna": true, "ningún": true, "alguna": true, "algún": true, "cada": true, "toda": true, "misma": true, "propia": true, "primera": true, "dicha": true, "presunta": true, "sus": true, "mi": true, "otra": true, "una": true}

var questions = map[string]bool{"about": true, "whether": true, "if": true, "what": true, "how": true, "why": true, "when": true, "where": true, "to": true, "on": true}

// isClitic reports whether a word is a pronoun that French or Spanish has before the verb.
func isClitic(word string) bool { return clitics[word] }
