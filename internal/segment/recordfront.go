package segment

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/mend"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// recordFront adds the masthead, the members, the agenda and the note on corrections, and
// returns the blocks of the meeting itself.
func (b *builder) recordFront(m about.Masthead, blocks []content.Block) []content.Block {
	b.open(corpus.FormFront)
	n := len(m.Blocks)
	for n < len(blocks) && !startsMeeting(blocks[n]) {
		n++
	}
	if n == len(blocks) {
		n = len(m.Blocks)
	}
	var rest []content.Block
	for i, block := range blocks {
		if i >= n && !turns.IsCorrectionsNote(block.Text) {
			rest = append(rest, block)
			continue
		}
		if about.IsJobNumber(block.Text) {
			continue
		}
		block.Text = phrase.SqueezeLeaders(block.Text)
		b.add(corpus.Notice, "", block)
	}
	return joinLists(turns.Split(mend.Clean(rest, b.explicit), b.doc.Type == corpus.SummaryRecord))
}

// joinLists joins the lists of a vote that a page break cut after a comma, and a speaker's
// line that fills its line with the words that begin on the next.
func joinLists(blocks []content.Block) []content.Block {
	var out []content.Block
	for _, b := range blocks {
		if last := len(out) - 1; last >= 0 && b.Kind == content.Paragraph && b.Label == "" && !startsMeeting(b) && (listGoesOn(out[last], b) || isBareHead(out[last])) {
			out[last] = mend.Join(out[last], b)
			continue
		}
		out = append(out, b)
	}
	return out
}

func listGoesOn(a, b content.Block) bool {
	return a.Kind == content.Paragraph && b.Page > max(a.Page, a.PageEnd) && phrase.EndsInComma(a.Text)
}

// isBareHead reports whether a block is a speaker's line without words behind it.
func isBareHead(b content.Block) bool {
	t, ok := turns.ParseLine(b)
	return ok && strings.TrimSpace(b.Text[t.End:]) == ""
}

// startsMeeting reports whether the meeting itself begins with b: a stage line, a turn, or
// the heading of an item.
func startsMeeting(b content.Block) bool {
	return turns.IsLine(b) || turns.IsStageText(b.Text) || lines.ItalicShare(b) > 0.9 && lines.CountLetters(b.Text) > 20 ||
		turns.IsItemHeading(b.Text) && lines.BoldShare(b) > 0.5
}
