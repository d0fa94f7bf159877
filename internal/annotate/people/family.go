package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/wording"
)

// PrintedID is the id of one whom the authority does not know: a slug of the name as printed,
// and of a family name alone one that says whose it is. An abbreviation may be an organization,
// but not who takes the floor in a record, where some print all names in capitals.
func (dir *Directory) PrintedID(speaker, capacity, delegation string, turn bool) string {
	bare := wording.BareName(speaker)
	name := authority.Bare(WithoutArticle(bare))
	if !familyAlone(name) || !turn && isCapitals(name) && bare == speaker || dir.Knows(name) {
		return corpus.Slug(name)
	}
	return corpus.FamilyID(name, dir.belongsTo(capacity, delegation))
}

// isCapitals reports whether a word is written as the abbreviation of an organization is.
func isCapitals(name string) bool {
	return wording.IsAcronym(name) && strings.ContainsFunc(name, unicode.IsUpper)
}

// PersonID is the same of a person who was met in prose.
func (dir *Directory) PersonID(who *Person) string {
	if who.Known || !familyAlone(who.Name) {
		return who.ID
	}
	delegation := who.Delegation
	if delegation == "" && who.DelegationName != "" {
		delegation = dir.Delegation(who.DelegationName)
	}
	if delegation == "" {
		delegation = dir.DelegationOf(who.Capacity())
	}
	return corpus.FamilyID(who.Name, dir.belongsTo(who.Capacity(), delegation))
}

// belongsTo is what tells one of a family name from others: the delegation, else the office
// where it is one that the authority knows. A title alone ("Director") is anyone's.
func (dir *Directory) belongsTo(capacity, delegation string) string {
	if delegation != "" {
		return delegation
	}
	if o, ok := dir.Authority.Office(capacity); ok {
		return o.ID
	}
	return ""
}

// familyAlone reports whether a person's name as printed, without honorifics, has no given
// name: one word, and the particles before it.
func familyAlone(name string) bool {
	if wording.IsHan(name) {
		return hanFamilyAlone(name)
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '.' || unicode.IsSpace(r) }) // "T.O.Vale"
	for len(words) > 1 && beginParticles[strings.ToLower(words[0])] {
		words = words[1:]
	}
	return len(words) == 1
}

// hanFamilyAlone tells it of a name in Chinese: one sign, or a foreign name without the dot
// that parts it from a given name. A name of two or three signs that begins with one of the
// usual family names of China and Korea is a whole one.
func hanFamilyAlone(name string) bool {
	if len(chineseParts(name)) > 1 || strings.ContainsAny(name, " -.") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(name)
	n := utf8.RuneCountInString(name)
	return n == 1 || n > 3 || !strings.ContainsRune(hanFamilies, first)
}

// hanFamilies are the signs that the most frequent family names of China and Korea begin with.
const hanFamilies = "王李张劉刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤朴裴柳申安洪全俞温欧司上诸" +
	"張陳楊黃趙吳孫馬羅鄭謝許韓馮鄧彭蕭餘葉蘇呂盧鐘鍾譚陸賈韋鄒龍顧賀龔萬錢嚴湯紀詹連簡歐諸"
