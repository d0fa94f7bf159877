package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// attribute gives each quotation of a sentence to the clause behind it that says who spoke,
// else to the one before.
func (c *chineseReader) attribute(items []chineseItem, at place) []finding {
	var out []finding
	var tagged *voice // by the clause before the next item
	for k, it := range items {
		q := it.quote
		if q == nil || tagged == nil && c.isScare(items, k) {
			continue
		}
		f := finding{}
		if tagged != nil { // “三十七号，”她指了指门牌，“朝南。”
			f = quotedBy(tagged, "goes on", 0)
		} else {
			f = c.owner(items, k, at)
		}
		tagged = c.divides(items, k, f)
		f.span, f.thread, f.kind = q.inner, q.thread, c.kindOf(items, k)
		c.talk.asked = strings.HasSuffix(c.text[q.inner.Start:q.inner.End], "？")
		if f.voice != nil {
			f.nested = c.nested(q)
			if q.open {
				c.talk.hold(q.thread, f.voice)
			}
		}
		if f.kind == corpus.Partial {
			f.sure -= .05
		}
		out = append(out, f)
	}
	return out
}

// divides returns whose words a quotation is part of, where only their tag stands between it
// and the next one: “……，”她指了指门牌，“……。”
func (c *chineseReader) divides(items []chineseItem, k int, f finding) *voice {
	q := items[k].quote
	if f.voice == nil || !strings.HasSuffix(f.rule, "after") || !strings.HasSuffix(c.text[q.inner.Start:q.inner.End], "，") {
		return nil
	}
	for i := k + 1; i < len(items); i++ {
		if items[i].quote != nil {
			if i > k+1 && (items[i-1].mark == '，' || items[i-1].mark == '：') {
				return f.voice
			}
			return nil
		}
	}
	return nil
}

// hold keeps whose a quotation is that goes on in the next paragraph.
func (d *discourse) hold(thread int, v *voice) {
	if d.threads == nil {
		d.threads = map[int]*voice{}
	}
	d.threads[thread] = v
}

func quotedBy(v *voice, where string, less float64) finding {
	if v == nil {
		return finding{}
	}
	return finding{voice: v, rule: "quotation: " + v.how + ", " + where, sure: v.sure - less}
}

func (c *chineseReader) owner(items []chineseItem, k int, at place) finding {
	q := items[k].quote
	if v := c.talk.threads[q.thread]; q.opened && v != nil {
		return quotedBy(v, "goes on", 0)
	}
	if cue := c.tag(items, k); cue != nil {
		return quotedBy(cue.voice, "verb after", 0)
	}
	if f, told := c.before(items, k); told {
		return f
	}
	if !c.standsAlone(items) {
		return finding{}
	}
	switch {
	case c.colon != nil && at.sentence == 0:
		return quotedBy(c.colon, "colon before", 0)
	case c.talk.last == nil || !c.talk.undisturbed():
		return finding{}
	case c.talk.asked && c.talk.at.paragraph >= at.paragraph-1: // who asked does not answer
		return quotedBy(c.otherParty(c.talk.last), "turn of two", .25)
	case c.talk.at.paragraph == at.paragraph:
		return quotedBy(c.talk.last, "goes on", .1)
	case c.alone && c.talk.at.paragraph == at.paragraph-1:
		return quotedBy(c.talk.last, "goes on", .2)
	}
	return finding{}
}

// tag returns the cue of the clauses behind a quotation, up to the next quotation, that has a
// subject of its own in the first of them. Behind a quotation that its own comma leaves open
// it needs no verb of saying: “三十七号，”她指了指门牌，“朝南。”
func (c *chineseReader) tag(items []chineseItem, k int) *chineseCue {
	q := items[k].quote
	if k+1 >= len(items) || items[k+1].quote != nil || items[k].mark != 0 && items[k].mark != '，' {
		return nil
	}
	inner := c.text[q.inner.Start:q.inner.End]
	open := strings.HasSuffix(inner, "，") || strings.HasSuffix(inner, "…") || strings.HasSuffix(inner, "—")
	if !open && !endsInStop(inner) && items[k].mark == 0 && (k > 0 || utf8.RuneCountInString(inner) <= shortTerm) {
		return nil // a phrase inside the sentence
	}
	first := items[k+1].cue
	if first == nil && k+2 < len(items) && items[k+2].quote == nil && c.isPreposition(c.plain[items[k+1].start:items[k+1].end]) {
		first = items[k+2].cue // “……，”在谈到期限时，她说
	}
	if first == nil || first.voice == nil {
		return nil
	}
	if !first.own && !(first.verb != 0 && (open || endsInStop(inner))) {
		return nil
	}
	if open || first.verb&(saying|speechAct) != 0 {
		return first
	}
	for i := k + 2; i < len(items) && items[i].quote == nil; i++ {
		if cue := items[i].cue; cue != nil && cue.verb != 0 && cue.voice.same(first.voice) {
			return cue
		}
	}
	return nil
}

// before attributes a quotation by the clauses before it; told is true where they say whose
// it is, be it no one's. A clause without a verb of saying tells only if it ends in a colon.
func (c *chineseReader) before(items []chineseItem, k int) (f finding, told bool) {
	colon := k > 0 && items[k-1].quote == nil && items[k-1].mark == '：'
	for i := k - 1; i >= 0; i-- {
		cue := items[i].cue
		if cue == nil {
			continue
		}
		if cue.verb == 0 && !colon {
			continue
		}
		if cue.verb == 0 && c.holds("sign", c.plain[items[k-1].start:items[k-1].end]) {
			return finding{}, true
		}
		where := "verb before"
		if cue.verb == 0 {
			where = "colon before"
		}
		return quotedBy(cue.voice, where, 0), true
	}
	for _, it := range items[:k] {
		if it.quote == nil {
			return finding{}, true
		}
	}
	return finding{}, false
}

// standsAlone reports whether a sentence is a quotation and nothing else.
func (c *chineseReader) standsAlone(items []chineseItem) bool {
	for _, it := range items {
		if it.quote == nil {
			return false
		}
	}
	return true
}

// fromNext attributes a quotation that stands alone to the sentence behind it, if that does
// no more than say who spoke.
func (c *chineseReader) fromNext(f finding, next corpus.Span, at place) finding {
	items := c.items(next)
	saved := *c.talk
	saved.events = append([]event(nil), c.talk.events...)
	c.cues(items, at, false)
	*c.talk = saved
	if len(items) == 0 || items[0].quote != nil || len(items) > 3 {
		return f
	}
	for _, it := range items {
		if it.quote != nil || it.cue == nil || it.cue.voice == nil {
			return f
		}
	}
	last := items[len(items)-1]
	if last.cue.verb&saying == 0 || strings.Trim(c.plain[last.cue.to:last.end], "道说。 ") != "" {
		return f
	}
	found := quotedBy(last.cue.voice, "verb in the next sentence", .1)
	found.span, found.thread, found.kind = f.span, f.thread, f.kind
	return found
}

// alternate attributes what stands alone between the words of two who talk to each other:
// “……？”她问。“……。”“……。”她答道。 The marks that touch tell that the speaker changes.
func (c *chineseReader) alternate(found []finding) {
	for i := 1; i+1 < len(found); i++ {
		f, prev, next := &found[i], found[i-1], found[i+1]
		if f.kind != corpus.Direct || prev.voice == nil || next.voice == nil || !strings.HasSuffix(f.rule, "goes on") && f.voice != nil {
			continue
		}
		if strings.TrimSpace(c.text[f.span.End:next.span.Start]) != "”“" && strings.TrimSpace(c.text[f.span.End:next.span.Start]) != "」「" {
			continue
		}
		if !prev.voice.same(next.voice) {
			*f = finding{kind: f.kind, span: f.span, thread: f.thread}
			continue
		}
		other := c.otherParty(next.voice)
		g := quotedBy(other, "turn of two", .25)
		g.kind, g.span, g.thread = f.kind, f.span, f.thread
		*f = g
	}
}

// otherParty is the one other person named or quoted in the paragraph or, where that has
// none, the two before it.
func (c *chineseReader) otherParty(v *voice) *voice {
	if found, none := c.otherSince(v, c.para); !none {
		return found
	}
	found, _ := c.otherSince(v, c.para-reach)
	return found
}

func (c *chineseReader) otherSince(v *voice, para int) (found *voice, none bool) {
	for _, e := range c.talk.events {
		if e.place.paragraph < para || e.voice.same(v) || e.voice.same(found) {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = e.voice
	}
	return found, found == nil
}

// shortTerm is how many signs a term in marks has at most.
const shortTerm = 8

// isScare reports whether marks are no quotation of a speaker: a title, a name, a term.
func (c *chineseReader) isScare(items []chineseItem, k int) bool {
	q := items[k].quote
	before, after := strings.TrimRight(c.plain[:q.outer.Start], "，：《"), c.plain[q.outer.End:]
	if c.ending("scare", before) > 0 && !c.describes(items, k) || c.at("scare behind", after) > 0 {
		return true
	}
	if !c.isName(q) {
		return false
	}
	next, _, han := isHanAt(after+" ", 0)
	if han && k > 0 && items[k-1].quote == nil && items[k-1].mark == 0 && c.ending("organization", before) > 0 {
		return true
	}
	if c.at("organization", after) > 0 {
		return true
	}
	if utf8.RuneCountInString(c.text[q.inner.Start:q.inner.End]) > shortTerm || c.describes(items, k) {
		return false
	}
	switch {
	case strings.HasPrefix(after, "、") || strings.HasSuffix(before, "、"):
		return true
	case han && c.tag(items, k) == nil && next != '来':
		return true
	case k > 0 && items[k-1].quote == nil && items[k-1].mark == 0: // the end of a clause: only behind its verb
		return !c.toldBefore(items, k)
	}
	return false
}

// toldBefore reports whether a verb of saying with a voice stands before a quotation.
func (c *chineseReader) toldBefore(items []chineseItem, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if cue := items[i].cue; cue != nil && cue.verb != 0 {
			return cue.voice != nil
		}
	}
	return false
}

// describes reports whether the verb at once before a quotation gives something a name.
func (c *chineseReader) describes(items []chineseItem, k int) bool {
	if k == 0 || items[k-1].quote != nil || items[k-1].mark != 0 {
		return false
	}
	head := c.plain[items[k-1].start:items[k-1].end]
	return c.toldBefore(items, k) && (c.ending("describe", head) > 0 || c.ending("say", head) > 0 || strings.HasSuffix(head, "是") || strings.HasSuffix(head, "为"))
}

// kindOf takes for whole sentences what begins a sentence or follows a colon or comma.
func (c *chineseReader) kindOf(items []chineseItem, k int) corpus.StatementKind {
	q := items[k].quote
	if k == 0 || q.opened || q.open || items[k-1].quote != nil || items[k-1].mark == '：' || items[k-1].mark == '，' {
		return corpus.Direct
	}
	return corpus.Partial
}

// nested finds the sources of what is quoted inside: “《宣言》说的是‘...’”.
func (c *chineseReader) nested(q *quotation) []corpus.Nested {
	var out []corpus.Nested
	for _, in := range q.inside {
		head := c.plain[q.inner.Start:in.outer.Start]
		from := q.inner.Start
		if k := strings.LastIndexAny(head, "。！？；"); k >= 0 {
			_, n := utf8.DecodeRuneInString(head[k:])
			head, from = head[k+n:], from+k+n
		}
		best, size := "", -1
		for v := range c.sets["quoted by"] {
			if k := strings.LastIndex(head, v); k > 0 && (size < 0 || k < size) {
				source := c.text[from : from+k]
				best, size = strings.Trim(strings.TrimPrefix(source, "正如"), "《》 ，所对對"), k
			}
		}
		if k := strings.LastIndexAny(best, "，：的"); k >= 0 {
			_, n := utf8.DecodeRuneInString(best[k:])
			best = best[k+n:]
		}
		if best != "" {
			out = append(out, corpus.Nested{Source: best, Span: in.inner})
		}
	}
	return out
}

// How many characters must be left outside quotations and cues, beside quotations more.
const (
	leastChinese       = 6
	leastBesideChinese = 10
)

// reported finds what a sentence reports without marks: from each cue to the next one of
// another voice. Beside a whole sentence in marks nothing is.
func (c *chineseReader) reported(sent corpus.Span, items []chineseItem, quotes []finding) []finding {
	for _, f := range quotes {
		if f.kind == corpus.Direct && f.voice != nil {
			return nil
		}
	}
	least := leastChinese
	if len(quotes) > 0 {
		least = leastBesideChinese
	}
	var out []finding
	from, to := sent.Start, sent.End
	var voice *voice
	left := 0
	flush := func(end int) {
		if voice != nil && left >= least {
			lead := len(c.text[from:end]) - len(strings.TrimLeft(c.text[from:end], " 　，；"))
			out = append(out, finding{kind: corpus.Indirect, voice: voice, rule: "reported: " + voice.how, sure: voice.sure - .1,
				span: corpus.Span{Start: from + lead, End: end}})
		}
	}
	for i, it := range items {
		if it.quote != nil {
			continue
		}
		start := it.start
		if cue := it.cue; cue != nil && cue.verb != 0 {
			start = cue.to
			switch {
			case voice.same(cue.voice):
			case cue.voice == nil && voice != nil && i > 0 && !strings.HasPrefix(c.plain[it.start:it.end], "而") && !strings.HasPrefix(c.plain[it.start:it.end], "但"):
			default:
				flush(it.start)
				if voice != nil || cue.voice == nil {
					from = it.start
				}
				voice, left = cue.voice, 0
			}
		} else if voice == nil {
			continue
		}
		for _, r := range c.text[start:it.end] {
			if unicode.Is(unicode.Han, r) {
				left++
			}
		}
	}
	flush(to)
	return out
}

// chineseBehalf reads "代表河口国家集团发言": for whom the speaker of a sentence speaks.
func chineseBehalf(sentence string) string {
	_, rest, ok := strings.Cut(sentence, "代表")
	for ok {
		k := strings.Index(rest, "发言")
		if k > 0 && k <= 60 && !strings.ContainsAny(rest[:k], "，。") && !strings.Contains(rest[:k], "代表") {
			return rest[:k]
		}
		_, rest, ok = strings.Cut(rest, "代表")
	}
	return ""
}
