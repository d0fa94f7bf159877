package corpus

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// monthNames lists the names of the months, January first, as they occur in the six
// languages: full names, then abbreviations. Arabic has three sets in use; UN texts write
// two of them side by side (كانون الأول/ديسمبر).
var monthNames = [...][]string{
	{"january jan", "janvier janv", "enero ene", "январь января январе янв", "يناير جانفي", "كانون الثاني"},
	{"february feb", "février févr fév", "febrero", "февраль февраля феврале фев февр", "فبراير فيفري", "شباط"},
	{"march mar", "mars", "marzo", "март марта марте мар", "مارس", "آذار"},
	{"april apr", "avril avr", "abril abr", "апрель апреля апреле апр", "أبريل ابريل أفريل", "نيسان"},
	{"may", "mai", "mayo", "май мая мае", "مايو ماي", "أيار"},
	{"june jun", "juin", "junio", "июнь июня июне июн", "يونيو يونيه جوان", "حزيران"},
	{"july jul", "juillet juil", "julio", "июль июля июле июл", "يوليو يوليه جويلية يوليوز", "تموز"},
	{"august aug", "août", "agosto", "август августа августе авг", "أغسطس أوت غشت", "آب"},
	{"september sept sep", "septembre", "septiembre setiembre", "сентябрь сентября сентябре сен сент", "سبتمبر شتنبر", "أيلول"},
	{"october oct", "octobre", "octubre", "октябрь октября октябре окт", "أكتوبر", "تشرين الأول"},
	{"november nov", "novembre", "noviembre", "ноябрь ноября ноябре ноя нояб", "نوفمبر نونبر", "تشرين الثاني"},
	{"december dec", "décembre déc", "diciembre dic", "декабрь декабря декабре дек", "ديسمبر دجنبر", "كانون الأول"},
}

// months has the folded names; a name of two words is under both, with a space.
var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, names := range monthNames {
		for n, list := range names {
			if n == len(names)-1 {
				m[foldName(list)] = i + 1
				continue
			}
			for name := range strings.FieldsSeq(list) {
				m[foldName(name)] = i + 1
			}
		}
	}
	return m
})

// foldName lowers s and drops its marks, so that "Décembre", "DECEMBRE" and أ or ا compare.
func foldName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == 'ـ' {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

// dateFillers are the words that may stand around a date in a text that is a date: days
// of the week, articles, the word "year".
var dateFillers = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{
		"monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun the on of year in",
		"lundi mardi mercredi jeudi vendredi samedi dimanche le en du",
		"lunes martes miércoles jueves viernes sábado domingo el año de del",
		"понедельник вторник среда четверг пятница суббота воскресенье года год г",
		"الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم عام سنة م في من",
		"星期一 星期二 星期三 星期四 星期五 星期六 星期日 年",
	} {
		for w := range strings.FieldsSeq(list) {
			m[foldName(w)] = true
		}
	}
	return m
})

// chineseNumber reads a number below 100 written as 二十一 or 十, and years digit by digit.
func chineseNumber(s string) (int, bool) {
	n, tens, digits := 0, false, 0
	for _, r := range s {
		switch d := strings.IndexRune(chineseDigits, r); {
		case r == '十':
			if tens || digits > 1 {
				return 0, false
			}
			n = max(n, 1) * 10
			tens = true
		case d >= 0 && tens:
			n += d / len("一")
			digits = 9 // nothing may follow
		case (d >= 0 || r == '○' || r == '零') && digits < 4:
			n = n*10 + max(d, 0)/len("一")
			digits++
		default:
			return 0, false
		}
	}
	return n, s != ""
}

const chineseDigits = "〇一二三四五六七八九"
