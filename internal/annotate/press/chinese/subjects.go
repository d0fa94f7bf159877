package chinese

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// prepositions begin what stands before a subject and is none.
var prepositions = []string{"在", "对", "就", "针对", "谈到", "谈及", "提及", "被问", "面对", "为", "从", "当", "关于", "根据", "按照", "向", "用", "以", "一边", "笑着", "通过", "经过", "随着", "作为", "除了", "把", "将", "与", "同", "和", "到", "于", "自", "直到", "至"}

// wholes begin with a sign that is a preposition elsewhere.
var wholes = []string{"对外", "就业", "以色列", "当地", "用水", "向导", "同事", "同学", "从业", "将军", "和平", "与会", "自然", "自治", "到访", "以太"}

// subject tells who the words from start to end are, the verb's subject; known is false where
// they hold none, and the voice nil where it is no one that words can be given to.
func (c *reader) subject(start, end int, at story.Place) (v *story.Voice, known bool) {
	start += wording.WithoutAdverbs(c.plain[start:end])
	s := c.plain[start:end]
	if s == "" || c.isGesture(s) {
		return nil, false
	}
	if v, known := c.pronoun(s, at); known {
		return v, true
	}
	if c.At("role", s) == 0 && !c.namesAny(start, end) && (strings.HasSuffix(s, "地") || strings.HasSuffix(s, "着") && utf8.RuneCountInString(s) <= 8) {
		return nil, false // 头也不抬地说
	}
	if c.isPreposition(s) && !slices.ContainsFunc(c.names, func(n people.Naming) bool { return n.Name.Start == start }) { // 向晚说
		return c.behindPhrase(start, end, at)
	}
	return c.phrase(start, end, at)
}

// phrase is subject where no preposition begins the words.
func (c *reader) phrase(start, end int, at story.Place) (v *story.Voice, known bool) {
	if n := c.nameFrom(start, end); n != nil {
		if c.severalNames(n, end) {
			return nil, true
		}
		return c.named(n), true
	}
	if c.isIndefinite(c.plain[start:end]) {
		return nil, true
	}
	return c.noun(start, end, at)
}

// namesAny reports whether a person is named between two bytes.
func (c *reader) namesAny(start, end int) bool {
	return slices.ContainsFunc(c.names, func(n people.Naming) bool { return n.Name.Start >= start && n.Name.End <= end })
}

// isGesture reports whether a clause begins with what a speaker does between two sentences,
// who is not named again: 顿了顿, 沉默片刻, 叹了口气.
func (c *reader) isGesture(s string) bool {
	if r, n := utf8.DecodeRuneInString(s); strings.HasPrefix(s[n:], "了"+string(r)) || strings.HasPrefix(s[n:], "一"+string(r)) {
		return true
	}
	return strings.HasPrefix(s, "是") || strings.HasPrefix(s, "就是") || strings.HasPrefix(s, "正是") || c.At("gesture", s) > 0
}

func (c *reader) isPreposition(s string) bool {
	starts := func(word string) bool { return strings.HasPrefix(s, word) }
	return slices.ContainsFunc(prepositions, starts) && !slices.ContainsFunc(wholes, starts)
}

// behindPhrase finds the subject behind a phrase without comma: 在闭幕式上陈部长说.
func (c *reader) behindPhrase(start, end int, at story.Place) (*story.Voice, bool) {
	for k := start; k < end; {
		_, size, han := wording.HanAt(c.plain, k)
		if han && k > start && c.endsPhrase(c.plain[start:k]) && !strings.HasPrefix(c.plain[k:], "的") {
			k := k + wording.WithoutAdverbs(c.plain[k:end])
			if n := c.nameFrom(k, end); n != nil {
				return c.named(n), true
			}
			if v, known := c.pronoun(c.plain[k:end], at); known {
				return v, true
			}
			if v, known := c.noun(k, end, at); known && v != nil {
				return v, true
			}
		}
		k += size
	}
	return nil, false
}

// endsPhrase reports whether words that a preposition begins may be over.
func (c *reader) endsPhrase(s string) bool {
	return slices.ContainsFunc([]string{"上", "中", "时", "后", "里", "前", "间", "下", "外", "内", "之际", "当天", "当日", "期间"}, func(w string) bool { return strings.HasSuffix(s, w) })
}

// named is the voice of a person by the name at a place.
func (c *reader) named(n *people.Naming) *story.Voice {
	if n.Who.Doubtful {
		return nil
	}
	return story.ByName(n.Who)
}

// pronoun reads 她 and 他 at the head of a clause; 她的 and 他们 are someone else.
func (c *reader) pronoun(s string, at story.Place) (*story.Voice, bool) {
	if strings.HasPrefix(s, "我") || strings.HasPrefix(s, "本报") || strings.HasPrefix(s, "笔者") || s == "自己" {
		return nil, true
	}
	for _, p := range []struct {
		word string
		sex  wording.Sex
	}{{"她", wording.Female}, {"他", wording.Male}, {"该人", wording.UnknownSex}, {"此人", wording.UnknownSex}, {"后者", wording.UnknownSex}} {
		rest, ok := strings.CutPrefix(s, p.word)
		switch {
		case !ok:
		case strings.HasPrefix(rest, "们"), strings.HasPrefix(rest, "人"):
			return nil, true
		case strings.HasPrefix(rest, "的") && !c.tellsOfWords(rest):
			return nil, false // 她的丈夫陈海生
		case c.At("kin", rest) > 0 || c.isAged(rest):
			return nil, false // 他11岁的儿子
		default:
			return c.meant(p.sex, at), true
		}
	}
	return nil, false
}

// nameFrom returns the naming that is the head of the words from start to end: nothing but an
// office or what describes it stands before the name. Who is only an object, or whose
// something is, is passed over.
func (c *reader) nameFrom(start, end int) *people.Naming {
	for k := range c.names {
		n := &c.names[k]
		if n.Name.Start < start || n.Name.End > end {
			continue
		}
		from := max(start, n.From)
		if from > start && c.isAside(c.plain[start:from]) || n.To < end && c.isOwner(c.plain[n.To:end]) {
			continue
		}
		if c.leadsTo(start, from) {
			return n
		}
		return nil
	}
	return nil
}

// isAside reports whether the words before a name make it an object.
func (c *reader) isAside(before string) bool {
	return c.Ending("object follows", before) > 0
}

// isOwner reports whether what stands behind a name makes it a part of another phrase: 的, or
// what has the name.
func (c *reader) isOwner(behind string) bool {
	return strings.HasPrefix(behind, "的") && !c.tellsOfWords(behind) || strings.HasPrefix(behind, "等人") || c.At("organization", behind) > 3 ||
		c.At("role", behind) > 3 && c.At("after", behind) == 0
}

// tellsOfWords reports whether a phrase is someone's words or how they are said: 的回答, 的语气.
func (c *reader) tellsOfWords(s string) bool {
	rest, ok := strings.CutPrefix(s, "的")
	return ok && c.At("utterance", rest) > 0
}

// leadsTo reports whether the words from start to the name at from may stand before a subject.
func (c *reader) leadsTo(start, from int) bool {
	before := c.plain[start:from]
	switch {
	case before == "", strings.HasSuffix(before, "的"), strings.HasSuffix(before, "、"), strings.HasSuffix(before, "）"), strings.HasSuffix(before, "岁"),
		c.Ending("role", before) > 0, c.isKin(before), c.isCalling(before):
		return true
	case c.isPreposition(before) && c.endsPhrase(before):
		return true
	case wording.WithoutAdverbs(before) == len(before):
		return true
	}
	return utf8.RuneCountInString(before) <= 8 && c.firstBreak(before) < 0 && !strings.HasSuffix(before, "记者") && c.At("role", before) == 0
}

// isCalling reports whether words end like what someone is, as far as their last sign tells,
// and begin with no verb or preposition.
func (c *reader) isCalling(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("员家师长者民手士匠工商主人生官童妇", r) && utf8.RuneCountInString(before) <= 10 && !c.isPreposition(before) && !strings.HasPrefix(before, "记者") && c.VerbAt(before) == 0
}

// isAged reports whether words begin with an age.
func (c *reader) isAged(s string) bool {
	return strings.HasPrefix(strings.TrimLeft(s, "0123456789一二三四五六七八九十多几"), "岁的")
}

func (c *reader) isKin(before string) bool {
	return strings.HasPrefix(before, "她的") || strings.HasPrefix(before, "他的")
}

// firstBreak returns the byte of the first sign that ends a noun phrase, -1 where none does.
func (c *reader) firstBreak(s string) int {
	for i, r := range s {
		if c.Is("break", r) {
			return i
		}
	}
	return -1
}

// severalNames reports whether another person is joined to a name.
func (c *reader) severalNames(n *people.Naming, end int) bool {
	rest := c.plain[n.To:end]
	for _, and := range []string{"和", "与", "、", "及"} {
		if behind, ok := strings.CutPrefix(rest, and); ok {
			at := end - len(behind)
			return slices.ContainsFunc(c.names, func(m people.Naming) bool { return m.From == at || m.Name.Start == at })
		}
	}
	return false
}

func (c *reader) isIndefinite(s string) bool { return c.At("indefinite", s) > 0 }

// sourcePhrase reads 据她介绍, 用她的话说, 在她看来 in the clause from start to end.
func (c *reader) sourcePhrase(start, end int, at story.Place) (clauseCue, bool) {
	k := start + wording.WithoutAdverbs(c.plain[start:end])
	s := c.plain[k:end]
	opening := ""
	for _, o := range []string{"据", "用", "按照", "照", "按", "正如", "如", "在"} {
		if strings.HasPrefix(s, o) {
			opening = o
			break
		}
	}
	if opening == "" {
		return clauseCue{}, false
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
			return clauseCue{}, false
		}
		if v != nil {
			source := *v
			v = &source
		}
		return clauseCue{from: start, to: k + i + len(closing), verb: wording.Saying, voice: v, own: true}, true
	}
	return clauseCue{}, false
}
