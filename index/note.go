package index

import (
	"sync"

	"travaux/query"
)

// Messages returns the English texts of the notes of a Result, by ID. The caller owns the
// map.
func Messages() map[string]string {
	return map[string]string{
		"too-many-clauses": "Only the first {most} words and conditions were searched; the rest was left out.",
		"unknown-field":    "There is no field “{typed}”.",
		"many-values":      "“{typed}” names several in {field}: {values}. All are searched for; the full name chooses one.",
		"no-value":         "Nothing in the collection has the {field} “{typed}”.",
		"not-a-page":       "“{typed}” is not a page.",
		"no-letters":       "“{typed}” has no letters or digits and was left out.",
		"near-no-letters":  "{typed} has a side without letters or digits and was left out.",
		"read-as-phrase":   "“{typed}” is not a single word; it was searched as a phrase.",
		"no-symbol":        "No document of the collection has the symbol {symbol}.",
		"near-symbol":      "No document of the collection has the symbol {symbol}. Did you mean {near}?",
		"no-place":         "{symbol} has nothing at that place.",
		"no-annex":         "{symbol} has no such annex ({annex}) in the collection.",
		"common-word":      "“{typed}” is a common word and was left out; to search for it, put it in quotation marks.",
		"split-word":       "“{typed}” does not occur as it stands; it was searched as {read}.",
	}
}

// messages are the texts of notes, which nothing changes.
var messages = sync.OnceValue(Messages)

// NewNote makes the note with an id of Messages; args are names and values in turn.
func NewNote(id string, args ...any) query.Message {
	return query.NewMessage(messages(), id, args...)
}
