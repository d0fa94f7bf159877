package lines

import (
	"strings"

	"travaux/internal/extract/content"
)

// Levels of headings by their labels, top down. What has no label stands under the nearest
// open heading that is set in larger type.
const (
	AnnexLevel   = 10
	PartLevel    = 20 // "Part one", "Chapter I"
	romanLevel   = 30
	LetterLevel  = 40
	AimLevel     = 45 // "Objective 5: ..."
	ArticleLevel = 48 // "Article 5"
	digitLevel   = 50
	innerLevel   = 60 // "(a) ..."
)

// LevelByLabel returns the level of a heading by its label, and 0 where it has none.
// inLetters says that "I." would go on a row of letters.
func LevelByLabel(block content.Block, inLetters bool) int {
	text := strings.TrimSpace(block.Text)
	switch {
	case IsAnnexHead(block):
		return AnnexLevel
	case objectiveHeading.MatchString(text):
		return AimLevel
	case articleLabel.MatchString(text), articleAlone.MatchString(text):
		return ArticleLevel
	case partLabel.MatchString(text):
		return PartLevel
	case romanLabel.MatchString(text) && !inLetters:
		return romanLevel
	case letterLabel.MatchString(text), aloneLabel.MatchString(text):
		return LetterLevel
	case digitLabel.MatchString(text):
		return digitLevel
	case innerLabel.MatchString(text):
		return innerLevel
	}
	return 0
}
