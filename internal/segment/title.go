package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// mostTitleBlocks bounds the search for a title: a letter with many senders has no more.
const mostTitleBlocks = 8

// titleBlocks returns the blocks at the head of the text that are its title: headlines,
// up to the first paragraph, numbered heading or word that opens a body. Where the format
// tells headings from paragraphs, a plain line is in the title only for its wording.
func titleBlocks(blocks []content.Block) []content.Block {
	told := false
	for _, b := range blocks[:min(len(blocks), mostTitleBlocks)] {
		told = told || b.Kind == content.Heading || boldShare(b) > 0.8
	}
	n := 0
	for n < len(blocks) && n < mostTitleBlocks {
		b := blocks[n]
		if b.Page > 1 || !isHeadline(b) || startsBody(b) || opensBody(b) {
			break
		}
		if told && !stressed(b) && !(n > 0 && isUpper(blocks[n-1].Text) && inCapitals(b.Text)) && !isSubtitle(b.Text) && !adoptedBy.MatchString(b.Text) && !sponsors.MatchString(b.Text) {
			break
		}
		n++
	}
	return blocks[:n:n]
}

// stressed reports whether a block is set off from plain paragraphs.
func stressed(b content.Block) bool {
	return b.Kind == content.Heading || b.Centered || boldShare(b) > 0.8 || isUpper(b.Text) && countLetters(b.Text) > 10
}

// inCapitals reports whether a line is in capitals but for a letter or two ("IN THE 1990s").
func inCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 10 && lower*12 < upper
}

// isHeadline reports whether a block looks like one line of a heading rather than a
// paragraph: the format says so, or it is centred, or all in bold, or short and without a
// stop at its end.
func isHeadline(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case b.Kind == content.Heading:
		return n < 600
	case b.Kind != content.Paragraph:
		return false
	case boldShare(b) > 0.8, isUpper(b.Text) && countLetters(b.Text) > 10, inCapitals(b.Text):
		return n < 600
	case b.Centered:
		return n < 300 && !strings.HasSuffix(b.Text, ".")
	}
	return n < 200 && unfinished(b.Text) && !endsInComma(b.Text) && !startsLower(b.Text)
}

// boldShare is the share of a block's letters that are bold.
func boldShare(b content.Block) float64 { return share(b, func(r content.Run) bool { return r.Bold }) }

// italicShare is the share of a block's letters that are in italics.
func italicShare(b content.Block) float64 {
	return share(b, func(r content.Run) bool { return r.Italic })
}

func share(b content.Block, is func(content.Run) bool) float64 {
	all := countLetters(b.Text)
	if all == 0 {
		return 0
	}
	n := 0
	for _, r := range b.Runs {
		if is(r) && r.Start >= 0 && r.End <= len(b.Text) && r.Start < r.End {
			n += countLetters(b.Text[r.Start:r.End])
		}
	}
	return float64(n) / float64(all)
}

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

var (
	bodyWord = regexp.MustCompile(`(?i)^(?:summary|contents|introduction|statement|preface|foreword|background|résumé|table\s+des\s+mati[eè]res|sommaire|exposé|déclaration|resumen|índice|introducción|declaración|exposición|резюме|содержание|введение|заявление|موجز|المحتويات|مقدمة|بيان|摘要|目录|导言|发言)\s*[:：]?\s*$`)
	partHead = regexp.MustCompile(`^(?:[IVXL]+|[A-Z]|\d{1,2})\.\s+\S|^[一二三四五六七八九十]+、`)
	subtitle = regexp.MustCompile(`(?i)^\s*(?:(?:progress\s+|interim\s+|further\s+|final\s+|draft\s+)?report\s+(?:of|by)\s+the\s|notes?\s+(?:verbale|by)|corrigendum|addendum|rapporteur\b|submitted\s+by|draft\s+(?:resolution|decision)|` +
		`rapport\s+(?:du|de\s+la|de\s+l)|notes?\s+du|rectificatif|additif|rapporteu[rs]|informe\s+(?:del|de\s+la)|nota\s+(?:del|de\s+la)|corrección|adición|relator|` +
		`доклад\s+\S*(?:секретар|председател|докладчик|комитет)|записка\s|исправление|добавление|تقرير\s+(?:الأمين|المقرر|اللجنة)|مذكرة\s+من|تصويب|إضافة|秘书长(?:的)?(?:报告|说明)|秘书处的说明|更正|增编)`)
)

// opensBody reports whether a headline is the first heading of the text, not its title.
func opensBody(b content.Block) bool {
	return bodyWord.MatchString(b.Text) || partHead.MatchString(b.Text) || isAnnexHead(b)
}

// isSubtitle reports whether a line says what kind of paper it is and by whom.
func isSubtitle(s string) bool { return subtitle.MatchString(s) }

// inferTitle gives the document the title that its text shows, or else its format.
func (d *description) inferTitle(ex *content.Extract, m masthead) {
	if d.doc.Title != "" {
		return
	}
	if t := recordTitle(d, m); t != "" {
		d.fill(&d.doc.Title, "title", t, "masthead")
		return
	}
	if d.form == corpus.Speech {
		d.fill(&d.doc.Title, "title", d.speechTitle(), "line over the speech")
		if d.doc.Title != "" {
			return
		}
	}
	if d.doc.Symbol == "" && m.strength() > 0 && misreadText(ex) && titleType(m.titles) == "" {
		return // the masthead of a scan that could not be read: any line may be garbage
	}
	if t := mainTitle(m.titles); t != "" {
		d.fill(&d.doc.Title, "title", t, "masthead")
		return
	}
	d.doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if p.Kind == corpus.Title {
			d.fill(&d.doc.Title, "title", p.Text, "heading")
		}
		return d.doc.Title == ""
	})
	d.fill(&d.doc.Title, "title", ex.Title, "format")
	d.fill(&d.doc.Title, "title", d.firstLine(), "first line")
	d.doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		if p.Kind == corpus.Heading && !oneOfMany(p.Text) {
			d.fill(&d.doc.Title, "title", p.Text, "heading")
		}
		return p.Kind != corpus.Heading
	})
}

// firstLine is the line that a text without marked headings begins with, where it is written
// as a title is.
func (d *description) firstLine() string {
	if d.form == corpus.Speech || d.form == corpus.Letter {
		return ""
	}
	title := ""
	n := 0
	d.doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
		b := content.Block{Text: p.Text}
		if n++; n == 1 && p.Kind == corpus.Paragraph && p.Page == 0 && p.Number == "" && utf8.RuneCountInString(p.Text) < 150 && !strings.ContainsAny(p.Text, "\n:：") &&
			isHeadline(b) && !oneOfMany(p.Text) && !addressWords.MatchString(p.Text) && !isNotice(p.Text) && len(p.Statements) == 0 && countLetters(p.Text) > 3 {
			title = p.Text
		}
		return n < 2
	})
	if n < 2 {
		return "" // a text of one line has no title
	}
	return title
}

// oneOfMany reports whether a heading is by its label one of a row of parts, and not the
// title of the whole.
func oneOfMany(s string) bool {
	s = strings.TrimSpace(s)
	return articleLabel.MatchString(s) || articleAlone.MatchString(s) || objectiveHeading.MatchString(s) || bodyWord.MatchString(s)
}

// speechTitle is the line that says whose speech it is and where, put together from the
// lines over the speech.
func (d *description) speechTitle() string {
	var lines []string
	d.doc.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
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
func recordTitle(d *description, m masthead) string {
	if d.form != corpus.VerbatimRecord && d.form != corpus.SummaryRecord || m.meeting == "" {
		return ""
	}
	var parts []string
	for _, b := range m.blocks {
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
	if body := bodyNamed(m.bodies); len(parts) == 1 && body != "" && canonicalBody(body) == d.doc.Body && canonicalBody(parts[0]) != d.doc.Body {
		parts = append(parts, body) // a committee of the organ
	}
	if m.sessionLine != "" {
		parts = append(parts, m.sessionLine)
	}
	return strings.Join(append(parts, m.meeting), ", ")
}
