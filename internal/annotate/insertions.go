package annotate

import "strings"

// participle reports whether a word at i behind a French or Spanish subject and its comma begins
// what is said of the subject in passing: a participle, an adjective, an office. "la alcaldesa,
// visiblemente cansada, añadió"; "sa mère, interprète, acquiesce".
func (r *reader) participle(i int) bool {
	fold := r.words[i].fold
	if r.roleAt(i) > 0 || isAdjective(r.lex.lang, fold) {
		return true
	}
	for _, e := range []string{"ado", "ada", "ido", "ida", "ados", "adas", "oso", "osa", "ible", "able", "mente", "ment", "é", "ée", "i", "ie", "u", "ue", "is", "ise", "it", "ite", "eux", "euse", "ant", "ante", "ent", "ente"} {
		if strings.HasSuffix(fold, e) && len(fold) > len(e)+2 {
			return true
		}
	}
	return false
}
