package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/web/htmltest"
)

func TestPagesKeepTheRules(t *testing.T) {
	s, _ := newServer(t)
	for _, lang := range corpus.Languages() {
		for _, target := range []string{
			"/?ui=", "/search?q=women&ui=", "/search?q=women+harbours&speaker=lindqvist-amaral&type=-outcome&from=2017&to=2018-12&by=document&scope=document&ui=",
			"/search?ui=", "/search?q=nothing+whatever&theme=gender&ui=", "/documents/release-harbours-en?q=women&ui=",
			"/documents/h-1-pv-3-en?q=harbours&ui=", "/documents/h-res-4-ar?ui=", "/symbols/H/RES/4?ui=", "/help?ui=",
		} {
			target += string(lang)
			root := getPage(t, s, target)
			page := htmltest.Find(root, "html")[0]
			if htmltest.Attr(page, "lang") != string(lang) || (htmltest.Attr(page, "dir") == "rtl") != (lang == "ar") {
				t.Errorf("GET %s has lang %q and dir %q", target, htmltest.Attr(page, "lang"), htmltest.Attr(page, "dir"))
			}
		}
	}
}

func TestErrorPagesKeepTheRules(t *testing.T) {
	s, source := newServer(t)
	for target, status := range map[string]int{
		"/nowhere":               http.StatusNotFound,
		"/documents/none":        http.StatusNotFound,
		"/symbols/N/O/NE":        http.StatusNotFound,
		"/search?q=women&size=x": http.StatusBadRequest,
		"/search?cursor=old":     http.StatusBadRequest,
		"/documents/x?from=soon": http.StatusBadRequest,
		"/help?unknown=1":        http.StatusBadRequest,
	} {
		checkPage(t, target, get(t, s, target), status)
	}
	source.err = index.ErrNoGeneration
	checkPage(t, "/", get(t, s, "/?ui=ar"), http.StatusServiceUnavailable)
}

func TestResultsShowWhoSpeaksWhereAndHowToCite(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?q=women&type=press+release")
	hits := htmltest.Find(root, "article")
	if len(hits) != 1 {
		t.Fatalf("%d hits; want 1", len(hits))
	}
	text := htmltest.Text(hits[0])
	for _, want := range []string{"Harbour talks end", "press release", "6 December 2017", "Tamsin Okoro-Vale", "Special Envoy for Harbours", "quoted", "quoting Charter of Ports", "Gender equality", "page 2",
		"Ms. Okoro-Vale, Special Envoy for Harbours, press release, 6 December 2017, para. 3."} {
		if !strings.Contains(text, want) {
			t.Errorf("hit lacks %q: %s", want, text)
		}
	}
	marks := htmltest.Find(hits[0], "mark")
	if len(marks) != 1 || htmltest.Text(marks[0]) != "Women" {
		t.Errorf("marks = %v; want Women alone", texts(marks))
	}
	quote := htmltest.Find(hits[0], "blockquote")[0]
	if htmltest.Attr(quote, "lang") != "en" || htmltest.Attr(quote, "dir") != "ltr" {
		t.Error("the passage does not carry its own language and direction")
	}
	if link := htmltest.Find(hits[0], "a", "href", "/documents/release-harbours-en?q=women&type=press+release#p3"); len(link) != 1 {
		t.Errorf("no link to the passage in its document")
	}
}

func TestTextIsEscaped(t *testing.T) {
	s, _ := newServer(t)
	w := get(t, s, "/search?q="+url.QueryEscape(`always <script>"`))
	if body := w.Body.String(); strings.Contains(body, `<script>"`) {
		t.Error("the query came back as markup")
	}
	w = get(t, s, "/documents/h-1-pv-3-en")
	if body := w.Body.String(); !strings.Contains(body, "&lt;always&gt;") {
		t.Error("a document's text is not escaped")
	}
}

func TestFacetLinksChooseAndUndo(t *testing.T) {
	s, source := newServer(t)
	root := getPage(t, s, "/search?q=women")
	facet := htmltest.Find(root, "details", "id", "facet-speaker")[0]
	choose := linkWith(facet, "Jónas Lindqvist Amaral")
	if choose == nil {
		t.Fatalf("no link for the speaker in %s", htmltest.Text(facet))
	}
	href := htmltest.Attr(choose, "href")
	if href != "?q=women&speaker=lindqvist-amaral" {
		t.Fatalf("link = %q", href)
	}
	root = getPage(t, s, "/search"+href)
	if got := source.searcher.last.Selections; len(got) != 1 || got[0].Field != index.Speaker || got[0].Values[0] != "lindqvist-amaral" {
		t.Errorf("selections asked for = %v", got)
	}
	chips := htmltest.Find(root, "ul", "class", "chips")
	if len(chips) != 1 || !strings.Contains(htmltest.Text(chips[0]), "Speaker: Jónas Lindqvist Amaral") {
		t.Error("the selection has no chip")
	}
	if undo := htmltest.Find(root, "a", "aria-label", "Remove Jónas Lindqvist Amaral"); len(undo) != 1 || htmltest.Attr(undo[0], "href") != "/search?q=women" {
		t.Error("the chip does not undo the selection")
	}
	facet = htmltest.Find(root, "details", "id", "facet-speaker")[0]
	if on := htmltest.Find(facet, "a", "aria-current", "true"); len(on) != 1 || htmltest.Attr(on[0], "href") != "?q=women" {
		t.Error("the chosen value is not shown as chosen")
	}
}

func TestFormKeepsSelections(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?q=women&speaker=-lindqvist-amaral&type=outcome&sort=date&scope=passage&from=2017&cursor=1")
	got := url.Values{}
	for _, in := range htmltest.Find(root, "input") {
		switch htmltest.Attr(in, "type") {
		case "radio":
			if !hasAttr(in, "checked") {
				continue
			}
		}
		got.Add(htmltest.Attr(in, "name"), htmltest.Attr(in, "value"))
	}
	want := "from=2017&q=women&scope=passage&sort=date&speaker=-lindqvist-amaral&to=&type=outcome"
	if got.Encode() != want {
		t.Errorf("the form would send %s; want %s", got.Encode(), want)
	}
}

func TestHistogramAndTableSayTheSame(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?q=harbours")
	bars := htmltest.Find(htmltest.Find(root, "svg", "class", "bars")[0], "a")
	rows := htmltest.Find(htmltest.Find(root, "details", "id", "facet-date")[0], "a", "class", "v")
	if len(bars) != 3 || len(rows) != 3 {
		t.Fatalf("%d bars and %d rows; want 3 of each", len(bars), len(rows))
	}
	for i := range bars {
		if a, b := htmltest.Attr(bars[i], "href"), htmltest.Attr(rows[i], "href"); a != b {
			t.Errorf("bar %d leads to %s, its row to %s", i, a, b)
		}
	}
	if got := htmltest.Attr(bars[0], "href"); got != "?q=harbours&date=2017-12" {
		t.Errorf("first bar leads to %s", got)
	}
}

func TestHitShowsItsBestPassages(t *testing.T) {
	hit := func(ordinal int, score float64, kind corpus.PassageKind) index.PassageHit {
		return index.PassageHit{Passage: corpus.Passage{Ordinal: ordinal, Kind: kind}, Score: score}
	}
	for _, tc := range []struct {
		name string
		hits []index.PassageHit
		want []int
	}{
		{"few", []index.PassageHit{hit(1, 1, ""), hit(2, 2, "")}, []int{1, 2}},
		{"many", []index.PassageHit{hit(1, 1, ""), hit(2, 5, ""), hit(3, 2, ""), hit(4, 3, "")}, []int{2, 3, 4}},
		{"heading and text", []index.PassageHit{hit(1, 9, corpus.Heading), hit(2, 6, "")}, []int{2}},
		{"heading that has more of the words", []index.PassageHit{hit(1, 9, corpus.Heading), hit(2, 1, "")}, []int{1, 2}},
		{"masthead and text", []index.PassageHit{hit(1, 5, corpus.Notice), hit(2, 5, ""), hit(3, 5, ""), hit(4, 5, "")}, []int{2, 3, 4}},
		{"heading alone", []index.PassageHit{hit(1, 9, corpus.Heading)}, []int{1}},
	} {
		var got []int
		for _, p := range bestPassages(tc.hits) {
			got = append(got, p.Passage.Ordinal)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: passages %v are shown; want %v", tc.name, got, tc.want)
		}
	}
}

func TestPagerLeadsThroughAllHits(t *testing.T) {
	s, _ := newServer(t)
	target, seen := "/search?size=2", 0
	for range 10 {
		root := getPage(t, s, target)
		seen += len(htmltest.Find(root, "article"))
		next := htmltest.Find(root, "a", "rel", "next")
		if len(next) == 0 {
			break
		}
		target = htmltest.Attr(next[0], "href")
	}
	if seen != 7 {
		t.Errorf("the pages show %d hits; want all 7 sections", seen)
	}
}

func TestNothingFoundSaysWhatToDo(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?q=zeppelins&type=outcome")
	empty := htmltest.Find(root, "section", "class", "empty")
	if len(empty) != 1 {
		t.Fatal("no help on a page without results")
	}
	if link := htmltest.Find(empty[0], "a", "href", "/search?q=zeppelins"); len(link) != 1 {
		t.Error("no way offered without the selections")
	}
}

func TestDocumentMarksAndLinksHits(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/documents/h-1-pv-3-en?q=harbour")
	hits := htmltest.Find(root, "div", "class", "hit")
	if len(hits) != 3 {
		t.Fatalf("%d passages are marked; want 3", len(hits))
	}
	if next := htmltest.Find(hits[0], "a", "href", "#p2"); len(next) != 2-1 {
		t.Error("the first hit does not lead to the second")
	}
	if back := htmltest.Find(root, "a", "href", "/search?q=harbour"); len(back) != 1 {
		t.Error("no way back to the results")
	}
	if n := len(htmltest.Find(root, "p", "class", "said")); n != 2 {
		t.Errorf("speakers are named %d times; want once a turn", n)
	}
}

func TestDocumentSaysWhatIsKnownAndHow(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/documents/release-harbours-en")
	facts := htmltest.Text(htmltest.Find(root, "details", "class", "facts")[0])
	for _, want := range []string{"Date said 6 December 2017 found in the text (dateline)", "Date issued 7 December 2017", "shelf B-12"} {
		if !strings.Contains(facts, want) {
			t.Errorf("facts lack %q: %s", want, facts)
		}
	}
	if len(htmltest.Find(root, "a", "href", "https://example.org/release")) != 1 {
		t.Error("no link to the original")
	}
	root = getPage(t, s, "/documents/h-res-4-en")
	if len(htmltest.Find(root, "a", "href", "/documents/h-res-4-ar")) != 1 {
		t.Error("no link to the other language")
	}
	if len(htmltest.Find(root, "div", "id", "16")) != 1 {
		t.Error("paragraph 16 has no address")
	}
}

func TestSymbolsLeadToDocuments(t *testing.T) {
	s, _ := newServer(t)
	for target, want := range map[string]string{
		"/symbols/H/1/PV.3":           "/documents/h-1-pv-3-en",
		"/symbols/h/1/pv.3":           "/documents/h-1-pv-3-en",
		"/symbols/H%2F1%2FPV.3?ui=fr": "/documents/h-1-pv-3-en?ui=fr",
		"/symbols/H/RES/4?lang=ar":    "/documents/h-res-4-ar",
	} {
		w := get(t, s, target)
		if w.Code != http.StatusFound || w.Header().Get("Location") != want {
			t.Errorf("GET %s = %d to %q; want %q", target, w.Code, w.Header().Get("Location"), want)
		}
	}
	list := htmltest.Find(getPage(t, s, "/symbols/H/RES/4"), "ul", "class", "list")
	if len(list) != 1 || len(htmltest.Find(list[0], "a")) != 2 {
		t.Error("the two language versions are not listed")
	}
}

func TestLanguageOfThePage(t *testing.T) {
	s, _ := newServer(t)
	for _, tc := range []struct{ target, accept, want string }{
		{"/help", "fr-CH, de;q=0.9", "fr"},
		{"/help", "zh-Hant-TW", "zh"},
		{"/help", "de", "en"},
		{"/help", "not a language!!", "en"},
		{"/help?ui=ru", "fr", "ru"},
	} {
		root := getPage(t, s, tc.target, "Accept-Language", tc.accept)
		if got := htmltest.Attr(htmltest.Find(root, "html")[0], "lang"); got != tc.want {
			t.Errorf("GET %s for %q is in %s; want %s", tc.target, tc.accept, got, tc.want)
		}
	}
}

func TestFirstPageOfResultsIsSmall(t *testing.T) {
	s, source := newServer(t)
	long := strings.Repeat("harbours and the towns that live by them, ", 15)
	for i := range 30 {
		d := inventedText("en")
		d.ID = "long-" + strings.Repeat("x", i)
		d.Sections[1].Passages[1].Text = long
		d.Sections = d.Sections[1:]
		source.searcher.documents = append(source.searcher.documents, d)
	}
	if n := get(t, s, "/search?q=harbours").Body.Len(); n > 50<<10 {
		t.Errorf("the page has %d bytes; want at most 50 KB", n)
	}
}

func linkWith(root *html.Node, text string) *html.Node {
	for _, a := range htmltest.Find(root, "a") {
		if strings.Contains(htmltest.Text(a), text) {
			return a
		}
	}
	return nil
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func texts(nodes []*html.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, htmltest.Text(n))
	}
	return out
}

// Who types ?q= behind the address of the front page means to search.
func TestAQueryAtTheFrontPageIsSearchedFor(t *testing.T) {
	s, _ := newServer(t)
	w := get(t, s, "/?q=gender&ui=fr")
	if want := "/search?q=gender&ui=fr"; w.Code != http.StatusFound || w.Header().Get("Location") != want {
		t.Errorf("%d to %q; want %d to %q", w.Code, w.Header().Get("Location"), http.StatusFound, want)
	}
}
