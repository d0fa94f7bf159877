package annotate

import (
	"slices"
	"strings"
	"unicode"
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

var chineseHonorifics = []string{"先生", "女士", "夫人", "小姐", "博士", "教授"}

// introduceChinese finds the persons named with an honorific in the text from start to end.
func introduceChinese(text string, start, end int, lex *lexicon, p *people) []naming {
	var out []naming
	for i := start; i < end; {
		at, h := -1, ""
		for _, candidate := range chineseHonorifics {
			if k := strings.Index(text[i:end], candidate); k >= 0 && (at < 0 || i+k < at) {
				at, h = i+k, candidate
			}
		}
		if at < 0 {
			return out
		}
		from, role := chineseName(text, start, at, lex, p)
		if from < at {
			who := p.meet(text[from:at], chineseParts(text[from:at]), honorifics[h])
			who.holds(text[role:from])
			who.place(text[role:from], lex, p)
			out = append(out, naming{who: who, name: corpus.Span{Start: from, End: at}, from: role, to: at + len(h)})
		}
		i = at + len(h)
	}
	return out
}

// place takes the delegation from an office: "塔伦达代表".
func (who *person) place(office string, lex *lexicon, p *people) {
	for part := range lex.sets["role"] {
		name, ok := strings.CutSuffix(office, part)
		if !ok || name == "" || who.delegationName != "" {
			continue
		}
		if _, known := p.a.authority.Country(strings.TrimSuffix(name, "常驻联合国")); known {
			who.delegationName = strings.TrimSuffix(name, "常驻联合国")
		}
	}
}

// chineseParts are the parts of a name between middle dots.
func chineseParts(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == '·' || r == '•' || r == '‧' })
}

// chineseName goes back from an honorific at byte at over the name and the office before it.
func chineseName(text string, start, at int, lex *lexicon, p *people) (name, role int) {
	run := at
	for run > start {
		r, n := utf8.DecodeLastRuneInString(text[start:run])
		if !unicode.Is(unicode.Han, r) && r != '·' && r != '-' && r != '—' && r != '－' {
			break
		}
		run -= n
	}
	name, role = run, run
	found := false
	for part := range lex.sets["role"] {
		if k := strings.LastIndex(text[run:at], part); k >= 0 && run+k+len(part) > name && run+k+len(part) < at {
			name, found = run+k+len(part), true
		}
	}
	if found {
		return name, run
	}
	// Without an office before it: someone named before, a name with dots, or a short one.
	for k := run; k < at; {
		if p.find(chineseParts(text[k:at]), unknownSex) != nil {
			return k, k
		}
		_, n := utf8.DecodeRuneInString(text[k:])
		k += n
	}
	if n := utf8.RuneCountInString(text[run:at]); n <= 4 && n >= 2 || strings.Contains(text[run:at], "·") && n <= 16 {
		return run, run
	}
	return at, at
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
		out = append(out, quotes...)
		if f, ok := c.reported(sent, cues, quotes); ok {
			out = append(out, f)
		}
	}
	return out
}

// sentences parts the paragraph at stops outside quotations, and behind a quotation that
// ends with a stop of its own.
func (c *chineseReader) sentences() []corpus.Span {
	var out []corpus.Span
	start := 0
	for i := 0; i < len(c.text); {
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

// subject tells who the words before a verb are; known is false where they are no subject.
func (c *chineseReader) subject(start, end int, at place) (v *voice, known bool) {
	s := c.text[start:end]
	trimmed := strings.TrimLeft(s, " 但而同时此外另外对此随后最后然而不过因此")
	for _, pronoun := range []struct {
		word string
		sex  sex
	}{{"她", female}, {"他", male}} {
		if strings.HasPrefix(trimmed, pronoun.word) && !strings.HasPrefix(trimmed, pronoun.word+"们") && !strings.HasPrefix(trimmed, pronoun.word+"的") {
			return byPronoun(c.talk.pronoun(pronoun.sex, at)), true
		}
	}
	var last *naming
	for k := range c.names {
		if n := &c.names[k]; n.from >= start && n.to <= end {
			if last != nil {
				return nil, true // two persons
			}
			last = n
		}
	}
	if last != nil {
		return byName(last.who), true
	}
	for word := range c.lex.sets["indefinite"] {
		if strings.Contains(trimmed, word) {
			return nil, true
		}
	}
	if who := c.met(trimmed); who != nil {
		return byName(who), true
	}
	return c.office(trimmed)
}

// met returns the person named before whose name, or family name, the words begin with.
func (c *chineseReader) met(s string) *person {
	var found *person
	for _, who := range c.people.list {
		family := who.words[len(who.words)-1]
		if !strings.HasPrefix(s, who.name) && !(utf8.RuneCountInString(family) > 1 && strings.HasPrefix(s, family)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// office is the voice of an office without an honorific behind it: of the person whose name
// follows, of the one introduced with it or who held it, else of the office itself.
func (c *chineseReader) office(s string) (*voice, bool) {
	end := 0
	for part := range c.lex.sets["role"] {
		if k := strings.Index(s, part); k >= 0 && k+len(part) > end {
			end = k + len(part)
		}
	}
	if end == 0 {
		return c.organization(s)
	}
	title, rest := s[:end], s[end:]
	name := rest[:chineseNameEnd(rest)]
	if n := utf8.RuneCountInString(name); n >= 2 && (n <= 4 || strings.Contains(name, "·")) {
		who := c.people.meet(name, chineseParts(name), unknownSex)
		who.holds(title)
		who.place(title, c.lex, c.people)
		if o, ok := c.people.a.authority.Office(title); ok && !who.known {
			if p, ok := c.people.a.authority.Holder(o.ID, c.people.on); ok && slices.ContainsFunc(spelled(p.Labels[corpus.Chinese], p.Family), func(f string) bool { return f == name }) {
				who.identify(p)
			}
		}
		return byName(who), true
	}
	who := c.introducedAs(title)
	if who != nil {
		return &voice{who: who, how: "office by introduction", sure: .8}, true
	}
	if o, ok := c.people.a.authority.Office(title); ok {
		if p, ok := c.people.a.authority.Holder(o.ID, c.people.on); ok {
			return &voice{id: p.ID, name: title, capacity: title, delegation: o.Delegation, how: "office by date", sure: .8}, true
		}
	}
	return &voice{id: corpus.Slug(title), name: title, capacity: title, how: "office", sure: .75}, true
}

func spelled(label string, families []string) []string {
	return append(append([]string{label}, families...), chineseParts(label)...)
}

func (c *chineseReader) introducedAs(title string) *person {
	var found *person
	for _, who := range c.people.list {
		if !slices.ContainsFunc(who.offices, func(o string) bool { return o == title || strings.HasSuffix(o, title) && len(o) > len(title) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// chineseNameEnd ends a name before the words that say how, where or to whom it was said.
func chineseNameEnd(s string) int {
	for i, r := range s {
		if !unicode.Is(unicode.Han, r) && r != '·' && r != '-' || strings.ContainsRune("在对于则还也再就向今昨日曾并先后随又", r) {
			return i
		}
	}
	return len(s)
}

func (c *chineseReader) organization(s string) (*voice, bool) {
	s = strings.TrimRight(s, "则还也再次随后")
	if d, ok := c.people.a.authority.Country(s); ok {
		return &voice{id: d.ID, name: s, delegation: d.ID, delegationName: s, how: "organization", sure: .8}, true
	}
	if g, ok := c.people.a.authority.Group(s); ok {
		return &voice{id: g.ID, name: s, how: "organization", sure: .8}, true
	}
	return nil, true
}

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

// behalf reads "代表河口国家集团发言".
func (c *chineseReader) behalf() string {
	_, rest, ok := strings.Cut(c.text, "代表")
	for ok {
		if k := strings.Index(rest, "发言"); k > 0 && k <= 60 && !strings.ContainsAny(rest[:k], "，。") && !strings.Contains(rest[:k], "代表") {
			return rest[:k]
		}
		_, rest, ok = strings.Cut(rest, "代表")
	}
	return ""
}
