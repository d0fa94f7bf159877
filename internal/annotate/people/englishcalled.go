package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// English press prose calls many by one name only: those who give no other ("Asmeret, 29,"),
// whom a court keeps from being known ("identified only as Witness C"), and children, parents
// and others of someone's family ("her son, Norvu,").

// calledAlone reports whether the single English name from to is shown by what stands around it
// to be someone's.
func (r *Reader) calledAlone(from, to int) bool {
	if r.Lex.Lang != corpus.English || r.Evidence == nil || r.Evidence.common[r.Words[from].Fold] || r.holdsInstitution(from, to) || !r.Words[from].Capital {
		return false
	}
	if r.calledOnly(from) || r.ofKin(from, to) {
		return true
	}
	if from > 0 && r.Words[from-1].Letters && !r.Lex.Is("preposition", r.Words[from-1].Fold) && !r.Lex.Is("adverb", r.Words[from-1].Fold) && !r.Lex.Is("being", r.Words[from-1].Fold) || to+2 >= len(r.Words) {
		return false
	}
	if r.Words[to].IsMark("(") {
		return r.Words[to+1].Fold == "not" || r.Lex.At("alias", r.Words, to+1) > 0
	}
	if !r.Words[to].IsMark(",") {
		return false
	}
	switch next := r.Words[to+1]; {
	case r.hasAge(to):
		return true
	case !next.Letters:
		return false
	case next.Fold == "who", r.Lex.At("alias", r.Words, to+1) > 0:
		return true
	case next.Fold == "a" || next.Fold == "an":
		return r.describesSomeone(to + 2)
	}
	return false
}

// describesSomeone reports whether the words from i on say what a person is: a role, an age.
func (r *Reader) describesSomeone(i int) bool {
	for k := i; k < len(r.Words) && k < i+5 && r.Words[k].Letters && !r.Words[k].Capital; k++ {
		fold := r.Words[k].Fold
		if strings.HasSuffix(fold, "-year-old") || r.RoleAt(k) > 0 || r.Lex.Is("someone", fold) || r.Lex.Is("someone female", fold) || r.Lex.Is("someone male", fold) {
			return true
		}
		if r.Lex.Is("preposition", fold) || r.Lex.Is("organization", fold) || r.Lex.Is("paper", fold) {
			return false
		}
	}
	return false
}

// ofKin reports whether the English name from to says who someone of a family is: "his wife Asha
// said", "the farmer's son, Norvu, drives".
func (r *Reader) ofKin(from, to int) bool {
	k := from - 1
	comma := k > 0 && r.Words[k].IsMark(",")
	if comma {
		k--
	}
	if k > 2 && r.RoleAt(k) > 0 && wording.IsConjunction(r.Words[k-1].Fold) && r.isKinNoun(k-2) { // his wife and co-owner
		k -= 2
	}
	if r.Lex.Lang != corpus.English || k < 1 || !r.isKinNoun(k) && !(comma && (r.RoleAt(k) > 0 || r.Lex.Is("counterpart", r.Words[k].Fold))) || comma && to < len(r.Words) && !r.Words[to].IsMark(",.;:—–)") {
		return false
	}
	for n := 0; k > 0 && n < 3 && r.Words[k-1].Letters; n++ { // her eldest son
		if w := r.Words[k-1]; r.Lex.Is("possessive", w.Fold) || Possessive(r.Text[w.Start:w.End]) {
			return true
		}
		k--
	}
	return false
}

// isKinNoun reports whether word i is a noun for someone of a family.
func (r *Reader) isKinNoun(i int) bool {
	fold := r.Words[i].Fold
	return r.Words[i].Letters && (r.Lex.Is("kin", fold) || r.Lex.Is("kin female", fold) || r.Lex.Is("kin male", fold))
}

// alias returns the end of a name that hides another at word i, 0 where there is none: "known only
// as Witness C".
func (r *Reader) alias(i int) int {
	if r.Lex.Lang != corpus.English || i == 0 || i+1 >= len(r.Words) || !r.Words[i].Capital || !r.calledOnly(i) {
		return 0
	}
	if next := r.Words[i+1]; next.Letters && next.End-next.Start == 1 && next.Capital {
		return i + 2
	}
	if next := r.Words[i+1]; r.Words[i].Letters && (!next.Letters || !next.Capital) && !r.holdsInstitution(i, i+1) {
		return i + 1
	}
	return 0
}

// behindLetters is the end of an English name at word i with the letters of degrees, orders and
// seats that stand behind it: "Odo Keel KC", "Mina Vale, MP,".
func (r *Reader) behindLetters(i int) int {
	if r.Lex.Lang != corpus.English {
		return i
	}
	for end := i; end < len(r.Words); {
		k := end
		if r.Words[k].IsMark(",") {
			k++
		}
		if k >= len(r.Words) || !r.isPostNominal(k) {
			return end
		}
		end = k + 1
		i = end
	}
	return i
}

func (r *Reader) isPostNominal(i int) bool {
	w := r.Words[i]
	if !w.Letters || !w.Capital || !r.Lex.Is("post-nominal", w.Fold) {
		return false
	}
	raw := r.Text[w.Start:w.End]
	return raw == strings.ToUpper(raw) || w.Fold == "jr" || w.Fold == "sr" || w.Fold == "phd" || w.Fold == "dphil" || w.Fold == "esq"
}

// belongsAfter is the organization for which someone is said to speak between commas behind the
// English name that ends at word i: "Odo Keel, for the Fund for Savings, said".
func (r *Reader) belongsAfter(i int) string {
	if r.Lex.Lang != corpus.English || i+2 >= len(r.Words) || !r.Words[i].IsMark(",") || !r.Words[i+1].Letters {
		return ""
	}
	switch r.Words[i+1].Fold {
	case "for", "of", "from", "with":
	default:
		return ""
	}
	start := r.pastDeterminers(i + 2)
	end := start
	for end < len(r.Words) && end-start < 14 && (r.Words[end].Letters || r.GenitiveMark(end)) {
		end++
	}
	if end == start || end == len(r.Words) || !r.Words[end].IsMark(",(") || !r.Words[start].Capital || !r.holdsInstitution(start, end) {
		return ""
	}
	return r.Span(start, end)
}

// pastDeterminers is the first word from i on that is no article.
func (r *Reader) pastDeterminers(i int) int {
	for i < len(r.Words) && r.Lex.Is("determiner", r.Words[i].Fold) {
		i++
	}
	return i
}

// introducesOther reports whether the office at word from belongs to a phrase that opens the
// sentence, and not to the English name at word i behind the comma that ends it: "Responding to
// questions from journalists, Mr. Keel said".
func (r *Reader) introducesOther(from, i int) bool {
	k := r.withoutDeterminers(from)
	if r.Lex.Lang != corpus.English || k == 0 || !r.Lex.Is("preposition", r.Words[k-1].Fold) {
		return false
	}
	_, end, _ := r.titled(i)
	if end == 0 {
		end = r.nameEnd(i, false)
	}
	if end == 0 {
		return false
	}
	end = r.behindLetters(end)
	return end < len(r.Words) && r.Words[end].Letters
}

// meet is Meet for an English name; one word may be the first of a name of three, where the
// family name comes first: "said Lim" of Lim Tzeh Purwanadi.
func (r *Reader) meet(p *Cast, name string, words []string, s wording.Sex) *Person {
	if r.Lex.Lang == corpus.English && len(words) == 1 && p.find(words, s) == nil {
		if who := p.byGiven(words[0]); who != nil && wording.Compatible(who.Sex, s) {
			return who
		}
	}
	return p.Meet(name, words, s)
}

// plainlyTitled reports whether the English name of several words from to stands behind what
// its owner does for a living, in words that are no title: "bus driver Odo Keel", "miner Tom Baxter".
func (r *Reader) plainlyTitled(from, to int) bool {
	if r.Lex.Lang != corpus.English || from == 0 || !r.Words[from-1].Letters || r.holdsInstitution(from, to) || r.Things[ThingKey(r.FoldedSpan(from, to))] {
		return false
	}
	n := r.Lex.Before("role", r.Words, from)
	if n == 0 {
		n = r.Lex.Before("counterpart", r.Words, from)
	}
	if n == 0 && IsTrade(r.Lex.Lang, r.Words[from-1].Fold) {
		n = 1
	}
	if n == 0 || Possessive(r.Text[r.Words[from-1].Start:r.Words[from-1].End]) {
		return false
	}
	return !r.Words[from-1].Capital || n == 1 && (from == 1 || r.Words[from-2].IsMark(".!?,")) && r.goesOn(to)
}

// goesOn reports whether a small word or a comma stands at word i.
func (r *Reader) goesOn(i int) bool {
	return i < len(r.Words) && (r.Words[i].IsMark(",") || r.Words[i].Letters && !r.Words[i].Capital)
}

// isCalledBody reports whether what stands behind the English name that ends before word i says
// that it is no person's: ", which serves", ", the company that runs the mine".
func (r *Reader) isCalledBody(i int) bool {
	if r.Lex.Lang != corpus.English || i+2 >= len(r.Words) || !r.Words[i].IsMark(",") || !r.Words[i+1].Letters {
		return false
	}
	if r.Words[i+1].Fold == "which" {
		return true
	}
	if !r.Lex.Is("determiner", r.Words[i+1].Fold) {
		return false
	}
	for k := i + 2; k < len(r.Words) && k < i+7 && r.Words[k].Letters; k++ {
		w := r.Words[k]
		if r.RoleAt(k) > 0 || r.Lex.Is("who", w.Fold) || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) {
			return false
		}
		if r.Lex.Is("organization", w.Fold) && !w.Capital && (k+1 == len(r.Words) || !r.Words[k+1].Letters || r.RoleAt(k+1) == 0 && !r.Lex.Is("organization", r.Words[k+1].Fold)) {
			return k+1 == len(r.Words) || !r.Words[k+1].Letters || r.Words[k+1].Fold == "that" || r.Words[k+1].Fold == "which" || r.Lex.Is("preposition", r.Words[k+1].Fold) || r.Lex.Is("of", r.Words[k+1].Fold) || strings.HasSuffix(r.Words[k+1].Fold, "ing")
		}
	}
	return false
}

// isNickname reports whether the quotation at word i stands inside an English name: Ezekiel “Zeke”
// Charles.
func (r *Reader) isNickname(i int) bool {
	q := r.Words[i].Quote
	return r.Lex.Lang == corpus.English && q != nil && q.CountWords(r.Text) <= 2 && i+1 < len(r.Words) && r.Words[i-1].Capital && r.IsNameWord(i-1, false) && r.IsNameWord(i+1, false)
}

// inTitleCase reports whether the words around word i are set as those of a headline, each longer
// one with a capital.
func (r *Reader) inTitleCase(i int) bool {
	small, capitals := 0, 0
	for k := max(0, i-8); k < len(r.Words) && k < i+9; k++ {
		w := r.Words[k]
		switch {
		case !w.Letters || len(w.Fold) < 4:
		case w.Capital:
			capitals++
		default:
			small++
		}
	}
	return capitals >= 3 && small*4 <= capitals
}

// calledOnly reports whether words before word i say that the name there is all that is told: "known
// only as", "gave only her first name,".
func (r *Reader) calledOnly(i int) bool {
	return r.Lex.Before("called only", r.Words, i) > 0 || i > 1 && r.Words[i-1].IsMark(",") && r.Words[i-2].Fold == "name" && r.Lex.Before("called only", r.Words, i-1) > 0
}

// hasWho reports whether a relative clause that only a person has stands behind the English name of
// several words from to: "Destiny Keel, who gave birth".
func (r *Reader) hasWho(from, to int) bool {
	if strings.IndexByte(r.Words[from].Fold, '-') == 1 { // Sen. Vale, D-Three Rivers, who
		return false
	}
	return r.Lex.Lang == corpus.English && to+1 < len(r.Words) && r.Words[to].IsMark(",") && (r.Words[to+1].Fold == "who" || r.Words[to+1].Fold == "whom") && !r.Lex.Is("place end", r.Words[to-1].Fold) && !r.holdsInstitution(from, to) && !r.Things[ThingKey(r.FoldedSpan(from, to))]
}
