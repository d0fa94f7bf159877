// Package press finds in a reporter's text who is quoted and reported with which words: it has
// the paragraphs and sentences read in order, gives each quotation to a voice, and makes
// statements and mentions of what was found. Annotate is all of it.
//
// The rules in this package are those of English, French and Spanish, which share most of
// them; file names that begin with a language are its own. Russian, Arabic and Chinese have
// rooms of their own, and what all of them share is in package story. Who is named is found by
// package people. Texts that are no reporter's it leaves alone.
package press

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/chinese"
	"travaux/internal/annotate/press/russian"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
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

// Annotate finds who is quoted and reported in a document, and who is only named, where
// it is a reporter's text. It reports whether it is; else it leaves it as it was, but for what
// an earlier run found.
func Annotate(d *corpus.Document, dir *people.Directory) bool {
	return (&desk{dir}).setStatements(d)
}

// desk reads documents with the names that a directory knows.
type desk struct{ *people.Directory }

// setStatements is Annotate.
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
	people.CountArabic(plain)
	people.CountRussian(plain)
	who := &people.Cast{Directory: a.Directory, On: d.Date()}
	things, shown, orgs := a.Things(plain), a.Evidence(plain), a.Organizations(plain)
	for i, p := range list {
		if p.Lex.Lang == corpus.Chinese {
			continue
		}
		who.Now = i
		p.Evidence, p.Organizations = shown, orgs
		names := a.Reader(&p.Text)
		names.Things, names.Evidence = things, shown
		p.Namings = names.Introduce(who, contact(p))
		for _, q := range p.Quotes {
			p.Inside = append(p.Inside, a.ReaderWithin(&p.Text, q).Introduce(who, false)...)
		}
	}
	a.NameChinese(plain, who)
	for i, p := range list {
		who.Now = i
		if p.Lex.Lang != corpus.Chinese {
			p.Namings = a.Reader(&p.Text).Refer(who, p.Namings)
		}
	}
	talk := &story.Discourse{}
	var last *reader
	for i, p := range list {
		if !p.Prose {
			last = nil
			continue
		}
		last = a.read(list, i, who, talk, last)
	}
	byTurns(list)
	dialogues(list)
	russian.Turns(list)
	namedBelow(list, who)
	headlines(list)
	a.enter(d, list, who)
	return true
}

// textsOf are the paragraphs without what is found in them of speakers.
func textsOf(list []*story.Paragraph) []*people.Text {
	texts := make([]*people.Text, len(list))
	for i, p := range list {
		texts[i] = &p.Text
	}
	return texts
}

// paragraphs takes the passages apart whose language has a lexicon, and forgets what was
// found in them before.
func (a *desk) paragraphs(d *corpus.Document) []*story.Paragraph {
	var list []*story.Paragraph
	var texts []string
	for _, p := range d.Passages {
		forget(p)
		lex := a.Lexicons[p.Language]
		if lex == nil {
			continue
		}
		prose := p.Kind == corpus.Paragraph
		list = append(list, &story.Paragraph{Text: people.Text{Passage: p, Lex: lex}, Prose: prose})
		if prose {
			texts = append(texts, p.Text)
		}
	}
	found := wording.Quotations(texts)
	k := 0
	for _, p := range list {
		if p.Prose {
			p.Quotes = found[k]
			k++
		} else {
			p.Quotes = wording.Quotations([]string{p.Passage.Text})[0]
		}
	}
	conversations(list)
	for i, p := range list {
		if p.Lex.Lang == corpus.Chinese {
			continue
		}
		if !p.Turn {
			p.Quotes = russian.Talk(p.Passage.Text, p.Quotes, p.Lex, russian.InTalk(list, i))
			p.Quotes = interrupted(p.Passage.Text, p.Quotes, p.Lex)
		}
		p.Words = wording.Words(p.Passage.Text, 0, len(p.Passage.Text), p.Quotes)
		p.Sentences = wording.Sentences(p.Passage.Text, p.Words, p.Lex)
		p.Sentences = afterDateline(p)
	}
	russian.NumberLines(list)
	number(list)
	return list
}

// number counts the paragraphs: those over which one quotation runs are one.
func number(list []*story.Paragraph) {
	for i, p := range list {
		if i == 0 {
			continue
		}
		prev := list[i-1]
		p.Number = prev.Number + 1
		if n := len(prev.Quotes); n > 0 && prev.Quotes[n-1].Open && p.Lex.Lang != corpus.Chinese {
			p.Number, p.Offset = prev.Number, prev.Offset+len(prev.Sentences)
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
func afterDateline(p *story.Paragraph) []wording.Stretch {
	end := wording.DatelineEnd(p.Passage.Text)
	if end == 0 || len(p.Sentences) == 0 {
		return p.Sentences
	}
	for i, w := range p.Words {
		if w.Start < end {
			continue
		}
		for s := range p.Sentences {
			if i > p.Sentences[s].From && i < p.Sentences[s].To {
				head := wording.Stretch{From: p.Sentences[s].From, To: i}
				p.Sentences[s].From = i
				return slices.Insert(p.Sentences, s, head)
			}
		}
		break
	}
	return p.Sentences
}

// contact reports whether a paragraph says whom the press may ask.
func contact(p *story.Paragraph) bool {
	if p.Passage.Kind == corpus.Notice {
		return true
	}
	for i := 0; i < len(p.Words) && i < 8; i++ {
		if p.Lex.Is("contact", p.Words[i].Fold) && !isRelease(p, i) {
			return true
		}
	}
	return false
}

// isRelease reports whether word i belongs to "press release", "nota de prensa".
func isRelease(p *story.Paragraph, i int) bool {
	if i > 0 && p.Words[i-1].Letters && p.Lex.Is("of", p.Words[i-1].Fold) {
		return true
	}
	return i+1 < len(p.Words) && (p.Words[i+1].Fold == "release" || p.Words[i+1].Fold == "briefing" || p.Words[i+1].Fold == "conference")
}

// read finds the statements of one paragraph. last is the reader of the last sentence of the
// paragraph before; it returns that of its own.
func (a *desk) read(list []*story.Paragraph, i int, who *people.Cast, talk *story.Discourse, last *reader) *reader {
	p := list[i]
	if p.Lex.Lang == corpus.Chinese {
		var before *story.Voice
		if i > 0 {
			before = list[i-1].Colon
		}
		p.Found, p.Colon = chinese.Read(&p.Text, who, talk, i, before)
		return nil
	}
	readers := make([]*reader, len(p.Sentences))
	for s, sent := range p.Sentences {
		readers[s] = &reader{Sentence: story.Sentence{Reader: *a.Reader(&p.Text), Namings: p.Namings, Owner: story.Index(p.Words, p.Namings), From: sent.From, To: sent.To,
			Cast: who, Talk: talk, At: story.Place{Paragraph: p.Number, Sentence: p.Offset + s}}}
	}
	for s, r := range readers {
		if i > 0 && s == 0 {
			r.colon, r.end = list[i-1].Colon, story.Place{Paragraph: list[i-1].Number, Sentence: list[i-1].Offset + len(list[i-1].Sentences) - 1}
		}
		r.whole = len(readers) == 1
		if s > 0 {
			r.before, r.Prior = readers[s-1], &readers[s-1].Sentence
		}
		if last != nil {
			r.prev, r.Ended = last, &last.Sentence
		}
		cues := r.cues()
		r.Read = cues
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
			r.About = r.topic()
		}
		behalf := r.behalf()
		if behalf != "" {
			r.Talk.Events = append(r.Talk.Events, story.Event{Voice: &story.Voice{ID: corpus.Slug(behalf), Name: behalf, How: story.ByOrganization, Sure: .7}, Place: r.At, Aside: true})
		}
		for k := range all {
			all[k].OnBehalf = behalf
			all[k].Said = r.saidOn(cues)
			all[k].Capacity = r.capacityThen(all[k].Voice)
		}
		p.Found = append(p.Found, all...)
		if s == len(readers)-1 && p.Words[r.To-1].IsMark(":") {
			if p.Colon = r.sentenceVoice(cues); p.Colon == nil {
				p.Colon = r.topic()
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
	for i := r.From; i < r.To; i++ {
		n := r.Lex.At("behalf", r.Words[:r.To], i)
		if n == 0 || !r.Words[i].Letters || i > r.From && r.Lex.Before("role", r.Words, i) > 0 { // a spokesperson's office
			continue
		}
		end := i + n
		for end < r.To && end-i < 20 && r.Words[end].Letters && r.NamingOf(end) == nil {
			if v := r.Lex.VerbAt(r.Words[end].Fold); v&wording.Saying != 0 && v&wording.WithAux == 0 && !r.Words[end].Capital {
				break
			}
			end++
		}
		printed := people.WithoutArticle(r.Span(i+n, end))
		if f := wording.FirstLetter(printed); printed == "" || r.Lex.Is("determiner", strings.ToLower(printed)) || r.Lex.Lang == corpus.English && f >= 'a' && f <= 'z' {
			return "" // "on behalf of her Government"
		}
		return printed
	}
	return ""
}

// enter makes statements and mentions of what was found.
func (a *desk) enter(d *corpus.Document, list []*story.Paragraph, who *people.Cast) {
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
		for _, f := range p.Found {
			if f.Thread != 0 && f.Voice == nil {
				if t, ok := threads[f.Thread]; ok {
					f.Voice, f.Rule, f.Sure = t.Voice, t.Rule, t.Sure
				}
			}
			f.Voice = a.calledByKind(f.Voice, p.Passage.Language)
			if f.Voice == nil || f.Voice.Who != nil && f.Voice.Who.Doubtful || !a.hasName(f.Voice, p.Passage.Language) {
				continue
			}
			id := ids[f.Thread]
			if f.With != 0 {
				id = ids[f.With]
			}
			if f.Thread == 0 || id == "" {
				id = fresh()
			}
			if f.Thread != 0 {
				ids[f.Thread] = id
			}
			p.Passage.Statements = append(p.Passage.Statements, a.statement(id, f, d))
		}
		a.Mention(&p.Text)
	}
}

// voicesOfThreads returns, for quotations that run over several paragraphs, what is known
// of their speaker in any of them.
func voicesOfThreads(list []*story.Paragraph) map[int]story.Finding {
	threads := map[int]story.Finding{}
	for _, p := range list {
		for _, f := range p.Found {
			if f.Thread != 0 && f.Voice != nil {
				if _, ok := threads[f.Thread]; !ok {
					threads[f.Thread] = f
				}
			}
		}
	}
	return threads
}

func (a *desk) statement(id string, f story.Finding, d *corpus.Document) corpus.Statement {
	v := f.Voice
	st := corpus.Statement{ID: id, Kind: f.Kind, Span: f.Span, Nested: f.Nested, Rule: f.Rule, Confidence: round(f.Sure),
		OnBehalfOf: f.OnBehalf, Groups: a.Groups(f.OnBehalf), Said: f.Said,
		SpeakerID: v.ID, Speaker: v.Name, Capacity: v.Capacity, Delegation: v.Delegation, DelegationName: v.DelegationName}
	if v.Unnamed {
		st.SpeakerID = ""
	}
	if w := v.Who; w != nil {
		st.Speaker, st.Capacity = w.Name, w.Capacity()
		st.Delegation, st.DelegationName = w.Delegation, w.DelegationName
	}
	if f.Capacity != "" {
		st.Capacity = f.Capacity
	}
	if st.Said.IsZero() {
		st.Said = d.Said
	}
	if st.Delegation == "" && st.DelegationName != "" {
		st.Delegation = a.Delegation(st.DelegationName)
	}
	if st.Delegation == "" {
		st.Delegation = a.DelegationOf(st.Capacity)
	}
	if st.Delegation == "" && v.Who != nil && v.Who.Known {
		if p, ok := a.Authority.PersonByID(v.Who.ID); ok {
			st.Delegation = a.SpeaksFor(p, d.Date())
		}
	}
	if v.Who != nil {
		st.SpeakerID = a.PersonID(v.Who)
	}
	return st
}

func round(x float64) float64 { return float64(int(x*100+.5)) / 100 }

// hasName reports whether a voice found in prose has a name that can be one. An office, and
// someone of whom nothing else is known, is called by common nouns.
func (a *desk) hasName(v *story.Voice, lang corpus.Lang) bool {
	switch {
	case v.Who != nil:
		return v.Who.Known || a.IsName(v.Who.Name, lang)
	case v.Unnamed:
		return true
	case v.How == story.ByOrganization && (a.OwnsWhatIsNamed(v.Name, lang) || a.IsPaper(v.Name, lang)):
		return false
	case v.How == story.ByOrganization && (people.StartsSmall(v.Name) || lang == corpus.Russian && !people.IsCommonNoun(wording.Fold(v.Name))) && a.OfAKind(v.Name, lang):
		return true
	case v.Name == v.Capacity:
		return strings.ContainsFunc(v.Name, unicode.IsLetter) && !people.IsClause(v.Name)
	}
	return a.IsName(v.Name, lang)
}
