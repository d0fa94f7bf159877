package authority

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
)

// addresses are the words that stand before a name and are no part of it: honorifics, forms
// of address, titles. Folded, without full stops.
var addresses = words(`
	mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rt right excellency excellencies he hh hm hrh his her their
	highness majesty royal serene holiness eminence ambassador amb president minister sheikh shaikh sheikha sayyid general gen colonel col
	m mm mme mmes mlle monsieur madame mademoiselle messrs se sem son excellence maitre ambassadeur ambassadrice president presidente ministre
	sr sra srta sres sras senor senora senorita don dona excmo excma su excelencia embajador embajadora ministro ministra presidenta dra lic ing
	г-н г-жа г-на г-жи г-ну г-же г-жу г-ном г-жой г н жа господин госпожа господина госпожи д-р проф его ее превосходительство посол министр президент
	السيد السيده الانسه الدكتور الدكتوره الاستاذ السفير السفيره معالي سعاده فخامه دوله الشيخ الامير الوزير الرئيس صاحب صاحبه السمو الجلاله`)

// dotted are those of them that are names, or words, without their full stops.
var dotted = words(`he se hm hh`)

// behind are the words that stand behind a name and are no part of it.
var behind = words(`jr sr ii iii iv phd md esq mp qc kc cbe obe kbe dbe kcmg gcmg dcmg gol cf ch ac ao am kstj`)

// chineseAddresses stand behind a Chinese name, with nothing between.
var chineseAddresses = []string{"先生", "女士", "夫人", "小姐", "博士", "教授", "阁下", "大使", "部长", "总统", "总理", "主席"}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// Bare returns a person's name as printed without the honorifics, forms of address and
// titles before it, and without degrees and the like behind it: "H.E. Mr. Ban Ki-moon" is
// "Ban Ki-moon". They are understood in the six languages, and where no space parts them
// from the name ("Mr.Ban"). What is nothing but a title is returned as it is.
func Bare(name string) string {
	name = strings.TrimSpace(name)
	s := name
	for {
		rest := s
		if first, after := firstWord(s); articles[first] {
			rest = after
		}
		first, after := firstWord(rest)
		if !addresses[first] || dotted[first] && !strings.Contains(rest[:len(rest)-len(after)], ".") {
			break
		}
		s = after
	}
	for _, w := range chineseAddresses {
		s = strings.TrimSuffix(s, w)
	}
	for {
		i := strings.LastIndexAny(s, " ,")
		if i < 0 || !behind[strings.ReplaceAll(analyzers.Fold(s[i+1:]), ".", "")] {
			break
		}
		s = strings.TrimRight(s[:i], " ,")
	}
	if s == "" {
		return name
	}
	return s
}

// firstWord cuts off the first word, folded and without full stops, with the mark and the
// space behind it. A capital with a full stop is a word of its own only where it is no
// part of an abbreviation ("H.E.", "S. E."), which is one word.
func firstWord(s string) (word, rest string) {
	end, last := 0, 0
	for i, r := range s {
		if unicode.IsSpace(r) || r == ',' || r == '،' {
			end = i
			break
		}
		if r == '.' && i-last > 1 { // "Mr.Ban": a word of two letters or more ends here
			if next, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLetter(next) {
				return analyzers.Fold(s[:i]), s[i+1:]
			}
		}
		if r == '.' {
			last = i + 1
		}
	}
	if end == 0 {
		return strings.ReplaceAll(analyzers.Fold(s), ".", ""), ""
	}
	word, rest = strings.ReplaceAll(analyzers.Fold(s[:end]), ".", ""), strings.TrimLeft(s[end:], " \u00a0,،.")
	if second, after := splitInitial(rest); second != "" && addresses[word+second] && utf8.RuneCountInString(word) == 1 {
		return word + second, after
	}
	return word, rest
}

// splitInitial cuts a single letter with its full stop off: the second half of "H. E.".
func splitInitial(s string) (letter, rest string) {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !unicode.IsLetter(r) || !strings.HasPrefix(s[n:], ".") {
		return "", s
	}
	return strings.ToLower(s[:n]), strings.TrimLeft(s[n+1:], " \u00a0,")
}
