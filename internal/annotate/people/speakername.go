package people

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Whatever rule found a speaker, the name must look like one in the end: of a person, an
// organization, a group or an office. A number, a common noun alone, a piece of a sentence or
// an identifier is none, and no words are given to it.

// mostNameWords bounds the words of a name: the longest names of organizations have fewer.
const mostNameWords = 24

// OwnsWhatIsNamed reports whether an organization only owns what is called: "the Harbour
// Foundation's appeal".
func (dir *Directory) OwnsWhatIsNamed(s string, lang corpus.Lang) bool {
	owner, owned, ok := strings.Cut(strings.ReplaceAll(s, "’", "'"), "'s ")
	lex := dir.Lexicons[lang]
	if !ok || lex == nil || !StartsSmall(owned) {
		return false
	}
	return lex.Is("organization", wording.Lower(owner[strings.LastIndexByte(owner, ' ')+1:]))
}

// IsPaper reports whether what is called is not an organization but a paper or a plan of it:
// "the Harbour Agency report entitled Tides", "the Coordination Group Plan of Action".
func (dir *Directory) IsPaper(s string, lang corpus.Lang) bool {
	lex := dir.Lexicons[lang]
	if lang != corpus.English || lex == nil {
		return false
	}
	words := strings.Fields(s)
	if slices.ContainsFunc(words, func(w string) bool { return StartsSmall(w) && lex.Is("paper", w) }) {
		return true
	}
	head := len(words) - 1
	if of := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "on" }); of > 0 {
		head = of - 1
	}
	return head > 0 && plans[wording.Lower(words[head])]
}

// plans are the nouns for what an organization makes and is none.
var plans = wording.Set("approach, plan, strategy, framework, agenda, initiative, mechanism, policy, process, project, guidelines, principles, roadmap, scheme, model")

// OfAKind reports whether a name in small letters is a kind of organization with its proper
// name ("профсоюз «Переправа»"), or, in Russian, one that was named before ("в профсоюзе").
func (dir *Directory) OfAKind(s string, lang corpus.Lang) bool {
	words := strings.Fields(s)
	lex := dir.Lexicons[lang]
	if lang == corpus.Russian {
		return len(words) == 1 || strings.ContainsFunc(s, unicode.IsUpper) || lex != nil && slices.ContainsFunc(words, func(w string) bool { return lex.Is("organization", wording.Lower(w)) })
	}
	return len(words) > 1 && lex != nil && lex.Is("organization", wording.Lower(words[0])) && strings.ContainsFunc(s, unicode.IsUpper)
}

// StartsSmall reports whether s begins with a small letter.
func StartsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// IsClause reports whether s has words that only a sentence has.
func IsClause(s string) bool {
	return holdsSentenceWord(s) || imperative.MatchString(s) || hasLatin(s) && deInfinitive.MatchString(s)
}

func hasLatin(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r < 0x250 && unicode.IsLetter(r) })
}

// holdsSentenceWord reports whether one of the words between spaces is one that only a sentence
// has: a verb in small letters, a relative, an adverb before a verb.
func holdsSentenceWord(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("\t\n\f\r ", r) })
	for i, w := range words {
		if sentenceWords[w] || isLonger(w, "которы") || isLonger(w, "должн") {
			return true
		}
		if i+1 < len(words) && strings.HasSuffix(w, "ed") && len(w) > 2 && objectWords[words[i+1]] && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLower(r) }) < 0 {
			return true
		}
	}
	return false
}

// wordsIn are the words of a list as they stand.
func wordsIn(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Split(list, ", ") {
		m[w] = true
	}
	return m
}

// isLonger reports whether a word has letters, and nothing else, behind the stem it begins with.
func isLonger(w, stem string) bool {
	rest, ok := strings.CutPrefix(w, stem)
	return ok && rest != "" && strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// IsName reports whether s can be the name of a speaker in a text of the language.
func (dir *Directory) IsName(s string, lang corpus.Lang) bool {
	s = strings.TrimSpace(s)
	if dir.Knows(s) {
		return true
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > mostNameWords || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsDigit(r) && !digitName.MatchString(s) {
		return false
	}
	if !beginsAsName(words) || IsClause(s) {
		return false
	}
	return !IsCommonNoun(wording.Fold(WithoutArticle(s))) && !(len(words) == 1 && dir.CommonAlone(s, lang))
}

// Knows reports whether the authority has a delegation, a group or an office of that name.
func (dir *Directory) Knows(s string) bool {
	if _, ok := dir.Authority.Country(s); ok {
		return true
	}
	if _, ok := dir.Authority.Group(s); ok {
		return true
	}
	_, ok := dir.Authority.Office(s)
	return ok
}

// digitName are names of organizations that begin with a number ("350.org", "100 Voices").
var digitName = regexp.MustCompile(`^\d+(?:\.\p{L}|\s\p{Lu}\p{Ll})`)

// beginsAsName reports whether the first word, after the particles that may begin a name, is
// no word in small letters.
func beginsAsName(words []string) bool {
	for i, w := range words {
		w = strings.TrimLeft(w, "\"'“«„‘’ʼ([")
		r, n := utf8.DecodeRuneInString(w)
		if !unicode.IsLower(r) {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		}
		if strings.ContainsFunc(w[n:], unicode.IsUpper) { // al-Rashid, d’Arvor, iNGO
			return true
		}
		if i > 2 || !beginParticles[w] {
			return false
		}
	}
	return false
}

var beginParticles = wording.Set("al, el, de, da, do, dos, das, del, della, di, du, van, von, der, den, ter, ten, bin, bint, ibn, ben, ould, la, le, los, las, les, the, af, zu, abu, фон, ван, де, аль, эль, ибн")

var (
	// imperative begins a heading or an aim, and no name.
	imperative = regexp.MustCompile(`^(?:Promote|Ensure|Strengthen|Enhance|Provide|Facilitate|Minimi[sz]e|Eliminate|Invest|Establish|Empower|Prevent|Combat|Cooperate|Address|Collect|Reaffirms?|Recalls?|Decides|Requests|Encourages|Urges|Welcomes|Notes|Promouvoir|Renforcer|Garantir|Assurer|Promover|Fortalecer|Garantizar|Asegurar|Содействовать|Обеспечить|Укреплять|Поощрять)\s`)
	// deInfinitive is an order to someone: "Secrétaire général de prendre", "Secretario General que".
	deInfinitive = regexp.MustCompile(`\s(?:de|d.|à|a)\s?(?:\p{Ll}+(?:endre|ondre|ettre|uire|voir|ourir|ndir|enir)|(?:présent|prépar|assur|continu|pren|élabor|inform|convoqu|organis)\p{Ll}*er|(?:present|prepar|asegur|adopt|segu|inform|convoc|hac|segu|prosegu|mant)\p{Ll}*[aei]r)\s|\sque\s(?:present|adopt|inform|prosig|siga|haga)`)
)

var (
	sentenceWords = wordsIn("is, are, was, were, has, have, had, will, would, should, shall, must, can, could, may, seek, seeks, deeply, strongly, firmly, fully, also, further, therefore, continue, continues, remain, remains, believe, believes, " +
		"welcome, welcomes, call, calls, urge, urges, note, notes, support, supports, wishes, that, which, who, whose, est, sont, était, doit, peut, qui, dont, profondément, vivement, son, eran, fue, debe, puede, quien, profundamente, " +
		"является, являются, глубоко, التي, الذي, الذين")
	objectWords = wordsIn("the, its, their, that")
)

// commonNouns say what someone is, and not who, folded.
var commonNouns = func() map[string]bool {
	m := wording.Set("group, groups, working group, union, government, governments, bureau, office, committee, council, commission, assembly, board, department, ministry, agency, organization, organisation, delegation, delegations, director, executive, " +
		"secretariat, mission, network, alliance, movement, party, federation, association, foundation, institute, fund, bank, programme, program, authority, state, states, country, countries, people, members, member states, parties, " +
		"groupe, gouvernement, gouvernements, comite, conseil, assemblee, departement, ministere, agence, delegation, directeur, executif, alliance, parti, etat, etats, pays, peuple, membres, etats membres, " +
		"grupo, gobierno, gobiernos, oficina, comite, consejo, comision, asamblea, departamento, ministerio, agencia, organizacion, delegacion, ejecutivo, ejecutiva, director ejecutivo, secretaria, red, alianza, movimiento, partido, estado, estados, pais, paises, pueblo, miembros, estados miembros, " +
		"группа, группы, союз, правительство, бюро, комитет, совет, комиссия, ассамблея, департамент, министерство, агентство, организация, делегация, секретариат, миссия, движение, партия, государство, государства, страна, страны, члены, государства-члены, " +
		"الحق, المجموعة, الحكومة, المكتب, اللجنة, المجلس, الجمعية, الوزارة, المنظمة, الوفد, الامانة, البعثة, الدولة, الدول, الاعضاء, الدول الاعضاء, الاتحاد, " +
		"集团, 政府, 办公室, 委员会, 理事会, 大会, 部门, 组织, 代表团, 秘书处, 国家, 成员, 会员国, 联盟, 小组")
	out := map[string]bool{}
	for w := range m {
		out[wording.Fold(w)] = true
	}
	return out
}()

// CommonAlone reports whether one word alone is a kind of organization or of paper in the
// language's lexicon.
func (dir *Directory) CommonAlone(s string, lang corpus.Lang) bool {
	lex := dir.Lexicons[lang]
	if lex == nil || wording.IsAcronym(s) {
		return false
	}
	w := wording.Lower(s)
	return lex.Is("organization", w) || lex.Is("paper", w)
}

// IsCommonNoun reports whether a folded word or phrase says what someone is, and not who.
func IsCommonNoun(fold string) bool { return commonNouns[fold] }
