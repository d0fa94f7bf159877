package people

import (
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// What stands around a Russian name: the office before it or behind it, the verb beside it.

// preposed reports whether a preposition of place stands before word i.
func (r *Reader) preposed(i int) bool {
	return i > 0 && (r.Words[i-1].Fold == "в" || r.Words[i-1].Fold == "на" || r.Words[i-1].Fold == "из" || r.Words[i-1].Fold == "из-за")
}

// roleBefore returns the office whose phrase ends before word i: its complement in the
// genitive, with capitals or without, is passed over.
func (r *Reader) roleBefore(i int) (inflection.Form, bool) {
	for k := i - 1; k >= 0 && i-k <= 10; k-- {
		w := r.Words[k]
		if !w.Letters {
			if w.Quote != nil && IsShort(w.Quote) || w.IsMark(",") && k == i-1 {
				continue
			}
			break
		}
		if form, ok := r.Russian.Roles[w.Fold]; ok {
			return form, true
		}
		if r.Lex.VerbAt(w.Fold) != 0 && !w.Capital || wording.IsConjunction(w.Fold) && w.Fold != "и" || r.Lex.Is("clause", w.Fold) || r.Lex.Is("who", w.Fold) || r.Lex.Is("they", w.Fold) {
			break
		}
		if r.Lex.Is("preposition", w.Fold) && w.Fold != "по" && w.Fold != "при" && w.Fold != "в" && w.Fold != "из" && !r.behindRole(k) {
			break
		}
		if inflection.LooksLikeVerb(w.Fold) {
			break
		}
	}
	return inflection.Form{}, false
}

// speaksRussian reports whether a verb of saying stands at once before or behind words from
// to, adverbs aside.
func (r *Reader) speaksRussian(from, to int) bool {
	if from > 0 && r.Lex.Is("preposition", r.Words[from-1].Fold) {
		return false
	}
	j := to
	for j < len(r.Words) && r.Words[j].Letters && r.Lex.Is("adverb", r.Words[j].Fold) {
		j++
	}
	if j < len(r.Words) && r.Words[j].Letters && r.Lex.VerbAt(r.Words[j].Fold) != 0 && !r.Words[j].Capital {
		return true
	}
	k := from
	for k > 0 && r.Words[k-1].Letters && r.Lex.Is("adverb", r.Words[k-1].Fold) {
		k--
	}
	return k > 0 && r.Words[k-1].Letters && r.Lex.VerbAt(r.Words[k-1].Fold) != 0
}

// describeRussian enters the office before or behind a name.
func (r *Reader) describeRussian(who *Person, from, to int) {
	defer r.presiding(who, from)
	defer r.becoming(who, from, to)
	if start, end := r.officeSpan(from); end > start {
		who.Holds(r.Span(start, end))
		if d := r.Directory.DelegationOf(r.Span(start, end)); who.Delegation == "" {
			who.Delegation = d
		}
		return
	}
	if end, office := r.officeAfter(to); end > 0 {
		if len(who.Offices) == 0 {
			who.Holds(office)
		}
		return
	}
	defer r.calling(who, from)
	if to < len(r.Words) && r.Words[to].IsMark(",(") {
		for k := to + 1; k < len(r.Words) && k <= to+4 && r.Words[k].Letters; k++ {
			if _, ok := r.Russian.Roles[r.Words[k].Fold]; ok {
				end := k + 1
				for end < len(r.Words) && end-k < 14 && !r.Words[end].IsMark(",.;:)—–-") {
					end++
				}
				if len(who.Offices) == 0 {
					who.Holds(r.Span(k, end))
				}
				return
			}
		}
	}
}

// becoming enters what the text says that the one named by the words from to became or is:
// "Лауреатом стал Винсент Рейн", "Винсент Рейн стал лауреатом".
func (r *Reader) becoming(who *Person, from, to int) {
	holds := func(i int) {
		if form, ok := r.Russian.Roles[r.Words[i].Fold]; ok && form.Oblique && inflection.IsInstrumental(r.Words[i].Fold) {
			who.Holds(form.Base)
		}
	}
	if from > 1 && becomes[r.Words[from-1].Fold] && r.Words[from-2].Letters {
		holds(from - 2)
	}
	if to+1 < len(r.Words) && becomes[r.Words[to].Fold] && r.Words[to+1].Letters {
		holds(to + 1)
	}
}

var becomes = wording.Set("стал, стала, станет, оказался, оказалась, был, была, является, остается, остался, осталась, работает, работал, работала, служит, служил, служила")

// presiding enters that the text says of the one named at word from that something goes on under
// him or her.
func (r *Reader) presiding(who *Person, from int) {
	for k := from - 1; k > 0 && from-k <= 6 && r.Words[k].Letters; k-- {
		if r.Words[k-1].Fold != "под" {
			continue
		}
		switch r.Words[k].Fold {
		case "председательством":
			who.Holds("председатель")
		case "руководством":
			who.Holds("руководитель")
		}
		return
	}
}

// calling enters the noun in small letters just before a name, of which the lexicon knows
// nothing, as what the person is: "ткачиха Дина Пак".
func (r *Reader) calling(who *Person, from int) {
	if len(who.Offices) > 0 || !r.isCalling(from) || IsNameNoun(r.Words[from-1].Fold) || r.Lex.Is("scare", r.Words[from-1].Fold) || r.Lex.Is("utterance", r.Words[from-1].Fold) {
		return
	}
	if k := from - 2; k >= 0 && r.Words[k].Letters && !r.startsHere(from-1) { // "исполнительница главной роли": a complement
		fold := r.Words[k].Fold
		if inflection.IsAdjective(fold) && !inflection.Agrees(fold, inflection.Form{}) || !inflection.IsAdjective(fold) && r.Words[k].Capital {
			return
		}
	}
	who.Holds(r.Span(from-1, from))
}

// nameNouns stand before a name and do not say what a person is.
var nameNouns = wording.Set("именем, имени, псевдонимом, прозвищем, кличкой, фамилией")

// isCalling reports whether the word before a name at word from is a noun that says what a
// person is, so far as the lexicon does not say that it is something else.
func (r *Reader) isCalling(from int) bool {
	if from == 0 || !r.Words[from-1].Letters {
		return false
	}
	w := r.Words[from-1]
	if w.Capital && !r.startsHere(from-1) || utf8.RuneCountInString(w.Fold) < 4 || inflection.IsAdjective(w.Fold) || inflection.LooksLikeVerb(w.Fold) || r.Lex.VerbAt(w.Fold) != 0 || strings.HasSuffix(w.Fold, "ть") || wording.IsConjunction(w.Fold) {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "clause", "determiner", "place word", "who", "time", "participle", "telling", "source"} {
		if r.Lex.Is(part, w.Fold) {
			return false
		}
	}
	for _, forms := range []inflection.Forms{r.Russian.Organizations, r.Russian.Papers, r.Russian.Things} {
		if _, ok := forms[w.Fold]; ok {
			return false
		}
	}
	return true
}

// officeSpan returns the words of the office that ends before word i.
func (r *Reader) officeSpan(i int) (start, end int) {
	end = i
	if end > 0 && r.Words[end-1].IsMark(",") {
		end--
	}
	role := -1
	for k := end - 1; k >= 0 && end-k <= 12; k-- {
		w := r.Words[k]
		if !w.Letters && (w.Quote == nil || !IsShort(w.Quote)) || w.Letters && (r.Lex.VerbAt(w.Fold) != 0 && !w.Capital || inflection.LooksLikeVerb(w.Fold) && !w.Capital || r.Lex.Is("clause", w.Fold)) {
			break
		}
		if r.Lex.Is("preposition", w.Fold) && w.Fold != "по" && w.Fold != "при" && w.Fold != "в" && w.Fold != "из" && !r.behindRole(k) {
			break
		}
		if role >= 0 && (wording.IsConjunction(w.Fold) || r.Lex.Is("determiner", w.Fold)) {
			break // another one's office
		}
		if w.Fold == "главе" && k > 0 && r.Words[k-1].Fold == "во" {
			break // "комиссия во главе с инспектором"
		}
		if _, ok := r.Russian.Roles[w.Fold]; ok {
			role = k
		}
	}
	if role < 0 {
		return 0, 0
	}
	start = role
	for start > 0 && r.Words[start-1].Letters && inflection.Agrees(r.Words[start-1].Fold, r.Russian.Roles[r.Words[role].Fold]) && !r.Lex.Is("new", r.Words[start-1].Fold) {
		start--
	}
	return start, end
}

// behindRole reports whether a word for an office stands just before word i.
func (r *Reader) behindRole(i int) bool {
	if i == 0 || !r.Words[i-1].Letters {
		return false
	}
	_, ok := r.Russian.Roles[r.Words[i-1].Fold]
	return ok
}

// IsNameNoun reports whether a folded word stands before a name and does not say what a person
// is: "под именем".
func IsNameNoun(fold string) bool { return nameNouns[fold] }

// inTag reports whether the name at word i stands behind a verb, whatever it says, that a dash
// parts from what was said: "— начал Амаду Вард".
func (r *Reader) inTag(i int) bool {
	k := i - 1
	if k < 0 || !r.Words[k].Letters || r.Words[k].Capital || !inflection.LooksLikeVerb(r.Words[k].Fold) && r.Lex.VerbAt(r.Words[k].Fold) == 0 {
		return false
	}
	for k > 0 && i-k <= 3 && r.Words[k-1].Letters && !r.Words[k-1].Capital {
		k--
	}
	return k > 1 && r.Words[k-1].IsMark("—–-") && (r.Words[k-2].Quote != nil || r.Words[k-2].IsMark(",.!?…"))
}

// ofPlace reports whether the word at i before initials is no given name but what an office is
// of: представитель Маравела Т. Беккер.
func (r *Reader) ofPlace(i, to int) bool {
	initials := 0
	for k := i + 1; k < to; k++ {
		if r.isInitialAt(k) {
			initials++
		}
	}
	if initials > 1 {
		return true
	}
	if i == 0 || !r.Words[i-1].Letters {
		return false
	}
	if form, ok := r.Russian.Roles[r.Words[i-1].Fold]; ok {
		return r.Lex.Is("of a place", form.Base)
	}
	_, behind := r.roleBefore(i)
	return behind
}
