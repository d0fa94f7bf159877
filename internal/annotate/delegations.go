package annotate

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// delegation returns the id of a delegation as printed: the authority's, else a slug.
func (a *Annotator) delegation(name string) string {
	if d, ok := a.authority.Country(name); ok {
		return d.ID
	}
	return corpus.Slug(withoutArticle(name))
}

// groups returns the ids of those on whose behalf words were said: groups of the
// authority, else slugs of what is printed. States among them have their delegation's id.
func (a *Annotator) groups(printed string) []string {
	if printed == "" {
		return nil
	}
	if id, ok := a.group(printed); ok {
		return []string{id}
	}
	var ids []string
	for _, part := range severalParts.Split(printed, -1) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		id, ok := a.group(part)
		if !ok {
			id = a.delegation(part)
		}
		if id != "" && !contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

var (
	severalParts = regexp.MustCompile(`\s*[,;،；、]\s*(?:and\s+|et\s+|y\s+|и\s+)?|\s+(?:and|as well as|et|y|и)\s+|以及`)
	// inBrackets is an abbreviation after a name.
	inBrackets  = regexp.MustCompile(`\s*[(（][^()（）]*[)）]$`)
	memberWords = regexp.MustCompile(`(?i)^(?:the\s+)?(?:(?:\d+|\w+)\s+)?(?:member\s+states?|members|countries|states\s+members)\s+of\s+(?:the\s+)?`)
)

func (a *Annotator) group(name string) (string, bool) {
	for _, form := range []string{name, inBrackets.ReplaceAllString(name, ""), memberWords.ReplaceAllString(name, "")} {
		if g, ok := a.authority.Group(form); ok {
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

var article = regexp.MustCompile(`(?i)^(?:the|le|la|les|el|los|las)\s+|^l['’]`)

func withoutArticle(s string) string { return article.ReplaceAllString(strings.TrimSpace(s), "") }

// ofCountry finds the country in an office: "Permanent Representative of Mexico to the
// United Nations", "Minister for Foreign Affairs of Iceland".
var ofCountry = regexp.MustCompile(`\s(?:of|for|de la|de l['’]|del|de los|de|du|des)\s*((?:the\s|la\s|le\s|les\s|el\s|los\s|l['’])?\p{Lu}[^,;()]*)`)

// delegationOf returns the delegation that an office as printed names, and nothing where it
// names none that the authority knows.
func (a *Annotator) delegationOf(capacity string) string {
	for _, m := range ofCountry.FindAllStringSubmatchIndex(capacity, -1) {
		name := capacity[m[2]:m[3]]
		for {
			if d, ok := a.authority.Delegation(name); ok {
				return d.ID
			}
			cut := strings.LastIndexByte(name, ' ')
			if cut < 0 {
				break
			}
			name = name[:cut]
		}
	}
	return ""
}
