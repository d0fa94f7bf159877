package web

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"

	"travaux/corpus"
)

func TestEveryLanguageHasEveryText(t *testing.T) {
	l := mustLoadLocales()
	english := l.printers[corpus.English]
	for lang, p := range l.printers {
		for key, forms := range english.texts {
			other, ok := p.texts[key]
			if !ok {
				t.Errorf("%s lacks %q", lang, key)
				continue
			}
			if a, b := placeholders(forms["other"]), placeholders(other["other"]); !slices.Equal(a, b) && !strings.HasPrefix(key, "date.") {
				t.Errorf("%s: %q has the places %v; English has %v", lang, key, b, a)
			}
		}
		for key := range p.texts {
			if _, ok := english.texts[key]; !ok {
				t.Errorf("%s has %q, which English lacks", lang, key)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// A text that counts must have each form that its language uses.
func TestPluralFormsAreComplete(t *testing.T) {
	for lang, p := range mustLoadLocales().printers {
		used := map[string]bool{}
		for n := range 200 {
			used[pluralForms()[plural.Cardinal.MatchPlural(p.tag, n, 0, 0, 0, 0)]] = true
		}
		for key, forms := range p.texts {
			if len(forms) == 1 {
				continue
			}
			for form := range used {
				if forms[form] == "" {
					t.Errorf("%s: %q has no form %q", lang, key, form)
				}
			}
		}
	}
}

// Translations are not English by oversight. Names and abbreviations may be the same.
func TestTranslationsDifferFromEnglish(t *testing.T) {
	l := mustLoadLocales()
	same := regexp.MustCompile(`^(date\.|cite\.|read\.|months|narrow|field|fact|kind|type|scope|total|foot\.api|passage\.page|document\.hits|nav|form|by|sort|help\.dates$)`)
	for lang, p := range l.printers {
		if lang == corpus.English {
			continue
		}
		for key, forms := range p.texts {
			if !same.MatchString(key) && forms["other"] == l.printers[corpus.English].texts[key]["other"] && forms["other"] != "" {
				t.Errorf("%s: %q is still English: %q", lang, key, forms["other"])
			}
		}
	}
}

// Each text asked for by a template or by the code exists, and each that exists is asked for.
func TestTextsAreUsedAndExist(t *testing.T) {
	english := mustLoadLocales().printers[corpus.English]
	var source strings.Builder
	for _, pattern := range []string{"*.go", "pages/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(f, "_test.go") {
				source.Write(b)
			}
		}
	}
	text := source.String()
	for _, m := range regexp.MustCompile(`\.T\(? ?"([^"]+)"[ ),}]`).FindAllStringSubmatch(text, -1) {
		if !english.Has(m[1]) && !strings.HasSuffix(m[1], ".") {
			t.Errorf("%q is asked for and does not exist", m[1])
		}
	}
	// Keys made of a fixed beginning and a value.
	made := regexp.MustCompile(`^(note|fault|problem|fact|field|kind|type|language|form|cite\.type|help|example|sort|by|empty|narrow|spread|exact|total|months)\b`)
	for key := range english.texts {
		if !made.MatchString(key) && !strings.Contains(text, `"`+key+`"`) {
			t.Errorf("%q exists and nothing asks for it", key)
		}
	}
}

func TestPrinterCountsAndDates(t *testing.T) {
	l := mustLoadLocales()
	day := corpus.Date{Year: 2017, Month: 12, Day: 6}
	for _, tc := range []struct {
		lang       corpus.Lang
		n          int
		count, day string
	}{
		{"en", 1, "1 section", "6 December 2017"},
		{"en", 1234, "1,234 sections", "6 December 2017"},
		{"fr", 0, "0 section", "6 décembre 2017"},
		{"es", 2, "2 secciones", "6 de diciembre de 2017"},
		{"ru", 3, "3 раздела", "6 декабря 2017 года"},
		{"ru", 11, "11 разделов", "6 декабря 2017 года"},
		{"ru", 21, "21 раздел", "6 декабря 2017 года"},
		{"zh", 5, "5 节", "2017年12月6日"},
		{"ar", 2, "قسمان", "6 كانون الأول/ديسمبر 2017"},
		{"ar", 5, "5 أقسام", "6 كانون الأول/ديسمبر 2017"},
		{"ar", 12, "12 قسمًا", "6 كانون الأول/ديسمبر 2017"},
	} {
		p := l.printers[tc.lang]
		if got := p.T("total.sections", "n", tc.n); got != tc.count {
			t.Errorf("%s counts %d as %q; want %q", tc.lang, tc.n, got, tc.count)
		}
		if got := p.Date(day); got != tc.day {
			t.Errorf("%s writes the day %q; want %q", tc.lang, got, tc.day)
		}
	}
	if got := l.printers["ru"].Date(corpus.Date{Year: 2017, Month: 12}); got != "декабрь 2017 года" {
		t.Errorf("month alone = %q", got)
	}
}
