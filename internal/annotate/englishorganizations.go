package annotate

import "travaux/corpus"

// Organizations in English prose that no capital letter shows to be one, or no word for what
// they are: "the campaign group said", "according to the conference secretariat", “...,”
// Lifelines at Sea said.

// calledSmall is the voice of an organization that is called by its kind in small letters: it
// is someone who speaks, and not which. It is nil where the phrase is none, or of several.
func (r *reader) calledSmall(from, start, to int) *voice {
	if r.lex.lang != corpus.English || from == start || r.words[start].capital {
		return nil
	}
	if r.indefinite(from, start) && !r.lex.is("one", r.words[from].fold) {
		return nil
	}
	head := r.headOf(start, to)
	if head < 0 || r.words[head].capital || !r.lex.is("organization", r.words[head].fold) || r.words[head].fold == "delegations" {
		return nil
	}
	printed := r.span(start, to)
	return &voice{id: printed, unnamed: true, capacity: printed, how: byOrganization, sure: .6}
}

// companies stand in small letters behind the name of a company.
var companies = map[string]bool{"plc": true, "inc": true, "ltd": true, "llc": true, "gmbh": true, "sa": true, "nv": true}

// headOf is the last word of the noun in the phrase from to, before what it is of, -1 where
// there is none.
func (r *reader) headOf(from, to int) int {
	end := from
	for end < to && (r.words[end].letters && !r.lex.is("preposition", r.words[end].fold) && !r.relative(end) || r.pluralPossessive(end)) {
		end++
	}
	if end == from {
		return -1
	}
	return end - 1
}

// whichMeans is the subject that "which" at word i means: the organization named just
// before it.
func (r *reader) whichMeans(i int) subject {
	k := i
	if k > r.from && r.words[k-1].isMark(",") {
		k--
	}
	s := r.nounBefore(k)
	if s.none() || s.voice == nil || s.voice.how != byOrganization || r.governed(s.from) {
		return subjectOf(nil, i, i+1)
	}
	return subject{s.voice, s.from, i + 1, true}
}

// voiceOf is nounVoice, and properSubject where that finds no one.
func (r *reader) voiceOf(from, to int) *voice {
	v := r.nounVoice(from, to)
	if v == nil && r.speaking {
		v = r.properSubject(from, to)
	}
	return v
}

// properSubject is the voice of the subject, words from to, of a verb of saying beside a
// quotation whose words all have capitals: whatever it is, it speaks.
func (r *reader) properSubject(from, to int) *voice {
	for from < to && r.lex.is("determiner", r.words[from].fold) {
		from++
	}
	proper := false
	if head := r.headOf(from, to); head < 0 || r.lex.is("paper", r.words[head].fold) || r.lex.is("time", r.words[head].fold) {
		return nil
	}
	for k := from; k < to; k++ {
		w := r.words[k]
		switch {
		case !w.letters && !w.isMark("&'’"):
			return nil
		case !w.letters, r.lex.is("of", w.fold), r.lex.is("for", w.fold), isConjunction(w.fold), r.lex.is("determiner", w.fold), r.lex.is("preposition", w.fold) && k > from:
		case companies[w.fold] && k > from:
		case !w.capital || r.namingOf(k) != nil:
			return nil
		default:
			proper = proper || !r.lex.is("not a name", w.fold) && !r.lex.is("adverb", w.fold) && !r.lex.is("they", w.fold) && !r.lex.is("clause", w.fold)
		}
	}
	if !proper || !r.words[from].capital || r.lex.is("preposition", r.words[from].fold) {
		return nil
	}
	printed := r.span(from, to)
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .7}
	if d, ok := r.dir.authority.Country(printed); ok {
		v.delegation, v.delegationName, v.id = d.ID, printed, d.ID
	}
	return v
}

// organizationFirst is the organization that an English sentence with a quotation begins with:
// "Nodule Resources issued a statement praising “...”".
func (r *reader) organizationFirst() *voice {
	if r.lex.lang != corpus.English || !r.quotesAny() {
		return nil
	}
	r.speaking = true
	s := r.nounAt(r.from)
	r.speaking = false
	if s.voice == nil || s.voice.how != byOrganization || s.to == r.from || !r.words[s.to-1].letters {
		return nil
	}
	return s.voice
}
