package segment

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// checkDocument holds what Split promises of every document.
func checkDocument(t *testing.T, ex *content.Extract, d *corpus.Document) {
	t.Helper()
	ordinal, start := 0, 0
	ids, sections := map[string]bool{}, map[string]bool{}
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.ID == "" || sections[s.ID] || len(s.Passages) == 0 || s.Form == "" {
			t.Fatalf("section %d: id %q, form %q, %d passages; want a new id, a form and a passage", i, s.ID, s.Form, len(s.Passages))
		}
		sections[s.ID] = true
		for j := range s.Passages {
			p := &s.Passages[j]
			ordinal++
			if p.Ordinal != ordinal || p.Start != start {
				t.Fatalf("passage %q: ordinal %d, start %d; want %d, %d", p.Text, p.Ordinal, p.Start, ordinal, start)
			}
			start += len(p.Text) + 1
			if p.ID == "" || ids[p.ID] {
				t.Fatalf("passage %d: id %q is empty or used before", ordinal, p.ID)
			}
			ids[p.ID] = true
			checkPassage(t, p)
		}
	}
	checkWords(t, ex, d)
}

func checkPassage(t *testing.T, p *corpus.Passage) {
	t.Helper()
	n := utf8.RuneCountInString(p.Text)
	if strings.TrimSpace(p.Text) == "" || n > phrase.MaxSentence {
		t.Fatalf("passage %s has %d characters", p.ID, n)
	}
	if n > phrase.MaxPassage && len(phrase.Sentences(p.Text)) > 1 {
		t.Fatalf("passage %s has %d characters and more than one sentence", p.ID, n)
	}
	if !utf8.ValidString(p.Text) {
		t.Fatalf("passage %s is not valid UTF-8", p.ID)
	}
	for _, st := range p.Statements {
		if st.Span.Start < 0 || st.Span.Start >= st.Span.End || st.Span.End > len(p.Text) || !utf8.ValidString(p.Text[st.Span.Start:st.Span.End]) {
			t.Fatalf("passage %s: span %v of a text of %d bytes", p.ID, st.Span, len(p.Text))
		}
		if st.ID == "" || st.Kind == "" || st.Rule == "" || st.Confidence <= 0 {
			t.Fatalf("passage %s: statement %+v has no id, kind, rule or confidence", p.ID, st)
		}
	}
}

// checkWords holds that nothing is lost: each word of each block is in a passage, or is
// its number, as often as it was there. Numbers of pages and jobs are left out by design,
// and so is the word "Title:" over an objective.
func checkWords(t *testing.T, ex *content.Extract, d *corpus.Document) {
	t.Helper()
	have := map[string]int{}
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		for _, w := range words(p.Number + " " + p.Text) {
			have[w]++
		}
		return true
	})
	for _, b := range ex.Blocks {
		if b.Kind == content.Rule || pageFootLine.MatchString(strings.Join(strings.Fields(b.Text), " ")) {
			continue
		}
		for _, w := range words(titleLabel.ReplaceAllString(strings.TrimSpace(strings.ToValidUTF8(b.Text, "\uFFFD")), "")) {
			if have[w]--; have[w] < 0 && !isShared(d, w) {
				t.Fatalf("the word %q of block %q is lost", w, b.Text)
			}
		}
	}
}

// isShared reports whether w is in some passage at all: the numbers of sub-paragraphs
// repeat those of their paragraph, so that their count says little.
func isShared(d *corpus.Document, w string) bool {
	found := false
	d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		found = strings.Contains(fold(p.Number+" "+p.Text), w)
		return !found
	})
	return found
}

func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func FuzzSplit(f *testing.F) {
	for _, text := range seeds {
		for _, typ := range []string{"", "verbatim record", "press release", "speech", "resolution"} {
			f.Add(text, typ, byte(0))
			f.Add(text, typ, byte(7))
		}
	}
	f.Fuzz(func(t *testing.T, text, typ string, shape byte) {
		ex := shaped(text, shape)
		d, err := Split(ex, corpus.Entry{Type: typ, Speaker: "Ms. Tamsin Okoro-Vale", Date: "2023"})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
	})
}

// seeds are texts of the kinds that Split tells apart.
var seeds = []string{
	"TC/CONF.1/L.4\nDistr.: Limited\n27 March 2023\nOriginal: English\nAgenda item 6\nDraft Compact\nThe Conference of the Parties,\nRecalling its decision,\n1. Decides to meet;\n(a) At once;\n(i) In spring;\n2. Requests a report.\nAnnex\nList of papers",
	"The President (spoke in French): I give the floor.\nMs. Okoro-Vale (Marenia): Thank you.\nIt was so decided.\nIn favour:\nMarenia, Tarunda\nThe meeting rose at 1 p.m.",
	"PORT OSTREL, 12 May 2023 -- The cost of sending “season\nearnings” home rose again.\nContact: press@example.org",
	"الرئيس (تكلم بالإنكليزية): أعطي الكلمة\n主席（以英语发言）：现在开会\nПредседатель (говорит по-английски): Слово имеет",
	"I. Introduction . . . . . . 3\nContents\n1 bis. One\u00a0two\n(a)\n12.\n第一章 总则\n1. 决定；",
	strings.Repeat("A sentence that ends. ", 80) + strings.Repeat("word ", 1200),
}

// shaped makes an Extract of lines whose kinds, pages and type are set by shape.
func shaped(text string, shape byte) *content.Extract {
	ex := &content.Extract{Format: "text"}
	kinds := []content.BlockKind{content.Paragraph, content.Heading, content.Paragraph, content.Footnote, content.ListItem, content.TableRow}
	for i, line := range strings.Split(text, "\n") {
		b := content.Block{Text: line}
		if shape > 0 {
			b.Page = 1 + i/int(1+shape%5)
			b.Kind = kinds[(i+int(shape))%len(kinds)]
			b.Indent, b.Size = float64(shape%3)*12, 10
			b.Centered = shape%2 == 1 && i%3 == 0
			if n := len(line) / 3; n > 0 && shape%4 == 3 {
				b.Runs = []content.Run{{Start: 0, End: n, Bold: true}, {Start: n, End: 2 * n, Italic: true}}
			}
			if b.Kind == content.Footnote {
				b.Label = fmt.Sprint(i)
			}
		}
		ex.Blocks = append(ex.Blocks, b)
	}
	return ex
}

// pageFootLine is a page number or the number of a printing job, as records have them at
// the foot of a page.
var pageFootLine = regexp.MustCompile(`^(?:\d{1,3}/\d{1,3}|(?:GE\.|V\.|K)?\d{2}-\d{5,6}(?:\s*\(\w\))?(?:\s+\d{6}){0,3}(?:\s+\d{1,3}/\d{1,3})?|\*\d{6,8}\*|(?i:page)\s+\d{1,4})$`)
