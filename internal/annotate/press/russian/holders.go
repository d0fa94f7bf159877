package russian

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Who holds an office in Russian, where the words around it tell: whose secretary one is, who
// presides, which body is meant.

// beforeObject is the holder of the office at word k, alone, where the one word behind it is
// the object of a verb: "управляющий обвинения отвергает".
func (r Reader) beforeObject(k, end int, base string, g wording.Sex) *people.Person {
	if end != k+2 || end >= r.To || !r.Words[end].Letters || r.Words[k+1].Capital || !inflection.LooksLikeVerb(r.Words[end].Fold) && r.Lex.VerbAt(r.Words[end].Fold) == 0 {
		return nil
	}
	if _, role := r.Russian.Roles[r.Words[k+1].Fold]; role {
		return nil
	}
	if _, org := r.Russian.Organizations[r.Words[k+1].Fold]; org {
		return nil
	}
	return r.holder([]string{base}, base, g)
}

// someones is the voice of the office at word k that is not the named one's but works for him or
// her: "пресс-секретарь Обухова-Диаса", "муж Досжан-Рейес".
func (r Reader) someones(k int, n *people.Naming, g wording.Sex) *story.Voice {
	form := r.Russian.Roles[r.Words[k].Fold]
	if form.Oblique || r.namedFirst(n) {
		return nil
	}
	kin := r.Lex.Is("his kin", form.Base) && n.Who.Sex == wording.Female || r.Lex.Is("her kin", form.Base) && n.Who.Sex == wording.Male
	words := people.NameWords(r.Text, r.Words[n.From:n.To])
	if !kin && (r.nominative(n, wording.UnknownSex) || !inflection.IsObliqueName(words) && !r.printedOtherwise(n, words)) {
		return nil
	}
	printed := r.SpanWithMarks(k, n.To)
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .75, Sex: g}
}

// namedFirst reports whether a naming is the one that tells the person's whole name.
func (r Reader) namedFirst(n *people.Naming) bool {
	return n.To-n.From > 1 && n.Who.Inflected
}

// printedOtherwise reports whether a name is known in the nominative and stands here in another
// form.
func (r Reader) printedOtherwise(n *people.Naming, words []string) bool {
	return !n.Who.Inflected && len(words) > 0 && len(n.Who.Words) > 0 && words[len(words)-1] != n.Who.Words[len(n.Who.Words)-1] && words[len(words)-1] != n.Who.Words[0]
}

// bodies are nouns for bodies of which there is one where they are named without more.
var bodies = wording.Set("правительство, мэрия, парламент, полиция, прокуратура, руководство, администрация, секретариат, оргкомитет, минздрав, минфин, мид, минобороны, минтранс, минсельхоз, минприроды, пресс-служба, правление, редакция, дума, госдума, сенат, дирекция, суд, регулятор, кабмин, оппозиция, жюри, следствие, защита, обвинение, посольство")

// chairs is the one person of gender g of whom the text says no more than that he or she
// presides or leads, where the noun base says that: "под председательством посла Дзанты".
func (r Reader) chairs(base string, g wording.Sex) *people.Person {
	if base != "председатель" && base != "руководитель" {
		return nil
	}
	var found *people.Person
	for _, who := range r.Cast.List {
		if !wording.Compatible(who.Sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if found != nil || !slices.Contains(who.Offices, base) {
			return nil
		}
		found = who
	}
	return found
}

// newHolder is the one person of gender g named in this paragraph or the one before who does
// not hold the office yet.
func (r Reader) newHolder(base string, g wording.Sex) *people.Person {
	var found *people.Person
	for _, e := range r.Talk.Recent(r.At) {
		who := e.Voice.Who
		if e.Place.Paragraph < r.At.Paragraph-1 || who == nil || who == found || !wording.Compatible(who.Sex, g) || r.holdsHead(who, base) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

func (r Reader) holdsHead(who *people.Person, base string) bool {
	for _, o := range who.Offices {
		first := true
		for _, w := range spelledOut(r.Cast.WordsOfOffice(o)) {
			if f, ok := r.Russian.Roles[w]; ok && (first || !f.Oblique) { // "начальник переправы полковник Рейн"
				if f.Base == base {
					return true
				}
				first = false
			}
		}
	}
	return false
}

// holder is the one person of gender g whose office has the head base and all words of
// the title, in any case.
func (r Reader) holder(title []string, base string, g wording.Sex) *people.Person {
	var found *people.Person
	for _, who := range r.Cast.List {
		if !wording.Compatible(who.Sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if !slices.ContainsFunc(who.Offices, func(o string) bool { return hasStemsOf(spelledOut(r.Cast.WordsOfOffice(o)), title) }) {
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
		if !slices.ContainsFunc(words, func(w string) bool { return inflection.Stem(w) == inflection.Stem(p) }) {
			return false
		}
	}
	return true
}

// saidAs is the office that spoke before and whose words hold the title.
func (r Reader) saidAs(title []string, g wording.Sex) *story.Voice {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		v := r.Talk.Events[i].Voice
		if v.Who == nil && v.How == "office" && wording.Compatible(v.Sex, g) && hasStemsOf(people.FoldedWords(v.Name), title) {
			return v
		}
	}
	return nil
}
