package people

import (
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Introduce finds the persons whom the words name with an honorific, or where something
// else shows that a person is meant, and enters what the text says of them.
func (r *Reader) Introduce(p *Cast, contact bool) []Naming {
	if r.Lex.Lang == corpus.Arabic {
		return r.introduceArabic(p)
	}
	if r.Lex.Lang == corpus.Russian {
		return r.introduceRussian(p, contact)
	}
	var out []Naming
	for i := 0; i < len(r.Words); i++ {
		if !r.Words[i].Letters {
			continue
		}
		first, end, s := r.titled(i)
		if end > 0 && wording.IsOblique(r.Words[i].Fold) {
			i = end - 1 // refer will see whom it means
			continue
		}
		if end == 0 && r.Lex.Lang != corpus.Arabic {
			first, end = i, r.untitled(i, contact)
		}
		if end == 0 {
			end = r.alias(i)
		}
		if end == 0 {
			if end = r.doubtful(i); end > 0 {
				out = append(out, Naming{From: i, To: i, Who: p.perhaps(r.Span(i, end), r.FoldedSpan(i, end)), Name: corpus.Span{Start: r.Words[i].Start, End: r.Words[end-1].End}})
				i = end - 1
			}
			continue
		}
		if words := r.FoldedSpan(first, end); len(words) == 1 && r.Lex.Lang == corpus.Spanish && p.severalAre(words, s) {
			continue // one of two who bear the name, and not a third
		}
		if r.knownWithOffice(i) { // Pope Francis
			i, first = i-1, i-1
		}
		who := r.meet(p, r.Span(first, end), r.FoldedSpan(first, end), s)
		if who == nil {
			continue
		}
		n := Naming{From: i, To: end, Who: who, Name: corpus.Span{Start: r.Words[first].Start, End: r.Words[end-1].End}}
		n.To = r.describe(who, i, end)
		n.Past = r.past
		out = append(out, n)
		i = max(n.To, end) - 1
	}
	return out
}

// knownWithOffice reports whether the authority has the name at word i together with the
// office before it.
func (r *Reader) knownWithOffice(i int) bool {
	if i == 0 || !r.endsWithRole(i) {
		return false
	}
	end := r.nameEnd(i, false)
	if end == 0 {
		return false
	}
	_, ok := r.Directory.Authority.Person(r.Span(i-1, end), corpus.Date{})
	return ok
}

// describe enters what stands around a naming: an office before or behind it, a country. It
// returns the end of the naming, the country counted.
func (r *Reader) describe(who *Person, from, end int) int {
	r.past = ""
	head := from
	if r.Lex.Lang == corpus.English && from > 0 && r.Words[from-1].Fold == "the" && r.isHonorific(from) { // the Honourable
		head--
	}
	if r.Lex.Lang == corpus.English && head > 1 && r.Words[head-1].IsMark("(") && r.isHonorific(from) { // Chief (Mrs) Vale
		head--
	}
	at, before := r.OfficeBefore(head)
	if past, ok := r.pastOffice(at, before); ok {
		r.past = past
	} else {
		who.Holds(r.officeOfTitled(at, before))
		who.Holds(before)
	}
	if before != "" && at > 0 {
		who.Learn(r.ArticleSex(r.articleBefore(at)))
	}
	if title := titles[r.Words[from].Fold]; title != "" && r.Lex.Lang == corpus.English && who.Title == "" {
		who.Title = title
	}
	who.Learn(r.roleSex(before))
	who.Learn(r.kinSex(from))
	if who.Kin == "" {
		who.Kin = r.kinNoun(from)
	}
	if before == "" {
		who.Holds(r.epithetOffice(from))
	}
	who.Age = max(who.Age, r.ageAt(end))
	who.Learn(r.givenSex(who.Words))
	if before == "" {
		who.Holds(r.sharedOffice(from))
	}
	to := r.behindLetters(end)
	if place, after := r.place(to); after > 0 {
		if who.DelegationName == "" {
			who.DelegationName = place
		}
		to = after
	}
	behind := to
	if behind < len(r.Words) && r.Words[behind].IsMark(",") {
		behind++
	} else {
		behind = to
	}
	officeEnd, after := r.officeAfter(to)
	if past, ok := r.pastOffice(r.officeStart(to), after); ok {
		r.past, after = past, ""
	}
	if before == "" {
		who.Holds(after)
		if len(who.Offices) == 0 {
			who.Holds(r.belongsAfter(to))
		}
	}
	if officeEnd > 0 && officeEnd < len(r.Words) && r.Words[officeEnd].IsMark(",،") {
		behind = officeEnd + 1
	}
	if _, office := r.inCapacity(behind); behind < len(r.Words) {
		who.Holds(office)
	}
	return to
}

// ArticleSex is what a French or Spanish article before an office says of its holder.
func (r *Reader) ArticleSex(i int) wording.Sex {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return wording.UnknownSex
	}
	switch r.Words[i].Fold {
	case "la", "une", "una":
		return wording.Female
	case "le", "un", "el":
		return wording.Male
	}
	return wording.UnknownSex
}

// FoldedSpan are the words from one to before another as names are compared by them.
func (r *Reader) FoldedSpan(from, to int) []string {
	return NameWords(r.Text, r.Words[from:to])
}

// NameWords are words as names are compared by them: folded, accents left out.
func NameWords(text string, words []wording.Word) []string {
	var out []string
	for _, w := range words {
		if w.Letters {
			out = append(out, strings.TrimSuffix(analyzers.Fold(text[w.Start:w.End]), "'s"))
		}
	}
	return out
}
