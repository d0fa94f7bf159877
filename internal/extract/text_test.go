package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract/content"
)

// show writes blocks one a line, as "kind:label|text".
func show(blocks []content.Block) string {
	var b strings.Builder
	for _, bl := range blocks {
		b.WriteString(string(bl.Kind))
		if bl.Label != "" {
			b.WriteString(":" + bl.Label)
		}
		b.WriteString("|" + strings.ReplaceAll(bl.Text, "\n", "⏎") + "\n")
	}
	return b.String()
}

func TestFromText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", " \n\n\t\n", ""},
		{"a line a paragraph, however long", "The first paragraph is long enough to be one, and it says so " + strings.Repeat("again and ", 12) + "stops.\nThe second.\n",
			"|The first paragraph is long enough to be one, and it says so " + strings.Repeat("again and ", 12) + "stops.\n|The second.\n"},
		{"hard-wrapped, parted by blank lines", "We came to this hall to speak of\nthe sea, which takes more of our\nland every year.\n\nWe did not come to complain; we\ncame to ask for what was promised\nin Port Amity.\n",
			"|We came to this hall to speak of the sea, which takes more of our land every year.\n|We did not come to complain; we came to ask for what was promised in Port Amity.\n"},
		{"hard-wrapped, parted by short lines that end a sentence", "We came to this hall to speak of\nthe sea, which takes more of our\nland every year.\nWe did not come to complain; we\ncame to ask for what was promised\nin Port Amity.\n",
			"|We came to this hall to speak of the sea, which takes more of our land every year.\n|We did not come to complain; we came to ask for what was promised in Port Amity.\n"},
		{"hard-wrapped, parted by indents", "We came to this hall to speak of\nthe sea, which takes our land and\nour harbours every year, as told.\n  We did not come to complain; we\ncame to ask for what was promised\nin Port Amity.\n",
			"|We came to this hall to speak of the sea, which takes our land and our harbours every year, as told.\n|We did not come to complain; we came to ask for what was promised in Port Amity.\n"},
		{"page numbers and job numbers cut nothing", "We came to this hall to speak of\nthe sea, which takes more of our\n23\n\n\nland every year, and of the rain\nthat does not come any longer to\n 09-52592 26 \n\nthe hills above the town.\n",
			"|We came to this hall to speak of the sea, which takes more of our land every year, and of the rain that does not come any longer to the hills above the town.\n"},
		{"a form feed cuts nothing", "We came to this hall to speak of\nthe sea, which takes more of our\n\fland every year, and of the rain\nthat does not come any longer to\nthe hills.\n",
			"|We came to this hall to speak of the sea, which takes more of our land every year, and of the rain that does not come any longer to the hills.\n"},
		{"numbered paragraphs", "1. The Committee met in the town\nhall of Port Amity on Monday.\n(a) It heard two speakers on the\nharbour and three on the railway;\n(b) It decided nothing.\n• A bullet has no number, and is\nan item.\n",
			":1.|The Committee met in the town hall of Port Amity on Monday.\n:(a)|It heard two speakers on the harbour and three on the railway;\n:(b)|It decided nothing.\nitem|A bullet has no number, and is an item.\n"},
		{"Chinese lines join without a space", "我们今天来到这里是要谈一谈大海\n它每年都在吞没我们更多的土地和\n港口这不是抱怨而是请求大家兑现\n在和平港作出的承诺。\n",
			"|我们今天来到这里是要谈一谈大海它每年都在吞没我们更多的土地和港口这不是抱怨而是请求大家兑现在和平港作出的承诺。\n"},
		{"an initial is no label", "A. Okoro-Vale opened the meeting.\n", "|A. Okoro-Vale opened the meeting.\n"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, show(FromText(tt.text).Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

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
		if got := clean(tt.in, &flags); got != tt.want {
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
		s := newSeams(tt.lines)
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
		if label, rest := splitLabel(tt.text); label != tt.label || rest != tt.rest {
			t.Errorf("splitLabel(%q) = %q, %q; want %q, %q", tt.text, label, rest, tt.label, tt.rest)
		}
	}
}

// TestFilledLines reads records whose lines are broken at the margin although most of their
// paragraphs are a line long.
func TestFilledLines(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"filled lines go on", "CTR/SR.4\nThe Tidal Committee\n\n1. The Chair opened the list.\n\n2. Ms. Vanterpool (Ostrelle) said that the lamps of the northern harbours\nhad been dark for a year.\n\n3. Mr. Quillon (Marenia) agreed.\n\n4. The Secretary read out the amendment that the delegation of Kessaly had\nproposed.\n\n5. It was so decided.\n",
			"|CTR/SR.4\n|The Tidal Committee\n:1.|The Chair opened the list.\n:2.|Ms. Vanterpool (Ostrelle) said that the lamps of the northern harbours had been dark for a year.\n:3.|Mr. Quillon (Marenia) agreed.\n:4.|The Secretary read out the amendment that the delegation of Kessaly had proposed.\n:5.|It was so decided.\n"},
		{"numbers on lines of their own", "12.\nMs. Vanterpool asked who paid.\n\n13.\n\nNo one did.\n", ":12.|Ms. Vanterpool asked who paid.\n:13.|No one did.\n"},
	} {
		if diff := cmp.Diff(c.want, show(FromText(c.text).Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
