package corpus

import "strings"

// Symbol is the United Nations' name of a document, in its printed spelling with slashes:
// "A/CONF.231/3", "A/RES/73/195", "A/72/PV.19". Empty where a document has none.
type Symbol string

// Key returns the symbol in the form that is compared: all spellings that ParseSymbol
// reads as one symbol have one key ("a_res_73_195" and "A/RES/73/195": "a/res/73/195").
// The year or session that old resolutions print in brackets is left out, because texts
// cite the same resolution with and without it: "S/RES/1325 (2000)" is "s/res/1325".
func (s Symbol) Key() string {
	if printed, ok := ParseSymbol(string(s)); ok {
		s = printed
	}
	return symbolKey(string(s))
}

// symbolKey is Key of a text that is known to be in printed spelling, white space apart.
func symbolKey(s string) string {
	s = strings.ToLower(dropSpace(s))
	if strings.Contains(s, "/res/") {
		if i := strings.IndexByte(s, '('); i > 0 {
			if j := strings.IndexByte(s[i:], ')'); j > 0 {
				s = s[:i] + s[i+j+1:]
			}
		}
	}
	return s
}

// SymbolSlug returns the symbol as a name for ids, addresses and file names: its key with
// single hyphens for all that is no letter or digit ("a-res-73-195").
func SymbolSlug(s Symbol) string { return Slug(s.Key()) }

// symbolHeads are the first parts of the symbols of UN organs, treaty bodies and
// conferences (the letters before the first slash). A body that is not here is recognised
// by the shape of the rest, see symbolCursor.plausible.
var symbolHeads = map[string]bool{
	// principal organs and the Secretariat
	"A": true, "E": true, "S": true, "T": true, "ST": true,
	// treaty bodies
	"CEDAW": true, "CRC": true, "CCPR": true, "CAT": true, "CERD": true, "CMW": true,
	"CED": true, "CRPD": true, "HRI": true, "SPT": true,
	// conferences, funds, programmes, other bodies
	"TD": true, "ICCD": true, "FCCC": true, "DP": true, "CEB": true, "HSP": true, "UNEP": true,
	"ISBA": true, "UNW": true, "CAC": true, "CTOC": true, "SPLOS": true, "CLCS": true, "NPT": true,
	"BWC": true, "CCW": true, "APLC": true, "CCM": true, "CD": true, "PBC": true, "JIU": true,
	"ECE": true, "ESCAP": true, "LC": true, "ID": true, "IDB": true, "GC": true, "PCNICC": true,
	"CBD": true, "UNFF": true, "MP": true, "HS": true, "DC": true, "CES": true, "LOS": true,
	"TRADE": true, "TRANS": true, "INFCIRC": true, "WFP": true, "UNA": true, "ICEF": true,
	// press releases
	"GA": true, "SC": true, "SG": true, "DSG": true, "ECOSOC": true, "HR": true, "POP": true,
	"REF": true, "WOM": true, "ENV": true, "PI": true, "ORG": true, "AFR": true, "IHA": true,
	"OBV": true, "DEV": true, "SOC": true, "NGO": true, "IK": true, "BIO": true, "PAL": true,
}

// dottedCodes are parts that have a full stop between code and number: CONF.231, PV.19.
// A and E alone have C.3; elsewhere C is a part of its own (CEDAW/C/CAF/CO/6).
var dottedCodes = map[string]bool{
	"CONF": true, "CN": true, "PV": true, "SR": true, "L": true, "WP": true, "CRP": true,
	"ADD": true, "REV": true, "CORR": true, "SUB": true, "AC": true, "WG": true, "MISC": true,
	"GC": true, "EM": true, "DEC": true, "AMEND": true,
}

// plainCodes are parts in letters that stand between slashes.
var plainCodes = map[string]bool{
	"RES": true, "INF": true, "NGO": true, "HRC": true, "BUR": true, "PRST": true, "SGB": true,
	"AI": true, "IC": true, "SG": true, "SER": true, "ESA": true, "CP": true, "MOP": true,
	"COP": true, "CMP": true, "CMA": true, "SBI": true, "SBSTA": true, "CBD": true, "CO": true,
	"SM": true, "SP": true, "SHC": true, "DIS": true, "EF": true, "SPD": true, "AB": true,
	"C": true, "ES": true, "S": true, "UPR": true, "PET": true, "HA": true, "EA": true, "PC": true,
	"PREP": true, "RPT": true, "D": true, "Q": true, "DEC": true,
}
