package russian

import (
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// What the place of a word in a Russian sentence says: behind a gerund, behind a dash that
// follows what was said.

// behindCue is the word behind which the subject of the verb at word i may stand where a cue
// precedes it: behind a gerund's phrase, the comma that ends it.
func (r Reader) behindCue(c story.Cue, i int) int {
	if c.Verb&wording.Following == 0 || c.Verb&(wording.Saying|wording.SpeechAct) != 0 {
		return c.To
	}
	for k := i - 1; k >= c.To; k-- {
		if r.Words[k].IsMark(",") {
			return k + 1
		}
	}
	return c.To
}

// behindInsertion is the word behind what is inserted between commas at word i, as a gerund is:
// "— пошутил, усаживаясь за стол, Дато Вард". It is 0 where nothing is.
func (r Reader) behindInsertion(i int) int {
	if i+2 >= r.To || !r.Words[i].IsMark(",") || !r.Words[i+1].Letters {
		return 0
	}
	first := r.Words[i+1].Fold
	if first == "не" || first == "едва" {
		first = r.Words[i+2].Fold
	}
	if !isGerund(first) && !r.Lex.Is("preposition", first) && r.Lex.At("adverb", r.Words[:r.To], i+1) == 0 {
		return 0
	}
	for k := i + 2; k < r.To && k-i <= 14; k++ {
		if r.Words[k].IsMark(",") && k+1 < r.To {
			return k + 1
		}
		if !r.Words[k].Letters && r.Words[k].Quote == nil {
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
func (r Reader) opensTag(i int) bool {
	k := i
	for k > r.From {
		n := r.SmallBefore(k)
		if n == 0 && smallInTag[r.Words[k-1].Fold] {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k > r.From && r.Words[k-1].IsMark("—–-") && r.BehindQuotation(k)
}

var smallInTag = wording.Set("не, и, же, только, лишь, тут, сразу, все, вновь, едва, чуть, даже, первым, первой, потом, снова, опять")

// signsBehind reports whether the name from i to to stands behind a quotation and a dash and
// before nothing, or what the person is: «...», — Вэйко Вард, оленевод.
func (r Reader) signsBehind(i, to int) bool {
	return i > r.From && r.Words[i-1].IsMark("—–-") && r.BehindQuotation(i) && (to == r.To || r.Words[to].IsMark(",.("))
}

// saidAt reads "отметили в министерстве", "прокомментировали в «Кварце»" whose verb is word i.
func (r Reader) saidAt(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || inflection.SexOfVerb(w.Fold) != wording.Plural || r.Lex.VerbAt(w.Fold)&(wording.Saying|wording.SpeechAct) == 0 {
		return story.Cue{}, false
	}
	k := i + 1
	for k < r.To && k-i <= 4 && r.Lex.At("adverb", r.Words[:r.To], k) > 0 {
		k += r.Lex.At("adverb", r.Words[:r.To], k)
	}
	if k+1 >= r.To || r.Words[k].Fold != "в" && r.Words[k].Fold != "во" {
		return story.Cue{}, false
	}
	k++
	if q := r.Words[k].Quote; q != nil && people.IsShort(q) {
		return story.Cue{Verb: wording.Saying, At: i, From: i, To: k + 1, Voice: r.organization(k, k+1)}, true
	}
	noun, end, ok := r.bodyAt(k, 4)
	if !ok {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying, At: i, From: i, To: end, Voice: r.bodyVoice(k, noun, end)}, true
}

// SaidBehindColon reports whether a colon stands before the quotation at word k and someone
// speaks before it: "передал одно слово: «Присоединяюсь»".
func (r Reader) SaidBehindColon(k int, cues []story.Cue) bool {
	if k == r.From || !r.Words[k-1].IsMark(":") {
		return false
	}
	for _, c := range cues {
		if c.At < k && c.Voice != nil {
			return true
		}
	}
	return false
}

// ofRelative reports whether the verb at word i stands in a relative clause that says what was
// spoken of, and not what was said: "о котором объявил Вард", "который она зачитала".
func (r Reader) ofRelative(i int) bool {
	for k := i - 1; k > r.From && i-k <= 5; k-- {
		w := r.Words[k]
		if !w.Letters && r.NamingOf(k) == nil {
			return false
		}
		if !strings.HasPrefix(w.Fold, "котор") {
			continue
		}
		if r.Lex.Is("who", w.Fold) && k == i-1 {
			return false // the subject, or near enough
		}
		if r.Words[k-1].Letters && r.Lex.Is("preposition", r.Words[k-1].Fold) {
			return k-1 > r.From && r.Words[k-2].IsMark(",") && !r.saysWhat(i)
		}
		return r.Words[k-1].IsMark(",") && (w.Fold == "которую" || w.Fold == "который" || w.Fold == "которое" || w.Fold == "которые") && !r.saysWhat(i)
	}
	return false
}

// saysWhat reports whether "что" or a colon stands at once behind the verb at word i and its
// subject.
func (r Reader) saysWhat(i int) bool {
	for k := i + 1; k < r.To && k-i <= 8; k++ {
		if r.Words[k].Fold == "что" || r.Words[k].IsMark(":") {
			return true
		}
	}
	return false
}
