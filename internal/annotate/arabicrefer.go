package annotate

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
)

// Persons called again in Arabic, with what is written before their names.

// countWords counts the words of the Arabic paragraphs, folded and without what is written
// before them.
func countWords(list []*text) {
	seen := map[string]int{}
	for _, p := range list {
		if p.lex.lang != corpus.Arabic {
			continue
		}
		p.seen = seen
		for _, w := range p.words {
			if w.letters {
				for _, form := range arabicForms(w.fold) {
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

func isDefinite(fold string) bool { return strings.HasPrefix(fold, "ال") && len(fold) > 6 }

// withArticle reports whether a word has the article, a preposition or conjunction before it.
func withArticle(fold string) bool {
	for _, head := range []string{"ال", "لل", "بال", "وال", "فال", "كال", "ولل", "وبال"} {
		if strings.HasPrefix(fold, head) && len(fold) > len(head)+2 {
			return true
		}
	}
	return false
}

// referArabic finds persons by their names or a part of them, with what is written before.
func (r *nameReader) referArabic(p *people, have []naming) []naming {
	taken := make([]bool, len(r.words))
	for _, n := range have {
		for i := n.from; i < n.to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.words); i++ {
		if taken[i] || !r.words[i].letters || len(p.list) == 0 {
			continue
		}
		who, end := r.arabicMet(p, i, taken)
		if who == nil {
			continue
		}
		have = append(have, naming{from: i, to: end, who: who, name: corpus.Span{Start: r.words[i].Start, End: r.words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b naming) int { return cmp.Compare(a.from, b.from) })
	return have
}

// arabicMet returns the one person whose name, or the longest part of it, stands at word i.
func (r *nameReader) arabicMet(p *people, i int, taken []bool) (*person, int) {
	forms := arabicForms(r.words[i].fold)
	var found *person
	best := 0
	for _, who := range p.list {
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
func (r *nameReader) partLength(who *person, forms []string, i int) int {
	for start := range who.words {
		if !slices.Contains(forms, who.words[start]) {
			continue
		}
		rest := who.words[start+1:]
		if i+1+len(rest) <= len(r.words) && slices.Equal(r.foldedSpan(i+1, i+1+len(rest)), rest) {
			if start+1 == len(who.words) && len([]rune(who.words[start])) < 3 {
				return 0
			}
			return 1 + len(rest)
		}
		if start > 0 && isDefinite(who.words[start]) && r.words[i].fold == forms[0] {
			return 1 // of two family names the first
		}
	}
	if len(who.words) > 1 && slices.Contains(forms, who.words[0]) && !r.closed(who.words[0]) && r.givenAlone(i) {
		return 1
	}
	return 0
}

// givenAlone reports whether a given name at word i stands alone: no further word of a name
// follows.
func (r *nameReader) givenAlone(i int) bool {
	return len([]rune(r.words[i].fold)) >= 3 && (i == 0 || !r.lex.is("name particle", r.words[i-1].fold))
}
