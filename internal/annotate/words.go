package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"travaux/analyzers"
	"travaux/corpus"
)

// word is a word, a punctuation mark or a whole quotation of a paragraph. The words inside
// a quotation are the quotation's own.
type word struct {
	corpus.Span
	fold    string // in small letters, possessive 's taken off; a punctuation mark as it stands
	capital bool   // begins with a capital letter
	letters bool   // a word and no punctuation
	quote   *quotation
}

// isMark reports whether w is one of the punctuation marks in set.
func (w word) isMark(set string) bool {
	return !w.letters && w.quote == nil && strings.Contains(set, w.fold)
}

// wordsOf reads text between from and to, the quotations given as single words. Words keep
// their hyphens and apostrophes, but a French article or pronoun parts from the word
// behind it, and so do inverted pronouns ("a-t-elle").
func wordsOf(text string, from, to int, quotes []quotation) []word {
	var out []word
	for i := from; i < to; {
		if q := starting(quotes, i); q != nil {
			out = append(out, word{Span: q.outer, quote: q})
			i = q.outer.End
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
			out = append(out, word{Span: corpus.Span{Start: i, End: i + n}, fold: text[i : i+n]})
			i += n
		}
	}
	return out
}

func starting(quotes []quotation, i int) *quotation {
	for k := range quotes {
		if quotes[k].outer.Start == i {
			return &quotes[k]
		}
	}
	return nil
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func isJoiner(r rune) bool { return r == '-' || r == '‑' || r == '\'' || r == '’' || r == 'ʼ' }

func wordEnd(text string, i, to int, quotes []quotation) int {
	start := i
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if isWordRune(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		switch {
		case !isJoiner(r) || starting(quotes, i) != nil:
			return i
		case (i+n >= to || starting(quotes, i+n) != nil) && elided[strings.ToLower(text[start:i])]: // d’“un terrain”
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

func appendWord(out []word, text string, start, end int) []word {
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

func newWord(text string, start, end int) word {
	fold := strings.TrimSuffix(lowered(text[start:end]), "'s")
	r, _ := utf8.DecodeRuneInString(text[start:end])
	return word{Span: corpus.Span{Start: start, End: end}, fold: fold, capital: unicode.IsUpper(r) || unicode.IsTitle(r), letters: true}
}

// lowered is the form in which words are looked up in lexicons: in small letters, accents
// kept, for "à" is not "a" and "él" not "el". Arabic has its letters in one shape each.
func lowered(s string) string {
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

// stretch is a sentence: words of a paragraph's words, to excluded.
type stretch struct{ from, to int }

// sentences parts a paragraph. A quotation is one word; where it ends a sentence of its own
// and a new one begins behind it, the paragraph parts there.
func sentences(text string, words []word, lex *lexicon) []stretch {
	var out []stretch
	from := 0
	for i := range words {
		if endsSentence(text, words, i, lex) {
			out = append(out, stretch{from, i + 1})
			from = i + 1
		}
	}
	if from < len(words) {
		out = append(out, stretch{from, len(words)})
	}
	return out
}

const stops = ".!?…。！？؟"

func endsSentence(text string, words []word, i int, lex *lexicon) bool {
	w := words[i]
	if i+1 == len(words) {
		return false
	}
	next := words[i+1]
	switch {
	case w.quote != nil:
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[w.quote.inner.Start:w.quote.inner.End], "’'”“»\"‘"))
		if !strings.ContainsRune(stops, last) {
			return false
		}
		return next.quote != nil || next.letters && startsSentence(text, next)
	case !w.isMark(stops):
		return false
	case strings.ContainsAny(w.fold, "。！？"):
		return true
	case next.Start == w.End && next.quote == nil && !next.isMark(stops): // 11.4, e.g.
		return false
	case w.fold == "." && i > 0 && lex.abbreviates(text, words, i):
		return false
	}
	return next.quote != nil || next.letters && startsSentence(text, next) || next.isMark("¿¡—–-*(")
}

// startsSentence reports whether a word may begin a sentence: it has no small first letter.
func startsSentence(text string, w word) bool {
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	return !unicode.IsLower(r)
}
