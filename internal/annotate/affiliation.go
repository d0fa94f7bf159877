package annotate

import "travaux/corpus"

// affiliated finds the person named before word j with what he or she belongs to between: "Ms.
// Vale of the Polymer Makers' Federation said", "Odo Farnham from the law firm Keel & Marsh".
func (r *reader) affiliated(j int) subject {
	if r.lex.lang != corpus.English {
		return subject{}
	}
	for k := j - 1; k > r.from && j-k <= farthestWords; k-- {
		w := r.words[k]
		if !w.letters && !w.isMark("'’&.") || w.letters && (r.lex.is("that", w.fold) || r.relative(k) || r.breaksPhrase(k, j)) {
			return subject{}
		}
		n := r.namingOf(k - 1)
		if n == nil || n.to != k {
			continue
		}
		if !isAffiliation(w.fold) || r.governed(n.from) || r.joint(n) {
			return subject{}
		}
		return subjectOf(byName(n.who), n.from, j)
	}
	return subject{}
}

// farthestOffice is how many words may stand between a person and the words that tell what he or
// she does.
const farthestOffice = 14

// affiliations stand between a person and an organization or a place.
var affiliations = map[string]bool{"of": true, "from": true, "with": true, "at": true, "for": true, "in": true}

// affiliatedSpeaks reports whether the name at words from to end has behind it what its owner
// belongs to, and then a verb of saying: "Mina Rakotoson from the League of Towns called it".
func (r *nameReader) affiliatedSpeaks(from, end int) bool {
	if r.lex.lang != corpus.English || end >= len(r.words) || !r.words[end].letters || !belongings[r.words[end].fold] ||
		r.holdsInstitution(from, end) || r.things[thingKey(r.foldedSpan(from, end))] {
		return false
	}
	for k := end + 1; k < len(r.words) && k-end <= farthestOffice; k++ {
		w := r.words[k]
		switch {
		case !w.letters && !w.isMark("'’&."):
			return false
		case w.letters && !w.capital && r.lex.verbAt(w.fold)&(saying|speechAct) != 0:
			return k > end+1
		}
	}
	return false
}

// belongings are the affiliations that only a person has.
var belongings = map[string]bool{"of": true, "from": true, "with": true}

// affiliatedAside reports whether the name at words from to end has what its owner belongs to
// between commas behind it: "Priyanka Doss, of the movement Last Winter,".
func (r *nameReader) affiliatedAside(from, end int) bool {
	if r.lex.lang != corpus.English || end+2 >= len(r.words) || !r.words[end].isMark(",") || !belongings[r.words[end+1].fold] ||
		r.holdsInstitution(from, end) || r.things[thingKey(r.foldedSpan(from, end))] {
		return false
	}
	for k := end + 2; k < len(r.words) && k-end <= farthestOffice; k++ {
		w := r.words[k]
		if !w.letters && !w.isMark("'’&") {
			return false
		}
		if w.letters && r.lex.is("organization", w.fold) {
			return true
		}
	}
	return false
}

// isAffiliation reports whether an English word stands between a person and an organization or
// a place: "of", "from".
func isAffiliation(fold string) bool { return affiliations[fold] }
