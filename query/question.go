package query

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"travaux/analyzers"
)

// A sentence that asks is read by its words of substance: "what did Arbour say about
// gender?" looks for Arbour and gender. The words that only ask are dropped, and a note names
// them. A text with any operator, quotation or field is never taken for a question.

// asking are the words that begin a question, the ones that go with them, and two words that
// begin one together, a language a line. In a question of a language all are dropped: what is
// left are the names and the subject.
var asking = []struct{ starts, goes, leads string }{
	{"what who whom whose when where which why how did does do is are was were has have had can could should would will",
		"say says said saying tell tells told talk talks talked speak speaks spoke spoken about quote quotes quoted cite cites cited mention mentions mentioned by " +
			"think thinks thought view views position positions stance opinion on of in the regarding concerning there been me mr mrs ms discussed",
		"tell me|show me|give me"},
	{"que qu qui quand où comment pourquoi combien quel quelle quels quelles qu'a qu'ont qu'est-ce est-ce a-t-il a-t-elle qu'en quoi qu'a-t-il qu'a-t-elle qu'a-t-on qu'est-il qu'ont-ils qu'ont-elles",
		"a ont dit disent disait déclaré parlé parle parlent sur propos cite cité citent mentionne mentionné ce que que qui est est-il " +
			"pense pensent affirmé position sujet concernant de du des la le les l d en au dans m mme",
		"de quoi|à quoi|sur quoi|dites moi|dis moi"},
	{"qué quién quiénes cuándo dónde cómo cuál cuáles cuánto cuántos",
		"dijo dijeron dice dicen dicho habló hablaron habla cita citó citan menciona mencionó sobre acerca ha han es " +
			"opina opinan piensa piensan declaró posición respecto se el la los las de del en sr sra",
		"de qué|sobre qué|a qué"},
	{"что кто когда где почему как какой какая какие какова каково сколько зачем",
		"говорилось говорится упоминалось упоминается обсуждалось обсуждали было сказал сказала сказали сказано говорил говорила говорили говорит говорят цитирует цитировал упоминает упомянул о об обо про " +
			"заявил заявила заявили думает думают считает считают позиция мнение относительно поводу по в во на году года г-н г-жа",
		"о чем|о ком|расскажи о"},
	{"ماذا ما من متى أين كيف لماذا هل كم أي",
		"قيل يقال ورد جاء نوقش عام سنة قال قالت قالوا يقول تقول ذكر ذكرت عن حول بشأن تحدث تحدثت يتحدث صرح صرحت موقف رأي هو هي في السيد السيدة",
		"عن ماذا|في ماذا"},
}

type askingWords struct{ starts, all, leads map[string]bool }

var askingSets = sync.OnceValue(func() []askingWords {
	sets := make([]askingWords, len(asking))
	for i, a := range asking {
		sets[i] = askingWords{map[string]bool{}, map[string]bool{}, map[string]bool{}}
		for _, w := range strings.Fields(a.starts) {
			sets[i].starts[analyzers.Fold(w)] = true
			sets[i].all[analyzers.Fold(w)] = true
		}
		for _, w := range strings.Fields(a.goes) {
			sets[i].all[analyzers.Fold(w)] = true
		}
		for _, lead := range strings.Split(a.leads, "|") {
			sets[i].leads[analyzers.Fold(lead)] = true
			for _, w := range strings.Fields(lead) {
				sets[i].all[analyzers.Fold(w)] = true
			}
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
		_, phrase := t.node.(*Phrase)
		if !t.plain && !symbol && !(date && wantsStatements(tokens)) && !(phrase && marked && asksWho(tokens)) {
			return p.markOnly(tokens, marked)
		}
	}
	tokens, dropped := p.dropChinese(tokens, marked)
	if all := dropSet(tokens, marked); all != nil {
		var kept []token
		left := make([]bool, len(tokens))
		for i, t := range tokens {
			w, ok := t.node.(*Word)
			if ok && w.Text != "WHO" && (all[askingForm(w.Text)] || i == 1 && asksWhich(tokens)) {
				dropped = append(dropped, w.Text)
				continue
			}
			if left[i] = true; i > 0 && !left[i-1] {
				t = yearAfter(wordOf(tokens[i-1]), t)
			}
			kept = append(kept, t)
		}
		if len(kept) > 0 {
			p.subject = subject(tokens, left)
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

// askingForm folds a word as the lists of asking words are.
func askingForm(word string) string {
	return strings.ReplaceAll(analyzers.Fold(word), "’", "'")
}

// asksWho reports whether tokens begin with two words that ask, as "who said", so that a
// phrase behind them is what was said.
func asksWho(tokens []token) bool {
	if len(tokens) < minQuestion {
		return false
	}
	first, ok := tokens[0].node.(*Word)
	second, ok2 := tokens[1].node.(*Word)
	if !ok || !ok2 || first.Text == "WHO" {
		return false
	}
	for _, set := range askingSets() {
		if set.starts[askingForm(first.Text)] && set.all[askingForm(second.Text)] {
			return true
		}
	}
	return false
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
	lead := askingForm(first.Text)
	if len(tokens) > 1 {
		if second, ok := tokens[1].node.(*Word); ok {
			lead += " " + askingForm(second.Text)
		}
	}
	var all map[string]bool
	for _, set := range askingSets() {
		if !set.starts[askingForm(first.Text)] && !set.leads[lead] {
			continue
		}
		if all == nil {
			all = map[string]bool{}
		}
		for w := range set.all {
			all[w] = true
		}
		if set.leads[lead] { // "show me speeches by France"
			maps.Copy(all, statementWords)
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
	last := strings.LastIndexByte(p.text, '?')
	if !marked || last <= 0 || len(tokens) == 0 {
		return tokens
	}
	word := strings.TrimRight(p.text[:last], "?")
	if r := lastRune(word); inWord(r) || r == '*' {
		p.note(len(word), "last-question-mark")
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

// Chinese has no spaces, so that the words that ask are cut out of the sentence: by what
// questions are made like, else one by one.
var (
	chineseQuestions = []*regexp.Regexp{
		// 法国关于移民的立场是什么, 法国关于移民的发言
		regexp.MustCompile(`^(.+?)(?:关于|对于|对|就)(.+?)(?:问题)?的(?:立场|看法|观点|意见|发言|讲话|声明)(?:是什么|如何|怎样|有哪些)?$`),
		// 阿尔布尔关于移民说了什么
		regexp.MustCompile(`^(.+?)(?:关于|对于|对|就|在)(.+?)(?:问题|方面)?上?(?:都|曾经?)?(?:说了|讲了|说过|讲过|谈了|谈过|发表了|发表过|有|持)(?:些)?(?:什么|哪些|何种)\p{Han}{0,4}$`),
		// 关于移民说了什么
		regexp.MustCompile(`^(?:关于|对于|对|就|在)()(.+?)(?:问题|方面)?上?(?:都|曾经?)?(?:说了|讲了|说过|讲过|谈了|谈过)(?:些)?(?:什么|哪些|何种)\p{Han}{0,4}$`),
		// 墨西哥如何看待移民
		regexp.MustCompile(`^(.+?)(?:如何|怎么|怎样)(?:看待|评价|谈论|看|谈|说)(.+)$`),
		// 谁谈到了性别
		regexp.MustCompile(`^谁(?:曾经?)?(?:谈论|谈到|提到|提及|引用|说|讲|谈)(?:了|过)?(?:关于)?()(.+)$`),
	}
	chineseAsking = regexp.MustCompile(`说了什么|讲了什么|说过什么|有什么|什么时候|什么|怎么样|怎么|如何|为什么|为何|哪些|哪个|哪里|何时|多少|是否|谁|吗|呢`)
	chineseAbout  = regexp.MustCompile(`关于`)
)

// chineseQuestion parts a sentence into what it is about and what only asks.
func chineseQuestion(text string) (about, asks []string) {
	for _, q := range chineseQuestions {
		m := q.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		at := 0
		for g := 1; g < len(m)/2; g++ {
			if from, to := m[2*g], m[2*g+1]; to > from {
				asks, about = append(asks, text[at:from]), append(about, text[from:to])
				at = to
			}
		}
		asks = append(asks, text[at:])
		return about, slices.DeleteFunc(asks, func(s string) bool { return s == "" })
	}
	return nil, nil
}

func (p *parser) dropChinese(tokens []token, marked bool) (kept []token, dropped []string) {
	if len(tokens) == 1 {
		if rest, date, ok := dateInChinese(tokens[0]); ok {
			kept, dropped = p.dropChinese([]token{rest}, marked)
			return append(kept, date), dropped
		}
		if w, ok := tokens[0].node.(*Word); ok {
			about, asks := chineseQuestion(w.Text)
			for _, part := range about {
				kept = append(kept, token{kind: leaf, pos: tokens[0].pos, node: newWord(part), plain: true})
			}
			if about != nil {
				p.subject = len(about) - 1
				return kept, asks
			}
		}
	}
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
