package web

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"travaux/corpus"
)

//go:embed locale/*.json
var localeFiles embed.FS

// locales holds the texts of the pages in the six languages.
type locales struct {
	printers map[corpus.Lang]*printer
	matcher  language.Matcher
	order    []corpus.Lang // as the matcher counts
}

// printer says things in one language. It may be used from several goroutines.
type printer struct {
	Lang  corpus.Lang
	tag   language.Tag
	texts map[string]localeText
}

// localeText is one text: with a form for each plural category the language has ("one",
// "few", "other", chosen by the argument n), or only with "other".
type localeText map[string]string

// UnmarshalJSON reads a text, or an object of forms.
func (t *localeText) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*t = localeText{"other": s}
		return nil
	}
	return json.Unmarshal(b, (*map[string]string)(t))
}

func mustLoadLocales() *locales {
	l, err := loadLocales()
	if err != nil {
		panic(err)
	}
	return l
}

func loadLocales() (*locales, error) {
	l := &locales{printers: map[corpus.Lang]*printer{}}
	// The matcher falls back to its first language.
	l.order = append([]corpus.Lang{corpus.English}, slices.DeleteFunc(corpus.Languages(), func(x corpus.Lang) bool { return x == corpus.English })...)
	var tags []language.Tag
	for _, lang := range l.order {
		b, err := localeFiles.ReadFile("locale/" + string(lang) + ".json")
		if err != nil {
			return nil, fmt.Errorf("locale %s: %w", lang, err)
		}
		p := &printer{Lang: lang, tag: numberTag(lang)}
		if err := json.Unmarshal(b, &p.texts); err != nil {
			return nil, fmt.Errorf("locale %s: %w", lang, err)
		}
		if lang == corpus.English {
			p.addNotes()
		}
		l.printers[lang] = p
		tags = append(tags, language.MustParse(string(lang)))
	}
	l.matcher = language.NewMatcher(tags)
	return l, nil
}

// numberTag is the language in which figures are written. Arabic documents of the United
// Nations use the digits 0 to 9, and so do symbols and paragraph numbers beside them.
func numberTag(l corpus.Lang) language.Tag {
	if l == corpus.Arabic {
		return language.MustParse("ar-u-nu-latn")
	}
	return language.MustParse(string(l))
}

// printer returns the one of the language chosen, else of the best one that the client
// accepts, else the English one.
func (l *locales) printer(chosen, accept string) *printer {
	if p := l.printers[corpus.Lang(chosen)]; p != nil {
		return p
	}
	tags, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(tags) == 0 {
		return l.printers[corpus.English]
	}
	_, i, confidence := l.matcher.Match(tags...)
	if confidence == language.No {
		i = 0
	}
	return l.printers[l.order[i]]
}

// T returns the text of a key with its {name}s filled in: args are names and values in
// turn. Whole numbers are written as the language does, and n chooses the plural form. A
// key that there is not comes back in brackets.
func (p *printer) T(key string, args ...any) string {
	forms, ok := p.texts[key]
	if !ok {
		return "[" + key + "]"
	}
	form := "other"
	var pairs []string
	for i := 0; i+1 < len(args); i += 2 {
		name := fmt.Sprint(args[i])
		if n, isInt := args[i+1].(int); isInt {
			pairs = append(pairs, "{"+name+"}", p.Number(n))
			if name == "n" {
				form = p.pluralForm(n)
			}
			continue
		}
		pairs = append(pairs, "{"+name+"}", fmt.Sprint(args[i+1]))
	}
	text, ok := forms[form]
	if !ok {
		text = forms["other"]
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Has reports whether there is a text for the key.
func (p *printer) Has(key string) bool { _, ok := p.texts[key]; return ok }

// pluralForms names the categories of CLDR.
func pluralForms() map[plural.Form]string {
	return map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two",
		plural.Few: "few", plural.Many: "many", plural.Other: "other"}
}

func (p *printer) pluralForm(n int) string {
	return pluralForms()[plural.Cardinal.MatchPlural(p.tag, n, 0, 0, 0, 0)]
}

// Number writes a whole number with the separators of the language.
func (p *printer) Number(n int) string {
	return message.NewPrinter(p.tag).Sprint(number.Decimal(n))
}

// Dir is the direction of the language, for the attribute dir.
func (p *printer) Dir() string { return direction(p.Lang) }

func direction(l corpus.Lang) string {
	if l.RightToLeft() {
		return "rtl"
	}
	return "ltr"
}

// Date writes a date as far as it is known.
func (p *printer) Date(d corpus.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return p.T("date.year", "y", fmt.Sprint(d.Year))
	case d.Day == 0:
		return p.T("date.month", "month", p.month("months.alone", d.Month), "m", fmt.Sprint(d.Month), "y", fmt.Sprint(d.Year))
	}
	return p.T("date.day", "d", fmt.Sprint(d.Day), "month", p.month("months", d.Month), "m", fmt.Sprint(d.Month), "y", fmt.Sprint(d.Year))
}

// month picks one of the twelve names that stand in a text with bars between them.
func (p *printer) month(key string, m int) string {
	names := strings.Split(p.T(key), "|")
	if m < 1 || m > len(names) {
		return fmt.Sprint(m)
	}
	return names[m-1]
}
