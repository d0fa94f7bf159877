package corpus

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a day, a month or a year of the Gregorian calendar, as far as it is known: Day 0
// means that only the month is known, Month 0 that only the year is. The zero Date is
// unknown. In JSON and text it is written as far as it goes: "2017", "2017-12", "2017-12-06".
type Date struct {
	Year, Month, Day int
}

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d.Year == 0 }

// String writes d in ISO 8601 as far as it is known, and nothing where it is unknown.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseISO reads "2017", "2017-12" or "2017-12-06". A day that the calendar does not have
// is an error. Empty text is the zero Date.
func ParseISO(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, nil
	}
	parts := strings.Split(s, "-")
	var n [3]int
	for i, p := range parts {
		width := 2
		if i == 0 {
			width = 4
		}
		if i > 2 || len(p) != width {
			return Date{}, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
		}
		v, err := strconv.Atoi(p)
		if err != nil || v < 1 {
			return Date{}, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
		}
		n[i] = v
	}
	d := Date{n[0], n[1], n[2]}
	if !d.valid() {
		return Date{}, fmt.Errorf("date %q: no such day", s)
	}
	return d, nil
}

func (d Date) valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 {
		return false
	}
	if d.Day == 0 {
		return true
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Month > 0 && t.Day() == d.Day && int(t.Month()) == d.Month
}

// MarshalText writes String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseISO reads.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseISO(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Interval returns the days that d may mean; it is empty for the zero Date.
func (d Date) Interval() Interval {
	if d.IsZero() {
		return Interval{}
	}
	first, last := d, d
	if d.Month == 0 {
		first.Month, last.Month = 1, 12
	}
	if d.Day == 0 {
		first.Day = 1
		last.Day = time.Date(d.Year, time.Month(last.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	return Interval{From: first.number(), To: last.number()}
}

func (d Date) number() int { return d.Year*10000 + d.Month*100 + d.Day }

// Interval is a range of days, both ends included, as numbers YYYYMMDD that compare as
// days do. From 0 is open to the past, To 0 open to the future; the zero Interval holds
// every day, and stands for "unknown" where it belongs to a document.
type Interval struct {
	From, To int
}

// IsZero reports whether both ends are open.
func (i Interval) IsZero() bool { return i.From == 0 && i.To == 0 }

// Overlaps reports whether the two ranges share a day.
func (i Interval) Overlaps(j Interval) bool {
	return (i.To == 0 || j.From <= i.To) && (j.To == 0 || i.From <= j.To)
}
