package chinese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// nested finds the sources of what is quoted inside: “《宣言》说的是‘...’”.
func (c *reader) nested(q *wording.Quotation) []corpus.Nested {
	var out []corpus.Nested
	for _, in := range q.Inside {
		head := c.plain[q.Inner.Start:in.Outer.Start]
		from := q.Inner.Start
		if k := strings.LastIndexAny(head, "。！？；"); k >= 0 {
			_, n := utf8.DecodeRuneInString(head[k:])
			head, from = head[k+n:], from+k+n
		}
		best, size := "", -1
		for v := range c.Sets["quoted by"] {
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
			out = append(out, corpus.Nested{Source: best, Span: in.Inner})
		}
	}
	return out
}

// How many characters must be left outside quotations and cues, beside quotations more.
const (
	fewest       = 6
	fewestBeside = 10
)

// reported finds what a sentence reports without marks: from each cue to the next one of
// another voice. Beside a whole sentence in marks nothing is.
func (c *reader) reported(sent corpus.Span, items []item, quotes []story.Finding) []story.Finding {
	least := fewest
	if len(quotes) > 0 {
		least = fewestBeside
	}
	var out []story.Finding
	from, to := sent.Start, sent.End
	var voice *story.Voice
	left := 0
	flush := func(end int) {
		if voice != nil && left >= least {
			lead := len(c.text[from:end]) - len(strings.TrimLeft(c.text[from:end], " 　，；"))
			out = append(out, story.Finding{Kind: corpus.Indirect, Voice: voice, Rule: "reported: " + voice.How, Sure: voice.Sure - .1,
				Span: corpus.Span{Start: from + lead, End: end}})
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
			case voice.Same(cue.voice):
				start = it.start
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
		if it.mark == '：' && i+1 < len(items) && items[i+1].quote != nil || c.isTag(items, i) {
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

// isTag reports whether clause i stands behind a quotation as what only says who spoke it.
func (c *reader) isTag(items []item, i int) bool {
	if i == 0 || items[i-1].quote == nil || items[i].cue == nil || !items[i].cue.own {
		return false
	}
	inner := c.text[items[i-1].quote.Inner.Start:items[i-1].quote.Inner.End]
	return strings.HasSuffix(inner, "，") || strings.HasSuffix(inner, "…") || wording.EndsInStop(inner)
}

// behalfOf reads "代表河口国家集团发言": for whom the speaker of a sentence speaks.
func behalfOf(sentence string) string {
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
