package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
)

// nameList finds, without looking at all of them, the values of a facet by the words of their names.
type nameList struct {
	spellings []spelledName
	byKey     map[string][]int // into spellings
	key       func(word string) string
}

type spelledName struct {
	id    string
	words []string
	keys  []string // of the words
	alias bool     // beside its labels
	code  bool     // no name that people type: an id beside names (that of mixed flows is "mixed"), a family name with what tells it from others
}

func newNameList(all map[string]corpus.Name, ids []string, key func(string) string) *nameList {
	l := &nameList{byKey: map[string][]int{}, key: key}
	for _, id := range ids {
		family, _, isFamily := corpus.SplitFamilyID(id)
		if isFamily {
			l.add(id, spelledName{}, family)
		}
		for i, s := range spellings(all[id]) {
			l.add(id, spelledName{code: isFamily || i == 0 && len(all[id].Labels) > 0, alias: i > 0 && i <= len(all[id].Aliases)}, s)
		}
	}
	return l
}

func (l *nameList) add(id string, n spelledName, spelling string) {
	slug := corpus.Slug(spelling)
	if slug == "" {
		return
	}
	n.id, n.words = id, strings.Split(slug, "-")
	for _, w := range n.words {
		k := l.key(w)
		n.keys = append(n.keys, k)
		l.byKey[k] = append(l.byKey[k], len(l.spellings))
	}
	l.spellings = append(l.spellings, n)
}

// find returns the values that have all of words in one spelling that fits.
func (l *nameList) find(words []string, fits func(*spelledName) bool) []string {
	if l == nil || len(words) == 0 {
		return nil
	}
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = l.key(w)
	}
	var ids []string
	for _, i := range l.byKey[keys[0]] {
		s := &l.spellings[i]
		if fits(s) && !slices.Contains(ids, s.id) && containsAll(s.keys, keys) {
			ids = append(ids, s.id)
		}
	}
	return ids
}

func containsAll(have, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(have, w) })
}

// whole returns the values of which words are a whole name, in any order.
func (n *names) whole(f index.Field, words []string) []string {
	return n.lists[f].find(words, func(s *spelledName) bool { return !s.code && len(s.words) == len(words) })
}

// within returns the values that have words in one name.
func (n *names) within(f index.Field, words []string) []string {
	if len(words) == 1 && utf8.RuneCountInString(words[0]) < 2 {
		return nil
	}
	return n.lists[f].find(words, func(s *spelledName) bool { return !s.code })
}

// bearers reports whether words are the family name alone of any of ids, speakers whose whole
// name they are: then everyone who has the name may be meant, and not those of whom nothing
// else is known.
func (n *names) bearers(f index.Field, words, ids []string) bool {
	return f == index.Speaker && slices.ContainsFunc(ids, func(id string) bool {
		_, _, family := corpus.SplitFamilyID(id)
		return family || len(words) == 1 && n.byID[index.Delegation][id].ID == ""
	})
}

// hanName returns the longest name of a speaker or delegation that begins a Chinese word or
// ends it, and the rest of the word; no name where there is none.
func (n *names) hanName(word string) (name, rest string, last bool) {
	runes := []rune(word)
	if slices.ContainsFunc(runes, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		return "", "", false
	}
	if n.isHanName(word) { // 白俄罗斯 is no name in a longer word, though 俄罗斯 ends it
		return "", "", false
	}
	for size := len(runes) - 1; size > 1; size-- {
		if begin := string(runes[:size]); n.isHanName(begin) {
			return begin, string(runes[size:]), false
		}
		if end := string(runes[len(runes)-size:]); n.isHanName(end) {
			return end, string(runes[:len(runes)-size]), true
		}
	}
	return "", "", false
}

func (n *names) isHanName(word string) bool {
	return len(n.called(index.Speaker, []string{word}, true)) > 0 || len(n.called(index.Delegation, []string{word}, true)) > 0
}
