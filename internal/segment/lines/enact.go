package lines

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/segment/phrase"
)

// enactingWords are how a resolution begins: the organ that adopts it, alone on its line,
// in the six languages.
var enactingWords = regexp.MustCompile(`(?i)^(?:` +
	`the\s+(?:general\s+assembly|security\s+council|economic\s+and\s+social\s+council|human\s+rights\s+council|trusteeship\s+council|conference\s+of\s+the\s+parties|commission\s+on\s+[\p{L}\s]{3,60}|states\s+parties)` +
	`|l.(?:assemblée\s+générale)|le\s+conseil\s+(?:de\s+sécurité|économique\s+et\s+social|des\s+droits\s+de\s+l.homme)|la\s+(?:conférence|commission)\s[\p{L}\s]{3,60}` +
	`|la\s+asamblea\s+general|el\s+consejo\s+(?:de\s+seguridad|económico\s+y\s+social|de\s+derechos\s+humanos)|la\s+(?:conferencia|comisión)\s[\p{L}\s]{3,60}` +
	`|генеральная\s+ассамблея|совет\s+(?:безопасности|по\s+правам\s+человека)|экономический\s+и\s+социальный\s+совет` +
	`|إن\s+(?:الجمعية\s+العامة|مجلس\s+الأمن|المجلس\s+الاقتصادي\s+والاجتماعي|مجلس\s+حقوق\s+الإنسان|اللجنة|المؤتمر)` +
	`|大会|安全理事会|经济及社会理事会|人权理事会)\s*(?:[,،，:：]|$|\n)`)

// IsEnacting reports whether a block opens a resolution, alone or with the first words
// that follow the organ ("The Economic and Social Council, recalling ...").
func IsEnacting(s string) bool {
	m := enactingWords.FindString(s)
	if m == "" {
		return false
	}
	rest := strings.TrimSpace(s[len(m):])
	if rest == "" {
		return utf8.RuneCountInString(s) < 120 && (strings.ContainsAny(m, ",،，:：") || withArticle.MatchString(s))
	}
	return strings.ContainsAny(m, ",،，") && beginsPreamble(rest)
}

// beginsPreamble reports whether s begins as a preambular paragraph does, in a capital or, as
// Russian texts have it, in a small letter.
func beginsPreamble(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return preambleWord.MatchString(s) || n > 0 && preambleWord.MatchString(string(unicode.ToUpper(r))+s[n:])
}

// NextInPreamble reports whether b is a paragraph of a preamble of its own, though it begins
// in a small letter: it stands after the organ or after a paragraph like it.
func NextInPreamble(a, b string) bool {
	return phrase.EndsInComma(a) && phrase.StartsLower(b) && beginsPreamble(b) && (IsEnacting(a) || beginsPreamble(a))
}

// withArticle tells the organ that begins a sentence from the one in a masthead, where the
// language has an article.
var withArticle = regexp.MustCompile(`(?i)^(?:the|l[ea]|el)\s|^l.[\p{L}]`)

// weOpen is how a text begins that its participants adopt without an organ: "We, the
// representatives of the States participating in the Conference," before a preamble.
var weOpen = regexp.MustCompile(`^(?:We|Nous|Nosotr[oa]s|Мы|نحن|我们|The\s+(?:Parties|States)[\p{L}\s]{0,60}|Les\s+(?:Parties|États)[\p{L}\s]{0,60}|Los\s+Estados[\p{L}\s]{0,60})\s*[,،，]`)

// OpensPreamble reports whether a block is the head of a preamble without an organ.
func OpensPreamble(s string) bool {
	return weOpen.MatchString(s) && phrase.EndsInComma(s) && utf8.RuneCountInString(s) < 500
}

// preambleWord is the first word of a preambular paragraph: a participle, or one of the
// fixed forms.
var preambleWord = regexp.MustCompile(`^(?:(?i:also|further|deeply|gravely|strongly|fully|noting|bearing|having|being)\b|\p{Lu}\p{L}+(?:ing|ant|ndo)\b|\p{Lu}\p{L}+ed\b|` +
	`(?:Ayant|Consciente?|Soucieu(?:x|se)|Préoccupée?|Convaincue?|Vivement|Profondément|Gravement|Se\s+(?:félicit|déclar)ant|Notant)\b|(?:Habiendo|Consciente|Convencid[ao]|Preocupad[ao]|Alarmad[ao]|Profundamente|Teniendo|Guiad[ao])\b|` +
	`\p{Lu}\p{L}+(?:я|ясь|в|вая)(?:\s|,)|(?:будучи|вновь|также|с\s+удовлетворением|с\s+озабоченностью)\s|و?إذ[\s]|(?:回顾|重申|注意|认识|确认|铭记|欢迎|关切|深信|考虑|强调|赞赏|表示|意识|又|还)\p{Han})`)

// operativeVerb begins an item by which an organ acts ("(a) Decides ..."), after a colon
// that ends the preamble of a decision.
var operativeVerb = regexp.MustCompile(`^(?:(?:Also|Further)\s+)?(?:\p{Lu}[a-z]{3,}s\s|(?:Décide|Prie|Demande|Invite|Engage|Souligne|Réaffirme|Approuve|Prend|Exprime|Fait|Encourage|Recommande|Adopte|Note)\s|(?:Decide|Pide|Solicita|Invita|Exhorta|Alienta|Reafirma|Aprueba|Toma|Expresa|Recomienda|Hace|Observa)\s|(?:постановляет|просит|призывает|предлагает|утверждает|принимает|одобряет|рекомендует)\s)`)

// BeginsOperative reports whether an item begins with the verb by which an organ acts.
func BeginsOperative(s string) bool { return operativeVerb.MatchString(s) }

// IsOperative reports whether a paragraph is the first of the operative part: numbered, or
// a whole sentence that does not begin as a preamble does.
func IsOperative(m Mark) bool {
	if m.Label != "" {
		return m.Style == DigitStyle && !strings.HasPrefix(m.Label, "PP")
	}
	text := strings.TrimRight(strings.TrimSpace(m.Rest), "0123456789 ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return !preambleWord.MatchString(m.Rest) && strings.ContainsRune(".;:。；：؛", r)
}
