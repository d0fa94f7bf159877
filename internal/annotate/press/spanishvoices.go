package press

import (
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Spanish texts print voices under the name of each as a heading: "Marta Gil, 45 años, enfermera" over
// «Oímos un crujido»; and words without marks below a line that ends in "escribió:".

// longestHead is how many words a line has at most that only says who speaks below.
const longestHead = 16

// underNames gives quotations that nothing else attributes to the person whose name is the heading.
func underNames(list []*story.Paragraph) {
	for i, p := range list {
		n := headNaming(p)
		if n == nil {
			continue
		}
		for j := i + 1; j < len(list) && list[j].Prose && headNaming(list[j]) == nil; j++ {
			for k, f := range list[j].Found {
				if f.Voice == nil && f.Kind == corpus.Direct {
					v := story.ByName(n.Who)
					list[j].Found[k].Voice, list[j].Found[k].Rule, list[j].Found[k].Sure = v, "quotation: "+v.How+", heading before", .65
				}
			}
		}
	}
}

// headNaming is the naming that a line begins with which has no verb and is no sentence; nil where the
// paragraph is no such line.
func headNaming(p *story.Paragraph) *people.Naming {
	if p.Lex.Lang != corpus.Spanish || len(p.Quotes) > 0 || len(p.Words) == 0 || len(p.Words) > longestHead || p.Words[len(p.Words)-1].IsMark(".!?:;…") {
		return nil
	}
	var named *people.Naming
	for i := range p.Namings {
		switch {
		case p.Namings[i].Who.Doubtful:
		case named != nil:
			return nil
		default:
			named = &p.Namings[i]
		}
	}
	if named == nil || p.Passage.Kind == corpus.Title && named.From == 0 || slices.ContainsFunc(p.Words[:named.From], func(w wording.Word) bool { return !headWords[w.Fold] }) {
		return nil
	}
	for _, w := range p.Words {
		if w.Letters && !w.Capital && (p.Lex.VerbAt(w.Fold) != 0 || finite(corpus.Spanish, w.Fold)) {
			return nil
		}
	}
	return named
}

// headWords stand before a name in a line that says whose words follow.
var headWords = wording.Set("declaración, declaraciones, palabras, mensaje, intervención, testimonio, habla, voz, reflexión, respuesta, carta, de, del, la, el, doña, don")

// belowColon makes a quotation of a paragraph without marks below one that ends in a verb of saying
// and a colon.
func belowColon(list []*story.Paragraph) {
	thread := lastThread(list)
	for i := 1; i < len(list); i++ {
		p, before := list[i], list[i-1]
		if p.Lex.Lang != corpus.Spanish || !p.Prose || !before.Prose || p.Turn || len(p.Quotes) > 0 || beginsTurn(p) || !endsInSaying(before) {
			continue
		}
		text := p.Passage.Text
		if r := []rune(text); len(r) == 0 || !unicode.IsUpper(r[0]) && !strings.ContainsRune("¿¡", r[0]) || !wording.EndsInStop(text) || i+1 < len(list) && strings.HasSuffix(strings.TrimSpace(text), ";") {
			continue
		}
		thread++
		span := corpus.Span{Start: 0, End: len(text)}
		p.Quotes = []wording.Quotation{{Outer: span, Inner: span, Thread: thread}}
	}
}

// endsInSaying reports whether a paragraph ends in a verb of saying and a colon.
func endsInSaying(p *story.Paragraph) bool {
	text := strings.TrimSpace(p.Passage.Text)
	head, ok := strings.CutSuffix(text, ":")
	if !ok {
		return false
	}
	fields := strings.Fields(head)
	return len(fields) > 1 && p.Lex.VerbAt(strings.ToLower(fields[len(fields)-1]))&wording.Saying != 0
}

// beforeColon is who the last clause before a colon and the Spanish quotation at word k is about, where
// no verb of saying stands in it: "A la pregunta de qué contestó Berruezo, la delegada lo tiene
// claro: «...»".
func (r *reader) beforeColon(k int, cues []story.Cue) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || k < r.From+3 || !r.Words[k-1].IsMark(":") {
		return nil
	}
	c := k - 2
	for c > r.From && !r.Words[c].IsMark(",;") && r.Words[c].Quote == nil {
		c--
	}
	if c == r.From || !r.Words[c].IsMark(",;") || len(cues) == 0 {
		return nil
	}
	for _, cue := range cues {
		if cue.At > c && cue.At < k || cue.At < c && cue.To > c {
			return nil
		}
	}
	v := r.subjectHere(c + 1)
	if s := r.subjectAt(c + 1); s.To >= k-1 || s.To == c+1 { // an office in apposition, and no clause
		return nil
	}
	if v == nil || v.SeveralOnes {
		return nil
	}
	return v
}

// readIn is whose paper the Spanish words at k are read in, where the words behind them say so: «...»,
// se lee en el documento.
func (r *reader) readIn(k int) *story.Voice {
	i := k + 1
	for i < r.To && (r.Words[i].IsMark(",") || r.Words[i].Letters && (r.Words[i].Fold == "se" || r.Words[i].Fold == "puede")) {
		i++
	}
	if r.Lex.Lang != corpus.Spanish || i+2 >= r.To || i == k+1 || !readings[r.Words[i].Fold] {
		return nil
	}
	if i++; r.Words[i].Fold == "en" {
		i++
	}
	if i+1 >= r.To || !r.Lex.Is("determiner", r.Words[i].Fold) || !r.Lex.Is("letter", r.Words[i+1].Fold) && !r.Lex.Is("paper", r.Words[i+1].Fold) && !papers[r.Words[i+1].Fold] {
		return nil
	}
	if r.Talk.Last == nil || r.Talk.At.Paragraph != r.At.Paragraph || !r.Talk.Undisturbed() {
		return nil
	}
	return r.Talk.LeftOut()
}

var (
	readings = wording.Set("lee, leerse, leía, reza, dice, señala, recoge, concluye, añade, agrega, sostiene, indica, subraya, afirma, precisa, advierte, prosigue, zanja")
	papers   = wording.Set("documento, texto, comunicado, nota, escrito, carta, misiva, mensaje, pronunciamiento, denuncia, manifiesto, declaración, boletín, demanda, recurso, misma, mismo")
)

// saidSo is who a Spanish sentence behind the quotation says to have said so: "Así lo expresó Eleuterio
// Barragán".
func (r *reader) saidSo(next *reader) story.Finding {
	if r.Lex.Lang != corpus.Spanish || next == nil || next.From+2 >= next.To || next.Words[next.From].Fold != "así" || !objects[next.Words[next.From+1].Fold] && next.Words[next.From+1].Fold != "lo" {
		return story.Finding{}
	}
	return r.By(next.closing(), "named behind", .1)
}

// loneTurns gives a Spanish turn that stands alone and says nothing of its speaker to the one whom the
// paragraph before quotes or reports last.
func loneTurns(list []*story.Paragraph) {
	for i := 1; i < len(list); i++ {
		p, before := list[i], list[i-1]
		if !p.Turn || p.Answer || p.Lex.Lang != corpus.Spanish || before.Turn || !before.Prose || len(before.Found) == 0 || p.Speaker() != nil || i+1 < len(list) && list[i+1].Turn {
			continue
		}
		if v := before.Found[len(before.Found)-1].Voice; v != nil && v.Who != nil {
			giveTurn(p, v)
		}
	}
}

// openedByKin reports whether the Spanish sentence begins with someone's kin, whom it only speaks of:
// "Su esposo y sus dos hijos son tripulantes."
func (r *reader) openedByKin() bool {
	if r.Lex.Lang != corpus.Spanish || r.From+2 >= r.To || !r.Lex.Is("possessive", r.Words[r.From].Fold) {
		return false
	}
	noun := r.Words[r.From+1].Fold
	return r.kinSex(r.From+1) != wording.UnknownSex || r.Lex.Is("kin", noun)
}

// behindStranger reports whether the Spanish sentence before has a subject that is someone or a body,
// whom nothing names, while no one is named in the paragraph: what goes on without a subject is not
// said by those of the paragraphs before.
func (r *reader) behindStranger() bool {
	b := r.before
	if r.Lex.Lang != corpus.Spanish || b == nil || b.About != nil || r.Talk.Has(r.At) {
		return false
	}
	start := b.behindConnectors()
	if start+2 >= b.To || !definite[b.Words[start].Fold] || b.Lex.Is("preposition", b.Words[start].Fold) {
		return false
	}
	return b.RoleAt(start+1) > 0 || b.Lex.Is("organization", b.Words[start+1].Fold)
}

// oneOfSex is the one person whom the paragraph of a Spanish text names and who is known to be of
// a sex, where others are named with him or her of whom it is unknown.
func (r *reader) oneOfSex(s wording.Sex) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || s == wording.UnknownSex {
		return nil
	}
	var found *people.Person
	for k := len(r.Talk.Events) - 1; k >= 0 && r.Talk.Events[k].Place.Paragraph >= r.At.Paragraph; k-- {
		who := r.Talk.Events[k].Voice.Who
		if who == nil || who.Doubtful || who.Sex != s || who == found {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found == nil {
		return nil
	}
	return &story.Voice{Who: found, How: "noun", Sure: .65}
}
