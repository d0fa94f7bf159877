package chinese

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Offices and organizations in Chinese, and who is meant by them.

// longestBody is how many signs a country or group has at most that the authority knows.
const longestBody = 16

// noun reads an office or an organization at the head of the words from start to end.
func (c *reader) noun(start, end int, at story.Place) (*story.Voice, bool) {
	if v := c.kinOf(start, end, at); v != nil {
		return v, true
	}
	for _, n := range c.names {
		if n.From > start {
			end = min(end, n.From)
		}
	}
	s := c.plain[start:end]
	if strings.HasPrefix(s, "《") {
		return nil, true
	}
	if n := c.shortEnd(s); n > 0 {
		return c.organization(c.text[start : start+n]), true
	}
	if v, known := c.pointing(s, at); known {
		return v, true
	}
	for _, statement := range []string{"声明", "该声明", "这份声明", "公报", "书面声明", "公开信", "新闻稿", "通报", "公告"} {
		if rest, ok := strings.CutPrefix(s, statement); ok && (rest == "" || c.firstBreak(rest) == 0) {
			return c.talk.Org, true
		}
	}
	if strings.HasPrefix(s, "记者") {
		return nil, true
	}
	if one := c.At("one", s); one > 0 && strings.HasSuffix(s, "记者") {
		printed := c.text[start:end]
		return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .6}, true
	}
	if to := c.roleEnd(s); to > 0 {
		return c.office(start, start+to, at), true
	}
	if to := c.organizationEnd(s); to > 0 {
		return c.organization(c.text[start : start+to]), true
	}
	if from, to := c.apposedName(s); to > 0 {
		return c.organization(c.text[start+from : start+to]), true
	}
	for _, behind := range []string{"、", "的"} { // 总部设在鲁恩的埃诺维亚公司
		k := strings.LastIndex(s, behind)
		if k < 0 {
			continue
		}
		tail := s[k+len(behind):]
		if to := c.roleEnd(tail); to > 0 {
			return c.office(end-len(tail), end-len(tail)+to, at), true
		}
		if to := c.organizationEnd(tail); to > 0 {
			return c.organization(c.text[end-len(tail) : end-len(tail)+to]), true
		}
	}
	return c.body(start, end)
}

// shortEnd returns how many bytes an organization's short name has that s begins with: one that
// the text gave, or Latin capitals.
func (c *reader) shortEnd(s string) int {
	best := 0
	for short := range c.people.Short {
		if strings.HasPrefix(s, short) {
			best = max(best, len(short))
		}
	}
	if best == 0 {
		best = len(s) - len(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		if best < 2 {
			return 0
		}
	}
	rest := s[best:]
	if r, _, han := wording.HanAt(rest+" ", 0); rest != "" && (!han || !c.Is("break", r) && c.VerbAt(rest) == 0 && c.At("states", rest) == 0 && wording.WithoutAdverbs(rest) == 0) {
		return 0
	}
	return best
}

// body reads a country or a group that the authority knows, or what is no one's name.
func (c *reader) body(start, end int) (*story.Voice, bool) {
	s := c.plain[start:end]
	if utf8.RuneCountInString(s) > longestBody {
		return nil, true
	}
	if full := c.people.Short[s]; full != "" {
		return c.organization(full), true
	}
	if d, ok := c.people.Directory.Authority.Country(strings.TrimRight(s, "则还也再次随后")); ok {
		name := strings.TrimRight(c.text[start:end], "则还也再次随后則還隨後")
		return &story.Voice{ID: d.ID, Name: name, Delegation: d.ID, DelegationName: name, How: story.ByOrganization, Sure: .8}, true
	}
	if g, ok := c.people.Directory.Authority.Group(s); ok {
		return &story.Voice{ID: g.ID, Name: c.text[start:end], How: story.ByOrganization, Sure: .8}, true
	}
	if c.Holds("paper", s) {
		return nil, true
	}
	if strings.HasPrefix(s, "她") || strings.HasPrefix(s, "他") { // 她的同桌
		return nil, true
	}
	return nil, utf8.RuneCountInString(s) > 1 && c.firstBreak(s) != 0
}

// roleEnd returns where an office ends that s begins with, 0 where it begins with none. An
// office may have others inside: 秘书长发言人.
func (c *reader) roleEnd(s string) int {
	end, one := 0, c.At("one", s) > 0 || slices.ContainsFunc(demonstratives, func(w string) bool { return strings.HasPrefix(s, w) })
	for i := 0; i < len(s); {
		_, size, han := wording.HanAt(s, i)
		n := 0
		if han {
			n = c.At("role", s[i:])
		}
		if n == 0 {
			if end > 0 && i >= end && (!han || i-end > 24) || end == 0 && !one && c.stops(s, i) {
				break
			}
			if end == 0 && !han && size < 3 && (s[i] < '0' || s[i] > '9') {
				return 0
			}
			i += size
			continue
		}
		if end > 0 && c.firstBreak(s[end:i]) >= 0 && s[end:i] != "的" {
			break
		}
		i += n
		end = i
	}
	if end == 0 || c.At("plural", s[end:]) > 0 {
		return 0
	}
	if head := s[:end]; strings.ContainsAny(head, "了") && !one || strings.Contains(head, "记者") && !strings.HasSuffix(head, "记者") {
		return 0
	}
	rest := s[end:]
	if c.tellsOfWords(rest) {
		return end
	}
	if strings.HasPrefix(rest, "的") {
		return 0
	}
	if r, _, han := wording.HanAt(rest+" ", 0); han && !c.Is("break", r) && wording.WithoutAdverbs(rest) == 0 && c.VerbAt(rest) == 0 && wording.ChineseDayAt(rest) == 0 && !c.isManner(rest) {
		return 0
	}
	return end
}

// isManner reports whether words between a subject and its verb are short and no noun that
// the words before them belong to: 低声, 摆摆手.
func (c *reader) isManner(s string) bool {
	return utf8.RuneCountInString(s) <= 6 && !strings.HasPrefix(s, "的") && !strings.HasPrefix(s, "、") && !c.Holds("organization", s) && !c.Holds("paper", s)
}

// stops reports whether the sign at byte i of s ends a noun phrase: a preposition or a verb
// that is no part of a longer word.
func (c *reader) stops(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i > 0 && strings.ContainsRune("在对向把被将从为是让使说称问", r) && !(r == '对' && strings.HasSuffix(s[:i], "反")) &&
		!slices.ContainsFunc(wholes, func(w string) bool { return strings.HasPrefix(s[i:], w) })
}

// organizationEnd returns where an organization ends that s begins with.
func (c *reader) organizationEnd(s string) int {
	for i := 0; i < len(s); {
		r, size, han := wording.HanAt(s, i)
		n := 0
		if han {
			n = c.At("organization", s[i:])
		}
		switch {
		case n > 0 && (i > 0 || n > 6 || c.isBare(s[:n])):
			rest := s[i+n:]
			if strings.HasPrefix(rest, "（") || c.tellsOfWords(rest) {
				return i + n
			}
			if next, _, han := wording.HanAt(rest+" ", 0); !han || c.Is("break", next) || c.VerbAt(rest) > 0 || wording.WithoutAdverbs(rest) > 0 || c.At("states", rest) > 0 {
				return i + n
			}
		case c.stops(s, i) || strings.ContainsRune("了，《", r) || c.At("no organization", s[i:]) > 0:
			return 0
		case !han && size < 3 && (r < '0' || r > '9') && (r < 'A' || r > 'z'):
			return 0
		}
		i += size
	}
	return 0
}

// lastOrganization is the organization that spoke or was the subject last.
func (c *reader) lastOrganization() *story.Voice {
	for i := len(c.talk.Events) - 1; i >= 0; i-- {
		if v := c.talk.Events[i].Voice; v.Who == nil && v.How == story.ByOrganization {
			return v
		}
	}
	return nil
}

func (c *reader) organization(printed string) *story.Voice {
	for _, kind := range []string{"巨头", "企业"} {
		if _, behind, ok := strings.Cut(c.Simplified(printed), kind); ok && (strings.HasSuffix(behind, "公司") || strings.HasSuffix(behind, "集团")) {
			printed = printed[len(printed)-len(behind):]
		}
	}
	if _, behind, ok := strings.Cut(c.Simplified(printed), "商"); ok && utf8.RuneCountInString(behind) >= 4 && !strings.HasPrefix(behind, "会") && !strings.HasPrefix(behind, "业") {
		printed = printed[len(printed)-len(behind):] // 电池制造商埃诺维亚公司
	}
	if full := c.people.Short[c.Simplified(printed)]; full != "" {
		printed = full
	}
	if v := c.bareOrganization(printed); v != nil {
		return v
	}
	v := &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .8}
	if g, ok := c.people.Directory.Authority.Group(printed); ok {
		v.ID = g.ID
	}
	c.talk.Org = v
	return v
}

// quotedName reads an organization whose name stands in marks behind what it is: 民间组织
// “河边人家”在声明中说, or before it: “河边人家”协会说. Item i is the clause behind the marks.
func (c *reader) quotedName(items []item, i int) (*story.Voice, bool) {
	q := items[i-1].quote
	if items[i].start != q.Outer.End || !c.isName(q) {
		return nil, false
	}
	if n := c.At("organization", c.plain[items[i].start:items[i].end]); n > 0 {
		return c.organization(c.text[q.Outer.Start : items[i].start+n]), true
	}
	if i < 2 || items[i-2].quote != nil || items[i-2].mark != 0 {
		return nil, false
	}
	if at, v := c.firstVerb(items[i-2].start, items[i-2].end); v != "" && at < items[i-2].end {
		return nil, false
	}
	head := c.plain[items[i-2].start:items[i-2].end]
	if c.Ending("organization", head) == 0 {
		return nil, false
	}
	return c.organization(c.text[q.Inner.Start:q.Inner.End]), true
}

// isName reports whether what stands in marks is short and has no marks of a sentence.
func (c *reader) isName(q *wording.Quotation) bool {
	inner := c.text[q.Inner.Start:q.Inner.End]
	return utf8.RuneCountInString(inner) <= 12 && !strings.ContainsAny(inner, "，。！？；：…")
}

// office is the voice of the office printed from start to end: of the person introduced with
// it or who held it, else of the office itself. One of many of the kind is meant by no name.
func (c *reader) office(start, end int, at story.Place) *story.Voice {
	printed, plain := c.text[start:end], c.plain[start:end]
	if one := c.At("one", plain); one > 0 {
		return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .7, Sex: c.SexOfOffice(plain)}
	}
	title, fresh := strings.CutPrefix(plain, "新任")
	title = strings.TrimPrefix(title, "现任")
	if pointed := c.pointed(title, at); pointed != nil {
		return pointed
	}
	printed = printed[len(printed)-len(title):]
	if fresh {
		if who := c.successor(); who != nil {
			who.Holds(printed)
			c.people.Succeed(title, who)
			return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
		}
	}
	if who := c.introducedAs(title); who != nil && !c.isGeneric(title) {
		return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
	}
	if o, ok := c.people.Directory.Authority.Office(printed); ok {
		if holder := c.people.Holder(o, printed); holder != nil {
			return &story.Voice{Who: holder, How: "office by date", Sure: .8}
		}
	}
	if c.isGeneric(title) {
		return c.lastAs(title, at)
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .75, Sex: c.SexOfOffice(title)}
}

// successor is the one person who is called the successor.
func (c *reader) successor() *people.Person {
	var found *people.Person
	for _, who := range c.people.List {
		for _, o := range who.Offices {
			if o := c.Simplified(o); strings.Contains(o, "继任") || strings.Contains(o, "新任") || strings.Contains(o, "接任") {
				if found != nil && found != who {
					return nil
				}
				found = who
			}
		}
	}
	return found
}

// introducedAs is the one person whose office a title is or ends; who took it over counts
// before who had it.
func (c *reader) introducedAs(title string) *people.Person {
	if who := c.people.Succeeded[title]; who != nil {
		return who
	}
	var found *people.Person
	for _, who := range c.people.List {
		if !slices.Contains(who.Titles, title) && !slices.ContainsFunc(who.Offices, func(o string) bool {
			o = c.Simplified(o)
			return o == title || strings.HasSuffix(o, title) && len(o) > len(title)
		}) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}
