package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
)

// printedID is the id of one whom the authority does not know: a slug of the name as printed,
// and of a family name alone one that says whose it is. An abbreviation may be an organization,
// but not who takes the floor in a record, where some print all names in capitals.
func (dir *directory) printedID(speaker, capacity, delegation string, turn bool) string {
	bare := bareName(speaker)
	name := authority.Bare(withoutArticle(bare))
	if !familyAlone(name) || !turn && isCapitals(name) && bare == speaker || dir.knows(name) {
		return corpus.Slug(name)
	}
	return corpus.FamilyID(name, dir.belongsTo(capacity, delegation))
}

// isCapitals reports whether a word is written as the abbreviation of an organization is.
func isCapitals(name string) bool {
	return isAcronym(name) && strings.ContainsFunc(name, unicode.IsUpper)
}

// personID is the same of a person who was met in prose.
func (dir *directory) personID(who *person) string {
	if who.known || !familyAlone(who.name) {
		return who.id
	}
	delegation := who.delegation
	if delegation == "" && who.delegationName != "" {
		delegation = dir.delegation(who.delegationName)
	}
	if delegation == "" {
		delegation = dir.delegationOf(who.capacity())
	}
	return corpus.FamilyID(who.name, dir.belongsTo(who.capacity(), delegation))
}

// belongsTo is what tells one of a family name from others: the delegation, else the office
// where it is one that the authority knows. A title alone ("Director") is anyone's.
func (dir *directory) belongsTo(capacity, delegation string) string {
	if delegation != "" {
		return delegation
	}
	if o, ok := dir.authority.Office(capacity); ok {
		return o.ID
	}
	return ""
}

// familyAlone reports whether a person's name as printed, without honorifics, has no given
// name: one word, and the particles before it.
func familyAlone(name string) bool {
	if isHan(name) {
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

// oneFamily gives to a family name that is printed alone the delegation that it has elsewhere
// in the document, where it has one and no other: a record prints the delegation of a speaker
// once. The chair may be another.
func oneFamily(d *corpus.Document) {
	of := map[string]string{}
	for _, p := range d.Passages {
		for i := range p.Statements {
			family, whose, ok := corpus.SplitFamilyID(p.Statements[i].SpeakerID)
			if !ok || whose == "" {
				continue
			}
			if other, seen := of[family]; seen && other != whose {
				whose = ""
			}
			of[family] = whose
		}
	}
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			if family, whose, ok := corpus.SplitFamilyID(st.SpeakerID); ok && whose == "" && st.Capacity == "" {
				st.SpeakerID = corpus.FamilyID(family, of[family])
			}
		}
	}
}

// chairFamilies gives to the family name of one who presides the country that the masthead, or
// the line that says who took the chair, has in brackets behind it. The chair speaks for no
// delegation: the country only tells who it is.
func (a *Annotator) chairFamilies(d *corpus.Document) {
	of := map[string]string{} // by family name as printed
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			family, whose, ok := corpus.SplitFamilyID(st.SpeakerID)
			if !ok || whose != "" || !presides(st.Capacity) {
				continue
			}
			country, looked := of[st.Speaker]
			if !looked {
				country = a.chairFrom(d, bareName(st.Speaker))
				of[st.Speaker] = country
			}
			st.SpeakerID = corpus.FamilyID(family, country)
		}
	}
}

// chairFrom is the one country that stands in brackets behind a name in what a record says of
// itself, empty where there is none or another too.
func (a *Annotator) chairFrom(d *corpus.Document, name string) string {
	found := ""
	for _, p := range d.Passages {
		if p.Kind != corpus.Notice && p.Kind != corpus.Stage {
			continue
		}
		for rest := p.Text; ; {
			_, after, ok := strings.Cut(rest, name)
			if !ok {
				break
			}
			rest = after
			place, ok := inBracketsAtOnce(after)
			if !ok {
				continue
			}
			state, known := a.dir.authority.Delegation(place)
			if !known || !state.State() {
				continue
			}
			if found != "" && found != state.ID {
				return ""
			}
			found = state.ID
		}
	}
	return found
}

// inBracketsAtOnce returns what stands in brackets at the beginning of a text, the dots of a
// list passed over.
func inBracketsAtOnce(s string) (string, bool) {
	s = strings.TrimLeft(s, " \t.…\u00a0")
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if rest, ok := strings.CutPrefix(s, pair[0]); ok {
			place, _, closed := strings.Cut(rest, pair[1])
			return strings.TrimSpace(place), closed
		}
	}
	return "", false
}
