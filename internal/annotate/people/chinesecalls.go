package people

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// How the persons of a Chinese text are called again.

// again finds persons by their whole name or by the part of it that is theirs alone.
func (n *chineseNamer) again(p *Text) {
	if n.called == nil {
		n.called = n.calls()
	}
	s := p.Plain
	for i := 0; i < len(s); {
		r, size, han := wording.HanAt(s, i)
		if !han {
			i += size
			continue
		}
		var best call
		for _, c := range n.called[r] {
			if len(c.words) > len(best.words) && strings.HasPrefix(s[i:], c.words) && (!c.short || n.ends(s, i+len(c.words))) {
				best = c
			}
		}
		if best.who == nil || p.taken(i, i+len(best.words)) {
			i += max(size, len(best.words))
			continue
		}
		end := i + len(best.words)
		office := n.officeBefore(s, i)
		if office < i && best.title == 0 {
			best.who.Holds(strings.TrimSuffix(p.Passage.Text[office:i], "的"))
		}
		p.Namings = append(p.Namings, Naming{Who: best.who, Name: corpus.Span{Start: i, End: end - best.title}, From: office, To: end})
		i = end
	}
}

// call is a way to name a person: words, of which the last title bytes are an office or an
// honorific. A short one counts only where a name may end.
type call struct {
	words string
	who   *Person
	title int
	short bool
}

// calls lists how the persons of the document may be called, by the first sign. What would
// call two persons calls none.
func (n *chineseNamer) calls() map[rune][]call {
	by := map[string]call{}
	twice := map[string]bool{}
	add := func(c call) {
		if old, ok := by[c.words]; ok && old.who != c.who {
			twice[c.words] = true
		}
		by[c.words] = c
	}
	for _, who := range n.people.List {
		if len(who.Words) == 0 || !wording.IsHan(who.Words[0]) {
			continue
		}
		n.callsOf(who, add)
	}
	out := map[rune][]call{}
	for words, c := range by {
		if !twice[words] {
			r, _ := utf8.DecodeRuneInString(words)
			out[r] = append(out[r], c)
		}
	}
	return out
}

func (n *chineseNamer) callsOf(who *Person, add func(call)) {
	plain := n.Simplified(who.Name)
	add(call{words: plain, who: who})
	if !strings.ContainsAny(plain, "·‧•・-－‐") {
		n.callsOfChinese(who, plain, add)
		return
	}
	parts := chineseParts(plain)
	for i, part := range parts {
		if utf8.RuneCountInString(part) > 1 && len(parts) > 1 {
			add(call{words: part, who: who, short: i == 0 && utf8.RuneCountInString(part) < 3})
		}
	}
	last := parts[len(parts)-1]
	for _, hyphen := range []string{"-", "－", "‐"} {
		if k := strings.LastIndex(last, hyphen); k > 0 {
			for _, half := range []string{last[:k], last[k+len(hyphen):]} {
				if utf8.RuneCountInString(half) > 1 {
					add(call{words: half, who: who, short: true})
				}
			}
		}
	}
	for title := range n.Sets["after"] {
		add(call{words: last + title, who: who, title: len(title)})
	}
}

// callsOfChinese: 陈阿妹 is 陈女士, 陈部长, 老陈, 小陈 and 阿妹.
func (n *chineseNamer) callsOfChinese(who *Person, name string, add func(call)) {
	family := n.At("double family", name)
	if family == 0 {
		_, family = utf8.DecodeRuneInString(name)
	}
	if family == len(name) {
		return
	}
	for title := range n.Sets["after"] {
		if s, _ := wording.Honorific(title); wording.Compatible(who.Sex, s) {
			add(call{words: name[:family] + title, who: who, title: len(title)})
		}
	}
	add(call{words: "老" + name[:family], who: who, short: true})
	add(call{words: "小" + name[:family], who: who, short: true})
	if given := name[family:]; utf8.RuneCountInString(given) > 1 {
		add(call{words: given, who: who, short: true})
	}
}
