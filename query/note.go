package query

import (
	"fmt"
	"strings"
)

// Note is one repair or omission.
type Note struct {
	// Pos is the offset in Text where it happened, in bytes.
	Pos int
	Message
}

// Message is something told to a reader, by the name under which it can be told in other
// languages too.
type Message struct {
	// ID is a key of Messages, or of the messages of another package.
	ID string
	// Args are names and values in turn: what stands in the places of the text. The value of
	// "field" is the name of a field, that of "typed" what was typed.
	Args []string
	// Msg says it in English, to a reader and not to a programmer.
	Msg string
}

// NewMessage makes the message of which texts has the English text, with places such as
// {typed}. args are names and values in turn.
func NewMessage(texts map[string]string, id string, args ...any) Message {
	m := Message{ID: id}
	var pairs []string
	for i := 0; i+1 < len(args); i += 2 {
		name, value := fmt.Sprint(args[i]), fmt.Sprint(args[i+1])
		m.Args = append(m.Args, name, value)
		pairs = append(pairs, "{"+name+"}", value)
	}
	m.Msg = strings.NewReplacer(pairs...).Replace(texts[id])
	return m
}

// Messages returns the English texts of all notes of Parse, by ID. The caller owns the map.
func Messages() map[string]string {
	return map[string]string{
		"no-word":        "There is no word in “{typed}” to search for; everything is shown.",
		"too-long":       "A query has at most {most} characters; what follows “…{words}” is left out.",
		"too-many-parts": "A query has at most {most} parts; left out: {parts}.",
		"too-deep":       "Brackets stand at most {most} deep; the inner ones are left out.",

		"open-quotation":  "The quotation that begins here is not closed; it is closed at the end.",
		"stray-quotation": "A quotation mark here opens or closes nothing; it is left out.",
		"empty-quotation": "There is no word between these quotation marks; they are left out.",
		"open-bracket":    "A bracket is not closed; it is closed at the end.",
		"stray-bracket":   "A bracket is closed here that was not opened; it is left out.",
		"empty-brackets":  "There is nothing between these brackets; they are left out.",

		"nothing-before":   "Nothing stands before “{typed}” that it could join; it is left out.",
		"nothing-follows":  "Nothing follows “{typed}” that it could join; it is left out.",
		"foreign-operator": "“{typed}” is read as a word; the operators are AND, OR and NOT.",
		"near-excluded":    "“{typed}” can't be followed by a part that is excluded; it is read as AND.",
		"near-parts":       "“{typed}” joins two words or phrases; here it is read as AND.",
		"same-paragraph":   "“{typed}” is read as AND; choose “in one paragraph” to have both in one paragraph.",
		"same-sentence":    "“{typed}” is read as NEAR/{distance}, about as far as a sentence goes.",
		"small-distance":   "A distance is at least {least} word; {typed} is read as {least}.",
		"large-distance":   "A distance is at most {most} words; {typed} is read as {most}.",
		"whole-distance":   "A distance is a whole number of words; “~{typed}” is read as “~{read}”.",
		"weight":           "A weight (“{typed}”) has no meaning here; it is left out.",
		"stray-tilde":      "“{typed}” belongs to no word or phrase; it is left out.",

		"star-alone":         "“{typed}” alone would stand for every word; it is left out.",
		"leading-wildcard":   "“{typed}” begins with a wildcard and has fewer than {least} letters: too many words are like it. It is read without the wildcard.",
		"pattern-parts":      "“{typed}” is read as {parts} parts that may stand apart.",
		"lost-wildcard":      "“{typed}” is read as “{read}”: a wildcard stands for letters of a word, and has no meaning apart from one.",
		"question-mark":      "The question mark after “{typed}” is read as punctuation; inside a word it stands for one letter.",
		"quoted-wildcard":    "Wildcards don’t work between quotation marks (“{typed}”); without the marks, write {example}.",
		"last-question-mark": "The question mark at the end is read as punctuation; inside a word it stands for one letter.",
		"not-similar":        "“~” asks for similar words; it has no use for “{typed}” and is left out.",
		"similar-letters":    "“~{typed}” is read as “~{letters}”: similar words differ in one or two letters.",

		"no-field":    "There is no field called “{typed}”; it is read as a word.",
		"empty-field": "Nothing that can be looked for stands behind “{name}:”; it is read as a word.",
		"no-date":     "No date stands behind “{name}:”; it is read as a word.",
		"not-a-date":  "“{typed}” is not a date; write 2017, 2017-12, 6 December 2017 or 2017-12..2018-03. It is read as words.",
		"long-range":  "A range has at most {max} paragraphs; “{typed}” is read as {first}-{last}.",
		"long-pages":  "A range has at most {max} pages; “{typed}” is read as {first}-{last}.",

		"preamble":     "“{typed}” is left out: the paragraphs of a preamble have no numbers.",
		"number-limit": "“{typed}” is left out: paragraphs and pages have numbers from 1 to {most}.",

		"known-number": "“{typed}” is read as {symbol}.",
		"many-acts":    "“{typed}” can be {values}; it is read as words.",
		"no-act":       "The collection has no document with that number (“{typed}”); it is read as words.",
		"known-title":  "“{typed}” is read as {symbol}.",

		"question": "This is read as a question; left out: {words}. What stands in quotation marks is searched for as it is.",
	}
}
