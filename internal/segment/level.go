package segment

import (
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
)

// levelOf returns the level of a heading under those that are open.
func (b *builder) levelOf(block content.Block) int {
	text := strings.TrimSpace(block.Text)
	if b.explicit && block.Level > 0 {
		return block.Level * 10
	}
	if level := lines.LevelByLabel(block, b.inLetters(text)); level > 0 {
		return level
	}
	return b.unlabelled(block)
}

// closeUnlabelled closes the headings without a label that a heading with one does not stand
// under: those in smaller type, and those in no larger type that have had their own text
// ("Summary", before "I. Introduction").
func (b *builder) closeUnlabelled(level int, size float64) {
	if level%10 != 0 && level != lines.AimLevel && level != lines.ArticleLevel {
		return
	}
	for n := len(b.path); n > 0; n = len(b.path) {
		top := b.path[n-1]
		smaller := size > 0 && top.size > 0 && top.size < size-0.4
		done := top.used && !(size > 0 && top.size > size+0.4)
		if top.level%10 == 0 || top.level == lines.AimLevel || !smaller && !done {
			return
		}
		b.path = b.path[:n-1]
	}
}

// inLetters reports whether "C." or "I." goes on a row of letters: "I." after "H.".
func (b *builder) inLetters(text string) bool {
	for _, h := range b.path {
		if h.level == lines.LetterLevel && len(h.text) > 0 && len(text) > 1 && text[1] == '.' {
			return text[0] == h.text[0]+1
		}
	}
	return false
}

func (b *builder) unlabelled(block content.Block) int {
	level := lines.PartLevel + 1
	for _, h := range b.path {
		switch {
		case h.level == lines.AnnexLevel:
			level = lines.AnnexLevel + 1
		case block.Size > 0 && h.size > block.Size+0.4, block.Size == 0 && h.level%10 == 0:
			level = h.level + 1
		}
	}
	return level
}
