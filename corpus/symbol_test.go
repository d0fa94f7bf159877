package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestParseSymbol(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A/CONF.231/3", "A/CONF.231/3"},
		{"a/conf.231/3", "A/CONF.231/3"},
		{"A_CONF.231_3", "A/CONF.231/3"},
		{"a_res_73_195", "A/RES/73/195"},
		{"E/ICEF/672(Part I)", "E/ICEF/672(Part I)"},
		{"E/ICEF/672 (Part I)", "E/ICEF/672(Part I)"},
		{"E_ICEF_672(PartI)", "E/ICEF/672(Part I)"},
		{"A/90/5 (Vol. II)", "A/90/5(Vol. II)"},
		{"A/90/6(Sect.9)", "A/90/6(Sect. 9)"},
		{"S/PV.14568 (Resumption 1)", "S/PV.14568(Resumption 1)"},
		{"A/90/12/Add.1 (Part II)", "A/90/12/Add.1(Part II)"},
		{"a-res-73-195", "A/RES/73/195"},
		{"a conf 231 3", "A/CONF.231/3"},
		{"A CONF.231 3", "A/CONF.231/3"},
		{"A/CONF/231/3", "A/CONF.231/3"},
		{"a 72 pv 19", "A/72/PV.19"},
		{"s pv 8000", "S/PV.8000"},
		{"A 72 643", "A/72/643"},
		{"e cn 6 2025 ngo 166", "E/CN.6/2025/NGO/166"},
		{"a c 3 72 l 1 rev 1", "A/C.3/72/L.1/Rev.1"},
		{"cedaw c caf co 6", "CEDAW/C/CAF/CO/6"},
		{"a hrc res 35 17", "A/HRC/RES/35/17"},
		{"a es 10 l 23", "A/ES-10/L.23"},
		{"A/CONF.231/3.", "A/CONF.231/3"},
		{"(A/CONF.231/3)", "A/CONF.231/3"},
		{"A/RES/\n73/195", "A/RES/73/195"},
		{"A／RES／73／195", "A/RES/73/195"},
		{"A/71/L.48/REV.1", "A/71/L.48/Rev.1"},
		{"E/CN.4/SUB.2/1998/10", "E/CN.4/Sub.2/1998/10"},
		{"CRC/C/COL/4-5", "CRC/C/COL/4-5"},
		{"ICCD/COP(13)/21/Add.1", "ICCD/COP(13)/21/Add.1"},
		{"ST/ESA/SER.A/423", "ST/ESA/SER.A/423"},
		{"S/RES/1325 (2000)", "S/RES/1325 (2000)"},
		{"S/RES/1325(2000)", "S/RES/1325 (2000)"},
		{"A/RES/217(III)", "A/RES/217(III)"},
		{"A/RES/217 A (III)", "A/RES/217(III)A"},
		{"https://undocs.org/A/RES/73/195", "A/RES/73/195"},
		{"https://undocs.org/en/A/RES/73/195", "A/RES/73/195"},
		{"undocs.org/ar/S/2025/227", "S/2025/227"},
		{"http://www.undocs.org/A/RES/73/195", "A/RES/73/195"},
		{"https://docs.un.org/en/A/72/PV.19", "A/72/PV.19"},
		{"https://undocs.org/Home/Mobile?FinalSymbol=A%2F72%2F643&Language=E", "A/72/643"},
		{"https://documents.un.org/api/symbol/access?s=A/HRC/35/25&l=en", "A/HRC/35/25"},
		{"resolution 73/195", "A/RES/73/195"},
		{"Resolution 73/195", "A/RES/73/195"},
		{"General Assembly resolution 71/272 A", "A/RES/71/272A"},
		{"Human Rights Council resolution 35/17", "A/HRC/RES/35/17"},
		{"Economic and Social Council resolution 2017/12", "E/RES/2017/12"},
		{"resolution 1325 (2000)", "S/RES/1325 (2000)"},
		{"resolution 217 A (III)", "A/RES/217(III)A"},
		{"decision 73/548", "A/DEC/73/548"},
		{"résolution 73/195 de l’Assemblée générale", "A/RES/73/195"},
		{"resolution 73/195 of the General Assembly", "A/RES/73/195"},
		{"resolution 35/17 of the Human Rights Council", "A/HRC/RES/35/17"},
		{"resolución 73/195 de la Asamblea General", "A/RES/73/195"},
		{"резолюция 73/195 Генеральной Ассамблеи", "A/RES/73/195"},
		{"القرار 73/195 الصادر عن الجمعية العامة", "A/RES/73/195"},
		{"第73/195号大会决议", "A/RES/73/195"},
		{"resolution 73/195 of the", ""},
		{"resolución 73/195 derechos humanos", ""},
		{"res 73/195", "A/RES/73/195"},
		{"GA res. 73/195", "A/RES/73/195"},
		{"UNGA res 73/195", "A/RES/73/195"},
		{"HRC res. 35/17", "A/HRC/RES/35/17"},
		{"SC res. 1325 (2000)", "S/RES/1325 (2000)"},
		{"rest 73/195", ""},
		{"A/RES/217(III)A", "A/RES/217(III)A"},
		{"A/79/PV64", "A/79/PV.64"},
		{"S/PV8000", "S/PV.8000"},
		{"a/79/pv64", "A/79/PV.64"},
		{"A/C.3/80/L18", "A/C.3/80/L.18"},
		{"A/C3/80/L18/Rev1", "A/C.3/80/L.18/Rev.1"},
		{"A/CONF231/3", "A/CONF.231/3"},
		{"a/res/217(iii)a", "A/RES/217(III)A"},
		{"résolution 73/195", "A/RES/73/195"},
		{"resolución 73/195", "A/RES/73/195"},
		{"резолюция 73/195", "A/RES/73/195"},
		{"القرار 73/195", "A/RES/73/195"},
		{"قرار الجمعية العامة 73/195", "A/RES/73/195"},
		{"第73/195号决议", "A/RES/73/195"},
		{"大会第73/195号决议", "A/RES/73/195"},
		{"TC/CONF.1/PV.6", "TC/CONF.1/PV.6"},
		{"tpnw/msp/2022/6", ""}, // a body we do not know must be in capitals
		{"TPNW/MSP/2022/6", "TPNW/MSP/2022/6"},

		{"UN General Assembly resolution 73/195", "A/RES/73/195"},
		{"gender resolution 73/195", ""},
		{"", ""},
		{"A/79/867-S/2025/227", ""}, // two
		{"and/or", ""},
		{"1/2", ""},
		{"km/h", ""},
		{"24/7", ""},
		{"N/A", ""},
		{"A/B", ""},
		{"A/H1N1", ""},
		{"a 5 year plan", ""},
		{"the s 1 2", ""},
		{"a year 2018", ""},
		{"73/195", ""},
		{"mixed flows 2018", ""},
		{"https://example.org/A/72/643", ""},
		{"see A/72/643", ""},
		{"A/72/643 and", ""},
	}
	for _, tt := range tests {
		got, ok := ParseSymbol(tt.text)
		if string(got) != tt.want || ok != (tt.want != "") {
			t.Errorf("ParseSymbol(%q) = %q, %v; want %q", tt.text, got, ok, tt.want)
		}
	}
}

func TestSymbolKeyComparesSpellings(t *testing.T) {
	tests := []struct {
		key       string
		spellings []Symbol
	}{
		{"a/res/73/195", []Symbol{"A/RES/73/195", "a_res_73_195", "A/RES/73/195 ", "a-res-73-195", "resolution 73/195", "A / RES / 73 / 195"}},
		{"s/res/1325", []Symbol{"S/RES/1325", "S/RES/1325 (2000)", "S/RES/1325(2000)"}},
		{"a/conf.231/3", []Symbol{"A/CONF.231/3", "A/CONF/231/3", "a conf 231 3"}},
		{"zero draft", []Symbol{"Zero draft"}},
		{"", []Symbol{""}},
	}
	for _, tt := range tests {
		for _, s := range tt.spellings {
			if got := s.Key(); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(tt.key, " ", "") {
				t.Errorf("Symbol(%q).Key() = %q; want %q", s, got, tt.key)
			}
		}
	}
}

func TestSymbolSlug(t *testing.T) {
	for s, want := range map[Symbol]string{
		"A/RES/73/195": "a-res-73-195", "A/CONF.231/3": "a-conf-231-3", "S/RES/1325 (2000)": "s-res-1325",
		"E/CN.4/Sub.2/1998/10": "e-cn-4-sub-2-1998-10", "": "",
	} {
		if got := SymbolSlug(s); got != want {
			t.Errorf("SymbolSlug(%q) = %q; want %q", s, got, want)
		}
	}
}

func TestFindSymbols(t *testing.T) {
	tests := []struct {
		text string
		want []string // "SYMBOL <- as it stands"
	}{
		{"As A/CONF.231/3, annex, and A/72/PV.19 say.", []string{"A/CONF.231/3 <- A/CONF.231/3", "A/72/PV.19 <- A/72/PV.19"}},
		{"(A/80/82-E/2025/63)", []string{"A/80/82 <- A/80/82", "E/2025/63 <- E/2025/63"}},
		{"A/RES/\n73/195 and S/RES/1325 (2000).", []string{"A/RES/73/195 <- A/RES/\n73/195", "S/RES/1325 (2000) <- S/RES/1325 (2000)"}},
		{"A/73/12/and more A/73/12.The end", []string{"A/73/12 <- A/73/12", "A/73/12 <- A/73/12"}},
		{"and/or 1/2 of it, 24/7, at 90 km/h, https://example.org/A/72/643", nil},
		{"https://undocs.org/A/72/643 is it", []string{"A/72/643 <- A/72/643"}},
		{"A／72／643号文件", []string{"A/72/643 <- A／72／643"}},
		{"General Assembly resolutions 71/1, 72/244 and 73/195 of 2018",
			[]string{"A/RES/71/1 <- resolutions 71/1", "A/RES/72/244 <- 72/244", "A/RES/73/195 <- 73/195"}},
		{"resolution 73/195 was adopted", nil}, // whose?
		{"the Human Rights Council, in its resolution 35/17", []string{"A/HRC/RES/35/17 <- resolution 35/17"}},
		{"Commission on Human Rights resolution 2005/69", nil},
		{"la résolution 73/195 de l’Assemblée générale", []string{"A/RES/73/195 <- résolution 73/195"}},
		{"la resolución 73/195 de la Asamblea General", []string{"A/RES/73/195 <- resolución 73/195"}},
		{"General Assembly. Resolution 73/195", nil}, // another sentence
		{"the Human Rights Council in resolution 71/256 of the General Assembly", []string{"A/RES/71/256 <- resolution 71/256"}},
		{"Environment Assembly resolution 2/17", nil},
		{"the Human Rights Council’s resolution S-30/1", []string{"A/HRC/RES/S-30/1 <- resolution S-30/1"}},
		{"в резолюции 73/195 Генеральной Ассамблеи", []string{"A/RES/73/195 <- резолюции 73/195"}},
		{"قرار الجمعية العامة 73/195", []string{"A/RES/73/195 <- قرار الجمعية العامة 73/195"}},
		{"في قرارها 73/195", nil},
		{"大会第73/195号决议", []string{"A/RES/73/195 <- 第73/195号决议"}},
		{"Security Council resolution 1325 (2000)", []string{"S/RES/1325 (2000) <- resolution 1325 (2000)"}},
		{"General Assembly resolution 217 A (III)", []string{"A/RES/217(III)A <- resolution 217 A (III)"}},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range FindSymbols(tt.text) {
			got = append(got, string(f.Symbol)+" <- "+tt.text[f.Span.Start:f.Span.End])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("FindSymbols(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func FuzzSymbols(f *testing.F) {
	for _, s := range []string{"A/CONF.231/3 a conf 231 3", "resolutions 71/1 and 72/244 of the General Assembly", "A/\n\u00a0RES/73/195", "https://undocs.org/%zz/A/1/2", "S/RES/1325 (2000)", "第73/195号决议", "A/1(2)/3-4\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, found := range FindSymbols(text) {
			if found.Span.Start < last || found.Span.End <= found.Span.Start || found.Span.End > len(text) {
				t.Fatalf("FindSymbols(%q): %v after %d", text, found, last)
			}
			last = found.Span.End
			if s, ok := ParseSymbol(string(found.Symbol)); !ok || s != found.Symbol {
				t.Fatalf("FindSymbols(%q) found %q, which ParseSymbol reads as %q, %v", text, found.Symbol, s, ok)
			}
		}
		s, ok := ParseSymbol(text)
		if !ok {
			return
		}
		if again, ok := ParseSymbol(string(s)); !ok || again != s || !utf8.ValidString(string(s)) {
			t.Fatalf("ParseSymbol(%q) = %q; of that = %q, %v", text, s, again, ok)
		}
		if s.Key() != Symbol(text).Key() {
			t.Fatalf("keys of %q and %q are %q and %q", text, s, Symbol(text).Key(), s.Key())
		}
	})
}
