package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract"
)

// onBehalfOf returns, as printed, for whom the speaker says that he speaks, in the first
// sentences of a turn.
func onBehalfOf(text string, rest []extract.Block) string {
	head := first(text, 700)
	for i := 0; i < len(rest) && i < 2 && utf8.RuneCountInString(head) < 400; i++ {
		if isTurnLine(rest[i]) {
			break
		}
		head += "\n" + first(rest[i].Text, 400)
	}
	for _, re := range behalfForms {
		if m := re.FindStringSubmatch(head); m != nil {
			who := strings.TrimRightFunc(strings.TrimSpace(m[1]), func(r rune) bool { return unicode.IsPunct(r) && r != ')' })
			if who != "" && !ownSide.MatchString(who) {
				return who
			}
		}
	}
	return ""
}

const behalfEnd = `(?:[,.;:،。，]|\s+(?:to|on\s+this|in\s+this|in\s+connection|at\s+this|I|we|and\s+(?:in|to|also)|pour|sur\s+cette|à\s+cette|para|sobre|en\s+esta|по|в\s+связи)\s|$)`

var (
	behalfForms = []*regexp.Regexp{
		regexp.MustCompile(`(?i)(?:speak(?:ing)?|statement|deliver(?:ed|ing)?|honou?r|pleasure|privilege|introduc\w+|submit\w*|remarks|intervention|taking\s+the\s+floor)[^.\n]{0,90}?\bon\s+behalf\s+of\s+((?:the\s+|all\s+)?[^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`^\s*On\s+behalf\s+of\s+((?:the\s+)?[^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:prends?\s+la\s+parole|parler|intervenir|intervention|déclaration|m.exprim\w+|honneur)[^.\n]{0,70}?\bau\s+nom\s+(?:du\s+|des\s+|de\s+l.|de\s+la\s+|de\s+|d.)([^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:hablar|hablo|intervenir|intervengo|declaración|honor|palabra)[^.\n]{0,70}?\ben\s+nombre\s+(?:del\s+|de\s+los\s+|de\s+las\s+|de\s+la\s+|de\s+)([^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:выступа\w+|выступить|заявлени\w+|честь)[^.\n]{0,60}?\sот\s+имени\s+([^.;:\n]{3,160}?)` + behalfEnd),
	}
	ownSide = regexp.MustCompile(`(?i)^(?:my|our|his|her|their|its)\s|^the\s+(?:members\s+of\s+the\s+)?(?:general\s+)?(?:assembly|council|committee)\b|^(?:ma|mon|notre|mi|nuestr[oa]|моей|нашей|нашего|моего)\s|^(?:the\s+)?(?:people|government)\s+of\s+my`)
)
