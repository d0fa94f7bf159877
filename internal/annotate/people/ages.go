package people

import (
	"strconv"
	"strings"

	"travaux/corpus"
)

// ageAt is the age printed behind a name that ends at word i, 0 where there is none.
func (r *Reader) ageAt(i int) int {
	if !r.hasAge(i) {
		return 0
	}
	for k := r.behindSomeone(i + 1); k < len(r.Words) && k-i <= 5; k++ {
		if n, err := strconv.Atoi(r.Words[k].Fold); err == nil {
			return n
		}
		if n := numberWords[r.Words[k].Fold]; n > 0 && r.Lex.Lang == corpus.Spanish {
			return n
		}
	}
	return 0
}

// numberWords are Spanish numbers as ages are printed: the tens alone of those above thirty.
var numberWords = map[string]int{"cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
	"diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
	"veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}

// behindSomeone is the word behind "una mujer" and an adjective at word i, where "de" follows that in
// Spanish: "Adela, una mujer de 77 años". It is i where no such words stand there.
func (r *Reader) behindSomeone(i int) int {
	if r.Lex.Lang != corpus.Spanish || i+2 >= len(r.Words) {
		return i
	}
	k := i
	if r.Lex.Is("one", r.Words[k].Fold) {
		k++
	}
	n := r.Lex.At("generic person", r.Words, k)
	if n == 0 {
		n = r.Lex.At("role", r.Words, k)
	}
	if n == 0 {
		return i
	}
	if k += n; k+1 < len(r.Words) && r.Words[k].Letters && r.Words[k+1].Fold == "de" && !r.Lex.Is("preposition", r.Words[k].Fold) {
		k++
	}
	if k < len(r.Words) && r.Words[k].Fold == "de" {
		return k
	}
	return i
}

// hasAge reports whether an age stands behind a name that ends at word i: ", 58,", ", 61 ans".
func (r *Reader) hasAge(i int) bool {
	if i >= len(r.Words) || !r.Words[i].IsMark(",") {
		return false
	}
	j := r.behindSomeone(i + 1)
	if j < len(r.Words) && r.Words[j].Fold == "de" {
		j++
	}
	if j+1 >= len(r.Words) || !r.Words[j].Letters {
		return false
	}
	n := r.Words[j].Fold
	figure := len(n) == 2 && strings.Trim(n, "0123456789") == ""
	next := r.Words[j+1]
	if next.Fold == "ans" || next.Fold == "años" || next.Fold == "years" || next.Fold == "anni" {
		return true
	}
	return figure && next.IsMark(",.")
}

// ageBehindOne reports whether a French or Spanish age in years, or between commas what a Spanish
// one does for a living, stands behind a single name that the text has nowhere in small letters:
// "Zulmira, de 34 años".
func (r *Reader) ageBehindOne(i, end int) bool {
	aged := (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.ageAt(end) > 0
	if r.Lex.Lang == corpus.Spanish && !aged && (i == 0 || r.Words[i-1].IsMark(".,;:")) { // "Iván, estudiante de 22 años, sujeta"
		at, office := r.officeAfter(end)
		aged = office != "" && end+1 < len(r.Words) && r.Words[end].IsMark(",") && !r.Words[end+1].Capital && r.RoleAt(end+1) > 0 &&
			!r.Lex.Is("situational", r.Words[end+1].Fold) && at < len(r.Words) && r.Words[at].IsMark(",.")
	}
	return aged && r.Evidence != nil && !r.Evidence.common[r.Words[i].Fold] && !r.holdsInstitution(i, end)
}
