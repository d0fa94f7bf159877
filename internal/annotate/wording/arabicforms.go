package wording

import "strings"

// The Arabic lexicon lists verbs by three forms and nouns by one: the others follow from these
// by rule, whatever the word.

// arabicParts are the parts of the Arabic lexicon whose entries stand for all their forms.
var arabicParts = map[string]func(*Lexicon, string){
	"conjugated say":                    conjugated("say"),
	"conjugated say beside a quotation": conjugated("say", "no report"),
	"conjugated act":                    conjugated("act"),
	"conjugated describe":               conjugated("describe", "no report"),
	"nouns of roles":                    (*Lexicon).enterRoles,
	"nouns of women":                    (*Lexicon).enterWomen,
	"nouns of bodies":                   (*Lexicon).enterBodies,
	"collective":                        (*Lexicon).enterCollectives,
}

// enterForms enters an entry with all its forms, where the part is of such entries.
func (l *Lexicon) enterForms(part, line string) bool {
	enter := arabicParts[part]
	if enter == nil {
		return false
	}
	for _, entry := range strings.Split(line, ",") {
		enter(l, strings.TrimSpace(entry))
	}
	return true
}

// conjugated enters a verb given as its past, its present and its participle, all of the third
// person masculine singular, with the feminine and the plural, into parts; the participles into
// theirs.
func conjugated(parts ...string) func(*Lexicon, string) {
	return func(l *Lexicon, line string) {
		forms := strings.Fields(line)
		if len(forms) != 3 {
			return
		}
		for _, part := range parts {
			for _, form := range append(pastForms(forms[0]), presentForms(forms[1])...) {
				l.enter(part, Lower(form))
			}
		}
		for _, form := range severalForms(forms[0], forms[1]) {
			l.enter("plural verb", Lower(form))
		}
		for _, form := range participleForms(forms[2]) {
			l.enter("participle", Lower(form))
		}
	}
}

// pastForms are he, she and they (masculine and two) of the past.
func pastForms(past string) []string {
	if past == "-" {
		return nil
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(past, "ى"), "ا")
	return append([]string{past, stem + "ت"}, severalForms(past, "-")...)
}

// presentForms are he, she and they of the present.
func presentForms(present string) []string {
	rest, ok := strings.CutPrefix(present, "ي")
	if !ok {
		return nil
	}
	return append([]string{present, "ت" + rest}, severalForms("-", present)...)
}

// severalForms are the forms of a verb that say that several do it.
func severalForms(past, present string) []string {
	var out []string
	if past != "-" {
		stem := strings.TrimSuffix(strings.TrimSuffix(past, "ى"), "ا")
		out = append(out, stem+"وا")
	}
	if present != "-" {
		stem := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(present, "ى"), "ي"), "و")
		out = append(out, stem+"ون")
	}
	return out
}

// participleForms are the masculine, the feminine and the plurals of a participle given in the
// accusative.
func participleForms(participle string) []string {
	stem, ok := strings.CutSuffix(participle, "ا")
	if !ok {
		return nil
	}
	return []string{participle, stem + "ة", stem + "ين", stem + "ات"}
}

const article = "ال"

// definite is a noun with its article; of two words the second has it, and an adjective both.
func definite(noun string) []string {
	first, second, two := strings.Cut(noun, " ")
	if !two {
		return []string{article + noun}
	}
	return []string{first + " " + article + second, article + first + " " + article + second}
}

// feminine is a noun for a woman made of that for a man.
func feminine(noun string) string {
	first, second, two := strings.Cut(noun, " ")
	if strings.HasSuffix(first, "ة") || strings.HasSuffix(first, "ى") || strings.HasSuffix(first, "اء") {
		return noun
	}
	if two {
		return first + "ة " + second
	}
	return first + "ة"
}

func (l *Lexicon) enterAll(part string, forms ...string) {
	for _, form := range forms {
		l.enter(part, Lower(form))
	}
}

func (l *Lexicon) enterRoles(noun string) {
	for _, form := range []string{noun, feminine(noun)} {
		l.enterAll("role", append(definite(form), form)...)
	}
	if strings.Contains(noun, " ") || strings.HasSuffix(noun, "ة") {
		return
	}
	for _, ending := range []string{"ون", "ين"} {
		l.enterAll("collective", noun+ending, article+noun+ending)
	}
	l.enterAll("collective", noun+"و", noun+"ي")
}

func (l *Lexicon) enterWomen(noun string) {
	l.enterAll("role", append(definite(noun), noun)...)
}

func (l *Lexicon) enterBodies(noun string) {
	l.enterAll("organization", append(definite(noun), noun)...)
}

func (l *Lexicon) enterCollectives(noun string) {
	l.enterAll("collective", append(definite(noun), noun)...)
	if stem, ok := strings.CutSuffix(noun, "ون"); ok {
		l.enterAll("collective", stem+"ين", article+stem+"ين", stem+"و", stem+"ي")
	}
}
