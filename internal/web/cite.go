package web

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"travaux/corpus"
)

// cite writes the citation of a passage as a footnote of a United Nations document has it:
//
//   - A document with a symbol is cited by symbol and paragraph, not by page, because
//     paragraph numbers are the same in all languages: "A/RES/73/195, annex, para. 16."
//   - A verbatim record has no paragraph numbers and is cited by page: "A/72/PV.19, p. 4."
//   - Words of a speaker outside a record are cited by speaker, capacity, kind of document,
//     symbol if there is one, and date: "Louise Arbour, Special Representative of the
//     Secretary-General, press release, 6 December 2017, para. 9."
//   - What has neither is cited by title and date: "Zero draft, 5 February 2018, para. 12."
//
// The paragraphs of a release or speech, which prints no numbers, are counted from the top,
// the title included, as their addresses count them. Elsewhere a passage without a number
// is cited by page, else as the passage that it is in our count: "H/4, passage 7."
// Only what is known is written. Abbreviations
// and order of words are those of the printer's language. The Arabic comma is followed by a
// right-to-left mark: without it a title in Latin letters draws the day after it along.
//
// The practice is that of the United Nations Editorial Manual on footnotes.
func cite(pr *printer, d *corpus.Document, s *corpus.Section, p *corpus.Passage) string {
	parts := citedSource(pr, d, s, p)
	if annex := citedAnnex(pr, s); annex != "" {
		parts = append(parts, annex)
	}
	parts = append(parts, pinpoint(pr, d, s, p))
	return strings.Join(parts, pr.T("cite.comma")) + pr.T("cite.end")
}

func citedSource(pr *printer, d *corpus.Document, s *corpus.Section, p *corpus.Passage) []string {
	if speaker := citedSpeaker(d, p); speaker != nil {
		return append(speaker, citedOccasion(pr, d, said(d, s, p))...)
	}
	if d.Symbol != "" {
		return []string{string(d.Symbol)}
	}
	title := d.Title
	if title == "" {
		title = pr.T("cite.untitled")
	}
	parts := []string{title}
	if date := d.Date(); !date.IsZero() {
		parts = append(parts, pr.Date(date))
	}
	return parts
}

// citedSpeaker returns the speaker and the capacity or delegation, where the passage is to
// be cited by them: one speaker's words in a text that is not a record. Where the passage
// has words of several, none of them stands for it.
func citedSpeaker(d *corpus.Document, p *corpus.Passage) []string {
	if isRecord(d) {
		return nil
	}
	var found *corpus.Statement
	for i := range p.Statements {
		st := &p.Statements[i]
		if st.Speaker == "" && st.DelegationName == "" {
			continue
		}
		if found != nil && (found.SpeakerID != st.SpeakerID || found.Speaker != st.Speaker) {
			return nil
		}
		found = st
	}
	if found == nil {
		return nil
	}
	var parts []string
	for _, s := range []string{found.Speaker, found.Capacity} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if found.DelegationName != "" && !strings.Contains(found.Capacity, found.DelegationName) {
		parts = append(parts, found.DelegationName)
	}
	return parts
}

// citedOccasion says what the words stand in, and when they were said.
func citedOccasion(pr *printer, d *corpus.Document, date corpus.Date) []string {
	kind := string(d.Type)
	if key := "cite.type." + corpus.Slug(kind); pr.Has(key) {
		kind = pr.T(key)
	}
	if d.Symbol != "" {
		kind = strings.TrimSpace(kind + " " + string(d.Symbol))
	}
	var parts []string
	for _, s := range []string{kind, d.Body, pr.Date(date)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return parts
}

// said returns the day the words were said, as far as the passage's first statement that
// has one tells, else its section or document.
func said(d *corpus.Document, s *corpus.Section, p *corpus.Passage) corpus.Date {
	for _, st := range p.Statements {
		if !st.Said.IsZero() {
			return st.Said
		}
	}
	return heldOn(d, s)
}

// saidOn returns the day a statement was said: its own, else the section's, else the
// document's. The date facet counts by the same.
func saidOn(d *corpus.Document, s *corpus.Section, st *corpus.Statement) corpus.Date {
	if !st.Said.IsZero() {
		return st.Said
	}
	return heldOn(d, s)
}

// heldOn returns the day of a section, which is its document's where it has none.
func heldOn(d *corpus.Document, s *corpus.Section) corpus.Date {
	if s != nil && !s.Date.IsZero() {
		return s.Date
	}
	return d.Date()
}

func citedAnnex(pr *printer, s *corpus.Section) string {
	if s == nil || s.Form != corpus.FormAnnex {
		return ""
	}
	for _, h := range append([]string{s.Heading}, s.Path...) {
		if annex, end := corpus.ReadAnnex(h); end > 0 && annex != corpus.AnyAnnex {
			return pr.T("cite.annex") + " " + string(annex)
		}
	}
	return pr.T("cite.annex")
}

// pinpoint says where in the document the passage stands. "para." is only said of a printed
// number, or in a release or speech, which print none: elsewhere a count of ours could be
// taken for a printed number of another paragraph.
func pinpoint(pr *printer, d *corpus.Document, s *corpus.Section, p *corpus.Passage) string {
	switch {
	case p.Number != "" && p.Kind == corpus.Footnote:
		return pr.T("cite.footnote", "number", p.Number)
	case p.Number != "" && strings.ContainsFunc(p.Number, unicode.IsDigit) && restartOver(p) != "":
		return restartOver(p) + pr.T("cite.comma") + pr.T("cite.para", "number", p.Number)
	case p.Number != "" && strings.ContainsFunc(p.Number, unicode.IsDigit):
		return pr.T("cite.para", "number", p.Number)
	case p.Number != "" && unitOver(p) != "":
		return unitOver(p) + " (" + p.Number + ")"
	case !isRecord(d) && s != nil && s.Form == corpus.FormPreamble:
		return pr.T("cite.preamble")
	case !isRecord(d) && s != nil && (s.Form == corpus.FormRelease || s.Form == corpus.FormSpeech):
		return pr.T("cite.para", "number", strconv.Itoa(p.Ordinal))
	case p.Page > 0 && p.PageEnd > p.Page:
		return pr.T("cite.pages", "from", strconv.Itoa(p.Page), "to", strconv.Itoa(p.PageEnd))
	case p.Page > 0:
		return pr.T("cite.page", "page", strconv.Itoa(p.Page))
	}
	return pr.T("cite.passage", "number", strconv.Itoa(p.Ordinal))
}

// countedUnit is the head of a heading that counts: "Objective 23: Strengthen …".
var countedUnit = regexp.MustCompile(`^[\p{L}\p{M} ]{2,24}\d{1,3}(?:[:.：]|\s|$)|^第?[\p{Han}]{2,6}\d{1,3}`)

// unitOver returns what the lowest counting heading over a lettered paragraph calls its
// unit, as printed: "Objective 23". A letter alone would name many paragraphs.
func unitOver(p *corpus.Passage) string {
	for _, h := range slices.Backward(p.Path) {
		if m := countedUnit.FindString(h); m != "" {
			return strings.TrimSpace(strings.TrimRight(m, ":.： "))
		}
	}
	return ""
}

// restart is the head of a heading under which paragraphs are counted anew: an article, one
// of several draft resolutions in a report.
var restart = regexp.MustCompile(`^(?i:article|artículo|rule|regla|статья|правило|المادة)\s+(?:\d{1,3}|[IVXL]{1,6})(?:[:.\s]|$)|^第[\d\p{Han}]{1,5}条|^(?i:draft\s+(?:resolution|decision)|projet\s+de\s+(?:résolution|décision)|proyecto\s+de\s+(?:resolución|decisión)|проект\s+(?:резолюции|решения)|مشروع\s+(?:القرار|المقرر))\s+(?:\d{1,3}|[IVXL]{1,6})(?:[:.\s]|$)|^(?:决议|决定)草案\s?[\d一二三四五六七八九十]{1,3}`)

// restartOver returns the lowest such heading over a paragraph as it is cited, "Article 14":
// its number alone would name a paragraph under each of them.
func restartOver(p *corpus.Passage) string {
	for _, h := range slices.Backward(p.Path) {
		m := strings.TrimRight(restart.FindString(h), ":. ")
		if m == "" {
			continue
		}
		if lower, ok := strings.CutPrefix(m, "Draft "); ok {
			return "draft " + lower
		}
		return m
	}
	return ""
}

func isRecord(d *corpus.Document) bool {
	return d.Type == corpus.VerbatimRecord || d.Type == corpus.SummaryRecord
}
