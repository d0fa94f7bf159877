package bleveindex

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestWildcardsMatchAsExpressionsDo(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "aba", "abab", "é", "aé", "éa", "migration", "immigration", "migrants"}
	for _, pattern := range []string{"*", "?", "a*", "*a", "a?", "?a", "a*b", "*a*", "**", "a*b*a", "?*", "é*", "mig*ion", "*migra*s", "migrant?"} {
		quoted := strings.NewReplacer(`\*`, ".*", `\?`, ".").Replace(regexp.QuoteMeta(pattern))
		re := regexp.MustCompile("^" + quoted + "$")
		for _, w := range words {
			if got, want := matches(pattern, w), re.MatchString(w); got != want {
				t.Errorf("matches(%q, %q) = %v; want %v", pattern, w, got, want)
			}
		}
	}
}

func TestAPatternOfStarsIsNotSlow(t *testing.T) {
	if matches(strings.Repeat("*a", 40)+"b", strings.Repeat("a", 250)) {
		t.Error("a pattern that ends in b matches a word without b")
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b  string
		edits int
	}{
		{"migration", "migration", 0}, {"migration", "migratoin", 1}, {"migration", "migraton", 1},
		{"migration", "migrattion", 1}, {"migration", "nigration", 1}, {"migration", "immigration", 2},
		{"ca", "abc", 3}, {"égal", "egal", 1}, {"flow", "wolf", 3}, {"flow", "flow", 0}, {"ab", "ba", 1},
	}
	for _, tt := range tests {
		for limit := range 4 {
			if got := newDistance(tt.a, limit).within(tt.b); got != (tt.edits <= limit) {
				t.Errorf("%s within %d of %s: %v", tt.b, limit, tt.a, got)
			}
			if got := newDistance(tt.b, limit).within(tt.a); got != (tt.edits <= limit) {
				t.Errorf("%s within %d of %s: %v", tt.a, limit, tt.b, got)
			}
		}
	}
}

func TestSeek(t *testing.T) {
	ords := []uint32{1, 3, 5, 9, 20, 21, 22, 40}
	for from := range len(ords) + 1 {
		for min := range uint32(45) {
			want := from
			for want < len(ords) && ords[want] < min {
				want++
			}
			if got := seek(ords, from, min); got != want {
				t.Errorf("seek(from %d, min %d) = %d; want %d", from, min, got, want)
			}
		}
	}
}

func TestPostingsComeIntoOrder(t *testing.T) {
	for _, passages := range []uint32{8, 100000} {
		p := &rawPostings{ords: []uint32{5, 2, 7, 0}, freq: []uint32{50, 20, 70, 10}}
		p.sort(passages)
		if !slices.Equal(p.ords, []uint32{0, 2, 5, 7}) || !slices.Equal(p.freq, []uint32{10, 20, 50, 70}) {
			t.Errorf("of %d passages: %v %v", passages, p.ords, p.freq)
		}
	}
}

func TestPrintedNumbers(t *testing.T) {
	tests := []struct {
		printed, asked string
		want           bool
	}{
		{"16", "16", true}, {"16 (a)", "16", true}, {"16(a)", "16 (a)", true}, {"16 bis", "16", true}, {"160", "16", false},
		{"16", "16 (a)", false}, {"16 (b)", "16 (a)", false}, {"16 (a) (i)", "16 (a)", true}, {"", "16", false}, {"16", "", false}, {"1.6", "16", false},
	}
	for _, tt := range tests {
		if got := numberUnder(tt.printed, tt.asked); got != tt.want {
			t.Errorf("numberUnder(%q, %q) = %v; want %v", tt.printed, tt.asked, got, tt.want)
		}
	}
}

func TestSymbolsSortByTheirNumbers(t *testing.T) {
	want := []string{"a/72/9", "a/72/10", "a/72/010a", "a/conf.231/3", "a/conf.231/22"}
	got := slices.Clone(want)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(naturalKey(a), naturalKey(b)) })
	if !slices.Equal(got, want) {
		t.Errorf("order %v; want %v", got, want)
	}
}
