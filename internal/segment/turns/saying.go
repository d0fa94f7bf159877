package turns

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words by which a summary record reports that someone spoke: in the past in English and
// Arabic, in the present in French, Spanish and Russian; Chinese verbs have no tense.

// speaks reports whether what follows the name at the head of a paragraph reports words of
// the one named. Behind a person or a country in brackets any verb does, unless it is one of
// those by which seats are taken and offices filled; behind an office alone it must be a
// verb of reporting, or in Russian stand in the present.
func (t *Line) speaks(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	named := t.Bold || t.Place != "" || t.Role != "" || t.OnBehalf != ""
	switch {
	case unicode.IsLower(r) && t.Bold:
		return true
	case unicode.IsLower(r):
		return reports.MatchString(rest) || (named || !IsOffice(t.Name)) && !noSpeech.MatchString(rest) && !inPast(rest) || inPresent(rest) && !noSpeech.MatchString(rest)
	case unicode.Is(unicode.Arabic, r):
		return t.Bold || t.verbFirst || reports.MatchString(rest)
	case unicode.Is(unicode.Han, r), strings.ContainsRune("，：", r):
		return t.Bold || !hanNoSpeech.MatchString(rest)
	}
	return false
}

// inPresent reports whether the first verb behind a name is one of Russian in the present.
func inPresent(rest string) bool { return russianTense(rest) == 1 }

// inPast reports whether it is one in the past: someone did something, and says nothing.
func inPast(rest string) bool { return russianTense(rest) == -1 }

// russianTense is 1 where the first verb of Russian among the next words stands in the
// present, -1 where it stands in the past, and 0 where there is none.
func russianTense(rest string) int {
	for i, w := range strings.Fields(rest) {
		word := strings.Trim(w, ",;:«»()")
		switch {
		case i > 12:
			return 0
		case russianNoun.MatchString(word):
		case russianPresent.MatchString(word):
			return 1
		case russianPast.MatchString(word):
			return -1
		}
		if strings.HasSuffix(w, ".") {
			return 0
		}
	}
	return 0
}

var (
	russianPresent = regexp.MustCompile(`^\p{Ll}{2,}(?:ет|ит|ёт)(?:ся)?$`)
	russianPast    = regexp.MustCompile(`^\p{Ll}{2,}(?:[аеиоуыя]л[аои]?|[аеиоуыя]л[аои]сь|[аеиоуыя]лся)$`)
	// russianNoun is a noun that ends as such a verb does.
	russianNoun = regexp.MustCompile(`^(?:под)?(?:комитет|совет|ответ|бюджет|университет|кредит|дефицит|аудит|визит|приоритет|суверенитет|паритет|иммунитет|факультет|авторитет|пакет|предмет|запрет|секрет|лимит|транзит|начал[аои]?|материал[аои]?|дел[аои]|числ[аои]|правил[аои]|сел[аои]|мал[аои]?|цел[аои]?|сил[аои]?|канал|идеал)$`)
)

const (
	// arabicSaid are the verbs of reporting in Arabic, of him and of her.
	arabicSaid = `(?:قالت?|ذكرت?|سألت?|أعلنت?|أعربت?|أشارت?|أكدت?|رحبت?|شكرت?|دعت|دعا|اقترحت?|أوضحت?|لاحظت?|أضافت?|طلبت?|تساءلت?|شددت?|حثت?|أيدت?|عرضت?|هنأت?|أعادت?|استفسرت?|أبلغت?|وجهت?|رأى|رأت|لفتت?|ردت?|تكلمت?|تحدثت?|قدمت?|أجابت?|كررت?|وعدت?|اعتبرت?|اعترضت?|انتقدت?|أثنى|أثنت|أسفت?|تعهدت?|نبهت?|حذرت?|استشهدت?|وصفت?|بينت?|شرحت?|أفادت?|صرحت?|كشفت?|ناشدت?|التمست?|ودت?|اعترفت?|استعرضت?|تلا|تلت|قرأت?|نوهت?|أبدى|أبدت|أبرزت?|ساقت?|رفضت?|شجبت?|أدانت?|وافقت?|نفى|نفت|ألقى|ألقت|علقت?|أثارت?|لخصت?|اختتمت?|امتدحت?|أقرت?|تمنى|تمنت|أملت?|استرعى|استرعت|تناولت?|تطرقت?|أحاطت?|اعتذرت?|زعمت?|ادعى|ادعت|أصرت?|فسرت?|خلصت?|مضى|مضت|استطردت?|أوصى|أوصت|شجعت?|نادى|نادت|سلمت?|استنكرت?|ندد|نددت|أخذت?|دافعت?|ضمت?|هنأت?|عبرت?|سجلت?|أوردت?|ناقشت?|بحثت?|أوجزت?|أشادت?|استهلت?|حددت?|أحالت?|تحفظت?|أنكرت?|ختمت?|واصلت?|تابعت?|انضمت?\s+إلى|تقدمت?|تمسكت?|فضلت?|أبقى|تعرب|يعرب)`
	hanTitles  = `(?:先生|女士|夫人|小姐|大使|爵士|勋爵|部长|法官|博士|教授|阁下|殿下|陛下|将军|上校)`
	hanSay     = `(?:说|称|问|指出|表示|回顾|强调|重申|欢迎|感谢|解释|答复|回答|建议|提议|提出|宣布|请|呼吁|认为|介绍|提请|敦促|希望|赞同|支持|补充|要求|通知|祝贺|忆及|同意|宣读|谈到|提到|发言|询|想知道|赞扬|承诺|报告|提醒|邀请|告知|确认|澄清|反对|反驳|注意到|促请|鼓励|警告|总结|概述|主张|声明|声称|质疑|遗憾|关切|关注|致敬|致谢|致辞|讲话|裁定|征求|概括|阐述|叙述|转达|担心|相信|对|就)`
)

var (
	// reports is a verb of reporting behind a name.
	reports = regexp.MustCompile(`^(?:(?:also|further|then|again|once\s+more)\s+)?(?:said|asked|stated|noted|recalled|expressed|welcomed|thanked|drew|explained|replied|observed|pointed|stressed|emphasized|emphasised|highlighted|reiterated|reaffirmed|urged|called|invited|declared|suggested|proposed|requested|wondered|agreed|added|believed|considered|announced|introduced|informed|took\s+it|supported|endorsed|commended|congratulated|regretted|wished|hoped|felt|sought|enquired|inquired|underlined|underscored|referred|reported|presented|outlined|described|acknowledged|appealed|warned|concurred|remarked|speaking|responding|reminded|read\s+out|submitted|maintained|indicated|paid\s+tribute|could|would|did\s+not|shared|associated|affirmed|insisted|argued|rejected|objected|denied|confirmed|condemned|encouraged|recommended|cited|praised|promised|pledged|undertook|apologized|apologised|criticized|deplored|disagreed|insisted|seconded|moved|opened|closed|reserved|withdrew\s+(?:the|his|her)|gave|read|put|ruled|summed|made|took\s+note|raised|touched|commented|clarified|specified|elaborated|attributed|advocated|favou?red|opposed|doubted|congratulated|assured|begged|put\s+forward|was\s+(?:pleased|concerned|grateful|of\s+the\s+view|glad|surprised|sorry|convinced|alarmed|disappointed)|(?:had|has)\s+(?:no|some|two|several)\s+(?:objections?|questions?|doubts?)|should|wanted|liked)\b` +
		`|^(?:(?:y|en|le|la|les|l.|se|s.|lui|ne|tient|voudrait|souhaite)\s?)*(?:dit|demande|déclare|note|rappelle|exprime|félicite|remercie|explique|répond|souligne|réaffirme|réitère|invite|suggère|propose|estime|pense|annonce|présente|appelle|informe|regrette|espère|fait|indique|précise|ajoute|constate|considère|attire|appuie|souscrit|se\s+félicite|engage|prie|insiste|évoque|décrit|reconnaît|partage|croit|aimerait|voudrait|souhaite|lance|donne|cite|met|observe|relève|juge|accueille|signale|affirme|confirme|condamne|encourage|recommande|regrette|s.enquiert|se\s+demande|se\s+dit|s.inquiète|réjouit|inquiète|enquiert|associe|oppose|élève|interroge|étonne|joint|rallie|loue|salue|promet|déplore|craint|doute|conteste|réserve|clôt|ouvre|lit|résume|rend|remarque|prend\s+(?:note|la\s+parole)|soulève|aborde|revient|réclame|plaide|préconise|soutient|s.en\s+tient|présume|voit|veut|peut|clarifie|dément|rejette|récuse|critique|s.excuse|formule|pose|soumet|commente)\b` +
		`|^(?:(?:le|la|los|las|se|no|también|además)\s+)*(?:dice|pregunta|declara|señala|recuerda|expresa|felicita|agradece|da\s+las|explica|responde|subraya|reafirma|reitera|invita|sugiere|propone|estima|cree|considera|anuncia|presenta|exhorta|informa|lamenta|espera|indica|añade|observa|hace|apoya|insta|destaca|manifiesta|afirma|confirma|condena|alienta|recomienda|acoge|pide|solicita|desea|opina|pone|encomia|celebra|describe|reconoce|comparte|suscribe|toma|entiende|insiste|sostiene|hablando|aclara|cita|alude|promete|rinde|deplora|teme|duda|rechaza|critica|resume|lee|formula|plantea|aborda|aboga|se\s+\p{Ll}+|quiere|querría|desearía|puede|discrepa|respalda|advierte|asegura|confía|elogia|alaba|valora|reserva|abre|cierra|da\s+(?:lectura|cuenta)|somete|comenta|precisa|remite|recomienda|propugna|saluda|ve|dirige|llama|apela|alega)\b` +
		`|^(?:(?:также|вновь|снова|далее|затем|в\s+заключение|со\s+своей\s+стороны|от\s+имени\s+\p{L}+)\s+)*(?:говорит|заявляет|спрашивает|отмечает|напоминает|выражает|благодарит|объясняет|поясняет|разъясняет|отвечает|подч[её]ркивает|призывает|предлагает|объявляет|сообщает|считает|полагает|просит|приветствует|указывает|добавляет|поддерживает|представляет|обращает|обращается|интересуется|хотел|хотела|хотел[аи]?\s+бы|надеется|сожалеет|подтверждает|осуждает|рекомендует|настаивает|выступает|выступая|поздравляет|присоединяется|разделяет|описывает|признает|зачитывает|утверждает|задает|касается|ссылается|уточняет|информирует|обещает|возражает|соглашается|вносит|приглашает|констатирует|дает|воздает|подводит|предупреждает|предостерегает|высказывает\S*|одобряет|отвергает|отклоняет|критикует|желает|докладывает|излагает|останавливается|оспаривает|опровергает|опасается|сомневается|удивляется|повторяет|настоятельно|с\s+(?:удовлетворением|сожалением|обеспокоенностью|признательностью|озабоченностью))(?:\P{L}|$)` +
		`|^[وف]?` + arabicSaid + `(?:\P{L}|$)` +
		`|^(?:(?:随后|接着|也|还|又|再次|进一步|首先|最后)*)(?:(?:同时|并|还)?(?:以.{2,20}?名义|代表.{2,60}?)(?:发言)?|以.{2,14}身份(?:发言)?|在?发言时|在?答复.{0,30}?时|行使答辩权(?:发言)?|在.{2,24}(?:时|后|前))?[。，]?[他她]?` + hanSay)
	// noSpeech is what follows a name in a paragraph that reports no words.
	noSpeech = regexp.MustCompile(`(?i)^(?:was|were|is|are|had|has|have|been|and|or|of|to|in|on|from|as|at|took\s+(?:the\s+chair|a\s+(?:seat|place)|over|office|part)|took\s+(?:his|her|their)?\s*(?:seats?|places?)|withdrew|left|served|joined|resumed|returned|presided|arrived|entered|assumed|acted|occupied|declared\s+the\s+meeting` +
		`|est|sont|a|ont|et|ou|prend\s+(?:place|la\s+présidence)|prennent|assume|préside|occupe|reprend|quitte|regagne|se\s+retire|fue|fueron|es|son|ha|han|y|o|e|ocupa|asume|preside|reanuda|abandona|se\s+retira|toma\s+asiento|vuelve\s+a\s+ocupar` +
		`|был|была|были|избирается|избран|избрана|занимает|занимают|вновь\s+занимает|возвращается|председательствует|сопровожда\p{L}+|провожа\p{L}+|и|или|покидает|входит|вступает|получает|принимает\s+на\s+себя)(?:\P{L}|$)`)
	goesOn = regexp.MustCompile(`^(?:and|or|et|ou|y|e|o|и|или|as\s+well|ainsi|así|а\s+также|which|who|qui|que|также|the|la|le|les|los|las)\s`)
	// arabicVerb is a verb of reporting before the name.
	arabicVerb = regexp.MustCompile(`^[وف]?` + arabicSaid + `\s+((?:السيدة?|السير|الآنسة|الشيخة?|الأميرة?|الدكتورة?|القاضية?|السفيرة?)\s[^(،:؛.]{2,60}?|(?:نائبة?\s+)?الرئيسة?(?:\s+(?:بالنيابة|المؤقتة?))?|الأمينة?(?:\s+العامة?)?|أمينة?\s+(?:اللجنة|المؤتمر|المجلس)|المقررة?(?:\s+الخاصة?)?|(?:ممثلة?|مندوبة?|المراقبة?\s+عن|المراقب\s+الدائم\s+عن)\s[^(،:؛.]{2,40}?)\s*(?:\(|،|\s+(?:إن|أن|عن|إنه|إنها|أنه|أنها|إلى|على|في|ما|هل|لـ?\p{L}+|ب\p{L}+)\s)`)
	// delegateHead is the beginning of the name of a delegate whom a record does not name.
	delegateHead = regexp.MustCompile(`^(?:The\s+(?:representative|delegate|observer|delegation)s?\s+(?:of|for|from)\s+(?:the\s+)?` +
		`|L[ea]\s+(?:représentante?|déléguée?|délégation)\s+(?:de\s+la\s+|de\s+l.|des\s+|du\s+|de\s+|d.)|L.(?:observateur|observatrice)\s+(?:de\s+la\s+|de\s+l.|des\s+|du\s+|de\s+|d.|pour\s+(?:la\s+|l.|les?\s+)?)` +
		`|(?:El|La)\s+(?:representante|delegad[oa]|delegación|observadora?)\s+(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+|por\s+)` +
		`|(?:Представитель(?:ница)?|Наблюдатель(?:ница)?\s+от|Делегация)\s+` +
		`|(?:ممثلة?|مندوبة?|وفد|المراقبة?\s+(?:الدائمة?\s+)?عن)\s+)`)
	hanDelegate   = regexp.MustCompile(`^(\p{Han}[\p{Han}·]{1,20}?)(?:常驻)?(?:代表团?|观察员)`)
	hanSeveral    = regexp.MustCompile(`^(?:一些|若干|各|其他|几|许多|有|该|本|这|两|多|所有|我|他|她)`)
	hanOfficeHead = regexp.MustCompile(`^(?:(?:代理|临时|共同|联合|副)*(?:主席|主持人|协调人)|(?:常务|副|助理)*秘书长|(?:特别|国别|总|\p{Han}{2,8}问题特别)?报告员|独立专家|(?:副)?高级专员|执行主任|总干事|法律顾问|(?:委员会|大会|理事会|会议)?(?:副|助理)?秘书|(?:委员会|大会|理事会|会议|工作组)主席|秘书处代表|代表团团长)`)
	hanOfficeSays = regexp.MustCompile(`^[，：]?(?:[^。，：；]{0,30}[，：])?[^。，：；的和与及团之职国]{0,12}?` + hanSay)
	hanSpeaker    = regexp.MustCompile(`^\p{Han}[\p{Han}·・-]{0,23}?` + hanTitles)
	// hanNoName are characters of words that stand in no name.
	hanNoName   = regexp.MustCompile(`[的了在请对]|感谢|欢迎|邀请|选举|任命`)
	hanNoSpeech = regexp.MustCompile(`^(?:[的和与及、等被，]|当选|获选|就座|缺席|离[席开]|退席|担任|代行|主持|入座|返回|回到|在?[^。，]{0,14}(?:就座|主持会议|陪同)|重新主持|未|曾)`)
	hanBehalf   = regexp.MustCompile(`^(?:同时|并|还)?代表([^，。]{2,60}?)(?:发言)?(?:[。，][他她]?|说|指出|表示|强调|时)`)
)
