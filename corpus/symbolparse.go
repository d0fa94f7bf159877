package corpus

import "strings"

// ParseSymbol reads a text that is a symbol, and nothing else, in the printed spelling or
// in small letters.
func ParseSymbol(text string) (Symbol, bool) {
	text = strings.TrimSpace(text)
	if end := SymbolEnd(text, 0); end != 0 && end == len(text) {
		return printedSymbol(text), true
	}
	return "", false
}
