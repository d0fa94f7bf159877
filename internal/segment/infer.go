package segment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract"
)

func itoa(n int) string { return strconv.Itoa(n) }

// inferFields fills what the manifest left open from the masthead, else from the symbol.
func (d *description) inferFields(ex *extract.Extract, m masthead, blocks []extract.Block) {
	doc := d.doc
	d.fill(&doc.Body, "body", m.organ, "masthead")
	d.fill(&doc.Body, "body", organOf(doc.Symbol), "symbol")
	d.fill(&doc.Body, "body", bodyNamed(m.bodies), "masthead")
	d.fill(&doc.Session, "session", sessionOf(doc.Symbol), "symbol")
	d.fill(&doc.Session, "session", m.session, "masthead")
	d.fill(&doc.Meeting, "meeting", m.meeting, "masthead")
	d.fill(&doc.Place, "place", m.place, "masthead")
	if d.form != corpus.VerbatimRecord && d.form != corpus.SummaryRecord { // a record has many
		d.fill(&doc.AgendaItem, "agenda_item", m.item, "masthead")
	}
	d.fill(&doc.Distribution, "distribution", m.distribution, "masthead")
	if m.original != "" {
		doc.Original = m.original
		d.infer("original", "masthead")
	}
	if m.language != "" && (doc.Language == "" || doc.Inferred["language"] != "") {
		doc.Language = m.language
		d.infer("language", "masthead")
	}
	d.inferDates(m, blocks)
	d.inferMeta(ex)
	d.fill(&doc.Stage, "stage", stageOf(doc, m, blocks), "symbol or title")
}

// symbols sets the symbol that the first page prints; where it prints none, the one of the
// running headers.
func (d *description) symbols(ex *extract.Extract, m masthead) {
	if d.doc.Symbol != "" {
		known := symbolsIn(string(d.doc.Symbol))
		if len(known) > 1 {
			d.doc.Symbol, d.doc.AltSymbols = known[0], known[1:]
		}
		return
	}
	found, rule := m.symbols, "masthead"
	if len(found) == 0 && m.strength() > 0 {
		found, rule = symbolsIn(strings.Join(ex.Headers, "\n")), "running header"
	}
	if n, ok := decisionNumber(ex.Meta); ok && len(found) == 0 {
		found, rule = []corpus.Symbol{corpus.Symbol("A/DEC/" + n)}, "metadata"
	}
	if len(found) > 0 {
		d.doc.Symbol, d.doc.AltSymbols = found[0], found[1:]
		d.infer("symbol", rule)
	}
}

// symbolsIn returns the symbols that text names, each once.
func symbolsIn(text string) []corpus.Symbol {
	var found []corpus.Symbol
	for _, f := range corpus.FindSymbols(text) {
		if !containsSymbol(found, f.Symbol) {
			found = append(found, f.Symbol)
		}
	}
	return found
}

// organOf returns the principal organ that a symbol's first part stands for.
func organOf(s corpus.Symbol) string {
	parts := strings.Split(string(s), "/")
	switch {
	case len(parts) < 2:
		return ""
	case parts[0] == "A" && parts[1] == "HRC":
		return "Human Rights Council"
	case parts[0] == "A" && strings.HasPrefix(parts[1], "CONF."):
		return ""
	case parts[0] == "A":
		return "General Assembly"
	case parts[0] == "S":
		return "Security Council"
	case parts[0] == "E":
		return "Economic and Social Council"
	}
	return ""
}

var sessionPart = regexp.MustCompile(`^A/(?:RES/|DEC/|C\.\d/|BUR/|INF/|ES-)?(\d{1,2})(?:/|$)`)

// sessionOf returns the session of the General Assembly that a symbol names.
func sessionOf(s corpus.Symbol) string {
	if m := sessionPart.FindStringSubmatch(string(s)); m != nil && !strings.HasPrefix(string(s), "A/ES-") {
		return m[1]
	}
	return ""
}

// inferDates settles which day the manifest's date is, and fills the other from the text.
// The day on which a resolution was adopted stands over its title; a speech and a release
// begin with theirs.
func (d *description) inferDates(m masthead, blocks []extract.Block) {
	issued, saidOn := m.issued, m.said
	rule := "masthead"
	if saidOn.IsZero() && (d.form == corpus.Resolution || d.form == corpus.Decision) {
		saidOn, rule = adoptedOn(m.titles), "adoption line"
	}
	if d.form == corpus.PressRelease && d.dated.IsZero() {
		if date, place, _ := dateline(blocks); !date.IsZero() {
			issued, rule = date, "dateline"
			d.fill(&d.doc.Place, "place", place, "dateline")
		}
	}
	switch {
	case d.dated.IsZero():
	case said(d.form) || d.dated == saidOn:
		d.doc.Said = d.dated
	case d.doc.Issued.IsZero():
		d.doc.Issued = d.dated
	}
	if d.doc.Said.IsZero() && !saidOn.IsZero() {
		d.doc.Said = saidOn
		d.infer("said", rule)
	}
	if d.doc.Issued.IsZero() && !issued.IsZero() {
		d.doc.Issued = issued
		d.infer("issued", rule)
	}
}

func adoptedOn(titles []extract.Block) corpus.Date {
	for _, b := range titles {
		if !adoptedBy.MatchString(strings.TrimSpace(b.Text)) || strings.HasPrefix(b.Text, "[") {
			continue
		}
		for _, date := range corpus.FindDates(b.Text, "") {
			return date.Date
		}
	}
	return corpus.Date{}
}

// dateline reads the place and day that a release begins with: "Puerto Vallarta, Mexico,
// 6 December 2017: The three-day ...". It returns the number of the block, or -1.
func dateline(blocks []extract.Block) (corpus.Date, string, int) {
	for i, b := range blocks {
		if i == 8 {
			break
		}
		for _, found := range corpus.FindDates(first(b.Text, 160), "") {
			place := strings.Trim(b.Text[:found.Span.Start], " ,،，(–—-")
			if !datelinePlace.MatchString(place) || found.Last.Year != 0 {
				break
			}
			return found.Date, place, i
		}
	}
	return corpus.Date{}, "", -1
}

// datelinePlace is what stands before the day in a dateline: the name of a town and of its
// country, no sentence.
var datelinePlace = regexp.MustCompile(`^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,40}(?:[,،，]\s*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30}|\s*[(（][\p{L}\p{M} -]{2,30}[)）]){0,2}(?:[,،，]?\s+(?:le|el|on))?$`)

// tellsNews reports whether a block begins with a dateline and goes on behind it, as the
// first paragraph of a release does.
func tellsNews(b extract.Block) bool {
	date, _, _ := dateline([]extract.Block{b})
	if date.IsZero() {
		return false
	}
	end := corpus.FindDates(first(b.Text, 160), "")[0].Span.End
	return newsMark.MatchString(b.Text[end:]) && utf8.RuneCountInString(b.Text[end:]) > 20
}

var newsMark = regexp.MustCompile(`^\s*(?:г(?:ода|\.)?\s*)?\)?\s*(?:[:：–—-]|\.\s|\(\p{L})`)

var (
	draftWord = regexp.MustCompile(`(?i)\b(zero\s+draft(?:\s+plus)?|draft\s+rev(?:ision)?\.?\s*\d|rev(?:ised)?\.?\s+draft(?:\s+\d)?|final\s+draft)\b|\b(avant-projet|projet\s+z[ée]ro)\b|\b(borrador\s+cero|proyecto\s+cero)\b|(нулевой\s+проект)|(预稿|零案文)|(المسودة\s+الأولية)`)
	lPart     = regexp.MustCompile(`/(L\.\d+(?:/Rev\.\d+)?(?:/(?:Add|Corr)\.\d+)?)$|/((?:CRP|WP)\.\d+(?:/Rev\.\d+)?)$|/(Rev\.\d+)$`)
)

// stageOf returns the place of a text in its negotiation: what a draft calls itself, else
// the last part of a draft's symbol; an adopted resolution is final.
func stageOf(doc *corpus.Document, m masthead, blocks []extract.Block) string {
	if doc.Type != corpus.Draft && doc.Type != corpus.Outcome {
		return stageOfSymbol(doc)
	}
	lines := []string{doc.Title}
	for _, b := range slices.Concat(m.titles, blocks[:min(len(blocks), 6)]) {
		if utf8.RuneCountInString(b.Text) < 120 && isHeadline(b) {
			lines = append(lines, b.Text)
		}
	}
	for _, text := range lines {
		if w := draftWord.FindString(text); w != "" {
			return strings.ToLower(strings.Join(strings.Fields(w), " "))
		}
	}
	return stageOfSymbol(doc)
}

func stageOfSymbol(doc *corpus.Document) string {
	switch {
	case strings.Contains(string(doc.Symbol), "/RES/"):
		return "final"
	case doc.Type == corpus.Draft || doc.Type == corpus.Agenda:
		if p := lPart.FindStringSubmatch(string(doc.Symbol)); p != nil {
			return firstNonEmpty(p[1], firstNonEmpty(p[2], p[3]))
		}
	}
	return ""
}

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
	turns, enacting, releases, zero := 0, false, 0, false
	for _, b := range blocks {
		if isTurnLine(b) {
			turns++
		}
	}
	for _, b := range head {
		enacting = enacting || isEnacting(b.Text)
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
	case enacting && m.strength() > 0:
		return corpus.Resolution, "enacting words"
	case enacting:
		return corpus.Draft, "enacting words"
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

// bodyNamed returns the line that names a body, of those in a masthead.
func bodyNamed(lines []string) string {
	for _, s := range lines {
		if bodyNoun.MatchString(s) && utf8.RuneCountInString(s) < 150 {
			return s
		}
	}
	return ""
}

var bodyNoun = regexp.MustCompile(`(?i)\b(?:conference|committee|commission|board|council|assembly|meeting|forum|conférence|conseil|assemblée|réunion|conferencia|comisión|junta|consejo|asamblea|reunión)\b|comité|конференци|комитет|комисси|совет|ассамблея|совещани|مؤتمر|لجنة|مجلس|اجتماع|会议|委员会|理事会`)
