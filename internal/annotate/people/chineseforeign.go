package people

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// joined finds the names whose parts a dot or hyphen joins.
func (n *chineseNamer) joined(p *Text) {
	s := p.Plain
	for i := 0; i < len(s); {
		size := wording.JoinerAt(s, i)
		if size == 0 {
			_, size = utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		from, to := n.firstPart(s, i), n.laterParts(s, i)
		if from < i && !p.taken(from, to) {
			n.enter(p, from, to)
		}
		i = to
	}
}

// longestPart is how many signs a part of a name has at most.
const longestPart = 7

// firstPart goes back from a joiner over the first part of a name.
func (n *chineseNamer) firstPart(s string, i int) int {
	start, sounding, count := i, i, 0
	alike := true
	for start > 0 && count < longestPart {
		r, size, han := wording.HanBefore(s, start)
		if !han || count > 0 && (n.Ending("role", s[:start]) > 0 || strings.ContainsRune("的和与及由被对向给让请据称是为了在到叫", r)) {
			break
		}
		if r == '周' && slices.ContainsFunc([]string{"上", "本", "下", "每", "这"}, func(w string) bool { return strings.HasSuffix(s[:start-size], w) }) {
			break
		}
		start -= size
		count++
		if alike = alike && n.Is("sound", r); alike {
			sounding = start
		}
	}
	if count < longestPart && n.Ending("role", s[:start]) > 0 {
		return start
	}
	if count >= longestPart || utf8.RuneCountInString(s[sounding:i]) >= 2 {
		return sounding
	}
	return start
}

// laterParts goes on from a joiner over the other parts.
func (n *chineseNamer) laterParts(s string, i int) int {
	for {
		i += wording.JoinerAt(s, i)
		if end := n.oddPart(s, i); end > i {
			i = end
			if i >= len(s) || wording.JoinerAt(s, i) == 0 {
				return i
			}
			continue
		}
		for k := 0; i < len(s) && k < longestPart; k++ {
			r, size, han := wording.HanAt(s, i)
			if !han || k > 0 && !(r == '得' && strings.HasSuffix(s[:i], "彼")) && (!n.Is("sound", r) || n.breaksOff(s, i, r) || n.VerbAt(s[i:]) > 0 || n.At("after", s[i:]) > 0) {
				break
			}
			i += size
		}
		if i >= len(s) || wording.JoinerAt(s, i) == 0 {
			return i
		}
	}
}

// breaksOff reports whether the sign r at byte i ends a name in foreign sounds: one that may
// stand for a sound does so only in a word of its own.
func (n *chineseNamer) breaksOff(s string, i int, r rune) bool {
	if !n.Is("break", r) {
		return false
	}
	words, ok := soundOrWord[r]
	return !ok || slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s[i:], w) })
}

// soundOrWord has, by signs that write foreign sounds too, the words in which they do not.
var soundOrWord = map[rune][]string{
	'拉': {"拉着", "拉起", "拉开", "拉上", "拉住", "拉过", "拉了", "拉来", "拉出"},
	'当': {"当天", "当日", "当时", "当选", "当场", "当晚", "当地", "当年", "当即", "当众", "当庭", "当着"},
	'提': {"提出", "提到", "提醒", "提交", "提供", "提议", "提及", "提起", "提问", "提请"},
	'坦': {"坦言", "坦承", "坦率", "坦白", "坦陈"},
	'拿': {"拿着", "拿出", "拿起", "拿过", "拿来", "拿到"},
	'连': {"连续", "连任", "连夜", "连声", "连连", "连忙", "连说"},
	'所': {"所"},
	'那': {"那么", "那些", "那样", "那天", "那年", "那次", "那时", "那个", "那位", "那里", "那种", "那一"},
	'于': {"于"},
}

// oddPart reads a part of two or three signs of which only the first may be for a foreign
// sound, such as a Japanese name: 贝尔蒙特·早川. A name must be able to end behind it.
func (n *chineseNamer) oddPart(s string, i int) int {
	end, count := i, 0
	for end < len(s) && count < 4 {
		r, size, han := wording.HanAt(s, end)
		if !han || count > 0 && (n.Is("break", r) || n.VerbAt(s[end:]) > 0 || n.At("after", s[end:]) > 0) {
			break
		}
		if count == 1 && n.Is("sound", r) {
			return i
		}
		end += size
		count++
	}
	if count < 2 || count > 3 || !n.ends(s, end) {
		return i
	}
	if _, size, _ := wording.HanAt(s, i); strings.Count(n.all, s[i:end]) < strings.Count(n.all, "·"+s[i:i+size])+strings.Count(n.all, "-"+s[i:i+size]) {
		return i
	}
	return end
}

// soundingName reads two to five signs for foreign sounds.
func (n *chineseNamer) soundingName(s string, i int) int {
	end, count := i, 0
	for end < len(s) && count < 6 {
		r, size, han := wording.HanAt(s, end)
		if !han || !n.Is("sound", r) || count > 0 && (n.Is("break", r) || n.VerbAt(s[end:]) > 0) {
			break
		}
		end += size
		count++
	}
	if count < 2 || count > 5 || !n.ends(s, end) {
		return i
	}
	return end
}
