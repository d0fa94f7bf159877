package web

import "travaux/query"

// Fault is one thing that is wrong with a request.
type Fault struct {
	ID        string `json:"id,omitempty" doc:"What kind of fault it is, such as no-number"`
	Parameter string `json:"parameter,omitempty" doc:"The parameter at fault"`
	Value     string `json:"value,omitempty" doc:"What it was"`
	Message   string `json:"message" doc:"What is wrong with it, and what would be right"`
	Position  *int   `json:"position,omitempty" doc:"Where in the value, in Unicode code points from 0"`

	args []string // of the message, names and values in turn
}

// faultMessages returns the English texts of the faults of requests, by ID. Pages say them
// after the name of the parameter and its value.
func faultMessages() map[string]string {
	return map[string]string{
		"no-parameter":    "there is no such parameter; there are {names}",
		"missing":         "is not given, and has to be",
		"given-again":     "is given {times} times; give it once",
		"no-word":         "is none of {words}",
		"no-number":       "is not a whole number from {least} to {most}",
		"no-date":         "is not a date; write 2017, 2017-12 or 2017-12-06",
		"no-date-value":   "is not a year, a month (2017-12), a year without a month (2017-00) or unknown; for days use from and to",
		"empty-range":     "is after to ({to}); the range would be empty",
		"no-facet":        "is no facet; there are {names}, and none",
		"none-and-facets": "can't be joined with names of facets",
		"too-many-values": "{count} facet values are chosen; at most {most} can be",
		"long-value":      "is longer than {most} bytes",
		"long-cursor":     "is longer than {most} bytes; take it from `next` of the page before",
		"no-query-string": "the query string is not well formed ({reason}); percent-encode it",
		"name-not-utf-8":  "the name of a parameter is not UTF-8",
		"value-not-utf-8": "is not UTF-8; percent-encode the text in UTF-8",
	}
}

// newFault makes the fault with an id of faultMessages; args are names and values in turn.
func newFault(parameter, value, id string, args ...any) Fault {
	m := query.NewMessage(faultMessages(), id, args...)
	return Fault{ID: id, Parameter: parameter, Value: value, Message: m.Msg, args: m.Args}
}

// in says the fault in the printer's language.
func (f Fault) in(p *printer) string {
	if f.ID == "" {
		return f.Message
	}
	args := make([]any, len(f.args))
	for i, a := range f.args {
		args[i] = a
	}
	return p.T(faultKey(f.ID), args...)
}

// faultKey is the key of a fault's text in the locale files.
func faultKey(id string) string { return "fault." + id }

// faultView is a fault on a page.
type faultView struct{ Parameter, Value, Message string }

func faultViews(p *printer, faults []Fault) []faultView {
	var out []faultView
	for _, f := range faults {
		out = append(out, faultView{f.Parameter, f.Value, f.in(p)})
	}
	return out
}
