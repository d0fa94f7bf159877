package records

import (
	"regexp"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// The fields are those of MARC 21 with the local ones of the libraries of the United Nations:
// 191 symbols, 269 day of issue, 089 kind of content, 091 distribution, 981 bodies, 989 the
// library's own classes, 991 agenda items, 992 day of the action, 993 symbols of other texts that
// belong with it, 996 the vote. Those of 993 (the resolution that a draft became, the
// report on it) are never other symbols of the same text: a second 191 is.

// catalogued is what a record says in the terms of documents. One that describes a part of a
// document (a speech in a record, a vote) has no symbols, since it serves none.
func (r *marcRecord) catalogued() corpus.CatalogueRecord {
	c := corpus.CatalogueRecord{
		ID: r.one("001", ""), Updated: r.one("005", ""),
		Title: r.title(), TitleLanguage: r.titleLanguage(),
		Issued: marcDate(r.one("269", "a")), Acted: marcDate(r.one("992", "a")),
		Session: r.session(), Distribution: marcDistribution(r.one("091", "a")),
	}
	var partOnly bool
	c.Type, partOnly = r.kind()
	if !partOnly && !r.deleted() {
		c.Symbols = r.symbols()
	}
	c.Body, c.Extra = r.bodies(), map[string]string{}
	set := func(key string, values []string) {
		values = distinct(values)
		if len(values) > 0 {
			c.Extra[key] = strings.Join(values, "; ")
		}
	}
	set("subjects", slices.Concat(r.subjects("650"), r.subjects("651"), r.subjects("610"), r.subjects("630")))
	set("related", r.related())
	set("abstract", r.all("520", "a"))
	set("vote", r.all("996", "a"))
	set("authors", slices.Concat(r.all("110", "a"), r.all("710", "a")))
	set("persons", slices.Concat(r.all("100", "a"), r.all("700", "a")))
	set("committee", r.committee())
	items, named := r.agenda()
	c.AgendaItem = strings.Join(distinct(items), "; ")
	set("agenda", named)
	if len(c.Extra) == 0 {
		c.Extra = nil
	}
	return c
}

func distinct(values []string) []string {
	var out []string
	for _, v := range values {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func (r *marcRecord) deleted() bool {
	leader := r.leader + r.one("000", "")
	return len(leader) > 5 && leader[5] == 'd' || slices.Contains(r.all("980", "c"), "DELETED")
}

func (r *marcRecord) symbols() []corpus.Symbol {
	var out []corpus.Symbol
	for _, v := range r.all("191", "a") {
		if s := marcSymbol(v); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// marcSymbol reads a symbol as catalogues write it: what is not printed on the document
// stands in square brackets, and "***" is a symbol that is elsewhere.
func marcSymbol(v string) corpus.Symbol {
	v = strings.TrimSpace(strings.NewReplacer("[", "", "]", "").Replace(v))
	if s, ok := corpus.ParseSymbol(v); ok {
		return s
	}
	if symbolLike.MatchString(v) {
		return corpus.Symbol(v)
	}
	return ""
}

var symbolLike = regexp.MustCompile(`^[A-Z][A-Za-z0-9.()-]*(?:/[A-Za-z0-9.()& -]+)+$`)

// title joins the title and what it goes on with, without who is responsible, and without
// the marks by which catalogues part them.
func (r *marcRecord) title() string {
	var parts []string
	for _, f := range r.fields {
		if f.tag != "245" || len(parts) > 0 {
			continue
		}
		for _, s := range f.subs {
			if s.code != "" && strings.Contains("abnp", s.code) && s.value != "" {
				parts = append(parts, s.value)
			}
		}
	}
	return isbd(strings.Join(parts, " "))
}

// isbd takes the marks of the International Standard Bibliographic Description off a title.
func isbd(s string) string {
	s = strings.TrimRight(prose.OneLine(s), " /:;=,")
	return strings.ReplaceAll(s, " : ", ": ")
}

// titleLanguage is that of cataloguing; where a record does not say it, that of the text,
// if it is in one only.
func (r *marcRecord) titleLanguage() corpus.Lang {
	if l := content.LanguageCode(r.one("040", "b")); l != "" {
		return l
	}
	langs := r.all("041", "a")
	if len(langs) == 1 {
		return content.LanguageCode(langs[0])
	}
	return ""
}

var marcDay = regexp.MustCompile(`^(\d{4})-?(\d{2})?-?(\d{2})?$`)

// marcDate reads "2023-11-08", "20231108", "202311" and "2023"; and "08/11/2023", as tables
// have it.
func marcDate(s string) corpus.Date {
	s = strings.TrimSpace(s)
	if p := strings.Split(s, "/"); len(p) == 3 && len(p[2]) == 4 {
		s = p[2] + "-" + p[1] + "-" + p[0]
	}
	m := marcDay.FindStringSubmatch(s)
	if m == nil {
		return corpus.Date{}
	}
	iso := m[1]
	for _, part := range m[2:] {
		if part != "" && part != "00" {
			iso += "-" + part
		}
	}
	date, err := corpus.ParseISO(iso)
	if err != nil {
		return corpus.Date{}
	}
	return date
}

var sessionNumber = regexp.MustCompile(`^\d{1,3}$`)

func (r *marcRecord) session() string {
	if s := r.one("191", "c"); sessionNumber.MatchString(s) {
		return s
	}
	return ""
}

func marcDistribution(code string) string {
	switch code {
	case "GEN", "GER":
		return "General"
	case "LTD":
		return "Limited"
	case "RES":
		return "Restricted"
	}
	return ""
}

// classTypes are the library's classes that are a type of document, by their English names.
func classType(class string) corpus.DocType {
	switch class {
	case "Resolutions":
		return corpus.Resolution
	case "Decisions":
		return corpus.Decision
	case "Draft Resolutions and Decisions", "Draft Reports":
		return corpus.Draft
	case "Verbatim Records":
		return corpus.VerbatimRecord
	case "Summary Records":
		return corpus.SummaryRecord
	case "Press Releases":
		return corpus.PressRelease
	case "NGO Written Statements":
		return corpus.NGOStatement
	case "Letters and Notes Verbales", "Secretary-General's Letters":
		return corpus.Letter
	case "Reports", "Secretary-General's Reports", "Annual and Sessional Reports", "Periodic Reports":
		return corpus.Report
	}
	return ""
}

// codeType is the type that a code of 089 stands for, of those that stand for one.
func codeType(code string) corpus.DocType {
	switch code {
	case "B02", "B08":
		return corpus.Draft
	case "B04", "B14", "B16":
		return corpus.Report
	case "B18":
		return corpus.Letter
	case "B20":
		return corpus.PressRelease
	case "B21":
		return corpus.NGOStatement
	}
	return ""
}

var noteTitle = regexp.MustCompile(`(?i)(?:^|: )notes?(?:\s+(?:by|of)\b.*)?$`)

// kind returns the type that the record gives the document, empty where it does not say
// one, and whether it describes only a part of a document.
func (r *marcRecord) kind() (form corpus.DocType, partOnly bool) {
	codes, classes := r.all("089", "b"), r.all("989", "abc")
	if slices.Contains(codes, "B22") || slices.Contains(codes, "B23") || slices.Contains(classes, "Speeches") || slices.Contains(classes, "Voting Data") {
		return "", true
	}
	if noteTitle.MatchString(r.title()) {
		return corpus.Note, false
	}
	for _, class := range slices.Backward(classes) { // the narrowest stands last
		if t := classType(class); t != "" {
			return t, false
		}
	}
	if len(classes) > 0 {
		return "", false
	}
	for _, code := range codes {
		if t := codeType(code); t != "" {
			return t, false
		}
	}
	return "", false
}

// bodies returns the organ. Some of the library's classes of bodies are none; there the
// narrowest counts.
func (r *marcRecord) bodies() string {
	all := r.all("981", "abc")
	if len(all) == 0 {
		return ""
	}
	switch all[0] {
	case "Human Rights Bodies", "Economic Commissions", "Programmes and Funds", "Research and Training Institutions", "Other UN Bodies and Entities":
		return all[len(all)-1]
	}
	return all[0]
}

// committee returns the body below the organ.
func (r *marcRecord) committee() []string {
	all := r.all("981", "bc")
	return slices.DeleteFunc(all, func(s string) bool { return s == "General Assembly Plenary" || s == r.bodies() })
}

// subjects are the words of a thesaurus: the first and the further ones of a heading.
func (r *marcRecord) subjects(tag string) []string {
	var out []string
	for _, f := range r.fields {
		if f.tag != tag {
			continue
		}
		var parts []string
		for _, s := range f.subs {
			if s.value != "" && s.code != "" && strings.Contains("axyzg", s.code) {
				parts = append(parts, s.value)
			}
		}
		out = append(out, strings.Join(parts, "--"))
	}
	return out
}

func (r *marcRecord) related() []string {
	var out []string
	for _, v := range r.all("993", "a") {
		if s := marcSymbol(v); s != "" {
			v = string(s)
		}
		out = append(out, v)
	}
	return out
}

var itemCode = regexp.MustCompile(`^(\d{1,3})([a-z])?(?:\[.*\])?\$?$`)

// agenda returns the items of the agenda as records print them, "71 (b)", and the same with
// their titles.
func (r *marcRecord) agenda() (items, named []string) {
	for _, f := range r.fields {
		if f.tag != "991" {
			continue
		}
		m := itemCode.FindStringSubmatch(strings.TrimSpace(f.get("b")))
		if m == nil {
			continue
		}
		item := m[1]
		if m[2] != "" {
			item += " (" + m[2] + ")"
		}
		items = append(items, item)
		if title := strings.TrimRight(f.get("c"), ". "); title != "" {
			named = append(named, item+" "+title)
		}
	}
	return items, named
}
