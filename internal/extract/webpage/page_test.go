package webpage_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

func TestHTMLText(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"lists as browsers number them", `<ol start=3 type=i><li>a<li>b<ol type=A><li>c</ol><li value=9>d</ol><ol reversed><li>e<li>f</ol><ol style="list-style-type: lower-alpha"><li>g</ol><ol style="list-style:none"><li>(a) h</ol>`,
			"item:iii.|a\nitem:iv.|b\nitem:A.|c\nitem:ix.|d\nitem:2.|e\nitem:1.|f\nitem:a.|g\nitem:(a)|h\n"},
		{"insertions and deletions", `<p>The dues <del>rise</del><ins>fall</ins> <s>then</s>now<span style="text-decoration: line-through">, never</span>.</p>`, "|The dues fall now.\n"},
		{"Word's own lists", `<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>dot</p><p><span style='mso-list:Ignore'>(a)<span>&nbsp;&nbsp; </span></span>letter</p><!--[if gte mso 9]><p>no</p><![endif]--><![if !supportLists]><p>yes</p><![endif]>`,
			"item|dot\n:(a)|letter\n|yes\n"},
		{"hidden", `<p>Seen.</p><p style="visibility:hidden">a</p><div class="visually-hidden">b</div><p aria-hidden=true>c</p><template>d</template><noscript>e</noscript>`, "|Seen.\n"},
		{"unclosed tags", `<p>One<p>Two <b>bold<p>Three<table><tr><td>a<td>b<tr><td>c<td>d`, "|One\n|Two bold\n|Three\nrow|a\tb\nrow|c\td\n"},
		{"right to left", `<p dir=rtl>إن <span dir=ltr>A/RES/73/195</span> قرار</p>`, "|إن A/RES/73/195 قرار\n"},
		{"white space of the source", "<p>\tOne\n\t\ttwo\tthree</p>", "|One two three\n"},
		{"powers stay", `<p>12 km<sup>2</sup> and the 19<sup>th</sup> day</p>`, "|12 km2 and the 19th day\n"},
	}
	for _, tt := range tests {
		ex := readtest.Read(t, extract.Read, "a.html", "<html><body>"+tt.src)
		readtest.Check(t, ex)
		if diff := cmp.Diff(tt.want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	ex := readtest.Read(t, extract.Read, "a.html", "<html><body>"+tests[1].src)
	if cmp.Diff([]content.Run{{Start: 9, End: 13, Inserted: true}}, ex.Blocks[0].Runs) != "" || cmp.Diff([]string{content.FlagTracked}, ex.Flags) != "" {
		t.Errorf("runs %v, flags %v", ex.Blocks[0].Runs, ex.Flags)
	}
}

func TestHTMLNotes(t *testing.T) {
	tests := []struct{ name, src string }{
		{"Word", `<p>The dues<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> fall.</p><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> See the annex.</p></div>`},
		{"LibreOffice", `<p>The dues<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> fall.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> See the annex.</p></div>`},
		{"a list of references", `<p>The dues<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> fall.</p><ol><li id="cite_note-1"><a href="#cite_ref-1">↑</a> See the annex.</li></ol>`},
		{"links of its own", `<p>The dues<sup><a href="#fn:1" id="fnref:1">1</a></sup> fall.</p><p id="fn:1">1. See the annex. <a href="#fnref:1">↩</a></p>`},
		{"no links", `<p>The dues<sup>1</sup> fall.</p><p><sup>1</sup> See the annex.</p>`},
	}
	for _, tt := range tests {
		ex := readtest.Read(t, extract.Read, "a.html", "<html><body>"+tt.src+"</body></html>")
		if diff := cmp.Diff("|The dues fall.\nfootnote:1|See the annex.\n", readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if diff := cmp.Diff([]content.Mark{{At: 8, Label: "1"}}, ex.Blocks[0].Marks); diff != "" {
			t.Errorf("%s: marks (-want +got):\n%s", tt.name, diff)
		}
	}
}

// pressPage is a page as the sites of organizations build them, around an article.
const pressPage = `<!DOCTYPE html><html lang="en"><head><title>Harbour talks | Port Amity Council</title><meta property="article:published_time" content="2031-03-06T10:00:00Z">
<meta name="DC.title" content="Harbour talks"></head><body class="page-with-sidebar node-type-story social-affairs"><a class="skip-link" href="#main">Skip to main content</a>
<div id="sliding-popup" class="cookie-consent"><p>We use cookies to make this site better for you. By going on you agree to that.</p><button>Agree</button></div>
<header role="banner"><div class="site-branding"><a href="/">Port Amity Council</a></div><div class="block-language"><ul><li><a href="/ar">العربية</a></li><li><a href="/zh">中文</a></li><li>English</li><li><a href="/fr">Français</a></li><li><a href="/ru">Русский</a></li><li><a href="/es">Español</a></li></ul></div>
<div class="main-menu"><a href="/a">About us</a> <a href="/b">What we do</a></div></header>
<div class="breadcrumb"><a href="/">Home</a> » <a href="/news">News</a> » Harbour talks</div>
%s
<div class="related-content"><h3>Related stories</h3><ul><li><a href="/1">Ice closes the harbour for a week</a></li><li><a href="/2">A ferry for the northern islands</a></li></ul></div>
<div class="share-buttons"><a href="x">Share on one site</a> <a href="y">Share on another</a></div>
<footer><p>Copyright Port Amity Council. <a href="/terms">Terms of use</a></p></footer></body></html>`

func TestHTMLLeavesOutWhatStandsAround(t *testing.T) {
	article := `<h1>Harbour talks end</h1><p class="submitted">6 March 2031</p>
	<p>Delegates of nine coastal States agreed on Thursday to lower the dues for ships that carry food, and to meet again when the ice is gone.</p>
	<p>“We have a <a href="/text">text</a>,” said Ms. Tamsin Okoro-Vale, who led the talks on social protection and on the sharing of the costs.</p>
	<p>The Council will vote on it in May. It needs six of nine votes, and two delegations said that they had no instructions from their capitals yet.</p>`
	want := "heading|Harbour talks end\n|6 March 2031\n|Delegates of nine coastal States agreed on Thursday to lower the dues for ships that carry food, and to meet again when the ice is gone.\n" +
		"|“We have a text,” said Ms. Tamsin Okoro-Vale, who led the talks on social protection and on the sharing of the costs.\n" +
		"|The Council will vote on it in May. It needs six of nine votes, and two delegations said that they had no instructions from their capitals yet.\n"
	for _, frame := range []string{`<main id="main">%s</main>`, `<div id="content"><article>%s</article></div>`, `<div id="content" class="social-affairs-share">%s</div>`, `<form><table><tr><td>%s</td></tr></table></form>`} {
		ex := readtest.Read(t, extract.Read, "a.html", fmt.Sprintf(pressPage, fmt.Sprintf(frame, article)))
		if diff := cmp.Diff(want, readtest.Show(ex.Blocks)); diff != "" {
			t.Errorf("in %s (-want +got):\n%s", frame, diff)
		}
		if ex.Meta["article:published_time"] != "2031-03-06T10:00:00Z" || ex.Meta["dc.title"] != "Harbour talks" {
			t.Errorf("meta %v", ex.Meta)
		}
	}
}

func TestHTMLEncodings(t *testing.T) {
	russian, err := charmap.Windows1251.NewEncoder().String(strings.Repeat("<p>Делегации девяти прибрежных государств договорились снизить сборы с судов.</p>", 3))
	if err != nil {
		t.Fatal(err)
	}
	for _, head := range []string{`<meta charset="windows-1251">`, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, "", `<meta charset="utf-8">`, `<meta charset="iso-8859-1">`,
		`<meta charset="iso-8859-2">`, "<!--" + strings.Repeat("x", 3000) + `--><meta charset="windows-1251">`} {
		ex := readtest.Read(t, extract.Read, "a.html", "<html><head>"+head+"</head><body>"+russian)
		if len(ex.Blocks) != 3 || !strings.HasPrefix(ex.Blocks[0].Text, "Делегации девяти") {
			t.Errorf("with %.60q: %.80q", head, readtest.Show(ex.Blocks))
		}
	}
}

func TestErrorPagesInSixLanguages(t *testing.T) {
	pages := []string{
		"The page you requested could not be found", "There is no document matching your request.", "403 Forbidden", "Error 503", "Just a moment... Verifying you are human. Ray ID: 8c1",
		"Please enable JavaScript to view this page.", "Please sign in to continue. Forgot your password?", "Loading...", "You need to enable JavaScript to run this app.",
		"Le document demandé est introuvable.", "Erreur 404", "Accès refusé", "Veuillez activer JavaScript pour continuer.",
		"La página que busca no existe.", "No se encontró: el documento solicitado no se encuentra.", "Acceso denegado",
		"Запрашиваемый документ не найден.", "Доступ запрещён", "Страница удалена или не существует.",
		"الوثيقة المطلوبة غير متوفرة.", "عفوا، الصفحة غير موجودة", "لم يتم العثور على الصفحة",
		"您访问的页面不存在", "抱歉，找不到该网页。", "拒绝访问",
	}
	var skip *content.SkipError
	for _, p := range pages {
		if _, err := extract.Read(t.Context(), "a.html", []byte("<html><body><h1>"+p+"</h1></body></html>")); !errors.As(err, &skip) {
			t.Errorf("Read(%q) = %v; want a *SkipError", p, err)
		}
	}
	for _, src := range []string{`<html><frameset><frame src="a.html"></frameset></html>`, `<html><body><div id=app></div><script>run()</script></body></html>`, `<html><body></body></html>`} {
		if _, err := extract.Read(t.Context(), "a.html", []byte(src)); !errors.As(err, &skip) {
			t.Errorf("Read(%q) = %v; want a *SkipError", src, err)
		}
	}
	genuine := []string{
		"<h1>Decision 12/4</h1><p>The Council decides that delegations sign in at the door, and that the session has no captcha.</p>" + strings.Repeat("<p>It also decides to lower the dues for ships that carry food.</p>", 8),
		"<p>Mr. Okoro-Vale said that access to water was a right.</p>",
		"<p>Le Conseil note que le port fermé en 1404 a été rouvert.</p>",
		"<p>该文件经讨论通过。</p><p>代表团表示同意。</p>",
		"<p>Документ принят без голосования.</p>",
	}
	for _, p := range genuine {
		if _, err := extract.Read(t.Context(), "a.html", []byte("<html><body>"+p+"</body></html>")); err != nil {
			t.Errorf("Read(%.60q) = %v; it is genuine", p, err)
		}
	}
}

func TestHTMLDeepAndLarge(t *testing.T) {
	deep := "<html><body>" + strings.Repeat("<font color=red><b>", 1000) + "<p>Deep.</p>" + strings.Repeat("<div>", 900) + "<p>Deeper.</p>"
	if ex := readtest.Read(t, extract.Read, "a.html", deep); readtest.Show(ex.Blocks) != "|Deep.\n|Deeper.\n" {
		t.Errorf("blocks %q", readtest.Show(ex.Blocks))
	}
	if testing.Short() {
		t.Skip("10 MB")
	}
	large := "<html><body><div class=nav><a href=x>Home</a></div>" + strings.Repeat("<p>The delegate spoke of <a href=x>harbours</a> and of ships at some length.</p>\n", 130_000)
	start := time.Now()
	ex := readtest.Read(t, extract.Read, "a.html", large)
	if len(ex.Blocks) != 130_000 {
		t.Errorf("%d blocks; want 130000", len(ex.Blocks))
	}
	if d := time.Since(start); d > 30*time.Second {
		t.Errorf("it took %v", d)
	}
}
