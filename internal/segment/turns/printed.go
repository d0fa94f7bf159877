package turns

import (
	"regexp"
	"strings"
	"unicode"

	"travaux/internal/segment/vocabulary"
)

// SpeaksInOffice reports whether what is printed for a name is the office of who speaks:
// "Mr. Speaker", "The Chair".
func SpeaksInOffice(name, capacity string) bool {
	return name == "" || IsOffice(name) || capacity != "" && vocabulary.Plain(BareName(name)) == vocabulary.Plain(BareName(capacity)) || officeName.MatchString(name)
}

var officeName = regexp.MustCompile(`(?i)^(?:(?:the|an?|el|la|le|mr\.?|madam|mister)\s+)?(?:hon(?:ourable|\.)?\s+)?(?:deputy\s+|acting\s+|temporary\s+)?(?:speaker|chair\w*|president\w*|vicepresident\w*|président\w*|clerk|(?:pro)?secretar(?:y|i[oa])|secrétaire|minister|ministr[oae]|rapporteur|moderator)\b`)

// BeginsWithOffice reports whether what is printed for a name begins with an office.
func BeginsWithOffice(s string) bool { return officeName.MatchString(s) }

// ParsePrinted takes a speaker's line apart. One that has not the form of a record of the
// United Nations gives the name before its first bracket.
func ParsePrinted(line string) Line {
	line = strings.TrimRight(strings.TrimSpace(line), ":：.-–— ")
	if t, ok := headParts(line); ok {
		t.Name = spanishTitle.ReplaceAllString(t.Name, "")
		return t
	}
	return Line{}
}

var spanishTitle = regexp.MustCompile(`(?i)^(?:el|la|los|las)\s+(?:señor(?:a|ita|es|as)?)\s+`)

// StatedName is a name of a list as it is said: "Marrow, Ms. Ilse" is Ilse Marrow. What is
// not written as a name is ("any person") is none.
func StatedName(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".,:; ")
	if family, given, ok := strings.Cut(s, ", "); ok && !strings.Contains(given, ",") && len(strings.Fields(given)) <= 4 && !officeWords.MatchString(given) && !officeBegins.MatchString(" "+given) {
		s = BareName(donTitle.ReplaceAllString(given, "")) + " " + family
	}
	s = spanishTitle.ReplaceAllString(BareName(s), "")
	if !plausibleName(s) || !IsCapitalized(s) || len(strings.Fields(s)) > 9 {
		return ""
	}
	return strings.TrimFunc(s, unicode.IsSpace)
}

var donTitle = regexp.MustCompile(`^(?i:don|doña)\s+`)
