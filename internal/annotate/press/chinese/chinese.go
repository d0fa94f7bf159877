// Package chinese has the rules by which Chinese prose says whose words it quotes and reports.
// There are no spaces between its words, so that it reads bytes and clauses where the other
// languages read words. Read is all of it.
package chinese

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Chinese has no spaces, and its names no capitals. A sentence is read clause by clause: the
// subject of a verb of saying stands at the head of its clause, or of one before it in the
// sentence. Words that introduce or follow a quotation are a clause that touches it.

// reader reads one paragraph.
type reader struct {
	*wording.Chinese
	text   string // as printed
	plain  string // in simplified signs, at the same bytes
	people *people.Cast
	talk   *story.Discourse
	para   int
	names  []people.Naming
	quotes []wording.Quotation
	colon  *story.Voice // who speaks in a paragraph before that ends in a colon
	alone  bool         // the paragraph is quotations only
}

// item is a clause of a sentence or, where quote is set, a quotation.
type item struct {
	start, end int
	mark       rune // that ends a clause; 0 before a quotation
	quote      *wording.Quotation
	cue        *clauseCue
}

// clauseCue is what a clause says of who speaks.
type clauseCue struct {
	from, to int // to the end of the verb
	verb     wording.Verb
	voice    *story.Voice
	// own is true where the subject stands in the clause itself.
	own bool
}

// Read finds who says what in one Chinese paragraph, the one at number para of its
// document. before is who speaks in the paragraph before where that ends in a colon; colon is
// the same of this one.
func Read(p *people.Text, who *people.Cast, talk *story.Discourse, para int, before *story.Voice) (found []story.Finding, colon *story.Voice) {
	c := &reader{Chinese: who.Directory.Chinese, text: p.Passage.Text, plain: p.Plain, people: who, talk: talk, para: para, names: p.Namings, quotes: p.Quotes, colon: before}
	c.quotes = slices.DeleteFunc(slices.Clone(c.quotes), c.isShortName)
	outside := datelineEnd(c.text)
	for _, q := range c.quotes {
		if strings.TrimSpace(c.text[outside:q.Outer.Start]) != "" {
			break
		}
		outside = q.Outer.End
	}
	c.alone = strings.TrimSpace(c.text[outside:]) == ""
	return c.read()
}

// QuotesSomeone reports whether a Chinese paragraph has words in marks that a verb of saying or
// a colon touches, as only a reporter's has.
func QuotesSomeone(p *people.Text) bool {
	for _, q := range p.Quotes {
		before := strings.TrimRight(p.Passage.Text[:q.Outer.Start], "：，: ")
		for v := range p.Lex.Sets["say"] {
			if before != "" && strings.HasSuffix(before, v) {
				return true
			}
			clause, _, _ := strings.Cut(strings.TrimLeft(p.Passage.Text[q.Outer.End:], "，"), "。")
			if k := strings.Index(clause, v); k >= 0 && k <= longestTag {
				return true
			}
		}
	}
	return false
}

// longestTag is how many bytes may stand between a quotation and the verb behind it.
const longestTag = 90

// read returns what the paragraph attributes to whom, and who speaks next, where it ends in
// a colon.
func (c *reader) read() (out []story.Finding, colon *story.Voice) {
	var before []item
	sents := c.sentences()
	for s, sent := range sents {
		at := story.Place{Paragraph: c.para, Sentence: s}
		items := c.items(sent)
		c.cues(items, at, len(before) > 0)
		quotes := c.attribute(items, at)
		if len(quotes) == 1 && quotes[0].Voice == nil && s+1 < len(sents) && len(items) == 1 {
			quotes[0] = c.fromNext(quotes[0], sents[s+1], at)
		}
		quotes = append(quotes, c.reported(sent, items, quotes)...)
		behalf := behalfOf(c.text[sent.Start:sent.End])
		for i := range quotes {
			quotes[i].OnBehalf = behalf
		}
		out = append(out, quotes...)
		before = items
	}
	c.alternate(out)
	if n := len(before); n > 0 && before[n-1].quote == nil && before[n-1].mark == '：' {
		colon = c.speakerOf(before)
	}
	return out, colon
}

// isShortName reports whether marks in brackets hold what something is called in short:
// （下称“流援署”）.
func (c *reader) isShortName(q wording.Quotation) bool {
	before := c.plain[:q.Outer.Start]
	return strings.HasPrefix(c.plain[q.Outer.End:], "）") &&
		slices.ContainsFunc([]string{"称", "（", "又名", "即"}, func(w string) bool { return strings.HasSuffix(before, w) }) || c.isSign(q)
}

// isSign reports whether marks hold a word or two that are a thing of the sentence: 指着黑板上的“发”说.
func (c *reader) isSign(q wording.Quotation) bool {
	r, _, han := wording.HanAt(c.plain[q.Outer.End:]+" ", 0)
	return strings.HasSuffix(c.plain[:q.Outer.Start], "的") && han && r != '的' && utf8.RuneCountInString(c.text[q.Inner.Start:q.Inner.End]) <= 4
}

// speakerOf is the last voice that the clauses of a sentence tell.
func (c *reader) speakerOf(items []item) *story.Voice {
	for i := len(items) - 1; i >= 0; i-- {
		if cue := items[i].cue; cue != nil {
			return cue.voice
		}
	}
	return nil
}

// wire is the dateline of an agency: 海门，2032年9月30日电.
var wire = regexp.MustCompile(`^[^。：“「]{0,40}?日(?:电|電|讯|訊|报道|報道|消息)[\s　—】）]*`)

// bracketed is a dateline with the day in brackets: 日内瓦（10月12日）——.
var bracketed = regexp.MustCompile(`^[\p{Han}·]{2,12}，[0-9年月]{0,10}[0-9]{1,2}月[0-9]{1,2}日\s*(?:[（(][^）)]{1,16}[）)])?\s*[—－-]+\s*|^[\p{Han}·]{2,12}(?:[（(][^）)]{1,24}日[）)]|[／/][\p{Han}·]{2,8})\s*[—－-]+\s*|^[【]?(?:本报|本报记者|本台|本社)?[\p{Han}·0-9]{0,16}(?:讯|訊)[】]?[\s　]+|^[（(【][^）)】]{2,30}(?:电|電|讯|訊|报道|報道|報導)[）)】]\s*`)

func datelineEnd(text string) int {
	if end := wording.DatelineEnd(text); end > 0 {
		return end
	}
	if end := len(bracketed.FindString(text[:min(len(text), 200)])); end > 0 {
		return end
	}
	return len(wire.FindString(text[:min(len(text), 200)]))
}

// sentences parts the paragraph at stops outside quotations, and behind a quotation that
// ends with a stop of its own and that no tag follows.
func (c *reader) sentences() []corpus.Span {
	var out []corpus.Span
	start := datelineEnd(c.text)
	for i := start; i < len(c.text); {
		if q := wording.QuotationAt(c.quotes, i); q != nil {
			told := strings.TrimSpace(c.text[start:i]) != ""
			i = q.Outer.End
			if wording.EndsInStop(c.text[q.Inner.Start:q.Inner.End]) && (i == len(c.text) || wording.QuotationAt(c.quotes, i) != nil || !c.tagFollows(i, told)) {
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

// tagFollows reports whether the clause at byte i says who spoke the quotation before it.
// Where that was told before (told), a clause that ends in a colon tells of the next one.
func (c *reader) tagFollows(i int, told bool) bool {
	end := i + c.clauseLength(i)
	at, v := c.firstVerb(i, end)
	if v == "" {
		return false
	}
	if told && strings.HasPrefix(c.text[end:], "：") {
		return false
	}
	if strings.HasPrefix(c.text[end:], "，") || strings.HasPrefix(c.text[end:], "：") {
		// “……。”她补充说，协定……: what is behind the comma is a report of its own.
		return !told || !strings.HasPrefix(c.text[end:], "，")
	}
	return strings.Trim(c.plain[at+len(v):end], "的她他道说 ") == "" || !told
}

func (c *reader) clauseLength(i int) int {
	n := strings.IndexAny(c.text[i:], "，。！？；：“「『《")
	if n < 0 {
		return len(c.text) - i
	}
	return n
}

// items parts a sentence into clauses and quotations.
func (c *reader) items(sent corpus.Span) []item {
	var out []item
	start := sent.Start
	emit := func(end int, mark rune) {
		lead := len(c.text[start:end]) - len(strings.TrimLeft(c.text[start:end], " 　\n—…】）"))
		if start+lead < end {
			out = append(out, item{start: start + lead, end: end, mark: mark})
		} else if n := len(out); mark != 0 && n > 0 && out[n-1].quote != nil {
			out[n-1].mark = mark // “……”，
		}
	}
	for i := sent.Start; i < sent.End; {
		if q := wording.QuotationAt(c.quotes, i); q != nil {
			emit(i, 0)
			i = q.Outer.End
			start = i
			out = append(out, item{start: q.Outer.Start, end: q.Outer.End, quote: q})
			continue
		}
		r, n := utf8.DecodeRuneInString(c.text[i:])
		if strings.ContainsRune("，。！？；：", r) || r == ':' {
			if r == ':' {
				r = '：'
			}
			emit(i, r)
			start = i + n
		}
		i += n
	}
	emit(sent.End, 0)
	return out
}
