package corpus

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/language"
)

// Check writes the fields in the form that the rest goes by, empties those that can't be
// used, and says for each why, in a librarian's words. A type is any word: that it is none of
// the known ones is said once for all that have it, not here. A range of years ("2016/2018"), which describes a file of
// records, is emptied without complaint.
func (e *Entry) Check() []string {
	var msgs []string
	for _, d := range []struct {
		name  string
		field *string
	}{{"date", &e.Date}, {"issued", &e.Issued}} {
		date, msg := manifestDate(d.name, *d.field)
		*d.field = date
		if msg != "" {
			msgs = append(msgs, msg)
		}
	}
	if msg := e.checkLanguage(); msg != "" {
		msgs = append(msgs, msg)
	}
	if printed, ok := ParseSymbol(e.Symbol); ok && strings.EqualFold(string(printed), e.Symbol) {
		e.Symbol = string(printed) // a/conf.1/3
	}
	return msgs
}

// checkLanguage writes the language as its code, and empties it, with the reason, where it is
// none.
func (e *Entry) checkLanguage() (msg string) {
	if e.Language == "" {
		return ""
	}
	written := e.Language
	e.Language = ""
	if l, ok := ParseLanguage(written); ok {
		if _, err := language.ParseBase(string(l)); err != nil {
			return fmt.Sprintf("language %q is no code of a language (write en, fr, es, ru, ar or zh); it is taken as unknown", written)
		}
		e.Language = string(l)
		return ""
	}
	if mixed := strings.ToLower(written); languageTags.MatchString(mixed) {
		e.Language = mixed
		return ""
	}
	return fmt.Sprintf("language %q is not known (write en, fr, es, ru, ar or zh; EN, eng, English, français and other names of the six are understood too); it is taken as unknown", written)
}

// manifestDate returns a date in ISO form; empty, mostly with the reason, where it is none.
func manifestDate(name, value string) (date, msg string) {
	if _, err := ParseISO(value); err == nil {
		return value, ""
	}
	if m := slashed.FindStringSubmatch(value); m != nil {
		return slashedDate(name, value, atoi(m[1]), atoi(m[2]), atoi(m[3]))
	}
	if yearRange.MatchString(value) {
		return "", ""
	}
	if d, ok := ParseDate(value, ""); ok {
		return d.String(), ""
	}
	if serial.MatchString(value) {
		return "", fmt.Sprintf("%s %q looks like the number by which spreadsheets count days (format the column as text, and write 2017-12-06); it is taken as unknown", name, value)
	}
	return "", fmt.Sprintf("%s %q is not a date (write 2017, 2017-12 or 2017-12-06; 6 December 2017 and 17/03/2025 are understood too); it is taken as unknown", name, value)
}

// slashedDate reads a day and a month in either order, where only one order is possible.
func slashedDate(name, value string, a, b, year int) (date, msg string) {
	dayFirst, monthFirst := Date{year, b, a}, Date{year, a, b}
	first, second := a > 0 && b > 0 && dayFirst.valid(), a > 0 && b > 0 && monthFirst.valid()
	switch {
	case first && second && a != b:
		return "", fmt.Sprintf("%s %q can be %s or %s (write the one that is meant so); it is taken as unknown", name, value, dayFirst, monthFirst)
	case first:
		return dayFirst.String(), ""
	case second:
		return monthFirst.String(), ""
	}
	return "", fmt.Sprintf("%s %q is no day of the calendar (write 2017, 2017-12 or 2017-12-06); it is taken as unknown", name, value)
}

var (
	slashed   = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$`)
	serial    = regexp.MustCompile(`^[1-5]\d{4}(?:\.\d+)?$`)
	yearRange = regexp.MustCompile(`^\d{4}/\d{4}$`)
	// languageTags also takes what manifests write of mixed documents: "en+ar", "en fr es",
	// "en; labels in six languages".
	languageTags = regexp.MustCompile(`^([a-z]{2,3}([+ ;,].*)?)?$`)
)
