package plaintext

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract/readtest"
)

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
		if diff := cmp.Diff(tt.want, readtest.Show(Read(tt.text).Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
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
		if diff := cmp.Diff(c.want, readtest.Show(Read(c.text).Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
