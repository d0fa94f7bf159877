package query

import (
	"regexp"
	"strings"
	"unicode"

	"travaux/corpus"
)

// Known is what a collection says of names that are symbols only there. Its functions may be
// nil, and may be called from several goroutines.
type Known struct {
	// Symbol reports whether a document has the symbol.
	Symbol func(corpus.Symbol) bool
	// Title returns the symbol of the documents that a text names by their title, or by its
	// initials; empty where it names none, or documents of several symbols. The language is
	// theirs where documents of other languages have the symbol too, else empty.
	Title func(text string) (corpus.Symbol, corpus.Lang)
	// Near returns symbols of documents that are like one that no document has, the most
	// alike first.
	Near func(corpus.Symbol) []corpus.Symbol
}

// ParseFor reads a text as Parse does, for one collection: "79/226" alone or with a paragraph
// is the Assembly's resolution where the collection has that, "resolution 1325" that of the one organ
// of which the collection has it, and the title of a document
// with a paragraph, article or annex is that place of it. Notes say so.
func ParseFor(text string, known Known) *Query {
	p := parser{text: latinSymbols(clean(text)), known: known}
	p.cut()
	p.knownTitle()
	p.knownNumbers()
	p.knownAct()
	return p.parse()
}

// bareNumber is the number of a resolution of the Assembly since its thirty-first session.
var bareNumber = regexp.MustCompile(`(?:3[1-9]|[4-9][0-9]|1[0-9]{2})/[0-9]{1,3}`)

// knownNumbers writes the numbers of resolutions as symbols where nothing else is typed, or a
// place in the document.
func (p *parser) knownNumbers() {
	if p.known.Symbol == nil {
		return
	}
	var b strings.Builder
	at := 0
	for _, m := range bareNumber.FindAllStringIndex(p.text, -1) {
		s, ok := corpus.ParseSymbol("A/RES/" + p.text[m[0]:m[1]])
		if !ok || !p.standsAlone(m[0], m[1]) || !p.known.Symbol(s) {
			continue
		}
		b.WriteString(p.text[at:m[0]])
		p.note(b.Len(), "known-number", "typed", p.text[m[0]:m[1]], "symbol", s)
		b.WriteString(string(s))
		at = m[1]
	}
	p.text = b.String() + p.text[at:]
}

// standsAlone reports whether what stands from one offset to another is all that was typed,
// but for a place behind or before it.
func (p *parser) standsAlone(from, to int) bool {
	before, behind := p.text[:from], p.text[to:]
	if before != "" && !unicode.IsSpace(lastRune(before)) || behind != "" && (inWord(firstRune(behind)) || strings.ContainsRune("/.-*?~", firstRune(behind))) {
		return false
	}
	if n := placeBefore(p.text); n > 0 && n == from {
		return true
	}
	var ref place
	placed := ref.readPlaces(behind, 0) > 0
	return placed || strings.TrimSpace(before) == "" && strings.TrimSpace(behind) == ""
}

// placeBefore returns where a place ends with which text begins, and what joins it to its
// document: "para 13 of "; 0 where it begins with none.
func placeBefore(text string) int {
	at := 0
	if m := paraFirst.FindStringIndex(text); m != nil {
		at = m[1]
	}
	if _, n := corpus.ReadPart(text[at:]); n > 0 {
		at += n + len(annexOf.FindString(text[at+n:]))
	}
	if _, n := corpus.ReadAnnex(text[at:]); n > 0 {
		at += n + len(annexOf.FindString(text[at+n:]))
	}
	return at
}

// knownTitle writes the symbol of a document in the place of its title, where a place in it is
// asked for and nothing else.
func (p *parser) knownTitle() {
	text := strings.TrimSpace(p.text)
	if p.known.Title == nil || text == "" {
		return
	}
	if n := placeBefore(text); n > 0 {
		if s, lang := p.known.Title(text[n:]); s != "" {
			p.note(n, "known-title", "typed", shortened(text[n:]), "symbol", s)
			p.text = text[:n] + string(s) + inLanguage(lang)
			return
		}
	}
	for i, r := range text {
		if !unicode.IsSpace(r) && !strings.ContainsRune(",،;第", r) {
			continue
		}
		var ref place
		if n := ref.readPlaces(text[i:], 0); n == 0 || i+n < len(text) {
			continue
		}
		if s, lang := p.known.Title(text[:i]); s != "" {
			p.note(0, "known-title", "typed", shortened(text[:i]), "symbol", s)
			p.text = string(s) + text[i:] + inLanguage(lang)
			return
		}
	}
}

// inLanguage asks for a language: who names a document in one means its text in that.
func inLanguage(lang corpus.Lang) string {
	if lang == "" {
		return ""
	}
	return " language:" + string(lang)
}
