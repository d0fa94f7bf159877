package annotate

import (
	"strings"
	"unicode/utf8"
)

// What the place of a word in a Russian sentence says: behind a gerund, behind a dash that
// follows what was said.

// behindCue is the word behind which the subject of the verb at word i may stand where a cue
// precedes it: behind a gerund's phrase, the comma that ends it.
func (r russianReader) behindCue(c cue, i int) int {
	if c.verb&following == 0 || c.verb&(saying|speechAct) != 0 {
		return c.to
	}
	for k := i - 1; k >= c.to; k-- {
		if r.words[k].isMark(",") {
			return k + 1
		}
	}
	return c.to
}

// inTag reports whether the name at word i stands behind a verb, whatever it says, that a dash
// parts from what was said: "— начал Амаду Вард".
func (r *nameReader) inTag(i int) bool {
	k := i - 1
	if k < 0 || !r.words[k].letters || r.words[k].capital || !looksLikeVerb(r.words[k].fold) && r.lex.verbAt(r.words[k].fold) == 0 {
		return false
	}
	for k > 0 && i-k <= 3 && r.words[k-1].letters && !r.words[k-1].capital {
		k--
	}
	return k > 1 && r.words[k-1].isMark("—–-") && (r.words[k-2].quote != nil || r.words[k-2].isMark(",.!?…"))
}

// ofPlace reports whether the word at i before initials is no given name but what an office is
// of: представитель Маравела Т. Беккер.
func (r *nameReader) ofPlace(i, to int) bool {
	initials := 0
	for k := i + 1; k < to; k++ {
		if r.isInitialAt(k) {
			initials++
		}
	}
	if initials > 1 {
		return true
	}
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	if form, ok := r.ru.roles[r.words[i-1].fold]; ok {
		return r.lex.is("of a place", form.base)
	}
	_, behind := r.roleBefore(i)
	return behind
}

// behindInsertion is the word behind what is inserted between commas at word i, as a gerund is:
// "— пошутил, усаживаясь за стол, Дато Вард". It is 0 where nothing is.
func (r russianReader) behindInsertion(i int) int {
	if i+2 >= r.to || !r.words[i].isMark(",") || !r.words[i+1].letters {
		return 0
	}
	first := r.words[i+1].fold
	if first == "не" || first == "едва" {
		first = r.words[i+2].fold
	}
	if !isGerund(first) && !r.lex.is("preposition", first) && r.lex.at("adverb", r.words[:r.to], i+1) == 0 {
		return 0
	}
	for k := i + 2; k < r.to && k-i <= 14; k++ {
		if r.words[k].isMark(",") && k+1 < r.to {
			return k + 1
		}
		if !r.words[k].letters && r.words[k].quote == nil {
			return 0
		}
	}
	return 0
}

// isGerund reports whether a folded word has an ending of Russian gerunds.
func isGerund(fold string) bool {
	for _, e := range []string{"ая", "яя", "уя", "ясь", "вши", "вшись", "ив", "ав", "ев", "ув", "яв"} {
		if strings.HasSuffix(fold, e) && utf8.RuneCountInString(fold) > 4 {
			return true
		}
	}
	return utf8.RuneCountInString(fold) > 4 && (strings.HasSuffix(fold, "я") || strings.HasSuffix(fold, "в"))
}

// opensTag reports whether only small words part word i from a dash behind a quotation: "— не
// растерялся учёный", "— тут же нашлась она".
func (r russianReader) opensTag(i int) bool {
	k := i
	for k > r.from {
		n := r.smallBefore(k)
		if n == 0 && smallInTag[r.words[k-1].fold] {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k > r.from && r.words[k-1].isMark("—–-") && r.behindQuotation(k)
}

var smallInTag = set("не, и, же, только, лишь, тут, сразу, все, вновь, едва, чуть, даже, первым, первой, потом, снова, опять")

// signsBehind reports whether the name from i to to stands behind a quotation and a dash and
// before nothing, or what the person is: «...», — Вэйко Вард, оленевод.
func (r russianReader) signsBehind(i, to int) bool {
	return i > r.from && r.words[i-1].isMark("—–-") && r.behindQuotation(i) && (to == r.to || r.words[to].isMark(",.("))
}

// saidAt reads "отметили в министерстве", "прокомментировали в «Кварце»" whose verb is word i.
func (r russianReader) saidAt(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || pastSex(w.fold) != plural || r.lex.verbAt(w.fold)&(saying|speechAct) == 0 {
		return cue{}, false
	}
	k := i + 1
	for k < r.to && k-i <= 4 && r.lex.at("adverb", r.words[:r.to], k) > 0 {
		k += r.lex.at("adverb", r.words[:r.to], k)
	}
	if k+1 >= r.to || r.words[k].fold != "в" && r.words[k].fold != "во" {
		return cue{}, false
	}
	k++
	if q := r.words[k].quote; q != nil && isShort(q) {
		return cue{verb: saying, at: i, from: i, to: k + 1, voice: r.russianOrganization(k, k+1)}, true
	}
	noun, end, ok := r.bodyAt(k, 4)
	if !ok {
		return cue{}, false
	}
	return cue{verb: saying, at: i, from: i, to: end, voice: r.bodyVoice(k, noun, end)}, true
}

// saidBehindColon reports whether a colon stands before the quotation at word k and someone
// speaks before it: "передал одно слово: «Присоединяюсь»".
func (r russianReader) saidBehindColon(k int, cues []cue) bool {
	if k == r.from || !r.words[k-1].isMark(":") {
		return false
	}
	for _, c := range cues {
		if c.at < k && c.voice != nil {
			return true
		}
	}
	return false
}

// ofRelative reports whether the verb at word i stands in a relative clause that says what was
// spoken of, and not what was said: "о котором объявил Вард", "который она зачитала".
func (r russianReader) ofRelative(i int) bool {
	for k := i - 1; k > r.from && i-k <= 5; k-- {
		w := r.words[k]
		if !w.letters && r.namingOf(k) == nil {
			return false
		}
		if !strings.HasPrefix(w.fold, "котор") {
			continue
		}
		if r.lex.is("who", w.fold) && k == i-1 {
			return false // the subject, or near enough
		}
		if r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold) {
			return k-1 > r.from && r.words[k-2].isMark(",") && !r.saysWhat(i)
		}
		return r.words[k-1].isMark(",") && (w.fold == "которую" || w.fold == "который" || w.fold == "которое" || w.fold == "которые") && !r.saysWhat(i)
	}
	return false
}

// saysWhat reports whether "что" or a colon stands at once behind the verb at word i and its
// subject.
func (r russianReader) saysWhat(i int) bool {
	for k := i + 1; k < r.to && k-i <= 8; k++ {
		if r.words[k].fold == "что" || r.words[k].isMark(":") {
			return true
		}
	}
	return false
}
