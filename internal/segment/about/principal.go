package about

import (
	"regexp"
	"strings"
)

// organs are the principal organs as mastheads print them, with the English name that all
// languages share in the facets.
var organs = []struct {
	name  string
	words *regexp.Regexp
}{
	{"Economic and Social Council", regexp.MustCompile(`(?i)economic\s+and\s+social\s+council|conseil\s+[eé]conomique\s+et\s+social|consejo\s+económico\s+y\s+social|экономический\s+и\s+социальный\s+совет|المجلس\s+الاقتصادي\s+والاجتماعي|经济及社会理事会`)},
	{"General Assembly", regexp.MustCompile(`(?i)general\s*assembly|assembl[eé]e\s+g[eé]n[eé]rale|asamblea\s+general|генеральная\s+ассамблея|الجمعية\s+العامة|大会`)},
	{"Security Council", regexp.MustCompile(`(?i)security\s*council|conseil\s+de\s+s[eé]curit[eé]|consejo\s+de\s+seguridad|совет\s+безопасности|مجلس\s+الأمن|安全理事会`)},
	{"Human Rights Council", regexp.MustCompile(`(?i)human\s+rights\s+council|conseil\s+des\s+droits\s+de\s+l.homme|consejo\s+de\s+derechos\s+humanos|совет\s+по\s+правам\s+человека|مجلس\s+حقوق\s+الإنسان|人权理事会`)},
}

// organIn returns the first principal organ that s is the name of, words of other signs
// and spaces apart.
func organIn(s string) string {
	best, at := "", len(s)
	for _, o := range organs {
		if m := o.words.FindStringIndex(s); m != nil && m[0] < at && strings.TrimSpace(s[:m[0]]) == "" {
			best, at = o.name, m[0]
		}
	}
	return best
}
