package annotate

import (
	"slices"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
)

// introduce finds the persons whom the words name with an honorific, or where something
// else shows that a person is meant, and enters what the text says of them.
func (r *nameReader) introduce(p *people, contact bool) []naming {
	if r.lex.lang == corpus.Arabic {
		return r.introduceArabic(p)
	}
	if r.lex.lang == corpus.Russian {
		return r.introduceRussian(p, contact)
	}
	var out []naming
	for i := 0; i < len(r.words); i++ {
		if !r.words[i].letters {
			continue
		}
		first, end, s := r.titled(i)
		if end > 0 && isOblique(r.words[i].fold) {
			i = end - 1 // refer will see whom it means
			continue
		}
		if end == 0 && r.lex.lang != corpus.Arabic {
			first, end = i, r.untitled(i, contact)
		}
		if end == 0 {
			if end = r.doubtful(i); end > 0 {
				out = append(out, naming{from: i, to: i, who: p.perhaps(r.span(i, end), r.foldedSpan(i, end)), name: corpus.Span{Start: r.words[i].Start, End: r.words[end-1].End}})
				i = end - 1
			}
			continue
		}
		if words := r.foldedSpan(first, end); len(words) == 1 && r.lex.lang == corpus.Spanish && p.severalAre(words, s) {
			continue // one of two who bear the name, and not a third
		}
		if r.knownWithOffice(i) { // Pope Francis
			i, first = i-1, i-1
		}
		who := p.meet(r.span(first, end), r.foldedSpan(first, end), s)
		if who == nil {
			continue
		}
		n := naming{from: i, to: end, who: who, name: corpus.Span{Start: r.words[first].Start, End: r.words[end-1].End}}
		n.to = r.describe(who, i, end)
		n.past = r.past
		out = append(out, n)
		i = max(n.to, end) - 1
	}
	return out
}

// knownWithOffice reports whether the authority has the name at word i together with the
// office before it.
func (r *nameReader) knownWithOffice(i int) bool {
	if i == 0 || !r.endsWithRole(i) {
		return false
	}
	end := r.nameEnd(i, false)
	if end == 0 {
		return false
	}
	_, ok := r.dir.authority.Person(r.span(i-1, end), corpus.Date{})
	return ok
}

// describe enters what stands around a naming: an office before or behind it, a country. It
// returns the end of the naming, the country counted.
func (r *nameReader) describe(who *person, from, end int) int {
	r.past = ""
	head := from
	if r.lex.lang == corpus.English && from > 0 && r.words[from-1].fold == "the" && r.isHonorific(from) { // the Honourable
		head--
	}
	at, before := r.officeBefore(head)
	if past, ok := r.pastOffice(at, before); ok {
		r.past = past
	} else {
		who.holds(r.officeOfTitled(at, before))
		who.holds(before)
	}
	if before != "" && at > 0 {
		who.learn(r.articleSex(r.articleBefore(at)))
	}
	who.learn(r.kinSex(from))
	if before == "" {
		who.holds(r.epithetOffice(from))
	}
	who.age = max(who.age, r.ageAt(end))
	who.learn(r.givenSex(who.words))
	if before == "" {
		who.holds(r.sharedOffice(from))
	}
	to := end
	if place, after := r.place(end); after > 0 {
		if who.delegationName == "" {
			who.delegationName = place
		}
		to = after
	}
	behind := to
	if behind < len(r.words) && r.words[behind].isMark(",") {
		behind++
	} else {
		behind = to
	}
	officeEnd, after := r.officeAfter(to)
	if past, ok := r.pastOffice(r.officeStart(to), after); ok {
		r.past, after = past, ""
	}
	if before == "" {
		who.holds(after)
	}
	if officeEnd > 0 && officeEnd < len(r.words) && r.words[officeEnd].isMark(",،") {
		behind = officeEnd + 1
	}
	if _, office := r.inCapacity(behind); behind < len(r.words) {
		who.holds(office)
	}
	return to
}

// articleSex is what a French or Spanish article before an office says of its holder.
func (r *nameReader) articleSex(i int) sex {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return unknownSex
	}
	switch r.words[i].fold {
	case "la", "une", "una":
		return female
	case "le", "un", "el":
		return male
	}
	return unknownSex
}

func (r *nameReader) foldedSpan(from, to int) []string {
	return nameWords(r.text, r.words[from:to])
}

// nameWords are words as names are compared by them: folded, accents left out.
func nameWords(text string, words []word) []string {
	var out []string
	for _, w := range words {
		if w.letters {
			out = append(out, strings.TrimSuffix(analyzers.Fold(text[w.Start:w.End]), "'s"))
		}
	}
	return out
}

// untitled returns the end of a name without an honorific that begins at word i, and 0
// where nothing shows that it is a person's.
func (r *nameReader) untitled(i int, contact bool) int {
	if !r.isNameWord(i, false) && !(r.isInitial(i) && i+1 < len(r.words) && r.words[i+1].isMark(".")) {
		return 0
	}
	if r.officeTail(i) || r.insideProper(i) {
		return 0
	}
	if i > 0 && r.words[i-1].letters && (r.isNameWord(i-1, false) && !r.officeTail(i-1) || i > 1 && r.lex.is("of", r.words[i-1].fold) && r.words[i-2].letters && r.words[i-2].capital) {
		return 0 // inside a longer name
	}
	end := r.nameEnd(i, false)
	if end == 0 || i > 0 && r.words[i-1].isMark("&") || end < len(r.words) && r.words[end].isMark("&") {
		return 0
	}
	if r.insideTitle(i) || r.lex.is("company word", r.words[end-1].fold) {
		return 0
	}
	several := len(r.foldedSpan(i, end)) > 1
	printed := r.span(i, end)
	if several && r.allCommon(i, end) {
		return 0
	}
	if _, ok := r.dir.authority.Country(printed); ok {
		return 0
	}
	if _, ok := r.dir.authority.Group(printed); ok {
		return 0
	}
	if several {
		if _, ok := r.dir.authority.Person(printed, corpus.Date{}); ok {
			return end
		}
	}
	if r.lex.lang == corpus.Russian && (!several || oblique(r.words[i].fold)) {
		return 0
	}
	if i > 0 && r.lex.is("determiner", r.words[i-1].fold) && r.words[i-1].fold != "that" {
		return 0 // the Western Hemisphere
	}
	switch {
	case i > 0 && r.endsWithRole(i) && !r.lex.is("no title", r.words[i-1].fold):
		return end
	case i > 0 && r.isKin(i-1) && r.lex.lang != corpus.Russian:
		return end
	case !several && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.behindKin(i):
		return end
	case !several && (r.besideQuotation(i, end) || r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic && (r.oneOfThem(i, end) || i > 0 && strings.HasSuffix(r.words[i-1].fold, "-year-old"))):
		return end
	case !several && r.ageBehindOne(i, end):
		return end
	case !several:
		return 0
	case contact && r.canBeReached(i, end):
		return end
	case r.evidence != nil && r.evidence.organizations[thingKey(r.foldedSpan(i, end))]:
		return 0
	case r.speaks(i, end) && !r.things[thingKey(r.foldedSpan(i, end))]:
		return end
	case r.evidence.isPerson(r.foldedSpan(i, end), r.span(end-1, end)) && !r.things[thingKey(r.foldedSpan(i, end))] && !r.holdsInstitution(i, end):
		return end
	case r.begunByGiven(i, end) && !r.things[thingKey(r.foldedSpan(i, end))]:
		return end
	case r.affiliatedSpeaks(i, end), r.affiliatedAside(i, end), r.namedByPlace(i, end):
		return end
	case r.hasAge(end), r.sourceInApposition(i, end), r.lex.before("named", r.words, i) > 0, r.oneOfThem(i, end):
		return end
	}
	if at, office := r.officeAfter(end); office != "" && (r.lex.lang != corpus.English || at == len(r.words) || !r.words[at].letters) {
		return end
	}
	comma := i > 0 && (r.words[i-1].isMark(",") || strings.HasSuffix(r.words[i-1].fold, "-year-old"))
	if comma && (end == len(r.words) || r.words[end].isMark(",.:;—–") || r.endsApposition(end)) || !comma && r.lex.lang == corpus.Russian {
		if _, office := r.officeBefore(i); office != "" {
			return end
		}
	}
	return 0
}

// isKin reports whether word i is a noun such as "hijo" or "wife" behind "his" or "her".
func (r *nameReader) isKin(i int) bool {
	fold := r.words[i].fold
	return i > 0 && r.words[i].letters && (r.lex.is("kin", fold) || r.lex.is("kin female", fold) || r.lex.is("kin male", fold) || r.lex.is("counterpart", fold)) &&
		r.lex.is("possessive", r.words[i-1].fold)
}

// besideQuotation reports whether a single name and a verb of saying stand at once beside a
// quotation: «...», dice Maruja; “...,” Hafsat said.
func (r *nameReader) besideQuotation(i, end int) bool {
	w := r.words[i]
	if r.lex.lang == corpus.Russian || end != i+1 || r.evidence == nil || r.evidence.common[w.fold] || r.holdsInstitution(i, end) {
		return false
	}
	says := func(k int) bool {
		return k >= 0 && k < len(r.words) && r.words[k].letters && !r.words[k].capital && r.lex.verbAt(r.words[k].fold)&saying != 0
	}
	quoted := func(k int) bool {
		for k >= 0 && (r.words[k].isMark(",") || r.words[k].letters && (isClitic(r.words[k].fold) || r.lex.is("auxiliary", r.words[k].fold))) {
			k--
		}
		return k >= 0 && r.words[k].quote != nil
	}
	return says(i-1) && quoted(i-2) || says(end) && quoted(i-1)
}

// oneOfThem reports whether a name stands between commas behind "one of them".
func (r *nameReader) oneOfThem(i, end int) bool {
	return i > 1 && r.words[i-1].isMark(",") && end < len(r.words) && (r.words[end].isMark(",") || r.endsApposition(end) || r.words[end].isMark(".")) && (r.lex.before("one of them", r.words, i-1) > 0 || r.oneOfMany(i-1))
}

// sourceInApposition reports whether a name stands behind "according to", and between commas
// behind it what the person is: "según Fermina Sosa, aguadora,".
func (r *nameReader) sourceInApposition(i, end int) bool {
	if r.lex.before("according", r.words, i) == 0 || end+2 >= len(r.words) || !r.words[end].isMark(",") {
		return false
	}
	for k := end + 1; k < len(r.words) && k-end <= 4; k++ {
		w := r.words[k]
		if w.isMark(",.") {
			return k > end+1
		}
		if !w.letters || w.capital || k == end+1 && (r.lex.is("preposition", w.fold) || r.lex.is("who", w.fold) || isConjunction(w.fold) || r.lex.verbAt(w.fold) != 0) {
			return false
		}
	}
	return false
}

// hasAge reports whether an age stands behind a name that ends at word i: ", 58,", ", 61 ans".
func (r *nameReader) hasAge(i int) bool {
	if i >= len(r.words) || !r.words[i].isMark(",") {
		return false
	}
	j := i + 1
	if j < len(r.words) && r.words[j].fold == "de" {
		j++
	}
	if j+1 >= len(r.words) || !r.words[j].letters {
		return false
	}
	n := r.words[j].fold
	figure := len(n) == 2 && strings.Trim(n, "0123456789") == ""
	next := r.words[j+1]
	if next.fold == "ans" || next.fold == "años" || next.fold == "years" || next.fold == "anni" {
		return true
	}
	return figure && next.isMark(",.")
}

// ageBehindOne reports whether a French or Spanish age in years, or between commas what a Spanish
// one does for a living, stands behind a single name that the text has nowhere in small letters:
// "Zulmira, de 34 años".
func (r *nameReader) ageBehindOne(i, end int) bool {
	aged := (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.ageAt(end) > 0
	if r.lex.lang == corpus.Spanish && !aged && (i == 0 || r.words[i-1].isMark(".,;:")) { // "Iván, estudiante de 22 años, sujeta"
		at, office := r.officeAfter(end)
		aged = office != "" && end+1 < len(r.words) && r.words[end].isMark(",") && !r.words[end+1].capital && r.roleAt(end+1) > 0 &&
			!r.lex.is("situational", r.words[end+1].fold) && at < len(r.words) && r.words[at].isMark(",.")
	}
	return aged && r.evidence != nil && !r.evidence.common[r.words[i].fold] && !r.holdsInstitution(i, end)
}

// oblique reports whether a Russian word has an ending of the genitive that no given name
// has in the nominative: "Южной", "Соединенных".
func oblique(fold string) bool {
	for _, ending := range []string{"ой", "ого", "их", "ых", "ским"} {
		if strings.HasSuffix(fold, ending) {
			return true
		}
	}
	return false
}

// canBeReached reports whether an address or a telephone stands behind a name: in brackets,
// or behind a comma.
func (r *nameReader) canBeReached(from, end int) bool {
	if from > 0 && r.lex.is("preposition", r.words[from-1].fold) || end+1 >= len(r.words) {
		return false
	}
	if r.words[end].isMark("(") {
		return true
	}
	next := r.words[end+1]
	return r.words[end].isMark(",") && (next.isMark("+(") || r.lex.is("contact", next.fold) || strings.IndexFunc(next.fold, unicode.IsDigit) == 0)
}

// doubtful returns the end of what may be a person's name at word i, though nothing shows
// it: two capitalized words or more at the head of a sentence or between commas. It is no
// mention, but a pronoun behind it may mean it.
func (r *nameReader) doubtful(i int) int {
	if r.lex.lang == corpus.Arabic || !r.isNameWord(i, false) || i > 0 && (r.words[i-1].letters || r.words[i-1].isMark("([")) {
		return 0
	}
	end := r.nameEnd(i, false)
	if end == 0 || len(r.foldedSpan(i, end)) < 2 || r.lex.is("company word", r.words[end-1].fold) || end < len(r.words) && r.words[end].isMark(":") {
		return 0
	}
	if _, ok := r.dir.authority.Country(r.span(i, end)); ok {
		return 0
	}
	if e := r.evidence; e != nil && (e.organizations[thingKey(r.foldedSpan(i, end))] || slices.ContainsFunc(r.foldedSpan(i, end), func(w string) bool { return e.common[w] })) {
		return 0
	}
	return end
}

// endsWithRole reports whether a word for an office ends just before word i: it names the
// person that follows.
func (r *nameReader) endsWithRole(i int) bool {
	if r.lex.lang == corpus.English && possessive(r.text[r.words[i-1].Start:r.words[i-1].End]) {
		return false // the Secretary-General's Action Agenda
	}
	return r.lex.before("role", r.words, i) > 0 || r.words[i-1].letters && isTrade(r.lex.lang, r.words[i-1].fold)
}

// speaks reports whether a verb of saying stands at once before or behind words from to end,
// auxiliaries and adverbs aside: their owner is a person, or speaks like one.
func (r *nameReader) speaks(from, end int) bool {
	if from > 0 && (r.lex.is("determiner", r.words[from-1].fold) || r.lex.is("preposition", r.words[from-1].fold)) {
		return false
	}
	j := end
	for j < len(r.words) && r.words[j].letters && (r.lex.is("auxiliary", r.words[j].fold) || r.isAdverb(j)) {
		j++
	}
	if j < len(r.words) && r.words[j].letters && r.lex.verbAt(r.words[j].fold)&(saying|speechAct) != 0 && !r.words[j].capital {
		return true
	}
	return from > 0 && r.words[from-1].letters && r.lex.verbAt(r.words[from-1].fold)&saying != 0
}

// refer finds the bare names of persons met anywhere in the document, in words that belong
// to no naming yet.
func (r *nameReader) refer(p *people, have []naming) []naming {
	if r.lex.lang == corpus.Arabic {
		return r.referArabic(p, have)
	}
	if r.lex.lang == corpus.Russian {
		return r.referRussian(p, have)
	}
	taken := make([]bool, len(r.words))
	have = r.resolved(p, have)
	for _, n := range have {
		for i := n.from; i < n.to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.words); i++ {
		w := r.words[i]
		if !taken[i] && w.letters && isOblique(w.fold) {
			if first, end, _ := r.titled(i); end > 0 {
				if who := p.oblique(r.foldedSpan(end-1, end)[0]); who != nil {
					have = append(have, naming{from: i, to: end, who: who, name: corpus.Span{Start: r.words[first].Start, End: r.words[end-1].End}})
				}
				i = end - 1
				continue
			}
		}
		if taken[i] || !w.letters || !w.capital && r.lex.lang != corpus.Arabic {
			continue
		}
		who, end := r.metAt(p, i)
		if who == nil || end < len(r.words) && taken[end-1] {
			continue
		}
		have = append(have, naming{from: i, to: end, who: who, name: corpus.Span{Start: w.Start, End: r.words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b naming) int { return a.from - b.from })
	return have
}

// resolved drops the doubtful names that turned out to be those of persons.
func (r *nameReader) resolved(p *people, have []naming) []naming {
	return slices.DeleteFunc(have, func(n naming) bool {
		if !n.who.doubtful {
			return false
		}
		who, _ := r.metAt(p, n.from)
		return who != nil
	})
}

// inInstitution reports whether the name at word i is the first of what is called after a
// person: "the Okoro Administration".
func (r *nameReader) inInstitution(i int) bool {
	if r.lex.lang != corpus.English || i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1]
	return next.letters && next.capital && r.lex.is("organization", strings.TrimSuffix(strings.TrimSuffix(next.fold, "'s"), "’s"))
}

// familyAt returns the one person whose family name of several words stands at word i: "Ruiz
// de Azúa".
func (r *nameReader) familyAt(p *people, i int) (found *person, end int) {
	if r.lex.lang == corpus.Arabic || r.lex.lang == corpus.Russian {
		return nil, 0
	}
	first := r.foldedSpan(i, i+1)[0]
	for _, who := range p.list {
		for k := 1; k+2 <= len(who.words); k++ {
			n := len(who.words) - k
			if who.words[k] != first || i+n > len(r.words) || !slices.Equal(r.foldedSpan(i, i+n), who.words[k:]) {
				continue
			}
			if found != nil && found != who {
				return nil, 0
			}
			found, end = who, i+n
		}
	}
	return found, end
}

// metAt returns the person whose whole name stands at word i, or whose family name does by
// itself.
func (r *nameReader) metAt(p *people, i int) (*person, int) {
	first := r.foldedSpan(i, i+1)[0]
	for _, who := range p.list {
		if n := len(who.words); n > 1 && who.words[0] == first && i+n <= len(r.words) && slices.Equal(r.foldedSpan(i, i+n), who.words) {
			return who, i + n
		}
	}
	if who, end := r.familyAt(p, i); who != nil {
		return who, end
	}
	if who, end := r.firstFamilyAt(p, i); who != nil {
		return who, end
	}
	if r.lex.lang == corpus.Arabic || r.lex.is("not a name", r.words[i].fold) {
		return nil, 0
	}
	if i > 0 && r.words[i-1].letters && r.words[i-1].capital && r.isNameWord(i-1, false) ||
		i+1 < len(r.words) && r.words[i+1].letters && r.isNameWord(i+1, false) {
		return nil, 0 // a part of another name
	}
	if r.inInstitution(i) {
		return nil, 0
	}
	if who := p.byFamily(first, r.lex.lang); who != nil {
		return who, i + 1
	}
	if len([]rune(first)) < 3 || i > 0 && r.lex.is("determiner", r.words[i-1].fold) {
		return nil, 0
	}
	return p.byGiven(first), i + 1
}
