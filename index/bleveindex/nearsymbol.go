package bleveindex

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
)

// maxNearSymbols is how many symbols are offered in place of one that no document has.
const maxNearSymbols = 3

// nearSymbols returns the symbols of documents that are most like one that none has: those of
// the same organ with the same numbers (A/79/226 may be meant for A/RES/79/226), then, where
// slips are looked for, those that differ in one sign or have two swapped. They are as printed, in the order of numbers.
func (s *searcher) nearSymbols(sym corpus.Symbol, slips bool) []corpus.Symbol {
	type near struct {
		symbol corpus.Symbol
		other  bool // numbers
		key    string
	}
	wanted := sym.Key()
	numbers := symbolNumbers(wanted)
	if numbers == "" {
		return nil
	}
	organ, _, _ := strings.Cut(wanted, "/")
	like := newDistance(wanted, 1)
	var found []near
	for key, docs := range s.symbols {
		same := symbolNumbers(key) == numbers && strings.HasPrefix(key, organ+"/")
		if same || slips && like.within(key) {
			found = append(found, near{s.spelledAs(docs[0], key), !same, naturalKey(key)})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		switch {
		case a.other == b.other:
			return cmp.Compare(a.key, b.key)
		case a.other:
			return 1
		}
		return -1
	})
	var symbols []corpus.Symbol
	for _, n := range found[:min(len(found), maxNearSymbols)] {
		symbols = append(symbols, n.symbol)
	}
	return symbols
}

// symbolNumbers returns the numbers in a symbol's key, in order.
func symbolNumbers(key string) string {
	return strings.Join(strings.FieldsFunc(key, func(r rune) bool { return r < '0' || r > '9' }), " ")
}

// spelledAs returns the symbol of a document that has a key, as it is printed.
func (s *searcher) spelledAs(doc uint32, key string) corpus.Symbol {
	d := &s.cols.docs[doc]
	for _, sym := range append([]corpus.Symbol{d.symbol}, d.alt...) {
		if sym.Key() == key {
			return sym
		}
	}
	return corpus.Symbol(key)
}

// noteNoSymbol says that no document has a symbol, and which have one like it. One that is cited
// is hardly a slip.
func (c *compiler) noteNoSymbol(sym corpus.Symbol, cited bool) {
	var near []string
	for _, n := range c.nearSymbols(sym, !cited) {
		near = append(near, string(n))
	}
	if len(near) == 0 {
		c.note("no-symbol", "symbol", sym)
		return
	}
	c.note("near-symbol", "symbol", sym, "near", strings.Join(near, ", "))
}
