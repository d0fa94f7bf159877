package people

import (
	"strings"

	"travaux/internal/annotate/wording"
)

// Names that a title or an honorific stands behind.

// honoured finds the names before an honorific.
func (n *chineseNamer) honoured(p *Text) {
	for _, h := range chineseHonorifics {
		for i := 0; ; {
			k := strings.Index(p.Plain[i:], h)
			if k < 0 {
				break
			}
			at := i + k
			i = at + len(h)
			if from := n.honouredName(p.Plain, at); from < at && !p.taken(from, at) && !n.Sets["role"][p.Plain[from:at]] && n.Ending("organization", p.Plain[from:at]) <= 3 {
				n.enter(p, from, at)
			}
		}
	}
}

func (n *chineseNamer) honouredName(s string, at int) int {
	start, count := at, 0
	for start > 0 {
		r, size, han := wording.HanBefore(s, start)
		if !han || count > 0 && (n.Ending("role", s[:start]) > 0 || strings.ContainsRune("的和与及由被对向给让请据称是了在", r)) {
			break
		}
		start -= size
		count++
	}
	if count >= 2 && count <= 4 {
		return start
	}
	for k := start; k < at; k += 3 {
		if n.people.find(chineseParts(s[k:at]), wording.UnknownSex) != nil {
			return k
		}
	}
	return at
}

// titled finds the names before a title that is said of persons only: 薛桂枝老人.
func (n *chineseNamer) titled(p *Text) {
	s := p.Plain
	for i := 0; i < len(s); {
		_, size, han := wording.HanAt(s, i)
		title := 0
		if han {
			title = n.At("after", s[i:])
		}
		if title == 0 {
			i += size
			continue
		}
		ofPlace := n.At("of a place", s[i:]) > 0
		for _, signs := range []int{3, 2} {
			if from := i - 3*signs; from >= 0 && n.nameBefore(s, from, i) && !p.taken(from, i+title) && (!ofPlace || strings.Count(n.all, s[from:i]) > 1) {
				n.enter(p, from, i)
				break
			}
		}
		i += title
	}
}

// nameBefore reports whether the signs from to are a family name and one or two signs more, and
// what stands before them is over.
func (n *chineseNamer) nameBefore(s string, from, to int) bool {
	r, size, han := wording.HanAt(s, from)
	if !han || !n.Is("family", r) || n.At("common", s[from:]) > 0 || n.At("role", s[from:]) > 0 || n.isPlace(s[from:to]) {
		return false
	}
	for i := from + size; i < to; {
		end := n.sign(s, i)
		if end == i {
			return false
		}
		i = end
	}
	_, _, han = wording.HanBefore(s, from)
	return from == 0 || !han || n.Ending("role", s[:from]) > 0 || strings.ContainsAny(s[from-3:from], "的上中里和与对向由时后前")
}
