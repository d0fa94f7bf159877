package about

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/turns"
)

var (
	draftWord = regexp.MustCompile(`(?i)\b(zero\s+draft(?:\s+plus)?(?:\s+rev(?:ision|\.)?\s*\d)?|draft\s+rev(?:ision)?\.?\s*\d+|rev(?:ised)?\.?\s+(?:zero\s+)?draft(?:\s+(?:no\.\s*)?\d+|\s+plus)?|(?:first|second|third|fourth|fifth|final|preliminary|advance|initial)\s+(?:revised\s+)?draft|draft\s+final|rev(?:ision)?\.?\s?\d+)\b` +
		`|\b(avant-projet|projet\s+(?:z[ée]ro|révisé(?:\s+\d+)?|final)|(?:premier|deuxième|troisième|second)\s+projet(?:\s+révisé)?|version\s+(?:révisée|zéro))(?:\P{L}|$)|\b(borrador\s+(?:cero|revisado(?:\s+\d+)?|final|preliminar)|(?:anteproyecto|proyecto\s+(?:cero|revisado(?:\s+\d+)?))|(?:primer|segundo|tercer)\s+borrador)\b` +
		`|((?:нулевой|пересмотренный|предварительный|окончательный|первый|второй|третий)\s+(?:пересмотренный\s+)?(?:вариант\s+)?проекта?(?:\s+\d+)?)(?:\P{L}|$)|((?:预稿|零(?:号)?(?:草案|案文)|(?:订正|修订|初步|最后|第[一二三四]次)(?:订正)?草[案稿]))` +
		`|((?:المسودة|مسودة)\s+(?:الصفرية|صفرية|الأولية|أولية|المنقحة|منقحة|النهائية|الأولى|الثانية|الثالثة)(?:\s+\d)?|المشروع\s+(?:الأولي|المنقح|النهائي))`)
	lPart = regexp.MustCompile(`/(L\.\d+(?:/Rev\.\d+)?(?:/(?:Add|Corr)\.\d+)?)$|/((?:CRP|WP)\.\d+(?:/Rev\.\d+)?)$|/(Rev\.\d+)$`)
)

// stageOf returns the place of a text in its negotiation: what a draft calls itself, else
// the last part of a draft's symbol; an adopted resolution is final.
func stageOf(doc *corpus.Document, m Masthead, blocks []content.Block) string {
	if doc.Type != corpus.Draft && doc.Type != corpus.Outcome && doc.Type != corpus.WorkingPaper {
		return stageOfSymbol(doc)
	}
	for _, text := range append([]string{doc.Title}, linesOver(m, blocks)...) {
		if len(corpus.FindSymbols(text)) > 0 {
			continue
		}
		if w := draftWord.FindString(text); w != "" {
			return strings.ToLower(strings.Join(strings.Fields(w), " "))
		}
	}
	return stageOfSymbol(doc)
}

// linesOver are the short lines over a text, in which a draft says which it is and of what
// day.
func linesOver(m Masthead, blocks []content.Block) []string {
	var over []string
	for _, b := range slices.Concat(m.Titles, blocks[:min(len(blocks), 8)]) {
		if utf8.RuneCountInString(b.Text) < 140 && (lines.IsHeadline(b) || turns.IsInBrackets(b.Text) || strings.HasPrefix(b.Text, "(")) {
			over = append(over, b.Text)
		}
	}
	return over
}

// draftOf returns the day of a draft that was not issued as a document: "Zero draft (as of 5
// February 2018)".
func draftOf(m Masthead, blocks []content.Block) corpus.Date {
	for _, line := range linesOver(m, blocks) {
		for _, f := range corpus.FindDates(line, "") {
			if f.Date.Day > 0 && f.Last.Year == 0 {
				return f.Date
			}
		}
	}
	return corpus.Date{}
}

func stageOfSymbol(doc *corpus.Document) string {
	switch {
	case strings.Contains(string(doc.Symbol), "/RES/"):
		return "final"
	case doc.Type == corpus.Draft || doc.Type == corpus.Agenda || doc.Type == corpus.WorkingPaper:
		if p := lPart.FindStringSubmatch(string(doc.Symbol)); p != nil {
			return cmp.Or(p[1], cmp.Or(p[2], p[3]))
		}
	}
	return ""
}
