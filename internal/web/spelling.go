package web

import (
	"context"
	"fmt"
	"strings"

	"travaux/index"
	"travaux/query"
)

// What is offered in place of a query whose words the collection does not have.
const (
	// spellingWords is how many words of a query are looked at: the rest is as typed.
	spellingWords = 8
	// spellingTries is how many words are tried in place of one.
	spellingTries = 5
)

// spelled is a query in other words, and what it finds.
type spelled struct {
	query    *query.Query
	sections int
	together int // sections that have all clauses in one passage
	close    int // sections that have neighbouring words near each other
}

// better reports whether a query is likelier meant than another: words that are meant
// together stand together.
func (q *spelled) better(than *spelled) bool {
	return than == nil || q.close > than.close || (q.close == than.close && q.together > than.together)
}

// didYouMean returns the query with words of the collection in place of those that it does
// not have, or hardly, where that finds more; nil where it does not. Where one word is
// wrong, all its nearest spellings are tried.
func (s *Server) didYouMean(ctx context.Context, searcher index.Searcher, a *reply) (*spelled, error) {
	if a.askedQuery().Root == nil || a.params.cursor != "" || a.params.strict {
		return nil, nil
	}
	if root := otherSymbols(a.askedQuery().Root, searcher.Known()); root != nil {
		if meant, err := a.inOtherWords(ctx, searcher, root); err != nil || meant.sections > a.result.Total.Sections {
			return meant, err
		}
	}
	sp := speller{searcher: searcher}
	var best *spelled
	found := a.result.Total.Sections
	if a.reading != nil {
		found = 0 // as typed
	}
	tries, edits := 1, 0
	for try := 0; try < tries; try++ {
		root, err := sp.replace(ctx, a.askedQuery().Root, try)
		if err != nil {
			return nil, err
		}
		if root == nil || (best != nil && sp.edits > edits) {
			break
		}
		if sp.changed == 1 {
			tries = spellingTries
		}
		meant, err := a.inOtherWords(ctx, searcher, root)
		if err != nil {
			return nil, err
		}
		if meant.sections > found && meant.better(best) {
			best, edits = meant, sp.edits
		}
	}
	return best, nil
}

// inOtherWords counts what another tree finds in place of the query's.
func (a *reply) inOtherWords(ctx context.Context, searcher index.Searcher, root query.Node) (*spelled, error) {
	q := &query.Query{Root: root}
	q.Text = q.String()
	res, err := a.count(ctx, searcher, q, a.asked())
	if err != nil {
		return nil, err
	}
	meant := &spelled{query: q, sections: res.Total.Sections, together: res.Together}
	if near := neighbours(root); near != nil {
		if res, err = a.count(ctx, searcher, &query.Query{Text: q.Text, Root: near}, a.asked()); err != nil {
			return nil, err
		}
		meant.close = res.Total.Sections
	}
	return meant, nil
}

// count asks with the choices of p for totals only.
func (a *reply) count(ctx context.Context, searcher index.Searcher, q *query.Query, p params) (*index.Result, error) {
	req := p.request(q, index.Request{})
	req.Size, req.Facets, req.Cursor = 0, nil, ""
	res, err := searcher.Search(ctx, req)
	if err != nil {
		return nil, fmt.Errorf("search %s: %w", q.Text, err)
	}
	return res, nil
}

// neighbours asks for each two words that were typed next to each other to stand so, with
// at most two others between them; nil where the query is more than some words.
func neighbours(root query.Node) query.Node {
	and, ok := root.(*query.And)
	if !ok || len(and.Parts) > spellingWords {
		return nil
	}
	var pairs []query.Node
	for i, p := range and.Parts {
		w, ok := p.(*query.Word)
		if !ok {
			return nil
		}
		if i > 0 {
			pairs = append(pairs, &query.Near{Left: and.Parts[i-1], Right: w, Distance: 3, Ordered: true})
		}
	}
	if len(pairs) == 1 {
		return pairs[0]
	}
	return &query.And{Parts: pairs}
}

// speller replaces the words of a query.
type speller struct {
	searcher index.Searcher
	known    map[string][]index.Spelling
	words    int
	changed  int // words that have another spelling
	edits    int // letters changed by the last replacement
}

// replace returns the tree with the words that need it in their spelling number try; nil
// where no word has one.
func (sp *speller) replace(ctx context.Context, root query.Node, try int) (query.Node, error) {
	sp.words, sp.changed, sp.edits = 0, 0, 0
	replaced := 0
	var failed error
	one := func(text string) string {
		out, n, err := sp.text(ctx, text, try)
		if err != nil {
			failed = err
		}
		replaced += n
		return out
	}
	tree := query.Replace(root, func(n query.Node) query.Node {
		switch n := n.(type) {
		case *query.Word:
			if out := one(n.Text); out != n.Text {
				return &query.Word{Text: out}
			}
		case *query.Phrase:
			if out := one(n.Text); out != n.Text {
				return &query.Phrase{Text: out, Slop: n.Slop}
			}
		case *query.Field:
			if out := one(n.Value); out != n.Value && n.Name != "id" {
				return &query.Field{Name: n.Name, Value: out, Exact: n.Exact}
			}
		}
		return n
	})
	if failed != nil || replaced == 0 {
		return nil, failed
	}
	return tree, nil
}

// text replaces words in a text, and returns how many.
func (sp *speller) text(ctx context.Context, text string, try int) (string, int, error) {
	var b strings.Builder
	at, n := 0, 0
	for _, t := range query.Words(text) {
		if sp.words++; sp.words > spellingWords {
			break
		}
		list, err := sp.spellings(ctx, text[t.Start:t.End])
		if err != nil {
			return text, 0, err
		}
		if len(list) == 0 {
			continue
		}
		sp.changed++
		if try >= len(list) {
			continue
		}
		b.WriteString(text[at:t.Start] + list[try].Word)
		at = t.End
		sp.edits += list[try].Edits
		n++
	}
	return b.String() + text[at:], n, nil
}

// spellings returns what a word may have been meant for, and asks for it once.
func (sp *speller) spellings(ctx context.Context, word string) ([]index.Spelling, error) {
	if list, ok := sp.known[word]; ok {
		return list, nil
	}
	list, err := sp.searcher.Spellings(ctx, word, spellingTries)
	if err != nil {
		return nil, err
	}
	if sp.known == nil {
		sp.known = map[string][]index.Spelling{}
	}
	sp.known[word] = list
	return list, nil
}
