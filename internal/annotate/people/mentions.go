package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// hints are what a passage must hold for a person to be named in it with an honorific; most
// hold none, and are not taken apart.
var hints = []string{"Mr", "Ms.", "Mrs", "Dr", "M. ", "Mme", "Sr", "г-н", "г-ж", "Г-н", "Г-ж", "السيد", "先生", "女士"}

// SetMentions lists, in documents that are no prose of a reporter, the persons named with an
// honorific who do not speak in the passage.
func (dir *Directory) SetMentions(d *corpus.Document) {
	who := &Cast{Directory: dir, On: d.Date()}
	for _, p := range d.Passages {
		p.Mentions = nil
		lex := dir.Lexicons[p.Language]
		if lex == nil || !hinted(p.Text) {
			continue
		}
		found := Text{Passage: p, Lex: lex}
		if lex.Lang == corpus.Chinese {
			found.Namings = introduceChinese(p.Text, 0, len(p.Text), lex, who)
		} else {
			found.Words = wording.Words(p.Text, 0, len(p.Text), nil)
			found.Namings = dir.Reader(&found).introduceTitled(who)
		}
		dir.Mention(&found)
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
func (r *Reader) introduceTitled(p *Cast) []Naming {
	var out []Naming
	for i := range r.Words {
		if !r.Words[i].Letters || wording.IsOblique(r.Words[i].Fold) {
			continue
		}
		first, end, s := r.titled(i)
		if end == 0 {
			continue
		}
		who := p.Meet(r.Span(first, end), r.FoldedSpan(first, end), s)
		if who == nil {
			continue
		}
		out = append(out, Naming{From: i, To: r.describe(who, i, end), Who: who,
			Name: corpus.Span{Start: r.Words[first].Start, End: r.Words[end-1].End}})
	}
	return out
}

// Mention lists the persons whom a text names and who do not speak in it.
func (dir *Directory) Mention(t *Text) {
	speaks := map[string]bool{}
	for _, st := range t.Passage.Statements {
		speaks[st.SpeakerID] = true
	}
	for _, n := range append(t.Namings, t.Inside...) {
		if n.Who.Doubtful {
			continue
		}
		id := dir.PersonID(n.Who)
		if speaks[id] {
			continue
		}
		speaks[id] = true
		role := n.Who.Capacity()
		if role == "" && t.Passage.Kind == corpus.Notice {
			role = "press contact"
		}
		t.Passage.Mentions = append(t.Passage.Mentions, corpus.Mention{PersonID: id, Name: n.Who.Name, Role: role, Span: n.Name})
	}
}
