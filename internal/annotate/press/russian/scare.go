package russian

import (
	"strings"
	"unicode"

	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// What stands in marks in Russian and is no quotation: names, and what all call so.

// IsCalledByAll reports whether a verb in the plural without a subject near the quotation at word
// k says that it is what something is called: «серой зоной» называют землю без статуса.
func (r Reader) IsCalledByAll(k int) bool {
	if r.QuotedWords(k) > 3 {
		return false
	}
	for i := k + 1; i < r.To && i-k <= 5 && r.Words[i].Letters; i++ {
		if f := r.Words[i].Fold; f == "называют" || f == "называли" || f == "именуют" || f == "именовали" || f == "зовут" || f == "прозвали" || f == "окрестили" {
			return true
		}
	}
	return false
}

// IsProperName reports whether the words in marks at word k are a name: they begin with a capital
// and end in no stop, and stand behind a word with no colon between: "сообщила «Степи»". "Да" and
// "нет" are words said, and so is what someone is called by a verb of naming.
func (r Reader) IsProperName(k int, cues []story.Cue) bool {
	if k == r.From || !r.Words[k-1].Letters || r.Words[k].Quote.IsPart() {
		return false
	}
	inner := r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End]
	n := r.QuotedWords(k)
	if !unicode.IsUpper(wording.FirstLetter(inner)) || wording.EndsInStop(inner) || n > 4 || yesOrNo[strings.ToLower(strings.Fields(inner)[0])] || r.IsWithWords(k-1) {
		return false
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if c := cues[i]; c.At < k && c.Verb&wording.Describing != 0 && c.Voice != nil && k-c.At <= 4 {
			return false
		}
	}
	return true
}

var yesOrNo = wording.Set("да, нет, никогда, нельзя, ура, спасибо, здравствуйте, привет, хватит, стоп, браво, долой")
