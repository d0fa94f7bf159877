package vocabulary

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// languageStems are the beginnings of the names of languages in the six languages,
// folded by plain, articles and prepositions that are written to the word left aside.
var languageStems = []struct {
	lang  corpus.Lang
	stems []string
}{
	{corpus.English, []string{"english", "anglais", "ingles", "англииск", "انكليزي", "انجليزي", "英文", "英语"}},
	{corpus.French, []string{"french", "francais", "frances", "французск", "فرنسي", "法文", "法语"}},
	{corpus.Spanish, []string{"spanish", "espagnol", "espanol", "castellano", "испанск", "اسباني", "西班牙文", "西班牙语"}},
	{corpus.Russian, []string{"russian", "russe", "ruso", "русск", "روسي", "俄文", "俄语"}},
	{corpus.Arabic, []string{"arabic", "arabe", "арабск", "عربي", "阿拉伯文", "阿拉伯语"}},
	{corpus.Chinese, []string{"chinese", "chinois", "chino", "китаиск", "صيني", "中文", "汉语"}},
	// Others that are spoken with an interpretation that the delegation provides.
	{"pt", []string{"portuguese", "portugais", "portugues", "португальск", "برتغالي", "葡萄牙文", "葡萄牙语"}},
	{"de", []string{"german", "allemand", "aleman", "немецк", "ألماني", "الماني", "德文", "德语"}},
	{"it", []string{"italian", "italien", "italiano", "итальянск", "ايطالي", "意大利文", "意大利语"}},
	{"fa", []string{"persian", "farsi", "persan", "persa", "персидск", "فارسي", "波斯文", "波斯语"}},
	{"tr", []string{"turkish", "turc", "turco", "турецк", "تركي", "土耳其文", "土耳其语"}},
	{"qu", []string{"quechua", "кечуа"}},
	{"ky", []string{"kyrgyz", "kirghize", "kirguis", "киргизск", "кыргызск", "قيرغيزي", "吉尔吉斯文", "吉尔吉斯语"}},
	{"kk", []string{"kazakh", "kazajo", "казахск", "كازاخي", "哈萨克文", "哈萨克语"}},
	{"uk", []string{"ukrainian", "ukrainien", "ucraniano", "украинск", "اوكراني", "乌克兰文", "乌克兰语"}},
	{"hi", []string{"hindi", "хинди", "هندي", "印地文", "印地语"}},
	{"sw", []string{"swahili", "kiswahili", "суахили", "سواحيلي", "斯瓦希里文", "斯瓦希里语"}},
}

// Language returns the language that a word names in any of the six languages, and "" for
// any other word.
func Language(word string) corpus.Lang {
	key := Plain(strings.TrimSpace(word))
	if rest, ok := strings.CutPrefix(key, "باال"); ok { // lam and alef in the order of an old font
		key = "ا" + rest
	}
	for _, prefix := range []string{"по-", "بال", "ال"} {
		key = strings.TrimPrefix(key, prefix)
	}
	for _, l := range languageStems {
		for _, stem := range l.stems {
			if rest, ok := strings.CutPrefix(key, stem); ok && utf8.RuneCountInString(rest) <= 3 && (rest == "" || stem[0] >= utf8.RuneSelf) {
				return l.lang
			}
		}
	}
	return ""
}
