package turns

import (
	"regexp"

	"travaux/corpus"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/vocabulary"
)

// IsStageText reports whether a line has the words of a stage direction. Vowel marks, which
// Arabic prints where a verb is passive, do not matter.
func IsStageText(s string) bool { return stageWords.MatchString(phrase.WithoutVowels(s)) }

var (
	correctionsNote = regexp.MustCompile(`(?i)^(?:this\s+record\s+(?:contains|is\s+subject)|corrections\s+(?:to\s+this\s+record|should\s+be)|any\s+corrections|le\s+présent\s+procès-verbal|le\s+présent\s+compte\s+rendu|la\s+presente\s+acta|настоящий\s+отчет|в\s+настоящем\s+отчете|(?:يتضمن|تتضمن)\s+(?:هذا|هذه)\s+المحضر|本记录(?:包括|可以更正))`)
	itemHeading     = regexp.MustCompile(`(?i)^(?:agenda\s+items?|items?\s+\d|points?\s+\d+\s+de\s+l.ordre|point\s+\d|temas?\s+\d+\s+del|tema\s+\d|пункты?\s+\d|البند|البنود|议程项目)`)
	stageWords      = regexp.MustCompile(`(?i)^(?:` +
		`the\s+(?:public\s+(?:part|portion)\s+of\s+the\s+)?meeting\s+(?:was\s+(?:called\s+to\s+order|resumed|suspended|adjourned|declared\s+closed)|rose|resumed|is\s+called)|the\s+discussion\s+covered\s+in\s+the\s+summary\s+record|it\s+was\s+so\s+decided|(?:the\s+|that\s+)(?:\p{L}+\s+){0,3}(?:agenda|programme\s+of\s+work)(?:\s+\([^)]{3,40}\))?\s+was\s+adopted|in\s+the\s+absence\s+of\s+(?:the\s+(?:president|chair\w*)\b|m[rs]s?\.\s).{3,150}(?:chair|presided)|a\s+(?:recorded\s+|roll-?call\s+|secret\s+)?(?:vote|ballot)\s+was\s+taken|the\s+(?:president|chair\w*)\s+(?:returned\s+to|resumed|took)\s+(?:his\s+|her\s+)?(?:the\s+)?(?:chair|seat)|.{3,160}took\s+the\s+chair\.?$|.{3,200}\s(?:was|were)\s+(?:adopted|rejected|carried|retained|approved)\s+(?:unanimously\s+)?(?:by\s+(?:\d|acclamation)|without\s+a\s+vote|\((?:resolution|decision))|at\s+the\s+invitation\s+of\s+the\s+(?:acting\s+)?(?:president|chair)|.{3,160}\s(?:was|were)\s+escorted\s+(?:to|from|into)\s|the\s+(?:members\s+of\s+the\s+\p{L}+(?:\s+\p{L}+)?|representatives|participants)\s+(?:observed\s+a\s+minute|stood\s+in\s+silence)` +
		`|la\s+séance(?:\s+publique)?,?\s+(?:est\s+(?:ouverte|levée|suspendue|reprise|déclarée)|(?:a\s+été\s+)?suspendue\s+à)|il\s+en\s+est\s+ainsi\s+décidé|l.ordre\s+du\s+jour(?:\s+provisoire)?\s+est\s+adopté|en\s+l.absence\s+d.{3,150}(?:présidence|présidentiel)|il\s+est\s+procédé\s+(?:à\s+un|au)\s+(?:vote|scrutin)|(?:à|sur)\s+l.invitation\s+d|.{3,160}(?:assume|reprend|prend)\s+(?:place\s+au\s+fauteuil\s+présidentiel|la\s+présidence)\.?$|par\s+\d+\s+voix\s+contre\s.{3,200}(?:adopté|rejeté|maintenu)|.{3,160}\s(?:est|sont)\s+(?:adoptée?s?|rejetée?s?)\s+(?:à\s+l.unanimité\s*)?(?:par\s+\d|\((?:résolution|décision))|.{3,120}\sest\s+escortée?\s|les\s+(?:membres\s+d|représentants).{3,60}observent\s+une\s+minute` +
		`|se\s+(?:abre|levanta|suspende|reanuda|declara\s+abierta)\s+(?:la\s+parte\s+pública\s+de\s+)?la\s+sesión|así\s+queda\s+acordado|queda\s+aprobado\s+el\s+(?:orden|programa)|en\s+ausencia\s+d.{3,150}presidencia|se\s+procede\s+a\s+(?:una\s+)?votación|por\s+invitación\s+d|.{3,160}(?:vuelve\s+a\s+ocupar|ocupa|asume|reanuda)\s+la\s+presidencia\.?$|por\s+\d+\s+votos\s+(?:contra|a\s+favor)\s.{3,200}(?:aproba|rechaza|mantien)|quedan?\s+(?:aprobad|rechazad)[oa]s?\s+.{3,160}\((?:resolución|decisión)|.{3,120}\ses\s+acompañad[oa]\s|los\s+(?:miembros\s+d|representantes).{3,60}guardan\s+un\s+minuto` +
		`|(?:открытая\s+часть\s+)?(?:открыто[ея]\s+)?заседани[ея]\s+(?:открывается|закрывается|прерывается|приостанавливается|возобновляется|объявляется|начинается|заканчивается|проводится\s+при\s+закрытых)|обсуждение,\s+отраженное|решение\s+принимается|повестка\s+дня\s+(?:\(.{3,40}\)\s+)?утверждается|в\s+отсутствие\s+.{3,150}председател|(?:место\s+председателя|председательское\s+место)\s+(?:\p{L}+\s+)?занимает|председатель\s+(?:возвращается|вновь\s+занимает)|проводится\s+(?:заносимое\s+в\s+отч[её]т\s+(?:о\s+заседании\s+)?|тайное\s+|поименное\s+)?голосование|по\s+приглашению\s+(?:исполняющ\S+\s+обязанности\s+)?председателя|.{3,160}\s(?:принимается|принимаются|отклоняется)\s+(?:\d+\s+голосами|единогласно|без\s+голосования|\((?:резолюция|решение))|(?:члены|участники|представители|делегаты)\s+.{0,80}(?:соблюдают\s+минуту|чтят\s+память)|объявляется\s+минута|.{3,160}\s(?:со)?провожд?ают\s+(?:к|с|со|на|из|в)\s|.{3,160}\s(?:сопровожда[ею]т\S*)\s|.{3,160}\s(?:вновь\s+)?занимает\s+председательское\s|(?:.{3,160}\s)?получает\s+\d+\s+голос` +
		`|و?(?:افتتحت|رفعت|علقت|استؤنفت|أعلن\s+افتتاح|اختتمت)\s+الجلسة|(?:و?قد\s+|و)?تقرر\s+ذلك|(?:و?قد\s+|و)?(?:أقر|اعتمد)\s+(?:جدول\s+الأعمال|برنامج\s+العمل)|(?:اختتمت|انتهت|تنتهي)\s+المناقشة\s+(?:المشمولة|التي\s+يتناولها)|نظرا\s+لغياب|(?:في|بسبب)\s+غياب\s|و?(?:أجري|جرى|أجريت)\s+(?:ال)?(?:تصويت|اقتراع)|(?:بدعوة\s+من|بناء\s+على\s+(?:دعوة(?:\s+من)?|طلب)|تلبية\s+لدعوة)\s+(?:نائبة?\s+)?(?:الرئيس|رئيس)|(?:تولى|تولت|ترأست?|يتولى|تتولى)\s+(?:.{3,100}\s)?(?:الرئاسة|رئاسة\s+الجلسة|الجلسة)|عادت?\s+الرئيسة?\s+إلى|استأنفت?\s+الرئيسة?\s|شغلت?\s+.{3,120}(?:مقعد|كرسي)\s+الرئاسة|(?:و?قد\s+|و)?(?:اعتمد|رفض|أقر)ت?\s+(?:مشروع|مشاريع|مشروعا|الفقرة|التعديل|المشروع|الاقتراح)(?:.{3,200}(?:صوت|أصوات|بأغلبية|القرار\s+\d|\(القرار|\(المقرر|بالإجماع|بدون\s+تصويت|دون\s+تصويت|بتوافق\s+الآراء|بالتزكية|بصيغت\S+))|(?:التزم|وقف|لزم|لزمت)\s+(?:أعضاء|الممثلون|الممثلين|الحاضرون|المشاركون|اللجنة|الجمعية|المجلس|المؤتمر)|(?:اصطحبت?|رافقت?|اقتيدت?)\s.{3,120}(?:المنصة|القاعة|المنبر)` +
		`|(?:上|下|中)午.{1,16}(?:开会|散会|宣布开会|续会|复会|休会)|(?:上|下|中)午.{1,16}会议(?:暂停|开始|结束)|会议(?:暂停|(?:于|在).{1,20}(?:开始|结束|暂停|休会|复会|散会|宣布开会)|转入)|本简要记录所述讨论|简要记录所涉讨论|就这样决定|(?:会议)?议程(?:获得)?通过|.{0,30}缺席.{0,60}(?:主持会议|代行|代理|担任主席)|.{2,40}(?:代行主席职务|主持会议)。?$|主席(?:回来|返回|恢复|重新)|(?:进行了?|以)(?:记录|唱名|无记名|举手)(?:方式)?(?:进行)?(?:表决|投票)|举手表决|(?:应|经)(?:代理|副)?主席(?:的)?邀请|.{2,80}以\d+票.{2,60}(?:通过|否决)|.{2,60}获得通过（第|.{2,40}默哀|.{2,60}在.{0,12}陪同下.{1,12}(?:讲台|主席台|会场|大会堂|会议厅))`)
	voteLabel = regexp.MustCompile(`(?i)^(?:in\s+favour|against|abstain(?:ing|ed)|abstentions?|votent\s+pour|votent\s+contre|s.abstiennent|(?:ont\s+voté\s+)?pour|contre|abstentions|votos\s+a\s+favor|votos\s+en\s+contra|abstenciones|голосовали\s+за|голосовали\s+против|воздержались|المؤيدون|المعارضون|الممتنعون|赞成|反对|弃权)\s*[:：]\s*(?:$|[^\s\d])`)
	// abstaining is no label unless votes were counted before it: the result of a ballot has
	// a line "Abstentions" too.
	abstaining     = regexp.MustCompile(`(?i)^(?:abst|s.abst|воздерж|الممتنعون|弃权)`)
	inBrackets     = regexp.MustCompile(`^\[.*\]\.?$`)
	languageSwitch = regexp.MustCompile(`^[(（]([^()（）]{4,60})[)）]$`)
	tookChair      = regexp.MustCompile(`(?i)(?:took\s+the\s+chair|presided|(?:assume|prend|reprend)\s+(?:place\s+au\s+fauteuil\s+présidentiel|la\s+présidence)|(?:ocupa|ocupar|asume|reanuda)\s+la\s+presidencia|(?:мест[оа]\s+председател[ья]|председательское\s+место|(?:его|е[её])(?:\s+место)?)\s+(?:\p{L}+\s+)?занимает|занимает\s+(?:место\s+председателя|председательское)|председательствует|(?:تولى|تولت)\s+الرئاسة|شغلت?\s+.{0,80}(?:مقعد|كرسي)\s+الرئاسة|主持会议|代行主席职务|担任(?:代理)?主席)`)
	// chairBack is the line by which the one who was elected presides again.
	chairBack  = regexp.MustCompile(`(?i)(?:returned\s+to|resumed)\s+(?:his\s+|her\s+|the\s+)*(?:chair|seat)|reprend\s+(?:place|la\s+présidence)|vuelve\s+a\s+ocupar|reanuda\s+la\s+presidencia|возвращается|вновь\s+занимает|عادت?\s+الرئيسة?|استأنفت?\s+الرئيسة?|主席(?:回来|返回|恢复|重新)`)
	absentWord = regexp.MustCompile(`(?i)absence|ausencia|отсутстви|غياب|缺席`)
	// namedInChair is a person's name in such a line, up to the country or the office.
	namedInChair = regexp.MustCompile(`((?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Sr|Sra|Srta)\.?\s|Mme\s|(?:Sir|Dame|Lord|Baroness|Sheikha?|Prince|Princess|Archbishop|Ambassador)\s|[Гг]-н\s|[Гг]-жа\s|[Сс]эр\s|[Шш]ейх\s|السيدة?\s|السير\s|الشيخة?\s|الأميرة?\s)(\p{L}[^(,،（]{1,60}?)\s*(?:[(,،（]|\s(?:took|assume|ocupa|занимает|presided)|[.]?$)`)
	hanInChair   = regexp.MustCompile(`(?:副主席|主席)?(\p{Han}[\p{Han}·-]{1,20}?)(?:先生|女士|夫人|爵士)`)
)

// IsLanguageSwitch reports whether a line is a note in brackets as the one that says in which
// language a speaker goes on.
func IsLanguageSwitch(s string) bool { return languageSwitch.MatchString(s) }

// IsInBrackets reports whether a line stands in square brackets.
func IsInBrackets(s string) bool { return inBrackets.MatchString(s) }

// IsAbstentions reports whether a label of a vote is that of the abstentions.
func IsAbstentions(s string) bool { return abstaining.MatchString(s) }

// IsVoteLabel reports whether a line is the label of one side of a vote: "In favour:".
func IsVoteLabel(s string) bool { return voteLabel.MatchString(s) }

// IsItemHeading reports whether a line begins as the heading of an agenda item does.
func IsItemHeading(s string) bool { return itemHeading.MatchString(s) }

// IsCorrectionsNote reports whether a line says how corrections to a record are made.
func IsCorrectionsNote(s string) bool { return correctionsNote.MatchString(s) }

// SpokenFrom returns the language in which a speaker goes on, from the line that says so
// ("(spoke in French)"); ok is false where a line doesn't. A language that is not known is "".
func SpokenFrom(s string) (lang corpus.Lang, ok bool) {
	m := languageSwitch.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	said := spokeIn.FindStringSubmatch(m[1])
	if said == nil {
		return "", false
	}
	return vocabulary.Language(hanSpeaks.ReplaceAllString(said[1], "")), true
}
