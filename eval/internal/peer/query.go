package peer

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	"travaux/eval/internal/ungdc"
	"travaux/index"
)

// Query is a search as Bleve's own query objects. It may be asked again and again, from one
// goroutine at a time.
type Query struct{ q query.Query }

// NewQuery makes Bleve's query of q. edits is how many letters a fuzzy word may differ.
func NewQuery(q ungdc.Query, edits int) (*Query, error) {
	words, err := matching(q, edits)
	if err != nil {
		return nil, err
	}
	filters := filters(q.Filter)
	if len(filters) == 0 {
		return &Query{words}, nil
	}
	b := bleve.NewBooleanQuery()
	b.AddMust(words)
	b.AddFilter(bleve.NewConjunctionQuery(filters...)) // a second AddFilter would replace the first
	return &Query{b}, nil
}

func matching(q ungdc.Query, edits int) (query.Query, error) {
	words := strings.Join(q.Terms, " ")
	switch q.Op {
	case "and", "or":
		m := bleve.NewMatchQuery(words)
		m.SetField(textField)
		if q.Op == "and" {
			m.SetOperator(query.MatchQueryOperatorAnd)
		}
		return m, nil
	case "phrase":
		m := bleve.NewMatchPhraseQuery(words)
		m.SetField(exactField)
		return m, nil
	case "prefix":
		m := bleve.NewPrefixQuery(words)
		m.SetField(exactField)
		return m, nil
	case "fuzzy":
		m := bleve.NewFuzzyQuery(words)
		m.SetField(exactField)
		m.SetFuzziness(edits)
		return m, nil
	}
	return nil, fmt.Errorf("query %s: unknown operator %q", q.Name, q.Op)
}

func filters(f ungdc.Filter) []query.Query {
	var list []query.Query
	if f.Country != "" {
		t := bleve.NewTermQuery(strings.ToLower(f.Country))
		t.SetField(string(index.Delegation))
		list = append(list, t)
	}
	if len(f.Year) == 2 {
		yes := true
		r := bleve.NewTermRangeInclusiveQuery(strconv.Itoa(f.Year[0]), strconv.Itoa(f.Year[1]), &yes, &yes)
		r.SetField(yearField)
		list = append(list, r)
	}
	return list
}
