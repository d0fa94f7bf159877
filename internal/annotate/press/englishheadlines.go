package press

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// headlineVoice is whom an English headline gives its quotation to: "Bishop tells congregation to
// “...”", "“...”, says minister", "Keel: “...”". An office is that of the one who speaks below.
func headlineVoice(list []*story.Paragraph, p *story.Paragraph, span corpus.Span) *story.Voice {
	if p.Lex.Lang != corpus.English {
		return nil
	}
	q := slices.IndexFunc(p.Words, func(w wording.Word) bool { return w.Quote != nil && w.Quote.Inner == span })
	if q < 0 {
		return nil
	}
	if q > 1 && p.Words[q-1].IsMark(":") || q+2 < len(p.Words) && p.Words[q+1].IsMark("—–-:") {
		if v := onlyNamed(p); v != nil {
			return v
		}
	}
	for k, w := range p.Words {
		if !w.Letters || p.Lex.VerbAt(w.Fold)&(wording.Saying|wording.SpeechAct|wording.Describing) == 0 || k > q && !commaBefore(p, q, k) {
			continue
		}
		if v := spokenAt(list, p, k-1); v != nil && k > 0 {
			return v
		}
		for i := k + 1; k > q && i < len(p.Words) && i <= k+4 && p.Words[i].Letters; i++ {
			if v := spokenAt(list, p, i); v != nil {
				return v
			}
		}
	}
	return nil
}

// commaBefore reports whether nothing but marks, and words before a verb, stand between the
// quotation at word q and word k: “...”, says minister; “...”, minister says.
func commaBefore(p *story.Paragraph, q, k int) bool { return k-q <= 6 && !anyQuote(p, q+1, k) }

func anyQuote(p *story.Paragraph, from, to int) bool {
	return slices.ContainsFunc(p.Words[from:to], func(w wording.Word) bool { return w.Quote != nil })
}

// onlyNamed is the one person whom a headline names.
func onlyNamed(p *story.Paragraph) *story.Voice {
	var found *story.Voice
	for _, n := range p.Namings {
		if n.Who.Doubtful || found != nil && found.Who != n.Who {
			return nil
		}
		found = story.ByName(n.Who)
	}
	return found
}

// spokenAt is who is named at word i of a headline, or the one speaker of the text who holds the
// office there.
func spokenAt(list []*story.Paragraph, p *story.Paragraph, i int) *story.Voice {
	if i < 0 || !p.Words[i].Letters {
		return nil
	}
	for _, n := range p.Namings {
		if n.From <= i && i < n.To && !n.Who.Doubtful {
			return story.ByName(n.Who)
		}
	}
	fold := p.Words[i].Fold
	if !p.Lex.Is("role", fold) {
		return nil
	}
	var found *story.Voice
	for _, o := range list {
		for _, f := range o.Found {
			if f.Voice == nil || f.Voice.Same(found) || !holdsTheRole(f.Voice, fold) {
				continue
			}
			if found != nil {
				return nil
			}
			found = f.Voice
		}
	}
	return found
}

// holdsTheRole reports whether a voice is that of an office with a word in it.
func holdsTheRole(v *story.Voice, fold string) bool {
	if v.Who == nil {
		return v.How == "office" && slices.Contains(people.FoldedWords(v.Capacity), fold)
	}
	return v.Who.Title == fold || slices.ContainsFunc(v.Who.Offices, func(o string) bool { return slices.Contains(people.FoldedWords(o), fold) })
}
