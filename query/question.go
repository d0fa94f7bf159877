package query

import (
	"regexp"
	"strings"
	"sync"

	"travaux/analyzers"
)

// A sentence that asks is read by its words of substance: "what did Arbour say about
// gender?" looks for Arbour and gender. The words that only ask are dropped, and a note names
// them. A text with any operator, quotation or field is never taken for a question.

// asking are the words that begin a question, and the ones that go with them, a language
// a line. In a question of a language both are dropped.
var asking = []struct{ starts, goes string }{
	{"what who whom whose when where which why how did does do is are was were has have had can could should would will",
		"say says said saying tell tells told talk talks talked speak speaks spoke about quote quotes quoted cite cites cited mention mentions mentioned by"},
	{"que qu qui quand où comment pourquoi combien quel quelle quels quelles qu'a qu'ont qu'est-ce est-ce a-t-il a-t-elle qu'en quoi",
		"a ont dit disent disait déclaré parlé sur propos cite cité citent mentionne mentionné ce que que qui est-il"},
	{"qué quién quiénes cuándo dónde cómo cuál cuáles cuánto cuántos",
		"dijo dijeron dice dicen dicho habló hablaron cita citó citan menciona mencionó sobre acerca ha han"},
	{"что кто когда где почему как какой какая какие сколько зачем",
		"сказал сказала сказали сказано говорил говорила говорили говорит цитирует цитировал упоминает упомянул о об про"},
	{"ماذا ما من متى أين كيف لماذا هل كم أي",
		"قال قالت قالوا يقول تقول ذكر ذكرت عن حول بشأن"},
}

type askingWords struct{ starts, all map[string]bool }

var askingSets = sync.OnceValue(func() []askingWords {
	sets := make([]askingWords, len(asking))
	for i, a := range asking {
		sets[i] = askingWords{map[string]bool{}, map[string]bool{}}
		for _, w := range strings.Fields(a.starts) {
			sets[i].starts[analyzers.Fold(w)] = true
			sets[i].all[analyzers.Fold(w)] = true
		}
		for _, w := range strings.Fields(a.goes) {
			sets[i].all[analyzers.Fold(w)] = true
		}
	}
	return sets
})

// minQuestion is how many words a question has that has no question mark.
const minQuestion = 3

// question drops the words of tokens that only ask, where the whole text is a question.
func (p *parser) question(tokens []token) []token {
	marked := p.endsInQuestionMark()
	for _, t := range tokens {
		_, symbol := t.node.(*SymbolRef)
		_, date := t.node.(*DateFilter)
		if !t.plain && !symbol && !(date && wantsStatements(tokens)) {
			return p.markOnly(tokens, marked)
		}
	}
	tokens, dropped := dropChinese(tokens, marked)
	if all := dropSet(tokens, marked); all != nil {
		var kept []token
		for _, t := range tokens {
			w, ok := t.node.(*Word)
			if ok && w.Text != "WHO" && all[analyzers.Fold(w.Text)] {
				dropped = append(dropped, w.Text)
				continue
			}
			kept = append(kept, t)
		}
		if len(kept) > 0 {
			tokens = kept
		} else {
			dropped = nil
		}
	}
	if len(dropped) == 0 {
		return p.markOnly(tokens, marked)
	}
	p.note(0, "question", "words", "“"+strings.Join(dropped, "”, “")+"”")
	return tokens
}

// wantsStatements reports whether tokens begin as "speeches by France on ...": that asks for
// the words of someone, and names no subject.
func wantsStatements(tokens []token) bool {
	if len(tokens) < minQuestion {
		return false
	}
	kind, ok := tokens[0].node.(*Word)
	by, ok2 := tokens[1].node.(*Word)
	if !ok || !ok2 {
		return false
	}
	switch strings.ToLower(kind.Text) {
	case "speeches", "statements", "speech", "statement", "remarks":
		return by.Text == "by"
	}
	return false
}

var statementWords = map[string]bool{"speeches": true, "statements": true, "speech": true, "statement": true, "remarks": true, "by": true, "on": true, "about": true}

// dropSet returns the words to drop: those of all languages in which the first word asks.
func dropSet(tokens []token, marked bool) map[string]bool {
	if wantsStatements(tokens) {
		return statementWords
	}
	if len(tokens) == 0 || !marked && len(tokens) < minQuestion {
		return nil
	}
	first, ok := tokens[0].node.(*Word)
	if !ok || first.Text == "WHO" {
		return nil
	}
	var all map[string]bool
	for _, set := range askingSets() {
		if !set.starts[analyzers.Fold(first.Text)] {
			continue
		}
		if all == nil {
			all = map[string]bool{}
		}
		for w := range set.all {
			all[w] = true
		}
	}
	return all
}

func (p *parser) endsInQuestionMark() bool {
	end := strings.TrimRight(p.text, " \t\u00a0\u3000.!)»”\"")
	return strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？") || strings.HasSuffix(end, "؟")
}

// markOnly notes the question mark at the end of what is no question, if it is one that
// could have been meant as a wildcard.
func (p *parser) markOnly(tokens []token, marked bool) []token {
	if i := strings.LastIndexByte(p.text, '?'); marked && i > 0 && len(tokens) > 0 && inWord(lastRune(p.text[:i])) {
		p.note(i, "last-question-mark")
	}
	return tokens
}

func lastRune(s string) rune {
	r := rune(0)
	for _, c := range s {
		r = c
	}
	return r
}

// chineseAsking are the words by which a Chinese sentence asks. Chinese has no spaces, so
// they are cut out of the words.
var (
	chineseAsking = regexp.MustCompile(`说了什么|讲了什么|说过什么|有什么|什么时候|什么|怎么样|怎么|如何|为什么|为何|哪些|哪个|哪里|何时|多少|是否|谁|吗|呢`)
	chineseAbout  = regexp.MustCompile(`关于`)
)

func dropChinese(tokens []token, marked bool) (kept []token, dropped []string) {
	asks := false
	for _, t := range tokens {
		if w, ok := t.node.(*Word); ok && chineseAsking.MatchString(w.Text) {
			asks = true
		}
	}
	if !asks {
		return tokens, nil
	}
	for _, t := range tokens {
		w, ok := t.node.(*Word)
		if !ok {
			kept = append(kept, t)
			continue
		}
		found := append(chineseAsking.FindAllString(w.Text, -1), chineseAbout.FindAllString(w.Text, -1)...)
		if found == nil {
			kept = append(kept, t)
			continue
		}
		dropped = append(dropped, found...)
		rest := chineseAbout.ReplaceAllString(chineseAsking.ReplaceAllString(w.Text, " "), " ")
		for part := range strings.FieldsSeq(rest) {
			if part = trimWord(part); hasWords(part) {
				kept = append(kept, token{kind: leaf, pos: t.pos, node: newWord(part), plain: true})
			}
		}
	}
	if len(kept) == 0 {
		return tokens, nil
	}
	return kept, dropped
}
