package corpus

import (
	"regexp"
	"strconv"
)

var assemblyResolution = regexp.MustCompile(`(?i)^A/RES/(\d+)/(\d+)$`)

// lastSharedSession is above every session of the Human Rights Council so far: up to it,
// "resolution 52/1" may be the Council's as well as the Assembly's.
const lastSharedSession = 65

// CitedAs returns the ways in which texts in the six languages cite the document with a
// symbol: its symbol, and for a resolution of the General Assembly also "resolution 79/1",
// where that number can be no other body's.
func CitedAs(s Symbol) []string {
	ways := []string{string(s)}
	m := assemblyResolution.FindStringSubmatch(string(s))
	if m == nil {
		return ways
	}
	if session, err := strconv.Atoi(m[1]); err != nil || session <= lastSharedSession {
		return ways
	}
	number := m[1] + "/" + m[2]
	for _, word := range []string{
		"resolution", "resolutions", "résolution", "résolutions", "resolución", "resoluciones",
		"резолюция", "резолюции", "резолюцию", "резолюцией", "резолюций",
		"القرار", "قرار", "قرارها", "بالقرار", "للقرار", "قرارات",
	} {
		ways = append(ways, word+" "+number)
	}
	return append(ways, "第"+number+"号决议")
}
