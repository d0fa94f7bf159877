package authority

import (
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
)

// Theme is a concept of the theme scheme, in the manner of SKOS: labels, broader and
// related concepts, and the phrases by which a text shows that it speaks of it.
type Theme struct {
	corpus.Name
	Broader []string `json:"broader"` // ids of themes
	Related []string `json:"related"`
	// Objectives are those of the Global Compact for Migration that the theme stands for.
	Objectives []int `json:"objectives"`
	// UNBIS are the identifiers of the concepts of the UNBIS Thesaurus that it covers.
	UNBIS []string `json:"unbis"`
	// Phrases show the theme, by language. A leading ~ marks a word that in a list of
	// several subjects shows nothing; a = after it, or at the beginning, that the words are
	// compared as they stand and not by stem. A leading ? marks words that show the theme
	// only where the passage or the document speaks of migration.
	Phrases map[corpus.Lang][]string `json:"phrases"`
	// Not are phrases that contain one of Phrases and do not show the theme: names of bodies
	// and conventions, other senses.
	Not map[corpus.Lang][]string `json:"not"`
}

// Objective is one of the 23 objectives of the Global Compact for Safe, Orderly and
// Regular Migration.
type Objective struct {
	Number int    `json:"number"`
	Title  string `json:"title"` // in English
	// Unverified is true where the title could not be compared with the resolution.
	Unverified bool     `json:"unverified"`
	Themes     []string `json:"-"` // ids of the themes that stand for it
}

// Theme returns the theme with an id.
func (a *Authority) Theme(id string) (Theme, bool) {
	i, ok := a.themeByID[id]
	if !ok {
		return Theme{}, false
	}
	return a.themes[i], true
}

// Themes returns all themes in the order of the scheme.
func (a *Authority) Themes() []Theme { return a.themes }

// themeNames returns the names of the themes with the phrases that show them as aliases.
func (a *Authority) themeNames() []corpus.Name {
	shown := map[string]int{} // in how many themes, by key
	each := func(t *Theme, use func(phrase string)) {
		for _, l := range corpus.Languages() {
			for _, p := range t.Phrases[l] {
				if p = strings.TrimPrefix(p, "="); !strings.HasPrefix(p, "~") && !strings.HasPrefix(p, "?") {
					use(p)
				}
			}
		}
	}
	for i := range a.themes {
		own := map[string]bool{}
		each(&a.themes[i], func(p string) { own[key(p)] = true })
		for k := range own {
			shown[k]++
		}
	}
	return names(a.themes, func(t Theme) corpus.Name {
		n := t.Name
		n.Aliases = slices.Clone(n.Aliases)
		each(&t, func(p string) {
			same := func(alias string) bool { return key(alias) == key(p) }
			if shown[key(p)] == 1 && !slices.ContainsFunc(n.Aliases, same) {
				n.Aliases = append(n.Aliases, p)
			}
		})
		return n
	})
}

// Narrower returns the ids of the themes that have id as a broader one.
func (a *Authority) Narrower(id string) []string {
	var out []string
	for _, t := range a.themes {
		for _, b := range t.Broader {
			if b == id {
				out = append(out, t.ID)
			}
		}
	}
	return out
}

// Objectives returns the 23 objectives in order.
func (a *Authority) Objectives() []Objective { return a.objectives }

func (a *Authority) loadThemes() error {
	a.themeByID = map[string]int{}
	if err := list(a.shelves, "themes.json", &a.themes); err != nil {
		return err
	}
	if err := list(a.shelves, "objectives.json", &a.objectives); err != nil {
		return err
	}
	for i, t := range a.themes {
		if _, twice := a.themeByID[t.ID]; twice {
			return fmt.Errorf("themes.json: %s stands there twice", t.ID)
		}
		a.themeByID[t.ID] = i
		for _, n := range t.Objectives {
			if n < 1 || n > len(a.objectives) {
				return fmt.Errorf("themes.json: %s: no objective %d", t.ID, n)
			}
			o := &a.objectives[n-1]
			o.Themes = append(o.Themes, t.ID)
		}
	}
	for _, t := range a.themes {
		for _, other := range append(append([]string(nil), t.Broader...), t.Related...) {
			if _, ok := a.themeByID[other]; !ok {
				return fmt.Errorf("themes.json: %s: no theme %q", t.ID, other)
			}
		}
	}
	return nil
}
