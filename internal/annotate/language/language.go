// Package language tells in which language a text is, and each passage of a document. It knows
// the six of the United Nations and enough of others not to take them for one of those. It
// does not translate, and does not part a passage in two languages.
package language

import (
	"travaux/corpus"
)

// A language is told by the script, and within Latin letters by the model of letters. It is
// one of the six, another language where that is what it is, or unknown: a text that reads
// like none of the languages known is not given to the nearest.

// guess is what a text alone says of its language.
type guess struct {
	lang corpus.Lang
	// ahead is how much likelier it is than the next language, as a logarithm; script alone
	// is certain.
	ahead float64
	words int
	latin bool
}

const (
	certain = 1e6
	// window is how many stretches of three letters are read: some forty words, after which
	// the answer does not change.
	window = 240
	// handicap is how much likelier a language outside the six must be: there are few of
	// those texts, and the model knows little of them.
	handicap = 7.0
	// strange is the mean likelihood below which a text of some length is in no language
	// that the model knows.
	strange = -3.05
	// lengthy is the number of letters from which that mean says something.
	lengthy = 60
)

// guessLanguage reads as much of text as it takes.
func (m *Model) guessLanguage(text string) guess {
	t := take(text)
	lang, latin := t.byScript()
	g := guess{lang: lang, words: t.words, latin: latin, ahead: certain}
	if latin {
		g.lang, g.ahead = m.latin(text)
	}
	return g
}

// latin returns the likeliest language of a text in Latin letters.
func (m *Model) latin(text string) (corpus.Lang, float64) {
	sums, n := m.sums(text)
	best, second := -1, -1
	for i := range m.langs {
		switch {
		case best < 0 || sums[i] > sums[best]:
			best, second = i, best
		case second < 0 || sums[i] > sums[second]:
			second = i
		}
	}
	if n == 0 {
		return "", 0
	}
	ahead := sums[best] - sums[second]
	mean := sums[best] / float64(n)
	if !m.langs[best].Official() {
		mean = (sums[best] + handicap) / float64(n)
	}
	if n >= lengthy && mean < strange {
		return "", certain
	}
	return m.langs[best], ahead
}

// maxModelled bounds the languages of the model, so that sums need no allocation.
const maxModelled = 16

// sums adds up the logarithms for each language, and how many stretches there were.
func (m *Model) sums(text string) (sums [maxModelled]float64, n int) {
	var w letterWindow
	var whole [maxModelled]int
	k := len(m.langs)
	for _, r := range text {
		t, ok := w.next(r)
		if !ok {
			continue
		}
		for i, v := range m.table[t*k : t*k+k] {
			whole[i] += int(v)
		}
		if n++; n == window {
			break
		}
	}
	for i := range m.langs {
		sums[i] = -float64(whole[i]) / scale
		if !m.langs[i].Official() {
			sums[i] -= handicap
		}
	}
	return sums, n
}

// What a passage must show to be given another language than its document's, or, where
// nothing is known of the document, any.
const (
	manyWords = 5  // fewer words inherit
	fewWords  = 2  // enough where there is no language to inherit
	likely    = 2  // ahead, likewise: seven to one
	clearly   = 8  // ahead, for one of the six
	strongly  = 25 // ahead, for another language
	utterly   = 60 // ahead, for one of the six in a document that is in another
	firstPage = 25 // words on the first page of a paper with a masthead that tell its language
)

// SetLanguages gives each passage its language, and the document the one that most of its
// words are in, or, of a paper with a masthead, most of those on the first page, unless a
// manifest or the masthead said which. Short passages inherit the document's.
func (m *Model) SetLanguages(d *corpus.Document) {
	var guesses []guess
	weight, total := map[corpus.Lang]int{}, 0
	first, onFirst := map[corpus.Lang]int{}, 0
	paper := len(d.Sections) > 0 && d.Sections[0].Form == corpus.FormFront
	for _, p := range d.Passages {
		g := m.guessLanguage(p.Text)
		guesses = append(guesses, g)
		if g.words >= manyWords && g.ahead >= clearly {
			weight[g.lang] += g.words
			total += g.words
			if paper && p.Page == 1 {
				first[g.lang] += g.words
				onFirst += g.words
			}
		}
	}
	if onFirst >= firstPage { // what follows in another language is annexed to it
		weight, total = first, onFirst
	}
	if total == 0 { // a document of a line or two
		for _, g := range guesses {
			if g.words >= fewWords && g.ahead >= likely {
				weight[g.lang] += g.words
				total += g.words
			}
		}
	}
	m.setDocument(d, weight, total)
	i := 0
	for _, p := range d.Passages {
		if p.Language == "" {
			p.Language = guesses[i].within(d.Language)
		}
		i++
	}
}

func (m *Model) setDocument(d *corpus.Document, weight map[corpus.Lang]int, total int) {
	if d.Language != "" && d.Inferred["language"] == "" {
		return // a manifest's word
	}
	if d.Inferred["language"] == "masthead" && weight[d.Language] > 0 {
		return // the masthead's own word
	}
	most := corpus.Lang("")
	for l, n := range weight {
		if n > weight[most] || n == weight[most] && l < most {
			most = l
		}
	}
	if total == 0 || weight[most]*2 <= total || most == d.Language {
		return
	}
	d.Language = most
	if d.Inferred == nil {
		d.Inferred = map[string]string{}
	}
	delete(d.Inferred, "language")
	if most != "" {
		d.Inferred["language"] = "letters"
	}
}

// within decides between what a passage shows and the language of its document.
func (g guess) within(doc corpus.Lang) corpus.Lang {
	need := float64(clearly)
	switch {
	case doc == "":
		if g.words >= fewWords && g.ahead >= likely {
			return g.lang
		}
		return ""
	case g.lang == "":
		return doc
	case !g.latin && g.ahead == certain && !sameScript(g.lang, doc):
		return g.lang
	case !doc.Official():
		need = utterly
	case !g.lang.Official():
		need = strongly
	}
	if g.words >= manyWords && g.ahead >= need {
		return g.lang
	}
	return doc
}

// sameScript reports whether two languages may be written in the letters of g.
func sameScript(a, b corpus.Lang) bool { return scriptOf(a) == scriptOf(b) }

func scriptOf(l corpus.Lang) string {
	switch l {
	case corpus.Arabic, "fa", "ur":
		return "arabic"
	case corpus.Chinese, "ja":
		return "han"
	case corpus.Russian, "uk", "be", "bg", "sr":
		return "cyrillic"
	case "el", "he", "ko", "hy", "ka", "th":
		return string(l)
	}
	return "latin"
}
