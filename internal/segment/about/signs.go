package about

import (
	"regexp"
	"strings"

	"travaux/internal/segment/vocabulary"
)

// A sign is a line of a masthead, told by its wording in one of the six languages. Readers
// of files may run two lines together, so that the patterns search, and one block may show
// several signs.
type sign int

const (
	nationsSign sign = iota // "United Nations"
	distrSign
	originalSign // "Original: English", "English only"
	languageSign // the language of the text, alone on a line
	sessionSign
	itemSign
	meetingSign
	recordSign // "Official Records", "Provisional"
	presidentSign
	placeSign // "New York, 7–11 April 2025"
	symbolSign
	organSign
	dateSign
	numberOfSigns
)

var signPatterns = [numberOfSigns]*regexp.Regexp{
	nationsSign: regexp.MustCompile(`(?i)^\s*(?:united\s+nations|nations\s+unies|naciones\s+unidas|организация\s+объединенных\s+наций|الأمم\s+المتحدة|联合国|united\s*united\b.*|united|nations)(?:\s*system)?\s*(?:$|[A-Z]+(?:/|$))`),
	distrSign: regexp.MustCompile(`(?i)(?:^|\s)(?:distr?\.|distribution\s*:|distribución\s*:)\s*:?\s*((?:gen|gén|lim|res|огр|общ|для|عام|محدود|普遍|限制)\p{L}*)?` +
		`|^\s*(UNRESTRICTED|GENERAL|LIMITED|RESTRICTED|GÉNÉRALE|GENERALE|LIMITÉE|LIMITADA)\s*$`),
	originalSign: regexp.MustCompile(`(?i)original\s*[:：]\s*([\p{L}]+)|\b(english|french|spanish|russian|arabic|chinese)\s+only\b|(anglais|français|espagnol)\s+seulement|(?:únicamente|solamente|solo)\s+(?:en\s+)?(español|inglés|francés)|只有(英文|法文|中文)|(?:الأصل|原文|язык оригинала)\s*[:：]\s*([\p{L}]+)`),
	languageSign: regexp.MustCompile(`(?i)(?:^|\s)(english|french|spanish|russian|arabic|chinese|français|francais|español|espanol|русский|عربي|العربية|中文|anglais|inglés)\s*$`),
	sessionSign:  regexp.MustCompile(`(?i)\bsession\b|\bsesión\b|per[ií]odo\s+(?:extraordinario\s+)?de\s+sesiones|\S+\s+сессия|сессия\s+\d{4}|الدورة(?:\s+\p{Arabic}+){0,5}|届(?:特别|紧急特别)?会议|\b(?:fifty|sixty|seventy|eightieth|eighty|ninetieth|\w+ieth)\S*\s+year\b|\S+\s+année\b|\baño\s*$|год\s*$|السنة|第\S+年`),
	itemSign: regexp.MustCompile(`(?i)\b(?:agenda\s+)?items?\s+([0-9]+[^\n]{0,60}?)(?:\s+of\s+the\s+(?:provisional|preliminary|supplementary)\s+(?:agenda|list)\S*|\*|$|\s{2,}|\s*\n)` +
		`|\bpoints?\s+([0-9]+[^\n]{0,40}?)\s+(?:de\s+l.ordre\s+du\s+jour|de\s+la\s+liste)` +
		`|\btemas?\s+([0-9]+[^\n]{0,40}?)\s+(?:del\s+programa|de\s+la\s+lista)` +
		`|пункты?\s+([0-9]+[^\n]{0,40}?)\s+(?:\S+\s+)?(?:повестки\s+дня|перечня)` +
		`|(?:البند|البندان|البنود)\s+([0-9٠-٩]+[^\n]{0,40}?)\s+من\s` +
		`|(?:议程|临时议程|暂定项目表)(?:项目)?\s*([0-9]+(?:\s*[(（]\S+[)）])?)`),
	meetingSign: regexp.MustCompile(`(?i)\b\d{1,5}\s?(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?(?:plenary\s+|closed\s+|private\s+)?meeting\b` +
		`|\b\d{1,5}\s?(?:e|er|ère|ème)\s+séance(?:\s+plénière)?|\b\d{1,5}\s?[ªa.]+\s+sesión(?:\s+plenaria)?|\d{1,5}-(?:е|м|го)\s+(?:(?:пленарно|закрыто|открыто)\S+\s+)?заседани[еия]` +
		`|(?:الجلسة|للجلسة|لجلسة)\s+(?:العامة\s+)?[0-9٠-٩]+|第\s?[0-9〇一二三四五六七八九十百]+\s?次(?:全体|非公开|公开)?会议`),
	recordSign:    regexp.MustCompile(`(?i)^\s*(?:official\s+records|provisional|verbatim\s+record|summary\s+record|documents\s+officiels|provisoire|actas\s+oficiales|provisional|официальные\s+отчеты|предварительн\S*|الوثائق\s+الرسمية|المحاضر\s+الرسمية|مؤقت|正式记录|临时)\s*`),
	presidentSign: regexp.MustCompile(`(?i)^\s*(?:(?:co-)?presidents?|président(?:e|s)?|(?:co-?)?president[ea]s?|(?:co-?)?presidencia|présidence|(?:co-?)?chair(?:man|person|woman)?s?|председател(?:[ьи]|ьница)|сопредседатели|الرئيسة?|الرئيسان|主席|members|membres|miembros|члены|الأعضاء|成员)\s*[:：]`),
}

// distributions are the ways in which a paper is given out, in English, by the beginning of
// the word that a masthead has, folded by plain.
var distributions = [][2]string{
	{"gen", "General"}, {"общ", "General"}, {"عام", "General"}, {"普", "General"}, {"unres", "General"},
	{"lim", "Limited"}, {"огр", "Limited"}, {"محدود", "Limited"}, {"限", "Limited"},
	{"res", "Restricted"}, {"для", "Restricted"},
}

func distribution(word string) string {
	key := vocabulary.Plain(word)
	for _, d := range distributions {
		if key != "" && strings.HasPrefix(key, d[0]) {
			return d[1]
		}
	}
	return ""
}
