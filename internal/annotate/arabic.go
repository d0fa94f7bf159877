package annotate

import "strings"

// arabicSubject finds the subject of an Arabic verb, which stands behind it and before what
// is said: an office, a name with its honorific, both with a comma between. Where none
// stands there, the form of the verb tells whether it is she or he who spoke last.
func (r *reader) arabicSubject(i int, before []cue) subject {
	j := i + 1
	if j >= r.to || r.words[j].quote != nil || !r.words[j].letters || r.lex.is("that", r.words[j].fold) || r.quoteHolder(i) {
		return r.arabicPronoun(i)
	}
	end := j
	for end < r.to && end-j < 16 {
		w := r.words[end]
		if n := r.namingOf(end); n != nil {
			if end == j || r.roleAt(j) > 0 {
				return r.named(n, j)
			}
			return subjectOf(nil, j, n.to)
		}
		if w.quote != nil || w.isMark(":.؛") || end > j && r.lex.is("that", w.fold) && w.fold != "في" && w.fold != "من" {
			break
		}
		if w.isMark("،") && r.namingAfter(end) == nil {
			break
		}
		end++
	}
	if r.roleAt(j) == 0 {
		return r.arabicName(i, j, end)
	}
	if who, from := r.nameInside(j, end); who != nil {
		who.holds(r.span(j, from))
		return subjectOf(byName(who), j, end)
	}
	if who, to := r.appended(end); who != nil {
		who.holds(r.span(j, end))
		return subjectOf(byName(who), j, to)
	}
	return subjectOf(r.roleVoice(j, j, end), j, end)
}

// quoteHolder reports whether the verb gives a name to something that follows it, so that
// what follows is no subject: "and described the Compact as".
func (r *reader) quoteHolder(i int) bool {
	return r.lex.verbAt(r.words[i].fold)&describing != 0 && r.roleAt(i+1) == 0 && r.namingOf(i+1) == nil
}

func (r *reader) arabicPronoun(i int) subject {
	s := male
	if r.lex.isFemale(r.words[i].fold) {
		s = female
	}
	return subjectOf(r.talk.pronoun(s, r.at), i, i+1)
}

// arabicName reads a name without an honorific behind the verb: only one that is known.
func (r *reader) arabicName(i, j, end int) subject {
	for to := min(end, j+5); to > j+1; to-- {
		if p, ok := r.a.authority.Person(r.span(j, to), r.people.on); ok {
			who := r.people.meet(r.span(j, to), r.foldedSpan(j, to), unknownSex)
			who.identify(p)
			return subjectOf(byName(who), j, to)
		}
	}
	return subjectOf(nil, j, max(end, j+1))
}

// nameInside reads the name that follows an office without an honorific: two or three words
// behind "Minister of the Interior" or "the Secretary-General". Behind an office with a
// complement of another kind ("head of the fishers' league") nothing tells where it begins.
func (r *reader) nameInside(j, end int) (*person, int) {
	from := j + 1
	definite := strings.HasPrefix(r.words[j].fold, "ال")
	for from < end && r.lex.is("portfolio", r.words[from].fold) {
		from++
	}
	if n := end - from; n < 2 || n > 3 || from == j+1 && !definite {
		return nil, 0
	}
	for _, w := range r.words[from:end] {
		if !w.letters || strings.HasPrefix(w.fold, "ال") || strings.HasPrefix(w.fold, "لل") || w.fold == "باسم" || r.lex.is("of", w.fold) {
			return nil, 0
		}
	}
	return r.people.meet(r.span(from, end), r.foldedSpan(from, end), unknownSex), from
}

// appended reads a name of two to four words between commas behind an office that ends
// before word i.
func (r *reader) appended(i int) (*person, int) {
	if i >= r.to || !r.words[i].isMark("،,") {
		return nil, 0
	}
	end := i + 1
	for end < r.to && r.words[end].letters && !r.lex.is("that", r.words[end].fold) && r.roleAt(end) == 0 {
		end++
	}
	if n := end - i - 1; n < 2 || n > 4 || end >= r.to || !r.words[end].isMark("،,:") {
		return nil, 0
	}
	return r.people.meet(r.span(i+1, end), r.foldedSpan(i+1, end), unknownSex), end
}

// isFemale reports whether an Arabic verb has the ending or beginning of the feminine.
func (l *lexicon) isFemale(fold string) bool {
	for _, particle := range []string{"و", "ف", ""} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok {
			continue
		}
		if base, ok := strings.CutSuffix(rest, "ت"); ok && l.verbs[base] != 0 {
			return true
		}
		if base, ok := strings.CutPrefix(rest, "ت"); ok && l.verbs["ي"+base] != 0 {
			return true
		}
		if strings.HasSuffix(rest, "ه") && l.verbs[rest]&following != 0 {
			return true
		}
	}
	return false
}
