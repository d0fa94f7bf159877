package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/markdown"
	"travaux/internal/extract/readtest"
)

func TestMarkdownBlocks(t *testing.T) {
	const src = `## **Harbour talks end**

Port Amity, 6 March 2031: Delegates closed the three-day
meeting today. “We stand here
together,” she said.

1. First point
2. Second point
   - inner point

   and its second paragraph
- a. Elaborate a plan
- Plain bullet

> A quotation of
> two lines.

| Country | Votes |
|---|---|
| Aldovia | 12 |

---

    kept   as it is

<p>An <b>HTML</b> paragraph</p>

A note.[^1] Line one  
line two &amp; \*three\*

[^1]: See the annex.
`
	want := strings.TrimPrefix(`
heading|Harbour talks end
|Port Amity, 6 March 2031: Delegates closed the three-day meeting today. “We stand here together,” she said.
item:1.|First point
item:2.|Second point
item|inner point
item|and its second paragraph
item:a.|Elaborate a plan
item|Plain bullet
quote|A quotation of two lines.
row|Country	Votes
row|Aldovia	12
rule|
|kept   as it is
|An HTML paragraph
|A note. Line one⏎line two & *three*
footnote:1|See the annex.
`, "\n")
	ex := readtest.Read(t, extract.Read, "a.md", src)
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if ex.Blocks[0].Level != 2 || ex.Blocks[4].Level != 2 {
		t.Errorf("levels %d of the heading, %d of the inner point; want 2 and 2", ex.Blocks[0].Level, ex.Blocks[4].Level)
	}
}

func TestMarkdownRuns(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.md", "**Ms. Okoro-Vale** (*spoke in French*): thanks, ***all***.\n")
	want := []content.Run{{Start: 0, End: 14, Bold: true}, {Start: 16, End: 31, Italic: true}, {Start: 42, End: 45, Bold: true, Italic: true}}
	if diff := cmp.Diff(want, ex.Blocks[0].Runs); diff != "" {
		t.Errorf("runs of %q (-want +got):\n%s", ex.Blocks[0].Text, diff)
	}
}

func TestMarkdownKeepsAParagraphCutByAPageAsItIs(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.md", "We will ensure that our\n\nsupport for you is the best.\n")
	if len(ex.Blocks) != 2 {
		t.Errorf("%d blocks; want the two of the file: joining them is not this package's business", len(ex.Blocks))
	}
}

func TestFrontMatter(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.md", "---\ntitle: \"Harbours and\\_ports\"\nlang: fr-CA\ndate: '2031-03-06'\ntags: [sea, land]\nempty:\n---\nText.\n")
	want := map[string]string{"title": "Harbours and ports", "lang": "fr-CA", "date": "2031-03-06", "tags": "sea, land"}
	if diff := cmp.Diff(want, ex.Meta); diff != "" {
		t.Errorf("meta (-want +got):\n%s", diff)
	}
	if ex.Title != "Harbours and ports" || ex.Language != "fr" || readtest.Show(ex.Blocks) != "|Text.\n" {
		t.Errorf("title %q, language %q, blocks %q", ex.Title, ex.Language, readtest.Show(ex.Blocks))
	}
}

func TestFrontMatterThatIsNone(t *testing.T) {
	for _, src := range []string{
		"---\na: &x [1, 1]\nb: &y [*x, *x]\n---\nText.\n", // references may grow without end
		"---\nnot closed: yes\n\nText.\n",
		"---\n\tnot: yaml: at all\n---\nText.\n",
	} {
		ex := readtest.Read(t, extract.Read, "a.md", src)
		if len(ex.Meta) != 0 || !strings.Contains(readtest.Show(ex.Blocks), "Text.") {
			t.Errorf("Read(%q): meta %v, blocks %q; want no meta, and the text", src, ex.Meta, readtest.Show(ex.Blocks))
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# A\n\n1. b *c* **d**\n\n> e\n\n|f|g|\n|-|-|\n|h|i|\n\n<p>j</p>\n[^1]\n\n[^1]: k\n")
	f.Add("---\ntitle: x\n---\n- a-\nb\n  - c  \nd\n")
	f.Fuzz(func(t *testing.T, src string) {
		ex, err := markdown.Read(strings.ToValidUTF8(src, "\ufffd"))
		if err != nil {
			return
		}
		readtest.Check(t, ex)
	})
}

func TestMarkdownMarks(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.md", "# Dues\n\nThe dues[^a] ~~rise~~ <del>stay</del><ins>fall</ins>.\n\n[^a]: See the annex.\n")
	if diff := cmp.Diff("heading|Dues\n|The dues fall.\nfootnote:a|See the annex.\n", readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	b := ex.Blocks[1]
	if cmp.Diff([]content.Mark{{At: 8, Label: "a"}}, b.Marks) != "" || cmp.Diff([]content.Run{{Start: 9, End: 13, Inserted: true}}, b.Runs) != "" || cmp.Diff([]string{content.FlagTracked}, ex.Flags) != "" {
		t.Errorf("marks %v, runs %v, flags %v", b.Marks, b.Runs, ex.Flags)
	}
}
