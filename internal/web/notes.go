package web

import (
	"maps"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// note is something told of how a query was read, and where in its text, counted in
// characters from 1; 0 for nowhere.
type note struct {
	at int
	query.Message

	engine bool // told by the engine of the search that it answered

	// Of values named, where each language has names of its own for them.
	names *names
	field index.Field
	ids   []string
}

// noteMessages returns the English texts of all notes, by ID: those of the parser, of the
// engine, and of the names of facet values.
func noteMessages() map[string]string {
	texts := query.Messages()
	maps.Copy(texts, index.Messages())
	maps.Copy(texts, nameMessages())
	return texts
}

func nameMessages() map[string]string {
	return map[string]string{
		"no-name":    "The collection has no {field} “{typed}”.",
		"many-names": "The {field} “{typed}” was read as any of: {values}.",

		"asks-said":           "The question asks what someone said.",
		"asks-said-nothing":   "The question asks what “{typed}” said ({field}: {values}): nothing with the other words was said under that name. The words were searched for as they were typed.",
		"group-no-delegation": "“{typed}” is no delegation but a group ({values}); write group: to search what delegations said on its behalf.",
		"typed-nothing":       "Nothing has all of these words as they were typed.",
		"typed-headings":      "As they were typed, the words stand in titles and headings only.",
		"read-name":           "“{typed}” was read as a name ({field}: {values}); the other words were searched for in what was said under that name.",
		"read-name-alone":     "“{typed}” was read as a name ({field}: {values}); all that was said under that name is shown.",
		"read-names":          "“{typed}” is a name that more than one bear ({field}: {values}). What any of them said was searched; each can be chosen.",
		"read-date":           "“{typed}” was read as a date; the other words were searched for in what was said then.",
		"read-any":            "None of those sections has all of the other words; those with any of them are shown.",
	}
}

// noteKey is the key of a note's text in the locale files.
func noteKey(id string) string { return "note." + id }

// addNotes gives the English printer the texts that stand in the program: only the
// translations of notes and faults are in the locale files.
func (p *printer) addNotes() {
	for id, text := range noteMessages() {
		p.texts[noteKey(id)] = localeText{"other": text}
	}
	for id, text := range faultMessages() {
		p.texts[faultKey(id)] = localeText{"other": text}
	}
}

func (a *reply) note(id string, args ...any) {
	a.notes = append(a.notes, note{Message: query.NewMessage(nameMessages(), id, args...)})
}

// noteResult notes what the engine said of the search that it answered.
func (a *reply) noteResult() {
	for _, m := range a.result.Notes {
		a.notes = append(a.notes, note{Message: m, engine: true})
	}
}

// in says the note in the printer's language.
func (n note) in(p *printer) string {
	args := make([]any, 0, len(n.Args))
	for i := 0; i+1 < len(n.Args); i += 2 {
		name, value := n.Args[i], n.Args[i+1]
		if name == "field" {
			value = fieldLabel(value, p.Lang)
		}
		if name == "values" && n.names != nil {
			value = n.names.labelsIn(p.Lang, n.field, n.ids)
		}
		args = append(args, name, typedInto(p, value))
	}
	return p.T(noteKey(n.ID), args...)
}

// typedInto keeps what was typed together in a sentence that is written from right to left: its
// quotation marks and commas stay where they stand in it.
func typedInto(p *printer, typed string) string {
	if direction(p.Lang) != "rtl" {
		return typed
	}
	const isolate, pop = "\u2068", "\u2069"
	return isolate + typed + pop
}

// fieldLabel names a field of the query language to a reader.
func fieldLabel(name string, lang corpus.Lang) string {
	for _, f := range query.Fields() {
		if f.Name == name && f.Labels[lang] != "" {
			return f.Labels[lang]
		}
	}
	return name
}

func (n note) json() noteJSON {
	out := noteJSON{ID: n.ID, Character: n.at}
	for i := 0; i+1 < len(n.Args); i += 2 {
		if out.Values == nil {
			out.Values = map[string]string{}
		}
		out.Values[n.Args[i]] = n.Args[i+1]
	}
	return out
}

func noteTexts(p *printer, notes []note) []string {
	var out []string
	for _, n := range notes {
		out = append(out, n.in(p))
	}
	return out
}
