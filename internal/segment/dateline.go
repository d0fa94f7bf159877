package segment

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// inferDates settles which day the manifest's date is, and fills the other from the text.
// The day on which a resolution was adopted stands over its title; a speech and a release
// begin with theirs.
func (d *description) inferDates(m masthead, blocks []content.Block) {
	issued, saidOn := m.issued, m.said
	rule := cmp.Or(m.rule, "masthead")
	if saidOn.IsZero() && (d.form == corpus.Resolution || d.form == corpus.Decision) {
		saidOn, rule = adoptedOn(m.titles), "adoption line"
	}
	if d.form == corpus.PressRelease && d.dated.IsZero() {
		if date, place, _ := dateline(blocks); !date.IsZero() {
			issued, rule = date, "dateline"
			d.fill(&d.doc.Place, "place", place, "dateline")
		}
	}
	if (d.form == corpus.Speech || d.form == corpus.NGOStatement && m.plain()) && saidOn.IsZero() {
		c := speechCredit(m, blocks)
		saidOn, rule = c.said, "line over the speech"
		d.fill(&d.doc.Place, "place", c.place, "line over the speech")
	}
	if (d.form == corpus.Draft || d.form == corpus.Outcome) && m.plain() && issued.IsZero() {
		issued, rule = draftOf(m, blocks), "line over the text"
	}
	switch {
	case d.dated.IsZero():
	case said(d.form) || d.dated == saidOn || !d.doc.Issued.IsZero():
		d.doc.Said = d.dated
	default:
		d.doc.Issued = d.dated
	}
	if d.doc.Said.IsZero() && !saidOn.IsZero() && d.agrees(saidOn, issued) {
		d.doc.Said = saidOn
		d.infer("said", rule)
	}
	if d.doc.Issued.IsZero() && !issued.IsZero() {
		d.doc.Issued = issued
		d.infer("issued", rule)
	}
}

// agrees reports whether the manifest's date can be one of those that the text has. Where it
// can't, no day of the text may stand before it.
func (d *description) agrees(days ...corpus.Date) bool {
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

// dateline reads the place and day that a release begins with: "Puerto Vallarta, Mexico,
// 6 December 2017: The three-day ...". It returns the number of the block, or -1.
func dateline(blocks []content.Block) (corpus.Date, string, int) {
	for i, b := range blocks {
		if i == 8 {
			break
		}
		for _, found := range corpus.FindDates(first(b.Text, 160), "") {
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
	date, _, _ := dateline([]content.Block{b})
	if date.IsZero() {
		return false
	}
	end := corpus.FindDates(first(b.Text, 160), "")[0].Span.End
	return newsMark.MatchString(b.Text[end:]) && utf8.RuneCountInString(b.Text[end:]) > 20
}

var newsMark = regexp.MustCompile(`^\s*(?:г(?:ода|\.)?\s*)?\)?\s*(?:[:：–—-]|\.\s|\(\p{L})`)
