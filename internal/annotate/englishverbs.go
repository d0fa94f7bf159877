package annotate

import "travaux/corpus"

// noSaying reports whether the English word at i, which may be a verb of saying, does not say
// anything with what stands behind it: "continues to support", "reports to the Council",
// "maintained an office".
func (r *reader) noSaying(i int) bool {
	if r.lex.lang != corpus.English || r.behindQuotation(i) {
		return false
	}
	next := ""
	if i+1 < r.to {
		next = r.words[i+1].fold
	}
	switch r.words[i].fold {
	case "continued", "continues", "began", "begins", "continuing":
		return next == "to" || next == "with" || next == "in" || next == "its" || next == "their"
	case "reports", "reported", "reporting":
		return next == "to" || next == "back"
	case "maintained", "maintains", "maintaining":
		return !(next == "that" || next == "," || next == ":" || i+1 < r.to && r.words[i+1].quote != nil)
	case "written", "sworn", "spoken", "sung":
		return next != "that" && next != ":"
	case "called", "calls", "calling":
		return next == "off" || next == "in" || next == "back" || next == "up" || next == "at"
	}
	return false
}
