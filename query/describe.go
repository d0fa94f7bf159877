package query

import (
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
)

// Describe says in words what q asks for, in one of the official languages; in English
// where lang is none of them:
//
//	paragraphs containing all of: gender, women; speaker: arbour; 2017
//
// It is meant to be shown beside the results, so that a reader sees what was understood.
func Describe(q *Query, lang corpus.Lang) string {
	w := wordsFor(lang)
	if q == nil || q.Root == nil {
		return w.everything
	}
	d := describer{w, fieldLabels(lang)}
	parts := []Node{q.Root}
	if a, ok := q.Root.(*And); ok {
		parts = a.Parts
	}
	var content, without, filters []string
	for _, p := range parts {
		switch n := p.(type) {
		case *Not:
			without = append(without, d.inner(n.Part))
		case *Field, *DateFilter:
			filters = append(filters, d.term(n))
		default:
			content = append(content, d.inner(n))
		}
	}
	said := []string{w.anything}
	switch {
	case len(parts) == 1 && isOr(q.Root):
		said[0] = fmt.Sprintf(w.anyOf, d.list(q.Root.(*Or).Parts))
	case len(content) == 1:
		said[0] = fmt.Sprintf(w.containing, content[0])
	case len(content) > 1:
		said[0] = fmt.Sprintf(w.allOf, strings.Join(content, w.comma))
	}
	said = append(said, filters...)
	if len(without) > 0 {
		said = append(said, fmt.Sprintf(w.without, strings.Join(without, w.comma)))
	}
	return strings.Join(said, w.semicolon)
}

func isOr(n Node) bool {
	_, ok := n.(*Or)
	return ok
}

type describer struct {
	w      phrases
	labels map[string]string
}

func (d describer) list(parts []Node) string {
	said := make([]string, len(parts))
	for i, p := range parts {
		said[i] = d.inner(p)
	}
	return strings.Join(said, d.w.comma)
}

// inner is term with brackets around what has parts of its own.
func (d describer) inner(n Node) string {
	switch n.(type) {
	case *And, *Or:
		return "(" + d.term(n) + ")"
	}
	return d.term(n)
}

func (d describer) term(n Node) string {
	switch n := n.(type) {
	case *And:
		return d.joined(n.Parts, d.w.and)
	case *Or:
		return d.joined(n.Parts, d.w.or)
	case *Not:
		return fmt.Sprintf(d.w.not, d.inner(n.Part))
	case *Phrase:
		if n.Slop > 0 {
			return fmt.Sprintf(d.w.loose, n.Text, n.Slop)
		}
		return fmt.Sprintf(d.w.quoted, n.Text)
	case *Near:
		form := d.w.near
		if n.Ordered {
			form = d.w.before
		}
		return fmt.Sprintf(form, d.term(n.Left), d.term(n.Right), n.Distance)
	case *Fuzzy:
		return fmt.Sprintf(d.w.like, n.Text)
	case *Field:
		return d.field(n)
	case *DateFilter:
		return d.date(n)
	case *SymbolRef:
		return d.symbol(n)
	}
	return n.String()
}

func (d describer) joined(parts []Node, sign string) string {
	said := make([]string, len(parts))
	for i, p := range parts {
		said[i] = d.inner(p)
	}
	return strings.Join(said, sign)
}

func (d describer) field(n *Field) string {
	value := n.Value
	if n.Exact {
		value = fmt.Sprintf(d.w.quoted, value)
	}
	return d.labels[n.Name] + d.w.colon + value
}

// date gives what is a year, a month or a day as that, and else the ends of the range.
func (d describer) date(n *DateFilter) string {
	said := d.interval(n.Interval)
	if n.Name == "issued" {
		return d.labels["issued"] + d.w.colon + said
	}
	return said
}

func (d describer) interval(i corpus.Interval) string {
	from, to := dateOf(i.From), dateOf(i.To)
	for _, whole := range []corpus.Date{{Year: from.Year}, {Year: from.Year, Month: from.Month}, from} {
		if whole.Interval() == i {
			return whole.String()
		}
	}
	switch {
	case i.To == 0:
		return fmt.Sprintf(d.w.since, from)
	case i.From == 0:
		return fmt.Sprintf(d.w.until, to)
	}
	return fmt.Sprintf(d.w.fromTo, from, to)
}

func dateOf(n int) corpus.Date {
	return corpus.Date{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
}

func (d describer) symbol(n *SymbolRef) string {
	said := []string{string(n.Symbol)}
	switch {
	case n.ParaTo != "":
		said = append(said, fmt.Sprintf(d.w.paragraphs, n.Para, n.ParaTo))
	case n.Para != "":
		said = append(said, fmt.Sprintf(d.w.paragraph, n.Para))
	}
	if n.Page > 0 {
		said = append(said, fmt.Sprintf(d.w.page, n.Page))
	}
	return strings.Join(said, d.w.comma)
}

// wordsFor returns the phrases of lang, or the English ones.
func wordsFor(lang corpus.Lang) phrases {
	i := slices.IndexFunc(languages[:], func(p phrases) bool { return p.lang == lang })
	return languages[max(i, 0)]
}

func fieldLabels(lang corpus.Lang) map[string]string {
	labels := map[string]string{}
	for _, f := range Fields() {
		labels[f.Name] = f.Labels[corpus.English]
		if l := f.Labels[lang]; l != "" {
			labels[f.Name] = l
		}
	}
	return labels
}
