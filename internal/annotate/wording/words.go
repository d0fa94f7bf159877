// Package wording takes a text apart into words, sentences and quotations, and has the words
// that the six languages use for saying, for offices and organizations, and before names: the
// lexicons in data/lexicon, honorifics, months, the signs of Chinese. Everybody else in annotate
// who reads prose reads it by these.
//
// It knows no one: who is meant by a name is package people's business, and whose words a
// quotation is that of package press and its rooms.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"travaux/analyzers"
	"travaux/corpus"
)

// Word is a word, a punctuation mark or a whole quotation of a paragraph. The words inside
// a quotation are the quotation's own.
type Word struct {
	corpus.Span
	Fold    string     // in small letters, possessive 's taken off; a punctuation mark as it stands
	Capital bool       // begins with a capital letter
	Letters bool       // a word and no punctuation
	Quote   *Quotation // of a whole quotation; nil of words and marks
}

// IsMark reports whether w is one of the punctuation marks in set.
func (w Word) IsMark(set string) bool {
	return !w.Letters && w.Quote == nil && strings.Contains(set, w.Fold)
}

// Words reads text between from and to, the quotations given as single words. Words keep
// their hyphens and apostrophes, but a French article or pronoun parts from the word
// behind it, and so do inverted pronouns ("a-t-elle").
func Words(text string, from, to int, quotes []Quotation) []Word {
	var out []Word
	for i := from; i < to; {
		if q := QuotationAt(quotes, i); q != nil {
			out = append(out, Word{Span: q.Outer, Quote: q})
			i = q.Outer.End
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case isWordRune(r):
			end := wordEnd(text, i, to, quotes)
			out = appendWord(out, text, i, end)
			i = end
		case unicode.IsSpace(r):
			i += n
		default:
			out = append(out, Word{Span: corpus.Span{Start: i, End: i + n}, Fold: text[i : i+n]})
			i += n
		}
	}
	return out
}

// QuotationAt returns the quotation whose mark stands at byte i, nil where none does.
func QuotationAt(quotes []Quotation, i int) *Quotation {
	for k := range quotes {
		if quotes[k].Outer.Start == i {
			return &quotes[k]
		}
	}
	return nil
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isJoiner(r rune) bool { return r == '-' || r == '‑' || r == '\'' || r == '’' || r == 'ʼ' }

func wordEnd(text string, i, to int, quotes []Quotation) int {
	start := i
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if isWordRune(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		switch {
		case !isJoiner(r) || QuotationAt(quotes, i) != nil:
			return i
		case (i+n >= to || QuotationAt(quotes, i+n) != nil) && elided[strings.ToLower(text[start:i])]: // d’“un terrain”
			return i + n
		case i+n >= to || !isWordRune(next):
			return i
		}
		i += n
	}
	return to
}

// elided are the French words that lose their vowel before another.
var elided = map[string]bool{"l": true, "d": true, "s": true, "qu": true, "n": true, "c": true, "j": true, "m": true, "t": true, "jusqu": true, "lorsqu": true, "puisqu": true}

// inverted are the pronouns that stand behind their verb.
var inverted = []string{"-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on", "-il", "-elle", "-ils", "-elles", "-on"}

func appendWord(out []Word, text string, start, end int) []Word {
	raw := text[start:end]
	if i := strings.IndexAny(raw, "'’"); i > 0 {
		_, n := utf8.DecodeRuneInString(raw[i:])
		if elided[strings.ToLower(raw[:i])] && i+n < len(raw) {
			out = append(out, newWord(text, start, start+i+n))
			return appendWord(out, text, start+i+n, end)
		}
	}
	lower := strings.ToLower(raw)
	for _, p := range inverted {
		if strings.HasSuffix(lower, p) && len(lower) == len(raw) && len(raw) > len(p) {
			cut := end - len(p)
			pronoun := end - len(p) + strings.LastIndexByte(p, '-') + 1
			return append(out, newWord(text, start, cut), newWord(text, pronoun, end))
		}
	}
	return append(out, newWord(text, start, end))
}

func newWord(text string, start, end int) Word {
	fold := strings.TrimSuffix(Lower(text[start:end]), "'s")
	r, _ := utf8.DecodeRuneInString(text[start:end])
	return Word{Span: corpus.Span{Start: start, End: end}, Fold: fold, Capital: unicode.IsUpper(r) || unicode.IsTitle(r), Letters: true}
}

// Lower is the form in which words are looked up in lexicons: in small letters, accents
// kept, for "à" is not "a" and "él" not "el". Arabic has its letters in one shape each.
func Lower(s string) string {
	if isPlainLower(s) {
		return s
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.Is(unicode.Arabic, r) {
		return analyzers.Fold(s)
	}
	s = strings.ToLower(norm.NFC.String(s))
	if strings.ContainsAny(s, "’ʼ‑ё\u00ad") {
		s = plainMarks.Replace(s)
	}
	return s
}

// isPlainLower reports whether s is already as lowered gives it, so far as that is seen at once:
// small letters of the Latin alphabet without accents or of the Russian one, digits and hyphens.
// Most words are such, and their forms cost a third of the reading of a Russian text.
func isPlainLower(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'а' && r <= 'я' || r >= '0' && r <= '9' || r == '-') {
			return false
		}
	}
	return true
}

var plainMarks = strings.NewReplacer("’", "'", "ʼ", "'", "‑", "-", "ё", "е", "\u00ad", "")

// Stretch is the words of a sentence among those of its paragraph.
type Stretch struct {
	From, To int // To is excluded
}

// Sentences parts a paragraph. A quotation is one word; where it ends a sentence of its own
// and a new one begins behind it, the paragraph parts there.
func Sentences(text string, words []Word, lex *Lexicon) []Stretch {
	var out []Stretch
	from := 0
	for i := range words {
		if endsSentence(text, words, i, lex) {
			out = append(out, Stretch{from, i + 1})
			from = i + 1
		}
	}
	if from < len(words) {
		out = append(out, Stretch{from, len(words)})
	}
	return out
}

const stops = ".!?…。！？؟"

func endsSentence(text string, words []Word, i int, lex *Lexicon) bool {
	w := words[i]
	if i+1 == len(words) {
		return false
	}
	next := words[i+1]
	switch {
	case w.Quote != nil:
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[w.Quote.Inner.Start:w.Quote.Inner.End], "’'”“»\"‘"))
		if !strings.ContainsRune(stops, last) {
			return false
		}
		return next.Quote != nil || next.Letters && StartsSentence(text, next)
	case !w.IsMark(stops):
		return false
	case strings.ContainsAny(w.Fold, "。！？"):
		return true
	case next.Start == w.End && next.Quote == nil && !next.IsMark(stops): // 11.4, e.g.
		return false
	case w.Fold == "." && i > 0 && lex.abbreviates(text, words, i):
		return false
	}
	return next.Quote != nil || next.Letters && StartsSentence(text, next) || next.IsMark("¿¡—–-*(")
}

// StartsSentence reports whether a word may begin a sentence: it has no small first letter.
func StartsSentence(text string, w Word) bool {
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	return !unicode.IsLower(r)
}

// LongestName is how many words a name has at most, particles counted.
const LongestName = 7

// HasCapital reports whether a capital letter stands anywhere in s.
func HasCapital(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

// IsAcronym reports whether a word is all capitals and short: IOM, UNHCR. A family name in
// capitals is longer, or stands with a given name.
func IsAcronym(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 6 && s == strings.ToUpper(s) && !strings.ContainsAny(s, "'’-")
}

// FirstLetter returns the first letter or digit of s, and 'x' where it has none.
func FirstLetter(s string) rune {
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
	}
	return 'x'
}

// EndsInStop reports whether s ends in a full stop or another mark that ends a sentence, marks of
// quotations behind it aside.
func EndsInStop(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "’'”»“\" "))
	return strings.ContainsRune(stops, r)
}

// IsInitials reports whether a word is the short name of a body: capitals, and neither a number
// nor a Roman one.
func IsInitials(s string) bool {
	return IsAcronym(s) && strings.ContainsFunc(s, unicode.IsLetter) && strings.Trim(s, "IVXLCDMХ") != "" && !strings.ContainsFunc(s, unicode.IsDigit)
}
