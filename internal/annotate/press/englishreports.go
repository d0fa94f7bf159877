package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// toldBehind reports whether "told" stands with its subject behind what was said: "The bridge would
// close, the engineer told the council".
func (r *reader) toldBehind(cues []story.Cue) bool {
	if r.Lex.Lang != corpus.English {
		return false
	}
	for _, c := range cues {
		if c.Voice == nil || c.Verb&wording.Saying == 0 || c.Relative || c.From < r.From+6 || !r.Words[c.From-1].IsMark(",") {
			continue
		}
		if telling[r.Words[c.At].Fold] {
			return true
		}
	}
	return false
}

// wonders reports whether the words from to are a question that the reporter puts: "Does she think
// it was worth it?"
func (r *reader) wonders(from, to int, cues []story.Cue) bool {
	if r.Lex.Lang != corpus.English || to != r.To || !r.Words[to-1].IsMark("?") || r.quotesAny() {
		return false
	}
	for _, c := range cues {
		switch r.Words[c.At].Fold {
		case "asked", "asks", "wondered", "wonders":
			return false
		}
	}
	return true
}

// interviewed is whom an English paragraph that is a quotation and no more answers for: in an
// interview printed as questions and answers, the one who answered before, else the first one
// whom the text is about.
func (r *reader) interviewed() *story.Voice {
	q := r.prev
	if r.Lex.Lang != corpus.English || !r.whole || !r.QuotesOnly() || q == nil || !q.whole || q.quotesAny() || !q.Words[q.To-1].IsMark("?") || len(q.Read) > 0 {
		return nil
	}
	if r.Talk.Last != nil && r.Talk.Last.How != story.ByOrganization {
		return r.Talk.Last
	}
	for _, e := range r.Talk.Events {
		if e.Voice.Who != nil && !e.Voice.Who.Doubtful && !e.Aside {
			return e.Voice
		}
	}
	return nil
}

// plainlySays reports whether the English verb at word i says something and nothing else, with what
// is said behind it or before its subject: whatever stands for its subject in capitals speaks.
func (r *reader) plainlySays(i int) bool {
	switch r.Words[i].Fold {
	case "said", "says":
		return i+1 >= r.To || !r.Words[i+1].IsMark("(")
	case "estimates", "estimated", "warned", "warns", "announced", "announces", "confirmed", "stressed", "reported", "reports", "insisted", "insists", "claims", "claimed", "believes", "argues", "argued", "noted", "added":
		return i+1 < r.To && r.Words[i+1].Letters && r.Lex.Is("that", r.Words[i+1].Fold)
	}
	return false
}

// tellsClause reports whether an English verb of telling has behind the one who is told what is, with
// no "that": "The minister told the Commons the government stood ready".
func (r *reader) tellsClause(c story.Cue) bool {
	if r.Lex.Lang != corpus.English || !telling[r.Words[c.At].Fold] || c.Verb&wording.Saying == 0 || r.quotesAny() {
		return false
	}
	n := 0
	for k := c.At + 1; k < r.To; k++ {
		w := r.Words[k]
		if w.IsMark(";:") || k < c.At+5 && (w.Fold == "to" || w.Fold == "of" || w.Fold == "about" || w.Fold == "not") {
			return false
		}
		if w.Letters {
			n++
		}
	}
	return n >= 6
}

// usedTo returns how many words before word i say that someone uses an occasion to say what follows:
// "used her sermon to urge", "took the opportunity to warn". It is 0 where there are none.
func (r *reader) usedTo(i int) int {
	if r.Lex.Lang != corpus.English || i < r.From+4 || r.Words[i-1].Fold != "to" {
		return 0
	}
	occasion := false
	for k := i - 2; k > r.From && i-k <= 10 && r.Words[k].Letters && r.NamingOf(k) == nil; k-- {
		fold := r.Words[k].Fold
		occasion = occasion || occasions[fold]
		switch fold {
		case "used", "uses", "took", "takes", "seized":
			if occasion {
				return i - k
			}
			return 0
		}
	}
	return 0
}

// occasions are what someone uses to say something.
var occasions = wording.Set("speech, address, sermon, homily, opportunity, chance, platform, occasion, remarks, statement, visit, interview, keynote, column, post, floor, debate, hearing, briefing, lecture, podium, stage, toast, message, letter, broadcast, appearance, conference, summit, meeting")

// quotedAs returns where the passive begins by which someone is quoted with the English verb at word
// i: "was quoted as telling parliament that", "is reported to have said". It is 0 where none is.
func (r *reader) quotedAs(i int) int {
	if r.Lex.Lang != corpus.English || i < r.From+4 {
		return 0
	}
	k := 0
	switch {
	case r.Words[i-1].Fold == "as":
		k = i - 2
	case r.Words[i-1].Fold == "have" && r.Words[i-2].Fold == "to":
		k = i - 3
	default:
		return 0
	}
	switch r.Words[k].Fold {
	case "quoted", "cited", "reported", "said", "recorded", "overheard", "heard", "alleged", "understood", "believed":
	default:
		return 0
	}
	for k > r.From+1 && (r.IsAdverb(k-1) || r.Lex.Is("time", r.Words[k-1].Fold)) {
		k--
	}
	if k-1 <= r.From || !r.Lex.Is("passive", r.Words[k-1].Fold) {
		return 0
	}
	k--
	for k > r.From+1 && r.Lex.Is("auxiliary", r.Words[k-1].Fold) {
		k--
	}
	return k
}
