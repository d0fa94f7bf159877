package about

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// inferDates settles which day the manifest's date is, and fills the other from the text.
// The day on which a resolution was adopted stands over its title; a speech and a release
// begin with theirs.
func (d *Description) inferDates(m Masthead, blocks []content.Block) {
	issued, saidOn := m.issued, m.said
	rule := cmp.Or(m.rule, "masthead")
	if saidOn.IsZero() && (d.Form == corpus.Resolution || d.Form == corpus.Decision) {
		saidOn, rule = adoptedOn(m.Titles), "adoption line"
	}
	if d.Form == corpus.PressRelease && d.dated.IsZero() {
		if date, place, _ := Dateline(blocks); !date.IsZero() {
			issued, rule = date, "dateline"
			d.fill(&d.Doc.Place, "place", place, "dateline")
		}
	}
	if (d.Form == corpus.Speech || d.Form == corpus.NGOStatement && m.plain()) && saidOn.IsZero() {
		c := speechCredit(m, blocks)
		saidOn, rule = c.said, "line over the speech"
		d.fill(&d.Doc.Place, "place", c.place, "line over the speech")
	}
	if (d.Form == corpus.Draft || d.Form == corpus.Outcome) && m.plain() && issued.IsZero() {
		issued, rule = draftOf(m, blocks), "line over the text"
	}
	switch {
	case d.dated.IsZero():
	case said(d.Form) || d.dated == saidOn || !d.Doc.Issued.IsZero():
		d.Doc.Said = d.dated
	default:
		d.Doc.Issued = d.dated
	}
	if d.Doc.Said.IsZero() && !saidOn.IsZero() && d.agrees(saidOn, issued) {
		d.Doc.Said = saidOn
		d.infer("said", rule)
	}
	if d.Doc.Issued.IsZero() && !issued.IsZero() {
		d.Doc.Issued = issued
		d.infer("issued", rule)
	}
}

// agrees reports whether the manifest's date can be one of those that the text has. Where it
// can't, no day of the text may stand before it.
func (d *Description) agrees(days ...corpus.Date) bool {
	return d.dated.IsZero() || slices.ContainsFunc(days, func(day corpus.Date) bool {
		return !day.IsZero() && day.Interval().Overlaps(d.dated.Interval())
	})
}

func adoptedOn(titles []content.Block) corpus.Date {
	for _, b := range titles {
		if !adoptedBy.MatchString(strings.TrimSpace(b.Text)) || strings.HasPrefix(b.Text, "[") {
			continue
		}
		for _, date := range corpus.FindDates(b.Text, "") {
			return date.Date
		}
	}
	return corpus.Date{}
}

// Dateline reads the place and day that a release begins with: "Puerto Vallarta, Mexico,
// 6 December 2017: The three-day ...". It returns the number of the block, or -1.
func Dateline(blocks []content.Block) (corpus.Date, string, int) {
	for i, b := range blocks {
		if i == 8 {
			break
		}
		for _, found := range corpus.FindDates(phrase.First(b.Text, 160), "") {
			place := strings.Trim(b.Text[:found.Span.Start], " ,،，(–—-")
			if !datelinePlace.MatchString(place) || found.Last.Year != 0 {
				break
			}
			return found.Date, place, i
		}
	}
	return corpus.Date{}, "", -1
}

// datelinePlace is what stands before the day in a dateline: the name of a town and of its
// country, no sentence.
var datelinePlace = regexp.MustCompile(`^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,40}(?:[,،，]\s*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30}|\s*[(（][\p{L}\p{M} -]{2,30}[)）]){0,2}(?:[,،，]?\s+(?:le|el|on))?$`)

// tellsNews reports whether a block begins with a dateline and goes on behind it, as the
// first paragraph of a release does.
func tellsNews(b content.Block) bool {
	date, _, _ := Dateline([]content.Block{b})
	if date.IsZero() {
		return false
	}
	end := corpus.FindDates(phrase.First(b.Text, 160), "")[0].Span.End
	return newsMark.MatchString(b.Text[end:]) && utf8.RuneCountInString(b.Text[end:]) > 20
}

var newsMark = regexp.MustCompile(`^\s*(?:г(?:ода|\.)?\s*)?\)?\s*(?:[:：–—-]|\.\s|\(\p{L})`)
