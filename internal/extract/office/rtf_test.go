package office_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

// escaped writes text in an encoding as RTF does, a byte at a time.
func escaped(t *testing.T, enc encoding.Encoding, text string) string {
	t.Helper()
	raw, err := enc.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range len(raw) {
		fmt.Fprintf(&b, `\'%02x`, raw[i])
	}
	return b.String()
}

func TestRTFText(t *testing.T) {
	const fonts = `{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset178 Traditional Arabic;}{\f3\fcharset134 SimSun;}{\f4\fcharset2 Symbol;}{\f5\fcharset2 Wingdings;}}`
	russian, arabic, chinese := escaped(t, charmap.Windows1251, "Порт"), escaped(t, charmap.Windows1256, "الميناء"), escaped(t, simplifiedchinese.GBK, "港口会议")
	tests := []struct{ name, src, want string }{
		{"fonts of three scripts", fonts + `\f1 ` + russian + `\par\f2 ` + arabic + `\par{\f3 ` + chinese + `}\par`, "|Порт\n|الميناء\n|港口会议\n"},
		{"the usual font", `\deff1` + fonts + `\pard\plain ` + russian + `\par`, "|Порт\n"},
		{"symbol fonts", fonts + `{\f4 abc}{\f5 \'fc}\par`, "|αβχ✓\n"},
		{"other machines", `\mac caf\'8e\par`, "|café\n"},
		{"a code page of DOS", `\ansicpg866 ` + escaped(t, charmap.CodePage866, "Порт") + `\par`, "|Порт\n"},
		{"Unicode, and what stands for it", `\u1055?\uc2\u1086\'ef\'ee\uc0\u1088\u1090\par\uc1 a\u8212\emdash b\u-10179?\u-8704?\par`, "|Порт\n|a—b😀\n"},
		{"the same text twice", `{\upr{seen}{\*\ud{better}}}\par`, "|better\n"},
		{"tracked changes", `The dues {\deleted rise}{\revised fall} now{\deleted\par}\pard, at last.\par{\deleted gone\par}Text.\par`, "|The dues fall now, at last.\n|Text.\n"},
		{"hidden text and capitals", `Seen {\v hidden}{\caps loud}{\*\unheardof {\b no}}.\par`, "|Seen LOUD.\n"},
		{"fields and pictures", `See {\field{\*\fldinst HYPERLINK "x"}{\fldrslt the {\b table}}}{\pict\wmetafile8 0102}{\*\shppict{\pict 00}}\bin3 }}} now.\par`, "|See the table now.\n"},
		{"notes", `{\stylesheet{\s0 Normal;}}One{\super\chftn}{\footnote\pard\plain{\super\chftn} First.} two{\super *}{\footnote{\super *} Own.} three{\super\chftn}{\footnote\ftnalt{\super\chftn} End.}.\par`,
			"|One two three.\nfootnote:1|First.\nfootnote:*|Own.\nfootnote:1|End.\n"},
		{"endnotes in Roman figures", `\aftnnrlc One\chftn{\*\footnote\ftnalt\chftn End.}.\par`, "|One.\nfootnote:i|End.\n"},
		{"headings by style", `{\stylesheet{Normal;}{\s1\sbasedon0 heading 1;}{\s2 Titre 2;}{\s3\outlinelevel2 other;}{\*\cs9 heading 4;}}\pard\s1 One\par\pard\s2 Two\par\pard\s3 Three\par\pard Text\par`,
			"heading|One\nheading|Two\nheading|Three\n|Text\n"},
		{"printed numbers", `{\listtext\pard\plain (a)\tab}\ls1 first\par{\pntext\f4\'b7\tab}dot\par`, ":(a)|first\nitem|dot\n"},
		{"counted numbers", `{\*\listtable{\list{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc4\levelstartat1{\leveltext\'03(\'01);}{\levelnumbers\'02;}}\listid77}}` +
			`{\*\listoverridetable{\listoverride\listid77\listoverridecount0\ls1}}\pard\ls1 a\par\pard\ls1\ilvl1 b\par\pard\ls1 c\par\pard d\par`, ":3.|a\n:(a)|b\n:4.|c\n|d\n"},
		{"tables", `\trowd\cellx1\cellx2\pard\intbl A\cell B\par more\cell\row\trowd\pard\intbl c\cell{\itap2 in\nestcell{\*\nesttableprops\nestrow}{\nonesttables\par}}out\cell\row\pard Text\par`, "row|A\tB more\nrow|c\tin out\n|Text\n"},
		{"a frame around text", `\trowd\pard\intbl Alone.\par And more.\cell\row\pard Text\par`, "|Alone.\n|And more.\n|Text\n"},
		{"a text box, once", `Before{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Boxed.\par}}{\shprslt{\*\do{\dptxbxtext Boxed.\par}}}} and after.\par`, "|Before and after.\n|Boxed.\n"},
		{"comments and bookmarks", `Text{\*\atnid a}{\*\annotation no{\*\atnref 1}}{\*\bkmkstart x}.\par`, "|Text.\n"},
		{"what follows the end", `Text.\par}{\rtf1 more\par`, "|Text.\n"},
	}
	for _, tt := range tests {
		ex := readtest.Read(t, extract.Read, "a.rtf", `{\rtf1\ansi `+tt.src+`}`)
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	ex := readtest.Read(t, extract.Read, "a.rtf", `{\rtf1 The dues {\deleted rise}{\revised fall} now.\par}`)
	if cmp.Diff([]content.Run{{Start: 9, End: 13, Inserted: true}}, ex.Blocks[0].Runs) != "" || cmp.Diff([]string{content.FlagTracked}, ex.Flags) != "" {
		t.Errorf("runs %v, flags %v", ex.Blocks[0].Runs, ex.Flags)
	}
	ex = readtest.Read(t, extract.Read, "a.rtf", `{\rtf1{\headerf PA/2031/L.4\par}{\header Draft\par}{\footer 31-00412\par}Text.\chftn{\footnote\chftn See.} More`)
	if readtest.Show(ex.Blocks) != "|PA/2031/L.4\n|Text. More\nfootnote:1|See.\n" || cmp.Diff([]string{"Draft", "31-00412"}, ex.Headers) != "" || cmp.Diff([]string{"truncated"}, ex.Flags) != "" {
		t.Errorf("blocks %q, headers %q, flags %v", readtest.Show(ex.Blocks), ex.Headers, ex.Flags)
	}
}
