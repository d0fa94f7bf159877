package query

import "travaux/corpus"

// phrases are what a description of a query is put together of, in one language. The verbs
// are those of package fmt, their number and order the same in all languages, except where
// an index says otherwise.
type phrases struct {
	lang        corpus.Lang
	everything  string
	anything    string // where there are only conditions
	containing  string
	allOf       string
	anyOf       string
	without     string
	and, or     string
	not         string
	quoted      string
	loose       string // a phrase, how many other words
	near        string // left, right, distance
	before      string // left, right, distance
	beside      string // left, right
	followed    string // left, right
	like        string
	unknown     string // the value of what has none
	since       string
	until       string
	fromTo      string
	cited       string // a symbol
	paragraph   string
	paragraphs  string
	page        string
	annex       string
	annexNumber string
	preamble    string
	article     string
	comma       string
	semicolon   string
	colon       string
}

// languages has English first, which stands in for others.
var languages = [...]phrases{
	{
		lang: corpus.English, everything: "everything", anything: "all paragraphs",
		containing: "paragraphs containing: %s", allOf: "paragraphs containing all of: %s", anyOf: "paragraphs containing any of: %s",
		without: "without: %s", and: " and ", or: " or ", not: "not %s",
		quoted: "“%s”", loose: "“%s” with at most %d more in between",
		near: "%s within %[3]d words of %[2]s", before: "%s at most %[3]d words before %[2]s", like: "words like “%s”", unknown: "unknown",
		beside: "%s next to %s", followed: "%s followed by %s", cited: "%s and what cites it",
		since: "from %s", until: "until %s", fromTo: "from %s to %s",
		paragraph: "paragraph %s", paragraphs: "paragraphs %s to %s", page: "page %d", annex: "annex", annexNumber: "annex %s", preamble: "preamble", article: "article %d",
		comma: ", ", semicolon: "; ", colon: ": ",
	},
	{
		lang: corpus.French, everything: "tout", anything: "tous les paragraphes",
		containing: "paragraphes contenant : %s", allOf: "paragraphes contenant tous les termes : %s", anyOf: "paragraphes contenant l’un des termes : %s",
		without: "sans : %s", and: " et ", or: " ou ", not: "sauf %s",
		quoted: "« %s »", loose: "« %s » (autres mots intercalés : %d au plus)",
		near: "%s à %[3]d mots au plus de %[2]s", before: "%s au plus %[3]d mots avant %[2]s", like: "mots proches de « %s »", unknown: "inconnu",
		beside: "%s à côté de %s", followed: "%s suivi de %s", cited: "%s et ce qui y renvoie",
		since: "à partir de %s", until: "jusqu’à %s", fromTo: "de %s à %s",
		paragraph: "paragraphe %s", paragraphs: "paragraphes %s à %s", page: "page %d", annex: "annexe", annexNumber: "annexe %s", preamble: "préambule", article: "article %d",
		comma: ", ", semicolon: " ; ", colon: " : ",
	},
	{
		lang: corpus.Spanish, everything: "todo", anything: "todos los párrafos",
		containing: "párrafos que contienen: %s", allOf: "párrafos que contienen todos los términos: %s", anyOf: "párrafos que contienen alguno de los términos: %s",
		without: "sin: %s", and: " y ", or: " o ", not: "excepto %s",
		quoted: "«%s»", loose: "«%s» (palabras intercaladas: %d como máximo)",
		near: "%s a no más de %[3]d palabras de %[2]s", before: "%s no más de %[3]d palabras antes de %[2]s", like: "palabras parecidas a «%s»", unknown: "desconocido",
		beside: "%s junto a %s", followed: "%s seguido de %s", cited: "%s y lo que lo cita",
		since: "desde %s", until: "hasta %s", fromTo: "de %s a %s",
		paragraph: "párrafo %s", paragraphs: "párrafos %s a %s", page: "página %d", annex: "anexo", annexNumber: "anexo %s", preamble: "preámbulo", article: "artículo %d",
		comma: ", ", semicolon: "; ", colon: ": ",
	},
	{
		lang: corpus.Russian, everything: "всё", anything: "все абзацы",
		containing: "абзацы, содержащие: %s", allOf: "абзацы, содержащие все слова: %s", anyOf: "абзацы, содержащие любое из слов: %s",
		without: "без: %s", and: " и ", or: " или ", not: "кроме %s",
		quoted: "«%s»", loose: "«%s» (других слов между ними: не более %d)",
		near: "%s не далее %[3]d слов от %[2]s", before: "%s не более чем за %[3]d слов до %[2]s", like: "слова, похожие на «%s»", unknown: "неизвестно",
		beside: "%s рядом с %s", followed: "%s, затем %s", cited: "%s и ссылки на этот документ",
		since: "с %s", until: "по %s", fromTo: "с %s по %s",
		paragraph: "пункт %s", paragraphs: "пункты %s–%s", page: "страница %d", annex: "приложение", annexNumber: "приложение %s", preamble: "преамбула", article: "статья %d",
		comma: ", ", semicolon: "; ", colon: ": ",
	},
	{
		lang: corpus.Arabic, everything: "كل شيء", anything: "كل الفقرات",
		containing: "فقرات تتضمن: %s", allOf: "فقرات تتضمن كل ما يلي: %s", anyOf: "فقرات تتضمن أيا مما يلي: %s",
		without: "دون: %s", and: " و ", or: " أو ", not: "ما عدا %s",
		quoted: "”%s“", loose: "”%s“ (عدد الكلمات الأخرى بينها: %d على الأكثر)",
		near: "%s على مسافة لا تتجاوز %[3]d من الكلمات من %[2]s", before: "%s قبل %[2]s بما لا يتجاوز %[3]d من الكلمات", like: "كلمات تشبه ”%s“", unknown: "غير معروف",
		beside: "%s بجانب %s", followed: "%s تليها %s", cited: "%s وما يستشهد بها",
		since: "من %s", until: "حتى %s", fromTo: "من %s إلى %s",
		paragraph: "الفقرة %s", paragraphs: "الفقرات %s إلى %s", page: "الصفحة %d", annex: "المرفق", annexNumber: "المرفق %s", preamble: "الديباجة", article: "المادة %d",
		comma: "، ", semicolon: "؛ ", colon: ": ",
	},
	{
		lang: corpus.Chinese, everything: "全部内容", anything: "全部段落",
		containing: "含有下列词语的段落：%s", allOf: "同时含有下列词语的段落：%s", anyOf: "含有下列任一词语的段落：%s",
		without: "不含：%s", and: "和", or: "或", not: "不含%s",
		quoted: "“%s”", loose: "“%s”，其间至多%d个其他词",
		near: "%s与%[2]s相距不超过%[3]d个词", before: "%s在%[2]s之前不超过%[3]d个词", like: "与“%s”相近的词", unknown: "未知",
		beside: "%s与%s相邻", followed: "%s后接%s", cited: "%s及引用该文件的段落",
		since: "自%s起", until: "至%s止", fromTo: "%s至%s",
		paragraph: "第%s段", paragraphs: "第%s至%s段", page: "第%d页", annex: "附件", annexNumber: "附件%s", preamble: "序言", article: "第%d条",
		comma: "、", semicolon: "；", colon: "：",
	},
}
