package segment

import (
	"regexp"
)

var (
	correctionsNote = regexp.MustCompile(`(?i)^(?:this\s+record\s+(?:contains|is\s+subject)|corrections\s+(?:to\s+this\s+record|should\s+be)|any\s+corrections|le\s+présent\s+procès-verbal|le\s+présent\s+compte\s+rendu|la\s+presente\s+acta|настоящий\s+отчет|в\s+настоящем\s+отчете|(?:يتضمن|تتضمن)\s+(?:هذا|هذه)\s+المحضر|本记录(?:包括|可以更正))`)
	itemHeading     = regexp.MustCompile(`(?i)^(?:agenda\s+items?|items?\s+\d|points?\s+\d+\s+de\s+l.ordre|point\s+\d|temas?\s+\d+\s+del|tema\s+\d|пункты?\s+\d|البند|البنود|议程项目)`)
	stageWords      = regexp.MustCompile(`(?i)^(?:` +
		`the\s+meeting\s+(?:was\s+(?:called\s+to\s+order|resumed|suspended|adjourned)|rose|resumed|is\s+called)|it\s+was\s+so\s+decided|the\s+agenda\s+was\s+adopted|in\s+the\s+absence\s+of\s+the\s+(?:president|chair)|a\s+(?:recorded\s+)?vote\s+was\s+taken|the\s+(?:president|chair\w*)\s+returned\s+to|.{3,160}took\s+the\s+chair\.?$|.{3,200}\s(?:was|were)\s+(?:adopted|rejected)\s+(?:by\s+\d|without\s+a\s+vote|\((?:resolution|decision))|at\s+the\s+invitation\s+of\s+the\s+(?:president|chair)` +
		`|la\s+séance\s+est\s+(?:ouverte|levée|suspendue|reprise)|il\s+en\s+est\s+ainsi\s+décidé|l.ordre\s+du\s+jour\s+est\s+adopté|en\s+l.absence\s+d[ue]|il\s+est\s+procédé\s+(?:à\s+un|au)\s+vote|à\s+l.invitation\s+du` +
		`|se\s+(?:abre|levanta|suspende|reanuda)\s+la\s+sesión|así\s+queda\s+acordado|queda\s+aprobado\s+el\s+orden|en\s+ausencia\s+de|se\s+procede\s+a\s+votación|por\s+invitación\s+d` +
		`|заседание\s+(?:открывается|закрывается|прерывается|возобновляется)|решение\s+принимается|повестка\s+дня\s+утверждается|в\s+отсутствие\s+председателя|проводится\s+(?:заносимое\s+в\s+отчет\s+)?голосование|по\s+приглашению\s+председателя` +
		`|(?:افتتحت|رفعت|علقت|استؤنفت)\s+الجلسة|تقرر\s+ذلك|أقر\s+جدول\s+الأعمال|نظرا\s+لغياب|أجري\s+(?:تصويت|التصويت)` +
		`|(?:上|下|中)午.{1,12}(?:开会|散会|宣布开会|续会)|就这样决定|议程通过|.{2,30}(?:缺席|主持会议)|进行了(?:记录)?表决)`)
	voteLabel = regexp.MustCompile(`(?i)^(?:in\s+favour|against|abstain(?:ing|ed)|abstentions?|votent\s+pour|votent\s+contre|s.abstiennent|(?:ont\s+voté\s+)?pour|contre|abstentions|votos\s+a\s+favor|votos\s+en\s+contra|abstenciones|голосовали\s+за|голосовали\s+против|воздержались|المؤيدون|المعارضون|الممتنعون|赞成|反对|弃权)\s*[:：]\s*(?:$|[^\s\d])`)
	// abstaining is no label unless votes were counted before it: the result of a ballot has
	// a line "Abstentions" too.
	abstaining     = regexp.MustCompile(`(?i)^(?:abst|s.abst|воздерж|الممتنعون|弃权)`)
	bracketed1     = regexp.MustCompile(`^\[.*\]\.?$`)
	languageSwitch = regexp.MustCompile(`^[(（]([^()（）]{4,60})[)）]$`)
	tookChair      = regexp.MustCompile(`(?i)(?:took\s+the\s+chair|(?:assume|prend)\s+(?:place\s+au\s+fauteuil\s+présidentiel|la\s+présidence)|ocupa\s+la\s+presidencia|asume\s+la\s+presidencia|занимает\s+(?:место\s+председателя|председательское)|(?:تولى|تولت)\s+الرئاسة|主持会议)`)
	namedAndPlace  = regexp.MustCompile(`((?:Mr|Mrs|Ms|M|Mme|Sr|Sra|Dr)\.?\s|Sir\s|Г-н\s|Г-жа\s|г-н\s|г-жа\s|السيدة?\s)([^(,]{2,60}?)\s*[(（]([^)）]+)[)）]`)
)
