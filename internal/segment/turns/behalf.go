package turns

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
)

// How far into a speech a speaker says for whom he speaks: that comes after thanks and
// congratulations, but not when the matter is under way. Figures are letters.
const (
	headOfSpeech = 2400
	headOfTurn   = 1400
	fewestShown  = 3 // paragraphs that are read, however long
	mostShown    = 8
)

// OnBehalfOf returns, as printed, for whom the speaker says that he speaks, in the first
// sentences of a turn.
func OnBehalfOf(text string, rest []content.Block) string {
	if who := GroupSpokenFor(text, headOfTurn); who != "" {
		return who
	}
	seen := utf8.RuneCountInString(text)
	for i := 0; i < len(rest) && i < fewestShown && seen < headOfTurn; i++ {
		if IsLine(rest[i]) || lines.IsHeading(rest[i]) {
			break
		}
		if who := GroupSpokenFor(rest[i].Text, headOfTurn-seen); who != "" {
			return who
		}
		seen += utf8.RuneCountInString(rest[i].Text)
	}
	return ""
}

// SaidOnBehalfOf returns for whom a speech is made by what its first paragraphs say, the
// words of address left aside.
func SaidOnBehalfOf(blocks []content.Block) string {
	seen, letters := 0, 0
	for _, b := range blocks {
		short := utf8.RuneCountInString(b.Text) < 80
		if b.Kind == content.TableRow || short && (lines.IsHeading(b) || lines.IsAddress(b.Text)) {
			continue
		}
		if who := GroupSpokenFor(b.Text, max(headOfSpeech-letters, 1)); who != "" {
			return who
		}
		seen++
		letters += utf8.RuneCountInString(b.Text)
		if seen >= fewestShown && letters >= headOfSpeech || seen == mostShown {
			break
		}
	}
	return ""
}

// GroupSpokenFor returns the group for which the one who says text speaks, as printed, by
// the sentences that begin in its first letters.
func GroupSpokenFor(text string, letters int) string {
	if !slices.ContainsFunc(behalfSigns(), func(sign string) bool { return strings.Contains(text, sign) }) {
		return ""
	}
	limit := len(phrase.First(text, letters))
	for _, s := range joinedSentences(text) {
		if s.start > 0 && s.start >= limit {
			break
		}
		for _, l := range behalfLanguages {
			if who := l.group(s.text); who != "" {
				return who
			}
		}
	}
	return ""
}

// behalfSigns are letters without which no sentence says for whom it is said.
func behalfSigns() []string {
	return []string{"ehalf", "u nom", "n nombre", "т имени", "باسم", "نيابة", "代表"}
}

// aSentence is a sentence on one line, and where it began.
type aSentence struct {
	text  string
	start int
}

// joinedSentences are the sentences of a text whose lines may be those of a printed page.
func joinedSentences(text string) []aSentence {
	flat := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r < utf8.RuneSelf {
			return ' '
		}
		return r
	}, text)
	var out []aSentence
	for _, s := range phrase.Sentences(flat) {
		out = append(out, aSentence{strings.Join(strings.Fields(flat[s.Start:s.End]), " "), s.Start})
	}
	return out
}

// behalfWords are the words of a language by which a speaker says for whom he speaks. The
// phrase counts where the speaker is its subject: he says "I" before it and no one else
// comes between, or the sentence begins with it and he says "I" behind.
type behalfWords struct {
	phrase  *regexp.Regexp // "on behalf of"
	speaker *regexp.Regexp // "I have the honour", "allow me": what he does now
	before  *regexp.Regexp // what may not stand before a phrase that begins the sentence
	between *regexp.Regexp // what may not stand between the speaker and the phrase
	end     *regexp.Regexp // what ends the name of the group
}

func (l behalfWords) group(sentence string) string {
	for _, m := range l.phrase.FindAllStringIndex(sentence, -1) {
		if !l.isSpeakers(sentence[:m[0]], sentence[m[1]:]) {
			continue
		}
		if who := l.name(sentence[m[1]:]); who != "" {
			return who
		}
	}
	return ""
}

func (l behalfWords) isSpeakers(before, after string) bool {
	if actedFor.MatchString(before) {
		return false
	}
	if all := l.speaker.FindAllStringIndex(before, -1); all != nil {
		// The first "I" may be followed by what is told of another: "I welcome the statement
		// made on behalf of". A later one takes the sentence back.
		return !l.between.MatchString(before[all[len(all)-1][1]:])
	}
	if utf8.RuneCountInString(before) > 110 || l.before.MatchString(before) || l.between.MatchString(before) {
		return false
	}
	if l.speaker.MatchString(after) {
		at := l.speaker.FindStringIndex(after)[0]
		return !toldOfOthers.MatchString(after[:at])
	}
	// A summary record: "Speaking on behalf of the Group, she said".
	return participle.MatchString(before) && thirdPerson.MatchString(after)
}

var (
	participle  = regexp.MustCompile(`(?i)^(?:also\s+)?speaking\s+(?:also\s+|first\s+)?$`)
	thirdPerson = regexp.MustCompile(`(?:^|[,\s])(?:he|she)\s`)
	// toldOfOthers is a sentence that turns to someone else before the speaker comes to himself.
	toldOfOthers = regexp.MustCompile(`(?i)\b(?:delivered|made|spoke|stated|gave|presented|submitted|set\s+out|tabled|said|expressed|who)\b`)
	// actedFor ends with work that is done for someone, and no word that is said for him.
	actedFor = regexp.MustCompile(`(?i)\b(?:role|efforts?|exertions|activit(?:y|ies)|acts?|acted|acting|actions?|works?|worked|working|advoca\w+|campaign\w*|lobby\w*|mandate|voice|struggle|fight|initiatives?|responsibilit\w+|commitment|security|peace|powers?|services?|sacrifices?|negotiat\w+|intervened?|authority|decisions?|done|taken|performed|undertaken|carried\s+out)\s+$`)
)

// name reads the name of a group from what stands behind the phrase.
func (l behalfWords) name(after string) string {
	if m := listOfStates.FindString(after); m != "" && !unnamed.MatchString(m) {
		return trimName(m)
	}
	rest := after
	for range 3 {
		part, more := l.cut(rest)
		if isGroupName(part) {
			return part
		}
		// "on behalf of my Government and of the Forum": the group may stand second.
		m := andOf.FindStringIndex(more)
		if m == nil {
			break
		}
		rest = more[m[1]:]
	}
	return ""
}

func (l behalfWords) cut(after string) (part, more string) {
	depth := 0
	for i, r := range after {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
		}
		if depth > 0 {
			continue
		}
		if loc := l.end.FindStringIndex(after[i:]); loc != nil && loc[0] == 0 && i > 0 {
			return trimName(after[:i]), after[i:]
		}
		if i > 220 {
			return "", ""
		}
	}
	return trimName(after), ""
}

func trimName(s string) string {
	s = strings.TrimRightFunc(strings.TrimSpace(s), func(r rune) bool {
		return unicode.IsPunct(r) && r != ')' && r != '）' || unicode.IsSpace(r)
	})
	return strings.TrimSpace(danglingAnd.ReplaceAllString(s, ""))
}

// isGroupName reports whether a name as printed is that of a group: it has a word by which
// groups of states are called, or is an abbreviation, or names several states.
func isGroupName(s string) bool {
	bare := articleBefore.ReplaceAllString(s, "")
	switch {
	case bare == "" || ownSide.MatchString(s) || noGroup.MatchString(bare) || unnamed.MatchString(bare):
		return false
	case states.MatchString(s) && !groupNoun.MatchString(states.ReplaceAllString(s, "")):
		return severalStates.MatchString(s)
	case articleOnly.MatchString(s):
		return false
	}
	return groupNoun.MatchString(bare) || groupLetters.MatchString(bare) || severalStates.MatchString(s)
}

var (
	articleBefore = regexp.MustCompile(`(?i)^(?:the|all\s+the|all|les?|la|los|las|el)\s+|^l['’]`)
	danglingAnd   = regexp.MustCompile(`(?i)\s+(?:and|as\s+well\s+as|et|y|и)$`)
	andOf         = regexp.MustCompile(`(?i)^,?\s*(?:(?:and|et|y|и|but|as\s+well\s+as)\s+)(?:also\s+|especially\s+)?(?:on\s+behalf\s+of\s+|of\s+|au\s+nom\s+d\S+\s+|en\s+nombre\s+del?\s+|от\s+имени\s+)?`)

	// groupNoun are the words by which groups of states are called.
	groupNoun = regexp.MustCompile(`(?i)\bgroup(?:e|ing|s|es)?\b|\bgrupos?\b|групп|\ball?ian[czs]\w*|альянс|\bunion\b|\bunión\b|союз|\bcommunity\b|communauté|comunidad|сообществ|содружеств|\bcommonwealth\b|francophonie|\bforum\b|\bforo\b|форум|\bassociation\b|asociación|ассоциаци|\bleague\b|ligue|\bliga\b|лиг[аиу]|\bstates\b|états|\bestados\b|государств|\bcountries\b|\bpays\b|países|стран|\bcoalition\b|coalición|коалици|\bcaucus\b|\bmovement\b|mouvement|movimiento|движени|organi[sz]ation\b|organización|организаци|\bmembers\b|\bmembres\b|\bmiembros\b|члено|\bdelegations\b|délégations|delegaciones|делегаций|\bnations\b|\bnordics\b|\bbenelux\b|\bcouncil\b|\bsystem\b|\bmarket\b|sponsors|coauteurs|patrocinadores|авторов|مجموعة|المجموعة|اتحاد|الاتحاد|رابطة|منظمة|تحالف|دول|بلدان|البلدان|حركة|جامعة|الجماعة|وفود|集团|联盟|共同体|组织|国家|运动|论坛|三国|各国|东盟|欧盟|非盟|阿盟|七十七国|77国`)
	// groupLetters are abbreviations, in which a group is named without an article: "G-77".
	groupLetters = regexp.MustCompile(`(?:^|\s)(?:[A-Z]{2,}[a-z]?[A-Z]*|[А-Я]{2,}|G-?\s?\d{1,3})(?:\s|[,)]|$)`)
	// states are single states that have such a word in their names.
	states = regexp.MustCompile(`(?i)united\s+states|federated\s+states|états[-\s]unis|états\s+fédérés|estados\s+(?:unidos|federados)|соединенн\S+\s+штат\S+|union\s+of\s+(?:the\s+)?(?:comoros|myanmar|soviet)|soviet\s+union|state\s+union|commonwealth\s+of\s+(?:the\s+)?(?:bahamas|dominica|australia)|union\s+des\s+comores|russian\s+federation|united\s+nations|nations\s+unies|naciones\s+unidas|объединенн\S+\s+наци\S*|组织国家`)
	// ownSide is the side that everyone speaks for.
	ownSide = regexp.MustCompile(`(?i)^(?:my|our|his|her|their|its|this|that|your|every|each|us)\b|^the\s+(?:members\s+of\s+the\s+)?(?:general\s+)?(?:assembly|security\s+council|council|committee|conference)\b|^(?:ma|mon|mes|notre|nos|mi|mis|nuestr[oa]s?)\s|^(?:моей|нашей|нашего|моего)\s` +
		`|^(?:the\s+|el\s+|le\s+|la\s+)?(?:[\p{L}-]+\s+){0,3}(?:people|peoples|government|delegation|president|prime\s+minister|king|queen|emir|sultan|minister|secretary-general|chairman|chairperson|chair)(?:['’]s)?(?:\s|$)` +
		`|^(?:le\s+|la\s+|el\s+)?(?:gouvernement|peuple|délégation|président|gobierno|pueblo|delegación|presidente)(?:\s|$)|^(?:правительства|народа|делегации|президента)\s|^(?:حكومة|شعب|وفد|بلدي|حكومتي|وفدي)|^(?:我|本|贵)|(?:政府|人民|代表团)$`)
	// noGroup are those for whom everyone claims to speak, and what a speaker has named before.
	noGroup = regexp.MustCompile(`(?i)^(?:entire\s+|whole\s+)?(?:international|world|global)\s+community\b|^(?:community\s+of\s+nations|membership|nations\s+and\s+peoples|united\s+nations)\b|^(?:united\s+nations\s+)?(?:organi[sz]ation|movement|group|union|community|forum|league|council|members?|member\s+states|states|countries|nations|delegations)(?:\s+(?:as\s+a\s+whole|of\s+the\s+(?:united\s+nations|world|general\s+assembly)|here|present|represented))*$|^movement['’]s\b|^(?:communauté\s+internationale|comunidad\s+internacional|международного\s+сообщества)|^(?:المجتمع\s+الدولي|国际社会)`)
	unnamed = regexp.MustCompile(`(?i)^(?:an?|another|une?|un|some|many|those|these)\s+|\b(?:my|our|own\s+behalf|ministry|ministers?|myself|president|excellency|governments?|peoples?|delegation|parties)\b`)
	// articleOnly is a word cut off.
	articleOnly   = regexp.MustCompile(`(?i)\b(?:of|the|of\s+the|of\s+t|de|du|des|del)$`)
	severalStates = regexp.MustCompile(`^(?:the\s+)?\p{Lu}[\p{L}'’ -]*(?:,\s+(?:the\s+)?\p{Lu}[\p{L}'’ -]*)*\s(?:and|et|y|и)\s(?:the\s+)?\p{Lu}[\p{L}'’ -]*\s*$`)
	listOfStates  = regexp.MustCompile(`^(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s(?:\p{Lu}[\p{L}'’-]*|of|the))*(?:,\s+(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s(?:\p{Lu}[\p{L}'’-]*|of|the))*)+,?\s+(?:and|et|y)\s+(?:the\s+)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*)*`)
)

var behalfLanguages = []behalfWords{
	{ // English
		phrase:  regexp.MustCompile(`(?i)\b(?:in|on)\s+behalf\s+(?:both\s+|also\s+)?of\s+`),
		speaker: regexp.MustCompile(`\b(?i:I|we)\s+(?:(?:also|now|too|both|all|\w+ly|today|here|therefore|first|once|again|do|\s|,)+)?(?i:am|are|have\s+(?:the|asked|been\s+asked|come)|['’]m|speak|address|take|deliver|make|wish|would|should|shall|want|thank|welcome|convey|extend|express|congratulate|join|pay|urge|call|appeal|rise|begin|bring|introduce|present|submit|offer|come|stand|say|reiterate|reaffirm|assure|must|can|may|commend|invite|ask|request|add|propose|stress|greet|salute|condemn|declare|(?:will|shall)\s+(?:now\s+|first\s+)?(?:speak|address|deliver|make|be))\b|\b(?i:allow|permit|let)\s+(?i:me|us)\b|\b(?i:may)\s+(?i:I|we)\b|\b(?i:it\s+(?:is|gives\s+me)|is\s+it)\s+(?:\w+\s+){0,5}?(?i:honou?r|pleasure|privilege)\b|\b(?i:my|our|an)\s+(?:\w+\s+){0,2}(?i:honou?r|pleasure|privilege|duty)\b|^(?:(?i:also\s+))?(?i:honou?red|pleased|privileged)\b|\b(?i:my|our)\s+delegation\s+(?:\w+ly\s+)?(?i:has\s+the|is|wishes|would|speaks|takes|thanks|welcomes|congratulates)\b|\b(?i:in\s+(?:my|our)\s+(?:own\s+)?(?:capacity|name))\b`),
		before:  regexp.MustCompile(`(?i)\b(?:minister|representative|ambassador|colleagues?|president\s+of|chair\w*\s+of|he|she|they|his|her|their|I|we|our|said|stated|emphasi\w+|draft\s+resolution)\b`),
		between: regexp.MustCompile(`(?i)\b(?:align|associat|subscrib|endors|echo|concur|support)\w*(?:\s|$)|\b(?:made|delivered|given|presented|issued|submitted|proposed|tabled|introduced|spoken|spoke|said|voiced|outlined|expressed|addressed|read\s+out|put\s+forward|adopted|signed|attended|undertaken|emphasized|who|whose|which|he|she|they|his|her|their|when|where|while|had|was|were|did|will)\b|\bby\s+(?:the|my|our|mr|mrs|ms|his|her|(?-i:\p{Lu}))|\b(?:statement|speech|address|intervention|remarks|comments|declaration)\s+(?:of\s+(?:the|my|our|mr|his|her)|to\s+be)\b|\bcolleague\b`),
		end:     regexp.MustCompile(`^(?:[,.;:]|\s(?:to|on|I|we|that|which|who|whose|as|when|while|during|is|are|has|have|before|by|concerning|regarding|with|at|let|allow|but|thank|this|under|our|my|the\s(?:sincere|warm\w*|deep\w*|heartfelt|profound|congratulations|thanks|gratitude|appreciation|condolences))\s|\s(?:in|for)\s(?:this|connection|the\s+general|the\s+debate|expressing|thanking|congratulating|presenting|introducing|my|our|order|acknowledging|saying|the\s+first)|\sand\s(?:in|to|also|on|for|with|I|we|of|my|our|as|(?:of\s)?(?:its|their)\s(?:people|chair)|especially)\s|\sas\s+well\s+as\s)`),
	},
	{ // French
		phrase:  regexp.MustCompile(`(?i)\bau\s+nom\s+(?:du\s+|des\s+|de\s+l.|de\s+la\s+|de\s+|d.)`),
		speaker: regexp.MustCompile(`(?i)\b(?:je|nous)\s+(?:\S+\s+)?(?:ai\s+l|avons\s+l|voudrais|voudrions|tiens|tenons|souhaite|souhaitons|prends|prenons|parle|parlons|suis|sommes|félicite|félicitons|remercie|remercions|interviens|m|dois|veux|exprime|adresse|présente)\S*|\bj.(?:ai\s+l.(?:\S+\s)?honneur|ai\s+le|aimerais|interviens|exprime|adresse)|\b(?:permettez|qu.il\s+me\s+soit)[-\s]|\bc.est\s+(?:pour\s+moi\s+)?(?:\S+\s+){0,4}(?:honneur|plaisir|privilège)`),
		before:  regexp.MustCompile(`(?i)\b(?:ministre|représentante?|ambassadeur|collègue|il|elle|ils)\b`),
		between: regexp.MustCompile(`(?i)s.associe|m.associer|souscri[rt]|appuie|\bfaite?\s|prononcée?|présentée?s?\b|\bpar\s+(?:l|le|la|les|mon|notre|m\.|(?-i:\p{Lu}))|\b(?:qui|dont|lequel|laquelle|il|elle)\b|collègue`),
		end:     regexp.MustCompile(`^(?:[,.;:]|\s(?:pour|sur|à|dans|qui|dont|en|et\s+(?:en|au|de)|je|j.|nous|lors|de\s+(?:remercier|féliciter|présenter))\s)`),
	},
	{ // Spanish
		phrase:  regexp.MustCompile(`(?i)\ben\s+nombre\s+(?:del\s+|de\s+los\s+|de\s+las\s+|de\s+la\s+|de\s+)`),
		speaker: regexp.MustCompile(`(?i)\b(?:tengo|tenemos|quiero|queremos|quisiera|quisiéramos|deseo|deseamos|permítas\S+|permítan\S+|permítame|hablo|hablamos|intervengo|intervenimos|hago|me\s+(?:complace|honra|es|permito|dirijo)|nos\s+(?:complace|honra)|agradezco|agradecemos|felicito|felicitamos|expreso|transmito|es\s+(?:para\s+mí\s+)?(?:\S+\s+){0,3}(?:honor|placer|privilegio))\b`),
		before:  regexp.MustCompile(`(?i)\b(?:ministr[oa]|representante|embajador|embajadora|colega|él|ella)\b`),
		between: regexp.MustCompile(`(?i)\bsuma\w*|asocia\w*|adher\w+|adhier\w+|hace\w*\s+suy|\bapoy\w+|formulad[ao]|pronunciad[ao]|hech[ao]\b|presentad[ao]s?\b|\bpor\s+(?:el|la|los|mi|nuestro|(?-i:\p{Lu}))|\b(?:que|quien|cual)\b|colega`),
		end:     regexp.MustCompile(`^(?:[,.;:]|\s(?:para|sobre|en|que|a|ante|como|y\s+(?:en|también|de)|al)\s)`),
	},
	{ // Russian
		phrase:  regexp.MustCompile(`(?i)от\s+имени\s+`),
		speaker: regexp.MustCompile(`(?i)(?:^|[\s,])(?:я|мы|мне|нам|имею|имеем|выступаю|выступаем|позвольте|разрешите|хотел|хотела|хотели|хочу|благодарю|поздравляю|выражаю)(?:[\s,]|$)`),
		before:  regexp.MustCompile(`(?i)министр|представител|посол|коллег|(?:^|\s)(?:он|она|они)\s`),
		between: regexp.MustCompile(`(?i)присоедин|поддержива|сделанн|представленн|внесенн|прозвучавш|(?:^|\s)(?:котор\S+|он|она|они|выступил[аи]?)(?:\s|$)`),
		end:     regexp.MustCompile(`^(?:[,.;:]|\s(?:по|в\s+связи|в\s+ходе|на|и\s+от|с|я|мы)\s)`),
	},
	{ // Arabic
		phrase:  regexp.MustCompile(`(?:^|[\s،])و?(?:باسم|بالنيابة\s+عن|نيابة\s+عن)\s+`),
		speaker: regexp.MustCompile(`(?:أتكلم|أتحدث|أدلي|ألقي|أعرض|يشرفني|يسعدني|يسرني|أود|أتشرف|نتكلم|نتحدث|نود|اسمحوا\s+لي|أتوجه|أعرب|أهنئ|أشكر|أتقدم|أخاطب)`),
		before:  regexp.MustCompile(`وزير|ممثل|سفير|زميل`),
		between: regexp.MustCompile(`تؤيد|يؤيد|نؤيد|أؤيد|الذي|التي|أدلى|ألقاه|ألقته`),
		end:     regexp.MustCompile(`^(?:[.;:،؛,]|\s(?:في\s+هذ|أن|بشأن|حول|أمام|وأن|عن)\S*\s)`),
	},
	{ // Chinese
		phrase:  regexp.MustCompile(`代表`),
		speaker: regexp.MustCompile(`(?:我|荣幸|谨|请允许|我们)`),
		before:  regexp.MustCompile(`部长|大使|同事|他|她`),
		between: regexp.MustCompile(`赞同|支持|附和|部长|大使|所作|所做|的代表|[国团]代表$`),
		end:     regexp.MustCompile(`^(?:在此|在本|就|作|做|发言|讲话|发表|向|提出|介绍|感谢|祝贺|表示|欢迎|，|。|；|、我)`),
	},
}

// StepsBack reports whether a speaker says that from here he speaks for his own country:
// "Allow me now to speak in my national capacity".
func StepsBack(text string) (ends, atOnce bool) {
	for i, s := range joinedSentences(text) {
		if len(s.text) < 600 && nationally.MatchString(s.text) && !forBoth.MatchString(s.text) || forOwnCountry.MatchString(s.text) {
			for _, l := range behalfLanguages {
				if l.group(s.text) != "" {
					return false, false // one sentence that announces both
				}
			}
			return true, i == 0
		}
	}
	return false, false
}

var (
	nationally    = regexp.MustCompile(`(?i)\bin\s+(?:my|our|its|his|her|a)\s+(?:own\s+)?national\s+(?:capacity|name|behalf)|\bà\s+titre\s+national|en\s+(?:ma|notre|sa)\s+(?:qualité|capacité)\s+nationale|\ba\s+título\s+nacional|en\s+(?:mi|nuestra|su)\s+(?:capacidad|calidad)\s+nacional|в\s+(?:своем\s+)?национальном\s+качестве|بصفت(?:ي|نا|ها|ه)\s+الوطنية|以(?:本国|国家)(?:代表)?的?(?:名义|身份)`)
	forBoth       = regexp.MustCompile(`(?i)\b(?:as\s+well\s+as|both|not\s+only)\b`)
	forOwnCountry = regexp.MustCompile(`(?i)\b(?:now|next|turn|further|additional|few|some|brief|also|conclude)\b[^.;]{0,80}\b(?:speak|comments?|remarks?|statement|words|points|observations)\b[^.;]{0,60}\bon\s+behalf\s+of\s+my\s+(?:own\s+)?(?:national\s+)?(?:country|delegation|government)\b`)
)
