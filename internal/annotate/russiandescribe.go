package annotate

import (
	"strings"
	"unicode/utf8"
)

// What stands around a Russian name: the office before it or behind it, the verb beside it.

// preposed reports whether a preposition of place stands before word i.
func (r *nameReader) preposed(i int) bool {
	return i > 0 && (r.words[i-1].fold == "в" || r.words[i-1].fold == "на" || r.words[i-1].fold == "из" || r.words[i-1].fold == "из-за")
}

// roleBefore returns the office whose phrase ends before word i: its complement in the
// genitive, with capitals or without, is passed over.
func (r *nameReader) roleBefore(i int) (caseForm, bool) {
	for k := i - 1; k >= 0 && i-k <= 10; k-- {
		w := r.words[k]
		if !w.letters {
			if w.quote != nil && isShort(w.quote) || w.isMark(",") && k == i-1 {
				continue
			}
			break
		}
		if form, ok := r.ru.roles[w.fold]; ok {
			return form, true
		}
		if r.lex.verbAt(w.fold) != 0 && !w.capital || isConjunction(w.fold) && w.fold != "и" || r.lex.is("clause", w.fold) || r.lex.is("who", w.fold) || r.lex.is("they", w.fold) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && w.fold != "в" && w.fold != "из" && !r.behindRole(k) {
			break
		}
		if looksLikeVerb(w.fold) {
			break
		}
	}
	return caseForm{}, false
}

// nounsLikeVerbs are the stems of nouns some form of which has an ending of verbs.
var nounsLikeVerbs = stemsOf("журнал канал сигнал портал финал материал персонал вокзал квартал капитал потенциал мемориал ритуал минерал филиал генерал адмирал либерал радикал арсенал трибунал карнавал интервал обвал перевал провал металл зал отдел раздел предел передел надел артель модель неделя отель цель постель метель апрель стрела сила могила штиль стиль автомобиль земля профиль фасад комитет совет бюджет университет факультет кабинет интернет ответ пакет билет портрет предмет приоритет авторитет паритет суверенитет иммунитет секрет запрет буфет газета анкета планета ракета монета карета цвет свет банкет паркет балет браслет пистолет вертолет самолет кредит дефицит лимит гранит визит аудит транзит профицит магнит бандит лето сюжет макет бильярд жилет привет обет завет спектр атлет скелет поэт эстафета диета клевета комета котлета табурет туалет турникет отчет дел дело тело мыло масло число село крыло кресло ремесло весло покрывало зеркало одеяло школа скала шкала похвала качели юбилей")

// looksLikeVerb reports whether a folded word has an ending of the past tense.
func looksLikeVerb(fold string) bool {
	if utf8.RuneCountInString(fold) < 4 {
		return false
	}
	if nounsLikeVerbs[nominativeStem(fold)] {
		return false
	}
	for _, e := range []string{"ал", "ала", "али", "ил", "ила", "или", "ел", "ела", "ели", "лся", "лась", "лись", "ет", "ит", "ают", "яют", "ется", "ится", "нул", "нула", "нули", "ыл", "ыла", "ыли", "ял", "яла", "яли", "вший", "вшая"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// speaksRussian reports whether a verb of saying stands at once before or behind words from
// to, adverbs aside.
func (r *nameReader) speaksRussian(from, to int) bool {
	if from > 0 && r.lex.is("preposition", r.words[from-1].fold) {
		return false
	}
	j := to
	for j < len(r.words) && r.words[j].letters && r.lex.is("adverb", r.words[j].fold) {
		j++
	}
	if j < len(r.words) && r.words[j].letters && r.lex.verbAt(r.words[j].fold) != 0 && !r.words[j].capital {
		return true
	}
	k := from
	for k > 0 && r.words[k-1].letters && r.lex.is("adverb", r.words[k-1].fold) {
		k--
	}
	return k > 0 && r.words[k-1].letters && r.lex.verbAt(r.words[k-1].fold) != 0
}

// describeRussian enters the office before or behind a name.
func (r *nameReader) describeRussian(who *person, from, to int) {
	defer r.presiding(who, from)
	defer r.becoming(who, from, to)
	if start, end := r.officeSpan(from); end > start {
		who.holds(r.span(start, end))
		if d := r.dir.delegationOf(r.span(start, end)); who.delegation == "" {
			who.delegation = d
		}
		return
	}
	if end, office := r.officeAfter(to); end > 0 {
		if len(who.offices) == 0 {
			who.holds(office)
		}
		return
	}
	defer r.calling(who, from)
	if to < len(r.words) && r.words[to].isMark(",(") {
		for k := to + 1; k < len(r.words) && k <= to+4 && r.words[k].letters; k++ {
			if _, ok := r.ru.roles[r.words[k].fold]; ok {
				end := k + 1
				for end < len(r.words) && end-k < 14 && !r.words[end].isMark(",.;:)—–-") {
					end++
				}
				if len(who.offices) == 0 {
					who.holds(r.span(k, end))
				}
				return
			}
		}
	}
}

// becoming enters what the text says that the one named by the words from to became or is:
// "Лауреатом стал Винсент Рейн", "Винсент Рейн стал лауреатом".
func (r *nameReader) becoming(who *person, from, to int) {
	holds := func(i int) {
		if form, ok := r.ru.roles[r.words[i].fold]; ok && form.oblique && isInstrumental(r.words[i].fold) {
			who.holds(form.base)
		}
	}
	if from > 1 && becomes[r.words[from-1].fold] && r.words[from-2].letters {
		holds(from - 2)
	}
	if to+1 < len(r.words) && becomes[r.words[to].fold] && r.words[to+1].letters {
		holds(to + 1)
	}
}

var becomes = set("стал, стала, станет, оказался, оказалась, был, была, является, остается, остался, осталась, работает, работал, работала, служит, служил, служила")

// presiding enters that the text says of the one named at word from that something goes on under
// him or her.
func (r *nameReader) presiding(who *person, from int) {
	for k := from - 1; k > 0 && from-k <= 6 && r.words[k].letters; k-- {
		if r.words[k-1].fold != "под" {
			continue
		}
		switch r.words[k].fold {
		case "председательством":
			who.holds("председатель")
		case "руководством":
			who.holds("руководитель")
		}
		return
	}
}

// calling enters the noun in small letters just before a name, of which the lexicon knows
// nothing, as what the person is: "ткачиха Дина Пак".
func (r *nameReader) calling(who *person, from int) {
	if len(who.offices) > 0 || !r.isCalling(from) || isNameNoun(r.words[from-1].fold) || r.lex.is("scare", r.words[from-1].fold) || r.lex.is("utterance", r.words[from-1].fold) {
		return
	}
	if k := from - 2; k >= 0 && r.words[k].letters && !r.startsHere(from-1) { // "исполнительница главной роли": a complement
		fold := r.words[k].fold
		if isAdjectiveForm(fold) && !agreesWith(fold, caseForm{}) || !isAdjectiveForm(fold) && r.words[k].capital {
			return
		}
	}
	who.holds(r.span(from-1, from))
}

// nameNouns stand before a name and do not say what a person is.
var nameNouns = set("именем, имени, псевдонимом, прозвищем, кличкой, фамилией")

// isCalling reports whether the word before a name at word from is a noun that says what a
// person is, so far as the lexicon does not say that it is something else.
func (r *nameReader) isCalling(from int) bool {
	if from == 0 || !r.words[from-1].letters {
		return false
	}
	w := r.words[from-1]
	if w.capital && !r.startsHere(from-1) || utf8.RuneCountInString(w.fold) < 4 || isAdjectiveForm(w.fold) || looksLikeVerb(w.fold) || r.lex.verbAt(w.fold) != 0 || strings.HasSuffix(w.fold, "ть") || isConjunction(w.fold) {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "clause", "determiner", "place word", "who", "time", "participle", "telling", "source"} {
		if r.lex.is(part, w.fold) {
			return false
		}
	}
	for _, forms := range []nounForms{r.ru.organizations, r.ru.papers, r.ru.things} {
		if _, ok := forms[w.fold]; ok {
			return false
		}
	}
	return true
}

// officeSpan returns the words of the office that ends before word i.
func (r *nameReader) officeSpan(i int) (start, end int) {
	end = i
	if end > 0 && r.words[end-1].isMark(",") {
		end--
	}
	role := -1
	for k := end - 1; k >= 0 && end-k <= 12; k-- {
		w := r.words[k]
		if !w.letters && (w.quote == nil || !isShort(w.quote)) || w.letters && (r.lex.verbAt(w.fold) != 0 && !w.capital || looksLikeVerb(w.fold) && !w.capital || r.lex.is("clause", w.fold)) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && w.fold != "в" && w.fold != "из" && !r.behindRole(k) {
			break
		}
		if role >= 0 && (isConjunction(w.fold) || r.lex.is("determiner", w.fold)) {
			break // another one's office
		}
		if w.fold == "главе" && k > 0 && r.words[k-1].fold == "во" {
			break // "комиссия во главе с инспектором"
		}
		if _, ok := r.ru.roles[w.fold]; ok {
			role = k
		}
	}
	if role < 0 {
		return 0, 0
	}
	start = role
	for start > 0 && r.words[start-1].letters && agreesWith(r.words[start-1].fold, r.ru.roles[r.words[role].fold]) && !r.lex.is("new", r.words[start-1].fold) {
		start--
	}
	return start, end
}

// behindRole reports whether a word for an office stands just before word i.
func (r *nameReader) behindRole(i int) bool {
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	_, ok := r.ru.roles[r.words[i-1].fold]
	return ok
}

// isNameNoun reports whether a folded word stands before a name and does not say what a person
// is: "под именем".
func isNameNoun(fold string) bool { return nameNouns[fold] }
