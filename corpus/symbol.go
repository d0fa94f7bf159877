package corpus

import "strings"

// Symbol is the United Nations' name of a document, in its printed spelling with slashes:
// "A/CONF.231/3", "A/RES/73/195", "A/72/PV.19". Empty where a document has none.
type Symbol string

// Key returns the symbol in the form that is compared: lower case, no spaces.
func (s Symbol) Key() string {
	return strings.ToLower(strings.Join(strings.Fields(string(s)), ""))
}
