package annotate

import (
	"strings"

	"travaux/corpus"
)

// The subject of an Arabic verb: behind it, before it, or left out.

// mainSubject is the subject of the sentence before word end: the first name that no
// preposition governs, or the office or organization behind the first word.
func (r arabicReader) mainSubject(end int) *voice {
	for i := r.from; i < end && i < r.from+14; i++ {
		w := r.words[i]
		if n := r.namingOf(i); n != nil {
			if r.governedArabic(n) {
				i = n.to - 1
				continue
			}
			return byName(n.who)
		}
		if w.quote != nil || w.isMark(".;؛:") || r.lex.is("saying that", w.fold) {
			return nil
		}
		if v := r.kin(i); v != nil {
			return v
		}
		if i <= r.from+2 && w.letters && (r.roleAt(i) > 0 || r.orgAt(i) > 0) && (i == r.from || !r.isGoverned(i)) {
			return r.nounVoiceAt(i).voice
		}
	}
	return nil
}

// kin is the voice of "her husband" at word i, where the text names him.
func (r arabicReader) kin(i int) *voice {
	switch fold := r.words[i].fold; {
	case r.lex.is("her husband", fold):
		return r.spouseOf(female)
	case r.lex.is("his wife", fold):
		return r.spouseOf(male)
	}
	return nil
}

// spouseOf is the voice of the husband or wife of her, or him, of whom the talk was, where
// the text names that person.
func (r *sentence) spouseOf(s sex) *voice {
	of := r.talk.pronoun(s, r.at)
	if of == nil || of.who == nil {
		return nil
	}
	who := r.people.spouse(of.who)
	if who == nil {
		return nil
	}
	return &voice{who: who, how: "kin", sure: .7}
}

// governedArabic reports whether a preposition stands before a naming, as a word or as the
// letter written before the name.
func (r arabicReader) governedArabic(n *naming) bool {
	first := r.words[n.from].fold
	if words := nameWords(r.text, r.words[n.from:n.to]); len(n.who.words) > 0 && len(words) > 0 && !sameForm(n.who.words, words[0]) && !sameForm(n.who.words, strings.TrimPrefix(first, "و")) && !sameForm(n.who.words, strings.TrimPrefix(first, "ف")) {
		if _, honorific := honorific(first); !honorific {
			return true
		}
		return strings.HasPrefix(first, "لل")
	}
	return r.isGoverned(n.from)
}

func sameForm(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

// isGoverned reports whether a preposition stands before word i.
func (r arabicReader) isGoverned(i int) bool {
	if i == r.from || !r.words[i-1].letters {
		return false
	}
	switch r.words[i-1].fold {
	case "في", "من", "عن", "علي", "الي", "مع", "ضد", "حول", "بين", "لدي", "بشان", "ازاء", "تجاه", "نحو", "امام", "بعد", "قبل", "عند", "باسم", "جانب", "برئاسه", "بقياده", "زوجه", "زوج", "ابن", "ابنه", "والد", "والده":
		return true
	}
	return false
}

// arabicSubject finds the subject of the verb at word i: behind it, else before it, else the
// one who spoke last and whose gender it has.
func (r arabicReader) arabicSubject(i int, before []cue) subject {
	if v := r.sayingAt(i); v&saying != 0 && v&describing == 0 && i+1 < r.to && r.words[i+1].letters && r.namingOf(i+1) == nil && (r.lex.is("paper", r.words[i+1].fold) || r.lex.is("issued", r.words[i+1].fold)) {
		return subjectOf(r.issuer(i+1), i+1, i+2)
	}
	if s := r.unknownSubject(i); !s.none() {
		return s
	}
	if s := r.subjectBehind(i + 1); !s.none() && (s.voice != nil || r.sayingAt(i)&saying != 0 && r.sayingAt(i)&describing == 0) {
		return s
	}
	if s := r.subjectAhead(i); !s.none() {
		return s
	}
	s := r.verbSex(i)
	if len(before) > 0 && (r.words[i].fold != strings.TrimPrefix(r.words[i].fold, "و") || !r.startsClause(i)) {
		if v := before[len(before)-1].voice; v != nil && v.agrees(s) {
			return subjectOf(v, i, i+1)
		}
	}
	return subjectOf(r.arabicPronoun(s), i, i+1)
}

// unknownSubject is the noun behind a verb of saying that the lexicon doesn't know: someone
// by what he is. The statement of an organization speaks for it.
func (r arabicReader) unknownSubject(i int) subject {
	j := i + 1
	if v := r.sayingAt(i); v&saying == 0 || v&describing != 0 || j >= r.to || !r.words[j].letters || r.namingOf(j) != nil || r.kin(j) != nil {
		return subject{}
	}
	w := r.words[j]
	if !r.arabicNameWord(j, j) || r.closed(w.fold) || isPluralForm(w.fold) || r.placeAt(j) > 0 || r.isPerson(j) || r.lex.is("adverb", w.fold) || strings.HasPrefix(w.fold, "ب") && !r.quoteSoon(i) {
		return subject{}
	}
	if len(w.fold) > 4 && strings.HasPrefix(w.fold, "ب") && r.arabicAdverbial(w.fold) {
		return subject{}
	}
	end, _, _ := r.arabicNoun(j, 1)
	end = min(max(end, j+1), r.to)
	if who := r.arabicHolder(r.foldedSpan(j, end), unknownSex); who != nil {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .7}, j, end)
	}
	if !r.arabicBoundary(end) {
		return subject{}
	}
	v := r.printedVoice(j, end)
	v.sure, v.sex = .6, r.verbSex(i)
	return subjectOf(v, j, end)
}

// startsClause reports whether a mark or a quotation stands before word i.
func (r arabicReader) startsClause(i int) bool {
	return i == r.from || !r.words[i-1].letters
}

// arabicPronoun is whom a verb without subject means; an organization that spoke last and
// after which no one was named counts too.
func (r arabicReader) arabicPronoun(s sex) *voice {
	if v := r.talk.last; v != nil && v.who == nil && v.how == byOrganization && r.talk.undisturbed() {
		out := *v
		out.how, out.sure = "left out", .7
		return &out
	}
	return r.talk.pronoun(s, r.at)
}

func (r arabicReader) lastOrganization() *voice {
	if v := r.talk.last; v != nil && v.who == nil && r.talk.undisturbed() {
		return v
	}
	return nil
}

// subjectBehind reads a subject that begins at word j, adverbs before it passed over.
func (r arabicReader) subjectBehind(j int) subject {
	for j < r.to && r.words[j].letters && (r.lex.is("adverb", r.words[j].fold) || r.lex.is("media", r.words[j].fold)) && r.namingOf(j) == nil {
		j++
	}
	if j >= r.to || r.words[j].quote != nil || !r.words[j].letters {
		return subject{}
	}
	if n := r.namingOf(j); n != nil {
		return r.named(n, j)
	}
	if r.roleAt(j) > 0 || r.orgAt(j) > 0 {
		return r.nounVoiceAt(j)
	}
	w := r.words[j]
	if v := r.kin(j); v != nil {
		return subjectOf(v, j, j+1)
	}
	switch {
	case r.lex.is("she", w.fold):
		return subjectOf(r.talk.pronoun(female, r.at), j, j+1)
	case r.lex.is("he", w.fold):
		return subjectOf(r.talk.pronoun(male, r.at), j, j+1)
	case r.lex.is("one", w.fold):
		end := r.phraseEnd(j + 1)
		return subjectOf(r.printedVoice(j, end), j, end)
	case r.lex.is("indefinite", w.fold):
		return subjectOf(nil, j, j+1)
	case r.lex.is("particle", w.fold) || r.lex.is("that", w.fold) || r.lex.verbAt(w.fold) != 0 || strings.HasPrefix(w.fold, "لل") || strings.HasPrefix(w.fold, "بال"):
		return subject{}
	}
	if len(w.fold) > 4 && strings.HasPrefix(w.fold, "ب") && r.text[w.Start:w.End] != "" && r.arabicAdverbial(w.fold) {
		return subject{}
	}
	for n := 4; n > 1; n-- {
		if j+n > r.to {
			continue
		}
		if p, ok := r.dir.authority.Person(r.span(j, j+n), r.people.on); ok {
			who := r.people.meet(r.span(j, j+n), r.foldedSpan(j, j+n), unknownSex)
			who.identify(p)
			return subjectOf(byName(who), j, j+n)
		}
	}
	if n := r.placeAt(j); n > 0 {
		printed := r.span(j, j+n)
		d, _ := r.dir.authority.Country(printed)
		return subjectOf(&voice{id: d.ID, name: printed, delegation: d.ID, delegationName: printed, how: byOrganization, sure: .8}, j, j+n)
	}
	return subjectOf(nil, j, j+1)
}

// arabicAdverbial: بحزم and the like say how.
func (r arabicReader) arabicAdverbial(fold string) bool {
	return !r.closed(fold) && r.seen[fold] < 2
}

// phraseEnd returns the end of the nouns that begin at word j.
func (r arabicReader) phraseEnd(j int) int {
	k := j
	for k < r.to && r.words[k].letters && k-j < 5 && (k == j || withArticle(r.words[k].fold)) && !r.lex.is("particle", r.words[k].fold) && r.sayingAt(k) == 0 {
		k++
	}
	return k
}

func (r arabicReader) printedVoice(from, to int) *voice {
	printed := r.span(from, to)
	s := r.officeSex(from)
	if r.words[from].fold == "احدي" {
		s = female
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .7, sex: s}
}

// subjectAhead finds a subject before the verb at word i: "who" and the name before it, a
// name with its office between commas, "she".
func (r arabicReader) subjectAhead(i int) subject {
	j := i
	for j > r.from && r.words[j-1].letters && (r.words[j-1].fold == "قد" || r.words[j-1].fold == "فقد" || r.words[j-1].fold == "كان" || r.words[j-1].fold == "كانت" || r.lex.is("adverb", r.words[j-1].fold)) {
		j--
	}
	if j == r.from {
		return subject{}
	}
	relative := false
	switch w := r.words[j-1]; {
	case w.fold == "الذي" || w.fold == "التي":
		relative = true
		j--
	case w.fold == "وهو" || w.fold == "هو":
		return subjectOf(r.talk.pronoun(male, r.at), j-1, i+1)
	case w.fold == "وهي" || w.fold == "هي":
		return subjectOf(r.talk.pronoun(female, r.at), j-1, i+1)
	}
	comma := j > r.from && r.words[j-1].isMark("،,)")
	if comma {
		j--
	}
	if j == r.from {
		return subject{}
	}
	if n := r.namingOf(j - 1); n != nil {
		if relative || !r.governedArabic(n) && (!comma || n.from == r.from || r.apposed(n)) {
			return subject{byName(n.who), n.from, i + 1, relative}
		}
		return subject{}
	}
	if relative {
		if s := r.officeEnding(j); !s.none() {
			s.to, s.relative = i+1, true
			return s
		}
	}
	if !comma && !relative {
		if s := r.nounAhead(j); !s.none() {
			s.to = i + 1
			return s
		}
		return subject{}
	}
	// X، ممثلة وادي الريم، رأت
	for k := j - 1; k > r.from && j-k < 14; k-- {
		if r.words[k].quote != nil || r.words[k].isMark(".؛:") {
			break
		}
		if n := r.namingOf(k - 1); n != nil && r.words[k].isMark("،,(") && (r.roleAt(k+1) > 0 || relative) {
			if r.governedArabic(n) && !relative {
				break
			}
			return subject{byName(n.who), n.from, i + 1, relative}
		}
	}
	return subject{}
}

// officeEnding is the office whose phrase ends at word j.
func (r arabicReader) officeEnding(j int) subject {
	for k := max(r.from, j-10); k < j; k++ {
		if !r.words[k].letters || r.roleAt(k) == 0 || r.isGoverned(k) {
			continue
		}
		if s := r.nounVoiceAt(k); s.to == j {
			return s
		}
	}
	return subject{}
}

// apposed reports whether a naming before a comma is the head of the clause: أن X، قال.
func (r arabicReader) apposed(n *naming) bool {
	if n.from == r.from {
		return true
	}
	w := r.words[n.from-1]
	return !w.letters || r.lex.is("saying that", w.fold) || r.lex.is("opening", w.fold)
}

// nounAhead reads an office or organization that ends at word j, where it begins its clause.
func (r arabicReader) nounAhead(j int) subject {
	for k := j - 1; k >= r.from && j-k < 8; k-- {
		if !r.words[k].letters {
			break
		}
		if r.lex.is("one", r.words[k].fold) && r.phraseEnd(k+1) == j {
			return subjectOf(r.printedVoice(k, j), k, j)
		}
		if (r.roleAt(k) > 0 || r.orgAt(k) > 0) && (k == r.from || !r.words[k-1].letters || r.lex.is("saying that", r.words[k-1].fold) || r.lex.is("opening", r.words[k-1].fold)) {
			if s := r.nounVoiceAt(k); s.to >= j-1 && s.to <= j {
				return s
			}
		}
	}
	return subject{}
}
