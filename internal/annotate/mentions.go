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
func (dir *directory) setMentions(d *corpus.Document) {
	who := &people{dir: dir, on: d.Date()}
	for _, p := range d.Passages {
		p.Mentions = nil
		lex := dir.lexicons[p.Language]
		if lex == nil || !hinted(p.Text) {
			continue
		}
		found := text{passage: p, lex: lex}
		if lex.lang == corpus.Chinese {
			found.namings = introduceChinese(p.Text, 0, len(p.Text), lex, who)
		} else {
			found.words = wordsOf(p.Text, 0, len(p.Text), nil)
			found.namings = dir.names(&found).introduceTitled(who)
		}
		dir.mention(&found)
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
		if !r.words[i].letters || isOblique(r.words[i].fold) {
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

// mention lists the persons whom a text names and who do not speak in it.
func (dir *directory) mention(t *text) {
	speaks := map[string]bool{}
	for _, st := range t.passage.Statements {
		speaks[st.SpeakerID] = true
	}
	for _, n := range append(t.namings, t.inside...) {
		if n.who.doubtful {
			continue
		}
		id := dir.personID(n.who)
		if speaks[id] {
			continue
		}
		speaks[id] = true
		role := n.who.capacity()
		if role == "" && t.passage.Kind == corpus.Notice {
			role = "press contact"
		}
		t.passage.Mentions = append(t.passage.Mentions, corpus.Mention{PersonID: id, Name: n.who.name, Role: role, Span: n.name})
	}
}
