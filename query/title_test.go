package query

import (
	"slices"
	"testing"

	"travaux/corpus"
)

func TestTitleKeys(t *testing.T) {
	for _, c := range []struct {
		typed, title string
		want         bool
	}{
		{"Pact for the Tides", "79/1. The Pact for the Tides", true},
		{"the pact for the tides", "79/1. The Pact for the Tides", true},
		{"79/1 the pact for the tides", "79/1. The Pact for the Tides", true},
		{"pact for tides", "79/1. The Pact for the Tides", false},
		{"Déclaration des droits de la mer", "La declaration des droits de la mer", true},
		{"Pact for the Tides", "Resolution adopted by the General Assembly on 22 September 2024: 79/1. The Pact for the Tides", true},
		{"Pact for the Tides", "Resolution 79/1: The Pact for the Tides", true},
		{"tides", "Tides", false},
		{"30 years on", "30 years on", true},
		{"国际移民公约", "国际移民公约", true},
	} {
		if got := slices.Contains(TitleKeys(c.title), TitleKey(c.typed)) && TitleKey(c.typed) != ""; got != c.want {
			t.Errorf("%q names %q: %v; want %v (%q, %q)", c.typed, c.title, got, c.want, TitleKey(c.typed), TitleKeys(c.title))
		}
	}
}

func TestTitleInitials(t *testing.T) {
	for _, c := range []struct {
		title string
		lang  corpus.Lang
		want  string
	}{
		{"Universal Declaration of Human Rights", corpus.English, "udhr"},
		{"Declaración Universal de Derechos Humanos", corpus.Spanish, "dudh"},
		{"79/1. The Pact for the Future", corpus.English, ""},
	} {
		if got := TitleInitials(c.title, c.lang); got != c.want {
			t.Errorf("TitleInitials(%q) = %q; want %q", c.title, got, c.want)
		}
	}
}
