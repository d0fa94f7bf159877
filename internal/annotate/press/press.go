// Package press finds in a reporter's text who is quoted and reported with which words: it has
// the paragraphs and sentences read in order, gives each quotation to a voice, and makes
// statements and mentions of what was found. Annotate is all of it: in each paragraph, sentence
// by sentence, the cues are found, then the quotations are attributed, then what is reported
// without quotation marks.
//
// Most rules in this package are those of English, French and Spanish, which share them; some
// have words or forms of Russian and Arabic too, where these are used alike. File names that
// begin with a language are its own. What is peculiar to Russian, Arabic and Chinese has rooms
// of its own, and what these rooms share with this package is in package story. Who is named is found by
// package people. Texts that are no reporter's it leaves alone.
package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/chinese"
	"travaux/internal/annotate/press/russian"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

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
	signatures(list)
	byTurns(list)
	frenchDialogues(list, talk)
	interviewed(list)
	underNames(list)
	loneTurns(list)
	dialogues(list)
	russian.Turns(list)
	namedBelow(list, who)
	crossheads(list)
	wordsBelow(list)
	headlines(list)
	a.enter(d, list, who)
	return true
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
		if len(quotes) == 0 || len(cues) == 0 || r.onlyRelative(cues) {
			if r.About = r.topic(); r.About == nil || r.isElliptical() {
				r.About = r.goesOnAbout()
			}
		}
		r.Subject = r.frenchSubject(cues)
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
