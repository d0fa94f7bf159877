package press

import (
	"travaux/corpus"
)

// noSaying reports whether the English word at i, which may be a verb of saying, does not say
// anything with what stands behind it: "continues to support", "reports to the Council",
// "maintained an office".
func (r *reader) noSaying(i int) bool {
	if r.Lex.Lang != corpus.English || r.BehindQuotation(i) {
		return false
	}
	next := ""
	if i+1 < r.To {
		next = r.Words[i+1].Fold
	}
	switch r.Words[i].Fold {
	case "continued", "continues", "began", "begins", "continuing":
		return next == "to" || next == "with" || next == "in" || next == "its" || next == "their"
	case "reports", "reported", "reporting":
		return next == "to" || next == "back"
	case "maintained", "maintains", "maintaining":
		return !(next == "that" || next == "," || next == ":" || i+1 < r.To && r.Words[i+1].Quote != nil)
	case "written", "sworn", "spoken", "sung":
		return next != "that" && next != ":"
	case "called", "calls", "calling":
		return next == "off" || next == "in" || next == "back" || next == "up" || next == "at"
	}
	return false
}
