package index

import (
	"iter"
	"slices"
	"strings"

	"travaux/corpus"
)

// NamedWhole returns the ids of the names of which text is a whole label or alias: who asks
// for "Republic of Korea" or "Guinea" does not mean those that have these words in a longer
// name. Where text is the name of one, those are added that differ from it only in their
// form of state: "Congo" may mean the Republic and the Democratic Republic. States that are
// no more, whose ids have four letters, are not added. It returns nothing where no name is
// text as a whole. The ids are in alphabetical order.
func NamedWhole(text string, names iter.Seq[corpus.Name]) []string {
	wanted := corpus.Slug(text)
	if wanted == "" {
		return nil
	}
	var whole, bare []string
	for n := range names {
		switch {
		case n.ID == wanted || spelledSo(n, wanted, func(s string) string { return s }):
			whole = append(whole, n.ID)
		case len(n.ID) == 3 && spelledSo(n, wanted, withoutStateForm):
			bare = append(bare, n.ID)
		}
	}
	if len(whole) > 0 {
		whole = append(whole, bare...)
	}
	slices.Sort(whole)
	return slices.Compact(whole)
}

func spelledSo(n corpus.Name, wanted string, form func(slug string) string) bool {
	for _, label := range n.Labels {
		if form(corpus.Slug(label)) == wanted {
			return true
		}
	}
	return slices.ContainsFunc(n.Aliases, func(s string) bool { return form(corpus.Slug(s)) == wanted })
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
