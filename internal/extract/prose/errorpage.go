package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// An error page that was saved under a document's name is short, and says that the
// document, page or file is not there, that the reader may not see it, or asks the reader
// to sign in, to switch on scripts or to prove to be human. Both must hold: real documents
// say such things of funds and States.
const errorPageAtMost = 1500 // code points of the whole text

// An order to a reader, such as to sign in, makes an error page only of a text that says
// little else.
const orderPageAtMost = 500

var errorPhrases = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:document|page|file|symbol|resource|url|link|site)s?\b[^.!?]{0,80}\b(?:does not exist|do not exist|doesn.t exist|not found|cannot be found|could ?n[o']t be found|no longer available|not available|unavailable|has been removed)\b`),
	regexp.MustCompile(`(?i)\bno (?:such )?(?:document|page|file|result)s? (?:was |were )?(?:found|available|exists?)\b|\bfile or directory not found\b|\bthere is no document matching\b`),
	regexp.MustCompile(`(?i)\b(?:error|http|erreur|ошибка|خطأ|错误)\W{1,3}(?:40[0-9]|41[0-9]|42[0-9]|50[0-9])\b|\b(?:40[034]|429|50[0234])\W{1,3}(?:error|not found|forbidden|bad|service|gateway|internal|page|access|too many)|^\W*(?:40[034]|50[0234])\W*$|^\W*not found\W*$`),
	regexp.MustCompile(`(?i)\baccess(?: to this (?:page|document|file))? (?:is |was |has been )?denied\b|\byou (?:are not authori[sz]ed|do not have permission)\b|\binternal server error\b|\bbad gateway\b|\bservice (?:is )?(?:temporarily )?unavailable\b|\bthe requested url was rejected\b`),
	regexp.MustCompile(`(?i)\b(?:page|document|fichier)s?\b[^.!?]{0,60}(?:n.existe(?:nt)? p(?:as|lus)|introuvables?|n.(?:est|a) pas (?:été )?(?:disponible|trouvée?)|non trouvée?)|accès (?:refusé|interdit)|(?:erreur interne du serveur|service indisponible)`),
	regexp.MustCompile(`(?i)\b(?:página|documento|archivo)s?\b[^.!?]{0,60}(?:no existe|no encontrad[oa]|no está disponible|no se (?:ha encontrado|encuentra|encontró|pudo encontrar)|no fue encontrad[oa])|acceso (?:denegado|prohibido)|error interno del servidor`),
	regexp.MustCompile(`(?i)(?:страниц|документ|файл)[^.!?]{0,60}(?:не существует|не найден|недоступ|не обнаружен|удал[её]н)|доступ (?:запрещ|закрыт|ограничен)|внутренняя ошибка сервера`),
	regexp.MustCompile(`(?:الصفحة|الوثيقة|الملف|المستند)[^.!؟]{0,60}(?:غير موجود|غير متاح|غير متوفر|لا يوجد|لا توجد|ليست موجودة|ليس موجود)|(?:لم يتم العثور على|تعذر العثور على|عفوا)[^.!؟]{0,30}(?:الصفحة|الوثيقة|الملف|المستند)|تم رفض الوصول|الوصول مرفوض`),
	regexp.MustCompile(`(?:页面|网页|文件|文档|頁面|檔案)[^。！？]{0,30}(?:不存在|未找到|找不到|无法访问|已被删除|無法)|(?:找不到|未找到|没有找到)[^。！？]{0,20}(?:页面|网页|文件|文档|頁面)|(?:拒绝访问|访问被拒绝|禁止访问|服务器内部错误)`),
}

var orderPhrases = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\bchecking (?:your browser|if the site connection is secure)\b|\bverif(?:y|ying) (?:that )?you are (?:a |not a )?(?:human|robot)\b|\bi.?m not a robot\b|\b(?:re)?captcha\b|\bunusual traffic\b|\bray id\b|\bjust a moment\b`),
	regexp.MustCompile(`(?i)\b(?:enable|turn on|requires?|activate)\b[^.!?]{0,40}\b(?:javascript|cookies)\b|\bjavascript (?:is|must be|has been) (?:disabled|enabled|required)\b|(?:activer|habilit(?:e|ar)|activ(?:e|ar)|включите|включить|تفعيل|تمكين|启用|啟用)[^.!?。]{0,40}(?:javascript|cookies)`),
	regexp.MustCompile(`(?i)\b(?:please )?(?:log|sign) ?in (?:to (?:continue|view|access)|with your|here)\b|\bforgot(?:ten)? (?:your )?password\b|\bsession (?:has )?expired\b|\bmot de passe oublié|\b(?:connectez|identifiez)-vous|contraseña olvidada|olvid[oóa]s? (?:su|tu) contraseña|iniciar sesión|забыли пароль|войдите в систему|نسيت كلمة (?:المرور|السر)|تسجيل الدخول|忘记密码|请(?:先)?登录`),
	regexp.MustCompile(`(?i)\b(?:you are being|you will be) redirected\b|\bclick here if you are not redirected\b|^\W*(?:loading|chargement|cargando|загрузка|جار التحميل|加载中|正在加载)[\W]*$|\bsite (?:is )?(?:under|down for) maintenance\b`),
}

// errorPage returns the words by which a text shows itself to be an error page, else "".
func errorPage(title string, blocks []content.Block) string {
	text := title
	for _, b := range blocks {
		if text += "\n" + b.Text; utf8.RuneCountInString(text) > errorPageAtMost {
			return ""
		}
	}
	if words := firstMatch(errorPhrases, text); words != "" {
		return words
	}
	if utf8.RuneCountInString(text) > orderPageAtMost {
		return ""
	}
	return firstMatch(orderPhrases, text)
}

func firstMatch(phrases []*regexp.Regexp, text string) string {
	for _, re := range phrases {
		if m := re.FindString(text); m != "" {
			return OneLine(m)
		}
	}
	return ""
}

// SkipErrorPage refuses an extract that is an error page.
func SkipErrorPage(ex *content.Extract) error {
	if words := errorPage(ex.Title, ex.Blocks); words != "" {
		return &content.SkipError{Reason: "it is the error page of a website, saved in place of the document: “" + strings.TrimSpace(words) + "”"}
	}
	return nil
}
