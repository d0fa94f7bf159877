package annotate

import (
	"strings"

	"travaux/corpus"
)

// An Arabic verb stands before its subject and agrees with it in gender. Where the subject is
// left out, it is she or he who spoke last. A verb without و or ف at once behind a quotation
// tells who spoke it; with one it begins what follows.

// arabicCues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r *reader) arabicCues() []cue {
	var out []cue
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil {
			switch {
			case n.from != i && i != r.from:
			case r.governedArabic(n):
				r.talk.namedAside(n.who, r.at)
			default:
				r.talk.named(n.who, r.at)
			}
			if n.from == i && r.words[i].letters && r.sayingAt(i) == 0 {
				continue
			}
			if n.from != i {
				continue
			}
		}
		if v := r.organizationAt(i); v != nil && strings.Contains(v.name, " ") {
			r.talk.org = v
		}
		c, ok := r.arabicPhrase(i)
		if !ok {
			c, ok = r.arabicVerbCue(i, out)
		}
		if !ok {
			continue
		}
		if c.voice != nil {
			r.talk.spoke(c.voice, r.at)
		}
		out = append(out, c)
		if c.source {
			i = c.to - 1
		}
	}
	if len(out) == 0 || r.colonQuote() > 0 {
		out = r.beforeColon(out)
	}
	return out
}

// arabicPhrase reads "according to X", "as she put it" at word i.
func (r *reader) arabicPhrase(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	words := r.withoutWaw(i)
	for _, p := range []struct {
		part string
		sex  sex
	}{{"her words", female}, {"his words", male}} {
		n := r.lex.at(p.part, words, i)
		if n == 0 || i+n < r.to && r.words[i+n].letters && r.lex.at("according", words, i) == n && !r.subjectBehind(i+n).none() {
			continue
		}
		if n == 2 && r.lex.verbAt(r.words[i+1].fold) != 0 && i+n < r.to && r.words[i+n].letters && !r.lex.is("particle", r.words[i+n].fold) {
			continue // كما قال X
		}
		v := r.talk.pronoun(p.sex, r.at)
		if v == nil {
			v = r.lastOrganization()
		}
		return cue{verb: saying, at: i, from: i, to: i + n, voice: v, source: true}, true
	}
	n := r.lex.at("according", words, i)
	if n == 0 && i+1 < r.to && (words[i].fold == "وفقا" || r.words[i].fold == "وفقا") && strings.HasPrefix(r.words[i+1].fold, "ل") {
		n = 1
	}
	if n == 0 {
		return cue{}, false
	}
	s := r.subjectBehind(i + n)
	if s.none() || s.voice == nil {
		return cue{}, false
	}
	return cue{verb: saying, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
}

// withoutWaw are the words of the sentence up to its end, "and" taken off the one at i.
func (r *reader) withoutWaw(i int) []word {
	words := r.words[:r.to]
	if rest, ok := strings.CutPrefix(r.words[i].fold, "و"); ok && len(rest) >= 4 {
		words = append([]word(nil), words...)
		words[i].fold = rest
	}
	return words
}

// arabicVerbCue reads the verb at word i with its subject.
func (r *reader) arabicVerbCue(i int, before []cue) (cue, bool) {
	v := r.sayingAt(i)
	if v == 0 && r.tagsUnknown(i) {
		v = saying | noReport
	}
	if v == 0 || i > r.from && r.lex.is("not said", r.words[i-1].fold) && r.lex.verbAt(r.words[i].fold) != 0 || r.afterNoun(i) ||
		r.lex.is("role", r.words[i].fold) && (i == r.from || !r.words[i-1].letters) { // X، طالب الهندسة،
		return cue{}, false
	}
	if v&^noReport == describing && !r.quoteSoon(i) {
		return cue{}, false
	}
	c := cue{verb: v, at: i, from: i, to: i + 1}
	if v&following != 0 && v&(saying|speechAct) == 0 {
		c.voice = r.arabicMainVoice(i, before)
		return c, c.voice != nil
	}
	s := r.arabicSubject(i, before)
	if s.none() {
		return cue{}, false
	}
	c.voice, c.from, c.to, c.relative = s.voice, min(s.from, i), max(s.to, i+1), s.relative
	return c, true
}

// tagsUnknown reports whether word i, of which the lexicon knows nothing, stands between a
// quotation with its comma and a name: whatever it says that she does, the words are hers.
func (r *reader) tagsUnknown(i int) bool {
	k := i
	for k > r.from && r.words[k-1].letters && r.lex.is("auxiliary", r.words[k-1].fold) {
		k--
	}
	if k < r.from+2 || i+1 >= r.to || !r.words[i].letters || !r.words[k-1].isMark("،,") || r.words[k-2].quote == nil {
		return false
	}
	if r.closed(r.words[i].fold) || withArticle(r.words[i].fold) || r.namingOf(i) != nil {
		return false
	}
	if k < i && r.roleAt(i+1) > 0 { // «...»، بهذه الكلمات افتتحت الرئيسة الجلسة
		return true
	}
	n := r.namingOf(i + 1)
	return n != nil && n.from == i+1 && !r.governedArabic(n)
}

// afterNoun reports whether a form is a noun here: behind a preposition, or with the article.
func (r *reader) afterNoun(i int) bool {
	if i == r.from || !r.words[i-1].letters {
		return false
	}
	switch r.words[i-1].fold {
	case "في", "من", "عن", "علي", "الي", "مع", "هذا", "هذه", "اي", "كل", "بعد", "قبل":
		return true
	}
	return false
}

// arabicMainVoice is whose the participle at word i is: of the cue before it, else of the
// subject that the sentence begins with.
func (r *reader) arabicMainVoice(i int, before []cue) *voice {
	s := r.verbSex(i)
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].voice; v != nil && v.agrees(s) {
			return v
		}
	}
	if v := r.mainSubject(i); v != nil && v.agrees(s) {
		return v
	}
	return r.talk.pronoun(s, r.at)
}

// agrees reports whether a verb of gender s may have the voice for its subject. An
// organization may have either: the word for it has a gender of its own.
func (v *voice) agrees(s sex) bool {
	if v.who == nil {
		return v.how == byOrganization || compatible(v.sex, s)
	}
	return compatible(v.who.sex, s)
}

// verbSex is the gender of the verb or participle at word i.
func (r *reader) verbSex(i int) sex {
	if r.lex.isFemale(r.words[i].fold) {
		return female
	}
	for _, object := range []string{"ها", "هم", "هما", "ه", "نا", "ني", "كم"} {
		if base, ok := strings.CutSuffix(r.words[i].fold, object); ok && r.lex.verbAt(r.words[i].fold) == 0 && r.lex.isFemale(base) {
			return female
		}
	}
	return male
}

// mainSubject is the subject of the sentence before word end: the first name that no
// preposition governs, or the office or organization behind the first word.
func (r *reader) mainSubject(end int) *voice {
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
func (r *reader) kin(i int) *voice {
	s := unknownSex
	switch fold := r.words[i].fold; {
	case r.lex.is("her husband", fold):
		s = female
	case r.lex.is("his wife", fold):
		s = male
	default:
		return nil
	}
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
func (r *reader) governedArabic(n *naming) bool {
	first := r.words[n.from].fold
	if words := nameWords(r.text, r.words[n.from:n.to]); len(n.who.words) > 0 && len(words) > 0 && !sameForm(n.who.words, words[0]) && !sameForm(n.who.words, strings.TrimPrefix(first, "و")) && !sameForm(n.who.words, strings.TrimPrefix(first, "ف")) {
		if _, honorific := honorifics[first]; !honorific {
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
func (r *reader) isGoverned(i int) bool {
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
func (r *reader) arabicSubject(i int, before []cue) subject {
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
func (r *reader) unknownSubject(i int) subject {
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

// issuer is whose the statement at word j is: of who is named behind it, else, where it has
// the article, of the organization named last.
func (r *reader) issuer(j int) *voice {
	if !r.lex.is("issued", r.words[j].fold) {
		return nil
	}
	for k := j + 1; k < r.to && k-j <= 5 && r.words[k].letters && !r.lex.is("saying that", r.words[k].fold); k++ {
		if n := r.namingOf(k); n != nil {
			return byName(n.who)
		}
		if v := r.organizationAt(k); v != nil {
			return v
		}
	}
	if withArticle(r.words[j].fold) {
		return r.talk.org
	}
	return nil
}

// organizationAt is the organization whose name begins at word k, a preposition written
// before it or not.
func (r *reader) organizationAt(k int) *voice {
	if !r.words[k].letters {
		return nil
	}
	fold, cut := r.words[k].fold, ""
	if !r.lex.is("organization", fold) {
		for _, particle := range []string{"لل", "ل", "و", "ب"} {
			rest, ok := strings.CutPrefix(fold, particle)
			if particle == "لل" {
				rest = "ال" + rest
			}
			if ok && r.lex.is("organization", rest) {
				cut = particle
				break
			}
		}
		if cut == "" {
			return nil
		}
	}
	end, _, _ := r.arabicNoun(k, 1)
	end = min(end, r.to)
	printed := strings.TrimPrefix(r.span2(k, end), cut)
	if cut == "لل" {
		printed = "ال" + printed
	}
	if end == k+1 && (withArticle(fold) || cut == "لل") {
		if v := r.organizationBefore(strings.TrimPrefix(fold, cut)); v != nil {
			return v
		}
	}
	return &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .75}
}

// startsClause reports whether a mark or a quotation stands before word i.
func (r *reader) startsClause(i int) bool {
	return i == r.from || !r.words[i-1].letters
}

// arabicPronoun is whom a verb without subject means; an organization that spoke last and
// after which no one was named counts too.
func (r *reader) arabicPronoun(s sex) *voice {
	if v := r.talk.last; v != nil && v.who == nil && v.how == byOrganization && r.talk.undisturbed() {
		out := *v
		out.how, out.sure = "left out", .7
		return &out
	}
	return r.talk.pronoun(s, r.at)
}

func (r *reader) lastOrganization() *voice {
	if v := r.talk.last; v != nil && v.who == nil && r.talk.undisturbed() {
		return v
	}
	return nil
}

// subjectBehind reads a subject that begins at word j, adverbs before it passed over.
func (r *reader) subjectBehind(j int) subject {
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
		if p, ok := r.a.authority.Person(r.span(j, j+n), r.people.on); ok {
			who := r.people.meet(r.span(j, j+n), r.foldedSpan(j, j+n), unknownSex)
			who.identify(p)
			return subjectOf(byName(who), j, j+n)
		}
	}
	if n := r.placeAt(j); n > 0 {
		printed := r.span(j, j+n)
		d, _ := r.a.authority.Country(printed)
		return subjectOf(&voice{id: d.ID, name: printed, delegation: d.ID, delegationName: printed, how: byOrganization, sure: .8}, j, j+n)
	}
	return subjectOf(nil, j, j+1)
}

// arabicAdverbial: بحزم and the like say how.
func (r *reader) arabicAdverbial(fold string) bool {
	return !r.closed(fold) && r.seen[fold] < 2
}

// phraseEnd returns the end of the nouns that begin at word j.
func (r *reader) phraseEnd(j int) int {
	k := j
	for k < r.to && r.words[k].letters && k-j < 5 && (k == j || withArticle(r.words[k].fold)) && !r.lex.is("particle", r.words[k].fold) && r.sayingAt(k) == 0 {
		k++
	}
	return k
}

func (r *reader) printedVoice(from, to int) *voice {
	printed := r.span(from, to)
	s := r.officeSex(from)
	if r.words[from].fold == "احدي" {
		s = female
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .7, sex: s}
}

// nounVoiceAt reads the office or organization at word j and tells whose voice it is: of the
// person named with it, of the one introduced so, else its own.
func (r *reader) nounVoiceAt(j int) subject {
	head := max(r.roleAt(j), r.orgAt(j))
	end, name, nameEnd := r.arabicNoun(j, head)
	end = min(end, r.to)
	for k := j; k <= end && k < r.to; k++ { // a name found before
		if n := r.namingOf(k); n != nil {
			return subjectOf(byName(n.who), j, n.to)
		}
	}
	if end < r.to && r.words[end].isMark("،,") && r.roleAt(j) > 0 {
		for k := end + 1; k < r.to && k <= end+4 && r.words[k].letters; k++ {
			if n := r.namingOf(k); n != nil && (k == end+1 || r.roleAt(end+1) > 0) {
				n.who.holds(r.span(j, end))
				return subjectOf(byName(n.who), j, n.to)
			}
		}
	}
	if name > 0 && nameEnd <= r.to && r.surely(j, name, nameEnd) && r.roleAt(j) > 0 {
		who := r.people.meet(r.span(name, nameEnd), r.foldedSpan(name, nameEnd), r.officeSex(j))
		who.holds(r.span(j, name))
		return subjectOf(byName(who), j, nameEnd)
	}
	if r.roleAt(j) == 0 {
		printed := r.span(j, end)
		if !r.lex.is("organization", r.words[j].fold) {
			printed = strings.TrimPrefix(printed, "و")
		}
		if withArticle(r.words[j].fold) {
			if v := r.organizationBefore(r.words[j].fold); v != nil {
				return subjectOf(v, j, end)
			}
		}
		return subjectOf(&voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}, j, end)
	}
	return subjectOf(r.arabicOffice(j, end), j, end)
}

// organizationBefore is the organization that spoke and whose name begins with the noun that
// the word with article means: الشبكة is شبكة جيران النهر.
func (r *reader) organizationBefore(fold string) *voice {
	bare := strings.TrimPrefix(fold, "ال")
	if v := r.talk.org; v != nil && foldedWords(v.name)[0] == bare {
		return v
	}
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		v := r.talk.events[i].voice
		if v.who != nil || v.how != byOrganization {
			continue
		}
		if first := foldedWords(v.name); len(first) > 1 && first[0] == bare {
			return v
		}
	}
	return nil
}

// arabicOffice is the voice of an office without a name: of the one person introduced with
// it, of its holder on the day, else of the office itself.
func (r *reader) arabicOffice(from, to int) *voice {
	printed := r.span(from, to)
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(printed, and); ok && !r.lex.is("role", r.words[from].fold) {
			printed = rest
		}
	}
	if r.lex.is("indefinite", r.words[from].fold) {
		return nil
	}
	if who := r.succession(from, to); who != nil {
		return &voice{who: who, how: "office by introduction", sure: .75}
	}
	if withArticle(r.words[from].fold) {
		for end := to; end > from; end-- {
			if who := r.arabicHolder(r.foldedSpan(from, end), r.officeSex(from)); who != nil {
				return &voice{who: who, how: "office by introduction", sure: .8}
			}
		}
	} else if who := r.arabicHolder(r.foldedSpan(from, to), r.officeSex(from)); who != nil {
		return &voice{who: who, how: "office by introduction", sure: .8}
	}
	if v := r.officeSaid(r.foldedSpan(from, to), r.officeSex(from)); v != nil {
		return v
	}
	if holder := r.holderOf(printed); holder != nil {
		return &voice{who: holder, how: "office by date", sure: .8}
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75, delegation: r.a.delegationOf(printed), sex: r.officeSex(from)}
}

// officeSaid is the office without a name that spoke before and whose words begin with
// those of the title: الناطق is الناطق الرسمي باسم الوزارة.
func (r *reader) officeSaid(title []string, s sex) *voice {
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		v := r.talk.events[i].voice
		if v.who == nil && v.how == "office" && compatible(v.sex, s) && begins(bareArticles(foldedWords(v.name)), bareArticles(title)) {
			return v
		}
	}
	return nil
}

// succession is who took over the office from to: the one of its gender named in this
// paragraph or the one before who did not hold it, where it is called new; and later who is
// known to have taken it over.
func (r *reader) succession(from, to int) *person {
	title, s := bareArticles(r.foldedSpan(from, from+1))[0], r.officeSex(from)
	last := r.words[to-1].fold
	if last != "الجديد" && last != "الجديده" {
		if to == from+1 {
			return r.people.succeeded[title]
		}
		return nil
	}
	var found *person
	for _, e := range r.talk.recent(r.at) {
		who := e.voice.who
		if who == nil || who == found || e.place.paragraph < r.at.paragraph-1 || !compatible(who.sex, s) || r.arabicHolds(who, title) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found != nil {
		found.holds(r.span(from, to-1))
		r.people.succeed(title, found)
	}
	return found
}

func (r *reader) arabicHolds(who *person, title string) bool {
	for _, o := range who.offices {
		if words := bareArticles(foldedWords(o)); len(words) > 0 && strings.TrimSuffix(words[0], "ه") == strings.TrimSuffix(title, "ه") {
			return true
		}
	}
	return false
}

// arabicHolder is the one person of the gender whose office the words begin: الطبيب is who
// was introduced as طبيب الطوارئ.
func (r *reader) arabicHolder(words []string, s sex) *person {
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, s) {
			continue
		}
		for _, office := range who.offices {
			if !begins(bareArticles(foldedWords(office)), bareArticles(words)) {
				continue
			}
			if found != nil && found != who {
				return nil
			}
			found = who
		}
	}
	return found
}

// bareArticles takes the articles and what is written before them off words.
func bareArticles(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		for _, head := range []string{"وال", "فال", "لل", "ال"} {
			if rest, ok := strings.CutPrefix(w, head); ok && len(rest) >= 4 {
				w = rest
				break
			}
		}
		out[i] = w
	}
	return out
}

// subjectAhead finds a subject before the verb at word i: "who" and the name before it, a
// name with its office between commas, "she".
func (r *reader) subjectAhead(i int) subject {
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
func (r *reader) officeEnding(j int) subject {
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
func (r *reader) apposed(n *naming) bool {
	if n.from == r.from {
		return true
	}
	w := r.words[n.from-1]
	return !w.letters || r.lex.is("saying that", w.fold) || r.lex.is("opening", w.fold)
}

// nounAhead reads an office or organization that ends at word j, where it begins its clause.
func (r *reader) nounAhead(j int) subject {
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

// colonQuote returns the word of a colon that a quotation follows, 0 where there is none.
func (r *reader) colonQuote() int {
	for i := r.from + 1; i+1 < r.to; i++ {
		if r.words[i].isMark(":") && r.words[i+1].quote != nil {
			return i
		}
	}
	return 0
}

// beforeColon adds a cue for a sentence that ends in a colon before the quotation, or before
// the next paragraph, and has no verb of saying near it: its subject speaks. A notice on a
// wall does not.
func (r *reader) beforeColon(out []cue) []cue {
	colon := r.colonQuote()
	if colon == 0 && r.words[r.to-1].isMark(":") {
		colon = r.to - 1
	}
	if colon == 0 {
		return out
	}
	for _, c := range out {
		if c.at < colon {
			return out
		}
	}
	for i := r.from; i < colon; i++ {
		if w := r.words[i]; w.letters && r.lex.is("sign", w.fold) {
			return out
		}
	}
	v := r.statementOf(colon)
	if v == nil {
		v = r.mainSubject(colon)
	}
	if v == nil {
		return out
	}
	r.talk.spoke(v, r.at)
	return append([]cue{{verb: saying | noReport, at: colon, from: r.from, to: colon, voice: v}}, out...)
}

// statementOf reads "جاء في بيان لـX": who issued the statement that is quoted.
func (r *reader) statementOf(end int) *voice {
	for i := r.from; i < end; i++ {
		if !r.words[i].letters || !r.lex.is("issued", r.words[i].fold) {
			continue
		}
		if v := r.issuer(i); v != nil {
			return v
		}
	}
	return nil
}

// isFemale reports whether an Arabic verb has the ending or beginning of the feminine.
func (l *lexicon) isFemale(fold string) bool {
	for _, particle := range []string{"و", "ف", ""} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok {
			continue
		}
		if base, ok := strings.CutSuffix(rest, "ت"); ok && l.verbs[rest] != 0 && (l.verbs[base] != 0 || l.verbs[base+"ي"] != 0 || l.verbs[base+"ا"] != 0) {
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
