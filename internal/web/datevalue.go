package web

import (
	"strings"

	"travaux/corpus"
	"travaux/index"
)

// dateValue is a value of the date facet: a year, a month, or what of a year has no known
// month. "unknown" is none.
type dateValue struct {
	Year, Month int
	NoMonth     bool
}

// noMonth ends the value of what has a year and no known month: "2010-00".
const noMonth = "-00"

func parseDateValue(v string) (dateValue, bool) {
	year, without := strings.CutSuffix(v, noMonth)
	d, err := corpus.ParseISO(year)
	if err != nil || d.IsZero() || d.Day > 0 || without && d.Month > 0 {
		return dateValue{}, false
	}
	return dateValue{Year: d.Year, Month: d.Month, NoMonth: without}, true
}

// String writes the value as the index takes it.
func (d dateValue) String() string {
	s := corpus.Date{Year: d.Year, Month: d.Month}.String()
	if d.NoMonth {
		s += noMonth
	}
	return s
}

// DateValue says a value of the date facet in words; the value itself where it is none.
func (p *printer) DateValue(v string) string {
	if v == index.Unknown {
		return p.T("value.unknown")
	}
	d, ok := parseDateValue(v)
	if !ok {
		return v
	}
	said := p.Date(corpus.Date{Year: d.Year, Month: d.Month})
	if d.NoMonth {
		return p.T("date.nomonth", "date", said)
	}
	return said
}
