package press

import (
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// quoted attributes the quotations of the sentence.
func (r *reader) quoted(cues []story.Cue, next *reader) []story.Finding {
	var out []story.Finding
	for k := r.From; k < r.To; k++ {
		q := r.Words[k].Quote
		if q == nil || r.isScare(k, cues) {
			continue
		}
		f := r.attribute(k, cues, next)
		if f.Voice == nil {
			f = r.ofSentence(k, cues)
		}
		if f.Voice == nil {
			f = r.saidSo(next)
		}
		if f.Voice != nil && r.isOfLaw(k, cues) {
			continue
		}
		r.remember(f.Voice, q)
		f.Span, f.Thread, f.Kind = q.Inner, q.Thread, r.kindOf(k, cues, out)
		if f.Kind == corpus.Direct && len(out) > 0 && out[len(out)-1].Kind == corpus.Direct && !wording.StartsSentence(r.Text, wording.Word{Span: q.Inner}) {
			f.With = out[len(out)-1].Thread
		}
		if f.Voice != nil {
			f.Nested = r.nestedIn(k, cues)
		}
		if f.Kind == corpus.Partial {
			f.Sure -= .05
		}
		out = append(out, f)
	}
	return out
}

// remember tells the discourse whose words were quoted.
func (r *reader) remember(v *story.Voice, q *wording.Quotation) {
	if v == nil {
		return
	}
	if !v.Same(r.Talk.Last) || r.Talk.At != r.At {
		r.Talk.Spoke(v, r.At)
	}
	if q.Open {
		if r.Talk.Threads == nil {
			r.Talk.Threads = map[int]*story.Voice{}
		}
		r.Talk.Threads[q.Thread] = v
	}
}

// attribute finds whose words the quotation at word k is: of the cue at once behind it, of
// the nearest one before it, of the only voice in the sentence. Failing these it may go on
// from what was quoted before.
func (r *reader) attribute(k int, cues []story.Cue, next *reader) story.Finding {
	if q := r.Words[k].Quote; q.Opened && r.Talk.Threads[q.Thread] != nil {
		return r.By(r.Talk.Threads[q.Thread], "goes on", 0)
	}
	if c := r.tagAt(k+1, cues); c != nil && !r.nextClause(c, k, cues) {
		return r.By(c.Voice, "verb after", 0)
	}
	if v := r.hasAgent(k); v != nil {
		return r.By(v, "verb before", .05)
	}
	if v := r.closingBehind(k); v != nil {
		return r.By(v, "named behind", .1)
	}
	if v, ok := r.gap(k); ok {
		return r.By(v, "verb left out", .1)
	}
	if v := r.beforeColon(k, cues); v != nil {
		return r.By(v, "colon before", .1)
	}
	if v := r.readIn(k); v != nil {
		return r.By(v, "goes on", .15)
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].At < k {
			if r.otherClause(cues[i].At, k) {
				return story.Finding{}
			}
			if source := cues[0]; i > 0 && source.HoldsOver(cues[i]) && source.From == r.From {
				return r.By(source.Voice, "verb before", .05)
			}
			return r.By(cues[i].Voice, "verb before", 0)
		}
	}
	if len(cues) > 0 {
		for _, c := range cues[1:] {
			if !c.Voice.Same(cues[0].Voice) {
				return story.Finding{}
			}
		}
		return r.By(cues[0].Voice, "verb in the sentence", .1)
	}
	return r.carried(k, next)
}

// tagAt returns the cue that begins at word i, marks and small words passed over.
func (r *reader) tagAt(i int, cues []story.Cue) *story.Cue {
	for c := range cues {
		if cues[c].From < i {
			continue
		}
		for k := i; k < cues[c].From; k++ {
			w := r.Words[k]
			if w.Quote != nil || w.IsMark(";") || w.Letters && !r.Lex.Is("auxiliary", w.Fold) && !r.IsAdverb(k) && !(w.Fold == "as" || w.Fold == "comme" || w.Fold == "como") {
				return nil
			}
		}
		return &cues[c]
	}
	return nil
}

// carried attributes a quotation in a sentence that says nothing of its speaker: to the last
// speaker, if it follows in the same paragraph and no one else was named since, or the
// paragraph before ended in a colon; to the next one, if the sentence behind says so.
func (r *reader) carried(k int, next *reader) story.Finding {
	alone := r.QuotesOnly()
	if r.Words[k].Quote.Line && r.Lex.Lang != corpus.Russian {
		return story.Finding{} // byTurns sees to it
	}
	if alone && next != nil {
		if v := next.closing(); v != nil {
			return r.By(v, "named behind", .1)
		}
	}
	if alone && k == r.From && r.colon == nil {
		if v := r.introducedBehind(next); v != nil {
			return r.By(v, "named behind", .2)
		}
	}
	if f := r.russian().TurnOfTwo(r.Words[k].Quote); f.Voice != nil && r.colon == nil {
		return f
	}
	if v := r.askedByMe(); v != nil && alone && r.colon == nil {
		return r.By(v, "asked before", .15)
	}
	if v := r.interviewed(); v != nil && r.colon == nil {
		return r.By(v, "in an interview", .15)
	}
	if alone && r.whole && r.Words[k].Quote.Line && r.colon == nil {
		return story.Finding{} // the other one's, whoever that is
	}
	if f := r.carriedFar(k, alone); f.Voice != nil {
		return f
	}
	if v := r.byTheNoun(k); v != nil {
		return r.By(v, "noun before", .1)
	}
	if v := r.saysOfOneself(k); v != nil {
		return r.By(v, "subject before", .2)
	}
	if v := r.verbInside(k); v != nil {
		return r.By(v, "subject before", .1)
	}
	if _, blocked := r.center(); blocked && r.Lex.Lang != corpus.Russian {
		return story.Finding{}
	}
	switch {
	case r.colon != nil && r.At.Sentence == 0:
		return r.By(r.colon, "colon before", 0)
	case k > r.From && r.Words[k-1].IsMark(":") && !r.colonBefore(k-1) && r.topic() != nil:
		return r.By(r.topic(), "colon before", .05)
	case r.Talk.Last != nil && r.Talk.At.Paragraph == r.At.Paragraph && r.Talk.Undisturbed():
		if alone || r.clauseBefore(k) && r.QuotedWords(k) >= 4 {
			less := .1
			if !alone {
				less = .3
			}
			return r.By(r.Talk.Last, "goes on", less)
		}
	case alone && next != nil && next.tagVoice() != nil:
		return r.By(next.tagVoice(), "verb in the next sentence", .1)
	}
	if !alone {
		return story.Finding{}
	}
	return r.following()
}

// verbInside is the subject before a quotation that begins with its verb: the Federation
// “regrets the haste of it”.
func (r *reader) verbInside(k int) *story.Voice {
	if k == r.From || !r.Words[k-1].Letters && r.NamingOf(k-1) == nil {
		return nil
	}
	q := r.Words[k].Quote
	words := wording.Words(r.Text, q.Inner.Start, q.Inner.End, q.Inside)
	if len(words) < 2 || !words[0].Letters || words[0].Capital || r.Lex.VerbAt(words[0].Fold)&(wording.Saying|wording.SpeechAct) == 0 {
		return nil
	}
	if n := r.NamingOf(k - 1); n != nil {
		return story.ByName(n.Who)
	}
	return r.nounBefore(k).Voice
}

// following attributes a sentence of quotations only: to whom the sentence before is about;
// at the head of a paragraph, to the one whose words ended the paragraph before.
func (r *reader) following() story.Finding {
	if v := r.spokeBefore(); v != nil {
		return r.By(v, "subject before", .2)
	}
	switch {
	case r.before != nil && r.before.About != nil && !r.before.Others(r.before.About):
		return r.By(r.before.About, "subject before", .2)
	case r.whole && r.Talk.Last != nil && r.Talk.At == r.end && r.Talk.Undisturbed():
		return r.By(r.Talk.Last, "goes on", .2)
	}
	return story.Finding{}
}

// tagVoice is opensWithTag, asked once.
func (r *reader) tagVoice() *story.Voice {
	if !r.tagAsked {
		r.tagAsked, r.tagged = true, r.opensWithTag()
	}
	return r.tagged
}

func (r *reader) clauseBefore(k int) bool {
	return k > r.From && r.Words[k-1].Letters && r.Lex.Is("clause", r.Words[k-1].Fold)
}

// opensWithTag returns the voice of a sentence that only says who spoke: "Ms. Vale asked."
func (r *reader) opensWithTag() *story.Voice {
	saved := *r.Talk
	saved.Events = append([]story.Event(nil), r.Talk.Events...)
	cues := r.cues()
	*r.Talk = saved
	if len(cues) == 0 || cues[0].Voice == nil || cues[0].Verb&wording.Saying == 0 {
		return nil
	}
	first := r.From
	if r.Words[first].Quote != nil { // a quotation with its tag
		if c := r.tagAt(first+1, cues); c != nil {
			return c.Voice
		}
		return nil
	}
	if cues[0].From > first || r.To-cues[0].To > 6 {
		return nil
	}
	r.tag = true
	return cues[0].Voice
}

// kindOf tells whole sentences from phrases inside the reporter's sentence.
func (r *reader) kindOf(k int, cues []story.Cue, before []story.Finding) corpus.StatementKind {
	q := r.Words[k].Quote
	if q.Opened || q.Open || q.Line {
		return corpus.Direct
	}
	if r.goesOnAfterTag(k, cues, before) {
		return corpus.Direct
	}
	first := wording.FirstLetter(r.Text[q.Inner.Start:q.Inner.End])
	if unicode.IsLower(first) {
		return corpus.Partial
	}
	if r.QuotedWords(k) < 2 && !wording.EndsInStop(r.Text[q.Inner.Start:q.Inner.End]) {
		return corpus.Partial
	}
	i := k
	for i > r.From && r.Words[i-1].IsMark("—–-*") {
		i--
	}
	if i > r.From && !r.Words[i-1].IsMark(":,،") && r.Words[i-1].Quote == nil {
		return corpus.Partial
	}
	if i > r.From && r.Words[i-1].IsMark(",،") && !r.cueEndsAt(i-1, cues) {
		return corpus.Partial
	}
	return corpus.Direct
}

// goesOnAfterTag: "The first part," she said, "and the second."
func (r *reader) goesOnAfterTag(k int, cues []story.Cue, before []story.Finding) bool {
	if len(before) == 0 || before[len(before)-1].Kind != corpus.Direct {
		return false
	}
	return r.cueEndsAt(k-1, cues) && r.Words[k-1].IsMark(",،.—–-")
}

// cueEndsAt reports whether the words before word i belong to a cue, up to a few that say to
// whom or when.
func (r *reader) cueEndsAt(i int, cues []story.Cue) bool {
	for _, c := range cues {
		if c.To <= i && i-c.To <= 8 {
			return true
		}
	}
	return false
}

// carriedFar attributes a quotation that is a sentence by itself, in Russian and Arabic: one
// that is a whole paragraph to the last speaker, if he spoke in the paragraph before and no
// one was named since; one behind a sentence about someone, the only one of the paragraph, to
// this person: "Мадина улыбается. «Мы привыкли»".
func (r *reader) carriedFar(k int, alone bool) story.Finding {
	if !alone || r.colon != nil && r.At.Sentence == 0 || r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic {
		return story.Finding{}
	}
	if r.From == 0 && r.To == len(r.Words) && r.Talk.Last != nil && r.Talk.At.Paragraph == r.At.Paragraph-1 && r.Talk.Undisturbed() {
		return r.By(r.Talk.Last, "goes on", .2)
	}
	if r.At.Sentence == 0 || r.QuotedWords(k) < 2 || r.Talk.Last != nil && r.Talk.At.Paragraph == r.At.Paragraph {
		return story.Finding{}
	}
	var only *story.Voice
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph == r.At.Paragraph; i-- {
		e := r.Talk.Events[i]
		if e.Voice.Who == nil || e.Voice.Who.Doubtful || only != nil && !only.Same(e.Voice) {
			return story.Finding{}
		}
		if only == nil && (e.Aside || e.Place.Sentence != r.At.Sentence-1) {
			return story.Finding{}
		}
		only = e.Voice
	}
	return r.By(only, "the only one named", .3)
}

// nextClause reports whether the Arabic verb behind a quotation that another verb introduces
// begins what comes next: «...»، دعت النقابة إلى, «...»، وأضاف.
func (r *reader) nextClause(c *story.Cue, k int, cues []story.Cue) bool {
	if r.Lex.Lang != corpus.Arabic || c.Source || !slices.ContainsFunc(cues, func(o story.Cue) bool { return o.At < k && o.Voice != nil }) {
		return false
	}
	fold := r.Words[c.At].Fold
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(fold, and); ok && r.Lex.VerbAt(rest) != 0 {
			return true
		}
	}
	return c.Verb&wording.Saying == 0 && c.Verb&wording.SpeechAct != 0
}
