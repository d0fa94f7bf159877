package bleveindex

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// lazyTables are made from the columns when they are first asked for.
type lazyTables struct {
	calendar    sync.Once
	days        *calendar
	namesOnce   [dictCount]sync.Once
	names       [dictCount][]corpus.Name
	order       [dictCount][]uint32
	used        [dictCount]sync.Once
	usage       [dictCount][]int
	symbolOnce  sync.Once
	symbolRank  []uint32
	speakerOnce sync.Once
	speakerRank []uint32
	wordsOnce   sync.Once
	words       *vocabulary
	wordsErr    error
	suggestOnce sync.Once
	facets      map[index.Field]*perFacet // all are there from the beginning
	twinsOnce   sync.Once
	twins       *twins
	suggester   *suggester
	titlesOnce  sync.Once
	titles      *titles
	wholeOnce   sync.Once
	whole       *index.WholeNames
	scopesOnce  sync.Once
	scopes      map[string]string
}

func (s *searcher) calendar() *calendar {
	s.lazy.calendar.Do(func() { s.lazy.days = newCalendar(&s.cols.dates) })
	return s.lazy.days
}

// inUse counts for each value of a dictionary the statements, passages or documents that
// have it. A dictionary that was taken over may have values that nothing has any more.
func (s *searcher) inUse(dict int) []int {
	s.lazy.used[dict].Do(func() { s.lazy.usage[dict] = s.countUse(dict) })
	return s.lazy.usage[dict]
}

func (s *searcher) countUse(dict int) []int {
	c := s.cols
	col := map[int][]uint32{dictSpeaker: c.speaker, dictDelegation: c.delegation, dictKind: c.kind,
		dictCapacity: c.capacity, dictGroup: c.groups.values, dictSource: c.sources.values,
		dictTheme: c.themes.values, dictMention: c.mentions.values, dictLanguage: c.passLang,
		dictNumber: c.passNumber, dictType: c.docType, dictBody: c.docBody, dictMeeting: c.docMeet, dictStage: c.docStage}[dict]
	n := make([]int, len(c.dicts[dict].ids))
	for _, v := range col {
		n[v]++
	}
	return n
}

// valueNames returns the names of a facet's values, and its known values in the order of
// names.
func (s *searcher) valueNames(f index.Field) (names []corpus.Name, order []uint32) {
	dict := facetDict(f)
	s.lazy.namesOnce[dict].Do(func() {
		d := s.cols.dicts[dict]
		names := make([]corpus.Name, len(d.ids))
		order := make([]uint32, 0, len(d.ids))
		for v := range names {
			names[v] = s.name(f, d, uint32(v))
			if v > 0 {
				order = append(order, uint32(v))
			}
		}
		slices.SortFunc(order, func(a, b uint32) int {
			return cmp.Or(strings.Compare(names[a].Label(corpus.English), names[b].Label(corpus.English)), strings.Compare(d.ids[a], d.ids[b]))
		})
		s.lazy.names[dict], s.lazy.order[dict] = names, order
	})
	return s.lazy.names[dict], s.lazy.order[dict]
}

// delegationNames finds delegations by a whole name.
func (s *searcher) delegationNames() *index.WholeNames {
	s.lazy.wholeOnce.Do(func() { s.lazy.whole = index.NewWholeNames(maps.Values(s.names[index.Delegation])) })
	return s.lazy.whole
}

// bySymbol returns the rank of each document in the order of symbols; those without come
// last, in the order of the collection.
func (s *searcher) bySymbol() []uint32 {
	s.lazy.symbolOnce.Do(func() {
		keys := make([]string, len(s.cols.docs))
		for i := range keys {
			keys[i] = naturalKey(s.cols.docs[i].symbol.Key())
		}
		s.lazy.symbolRank = ranks(keys)
	})
	return s.lazy.symbolRank
}

// bySpeaker returns the rank of each speaker in the order of names, unknown last.
func (s *searcher) bySpeaker() []uint32 {
	s.lazy.speakerOnce.Do(func() {
		d := s.cols.dicts[dictSpeaker]
		keys := make([]string, len(d.ids))
		for v := 1; v < len(keys); v++ {
			name := s.name(index.Speaker, d, uint32(v))
			keys[v] = analyzers.Fold(name.Label(corpus.English)) + "\x00" + d.ids[v]
		}
		s.lazy.speakerRank = ranks(keys)
	})
	return s.lazy.speakerRank
}

// ranks numbers keys in their order, empty ones last; equal keys have the same rank.
func ranks(keys []string) []uint32 {
	order := make([]uint32, len(keys))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		x, y := keys[a], keys[b]
		if (x == "") != (y == "") {
			return sign(x == "")
		}
		return strings.Compare(x, y)
	})
	rank := make([]uint32, len(keys))
	n := uint32(0)
	for i, k := range order {
		if i > 0 && keys[k] != keys[order[i-1]] {
			n++
		}
		rank[k] = n
	}
	return rank
}

// naturalKey makes numbers compare by value: A/72/9 comes before A/72/10.
func naturalKey(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if j == i {
			b.WriteByte(s[i])
			i++
			continue
		}
		digits := strings.TrimLeft(s[i:j], "0")
		b.WriteByte(byte('0' + min(len(digits), 9))) // how many digits, then the digits
		b.WriteString(digits)
		i = j
	}
	return b.String()
}

func sortedInts(m map[int]bool) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare[int])
	return keys
}
func isDigit(b byte) bool { return b >= '0' && b <= '9' }
