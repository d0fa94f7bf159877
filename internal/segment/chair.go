package segment

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract"
)

func joinNonEmpty(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// officeWords tell an office in the brackets after a name from a country.
var officeWords = regexp.MustCompile(`(?i)\b(?:department|office|secretariat|division|committee|commission|chair|rapporteur|under-secretary|assistant\s+secretary|director|secretary|council|high\s+commissioner|programme|fund|organization|département|bureau|secrétariat|secrétaire|directeur|directrice|departamento|oficina|secretaría|secretari[oa]|direct(?:or|ora)|comisión)\b|comité|департамент|управлени|секретариат|комитет|директор|إدارة|مكتب|الأمانة|لجنة|秘书处|办公室|委员会|司长|部门`)

// chair returns whom the record names as the one who presides, and "" where it does not
// say: the President by the masthead, the Acting President by the line of the change.
func (r *record) chair(office string) string {
	switch {
	case acting.MatchString(office):
		return r.acting
	case headOffice.MatchString(office):
		return r.president
	}
	return ""
}

var (
	acting        = regexp.MustCompile(`(?i)acting|temporary|par\s+intérim|provisoire|interin[oa]|provisional|временн|исполняющ|بالنيابة|المؤقت|代理|临时`)
	headOffice    = regexp.MustCompile(`(?i)^(?:the\s+|le\s+|la\s+|el\s+)?(?:president|chair(?:man|person|woman)?|président|présidente|presidente|presidenta|председатель|الرئيسة?|主席)$`)
	presidentLine = regexp.MustCompile(`(?is)^\s*(?:president|chair(?:man|person|woman)?|président|présidente|presidente|presidenta|председатель|الرئيسة?|主席)\s*[:：]\s*(.*)$`)
)

// president reads the name after "President:" in the masthead. Where there are two, none
// is "The President".
func president(blocks []extract.Block) string {
	for i, b := range blocks {
		if b.Page > 1 || i > 40 {
			break
		}
		m := presidentLine.FindStringSubmatch(b.Text)
		if m == nil || startsMeeting(b) {
			continue
		}
		line := m[1]
		if strings.TrimSpace(line) == "" && i+1 < len(blocks) {
			line = blocks[i+1].Text
		}
		name, _, _ := strings.Cut(squeezeLeaders(line), "…")
		name, _, _ = strings.Cut(name, "(")
		name = bareName(strings.Join(strings.Fields(name), " "))
		if utf8.RuneCountInString(name) <= 60 {
			return strings.TrimSpace(theHonourable.ReplaceAllString(name, ""))
		}
	}
	return ""
}

var theHonourable = regexp.MustCompile(`^The\s+Hon(?:ourable|\.)\s+`)
