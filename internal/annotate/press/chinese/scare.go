package chinese

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// shortTerm is how many signs a term in marks has at most.
const shortTerm = 8

// isScare reports whether marks are no quotation of a speaker: a title, a name, a term.
func (c *reader) isScare(items []item, k int) bool {
	q := items[k].quote
	before, after := strings.TrimRight(c.plain[:q.Outer.Start], "，：《"), c.plain[q.Outer.End:]
	if c.Ending("scare", before) > 0 && !c.describes(items, k) || c.At("scare behind", after) > 0 {
		return true
	}
	if !c.isName(q) {
		return false
	}
	next, _, han := wording.HanAt(after+" ", 0)
	if han && k > 0 && items[k-1].quote == nil && items[k-1].mark == 0 && c.Ending("organization", before) > 0 {
		return true
	}
	if c.At("organization", after) > 0 {
		return true
	}
	if utf8.RuneCountInString(c.text[q.Inner.Start:q.Inner.End]) > shortTerm || c.describes(items, k) {
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
func (c *reader) toldBefore(items []item, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if cue := items[i].cue; cue != nil && cue.verb != 0 {
			return cue.voice != nil
		}
	}
	return false
}

// describes reports whether the verb at once before a quotation gives something a name.
func (c *reader) describes(items []item, k int) bool {
	if k == 0 || items[k-1].quote != nil || items[k-1].mark != 0 {
		return false
	}
	head := c.plain[items[k-1].start:items[k-1].end]
	return c.toldBefore(items, k) && (c.Ending("describe", head) > 0 || c.Ending("say", head) > 0 || strings.HasSuffix(head, "是") || strings.HasSuffix(head, "为"))
}

// kindOf takes for whole sentences what begins a sentence or follows a colon or comma.
func (c *reader) kindOf(items []item, k int) corpus.StatementKind {
	q := items[k].quote
	if k == 0 || q.Opened || q.Open || items[k-1].quote != nil || items[k-1].mark == '：' || items[k-1].mark == '，' {
		return corpus.Direct
	}
	return corpus.Partial
}
