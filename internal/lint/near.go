package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// form is a name prepared for comparison.
type form struct {
	id, name string
	words    []string // folded
	sorted   string   // the words in order of the alphabet
	joined   string   // without spaces
	sound    string   // in Latin letters, written as it sounds
	bones    string   // its consonants in Latin letters
	script   rune     // l, c, a or h: Latin, Cyrillic, Arabic, Han
}

func newForm(id, name string) form {
	f := form{id: id, name: name, words: analyzers.ExactWords(name)}
	ordered := slices.Clone(f.words)
	slices.Sort(ordered)
	f.sorted, f.joined = strings.Join(ordered, " "), strings.Join(f.words, "")
	f.script = scriptOf(f.joined)
	if f.script != 'h' {
		latin := romanized(strings.Join(f.words, " "))
		f.sound, f.bones = sound(latin), bones(latin)
	}
	return f
}

func scriptOf(s string) rune {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return 'c'
		case unicode.Is(unicode.Arabic, r):
			return 'a'
		case unicode.Is(unicode.Han, r):
			return 'h'
		case unicode.IsLetter(r):
			return 'l'
		}
	}
	return 0
}

// unlike is no likeness at all.
const unlike = 99

// likeness tells how two names are alike, the least for the most alike, and unlike where
// they are not.
func likeness(a, b *form) (int, string) {
	if a.joined == "" || b.joined == "" {
		return unlike, ""
	}
	switch {
	case slices.Equal(a.words, b.words):
		return 0, "differs in case, marks or punctuation only"
	case a.sorted == b.sorted:
		return 1, "the same words in another order"
	case a.joined == b.joined:
		return 1, "the same letters, joined or parted"
	}
	letters := 0
	if a.script == b.script {
		letters = distance(a.joined, b.joined, allowed(a, b))
	}
	if letters == 1 {
		return 2, "one letter differs"
	}
	if a.script != 'h' && b.script != 'h' {
		if a.script == b.script && initialled(a.words, b.words) {
			return 3, "initials for given names"
		}
		if len(a.sound) >= 5 && a.sound == b.sound {
			return 2, "another spelling of the same sounds"
		}
		if a.script != b.script && len(a.bones) >= 5 && len(a.words) > 1 && len(b.words) > 1 && a.bones == b.bones {
			return 4, "the same consonants in another script"
		}
	}
	if letters > 1 {
		return surely + 2, fmt.Sprintf("%d letters differ", letters)
	}
	if a.script == b.script && a.script != 'h' && within(a.words, b.words) {
		return 7, "the same name with more or fewer words"
	}
	return unlike, ""
}

// allowed is how many letters of two names may differ: in a short one a single letter makes
// another name.
func allowed(a, b *form) int {
	n := min(utf8.RuneCountInString(a.joined), utf8.RuneCountInString(b.joined))
	switch {
	case a.script == 'h' && n >= 4, a.script != 'h' && n >= 6 && n < 10:
		return 1
	case a.script != 'h' && n >= 10:
		return 2
	}
	return 0
}

// initialled reports whether two names are one with initials for given names: "T. Okoro"
// and "Tamsin Okoro".
func initialled(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	x, y := a[0], b[0]
	if utf8.RuneCountInString(x) > utf8.RuneCountInString(y) {
		x, y = y, x
	}
	return x != y && utf8.RuneCountInString(x) == 1 && strings.HasPrefix(y, x)
}

// within reports whether all words of one name are in the other, two of them at least.
func within(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// distance returns how many letters must be exchanged, added or left out to make b of a,
// and 0 where it is more than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if most == 0 || len(x)-len(y) > most || len(y)-len(x) > most {
		return 0
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before, least := row[0], i+1
		row[0] = i + 1
		for j := range y {
			cost := before
			if x[i] != y[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
			least = min(least, row[j+1])
		}
		if least > most {
			return 0
		}
	}
	if n := row[len(y)]; n <= most {
		return n
	}
	return 0
}

// romanized writes folded Cyrillic and Arabic letters in Latin ones.
func romanized(s string) string { return inLatin.Replace(s) }

var inLatin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ж", "zh", "з", "z", "и", "i", "й", "i", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o",
	"п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "sh", "ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "iu", "я", "ia",
	"ا", "a", "ب", "b", "ت", "t", "ث", "th", "ج", "j", "ح", "h", "خ", "kh", "د", "d", "ذ", "dh", "ر", "r", "ز", "z", "س", "s", "ش", "sh", "ص", "s", "ض", "d",
	"ط", "t", "ظ", "z", "ع", "a", "غ", "g", "ف", "f", "ق", "q", "ك", "k", "ل", "l", "م", "m", "ن", "n", "ه", "h", "و", "u", "ي", "i", "ى", "a", "ء", "", "ئ", "", "ؤ", "u",
)

// sound writes Latin letters so that the usual ways of spelling a foreign name fall together.
func sound(s string) string { return single(asHeard.Replace(s)) }

var asHeard = strings.NewReplacer(
	"shch", "s", "tsch", "c", "tch", "c", "sch", "s", "sh", "s", "ch", "c", "dzh", "i", "dj", "i", "zh", "i", "kh", "h", "gh", "g", "ph", "f", "th", "t", "ts", "c", "tz", "c",
	"ou", "u", "oo", "u", "ee", "i", "ae", "a", "oe", "o", "ue", "u", "aa", "a", "ck", "k", "q", "k", "x", "ks", "w", "v", "y", "i", "j", "i", " ", "",
)

// bones writes the consonants of Latin letters, those alike that Arabic has one letter for.
func bones(s string) string { return single(consonants.Replace(s)) }

var consonants = strings.NewReplacer(
	"sch", "s", "sh", "s", "ch", "s", "kh", "h", "gh", "g", "ph", "f", "th", "t", "dh", "d", "ck", "k", "ts", "s", "zh", "j",
	"a", "", "e", "", "i", "", "o", "", "u", "", "w", "", "y", "", "v", "f", "p", "b", "q", "k", "c", "k", "x", "ks", "g", "j", " ", "",
)

// single writes doubled letters once.
func single(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// nearest returns the likest of the candidates, one an id, three at most, and how like the
// first is.
func nearest(to *form, candidates []form) ([]Near, int) {
	type scored struct {
		Near
		score int
	}
	best := map[string]scored{}
	for i := range candidates {
		c := &candidates[i]
		n, why := likeness(to, c)
		if n == unlike {
			continue
		}
		if old, seen := best[c.id]; !seen || n < old.score {
			best[c.id] = scored{Near{c.id, c.name, why}, n}
		}
	}
	var list []scored
	for _, s := range best {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b scored) int {
		if a.score != b.score {
			return a.score - b.score
		}
		return strings.Compare(a.ID, b.ID)
	})
	var near []Near
	for _, s := range list[:min(len(list), 3)] {
		near = append(near, s.Near)
	}
	if len(list) == 0 {
		return nil, unlike
	}
	return near, list[0].score
}

// forms prepares all spellings of names for comparison.
func forms(names []corpus.Name) []form {
	var out []form
	for _, n := range names {
		for _, l := range corpus.Languages() {
			if s := n.Labels[l]; s != "" {
				out = append(out, newForm(n.ID, s))
			}
		}
		for _, s := range n.Aliases {
			out = append(out, newForm(n.ID, s))
		}
	}
	return out
}
