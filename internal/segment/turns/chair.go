package turns

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/vocabulary"
)

// Chairs knows who presides over a meeting: by the masthead, and by the lines that say who
// took the chair since.
type Chairs struct {
	elected []officer // by the masthead; several where a meeting has co-chairs
	acting  string    // who took the chair
	labels  bool      // the one who took the chair is called "Acting" or "Temporary"
}

// officer is one who presides, by the masthead.
type officer struct{ name, place string }

// Named returns whom the record names as the one who presides, and "" where it does not
// say: "The President" is the one in the masthead, unless another took the chair and isn't
// called "The Acting President". A co-chair is known by the country in brackets.
func (c *Chairs) Named(office, place string) string {
	switch {
	case acting.MatchString(office):
		c.labels = true
		return c.acting
	case coOffice.MatchString(office):
		for _, o := range c.elected {
			if place != "" && vocabulary.Plain(o.place) == vocabulary.Plain(place) {
				return o.name
			}
		}
	case headOffice.MatchString(office):
		if c.acting != "" && !c.labels {
			return c.acting
		}
		if len(c.elected) == 1 {
			return c.elected[0].name
		}
	}
	return ""
}

// Learn takes from a stage line who presides from here on.
func (c *Chairs) Learn(line string) {
	took := tookChair.FindStringIndex(line)
	if took == nil {
		if chairBack.MatchString(line) {
			c.acting, c.labels = "", false
		}
		return
	}
	if absent := absentWord.FindStringIndex(line); absent != nil && absent[0] > took[1] {
		line = line[:absent[0]] // who is absent stands last
	}
	name := ""
	for _, m := range namedInChair.FindAllStringSubmatch(line, -1) {
		name = BareName(m[1] + m[2])
	}
	for _, m := range hanInChair.FindAllStringSubmatch(line, -1) {
		name = m[1]
	}
	c.acting, c.labels = name, false
}

var (
	acting        = regexp.MustCompile(`(?i)acting|temporary|interim|par\s+intérim|provisoire|interin[oa]|provisional|временн|исполняющ|بالنيابة|المؤقت|代理|临时`)
	coOffice      = regexp.MustCompile(`(?i)^(?:the\s+|le\s+|la\s+|el\s+)?co-?(?:president|présid|chair|presid)|^сопредседател|المشارك|^(?:共同|联合)主席`)
	headOffice    = regexp.MustCompile(`(?i)^(?:the\s+|le\s+|la\s+|el\s+)?(?:president|chair(?:man|person|woman)?|président|présidente|presidente|presidenta|presidencia|présidence|председатель(?:ница)?|الرئيسة?|主席)$`)
	presidentLine = regexp.MustCompile(`(?is)^\s*(?:(?:co-?|acting\s+|temporary\s+)?(?:presidents?|chair(?:man|men|person|woman)?s?)|(?:co-?)?président(?:e|s|es)?|(?:co-?)?president[ea]s?|(?:co-?)?presidencia|présidence|(?:со)?председател(?:[ьи]|ьница)|الرئيسة?|الرئيسان|(?:共同)?主席)\s*[:：]\s*(.*)$`)
)

// officerLine is a line of a masthead that names who presides: no one speaks there, although
// in Russian, Arabic and Chinese it begins as a turn of the President does.
func officerLine(text string) bool {
	m := presidentLine.FindStringSubmatch(text)
	if m == nil || utf8.RuneCountInString(m[1]) > 120 {
		return false
	}
	line := strings.TrimSpace(strings.NewReplacer("（", "(", "）", ")").Replace(phrase.SqueezeLeaders(m[1])))
	line = strings.TrimSpace(laterChair.Split(line, 2)[0])
	name, place, found := strings.Cut(line, "(")
	name = strings.TrimSpace(strings.TrimRight(name, " .…"))
	if !found { // committees of experts have officers without countries
		return name == line && len(strings.Fields(name)) <= 5 && !strings.ContainsAny(name, ".,،，。:!?！") && (titled.MatchString(name) && IsCapitalized(titleCase(name)) || hanSpeaker.FindString(name) == name && name != "")
	}
	return strings.HasSuffix(place, ")") && !strings.ContainsAny(name, ".,،，。:") && (titled.MatchString(name) || hanInChair.FindString(name) == name && name != "")
}

// laterChair is the word before those who presided later in the meeting.
var laterChair = regexp.MustCompile(`(?i)(?:^|[\s,;])(?:later|then|and\s+later|puis|ensuite|luego|más\s+tarde|después|затем|позднее|ثم|لاحقا)\s?[:：]|(?:嗣后|随后|后来)[:：]`)

// titleCase is a name whose title is printed small, as Russian does inside a line.
func titleCase(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "г-н "), "г-жа ")
}

// ChairsOf reads the names after "President:" or "Co-Chairs:" on the first page.
func ChairsOf(blocks []content.Block) Chairs {
	var c Chairs
	for i, b := range blocks {
		if b.Page > 1 || i > 40 || IsLine(b) || IsStageText(b.Text) {
			break
		}
		m := presidentLine.FindStringSubmatch(b.Text)
		switch {
		case m != nil:
			line := m[1]
			if strings.TrimSpace(line) == "" && i+1 < len(blocks) {
				line = blocks[i+1].Text
			}
			c.elect(line)
		case len(c.elected) == 1 && i > 0 && presidentLine.MatchString(blocks[i-1].Text) && titled.MatchString(b.Text) && strings.Contains(b.Text, "("):
			c.elect(b.Text)
		}
	}
	return c
}

// elect adds the officer whom a line of the masthead names: "Mr. Baja . . . (Philippines)".
func (c *Chairs) elect(line string) {
	name, place, _ := strings.Cut(strings.ReplaceAll(phrase.SqueezeLeaders(line), "（", "("), "(")
	name, _, _ = strings.Cut(name, "…")
	place = strings.TrimSpace(strings.TrimRight(place, " )）"))
	name = theHonourable.ReplaceAllString(BareName(strings.Join(strings.Fields(name), " ")), "")
	name = strings.TrimSpace(name)
	if name != "" && utf8.RuneCountInString(name) <= 60 && !(len(c.elected) == 1 && c.elected[0].name == name) {
		c.elected = append(c.elected, officer{name, place})
	}
}

var theHonourable = regexp.MustCompile(`^The\s+Hon(?:ourable|\.)\s+`)
