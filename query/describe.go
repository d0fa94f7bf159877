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
	var content, places, filters, without []string
	for _, p := range parts {
		switch n := p.(type) {
		case *Not:
			without = append(without, d.inner(n.Part))
		case *SymbolRef:
			places = append(places, d.term(n))
		default:
			if onlyConditions(n) {
				filters = append(filters, d.term(n))
			} else {
				content = append(content, d.inner(n))
			}
		}
	}
	var said []string
	switch {
	case len(content) == 1 && len(parts) == 1 && isOr(q.Root):
		said = []string{fmt.Sprintf(w.anyOf, d.list(q.Root.(*Or).Parts))}
	case len(content) == 1:
		said = []string{fmt.Sprintf(w.containing, content[0])}
	case len(content) > 1:
		said = []string{fmt.Sprintf(w.allOf, strings.Join(content, w.comma))}
	case len(places) == 0:
		said = []string{w.anything}
	}
	said = append(append(said, places...), filters...)
	if len(without) > 0 {
		said = append(said, fmt.Sprintf(w.without, strings.Join(without, w.comma)))
	}
	return strings.Join(said, w.semicolon)
}

// onlyConditions says whether n has nothing but conditions on fields and dates.
func onlyConditions(n Node) bool {
	for _, leaf := range Leaves(n) {
		switch leaf.(type) {
		case *Field, *DateFilter:
		default:
			return false
		}
	}
	return true
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
		if name := oneField(n.Parts); name != "" {
			return d.labels[name] + d.w.colon + d.values(n.Parts)
		}
		return d.joined(n.Parts, d.w.or)
	case *Not:
		return fmt.Sprintf(d.w.not, d.inner(n.Part))
	case *Phrase:
		if n.Slop > 0 {
			return fmt.Sprintf(d.w.loose, n.Text, n.Slop)
		}
		return fmt.Sprintf(d.w.quoted, n.Text)
	case *Near:
		return d.near(n)
	case *Fuzzy:
		return fmt.Sprintf(d.w.like, n.Text)
	case *Field:
		return d.labels[n.Name] + d.w.colon + d.value(n)
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

func (d describer) near(n *Near) string {
	left, right := d.term(n.Left), d.term(n.Right)
	switch {
	case n.Ordered && n.Distance == 1:
		return fmt.Sprintf(d.w.followed, left, right)
	case n.Ordered:
		return fmt.Sprintf(d.w.before, left, right, n.Distance)
	case n.Distance == 1:
		return fmt.Sprintf(d.w.beside, left, right)
	}
	return fmt.Sprintf(d.w.near, left, right, n.Distance)
}

// oneField returns the field that all of parts are values of.
func oneField(parts []Node) string {
	name := ""
	for _, p := range parts {
		f, ok := p.(*Field)
		if !ok || name != "" && f.Name != name {
			return ""
		}
		name = f.Name
	}
	return name
}

func (d describer) values(parts []Node) string {
	said := make([]string, len(parts))
	for i, p := range parts {
		said[i] = d.value(p.(*Field))
	}
	return strings.Join(said, d.w.or)
}

func (d describer) value(n *Field) string {
	if n.Exact {
		return fmt.Sprintf(d.w.quoted, n.Value)
	}
	if n.Value == Unknown {
		return d.w.unknown
	}
	return n.Value
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
	if n.Whole() {
		return fmt.Sprintf(d.w.cited, n.Symbol)
	}
	said := []string{string(n.Symbol)}
	switch n.Annex {
	case "":
	case corpus.AnyAnnex:
		said = append(said, d.w.annex)
	default:
		said = append(said, fmt.Sprintf(d.w.annexNumber, n.Annex))
	}
	switch {
	case n.Part == corpus.Preamble:
		said = append(said, d.w.preamble)
	case n.Part != "":
		said = append(said, fmt.Sprintf(d.w.article, n.Part.Article()))
	}
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
