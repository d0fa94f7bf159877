package bleveindex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// The language of a query is not known. A word is searched in every language that its
// script allows and the collection has, each by its own chain, and its scores are weighed
// by how many of the query's words the language's vocabulary has: measured, that is worth
// nearly as much as knowing the language (nDCG .811 against .822; all languages alike .754).

// languages computes the shares from the words of a query.
func (c *compiler) languages(words []string) error {
	known := map[corpus.Lang]int{}
	asked := map[corpus.Lang]int{}
	for _, w := range words {
		for _, l := range c.plausible(w) {
			tokens := c.lexicon.tokens(l.lang, nil, w)
			for _, t := range tokens {
				asked[l.lang]++
				ok, err := c.knows(l, t)
				if err != nil {
					return err
				}
				if ok {
					known[l.lang]++
				}
			}
		}
	}
	c.share = map[corpus.Lang]float64{}
	most := 0.0
	for l, n := range asked {
		c.share[l] = float64(known[l]) / float64(n)
		most = max(most, c.share[l])
	}
	for _, l := range c.langs {
		if share, ok := c.share[l.lang]; ok && share == most {
			c.likely = append(c.likely, l.lang)
		}
	}
	c.stops = !slices.ContainsFunc(words, func(w string) bool { return len(c.content(w)) > 0 })
	return nil
}

// plausible returns the languages of the collection to which a word can belong.
func (c *compiler) plausible(word string) []langField {
	allowed := analyzers.PlausibleLanguages(word)
	var fields []langField
	for _, l := range c.langs {
		if slices.Contains(allowed, l.lang) {
			fields = append(fields, l)
		}
	}
	return fields
}

// knows reports whether a language has a word: as a stop word, or in its vocabulary.
func (c *compiler) knows(l langField, t analyzers.Token) (bool, error) {
	if t.Stem == "" {
		return true, nil
	}
	p, err := c.read(l.field, t.Stem)
	return err == nil && p.len() > 0, err
}

// isStop reports whether a word, of one token, is a stop word in every language that the
// query is likely to be in and the word's script allows.
func (c *compiler) isStop(word, exact string) bool {
	stop := false
	allowed := analyzers.PlausibleLanguages(word)
	for _, l := range c.likely {
		if !slices.Contains(allowed, l) {
			continue
		}
		tokens := c.lexicon.tokens(l, nil, word)
		if len(tokens) != 1 || tokens[0].Stem != "" || !analyzers.StopWord(l, exact) {
			return false
		}
		stop = true
	}
	return stop
}

// content returns the tokens of a word as typed that are not stop words.
func (c *compiler) content(word string) []string {
	var kept []string
	for _, t := range c.lexicon.tokens("", nil, word) {
		part := word[t.Start:t.End]
		if !c.isStop(part, t.Exact) {
			kept = append(kept, part)
		}
	}
	return kept
}

// word compiles a word. What is typed as one may be several tokens: l'homme is a stop word
// and a word, cross-border is two words that follow each other, a run of Chinese is as many
// words as characters.
func (c *compiler) word(text string) (expr, bool, error) {
	all := c.lexicon.tokens("", nil, text)
	if len(all) == 0 {
		c.note("no-letters", "typed", text)
		return expr{}, false, nil
	}
	parts := c.content(text)
	switch {
	case c.stops:
		return c.exactWords(exactForms(all), 0)
	case len(parts) == 0:
		c.note("common-word", "typed", text)
		return expr{}, false, nil
	case len(parts) == 1:
		return c.simple(parts[0])
	}
	return c.compound(parts)
}

func exactForms(tokens []analyzers.Token) []string {
	forms := make([]string, len(tokens))
	for i, t := range tokens {
		forms[i] = t.Exact
	}
	return forms
}

// simple compiles a word of one token: its stem in each language, or its exact form.
func (c *compiler) simple(word string) (expr, bool, error) {
	forms := c.stemForms(word)
	exact := exactForms(c.lexicon.tokens("", nil, word))[0]
	cl := clause{mark: &wordMarker{stems: forms.byLang, exact: exact}}
	p, err := c.read(exactField, exact)
	if err != nil {
		return expr{}, false, err
	}
	cl.add(newTerm(p, &c.exact, exactWeight))
	for i := range forms.fields {
		f := &forms.fields[i]
		if p, err = c.read(f.field, forms.byLang[f.lang]); err != nil {
			return expr{}, false, err
		}
		cl.add(newTerm(p, &f.fieldStats, c.share[f.lang]))
	}
	return c.clause(cl)
}

// add adds a term, where any passage has it.
func (c *clause) add(t term) {
	if t.len() > 0 {
		c.terms = append(c.terms, t)
		c.idf = max(c.idf, t.gain)
	}
}

// stems are the stems of one word by language.
type stems struct {
	byLang map[corpus.Lang]string
	fields []langField
}

// stemForms looks in the languages that the word's script allows, and in those that the rest
// of the query is likely to be in: a name in Latin letters weighs in Russian text what any
// other word of a Russian query does.
func (c *compiler) stemForms(word string) stems {
	f := stems{byLang: map[corpus.Lang]string{}}
	allowed := analyzers.PlausibleLanguages(word)
	for _, l := range c.langs {
		if !slices.Contains(allowed, l.lang) && !slices.Contains(c.likely, l.lang) {
			continue
		}
		tokens := c.lexicon.tokens(l.lang, nil, word)
		if len(tokens) == 1 && tokens[0].Stem != "" {
			f.byLang[l.lang] = tokens[0].Stem
			f.fields = append(f.fields, l)
		}
	}
	return f
}

// compound compiles the tokens of what was typed as one word: they must follow each other,
// each in any form with the same stem.
func (c *compiler) compound(parts []string) (expr, bool, error) {
	cl, err := c.compoundClause(parts)
	if err != nil {
		return expr{}, false, err
	}
	if cl.most() == 0 && len(parts) > 3 && allHan(parts) {
		if pieces, err := c.pieces(parts); err != nil || len(pieces) > 1 {
			return c.chinese(pieces, err)
		}
	}
	return c.clause(cl)
}

func (c *compiler) compoundClause(parts []string) (clause, error) {
	return c.cached(cacheKey(append([]string{"compound"}, parts...)...), func() (clause, error) {
		p := &pattern{}
		for _, part := range parts {
			words, err := c.variants(part)
			if err != nil {
				return clause{}, err
			}
			sl, err := c.slotOf(words)
			if err != nil {
				return clause{}, err
			}
			p.slots = append(p.slots, sl)
		}
		return c.pattern(&clausePattern{left: p})
	})
}

func allHan(parts []string) bool {
	return !slices.ContainsFunc(parts, func(p string) bool {
		r, n := utf8.DecodeRuneInString(p)
		return n != len(p) || !unicode.Is(unicode.Han, r)
	})
}

// pieces parts a run of Chinese that occurs nowhere as it stands, from the left, each time
// into the longest piece of two characters and more that does occur; nil where that does
// not come out.
func (c *compiler) pieces(parts []string) ([][]string, error) {
	var pieces [][]string
	for len(parts) > 0 {
		n := len(parts)
		for ; n >= 2; n-- {
			cl, err := c.compoundClause(parts[:n])
			if err != nil {
				return nil, err
			}
			if cl.most() > 0 && len(parts)-n != 1 {
				break
			}
		}
		if n < 2 {
			return nil, nil
		}
		pieces = append(pieces, parts[:n])
		parts = parts[n:]
	}
	return pieces, nil
}

// chinese asks for each piece of a run by itself, and says so.
func (c *compiler) chinese(pieces [][]string, err error) (expr, bool, error) {
	var parts []expr
	var shown []string
	for _, piece := range pieces {
		var cl clause
		if err == nil {
			cl, err = c.compoundClause(piece)
		}
		if err != nil {
			return expr{}, false, err
		}
		if e, ok, _ := c.clause(cl); ok {
			parts = append(parts, e)
		}
		shown = append(shown, strings.Join(piece, ""))
	}
	c.note("split-word", "typed", strings.Join(shown, ""), "read", strings.Join(shown, " "))
	return join(allOf, parts), len(parts) > 0, nil
}

// variants returns the exact words that have a stem in common with word. They begin alike,
// which bounds where they are looked for.
func (c *compiler) variants(word string) ([]string, error) {
	exact := exactForms(c.lexicon.tokens("", nil, word))[0]
	forms := c.stemForms(word)
	if runes := []rune(exact); len(runes) > 3 && len(forms.fields) > 0 {
		same, err := c.matchingTerms(string(runes[:3]), func(t string) bool { return t == exact || c.sameStem(forms, t) })
		if len(same) > 0 || err != nil {
			return same, err
		}
	}
	return []string{exact}, nil
}

func (c *compiler) sameStem(forms stems, term string) bool {
	for lang, stem := range forms.byLang {
		tokens := c.lexicon.tokens(lang, nil, term)
		if len(tokens) == 1 && tokens[0].Stem == stem {
			return true
		}
	}
	return false
}
