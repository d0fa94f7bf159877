package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract"
)

// A summary record reports in indirect speech: a paragraph begins with who speaks, and a
// verb follows instead of a colon: "Ms. Okoro-Vale (Vandalia), speaking on behalf of the
// Group, said that ...". Arabic may have the verb first.

// parseIndirect reads who speaks at the head of a paragraph of a summary record. Where the
// name is in bold any verb may follow; where the record has no bold type (styled is false)
// the name must have its title, and the verb must be one of reporting unless a country or
// office stands in brackets.
func parseIndirect(b extract.Block, styled bool) (turnLine, bool) {
	if b.Kind != extract.Paragraph && b.Kind != extract.ListItem {
		return turnLine{}, false
	}
	lead := len(b.Text) - len(labelOf(b).rest)
	if b.Label != "" {
		lead = 0
	}
	t := turnLine{end: lead}
	if bold := boldAfter(b, lead); bold > lead {
		t.bold = true
		t.name = strings.TrimSpace(strings.TrimRight(b.Text[lead:bold], " ,(:："))
		t.end = lead + len(t.name) + strings.Index(b.Text[lead:], t.name)
	} else if styled || !t.plainName(b.Text[lead:]) {
		return turnLine{}, false
	}
	if !plausibleName(t.name) || !isOffice(t.name) && !capitalized(t.name) {
		return turnLine{}, false
	}
	rest := t.besides(b.Text[t.end:])
	r, _ := utf8.DecodeRuneInString(rest)
	t.end = len(b.Text) - len(rest)
	switch {
	case unicode.IsLower(r) && t.bold:
		return t, true
	case unicode.IsLower(r):
		named := t.place != "" || t.role != "" || t.onBehalf != ""
		return t, reports.MatchString(rest) || named && !noSpeech.MatchString(rest)
	}
	return t, (unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Han, r)) && (t.bold || t.verbFirst || reports.MatchString(rest))
}

// plainName reads a name or office without bold type: up to the bracket, the comma or the
// verb behind it.
func (t *turnLine) plainName(text string) bool {
	lead := t.end
	if m := arabicVerb.FindStringSubmatchIndex(text); m != nil {
		t.name, t.end, t.verbFirst = strings.TrimSpace(text[m[2]:m[3]]), lead+m[3], true
		return true
	}
	if m := hanSpeaker.FindStringSubmatchIndex(text); m != nil {
		t.name, t.end = text[m[2]:m[3]], lead+m[3]
		return true
	}
	end := nameEnd(text)
	name := strings.TrimSpace(text[:end])
	if !isOffice(name) && !titled.MatchString(name+" X") || strings.HasSuffix(name, "’s") || strings.HasSuffix(name, "'s") {
		return false
	}
	t.name, t.end = name, lead+end
	return len(strings.Fields(name)) <= 8
}

// nameEnd is where a name without bold type ends: at a bracket or comma, or at the first
// word that begins in lower case and is no part of names or offices.
func nameEnd(text string) int {
	at := 0
	for at < len(text) && at < 120 {
		n := strings.IndexAny(text[at:], " \u00a0(,،:")
		if n < 0 {
			return min(len(text), 120)
		}
		word := strings.Trim(text[at:at+n], "\u00a0")
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(r) && !isOffice(text[:at+n]) && !particles[word] && !strings.HasPrefix(word, "г-") {
			return at
		}
		if reports.MatchString(word + " ") {
			return at
		}
		at += n
		if sep, size := utf8.DecodeRuneInString(text[at:]); sep == ' ' || sep == '\u00a0' {
			at += size
			if c := text[at:]; strings.HasPrefix(c, "(") {
				return at
			}
			continue
		}
		return at
	}
	return at
}

// besides takes what stands between the name and the verb: the country or office in
// brackets, and between commas a role or on whose behalf the words are said. It returns the
// rest of the text.
func (t *turnLine) besides(rest string) string {
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	if inner, n := bracketed(rest); n > 0 && utf8.RuneCountInString(inner) < 160 && strings.IndexAny(rest, "(（") == 0 {
		t.place = strings.Join(strings.Fields(inner), " ")
		rest = strings.TrimLeftFunc(rest[n:], unicode.IsSpace)
	}
	if role, n := asideEnd(rest); n > 0 {
		t.addRole(role)
		rest = rest[n:]
	}
	rest = strings.TrimLeft(rest, ":：")
	if m := hanBehalf.FindStringSubmatchIndex(rest); m != nil {
		t.onBehalf = rest[m[2]:m[3]]
	}
	return strings.TrimLeftFunc(rest, unicode.IsSpace)
}

// asideEnd returns what stands between two commas at the head of s, and where the verb
// begins: behind the first comma that a verb of reporting follows, else behind the first
// that a word in lower case follows. The list of those spoken for may have commas itself.
func asideEnd(s string) (string, int) {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(",،，", r) {
		return "", 0
	}
	first := 0
	for i, r := range s {
		if i == 0 || !strings.ContainsRune(",،，", r) {
			continue
		}
		if i > 500 || strings.ContainsAny(s[size:i], ".;。") && !strings.Contains(s[size:i], "St.") {
			break
		}
		after := i + utf8.RuneLen(r)
		next := strings.TrimLeft(s[after:], " \u00a0")
		if reports.MatchString(next) {
			return strings.TrimSpace(s[size:i]), after
		}
		if c, _ := utf8.DecodeRuneInString(next); first == 0 && unicode.IsLower(c) && !goesOn.MatchString(next) {
			first = i
		}
	}
	if first == 0 {
		return "", 0
	}
	_, n := utf8.DecodeRuneInString(s[first:])
	return strings.TrimSpace(s[size:first]), first + n
}

var (
	// reports is a verb by which a summary record says that someone spoke, as such records
	// use it: in the past in English, in the present in French, Spanish and Russian.
	reports = regexp.MustCompile(`^(?:(?:also|further|then|again|once\s+more)\s+)?(?:said|asked|stated|noted|recalled|expressed|welcomed|thanked|drew|explained|replied|observed|pointed|stressed|emphasized|emphasised|highlighted|reiterated|reaffirmed|urged|called|invited|declared|suggested|proposed|requested|wondered|agreed|added|believed|considered|announced|introduced|informed|took\s+it|supported|endorsed|commended|congratulated|regretted|wished|hoped|felt|sought|enquired|inquired|underlined|underscored|referred|reported|presented|outlined|described|acknowledged|appealed|warned|concurred|remarked|speaking|responding|reminded|read\s+out|submitted|maintained|indicated|paid\s+tribute|could|would|did\s+not|shared|associated|affirmed|insisted|argued|rejected|objected|denied|confirmed|condemned|encouraged|recommended|cited)\b` +
		`|^(?:(?:y|en|le|la|les|l.|se|s.|lui|ne|tient|voudrait|souhaite)\s?)*(?:dit|demande|déclare|note|rappelle|exprime|félicite|remercie|explique|répond|souligne|réaffirme|réitère|invite|suggère|propose|estime|pense|annonce|présente|appelle|informe|regrette|espère|fait|indique|précise|ajoute|constate|considère|attire|appuie|souscrit|se\s+félicite|engage|prie|insiste|évoque|décrit|reconnaît|partage|croit|aimerait|voudrait|souhaite|lance|donne|cite|met|observe|relève|juge|accueille|signale|affirme|confirme|condamne|encourage|recommande|regrette|s.enquiert|se\s+demande|se\s+dit|s.inquiète|se\s+réjouit)\b` +
		`|^(?:(?:le|la|los|las|se|no|también|además)\s+)*(?:dice|pregunta|declara|señala|recuerda|expresa|felicita|agradece|da\s+las|explica|responde|subraya|reafirma|reitera|invita|sugiere|propone|estima|cree|considera|anuncia|presenta|exhorta|informa|lamenta|espera|indica|añade|observa|hace|apoya|insta|destaca|manifiesta|afirma|confirma|condena|alienta|recomienda|acoge|pide|solicita|desea|opina|pone|encomia|celebra|describe|reconoce|comparte|suscribe|toma|entiende|insiste|sostiene|hablando|aclara|cita|alude)\b` +
		`|^(?:также\s+)?(?:говорит|заявляет|спрашивает|отмечает|напоминает|выражает|благодарит|объясняет|поясняет|отвечает|подч[её]ркивает|призывает|предлагает|объявляет|сообщает|считает|полагает|просит|приветствует|указывает|добавляет|поддерживает|представляет|обращает|интересуется|хотел|хотела|надеется|сожалеет|подтверждает|осуждает|рекомендует|настаивает|выступая|поздравляет|присоединяется|разделяет|описывает|признает|зачитывает|утверждает)(?:\P{L}|$)` +
		`|^(?:قالت?|ذكرت?|سألت?|أعلنت?|أعربت?|أشارت?|أكدت?|رحبت?|شكرت?|دعت?|دعا|اقترحت?|أوضحت?|لاحظت?|أضافت?|طلبت?|تساءلت?|شددت?|حثت?|أيدت?|عرضت?|هنأت?|أعادت?|استفسرت?|أبلغت?|وجهت?|رأى|رأت|لفتت?|ردت?|تكلمت?|تحدثت?|قدمت?)(?:\P{L}|$)` +
		`|^(?:(?:同时|并|还)?代表.{2,60}?(?:发言)?|以.{2,12}身份(?:发言)?|在发言时)?[。，]?[他她]?(?:说|询问|问|指出|表示|回顾|强调|重申|欢迎|感谢|解释|答复|回答|建议|提议|宣布|请|呼吁|认为|介绍|提请|敦促|希望|赞同|支持|补充|要求|通知|祝贺|忆及|同意|宣读|谈到|提到|发言说)`)
	// noSpeech is what follows a name in a paragraph that reports no words.
	noSpeech = regexp.MustCompile(`(?i)^(?:was|were|is|are|had|has|have|been|and|or|of|to|in|on|from|took\s+(?:the\s+chair|a\s+(?:seat|place))|took\s+places?|withdrew|left|served|joined|est|sont|a\s+été|ont|et|ou|prend\s+place|assume|se\s+retire|fue|fueron|es|son|ha|han|y|o|e|ocupa|se\s+retira|toma\s+asiento|был|была|были|избирается|занимает|занимают|и|или|покидает|as)(?:\P{L}|$)`)
	goesOn   = regexp.MustCompile(`^(?:and|or|et|ou|y|e|o|и|или|as\s+well|ainsi|así|а\s+также|which|who|qui|que|также|the|la|le|les|los|las)\s`)
	// arabicVerb is a verb of reporting before the name.
	arabicVerb = regexp.MustCompile(`^(?:و)?(?:قالت?|ذكرت?|سألت?|أعلنت?|أعربت?|أشارت?|أكدت?|رحبت?|شكرت?|دعت|دعا|اقترحت?|أوضحت?|لاحظت?|أضافت?|طلبت?|تساءلت?|شددت?|حثت?|أيدت?|عرضت?|استفسرت?|أبلغت?)\s+((?:السيدة?|السير|الآنسة|الشيخة?|الأميرة?|الدكتورة?)\s[^(،:؛.]{2,60}?|الرئيسة?(?:\s+(?:بالنيابة|المؤقتة?))?)\s*(?:\(|،|\s+(?:إن|أن|عن|إنه|إنها|أنه|أنها|ب\p{L}+)\s)`)
	hanSpeaker = regexp.MustCompile(`^(\p{Han}[\p{Han}·-]{1,23}?(?:先生|女士|夫人|小姐|大使|爵士|部长|法官)|(?:代理|临时|共同)?主席|秘书长|报告员)`)
	hanBehalf  = regexp.MustCompile(`^(?:同时|并|还)?代表(\p{Han}[^，。]{1,60}?)(?:发言)?(?:[。，][他她])?(?:说|指出|表示|强调|，)`)
)

// boldAfter is where the bold letters that begin at byte from end.
func boldAfter(b extract.Block, from int) int {
	end := from
	for _, r := range b.Runs {
		if r.End <= from || !r.Bold || r.Start < 0 || r.End > len(b.Text) {
			continue
		}
		if r.Start > end && strings.TrimSpace(b.Text[end:r.Start]) != "" {
			break
		}
		end = r.End
	}
	return end
}
