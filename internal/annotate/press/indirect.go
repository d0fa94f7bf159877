package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// What must be left of a sentence outside quotation marks, its cues taken away, to be
// reported speech of its own: beside a quotation more than beside none.
const (
	leastReported      = 2
	leastBesideQuoting = 6
)

// reported finds what the sentence reports without quotation marks. Where its voice changes
// it is several; what follows a whole sentence in quotation marks needs a verb of its own.
func (r *reader) reported(cues []story.Cue, quotes []story.Finding) []story.Finding {
	var out []story.Finding
	for i := 0; i < len(cues); {
		j := i + 1
		for j < len(cues) && (cues[j].Voice.Same(cues[i].Voice) || r.isReportedItself(cues[j])) {
			j++
		}
		from, to := r.From, r.To
		if i > 0 {
			from = cues[i].From
		}
		if j < len(cues) {
			to = cues[j].From
		}
		if f, ok := r.reportedIn(from, to, cues[i:j], quotes); ok {
			out = append(out, f)
		}
		i = j
	}
	return out
}

func (r *reader) reportedIn(from, to int, cues []story.Cue, quotes []story.Finding) (story.Finding, bool) {
	voice := cues[0].Voice
	if cues[0].Relative {
		from = cues[0].At
	}
	if voice == nil || !r.reports(cues) && !r.toldBehind(cues) || r.wonders(from, to, cues) {
		return story.Finding{}, false
	}
	least := leastReported
	if last, any := r.lastQuotation(from, to, quotes); any {
		least = leastBesideQuoting
		if last >= 0 { // a whole sentence is quoted
			second := r.secondVerb(last, cues)
			switch before := r.verbBeforeQuoting(from, cues); {
			case second >= 0 && second < to:
				from = second
			case before > from:
				to, least = before, leastReported
			default:
				return story.Finding{}, false
			}
		}
	}
	if r.content(from, to, cues) < least {
		return story.Finding{}, false
	}
	for to > from+1 && (r.Words[to-1].IsMark(",;،—–") || contrasts[r.Words[to-1].Fold]) {
		to--
	}
	return story.Finding{Kind: corpus.Indirect, Voice: voice, Rule: "reported: " + voice.How, Sure: voice.Sure - .1,
		Span: corpus.Span{Start: r.Words[from].Start, End: r.Words[to-1].End}}, true
}

// isReportedItself reports whether a verb whose subject no words can be attributed to stands
// inside what is reported, and not at the head of a clause of its own: "said that the
// participants had agreed".
func (r *reader) isReportedItself(c story.Cue) bool {
	if r.embedded(c) {
		return true
	}
	if r.Lex.Lang == corpus.Spanish && c.Voice == nil && !c.Denied && len(r.Read) > 0 && r.Read[0].Source && r.Read[0].From == r.From && c.Verb&wording.NoReport != 0 {
		return true // "Según Tabarini, el dinero terminó en tres cuentas"
	}
	return c.Voice == nil && c.From > r.From && !r.Words[c.From-1].IsMark(",;،؛—–") && !contrasts[r.Words[c.From-1].Fold]
}

// embedded reports whether the subject of a verb stands at once behind another verb of saying:
// "Ms. Vale said the agency had asked for clearance".
func (r *reader) embedded(c story.Cue) bool {
	if c.Relative || c.From <= r.From || c.From == c.At || r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return false
	}
	k := c.From - 1
	if k > r.From && r.Words[k].Letters && r.Lex.Is("that", r.Words[k].Fold) {
		k--
	}
	v := r.Lex.VerbAt(r.Words[k].Fold)
	return r.Words[k].Letters && !r.Words[k].Capital && v&wording.Saying != 0 && v&wording.NoReport == 0 && r.hasAuxiliary(c.At)
}

var contrasts = map[string]bool{"while": true, "but": true, "whereas": true, "tandis": true, "mais": true, "mientras": true, "pero": true, "но": true, "а": true}

func (r *reader) reports(cues []story.Cue) bool {
	for _, c := range cues {
		if c.Voice != nil && c.Verb&wording.Following != 0 && r.Lex.Lang == corpus.English && c.At > r.From && r.Words[c.At-1].IsMark(",—–") && r.thatSoon(c) { // "struck a cautious note, warning that"
			return true
		}
		if c.Voice != nil && r.tellsClause(c) {
			return true
		}
		if c.Voice != nil && c.Verb&(wording.Saying|wording.SpeechAct) != 0 && (c.Verb&wording.NoReport == 0 || r.thatSoon(c)) {
			return true
		}
	}
	return false
}

// thatSoon reports whether what was said follows a verb after a few words: "told the meeting
// that". In English only one who tells someone has words between: "began a process that
// improves" tells nothing.
func (r *reader) thatSoon(c story.Cue) bool {
	most := 8
	if r.Lex.Lang == corpus.English && !telling[r.Words[c.At].Fold] {
		most = 2
	}
	for k := c.At + 1; k < r.To && k-c.At <= most; k++ {
		switch r.Words[k].Fold {
		case "that", "que", "qu'", "что", "أن", "ان", "بان":
			return r.Words[k].Letters
		}
		if r.Lex.Lang == corpus.Arabic && r.Words[k].Letters && r.Lex.Is("saying that", r.Words[k].Fold) {
			return true
		}
	}
	return false
}

// telling are the English verbs that have before "that" whom something is told.
var telling = wording.Set("told, tells, telling, informed, informs, informing, reminded, reminds, advised, advises, assured, assures, reassured, reassures, instructed, instructs, briefed, briefs, answered, answers, replied, replies, responded, responds, signaled, signals, promised, promises, warned, warns, notified, notifies, convinced, persuaded, showed, taught, wrote")

// lastQuotation reports whether words from to hold an attributed quotation, and where the
// last whole sentence among them ends, -1 where there is none.
func (r *reader) lastQuotation(from, to int, quotes []story.Finding) (last int, any bool) {
	last = -1
	for k := from; k < to; k++ {
		q := r.Words[k].Quote
		if q == nil {
			continue
		}
		for _, f := range quotes {
			if f.Thread != q.Thread || f.Voice == nil {
				continue
			}
			any = true
			if f.Kind == corpus.Direct {
				last = k
			}
		}
	}
	return last, any
}

// secondVerb returns the word of the first verb behind a quotation and its own tag.
func (r *reader) secondVerb(quote int, cues []story.Cue) int {
	tag := r.tagAt(quote+1, cues)
	for i := range cues {
		if cues[i].At > quote && (tag == nil || cues[i].At > tag.At || r.Lex.Lang == corpus.Arabic && cues[i].Verb&wording.Following != 0 && r.thatSoon(cues[i])) {
			return cues[i].At
		}
	}
	return -1
}

// verbBeforeQuoting returns the word of the verb that introduces the first quotation, where
// another verb before it reports: "thanked delegations, adding: ...".
func (r *reader) verbBeforeQuoting(from int, cues []story.Cue) int {
	first := from
	for first < r.To && r.Words[first].Quote == nil {
		first++
	}
	n, at := 0, -1
	for _, c := range cues {
		if c.At < first {
			n, at = n+1, c.From
		}
	}
	if n < 2 {
		return -1
	}
	return at
}

// content counts the words from to that are reported: neither quoted nor part of a cue.
func (r *reader) content(from, to int, cues []story.Cue) int {
	n := 0
	for k := from; k < to; k++ {
		w := r.Words[k]
		if !w.Letters || r.Lex.Is("adverb", w.Fold) || r.Lex.Is("that", w.Fold) || w.Fold == "that" || w.Fold == "que" || w.Fold == "что" {
			continue
		}
		inCue := false
		for _, c := range cues {
			inCue = inCue || k >= c.From && k < c.To
		}
		if !inCue {
			n++
		}
	}
	return n
}
