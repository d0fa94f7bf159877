package scan

import (
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// Values returns the values of a passage in a facet, each once, in order of appearance: of
// each of its statements, its themes, its language or its document. What has none has
// index.Unknown. Dates are not among them: see Dates.
func Values(d *corpus.Document, s *corpus.Section, p *corpus.Passage, f index.Field) []string {
	var list []string
	switch f {
	case index.Speaker, index.Delegation, index.Group, index.Kind:
		for i := range p.Statements {
			list = append(list, ofStatement(&p.Statements[i], f)...)
		}
	case index.Theme:
		for _, t := range p.Themes {
			list = append(list, t.Theme)
		}
	default:
		list = append(list, ofDocument(d, p, f))
	}
	return orUnknown(distinct(list))
}

func ofStatement(st *corpus.Statement, f index.Field) []string {
	switch f {
	case index.Speaker:
		return orUnknown([]string{st.SpeakerID})
	case index.Delegation:
		return orUnknown([]string{st.Delegation})
	case index.Group:
		return orUnknown(st.Groups)
	}
	return orUnknown([]string{string(st.Kind)})
}

func ofDocument(d *corpus.Document, p *corpus.Passage, f index.Field) string {
	switch f {
	case index.Language:
		return string(p.Language)
	case index.Type:
		return string(d.Type)
	case index.Body:
		return d.Body
	case index.Meeting:
		return d.Meeting
	case index.Stage:
		return d.Stage
	}
	return ""
}

// orUnknown drops empty values, and returns Unknown where nothing is left.
func orUnknown(list []string) []string {
	list = slices.DeleteFunc(slices.Clone(list), func(v string) bool { return v == "" })
	if len(list) == 0 {
		return []string{index.Unknown}
	}
	return list
}

func distinct(list []string) []string {
	var once []string
	for _, v := range list {
		if !slices.Contains(once, v) {
			once = append(once, v)
		}
	}
	return once
}

// Dates returns the dates of a passage: when each of its statements was said, else the
// date of its section, else of its document. There is at least one, which may be unknown.
func Dates(d *corpus.Document, s *corpus.Section, p *corpus.Passage) []corpus.Date {
	var list []corpus.Date
	for i := range p.Statements {
		list = append(list, dateOf(d, s, &p.Statements[i]))
	}
	if len(list) == 0 {
		list = append(list, dateOf(d, s, &corpus.Statement{}))
	}
	return list
}

func dateOf(d *corpus.Document, s *corpus.Section, st *corpus.Statement) corpus.Date {
	switch {
	case !st.Said.IsZero():
		return st.Said
	case !s.Date.IsZero():
		return s.Date
	}
	return d.Date()
}
