package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Spanish prose calls those whom it has named by what they are: "la delegada" of one who speaks for
// a country, "la hija" of one named as someone's daughter, "la organización" of whatever was named
// last that is no person.

// calledAgain is whom a Spanish noun phrase with its article means, words from to start being the
// determiners, in ways that its noun alone tells.
func (r *reader) calledAgain(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || to != start+1 || from == start || r.indefinite(from, start) || r.possessive(from, start) {
		return nil
	}
	noun := r.Words[start].Fold
	if r.kinSex(start) != wording.UnknownSex || r.Lex.Is("kin", noun) {
		return r.ofKin(noun)
	}
	if speakFor[noun] {
		s := r.formSex(from, start, to)
		if v := r.Talk.OnlyIn(r.At, s); v != nil && v.Who != nil && len(v.Who.Offices) == 0 && v.Who.DelegationName != "" {
			v = v.Meant(s)
			v.How = "noun"
			return v
		}
	}
	return nil
}

// speakFor are nouns for those who speak for a country or a body.
var speakFor = wording.Set("delegado, delegada, representante, observador, observadora, embajador, embajadora, enviado, enviada, negociador, negociadora")

// ofKin is the one person, or the one without a name, whom the text has named as someone's of
// a kinship: "Su hija Yara manda el dinero. (...) La hija se encoge de hombros".
func (r *reader) ofKin(noun string) *story.Voice {
	var found *people.Person
	for _, who := range r.Cast.List {
		if who.Kin != noun || who.Since > r.Cast.Now || !r.Talk.Knows(who) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found != nil {
		return &story.Voice{Who: found, How: "noun", Sure: .75}
	}
	return r.Talk.UnnamedBefore(noun, r.At)
}

// kinOf is the voice of someone of whom a Spanish text says only whose kin it is: "la madre de la
// menor".
func (r *reader) kinOf(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || from == start {
		return nil
	}
	if families[r.Words[start].Fold] && !r.indefinite(from, start) {
		printed := r.Span(start, to)
		return &story.Voice{ID: corpus.Slug(printed), Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .55, Sex: r.formSex(from, start, start+1)}
	}
	if start+2 >= to || !r.Lex.Is("of", r.Words[start+1].Fold) && r.Words[start+1].Fold != "del" {
		return nil
	}
	noun := r.Words[start].Fold
	if !r.Lex.Is("kin female", noun) && !r.Lex.Is("kin male", noun) && !r.Lex.Is("kin", noun) || r.RoleAt(start) > 0 {
		return nil
	}
	printed := r.Span(start, to)
	return &story.Voice{ID: corpus.Slug(printed), Unnamed: true, Capacity: printed, How: "noun", Sure: .6, Sex: r.kinSex(start)}
}

// families are nouns for those around someone, who speak as one.
var families = wording.Set("familia, entorno")

// oneOfGroup is the voice of one of a group who has no name, and where its words from word from on
// end: "uno de los patrones", "una de ellas".
func (r *reader) oneOfGroup(from int) (*story.Voice, int) {
	if r.Lex.Lang != corpus.Spanish || from+2 >= r.To || !r.Lex.Is("one of several", r.Words[from].Fold) || r.Words[from+1].Fold != "de" {
		return nil, 0
	}
	end := from + 3
	if f := r.Words[from+2].Fold; f != "ellos" && f != "ellas" {
		if from+3 >= r.To || !plurals[f] || !r.namesGroup(from+3) {
			return nil, 0
		}
		end = r.groupEnd(from+3, r.To)
	}
	s := wording.Male
	if strings.HasSuffix(r.Words[from].Fold, "a") {
		s = wording.Female
	}
	printed := r.Span(from, end)
	if end == from+3 {
		group := r.groupBefore(from)
		if group == "" {
			return nil, 0
		}
		printed = r.Words[from].Fold + " de " + group
	}
	return &story.Voice{ID: corpus.Slug(printed), Unnamed: true, Capacity: printed, How: "noun", Sure: .55, Sex: s}, end
}

var plurals = wording.Set("los, las, sus, estos, estas, esos, esas, aquellos, aquellas, nuestros, nuestras")

// lastProper is the one name of several words in the sentence before, or in this one before word
// end, that is no person's and no place's: what "la organización" means there.
func (r *reader) lastProper(end int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish {
		return nil
	}
	from := r.From
	if r.before != nil {
		from = r.before.From
	}
	var found *story.Voice
	for i := from; i < end; i++ {
		if n := r.NamingOf(i); n != nil && !n.Who.Doubtful {
			i = max(i, n.To-1)
			continue
		}
		if !r.IsNameWord(i, false) || i > from && r.Words[i-1].Letters && r.IsNameWord(i-1, false) || r.IsPlace(i) {
			continue
		}
		to := i + 1
		for to < end && r.Words[to].Letters && (r.Words[to].Capital || to+1 < end && r.Words[to+1].Capital && r.Lex.Is("preposition", r.Words[to].Fold)) {
			to++
		}
		printed := r.Span(i, to)
		if _, country := r.Directory.Authority.Country(printed); to < i+2 || country || r.holdsRole(i, to) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .6}
		i = to - 1
	}
	return found
}

// isElliptical reports whether the Spanish sentence leaves its verb out and says the same of another:
// "Su madre tampoco."
func (r *reader) isElliptical() bool {
	if r.openedByKin() && r.NamingOf(r.From+2) == nil && !r.Words[r.From+2].IsMark(",") && len(r.Read) == 0 && !r.quotesAny() {
		return true // "Su esposo y sus dos hijos son tripulantes."
	}
	if r.Lex.Lang != corpus.Spanish || r.To-r.From > 7 {
		return false
	}
	k := r.To - 1
	if r.Words[k].IsMark(".") {
		k--
	}
	return k > r.From && slices.Contains([]string{"tampoco", "también", "sí", "no"}, r.Words[k].Fold)
}

// headAndField is the one person whose office has the noun and all the further words of a Spanish
// one: "la coordinadora de la Red" of the "coordinadora regional de la Red".
func (r *reader) headAndField(start, to int) *people.Person {
	if r.Lex.Lang != corpus.Spanish {
		return nil
	}
	var words []string
	for k := start; k < to; k++ {
		if w := r.Words[k]; w.Letters && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("determiner", w.Fold) && !wording.IsConjunction(w.Fold) {
			words = append(words, r.FoldedSpan(k, k+1)...)
		}
	}
	if len(words) < 2 {
		return nil
	}
	var found *people.Person
	for _, who := range r.Cast.List {
		if who.Since > r.Cast.Now || !slices.ContainsFunc(who.Offices, func(o string) bool {
			of := people.FoldedWords(o)
			return len(of) > 0 && of[0] == words[0] && ofWhat(of, words[1:])
		}) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// impersonal reports whether the Spanish verb at word i, behind "se le", says that someone is asked
// or told something, and not by whom: "Cuando se le pregunta a la maestra".
func (r *reader) impersonal(i int) bool {
	return i > r.From+1 && (r.Words[i-1].Fold == "le" || r.Words[i-1].Fold == "les") && r.Words[i-2].Fold == "se" && !r.BehindQuotation(i)
}

// mayBe reports whether a Spanish noun may be said of someone: it tells a calling, and he or she
// has the same or none that the text names.
func (r *reader) mayBe(v *story.Voice, noun string) bool {
	kinds := r.Lex.Kinds[noun]
	if r.Lex.Lang != corpus.Spanish || kinds == nil || v.Who == nil || len(v.Who.Offices) == 0 {
		return true
	}
	return slices.ContainsFunc(v.Who.Offices, func(o string) bool {
		return slices.ContainsFunc(wording.Words(o, 0, len(o), nil), func(w wording.Word) bool { return kinds[w.Fold] })
	})
}

// experiencer reports whether the Spanish sentence begins with "a" and the name at word i, of whom the
// rest is said: "A Remedios lo que le gusta es la harina".
func (r *reader) experiencer(i int) bool {
	if r.Lex.Lang != corpus.Spanish || i != r.From+1 || r.Words[r.From].Fold != "a" {
		return false
	}
	for k := i; k < r.To && r.Words[k].Quote == nil; k++ {
		if f := r.Words[k].Fold; f == "le" || f == "les" || f == "lo" || f == "la" {
			return true
		}
	}
	return false
}

// replied is who answers with the Spanish verb at word i, without a subject, where the sentence before
// says that someone asked: the other one who was named in the paragraph. ok is true where it says so.
func (r *reader) replied(i int) (v *story.Voice, ok bool) {
	if r.Lex.Lang != corpus.Spanish || r.before == nil || !answerVerbs[r.Words[i].Fold] || len(r.before.Read) == 0 {
		return nil, false
	}
	var asker *story.Voice
	for _, c := range r.before.Read {
		if askVerbs[r.Words[c.At].Fold] && c.Voice != nil && !c.Relative {
			asker = c.Voice
		}
	}
	if asker == nil {
		return nil, false
	}
	for k := len(r.Talk.Events) - 1; k >= 0 && r.Talk.Events[k].Place.Paragraph >= r.At.Paragraph-1; k-- {
		e := r.Talk.Events[k]
		if e.Voice.Same(asker) || e.Voice.How == story.ByOrganization {
			continue
		}
		if e.Place.Paragraph < r.At.Paragraph && v != nil {
			break
		}
		if v != nil && !v.Same(e.Voice) {
			return nil, true
		}
		v = e.Voice
	}
	return v, true
}

var (
	answerVerbs = wording.Set("contestó, contesta, contestaba, respondió, responde, respondía, replicó, replica, repuso, repone")
	askVerbs    = wording.Set("preguntó, pregunta, preguntaba, inquirió, inquiere, interrogó, interroga, repreguntó, consultó, consulta")
)

// groupBefore is the last noun for a group with its article before word end, in the sentence or the
// one before: whom "ellos" means.
func (r *reader) groupBefore(end int) string {
	from := r.From
	if r.before != nil {
		from = r.before.From
	}
	for k := end - 1; k > from; k-- {
		if r.Words[k].Letters && plurals[r.Words[k-1].Fold] && r.namesGroup(k) {
			return r.Words[k-1].Fold + " " + r.Span(k, k+1)
		}
	}
	return ""
}

// someSpanish is the voice of a person of whom a Spanish text says once what he or she is, in a noun
// that is no office: "una mujer desde las vallas".
func (r *reader) someSpanish(from, start, to int) *story.Voice {
	if from == start || !r.Lex.Is("one", r.Words[from].Fold) || r.Words[start].Capital {
		return nil
	}
	n := r.Lex.At("generic person", r.Words[:to], start)
	if n == 0 && !r.Lex.Is("kin", r.Words[start].Fold) && r.kinSex(start) == wording.UnknownSex {
		return nil
	}
	printed := r.Span(start, r.officeEnd(start, min(to, start+max(n, 1)+1)))
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6, Sex: r.formSex(from, start, start+1)}
}

// noticesSomeone tells the discourse of someone at word i of whom a Spanish sentence has only a noun
// with "un", as the subject of a verb: "una jubilada se presentó en comisaría".
func (r *reader) noticesSomeone(i int) bool {
	if r.Lex.Lang != corpus.Spanish || !r.Words[i].Letters || !r.Lex.Is("one", r.Words[i].Fold) || i+2 >= r.To || r.Governed(i) || i > r.From && r.Words[i-1].Letters && r.isVerbForm(i-1) {
		return false
	}
	if r.RoleAt(i+1) == 0 && r.Lex.At("generic person", r.Words[:r.To], i+1) == 0 {
		return false
	}
	s := r.nounAt(i)
	if s.Voice == nil || !s.Voice.Unnamed || s.Voice.SeveralOnes || s.To >= r.To || !r.Words[s.To].Letters || !objects[r.Words[s.To].Fold] && !r.isVerbForm(s.To) {
		return false
	}
	r.Talk.Events = append(r.Talk.Events, story.Event{Voice: s.Voice, Place: r.At})
	return true
}

// epithet is the one person of the paragraph, who has just spoken, of whom a Spanish text says another
// office behind further words of his or hers: «...», recordó el rector de Valdehoz.
func (r *reader) epithet(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || r.Words[r.From].Quote == nil || r.possessive(from, start) || r.indefinite(from, start) {
		return nil
	}
	s := r.formSex(from, start, r.headEnd(start, to))
	v := r.Talk.OnlyIn(r.At, s)
	if v == nil || v.Who == nil || v.Who.Known || v.Who.Doubtful || !v.Same(r.Talk.Last) || r.Talk.At.Paragraph != r.At.Paragraph {
		return nil
	}
	if head := wording.Fold(r.Words[start].Fold); slices.ContainsFunc(v.Who.Offices, func(o string) bool { return people.FoldedWords(o)[0] == head }) {
		return nil
	}
	out := *v
	out.How, out.Sure = "noun", .6
	return &out
}
