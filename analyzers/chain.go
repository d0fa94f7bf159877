package analyzers

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/russian"
	"github.com/kljensen/snowball/spanish"

	"travaux/corpus"
)

// For returns the chain of a language. A language outside the six, or none, has a chain
// that gives exact words and no stems. A chain remembers the words it has met, so that one
// that is kept is much faster than a new one for each text.
func For(lang corpus.Lang) Analyzer {
	c := &chain{lang: lang, stop: stopWords()[lang]}
	switch lang {
	case corpus.Arabic:
		c.stem, c.script = filtered(ar.NewArabicStemmerFilter()), isArabic
	case corpus.Chinese:
		c.stem, c.script, c.pairs = same, isHan, true
	case corpus.English:
		c.stem, c.script, c.keep = snowball(english.Stem), isLatin, "WHO"
	case corpus.French:
		c.stem, c.script = filtered(fr.NewFrenchLightStemmerFilter()), isLatin
	case corpus.Russian:
		c.stem, c.script = snowball(russian.Stem), isCyrillic
	case corpus.Spanish:
		c.stem, c.script = snowball(spanish.Stem), isLatin
	}
	return c
}

// chain makes tokens of what the scanner finds:
//
//	scan -> fold to Exact -> leave stop words out -> stem to Stem
//
// Stemmers read the folded word, so that accents, which many leave out when they type, do
// not count in stems either; it costs nothing (nDCG@10 on UN sentences, fold before and
// after: French .639 and .637, Spanish .652 and .604). Words in another script than the language's, numbers and
// symbols are their own stems.
type chain struct {
	lang   corpus.Lang
	stem   func(exact string) string // nil: no stems
	script func(r rune) bool
	stop   map[string]bool
	keep   string // as written so, this stop word is a name
	pairs  bool
	memory memory
}

func (c *chain) Lang() corpus.Lang { return c.lang }

func (c *chain) Tokens(dst []Token, text string) []Token {
	known := c.memory.borrow()
	last := -1 // token of the ideograph just before
	for p, ok := scan(text, 0); ok; p, ok = scan(text, p.next) {
		raw := text[p.start:p.end]
		f, met := known[raw]
		if !met {
			f = c.forms(raw, p.kind)
			known.add(raw, f)
		}
		if f.exact == "" {
			continue
		}
		dst = append(dst, Token{Start: p.start, End: p.end, Exact: f.exact, Stem: f.stem})
		if !c.pairs || p.kind != ideograph {
			last = -1
			continue
		}
		if last >= 0 {
			c.pair(known, text, &dst[last], &dst[len(dst)-1])
		}
		last = len(dst) - 1
	}
	c.memory.giveBack(known)
	return dst
}

func (c *chain) forms(raw string, k kind) forms {
	f := forms{exact: exactForm(raw, k)}
	switch {
	case c.stem == nil || f.exact == "":
	case k != word:
		f.stem = f.exact
	case c.stop[f.exact] && (c.keep == "" || raw != c.keep):
	default:
		f.stem = f.exact
		if stem, ok := apart(c.lang, f.exact); ok {
			f.stem = stem
		} else if r, _ := utf8.DecodeRuneInString(f.exact); c.script(r) {
			f.stem = cmp.Or(c.stem(f.exact), f.exact)
		}
	}
	return f
}

// pair gives a the pair with b, its right neighbour, where nothing stands between them but
// the end of a line.
func (c *chain) pair(known words, text string, a, b *Token) {
	if a.End != b.Start && !isLineBreak(text[a.End:b.Start]) {
		return
	}
	key := text[a.Start:b.End]
	f, met := known[key]
	if !met {
		f = forms{exact: a.Exact + b.Exact}
		known.add(key, f)
	}
	a.Pair = f.exact
}

func isLineBreak(gap string) bool {
	return strings.Count(gap, "\n") == 1 && strings.Trim(gap, " \t\r\n\u3000") == ""
}

func same(exact string) string { return exact }

// snowball makes a stemmer of one of the Snowball algorithms. It must stem stop words too:
// otherwise it leaves alone what its own list, not ours, takes for one.
func snowball(stem func(word string, stemStopWords bool) string) func(string) string {
	return func(exact string) string { return stem(exact, true) }
}

// filtered makes a stemmer of a token filter of Bleve's.
func filtered(f analysis.TokenFilter) func(string) string {
	return func(exact string) string {
		t := analysis.Token{Term: []byte(exact)}
		f.Filter(analysis.TokenStream{&t})
		return string(t.Term)
	}
}

func isLatin(r rune) bool { return r < utf8.RuneSelf || unicode.Is(unicode.Latin, r) }

func isHan(r rune) bool { return classOf(r) == han }
