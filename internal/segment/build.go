package segment

import (
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// builder collects sections and passages in reading order, and gives them their ordinals,
// identifiers and offsets at the end.
type builder struct {
	doc      *corpus.Document
	quality  []float64 // of the pages
	path     []heading // the headings that are open
	voice    *corpus.Statement
	notes    []corpus.Passage // footnotes that wait for the section in which their mark stands
	marks    []noteMark       // in a source without pages
	explicit bool             // the format itself gives the levels of headings
	stated   bool             // and where a paragraph ends: none is joined to another
}

type heading struct {
	level int
	text  string
	size  float64 // of its type in points, 0 unknown
	used  bool    // text stands right under it
}

// open starts a section under the headings that are open.
func (b *builder) open(form corpus.SectionForm) *corpus.Section {
	path := b.headings()
	s := corpus.Section{Form: form, Path: path}
	if len(path) > 0 {
		s.Heading = path[len(path)-1]
	}
	b.doc.Sections = append(b.doc.Sections, s)
	return b.section()
}

// section returns the section that passages are added to.
func (b *builder) section() *corpus.Section {
	if len(b.doc.Sections) == 0 {
		return b.open(corpus.FormText)
	}
	return &b.doc.Sections[len(b.doc.Sections)-1]
}

// bare reports whether the section has nothing but headings and titles so far.
func (b *builder) bare() bool {
	for _, p := range b.section().Passages {
		if p.Kind != corpus.Heading && p.Kind != corpus.Title {
			return false
		}
	}
	return true
}

func (b *builder) headings() []string {
	var path []string
	for _, h := range b.path {
		path = append(path, h.text)
	}
	return path
}

// head puts a heading in the path, closing those of its level and below, and adds it as a
// passage. A section that holds only headings so far takes its name from it.
func (b *builder) head(level int, text string, block content.Block) {
	b.enter(level, text, block.Size)
	if b.bare() {
		s := b.section()
		s.Path, s.Heading = b.headings(), text
	}
	block.Text = text
	b.add(corpus.Heading, "", block)
}

// enter puts a heading in the path without a passage.
func (b *builder) enter(level int, text string, size float64) {
	b.leave(level)
	b.path = append(b.path, heading{level: level, text: text, size: size})
}

// leave closes the headings of a level and below.
func (b *builder) leave(level int) {
	for len(b.path) > 0 && b.path[len(b.path)-1].level >= level {
		b.path = b.path[:len(b.path)-1]
	}
}

// add appends a block as a passage, in pieces where it is too long.
func (b *builder) add(kind corpus.PassageKind, number string, block content.Block) {
	b.say(kind, number, block, 0)
}

// say is add for a passage whose first lead bytes are not the words of the open voice: the
// speaker line of a turn.
func (b *builder) say(kind corpus.PassageKind, number string, block content.Block, lead int) {
	s := b.section()
	path := b.headings()
	if n := len(b.path); n > 0 && kind != corpus.Heading {
		b.path[n-1].used = true
	}
	if kind == corpus.Heading && len(path) > 0 {
		path = path[:len(path)-1]
	}
	b.markNotes(block)
	for _, span := range phrase.Pieces(block.Text) {
		p := corpus.Passage{
			Kind: kind, Number: number, Text: block.Text[span.Start:span.End],
			Page: block.Page, Path: path, Rects: block.Rects, Quality: b.pageQuality(block.Page),
		}
		if block.PageEnd > block.Page {
			p.PageEnd = block.PageEnd
		}
		if b.voice != nil && (kind == corpus.Paragraph || kind == corpus.TableRow) {
			b.speak(&p, max(0, lead-span.Start))
		}
		s.Passages = append(s.Passages, p)
	}
}

// speak attributes the passage from byte lead on to the open voice.
func (b *builder) speak(p *corpus.Passage, lead int) {
	for lead < len(p.Text) && p.Text[lead] == ' ' {
		lead++
	}
	if lead >= len(p.Text) {
		return
	}
	st := *b.voice
	st.Span = corpus.Span{Start: lead, End: len(p.Text)}
	b.speakFor(&st, p.Text[lead:])
	p.Statements = append(p.Statements, st)
}

func (b *builder) pageQuality(page int) float64 {
	if page < 1 || page > len(b.quality) {
		return 0
	}
	return b.quality[page-1]
}

// finish drops what is empty and names the rest.
func (b *builder) finish() {
	d := b.doc
	b.placeNotes()
	d.Sections = slices.DeleteFunc(d.Sections, func(s corpus.Section) bool { return len(s.Passages) == 0 })
	ids := passageIDs(d)
	n, start := 0, 0
	for i := range d.Sections {
		s := &d.Sections[i]
		s.ID = fmt.Sprintf("s%d", i+1)
		for j := range s.Passages {
			p := &s.Passages[j]
			p.ID, p.Ordinal, p.Start = ids[n], n+1, start
			n++
			start += len(p.Text) + 1
		}
	}
}

// passageIDs returns the identifier of each passage: its number where that is unique, else
// its ordinal. The pieces of one long paragraph share their number, and the first has it.
func passageIDs(d *corpus.Document) []string {
	type run struct{ first, count int }
	runs := map[string]run{}
	var slugs []string
	d.Passages(func(s *corpus.Section, p *corpus.Passage) bool {
		slug := ""
		if p.Kind != corpus.Heading && p.Kind != corpus.Title && p.Kind != corpus.Footnote {
			slug = corpus.Slug(p.Number)
		}
		if slug != "" && (len(slugs) == 0 || slugs[len(slugs)-1] != slug) {
			r := runs[slug]
			if r.count == 0 {
				r.first = len(slugs)
			}
			r.count++
			runs[slug] = r
		}
		slugs = append(slugs, slug)
		return true
	})
	ids := make([]string, len(slugs))
	for i, slug := range slugs {
		ids[i] = fmt.Sprintf("p%d", i+1)
		if r := runs[slug]; slug != "" && r.count == 1 && r.first == i && !looksLikeOrdinal(slug) {
			ids[i] = slug
		}
	}
	return ids
}

// looksLikeOrdinal keeps a printed number from taking the identifier of another passage.
func looksLikeOrdinal(slug string) bool {
	rest, ok := strings.CutPrefix(slug, "p")
	return ok && rest != "" && strings.Trim(rest, "0123456789") == ""
}
