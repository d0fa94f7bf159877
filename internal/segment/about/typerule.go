package about

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// typeRule tells a type by a line of the title, or else of the head of the text.
type typeRule struct {
	form corpus.DocType
	re   *regexp.Regexp
}

// titleRules are tried on each line of the title in turn, the most telling first.
var titleRules = []typeRule{
	{corpus.Resolution, regexp.MustCompile(`(?i)^(?:resolutions?\s+(?:\d+\s*\(\d{4}\)\s*)?(?:adopted\b|$)|résolutions?\s+(?:\d+\s*\(\d{4}\)\s*)?(?:adoptée|$)|resoluci[óo]n(?:es)?\s+(?:\d+\s*\(\d{4}\)\s*)?(?:aprobada|$)|резолюци[яи]\s*(?:\d+\s*\(\d{4}\)|[,，]?\s+принят|$)|(?:القرار|قرار)\s+(?:\d+\s*\(\d{4}\)|اتخذ)|(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:大会|.{0,12}理事会).{0,30}决议$|第\d+\s*[（(]\d{4}[)）]号决议)`)},
	{corpus.Decision, regexp.MustCompile(`(?i)^(?:decisions?\s+(?:adopted\b|taken\b|\d+/)|décisions?\s+(?:adoptée|prise|\d+/)|decisi[óo]n(?:es)?\s+(?:adoptada|aprobada|\d+/)|решени[ея]\s*(?:,?\s+принят|\d+/)|مقرر\s+(?:اتخذ|\d+/)|第\d+/\S+号决定)`)},
	{corpus.Letter, regexp.MustCompile(`(?i)^(?:identical\s+)?letters?\s+(?:dated|from|addressed)|^notes?\s+verbales?\b|^lettres?\s+(?:identiques\s+)?(?:datée|du|adressée|en\s+date)|^cartas?\s+(?:idénticas\s+)?(?:de\s+fecha|dirigida)|^notas?\s+verbal(?:es)?\b|^(?:идентичные\s+)?письм[оа]\s|^вербальн(?:ая|ые)\s+нот|^(?:رسالت?[اة]ن?|رسائل|رسالة|رسالتان)\s|^مذكرة\s+شفوية|的(?:同文)?信$|普通照会`)},
	{corpus.Journal, regexp.MustCompile(`(?i)^journal\s+of\s+the\s+united\s+nations|^journal\s+des\s+nations\s+unies|^diario\s+de\s+las\s+naciones\s+unidas|^журнал\s+организации|^يومية\s+الأمم|^联合国日刊`)},
	{corpus.Other, regexp.MustCompile(`(?i)^(?:(?:provisional|final|revised|preliminary)\s+)*lists?\s+of\s+(?:participants|delegations|attendees)\s*\**$|^liste\s+(?:(?:provisoire|définitive)\s+)?des\s+(?:participants|délégations)\s*\**$|^lista\s+(?:(?:provisional|definitiva)\s+)?de\s+(?:participantes|delegaciones)\s*\**$|^(?:предварительный\s+)?список\s+(?:участников|делегаций)\s*\**$|^قائمة\s+(?:المشاركين|الوفود)\s*\**$|^(?:与会者|代表团)名单$`)}, // before the agenda
	{corpus.Agenda, regexp.MustCompile(`(?i)^(?:(?:annotated|draft|proposed|tentative|revised|provisional|adopted)\s+)*(?:annotations\s+to\s+the\s+)?(?:provisional\s+)?(?:annotated\s+)?(?:agenda(?:\W*$|\s+(?:of|for)\s+the\b|\s+(?:and|as)\b)|programme\s+of\s+work\b|timetable\b|list\s+of\s+speakers|organi[sz]ation\s+of\s+work\b)|^(?:projet\s+d.)?ordre\s+du\s+jour|^(?:projet\s+de\s+|proposition\s+de\s+)?(?:programme\s+de\s+travail|calendrier\s+de\s+travail)|^organisation\s+des\s+travaux|^liste\s+des\s+orateurs|^(?:proyecto\s+de\s+)?(?:programa\s+(?:provisional|de\s+trabajo)|orden\s+del\s+día)|^organización\s+de\s+los\s+trabajos|^lista\s+de\s+oradores|^(?:аннотированн\S+\s+)?(?:предварительн\S+\s+)?(?:аннотированн\S+\s+)?повестка|^(?:проект\s+)?(?:программ\S\s+работы|повестки\s+дня)|^организация\s+работы|^список\s+ораторов|^(?:مشروع\s+)?(?:جدول\s+الأعمال|برنامج\s+(?:العمل|الأعمال))|^تنظيم\s+الأعمال|^قائمة\s+المتكلمين|^(?:附加说明的)?(?:临时|暂定)?议程(?:草案)?(?:和说明|说明)?$|^(?:拟议)?工作(?:方案|安排)(?:草案)?$|^发言名单`)},
	{corpus.Concluding, regexp.MustCompile(`(?i)^concluding\s+observations|^observations\s+finales|^observaciones\s+finales|^заключительные\s+замечания|^الملاحظات\s+الختامية|结论性意见`)},
	{corpus.NGOStatement, regexp.MustCompile(`(?i)^(?:joint\s+)?(?:written\s+)?statement\*?\s+submitted\s+by|^exposé\s+(?:écrit\s+)?(?:conjoint\s+)?\*?présenté\s+(?:conjointement\s+)?par|^déclaration\s+présentée\s+par|^declaración\s+presentada\s+por|^exposición\s+(?:conjunta\s+)?(?:escrita|presentada)|^(?:письменное\s+)?(?:заявление|изложение),?\s*представленн|^بيان\s+(?:خطي\s+)?(?:مقدم|مشترك)|提交的(?:书面|联合)*(?:陈述|声明)`)},
	{corpus.Draft, regexp.MustCompile(`(?i)(?:^|[:：]\**\s*)(?:(?:revised\s+)?draft\s+(?:resolution|decision|report|outcome|declaration|amendment|political|ministerial|agreement|convention|protocol|articles|conclusions|elements|text)|zero\s+draft|(?:first|second|third|fourth|final|revised|preliminary|advance)\s+draft|draft\s+(?:rev|\d|global\s+compact)|amendments?\s+to\s+(?:the\s+)?draft|projet\s+(?:révisé\s+)?de\s+(?:résolution|décision|rapport|document\s+final|déclaration|texte|pacte)|projet\s+zéro|(?:premier|deuxième|avant)[-\s]projet|proyecto\s+(?:revisado\s+)?de\s+(?:resolución|decisión|informe|documento\s+final|declaración|texto|pacto)|(?:primer\s+)?(?:borrador|anteproyecto)|(?:пересмотренный\s+|нулевой\s+|первый\s+)?проект(?:\s+(?:резолюции|решения|доклада|итогового|декларации|документа|договора)|\s*$|\s*\()|مشروع\s+(?:منقح\s+)?(?:قرار|مقرر|تقرير|الوثيقة|إعلان)|ال?مسودة)|(?:决议|决定|报告|成果文件|宣言|案文)(?:订正)?草[案稿]|零草案|^(?:修订|预)?草[案稿]`)},
	{corpus.WorkingPaper, regexp.MustCompile(`(?i)^(?:\p{L}+\s+)?(?:working\s+paper|conference\s+room\s+paper|non-paper|discussion\s+paper)|^(?:document|documents)\s+de\s+(?:travail|séance)|^documentos?\s+de\s+(?:trabajo|sesión)|^рабочий\s+документ|^документ\s+зала\s+заседаний|^ورقة\s+(?:عمل|غرفة)|^(?:.{0,20})工作文件$|^会议室文件`)},
	{corpus.FactSheet, regexp.MustCompile(`(?i)^fact\s?sheets?\b|^fiches?\s+(?:d.information|d.actualité|informative)|^(?:hoja|ficha)\s+(?:informativa|descriptiva)|^(?:информационн\S+|фактологическ\S+)\s+(?:бюллетень|справка|записка\s+о\s+фактах)|^صحيفة\s+(?:وقائع|حقائق)|^(?:概况介绍|情况说明|概况)`)},
	{corpus.Note, regexp.MustCompile(`(?i)^(?:information\s+|explanatory\s+|background\s+)?notes?\s+(?:by|for|from|on)\b|^memorandum\s+(?:by|from)\b|^notes?\s+(?:du|de\s+la|de\s+l.|d.information|explicative)\b|^nota\s+(?:del|de\s+la|informativa|explicativa)\b|^(?:пояснительная\s+|информационная\s+)?записка\s|^مذكرة\s+(?:من|إعلامية|توضيحية|معلومات)|的(?:说明|备忘录)$|^秘书(?:长|处)的说明`)},
	{corpus.Report, regexp.MustCompile(`(?i)^(?:[\p{L}-]+\s+){0,4}reports?\s*\**\s*(?:of|by|on|submitted|$)|^(?:[\p{L}-]+\s+){0,2}rapports?\s*\**\s*(?:du|de\s+la|de\s+l|des|sur|soumis|présenté|final|annuel|$)|^(?:[\p{L}-]+\s+){0,2}informes?\s*\**\s*(?:del|de\s+la|de\s+los|sobre|final|anual|presentado|$)|^(?:\S+\s+){0,3}доклад(?:\s|$)|^(?:ال)?تقرير|^(?:ال)?تقارير|的?报告$`)},
	{corpus.PressRelease, regexp.MustCompile(`(?i)^(?:press|news|media)\s+(?:release|statement)|^communiqué\s+(?:de\s+presse|final)|^comunicado\s+de\s+prensa|^nota\s+de\s+prensa|^пресс-релиз|^(?:(?:совместное|официальное)\s+)?(?:заявление|сообщение|информация|коммюнике)\s+для\s+(?:прессы|печати|сми)|^(?:информационное\s+сообщение|пресс-сообщение)|^(?:بيان|نشرة)\s+(?:صحفي|صحافي)ة?|^新闻(?:稿|公报|发布)`)},
}

var symbolTypes = []typeRule{
	{corpus.VerbatimRecord, regexp.MustCompile(`/PV\.\d|/PV\(`)},
	{corpus.SummaryRecord, regexp.MustCompile(`/SR\.\d|/SR\(`)},
	{corpus.Resolution, regexp.MustCompile(`/RES/|/RES\.\d`)},
	{corpus.Decision, regexp.MustCompile(`/DEC/|^GA decision`)},
	{corpus.NGOStatement, regexp.MustCompile(`/NGO/\d`)},
	{corpus.Concluding, regexp.MustCompile(`^(?:CEDAW|CCPR|CAT|CERD|CRC|CMW|CRPD|CED|E/C\.12).*/CO/\d`)},
	{corpus.PressRelease, regexp.MustCompile(`^(?:GA|SC|SG|DSG|ECOSOC|HR|POP|REF|WOM|ENV|ORG|AFR|OBV|DEV|SOC|PI|PAL|BIO|IHA|NGO)(?:/[A-Z]+)*/\d+$`)},
}

var (
	draftSymbol   = regexp.MustCompile(`/L\.\d|/CRP\.\d`)
	workingSymbol = regexp.MustCompile(`/(?:WP|CRP)\.\d`)
)

// inferType finds the type that the symbol, the title or the text shows. It decides how
// the text is cut also where the manifest calls the type by a word of its own.
func (d *Description) inferType(m Masthead, blocks []content.Block) {
	if known(d.Form) {
		return
	}
	form, rule := d.typeShown(m, blocks)
	d.Form = form
	if d.Doc.Type == "" {
		d.Doc.Type = form
		d.infer("type", rule)
	}
}

// known reports whether a type is one that a layout belongs to.
func known(t corpus.DocType) bool {
	v, ok := corpus.ParseType(string(t))
	return ok && v == t && t != corpus.Other
}

func (d *Description) typeShown(m Masthead, blocks []content.Block) (corpus.DocType, string) {
	symbol := string(d.Doc.Symbol)
	for _, r := range symbolTypes {
		if r.re.MatchString(symbol) {
			return r.form, "symbol"
		}
	}
	if len(m.Titles) > 0 {
		if form := titleType(m.Titles); form != "" && !(form == corpus.Report && draftSymbol.MatchString(symbol)) {
			return form, "title"
		}
	}
	switch {
	case workingSymbol.MatchString(symbol):
		return corpus.WorkingPaper, "symbol"
	case draftSymbol.MatchString(symbol):
		return corpus.Draft, "symbol"
	}
	return textType(m, blocks)
}

func titleType(lines []content.Block) corpus.DocType {
	for _, r := range titleRules {
		for _, b := range lines {
			if r.re.MatchString(titleText(b)) {
				return r.form
			}
		}
	}
	return ""
}

// titleText is the text of a block as far as a title can go: a file may be one line of megabytes.
func titleText(b content.Block) string {
	const most = 4096
	text := strings.TrimSpace(b.Text)
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return text
}

// textType looks at the text itself where symbol and title are silent.
func textType(m Masthead, blocks []content.Block) (corpus.DocType, string) {
	head := blocks[:min(len(blocks), 12)]
	speakers, releases, zero := 0, 0, false
	for _, b := range blocks {
		if turns.IsLine(b) {
			speakers++
		}
	}
	for _, b := range head {
		zero = zero || utf8.RuneCountInString(b.Text) < 80 && draftWord.MatchString(b.Text) && lines.IsHeadline(b)
		if titleRules[len(titleRules)-1].re.MatchString(titleText(b)) {
			releases += 2
		}
	}
	for _, b := range blocks {
		if lines.IsContact(b.Text) {
			releases++
		}
	}
	if coversNote(blocks) {
		return corpus.Letter, "form of a covering note"
	}
	news := false
	for _, b := range head[:min(len(head), 6)] {
		news = news || tellsNews(b)
	}
	switch {
	case speakers >= 2:
		return corpus.VerbatimRecord, "turns"
	case m.plain() && (releases >= 2 || news):
		return corpus.PressRelease, "dateline and contact"
	case m.plain() && saidBy(head):
		return corpus.Speech, "line over the speech"
	case zero:
		return corpus.Draft, "calls itself a draft"
	case m.plain() && addresses(head):
		return corpus.Speech, "form of address"
	}
	if form := titleType(head); form != "" && m.strength() > 0 {
		return form, "title"
	}
	return corpus.Other, "nothing told its type"
}

// A note that goes with something sent has a form of address at its head, and either a
// complimentary close at its foot or words for what is enclosed; speeches have neither.
var (
	noteAddress = regexp.MustCompile(`(?i)^(?:dear\s|(?:cher|chère|chers|chères)\s|estimad[oa]s?\s|apreciad[oa]s?\s|(?:глубоко)?уважаем\p{L}+\s|дорогие\s|(?:الزملاء|الزميلات|السيدات\s+والسادة|أعزائي|عزيز\p{L}+)|(?:尊敬的|亲爱的|各位)(?:同事|同仁))`)
	noteClose   = regexp.MustCompile(`(?i)^(?:(?:yours\s+)?(?:sincerely|faithfully|truly)|(?:with\s+)?(?:best|kind|warm|kindest|many)\s+(?:regards|wishes|thanks)|regards,|cordialement|bien\s+(?:cordialement|à\s+vous)|(?:sincères|meilleures)\s+salutations|atentamente|(?:un\s+)?(?:cordial\s+saludo|saludos?)|с\s+(?:глубоким\s+)?уважением|(?:مع|وتفضلوا).{0,30}(?:التحيات|الاحترام|التقدير)|此致|敬礼|顺颂)`)
	noteSends   = regexp.MustCompile(`(?i)\b(?:please\s+find|(?:is|are)\s+attached|find\s+attached|i\s+attach|veuillez\s+trouver|ci-joint|adjunt[oa]s?\b|sírvanse\s+encontrar)|направля(?:ю|ем)\s|во\s+вложении|прилага(?:ю|ем|ется|ются)|مرفق\s+طيه|تجدون\s+(?:طيه|رفق)|附上|随函|附件(?:是|为)`)
)

// IsLetterClose reports whether a line is the complimentary close of a letter.
func IsLetterClose(s string) bool { return noteClose.MatchString(s) }

// longestNote is how many blocks a covering note has at most.
const longestNote = 20

func coversNote(blocks []content.Block) bool {
	if len(blocks) < 2 || len(blocks) > longestNote {
		return false
	}
	addressed := false
	for _, b := range blocks[:min(len(blocks), 4)] {
		addressed = addressed || utf8.RuneCountInString(b.Text) < 300 && noteAddress.MatchString(strings.TrimSpace(b.Text))
	}
	if !addressed {
		return false
	}
	for i, b := range blocks {
		if i >= len(blocks)-5 && noteClose.MatchString(strings.TrimSpace(b.Text)) || i < 6 && noteSends.MatchString(b.Text) {
			return true
		}
	}
	return false
}

// longestLine is the length in bytes of the longest line over a text, longestAddress that of the
// longest form of address in characters: a file may be one line of many megabytes.
const (
	longestLine    = 4000
	longestAddress = 300
)

// saidBy reports whether the lines at the head say whose statement follows.
func saidBy(head []content.Block) bool {
	for i, b := range head {
		if len(b.Text) > longestLine || !lines.IsHeadline(b) && !statementBy.MatchString(b.Text) || strings.HasSuffix(strings.TrimSpace(b.Text), ".") {
			continue
		}
		m := statementBy.FindStringSubmatch(bareLine(b.Text))
		if m == nil {
			continue
		}
		if firstOf(m[1:]) != "" {
			return true
		}
		if i+1 < len(head) && titleInLine.MatchString(head[i+1].Text) {
			return true
		}
	}
	return false
}

// addresses reports whether a text begins by addressing an audience.
func addresses(head []content.Block) bool {
	for _, b := range head {
		if lines.IsAddress(phrase.First(b.Text, longestAddress)) {
			return true
		}
	}
	return false
}
