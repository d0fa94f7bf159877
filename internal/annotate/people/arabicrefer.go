package people

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
)

// Persons called again in Arabic, with what is written before their names.

// CountArabic counts the words of the Arabic paragraphs, folded and without what is written
// before them.
func CountArabic(list []*Text) {
	seen := map[string]int{}
	for _, p := range list {
		if p.Lex.Lang != corpus.Arabic {
			continue
		}
		p.seen = seen
		for _, w := range p.Words {
			if w.Letters {
				for _, form := range arabicForms(w.Fold) {
					seen[form]++
				}
			}
		}
	}
}

// arabicForms are a folded word and what is left of it without conjunction and preposition.
func arabicForms(fold string) []string {
	forms := []string{fold}
	for _, particle := range []string{"و", "ف", "ل", "ب", "ك"} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok || len(rest) < 4 {
			continue
		}
		forms = append(forms, rest)
		if particle == "ل" && strings.HasPrefix(rest, "ل") {
			forms = append(forms, "ا"+rest) // لل is ل and ال
		}
		if particle == "و" || particle == "ف" {
			for _, second := range []string{"ل", "ب", "ك"} {
				if inner, ok := strings.CutPrefix(rest, second); ok && len(inner) >= 4 {
					forms = append(forms, inner)
					if second == "ل" && strings.HasPrefix(inner, "ل") {
						forms = append(forms, "ا"+inner)
					}
				}
			}
		}
	}
	return forms
}

func isDefinite(fold string) bool {
	return !noArticle[fold] && strings.HasPrefix(fold, "ال") && len(fold) > 6
}

// noArticle are words that begin with the letters of the article: thousands, and verbs. Folded.
var noArticle = map[string]bool{"الاف": true, "التفت": true, "التفتت": true, "التقي": true, "التقت": true, "القي": true, "القت": true, "الغي": true, "الغت": true, "التزم": true, "التزمت": true, "التمس": true, "التمست": true, "التحق": true, "التحقت": true, "التقط": true, "التقطت": true, "الزم": true, "الزمت": true, "الهم": true, "الهمت": true, "المح": true, "المحت": true}

// WithArticle reports whether a word has the article, a preposition or conjunction before it.
func WithArticle(fold string) bool {
	if noArticle[strings.TrimPrefix(strings.TrimPrefix(fold, "و"), "ف")] {
		return false
	}
	for _, head := range []string{"ال", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال"} {
		if strings.HasPrefix(fold, head) && len(fold) > len(head)+2 {
			return true
		}
	}
	return false
}

// referArabic finds persons by their names or a part of them, with what is written before.
func (r *Reader) referArabic(p *Cast, have []Naming) []Naming {
	taken := make([]bool, len(r.Words))
	for _, n := range have {
		for i := n.From; i < n.To; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.Words); i++ {
		if taken[i] || !r.Words[i].Letters || len(p.List) == 0 {
			continue
		}
		who, end := r.arabicMet(p, i, taken)
		if who == nil {
			continue
		}
		have = append(have, Naming{From: i, To: end, Who: who, Name: corpus.Span{Start: r.Words[i].Start, End: r.Words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b Naming) int { return cmp.Compare(a.From, b.From) })
	return have
}

// arabicMet returns the one person whose name, or the longest part of it, stands at word i.
func (r *Reader) arabicMet(p *Cast, i int, taken []bool) (*Person, int) {
	forms := arabicForms(r.Words[i].Fold)
	var found *Person
	best := 0
	for _, who := range p.List {
		n := r.partLength(who, forms, i)
		if n == 0 || n < best || i+n <= len(taken) && slices.Contains(taken[i:i+n], true) {
			continue
		}
		if n == best && found != who {
			found = nil
			continue
		}
		found, best = who, n
	}
	return found, i + best
}

// partLength returns how many words of a person's name stand at word i: all of it, its end,
// or the given name alone.
func (r *Reader) partLength(who *Person, forms []string, i int) int {
	for start := range who.Words {
		if !slices.Contains(forms, who.Words[start]) {
			continue
		}
		rest := who.Words[start+1:]
		if i+1+len(rest) <= len(r.Words) && slices.Equal(r.FoldedSpan(i+1, i+1+len(rest)), rest) {
			if start+1 == len(who.Words) && len([]rune(who.Words[start])) < 3 {
				return 0
			}
			return 1 + len(rest)
		}
		if start > 0 && isDefinite(who.Words[start]) && r.Words[i].Fold == forms[0] {
			return 1 // of two family names the first
		}
	}
	if len(who.Words) > 1 && slices.Contains(forms, who.Words[0]) && !r.Closed(who.Words[0]) && r.givenAlone(i) {
		return 1
	}
	return 0
}

// givenAlone reports whether a given name at word i stands alone: no further word of a name
// follows.
func (r *Reader) givenAlone(i int) bool {
	return len([]rune(r.Words[i].Fold)) >= 3 && (i == 0 || !r.Lex.Is("name particle", r.Words[i-1].Fold))
}
