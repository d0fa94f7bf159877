package vocabulary

import (
	"cmp"
	_ "embed" // the table of organs
	"encoding/csv"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// organsCSV has an organ of the United Nations a row: the beginning of its documents'
// symbols, the English name that all its documents share in the facets, and the names that
// its documents print in the other languages. A name that is not certain in a language is
// left out.
//
//go:embed organs.csv
var organsCSV string

// organTable is the table of organs in two views: by the parts of a symbol, and by name.
type organTable struct {
	bySymbol map[string]string // "e/cn.9" -> "Commission on Population and Development"
	byName   map[string]string // folded name in any language -> the English name
}

var organsKnown = sync.OnceValue(func() organTable {
	t := organTable{map[string]string{}, map[string]string{}}
	rows, err := csv.NewReader(strings.NewReader(organsCSV)).ReadAll()
	if err != nil {
		panic("vocabulary: organs.csv: " + err.Error()) // embedded: a test reads it
	}
	for _, row := range rows[1:] {
		t.bySymbol[strings.ToLower(row[0])] = row[1]
		for _, name := range row[1:] {
			if key := organKey(name); key != "" && t.byName[key] == "" {
				t.byName[key] = row[1]
			}
		}
	}
	return t
})

// organKey folds the name of a body for comparison: no case, marks, apostrophes, or article
// before it.
func organKey(s string) string {
	s = Plain(strings.NewReplacer("’", "'", "،", ",").Replace(s))
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '、' }), " ")
	return strings.TrimRight(organArticle.ReplaceAllString(s, ""), " .*")
}

var organArticle = regexp.MustCompile(`^(?:the|le|la|l'|el|los)\s?\b`)

// openCode is a part of a symbol that names a body by number: where its body is not in the
// table, the organ above it is not the body.
var openCode = regexp.MustCompile(`^(?:ac|cn|conf|c|spc|wg|sub)\.\d+$`)

// OrganOf returns the organ that a symbol belongs to, by its longest beginning that the
// table has. whole is false where the symbol goes on to name a body that the table lacks.
func OrganOf(s corpus.Symbol) (name string, whole bool) {
	parts := strings.Split(sessionInSymbol.ReplaceAllString(strings.ToLower(string(s)), ""), "/")
	if len(parts) < 2 {
		return "", false
	}
	table := organsKnown().bySymbol
	for n := len(parts) - 1; n > 0; n-- {
		head := strings.Join(parts[:n], "/")
		name := cmp.Or(table[head], table[sessionBehind.ReplaceAllString(head, "")])
		if name == "" {
			continue
		}
		next := parts[n]
		if strings.HasPrefix(next, "conf.") {
			return "", false
		}
		return name, !openCode.MatchString(next) || n > 1
	}
	return "", false
}

// sessionInSymbol is the session in brackets that some symbols have: ICCD/COP(8)/CST/8.
var (
	sessionInSymbol = regexp.MustCompile(`\([^)]*\)`)
	sessionBehind   = regexp.MustCompile(`\.\d+$`) // UNEP/EA.4, NPT/CONF.2020
)

// CanonicalBody returns the English name of an organ that is printed in any of the six
// languages, and "" for a body that the table lacks.
func CanonicalBody(printed string) string {
	return organsKnown().byName[organKey(printed)]
}

// IsOrganPart reports whether a line is a piece of a principal organ's name, where the name
// is set in large letters over several lines, perhaps in two languages side by side.
func IsOrganPart(s string) bool {
	words := strings.Fields(Plain(s))
	if len(words) == 0 || len(words) > 5 || utf8.RuneCountInString(s) > 40 {
		return false
	}
	long := false
	for _, w := range words {
		ok := w == "and" || w == "et" || w == "y" || w == "и"
		for _, stem := range []string{"econom", "эконом", "socia", "социал", "counci", "consei", "consej", "совет", "genera", "генерал", "assembl", "asamblea", "ассамбл", "securit", "segurida", "безопасн", "trusteesh"} {
			if strings.HasPrefix(w, stem) {
				ok, long = true, true
			}
		}
		if !ok {
			return false
		}
	}
	return long || len(words) == 1
}

// OrganInParts puts a principal organ together from the pieces of its name.
func OrganInParts(parts []string) string {
	all := Plain(strings.Join(parts, " "))
	has := func(stems ...string) bool {
		for _, s := range stems {
			if strings.Contains(all, s) {
				return true
			}
		}
		return false
	}
	switch {
	case has("econom", "эконом") && has("socia", "социал"):
		return "Economic and Social Council"
	case has("genera", "генерал") && has("assembl", "asamblea", "ассамбл"):
		return "General Assembly"
	case has("securit", "segurida", "безопасн"):
		return "Security Council"
	case has("trusteesh"):
		return "Trusteeship Council"
	}
	return ""
}
