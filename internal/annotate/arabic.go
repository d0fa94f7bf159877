package annotate

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
			return subject{nil, j, n.to}
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
	if who, to := r.appended(end); who != nil {
		who.holds(r.span(j, end))
		return subject{byName(who), j, to}
	}
	return subject{r.roleVoice(j, j, end), j, end}
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
	return subject{byPronoun(r.talk.pronoun(s, r.at)), i, i + 1}
}

// arabicName reads a name without an honorific behind the verb: only one that is known.
func (r *reader) arabicName(i, j, end int) subject {
	for to := min(end, j+5); to > j+1; to-- {
		if p, ok := r.a.authority.Person(r.span(j, to), r.people.on); ok {
			who := r.people.meet(r.span(j, to), r.foldedSpan(j, to), unknownSex)
			who.identify(p)
			return subject{byName(who), j, to}
		}
	}
	return subject{nil, j, max(end, j+1)}
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
