package turns

import (
	"regexp"
	"strings"
)

// Person is a speaker as printed, taken apart.
type Person struct {
	Name     string // without the honorific
	Capacity string
}

var honorific = regexp.MustCompile(`^(?:(?:His|Her|Their)\s+(?:Excellency|Majesty|Highness|Eminence)\s+|` +
	`(?:S\.\s?E\.|S\.\s?M\.|H\.\s?E\.|H\.\s?M\.|H\.\s?R\.\s?H\.|Excmo\.|Excma\.)\s*|` +
	`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Amb|Messrs|MM|M|Mme|Mmes|Mlle|Sr|Sra|Srta|Sres)\.\s*|` +
	`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Mmes|Mlle|Monsieur|Madame|Señor|Señora|El Sr|La Sra)\s+|` +
	`(?:El|La)\s+(?:Sr|Sra|Srta)\.\s*|` +
	`(?:Г-н|Г-жа|г-н|г-жа|Господин|Госпожа)\s+|` +
	`(?:معالي|سعادة|فخامة|سيادة|دولة|حضرة)\s+|` +
	`(?:السيدة|السيد|الآنسة|الدكتورة|الدكتور)\s+)`)

// BareName strips the honorifics from a name as printed: "Mr. Boyko Borissov" is Boyko
// Borissov. "Sir", "Dame", "King" and military ranks are parts of the name.
func BareName(s string) string {
	s = strings.TrimSpace(s)
	for {
		rest := honorific.ReplaceAllString(s, "")
		if rest == s || rest == "" {
			break
		}
		s = rest
	}
	for _, after := range []string{"女士", "先生", "夫人", "小姐"} {
		if rest, ok := strings.CutSuffix(s, after); ok && rest != "" {
			s = rest
		}
	}
	return strings.TrimSpace(s)
}

// ParsePerson takes "Mr. Boyko Borissov (Prime Minister)" apart.
func ParsePerson(s string) Person {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ")") {
		if open := matchingOpen(s); open > 0 {
			return Person{Name: BareName(s[:open]), Capacity: strings.TrimSpace(s[open+1 : len(s)-1])}
		}
	}
	return Person{Name: BareName(s)}
}

// matchingOpen returns the offset of the bracket that the last byte of s closes, or -1.
func matchingOpen(s string) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')':
			depth++
		case '(':
			depth--
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}

// SeveralPeople reports whether a manifest's cell names more than one speaker.
func SeveralPeople(s string) bool { return strings.Contains(s, ";") }
