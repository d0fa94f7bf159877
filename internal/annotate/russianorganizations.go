package annotate

// Organizations that Russian prose calls again by a noun alone, and those whose statement it
// quotes without saying so in the same sentence.

// farOrganization is over how many paragraphs a noun alone means an organization.
const farOrganization = 3

// orgCalled is the organization named last, if a noun in the nominative alone may mean it: it
// is in its name, or is said of any organization.
func (r russianReader) orgCalled(base string) *voice {
	v := r.talk.org
	if v == nil || r.talk.orgAt.paragraph < r.at.paragraph-farOrganization {
		return nil
	}
	if anyOrganization[base] || allies[base] && r.talk.orgAt.paragraph == r.at.paragraph && r.isAlliance(v) {
		return v
	}
	for _, w := range foldedWords(v.name) {
		if nominativeStem(w) == nominativeStem(base) {
			return v
		}
	}
	return nil
}

// isAlliance reports whether an organization is one of persons who work for a cause, or its
// kind is not said.
func (r russianReader) isAlliance(v *voice) bool {
	for _, w := range foldedWords(v.name) {
		if form, ok := r.ru.organizations[w]; ok {
			return allies[form.base]
		}
	}
	return true
}

// allies are nouns that one alliance of persons may be called by as well as by another.
var allies = set("движение, объединение, организация, ассоциация, союз, сеть, коалиция, альянс, федерация, сообщество, группа, инициатива, платформа, фонд, общество, профсоюз, братство, кооператив, артель")

// anyOrganization are nouns said of organizations of all kinds.
var anyOrganization = map[string]bool{"ведомство": true, "организация": true, "структура": true, "учреждение": true, "объединение": true}

// orgOfStatement is the organization named last, whose statement it may be that is quoted: not
// where the sentence before says that many agreed on a document.
func (r russianReader) orgOfStatement() *voice {
	before := r.prior
	if before == nil {
		before = r.ended
	}
	if before != nil && before.lex == r.lex {
		b := russianReader{sentence: before}
		if b.adopts() {
			return nil
		}
		if v, ok := b.ownerOfPaper(); ok {
			return v
		}
	}
	if r.talk.org == nil || r.talk.orgAt.paragraph < r.at.paragraph-1 {
		return nil
	}
	return r.talk.org
}

// ownerOfPaper is whose the statement is that the sentence names in the nominative or
// accusative: that of the noun behind it, else of the subject that published it.
func (r russianReader) ownerOfPaper() (*voice, bool) {
	for k := r.from; k < r.to; k++ {
		w := r.words[k]
		if !w.letters || !published[w.fold] || k+1 >= r.to {
			continue
		}
		for j := k + 1; j < r.to && j-k <= 4 && r.words[j].letters; j++ {
			if n := r.namingOf(j); n != nil {
				return byName(n.who), true
			}
			if s := r.nounVoiceRu(j, unknownSex, true); s.voice != nil {
				return s.voice, true
			}
			if !isAdjectiveForm(r.words[j].fold) {
				break
			}
		}
		if v := r.mainRussian(r.from, r.to, unknownSex); v != nil {
			return v, true
		}
	}
	return nil, false
}

var published = set("заявление, обращение, письмо, послание, воззвание, сообщение, пресс-релиз, релиз, комментарий, коммюнике, петицию, петиция, манифест, ноту, нота, записку, записка, отчет, доклад, пост, запись, телеграмму, телеграмма, открытку, открытка, статью, статья, колонку, колонка, меморандум, декларацию, памятку, памятка")

// adopts reports whether the sentence says that a document was adopted or signed.
func (r russianReader) adopts() bool {
	paper, passive := false, false
	for _, w := range r.words[r.from:r.to] {
		if !w.letters {
			continue
		}
		if form, ok := r.ru.papers[w.fold]; ok && !form.oblique {
			paper = true
		}
		passive = passive || adopted[w.fold]
	}
	return paper && passive
}

var adopted = set("принят, принята, принято, приняты, подписан, подписана, подписано, подписаны, согласован, согласована, согласовано, согласованы, одобрен, одобрена, одобрено, одобрены, утвержден, утверждена, утверждено, утверждены, выработан, выработана, выработано")

// statedIn reads "распространил обращение, в котором говорится" whose verb is word i: the
// statement is of the subject of the clause before.
func (r russianReader) statedIn(i int) (cue, bool) {
	k := i
	for k > r.from && r.words[k-1].letters && r.lex.is("adverb", r.words[k-1].fold) {
		k--
	}
	switch {
	case k > r.from+1 && r.words[k-1].letters && relativeIn[r.words[k-1].fold] && r.lex.is("preposition", r.words[k-2].fold):
		k -= 2
	case k > r.from && r.words[k-1].fold == "где":
		k--
	default:
		return cue{}, false
	}
	c := cue{verb: saying, at: i, from: k, to: i + 1}
	if k == r.from || !r.words[k-1].isMark(",") {
		return c, true
	}
	if c.voice = r.mainRussian(r.from, k-1, unknownSex); c.voice == nil {
		c.voice = r.onlyNamed(r.from, k-1)
	}
	return c, true
}

var relativeIn = map[string]bool{"котором": true, "которой": true, "которых": true}

// onlyNamed is the one person named by the words from to.
func (r russianReader) onlyNamed(from, to int) *voice {
	var found *voice
	for k := from; k < to; k++ {
		n := r.namingOf(k)
		if n == nil {
			continue
		}
		if found != nil && found.who != n.who {
			return nil
		}
		found = byName(n.who)
	}
	return found
}

// isNamedBody reports whether the words from start to end name an organization: one of them
// has a capital or stands in marks.
func (r russianReader) isNamedBody(start, end int) bool {
	for _, w := range r.words[start:end] {
		if w.quote != nil || w.letters && w.capital {
			return true
		}
	}
	return false
}

// issuedBy is whom the pronoun before the noun at word i means: "в распространенном им
// заявлении".
func (r russianReader) issuedBy(i int) *voice {
	for k := i - 1; k > r.from && i-k <= 3 && r.words[k].letters; k-- {
		switch r.words[k].fold {
		case "им":
			if v := r.topicBefore(); v != nil {
				return v
			}
			return r.talk.org
		case "ею", "ей":
			if v := r.pronoun(female); v != nil {
				return v
			}
			return r.talk.org
		}
	}
	return nil
}

// saysPlural reports whether word i is a verb of saying in the plural.
func (r russianReader) saysPlural(i int) bool {
	fold := r.words[i].fold
	return r.lex.is("they say", fold) || r.lex.verbAt(fold)&(saying|speechAct) != 0 && pastSex(fold) == plural
}
