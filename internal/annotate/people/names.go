package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Naming is a place where a person is named: words From to To (excluded) of a paragraph,
// honorific and all. Of a Chinese paragraph they are bytes.
type Naming struct {
	From, To int
	Who      *Person     // who is meant
	Name     corpus.Span // without the honorific
	Past     string      // the office that was the person's then and is said to be no longer
}

// Reader finds persons' names among words. A name stands behind an honorific; or it is
// two capitalized words or more, none of which belongs to an institution, a country or a
// day, and something shows that a person is meant.
type Reader struct {
	Seen      map[string]int // how often the text has a word; of Arabic, and of Russian in small letters
	stems     map[string]int // how often the text has a stem with a capital; of Russian
	Russian   *RussianWords  // nil without a lexicon
	Text      string         // in which the words stand
	Words     []wording.Word
	Lex       *wording.Lexicon
	Directory *Directory
	// Things are names of things, by ThingKey.
	Things        map[string]bool
	Evidence      *Evidence          // of persons
	Organizations *OrganizationNames // of the whole document
	past          string             // of the person described last, see Naming
}

// titled reads a name with its honorific at word i. It returns the first and last word of
// the name itself, and where all of it ends; end is 0 where there is none.
func (r *Reader) titled(i int) (first, end int, s wording.Sex) {
	s, ok := r.titleAt(i)
	if !ok || !r.Words[i].Letters {
		return 0, 0, 0
	}
	first = i + 1
	for first < len(r.Words) && (r.Words[first].IsMark(".") || first == i+1 && i > 0 && r.Words[i-1].IsMark("(") && r.Words[first].IsMark(")") || r.isHonorific(first) || r.Lex.Is("name article", r.Words[first].Fold)) {
		first++
	}
	if r.Lex.Lang == corpus.Arabic {
		return first, r.arabicEnd(first), s
	}
	return first, r.nameEnd(first, true), s
}

// bareInitial reports whether the honorific at i is a letter like "M" that lacks its full stop.
func (r *Reader) bareInitial(i int) bool {
	w := r.Words[i]
	if w.Fold == "me" && r.Lex.Lang == corpus.French { // of lawyers
		return !w.Capital || i+1 >= len(r.Words) || !r.Words[i+1].Letters || !r.Words[i+1].Capital
	}
	if utf8.RuneCountInString(w.Fold) > 2 || w.Fold == "mr" || w.Fold == "ms" || w.Fold == "mx" || w.Fold == "dr" {
		return false
	}
	return !w.Capital || i+1 >= len(r.Words) || !r.Words[i+1].IsMark(".")
}

func (r *Reader) isHonorific(i int) bool {
	_, ok := r.titleAt(i)
	return ok
}

// nameEnd returns the end of the capitalized name that begins at word i, and 0 where none
// does. Behind an honorific any capitalized word may be a name but an office in the vocative.
func (r *Reader) nameEnd(i int, afterHonorific bool) int {
	end := 0
	for j := i; j < len(r.Words) && j-i < wording.LongestName; j++ {
		w := r.Words[j]
		switch {
		case !w.Letters:
			if w.IsMark(".") && j > i && r.isInitial(j-1) || j > i && r.isNickname(j) {
				continue
			}
			return end
		case r.IsNameWord(j, afterHonorific):
			end = j + 1
		case (j > i || afterHonorific) && r.Lex.Is("name particle", w.Fold) && !r.lexicalAnd(w) && j+1 < len(r.Words) && r.startsName(j+1, afterHonorific):
		case r.isInitial(j) && j+1 < len(r.Words) && r.Words[j+1].IsMark("."):
		default:
			return end
		}
	}
	return end
}

// lexicalAnd: in running Spanish or Portuguese "y" and "e" join persons as often as names.
func (r *Reader) lexicalAnd(w wording.Word) bool { return w.Fold == "y" || w.Fold == "e" }

func (r *Reader) startsName(j int, afterHonorific bool) bool {
	return r.IsNameWord(j, afterHonorific) || r.Lex.Is("name particle", r.Words[j].Fold) && j+1 < len(r.Words) && r.IsNameWord(j+1, afterHonorific)
}

func (r *Reader) isInitial(j int) bool {
	w := r.Words[j]
	return w.Letters && w.Capital && utf8.RuneCountInString(r.Text[w.Start:w.End]) == 1
}

// IsNameWord reports whether the word at j may belong to a name by its capital, and is none that the
// lexicon knows as something else. Behind an honorific nearly any capitalized word may.
func (r *Reader) IsNameWord(j int, afterHonorific bool) bool {
	w := r.Words[j]
	if !w.Letters || !w.Capital && !strings.ContainsAny(r.Text[w.Start:w.End], "'’-") || !wording.HasCapital(r.Text[w.Start:w.End]) {
		return false
	}
	if r.isInitial(j) && !r.Lex.Is("name particle", w.Fold) {
		return false // only with its full stop
	}
	raw := r.Text[w.Start:w.End]
	if strings.IndexFunc(raw, unicode.IsDigit) >= 0 {
		return false
	}
	if r.Lex.Is("role", w.Fold) && !r.isSurname(j) || r.Lex.Is("paper", w.Fold) && !afterHonorific || r.Lex.Is("organization", w.Fold) && !afterHonorific {
		return false
	}
	if afterHonorific {
		return true
	}
	if (r.Lex.Lang == corpus.English || r.Lex.Lang == corpus.French) && r.isHonorific(j) {
		return false
	}
	return !r.Lex.Is("not a name", w.Fold) && !r.Lex.Is("adverb", w.Fold) && !r.Lex.Is("determiner", w.Fold) &&
		!r.Lex.Is("preposition", w.Fold) && (!wording.IsAcronym(raw) || r.inCapitals(j))
}

// inCapitals reports whether the word at j belongs to a name that is printed in capitals: a
// word of more than six letters, or with a hyphen, stands beside it.
func (r *Reader) inCapitals(j int) bool {
	for _, k := range []int{j - 2, j - 1, j + 1, j + 2} {
		if k < 0 || k >= len(r.Words) || !r.Words[k].Letters {
			continue
		}
		raw := r.Text[r.Words[k].Start:r.Words[k].End]
		if raw == strings.ToUpper(raw) && utf8.RuneCountInString(raw) > 2 && !wording.IsAcronym(raw) && strings.IndexFunc(raw, unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// arabicEnd ends a name behind an honorific.
func (r *Reader) arabicEnd(i int) int {
	if end := r.arabicNameEnd(i); end > i {
		return end
	}
	return 0
}

// place reads "of Vardholm", "(France)", ", des Îles Solenne" behind a name that ends at
// word i, and returns the place as printed and the end. In running text only a delegation
// that the authority knows counts behind a comma.
func (r *Reader) place(i int) (name string, end int) {
	j := i
	comma := j < len(r.Words) && r.Words[j].IsMark(",،")
	if comma {
		j++
	}
	if j < len(r.Words) && r.Words[j].IsMark("(") {
		return r.inBrackets(j)
	}
	if j >= len(r.Words) || !r.Lex.Is("of", r.Words[j].Fold) {
		return "", 0
	}
	k := j + 1
	for k < len(r.Words) && r.Lex.Is("determiner", r.Words[k].Fold) {
		k++
	}
	start := k
	if r.Lex.Lang == corpus.Arabic {
		return r.arabicPlace(start)
	}
	for k < len(r.Words) && k-start < 8 && (r.Words[k].Letters && (r.Words[k].Capital || k > start && r.Lex.Is("of", r.Words[k].Fold) && k+1 < len(r.Words) && r.Words[k+1].Capital) || k > start && r.GenitiveMark(k)) {
		k++
	}
	if k == start {
		return "", 0
	}
	for n := k; n > start; n-- {
		printed := r.Text[r.Words[start].Start:r.Words[n-1].End]
		if _, ok := r.Directory.Authority.Country(printed); ok {
			return printed, n
		}
	}
	if comma || r.holdsInstitution(start, k) {
		return "", 0
	}
	return r.Text[r.Words[start].Start:r.Words[k-1].End], k
}

// GenitiveMark reports whether the mark at word i is that of "the Polymer Makers' Federation".
func (r *Reader) GenitiveMark(i int) bool {
	return r.Words[i].IsMark("'’") && i > 0 && i+1 < len(r.Words) && r.Words[i-1].Letters && strings.HasSuffix(r.Words[i-1].Fold, "s") &&
		r.Words[i-1].End == r.Words[i].Start && r.Words[i+1].Letters && r.Words[i+1].Capital
}

// arabicPlace reads a country of at most three words, which no capital shows.
func (r *Reader) arabicPlace(i int) (string, int) {
	for end := min(i+3, len(r.Words)); end > i; end-- {
		printed := r.Span(i, end)
		if _, ok := r.Directory.Authority.Country(printed); ok {
			return printed, end
		}
	}
	return "", 0
}

func (r *Reader) holdsInstitution(from, to int) bool {
	for k, w := range r.Words[from:to] {
		if r.Lex.Is("organization", w.Fold) || r.Lex.Is("paper", w.Fold) || r.Lex.Is("role", w.Fold) || wording.IsAcronym(r.Text[w.Start:w.End]) && !r.inCapitals(from+k) {
			return true
		}
	}
	return false
}

// namedInCapitals reports whether a name in capitals ends just before word i, as meetings
// coverage prints speakers before their delegation.
func (r *Reader) namedInCapitals(i int) bool {
	if i == 0 || !r.Words[i-1].Letters {
		return false
	}
	raw := r.Text[r.Words[i-1].Start:r.Words[i-1].End]
	return raw == strings.ToUpper(raw) && (!wording.IsAcronym(raw) || r.inCapitals(i-1))
}

func (r *Reader) inBrackets(j int) (string, int) {
	k := j + 1
	for k < len(r.Words) && k-j < 10 && r.Words[k].Letters {
		k++
	}
	if k > j+1 && k < len(r.Words) && r.Words[k].IsMark(",") && r.Lex.At("behalf", r.Words, k+1) > 0 && r.namedInCapitals(j) { // (Costa Lumbre, en nombre de)
		for end := k + 1; end < len(r.Words) && end-k < 20; end++ {
			if r.Words[end].IsMark(")") {
				return r.Text[r.Words[j+1].Start:r.Words[k-1].End], end + 1
			}
		}
	}
	if k == j+1 || k >= len(r.Words) || !r.Words[k].IsMark(")") {
		return "", 0
	}
	printed := r.Text[r.Words[j+1].Start:r.Words[k-1].End]
	if _, ok := r.Directory.Authority.Country(printed); !ok && !(r.Words[j+1].Capital && r.namedInCapitals(j)) {
		return "", 0
	}
	return printed, k + 1
}

// IsAdverb reports whether word i is an adverb: one of the lexicon, or an English one by its
// ending, "kindly". In capitals such a word may be a name: Kelly.
func (r *Reader) IsAdverb(i int) bool {
	w := r.Words[i]
	if r.Lex.Is("adverb", w.Fold) {
		return true
	}
	return r.Lex.Lang == corpus.English && w.Letters && !w.Capital && len(w.Fold) > 4 && strings.HasSuffix(w.Fold, "ly") && !r.Lex.Is("no adverb", w.Fold) && r.Lex.VerbAt(w.Fold) == 0
}
