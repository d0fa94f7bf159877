package annotate

import (
	"travaux/corpus"
)

// What must be left of a sentence outside quotation marks, its cues taken away, to be
// reported speech of its own: beside a quotation more than beside none.
const (
	leastReported      = 2
	leastBesideQuoting = 6
)

// reported finds what the sentence reports without quotation marks. Where its voice changes
// it is several; what follows a whole sentence in quotation marks needs a verb of its own.
func (r *reader) reported(cues []cue, quotes []finding) []finding {
	var out []finding
	for i := 0; i < len(cues); {
		j := i + 1
		for j < len(cues) && (cues[j].voice.same(cues[i].voice) || r.isReportedItself(cues[j])) {
			j++
		}
		from, to := r.from, r.to
		if i > 0 {
			from = cues[i].from
		}
		if j < len(cues) {
			to = cues[j].from
		}
		if f, ok := r.reportedIn(from, to, cues[i:j], quotes); ok {
			out = append(out, f)
		}
		i = j
	}
	return out
}

func (r *reader) reportedIn(from, to int, cues []cue, quotes []finding) (finding, bool) {
	voice := cues[0].voice
	if cues[0].relative {
		from = cues[0].at
	}
	if voice == nil || !r.reports(cues) {
		return finding{}, false
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
				return finding{}, false
			}
		}
	}
	if r.content(from, to, cues) < least {
		return finding{}, false
	}
	for to > from+1 && (r.words[to-1].isMark(",;،—–") || contrasts[r.words[to-1].fold]) {
		to--
	}
	return finding{kind: corpus.Indirect, voice: voice, rule: "reported: " + voice.how, sure: voice.sure - .1,
		span: corpus.Span{Start: r.words[from].Start, End: r.words[to-1].End}}, true
}

// isReportedItself reports whether a verb whose subject no words can be attributed to stands
// inside what is reported, and not at the head of a clause of its own: "said that the
// participants had agreed".
func (r *reader) isReportedItself(c cue) bool {
	if r.embedded(c) {
		return true
	}
	return c.voice == nil && c.from > r.from && !r.words[c.from-1].isMark(",;،؛—–") && !contrasts[r.words[c.from-1].fold]
}

// embedded reports whether the subject of a verb stands at once behind another verb of saying:
// "Ms. Vale said the agency had asked for clearance".
func (r *reader) embedded(c cue) bool {
	if c.relative || c.from <= r.from || c.from == c.at || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return false
	}
	k := c.from - 1
	if k > r.from && r.words[k].letters && r.lex.is("that", r.words[k].fold) {
		k--
	}
	v := r.lex.verbAt(r.words[k].fold)
	return r.words[k].letters && !r.words[k].capital && v&saying != 0 && v&noReport == 0 && r.hasAuxiliary(c.at)
}

var contrasts = map[string]bool{"while": true, "but": true, "whereas": true, "tandis": true, "mais": true, "mientras": true, "pero": true, "но": true, "а": true}

func (r *reader) reports(cues []cue) bool {
	for _, c := range cues {
		if c.voice != nil && c.verb&(saying|speechAct) != 0 && (c.verb&noReport == 0 || r.thatSoon(c)) {
			return true
		}
	}
	return false
}

// thatSoon reports whether what was said follows a verb after a few words: "told the meeting
// that". In English only one who tells someone has words between: "began a process that
// improves" tells nothing.
func (r *reader) thatSoon(c cue) bool {
	most := 8
	if r.lex.lang == corpus.English && !telling[r.words[c.at].fold] {
		most = 2
	}
	for k := c.at + 1; k < r.to && k-c.at <= most; k++ {
		switch r.words[k].fold {
		case "that", "que", "qu'", "что", "أن", "ان", "بان":
			return r.words[k].letters
		}
	}
	return false
}

// telling are the English verbs that have before "that" whom something is told.
var telling = set("told, tells, telling, informed, informs, informing, reminded, reminds, advised, advises, assured, assures, reassured, reassures, instructed, instructs, briefed, briefs, answered, answers, replied, replies, responded, responds, signaled, signals, promised, promises, warned, warns, notified, notifies, convinced, persuaded, showed, taught, wrote")

// lastQuotation reports whether words from to hold an attributed quotation, and where the
// last whole sentence among them ends, -1 where there is none.
func (r *reader) lastQuotation(from, to int, quotes []finding) (last int, any bool) {
	last = -1
	for k := from; k < to; k++ {
		q := r.words[k].quote
		if q == nil {
			continue
		}
		for _, f := range quotes {
			if f.thread != q.thread || f.voice == nil {
				continue
			}
			any = true
			if f.kind == corpus.Direct {
				last = k
			}
		}
	}
	return last, any
}

// secondVerb returns the word of the first verb behind a quotation and its own tag.
func (r *reader) secondVerb(quote int, cues []cue) int {
	tag := r.tagAt(quote+1, cues)
	for i := range cues {
		if cues[i].at > quote && (tag == nil || cues[i].at > tag.at) {
			return cues[i].at
		}
	}
	return -1
}

// verbBeforeQuoting returns the word of the verb that introduces the first quotation, where
// another verb before it reports: "thanked delegations, adding: ...".
func (r *reader) verbBeforeQuoting(from int, cues []cue) int {
	first := from
	for first < r.to && r.words[first].quote == nil {
		first++
	}
	n, at := 0, -1
	for _, c := range cues {
		if c.at < first {
			n, at = n+1, c.from
		}
	}
	if n < 2 {
		return -1
	}
	return at
}

// content counts the words from to that are reported: neither quoted nor part of a cue.
func (r *reader) content(from, to int, cues []cue) int {
	n := 0
	for k := from; k < to; k++ {
		w := r.words[k]
		if !w.letters || r.lex.is("adverb", w.fold) || r.lex.is("that", w.fold) || w.fold == "that" || w.fold == "que" || w.fold == "что" {
			continue
		}
		inCue := false
		for _, c := range cues {
			inCue = inCue || k >= c.from && k < c.to
		}
		if !inCue {
			n++
		}
	}
	return n
}
