package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// Levels of headings by their labels, top down. What has no label stands under the nearest
// open heading that is set in larger type.
const (
	annexLevel   = 10
	partLevel    = 20 // "Part one", "Chapter I"
	romanLevel   = 30
	letterLevel  = 40
	aimLevel     = 45 // "Objective 5: ..."
	articleLevel = 48 // "Article 5"
	digitLevel   = 50
	innerLevel   = 60 // "(a) ..."
)

var (
	partLabel    = regexp.MustCompile(`(?i)^(?:part|chapter|section|partie|chapitre|titre|parte|capítulo|sección|título|часть|глава|раздел|الجزء|الفصل|الباب)\s+(?:[IVXLC]+|\d+|one|two|three|four|five|first|second|third|une?|deux|trois|première|deuxième|troisième|uno|dos|tres|primera|segunda|tercera|первая|вторая|третья|الأول|الأولى|الثاني|الثانية|الثالث|الثالثة)(?:[^\p{L}\p{N}]|$)|^第[一二三四五六七八九十]+[章部]`)
	romanLabel   = regexp.MustCompile(`^(?:[IVXL]+)(?:\.|\s*[-–—])\s*\S|^[IVX]{1,5}\.?$|^[一二三四五六七八九十]+、|^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?\s*[-–—]`)
	letterLabel  = regexp.MustCompile(`^(?:\p{Lu})\.\s+\S|^[（(][一二三四五六七八九十]+[)）]|^(?:[أ-ي]|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام)\s*[-–—]\s`)
	digitLabel   = regexp.MustCompile(`^\d{1,2}\.\s+\S`)
	innerLabel   = regexp.MustCompile(`^\([a-z]+\)\s+\S`)
	articleLabel = regexp.MustCompile(`(?i)^(?:article\s+(?:premier|1er|unique)|artículo\s+(?:primero|1[ºo°]|único)|статья\s+первая|المادة\s+الأولى)(?:[^\p{L}\p{N}]|$)|^(?:(?:draft\s+)?article|artículo|статья|rule|règle|regla|правило|principle|principe|principio|принцип|المادة|القاعدة|المبدأ)\s+(?:[0-9٠-٩]{1,3}|[IVXL]{1,6})(?:\s?(?:bis|ter|quater))?(?:[^\p{L}\p{N}]|$)|^第[一二三四五六七八九十百0-9]{1,4}条(?:[^\p{L}\p{N}]|$)`)
	articleAlone = regexp.MustCompile(`(?i)^(?:article\s+(?:premier|1er|unique)|artículo\s+(?:primero|1[ºo°]|único)|статья\s+первая|المادة\s+الأولى)\s*[.:：]?$|^(?:(?:draft\s+)?article|artículo|статья|rule|règle|regla|правило|principle|principe|principio|принцип|المادة|القاعدة|المبدأ|option|alternative|variante|opción|вариант|البديل|الخيار|备选案文|备选方案)\s?(?:[0-9٠-٩]{1,3}|[IVXL]{1,6}|[A-Z]|[一二三四五六])(?:\s?(?:bis|ter|quater))?\s*[.:：]?$|^第[一二三四五六七八九十百0-9]{1,4}条$`)
	aloneLabel   = regexp.MustCompile(`^(?:[A-Z]|[IVX]{1,5})\.?$`) // "A", over a part without a title
	annexLabel   = regexp.MustCompile(`(?i)^(?:annex|annexe|anexo|приложение|(?:ال)?مرفق(?:ات)?|附件|appendix|appendice|apéndice|enclosure|pièce\s+jointe|documento\s+adjunto|добавление|дополнение|(?:ال)?(?:تذييل|ضميمة)|附录|附文|attachment)(?:e?s)?(?:\s+(?:[IVXL]+|\d+|\p{Lu}|[一二三四五六七八九十]+|الأول|الثاني|الثالث))?\s*(?:[*.:：]+|$|\s+(?:to|of|à|au|de|del|к|to)\s)`)
)

// isAnnexHead reports whether a block is the heading of an annex. In what is known to be a
// heading the title of the annex may follow on the same line.
func isAnnexHead(b content.Block) bool {
	text := strings.TrimSpace(b.Text)
	if utf8.RuneCountInString(text) >= 400 {
		return false
	}
	return annexLabel.MatchString(text) || b.Kind == content.Heading && annexAndTitle.MatchString(text)
}

var annexAndTitle = regexp.MustCompile(`^(?i:annexe?|anexo|приложение|(?:ال)?مرفق|附件|appendix|appendice|apéndice|enclosure)(?:\s+(?:[IVXL]+|\d{1,2}))?[.:]?\s+[^\p{Ll}\s]`)

// isHeading reports whether a block inside the text is the heading of a part.
func isHeading(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case b.Kind == content.Heading:
		return n < 600
	case objectiveHeading.MatchString(b.Text) && boldShare(b) > 0.8:
		return n < 600
	case b.Kind != content.Paragraph || n > 250 || b.Label != "":
		return false
	case aloneLabel.MatchString(b.Text), articleAlone.MatchString(b.Text), bodyWord.MatchString(b.Text):
		return true
	case isAnnexHead(b) && n < 60:
		return true
	case !unfinished(b.Text) || endsInComma(b.Text):
		return false
	case boldShare(b) > 0.9:
		return true
	case romanLabel.MatchString(b.Text) || letterLabel.MatchString(b.Text):
		return b.Centered || isUpper(b.Text) || b.Size == 0 && n < 120
	}
	return b.Centered && isUpper(b.Text) && countLetters(b.Text) > 3
}

// demote turns what a reader of pages took for a heading, because it is all in bold or
// stands in the middle, back into a paragraph where its wording is that of one.
func demote(b content.Block) content.Block {
	if b.Kind == content.Heading && isBoldText(b.Text) && !objectiveHeading.MatchString(b.Text) {
		b.Kind, b.Level = content.Paragraph, 0
	}
	return b
}

// isBoldText reports whether a line is a paragraph by its wording: an item of a list that
// is long or ends in a stop, or a long text that ends as a sentence does.
func isBoldText(s string) bool {
	n := utf8.RuneCountInString(s)
	switch m := parseLabel(s); m.style {
	case digitStyle:
		return n > 150 || !unfinished(s)
	case letterStyle, romanStyle:
		return n > 80 || !unfinished(s)
	}
	return n > 100 && !unfinished(s) || strings.HasSuffix(s, ";") || startsLower(s) || strings.ContainsAny(first(s, 1), "\"“«„") || addressWords.MatchString(s)
}

func isUpper(s string) bool {
	seen := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		seen = seen || unicode.IsUpper(r)
	}
	return seen
}

// levelByLabel returns the level of a heading by its label, and 0 where it has none.
// inLetters says that "I." would go on a row of letters.
func levelByLabel(block content.Block, inLetters bool) int {
	text := strings.TrimSpace(block.Text)
	switch {
	case isAnnexHead(block):
		return annexLevel
	case objectiveHeading.MatchString(text):
		return aimLevel
	case articleLabel.MatchString(text), articleAlone.MatchString(text):
		return articleLevel
	case partLabel.MatchString(text):
		return partLevel
	case romanLabel.MatchString(text) && !inLetters:
		return romanLevel
	case letterLabel.MatchString(text), aloneLabel.MatchString(text):
		return letterLevel
	case digitLabel.MatchString(text):
		return digitLevel
	case innerLabel.MatchString(text):
		return innerLevel
	}
	return 0
}

// levelOf returns the level of a heading under those that are open.
func (b *builder) levelOf(block content.Block) int {
	text := strings.TrimSpace(block.Text)
	if b.explicit && block.Level > 0 {
		return block.Level * 10
	}
	if level := levelByLabel(block, b.inLetters(text)); level > 0 {
		return level
	}
	return b.unlabelled(block)
}

// closeUnlabelled closes the headings without a label that a heading with one does not stand
// under: those in smaller type, and those in no larger type that have had their own text
// ("Summary", before "I. Introduction").
func (b *builder) closeUnlabelled(level int, size float64) {
	if level%10 != 0 && level != aimLevel && level != articleLevel {
		return
	}
	for n := len(b.path); n > 0; n = len(b.path) {
		top := b.path[n-1]
		smaller := size > 0 && top.size > 0 && top.size < size-0.4
		done := top.used && !(size > 0 && top.size > size+0.4)
		if top.level%10 == 0 || top.level == aimLevel || !smaller && !done {
			return
		}
		b.path = b.path[:n-1]
	}
}

// inLetters reports whether "C." or "I." goes on a row of letters: "I." after "H.".
func (b *builder) inLetters(text string) bool {
	for _, h := range b.path {
		if h.level == letterLevel && len(h.text) > 0 && len(text) > 1 && text[1] == '.' {
			return text[0] == h.text[0]+1
		}
	}
	return false
}

func (b *builder) unlabelled(block content.Block) int {
	level := partLevel + 1
	for _, h := range b.path {
		switch {
		case h.level == annexLevel:
			level = annexLevel + 1
		case block.Size > 0 && h.size > block.Size+0.4, block.Size == 0 && h.level%10 == 0:
			level = h.level + 1
		}
	}
	return level
}
