package about

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// misreadRule is the rule of a symbol of which a stroke was misread.
const misreadRule = "masthead, a slash misread on a scan"

// misread returns the symbol that a scanned page prints in its masthead with a slash that was
// left out or taken for a letter: "S2025/343". It must be beyond doubt: the letter of an organ
// that counts its papers by the year, the year, a slash and the serial, as words of their own,
// the year that of the paper's date; one slash is read right, and there is no second symbol.
func (m *Masthead) misread(ex *content.Extract) (corpus.Symbol, bool) {
	if !slices.ContainsFunc(ex.Flags, func(f string) bool { return f == content.FlagOCR || f == "ocr-layer" }) {
		return "", false
	}
	var found corpus.Symbol
	for _, b := range m.Blocks {
		if b.Page > 1 {
			break
		}
		for _, word := range strings.Fields(b.Text) {
			s, ok := mended(strings.Trim(word, ",;*"), m.issued)
			if !ok {
				continue
			}
			if found != "" && found != s {
				return "", false
			}
			found = s
		}
	}
	return found, found != ""
}

// yearly are symbols of organs that count their papers by the year, a stroke of them misread.
var yearly = regexp.MustCompile(`^([SE])([/|\\Il1!]?)((?:19|20)[0-9]{2})([/|\\Il!])([1-9][0-9]{0,3})((?:/(?:Add|Rev|Corr)\.[1-9][0-9]?)*)$`)

// yearAlone is what is left of such a symbol where the second slash was misread.
var yearAlone = regexp.MustCompile(`^[SE]/(?:19|20)[0-9]{2}$`)

// firstYearly is the year since which each organ counts so.
var firstYearly = map[string]int{"S": 1994, "E": 1978}

func mended(word string, issued corpus.Date) (corpus.Symbol, bool) {
	p := yearly.FindStringSubmatch(word)
	if p == nil || p[2] != "/" && p[4] != "/" || p[2] == "/" && p[4] == "/" {
		return "", false
	}
	year, err := strconv.Atoi(p[3])
	if err != nil || year < firstYearly[p[1]] || issued.Year != year {
		return "", false
	}
	return corpus.ParseSymbol(p[1] + "/" + p[3] + "/" + p[5] + p[6])
}
