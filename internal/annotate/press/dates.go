package press

import (
	"strconv"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// sayWhen fills the days of a press release that are still empty from its dateline, "Puerto
// Vallarta, Mexico, 6 December 2017: ...": what a release reports was said, and it was
// issued, on that day, unless something else is known.
func sayWhen(d *corpus.Document) {
	if d.Type != corpus.PressRelease || !d.Said.IsZero() {
		return
	}
	day := datelineOf(d)
	if day.IsZero() && d.Inferred["issued"] == "dateline" {
		day = d.Issued
	}
	if day.IsZero() || !d.Issued.IsZero() && d.Issued != day {
		return
	}
	if d.Inferred == nil {
		d.Inferred = map[string]string{}
	}
	d.Said, d.Inferred["said"] = day, "dateline"
	if d.Issued.IsZero() {
		d.Issued, d.Inferred["issued"] = day, "dateline"
	}
}

// datelineOf reads the dateline among the first passages.
func datelineOf(d *corpus.Document) corpus.Date {
	n := 0
	for _, p := range d.Passages {
		if n++; n > 6 {
			break
		}
		if day := wording.Dateline(p.Text); !day.IsZero() {
			return day
		}
	}
	return corpus.Date{}
}

// saidOn reads the day that stands next to a cue: "told reporters on 4 December". The year
// is the document's where none is printed.
func (r *reader) saidOn(cues []story.Cue) corpus.Date {
	for _, c := range cues {
		if c.Voice == nil {
			continue
		}
		for i := c.To; i < r.To && i <= c.To+2; i++ {
			if d := r.dayAt(i); !d.IsZero() {
				return d
			}
		}
	}
	return corpus.Date{}
}

// dayAt reads "4 December 2017", "4 de diciembre", "4 декабря" at word i.
func (r *reader) dayAt(i int) corpus.Date {
	day, err := strconv.Atoi(r.Words[i].Fold)
	if err != nil || i+1 >= r.To {
		return corpus.Date{}
	}
	k := i + 1
	if r.Words[k].Fold == "de" && k+1 < r.To {
		k++
	}
	month := wording.MonthNamed(r.Words[k].Fold)
	if month == 0 {
		return corpus.Date{}
	}
	d := corpus.Date{Year: r.Cast.On.Year, Month: month, Day: day}
	for _, j := range []int{k + 1, k + 2} {
		if j < r.To {
			if y, err := strconv.Atoi(r.Words[j].Fold); err == nil && y > 1900 && y < 2200 {
				d.Year = y
				break
			}
		}
	}
	if d, err := corpus.ParseISO(d.String()); err == nil {
		return d
	}
	return corpus.Date{}
}
