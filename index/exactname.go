package index

import (
	"iter"
	"slices"
	"strings"

	"travaux/corpus"
)

// WholeNames finds names by a whole label or alias: who asks for "Republic of Korea" or
// "Guinea" does not mean those that have these words in a longer name. It is not changed
// after it was made, and may be used from several goroutines.
type WholeNames struct {
	exact map[string][]string // ids by the slug of a label, an alias or themselves
	bare  map[string][]string // the same without the form of state
}

// NewWholeNames makes the WholeNames of a field's names.
func NewWholeNames(names iter.Seq[corpus.Name]) *WholeNames {
	w := &WholeNames{exact: map[string][]string{}, bare: map[string][]string{}}
	for n := range names {
		w.exact[n.ID] = append(w.exact[n.ID], n.ID)
		for _, label := range n.Labels {
			w.add(n.ID, label)
		}
		for _, alias := range n.Aliases {
			w.add(n.ID, alias)
		}
	}
	return w
}

func (w *WholeNames) add(id, label string) {
	slug := corpus.Slug(label)
	w.exact[slug] = append(w.exact[slug], id)
	if len(id) == 3 {
		bare := withoutStateForm(slug)
		w.bare[bare] = append(w.bare[bare], id)
	}
}

// Named returns the ids of the names of which text is a whole label or alias. Where it is
// the name of one, those are added that differ from it only in their form of state: "Congo"
// may mean the Republic and the Democratic Republic. States that are no more, whose ids have
// four letters, are not added. It returns nothing where no name is text as a whole. The ids
// are in alphabetical order, and the caller's own.
func (w *WholeNames) Named(text string) []string {
	wanted := corpus.Slug(text)
	whole := w.exact[wanted]
	if wanted == "" || len(whole) == 0 {
		return nil
	}
	ids := slices.Concat(whole, w.bare[wanted])
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withoutStateForm takes from a name the words before it that say what kind of state it is.
func withoutStateForm(slug string) string {
	words := strings.Split(slug, "-")
	for len(words) > 1 && slices.Contains([]string{"republic", "democratic", "people", "peoples", "s", "federal", "of", "the",
		"republique", "democratique", "populaire", "du", "de", "la", "republica", "democratica", "popular", "del",
		"демократическая", "республика", "народная"}, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, "-")
}
