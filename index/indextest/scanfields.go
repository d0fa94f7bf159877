package indextest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// symbol reports whether a passage is what a symbol refers to, or cites it.
func (q *question) symbol(n *query.SymbolRef, p passage) bool {
	symbols := append([]corpus.Symbol{p.doc.Symbol}, p.doc.AltSymbols...)
	its := slices.ContainsFunc(symbols, func(s corpus.Symbol) bool { return s != "" && slices.Contains(corpus.NamedBy(n.Symbol), s.Key()) })
	if its && q.atPlace(n, p) {
		return true
	}
	return n.Whole() && slices.ContainsFunc(corpus.CitedAs(n.Symbol), func(way string) bool {
		return len(sequence(analyzers.ExactWords(p.Text), analyzers.ExactWords(way))) > 0
	})
}

func (q *question) atPlace(n *query.SymbolRef, p passage) bool {
	if n.Page != 0 && !onPage(p, n.Page) {
		return false
	}
	if n.Annex != "" && !n.Annex.Has(p.sec) {
		return false
	}
	if n.Part != "" && !n.Part.Has(p.sec) {
		return false
	}
	switch {
	case n.Para == "":
		return true
	case n.ParaTo == "":
		return under(paragraphNumber(p), n.Para)
	}
	number := leading(paragraphNumber(p))
	return number >= 0 && number >= leading(n.Para) && number <= leading(n.ParaTo)
}

func onPage(p passage, page int) bool {
	return p.Page > 0 && page >= p.Page && page <= max(p.Page, p.PageEnd)
}

// under reports whether a printed number is another one, or a part of it.
func under(printed, asked string) bool {
	a, b := runs(printed), runs(asked)
	return len(b) > 0 && len(a) >= len(b) && slices.Equal(a[:len(b)], b)
}

func leading(printed string) int {
	r := runs(printed)
	if len(r) == 0 {
		return -1
	}
	n, err := strconv.Atoi(r[0])
	if err != nil {
		return -1
	}
	return n
}

// runs cuts a printed number into runs of digits and of letters.
func runs(s string) []string {
	s = analyzers.Fold(s)
	var cut strings.Builder
	for i, r := range []rune(s) {
		switch {
		case !unicode.IsDigit(r) && !unicode.IsLetter(r):
			r = ' '
		case i > 0 && unicode.IsDigit(r) != unicode.IsDigit([]rune(s)[i-1]):
			cut.WriteByte(' ')
		}
		cut.WriteRune(r)
	}
	return strings.Fields(cut.String())
}

// field reports whether a statement, its passage and its document meet a tree of fields.
func (q *question) field(n query.Node, p passage, st *corpus.Statement) bool {
	switch n := n.(type) {
	case *query.And:
		return all(n.Parts, func(m query.Node) bool { return q.field(m, p, st) })
	case *query.Or:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.field(m, p, st) })
	case *query.Not:
		sts := p.statements()
		for i := range sts {
			if q.field(n.Part, p, &sts[i]) {
				return false
			}
		}
		return true
	case *query.DateFilter:
		d := p.date(st)
		if n.Name == "issued" {
			d = p.doc.Issued
		}
		return !d.IsZero() && d.Interval().Overlaps(n.Interval)
	case *query.Field:
		return q.value(n, p, st)
	}
	return false
}

func (q *question) value(n *query.Field, p passage, st *corpus.Statement) bool {
	f := index.Field(n.Name)
	switch n.Name {
	case "speaker", "delegation", "group", "kind", "theme", "language", "type", "body", "meeting", "stage":
		if n.Value == index.Unknown {
			return slices.Contains(q.valuesOf(f, p, st), index.Unknown)
		}
		return slices.ContainsFunc(q.valuesOf(f, p, st), func(v string) bool { return v != index.Unknown && q.named(n, f, v, q.printed(f, v)) })
	case "date":
		return n.Value == index.Unknown && p.date(st).IsZero()
	case "issued":
		return n.Value == index.Unknown && p.doc.Issued.IsZero()
	case "capacity":
		return names(n, st.Capacity)
	case "source":
		return slices.ContainsFunc(st.Nested, func(s corpus.Nested) bool { return names(n, s.Source) })
	case "mentions":
		return slices.ContainsFunc(p.Mentions, func(m corpus.Mention) bool { return names(n, m.PersonID) || names(n, m.Name) })
	case "number":
		return under(paragraphNumber(p), n.Value)
	case "page":
		page, err := strconv.Atoi(n.Value)
		return err == nil && onPage(p, page)
	case "title":
		return names(n, p.doc.Title)
	case "id":
		return p.doc.ID == n.Value
	case "symbol":
		return slices.ContainsFunc(append([]corpus.Symbol{p.doc.Symbol}, p.doc.AltSymbols...), func(s corpus.Symbol) bool {
			want := corpus.Symbol(n.Value).Key()
			return want != "" && (s.Key() == want || strings.HasPrefix(s.Key(), want+"/"))
		})
	}
	return false
}

// printed returns the forms in which a value of a facet is printed in the collection.
func (q *question) printed(f index.Field, value string) []string {
	var forms []string
	for _, p := range q.passages() {
		for _, st := range p.statements() {
			switch {
			case f == index.Speaker && st.SpeakerID == value:
				forms = append(forms, st.Speaker)
			case f == index.Delegation && st.Delegation == value:
				forms = append(forms, st.DelegationName)
			case f == index.Group && len(st.Groups) == 1 && st.Groups[0] == value:
				forms = append(forms, st.OnBehalfOf)
			}
		}
	}
	return forms
}

func (q *question) named(n *query.Field, f index.Field, value string, printed []string) bool {
	if f == index.Delegation {
		if whole := index.NewWholeNames(slices.Values(q.names[f])).Named(n.Value); whole != nil {
			return slices.Contains(whole, value)
		}
	}
	texts := append([]string{value}, printed...)
	for _, name := range q.names[f] {
		if name.ID == value {
			for _, alias := range name.Aliases {
				if f != index.Theme || slices.Equal(analyzers.ExactWords(alias), analyzers.ExactWords(n.Value)) {
					texts = append(texts, alias)
				}
			}
			for _, l := range name.Labels {
				texts = append(texts, l)
			}
		}
	}
	return slices.ContainsFunc(texts, func(t string) bool { return names(n, t) })
}

// names reports whether a name has the words of a field's value, whole, in any order; one
// after the other where the value was quoted.
func names(n *query.Field, name string) bool {
	have, wanted := analyzers.ExactWords(name), analyzers.ExactWords(n.Value)
	if len(wanted) == 0 {
		return false
	}
	if n.Exact {
		return len(sequence(have, wanted)) > 0
	}
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(have, w) })
}
