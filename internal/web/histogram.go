package web

import (
	"strings"

	"travaux/corpus"
	"travaux/index"
)

// histogram is the facet of dates as bars, oldest first, with the gaps drawn: a year of
// silence is a finding too. The same values stand in a table beside it, which is what
// keyboards and screen readers use.
type histogram struct {
	Bars          []bar
	Width, Height int
	Base          int // y of the axis
	Marks         []axisMark
	Rows          []facetValue // the values that there are, and unknown
	Title         string
	From, To      string // first and last bar
}

// bar is one year or month.
type bar struct {
	X, Y, Width, Height int
	Area                int // width of what can be clicked: the bar and the gap after it
	Href, Title         string
	Selected            bool
}

// axisMark is a label under the axis.
type axisMark struct {
	X    int
	Text string
}

// Measures of the picture, in the units of its viewBox.
const (
	barHeight  = 72 // of the highest bar
	barTop     = 4
	minBar     = 2 // what a count of one is drawn as, at least
	barGap     = 2
	axisHeight = 18
	fullWidth  = 720
	widestBar  = 48
	maxBars    = 240 // twenty years of months, or all years since 1800
)

func newHistogram(pr *printer, a *reply, f index.Facet) *histogram {
	h := &histogram{Title: pr.T("dates.title"), Height: barTop + barHeight + axisHeight, Base: barTop + barHeight}
	counts := map[dateValue]index.FacetValue{}
	first, last, monthly := 0, 0, false
	for _, v := range f.Values {
		row, ok := dateRow(pr, a, v)
		if ok {
			h.Rows = append(h.Rows, row)
		}
		d, ok := parseDateValue(v.Value)
		if !ok {
			continue
		}
		counts[d] = v
		monthly = monthly || d.Month > 0 || d.NoMonth
		if first == 0 || d.Year < first {
			first = d.Year
		}
		last = max(last, d.Year)
	}
	if len(counts) < 2 {
		return h.orNil()
	}
	h.draw(pr, a, steps(first, last, monthly, counts), counts)
	return h
}

// orNil drops a histogram that has neither bars nor rows to choose.
func (h *histogram) orNil() *histogram {
	if len(h.Rows) == 0 {
		return nil
	}
	return h
}

func dateRow(pr *printer, a *reply, v index.FacetValue) (facetValue, bool) {
	if v.Count == 0 && !v.Selected && !v.Excluded {
		return facetValue{}, false
	}
	row := newFacetValue(pr, a, index.Date, v, pr.DateValue(v.Value))
	if !v.Selected && !v.Excluded {
		row.Href = a.params.chooseDate(v.Value).href(a.onResults)
	}
	return row, true
}

// steps lists every year, or with months every month, from the year first to last; years
// alone where the months would be too many to draw. What has no month stands before the
// months of its year.
func steps(first, last int, monthly bool, counts map[dateValue]index.FacetValue) []dateValue {
	if monthly && (last-first+1)*13 > maxBars {
		monthly = false
	}
	var out []dateValue
	for y := first; y <= last && len(out) < maxBars; y++ {
		if !monthly {
			out = append(out, dateValue{Year: y})
			continue
		}
		if d := (dateValue{Year: y, NoMonth: true}); counts[d].Count > 0 || counts[d].Selected {
			out = append(out, d)
		}
		for m := 1; m <= 12; m++ {
			out = append(out, dateValue{Year: y, Month: m})
		}
	}
	return out
}

func (h *histogram) draw(pr *printer, a *reply, dates []dateValue, counts map[dateValue]index.FacetValue) {
	highest := 1
	for _, d := range dates {
		highest = max(highest, counts[d].Count)
	}
	step := min(fullWidth/len(dates), widestBar)
	h.Width = step * len(dates)
	for i, d := range dates {
		v := counts[d]
		inYear := counts[dateValue{Year: d.Year}].Selected
		b := bar{X: i * step, Width: max(1, step-barGap), Area: step, Selected: v.Selected || inYear}
		b.Height = v.Count * barHeight / highest
		if v.Count > 0 {
			b.Height = max(b.Height, minBar)
			b.Href = a.params.chooseDate(d.String()).href(a.onResults)
			if v.Selected {
				b.Href = a.params.drop(index.Date, v.Value).href(a.onResults)
			}
		}
		b.Y = h.Base - b.Height
		b.Title = pr.DateValue(d.String()) + ": " + pr.Number(v.Count)
		h.Bars = append(h.Bars, b)
	}
	h.From, h.To = pr.DateValue(dates[0].String()), pr.DateValue(dates[len(dates)-1].String())
	h.marks(dates, step)
}

// marks labels the axis where a label has room: years, or their first bars.
func (h *histogram) marks(dates []dateValue, step int) {
	const room = 52 // for four digits, which a phone shows larger
	free := 0
	for i, d := range dates {
		if x := i * step; d.Month <= 1 && x >= free {
			h.Marks = append(h.Marks, axisMark{X: x, Text: strings.TrimLeft(corpus.Date{Year: d.Year}.String(), "0")})
			free = x + room
		}
	}
}
