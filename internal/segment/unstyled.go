package segment

import (
	"regexp"

	"travaux/corpus"
	"travaux/internal/extract"
)

// Records that come as plain text have neither bold nor italics nor, often, a sign of where
// a paragraph ends, so that a speaker's line may stand inside a block.

// splitTurns parts the blocks of a record without styles before each speaker's line and
// around each stage line that stands at the beginning of a sentence.
func splitTurns(blocks []extract.Block) []extract.Block {
	for _, b := range blocks {
		if len(b.Runs) > 0 {
			return blocks
		}
	}
	var out []extract.Block
	for _, b := range blocks {
		if b.Kind != extract.Paragraph {
			out = append(out, b)
			continue
		}
		out = append(out, parts(b)...)
	}
	return out
}

// parts cuts one block.
func parts(b extract.Block) []extract.Block {
	text := b.Text
	cuts := map[int]bool{}
	for _, s := range sentences(text) {
		sentence := text[s.Start:s.End]
		switch {
		case namesSpeaker(text[s.Start:]):
			cuts[s.Start] = true
		case len(sentence) < 200 && stageWords.MatchString(sentence):
			cuts[s.Start], cuts[s.End] = true, true
		}
	}
	for _, m := range presidentSays.FindAllStringSubmatchIndex(text, -1) {
		cuts[m[2]] = true
	}
	var out []extract.Block
	start := 0
	for i := range text {
		if i > start && cuts[i] {
			out = append(out, stretch(b, start, i))
			start = i
		}
	}
	out = append(out, stretch(b, start, len(text)))
	return out
}

// presidentSays is the line of the one who presides, wherever it stands: no sentence goes on
// like it.
var presidentSays = regexp.MustCompile(`(?:^|\s)((?:The (?:Acting |Temporary )?(?:Co-)?President|Le Président|La Présidente|El Presidente|La Presidenta|Председатель)(?: \([^()]{4,40}\))?\s?:)\s`)

func namesSpeaker(text string) bool {
	t, ok := parseTurnLine(extract.Block{Text: text})
	return ok && (t.place != "" || isOffice(t.name))
}

func stretch(b extract.Block, start, end int) extract.Block {
	s := trim(b.Text, corpus.Span{Start: start, End: end})
	if start > 0 {
		b.Label = ""
	}
	b.Text = b.Text[s.Start:s.End]
	return b
}
