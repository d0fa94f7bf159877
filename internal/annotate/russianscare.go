package annotate

import (
	"strings"
	"unicode"
)

// What stands in marks in Russian and is no quotation: names, and what all call so.

// isCalledByAll reports whether a verb in the plural without a subject near the quotation at word
// k says that it is what something is called: «серой зоной» называют землю без статуса.
func (r russianReader) isCalledByAll(k int) bool {
	if r.quotedWords(k) > 3 {
		return false
	}
	for i := k + 1; i < r.to && i-k <= 5 && r.words[i].letters; i++ {
		if f := r.words[i].fold; f == "называют" || f == "называли" || f == "именуют" || f == "именовали" || f == "зовут" || f == "прозвали" || f == "окрестили" {
			return true
		}
	}
	return false
}

// isProperName reports whether the words in marks at word k are a name: they begin with a capital
// and end in no stop, and stand behind a word with no colon between: "сообщила «Степи»". "Да" and
// "нет" are words said, and so is what someone is called by a verb of naming.
func (r russianReader) isProperName(k int, cues []cue) bool {
	if k == r.from || !r.words[k-1].letters || r.words[k].quote.isPart() {
		return false
	}
	inner := r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End]
	n := r.quotedWords(k)
	if !unicode.IsUpper(firstLetter(inner)) || endsInStop(inner) || n > 4 || yesOrNo[strings.ToLower(strings.Fields(inner)[0])] || r.isWithWords(k-1) {
		return false
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if c := cues[i]; c.at < k && c.verb&describing != 0 && c.voice != nil && k-c.at <= 4 {
			return false
		}
	}
	return true
}

var yesOrNo = set("да, нет, никогда, нельзя, ура, спасибо, здравствуйте, привет, хватит, стоп, браво, долой")
