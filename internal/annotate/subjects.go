package annotate

import (
	"strings"

	"travaux/corpus"
)

// subject is what stands as the subject of a verb: words from to (excluded). voice is nil
// where it is someone or something that no words can be attributed to; there is no subject
// where from == to.
type subject struct {
	voice    *voice
	from, to int
	relative bool // it is "who"
}

func subjectOf(v *voice, from, to int) subject { return subject{voice: v, from: from, to: to} }

func (s subject) none() bool { return s.from == s.to }

// subjectBefore finds the subject that ends just before word i. Auxiliaries and adverbs
// between it and the verb are passed over.
func (r *reader) subjectBefore(i int) subject {
	if k := r.insertionBefore(i); k > 0 {
		i = k
	}
	j := i
	for j > r.from {
		n := r.smallBefore(j)
		if n == 0 && r.words[j-1].letters && r.namingOf(j-1) == nil && r.isTime(j-1) {
			n = 1
		}
		if n == 0 {
			break
		}
		j -= n
	}
	if j == r.from {
		return subject{}
	}
	w := r.words[j-1]
	switch {
	case r.namingOf(j-1) != nil:
		n := r.namingOf(j - 1)
		if r.governed(n.from) {
			return r.ofPhrase(n.from, j)
		}
		if r.joint(n) || r.inRelative(n.from) {
			return subjectOf(nil, n.from, j)
		}
		return subjectOf(byName(n.who), n.from, j)
	case r.lex.is("who", w.fold):
		return r.antecedent(j - 1)
	case w.fold == "which" && r.lex.lang == corpus.English:
		return r.whichMeans(j - 1)
	case r.lex.lang == corpus.Spanish && r.isSheOrHe(j-1) && r.governed(j-1): // "En él afirma que"
		return subject{}
	case w.letters && r.lex.is("she", w.fold):
		return subjectOf(r.pronounBehind(j-1, female), j-1, j)
	case w.letters && r.lex.is("he", w.fold):
		return subjectOf(r.pronounBehind(j-1, male), j-1, j)
	case w.letters && w.fold == "it" && r.lex.lang == corpus.English:
		return subjectOf(r.itself(), j-1, j)
	case w.letters && r.lex.is("they", w.fold):
		return subjectOf(r.severalOrOne(j-1), j-1, j)
	case w.isMark(",،)—–"):
		return r.beforeInsertion(j - 1)
	case w.letters:
		s := r.nounBefore(j)
		if s.from > r.from && r.words[s.from-1].letters && r.lex.is("preposition", r.words[s.from-1].fold) {
			if r.words[s.from-1].fold == "desde" && s.voice != nil && s.voice.how == byOrganization {
				return s // "Desde la Asociación de Armadores sostienen que"
			}
			if r.lex.lang == corpus.Spanish {
				return subject{} // "A la salida sostuvo que"
			}
			s.voice = nil // "residents interviewed by the Agency"
		}
		if s.voice == nil {
			if of := r.restricted(j); of.voice != nil {
				return of
			}
		}
		if of := r.affiliated(j); of.voice != nil {
			return of
		}
		return s
	}
	return subject{}
}

// restricted is the office that a relative clause without commas before word j belongs to:
// "a delegate who asked not to be named".
func (r *reader) restricted(j int) subject {
	if r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return subject{}
	}
	for k := j - 1; k > r.from && j-k <= 14 && r.words[k].letters; k-- {
		if !r.lex.is("who", r.words[k].fold) {
			continue
		}
		if s := r.nounBefore(k); s.voice != nil && s.voice.how != byOrganization {
			s.to = j
			return s
		}
	}
	return subject{}
}

// inRelative reports whether a name at word i is the subject behind the verb of a relative
// clause: "el departamento que dirige Ofelia Vale", "que préside M. Vale".
func (r *reader) inRelative(i int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || i < r.from+3 {
		return false
	}
	verb := r.words[i-1]
	return verb.letters && !verb.capital && r.lex.verbAt(verb.fold)&saying == 0 && r.roleAt(i-1) == 0 && !r.lex.is("preposition", verb.fold) && !r.lex.is("determiner", verb.fold) &&
		(r.words[i-2].fold == "que" || r.words[i-2].fold == "qu'")
}

// smallBefore returns how many words end before word i that are an auxiliary or an adverb,
// of several words or one.
func (r *sentence) smallBefore(i int) int {
	if i <= r.from || !r.words[i-1].letters || r.namingOf(i-1) != nil {
		return 0
	}
	if r.lex.is("auxiliary", r.words[i-1].fold) {
		return 1
	}
	if n := r.lex.before("adverb", r.words, i); n > 0 && i-n >= r.from {
		return n
	}
	if r.isAdverb(i - 1) {
		return 1
	}
	return 0
}

// isTime reports whether word i says when: "on Wednesday", "lundi".
func (r *reader) isTime(i int) bool {
	if r.lex.is("time", r.words[i].fold) {
		return true
	}
	return i+1 < r.to && r.lex.is("time", r.words[i+1].fold) && (r.lex.is("preposition", r.words[i].fold) || r.lex.is("determiner", r.words[i].fold))
}

// governed reports whether a preposition stands before word i, so that what begins there is
// no subject: "a letter to Ms. ...".
func (r *sentence) governed(i int) bool {
	k := i
	for k > r.from && r.lex.is("determiner", r.words[k-1].fold) && !r.lex.is("preposition", r.words[k-1].fold) {
		k--
	}
	if k == r.from || k == 0 || !r.words[k-1].letters {
		return false
	}
	return r.lex.is("preposition", r.words[k-1].fold)
}

// ofPhrase deals with a name that a preposition governs just before a verb: "the Minister of
// Ms. ..." is no one, "the spokesman for Ms. Vale" is a spokesman.
func (r *reader) ofPhrase(from, to int) subject {
	s := r.nounBefore(from)
	if s.none() {
		return subjectOf(nil, from, to)
	}
	s.to = to
	if s.voice != nil && s.voice.who == nil && s.voice.how != byOrganization {
		s.voice = &voice{id: s.voice.id, name: r.span(s.from, to), capacity: r.span(s.from, to), how: s.voice.how, sure: s.voice.sure}
		return s
	}
	return subjectOf(nil, from, to)
}

// antecedent finds whom "who" at word i means: the person named just before it.
func (r *reader) antecedent(i int) subject {
	k := i
	if k > r.from && r.words[k-1].isMark(",،") {
		k--
	}
	if k > r.from {
		if n := r.namingOf(k - 1); n != nil {
			return subject{byName(n.who), n.from, i + 1, true}
		}
	}
	for back := k - 1; back > r.from && k-back <= 20; back-- {
		w := r.words[back]
		if w.quote != nil || w.isMark(".;:") || w.letters && r.lex.verbAt(w.fold)&saying != 0 && !w.capital {
			break
		}
		if n := r.namingOf(back - 1); w.isMark(",،") && n != nil {
			return subject{byName(n.who), n.from, i + 1, true}
		}
	}
	if s := r.nounBefore(k); s.voice != nil && r.lex.lang != corpus.Arabic {
		return subject{s.voice, s.from, i + 1, true}
	}
	return subject{nil, i, i + 1, true}
}

// beforeInsertion finds the subject behind which something is inserted between commas, the
// second of which is word i: an office, a clause. Where the inserted words are a name, that
// is the subject itself.
func (r *reader) beforeInsertion(i int) subject {
	if i == r.from {
		return subject{}
	}
	if n := r.namingOf(i - 1); n != nil && (n.from == r.from || r.words[n.from-1].isMark(",،(")) {
		return subjectOf(byName(n.who), r.withOffice(n.from), i+1)
	}
	for k := i - 1; k >= r.from && i-k <= 30; k-- {
		w := r.words[k]
		if w.quote != nil && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) {
			continue // "le collectif, dont les membres criaient « ... », a dénoncé"
		}
		if w.quote != nil || w.isMark(";:.؛") {
			break
		}
		if !w.isMark(",،(—–") || k == r.from {
			continue
		}
		if n := r.namingOf(k - 1); n != nil && !r.governed(n.from) && !r.verbBetween(k+1, i) {
			return subjectOf(byName(n.who), r.withOffice(n.from), i+1)
		}
		if s := r.nounBefore(k); s.voice != nil && !r.verbBetween(k+1, i) && (r.relative(k+1) || r.inserted(s, k+1)) {
			if s.voice.unnamed && r.roleAt(k+1) > 0 { // "su madre, intérprete"
				s.voice = r.nounVoice(k+1, i)
			}
			s.to = i + 1
			return s
		}
	}
	if n := r.namingOf(i - 1); n != nil && !r.governed(n.from) {
		return subjectOf(byName(n.who), n.from, i+1)
	}
	return subject{}
}

// inserted reports whether a participle or another insertion stands at word i behind a subject:
// "the representative of Marenia, speaking on behalf of the Group, said".
func (r *reader) inserted(s subject, i int) bool {
	if i < r.to && r.words[i-1].isMark("—–(") && !r.governed(s.from) && r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic {
		return true
	}
	if i >= r.to || !r.words[i].letters || r.governed(s.from) || r.words[i].capital {
		return false
	}
	fold := r.words[i].fold
	switch r.lex.lang {
	case corpus.English:
		return strings.HasSuffix(fold, "ing") || r.isAdverb(i) || r.lex.is("preposition", fold) || r.lex.is("determiner", fold) && s.voice.how == byOrganization
	case corpus.French:
		return r.participle(i) || strings.HasSuffix(fold, "ant") || r.lex.is("preposition", fold) || fold == "s'" || r.lex.is("adverb", fold)
	case corpus.Spanish:
		if s.voice.severalOnes && (strings.HasSuffix(fold, "dos") || strings.HasSuffix(fold, "das")) { // "los vecinos, reunidos en la plaza, exigen"
			return true
		}
		return r.participle(i) || strings.HasSuffix(fold, "ando") || strings.HasSuffix(fold, "iendo") || r.lex.is("preposition", fold) || r.lex.is("adverb", fold)
	}
	return false
}

// relative reports whether a relative clause or a country begins at word i: "the Network,
// which has observer status, declared".
func (r *nameReader) relative(i int) bool {
	return r.lex.is("who", r.words[i].fold) || isRelative(r.words[i].fold)
}

// relatives begin a clause about the noun before them.
var relatives = map[string]bool{"which": true, "whose": true, "whom": true, "where": true, "dont": true, "cuyo": true, "cuya": true, "чей": true, "чья": true, "который": true, "которая": true, "الذي": true, "التي": true}

// verbBetween reports whether the words hold a verb of saying with a subject of its own
// outside a relative clause.
func (r *reader) verbBetween(from, to int) bool {
	if from >= to || r.relative(from) || r.lex.is("who", r.words[from].fold) {
		return false
	}
	for k := from; k < to; k++ {
		if r.words[k].quote != nil {
			return true
		}
		if v := r.lex.verbAt(r.words[k].fold); v&saying != 0 && v&withAux == 0 && r.namingOf(k) == nil && !r.words[k].capital {
			return true
		}
	}
	return false
}

// withOffice returns where the office printed before a name begins.
func (r *reader) withOffice(i int) int {
	if from, office := r.officeBefore(i); office != "" && from >= r.from {
		return r.determinersBefore(from)
	}
	return i
}

func (r *reader) determinersBefore(i int) int {
	for i > r.from && r.lex.is("determiner", r.words[i-1].fold) {
		i--
	}
	return i
}

// isRelative reports whether a word begins a relative clause, besides those of the lexicons.
func isRelative(word string) bool { return relatives[word] }
