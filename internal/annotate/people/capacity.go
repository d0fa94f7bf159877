package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// OfficeBefore returns the office printed just before a name that begins at word i: "the
// President of the Conference, Mr. ...", "IOM Director General ...". It begins with the
// first word for an office behind the last comma or verb, and with what describes that.
func (r *Reader) OfficeBefore(i int) (from int, office string) {
	i = r.beforeStyle(i)
	end := i
	for end > 0 && (r.Words[end-1].IsMark(",") && end == i || r.Words[end-1].IsMark("،") && end == i) {
		end--
	}
	if end == i && end > 0 && r.Lex.Is("preposition", r.Words[end-1].Fold) {
		return 0, "" // "under the presidency of Mr. ..."
	}
	if end > 0 && strings.HasSuffix(r.Words[end-1].Fold, "-year-old") {
		end--
		if end > 0 && r.Words[end-1].IsMark(",") {
			end--
		}
	}
	end = r.beforeAcronym(end)
	start := end
	for start > 0 && end-start < 25 {
		if r.shortFormIn(start, end) {
			start -= 3
		}
		if !(r.Words[start-1].Letters && !r.breaksOffice(start-1) || start > 1 && r.Lex.Lang == corpus.English && r.GenitiveMark(start-1)) {
			break
		}
		start--
	}
	for k := start; k < end; k++ {
		if n := r.RoleAt(k); n > 0 && !r.articleBehind(k+n, end) {
			from := r.describedFrom(k, start)
			if r.Lex.Before("behalf", r.Words, r.withoutDeterminers(from)) > 0 || end < i && r.introducesOther(from, i) {
				return 0, ""
			}
			return from, r.Span(from, end)
		}
	}
	return 0, ""
}

// shortFormIn reports whether a short form in brackets ends before word i of an office that ends
// before word end: "la secretaria ejecutiva de la Mancomunidad de Altura (MAA), Inés Wake".
func (r *Reader) shortFormIn(i, end int) bool {
	return r.Lex.Lang == corpus.Spanish && i > 3 && end < len(r.Words) && r.Words[end].IsMark(",") && r.Words[i-1].IsMark(")") && r.Words[i-3].IsMark("(") &&
		r.Words[i-2].Letters && wording.IsAcronym(r.Text[r.Words[i-2].Start:r.Words[i-2].End])
}

// articleBehind reports whether another noun begins with its article among the words from to of a
// French or Spanish office, no preposition before it: "ha sido ponente la magistrada".
func (r *Reader) articleBehind(from, to int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return false
	}
	for k := from; k < to; k++ {
		w, prev := r.Words[k], r.Words[k-1]
		if articles[w.Fold] && !w.Capital && !r.Lex.Is("preposition", w.Fold) && prev.Letters && !r.Lex.Is("preposition", prev.Fold) &&
			!r.Lex.Is("of", prev.Fold) && !wording.IsConjunction(prev.Fold) && !beforeArticles[prev.Fold] {
			return true
		}
	}
	return false
}

// articles are the definite ones of French and Spanish, and what stands for them.
var articles = wording.Set("el, la, los, las, le, les, l', ce, cette, ces, este, esta, ese, esa")

// beforeArticles are words that stand before an article within a noun phrase.
var beforeArticles = wording.Set("à, toda, todo, todas, todos, tout, toute, tous, toutes")

// breaksOffice reports whether the words of an office can't reach over word i.
func (r *Reader) breaksOffice(i int) bool {
	fold := r.Words[i].Fold
	if wording.IsConjunction(fold) && i+1 < len(r.Words) && i > 0 && r.Words[i-1].Capital && r.Lex.Lang != corpus.Arabic && !r.endsOffice(i) &&
		(r.Lex.Is("determiner", r.Words[i+1].Fold) || r.RoleAt(i+1) > 0) {
		return true // "la géographe Anaïs Vale et l'ingénieur ..."
	}
	if r.breaksEnglishOffice(i) || r.joinsName(i) {
		return true
	}
	v := r.Lex.VerbAt(fold)
	if r.Lex.Lang == corpus.English {
		v &^= wording.NoReport // of an infinitive alone: "the ship's second mate"
	}
	return v != 0 && v&wording.WithAux == 0 && !r.Words[i].Capital && !(r.Lex.Lang == corpus.English && r.Lex.Is("role", fold)) || r.Lex.Is("who", fold) && r.Lex.Lang != corpus.Arabic || r.Lex.Is("that", fold) && r.Lex.Lang == corpus.Arabic && fold != "في" && fold != "من"
}

// RoleAt returns how many words a word for an office has that stands at word i.
func (r *Reader) RoleAt(i int) int {
	if r.isAttribute(i) || r.isFrenchPerfect(i) {
		return 0
	}
	if n := r.Lex.At("role", r.Words, i); n > 0 {
		return n
	}
	if r.Words[i].Letters && IsTrade(r.Lex.Lang, r.Words[i].Fold) {
		return 1
	}
	if r.Lex.Lang == corpus.Arabic {
		fold := r.Words[i].Fold
		for _, particle := range []string{"و", "ف", "ل", "ب"} {
			rest, ok := strings.CutPrefix(fold, particle)
			if particle == "ل" && strings.HasPrefix(rest, "ل") {
				rest = "ا" + rest
			}
			if ok && r.Lex.Is("role", rest) {
				return 1
			}
		}
		if r.Words[i].Letters && r.ownedRole(i) {
			return 1
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

// IsTrade reports whether a word has the ending of a noun for a trade.
func IsTrade(lang corpus.Lang, fold string) bool {
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
func (r *Reader) describedFrom(k, start int) int {
	if r.Lex.Lang == corpus.Arabic {
		return k
	}
	from := k
	for from > start && r.Words[from-1].Letters && r.Words[from-1].Capital && !r.Lex.Is("determiner", r.Words[from-1].Fold) && !r.Lex.Is("preposition", r.Words[from-1].Fold) {
		from--
	}
	for back := from - 1; back >= start && from-back <= 3; back-- {
		w := r.Words[back]
		if !w.Letters || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("adverb", w.Fold) || r.Lex.VerbAt(w.Fold) != 0 {
			break
		}
		if r.Lex.Is("determiner", w.Fold) {
			return back + 1
		}
	}
	return from
}

func (r *Reader) withoutDeterminers(i int) int {
	for i > 0 && r.Lex.Is("determiner", r.Words[i-1].Fold) {
		i--
	}
	return i
}

// officeAfter returns the office printed behind a name that ends before word i: ", Permanent
// Representative of Mexico to the United Nations," or "(Minister of Labour)".
func (r *Reader) officeAfter(i int) (end int, office string) {
	if i >= len(r.Words) || !r.Words[i].IsMark(",(،") {
		return 0, ""
	}
	i = r.withAge(i)
	closing := ",.;:،؛—–("
	if r.Lex.Lang == corpus.French {
		closing += ")"
	}
	if r.Words[i].IsMark("(") {
		closing = ")"
	}
	start := i + 1
	for start < len(r.Words) && r.Lex.Is("determiner", r.Words[start].Fold) {
		start++
	}
	end = start
	within := false // a clause about the office
	for end < len(r.Words) && end-start < 25 && !r.Words[end].IsMark(closing) && r.Words[end].Quote == nil && !r.joinsPerson(end) {
		if !within && r.isEnglishAuxiliary(end) {
			return 0, ""
		}
		within = within || r.Lex.Is("who", r.Words[end].Fold) || r.Relative(end)
		if v := r.Lex.VerbAt(r.Words[end].Fold); v != 0 && v&wording.WithAux == 0 && end > start {
			break
		}
		end++
	}
	for k := start; k < end && k < start+5 && r.Words[k].Letters; k++ {
		if r.RoleAt(k) > 0 {
			if r.titles(k, end) { // "..., el embajador Gil Undabeitia": another one's
				return 0, ""
			}
			return end, r.Span(start, end)
		}
		if r.Lex.Is("preposition", r.Words[k].Fold) || r.Lex.Is("who", r.Words[k].Fold) || wording.IsRelative(r.Words[k].Fold) {
			break
		}
	}
	return 0, ""
}

// titles reports whether the office at word k stands just before a name of several words.
func (r *Reader) titles(k, end int) bool {
	k += r.RoleAt(k)
	return r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic && k < end && r.Words[k].Letters && r.Words[k].Capital && r.nameEnd(k, false) >= k+2
}

// joinsPerson reports whether "and Mr. ..." begins at word i.
func (r *Reader) joinsPerson(i int) bool {
	return wording.IsConjunction(r.Words[i].Fold) && i+1 < len(r.Words) && r.Words[i+1].Letters && r.isHonorific(i+1)
}

// inCapacity returns the office of "in her capacity as the Secretary-General of the
// Conference" where that stands at word i.
func (r *Reader) inCapacity(i int) (end int, office string) {
	n := r.Lex.At("capacity", r.Words, i)
	if n == 0 {
		return 0, ""
	}
	start := i + n
	for start < len(r.Words) && r.Lex.Is("determiner", r.Words[start].Fold) {
		start++
	}
	end = start
	for end < len(r.Words) && end-start < 20 && r.Words[end].Letters && !r.Lex.Is("who", r.Words[end].Fold) && !(r.Words[end].Fold == "that" && r.Lex.Lang == corpus.English) {
		if v := r.Lex.VerbAt(r.Words[end].Fold); v != 0 && v&wording.WithAux == 0 {
			break
		}
		end++
	}
	if end == start {
		return 0, ""
	}
	return end, r.Span(start, end)
}

// Span is the text from one word to before another.
func (r *Reader) Span(from, to int) string {
	for to > from && !r.Words[to-1].Letters && !r.Words[to-1].IsMark(")") {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(r.Text[r.Words[from].Start:r.Words[to-1].End]), " ")
}

// isAttribute reports whether a word for an office at i that is as well an adjective stands
// behind a noun: "comité técnico", « police scientifique ».
func (r *Reader) isAttribute(i int) bool {
	if i == 0 || !r.Lex.Is("role or adjective", r.Words[i].Fold) || !r.Words[i-1].Letters {
		return false
	}
	prev := r.Words[i-1].Fold
	if i > 1 && prenominal[prev] && r.Words[i-2].Letters && r.Lex.Is("determiner", r.Words[i-2].Fold) {
		return false // "su principal asesora"
	}
	if r.Lex.Lang == corpus.French && degrees[prev] { // "moins patient, le maire"
		return true
	}
	return !r.Lex.Is("determiner", prev) && !r.Lex.Is("preposition", prev) && !wording.IsConjunction(prev) && !r.Lex.Is("adverb", prev) && r.Lex.VerbAt(prev) == 0
}

// prenominal are adjectives that stand before the noun.
var prenominal = map[string]bool{"principal": true, "primer": true, "primera": true, "antiguo": true, "antigua": true, "máximo": true, "máxima": true, "actual": true, "joven": true, "gran": true, "viejo": true, "vieja": true, "propio": true, "propia": true,
	"ancien": true, "ancienne": true, "jeune": true, "vieux": true, "vieille": true, "grand": true, "grande": true, "petit": true, "petite": true, "premier": true, "première": true, "futur": true, "future": true, "futuro": true, "futura": true,
	"otro": true, "otra": true, "autre": true, "haut": true, "haute": true, "nouveau": true, "nouvelle": true, "certain": true, "certaine": true, "brave": true, "même": true, "deuxième": true, "troisième": true, "mauvais": true, "mauvaise": true, "único": true, "única": true, "seul": true, "seule": true, "simple": true, "humilde": true, "célebre": true, "principale": true, "buen": true, "buena": true, "bon": true, "bonne": true, "anterior": true, "ex": true}

// Relative reports whether a relative clause or a country begins at word i: "the Network,
// which has observer status, declared".
func (r *Reader) Relative(i int) bool {
	return r.Lex.Is("who", r.Words[i].Fold) || wording.IsRelative(r.Words[i].Fold)
}
