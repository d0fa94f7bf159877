package press

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/chinese"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// A text whose type no one told may be a reporter's or anything else: a speech, a law, a
// table, the minutes of a meeting. It is a reporter's unless it shows that it is not: someone
// speaks in it in the first person or to an audience, its paragraphs are numbered, it has
// articles, a preamble or an annex.

// What a text must show to be none of a reporter's.
const (
	ownWordsPerThousand = 8  // words of the first person outside quotations
	fewestOwnWords      = 3  // and at least so many
	numberedShare       = .3 // of its paragraphs
	fewestArticles      = 3
)

// readsAsPress reports whether a document of unknown type reads as a reporter's text. list is
// its passages taken apart.
func readsAsPress(d *corpus.Document, list []*story.Paragraph) bool {
	for _, s := range d.Sections {
		if s.Form == corpus.FormPreamble || s.Form == corpus.FormAnnex || s.Form == corpus.FormSpeech && saysWhoSpeaks(d) {
			return false
		}
	}
	prose, numbered, rows, articles := 0, 0, 0, 0
	greets := false // an audience, or the readers of a newsletter
	for _, p := range d.Passages {
		switch {
		case p.Kind == corpus.TableRow:
			rows++
		case articleHead.MatchString(p.Text):
			articles++
		case p.Kind == corpus.Paragraph:
			greets = greets || prose < 4 && utf8.RuneCountInString(p.Text) < 400 && salutation.MatchString(p.Text)
			prose++
			if p.Number != "" {
				numbered++
			}
		}
	}
	quoting := quotesOften(list)
	if articles >= fewestArticles || rows > prose || float64(numbered) > numberedShare*float64(prose) && numbered > 1 && !quoting {
		return false
	}
	own, all := 0, 0
	for _, p := range list {
		if p.Prose && !p.Turn {
			o, n := ownWords(p)
			own, all = own+o, all+n
		}
	}
	if greets && (!quoting || own*1000 >= ownWordsPerThousand*all) {
		return false
	}
	if d.Inferred["type"] == lineOver && own*1000 >= ownWordsPerThousand*all {
		return false // a speech that quotes others
	}
	return own < fewestOwnWords || own*1000 < ownWordsPerThousand*all || quoting // "I asked him": the reporter
}

// ownWords counts the words of the first person outside quotations, and all words.
func ownWords(p *story.Paragraph) (own, all int) {
	text, from := p.Passage.Text, 0
	count := func(s string) {
		if p.Lex.Lang == corpus.Chinese {
			own += strings.Count(s, "我")
			all += utf8.RuneCountInString(s) / 2
			return
		}
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
			all++
			if firstPerson[w] {
				own++
			}
		}
	}
	for _, q := range p.Quotes {
		if q.Outer.Start >= from {
			count(text[from:q.Outer.Start])
			from = q.Outer.End
		}
	}
	count(text[min(from, len(text)):])
	return own, all
}

var firstPerson = wording.Set("i, me, my, we, us, our, ours, je, nous, notre, nos, mon, ma, mes, yo, nosotros, nosotras, nuestro, nuestra, nuestros, nuestras, " +
	"mi, mis, quiero, queremos, я, мы, нас, нам, нами, наш, наша, наше, наши, наших, нашей, нашего, мой, моя, мои, моей, أنا, نحن, إننا, إنني, بلدي, بلدنا, حكومتي, وفدي")

var (
	articleHead = regexp.MustCompile(`(?i)^(?:article|artículo|статья|المادة|section|rule)\s+(?:[0-9٠-٩]{1,3}|[IVXL]{1,6}|premier|1er|primero|первая)(?:[^\p{L}\p{N}]|$)|^第[一二三四五六七八九十百0-9]{1,4}条`)
	salutation  = regexp.MustCompile(`(?i)^(?:thank\s+you,?\s+)?(?:mr\.?|madam|mister)\s+(?:president|chair\w*|secretary-general|moderator)\b|^(?:your\s+)?excellenc(?:y|ies)\b|^dear\s|^(?:honou?rable|distinguished)\s+(?:delegates|colleagues|members|representatives|friends|guests|ministers)` +
		`|^ladies\s+and\s+gentlemen|^(?:chers?|chères?)\s+(?:collègues|amis|amies|monsieur|madame)|^mesdames|^messieurs|^monsieur\s+l[ea]\s|^madame\s+l[ea]\s|^excellences?\b|^estimad[oa]s?\s|^querid[oa]s\s|^señor(?:a|es|as)?\s+(?:president|y\s)|^excelencias\b|^distinguid[oa]s\s` +
		`|^(?:глубоко)?уважаем\S+\s|^дорогие\s|^(?:господин|госпожа)\s+председател|^дамы\s+и\s+господа|^(?:أيتها?\s+)?السادة\s|^السيدات\s+والسادة|^السيدة?\s+الرئيسة?\s*[،,]|^أصحاب\s+السعادة|^الزملاء\s|^(?:主席先生|主席女士|尊敬的|各位|女士们|亲爱的)`)
)

// guessedType reports whether nothing but words of the title or the text told the type of a
// document, which has no symbol and whose layout gives no words to anyone: a news story with
// "Report of the Commission: a day of anger" for its title is no report.
func guessedType(d *corpus.Document) bool {
	if rule := d.Inferred["type"]; rule == "" || rule == "symbol" || d.Symbol != "" {
		return false
	}
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			if !strings.HasPrefix(st.Rule, proseRules[0]) && !strings.HasPrefix(st.Rule, proseRules[1]) && !isNobodys(st) && !overAll(d, st) {
				return false
			}
		}
	}
	return true
}

// What a text of another type must show to be a reporter's after all.
const (
	fewestQuoting = 3   // paragraphs with words in marks beside a verb of saying
	quotingShare  = .25 // and at least so many of all
)

// lineOver is the rule by which a line such as "Statement by Ms. Vale" makes a text her speech.
const lineOver = "line over the speech"

// overAll reports whether a statement is one that such a line makes of the whole text: in a release
// that opens with someone's statement and goes on with the words of others, it holds for neither.
func overAll(d *corpus.Document, st corpus.Statement) bool {
	return d.Inferred["type"] == lineOver && st.Rule == lineOver
}

// quotesOften reports whether a text quotes as only a reporter does.
func quotesOften(list []*story.Paragraph) bool {
	quoting, all := 0, 0
	for _, p := range list {
		if !p.Prose {
			continue
		}
		all++
		if verbBesideQuotation(p) || p.Lex.Lang == corpus.Chinese && chinese.QuotesSomeone(&p.Text) {
			quoting++
		}
	}
	return quoting >= fewestQuoting && float64(quoting) >= quotingShare*float64(all)
}

// verbBesideQuotation reports whether a verb of saying stands within three words of a quotation.
func verbBesideQuotation(p *story.Paragraph) bool {
	for i, w := range p.Words {
		if w.Quote == nil {
			continue
		}
		for k := max(0, i-4); k < len(p.Words) && k <= i+4; k++ {
			if p.Words[k].Letters && !p.Words[k].Capital && p.Lex.VerbAt(p.Words[k].Fold)&wording.Saying != 0 {
				return true
			}
		}
	}
	return false
}

// isNobodys reports whether all that gives words to a speaker, whom nothing names, is that the
// title looks like a speech's: "Выступление без аплодисментов".
func isNobodys(st corpus.Statement) bool {
	return st.Rule == "type" && st.Speaker == "" && st.Capacity == "" && st.Delegation == "" && st.DelegationName == ""
}

// saysWhoSpeaks reports whether the layout gives words to someone.
func saysWhoSpeaks(d *corpus.Document) bool {
	for _, p := range d.Passages {
		if slices.ContainsFunc(p.Statements, func(st corpus.Statement) bool { return !isNobodys(st) && !overAll(d, st) }) {
			return true
		}
	}
	return false
}

// withoutNobodys takes the statements of nobody from a document that is a reporter's.
func withoutNobodys(d *corpus.Document) {
	for _, p := range d.Passages {
		nobodys := func(st corpus.Statement) bool { return isNobodys(st) || overAll(d, st) }
		if p.Statements = slices.DeleteFunc(p.Statements, nobodys); len(p.Statements) == 0 {
			p.Statements = nil
		}
	}
}

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
