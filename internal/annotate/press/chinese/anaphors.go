package chinese

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Who is meant by a noun that points back: 这位代表, 该机构, 老人, 意大利人, 联盟.

// demonstratives stand before a noun for someone whom the text had before.
var demonstratives = []string{"这位", "那位", "该位", "这名", "那名", "该名", "这个", "那个", "上述", "该", "此位"}

// pointing reads an organization that is pointed at, or a citizen of a country, at the head of
// the words s.
func (c *reader) pointing(s string, at story.Place) (*story.Voice, bool) {
	for _, word := range []string{"该", "这家", "这个", "上述", "这一", "本"} {
		rest, ok := strings.CutPrefix(s, word)
		if !ok {
			continue
		}
		if n := c.At("organization", rest); n > 0 && c.At("role", rest[n:]) == 0 && !strings.HasPrefix(rest[n:], "的") && c.roleEnd(rest) == 0 {
			return c.lastOrganization(), true
		}
	}
	for k := 6; k <= len(s) && k <= longestBody*3; k += 3 {
		if !strings.HasPrefix(s[k:], "人") || c.At("role", s[k:]) > 0 {
			continue
		}
		if _, ok := c.people.Directory.Authority.Country(s[:k]); ok {
			return c.meant(wording.UnknownSex, at), true
		}
	}
	return nil, false
}

// pointed is the one who a title with a demonstrative before it points at, nil where it has
// none or points at no one.
func (c *reader) pointed(title string, at story.Place) *story.Voice {
	for _, word := range demonstratives {
		rest, ok := strings.CutPrefix(title, word)
		if !ok || rest == "" {
			continue
		}
		if v := c.lastAs(c.withoutAge(rest), at); v != nil {
			return v
		}
	}
	return nil
}

// withoutAge takes 83岁的, and other words up to 的, from before a noun.
func (c *reader) withoutAge(s string) string {
	if k := strings.LastIndex(s, "的"); k >= 0 {
		return s[k+len("的"):]
	}
	if k := strings.Index(s, "岁"); k >= 0 {
		return s[k+len("岁"):]
	}
	return s
}

// lastAs is the last one named or quoted, not too far back, of whom a noun may be said: whose
// office it ends or, if the noun is said of anyone, whom a pronoun would mean.
func (c *reader) lastAs(noun string, at story.Place) *story.Voice {
	for i := len(c.talk.Events) - 1; i >= 0; i-- {
		e := c.talk.Events[i]
		if e.Place.Paragraph < at.Paragraph-story.Reach-1 {
			break
		}
		if c.isCalled(e.Voice, noun) {
			v := *e.Voice
			v.How, v.Sure = "office by introduction", min(v.Sure, .8)
			return &v
		}
	}
	if !c.isGeneric(noun) {
		return nil
	}
	s := wording.UnknownSex
	switch {
	case strings.ContainsAny(noun, "女妇妈姐婆婶娘母姑"):
		s = wording.Female
	case strings.ContainsAny(noun, "男汉叔伯爷父哥"):
		s = wording.Male
	}
	return c.meant(s, at)
}

// meant is whom a pronoun means: where several may be, the one of the paragraph whose sex is
// known, else the one subject of the last sentence that has any.
func (c *reader) meant(s wording.Sex, at story.Place) *story.Voice {
	if v := c.officeJustNow(s, at); v != nil {
		return v
	}
	if v := c.onlyHere(s, at); v != nil {
		return v
	}
	if v := c.talk.Pronoun(s, at); v != nil {
		return v
	}
	var sure, near []*story.Voice
	last := -1
	for _, e := range c.talk.Events {
		if e.Place.Paragraph != at.Paragraph || e.Aside || !e.Voice.Agrees(s) || e.Voice.Who == nil && e.Voice.How == story.ByOrganization {
			continue
		}
		if e.Voice.Who != nil && e.Voice.Who.Sex == s && s != wording.UnknownSex {
			sure = addNew(sure, e.Voice)
		}
		if e.Place.Sentence > last {
			near, last = nil, e.Place.Sentence
		}
		near = addNew(near, e.Voice)
	}
	for _, found := range [][]*story.Voice{sure, near} {
		if len(found) == 1 {
			v := *found[0]
			v.How, v.Sure = "pronoun", min(v.Sure, .7)
			return &v
		}
	}
	return nil
}

// officeJustNow is the office without a name that was the last subject of the paragraph: 塔什姆代表
// 投了弃权票。他认为.
func (c *reader) officeJustNow(s wording.Sex, at story.Place) *story.Voice {
	n := len(c.talk.Events)
	if n == 0 {
		return nil
	}
	e := c.talk.Events[n-1]
	if e.Place.Paragraph != at.Paragraph || !e.Aside || e.Voice.Who != nil || e.Voice.How == story.ByOrganization || !e.Voice.Agrees(s) ||
		e.Place.Sentence >= at.Sentence || c.Ending("kin", c.Simplified(e.Voice.Name)) > 0 || c.Ending("anyone", c.Simplified(e.Voice.Name)) > 0 {
		return nil
	}
	v := *e.Voice
	v.How, v.Sure = "pronoun", min(v.Sure, .75)
	return &v
}

// onlyHere is the one person of the paragraph who is named in it as no subject, where no one is
// as one: 曼苏里的炉子一天能烤两千个饼。他说.
func (c *reader) onlyHere(s wording.Sex, at story.Place) *story.Voice {
	var found []*story.Voice
	for _, e := range c.talk.Events {
		switch {
		case e.Place.Paragraph != at.Paragraph || !e.Voice.Agrees(s):
		case !e.Aside:
			return nil
		case e.Voice.Who != nil:
			found = addNew(found, e.Voice)
		}
	}
	if len(found) != 1 {
		return nil
	}
	v := *found[0]
	v.How, v.Sure = "pronoun", min(v.Sure, .7)
	return &v
}

func addNew(list []*story.Voice, v *story.Voice) []*story.Voice {
	if slices.ContainsFunc(list, v.Same) {
		return list
	}
	return append(list, v)
}

// isCalled reports whether a noun ends an office of a voice or stands behind its name.
func (c *reader) isCalled(v *story.Voice, noun string) bool {
	ends := func(o string) bool { return strings.HasSuffix(c.Simplified(o), noun) }
	if v.Who == nil {
		return v.Capacity != "" && (ends(v.Capacity) || noun == "老人" && c.isElder(v.Capacity))
	}
	if slices.ContainsFunc(v.Who.Offices, ends) || slices.Contains(v.Who.Titles, noun) {
		return true
	}
	return noun == "老人" && slices.ContainsFunc(v.Who.Offices, c.isElder)
}

// isElder reports whether an office is an old one's: 艾力亚尔的奶奶.
func (c *reader) isElder(office string) bool { return c.Ending("elder", c.Simplified(office)) > 0 }

// isGeneric reports whether a noun may be said of anyone: 老人, 小伙子.
func (c *reader) isGeneric(noun string) bool { return c.Sets["anyone"][noun] }

// kinOf is someone called by whose kin or what of someone's he or she is: 郦青崖的徒弟, 她的儿媳.
// Whom a name introduces so is meant by that.
func (c *reader) kinOf(start, end int, at story.Place) *story.Voice {
	owner, rest := "", start
	switch s := c.plain[start:end]; {
	case strings.HasPrefix(s, "她"), strings.HasPrefix(s, "他"):
		sex := wording.Female
		if strings.HasPrefix(s, "他") {
			sex = wording.Male
		}
		if v := c.meant(sex, at); v != nil && v.Who != nil {
			owner = v.Who.Name + "的"
		}
		rest += len("她") + c.beforeKin(s[len("她"):])
	default:
		for _, n := range c.names {
			if n.From <= start && n.To > start && strings.HasPrefix(c.plain[n.To:end], "的") {
				owner, rest = c.text[n.Name.Start:n.Name.End]+"的", n.To+len("的")
			}
		}
	}
	if rest == start {
		return nil
	}
	to := c.roleEnd(c.plain[rest:end])
	if to == 0 {
		return nil
	}
	printed := c.text[rest : rest+to]
	if who := c.introducedAs(owner + printed); owner != "" && who != nil {
		return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
	}
	return &story.Voice{ID: corpus.Slug(owner + printed), Name: owner + printed, Capacity: owner + printed, How: "office", Sure: .7, Sex: c.SexOfOffice(printed)}
}

// beforeKin returns how many bytes stand between a pronoun and the noun for whose kin someone is.
func (c *reader) beforeKin(s string) int {
	if c.isAged(s) {
		return strings.Index(s, "岁的") + len("岁的")
	}
	return len(s) - len(strings.TrimPrefix(s, "的"))
}

// isBare reports whether a word says what an organization is and not which.
func (c *reader) isBare(s string) bool {
	return c.Sets["organization"][s] && utf8.RuneCountInString(s) >= 2
}

// bareOrganization is the one organization met before that a bare word for one means: 联盟 of
// 种子自由联盟. It is nil where the words are more than that, or no one is met.
func (c *reader) bareOrganization(printed string) *story.Voice {
	plain := c.Simplified(printed)
	if !c.isBare(plain) {
		return nil
	}
	for i := len(c.talk.Events) - 1; i >= 0; i-- {
		v := c.talk.Events[i].Voice
		if v.Who == nil && v.How == story.ByOrganization && strings.HasSuffix(c.Simplified(v.Name), plain) {
			return v
		}
	}
	return nil
}

// apposedName is where the name of an organization stands that a word for what it is comes
// before: 该国最大的汇款公司金鸽汇兑发表声明称.
func (c *reader) apposedName(s string) (from, to int) {
	for i := 0; i < len(s); {
		_, size, han := wording.HanAt(s, i)
		n := 0
		if han {
			n = c.At("organization", s[i:])
		}
		if n < 6 {
			i += size
			continue
		}
		from = i + n
		for to = from; to < len(s); {
			r, size, han := wording.HanAt(s, to)
			if !han || c.Is("break", r) || c.VerbAt(s[to:]) > 0 || c.At("states", s[to:]) > 0 || wording.WithoutAdverbs(s[to:]) > 0 {
				break
			}
			to += size
		}
		if over := to == len(s) || c.VerbAt(s[to:]) > 0 || c.At("states", s[to:]) > 0 || wording.WithoutAdverbs(s[to:]) > 0; !over {
			i += n
			continue
		}
		if signs := utf8.RuneCountInString(s[from:to]); signs >= 3 && signs <= 7 && strings.ContainsAny(s[:from], "的家") && !c.endsPhrase(s[from:to]) && c.At("role", s[from:]) == 0 && c.At("no organization", s[from:]) == 0 && !c.Holds("paper", s[from:to]) && !strings.ContainsAny(s[from:to], "的") {
			return from, to
		}
		i += n
	}
	return 0, 0
}
