package about

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// closingMeeting returns the meeting at which a resolution was adopted, from the lines that
// stand under its last paragraph: "54th plenary meeting", "19 December 2024".
func closingMeeting(blocks []content.Block) string {
	for _, b := range blocks[max(0, len(blocks)-8):] {
		if IsAdoptionLine(b.Text) {
			if s := signPatterns[meetingSign].FindString(b.Text); s != "" {
				return strings.Join(strings.Fields(s), " ")
			}
		}
	}
	return ""
}

// IsAdoptionLine reports whether a line is made of the meeting and the day of an adoption.
func IsAdoptionLine(s string) bool {
	if utf8.RuneCountInString(s) > 80 {
		return false
	}
	rest := signPatterns[meetingSign].ReplaceAllString(s, "")
	if dates := corpus.FindDates(rest, ""); len(dates) > 0 {
		rest = rest[:dates[0].Span.Start] + rest[dates[0].Span.End:]
	}
	return !phrase.HasWord(rest)
}
