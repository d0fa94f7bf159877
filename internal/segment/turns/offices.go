package turns

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// officeHead is the beginning of an office that speaks without a name in the six languages:
// "The Acting President", "Le Secrétaire", "Исполняющий обязанности Председателя".
var officeHead = regexp.MustCompile(`(?i)^(?:` +
	`the\s+(?:(?:acting|temporary|interim|provisional|outgoing)\s+)?(?:(?:co|vice|deputy|under|assistant)[-\s]+)*(?:president|chair(?:man|person|woman)?|moderator|facilitator|rapporteur|secretary(?:-general)?|speaker|registrar|prosecutor|administrator|legal\s+(?:counsel|adviser)|(?:special|country|independent)\s+(?:rapporteur|expert)|head\s+of\s+(?:the\s+)?delegation|coordinator|president-elect|secretariat|high\s+(?:commissioner|representative)|executive\s+(?:director|secretary)|director(?:[-\s]general)?|controller|representative\s+of\s+the\s+secretariat|observer|panell?ist)s?` +
	`|(?:le|la|l.)\s?(?:(?:co|vice|sous)-?)*(?:présidence|présidente?|presidente?\b|secrétaire(?:\s+générale?)?|secretaire\s+general|rapporteu(?:r|se)(?:\s+spéciale?)?|experte?\s+indépendante?|chef\s+de\s+(?:la\s+)?délégation|coordonnateur|coordonnatrice|secrétariat|greffier|procureure?|modérateur|modératrice|facilitateur|facilitatrice|conseiller\s+juridique|haut[-\s]commissaire|directeur(?:\s+général)?(?:\s+exécutif)?|directrice(?:\s+générale)?(?:\s+exécutive)?|représentante?\s+du\s+secrétariat)(?:\s+(?:adjointe?|par\s+intérim|provisoire|temporaire))*` +
	`|(?:el|la)\s+(?:(?:co|vice|sub)-?)*(?:presidencia|president[ea]|secretari[oa](?:\s+general)?|relatora?(?:\s+especial)?|expert[oa]\s+independiente|jef[ea]\s+de\s+la\s+delegación|coordinadora?|secretaría|moderadora?|facilitadora?|asesora?\s+jurídic[oa]|alt[oa]\s+comisionad[oa]|directora?(?:\s+general)?(?:\s+ejecutiv[oa])?|representante\s+de\s+la\s+secretaría)(?:\s+(?:adjunt[oa]|interin[oa]|provisional|temporal|en\s+funciones))*` +
	`|(?:временн\S+\s+|исполняющ\S+\s+обязанности\s+|и\.\s?о\.\s+)?(?:(?:первый\s+)?заместител\S+\s+|со)?(?:председательниц[аы]|председател[ья]|генеральн\S+\s+секретар[ья]|секретар[ья]|(?:специальн\S+\s+)?докладчик\p{L}?|независим\S+\s+эксперт|глава\s+делегации|координатор|секретариат|ведущ\p{L}+|верховн\S+\s+комиссар|(?:исполнительн\S+\s+|генеральн\S+\s+)?директора?|юрисконсульт|представител\S\s+секретариата)` +
	`|(?:نائبة?\s+|وكيلة?\s+)?(?:الرئيس(?:ة|ان)?|رئيسة?|الأمينة?\s+العامة?|الأمينة?|أمينة?|المقررة?(?:\s+الخاصة?)?|الخبيرة?\s+المستقلة?|رئيسة?\s+وفد|المنسقة?|الميسرة?|المستشارة?\s+القانونية?|المفوضة?\s+السامية?|المديرة?\s+(?:العامة?|التنفيذية?)|ممثلة?\s+الأمانة\s+العامة)(?:\s+(?:بالنيابة|المؤقتة?|المشاركة?))?` +
	`|(?:代理|临时|共同|联合|副)?(?:主席|主持人|(?:特别|国别|总)?报告员|独立专家|代表团团长|协调人|法律顾问|高级专员|执行主任|总干事|书记官长)|(?:常务|副|助理)*秘书长|(?:委员会|大会|理事会|会议)?(?:秘书|主席)|秘书处代表` +
	`)`)

// officeOf is how the name of the body follows an office.
var officeOf = regexp.MustCompile(`(?i)^(?:of|for|de|du|del|des|d.)\s|^(?:комитета|комиссии|совета|конференции|ассамблеи|генерального\s+секретаря|подкомитета|рабочей\s+группы)(?:\s|$)|^(?:اللجنة|المجلس|المؤتمر|الجمعية|العام|المعنية?\s|لل?\p{Arabic}{3,})|^(?:по|экономического|международного|организации)\s`)

// IsOffice reports whether a name is an office that speaks without a name, alone or of a
// body: "The President", "The Secretary of the Committee".
func IsOffice(name string) bool {
	head := officeHead.FindString(name)
	if head == "" {
		return false
	}
	rest := name[len(head):]
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsSpace(r) {
		return false
	}
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return true
	}
	if _, of, ok := strings.Cut(rest, " "); ok && !(IsCapitalized(of) && !elided.MatchString(of)) {
		return false // "The President of the Council met the press"
	}
	return officeOf.MatchString(rest) && utf8.RuneCountInString(rest) <= 100
}

// IsOfficeLine reports whether a name before a colon is an office that speaks without a name:
// there the name of its body may be in small letters, as in French, Spanish and Russian.
func IsOfficeLine(name string) bool {
	if IsOffice(name) {
		return true
	}
	head := officeHead.FindString(name)
	rest := strings.TrimSpace(strings.TrimPrefix(name, head))
	if head == "" || rest == "" || !officeOf.MatchString(rest) || len(strings.Fields(rest)) > 9 || elided.MatchString(rest) {
		return false
	}
	for _, w := range strings.Fields(bodyArticle.ReplaceAllString(rest, "")) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (russianPast.MatchString(w) || !smallWord.MatchString(w) && !particles[w]) {
			return false
		}
	}
	return true
}

var (
	bodyArticle = regexp.MustCompile(`(?i)^(?:of|for|de|du|del|des|d.)\s?(?:the\s+|la\s+|l.|los\s+|las\s+)?`)
	// smallWord is a word in the name of a body that is printed small.
	smallWord = regexp.MustCompile(`^(?:l['’]|d['’])?(?:économique|sociale?|permanente?|permanent|internationale?|exécuti(?:f|ve)|préparatoire|plénière|spéciale?|consultati(?:f|ve)|administrati(?:f|ve)|financi(?:er|ère)s?|rédaction|vérification|pouvoirs|politiques?|droits?|homme|sécurité|paix|consolidation|développement|chargée?|sur|pour|au|aux|à|et|délégation|groupe|travail|comité|commission|conseil|générale?|questions?|budgétaires?|juridiques?|affaires|étrangères` +
		`|económico|internacional|ejecutiv[oa]|preparatori[oa]|plenaria|especial|consultiv[oa]|redacción|verificación|poderes|derechos|humanos|seguridad|paz|desarrollo|encargad[oa]|sobre|para|al|delegación|grupo|trabajo|general|asuntos|por|cuestiones` +
		`|по|для|\p{Cyrillic}+(?:ого|его|их|ых|ой|ей|ии|ия|ов|ев|ам|ям|ами|а|я|ы))$`)
)

// elided is a verb or a common word behind an article that has lost its vowel: "l’a dit".
var elided = regexp.MustCompile(`(?:^|\s)\p{L}['’]\p{Ll}`)

// titled is the beginning of a personal name as records print it, with a word that only
// persons have before their names.
var titled = regexp.MustCompile(`^(?:` +
	`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Hon|MM?|Mgr|Msgr|Mmes?|Mlle|Sra?|Srta|Dra?|Sres)\.\s?\p{L}|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Mlle|Mgr|Monsieur|Madame|Señora?)\s|(?:El|La)\s+(?:Sr|Sra|Srta|Dr|Dra)\.\s?\p{L}` +
	`|(?:H\.\s?(?:E|M|H)|H\.\s?R\.\s?H|S\.\s?(?:E|M)|S\.\s?A\.(?:\s?[RSI])?)\.\s?\p{L}|(?:His|Her)\s+(?:Excellency|Majesty|Highness|Royal\s+Highness|Holiness|Eminence|Serene\s+Highness)\s|Son\s+(?:Excellence|Altesse|Éminence)|Sa\s+(?:Majesté|Sainteté|Béatitude|Grâce)|Su\s+(?:Excelencia|Alteza|Majestad|Santidad|Eminencia)` +
	`|(?:Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Count|Archbishop|Bishop|Cardinal|Monsignor|Monseñor|Monseigneur|Father|Reverend|Rabbi|Imam|Sheikha?|Cheikha?|Shaikha?|Sayyid|Prince|Princess|King|Queen|Sultan|Emir|Amir|Emperor|Pope|Crown\s+Prince(?:ss)?|(?:Grand\s+)?Duke|Grand\s+Duchess|Chief|Begum|Datuk|Dato|Datin|Tan\s+Sri|Tun|Tunku|Pehin|Haji|Nana|Ato|Lyonpo|Dasho|Shri|Shrimati|Ratu|Tuan|U|Daw)\s` +
	`|(?:(?:Lieutenant|Major|Brigadier|Vice|Rear|Air|Field|Chief)[-\s]+)*(?:General|Colonel|Major|Captain|Commander|Admiral|Marshal|Brigadier|Lieutenant|Commissioner)\s\p{Lu}|(?:Judge|Justice|Ambassador|President|(?:Deputy\s+)?Prime\s+Minister|Vice-President|Chancellor|Senator|Governor|Professor|Minister)\s\p{Lu}` +
	`|(?:Le|La|L.)\s?(?:Roi|Reine|Prince(?:sse)?|Cheikha?|[Cc]heikh|[Gg]énéral|[Cc]olonel|[Aa]miral|[Jj]uge|Sultan|Émir|Président|Présidente|Chancelier|Chancelière|Archevêque|Cardinal|Pape|(?:Grand-)?[Dd]uc|(?:Grande-)?[Dd]uchesse|Prince(?:sse)?\s+[Hh]ériti(?:er|ère)|Princesse\s+[Rr]oyale|Vice-Présidente?|Ministre|Maréchal|Baronne?|Comte(?:sse)?|Chef|Rabbin|Imam|Patriarche|Commandante?|Capitaine|Sénat(?:eur|rice)|Gouverneure?|Ambassad(?:eur|rice)|Professeure?|Docteure?|Premi(?:er|ère)\s+Ministre)\s\p{Lu}` +
	`|(?:El|La)\s+(?:Rey|Reina|Príncipe|Princesa|Jeque|Jequesa|General|Coronel|Almirante|Magistrad[oa]|Sultán|Emir|President[ea]|Canciller|Arzobispo|Cardenal|Papa|Primer\s+Ministro|Embajador|Embajadora)\s\p{Lu}` +
	`|(?:Г-н|Г-жа|г-н|г-жа|Господин|Госпожа|Сэр|Дама|Лорд|Леди|Баронесса|Шейх[а]?|Король|Королева|Принц|Принцесса|Султан|Эмир|Император|Папа|Президент|Премьер-министр|Канцлер|Архиепископ|Кардинал|Монсеньор|Преподобный|Генерал(?:-\p{L}+)?|Полковник|Адмирал|Судья|Посол|Д-р|Профессор|Министр|Патриарх|Митрополит|Герцог(?:иня)?|Великий\s+герцог|Наследный\s+принц|Маршал|Капитан|Сенатор|Губернатор|Его\s+\S+ство|Её?е?\s+\S+ство)\s` +
	`|(?:السيدة?|الآنسة|السير|اللورد|البارونة|الشيخة?|الأميرة?|الملكة?|السلطان|الإمبراطور|البابا|المطران|المونسنيور|الكاردينال|الدكتورة?|الأستاذة?|القاضية?|السفيرة?|الفريق|اللواء|العميد|العقيد|الجنرال|المشير|الرائد|النقيب|الوزيرة?|البطريرك|الحاخام|الإمام|ولي\s+العهد|سمو|معالي|سعادة|فخامة|جلالة|دولة|سيادة|نيافة|غبطة|قداسة|صاحب(?:ة)?\s+(?:السمو|الجلالة|السعادة))\s)`)

// rankInside are the titles that are printed without a capital inside a name.
var rankInside = regexp.MustCompile(`^(?:général|colonel|amiral|cheikh|juge|prince|princesse|roi|duc|rey|jeque|general|шейх|принц|король)$`)

// hanName is a Chinese name with the word of respect or the office that stands behind it.
var (
	hanName   = regexp.MustCompile(`^[\p{Han}·・ -]{2,30}(?:先生|女士|夫人|小姐|大使|部长|总统|爵士|国王|亲王|王子|公主|王储|埃米尔|谢赫|总理|首相|法官|将军|中将|少将|上校|大主教|蒙席|阁下|教皇|男爵|勋爵)$`)
	hanOffice = regexp.MustCompile(`(?:国王|亲王|王储|埃米尔|总统|总理|首相|教皇)$`)
)

// officeWords tell an office in the brackets after a name from a country.
var officeWords = regexp.MustCompile(`(?i)\b(?:department|office|secretariat|division|committee|commission|chair|rapporteur|under-secretary|assistant\s+secretary|director|secretary|council|high\s+commissioner|programme|fund|organization|département|bureau|secrétariat|secrétaire|directeur|directrice|departamento|oficina|secretaría|secretari[oa]|direct(?:or|ora)|comisión)\b|comité|департамент|управлени|секретариат|комитет|директор|إدارة|مكتب|الأمانة|لجنة|秘书处|办公室|委员会|司长|部门`)

// NamesOffice reports whether words after a name are an office and no country.
func NamesOffice(s string) bool { return officeWords.MatchString(s) }

var officeBegins = regexp.MustCompile(`(?i)[\s,](?:minister|permanent|ambassador|president|prime|head\s+of|secretary|director|representative|chair|deputy|vice|under-secretary|assistant|special|high\s+commissioner|spokesperson|executive|chargé|first\s+lady|member|state\s+secretary|foreign|ministre|représentante?|ambassadeur|ambassadrice|président|secrétaire|directeur|directrice|ministr[oa]|representante|embajador|embajadora|presidente|secretari[oa]|министр|постоянн|посол|президент|председател|генеральн)`)

// OfficeAt returns the byte offset of the space or comma before the first word in s that an
// office begins with, and -1 where none does.
func OfficeAt(s string) int {
	if at := officeBegins.FindStringIndex(s); at != nil {
		return at[0]
	}
	return -1
}
