// Package lines says what a single block is by its wording and its looks: a heading and of
// which level, a headline, a numbered paragraph, the opening of a preamble, a notice, the
// signature of a letter.
//
// It looks at one block, at most at the next ones, and remembers nothing of a document but
// the numbers of its lists. Lines that name a speaker are package turns' business.
package lines

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
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

// IsAnnexHead reports whether a block is the heading of an annex. In what is known to be a
// heading the title of the annex may follow on the same line.
func IsAnnexHead(b content.Block) bool {
	text := strings.TrimSpace(b.Text)
	if utf8.RuneCountInString(text) >= 400 {
		return false
	}
	return annexLabel.MatchString(text) || b.Kind == content.Heading && annexAndTitle.MatchString(text)
}

var annexAndTitle = regexp.MustCompile(`^(?i:annexe?|anexo|приложение|(?:ال)?مرفق|附件|appendix|appendice|apéndice|enclosure)(?:\s+(?:[IVXL]+|\d{1,2}))?[.:]?\s+[^\p{Ll}\s]`)

// IsHeading reports whether a block inside the text is the heading of a part.
func IsHeading(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case b.Kind == content.Heading:
		return n < 600
	case objectiveHeading.MatchString(b.Text) && BoldShare(b) > 0.8:
		return n < 600
	case b.Kind != content.Paragraph || n > 250 || b.Label != "":
		return false
	case aloneLabel.MatchString(b.Text), articleAlone.MatchString(b.Text), bodyWord.MatchString(b.Text):
		return true
	case IsAnnexHead(b) && n < 60:
		return true
	case !phrase.Unfinished(b.Text) || phrase.EndsInComma(b.Text):
		return false
	case BoldShare(b) > 0.9:
		return true
	case romanLabel.MatchString(b.Text) || letterLabel.MatchString(b.Text):
		return b.Centered || IsUpper(b.Text) || b.Size == 0 && n < 120
	}
	return b.Centered && IsUpper(b.Text) && CountLetters(b.Text) > 3
}

// Demote turns what a reader of pages took for a heading, because it is all in bold or
// stands in the middle, back into a paragraph where its wording is that of one.
func Demote(b content.Block) content.Block {
	if b.Kind == content.Heading && isBoldText(b.Text) && !objectiveHeading.MatchString(b.Text) {
		b.Kind, b.Level = content.Paragraph, 0
	}
	return b
}

// isBoldText reports whether a line is a paragraph by its wording: an item of a list that
// is long or ends in a stop, or a long text that ends as a sentence does.
func isBoldText(s string) bool {
	n := utf8.RuneCountInString(s)
	switch m := ParseLabel(s); m.Style {
	case DigitStyle:
		return n > 150 || !phrase.Unfinished(s)
	case letterStyle, romanStyle:
		return n > 80 || !phrase.Unfinished(s)
	}
	return n > 100 && !phrase.Unfinished(s) || strings.HasSuffix(s, ";") || phrase.StartsLower(s) || strings.ContainsAny(phrase.First(s, 1), "\"“«„") || addressWords.MatchString(s)
}

// objectiveHeading is the heading of one of the numbered aims of a text, which is one
// section however many headings stand below it.
var objectiveHeading = regexp.MustCompile(`(?i)^(?:(?:objective|objectif|objetivo|goal|commitment|цель|目标|الهدف|action|mesure|medida|действие|الإجراء|行动)\s*(?:[0-9٠-٩]{1,3}|[一二三四五六七八九十]{1,3}))(?:[^\p{L}\p{N}]|$)`)

// IsObjective reports whether a heading is that of one of the numbered aims of a text.
func IsObjective(s string) bool { return objectiveHeading.MatchString(s) }
