package corpus

import (
	"net/url"
	"regexp"
	"strings"
)

// ParseSymbol reads a text that is a symbol, and nothing else, and returns it as it is
// printed. It takes every spelling that people use:
//
//	A/CONF.231/3   a/conf.231/3   A_CONF.231_3   a conf 231 3   a-conf-231-3
//	https://undocs.org/en/A/RES/73/195   docs.un.org/A/RES/73/195
//	resolution 73/195   Security Council resolution 1325 (2000)   第73/195号决议
//
// Two symbols in one (A/80/82-E/2025/63) are for FindSymbols.
func ParseSymbol(text string) (Symbol, bool) {
	text = trimSymbol(text)
	if len(text) > maxSymbolText || !strings.ContainsAny(text, "0123456789") {
		return "", false
	}
	if at, ok := addressSymbol(text); ok {
		text = at
	}
	if s, ok := slashedSymbol(text); ok {
		return s, true
	}
	if s, ok := slashedSymbol(strings.ReplaceAll(text, "_", "/")); ok {
		return s, true
	}
	if s, ok := spacedSymbol(text); ok {
		return s, true
	}
	return wordedSymbol(text)
}

// maxSymbolText is longer than any symbol with the address of its server.
const maxSymbolText = 300

// trimSymbol drops what stands around a symbol in a sentence.
func trimSymbol(text string) string {
	text = strings.Trim(text, " \t\r\n\u00a0.,;:*'\"“”«»‘’[]")
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") {
		text = text[1 : len(text)-1]
	}
	if strings.Count(text, "(") < strings.Count(text, ")") {
		text = strings.TrimSuffix(text, ")")
	}
	return strings.TrimPrefix(text, "(")
}

// slashedSymbol reads the printed spelling, with the year or session of an old resolution
// behind it.
func slashedSymbol(text string) (Symbol, bool) {
	end := SymbolEnd(text, 0)
	if end == 0 {
		return "", false
	}
	s := printedSymbol(text[:end])
	if end == len(text) {
		return s, true
	}
	if mark := resolutionMark.FindStringSubmatch(text[end:]); mark != nil && strings.Contains(string(s), "/RES/") {
		return markedResolution(s, mark[1], mark[2]), true
	}
	return "", false
}

// resolutionMark is what old resolutions have behind the number: " (2000)", " A (III)".
var resolutionMark = regexp.MustCompile(`^\s?([A-Z]?)\s?\(([0-9]{4}|(?:E?S-)?[IVXLC]+)\)$`)

// markedResolution writes the mark as it is printed: S/RES/1325 (2000), A/RES/217(III)A.
func markedResolution(s Symbol, letter, mark string) Symbol {
	if strings.HasPrefix(string(s), "S/") {
		return s + Symbol(" ("+mark+")")
	}
	return s + Symbol("("+mark+")"+letter)
}

// printedSymbol writes what SymbolEnd found in the printed spelling.
func printedSymbol(s string) Symbol {
	piece := ""
	for i := strings.IndexByte(s, '('); i > 0 && piece == "" && i < len(s); i++ {
		if m := pieceMark.FindStringSubmatch(s[i:]); m != nil && len(m[0]) == len(s[i:]) {
			piece = "(" + pieceWords[strings.ToLower(m[1])] + " " + strings.ToUpper(m[2]) + ")"
			s = strings.TrimRight(s[:i], " ")
		}
	}
	return printedPath(s) + Symbol(piece)
}

// pieceWords are the words of pieceMark as they are printed.
var pieceWords = map[string]string{"part": "Part", "vol": "Vol.", "sect": "Sect.", "chap": "Chap.", "resumption": "Resumption"}

// printedPath writes the parts between the slashes.
func printedPath(s string) Symbol {
	parts := strings.Split(strings.ToUpper(dropSpace(s)), "/")
	kept := parts[:1]
	for _, p := range parts[1:] {
		last := kept[len(kept)-1]
		if isNumber(p) && alwaysDotted[last] { // A/CONF/231 is a slip
			kept[len(kept)-1] = last + "." + p
			continue
		}
		kept = append(kept, p)
	}
	for i, p := range kept[1:] {
		if m := undottedPart.FindStringSubmatch(p); m != nil && (m[1] != "C" || i == 0 && (kept[0] == "A" || kept[0] == "E")) {
			p = m[1] + "." + m[2]
			kept[i+1] = p
		}
		code, rest, dotted := strings.Cut(p, ".")
		if t := code[:1] + strings.ToLower(code[1:]); dotted && titled[t] && code != "CONF" {
			kept[i+1] = t + "." + rest
		}
	}
	printed := strings.Join(kept, "/")
	if i := strings.IndexByte(printed, '('); i > 0 && isNumber(strings.TrimPrefix(printed[:i], "S/RES/")) && resolutionMark.MatchString(printed[i:]) {
		printed = printed[:i] + " " + printed[i:]
	}
	return Symbol(printed)
}

// undottedPart is a code whose full stop was left out.
var undottedPart = regexp.MustCompile(`^(CONF|CN|PV|SR|CRP|ADD|REV|CORR|L|C)([0-9]+)$`)

// alwaysDotted are the dotted codes that never stand as a part of their own.
var alwaysDotted = map[string]bool{"CONF": true, "CN": true, "PV": true, "SR": true, "CRP": true, "ADD": true, "REV": true, "CORR": true, "L": true}

// dropSpace drops white space, also what is invisible, and makes wide slashes plain.
func dropSpace(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\r', '\n', '\u00a0', '\u202f', '\u2060', '\u200b', '\u00ad':
			return -1
		case '／':
			return '/'
		}
		return r
	}, s)
}

// addressSymbol returns the part of a document server's address that is the symbol.
func addressSymbol(text string) (string, bool) {
	rest := strings.TrimPrefix(strings.TrimPrefix(text, "https://"), "http://")
	rest = strings.TrimPrefix(rest, "www.")
	host, path, ok := strings.Cut(rest, "/")
	if !ok || !isDocumentHost(strings.ToLower(host)) {
		return "", false
	}
	u, err := url.Parse(path)
	if err != nil {
		return "", false
	}
	for _, name := range []string{"FinalSymbol", "finalsymbol", "s", "symbol", "DS"} {
		if v := u.Query().Get(name); v != "" {
			return v, true
		}
	}
	path = strings.Trim(u.Path, "/")
	if lang, after, ok := strings.Cut(path, "/"); ok && isLanguagePart(lang) {
		path = after
	}
	return path, path != ""
}

func isDocumentHost(host string) bool {
	for _, h := range documentHosts {
		if host == h {
			return true
		}
	}
	return false
}

// isLanguagePart takes a small s, e or a for the organ and not for a language.
func isLanguagePart(s string) bool { return Lang(strings.ToLower(s)).Official() }

// spacedSymbol reads "a conf 231 3": the parts of a symbol with whatever between them. It
// asks for a known body, for parts that symbols have, and for two parts at least.
func spacedSymbol(text string) (Symbol, bool) {
	parts := strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool {
		return strings.ContainsRune(" \t\n\u00a0./_-–‐", r)
	})
	if strings.Contains(text, "/") && strings.ContainsAny(text, "-–‐") {
		return "", false // two symbols in one: A/80/82-E/2025/63
	}
	if len(parts) < 3 || len(parts) > maxSymbolParts || !symbolHeads[parts[0]] {
		return "", false
	}
	if shortOrgans[parts[0]] && parts[1] == "RES" {
		return "", false // "GA res. 79/1" names an organ and no press release
	}
	head, numbers := parts[0], 0
	var b strings.Builder
	b.WriteString(head)
	for i, p := range parts[1:] {
		before := parts[i]
		switch {
		case isNumber(p) || isNumber(p[:len(p)-1]) && isLetter(p[len(p)-1]):
			numbers++
			b.WriteString(numberJoint(head, before, i == 0))
		case i > 0 && !isNumber(before) && dottedCodes[before] && before != "DEC":
			return "", false // a code wants its number
		case dottedCodes[p] || plainCodes[p] || treatyBodies[head] && len(p) <= 4 && isWord(p):
			b.WriteByte('/')
		default:
			return "", false
		}
		b.WriteString(p)
	}
	joined := b.String()
	if numbers == 0 || SymbolEnd(joined, 0) != len(joined) {
		return "", false
	}
	return printedSymbol(joined), true
}

var shortOrgans = map[string]bool{"GA": true, "SC": true, "ECOSOC": true}

// numberJoint is what stands before a number: after a dotted code a full stop, after the
// mark of a special session a hyphen, else a slash.
func numberJoint(head, before string, first bool) string {
	switch {
	case first:
		return "/"
	case before == "ES" || before == "S":
		return "-"
	case before == "C" && (head == "A" || head == "E"):
		return "."
	case dottedCodes[before] && before != "DEC":
		return "."
	}
	return "/"
}

var treatyBodies = map[string]bool{"CEDAW": true, "CRC": true, "CCPR": true, "CAT": true, "CERD": true, "CMW": true, "CED": true, "CRPD": true}

func isNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func isWord(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) {
			return false
		}
	}
	return s != ""
}
