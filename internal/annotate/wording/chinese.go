package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// Chinese looks the entries of the Chinese lexicon up in running text, which has no
// spaces to part it.
type Chinese struct {
	// Sets are the entries by their part; to be read only.
	Sets    map[string]map[string]bool
	longest map[string]int            // bytes of the longest entry of a part
	first   map[string]map[string]int // the same of those that begin with three bytes
	signs   map[string]map[rune]bool  // parts that list single signs
	simplifier
}

func newChineseWords(lex *Lexicon) *Chinese {
	w := &Chinese{Sets: lex.Sets, longest: map[string]int{}, first: map[string]map[string]int{}, signs: map[string]map[rune]bool{}, simplifier: newSimplifier()}
	for part, set := range lex.Sets {
		for entry := range set {
			w.longest[part] = max(w.longest[part], len(entry))
			if len(entry) >= 3 {
				if w.first[part] == nil {
					w.first[part] = map[string]int{}
				}
				w.first[part][entry[:3]] = max(w.first[part][entry[:3]], len(entry))
			}
		}
	}
	for _, part := range []string{"sound", "family", "rare family", "female", "break"} {
		w.signs[part] = map[rune]bool{}
		for list := range lex.Sets[part] {
			for _, r := range list {
				w.signs[part][r] = true
			}
		}
	}
	return w
}

// At returns how many bytes the longest entry of a part has that s begins with. An office
// that is the head of a longer word is none: 主教练.
func (w *Chinese) At(part, s string) int {
	if len(s) < 3 {
		return 0
	}
	for n := min(w.first[part][s[:3]]/3*3, len(s)/3*3); n > 0; n -= 3 {
		if !w.Sets[part][s[:n]] {
			continue
		}
		if (part == "role" || part == "after") && w.At("no role", s) > n { // 委员会
			return 0
		}
		return n
	}
	return 0
}

// Ending returns how many bytes the longest entry of a part has that s ends with.
func (w *Chinese) Ending(part, s string) int {
	for n := min(w.longest[part], len(s)/3*3); n > 0; n -= 3 {
		if w.Sets[part][s[len(s)-n:]] {
			return n
		}
	}
	return 0
}

// Is reports whether a sign is one of a part that lists single signs.
func (w *Chinese) Is(part string, r rune) bool { return w.signs[part][r] }

// Holds reports whether an entry of a part stands anywhere in s.
func (w *Chinese) Holds(part, s string) bool {
	for entry := range w.Sets[part] {
		if strings.Contains(s, entry) {
			return true
		}
	}
	return false
}

// VerbAt returns how many bytes a verb of saying has that s begins with.
func (w *Chinese) VerbAt(s string) int { return max(w.At("say", s), w.At("act", s)) }

// chineseAdverbs may stand between a subject and what it does, or before a subject.
var chineseAdverbs = []string{"尽管", "虽然", "如果", "因为", "由于", "既然", "即使", "只要", "除非", "无论", "不管", "而且", "况且", "总之", "当然", "其实", "事实上", "实际上", "相比之下", "据悉", "一方面", "另一方面", "与此同时", "随即", "最终", "最近", "目前", "惟", "可是", "只是", "不料", "岂料", "反而", "反倒", "我听见", "我听到", "记者听见", "记者听到", "有人听见", "事后", "然后", "转而", "转头", "回头", "转身", "反过来", "同样", "依旧", "依然", "赛后", "赛前", "课后", "庭审后", "休庭后", "曾", "曾多次", "多次", "反复", "一再", "专程", "亲自", "当场", "当即", "立即", "首先", "其次", "最初", "起初", "但是", "但", "而", "同时", "此外", "另外", "对此", "随后", "最后", "然而", "不过", "因此", "当天", "当日", "会上", "会后", "会前", "当晚",
	"今天", "昨天", "今日", "昨日", "日前", "近日", "稍早", "早些时候", "稍后", "之后", "后来", "其后", "接着", "这时", "此时", "那时", "上午", "下午", "中午", "晚上", "傍晚", "清晨", "散会时", "散会后",
	"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "于是", "其中", "所以", "例如", "比如", "至于", "结果", "终于", "果然", "此前",
	"还", "也", "又", "则", "并且", "并", "且", "再次", "再", "就", "便", "即", "都", "只", "继续", "进一步", "特别", "明确", "公开", "坦率地", " ", "　"}

// WithoutAdverbs takes the adverbs off the beginning of s and returns how many bytes they had.
func WithoutAdverbs(s string) int {
	start := 0
	for {
		n := 0
		for _, word := range chineseAdverbs {
			if strings.HasPrefix(s[start:], word) {
				n = max(n, len(word))
			}
		}
		n = max(n, ChineseDayAt(s[start:]))
		if n == 0 {
			return start
		}
		start += n
	}
}

// ChineseDayAt returns how many bytes a day has that s begins with: 15日, 3月2日, 2031年.
func ChineseDayAt(s string) int {
	digits := 0
	for digits < len(s) && (s[digits] >= '0' && s[digits] <= '9') {
		digits++
	}
	if digits == 0 {
		return 0
	}
	for _, unit := range []string{"日", "月", "年"} {
		if strings.HasPrefix(s[digits:], unit) {
			return digits + len(unit)
		}
	}
	return 0
}

// HanAt returns the rune at byte i, its bytes, and whether it is a Chinese sign.
func HanAt(s string, i int) (rune, int, bool) {
	r, n := utf8.DecodeRuneInString(s[i:])
	return r, n, n > 1 && unicode.Is(unicode.Han, r)
}

// HanBefore returns the rune that ends before byte i, its bytes, and whether it is a Chinese sign.
func HanBefore(s string, i int) (rune, int, bool) {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return r, n, n > 1 && unicode.Is(unicode.Han, r)
}

// JoinerAt returns how many bytes a dot or hyphen has that joins the parts of a name at byte
// i, between two signs.
func JoinerAt(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r != '·' && r != '‧' && r != '-' && r != '－' && r != '‐' && r != '•' && r != '・' || i == 0 || i+n >= len(s) {
		return 0
	}
	_, _, before := HanBefore(s, i)
	_, _, behind := HanAt(s, i+n)
	if !before || !behind {
		return 0
	}
	return n
}

// NewChinese returns the words for Chinese, and nil where there is no lexicon.
func NewChinese(lexicons map[corpus.Lang]*Lexicon) *Chinese {
	if lex := lexicons[corpus.Chinese]; lex != nil {
		return newChineseWords(lex)
	}
	return nil
}

// IsHan reports whether s begins with a Chinese sign.
func IsHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

// SexOfOffice is what a noun for who someone is tells: 父亲, 女教师.
func (w *Chinese) SexOfOffice(office string) Sex {
	last, _ := utf8.DecodeLastRuneInString(office)
	switch {
	case strings.ContainsRune("妈妻娘婆妹姐婶嫂姑姨媳", last), w.Ending("female noun", office) > 0:
		return Female
	case strings.ContainsRune("爸夫爷伯叔舅哥弟汉", last) && !strings.HasSuffix(office, "大夫"), w.Ending("male noun", office) > 0:
		return Male
	}
	return UnknownSex
}
