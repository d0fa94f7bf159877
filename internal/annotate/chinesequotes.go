package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// attribute gives each quotation of a sentence to the cue behind it, else the one before.
func (c *chineseReader) attribute(sent corpus.Span, cues []chineseCue, at place) []finding {
	var out []finding
	for k := range c.quotes {
		q := &c.quotes[k]
		if q.outer.Start < sent.Start || q.outer.End > sent.End || c.isScare(q, cues) {
			continue
		}
		f := c.owner(q, sent, cues, at)
		f.span, f.thread, f.kind = q.inner, q.thread, c.kindOf(q, sent)
		if f.voice != nil {
			f.nested = c.nested(q)
		}
		if f.kind == corpus.Partial {
			f.sure -= .05
		}
		out = append(out, f)
	}
	return out
}

func (c *chineseReader) owner(q *quotation, sent corpus.Span, cues []chineseCue, at place) finding {
	make := func(v *voice, where string, less float64) finding {
		if v == nil {
			return finding{}
		}
		return finding{voice: v, rule: "quotation: " + v.how + ", " + where, sure: v.sure - less}
	}
	for _, cue := range cues {
		if cue.from == q.outer.End {
			return make(cue.voice, "verb after", 0)
		}
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].to <= q.outer.Start {
			return make(cues[i].voice, "verb before", 0)
		}
	}
	switch {
	case len(cues) > 0:
		return finding{}
	case strings.TrimSpace(c.text[sent.Start:q.outer.Start]) == "" && strings.Trim(c.text[q.outer.End:sent.End], " 。，") == "" &&
		c.talk.last != nil && c.talk.at.paragraph == at.paragraph && c.talk.undisturbed():
		return make(c.talk.last, "goes on", .1)
	}
	return finding{}
}

func (c *chineseReader) isScare(q *quotation, cues []chineseCue) bool {
	before, after := strings.TrimRight(c.text[:q.outer.Start], "，："), c.text[q.outer.End:]
	for word := range c.lex.sets["scare"] {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	for word := range c.lex.sets["scare behind"] {
		if strings.HasPrefix(after, word) {
			return true
		}
	}
	if utf8.RuneCountInString(c.text[q.inner.Start:q.inner.End]) > 4 {
		return false
	}
	return !slices.ContainsFunc(cues, func(cue chineseCue) bool {
		return cue.from == q.outer.End || cue.to <= q.outer.Start && q.outer.Start-cue.to <= 12
	})
}

// kindOf takes for whole sentences what begins a sentence or follows a colon or comma.
func (c *chineseReader) kindOf(q *quotation, sent corpus.Span) corpus.StatementKind {
	before := strings.TrimRight(c.text[sent.Start:q.outer.Start], " ")
	if before == "" || q.opened || q.open || strings.HasSuffix(before, "：") || strings.HasSuffix(before, ":") || strings.HasSuffix(before, "，") {
		return corpus.Direct
	}
	return corpus.Partial
}

// nested finds the sources of what is quoted inside: "《宣言》说的是‘...’".
func (c *chineseReader) nested(q *quotation) []corpus.Nested {
	var out []corpus.Nested
	for _, in := range q.inside {
		head := c.text[q.inner.Start:in.outer.Start]
		if k := strings.LastIndexAny(head, "。！？；"); k >= 0 {
			_, n := utf8.DecodeRuneInString(head[k:])
			head = head[k+n:]
		}
		best := ""
		for v := range c.lex.sets["quoted by"] {
			if k := strings.LastIndex(head, v); k > 0 && len(v) > 0 {
				source := strings.Trim(strings.TrimPrefix(head[:k], "正如"), "《》 ，所")
				if best == "" || len(source) < len(best) {
					best = source
				}
			}
		}
		if best != "" && !strings.ContainsAny(best, "，：") {
			out = append(out, corpus.Nested{Source: best, Span: in.inner})
		}
	}
	return out
}

// leastChinese is how many characters must be left outside quotations and cues.
const leastChinese = 6

func (c *chineseReader) reported(sent corpus.Span, cues []chineseCue, quotes []finding) (finding, bool) {
	var voice *voice
	for _, cue := range cues {
		if cue.voice == nil {
			return finding{}, false
		}
		if voice != nil && !voice.same(cue.voice) {
			return finding{}, false
		}
		voice = cue.voice
	}
	if voice == nil {
		return finding{}, false
	}
	n := 0
	for i, r := range c.text[sent.Start:sent.End] {
		i += sent.Start
		inCue := slices.ContainsFunc(cues, func(cue chineseCue) bool { return i >= cue.from && i < cue.to })
		inQuote := slices.ContainsFunc(c.quotes, func(q quotation) bool { return i >= q.outer.Start && i < q.outer.End })
		if !inCue && !inQuote && unicode.Is(unicode.Han, r) {
			n++
		}
	}
	for _, f := range quotes {
		if f.kind == corpus.Direct && f.voice != nil {
			return finding{}, false
		}
	}
	if n < leastChinese {
		return finding{}, false
	}
	span := sent
	span.Start += len(c.text[span.Start:span.End]) - len(strings.TrimLeft(c.text[span.Start:span.End], " "))
	return finding{kind: corpus.Indirect, voice: voice, rule: "reported: " + voice.how, sure: voice.sure - .1, span: span}, true
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
