package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// behindOfficeAndField reports whether a Spanish office stands at once before the name at word i with
// its field or an adjective between them: "el viceministro de Justicia Anselmo Lete", "la
// portavoz vecinal Ana Bru".
func (r *Reader) behindOfficeAndField(i int) bool {
	if r.Lex.Lang != corpus.Spanish || i < 2 || !r.Words[i-1].Letters {
		return false
	}
	for k := i - 1; k > 0 && i-k <= 6 && r.Words[k].Letters; k-- {
		w := r.Words[k]
		if r.Lex.Before("role", r.Words, k+1) > 0 && k < i-1 {
			return true
		}
		of := r.Lex.Is("of", w.Fold) || w.Fold == "y" || w.Fold == "e"
		field := w.Capital && r.Lex.Is("not a name", w.Fold) && !r.Lex.Is("organization", w.Fold) && !bodies[w.Fold]
		if !(of && k < i-1) && !field && (w.Capital || !describes(w.Fold) || r.Lex.VerbAt(w.Fold) != 0) {
			return false
		}
	}
	return false
}

// bodies are words of institutions that are no field of an office.
var bodies = wording.Set("conferencia, convención, asamblea, pacto, unión, naciones, unidas, estados, estado, consejo, organización, república, reino, comunidad, general, permanente, nacional, mundial, plan, proyecto, operación")

// describes reports whether a Spanish word has an ending of the adjectives that follow an office.
func describes(fold string) bool {
	for _, e := range []string{"al", "ales", "ivo", "iva", "ario", "aria", "ico", "ica", "ente", "ense", "ano", "ana", "unto", "unta", "ino", "ina", "és", "esa", "eño", "eña", "ista", "or", "ora", "és", "lés", "lesa", "egro", "olo", "ola", "eco", "eca", "ego", "ega", "ués", "uesa"} {
		if strings.HasSuffix(fold, e) && len(fold) > len(e)+2 {
			return true
		}
	}
	return false
}

// actsAsPerson reports whether a verb of what only persons do stands at once before or behind the
// Spanish words from to end, pronouns and auxiliaries aside: "habló Ixchel Tecún", "Aina Capó se encoge
// de hombros".
func (r *Reader) actsAsPerson(from, end int) bool {
	if r.Lex.Lang != corpus.Spanish || from > 0 && (r.Lex.Is("determiner", r.Words[from-1].Fold) || r.Lex.Is("preposition", r.Words[from-1].Fold)) {
		return false
	}
	if from > 0 && r.Words[from-1].Letters && personal[r.Words[from-1].Fold] {
		return true
	}
	k := end
	for k < len(r.Words) && r.Words[k].Letters && (r.Lex.Is("auxiliary", r.Words[k].Fold) || wording.IsClitic(r.Words[k].Fold) || r.Lex.Is("negation", r.Words[k].Fold) || r.IsAdverb(k)) {
		k++
	}
	return k < len(r.Words) && r.Words[k].Letters && !r.Words[k].Capital && personal[r.Words[k].Fold]
}

// personal are forms of Spanish verbs of what only persons do.
var personal = wording.Set("habló, habla, hablaba, hablado, intervino, interviene, intervenía, intervenido, compareció, comparece, comparecido, asistió, asiste, asistido, acudió, acude, acudido, dimitió, dimite, dimitido, " +
	"falleció, fallecido, murió, muerto, nació, nacido, lloró, llora, lloraba, llorado, sonrió, sonríe, sonreía, sonreído, ríe, rio, rió, reía, asintió, asiente, asentía, suspiró, suspira, encoge, encogió, encogía, " +
	"sentó, sienta, sentaba, levantó, levanta, levantaba, caminó, camina, caminaba, vive, vivió, vivía, vivido, trabaja, trabajó, trabajaba, trabajado, estudia, estudió, estudiaba, casó, casado, jubiló, jubilado, emigró, emigrado, huyó, huido, " +
	"cree, creyó, creía, creído, sabe, supo, sabía, sabido, recuerda, recordó, piensa, pensó, pensaba, quiere, quiso, quería, sueña, soñó, soñaba, teme, temía, espera, esperaba, abre, abrió, mira, miró, miraba, camina, viste, vestía, cocina, canta, cantó, " +
	"baila, bailó, juega, jugó, jugaba, marcó, ganó, compró, vende, vendió, vendía, vendido, cuida, cuidaba, enseña, enseñó, enseñaba, lleva, llevaba, guarda, guardaba, despertó, despierta, tomó, toma, posó, posa, aplaudió, aplaude, saludó, saluda, abrazó, abraza, besó")

// introducedAside reports whether the single Spanish name at word i stands between commas behind "un"
// and what someone is, at the head of a clause: "Un senegalés alto, Mamadou, comparte su té".
func (r *Reader) introducedAside(i, end int) bool {
	if r.Lex.Lang == corpus.Spanish && (i == 0 || r.Words[i-1].IsMark(".;:—–")) && r.presidesOver(end) && r.Evidence != nil && !r.Evidence.common[r.Words[i].Fold] && !r.holdsInstitution(i, end) && !r.IsPlace(i) {
		return true // "Amaranta, que prefiere no dar su apellido,"
	}
	if r.Lex.Lang != corpus.Spanish || i < 3 || end+1 >= len(r.Words) || !r.Words[i-1].IsMark(",") || !r.Words[end].IsMark(",") || !r.Words[end+1].Letters || r.Words[end+1].Capital ||
		r.Evidence == nil || r.Evidence.common[r.Words[i].Fold] || r.holdsInstitution(i, end) || r.IsPlace(i) {
		return false
	}
	for k := i - 2; k >= 0 && i-k <= 6 && r.Words[k].Letters; k-- {
		if r.Lex.Is("one", r.Words[k].Fold) {
			head := r.Words[k+1].Fold
			return (k == 0 || !r.Words[k-1].Letters) && (r.RoleAt(k+1) > 0 || r.Lex.Is("generic person", head) || describes(head))
		}
		if r.Words[k].Capital || r.Lex.VerbAt(r.Words[k].Fold) != 0 {
			return false
		}
	}
	return false
}
