package annotate

import (
	"strings"

	"travaux/corpus"
)

// Nouns for offices and organizations in Arabic, and who is meant by them.

// issuer is whose the statement at word j is: of who is named behind it, else, where it has
// the article, of the organization named last.
func (r arabicReader) issuer(j int) *voice {
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
func (r arabicReader) organizationAt(k int) *voice {
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
	printed := strings.TrimPrefix(r.spanWithMarks(k, end), cut)
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

// nounVoiceAt reads the office or organization at word j and tells whose voice it is: of the
// person named with it, of the one introduced so, else its own.
func (r arabicReader) nounVoiceAt(j int) subject {
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
func (r arabicReader) organizationBefore(fold string) *voice {
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
func (r arabicReader) arabicOffice(from, to int) *voice {
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
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75, delegation: r.dir.delegationOf(printed), sex: r.officeSex(from)}
}

// officeSaid is the office without a name that spoke before and whose words begin with
// those of the title: الناطق is الناطق الرسمي باسم الوزارة.
func (r arabicReader) officeSaid(title []string, s sex) *voice {
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
func (r arabicReader) succession(from, to int) *person {
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

func (r arabicReader) arabicHolds(who *person, title string) bool {
	for _, o := range who.offices {
		if words := bareArticles(foldedWords(o)); len(words) > 0 && strings.TrimSuffix(words[0], "ه") == strings.TrimSuffix(title, "ه") {
			return true
		}
	}
	return false
}

// arabicHolder is the one person of the gender whose office the words begin: الطبيب is who
// was introduced as طبيب الطوارئ.
func (r arabicReader) arabicHolder(words []string, s sex) *person {
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

// statementOf reads "جاء في بيان لـX": who issued the statement that is quoted.
func (r arabicReader) statementOf(end int) *voice {
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
