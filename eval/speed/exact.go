package main

import (
	"context"
	"fmt"
	"maps"

	"travaux/corpus"
	"travaux/eval/internal/build"
	"travaux/eval/internal/scan"
	"travaux/index"
	"travaux/query"
)

// exactness says how many answers are those of a scan of every passage.
type exactness struct {
	Requests  int      `json:"requests"`
	Values    int      `json:"facet_values"` // counts compared
	Equal     int      `json:"equal"`        // requests of which all totals and counts are equal
	Different []string `json:"different,omitempty"`
}

// onceWords is how many words that occur once are asked for.
const onceWords = 20

// question is a request of the exactness part, with a name for what is printed.
type question struct {
	name string
	req  index.Request
}

func (b *bench) exactness(ctx context.Context) error {
	return b.withSearcher(ctx, func(e index.Engine, s index.Searcher) error {
		c := scan.New()
		err := build.EachDocument(ctx, e, s, func(d *corpus.Document) error {
			c.Add(d)
			return nil
		})
		if err != nil {
			return err
		}
		questions, err := b.questions(ctx, s, c)
		if err != nil {
			return err
		}
		r := &exactness{}
		for _, q := range questions {
			if err := r.ask(ctx, s, c, q); err != nil {
				return err
			}
		}
		b.res.Exactness = r
		b.printExactness(r)
		b.res.Targets.AtLeast("requests counted as a scan counts", float64(r.Equal), float64(r.Requests), "of "+fmt.Sprint(r.Requests))
		return nil
	})
}

// questions are the searches at each scope, the selections that they lack, and words that
// occur once, which Bleve keeps in a way of their own.
func (b *bench) questions(ctx context.Context, s index.Searcher, c *scan.Collection) ([]question, error) {
	var list []question
	for _, scope := range []index.Scope{index.InSection, index.InPassage, index.InDocument} {
		searches, err := b.requests(scope, false)
		if err != nil {
			return nil, err
		}
		for _, q := range searches {
			list = append(list, question{q.Name, q.req})
		}
		selections, err := selections(ctx, s)
		if err != nil {
			return nil, err
		}
		for _, q := range selections {
			q.req.Scope = scope
			list = append(list, q)
		}
	}
	for _, word := range c.Once(onceWords) {
		list = append(list, question{"a word that occurs once", ask(word, nil)}, question{"the same, quoted", ask(`"`+word+`"`, nil)})
	}
	for i := range list {
		list[i].name = fmt.Sprintf("%s (%s) scope=%s", list[i].name, list[i].req.Query.Text, list[i].req.Scope)
		list[i].req.Facets = index.Facets()
		list[i].req.FacetSize = 1 << 20 // every value
	}
	return list, nil
}

// selections are requests with selections of more than one value, exclusions, the unknown
// value and ranges of dates, over values that the collection has.
func selections(ctx context.Context, s index.Searcher) ([]question, error) {
	top, err := topValues(ctx, s)
	if err != nil {
		return nil, err
	}
	choose := func(f index.Field, values ...string) []index.Selection {
		return []index.Selection{{Field: f, Values: values}}
	}
	exclude := func(f index.Field, values ...string) []index.Selection {
		return []index.Selection{{Field: f, Excluded: values}}
	}
	speakers, delegations, themes := top[index.Speaker], top[index.Delegation], top[index.Theme]
	return []question{
		{"two speakers", ask("refugees", choose(index.Speaker, speakers...))},
		{"two delegations", ask("migration OR refugees", choose(index.Delegation, delegations...))},
		{"two themes", ask("women development", choose(index.Theme, themes...))},
		{"without two delegations", ask("nuclear weapons", exclude(index.Delegation, delegations...))},
		{"without a theme", ask("peace", exclude(index.Theme, themes[:1]...))},
		{"two delegations and a theme", ask("", append(choose(index.Delegation, delegations...), choose(index.Theme, themes[0])...))},
		{"no speaker known", ask("development", choose(index.Speaker, index.Unknown))},
		{"no theme known", ask("security council", choose(index.Theme, index.Unknown))},
		{"two years", ask("terrorism", choose(index.Date, "1999", "2003"))},
		{"excluded word", ask("climate -change", nil)},
		{"group of words", ask("(women OR girls) education", nil)},
		{"from 1998 to 2001", between(ask("climate", nil), 1998, 2001)},
		{"from 2005", between(ask("migration remittances", choose(index.Delegation, delegations...)), 2005, 0)},
		{"to 1996", between(ask("peace security", exclude(index.Delegation, delegations[0])), 0, 1996)},
	}, nil
}

func ask(text string, selections []index.Selection) index.Request {
	return index.Request{Query: query.Parse(text), Selections: selections}
}

func between(req index.Request, from, to int) index.Request {
	req.From, req.To = corpus.Date{Year: from}, corpus.Date{Year: to}
	return req
}

// topValues returns the two most frequent values of the facets that are selected in.
func topValues(ctx context.Context, s index.Searcher) (map[index.Field][]string, error) {
	res, err := s.Search(ctx, index.Request{Facets: []index.Field{index.Speaker, index.Delegation, index.Theme}})
	if err != nil {
		return nil, err
	}
	top := map[index.Field][]string{}
	for _, f := range res.Facets {
		for _, v := range f.Values {
			if v.Value != index.Unknown && len(top[f.Field]) < 2 {
				top[f.Field] = append(top[f.Field], v.Value)
			}
		}
		if len(top[f.Field]) < 2 {
			return nil, fmt.Errorf("facet %s has less than two values", f.Field)
		}
	}
	return top, nil
}

func (r *exactness) ask(ctx context.Context, s index.Searcher, c *scan.Collection, q question) error {
	got, err := s.Search(ctx, q.req)
	if err != nil {
		return fmt.Errorf("%s: %w", q.name, err)
	}
	want, err := c.Answer(q.req)
	if err != nil {
		return fmt.Errorf("%s: %w", q.name, err)
	}
	var diff []string
	if got.Total != want.Total {
		diff = append(diff, fmt.Sprintf("%s: total %+v; the scan finds %+v", q.name, got.Total, want.Total))
	}
	for field, values := range counts(got.Facets) {
		scanned := want.Facets[field]
		if field == index.Date {
			scanned = asDetailed(scanned, values)
		}
		r.Values += len(values)
		for _, v := range differing(values, scanned) {
			diff = append(diff, fmt.Sprintf("%s: %s %q: %d; the scan counts %d", q.name, field, v, values[v], scanned[v]))
		}
	}
	r.Requests++
	if len(diff) == 0 {
		r.Equal++
	}
	r.Different = append(r.Different, diff...)
	return nil
}

// asDetailed leaves the months out of the scan's dates where the answer has years only: the
// date facet has months where its years are few.
func asDetailed(scanned, answered map[string]int) map[string]int {
	for v := range answered {
		if isMonth(v) {
			return scanned
		}
	}
	years := maps.Clone(scanned)
	maps.DeleteFunc(years, func(v string, _ int) bool { return isMonth(v) })
	return years
}

func isMonth(value string) bool { return len(value) == len("2017-12") && value[4] == '-' }

// maxShown is how many differences are printed; speed.json has them all.
const maxShown = 20

func (b *bench) printExactness(r *exactness) {
	b.page.Title("Exactness: totals and every facet count against a scan of all passages")
	b.page.Printf("equal: %d of %d (%s counts of facet values)\n", r.Equal, r.Requests, count(r.Values))
	for i, d := range r.Different {
		if i == maxShown {
			b.page.Printf("  and %d more\n", len(r.Different)-maxShown)
			return
		}
		b.page.Printf("  %s\n", d)
	}
}
