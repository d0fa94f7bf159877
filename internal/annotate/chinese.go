package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// Chinese has no spaces, and its names no capitals: what shows a name is the honorific
// behind it and the word for an office before it. A sentence is read clause by clause; the
// subject of a verb of saying stands at the head of its clause.

// chineseClause is a stretch between marks, outside quotations.
type chineseClause struct {
	start, end int
	first      bool // of its sentence
	after      *quotation
}

// chineseReader reads one paragraph.
type chineseReader struct {
	text   string
	lex    *lexicon
	people *people
	talk   *discourse
	para   int
	names  []naming
	quotes []quotation
}

// chineseCue is a verb with its subject, by bytes.
type chineseCue struct {
	from, to int
	verb     verb
	voice    *voice
}

// read returns what the paragraph attributes to whom.
func (c *chineseReader) read() []finding {
	var out []finding
	for s, sent := range c.sentences() {
		at := place{c.para, s}
		cues := c.cues(sent, at)
		quotes := c.attribute(sent, cues, at)
		if f, ok := c.reported(sent, cues, quotes); ok {
			quotes = append(quotes, f)
		}
		behalf := chineseBehalf(c.text[sent.Start:sent.End])
		for i := range quotes {
			quotes[i].onBehalf = behalf
		}
		out = append(out, quotes...)
	}
	return out
}

// sentences parts the paragraph at stops outside quotations, and behind a quotation that
// ends with a stop of its own.
func (c *chineseReader) sentences() []corpus.Span {
	var out []corpus.Span
	start := datelineEnd(c.text)
	for i := start; i < len(c.text); {
		if q := starting(c.quotes, i); q != nil {
			i = q.outer.End
			if endsInStop(c.text[q.inner.Start:q.inner.End]) && (i == len(c.text) || starting(c.quotes, i) != nil || !c.tagFollows(i)) {
				out, start = append(out, corpus.Span{Start: start, End: i}), i
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(c.text[i:])
		i += n
		if strings.ContainsRune("。！？", r) {
			out, start = append(out, corpus.Span{Start: start, End: i}), i
		}
	}
	if strings.TrimSpace(c.text[start:]) != "" {
		out = append(out, corpus.Span{Start: start, End: len(c.text)})
	}
	return out
}

// tagFollows reports whether a verb of saying stands in the clause at byte i.
func (c *chineseReader) tagFollows(i int) bool {
	end := i + c.clauseLength(i)
	_, v := c.firstVerb(i, end)
	return v != ""
}

func (c *chineseReader) clauseLength(i int) int {
	n := strings.IndexAny(c.text[i:], "，。！？；：“「『《")
	if n < 0 {
		return len(c.text) - i
	}
	return n
}

// clauses are the stretches of a sentence between marks and quotations.
func (c *chineseReader) clauses(sent corpus.Span) []chineseClause {
	var out []chineseClause
	start := sent.Start
	var after *quotation
	emit := func(end int) {
		if strings.TrimSpace(c.text[start:end]) != "" {
			out = append(out, chineseClause{start: start, end: end, first: start == sent.Start, after: after})
			after = nil
		}
	}
	for i := sent.Start; i < sent.End; {
		if q := starting(c.quotes, i); q != nil {
			emit(i)
			i = q.outer.End
			start, after = i, q
			continue
		}
		r, n := utf8.DecodeRuneInString(c.text[i:])
		if strings.ContainsRune("，。！？；：", r) {
			emit(i)
			start = i + n
		}
		i += n
	}
	emit(sent.End)
	return out
}

// cues finds the verbs of saying of a sentence.
func (c *chineseReader) cues(sent corpus.Span, at place) []chineseCue {
	var out []chineseCue
	for _, cl := range c.clauses(sent) {
		for _, n := range c.names {
			if n.name.Start >= cl.start && n.name.End <= cl.end {
				c.talk.named(n.who, at)
			}
		}
		i, v := c.firstVerb(cl.start, cl.end)
		if v == "" {
			continue
		}
		cue := chineseCue{from: cl.start, to: i + len(v), verb: saying}
		if c.lex.sets["act"][v] {
			cue.verb = speechAct
		}
		subject := strings.TrimSpace(c.text[cl.start:i])
		switch {
		case strings.TrimLeft(subject, "并还也又且同时再次") == "":
			if len(out) == 0 || out[len(out)-1].voice == nil {
				continue
			}
			cue.voice = out[len(out)-1].voice
		default:
			voice, known := c.subject(cl.start, i, at)
			if !known {
				continue
			}
			cue.voice = voice
		}
		if cue.voice != nil {
			c.talk.spoke(cue.voice, at)
		}
		out = append(out, cue)
	}
	return out
}

// firstVerb finds the first verb of saying between two bytes, the longest where several
// begin there.
func (c *chineseReader) firstVerb(start, end int) (int, string) {
	at, verb := end, ""
	for _, part := range []string{"say", "act"} {
		for v := range c.lex.sets[part] {
			k := strings.Index(c.text[start:end], v)
			if k >= 0 && (start+k < at || start+k == at && len(v) > len(verb)) && !c.insideName(start+k) && !c.isNoun(start+k, v, start) {
				at, verb = start+k, v
			}
		}
	}
	return at, verb
}

func (c *chineseReader) insideName(i int) bool {
	return slices.ContainsFunc(c.names, func(n naming) bool { return i >= n.from && i < n.to })
}

// isNoun reports whether a form is part of a longer word or a noun here: 说明, 小说, 该要求.
func (c *chineseReader) isNoun(i int, v string, start int) bool {
	rest, before := c.text[i+len(v):], c.text[start:i]
	for _, longer := range []string{"说明", "说服", "称为", "称号", "道路", "道德", "要求书", "建议书", "希望之", "提醒函", "说法", "支持者", "支持下"} {
		if strings.HasPrefix(c.text[i:], longer) {
			return true
		}
	}
	for _, b := range []string{"小", "传", "学", "名", "人", "职", "据", "或者", "可以", "不", "没有", "未", "并未", "拒绝", "的", "这一", "该", "不会", "将", "可能", "应", "应当"} {
		if strings.HasSuffix(before, b) && (len(v) <= 3 || b == "不" || b == "未" || b == "没有" || b == "拒绝" || b == "的" || b == "该") {
			return b != "人" || !strings.HasSuffix(before, "发言人") && !strings.HasSuffix(before, "负责人") && !strings.HasSuffix(before, "协调人") && !strings.HasSuffix(before, "创始人")
		}
	}
	return strings.HasPrefix(rest, "者") || strings.HasPrefix(rest, "书")
}
