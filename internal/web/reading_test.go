package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"travaux/internal/web/htmltest"
)

// noteIDs names the kinds of the notes of an answer.
func noteIDs(q queryJSON) string {
	var ids []string
	for _, n := range q.NoteDetails {
		ids = append(ids, n.ID)
	}
	return strings.Join(ids, " ")
}

func TestANameIsReadAsItsSpeakerWhereTheWordsFindNothing(t *testing.T) {
	s, _ := newServer(t)
	for _, c := range []struct {
		q, speaker, text, notes string
		sections                int
	}{
		{"Amaral women", "lindqvist-amaral", "women", "typed-nothing read-name", 1},
		{"women amaral", "lindqvist-amaral", "women", "typed-nothing read-name", 1},
		{"Amaral, Jonas: women", "lindqvist-amaral", "women", "typed-nothing read-name no-field", 1},
		{"jónas amaral", "lindqvist-amaral", "", "typed-nothing read-name-alone", 1},
		{"what did Lindqvist Amaral say about women?", "lindqvist-amaral", "women", "asks-said read-name question", 1},
		{"what did Okoro-Vale say about harbour?", "okoro-vale", "harbour", "asks-said read-name question", 1}, // found as typed too
		{"what did the Group of Nine say about women?", "g9", "women", "asks-said read-name question", 1},
		{"G9 women", "g9", "women", "typed-nothing read-name", 1},
		{"what did Okoro-Vale say about boats?", "", "", "asks-said-nothing question", 0}, // and said so
		{"women 2018-03-05", "2018-03-05", "women", "typed-nothing read-date", 3},         // the invented index knows no dates
		{"women 二〇一八年", "2018", "women", "typed-nothing read-date", 3},
		{"盐湖", "saltmere", "", "typed-nothing read-name-alone", 1},
		{"白盐湖", "", "", "", 0}, // another, who said nothing
		{"What did the President of Saltmere say about women?", "saltmere", "women", "asks-said read-name question", 1},
		{"statements by the delegation of Saltmere on women", "saltmere", "women", "asks-said read-name question", 1},
		{"盐湖代表对women说了什么？", "saltmere", "women", "asks-said read-name question", 1},
		{"women 2018", "", "", "", 0},                      // a year may be any number
		{"Okoro-Vale harbour", "", "", "", 1},              // the words are found as typed
		{"Amaral boats", "", "", "", 0},                    // neither reading finds anything
		{"boats harbour", "", "", "", 0},                   // no name
		{`"Amaral" women`, "", "", "", 0},                  // quoted words are meant as they stand
		{"Amaral women&as=typed", "", "", "", 0},           // asked for as typed
		{"Amaral women&strict=true", "", "", "", 0},        // nothing is repaired
		{"Amaral women&speaker=okoro-vale", "", "", "", 0}, // a speaker is chosen already
	} {
		q, more, _ := strings.Cut(c.q, "&")
		var got searchBody
		getJSON(t, s, "/api/v1/search?q="+url.QueryEscape(q)+"&"+more, http.StatusOK, &got)
		if got.Total.Sections != c.sections || noteIDs(got.Query) != c.notes {
			t.Errorf("%q finds %d sections with the notes %q; want %d, %q", c.q, got.Total.Sections, noteIDs(got.Query), c.sections, c.notes)
		}
		if got.Query.Text != q {
			t.Errorf("%q is told as %q", q, got.Query.Text)
		}
		switch as := got.Query.ReadAs; {
		case as == nil && c.speaker != "":
			t.Errorf("%q is not read as a name", c.q)
		case as != nil && (as.Text != c.text || len(as.Chosen) == 0 || as.Chosen[0].Value != c.speaker):
			t.Errorf("%q is read as %+v; want %q by %q", c.q, as, c.text, c.speaker)
		}
	}
}

func TestTheOtherReadingIsSaidOnThePage(t *testing.T) {
	s, _ := newServer(t)
	for lang, want := range map[string][]string{
		"en": {"Nothing has all of these words", "“Amaral”", "Jónas Lindqvist Amaral"},
		"ar": {"Amaral", "Jónas Lindqvist Amaral"},
		"zh": {"“Amaral”", "Jónas Lindqvist Amaral"},
		"fr": {"Amaral", "Jónas Lindqvist Amaral"},
		"ru": {"Amaral", "Jónas Lindqvist Amaral"},
		"es": {"Amaral", "Jónas Lindqvist Amaral"},
	} {
		root := getPage(t, s, "/search?q=Amaral+women&ui="+lang)
		said, back := "", false
		for _, div := range htmltest.Find(root, "div") {
			if slices.Contains(strings.Fields(htmltest.Attr(div, "class")), "instead") {
				said = htmltest.Text(div)
				for _, a := range htmltest.Find(div, "a") {
					back = back || htmltest.Attr(a, "href") == "/search?q=Amaral+women&as=typed&ui="+lang
				}
			}
		}
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: the page says %q; want %q in it", lang, said, w)
			}
		}
		if !back {
			t.Errorf("%s: no link leads back to what was typed", lang)
		}
		for _, in := range htmltest.Find(root, "input") {
			if htmltest.Attr(in, "name") == "q" && htmltest.Attr(in, "value") != "Amaral women" {
				t.Errorf("%s: the form has %q", lang, htmltest.Attr(in, "value"))
			}
		}
	}
}

func TestSeveralOfOneNameAreEachOffered(t *testing.T) {
	s, source := newServer(t)
	source.searcher.namesakes = true
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=amaral+women", http.StatusOK, &got)
	if got.Total.Sections != 1 || noteIDs(got.Query) != "typed-nothing read-names" {
		t.Errorf("%d sections, notes %q", got.Total.Sections, noteIDs(got.Query))
	}
	if r := got.Query.ReadAs; r == nil || len(r.Chosen) != 3 {
		t.Errorf("read as %+v; want all three of the name", r)
	}
	var offered []string
	for _, o := range got.Query.Offers {
		offered = append(offered, o.Value+" "+o.Text)
	}
	if want := []string{"lindqvist-amaral women"}; !slices.Equal(offered, want) {
		t.Errorf("offered %q; want %q: the others find nothing", offered, want)
	}
	if n := got.Query.Notes[len(got.Query.Notes)-1]; !strings.Contains(n, "Jónas Lindqvist Amaral") || !strings.Contains(n, "Orrin Amaral") {
		t.Errorf("the note %q does not name both", n)
	}
}

func TestAFamilyNameIsOfferedAsAllWhoBearIt(t *testing.T) {
	s, source := newServer(t)
	source.searcher.namesakes = true
	var got searchBody
	getJSON(t, s, "/api/v1/search?as=typed&q=Amaral+women", http.StatusOK, &got)
	if len(got.Query.Offers) == 0 {
		t.Fatal("nothing is offered")
	}
	if o := got.Query.Offers[0]; o.Label != "everyone named Amaral" || o.Value != "Amaral" || o.Sections != 1 {
		t.Errorf("first is offered %+v; want everyone of the name", o)
	}
	var chosen searchBody
	getJSON(t, s, "/api/v1/search?q=women&speaker=Amaral", http.StatusOK, &chosen)
	if chosen.Total.Sections != 1 {
		t.Errorf("choosing everyone named Amaral finds %d sections; want 1", chosen.Total.Sections)
	}
}

func TestAQuestionThatNobodyAnsweredSaysSo(t *testing.T) {
	s, _ := newServer(t)
	q := url.QueryEscape("what did Okoro-Vale say about boats?")
	var got searchBody
	getJSON(t, s, "/api/v1/search?q="+q, http.StatusOK, &got)
	var group searchBody
	getJSON(t, s, "/api/v1/search?q="+url.QueryEscape("what did the Group of Nine say about women?"), http.StatusOK, &group)
	var office searchBody
	getJSON(t, s, "/api/v1/search?q="+url.QueryEscape("what did the President of Saltmere say about women?"), http.StatusOK, &office)
	if note := office.Query.Notes[1]; !strings.Contains(note, "“President of Saltmere”") {
		t.Errorf("the note %q does not repeat the office", note)
	}
	if note := group.Query.Notes[1]; !strings.Contains(note, "“Group of Nine”") {
		t.Errorf("the note %q does not repeat the name as it was typed", note)
	}
	if note := got.Query.Notes[0]; !strings.Contains(note, "Tamsin Okoro-Vale") {
		t.Errorf("the note %q does not name whose words were searched", note)
	}
	if o := got.Query.Offers; len(o) != 1 || o[0].Value != "okoro-vale" || o[0].Text != "" || o[0].Sections != 1 {
		t.Errorf("offered %+v; want all that she said, counted", o)
	}
	getJSON(t, s, "/api/v1/search?as=typed&q="+q, http.StatusOK, &got)
	if noteIDs(got.Query) != "question" {
		t.Errorf("as typed it has the notes %q", noteIDs(got.Query))
	}
}

func TestTheWayBackToWhatWasTypedIsCounted(t *testing.T) {
	s, _ := newServer(t)
	for q, want := range map[string]int{"what did Okoro-Vale say about harbour?": 1, "Amaral women": 0} {
		var got searchBody
		getJSON(t, s, "/api/v1/search?q="+url.QueryEscape(q), http.StatusOK, &got)
		if r := got.Query.ReadAs; r == nil || r.Typed != want {
			t.Errorf("%q: read as %+v; want %d sections as typed", q, r, want)
		}
	}
	root := getPage(t, s, "/search?q="+url.QueryEscape("what did Okoro-Vale say about harbour?"))
	for _, div := range htmltest.Find(root, "div") {
		if htmltest.Attr(div, "class") == "instead" && strings.Contains(htmltest.Text(div), "1 section") {
			return
		}
	}
	t.Error("the page does not say how much the words as typed find")
}

func TestAQuestionThatWasReadAsANameIsNotSaidTwice(t *testing.T) {
	s, _ := newServer(t)
	for q, said := range map[string]bool{"what did Okoro-Vale say about harbour?": false, "what about harbour towns?": true} {
		root := getPage(t, s, "/search?q="+url.QueryEscape(q))
		if got := strings.Contains(htmltest.Text(root), "This is read as a question"); got != said {
			t.Errorf("%q: the page tells that it is a question: %t; want %t", q, got, said)
		}
		for _, a := range htmltest.Find(root, "a") {
			if label := htmltest.Attr(a, "aria-label"); !said && label == "Remove Okoro-Vale" {
				t.Errorf("%q: the name is both chosen and a word", q)
			}
		}
	}
}

func TestValuesInArabicNotesKeepTheirMarks(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?ui=ar&q="+url.QueryEscape("what about harbour towns?"))
	if want := "\u2068“what”, “about”\u2069"; !strings.Contains(htmltest.Text(root), want) {
		t.Errorf("the page does not have %q together", want)
	}
}
