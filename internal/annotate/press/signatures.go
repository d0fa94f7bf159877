package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Releases print quotations with their speaker on a line below: « ... » and then "– Mme Vale,
// ministre des Ports", or behind a dash in the same paragraph. So do columns of reactions.

// longestSignature is how many words such a line has at most.
const longestSignature = 40

// signatures gives quotations to whom the line below or behind them names.
func signatures(list []*story.Paragraph) {
	for i, p := range list {
		if !p.Prose || p.Lex.Lang == corpus.Chinese || p.Lex.Lang == corpus.Arabic || p.Lex.Lang == corpus.Russian {
			continue
		}
		if v, from := signedBehind(p); v != nil {
			signAll(p, v, from)
			continue
		}
		if v := signatureOf(p, 0); v != nil && i > 0 {
			for k := i - 1; k >= 0 && list[k].Prose && onlyQuoted(list[k]) && (k == i-1 || quotesOnBelow(list[k])); k-- {
				signAll(list[k], v, 0)
			}
		}
	}
}

// signatureOf is who is named in the words from word i on, which are nothing but a name with what
// its bearer is.
func signatureOf(p *story.Paragraph, i int) *story.Voice {
	first := i
	for i < len(p.Words) && p.Words[i].IsMark("—–―-―~") {
		i++
	}
	if i >= len(p.Words) || len(p.Words)-i > longestSignature || len(p.Quotes) > 0 && first == 0 || p.Words[len(p.Words)-1].IsMark(".!?:") && i == first && first == 0 {
		return nil
	}
	for k := i; k < len(p.Words) && k-i <= 3; k++ {
		for _, n := range p.Namings {
			if n.From == k && !n.Who.Doubtful && (k == i || opensSignature(p, i, k)) && !tellsFrom(p, n.To) {
				return story.ByName(n.Who)
			}
		}
		if !p.Words[k].Letters {
			return nil
		}
	}
	return nil
}

// opensSignature reports whether words from to are a form of address or an office before a name.
func opensSignature(p *story.Paragraph, from, to int) bool {
	for _, w := range p.Words[from:to] {
		if !w.Letters || !p.Lex.Is("determiner", w.Fold) && !p.Lex.Is("role", w.Fold) && !p.Lex.Is("of", w.Fold) && !honourable[w.Fold] {
			return false
		}
	}
	return true
}

// honourable stand before the names of ministers.
var honourable = wording.Set("citation, propos, dixit, honorable, très, excellence, hon, honourable, right, son, sa, her, his")

// tellsFrom reports whether a verb of saying stands among the words from word i on: the paragraph is
// a sentence.
func tellsFrom(p *story.Paragraph, i int) bool {
	for ; i < len(p.Words); i++ {
		w := p.Words[i]
		if w.Quote != nil {
			return true
		}
		if v := p.Lex.VerbAt(w.Fold); w.Letters && !w.Capital && (v&(wording.Saying|wording.SpeechAct) != 0 && v&wording.WithAux == 0 && !p.Lex.Is("role", w.Fold) || finite(p.Lex.Lang, w.Fold)) {
			return true
		}
		if w.IsMark(".!?;") && i+1 < len(p.Words) {
			return true
		}
	}
	return false
}

// signedBehind is who is named behind a dash at the end of a paragraph that begins with a
// quotation, and at which word.
func signedBehind(p *story.Paragraph) (v *story.Voice, from int) {
	if len(p.Words) < 3 || p.Words[0].Quote == nil {
		return nil, 0
	}
	k := 1
	for k < len(p.Words) && p.Words[k].IsMark(".,") {
		k++
	}
	if k+2 < len(p.Words) && p.Words[k].IsMark("(") {
		return signatureOf(p, k+1), k
	}
	if k+1 < len(p.Words) && (p.Words[k].IsMark("—–―-") || p.Words[k].Capital && p.Lex.Lang == corpus.English) {
		return signatureOf(p, k), k
	}
	return nil, 0
}

// onlyQuoted reports whether a paragraph is nothing but a quotation.
func onlyQuoted(p *story.Paragraph) bool {
	for _, w := range p.Words {
		if w.Letters {
			return false
		}
	}
	return len(p.Quotes) > 0
}

// quotesOnBelow reports whether the quotation of a paragraph goes on in the next.
func quotesOnBelow(p *story.Paragraph) bool {
	return len(p.Quotes) > 0 && (p.Quotes[len(p.Quotes)-1].Open || !wording.EndsInStop(strings.TrimSpace(p.Passage.Text)))
}

// signAll gives the quotations of a paragraph that no verb gives to anyone to a voice, those behind
// word from excepted.
func signAll(p *story.Paragraph, v *story.Voice, from int) {
	for k, f := range p.Found {
		if f.Kind == corpus.Indirect || from > 0 && f.Span.Start > p.Words[from].Start || f.ByVerb() {
			continue
		}
		p.Found[k].Voice, p.Found[k].Rule, p.Found[k].Sure = v, "quotation: "+v.How+", signed", v.Sure-.05
	}
}
