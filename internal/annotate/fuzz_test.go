package annotate

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/annotate/press"
)

// FuzzAnnotate says that whatever stands in a document, every span lies inside its passage,
// begins and ends between characters and is not empty, and that annotating a second time
// changes nothing.
func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{
		"“We agree,” Ms. Tamsin Okoro-Vale said. “Let’s ‘go’.”\n\nShe added that it was late.",
		"« Nous, a-t-elle dit, partons », selon M. Ferrant.",
		"«Мы согласны, — сказал г-н Кийон. — Пора».",
		"“我们同意，”会议主席安塞姆·基永先生说。他指出：“好。”",
		"وقال السيد أنسيلم كيون: «نعم». وأضاف أن الوقت متأخر.",
		"“Salimos”, dijo la Sra. Vandermoor. Reconoció que “no”.",
		"“ « ‘ \" ' » ” — , . : Mr. Ms. M. said said said",
		"秘书长说：“好。”\n\n·先生说。主席·说，他说“不”。",
		"The Secretary-General said no. Mr. Guterres agreed. He said “yes”.",
		"Paris, 4 December 2017: Mr. said \"x",
		"\xff“\xfe said Mr. A\xffb",
	} {
		f.Add(s, "")
		f.Add(s, "zh")
	}
	a := annotator(f)
	f.Fuzz(func(t *testing.T, text, lang string) {
		if len(text) > 4000 || !utf8.ValidString(text) {
			return
		}
		d := prose("x")
		d.Language = corpus.Lang(lang)
		d.Sections[0].Passages = nil
		for i, p := range strings.Split(text, "\n\n") {
			kind := corpus.Paragraph
			if i%5 == 4 {
				kind = corpus.Notice
			}
			d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{Text: p, Kind: kind})
		}
		a.Annotate(d)
		if len(d.Source.Flags) > 0 {
			press.Annotate(d, a.Dir) // the panic that was caught, where it is
		}
		for _, p := range d.Passages {
			checkSpans(t, p)
		}
		before := brief(d)
		a.Annotate(d)
		if diff := cmp.Diff(before, brief(d)); diff != "" {
			t.Errorf("annotated twice (-once +twice):\n%s", diff)
		}
	})
}

func checkSpans(t *testing.T, p *corpus.Passage) {
	t.Helper()
	check := func(what string, s corpus.Span) {
		if s.Start < 0 || s.End > len(p.Text) || s.Start >= s.End {
			t.Fatalf("%s: span %v in a text of %d bytes", what, s, len(p.Text))
		}
		if !utf8.RuneStart(p.Text[s.Start]) || s.End < len(p.Text) && !utf8.RuneStart(p.Text[s.End]) {
			t.Fatalf("%s: span %v cuts a character of %q", what, s, p.Text)
		}
	}
	for _, st := range p.Statements {
		check("statement", st.Span)
		if st.ID == "" || st.Rule == "" || st.Confidence <= 0 || st.Confidence > 1 {
			t.Fatalf("statement %+v", st)
		}
		for _, n := range st.Nested {
			check("nested", n.Span)
		}
	}
	for _, m := range p.Mentions {
		check("mention", m.Span)
	}
	for _, h := range p.Themes {
		check("theme", h.Span)
		if p.Text[h.Span.Start:h.Span.End] != h.Words {
			t.Fatalf("theme %+v in %q", h, p.Text)
		}
	}
}
