package analyzers_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"travaux/analyzers"
	"travaux/corpus"
)

func TestExactWords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"case and punctuation", "Mixed flows, “mixed” FLOWS?", "mixed flows mixed flows"},
		{"Latin marks", "Lajčák Übermaß cœur Æ łódź đ Ñandú", "lajcak ubermass coeur ae lodz d nandu"},
		{"decomposed marks", "Lajc\u030ca\u0301k", "lajcak"},
		{"Turkish I", "İstanbul ılık", "istanbul ilik"},
		{"ligatures and wide letters", "ﬂows ＵＮ ２０１８", "flows un 2018"},
		{"symbols", "see A/CONF.231/3, A/RES/73/195 and A/72/PV.19.", "see a/conf.231/3 a/res/73/195 and a/72/pv.19"},
		{"more symbols", "(S/2025/227; E/CN.6/2025/NGO/166) ST/SGB/2019/8", "s/2025/227 e/cn.6/2025/ngo/166 st/sgb/2019/8"},
		{"symbol across lines", "A/RES/\n73/195 A/CONF.\n231/3 A/\u00a0RES/73/195", "a/res/73/195 a/conf.231/3 a/res/73/195"},
		{"two symbols in one", "A/80/82-E/2025/63", "a/80/82 e/2025/63"},
		{"symbol with its year", "S/RES/1325(2000) S/RES/1325 (2000)", "s/res/1325 s/res/1325 2000"},
		{"no symbols", "and/or 1/2 km/h 24/7 A/B N/A", "and or 1 2 km h 24 7 a b n a"},
		{"initials", "U.N. the U.N.'s U.S.A. e.g. M. A. Dupont end.A", "un the un usa eg m a dupont end a"},
		{"hyphens", "co-facilitators non‑refoulement short- and", "co facilitators non refoulement short and"},
		{"soft hyphen", "migra\u00adtion", "migration"},
		{"hyphen at the end of a line", "migra-\ntion co-\nFacilitator migra‐ \r\n tion a-\n\nb", "migration co facilitator migration a b"},
		{"possessive", "women's women’s WOMENʼS Arbour's.", "women women women arbour"},
		{"elision", "l'homme d’égalité qu’il aujourd'hui l's", "l homme d egalite qu il aujourd hui l"},
		{"letter and digit", "nº123 G77 COVID-19 20th", "no 123 g 77 covid 19 20 th"},
		{"thousands", "1,000 1 000 1\u00a0000 1\u202f000 12,345,678 1,2,3 2017,2018 12,3456", "1000 1000 1000 1000 12345678 1 2 3 2017 2018 12 3456"},
		{"years are no thousands", "in 2018 100 people", "in 2018 100 people"},
		{"decimals and dates", "3.5 06.12.2017", "3 5 06 12 2017"},
		{"note marks", "migration¹² is", "migration is"},
		{"Cyrillic", "Ребёнок ребенок й Лайчак за\u0301мок и\u0306", "ребенок ребенок й лайчак замок й"},
		{"Arabic letters", "أحمد إلى آجن فاطمة مَبنا روبرـــــت", "احمد الي اجن فاطمه مبنا روبرت"},
		{"Arabic forms", "ﺍﻟﺴﻼﻢ", "السلام"},
		{"Arabic digits", "٢٠١٨ ۲۰۱۸ ١٬٠٠٠", "2018 2018 1000"},
		{"Arabic and Latin", "الـIOM", "ال iom"},
		{"tatweel alone", "ـــ", ""},
		{"Chinese", "移民，IOM 2017年12月", "移 民 iom 2017 年 12 月"},
		{"not UTF-8", "mi\xffgration \xc3", "mi gration"},
	}
	for _, tt := range tests {
		got := strings.Join(analyzers.ExactWords(tt.text), " ")
		if got != tt.want {
			t.Errorf("%s: ExactWords(%q) = %q; want %q", tt.name, tt.text, got, tt.want)
		}
	}
}

func TestExactFormsAreTheSameInAllLanguages(t *testing.T) {
	const text = "L’homme d'État, A/RES/73/195: nº 12 – co-facilitateur’s 移民 الهجرة миграция U.N. 1 000"
	want := analyzers.ExactWords(text)
	for _, lang := range append(corpus.Languages(), "", "pt") {
		var got []string
		for _, tok := range analyzers.For(lang).Tokens(nil, text) {
			got = append(got, tok.Exact)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("For(%q) (-ExactWords +Tokens):\n%s", lang, diff)
		}
	}
}

func TestStems(t *testing.T) {
	tests := []struct {
		lang       corpus.Lang
		text, want string
	}{
		{"en", "The migrants were migrating to A/RES/73/195 in 2018", "- migrant - migrat - a/res/73/195 - 2018"},
		{"en", "WHO knows who", "who know -"},
		{"en", "Lajčák Лайчак", "lajcak лайчак"},
		{"en", "they don't", "- don -"},
		{"fr", "l'égalité des femmes", "- egalit - feme"},
		{"fr", "L’EGALITE qu'il", "- egalit - -"},
		{"es", "las migraciones y la migración", "- migracion - - migracion"},
		{"ru", "Миграция и дети-мигранты, ребёнок", "миграц - дет мигрант ребенок"},
		{"ar", "الهجرة والمهاجرين في", "هجر مهاجر -"},
		{"zh", "移民和UN", "移 民 和 un"},
		{"pt", "migração", "-"},
		{"", "migration", "-"},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range analyzers.For(tt.lang).Tokens(nil, tt.text) {
			if tok.Stem == "" {
				tok.Stem = "-"
			}
			got = append(got, tok.Stem)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: stems of %q = %q; want %q", tt.lang, tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

func TestPairs(t *testing.T) {
	tests := []struct{ text, want string }{
		{"国际移民", "国际 际移 移民 -"},
		{"移，民", "- -"},
		{"移\n民", "移民 -"},
		{"移\n\n民", "- -"},
		{"移 民", "- -"},
		{"在UN移民", "- - 移民 -"},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range analyzers.For(corpus.Chinese).Tokens(nil, tt.text) {
			if tok.Pair == "" {
				tok.Pair = "-"
			}
			got = append(got, tok.Pair)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("pairs of %q = %q; want %q", tt.text, strings.Join(got, " "), tt.want)
		}
	}
	for _, tok := range analyzers.For(corpus.English).Tokens(nil, "国际") {
		if tok.Pair != "" {
			t.Errorf("English text has the pair %q; want none", tok.Pair)
		}
	}
}

func TestOffsetsCoverTheWordsAsPrinted(t *testing.T) {
	const text = "The women’s “co-\noperation” in A/RES/\n73/195 (U.N.)"
	want := []string{"The", "women", "co-\noperation", "in", "A/RES/\n73/195", "U.N"}
	var got []string
	for _, tok := range analyzers.For(corpus.English).Tokens(nil, text) {
		got = append(got, text[tok.Start:tok.End])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTokensAppends(t *testing.T) {
	a := analyzers.For(corpus.English)
	dst := a.Tokens(nil, "mixed")
	dst = a.Tokens(dst, "flows")
	if len(dst) != 2 || dst[0].Exact != "mixed" || dst[1].Exact != "flows" || dst[1].Start != 0 {
		t.Errorf("Tokens after Tokens = %v; want mixed, flows with offsets into its own text", dst)
	}
}

func TestHostileTextCostsNoMoreThanItsLength(t *testing.T) {
	a := analyzers.For(corpus.English)
	for _, s := range []string{"a", "a.", "a/", "A/1/", "A/A/", "1,", "111,", "1 ", "a-\n", "a'", "\u00ad", "a\u0301", "\u0301", "-", "https://undocs.org/A/", "e\u00ad", "\xff", "\u202e"} {
		start := time.Now()
		a.Tokens(nil, strings.Repeat(s, 1<<20/len(s)))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("a megabyte of %q took %v", s, took)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{
		"The U.N.'s co-\nfacilitators (A/RES/73/195), l’homme nº123", "移\n民", "ﷺ الـ\u0640", "1 000,5\xff", "İ\u0307 ﬁ", "a\u00ad\u00ad-\n",
		"A/\n\nB A/1/(2)", "U.\u0301N.", "е\u0308 и\u0306", "ŉ ſ Ǆ K",
	} {
		f.Add(s)
	}
	var chains []analyzers.Analyzer
	for _, lang := range append(corpus.Languages(), "") {
		chains = append(chains, analyzers.For(lang))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range chains {
			before := 0
			for i, tok := range a.Tokens(nil, text) {
				if tok.Start < before || tok.End <= tok.Start || tok.End > len(text) {
					t.Fatalf("%s: token %d of %q is [%d,%d) after %d", a.Lang(), i, text, tok.Start, tok.End, before)
				}
				if r, _ := utf8.DecodeRuneInString(text[tok.Start:]); r == utf8.RuneError {
					t.Fatalf("%s: token %d of %q begins inside a character", a.Lang(), i, text)
				}
				if tok.Exact == "" || !utf8.ValidString(tok.Exact) || strings.ContainsAny(tok.Exact, " \n") {
					t.Fatalf("%s: token %d of %q is %q", a.Lang(), i, text, tok.Exact)
				}
				before = tok.End
			}
		}
		if once := analyzers.Fold(text); analyzers.Fold(once) != once {
			t.Fatalf("Fold(%q) = %q; again = %q", text, once, analyzers.Fold(once))
		}
	})
}
