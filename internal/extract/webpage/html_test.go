package webpage_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
	"travaux/internal/extract/webpage"
)

const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Harbour talks</title>
<meta name="author" content="Port Amity Press"><style>p{}</style></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Harbour talks end</h1>
<p>Delegates <b>closed</b> the
  meeting.<sup>1</sup> The 19<sup>th</sup> was <i>calm</i>.</p>
<ol type="a" start="2"><li>first<ul><li>inner</li></ul></li><li><p>second</p><p>more</p></li></ol>
<blockquote>We stand here.</blockquote>
<table><tr><th>State</th><th>Votes</th></tr><tr><td>Aldovia</td><td>12</td></tr></table>
<table><tr><td><p>Alone in a layout table.</p></td></tr></table>
<div>One<br>line<br><br>Next paragraph</div>
<pre>kept lines
of pre</pre>
<p hidden>not shown</p><p style="display: none">nor this</p><script>var x="no"</script>
<form><select><option>no</option></select></form><hr>
</body></html>`

func TestHTMLBlocks(t *testing.T) {
	ex := readtest.Read(t, extract.Read, "a.html", page)
	want := strings.TrimPrefix(`
heading|Harbour talks end
|Delegates closed the meeting. The 19th was calm.
item:b.|first
item|inner
item:c.|second
item|more
quote|We stand here.
row|State	Votes
row|Aldovia	12
|Alone in a layout table.
|One⏎line
|Next paragraph
|kept lines
|of pre
rule|
`, "\n")
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if ex.Title != "Harbour talks" || ex.Language != "en" || ex.Meta["author"] != "Port Amity Press" {
		t.Errorf("title %q, language %q, meta %v", ex.Title, ex.Language, ex.Meta)
	}
}

func TestHTMLLeavesOutWhatIsMostlyLinks(t *testing.T) {
	var b strings.Builder
	b.WriteString("<html><body><div class='sidebar'><ul>")
	for range 60 {
		b.WriteString("<li><a href='/x'>Another page of this site</a></li>")
	}
	b.WriteString("</ul></div><div class='story'><h1>Harbour talks end</h1>")
	for range 12 {
		b.WriteString("<p>The delegates met in the town hall, heard the reports of both commissions, and agreed to meet again in the spring, when the ice is gone.</p>")
	}
	b.WriteString("</div></body></html>")
	ex := readtest.Read(t, extract.Read, "a.html", b.String())
	text := readtest.Show(ex.Blocks)
	if strings.Contains(text, "Another page") || !strings.Contains(text, "agreed to meet again") || !strings.Contains(text, "Harbour talks end") {
		t.Errorf("blocks:\n%s\nwant the story with its heading and not the links", text)
	}
}

func TestErrorPages(t *testing.T) {
	pages := []string{
		"<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
		"<html><body><p>The document you are looking for does not exist in this system.</p></body></html>",
		"<html><body><p>La page que vous cherchez n’existe pas.</p></body></html>",
		"<html><body><h1>Access denied</h1><p>Reference #18</p></body></html>",
		"<html><body><p>该页面不存在</p></body></html>",
	}
	var skip *content.SkipError
	for _, p := range pages {
		if _, err := extract.Read(t.Context(), "a.html", []byte(p)); !errors.As(err, &skip) {
			t.Errorf("Read(%q) = %v; want a *SkipError", p, err)
		}
	}
	long := "<html><body><p>The page of history that we write does not exist yet.</p>" + strings.Repeat("<p>The delegate spoke of harbours and of ships at some length.</p>", 40) + "</body></html>"
	if _, err := extract.Read(t.Context(), "a.html", []byte(long)); err != nil {
		t.Errorf("a real page that says such a thing: %v", err)
	}
	short := "<html><body><p>The Fund decided that a reserve which does not exist can't be spent.</p></body></html>"
	if _, err := extract.Read(t.Context(), "a.html", []byte(short)); err != nil {
		t.Errorf("a short text that says such a thing of a fund: %v", err)
	}
}

func TestJSONDocument(t *testing.T) {
	const src = `{"X_Title":"Harbour dues","X_Number":"71/1","X_Text":"At its 3rd meeting the Council decided:\r\n\r\n(a) To lower them;\r\n\r\n(b) To collect them.","X_Meeting":[{"X_Date":"2031-03-06"}],"X_New":false}`
	ex := readtest.Read(t, extract.Read, "a.json", src)
	want := "heading|Harbour dues\n|At its 3rd meeting the Council decided:\n:(a)|To lower them;\n:(b)|To collect them.\n"
	if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	meta := map[string]string{"x_number": "71/1", "x_meeting.x_date": "2031-03-06", "x_new": "false"}
	if diff := cmp.Diff(meta, ex.Meta); diff != "" || ex.Title != "Harbour dues" {
		t.Errorf("title %q, meta (-want +got):\n%s", ex.Title, diff)
	}
}

func TestOtherJSONIsSkipped(t *testing.T) {
	var skip *content.SkipError
	for _, src := range []string{`{"a":1,"b":"two"}`, `[{"text":"a long text in a list"}]`, `{}`, `{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}`} {
		if _, err := extract.Read(t.Context(), "a.json", []byte(src)); !errors.As(err, &skip) {
			t.Errorf("Read(%s) = %v; want a *SkipError", src, err)
		}
	}
	if _, err := extract.Read(t.Context(), "a.json", []byte(`{"text": "cut o`)); err == nil || errors.As(err, &skip) {
		t.Errorf("Read of damaged JSON = %v; want an error that is no *SkipError", err)
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte(page))
	f.Add([]byte("<table><tr><td><table><tr><td>a<td>b</table><ol><li value=9>c"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if ex, err := webpage.Read(src); err == nil {
			readtest.Check(t, ex)
		}
	})
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"title":"a","text":"b c\n\nd e","n":[1,{"x":null}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		if ex, err := webpage.ReadJSON(src); err == nil {
			readtest.Check(t, ex)
		}
	})
}
