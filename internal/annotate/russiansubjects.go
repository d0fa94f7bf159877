package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// The subject of a Russian verb stands in the nominative and in the gender of the verb.

// russianSubject finds the subject of the verb at word i: behind it where it follows a
// quotation, else before it, else behind it.
func (r russianReader) russianSubject(i int, before []cue) subject {
	g := pastSex(r.words[i].fold)
	tag := r.behindQuotation(i)
	if tag {
		if s := r.russianBehind(i+1, g, false); !s.none() {
			return r.orAnswers(s, i)
		}
		if k := r.behindInsertion(i + 1); k > 0 {
			if s := r.russianBehind(k, g, false); !s.none() {
				return r.orAnswers(s, i)
			}
		}
	}
	from := r.from
	if len(before) > 0 {
		from = max(from, r.behindCue(before[len(before)-1], i))
	}
	if v := r.lex.verbAt(r.words[i].fold); v&saying == 0 && v&speechAct != 0 { // Саару поддержала и биолог О'Нил
		if s := r.russianBehind(i+1, g, false); !s.none() && s.voice != nil && s.voice.who != nil && s.to <= r.to && (s.to == r.to || !r.words[s.to].letters) {
			return s
		}
	}
	if s := r.russianAhead(from, i, g); !s.none() {
		return s
	}
	if r.conjoined(i) || i > r.from && r.words[i-1].isMark(",") && len(before) > 0 {
		if v := r.lastAgreeing(before, g); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	if !tag {
		if s := r.russianBehind(i+1, g, false); !s.none() {
			return s
		}
	}
	if v := r.lastAgreeing(before, g); v != nil {
		return subjectOf(v, i, i+1)
	}
	if g != unknownSex && (r.onlySmall(r.from, i) || i+1 < r.to && r.words[i+1].isMark(":") && r.quoteSoon(i)) { // "И добавила: ..."
		return subjectOf(r.leftOutRussian(g), i, i+1)
	}
	return subject{}
}

// onlySmall reports whether the words from to are conjunctions and adverbs.
func (r russianReader) onlySmall(from, to int) bool {
	for k := from; k < to; {
		switch n := r.lex.at("adverb", r.words[:to], k); {
		case n > 0:
			k += n
		case isConjunction(r.words[k].fold), r.words[k].fold == "а", r.words[k].fold == "но", r.words[k].isMark(","):
			k++
		default:
			return false
		}
	}
	return true
}

// leftOutRussian is the last speaker, if no one was named since and the gender agrees, else
// whom a pronoun would mean.
func (r russianReader) leftOutRussian(g sex) *voice {
	if v := r.talk.leftOut(); v != nil && r.talk.undisturbed() && v.agreesInRussian(g) {
		return v
	}
	if !isPersonal(g) {
		return nil
	}
	return r.talk.pronoun(g, r.at)
}

func (r russianReader) lastAgreeing(before []cue, g sex) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].voice; v != nil && v.agreesInRussian(g) {
			return v
		}
	}
	return nil
}

// nominative reports whether the naming may be a subject of gender g.
func (r russianReader) nominative(n *naming, g sex) bool {
	if !isPersonal(g) || !compatible(n.who.sex, g) || r.governed(n.from) {
		return false
	}
	words := nameWords(r.text, r.words[n.from:n.to])
	if len(words) == 0 || isOblique(words[0]) {
		return false
	}
	if isObliqueName(words) {
		return false
	}
	last := words[len(words)-1]
	if !n.who.inflected && len(n.who.words) > 0 {
		family := n.who.words[len(n.who.words)-1]
		return last == family || last == n.who.words[0] || slices.Contains(n.who.families, last)
	}
	return true
}

// russianBehind reads a subject between word j and the next mark: a name, a pronoun, an
// office, an organization. In a phrase that governs it, it may have any case.
func (r russianReader) russianBehind(j int, g sex, anyCase bool) subject {
	end := j
	for end < r.to && (r.words[end].letters || r.words[end].quote != nil && end > j && isShort(r.words[end].quote) && !r.words[end-1].isMark(",:—–-") || r.namingOf(end) != nil) && !r.lex.is("clause", r.words[end].fold) {
		end++
	}
	for k := j; k < end; k++ {
		if r.namingOf(k) == nil {
			if s := r.pronounAt(k, g, j); !s.none() {
				return s
			}
		}
		if n := r.namingOf(k); n != nil && (k == n.from || k == j) {
			if anyCase && !(k > j && r.governed(n.from)) || !anyCase && r.nominative(n, g) {
				if r.followedByAnother(n) || r.joint(n) {
					return subjectOf(nil, j, n.to)
				}
				if g != unknownSex {
					n.who.learn(g)
				}
				return subjectOf(byName(n.who), j, n.to)
			}
			k = n.to - 1
		}
	}
	for k := j; k < end; k++ {
		if s := r.nounVoiceRu(k, g, anyCase); !s.none() {
			if k > j && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold) {
				continue
			}
			s.from = j
			return s
		}
	}
	if s := r.oneOf(j, end, g); !s.none() {
		return s
	}
	if anyCase {
		return subject{}
	}
	return r.unknownNoun(j, g)
}

// unknownNoun reads a noun at word j that the lexicon lacks and that has the gender of its
// verb: what someone is.
func (r russianReader) unknownNoun(j int, g sex) subject {
	k := j
	for k < r.to && k-j < 3 && r.words[k].letters && (isAdjectiveForm(r.words[k].fold) || r.lex.at("adverb", r.words[:r.to], k) == 1) {
		k++
	}
	if k >= r.to || !r.words[k].letters || r.words[k].capital && k != r.from || !r.isUnknownNoun(k, g) {
		return subject{}
	}
	stem := nominativeStem(r.words[k].fold)
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !slices.ContainsFunc(who.offices, func(o string) bool {
			return slices.ContainsFunc(r.people.wordsOfOffice(o), func(w string) bool { return nominativeStem(w) == stem })
		}) {
			continue
		}
		if found != nil {
			return subject{}
		}
		found = who
	}
	if found != nil {
		return subjectOf(&voice{who: found, how: "office by introduction", sure: .7}, j, k+1)
	}
	end := r.nounEnd(k)
	printed := r.spanWithMarks(k, end)
	return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .6, sex: g}, j, end)
}

// isUnknownNoun reports whether the word at k may be a noun of gender g in the nominative that
// the lexicon says nothing of.
func (r russianReader) isUnknownNoun(k int, g sex) bool {
	fold := r.words[k].fold
	if g == unknownSex || !isPersonal(g) || utf8.RuneCountInString(fold) < 4 || !endsLikeName(fold, g == female) || looksLikeVerb(fold) || r.lex.verbAt(fold) != 0 || r.namingOf(k) != nil {
		return false
	}
	if strings.HasSuffix(fold, "м") || g == male && strings.ContainsAny(fold[len(fold)-2:], "оуеэ") || strings.HasSuffix(fold, "ть") || strings.HasSuffix(fold, "ах") || strings.HasSuffix(fold, "ях") || strings.HasSuffix(fold, "ей") || strings.HasSuffix(fold, "ой") || strings.HasSuffix(fold, "вшись") || strings.HasSuffix(fold, "ив") || strings.HasSuffix(fold, "ав") || strings.HasSuffix(fold, "ясь") || strings.HasSuffix(fold, "ая") && g == male {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "she", "he", "clause", "determiner", "statement", "scare", "place word", "time", "reply", "negation", "modal", "passive", "not a name", "participle", "telling"} {
		if r.lex.is(part, fold) {
			return false
		}
	}
	for _, forms := range []nounForms{r.ru.organizations, r.ru.papers, r.ru.things} {
		if _, ok := forms[fold]; ok {
			return false
		}
	}
	return true
}

// clauseStart goes back from word i to the beginning of its clause, but not before from.
func (r russianReader) clauseStart(from, i int) int {
	for k := i - 1; k >= from; k-- {
		w := r.words[k]
		switch {
		case w.quote != nil && (k == from || !r.words[k-1].letters || !isShort(w.quote)):
			return k + 1
		case w.isMark(";:—–"), w.isMark("-") && k > from:
			return k + 1
		case w.letters && (subordinates[w.fold] && w.fold != "как" && w.fold != "а" || w.fold == "поскольку" || w.fold == "так") && r.namingOf(k) == nil && k > r.from:
			return k + 1
		case w.letters && (w.fold == "а" || w.fold == "но") && k > from && r.words[k-1].isMark(",") && r.namingOf(k) == nil:
			return k + 1
		}
	}
	return from
}

// russianAhead finds the subject before the verb at word i, in its clause.
func (r russianReader) russianAhead(from, i int, g sex) subject {
	start := r.clauseStart(from, i)
	k := i
	for k > start && r.smallBefore(k) > 0 {
		k -= r.smallBefore(k)
	}
	if k > start && r.words[k-1].letters && r.lex.is("who", r.words[k-1].fold) || r.lex.tells(r.words[i].fold) {
		return r.beforeRelative(start, k, g)
	}
	if k > start && r.namingOf(k-1) != nil {
		if n := r.namingOf(k - 1); r.nominative(n, g) {
			if r.joint(n) {
				return subjectOf(nil, n.from, i+1)
			}
			if g != unknownSex {
				n.who.learn(g)
			}
			return subjectOf(byName(n.who), n.from, i+1)
		}
	}
	if k > start && k-1 != r.from && r.words[k-1].letters && (r.lex.is("she", r.words[k-1].fold) || r.lex.is("he", r.words[k-1].fold)) {
		if s := r.pronounAt(k-1, g, k-1); !s.none() { // "обещание Варда он считает"
			return subjectOf(s.voice, start, i+1)
		}
	}
	if v := r.mainRussian(start, i, g); v != nil {
		return subjectOf(v, start, i+1)
	}
	if s := r.unknownNoun(start, g); !s.none() && s.to <= i && r.onlySmall(s.to, i) {
		return s
	}
	return subject{}
}

// beforeRelative finds whom "который" or a participle behind a comma before word i means.
func (r russianReader) beforeRelative(start, i int, g sex) subject {
	for k := i - 1; k >= start; k-- {
		if !r.words[k].isMark(",") {
			continue
		}
		if n := r.namingOf(k - 1); k > 0 && n != nil {
			if isPersonal(g) && compatible(n.who.sex, g) {
				return subjectOf(byName(n.who), n.from, i)
			}
			return subject{}
		}
		for j := k - 1; j >= start && k-j <= 10; j-- {
			if s := r.nounVoiceRu(j, g, true); !s.none() && s.to >= k-1 && (j == start || r.namingOf(j) == nil && !r.inGenitive(j)) {
				return s
			}
		}
		return subject{}
	}
	return subject{}
}

// inGenitive reports whether the noun at word j depends on another one before it.
func (r russianReader) inGenitive(j int) bool {
	if j == r.from || !r.words[j-1].letters {
		return false
	}
	_, role := r.ru.roles[r.words[j-1].fold]
	_, org := r.ru.organizations[r.words[j-1].fold]
	form := r.ru.roles[r.words[j].fold]
	return (role || org) && form.oblique
}

// mainRussian is the subject among the words from to: the first name, office, organization or
// pronoun in the nominative that no preposition governs and whose gender is g.
func (r russianReader) mainRussian(from, to int, g sex) *voice {
	for k := from; k < to; k++ {
		w := r.words[k]
		if n := r.namingOf(k); n != nil {
			if r.nominative(n, g) {
				if r.joint(n) || r.followedByAnother(n) {
					return nil
				}
				if g != unknownSex {
					n.who.learn(g)
				}
				return byName(n.who)
			}
			k = n.to - 1
			continue
		}
		if !w.letters {
			continue
		}
		if s := r.pronounAt(k, g, k); !s.none() {
			return s.voice
		}
		if s := r.oneOf(k, min(to, k+1), g); !s.none() {
			return s.voice
		}
		if k > from && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold) {
			continue
		}
		if s := r.nounVoiceRu(k, g, false); !s.none() && !r.governedRu(k) {
			return s.voice
		}
	}
	return nil
}

// governedRu reports whether a preposition stands before the adjectives of the noun at word k.
func (r russianReader) governedRu(k int) bool {
	for k > r.from && r.words[k-1].letters && (isAdjectiveForm(r.words[k-1].fold) && r.lex.verbAt(r.words[k-1].fold) == 0) {
		k--
	}
	return k > r.from && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold)
}
