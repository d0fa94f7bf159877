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
		for _, m := range re.FindAllStringSubmatchIndex(head, -1) {
			who := strings.TrimRightFunc(strings.TrimSpace(head[m[2]:m[3]]), func(r rune) bool { return unicode.IsPunct(r) && r != ')' })
			if who != "" && !ownSide.MatchString(who) && !anothersWords.MatchString(sentenceUpTo(head[:m[2]])) {
				return who
			}
		}
	}
	return ""
}

// sentenceUpTo returns the beginning of the sentence in which s ends.
func sentenceUpTo(s string) string {
	if all := sentences(s); len(all) > 0 {
		return s[all[len(all)-1].Start:]
	}
	return ""
}

// saidOnBehalfOf returns for whom a speech is made by what its first paragraphs say, the
// words of address left aside.
func saidOnBehalfOf(blocks []extract.Block) string {
	seen := 0
	for _, b := range blocks {
		short := utf8.RuneCountInString(b.Text) < 80
		if b.Kind == extract.TableRow || short && (isHeading(b) || addressWords.MatchString(b.Text)) {
			continue
		}
		if who := onBehalfOf(b.Text, nil); who != "" {
			return who
		}
		if seen++; seen == 3 {
			break
		}
	}
	return ""
}

const behalfEnd = `(?:[,.;:،。，]|\s+(?:to|on\s+this|in\s+this|in\s+connection|at\s+this|I|we|and\s+(?:in|to|also)|pour|sur\s+cette|à\s+cette|para|sobre|en\s+esta|по|в\s+связи)\s|$)`

var (
	behalfForms = []*regexp.Regexp{
		regexp.MustCompile(`(?i)(?:speak(?:ing)?|statement|deliver(?:ed|ing)?|honou?r|pleasure|privilege|introduc\w+|submit\w*|remarks|intervention|taking\s+the\s+floor)(?:[^.\n]|\.\S){0,90}?\bon\s+behalf\s+of\s+((?:the\s+|all\s+)?[^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`^\s*On\s+behalf\s+of\s+((?:the\s+)?[^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:prends?\s+la\s+parole|parler|intervenir|intervention|déclaration|m.exprim\w+|honneur)(?:[^.\n]|\.\S){0,70}?\bau\s+nom\s+(?:du\s+|des\s+|de\s+l.|de\s+la\s+|de\s+|d.)([^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:hablar|hablo|intervenir|intervengo|declaración|honor|palabra)(?:[^.\n]|\.\S){0,70}?\ben\s+nombre\s+(?:del\s+|de\s+los\s+|de\s+las\s+|de\s+la\s+|de\s+)([^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?i)(?:выступа\w+|выступить|заявлени\w+|честь)(?:[^.\n]|\.\S){0,60}?\sот\s+имени\s+([^.;:\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?:أتكلم|أتحدث|أدلي|ألقي|أعرض|يشرفني|يسعدني|يسرني)(?:[^.\n]|\.\S){0,70}?\s(?:باسم|بالنيابة\s+عن|نيابة\s+عن)\s+([^.;:،؛\n]{3,160}?)` + behalfEnd),
		regexp.MustCompile(`(?:我|荣幸|谨)[^。；\n]{0,30}?代表([^。，；\n]{2,60}?)(?:在此|在本|就|作|做|发言|讲话|发表|向|提出|介绍|[。，；]|$)`),
	}
	// anothersWords are those of a speaker who joins in what someone else said for a group.
	anothersWords = regexp.MustCompile(`(?i)\b(?:align|associat|subscrib|endors|echo|concur|support)\w*\s|\b(?:made|delivered|read|given|presented)\s+(?:\w+\s+)?by\s|s.associe|souscri[rt]|faite?\s+par\s|prononcée?\s+par\s|se\s+(?:suma|asocia|adhiere)|hace\s+suya|asociar|sumar(?:me|nos|se)\s|присоедин|поддержива|сделанн|تؤيد|يؤيد|نؤيد|أؤيد|赞同|支持|附和`)
	ownSide       = regexp.MustCompile(`(?i)^(?:my|our|his|her|their|its)\s|^the\s+(?:members\s+of\s+the\s+)?(?:general\s+)?(?:assembly|council|committee)\b|^(?:ma|mon|notre|mi|nuestr[oa]|моей|нашей|нашего|моего)\s|^(?:the\s+)?(?:people|government|delegation|president|prime\s+minister|king|queen)\s+(?:and\s+(?:the\s+)?(?:people|government)\s+)?of\b` +
		`|^(?:gouvernement|peuple|délégation|gobierno|pueblo|delegación)\s|^(?:правительства|народа|делегации)\s|^(?:حكومة|شعب|وفد|بلدي|حكومتي|وفدي)|^(?:我|本)|(?:政府|人民|代表团)$`)
)
