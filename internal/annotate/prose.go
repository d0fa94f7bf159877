package annotate

import (
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
)

// Statements in prose: who is quoted and reported with which words in a press release or
// another text that a reporter wrote. Paragraphs are read in order; in each, sentence by
// sentence, the cues are found, then the quotations are attributed, then what is reported
// without quotation marks.

// proseRule begins the rules of the statements found here.
var proseRules = []string{"quotation: ", "reported: "}

// told says of a document by its type whether a reporter lets others speak in it. The
// documents of an organ, which speak for themselves, are none. sure is false where the type
// does not tell.
func told(d *corpus.Document) (prose, sure bool) {
	switch d.Type {
	case corpus.PressRelease:
		return true, true
	case corpus.Speech, corpus.VerbatimRecord, corpus.SummaryRecord, corpus.Resolution, corpus.Decision, corpus.Draft, corpus.Outcome,
		corpus.Report, corpus.Letter, corpus.Agenda, corpus.NGOStatement, corpus.WorkingPaper, corpus.Journal, corpus.Concluding:
		return false, true
	}
	return false, d.Symbol != ""
}

// paragraph is a passage of prose taken apart.
type paragraph struct {
	text
	sentences []stretch
	number    int  // among the paragraphs of the document, for what is near
	offset    int  // of its first sentence
	prose     bool // no title, heading or notice
	turn      bool // a turn of a conversation that dashes part
	found     []finding
	colon     *voice // whose words follow, where the paragraph ends in a colon
}

// findStatements finds who is quoted and reported in a document, and who is only named, where
// it is a reporter's text. It reports whether it is; else it leaves it as it was, but for what
// an earlier run found.
func findStatements(d *corpus.Document, dir *directory) bool {
	return (&desk{dir}).setStatements(d)
}

// desk reads documents with the names that a directory knows.
type desk struct{ *directory }

// setStatements is findStatements.
func (a *desk) setStatements(d *corpus.Document) bool {
	prose, sure := told(d)
	if sure && !prose && !guessedType(d) {
		return false
	}
	list := a.paragraphs(d)
	if sure && !prose && !quotesOften(list) {
		return false
	}
	if !prose && !readsAsPress(d, list) {
		return false
	}
	withoutNobodys(d)
	sayWhen(d)
	plain := textsOf(list)
	countWords(plain)
	countRussian(plain)
	who := &people{dir: a.directory, on: d.Date()}
	things, shown, orgs := a.namesOfThings(plain), a.gather(plain), a.namesOfOrganizations(plain)
	for i, p := range list {
		if p.lex.lang == corpus.Chinese {
			continue
		}
		who.now = i
		p.evidence, p.orgs = shown, orgs
		names := a.names(&p.text)
		names.things, names.evidence = things, shown
		p.namings = names.introduce(who, contact(p))
		for _, q := range p.quotes {
			p.inside = append(p.inside, a.namesWithin(&p.text, q).introduce(who, false)...)
		}
	}
	a.chineseNamings(plain, who)
	for i, p := range list {
		who.now = i
		if p.lex.lang != corpus.Chinese {
			p.namings = a.names(&p.text).refer(who, p.namings)
		}
	}
	talk := &discourse{}
	var last *reader
	for i, p := range list {
		if !p.prose {
			last = nil
			continue
		}
		last = a.read(list, i, who, talk, last)
	}
	byTurns(list)
	dialogues(list)
	russianTurns(list)
	namedBelow(list, who)
	headlines(list)
	a.enter(d, list, who)
	return true
}

// textsOf are the paragraphs without what is found in them of speakers.
func textsOf(list []*paragraph) []*text {
	texts := make([]*text, len(list))
	for i, p := range list {
		texts[i] = &p.text
	}
	return texts
}

// paragraphs takes the passages apart whose language has a lexicon, and forgets what was
// found in them before.
func (a *desk) paragraphs(d *corpus.Document) []*paragraph {
	var list []*paragraph
	var texts []string
	for _, p := range d.Passages {
		forget(p)
		lex := a.lexicons[p.Language]
		if lex == nil {
			continue
		}
		prose := p.Kind == corpus.Paragraph
		list = append(list, &paragraph{text: text{passage: p, lex: lex}, prose: prose})
		if prose {
			texts = append(texts, p.Text)
		}
	}
	found := quotations(texts)
	k := 0
	for _, p := range list {
		if p.prose {
			p.quotes = found[k]
			k++
		} else {
			p.quotes = quotations([]string{p.passage.Text})[0]
		}
	}
	conversations(list)
	for i, p := range list {
		if p.lex.lang == corpus.Chinese {
			continue
		}
		if !p.turn {
			p.quotes = russianTalk(p.passage.Text, p.quotes, p.lex, inTalk(list, i))
			p.quotes = interrupted(p.passage.Text, p.quotes, p.lex)
		}
		p.words = wordsOf(p.passage.Text, 0, len(p.passage.Text), p.quotes)
		p.sentences = sentences(p.passage.Text, p.words, p.lex)
		p.sentences = afterDateline(p)
	}
	lineThreads(list)
	number(list)
	return list
}

// number counts the paragraphs: those over which one quotation runs are one.
func number(list []*paragraph) {
	for i, p := range list {
		if i == 0 {
			continue
		}
		prev := list[i-1]
		p.number = prev.number + 1
		if n := len(prev.quotes); n > 0 && prev.quotes[n-1].open && p.lex.lang != corpus.Chinese {
			p.number, p.offset = prev.number, prev.offset+len(prev.sentences)
		}
	}
}

// forget drops the statements and mentions that an earlier run found.
func forget(p *corpus.Passage) {
	kept := p.Statements[:0]
	for _, st := range p.Statements {
		if !strings.HasPrefix(st.Rule, proseRules[0]) && !strings.HasPrefix(st.Rule, proseRules[1]) {
			kept = append(kept, st)
		}
	}
	p.Statements, p.Mentions = kept, nil
	if len(kept) == 0 {
		p.Statements = nil
	}
}

// afterDateline parts the dateline from the first sentence.
func afterDateline(p *paragraph) []stretch {
	end := datelineEnd(p.passage.Text)
	if end == 0 || len(p.sentences) == 0 {
		return p.sentences
	}
	for i, w := range p.words {
		if w.Start < end {
			continue
		}
		for s := range p.sentences {
			if i > p.sentences[s].from && i < p.sentences[s].to {
				head := stretch{from: p.sentences[s].from, to: i}
				p.sentences[s].from = i
				return slices.Insert(p.sentences, s, head)
			}
		}
		break
	}
	return p.sentences
}

// contact reports whether a paragraph says whom the press may ask.
func contact(p *paragraph) bool {
	if p.passage.Kind == corpus.Notice {
		return true
	}
	for i := 0; i < len(p.words) && i < 8; i++ {
		if p.lex.is("contact", p.words[i].fold) && !isRelease(p, i) {
			return true
		}
	}
	return false
}

// isRelease reports whether word i belongs to "press release", "nota de prensa".
func isRelease(p *paragraph, i int) bool {
	if i > 0 && p.words[i-1].letters && p.lex.is("of", p.words[i-1].fold) {
		return true
	}
	return i+1 < len(p.words) && (p.words[i+1].fold == "release" || p.words[i+1].fold == "briefing" || p.words[i+1].fold == "conference")
}

// read finds the statements of one paragraph. last is the reader of the last sentence of the
// paragraph before; it returns that of its own.
func (a *desk) read(list []*paragraph, i int, who *people, talk *discourse, last *reader) *reader {
	p := list[i]
	if p.lex.lang == corpus.Chinese {
		var before *voice
		if i > 0 {
			before = list[i-1].colon
		}
		p.found, p.colon = readChinese(&p.text, who, talk, i, before)
		return nil
	}
	readers := make([]*reader, len(p.sentences))
	for s, sent := range p.sentences {
		readers[s] = &reader{sentence: sentence{nameReader: *a.names(&p.text), namings: p.namings, owner: index(p.words, p.namings), from: sent.from, to: sent.to,
			people: who, talk: talk, at: place{p.number, p.offset + s}}}
	}
	for s, r := range readers {
		if i > 0 && s == 0 {
			r.colon, r.end = list[i-1].colon, place{list[i-1].number, list[i-1].offset + len(list[i-1].sentences) - 1}
		}
		r.whole = len(readers) == 1
		if s > 0 {
			r.before, r.prior = readers[s-1], &readers[s-1].sentence
		}
		if last != nil {
			r.prev, r.ended = last, &last.sentence
		}
		cues := r.cues()
		r.read = cues
		var next *reader
		if s+1 < len(readers) {
			next = readers[s+1]
		}
		quotes := r.quoted(cues, next)
		all := quotes
		if !r.tag {
			all = append(all, r.reported(cues, quotes)...)
		}
		if len(quotes) == 0 || len(cues) == 0 {
			r.about = r.topic()
		}
		behalf := r.behalf()
		if behalf != "" {
			r.talk.events = append(r.talk.events, event{voice: &voice{id: corpus.Slug(behalf), name: behalf, how: byOrganization, sure: .7}, place: r.at, aside: true})
		}
		for k := range all {
			all[k].onBehalf = behalf
			all[k].said = r.saidOn(cues)
			all[k].capacity = r.capacityThen(all[k].voice)
		}
		p.found = append(p.found, all...)
		if s == len(readers)-1 && p.words[r.to-1].isMark(":") {
			if p.colon = r.sentenceVoice(cues); p.colon == nil {
				p.colon = r.topic()
			}
		}
	}
	if len(readers) == 0 {
		return nil
	}
	return readers[len(readers)-1]
}

// behalf reads "on behalf of the Group of 77 and China" in the sentence, as printed.
func (r *reader) behalf() string {
	for i := r.from; i < r.to; i++ {
		n := r.lex.at("behalf", r.words[:r.to], i)
		if n == 0 || !r.words[i].letters || i > r.from && r.lex.before("role", r.words, i) > 0 { // a spokesperson's office
			continue
		}
		end := i + n
		for end < r.to && end-i < 20 && r.words[end].letters && r.namingOf(end) == nil {
			if v := r.lex.verbAt(r.words[end].fold); v&saying != 0 && v&withAux == 0 && !r.words[end].capital {
				break
			}
			end++
		}
		printed := withoutArticle(r.span(i+n, end))
		if f := firstLetter(printed); printed == "" || r.lex.is("determiner", strings.ToLower(printed)) || r.lex.lang == corpus.English && f >= 'a' && f <= 'z' {
			return "" // "on behalf of her Government"
		}
		return printed
	}
	return ""
}

// enter makes statements and mentions of what was found.
func (a *desk) enter(d *corpus.Document, list []*paragraph, who *people) {
	threads := voicesOfThreads(list)
	ids := map[int]string{}
	taken := map[string]bool{}
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			taken[st.ID] = true
		}
	}
	n := 0
	fresh := func() string {
		for {
			n++
			if id := fmt.Sprintf("q%d", n); !taken[id] {
				return id
			}
		}
	}
	for _, p := range list {
		for _, f := range p.found {
			if f.thread != 0 && f.voice == nil {
				if t, ok := threads[f.thread]; ok {
					f.voice, f.rule, f.sure = t.voice, t.rule, t.sure
				}
			}
			f.voice = a.calledByKind(f.voice, p.passage.Language)
			if f.voice == nil || f.voice.who != nil && f.voice.who.doubtful || !a.hasName(f.voice, p.passage.Language) {
				continue
			}
			id := ids[f.thread]
			if f.with != 0 {
				id = ids[f.with]
			}
			if f.thread == 0 || id == "" {
				id = fresh()
			}
			if f.thread != 0 {
				ids[f.thread] = id
			}
			p.passage.Statements = append(p.passage.Statements, a.statement(id, f, d))
		}
		a.mention(&p.text)
	}
}

// voicesOfThreads returns, for quotations that run over several paragraphs, what is known
// of their speaker in any of them.
func voicesOfThreads(list []*paragraph) map[int]finding {
	threads := map[int]finding{}
	for _, p := range list {
		for _, f := range p.found {
			if f.thread != 0 && f.voice != nil {
				if _, ok := threads[f.thread]; !ok {
					threads[f.thread] = f
				}
			}
		}
	}
	return threads
}

func (a *desk) statement(id string, f finding, d *corpus.Document) corpus.Statement {
	v := f.voice
	st := corpus.Statement{ID: id, Kind: f.kind, Span: f.span, Nested: f.nested, Rule: f.rule, Confidence: round(f.sure),
		OnBehalfOf: f.onBehalf, Groups: a.groups(f.onBehalf), Said: f.said,
		SpeakerID: v.id, Speaker: v.name, Capacity: v.capacity, Delegation: v.delegation, DelegationName: v.delegationName}
	if v.unnamed {
		st.SpeakerID = ""
	}
	if w := v.who; w != nil {
		st.Speaker, st.Capacity = w.name, w.capacity()
		st.Delegation, st.DelegationName = w.delegation, w.delegationName
	}
	if f.capacity != "" {
		st.Capacity = f.capacity
	}
	if st.Said.IsZero() {
		st.Said = d.Said
	}
	if st.Delegation == "" && st.DelegationName != "" {
		st.Delegation = a.delegation(st.DelegationName)
	}
	if st.Delegation == "" {
		st.Delegation = a.delegationOf(st.Capacity)
	}
	if st.Delegation == "" && v.who != nil && v.who.known {
		if p, ok := a.authority.PersonByID(v.who.id); ok {
			st.Delegation = a.speaksFor(p, d.Date())
		}
	}
	if v.who != nil {
		st.SpeakerID = a.personID(v.who)
	}
	return st
}

func round(x float64) float64 { return float64(int(x*100+.5)) / 100 }
