package annotate

import (
	"strings"

	"travaux/corpus"
)

// officeBefore returns the office printed just before a name that begins at word i: "the
// President of the Conference, Mr. ...", "IOM Director General ...". It begins with the
// first word for an office behind the last comma or verb, and with what describes that.
func (r *nameReader) officeBefore(i int) (from int, office string) {
	end := i
	for end > 0 && (r.words[end-1].isMark(",") && end == i || r.words[end-1].isMark("،") && end == i) {
		end--
	}
	if end == i && end > 0 && r.lex.is("preposition", r.words[end-1].fold) {
		return 0, "" // "under the presidency of Mr. ..."
	}
	if end > 0 && strings.HasSuffix(r.words[end-1].fold, "-year-old") {
		end--
		if end > 0 && r.words[end-1].isMark(",") {
			end--
		}
	}
	start := end
	for start > 0 && end-start < 25 && r.words[start-1].letters && !r.breaksOffice(start-1) {
		start--
	}
	for k := start; k < end; k++ {
		if n := r.roleAt(k); n > 0 {
			from := r.describedFrom(k, start)
			if r.lex.before("behalf", r.words, r.withoutDeterminers(from)) > 0 {
				return 0, ""
			}
			return from, r.span(from, end)
		}
	}
	return 0, ""
}

// breaksOffice reports whether the words of an office can't reach over word i.
func (r *nameReader) breaksOffice(i int) bool {
	fold := r.words[i].fold
	if isConjunction(fold) && i+1 < len(r.words) && i > 0 && r.words[i-1].capital && r.lex.lang != corpus.Arabic && !r.endsOffice(i) &&
		(r.lex.is("determiner", r.words[i+1].fold) || r.roleAt(i+1) > 0) {
		return true // "la géographe Anaïs Vale et l'ingénieur ..."
	}
	if r.breaksEnglishOffice(i) || r.joinsName(i) {
		return true
	}
	v := r.lex.verbAt(fold)
	return v != 0 && v&withAux == 0 && !r.words[i].capital || r.lex.is("who", fold) && r.lex.lang != corpus.Arabic || r.lex.is("that", fold) && r.lex.lang == corpus.Arabic && fold != "في" && fold != "من"
}

// roleAt returns how many words a word for an office has that stands at word i.
func (r *nameReader) roleAt(i int) int {
	if r.isAttribute(i) {
		return 0
	}
	if n := r.lex.at("role", r.words, i); n > 0 {
		return n
	}
	if r.words[i].letters && isTrade(r.lex.lang, r.words[i].fold) {
		return 1
	}
	if r.lex.lang == corpus.Arabic {
		fold := r.words[i].fold
		for _, particle := range []string{"و", "ف", "ل", "ب"} {
			rest, ok := strings.CutPrefix(fold, particle)
			if particle == "ل" && strings.HasPrefix(rest, "ل") {
				rest = "ا" + rest
			}
			if ok && r.lex.is("role", rest) {
				return 1
			}
		}
	}
	return 0
}

// trades are the endings of nouns for those who follow a trade, which no list has all of.
var trades = map[corpus.Lang][]string{
	corpus.English: {"ologist", "ographer", "iculturist", "wright", "keeper", "iatrician"},
	corpus.French:  {"culteur", "cultrice", "ologue", "ologiste", "ographe", "icienne", "trice"},
	corpus.Spanish: {"cultor", "cultora", "ólogo", "óloga", "ógrafo", "ógrafa"},
}

// noTrades have such an ending and are things.
var noTrades = map[string]bool{"paragraphe": true, "orthographe": true, "autographe": true, "matrice": true, "motrice": true, "prologue": true, "monologue": true, "épilogue": true, "prólogo": true, "monólogo": true, "epílogo": true}

// isTrade reports whether a word has the ending of a noun for a trade.
func isTrade(lang corpus.Lang, fold string) bool {
	if len(fold) < 8 || noTrades[fold] {
		return false
	}
	for _, e := range trades[lang] {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// describedFrom goes back from the office at word k over capitalized words and adjectives
// that belong to it, to the word behind an article, but not before start.
func (r *nameReader) describedFrom(k, start int) int {
	if r.lex.lang == corpus.Arabic {
		return k
	}
	from := k
	for from > start && r.words[from-1].letters && r.words[from-1].capital && !r.lex.is("determiner", r.words[from-1].fold) && !r.lex.is("preposition", r.words[from-1].fold) {
		from--
	}
	for back := from - 1; back >= start && from-back <= 3; back-- {
		w := r.words[back]
		if !w.letters || r.lex.is("preposition", w.fold) || r.lex.is("adverb", w.fold) || r.lex.verbAt(w.fold) != 0 {
			break
		}
		if r.lex.is("determiner", w.fold) {
			return back + 1
		}
	}
	return from
}

func (r *nameReader) withoutDeterminers(i int) int {
	for i > 0 && r.lex.is("determiner", r.words[i-1].fold) {
		i--
	}
	return i
}

// officeAfter returns the office printed behind a name that ends before word i: ", Permanent
// Representative of Mexico to the United Nations," or "(Minister of Labour)".
func (r *nameReader) officeAfter(i int) (end int, office string) {
	if i >= len(r.words) || !r.words[i].isMark(",(،") {
		return 0, ""
	}
	i = r.withAge(i)
	closing := ",.;:،؛—–("
	if r.words[i].isMark("(") {
		closing = ")"
	}
	start := i + 1
	for start < len(r.words) && r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	end = start
	within := false // a clause about the office
	for end < len(r.words) && end-start < 25 && !r.words[end].isMark(closing) && r.words[end].quote == nil && !r.joinsPerson(end) {
		if !within && r.isEnglishAuxiliary(end) {
			return 0, ""
		}
		within = within || r.lex.is("who", r.words[end].fold) || r.relative(end)
		if v := r.lex.verbAt(r.words[end].fold); v != 0 && v&withAux == 0 && end > start {
			break
		}
		end++
	}
	for k := start; k < end && k < start+5 && r.words[k].letters; k++ {
		if r.roleAt(k) > 0 {
			if r.titles(k, end) { // "..., el embajador Gil Undabeitia": another one's
				return 0, ""
			}
			return end, r.span(start, end)
		}
		if r.lex.is("preposition", r.words[k].fold) || r.lex.is("who", r.words[k].fold) || isRelative(r.words[k].fold) {
			break
		}
	}
	return 0, ""
}

// titles reports whether the office at word k stands just before a name of several words.
func (r *nameReader) titles(k, end int) bool {
	k += r.roleAt(k)
	return r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic && k < end && r.words[k].letters && r.words[k].capital && r.nameEnd(k, false) >= k+2
}

// joinsPerson reports whether "and Mr. ..." begins at word i.
func (r *nameReader) joinsPerson(i int) bool {
	return isConjunction(r.words[i].fold) && i+1 < len(r.words) && r.words[i+1].letters && r.isHonorific(i+1)
}

// inCapacity returns the office of "in her capacity as the Secretary-General of the
// Conference" where that stands at word i.
func (r *nameReader) inCapacity(i int) (end int, office string) {
	n := r.lex.at("capacity", r.words, i)
	if n == 0 {
		return 0, ""
	}
	start := i + n
	for start < len(r.words) && r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	end = start
	for end < len(r.words) && end-start < 20 && r.words[end].letters && !r.lex.is("who", r.words[end].fold) && !(r.words[end].fold == "that" && r.lex.lang == corpus.English) {
		if v := r.lex.verbAt(r.words[end].fold); v != 0 && v&withAux == 0 {
			break
		}
		end++
	}
	if end == start {
		return 0, ""
	}
	return end, r.span(start, end)
}

// span is the text from one word to before another.
func (r *nameReader) span(from, to int) string {
	for to > from && !r.words[to-1].letters && !r.words[to-1].isMark(")") {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(r.text[r.words[from].Start:r.words[to-1].End]), " ")
}
