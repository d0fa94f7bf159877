package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
)

// chinesePrepositions begin what stands before a subject and is none.
var chinesePrepositions = []string{"在", "对", "就", "针对", "谈到", "谈及", "提及", "被问", "面对", "为", "从", "当", "关于", "根据", "按照", "向", "用", "以", "一边", "笑着", "通过", "经过", "随着", "作为", "除了", "把", "将", "与", "同", "和", "到", "于", "自", "直到", "至"}

// chineseWholes begin with a sign that is a preposition elsewhere.
var chineseWholes = []string{"对外", "就业", "以色列", "当地", "用水", "向导", "同事", "同学", "从业", "将军", "和平", "与会", "自然", "自治", "到访", "以太"}

// subject tells who the words from start to end are, the verb's subject; known is false where
// they hold none, and the voice nil where it is no one that words can be given to.
func (c *chineseReader) subject(start, end int, at place) (v *voice, known bool) {
	start += withoutAdverbs(c.plain[start:end])
	s := c.plain[start:end]
	if s == "" {
		return nil, false
	}
	if v, known := c.pronoun(s, at); known {
		return v, true
	}
	if c.isPreposition(s) {
		return c.behindPhrase(start, end, at)
	}
	if n := c.nameFrom(start, end); n != nil {
		if c.severalNames(n, end) {
			return nil, true
		}
		return c.named(n), true
	}
	if c.isIndefinite(s) {
		return nil, true
	}
	return c.noun(start, end)
}

func (c *chineseReader) isPreposition(s string) bool {
	starts := func(word string) bool { return strings.HasPrefix(s, word) }
	return slices.ContainsFunc(chinesePrepositions, starts) && !slices.ContainsFunc(chineseWholes, starts)
}

// behindPhrase finds the subject behind a phrase without comma: 在闭幕式上陈部长说.
func (c *chineseReader) behindPhrase(start, end int, at place) (*voice, bool) {
	for k := start; k < end; {
		_, size, han := isHanAt(c.plain, k)
		if han && k > start && slices.ContainsFunc([]string{"上", "中", "时", "后", "里", "前", "间"}, func(w string) bool { return strings.HasSuffix(c.plain[start:k], w) }) {
			if n := c.nameFrom(k, end); n != nil {
				return c.named(n), true
			}
			if v, known := c.pronoun(c.plain[k:end], at); known {
				return v, true
			}
		}
		k += size
	}
	return nil, false
}

// named is the voice of a person by the name at a place.
func (c *chineseReader) named(n *naming) *voice {
	if n.who.doubtful {
		return nil
	}
	return byName(n.who)
}

// pronoun reads 她 and 他 at the head of a clause; 她的 and 他们 are someone else.
func (c *chineseReader) pronoun(s string, at place) (*voice, bool) {
	for _, p := range []struct {
		word string
		sex  sex
	}{{"她", female}, {"他", male}, {"该人", unknownSex}, {"本人", unknownSex}, {"后者", unknownSex}} {
		rest, ok := strings.CutPrefix(s, p.word)
		switch {
		case !ok:
		case strings.HasPrefix(rest, "们"):
			return nil, true
		case strings.HasPrefix(rest, "的"):
			return nil, false // 她的丈夫陈海生
		default:
			return c.talk.pronoun(p.sex, at), true
		}
	}
	return nil, false
}

// nameFrom returns the naming that is the head of the words from start to end: nothing but an
// office or what describes it stands before the name.
func (c *chineseReader) nameFrom(start, end int) *naming {
	for k := range c.names {
		n := &c.names[k]
		if n.name.Start < start || n.name.End > end {
			continue
		}
		if n.from <= start {
			return n
		}
		before := c.plain[start:n.from]
		if strings.HasSuffix(before, "的") || c.ending("role", before) > 0 || c.isKin(before) || c.isCalling(before) {
			return n
		}
		if k := withoutAdverbs(before); k == len(before) {
			return n
		}
		if utf8.RuneCountInString(before) <= 8 && c.firstBreak(before) < 0 && !strings.HasSuffix(before, "记者") && c.at("role", before) == 0 {
			return n
		}
		return nil
	}
	return nil
}

// isCalling reports whether words end like what someone is, as far as their last sign tells,
// and begin with no verb or preposition.
func (c *chineseReader) isCalling(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("员家师长者民手士匠工商主人生官童妇", r) && utf8.RuneCountInString(before) <= 10 && !c.isPreposition(before) && !strings.HasPrefix(before, "记者") && c.verbAt(before) == 0
}

func (c *chineseReader) isKin(before string) bool {
	return strings.HasPrefix(before, "她的") || strings.HasPrefix(before, "他的")
}

// firstBreak returns the byte of the first sign that ends a noun phrase, -1 where none does.
func (c *chineseReader) firstBreak(s string) int {
	for i, r := range s {
		if c.is("break", r) {
			return i
		}
	}
	return -1
}

// severalNames reports whether another person is joined to a name.
func (c *chineseReader) severalNames(n *naming, end int) bool {
	rest := c.plain[n.to:end]
	for _, and := range []string{"和", "与", "、", "及"} {
		if behind, ok := strings.CutPrefix(rest, and); ok {
			at := end - len(behind)
			return slices.ContainsFunc(c.names, func(m naming) bool { return m.from == at || m.name.Start == at })
		}
	}
	return false
}

func (c *chineseReader) isIndefinite(s string) bool { return c.at("indefinite", s) > 0 }

// longestBody is how many signs a country or group has at most that the authority knows.
const longestBody = 16

// noun reads an office or an organization at the head of the words from start to end.
func (c *chineseReader) noun(start, end int) (*voice, bool) {
	for _, n := range c.names {
		if n.from > start {
			end = min(end, n.from)
		}
	}
	s := c.plain[start:end]
	for _, the := range []string{"该组织", "该联盟", "该机构", "该集团", "该网络", "该协会", "该委员会", "该基金会", "该团体", "该公司", "该部", "该同盟"} {
		if strings.HasPrefix(s, the) {
			return c.lastOrganization(), true
		}
	}
	for _, statement := range []string{"声明", "该声明", "这份声明", "公报", "书面声明", "公开信"} {
		if rest, ok := strings.CutPrefix(s, statement); ok && (rest == "" || c.firstBreak(rest) == 0) {
			return c.talk.org, true
		}
	}
	if strings.HasPrefix(s, "记者") {
		return nil, true
	}
	if one := c.at("one", s); one > 0 && strings.HasSuffix(s, "记者") {
		printed := c.text[start:end]
		return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .6}, true
	}
	if to := c.roleEnd(s); to > 0 {
		return c.office(start, start+to), true
	}
	if to := c.organizationEnd(s); to > 0 {
		return c.organization(c.text[start : start+to]), true
	}
	if utf8.RuneCountInString(s) > longestBody {
		return nil, true
	}
	if d, ok := c.people.a.authority.Country(strings.TrimRight(s, "则还也再次随后")); ok {
		name := strings.TrimRight(c.text[start:end], "则还也再次随后則還隨後")
		return &voice{id: d.ID, name: name, delegation: d.ID, delegationName: name, how: byOrganization, sure: .8}, true
	}
	if g, ok := c.people.a.authority.Group(s); ok {
		return &voice{id: g.ID, name: c.text[start:end], how: byOrganization, sure: .8}, true
	}
	if c.holds("paper", s) {
		return nil, true
	}
	return nil, utf8.RuneCountInString(s) > 1 && c.firstBreak(s) != 0
}

// roleEnd returns where an office ends that s begins with, 0 where it begins with none. An
// office may have others inside: 秘书长发言人.
func (c *chineseReader) roleEnd(s string) int {
	end := 0
	for i := 0; i < len(s); {
		_, size, han := isHanAt(s, i)
		n := 0
		if han {
			n = c.at("role", s[i:])
		}
		if n == 0 {
			if end > 0 && i >= end && (!han || i-end > 24) {
				break
			}
			if end == 0 && !han && size < 3 {
				return 0
			}
			i += size
			continue
		}
		if end > 0 && c.firstBreak(s[end:i]) >= 0 {
			break
		}
		i += n
		end = i
	}
	if end == 0 || c.at("plural", s[end:]) > 0 {
		return 0
	}
	if head := s[:end]; strings.ContainsAny(head, "了") || strings.Contains(head, "记者") {
		return 0
	}
	rest := s[end:]
	if r, _, han := isHanAt(rest+" ", 0); han && !c.is("break", r) && withoutAdverbs(rest) == 0 && c.verbAt(rest) == 0 && chineseDayAt(rest) == 0 {
		return 0
	}
	return end
}

// organizationEnd returns where an organization ends that s begins with.
func (c *chineseReader) organizationEnd(s string) int {
	for i := 0; i < len(s); {
		r, size, han := isHanAt(s, i)
		n := 0
		if han {
			n = c.at("organization", s[i:])
		}
		switch {
		case n > 0 && (i > 0 || n > 6):
			rest := s[i+n:]
			if next, _, han := isHanAt(rest+" ", 0); !han || c.is("break", next) || c.verbAt(rest) > 0 || withoutAdverbs(rest) > 0 {
				return i + n
			}
		case i > 0 && c.is("break", r) && r != '和' && r != '与' && r != '及':
			return 0
		case !han && size < 3 && (r < '0' || r > '9'):
			return 0
		}
		i += size
	}
	return 0
}

// lastOrganization is the organization that spoke last.
func (c *chineseReader) lastOrganization() *voice {
	for i := len(c.talk.events) - 1; i >= 0; i-- {
		if v := c.talk.events[i].voice; v.who == nil && v.how == byOrganization {
			return v
		}
	}
	return nil
}

func (c *chineseReader) organization(printed string) *voice {
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}
	if g, ok := c.people.a.authority.Group(printed); ok {
		v.id = g.ID
	}
	c.talk.org = v
	return v
}

// quotedName reads an organization whose name stands in marks behind what it is: 民间组织
// “河边人家”在声明中说, or before it: “河边人家”协会说. Item i is the clause behind the marks.
func (c *chineseReader) quotedName(items []chineseItem, i int) (*voice, bool) {
	q := items[i-1].quote
	if n := c.at("organization", c.plain[items[i].start:items[i].end]); n > 0 && c.isName(q) && items[i].start == q.outer.End {
		return c.organization(c.text[q.outer.Start : items[i].start+n]), true
	}
	if i < 2 || items[i-2].quote != nil || items[i-2].mark != 0 || !c.isName(q) {
		return nil, false
	}
	head := c.plain[items[i-2].start:items[i-2].end]
	if c.ending("organization", head) == 0 {
		return nil, false
	}
	return c.organization(c.text[q.inner.Start:q.inner.End]), true
}

// isName reports whether what stands in marks is short and has no marks of a sentence.
func (c *chineseReader) isName(q *quotation) bool {
	inner := c.text[q.inner.Start:q.inner.End]
	return utf8.RuneCountInString(inner) <= 12 && !strings.ContainsAny(inner, "，。！？；：…")
}

// office is the voice of the office printed from start to end: of the person introduced with
// it or who held it, else of the office itself. One of many of the kind is meant by no name.
func (c *chineseReader) office(start, end int) *voice {
	printed, plain := c.text[start:end], c.plain[start:end]
	if one := c.at("one", plain); one > 0 {
		return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .7}
	}
	title, fresh := strings.CutPrefix(plain, "新任")
	for _, word := range []string{"这位", "那位", "该位", "现任", "这名", "该名"} {
		title = strings.TrimPrefix(title, word)
	}
	printed = printed[len(printed)-len(title):]
	if fresh {
		if who := c.successor(); who != nil {
			who.holds(printed)
			c.people.succeed(title, who)
			return &voice{who: who, how: "office by introduction", sure: .8}
		}
	}
	if who := c.introducedAs(title); who != nil {
		return &voice{who: who, how: "office by introduction", sure: .8}
	}
	if o, ok := c.people.a.authority.Office(printed); ok {
		if holder := c.people.holder(o, printed); holder != nil {
			return &voice{who: holder, how: "office by date", sure: .8}
		}
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75}
}

// successor is the one person who is called the successor.
func (c *chineseReader) successor() *person {
	var found *person
	for _, who := range c.people.list {
		for _, o := range who.offices {
			if o := c.simplified(o); strings.Contains(o, "继任") || strings.Contains(o, "新任") || strings.Contains(o, "接任") {
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
func (c *chineseReader) introducedAs(title string) *person {
	if who := c.people.succeeded[title]; who != nil {
		return who
	}
	var found *person
	for _, who := range c.people.list {
		if !slices.ContainsFunc(who.offices, func(o string) bool {
			o = c.simplified(o)
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

// succeed enters that an office has changed hands.
func (p *people) succeed(title string, who *person) {
	if p.succeeded == nil {
		p.succeeded = map[string]*person{}
	}
	p.succeeded[title] = who
}

// sourcePhrase reads 据她介绍, 用她的话说, 在她看来 in the clause from start to end.
func (c *chineseReader) sourcePhrase(start, end int, at place) (chineseCue, bool) {
	k := start + withoutAdverbs(c.plain[start:end])
	s := c.plain[k:end]
	opening := ""
	for _, o := range []string{"据", "用", "按照", "照", "按", "正如", "如", "在"} {
		if strings.HasPrefix(s, o) {
			opening = o
			break
		}
	}
	if opening == "" {
		return chineseCue{}, false
	}
	closings := []string{"的话说", "的话来说", "的说法", "的话讲"}
	switch opening {
	case "据":
		closings = []string{"介绍", "透露", "称", "说", "回忆", "讲述", "披露", "估计", "表示", "证实"}
	case "正如", "如":
		closings = []string{"所说", "所言", "说", "指出"}
	case "在":
		closings = []string{"看来", "眼里", "眼中"}
	}
	for _, closing := range closings {
		i := strings.Index(s, closing)
		if i <= len(opening) {
			continue
		}
		v, known := c.subject(k+len(opening), k+i, at)
		if !known {
			return chineseCue{}, false
		}
		if v != nil {
			source := *v
			v = &source
		}
		return chineseCue{from: start, to: k + i + len(closing), verb: saying, voice: v, own: true}, true
	}
	return chineseCue{}, false
}

func spelled(label string, families []string) []string {
	return append(append([]string{label}, families...), chineseParts(label)...)
}
