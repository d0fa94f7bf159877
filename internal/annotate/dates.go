package annotate

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// sayWhen fills the days of a press release that are still empty from its dateline, "Puerto
// Vallarta, Mexico, 6 December 2017: ...": what a release reports was said, and it was
// issued, on that day, unless something else is known.
func sayWhen(d *corpus.Document) {
	if d.Type != corpus.PressRelease || !d.Said.IsZero() {
		return
	}
	day := datelineOf(d)
	if day.IsZero() && d.Inferred["issued"] == "dateline" {
		day = d.Issued
	}
	if day.IsZero() || !d.Issued.IsZero() && d.Issued != day {
		return
	}
	if d.Inferred == nil {
		d.Inferred = map[string]string{}
	}
	d.Said, d.Inferred["said"] = day, "dateline"
	if d.Issued.IsZero() {
		d.Issued, d.Inferred["issued"] = day, "dateline"
	}
}

// datelineOf reads the dateline among the first passages.
func datelineOf(d *corpus.Document) corpus.Date {
	n := 0
	for _, p := range d.Passages {
		if n++; n > 6 {
			break
		}
		if day := dateline(p.Text); !day.IsZero() {
			return day
		}
	}
	return corpus.Date{}
}

// A dateline is a place of at most maxPlace characters, a day, and a colon, dash or stop.
const maxPlace = 60

var (
	writtenDay = regexp.MustCompile(`(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}+(?:\s\p{L}+)??(?:/\p{L}+)?)\s+(?:de\s+)?(\d{4})(?:\s*(?:года|г\.))?`)
	chineseDay = regexp.MustCompile(`(\d{4})年(\d{1,2})月(\d{1,2})日`)
	afterDay   = regexp.MustCompile(`^\s*(?:[:：—–.)]+|--|-\s|-–)\s*`)
)

func dateline(text string) corpus.Date {
	day, _ := datelineIn(text)
	return day
}

// datelineEnd returns where the dateline of a text ends, 0 where it has none.
func datelineEnd(text string) int {
	_, end := datelineIn(text)
	return end
}

func datelineIn(text string) (corpus.Date, int) {
	head := text[:min(len(text), 240)]
	var day corpus.Date
	var at []int
	if m := chineseDay.FindStringSubmatchIndex(head); m != nil {
		at = m
		day = dayOf(head[m[2]:m[3]], atoi(head[m[4]:m[5]]), head[m[6]:m[7]])
	} else if m := writtenDay.FindStringSubmatchIndex(head); m != nil {
		at = m
		day = dayOf(head[m[6]:m[7]], monthOf(head[m[4]:m[5]]), head[m[2]:m[3]])
	}
	if day.IsZero() {
		return day, 0
	}
	place := strings.TrimSpace(head[:at[0]])
	if !isPlace(place) || utf8.RuneCountInString(place) > maxPlace || strings.ContainsAny(place, ".:;!?。") || !afterDay.MatchString(head[at[1]:]) {
		return corpus.Date{}, 0
	}
	return day, at[1] + len(afterDay.FindString(head[at[1]:]))
}

// isPlace reports whether what stands before a day may be a place: it ends in a comma or
// bracket, or has capitals only.
func isPlace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(",،，)）", r) {
		return true
	}
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return s != ""
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func dayOf(year string, month int, day string) corpus.Date {
	if month == 0 {
		return corpus.Date{}
	}
	d, err := corpus.ParseISO(corpus.Date{Year: atoi(year), Month: month, Day: atoi(day)}.String())
	if err != nil {
		return corpus.Date{}
	}
	return d
}

// monthOf knows a month by its name; of "تشرين الأول/أكتوبر" either will do.
func monthOf(name string) int {
	for _, part := range strings.Split(name, "/") {
		if m := monthNamed(lowered(part)); m != 0 {
			return m
		}
	}
	return 0
}

// saidOn reads the day that stands next to a cue: "told reporters on 4 December". The year
// is the document's where none is printed.
func (r *reader) saidOn(cues []cue) corpus.Date {
	for _, c := range cues {
		if c.voice == nil {
			continue
		}
		for i := c.to; i < r.to && i <= c.to+2; i++ {
			if d := r.dayAt(i); !d.IsZero() {
				return d
			}
		}
	}
	return corpus.Date{}
}

// dayAt reads "4 December 2017", "4 de diciembre", "4 декабря" at word i.
func (r *reader) dayAt(i int) corpus.Date {
	day, err := strconv.Atoi(r.words[i].fold)
	if err != nil || i+1 >= r.to {
		return corpus.Date{}
	}
	k := i + 1
	if r.words[k].fold == "de" && k+1 < r.to {
		k++
	}
	month := monthNamed(r.words[k].fold)
	if month == 0 {
		return corpus.Date{}
	}
	d := corpus.Date{Year: r.people.on.Year, Month: month, Day: day}
	for _, j := range []int{k + 1, k + 2} {
		if j < r.to {
			if y, err := strconv.Atoi(r.words[j].fold); err == nil && y > 1900 && y < 2200 {
				d.Year = y
				break
			}
		}
	}
	if d, err := corpus.ParseISO(d.String()); err == nil {
		return d
	}
	return corpus.Date{}
}

// months by their names in small letters.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
	"января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8, "сентября": 9, "октября": 10, "ноября": 11, "декабря": 12,
	"يناير": 1, "فبراير": 2, "مارس": 3, "ابريل": 4, "مايو": 5, "يونيه": 6, "يونيو": 6, "يوليه": 7, "يوليو": 7, "اغسطس": 8, "سبتمبر": 9, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
	"كانون الثاني": 1, "شباط": 2, "اذار": 3, "نيسان": 4, "ايار": 5, "حزيران": 6, "تموز": 7, "اب": 8, "ايلول": 9, "تشرين الاول": 10, "تشرين الثاني": 11, "كانون الاول": 12,
}

// monthNamed returns the number of the month that a name in small letters means, 0 where it is
// none.
func monthNamed(name string) int { return months[name] }
