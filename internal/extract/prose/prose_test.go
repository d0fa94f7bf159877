package prose

import (
	"strings"
	"testing"

	"travaux/internal/extract/content"
)

func TestCleanText(t *testing.T) {
	tests := []struct{ in, want, flag string }{
		{"pre\u0301paration", "pr\u00e9paration", ""},
		{"o\ufb03ce", "office", ""},
		{"soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth", ""},
		{"\u200fالسلام\u200e", "السلام", ""},
		{"\ufeb3\ufefc\ufee1", "سلام", ""},
		{"a\r\nb\rc\u2028d", "a\nb\nc\nd", ""},
		{"bell\a rings", "bell rings", flagControls},
		{"\u0093quoted\u0094", "“quoted”", flagControls},
		{"the â€œquietâ€\u009d coast â€” and Ã©tÃ©", "the “quiet” coast — and été", flagMojibake},
		{"lost \ufffd letter", "lost \ufffd letter", flagLost},
		{"La Côte d’Azur, São Tomé", "La Côte d’Azur, São Tomé", ""},
	}
	for _, tt := range tests {
		var flags content.Flags
		if got := Clean(tt.in, &flags); got != tt.want {
			t.Errorf("clean(%q) = %q; want %q", tt.in, got, tt.want)
		}
		if got := strings.Join(flags, " "); got != tt.flag {
			t.Errorf("clean(%q) flags %q; want %q", tt.in, got, tt.flag)
		}
	}
}

func TestSeams(t *testing.T) {
	whole := []string{"They asked for long-term help and for cooperation.", "The decision is theirs; making it is hard."}
	divided := append([]string{"a divi-", "ded word and a bro-", "ken one in few li-", "nes"}, whole...)
	tests := []struct {
		name        string
		lines       []string
		left, right string
		want        string
	}{
		{"a space", whole, "the town", "hall", "the town hall"},
		{"a compound that the document has", divided, "for long-", "term help", "for long-term help"},
		{"a word that the document has", whole, "for cooper-", "ation", "for cooperation"},
		{"two words of the document", divided, "the decision-", "making body", "the decision-making body"},
		{"the habit to divide", divided, "the har-", "bour", "the harbour"},
		{"the habit not to divide", whole, "for land-", "mines", "for land-mines"},
		{"before a capital", divided, "the Secretary-", "General", "the Secretary-General"},
		{"before a number", divided, "in 2007-", "2008", "in 2007-2008"},
		{"a hyphen that waits for its second word", divided, "of medium-", "and long-term aid", "of medium- and long-term aid"},
		{"a soft hyphen", whole, "the har\u00ad", "bour", "the harbour"},
		{"Chinese", whole, "大会", "决定", "大会决定"},
		{"a dash closed up", whole, "the sea—", "and the rain", "the sea—and the rain"},
		{"a dash with spaces", whole, "the sea —", "and the rain", "the sea — and the rain"},
	}
	for _, tt := range tests {
		s := NewSeams(tt.lines)
		cut, between := s.join(tt.left, tt.right)
		if got := tt.left[:len(tt.left)-cut] + between + tt.right; got != tt.want {
			t.Errorf("%s: %q; want %q", tt.name, got, tt.want)
		}
	}
}

func TestSplitLabel(t *testing.T) {
	tests := []struct{ text, label, rest string }{
		{"12. The Assembly", "12.", "The Assembly"},
		{"16 bis. The Assembly", "16 bis.", "The Assembly"},
		{"3 . At the same meeting", "3.", "At the same meeting"},
		{"(a) To give", "(a)", "To give"},
		{"(iv) To give", "(iv)", "To give"},
		{"b) Donner", "b)", "Donner"},
		{"а) предоставить", "а)", "предоставить"},
		{"(أ) تقديم", "(أ)", "تقديم"},
		{"١. تقرر", "١.", "تقرر"},
		{"一、大会", "一、", "大会"},
		{"（二）大会", "（二）", "大会"},
		{"1.5 million people", "", "1.5 million people"},
		{"2018. A year", "", "2018. A year"},
		{"A. Okoro-Vale", "", "A. Okoro-Vale"},
		{"12.", "", "12."},
	}
	for _, tt := range tests {
		if label, rest := SplitLabel(tt.text); label != tt.label || rest != tt.rest {
			t.Errorf("splitLabel(%q) = %q, %q; want %q, %q", tt.text, label, rest, tt.label, tt.rest)
		}
	}
}
