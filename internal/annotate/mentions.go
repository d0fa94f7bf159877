package annotate

import (
	"strings"

	"travaux/corpus"
)

// hints are what a passage must hold for a person to be named in it with an honorific; most
// hold none, and are not taken apart.
var hints = []string{"Mr", "Ms.", "Mrs", "Dr", "M. ", "Mme", "Sr", "г-н", "г-ж", "Г-н", "Г-ж", "السيد", "先生", "女士"}

// setMentions lists, in documents that are no prose of a reporter, the persons named with an
// honorific who do not speak in the passage.
func (a *Annotator) setMentions(d *corpus.Document) {
	who := &people{a: a, on: d.Date()}
	for _, p := range d.Passages {
		p.Mentions = nil
		lex := a.lexicons[p.Language]
		if lex == nil || !hinted(p.Text) {
			continue
		}
		found := paragraph{passage: p, lex: lex}
		if lex.lang == corpus.Chinese {
			found.namings = introduceChinese(p.Text, 0, len(p.Text), lex, who)
		} else {
			found.words = wordsOf(p.Text, 0, len(p.Text), nil)
			found.namings = a.names(&found).introduceTitled(who)
		}
		a.mention(&found)
	}
}

func hinted(text string) bool {
	for _, h := range hints {
		if strings.Contains(text, h) {
			return true
		}
	}
	return false
}

// introduceTitled is introduce for names with an honorific only.
func (r *nameReader) introduceTitled(p *people) []naming {
	var out []naming
	for i := range r.words {
		if !r.words[i].letters || obliques[r.words[i].fold] {
			continue
		}
		first, end, s := r.titled(i)
		if end == 0 {
			continue
		}
		who := p.meet(r.span(first, end), r.foldedSpan(first, end), s)
		if who == nil {
			continue
		}
		out = append(out, naming{from: i, to: r.describe(who, i, end), who: who,
			name: corpus.Span{Start: r.words[first].Start, End: r.words[end-1].End}})
	}
	return out
}
