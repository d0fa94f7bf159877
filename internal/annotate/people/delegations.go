package people

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
)

// Delegation returns the id of a delegation as printed: the authority's, else a slug.
func (dir *Directory) Delegation(name string) string {
	if d, ok := dir.Authority.Country(name); ok {
		return d.ID
	}
	return corpus.Slug(WithoutArticle(name))
}

// Groups returns the ids of those on whose behalf words were said: groups of the
// authority, else slugs of what is printed. Single states are no group, nor are the members
// of one that is named ("and its member States").
func (dir *Directory) Groups(printed string) []string {
	if printed == "" {
		return nil
	}
	if id, ok := dir.group(printed); ok {
		return []string{id}
	}
	var ids []string
	for _, part := range severalParts.Split(printed, -1) {
		part = strings.TrimSpace(part)
		if part == "" || ofThose.MatchString(part) {
			continue
		}
		id, ok := dir.group(part)
		if !ok {
			id = dir.unknownGroup(part)
		}
		if id != "" && !contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// unknownGroup returns the slug of a group that the authority lacks, and nothing for what is
// none: a state, a delegation, a person.
func (dir *Directory) unknownGroup(name string) string {
	if d, known := dir.Authority.Delegation(name); known {
		if d.State() {
			return ""
		}
		return d.ID
	}
	if !collective.MatchString(name) || indefinite.MatchString(name) || delegates.MatchString(name) {
		return ""
	}
	return corpus.Slug(WithoutArticle(inBrackets.ReplaceAllString(memberWords.ReplaceAllString(name, ""), "")))
}

var (
	// collective are the words by which groups of states are called.
	collective = regexp.MustCompile(`(?i)group|grupo|групп|allian[cz]|альянс|\bunion|unión|союз|communit|communauté|comunidad|сообществ|forum|\bforo\b|форум|associa|asocia|ассоциац|league|ligue|\bliga\b|лиг[аи]|\bstates\b|états|estados|государств|countries|\bpays\b|países|стран|coalition|coalici|коалици|caucus|movement|mouvement|movimiento|движени|organi[sz]ation|организац|مجموعة|اتحاد|رابطة|منظمة|تحالف|دول|集团|联盟|共同体|组织|国家`)
	delegates  = regexp.MustCompile(`(?i)d[eé]l[eé]ga|delegaci|делегац|وفد|代表团|\bown behalf\b`)

	// indefinite begin what names no group: "a number of countries".
	indefinite = regexp.MustCompile(`(?i)^(?:an?|another|une?|un|some|many|several|those|these|my|our)\s`)

	severalParts = regexp.MustCompile(`\s*[,;،；、]\s*(?:and\s+|et\s+|y\s+|и\s+)?|\s+(?:and|as well as|et|y|и)\s+|以及`)
	// ofThose begin what belongs to the one named before.
	ofThose = regexp.MustCompile(`(?i)^(?:its|their|ses|leurs?|sus?|его|е[её]|их)\s|^(?:و?دولها|و?دوله)\s|^(?:其|及其)`)
	// inBrackets is an abbreviation after a name.
	inBrackets  = regexp.MustCompile(`\s*[(（][^()（）]*[)）]$`)
	memberWords = regexp.MustCompile(`(?i)^(?:the\s+)?(?:(?:\d+|\w+)\s+)?(?:member\s+states?|members|countries|states\s+members)\s+of\s+(?:the\s+)?`)
)

func (dir *Directory) group(name string) (string, bool) {
	bare := inBrackets.ReplaceAllString(name, "")
	for _, form := range []string{name, bare, memberWords.ReplaceAllString(bare, ""), countBefore.ReplaceAllString(bare, ""), membersBehind.ReplaceAllString(countBefore.ReplaceAllString(bare, ""), "")} {
		if g, ok := dir.Authority.Group(form); ok {
			return g.ID, true
		}
	}
	return "", false
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// OwnState reports whether those on whose behalf words were said are one state that the
// authority knows: everyone speaks for his own, and that is no group.
func (dir *Directory) OwnState(printed string) bool {
	d, ok := dir.Authority.Delegation(WithoutArticle(printed))
	return ok && d.State()
}

var (
	// countBefore are the members' number, membersBehind what they are: "the 32 AOSIS States".
	countBefore   = regexp.MustCompile(`(?i)^(?:the\s+|les\s+|los\s+|all\s+(?:the\s+)?)?(?:\d+\s+)?`)
	membersBehind = regexp.MustCompile(`(?i)(?:\s+member)?\s+(?:states|countries|members)$|\s+and\s+(?:of\s+)?(?:all\s+)?(?:its|their)\s.+$`)
)

var article = regexp.MustCompile(`(?i)^(?:the|le|la|les|el|los|las)\s+|^l['’]`)

// WithoutArticle takes an English, French or Spanish article off the beginning of s.
func WithoutArticle(s string) string { return article.ReplaceAllString(strings.TrimSpace(s), "") }

// ofCountry is what stands before a country in an office: "Permanent Representative of Mexico to the United
// Nations", "Ministra de la Ribera de las Islas Solena", "представитель Вардхольма".
var ofCountry = regexp.MustCompile(`(?:^|\s)(?:of|for|from|de l['’]|d['’]|de|du|des|del|للـ?)\s*(?:(?:the|la|le|les|el|los|las)\s+|l['’])?`)

// DelegationOf returns the delegation that an office as printed names, and nothing where it
// names none that the authority knows. A delegation of the organization itself counts only
// where no state is named: a representative to the United Nations speaks for a state.
func (dir *Directory) DelegationOf(capacity string) string {
	organization := dir.ofCountryInflected(capacity)
	for _, m := range ofCountry.FindAllStringIndex(capacity, -1) {
		name := capacity[m[1]:]
		if end := strings.IndexAny(name, ",;()"); end >= 0 {
			name = name[:end]
		}
		for name != "" {
			if len(name) <= 3 && strings.ToUpper(name) != name { // "de un pueblo" is not of the UN
				break
			}
			if d, ok := dir.Authority.Delegation(name); ok {
				if d.State() {
					return d.ID
				}
				organization = d.ID
				break
			}
			name = name[:max(0, strings.LastIndexByte(name, ' '))]
		}
	}
	return organization
}

// ofCountryInflected finds a country that an office names without a preposition: "ممثل
// المكسيك", "представитель Мексики".
func (dir *Directory) ofCountryInflected(capacity string) string {
	words := strings.Fields(capacity)
	for i := 1; i < len(words); i++ {
		r, _ := utf8.DecodeRuneInString(words[i])
		switch {
		case unicode.Is(unicode.Arabic, r):
			if d, ok := dir.Authority.Delegation(strings.Join(words[i:], " ")); ok && d.State() {
				return d.ID
			}
		case unicode.Is(unicode.Cyrillic, r) && unicode.IsUpper(r):
			for _, name := range nominatives(strings.Trim(words[i], ",.;")) {
				if d, ok := dir.Authority.Delegation(name); ok && d.State() {
					return d.ID
				}
			}
		}
	}
	return ""
}

// nominatives are the forms that a Russian name of a country in the genitive may come from.
func nominatives(genitive string) []string {
	out := []string{genitive}
	if stem, ok := strings.CutSuffix(genitive, "ии"); ok {
		return append(out, stem+"ия")
	}
	for _, ending := range []string{"а", "я", "и", "ы"} {
		if stem, ok := strings.CutSuffix(genitive, ending); ok {
			out = append(out, stem, stem+"а", stem+"я", stem+"ь")
		}
	}
	return out
}

// SpeaksFor returns the organization or state that the offices of p on a day speak for, and
// nothing where they differ.
func (dir *Directory) SpeaksFor(p authority.Person, on corpus.Date) string {
	id := ""
	for _, o := range dir.Authority.Held(p, on) {
		if o.Delegation == "" || id != "" && id != o.Delegation {
			return ""
		}
		id = o.Delegation
	}
	return id
}
