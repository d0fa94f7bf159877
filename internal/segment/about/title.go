package about

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/vocabulary"
)

// mostTitleBlocks bounds the search for a title: a letter with many senders has no more.
const mostTitleBlocks = 8

// titleBlocks returns the blocks at the head of the text that are its title: headlines,
// up to the first paragraph, numbered heading or word that opens a body. Where the format
// tells headings from paragraphs, a plain line is in the title only for its wording.
func titleBlocks(blocks []content.Block) []content.Block {
	told := false
	for _, b := range blocks[:min(len(blocks), mostTitleBlocks)] {
		told = told || b.Kind == content.Heading || lines.BoldShare(b) > 0.8
	}
	n := 0
	for n < len(blocks) && n < mostTitleBlocks {
		b := blocks[n]
		if b.Page > 1 || !lines.IsHeadline(b) || startsBody(b) || lines.OpensBody(b) {
			break
		}
		if told && !lines.IsStressed(b) && !(n > 0 && lines.IsUpper(blocks[n-1].Text) && lines.InCapitals(b.Text)) && !isSubtitle(b.Text) && !adoptedBy.MatchString(b.Text) && !sponsors.MatchString(b.Text) {
			break
		}
		n++
	}
	return blocks[:n:n]
}

var (
	subtitle = regexp.MustCompile(`(?i)^\s*(?:(?:progress\s+|interim\s+|further\s+|final\s+|draft\s+)?report\s+(?:of|by)\s+the\s|notes?\s+(?:verbale|by)|corrigendum|addendum|rapporteur\b|submitted\s+by|draft\s+(?:resolution|decision)|` +
		`rapport\s+(?:du|de\s+la|de\s+l)|notes?\s+du|rectificatif|additif|rapporteu[rs]|informe\s+(?:del|de\s+la)|nota\s+(?:del|de\s+la)|corrección|adición|relator|` +
		`доклад\s+\S*(?:секретар|председател|докладчик|комитет)|записка\s|исправление|добавление|تقرير\s+(?:الأمين|المقرر|اللجنة)|مذكرة\s+من|تصويب|إضافة|秘书长(?:的)?(?:报告|说明)|秘书处的说明|更正|增编)`)
)

// isSubtitle reports whether a line says what kind of paper it is and by whom.
func isSubtitle(s string) bool { return subtitle.MatchString(s) }

// inferTitle gives the document the title that its text shows, or else its format.
func (d *Description) inferTitle(ex *content.Extract, m Masthead) {
	if d.Doc.Title != "" {
		return
	}
	if t := recordTitle(d, m); t != "" {
		d.fill(&d.Doc.Title, "title", t, "masthead")
		return
	}
	if d.Form == corpus.Speech {
		d.fill(&d.Doc.Title, "title", d.speechTitle(), "line over the speech")
		if d.Doc.Title != "" {
			return
		}
	}
	if d.Doc.Symbol == "" && m.strength() > 0 && misreadText(ex) && titleType(m.Titles) == "" {
		return // the masthead of a scan that could not be read: any line may be garbage
	}
	if t := mainTitle(m.Titles); t != "" {
		d.fill(&d.Doc.Title, "title", t, "masthead")
		return
	}
	d.Doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if p.Kind == corpus.Title {
			d.fill(&d.Doc.Title, "title", p.Text, "heading")
		}
		return d.Doc.Title == ""
	})
	d.fill(&d.Doc.Title, "title", ex.Title, "format")
	d.fill(&d.Doc.Title, "title", d.firstLine(), "first line")
	d.Doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if p.Kind == corpus.Heading && !lines.IsOneOfMany(p.Text) {
			d.fill(&d.Doc.Title, "title", p.Text, "heading")
		}
		return p.Kind != corpus.Heading
	})
}

// firstLine is the line that a text without marked headings begins with, where it is written
// as a title is.
func (d *Description) firstLine() string {
	if d.Form == corpus.Speech || d.Form == corpus.Letter {
		return ""
	}
	title := ""
	n := 0
	d.Doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		b := content.Block{Text: p.Text}
		if n++; n == 1 && p.Kind == corpus.Paragraph && p.Page == 0 && p.Number == "" && utf8.RuneCountInString(p.Text) < 150 && !strings.ContainsAny(p.Text, "\n:：") &&
			lines.IsHeadline(b) && !lines.IsOneOfMany(p.Text) && !lines.IsAddress(p.Text) && !lines.IsNotice(p.Text) && len(p.Statements) == 0 && lines.CountLetters(p.Text) > 3 {
			title = p.Text
		}
		return n < 2
	})
	if n < 2 {
		return "" // a text of one line has no title
	}
	return title
}

// speechTitle is the line that says whose speech it is and where, put together from the
// lines over the speech.
func (d *Description) speechTitle() string {
	var lines []string
	d.Doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if p.Kind != corpus.Title && p.Kind != corpus.Notice {
			return false
		}
		lines = append(lines, p.Text)
		return true
	})
	return creditOf(lines).title
}

var (
	adoptedBy      = regexp.MustCompile(`(?i)^(?:resolutions?|decisions?)\s+adopted\s+by|^\s*adopted\s+by|^r[ée]solutions?\s+adoptée?s?\s+par|^décision\s+adoptée|^resoluci[óo]n(?:es)?\s+aprobadas?\s+por|^decisión\s+adoptada|^резолюция,?\s+принятая|قرار\s+اتخذت|决议\s*$|^on\s+\d|^\[|^le\s+\d|^el\s+\d`)
	resolutionLine = regexp.MustCompile(`(?i)^(?:resolutions?|decisions?)\s+adopted\s+by|^r[ée]solutions?\s+adoptée|^décisions?\s+adoptée|^resoluci[óo]n(?:es)?\s+aprobada|^decisi[óo]n(?:es)?\s+adoptada|^резолюци\S+,?\s+принят|^قرار\s+اتخذ|^.{2,12}年.{1,6}日大会决议`)
	sponsors       = regexp.MustCompile(`(?i)[:：]\**\s*(?:draft\s+(?:resolution|decision)|projet\s+de\s+(?:résolution|décision)|proyecto\s+de\s+(?:resolución|decisión)|проект\s+(?:резолюции|решения)|مشروع\s+(?:قرار|مقرر)|决(?:议|定)草案)\S*\s*$|^(?:draft\s+(?:resolution|decision)|projet\s+de\s+(?:résolution|décision)|proyecto\s+de\s+(?:resolución|decisión)|проект\s+(?:резолюции|решения))\s+(?:submitted|présenté|presentad|представл)`)
	titleMarks     = regexp.MustCompile(`\s*(?:\*+|†)\s*$`)
)

// mainTitle joins the lines of the title and leaves out what stands over and under it: how
// a resolution was adopted, who sponsors a draft, whose report it is.
func mainTitle(lines []content.Block) string {
	var title []string
	var size float64
	for _, b := range lines {
		text := strings.TrimSpace(titleMarks.ReplaceAllString(b.Text, ""))
		switch {
		case adoptedBy.MatchString(text) || sponsors.MatchString(text):
			if len(title) > 0 {
				return strings.Join(title, " ")
			}
		case len(title) > 0 && (isSubtitle(text) || size-b.Size > 1 || b.Size == 0):
			return strings.Join(title, " ")
		default:
			title = append(title, text)
			size = b.Size
		}
	}
	return strings.Join(title, " ")
}

// recordTitle names a meeting record by its masthead: "General Assembly, Seventy-ninth
// session, 64th plenary meeting".
func recordTitle(d *Description, m Masthead) string {
	if d.Form != corpus.VerbatimRecord && d.Form != corpus.SummaryRecord || m.meeting == "" {
		return ""
	}
	var parts []string
	for _, b := range m.Blocks {
		for _, o := range organs {
			if s := o.words.FindString(b.Text); s != "" && len(parts) == 0 && organIn(b.Text) == o.name {
				parts = append(parts, strings.Join(strings.Fields(s), " "))
			}
		}
	}
	if len(parts) == 0 {
		if body := bodyNamed(m.bodies); body != "" {
			parts = append(parts, body)
		}
	}
	if body := bodyNamed(m.bodies); len(parts) == 1 && body != "" && vocabulary.CanonicalBody(body) == d.Doc.Body && vocabulary.CanonicalBody(parts[0]) != d.Doc.Body {
		parts = append(parts, body) // a committee of the organ
	}
	if m.sessionLine != "" {
		parts = append(parts, m.sessionLine)
	}
	return strings.Join(append(parts, m.meeting), ", ")
}
