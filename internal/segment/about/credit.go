package about

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// credit is what the lines over a speech say of it, as printed: "Statement by H.E. Ms. T.
// Okoro-Vale, Minister for Foreign Affairs of Vandalia, at the ...", on one line or on
// several, in the six languages.
type credit struct {
	name, capacity string
	onBehalf       string
	delegation     string
	title          string
	said           corpus.Date
	place          string
}

// statementBy is the line that says whose words follow. Its group is what stands behind the
// word for a speech, in Chinese what stands before it.
var statementBy = regexp.MustCompile(`(?i)^(?:(?:\p{L}+[-\s]+){0,3}?(?:statement|remarks|address|speech|intervention|message|presentation)s?\s*(?:(?:as\s+)?(?:to\s+be\s+)?(?:delivered|submitted|made|given)\s*)?(?:(?:by|of|from)\b|[:：]?$)|(?:as\s+)?(?:delivered|made|given)\s+by\b)\s*:?\s*(.*)$` +
	`|^(?:projet\s+de\s+)?(?:déclaration|exposé|allocution|intervention|discours|message|propos)(?:\s+(?:liminaire|écrite?|prononcée?|présentée?|faite|nationale?|commune|d.ouverture|de\s+clôture))*\s*(?:par\b|d[eu]s?\b|d['’]|[:：]?$)\s*(.*)$` +
	`|^(?:declaración|exposición|intervención|discurso|alocución|mensaje|palabras)(?:\s+(?:escrita|presentada|formulada|pronunciad[oa]s?|nacional|inaugural|conjunta))*\s*(?:por\b|del?\b|[:：]?$)\s*(.*)$` +
	`|^(?:заявление|выступление|речь|обращение|послание)(?:,\s+(?:представленное|с\s+которым\s+выступил\p{L}?))?(?:\s+(.+))?$|^(?:بيان|كلمة|خطاب|مداخلة|رسالة)\s+(?:(?:من|ألقاها|ألقتها|أدلى\s+به|أدلت\s+به)\s+)?(.+)$|^(.+?)(?:的|所作的|发表的|提交的)?(?:书面|一般性辩论|主旨)?(?:发言|讲话|声明|陈述|致辞|演讲)$`)

// creditOf reads the lines over a speech. It finds nobody in lines that name no person by a
// title and no delegation.
func creditOf(lines []string) credit {
	var c credit
	at := -1
	for i, line := range lines {
		line = bareLine(line)
		if m := delegationLine.FindStringSubmatch(line); m != nil && c.delegation == "" {
			c.delegation = strings.TrimSpace(firstOf(m[1:]))
		}
		if at < 0 && statementBy.MatchString(line) && !strings.HasSuffix(line, ".") {
			at = i
		}
		c.date(line)
	}
	if at < 0 {
		return c
	}
	who := []string{firstOf(statementBy.FindStringSubmatch(bareLine(lines[at]))[1:])}
	title := []string{bareLine(lines[at])}
	for _, line := range lines[at+1:] {
		line = bareLine(line)
		if len(title) > 5 || line == "" || !creditGoesOn(line) {
			break
		}
		title = append(title, line)
		if eventLine.MatchString(line) && turns.OfficeAt(" "+line) < 0 {
			break
		}
		if eventBegins.FindStringIndex(" "+line) == nil || eventBegins.FindStringIndex(" " + line)[0] > 0 {
			who = append(who, line)
		}
	}
	c.title = strings.Join(title, " ")
	c.person(strings.TrimSpace(strings.Join(who, "\n")))
	return c
}

// bareLine is a line without footnote marks, brackets around it and doubled spaces.
func bareLine(s string) string {
	s = strings.Join(strings.Fields(titleMarks.ReplaceAllString(s, "")), " ")
	return strings.Trim(s, " ,;–—-")
}

func firstOf(groups []string) string {
	for _, g := range groups {
		if g != "" {
			return g
		}
	}
	return ""
}

// creditGoesOn reports whether a line under "Statement by" still says who speaks or where:
// no date, no words of address, no note on delivery.
func creditGoesOn(line string) bool {
	return len(corpus.FindDates(line, "")) == 0 && !lines.IsAddress(line) && !onDelivery.MatchString(line) && utf8.RuneCountInString(line) < 200 && !strings.HasSuffix(line, ".")
}

// onDelivery is the note that what is said may differ from what is printed.
var onDelivery = regexp.MustCompile(`(?i)^\(?(?:please\s+)?check\s+against\s+delivery|^\(?(?:seul\s+le\s+)?(?:le\s+)?(?:texte\s+)?prononcé\s+fait\s+foi|^\(?as\s+(?:delivered|prepared)|^\(?(?:cotejar|verificar)\s+con|^\(?embargo|^\(?сверить|^\(?к\s+произнесению|^\(?يراجع|^[（(]?以(?:实际)?(?:发言|讲话)为准`)

// date takes the day of a speech, and the town that stands before it.
func (c *credit) date(line string) {
	if !c.said.IsZero() || utf8.RuneCountInString(line) > 160 {
		return
	}
	for _, f := range corpus.FindDates(line, "") {
		if f.Date.Day == 0 || f.Last.Year != 0 && f.Last != f.Date {
			continue
		}
		c.said = f.Date
		before := strings.TrimSpace(dateArticle.ReplaceAllString(strings.Trim(line[:f.Span.Start], " ,،，(–—-"), ""))
		before = strings.TrimRight(weekdayEnd.ReplaceAllString(before, ""), ",،， ")
		if datelinePlace.MatchString(before) && !signPatterns[sessionSign].MatchString(before) && !bodyNoun.MatchString(before) && len(strings.Fields(before)) <= 5 {
			c.place = before
		}
		return
	}
}

// weekdayEnd is the name of the day before a date.
var weekdayEnd = regexp.MustCompile(`(?i)[,،\s]*(?:[a-z]+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$`)

// delegationLine is the letterhead of a mission or delegation.
var delegationLine = regexp.MustCompile(`(?i)^(?:the\s+)?(?:permanent\s+(?:observer\s+)?mission|embassy|delegation)\s+of\s+(?:the\s+)?(.+?)(?:\s+to\s+the\s.*)?$` +
	`|^mission\s+permanente\s+(?:d.observation\s+)?(?:de\s+la|de\s+l.|des|du|de|d.)\s*(.+?)(?:\s+auprès\s.*)?$|^misión\s+permanente\s+(?:de\s+observación\s+)?(?:de\s+la|de\s+los|de\s+las|del|de)\s+(.+?)(?:\s+ante\s.*)?$` +
	`|^постоянное\s+представительство\s+(.+?)(?:\s+при\s.*)?$|^(?:البعثة\s+الدائمة|الوفد\s+الدائم)\s+(?:ل)?(.+?)(?:\s+لدى\s.*)?$|^(.{2,20}?)常驻.{0,12}(?:代表团|使团)$`)

var (
	// eventBegins is where the words say at what event, and no longer who.
	eventBegins = regexp.MustCompile(`(?i)(?:^|[\s,])(?:at\s+(?:the|a|an|its)\s|on\s+the\s+occasion\s|during\s|before\s+the\s|in\s+the\s+(?:general\s+debate|plenary|interactive|high-level)|to\s+the\s+(?:general\s+assembly|security\s+council|human\s+rights\s+council|conference|opening|high-level)|for\s+the\s+(?:general\s+debate|opening|launch)|à\s+(?:l.occasion|la\s+\p{L}+\s+(?:session|réunion)|la\s+(?:conférence|réunion|séance|session))|lors\s|devant\s|au\s+(?:débat|cours|conseil\s+de)|en\s+(?:la|el)\s|ante\s+la\s+(?:asamblea|conferencia)|con\s+(?:motivo|ocasión)|durante\s|на\s|в\s+ходе\s|перед\s)|\s(?:أمام|في|خلال|بمناسبة|لدى)\s`)
	// eventLine names an event without saying "at".
	eventLine    = regexp.MustCompile(`(?i)\b(?:conference|meeting|debate|forum|summit|dialogue|session|conférence|réunion|débat|sommet|conferencia|reunión|cumbre)\b|конференци|заседани|сесси|дебат|саммит|(?:^|\s)(?:ال)?(?:مؤتمر|اجتماع|دورة)|会议|届会|峰会`)
	behalfInLine = regexp.MustCompile(`(?i)(?:^|[,\s])(?:speaking\s+)?on\s+behalf\s+of\s|(?:^|[,\s])au\s+nom\s+(?:du|des|de\s+la|de\s+l.|de)\s?|(?:^|[,\s])en\s+nombre\s+(?:de\s+los|de\s+las|de\s+la|del|de)\s|(?:^|[,\s])от\s+имени\s|\s(?:باسم|بالنيابة\s+عن|نيابة\s+عن)\s`)
	// titleInLine is a title before a person's name, in any case of letters.
	titleInLine = regexp.MustCompile(`(?i)(?:^|[\s,(])((?:(?:h\.?\s?e\.?|h\.?\s?r\.?\s?h\.?|his|her)(?:\s+(?:excellency|majesty|(?:royal\s+|serene\s+)?highness))?\s+|s\.?\s?[em]\.?\s+|(?:su|son)\s+(?:excelencia|excellence)\s*,?\s+|(?:the\s+)?(?:rt\.?\s+)?hon(?:ou?rable|\.)?\s+|excm[oa]\.?\s+|honorable\s+)*(?:mr|mrs|ms|miss|mx|dr|prof|m|mme|mlle|mgr|sra?|srta|dra?)\.\s?|(?:mr|mrs|ms|miss|dr|mme|mlle|monsieur|madame|señora?|sir|dame|lord|baroness|sheikha?|prince|princess|ambassador|professor|judge)\s+|h\.?\s?e\.\s+|s\.\s?e\.\s+|г-(?:н|жа|ну|жи|на|же|ном)\s+|господин[а]?\s+|госпож[аи]\s+)`)
	keptTitle   = regexp.MustCompile(`(?i)^(?:sir|dame|lord|baroness|sheikha?|prince|princess)\s`) // parts of the name
	arabicTitle = regexp.MustCompile(`((?:السيدة?|الدكتورة?|الشيخة?|الأميرة?|السفيرة?|الآنسة)\s+)`)
	arabicEnds  = regexp.MustCompile(`\s(?:وزيرة?|رئيسة?|الممثلة?|ممثلة?|المندوبة?|مندوبة?|السفيرة?|سفيرة?|نائبة?|الأمينة?|المديرة?|مديرة?|القائم|المفوضة?)(?:\s|$)`)
	hanCredit   = regexp.MustCompile(`^(.*?)(\p{Han}[\p{Han}·-]{1,14}?)(先生|女士|夫人|爵士|阁下)?$`)
	hanPost     = regexp.MustCompile(`^.*(?:部长|大使|代表|总统|总理|首相|主席|秘书长|国务委员|司长|大臣|团长|专员|主任|国王|局长)`)
	hanEvent    = regexp.MustCompile(`(?:在|于|出席).*$`)
	groupWords  = regexp.MustCompile(`(?i)\b(?:group|union|organi[sz]ation|alliance|association|council|committee|commission|network|delegation|mission|coalition|foundation|government|republic|kingdom|states?|groupe|réseau|gouvernement|délégation|grupo|unión|red|gobierno|delegación)\b`)
)

// person takes who speaks apart: name, office, for whom.
func (c *credit) person(who string) {
	if loc := behalfInLine.FindStringIndex(who); loc != nil {
		c.onBehalf = cutEvent(strings.TrimSpace(who[loc[1]:]))
		c.onBehalf = strings.TrimRight(strings.Join(strings.Fields(c.onBehalf), " "), " ,")
		who = strings.TrimRight(who[:loc[0]], ", \n")
	}
	who = strings.TrimSpace(cutEvent(who))
	switch r, _ := utf8.DecodeRuneInString(who); {
	case who == "":
	case unicode.Is(unicode.Han, r):
		c.hanPerson(who)
	case arabicTitle.MatchString(who):
		c.arabicPerson(who)
	default:
		c.alphabetic(who)
	}
	c.name = turns.BareName(strings.Trim(c.name, " ,\n"))
	c.capacity = strings.Trim(strings.Join(strings.Fields(c.capacity), " "), " ,")
}

// cutEvent leaves out the event that a speech was made at.
func cutEvent(who string) string {
	if loc := eventBegins.FindStringIndex(who); loc != nil {
		return strings.TrimRight(who[:loc[0]], ", \n")
	}
	return who
}

func (c *credit) alphabetic(who string) {
	if m := delegationOfWords.FindStringSubmatch(strings.ReplaceAll(who, "\n", " ")); m != nil {
		c.delegation = cmp.Or(c.delegation, strings.TrimSpace(firstOf(m[1:])))
		return
	}
	loc := titleInLine.FindStringSubmatchIndex(who)
	if loc == nil {
		c.untitled(who)
		return
	}
	before := strings.Trim(who[:loc[2]], " ,\n(")
	rest := who[loc[3]:]
	end := strings.IndexAny(rest, ",\n(;:")
	if end < 0 {
		end = len(rest)
	}
	if office := turns.OfficeAt(rest[:end]); office > 0 {
		end = office
	}
	c.name = rest[:end]
	if keptTitle.MatchString(who[loc[2]:loc[3]]) {
		c.name = who[loc[2]:loc[3]] + c.name
	}
	after := strings.Trim(rest[end:], " ,\n")
	if strings.HasPrefix(after, "(") && strings.HasSuffix(after, ")") {
		after = after[1 : len(after)-1]
	}
	c.capacity = phrase.JoinNonEmpty(trimArticle(before), strings.ReplaceAll(after, "\n", ", "))
}

// trimArticle drops the article of "the Minister of ..." and words of courtesy.
func trimArticle(s string) string {
	return strings.TrimSpace(courtesy.ReplaceAllString(s, ""))
}

var (
	courtesy          = regexp.MustCompile(`(?i)^(?:the|le|la|l['’]|el|del|de|du)\s*\b(?:\s|$)?|^(?:his|her)\s+excellency\s*|^(?:s\.?\s?e\.?|h\.?\s?e\.?)\s*$`)
	delegationOfWords = regexp.MustCompile(`(?i)^the\s+delegation\s+of\s+(?:the\s+)?(.+)$|^(?:la\s+)?délégation\s+(?:de\s+la|de\s+l.|des|du|de|d.)\s*(.+)$|^(?:la\s+)?delegación\s+(?:de\s+la|de\s+los|del|de)\s+(.+)$|^делегации\s+(.+)$`)
)

// untitled reads a name without a title: two to five words with capitals, of no
// organization, before a comma and an office.
func (c *credit) untitled(who string) {
	name, after, comma := strings.Cut(strings.ReplaceAll(who, "\n", ", "), ",")
	words := strings.Fields(name)
	if !comma || len(words) < 2 || len(words) > 5 || !turns.IsCapitalized(name) || groupWords.MatchString(name) || turns.NamesOffice(name) {
		return
	}
	if article.MatchString(name) || turns.OfficeAt(" "+name) >= 0 {
		return
	}
	c.name, c.capacity = name, after
}

var article = regexp.MustCompile(`(?i)^(?:the|le|la|les|el|los)\s`)

func (c *credit) arabicPerson(who string) {
	loc := arabicTitle.FindStringIndex(who)
	before, rest := strings.TrimSpace(who[:loc[0]]), who[loc[1]:]
	end := strings.IndexAny(rest, ",،\n(")
	if end < 0 {
		end = len(rest)
	}
	if office := arabicEnds.FindStringIndex(rest[:end]); office != nil {
		end = office[0]
	}
	c.name = rest[:end]
	if arabicEnds.MatchString(" " + before + " ") {
		c.capacity = before
	}
	c.capacity = phrase.JoinNonEmpty(c.capacity, strings.Trim(strings.ReplaceAll(rest[end:], "\n", "، "), " ,،()"))
}

func (c *credit) hanPerson(who string) {
	who = strings.Join(strings.Fields(hanEvent.ReplaceAllString(who, "")), "")
	c.capacity = hanPost.FindString(who)
	m := hanCredit.FindStringSubmatch(who[len(c.capacity):])
	if m == nil || c.capacity == "" && m[3] == "" {
		c.capacity = ""
		return
	}
	c.name = m[1] + m[2]
}

// documentVoice is the statement that a whole document makes: by the word of its manifest,
// else by the lines over it. A cell that names several people says of none which words are
// his.
func documentVoice(d *corpus.Document, c credit) *corpus.Statement {
	v := &corpus.Statement{ID: "s1", Kind: corpus.Spoken, Said: d.Said, Rule: "manifest", Confidence: 1}
	if turns.SeveralPeople(d.Speaker) || turns.SeveralPeople(d.Delegation) {
		return v
	}
	v.Speaker, v.Capacity, v.DelegationName = d.Speaker, d.Capacity, d.Delegation
	if v.Speaker != "" || v.DelegationName != "" {
		return v
	}
	v.Rule = "type"
	if c.name+c.delegation != "" {
		v.Speaker, v.Capacity, v.DelegationName = c.name, c.capacity, c.delegation
		v.Rule, v.Confidence = "line over the speech", 0.9
	}
	v.OnBehalfOf = c.onBehalf
	return v
}

// speechCredit reads the lines over the speech of a document.
func speechCredit(m Masthead, blocks []content.Block) credit {
	rest := blocks[min(len(blocks), len(m.Blocks)):]
	return creditOf(creditLines(slices.Concat(m.Blocks, rest[:SpeechHead(rest)])))
}

// creditLines are the lines over a speech in which who speaks is looked for.
func creditLines(blocks []content.Block) []string {
	var lines []string
	for _, b := range blocks {
		lines = append(lines, strings.Split(b.Text, "\n")...)
	}
	return lines
}
