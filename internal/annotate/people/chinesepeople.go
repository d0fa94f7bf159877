package people

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Who is named in Chinese prose. A name in foreign sounds has a dot or hyphen between its
// parts; a Chinese one begins with a family name and has two or three signs. What shows that
// a person is meant is an honorific behind it, an office before it, a verb of saying, or
// that the same signs stand in several places with different ones behind them.

// chineseNamer finds the persons named in the Chinese paragraphs of a document.
type chineseNamer struct {
	*wording.Chinese
	people *Cast
	lex    *wording.Lexicon
	all    string // the paragraphs, simplified
	called map[rune][]call
}

// NameChinese fills the namings of the Chinese paragraphs of a document: first of those
// who are introduced in any of them, then of those who are called by a part of their name.
func (dir *Directory) NameChinese(list []*Text, who *Cast) {
	n := &chineseNamer{Chinese: dir.Chinese, people: who}
	var all strings.Builder
	for _, p := range list {
		if p.Lex.Lang == corpus.Chinese {
			n.lex = p.Lex
			p.Plain = dir.Chinese.Simplified(p.Passage.Text)
			all.WriteString(p.Plain)
			all.WriteByte('\n')
		}
	}
	if n.lex == nil {
		return
	}
	n.all = all.String()
	who.Short = n.shortNames()
	for _, find := range []func(*Text){n.joined, n.honoured, n.titled, n.officed, n.bare, n.again} {
		for _, p := range list {
			if p.Lex.Lang == corpus.Chinese {
				find(p)
				slices.SortFunc(p.Namings, func(a, b Naming) int { return cmp.Compare(a.From, b.From) })
			}
		}
	}
}

// enter adds a naming with the office before it and the honorific behind it.
func (n *chineseNamer) enter(p *Text, from, to int) {
	printed, plain := p.Passage.Text[from:to], p.Plain[from:to]
	end, s := to, wording.UnknownSex
	for _, h := range chineseHonorifics {
		if strings.HasPrefix(p.Plain[to:], h) {
			end = to + len(h)
			s, _ = wording.Honorific(h)
		}
	}
	who := n.people.Meet(printed, chineseParts(plain), s)
	if who == nil {
		return
	}
	who.Learn(n.sexOf(plain))
	if title := n.At("after", p.Plain[to:]); title > 0 {
		who.Titles, end = append(who.Titles, p.Plain[to:to+title]), to+title
	}
	office := n.officeBefore(p.Plain, from)
	if office < from {
		title := strings.TrimSuffix(p.Passage.Text[office:from], "的")
		who.Holds(title)
		who.Learn(n.SexOfOffice(p.Plain[office:from]))
		who.place(title, n.lex, n.people)
		n.office(who, title, plain)
	}
	p.Namings = append(p.Namings, Naming{Who: who, Name: corpus.Span{Start: from, End: to}, From: office, To: end})
}

// office identifies one who is called by an office that the authority knows and by the name
// of its holder.
func (n *chineseNamer) office(who *Person, title, name string) {
	o, ok := n.people.Directory.Authority.Office(title)
	if !ok || who.Known {
		return
	}
	holder, ok := n.people.Directory.Authority.Holder(o.ID, n.people.On)
	if ok && slices.Contains(spelled(holder.Labels[corpus.Chinese], holder.Family), name) {
		who.Identify(holder)
	}
}

// inWord reports whether the first sign of s, a preposition or verb elsewhere, begins a noun.
func inWord(s string) bool {
	return slices.ContainsFunc([]string{"问题", "对话", "对外", "对华", "向导", "由来", "据点", "了解", "问卷"}, func(w string) bool { return strings.HasPrefix(s, w) })
}

// sexOf is what the signs of a given name tell: foreign sounds of women's names are written
// with signs that those of men's names avoid.
func (n *chineseNamer) sexOf(name string) wording.Sex {
	given := chineseParts(name)[0]
	if strings.ContainsAny(name, "·‧•・") {
		last, _ := utf8.DecodeLastRuneInString(given)
		if strings.ContainsAny(given, "娜莎娅莉妮薇黛婷芙茜姬娃妲") || strings.ContainsRune("丽琳雅萝珍", last) {
			return wording.Female
		}
		return wording.UnknownSex
	}
	if strings.ContainsAny(name, "-－‐") { // a foreign family name
		return wording.UnknownSex
	}
	_, size := utf8.DecodeRuneInString(given)
	for _, r := range given[size:] {
		if n.Is("female", r) {
			return wording.Female
		}
	}
	return wording.UnknownSex
}

// officeBefore returns where the office begins that stands before a name at byte from; from
// itself where none does.
func (n *chineseNamer) officeBefore(s string, from int) int {
	end := from
	if strings.HasSuffix(s[:end], "的") {
		end -= len("的")
	}
	role := n.Ending("role", s[:end])
	if role == 0 {
		if r, size, han := wording.HanBefore(s, end); han && end == from && strings.ContainsRune("员家师者匠", r) {
			role = size
		} else {
			return from
		}
	}
	start := end - role
	for start > 0 {
		r, size, han := wording.HanBefore(s, start)
		if !han || strings.ContainsRune("了请对由让被是为的把向给据像问", r) && !inWord(s[start-size:]) && !strings.HasSuffix(s[:start], "自由") && !strings.HasSuffix(s[:start], "反对") || strings.HasSuffix(s[:start], "以及") {
			break
		}
		if prefix := strings.TrimSuffix(s[:start], "时任"); prefix != s[:start] {
			break
		}
		start -= size
	}
	if n.Ending("kin", s[:end]) > 0 && strings.HasSuffix(s[:start], "的") { // 骆依然的父亲
		for k := 0; k < 8 && start > 0; k++ {
			r, size, han := wording.HanBefore(s, start)
			if !han && r != '·' || strings.ContainsRune("在对向是", r) {
				break
			}
			start -= size
		}
		for _, pronoun := range []string{"她的", "他的", "我的", "自己的"} {
			if strings.HasPrefix(s[start:end], pronoun) {
				start += len(pronoun)
			}
		}
	}
	if skip := wording.WithoutAdverbs(s[start:end]); start+skip < end-role {
		start += skip
	}
	for _, former := range []string{"时任", "前任", "现任", "新任", "其", "对话", "专访", "追记"} {
		if strings.HasPrefix(s[start:end], former) {
			start += len(former)
		}
	}
	if k := strings.LastIndex(s[start:end], "的"); k >= 0 && strings.Contains(s[start:start+k], "了") { // 教了二十年书的老师
		start += k + len("的")
	}
	if start >= end {
		return from
	}
	return start
}

// officed finds the names without joiner behind a word for an office, an age, or "called".
func (n *chineseNamer) officed(p *Text) {
	s := p.Plain
	for i := 0; i < len(s); {
		_, size, han := wording.HanAt(s, i)
		role := 0
		if han {
			if role = n.introduces(s[i:]); n.At("no role", s[i:]) > role {
				role = 0
			}
		}
		if role == 0 {
			if han {
				size = max(size, n.At("no role", s[i:])) // 工程师协会
			}
			i += size
			continue
		}
		i += role
		if end := n.nameAt(s, i); end > i && !p.taken(i, end) && n.introduced(s, i, end) {
			n.enter(p, i, end)
			i = end
		}
	}
}

// introduces returns how many bytes the words have that s begins with and behind which a name
// stands: an office, an age, "called".
func (n *chineseNamer) introduces(s string) int {
	if role := n.At("role", s); role > 0 {
		return role
	}
	for _, words := range []string{"岁的", "年级的", "名叫", "叫做", "叫作"} {
		if strings.HasPrefix(s, words) {
			return len(words)
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("员师匠脚星手工农商户", r) { // 国脚, 歌手: an office that no list has
		first, n1 := utf8.DecodeRuneInString(s[size:])
		familiar := strings.ContainsRune("老小", first)
		if familiar {
			first, _ = utf8.DecodeRuneInString(s[size+n1:])
		}
		if (n.Is("family", first) || n.At("double family", s[size:]) > 0) && n.At("common", s[size:]) == 0 && (familiar && n.nameAt(s, size) > size || n.chineseName(s, size) > size+6) {
			return size
		}
	}
	return 0
}

// introduced reports whether signs behind an office are surely a name: they are met again,
// a verb of saying follows, or one that the lexicon has among common names begins them.
func (n *chineseNamer) introduced(s string, from, to int) bool {
	first, size := utf8.DecodeRuneInString(s[from:])
	if strings.ContainsRune("老小阿", first) {
		first, _ = utf8.DecodeRuneInString(s[from+size:])
	}
	return n.Is("family", first) || first == '阿' || n.At("double family", s[from:]) > 0 || n.VerbAt(s[to:]) > 0 || strings.Count(n.all, s[from:to]) > 1 ||
		n.otherName(s, from) == to || n.Is("rare family", first) && n.ends(s, to) && !strings.ContainsRune("从于和时那都向经全别应常终能公后查相边通双成来有关安", first)
}

// bare finds names that nothing introduces: three signs at the head of a clause or behind
// "and", which are met again and always end where a name may; two, if a verb of saying
// stands behind them.
func (n *chineseNamer) bare(p *Text) {
	s := p.Plain
	for i := 0; i < len(s); {
		if i > 0 && !n.clauseHead(s, i) && !(strings.HasSuffix(s[:i], "和") && n.behindName(p, i)) {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		start := i + wording.WithoutAdverbs(s[i:])
		end := start
		if first, _, han := wording.HanAt(s, start); start < len(s) && han && n.At("common", s[start:]) == 0 && n.At("role", s[start:]) == 0 && (n.Is("family", first) || n.At("double family", s[start:]) > 0) {
			end = n.chineseName(s, start)
		}
		if end > start && !p.taken(start, end) && n.shown(s, start, end) {
			n.enter(p, start, end)
		}
		if end == i {
			_, size := utf8.DecodeRuneInString(s[i:])
			end += size
		}
		i = max(end, i+1)
		for i < len(s) && !utf8.RuneStart(s[i]) {
			i++
		}
	}
}

func (n *chineseNamer) clauseHead(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return strings.ContainsRune("，。！？；：”」』—\n", r)
}

func (n *chineseNamer) behindName(p *Text, i int) bool {
	return slices.ContainsFunc(p.Namings, func(m Naming) bool { return m.To == i-len("和") })
}

// shown reports whether the signs from to, nothing before them, are a name.
func (n *chineseNamer) shown(s string, from, to int) bool {
	name := s[from:to]
	if n.isPlace(name) {
		return false
	}
	if n.VerbAt(s[to:]) > 0 || n.At("after", s[to:]) > 0 {
		return true
	}
	count := strings.Count(n.all, name)
	if count < 2 || utf8.RuneCountInString(name) < 3 {
		return false
	}
	return n.varied(name)
}
