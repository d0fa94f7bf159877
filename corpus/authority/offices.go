package authority

import (
	"travaux/corpus"
)

// Office is one that persons hold for a time: Secretary-General, President of the General
// Assembly.
type Office struct {
	corpus.Name
	// Delegation is the id of the organization or state that the holder speaks for; empty
	// where the office does not say.
	Delegation string `json:"delegation"`
	// Body is the organ that the holder presides over.
	Body string `json:"body"`
	// Titles are other forms of the title, and the forms that it has in other genders.
	Titles []string `json:"titles"`
}

// Office returns the office that a title as printed means, its article left aside.
func (a *Authority) Office(title string) (Office, bool) {
	i, ok := lookup(a.officeByTitle, title)
	if !ok {
		return Office{}, false
	}
	return a.offices[i], true
}

func (a *Authority) loadOffices() error {
	a.officeByTitle, a.officeByID = map[string]int{}, map[string]int{}
	if err := list(a.shelves, "offices.json", &a.offices); err != nil {
		return err
	}
	for i, o := range a.offices {
		a.officeByID[o.ID] = i
		for _, s := range append(spellings(o.Name), o.Titles...) {
			if err := put(a.officeByTitle, s, i); err != nil {
				return err
			}
		}
	}
	return nil
}
