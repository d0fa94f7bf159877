package lines

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// IsSignature reports whether what stands under "Sincerely," is a name with its office,
// however large it is printed.
func IsSignature(b content.Block) bool {
	return b.Kind != content.TableRow && utf8.RuneCountInString(b.Text) < 150 && !IsAnnexHead(b) && LabelOf(b).Label == "" && !articleLabel.MatchString(b.Text)
}

var bodyWord = regexp.MustCompile(`(?i)^(?:summary|contents|introduction|statement|preface|foreword|background|résumé|table\s+des\s+mati[eè]res|sommaire|exposé|déclaration|resumen|índice|introducción|declaración|exposición|резюме|содержание|введение|заявление|موجز|المحتويات|مقدمة|بيان|摘要|目录|导言|发言)\s*[:：]?\s*$`)

var partHead = regexp.MustCompile(`^(?:[IVXL]+|[A-Z]|\d{1,2})\.\s+\S|^[一二三四五六七八九十]+、`)

// IsPartHead reports whether a line begins with the number or letter of a part.
func IsPartHead(s string) bool { return partHead.MatchString(s) }

// OpensBody reports whether a headline is the first heading of the text, not its title.
func OpensBody(b content.Block) bool {
	return bodyWord.MatchString(b.Text) || partHead.MatchString(b.Text) || IsAnnexHead(b)
}

// IsOneOfMany reports whether a heading is by its label one of a row of parts, and not the
// title of the whole.
func IsOneOfMany(s string) bool {
	s = strings.TrimSpace(s)
	return articleLabel.MatchString(s) || articleAlone.MatchString(s) || objectiveHeading.MatchString(s) || bodyWord.MatchString(s)
}

var addressWords = regexp.MustCompile(`(?i)^(?:thank\s+you,?\s+)?(?:mr\.?|madam|mister)\s+(?:president|chair\w*|secretary-general)\b|^(?:your\s+)?excellenc(?:y|ies)|^(?:dear\s+|honou?rable\s+|distinguished\s+)+(?:delegates|colleagues|members|representatives|friends|guests|co-?chairs?|co-?facilitators)|^co-?(?:chairs?|facilitators)\b|^ladies\s+and\s+gentlemen|^señoras\s+y\s+señores|^distinguid[oa]s\s|^дамы\s+и\s+господа|^السيدات\s+والسادة|^(?:أيتها?\s+)?السادة\s|^女士们|^(?:monsieur|madame)\s+l[ea]\s+président|^mesdames,?\s+(?:et\s+)?messieurs|^excellences|^(?:señora?|sra?\.)\s+president|^excelencias|^(?:господин|госпожа|уважаем\S+)\s|^(?:السيدة?\s+الرئيسة?|أصحاب\s+السعادة)|^(?:主席先生|主席女士|尊敬的|各位)`)

// IsAddress reports whether a text begins with the words by which a speaker addresses those
// present.
func IsAddress(s string) bool { return addressWords.MatchString(s) }
