package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// An error page that was saved under a document's name is short, and says that the
// document, page or file is not there, or that the reader may not see it. Both must hold:
// real documents say such things of funds and States.
const errorPageAtMost = 1500 // code points of the whole text

var errorPhrases = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:document|page|file|symbol|resource|url|link|site)s?\b[^.!?]{0,80}\b(?:does not exist|do not exist|doesn.t exist|not found|cannot be found|could ?n[o']t be found|no longer available|not available|unavailable|has been removed)\b`),
	regexp.MustCompile(`(?i)\bno (?:such )?(?:document|page|file)s? (?:was |were )?(?:found|available|exists?)\b|\bfile or directory not found\b`),
	regexp.MustCompile(`(?i)\b(?:error|http)\W{1,3}(?:40[0-9]|41[0-9]|50[0-9])\b|\b(?:40[034]|50[0234])\W{1,3}(?:error|not found|forbidden|bad|service|gateway|internal|page|access)`),
	regexp.MustCompile(`(?i)\baccess(?: to this (?:page|document|file))? (?:is |was |has been )?denied\b|\byou (?:are not authori[sz]ed|do not have permission)\b|\bchecking your browser\b|\bverify you are (?:a )?human\b`),
	regexp.MustCompile(`(?i)\b(?:page|document|fichier)\b[^.!?]{0,60}(?:n.existe pas|introuvable|n.est pas disponible|non trouvée?)`),
	regexp.MustCompile(`(?i)\b(?:página|documento|archivo)\b[^.!?]{0,60}(?:no existe|no encontrad[oa]|no está disponible|no se (?:ha encontrado|encuentra))`),
	regexp.MustCompile(`(?i)(?:страниц|документ|файл)[^.!?]{0,60}(?:не существует|не найден|недоступ)`),
	regexp.MustCompile(`(?:الصفحة|الوثيقة|الملف)[^.!؟]{0,60}(?:غير موجود|غير متاح|لا يوجد|لا توجد)`),
	regexp.MustCompile(`(?:页面|文件|文档|頁面)[^。！？]{0,30}(?:不存在|未找到|找不到|无法访问)`),
}

// errorPage returns the words by which a text shows itself to be an error page, else "".
func errorPage(title string, blocks []Block) string {
	text := title
	for _, b := range blocks {
		if text += "\n" + b.Text; utf8.RuneCountInString(text) > errorPageAtMost {
			return ""
		}
	}
	for _, re := range errorPhrases {
		if m := re.FindString(text); m != "" {
			return oneLine(m)
		}
	}
	return ""
}

// skipErrorPage refuses an extract that is an error page.
func skipErrorPage(ex *Extract) error {
	if words := errorPage(ex.Title, ex.Blocks); words != "" {
		return &SkipError{"it is the error page of a website, saved in place of the document: “" + strings.TrimSpace(words) + "”"}
	}
	return nil
}
