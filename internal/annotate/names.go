package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// naming is a place where a person is named: words from to (excluded) of a paragraph,
// honorific and all.
type naming struct {
	from, to int
	who      *person
	name     corpus.Span // without the honorific
	past     string      // the office that was the person's then and is said to be no longer
}

// nameReader finds persons' names among words. A name stands behind an honorific; or it is
// two capitalized words or more, none of which belongs to an institution, a country or a
// day, and something shows that a person is meant.
type nameReader struct {
	seen  map[string]int // how often the text has a word; of Arabic, and of Russian in small letters
	stems map[string]int // how often the text has a stem with a capital; of Russian
	ru    *russianWords
	text  string
	words []word
	lex   *lexicon
	dir   *directory
	// things are names of things, by thingKey.
	things   map[string]bool
	evidence *evidence // of persons
	orgs     *orgNames
	past     string // of the person described last, see naming
}

// titled reads a name with its honorific at word i. It returns the first and last word of
// the name itself, and where all of it ends; end is 0 where there is none.
func (r *nameReader) titled(i int) (first, end int, s sex) {
	s, ok := r.titleAt(i)
	if !ok || !r.words[i].letters {
		return 0, 0, 0
	}
	first = i + 1
	for first < len(r.words) && (r.words[first].isMark(".") || r.isHonorific(first) || r.lex.is("name article", r.words[first].fold)) {
		first++
	}
	if r.lex.lang == corpus.Arabic {
		return first, r.arabicEnd(first), s
	}
	return first, r.nameEnd(first, true), s
}

// bareInitial reports whether the honorific at i is a letter like "M" that lacks its full stop.
func (r *nameReader) bareInitial(i int) bool {
	w := r.words[i]
	if w.fold == "me" && r.lex.lang == corpus.French { // of lawyers
		return !w.capital || i+1 >= len(r.words) || !r.words[i+1].letters || !r.words[i+1].capital
	}
	if utf8.RuneCountInString(w.fold) > 2 || w.fold == "mr" || w.fold == "ms" || w.fold == "mx" || w.fold == "dr" {
		return false
	}
	return !w.capital || i+1 >= len(r.words) || !r.words[i+1].isMark(".")
}

func (r *nameReader) isHonorific(i int) bool {
	_, ok := r.titleAt(i)
	return ok
}

// longestName is how many words a name has at most, particles counted.
const longestName = 7

// nameEnd returns the end of the capitalized name that begins at word i, and 0 where none
// does. Behind an honorific any capitalized word may be a name but an office in the vocative.
func (r *nameReader) nameEnd(i int, afterHonorific bool) int {
	end := 0
	for j := i; j < len(r.words) && j-i < longestName; j++ {
		w := r.words[j]
		switch {
		case !w.letters:
			if w.isMark(".") && j > i && r.isInitial(j-1) {
				continue
			}
			return end
		case r.isNameWord(j, afterHonorific):
			end = j + 1
		case (j > i || afterHonorific) && r.lex.is("name particle", w.fold) && !r.lexicalAnd(w) && j+1 < len(r.words) && r.startsName(j+1, afterHonorific):
		case r.isInitial(j) && j+1 < len(r.words) && r.words[j+1].isMark("."):
		default:
			return end
		}
	}
	return end
}

// lexicalAnd: in running Spanish or Portuguese "y" and "e" join persons as often as names.
func (r *nameReader) lexicalAnd(w word) bool { return w.fold == "y" || w.fold == "e" }

func (r *nameReader) startsName(j int, afterHonorific bool) bool {
	return r.isNameWord(j, afterHonorific) || r.lex.is("name particle", r.words[j].fold) && j+1 < len(r.words) && r.isNameWord(j+1, afterHonorific)
}

func (r *nameReader) isInitial(j int) bool {
	w := r.words[j]
	return w.letters && w.capital && utf8.RuneCountInString(r.text[w.Start:w.End]) == 1
}

func (r *nameReader) isNameWord(j int, afterHonorific bool) bool {
	w := r.words[j]
	if !w.letters || !w.capital && !strings.ContainsAny(r.text[w.Start:w.End], "'’-") || !hasCapital(r.text[w.Start:w.End]) {
		return false
	}
	if r.isInitial(j) && !r.lex.is("name particle", w.fold) {
		return false // only with its full stop
	}
	raw := r.text[w.Start:w.End]
	if strings.IndexFunc(raw, unicode.IsDigit) >= 0 {
		return false
	}
	if r.lex.is("role", w.fold) && !r.isSurname(j) || r.lex.is("paper", w.fold) && !afterHonorific || r.lex.is("organization", w.fold) && !afterHonorific {
		return false
	}
	if afterHonorific {
		return true
	}
	if r.lex.lang == corpus.English && r.isHonorific(j) {
		return false
	}
	return !r.lex.is("not a name", w.fold) && !r.lex.is("adverb", w.fold) && !r.lex.is("determiner", w.fold) &&
		!r.lex.is("preposition", w.fold) && (!isAcronym(raw) || r.inCapitals(j))
}

func hasCapital(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

// isAcronym reports whether a word is all capitals and short: IOM, UNHCR. A family name in
// capitals is longer, or stands with a given name.
func isAcronym(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 6 && s == strings.ToUpper(s) && !strings.ContainsAny(s, "'’-")
}

// inCapitals reports whether the word at j belongs to a name that is printed in capitals: a
// word of more than six letters, or with a hyphen, stands beside it.
func (r *nameReader) inCapitals(j int) bool {
	for _, k := range []int{j - 2, j - 1, j + 1, j + 2} {
		if k < 0 || k >= len(r.words) || !r.words[k].letters {
			continue
		}
		raw := r.text[r.words[k].Start:r.words[k].End]
		if raw == strings.ToUpper(raw) && utf8.RuneCountInString(raw) > 2 && !isAcronym(raw) && strings.IndexFunc(raw, unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// arabicEnd ends a name behind an honorific.
func (r *nameReader) arabicEnd(i int) int {
	if end := r.arabicNameEnd(i); end > i {
		return end
	}
	return 0
}

// place reads "of Vardholm", "(France)", ", des Îles Solenne" behind a name that ends at
// word i, and returns the place as printed and the end. In running text only a delegation
// that the authority knows counts behind a comma.
func (r *nameReader) place(i int) (name string, end int) {
	j := i
	comma := j < len(r.words) && r.words[j].isMark(",،")
	if comma {
		j++
	}
	if j < len(r.words) && r.words[j].isMark("(") {
		return r.inBrackets(j)
	}
	if j >= len(r.words) || !r.lex.is("of", r.words[j].fold) {
		return "", 0
	}
	k := j + 1
	for k < len(r.words) && r.lex.is("determiner", r.words[k].fold) {
		k++
	}
	start := k
	if r.lex.lang == corpus.Arabic {
		return r.arabicPlace(start)
	}
	for k < len(r.words) && k-start < 8 && (r.words[k].letters && (r.words[k].capital || k > start && r.lex.is("of", r.words[k].fold) && k+1 < len(r.words) && r.words[k+1].capital) || k > start && r.genitiveMark(k)) {
		k++
	}
	if k == start {
		return "", 0
	}
	for n := k; n > start; n-- {
		printed := r.text[r.words[start].Start:r.words[n-1].End]
		if _, ok := r.dir.authority.Country(printed); ok {
			return printed, n
		}
	}
	if comma || r.holdsInstitution(start, k) {
		return "", 0
	}
	return r.text[r.words[start].Start:r.words[k-1].End], k
}

// genitiveMark reports whether the mark at word i is that of "the Polymer Makers' Federation".
func (r *nameReader) genitiveMark(i int) bool {
	return r.words[i].isMark("'’") && i > 0 && i+1 < len(r.words) && r.words[i-1].letters && strings.HasSuffix(r.words[i-1].fold, "s") &&
		r.words[i-1].End == r.words[i].Start && r.words[i+1].letters && r.words[i+1].capital
}

// arabicPlace reads a country of at most three words, which no capital shows.
func (r *nameReader) arabicPlace(i int) (string, int) {
	for end := min(i+3, len(r.words)); end > i; end-- {
		printed := r.span(i, end)
		if _, ok := r.dir.authority.Country(printed); ok {
			return printed, end
		}
	}
	return "", 0
}

func (r *nameReader) holdsInstitution(from, to int) bool {
	for k, w := range r.words[from:to] {
		if r.lex.is("organization", w.fold) || r.lex.is("paper", w.fold) || r.lex.is("role", w.fold) || isAcronym(r.text[w.Start:w.End]) && !r.inCapitals(from+k) {
			return true
		}
	}
	return false
}

// namedInCapitals reports whether a name in capitals ends just before word i, as meetings
// coverage prints speakers before their delegation.
func (r *nameReader) namedInCapitals(i int) bool {
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	raw := r.text[r.words[i-1].Start:r.words[i-1].End]
	return raw == strings.ToUpper(raw) && (!isAcronym(raw) || r.inCapitals(i-1))
}

func (r *nameReader) inBrackets(j int) (string, int) {
	k := j + 1
	for k < len(r.words) && k-j < 10 && r.words[k].letters {
		k++
	}
	if k == j+1 || k >= len(r.words) || !r.words[k].isMark(")") {
		return "", 0
	}
	printed := r.text[r.words[j+1].Start:r.words[k-1].End]
	if _, ok := r.dir.authority.Country(printed); !ok && !(r.words[j+1].capital && r.namedInCapitals(j)) {
		return "", 0
	}
	return printed, k + 1
}
