package annotate

import "travaux/corpus"

// englishTitles stand before a name in English as honorifics do, ranks among them in their
// short forms. In small letters they are common nouns ("sister Agnes") or no words.
var englishTitles = map[string]sex{
	"sir": male, "dame": female, "lord": male, "lady": female, "baron": male, "baroness": female, "father": male, "sister": female, "brother": male, "mother": female,
	"auntie": female, "aunt": female, "uncle": male, "grandma": female, "granny": female, "grandpa": male, "mama": female, "papa": male, "madam": female, "sheikh": male, "shaikh": male, "sheikha": female, "rev": unknownSex, "reverend": unknownSex, "fr": male, "sr": female, "rt": unknownSex, "honourable": unknownSex, "honorable": unknownSex,
	"gen": unknownSex, "lt": unknownSex, "col": unknownSex, "maj": unknownSex, "capt": unknownSex, "cmdr": unknownSex, "adm": unknownSex, "brig": unknownSex, "sgt": unknownSex, "cpl": unknownSex, "cdr": unknownSex,
	"sen": unknownSex, "rep": unknownSex, "gov": unknownSex, "amb": unknownSex, "cllr": unknownSex, "pres": unknownSex, "supt": unknownSex, "insp": unknownSex, "atty": unknownSex, "eng": unknownSex, "engr": unknownSex, "arch": unknownSex, "archbp": unknownSex, "bp": unknownSex,
	"ratu": male, "datuk": male, "tan": unknownSex, "haji": male, "hajja": female, "sayyid": male, "ustad": male, "shri": male, "smt": female, "pandit": male, "begum": female, "nana": unknownSex, "oba": male, "emir": male, "otunba": male, "alhaji": male, "alhaja": female, "dato": male, "datin": female, "puan": female, "tun": unknownSex,
}

// titleAt returns what the honorific at word i says of the sex of whom it stands before. ok is
// false where there is none.
func (r *nameReader) titleAt(i int) (s sex, ok bool) {
	w := r.words[i]
	if s, ok = honorific(w.fold); ok {
		return s, !r.bareInitial(i) && (w.fold != "don" || r.lex.lang == corpus.Spanish)
	}
	if r.lex.lang != corpus.English || !w.letters || !w.capital {
		return unknownSex, false
	}
	if s, ok = englishTitles[w.fold]; !ok {
		return unknownSex, false
	}
	next := i + 1
	if len(w.fold) <= 3 && w.fold != "sir" && w.fold != "tan" && w.fold != "tun" && w.fold != "oba" {
		if next >= len(r.words) || !r.words[next].isMark(".") {
			return unknownSex, false // a rank without its full stop
		}
		next++
	}
	return s, next < len(r.words) && r.words[next].letters && r.words[next].capital
}
