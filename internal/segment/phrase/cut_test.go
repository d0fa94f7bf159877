package phrase

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"The tide rose. It fell.":                             {"The tide rose.", "It fell."},
		"Mr. Quillon met Ms. Okoro-Vale at 10.30 a.m. today.": {"Mr. Quillon met Ms. Okoro-Vale at 10.30 a.m. today."},
		"See para. 12 of the report. Then ask J. Ferrant.":    {"See para. 12 of the report.", "Then ask J. Ferrant."},
		"“It rose.” He left.":                                 {"“It rose.”", "He left."},
		"It rose (see fig. 2). It fell!":                      {"It rose (see fig. 2).", "It fell!"},
		"潮水上涨。潮水退去。":                                          {"潮水上涨。", "潮水退去。"},
		"«Вода поднялась». Г-н Ферран ушел.":                  {"«Вода поднялась».", "Г-н Ферран ушел."},
		"ارتفع المد. ثم انخفض؟ نعم.":                          {"ارتفع المد.", "ثم انخفض؟", "نعم."},
		"H.E.\nMs. Okoro-Vale spoke. Mr.\nQuillon left.":      {"H.E.\nMs. Okoro-Vale spoke.", "Mr.\nQuillon left."},
		"La Dra. Ferrant y el Excmo. Sr. Vellonde. Fin.":      {"La Dra. Ferrant y el Excmo. Sr. Vellonde.", "Fin."},
		"MM. Ferrant et Vellonde, al. 3. Mgr. Quillon.":       {"MM. Ferrant et Vellonde, al. 3.", "Mgr. Quillon."},
		"См. док. 4 и др. Г-жа Ферран, напр. Вардхольм.":      {"См. док. 4 и др. Г-жа Ферран, напр. Вардхольм."},
		"قال د. فيران. ثم غادر.":                              {"قال د. فيران.", "ثم غادر."},
		"One line\nand another.":                              {"One line", "and another."},
	} {
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("sentences(%q): %s", text, d)
		}
	}
}

func TestPieces(t *testing.T) {
	sentence := "The tide rises twice a day on every shore of the estuary."
	long := strings.TrimSpace(strings.Repeat(sentence+" ", 60))
	got := Pieces(long)
	if len(got) < 3 {
		t.Fatalf("%d pieces of %d characters; want more", len(got), len(long))
	}
	for _, s := range got {
		p := long[s.Start:s.End]
		if len(p) > MaxPassage || !strings.HasPrefix(p, "The tide") || !strings.HasSuffix(p, "estuary.") {
			t.Errorf("piece of %d characters %.20q...%q; want whole sentences of at most %d", len(p), p, p[len(p)-10:], MaxPassage)
		}
	}
	one := strings.TrimSpace(strings.Repeat("recalling the tides, ", 100)) // one sentence of 2,100 characters
	if got := Pieces(one); len(got) != 1 {
		t.Errorf("%d pieces of one sentence of %d characters; want 1", len(got), len(one))
	}
	for _, s := range Pieces(strings.Repeat("潮", 9000)) {
		if n := (s.End - s.Start) / len("潮"); n > MaxSentence {
			t.Errorf("a piece of %d characters; want at most %d", n, MaxSentence)
		}
	}
	clauses := strings.TrimSpace(strings.Repeat(strings.Repeat("tide ", 150)+"ends; ", 8))
	for _, s := range Pieces(clauses) {
		p := clauses[s.Start:s.End]
		if utf8.RuneCountInString(p) > MaxSentence || !strings.HasSuffix(p, ";") {
			t.Errorf("piece of %d characters ends in %q; want at most %d and a semicolon", len(p), p[len(p)-8:], MaxSentence)
		}
	}
}

func TestFirst(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{{"", 3, ""}, {"море", 2, "мо"}, {"море", 4, "море"}, {"море", 9, "море"}, {"a", 0, ""}, {"a\xffb", 2, "a\xff"}} {
		if got := First(tt.text, tt.n); got != tt.want {
			t.Errorf("first(%q, %d) = %q; want %q", tt.text, tt.n, got, tt.want)
		}
	}
}
