package annotate

import (
	"slices"

	"travaux/corpus"
)

// Who holds an office in Russian, where the words around it tell: whose secretary one is, who
// presides, which body is meant.

// beforeObject is the holder of the office at word k, alone, where the one word behind it is
// the object of a verb: "управляющий обвинения отвергает".
func (r russianReader) beforeObject(k, end int, base string, g sex) *person {
	if end != k+2 || end >= r.to || !r.words[end].letters || r.words[k+1].capital || !looksLikeVerb(r.words[end].fold) && r.lex.verbAt(r.words[end].fold) == 0 {
		return nil
	}
	if _, role := r.ru.roles[r.words[k+1].fold]; role {
		return nil
	}
	if _, org := r.ru.organizations[r.words[k+1].fold]; org {
		return nil
	}
	return r.russianHolder([]string{base}, base, g)
}

// someones is the voice of the office at word k that is not the named one's but works for him or
// her: "пресс-секретарь Обухова-Диаса", "муж Досжан-Рейес".
func (r russianReader) someones(k int, n *naming, g sex) *voice {
	form := r.ru.roles[r.words[k].fold]
	if form.oblique || r.namedFirst(n) {
		return nil
	}
	kin := r.lex.is("his kin", form.base) && n.who.sex == female || r.lex.is("her kin", form.base) && n.who.sex == male
	words := nameWords(r.text, r.words[n.from:n.to])
	if !kin && (r.nominative(n, unknownSex) || !isObliqueName(words) && !r.printedOtherwise(n, words)) {
		return nil
	}
	printed := r.spanWithMarks(k, n.to)
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75, sex: g}
}

// namedFirst reports whether a naming is the one that tells the person's whole name.
func (r russianReader) namedFirst(n *naming) bool {
	return n.to-n.from > 1 && n.who.inflected
}

// printedOtherwise reports whether a name is known in the nominative and stands here in another
// form.
func (r russianReader) printedOtherwise(n *naming, words []string) bool {
	return !n.who.inflected && len(words) > 0 && len(n.who.words) > 0 && words[len(words)-1] != n.who.words[len(n.who.words)-1] && words[len(words)-1] != n.who.words[0]
}

// bodies are nouns for bodies of which there is one where they are named without more.
var bodies = set("правительство, мэрия, парламент, полиция, прокуратура, руководство, администрация, секретариат, оргкомитет, минздрав, минфин, мид, минобороны, минтранс, минсельхоз, минприроды, пресс-служба, правление, редакция, дума, госдума, сенат, дирекция, суд, регулятор, кабмин, оппозиция, жюри, следствие, защита, обвинение, посольство")

// chairs is the one person of gender g of whom the text says no more than that he or she
// presides or leads, where the noun base says that: "под председательством посла Дзанты".
func (r russianReader) chairs(base string, g sex) *person {
	if base != "председатель" && base != "руководитель" {
		return nil
	}
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if found != nil || !slices.Contains(who.offices, base) {
			return nil
		}
		found = who
	}
	return found
}

// newHolder is the one person of gender g named in this paragraph or the one before who does
// not hold the office yet.
func (r russianReader) newHolder(base string, g sex) *person {
	var found *person
	for _, e := range r.talk.recent(r.at) {
		who := e.voice.who
		if e.place.paragraph < r.at.paragraph-1 || who == nil || who == found || !compatible(who.sex, g) || r.holdsHead(who, base) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

func (r russianReader) holdsHead(who *person, base string) bool {
	for _, o := range who.offices {
		first := true
		for _, w := range spelledOut(r.people.wordsOfOffice(o)) {
			if f, ok := r.ru.roles[w]; ok && (first || !f.oblique) { // "начальник переправы полковник Рейн"
				if f.base == base {
					return true
				}
				first = false
			}
		}
	}
	return false
}

// russianHolder is the one person of gender g whose office has the head base and all words of
// the title, in any case.
func (r russianReader) russianHolder(title []string, base string, g sex) *person {
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if !slices.ContainsFunc(who.offices, func(o string) bool { return hasStemsOf(spelledOut(r.people.wordsOfOffice(o)), title) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// hasStemsOf reports whether the stems of all words of part are among those of words.
func hasStemsOf(words, part []string) bool {
	for _, p := range part {
		if !slices.ContainsFunc(words, func(w string) bool { return nominativeStem(w) == nominativeStem(p) }) {
			return false
		}
	}
	return true
}

// saidAs is the office that spoke before and whose words hold the title.
func (r russianReader) saidAs(title []string, g sex) *voice {
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		v := r.talk.events[i].voice
		if v.who == nil && v.how == "office" && compatible(v.sex, g) && hasStemsOf(foldedWords(v.name), title) {
			return v
		}
	}
	return nil
}
