package akn

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// aknSpeech is a speech, question or answer while its blocks are read.
type aknSpeech struct {
	voice content.Voice
	from  string // the line that prints who speaks, until it was put before the words
	first bool   // no block has come yet
}

// voice reads who speaks: the person of `by`, the role of `as`, and what `from` marks. outer
// is the group of speeches that it stands in, or nil.
func (w *aknWalk) voice(n *xmltree.Node, outer *aknSpeech) *aknSpeech {
	w.voices++
	s := &aknSpeech{first: true, voice: content.Voice{Speech: w.voices}}
	v := &s.voice
	by := n.Get("by")
	from := n.Child("from")
	if by == "" {
		by = marked(from, "person")
	}
	v.Speaker = w.shown(by, "tlcperson")
	v.Role = w.shown(n.Get("as"), "tlcrole", "tlcconcept")
	if v.Role == "" {
		v.Role = w.shown(by, "tlcrole")
	}
	for _, ref := range []string{n.Get("as"), by, marked(from, "organization")} {
		if v.Delegation == "" {
			v.Delegation = w.shown(ref, "tlcorganization", "tlclocation")
		}
	}
	if role := from.First("role"); role != nil && v.Role == "" {
		v.Role = prose.OneLine(w.words(role))
	}
	if outer != nil && v.Speaker == "" && v.Role == "" && v.Delegation == "" {
		v.Speaker, v.Role, v.Delegation = outer.voice.Speaker, outer.voice.Role, outer.voice.Delegation
	}
	return s
}

// marked is what an element of that name in the speaker's line refers to.
func marked(from *xmltree.Node, name string) string {
	if n := from.First(name); n != nil {
		return n.Get("refersto")
	}
	return ""
}

// speech reads a speech: the speaker's line comes before its first words, as records print
// it.
func (w *aknWalk) speech(n *xmltree.Node, at aknPlace) {
	s := w.voice(n, at.speech)
	at.speech = s
	rest := &xmltree.Node{Name: n.Name, Attr: n.Attr}
	for _, k := range n.Kids {
		if k.Name == "from" && s.from == "" {
			s.from = prose.OneLine(w.words(k))
			continue
		}
		rest.Kids = append(rest.Kids, k)
	}
	w.section(rest, at)
	if s.first && s.from != "" { // nothing was said
		w.out = append(w.out, s.spoken(content.Block{}))
	}
}

// spoken marks a block as one of the speech.
func (s *aknSpeech) spoken(b content.Block) content.Block {
	if b.Kind == content.Heading || b.Kind == content.Stage || b.Kind == content.Footnote {
		return b
	}
	v := s.voice
	if s.first {
		s.first = false
		b, v.Lead = s.lead(b)
	}
	b.Voice = &v
	return b
}

// lead puts the speaker's line before the first block, or finds it there.
func (s *aknSpeech) lead(b content.Block) (content.Block, int) {
	if s.from == "" {
		return b, s.printed(b.Text)
	}
	if b.Label != "" {
		b = shifted(b, b.Label+" ")
		b.Label = ""
	}
	head := s.from
	if b.Text != "" && !wide(head) {
		head += " "
	}
	return shifted(b, head), len(head)
}

// printedHead is what may be a speaker's line at the head of a paragraph.
var printedHead = regexp.MustCompile(`^[^:.]{2,120}?(?::|\.\s?[-–—]|：)\s*`)

// printed finds the speaker's line at the head of a text that has none of its own: it names
// the speaker.
func (s *aknSpeech) printed(text string) int {
	head := strings.ToLower(printedHead.FindString(text))
	for _, word := range strings.Fields(strings.ToLower(s.voice.Speaker)) {
		if utf8.RuneCountInString(word) >= 4 && strings.Contains(head, strings.Trim(word, ".,")) {
			return len(head)
		}
	}
	return 0
}
