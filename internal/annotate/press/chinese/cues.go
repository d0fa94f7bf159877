package chinese

import (
	"slices"
	"strings"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// cues finds who speaks in each clause and tells the discourse. A clause without subject has
// that of the clause before it, and a sentence without any, behind another one of the
// paragraph, the last speaker.
func (c *reader) cues(items []item, at story.Place, behind bool) {
	var subject *story.Voice
	set := false
	for i := range items {
		it := &items[i]
		if it.quote != nil {
			continue
		}
		for _, n := range c.names {
			if n.Name.Start >= it.start && n.Name.End <= it.end {
				if c.isAside(c.plain[it.start:max(it.start, n.From)]) || c.isOwner(c.plain[n.To:it.end]) {
					c.talk.NamedAside(n.Who, at)
				} else {
					c.talk.Named(n.Who, at)
				}
			}
		}
		cue, ok := c.sourcePhrase(it.start, it.end, at)
		if ok {
			it.cue = &cue
			c.spoke(cue.voice, at)
			subject, set = cue.voice, true
			continue
		}
		k, v := c.firstVerb(it.start, it.end)
		head := k
		if v == "" {
			head = it.end
		}
		var voice *story.Voice
		known := false
		if i > 0 && items[i-1].quote != nil {
			voice, known = c.quotedName(items, i)
		}
		if !known {
			voice, known = c.subject(it.start, head, at)
		}
		own := known
		if known && v != "" && c.isContent(items, i, voice, v) {
			continue
		}
		switch {
		case known:
			subject, set = voice, true
		case set:
			voice = subject
		case v != "" && (behind || i > 0) && c.introduces(items, i, v) && c.talk.Undisturbed():
			voice = c.talk.LeftOut()
		}
		if v == "" {
			if known && voice != nil {
				it.cue = &clauseCue{from: it.start, to: it.start, voice: voice, own: own}
				if c.Holds("to the press", c.plain[it.start:it.end]) { // 对记者算起了账
					it.cue.verb, it.cue.to = wording.Saying, it.end
					c.spoke(voice, at)
					continue
				}
				if k := strings.Index(c.plain[it.start:it.end], "的"); k >= 0 && it.mark == '：' && c.tellsOfWords(c.plain[it.start+k:it.end]) {
					it.cue.verb, it.cue.to = wording.Saying, it.end // 市文物局的答复是：
					c.spoke(voice, at)
					continue
				}
				if i == 0 && voice.Who == nil && (voice.How == "office" || voice.How == story.ByOrganization) {
					c.talk.Events = append(c.talk.Events, story.Event{Voice: voice, Place: at, Aside: true})
				}
			}
			continue
		}
		if !known && voice == nil && !set {
			continue
		}
		it.cue = &clauseCue{from: it.start, to: k + len(v), verb: wording.Saying, voice: voice, own: own}
		if c.Sets["act"][v] {
			it.cue.verb = wording.SpeechAct
		}
		if c.Sets["describe"][v] {
			it.cue.verb |= wording.Describing
		}
		c.spoke(voice, at)
	}
}

// isContent reports whether a clause with an act of speech by no person is what the clause before
// says: 她强调，成员国将要求明确比例.
func (c *reader) isContent(items []item, i int, v *story.Voice, verb string) bool {
	if i == 0 || items[i-1].quote != nil || items[i-1].mark != '，' || items[i-1].cue == nil || items[i-1].cue.verb&wording.Saying == 0 {
		return false
	}
	text := c.plain[items[i].start:items[i].end]
	return c.Sets["act"][verb] && (v == nil || v.Who == nil) && !strings.HasPrefix(text, "而") && !strings.HasPrefix(text, "但")
}

// introduces reports whether a verb at the head of a clause without subject tells what
// someone said: a quotation touches the clause, or it is no more than adverbs and the verb.
func (c *reader) introduces(items []item, i int, v string) bool {
	if i+1 < len(items) && items[i+1].quote != nil || i > 0 && items[i-1].quote != nil {
		return true
	}
	k := items[i].start + wording.WithoutAdverbs(c.plain[items[i].start:items[i].end])
	return strings.HasPrefix(c.plain[k:items[i].end], v)
}

func (c *reader) spoke(v *story.Voice, at story.Place) {
	if v != nil {
		c.talk.Spoke(v, at)
	}
}

// firstVerb finds the first verb of saying between two bytes, the longest where several
// begin there.
func (c *reader) firstVerb(start, end int) (int, string) {
	for i := start; i < end; {
		_, size, han := wording.HanAt(c.plain, i)
		if !han {
			i += size
			continue
		}
		n := max(c.VerbAt(c.plain[i:end]), c.At("describe", c.plain[i:end]))
		if v := c.plain[i : i+n]; n > 0 && !c.insideName(i) && !c.isNoun(i, v, start, end) {
			return i, v
		}
		i += max(size, n)
	}
	return end, ""
}

func (c *reader) insideName(i int) bool {
	for _, n := range c.names {
		if i >= n.From && i < n.To {
			return true
		}
	}
	return false
}

// nameEnds reports whether a person's name ends at byte i: 宁长河说.
func (c *reader) nameEnds(i int) bool {
	return slices.ContainsFunc(c.names, func(n people.Naming) bool { return n.To == i })
}

// isNoun reports whether a form is part of a longer word or a noun here, or denied: 说明,
// 小说, 该要求, 没有说.
func (c *reader) isNoun(i int, v string, start, end int) bool {
	rest, before := c.plain[i+len(v):end], c.plain[start:i]
	for _, longer := range compounds {
		if len(longer) >= len(v) && strings.HasPrefix(c.plain[i:], longer) && !(longer == "称为" && c.Sets["describe"][v]) {
			return true
		}
	}
	for _, b := range []string{"小", "传", "学", "名", "职", "或者", "可以", "不", "没", "没有", "未", "并未", "拒绝", "的", "这一", "该", "不会", "将", "可能", "应", "应当", "被", "街", "河", "渠", "通", "轨", "频", "人行", "知", "简", "俗", "疑", "访", "提", "学", "慰", "无法", "不愿", "拒"} {
		if !strings.HasSuffix(before, b) {
			continue
		}
		if v != "道" && strings.Contains("街河渠通轨频人行", b) || c.nameEnds(i) {
			continue
		}
		if len(v) > 3 && !strings.Contains("不没没有未并未拒绝的该被无法不愿可以将", b) {
			continue
		}
		return true
	}
	for _, verb := range []string{"作出", "做出", "提出", "受到", "遭到", "引起", "引发", "面临", "接受", "收到", "收到过", "得到", "无视", "不顾", "发起", "展开", "遭受", "拒不", "未予", "不予", "予以", "进行", "获得", "赢得", "违反", "履行", "兑现", "回避", "列入", "满足", "转化为"} {
		if strings.HasSuffix(before, verb) && v != "称" && v != "说" {
			return true // 作出承诺
		}
	}
	if strings.HasSuffix(before, "票") || c.At("role", c.plain[i:end]) > len(v) { // 12票赞成, 评论员
		return true
	}
	if v == "道" && rest != "" { // 大道位于
		return true
	}
	return strings.HasPrefix(rest, "者") || strings.HasPrefix(rest, "书") || strings.HasPrefix(rest, "的")
}

// compounds are longer words that begin with a verb of saying and are none.
var compounds = []string{"说明", "说话", "说服", "称为", "称号", "称赞", "称职", "道路", "道德", "道理", "道歉", "道别", "道具", "要求书", "建议书", "希望之", "提醒函", "说法", "支持者", "支持下", "问题", "问卷", "问世", "问候",
	"答案", "答卷", "答应", "说不定", "回应者", "声明中", "声明", "建议稿", "评价体系", "批评者", "反对票", "支持率", "感谢信", "呼吁书", "警告牌", "介绍信", "称重", "道口", "说唱", "形容词", "问询处", "描述性", "显示器", "显示屏", "显示出", "反对派", "反对党", "反对者", "反对意见", "问政", "问责", "问津", "问诊", "问询", "答辩", "答谢", "讲座", "讲台", "讲话", "讲述者", "评论区", "评论家", "通报会", "通报批评", "保证金", "担保人", "解释权", "想象", "想法", "支持率", "支持力度", "批评家", "希望小学", "希望工程", "期待值", "要求者", "建议者", "预言家", "估计数", "判断力", "分析师", "举例来", "道谢", "道别", "道义", "道教", "喊声", "喊叫", "叹息声", "笑称呼", "展望台", "宣布者", "警告声", "提醒者", "描述符", "称谓", "称得上", "称不上", "称霸", "称雄", "称心", "称帝", "称王"}
