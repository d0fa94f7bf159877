package segment

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract"
)

// typeRule tells a type by a line of the title, or else of the head of the text.
type typeRule struct {
	form corpus.DocType
	re   *regexp.Regexp
}

// titleRules are tried on each line of the title in turn, the most telling first.
var titleRules = []typeRule{
	{corpus.Resolution, regexp.MustCompile(`(?i)^(?:resolutions?\s+(?:\d+\s+\(\d{4}\)\s*)?(?:adopted\b|$)|résolutions?\s+(?:\d+\s+\(\d{4}\)\s*)?(?:adoptée|$)|resoluci[óo]n(?:es)?\s+(?:\d+\s+\(\d{4}\)\s*)?(?:aprobada|$)|резолюци[яи]|قرار\s+اتخذ|大会.*决议)`)},
	{corpus.Letter, regexp.MustCompile(`(?i)^(?:identical\s+)?letters?\s+dated|^notes?\s+verbales?\s+dated|^lettres?\s+(?:identiques\s+)?(?:datée|du)|^notes?\s+verbales?\s+(?:datée|du)|^cartas?\s+(?:idénticas\s+)?de\s+fecha|^notas?\s+verbales?\s+de\s+fecha|^(?:идентичные\s+)?письм[оа]\s|^вербальная\s+нота|^رسالت?[اة]ن?\s|^رسائل\s|^مذكرة\s+شفوية|的(?:同文)?信$|普通照会`)},
	{corpus.Agenda, regexp.MustCompile(`(?i)^(?:annotated\s+)?(?:draft\s+|proposed\s+|tentative\s+|revised\s+)*(?:provisional\s+)?(?:annotated\s+)?(?:agenda(?:\W*$|\s+(?:of|for|and)\b)|programme\s+of\s+work\b|list\s+of\s+(?:participants|speakers|delegations)|organization\s+of\s+work\b)|^ordre\s+du\s+jour|^projet\s+de\s+programme\s+de\s+travail|^liste\s+des\s+participants|^programa\s+provisional|^proyecto\s+de\s+programa\s+de\s+trabajo|^lista\s+de\s+participantes|^предварительная\s+повестка|^проект\s+программы\s+работы|^список\s+участников|^جدول\s+الأعمال|^قائمة\s+المشاركين|^临时议程$|^议程$|^与会者名单`)},
	{corpus.Other, regexp.MustCompile(`(?i)^concluding\s+observations|^observations\s+finales|^observaciones\s+finales|^заключительные\s+замечания|^الملاحظات\s+الختامية|结论性意见`)},
	{corpus.NGOStatement, regexp.MustCompile(`(?i)^(?:written\s+)?statement\s+submitted\s+by|^exposé\s+(?:écrit\s+)?présenté\s+par|^déclaration\s+présentée\s+par|^declaración\s+presentada\s+por|^exposición\s+escrita|^заявление,?\s+представленное|^بيان\s+مقدم\s+من|提交的(?:书面)?陈述`)},
	{corpus.Draft, regexp.MustCompile(`(?i)(?:^|[:：]\s*)(?:draft\s+(?:resolution|decision|report|outcome|declaration|amendment)|zero\s+draft|revised\s+draft|amendments?\s+to\s+draft|projet\s+de\s+(?:résolution|décision|rapport|document\s+final)|avant-projet|proyecto\s+de\s+(?:resolución|decisión|informe|documento\s+final)|borrador|проект\s+(?:резолюции|решения|доклада|итогового)|مشروع\s+(?:قرار|مقرر|تقرير)|مسودة)|(?:决议|决定|报告|成果文件)草[案稿]`)},
	{corpus.Note, regexp.MustCompile(`(?i)^(?:information\s+)?notes?\s+(?:by|for|from)\b|^notes?\s+(?:du|de\s+la|d.information)\b|^nota\s+(?:del|de\s+la|informativa)\b|^записка\s|^مذكرة\s+(?:من|إعلامية)|的说明$|^秘书(?:长|处)的说明`)},
	{corpus.Report, regexp.MustCompile(`(?i)^(?:\p{L}+\s+){0,2}reports?\s+(?:of|by|on|submitted)\b|^(?:\p{L}+\s+)?rapports?\s+(?:du|de\s+la|de\s+l|des|sur)|^(?:\p{L}+\s+)?informes?\s+(?:del|de\s+la|de\s+los|sobre|final)|доклад\s|^تقرير|的?报告$`)},
	{corpus.PressRelease, regexp.MustCompile(`(?i)^(?:press|news)\s+release|^communiqué\s+de\s+presse|^comunicado\s+de\s+prensa|^пресс-релиз|^بيان\s+صحفي|^新闻(?:稿|公报)`)},
}

var symbolTypes = []typeRule{
	{corpus.VerbatimRecord, regexp.MustCompile(`/PV\.\d|/PV\(`)},
	{corpus.SummaryRecord, regexp.MustCompile(`/SR\.\d`)},
	{corpus.Resolution, regexp.MustCompile(`/RES/|/RES\.\d`)},
	{corpus.Decision, regexp.MustCompile(`/DEC/|^GA decision`)},
	{corpus.NGOStatement, regexp.MustCompile(`/NGO/\d`)},
}

var draftSymbol = regexp.MustCompile(`/L\.\d|/CRP\.\d`)

// inferType finds the type that the symbol, the title or the text shows. It decides how
// the text is cut also where the manifest calls the type by a word of its own.
func (d *description) inferType(m masthead, blocks []extract.Block) {
	if known(d.form) {
		return
	}
	form, rule := d.typeShown(m, blocks)
	d.form = form
	if d.doc.Type == "" {
		d.doc.Type = form
		d.infer("type", rule)
	}
}

// known reports whether a type is one that a layout belongs to.
func known(t corpus.DocType) bool {
	for _, v := range typeWords {
		if v == t {
			return t != corpus.Other
		}
	}
	return false
}

func (d *description) typeShown(m masthead, blocks []extract.Block) (corpus.DocType, string) {
	symbol := string(d.doc.Symbol)
	for _, r := range symbolTypes {
		if r.re.MatchString(symbol) {
			return r.form, "symbol"
		}
	}
	if len(m.titles) > 0 {
		if form := titleType(m.titles); form != "" && !(form == corpus.Report && draftSymbol.MatchString(symbol)) {
			return form, "title"
		}
	}
	if draftSymbol.MatchString(symbol) {
		return corpus.Draft, "symbol"
	}
	return textType(m, blocks)
}

func titleType(lines []extract.Block) corpus.DocType {
	for _, r := range titleRules {
		for _, b := range lines {
			if r.re.MatchString(strings.TrimSpace(b.Text)) {
				return r.form
			}
		}
	}
	return ""
}

// textType looks at the text itself where symbol and title are silent.
func textType(m masthead, blocks []extract.Block) (corpus.DocType, string) {
	head := blocks[:min(len(blocks), 12)]
	turns, releases, zero := 0, 0, false
	for _, b := range blocks {
		if isTurnLine(b) {
			turns++
		}
	}
	for _, b := range head {
		zero = zero || utf8.RuneCountInString(b.Text) < 80 && draftWord.MatchString(b.Text) && isHeadline(b)
		if titleRules[len(titleRules)-1].re.MatchString(strings.TrimSpace(b.Text)) {
			releases += 2
		}
	}
	for _, b := range blocks {
		if contactLine.MatchString(b.Text) {
			releases++
		}
	}
	news := false
	for _, b := range head[:min(len(head), 6)] {
		news = news || tellsNews(b)
	}
	switch {
	case turns >= 2:
		return corpus.VerbatimRecord, "turns"
	case m.strength() == 0 && (releases >= 2 || news):
		return corpus.PressRelease, "dateline and contact"
	case m.strength() == 0 && saidBy(head):
		return corpus.Speech, "line over the speech"
	case zero:
		return corpus.Draft, "calls itself a draft"
	case m.strength() == 0 && addresses(head):
		return corpus.Speech, "form of address"
	}
	if form := titleType(head); form != "" && m.strength() > 0 {
		return form, "title"
	}
	return corpus.Other, "nothing told its type"
}

var addressWords = regexp.MustCompile(`(?i)^(?:thank\s+you,?\s+)?(?:mr\.?|madam|mister)\s+(?:president|chair\w*|secretary-general)\b|^(?:your\s+)?excellenc(?:y|ies)|^distinguished\s+(?:delegates|colleagues)|^(?:monsieur|madame)\s+l[ea]\s+président|^mesdames,?\s+(?:et\s+)?messieurs|^excellences|^(?:señora?|sra?\.)\s+president|^excelencias|^(?:господин|госпожа|уважаем\S+)\s|^(?:السيدة?\s+الرئيسة?|أصحاب\s+السعادة)|^(?:主席先生|主席女士|尊敬的|各位)`)

// saidBy reports whether a line at the head says whose statement follows.
func saidBy(head []extract.Block) bool {
	for _, b := range head {
		if isHeadline(b) && statementBy.MatchString(b.Text) {
			return true
		}
	}
	return false
}

// addresses reports whether a text begins by addressing an audience.
func addresses(head []extract.Block) bool {
	for _, b := range head {
		if addressWords.MatchString(b.Text) {
			return true
		}
	}
	return false
}
