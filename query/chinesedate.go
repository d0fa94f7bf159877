package query

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// chineseDate is a year with what may follow it, and what stands around a year in a sentence.
var chineseDate = regexp.MustCompile(`[在于]?([0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年(?:([0-9０-９一二三四五六七八九十]{1,3})月(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?)?(?:份|间|期间)?`)

// CutChineseDate parts the first year, month or day from a text that is written without spaces:
// 2018年 and 移民 from 2018年移民, 二〇一八年 too. It returns no date where there is none, and where
// the year only begins or ends a time (2018年以来, since 2018).
func CutChineseDate(text string) (date, rest string) {
	m := chineseDate.FindStringSubmatchIndex(text)
	if m == nil || sinceOrUntil.MatchString(text[m[1]:]) {
		return "", text
	}
	date = text[m[2]:m[1]]
	for _, tail := range []string{"期间", "间", "份"} {
		date = strings.TrimSuffix(date, tail)
	}
	if _, ok := corpus.ParseDate(date, corpus.Chinese); !ok {
		return "", text
	}
	return date, text[:m[0]] + text[m[1]:]
}

// sinceOrUntil makes a date the end of a time.
var sinceOrUntil = regexp.MustCompile(`^(?:以来|以后|之后|后|以前|之前|前|至|到|起|代|底|初|度)`)

// dateInChinese parts the date from a question that is one word, and returns the question
// without it; the word itself where that is no question.
func dateInChinese(t token) (rest, date token, ok bool) {
	w, isWord := t.node.(*Word)
	if !isWord {
		return t, token{}, false
	}
	typed, text := CutChineseDate(w.Text)
	if typed == "" || !hasWords(text) {
		return t, token{}, false
	}
	if about, _ := chineseQuestion(text); about == nil && !chineseAsking.MatchString(text) {
		return t, token{}, false
	}
	interval, ok := corpus.ParseInterval(typed)
	if !ok {
		return t, token{}, false
	}
	t.node = newWord(text)
	return t, token{kind: leaf, pos: t.pos, node: &DateFilter{Name: "date", Interval: interval, Typed: typed}}, true
}
