package chinese

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// attribute gives each quotation of a sentence to the clause behind it that says who spoke,
// else to the one before.
func (c *reader) attribute(items []item, at story.Place) []story.Finding {
	var out []story.Finding
	var tagged *story.Voice // by the clause before the next item
	for k, it := range items {
		q := it.quote
		if q == nil || tagged == nil && c.isScare(items, k) {
			continue
		}
		f := story.Finding{}
		if tagged != nil { // “三十七号，”她指了指门牌，“朝南。”
			f = quotedBy(tagged, "goes on", 0)
		} else {
			f = c.owner(items, k, at)
		}
		tagged = c.divides(items, k, f)
		f.Span, f.Thread, f.Kind = q.Inner, q.Thread, c.kindOf(items, k)
		c.talk.Asked = strings.HasSuffix(c.text[q.Inner.Start:q.Inner.End], "？")
		if f.Voice != nil {
			f.Nested = c.nested(q)
			if q.Open {
				c.talk.Hold(q.Thread, f.Voice)
			}
		}
		if f.Kind == corpus.Partial {
			f.Sure -= .05
		}
		out = append(out, f)
	}
	return out
}

// divides returns whose words a quotation is part of, where only their tag stands between it
// and the next one: “……，”她指了指门牌，“……。”
func (c *reader) divides(items []item, k int, f story.Finding) *story.Voice {
	q := items[k].quote
	if f.Voice == nil || !strings.HasSuffix(f.Rule, "after") || !strings.HasSuffix(c.text[q.Inner.Start:q.Inner.End], "，") {
		return nil
	}
	for i := k + 1; i < len(items); i++ {
		if items[i].quote != nil {
			if i > k+1 && (items[i-1].mark == '，' || items[i-1].mark == '：') {
				return f.Voice
			}
			return nil
		}
	}
	return nil
}

func quotedBy(v *story.Voice, where string, less float64) story.Finding {
	if v == nil {
		return story.Finding{}
	}
	return story.Finding{Voice: v, Rule: "quotation: " + v.How + ", " + where, Sure: v.Sure - less}
}

func (c *reader) owner(items []item, k int, at story.Place) story.Finding {
	q := items[k].quote
	if v := c.talk.Threads[q.Thread]; q.Opened && v != nil {
		return quotedBy(v, "goes on", 0)
	}
	if cue := c.tag(items, k); cue != nil {
		return quotedBy(cue.voice, "verb after", 0)
	}
	if f, told := c.before(items, k); told {
		return f
	}
	if !c.standsAlone(items) {
		return story.Finding{}
	}
	switch {
	case c.colon != nil && at.Sentence == 0:
		return quotedBy(c.colon, "colon before", 0)
	case c.talk.Last == nil || !c.talk.Undisturbed():
		return story.Finding{}
	case c.talk.Asked && c.talk.At.Paragraph >= at.Paragraph-1: // who asked does not answer
		return quotedBy(c.otherParty(c.talk.Last), "turn of two", .25)
	case c.talk.At.Paragraph == at.Paragraph:
		return quotedBy(c.talk.Last, "goes on", .1)
	case c.alone && c.talk.At.Paragraph == at.Paragraph-1:
		return quotedBy(c.talk.Last, "goes on", .2)
	}
	return story.Finding{}
}

// tag returns the cue of the clauses behind a quotation, up to the next quotation, that has a
// subject of its own in the first of them. Behind a quotation that its own comma leaves open
// it needs no verb of saying: “三十七号，”她指了指门牌，“朝南。”
func (c *reader) tag(items []item, k int) *clauseCue {
	q := items[k].quote
	if k+1 >= len(items) || items[k+1].quote != nil || items[k].mark != 0 && items[k].mark != '，' {
		return nil
	}
	inner := c.text[q.Inner.Start:q.Inner.End]
	open := strings.HasSuffix(inner, "，") || strings.HasSuffix(inner, "…") || strings.HasSuffix(inner, "—")
	if !open && !wording.EndsInStop(inner) && items[k].mark == 0 && (k > 0 || utf8.RuneCountInString(inner) <= shortTerm) {
		return nil // a phrase inside the sentence
	}
	first := items[k+1].cue
	if first == nil && k+2 < len(items) && items[k+2].quote == nil && c.isPreposition(c.plain[items[k+1].start:items[k+1].end]) {
		first = items[k+2].cue // “……，”在谈到期限时，她说
	}
	if first == nil || first.voice == nil {
		return nil
	}
	if !first.own && !(first.verb != 0 && (open || wording.EndsInStop(inner))) {
		return nil
	}
	if open || first.verb&(wording.Saying|wording.SpeechAct) != 0 {
		return first
	}
	for i := k + 2; i < len(items) && items[i].quote == nil; i++ {
		if cue := items[i].cue; cue != nil && cue.verb != 0 && cue.voice.Same(first.voice) {
			return cue
		}
	}
	return nil
}

// before attributes a quotation by the clauses before it; told is true where they say whose
// it is, be it no one's. A clause without a verb of saying tells only if it ends in a colon.
func (c *reader) before(items []item, k int) (f story.Finding, told bool) {
	if v := c.between(items, k); v != nil {
		return quotedBy(v, "goes on", .1), true
	}
	colon := k > 0 && items[k-1].quote == nil && items[k-1].mark == '：'
	for i := k - 1; i >= 0; i-- {
		cue := items[i].cue
		if cue == nil {
			continue
		}
		if cue.verb == 0 && !colon {
			continue
		}
		if cue.verb == 0 && c.Holds("sign", c.plain[items[k-1].start:items[k-1].end]) {
			return story.Finding{}, true
		}
		where := "verb before"
		if cue.verb == 0 {
			where = "colon before"
		}
		return quotedBy(cue.voice, where, 0), true
	}
	for _, it := range items[:k] {
		if it.quote == nil {
			return story.Finding{}, true
		}
	}
	return story.Finding{}, false
}

// between is who does something between two quotations, the one behind it item k, and so speaks
// both: “……。”卢孔博摸了摸麦穗，“……。”
func (c *reader) between(items []item, k int) *story.Voice {
	if k != 1 || len(items) < 2 || items[1].quote == nil || items[0].mark != '，' || items[0].quote != nil {
		return nil
	}
	cue := items[0].cue
	if cue == nil || !cue.own || cue.voice == nil || !c.quotedBefore(items[0].start) {
		return nil
	}
	return cue.voice
}

// whoseWords is who the sentence behind a quotation says spoke it: 这是祁小满贴在墙上的话.
func (c *reader) whoseWords(items []item) *story.Voice {
	text := c.plain[items[0].start:items[0].end]
	for _, head := range []string{"这是", "这就是", "说这话的是", "说这话的人是", "说这番话的是", "说话的是", "这话出自", "这句话出自", "写下这句话的是", "写下这段话的是"} {
		if !strings.HasPrefix(text, head) {
			continue
		}
		if n := c.nameFrom(items[0].start+len(head), items[0].end); n != nil {
			return c.named(n)
		}
	}
	return nil
}

// closing is who does what speakers do in a sentence of one clause behind a quotation:
// “……。”苗春燕摇了摇头。
func (c *reader) closing(items []item) *story.Voice {
	if len(items) != 1 || items[0].quote != nil || items[0].cue == nil || !items[0].cue.own || items[0].cue.voice == nil || !c.quotedBefore(items[0].start) {
		return nil
	}
	text := c.plain[items[0].start:items[0].end]
	if utf8.RuneCountInString(text) > longestGesture || !strings.Contains(text, "的语速") && (strings.ContainsAny(text, "没不却未") || !c.Holds("tag gesture", text)) {
		return nil
	}
	return items[0].cue.voice
}

// longestGesture is how many signs a clause has at most that says what a speaker does.
const longestGesture = 14

// quotedBefore reports whether a quotation ends at byte i.
func (c *reader) quotedBefore(i int) bool {
	return slices.ContainsFunc(c.quotes, func(q wording.Quotation) bool { return q.Outer.End == i })
}

// standsAlone reports whether a sentence is a quotation and nothing else.
func (c *reader) standsAlone(items []item) bool {
	for _, it := range items {
		if it.quote == nil {
			return false
		}
	}
	return true
}

// fromNext attributes a quotation that stands alone to the sentence behind it, if that does
// no more than say who spoke.
func (c *reader) fromNext(f story.Finding, next corpus.Span, at story.Place) story.Finding {
	items := c.items(next)
	saved := *c.talk
	saved.Events = append([]story.Event(nil), c.talk.Events...)
	c.cues(items, at, false)
	*c.talk = saved
	if len(items) == 0 || items[0].quote != nil || len(items) > 3 {
		return f
	}
	if v := c.between(items, 1); v != nil {
		found := quotedBy(v, "verb in the next sentence", .1)
		found.Span, found.Thread, found.Kind = f.Span, f.Thread, f.Kind
		return found
	}
	v := c.whoseWords(items)
	if v == nil {
		v = c.closing(items)
	}
	if v != nil {
		found := quotedBy(v, "verb in the next sentence", .2)
		found.Span, found.Thread, found.Kind = f.Span, f.Thread, f.Kind
		return found
	}
	for _, it := range items {
		if it.quote != nil || it.cue == nil || it.cue.voice == nil {
			return f
		}
	}
	last := items[len(items)-1]
	if last.cue.verb&wording.Saying == 0 || strings.Trim(c.plain[last.cue.to:last.end], "道说。 ") != "" {
		return f
	}
	found := quotedBy(last.cue.voice, "verb in the next sentence", .1)
	found.Span, found.Thread, found.Kind = f.Span, f.Thread, f.Kind
	return found
}

// alternate attributes what stands alone between the words of two who talk to each other:
// “……？”她问。“……。”“……。”她答道。 The marks that touch tell that the speaker changes.
func (c *reader) alternate(found []story.Finding) {
	for i := 1; i+1 < len(found); i++ {
		f, prev, next := &found[i], found[i-1], found[i+1]
		if f.Kind != corpus.Direct || prev.Voice == nil || next.Voice == nil || !strings.HasSuffix(f.Rule, "goes on") && f.Voice != nil {
			continue
		}
		if strings.TrimSpace(c.text[f.Span.End:next.Span.Start]) != "”“" && strings.TrimSpace(c.text[f.Span.End:next.Span.Start]) != "」「" {
			continue
		}
		if !prev.Voice.Same(next.Voice) {
			*f = story.Finding{Kind: f.Kind, Span: f.Span, Thread: f.Thread}
			continue
		}
		other := c.otherParty(next.Voice)
		g := quotedBy(other, "turn of two", .25)
		g.Kind, g.Span, g.Thread = f.Kind, f.Span, f.Thread
		*f = g
	}
}

// otherParty is the one other person named or quoted in the paragraph or, where that has
// none, the two before it.
func (c *reader) otherParty(v *story.Voice) *story.Voice {
	if found, none := c.otherSince(v, c.para); !none {
		return found
	}
	found, _ := c.otherSince(v, c.para-story.Reach)
	return found
}

func (c *reader) otherSince(v *story.Voice, para int) (found *story.Voice, none bool) {
	for _, e := range c.talk.Events {
		if e.Place.Paragraph < para || e.Aside && e.Voice.Who == nil || e.Voice.Same(v) || e.Voice.Same(found) {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = e.Voice
	}
	return found, found == nil
}
