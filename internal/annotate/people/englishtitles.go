package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// englishTitles stand before a name in English as honorifics do, ranks among them in their
// short forms. In small letters they are common nouns ("sister Agnes") or no words.
var englishTitles = map[string]wording.Sex{
	"sir": wording.Male, "dame": wording.Female, "lord": wording.Male, "lady": wording.Female, "baron": wording.Male, "baroness": wording.Female, "father": wording.Male, "sister": wording.Female, "brother": wording.Male, "mother": wording.Female,
	"auntie": wording.Female, "aunt": wording.Female, "uncle": wording.Male, "grandma": wording.Female, "granny": wording.Female, "grandpa": wording.Male, "mama": wording.Female, "papa": wording.Male, "madam": wording.Female, "sheikh": wording.Male, "shaikh": wording.Male, "sheikha": wording.Female, "rev": wording.UnknownSex, "reverend": wording.UnknownSex, "fr": wording.Male, "sr": wording.Female, "rt": wording.UnknownSex, "honourable": wording.UnknownSex, "honorable": wording.UnknownSex,
	"gen": wording.UnknownSex, "lt": wording.UnknownSex, "col": wording.UnknownSex, "maj": wording.UnknownSex, "capt": wording.UnknownSex, "cmdr": wording.UnknownSex, "adm": wording.UnknownSex, "brig": wording.UnknownSex, "sgt": wording.UnknownSex, "cpl": wording.UnknownSex, "cdr": wording.UnknownSex,
	"sen": wording.UnknownSex, "rep": wording.UnknownSex, "gov": wording.UnknownSex, "amb": wording.UnknownSex, "cllr": wording.UnknownSex, "pres": wording.UnknownSex, "supt": wording.UnknownSex, "insp": wording.UnknownSex, "atty": wording.UnknownSex, "eng": wording.UnknownSex, "engr": wording.UnknownSex, "arch": wording.UnknownSex, "archbp": wording.UnknownSex, "bp": wording.UnknownSex,
	"sp": wording.UnknownSex, "dsp": wording.UnknownSex, "asp": wording.UnknownSex, "csp": wording.UnknownSex, "acp": wording.UnknownSex, "dcp": wording.UnknownSex, "pc": wording.UnknownSex, "wpc": wording.Female, "dci": wording.UnknownSex, "dsi": wording.UnknownSex, "dcs": wording.UnknownSex,
	"ratu": wording.Male, "datuk": wording.UnknownSex, "tan": wording.UnknownSex, "haji": wording.Male, "hajja": wording.Female, "sayyid": wording.Male, "ustad": wording.Male, "shri": wording.Male, "smt": wording.Female, "pandit": wording.Male, "begum": wording.Female, "nana": wording.UnknownSex, "oba": wording.Male, "emir": wording.Male, "otunba": wording.Male, "alhaji": wording.Male, "alhaja": wording.Female, "dato": wording.Male, "datin": wording.Female, "puan": wording.Female, "tun": wording.UnknownSex,
}

// bareTitles are short ones that stand without a full stop too, ranks those that stand in capitals.
var (
	bareTitles = wording.Set("rt, fr, sir, tan, tun, oba, gen, lt, col, maj, sgt, cpl, rev, adm, cdr, sp, dsp, asp, csp, acp, dcp, pc, wpc, dci, dsi, dcs")
	ranks      = wording.Set("sp, dsp, asp, csp, acp, dcp, pc, wpc, dci, dsi, dcs")
)

// titleAt returns what the honorific at word i says of the sex of whom it stands before. ok is
// false where there is none.
func (r *Reader) titleAt(i int) (s wording.Sex, ok bool) {
	w := r.Words[i]
	if s, ok = wording.Honorific(w.Fold); ok {
		return s, !r.bareInitial(i) && (w.Fold != "don" || r.Lex.Lang == corpus.Spanish)
	}
	if r.Lex.Lang == corpus.Spanish && w.Capital && (w.Fold == "tía" || w.Fold == "tío") { // "Tía Encarna"
		if w.Fold == "tía" {
			return wording.Female, true
		}
		return wording.Male, true
	}
	if r.Lex.Lang != corpus.English || !w.Letters || !w.Capital {
		return wording.UnknownSex, false
	}
	if s, ok = englishTitles[w.Fold]; !ok {
		return wording.UnknownSex, false
	}
	next := i + 1
	switch stop := next < len(r.Words) && r.Words[next].IsMark("."); {
	case stop && next+1 < len(r.Words) && r.Words[next+1].Start > r.Words[next].End:
		next++
	case len(w.Fold) <= 3 && !bareTitles[w.Fold] || ranks[w.Fold] && r.Text[w.Start:w.End] != strings.ToUpper(r.Text[w.Start:w.End]):
		return wording.UnknownSex, false // a rank without its full stop
	case len(w.Fold) <= 3 && !(next < len(r.Words) && (r.IsNameWord(next, false) || r.isHonorific(next))):
		return wording.UnknownSex, false
	}
	return s, next < len(r.Words) && r.Words[next].Letters && r.Words[next].Capital
}

// titles are what the bearers of honorifics are called in running text: "the professor said".
var titles = map[string]string{
	"prof": "professor", "professor": "professor", "dr": "doctor", "doctor": "doctor", "rev": "reverend", "reverend": "reverend", "father": "priest", "sister": "nun", "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain",
	"cmdr": "commander", "adm": "admiral", "brig": "brigadier", "sgt": "sergeant", "cpl": "corporal", "sen": "senator", "rep": "representative", "gov": "governor", "amb": "ambassador", "cllr": "councillor", "supt": "superintendent", "insp": "inspector",
	"sheikh": "sheikh", "pres": "president", "bp": "bishop", "archbp": "archbishop", "eng": "engineer", "engr": "engineer", "arch": "architect", "lord": "peer", "baroness": "peer",
}
