package people

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// What a Chinese name looks like: a family name and one or two signs.

// nameAt returns the end of what may be a name at byte i, without joiner; i where none is.
func (n *chineseNamer) nameAt(s string, i int) int {
	if n.At("common", s[i:]) > 0 {
		return i
	}
	if rest, ok := strings.CutPrefix(s[i:], "阿"); ok { // 阿满姨
		if end := n.sign(rest, n.sign(rest, 0)); end > 3 && n.ends(rest, end) {
			return i + len("阿") + end
		}
	}
	for _, familiar := range []string{"老", "小", "阿"} { // 老周
		if rest, ok := strings.CutPrefix(s[i:], familiar); ok && rest != "" {
			if r, size, _ := wording.HanAt(rest, 0); n.Is("family", r) && n.ends(rest, size) {
				return i + len(familiar) + size
			}
		}
	}
	if sounding := n.soundingName(s, i); utf8.RuneCountInString(s[i:sounding]) >= 4 { // 艾力亚尔
		return sounding
	}
	if end := n.chineseName(s, i); end > i {
		if n.Ending("organization", s[i:end]) > 3 { // 权组织 of 家人权组织
			return i
		}
		return end
	}
	if end := n.soundingName(s, i); end > i {
		return end
	}
	if end := n.openName(s, i); end > i {
		return end
	}
	return n.otherName(s, i)
}

// otherName reads two or three signs of which the first is no known family name, behind an office:
// a verb of saying stands behind them, and the text has them again; or an age before the office.
func (n *chineseNamer) otherName(s string, i int) int {
	if r, _ := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune("姓每儿留未不没也都还曾均皆各并则只仍已正将会能可应须必再又才就便仅普一大多们对被把这那其本该此", r) {
		return i
	}
	aged := strings.Contains(s[max(0, i-30):i], "岁的")
	for _, signs := range []int{3, 2} {
		end := i
		for k := 0; k < signs; k++ {
			next := n.sign(s, end)
			if next == end || n.At("role", s[end:]) > 0 || n.At("organization", s[end:]) > 0 || n.At("after", s[end:]) > 0 || n.VerbAt(s[end:]) > 0 || n.At("states", s[end:]) > 0 {
				end = i
				break
			}
			end = next
		}
		if end == i || n.At("common", s[i:]) > 0 || wording.WithoutAdverbs(s[i:]) > 0 || n.isPlace(s[i:end]) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(s[i:end])
		head, _ := utf8.DecodeLastRuneInString(s[:i])
		if signs == 3 && strings.ContainsRune("长记席授裁", head) && !strings.ContainsRune("会室处部团楼证费院办组", last) && (n.VerbAt(s[end:]) > 0 || n.At("states", s[end:]) > 3) {
			return end // 县长栗正堂主持
		}
		if n.VerbAt(s[end:]) > 0 && strings.Count(n.all, s[i:end]) > 1 || aged && signs == 3 && n.ends(s, end) {
			return end
		}
	}
	return i
}

// chineseName reads a family name and one or two signs. Of two readings the longer counts,
// unless the shorter is met with other signs behind it.
func (n *chineseNamer) chineseName(s string, i int) int {
	given := i + n.At("double family", s[i:])
	if given == i {
		r, size, han := wording.HanAt(s, i)
		if !han || !n.Is("family", r) && !n.Is("rare family", r) {
			return i
		}
		given += size
	}
	one := n.sign(s, given)
	if one == given || n.At("after", s[given:]) > 0 { // 李部长 is called by an office
		return i
	}
	two := n.sign(s, one)
	if strings.HasPrefix(s[given:], "氏") { // 阮氏梅香
		if three := n.sign(s, two); three > two && n.ends(s, three) {
			return three
		}
	}
	if r, size, _ := wording.HanAt(s+" ", one); two == one && strings.ContainsRune("刚连展合环承举当会立", r) {
		if count := strings.Count(n.all, s[i:one]); count > 1 && count == strings.Count(n.all, s[i:one+size]) { // 暴志刚
			two = one + size
		}
	}
	short, long := n.ends(s, one), two > one && (n.ends(s, two) || n.varied(s[i:two]))
	switch {
	case long && (!short || strings.Count(n.all, s[i:one]) == strings.Count(n.all, s[i:two])):
		return two
	case short:
		return one
	}
	return i
}

// openName reads a family name and two signs behind an office where what follows does not
// tell that the name is over, or one where the text has that again with other signs behind it.
func (n *chineseNamer) openName(s string, i int) int {
	r, size, han := wording.HanAt(s, i)
	given := i + max(size, n.At("double family", s[i:]))
	if !han || !n.Is("family", r) && given == i+size {
		return i
	}
	one := n.sign(s, given)
	two := n.sign(s, one)
	switch {
	case one == given || n.At("after", s[given:]) > 0 || n.isPlace(s[i:one]):
		return i
	case two == one || n.At("role", s[given:]) > 0 || n.At("organization", s[given:]) > 0:
		return i
	case strings.Count(n.all, s[i:one]) > strings.Count(n.all, s[i:two]):
		return one
	case n.isPlace(s[i:two]):
		return i
	}
	return two
}

// sign returns the end of the sign at byte i that may belong to a given name, i where none does.
func (n *chineseNamer) sign(s string, i int) int {
	if i >= len(s) {
		return i
	}
	r, size, han := wording.HanAt(s, i)
	if !han || n.At("manner", s[i:]) > 0 || n.Is("break", r) && !strings.ContainsRune("一和清正先来有同举展承介", r) && !n.isGiven(s[i:]) || r == '一' && n.At("states", s[i:]) > 3 {
		return i
	}
	return i + size
}

// isGiven reports whether s begins with a given name whose first sign ends names elsewhere.
func (n *chineseNamer) isGiven(s string) bool {
	if r, size := utf8.DecodeRuneInString(s); r == '也' { // 拓也 at the end of a clause
		_, _, han := wording.HanAt(s+" ", size)
		return !han
	}
	return slices.ContainsFunc([]string{"向东", "向阳", "向前", "向荣", "向明", "向军", "向辉", "向红", "向南", "连生", "连成", "连杰", "当归", "以宁", "以安", "至诚", "至善", "已然", "曾荣"}, func(w string) bool { return strings.HasPrefix(s, w) })
}

// ends reports whether a name may end at byte i: a mark, an adverb, a verb or an honorific
// stands there.
func (n *chineseNamer) ends(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	r, _, han := wording.HanAt(s, i)
	return !han && wording.JoinerAt(s, i) == 0 || n.Is("break", r) || n.VerbAt(s[i:]) > 0 || n.At("after", s[i:]) > 0 || wording.WithoutAdverbs(s[i:]) > 0 || n.At("states", s[i:]) > 0
}

// varied reports whether different signs, or only ones at which a name may end, stand behind
// all places of a name: then it is no part of a longer word.
func (n *chineseNamer) varied(name string) bool {
	behind := map[rune]bool{}
	open := false
	for rest := n.all; ; {
		k := strings.Index(rest, name)
		if k < 0 {
			return len(behind) > 1 || len(behind) == 1 && !open
		}
		rest = rest[k+len(name):]
		r, _ := utf8.DecodeRuneInString(rest)
		behind[r] = true
		open = open || !n.ends(rest, 0)
	}
}

// isPlace reports whether signs that begin like a name are a place, or a body: the last is one
// for a place, or one for that, or an office, stands behind them anywhere in the document.
func (n *chineseNamer) isPlace(name string) bool {
	if r, _ := utf8.DecodeLastRuneInString(name); strings.ContainsRune("村镇县市乡区省州团队党署局人", r) || n.people.Short[name] != "" {
		return true
	}
	if _, ok := n.people.Directory.Authority.Country(name); ok {
		return true
	}
	for rest := n.all; ; {
		k := strings.Index(rest, name)
		if k < 0 {
			return false
		}
		rest = rest[k+len(name):]
		r, _ := utf8.DecodeRuneInString(rest)
		title := n.At("after", rest)
		if strings.ContainsRune(placeSigns, r) || n.At("role", rest) > 0 && (title == 0 || !n.ends(rest, title)) || n.At("organization", rest) > 3 {
			return true // 马卢梅代表 before a name
		}
	}
}

// placeSigns end the names of places.
const placeSigns = "村镇县市乡区省州河湖岛港站桥路街沟湾屯寨庄堡坪岭坝巷峡滩"
