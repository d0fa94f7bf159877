package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// finding is words of a paragraph attributed to a voice, before they are a statement.
type finding struct {
	kind     corpus.StatementKind
	span     corpus.Span
	voice    *voice
	rule     string
	sure     float64
	nested   []corpus.Nested
	thread   int // of a quotation
	onBehalf string
	said     corpus.Date
	capacity string // in which it was said, where that is none of the speaker's now
	// with is the thread of a quotation in the same sentence that this one goes on with.
	with int
}

// quoted attributes the quotations of the sentence.
func (r *reader) quoted(cues []cue, next *reader) []finding {
	var out []finding
	for k := r.from; k < r.to; k++ {
		q := r.words[k].quote
		if q == nil || r.isScare(k, cues) {
			continue
		}
		f := r.attribute(k, cues, next)
		r.remember(f.voice, q)
		f.span, f.thread, f.kind = q.inner, q.thread, r.kindOf(k, cues, out)
		if f.kind == corpus.Direct && len(out) > 0 && out[len(out)-1].kind == corpus.Direct && !startsSentence(r.text, word{Span: q.inner}) {
			f.with = out[len(out)-1].thread
		}
		if f.voice != nil {
			f.nested = r.nestedIn(k, cues)
		}
		if f.kind == corpus.Partial {
			f.sure -= .05
		}
		out = append(out, f)
	}
	return out
}

// remember tells the discourse whose words were quoted.
func (r *reader) remember(v *voice, q *quotation) {
	if v == nil {
		return
	}
	if !v.same(r.talk.last) || r.talk.at != r.at {
		r.talk.spoke(v, r.at)
	}
	if q.open {
		if r.talk.threads == nil {
			r.talk.threads = map[int]*voice{}
		}
		r.talk.threads[q.thread] = v
	}
}

// attribute finds whose words the quotation at word k is: of the cue at once behind it, of
// the nearest one before it, of the only voice in the sentence. Failing these it may go on
// from what was quoted before.
func (r *reader) attribute(k int, cues []cue, next *reader) finding {
	if q := r.words[k].quote; q.opened && r.talk.threads[q.thread] != nil {
		return r.by(r.talk.threads[q.thread], "goes on", 0)
	}
	if c := r.tagAt(k+1, cues); c != nil {
		return r.by(c.voice, "verb after", 0)
	}
	if v := r.closingBehind(k); v != nil {
		return r.by(v, "named behind", .1)
	}
	if v, ok := r.gap(k); ok {
		return r.by(v, "verb left out", .1)
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].at < k {
			if r.otherClause(cues[i].at, k) {
				return finding{}
			}
			if source := cues[0]; i > 0 && source.holdsOver(cues[i]) && source.from == r.from {
				return r.by(source.voice, "verb before", .05)
			}
			return r.by(cues[i].voice, "verb before", 0)
		}
	}
	if len(cues) > 0 {
		for _, c := range cues[1:] {
			if !c.voice.same(cues[0].voice) {
				return finding{}
			}
		}
		return r.by(cues[0].voice, "verb in the sentence", .1)
	}
	return r.carried(k, next)
}

// holdsOver reports whether a phrase for a source at the head of a sentence says whose words a
// quotation behind another verb is: "Selon Mme Vale, la visite se termine « dans le calme »". A
// verb that only says beside a quotation has a thing for its subject there, and says nothing.
func (c *cue) holdsOver(other cue) bool {
	return c.source && c.voice != nil && other.voice == nil && !other.denied && other.verb&noReport != 0
}

func (r *sentence) by(v *voice, where string, less float64) finding {
	if v == nil {
		return finding{}
	}
	return finding{voice: v, rule: "quotation: " + v.how + ", " + where, sure: v.sure - less}
}

// tagAt returns the cue that begins at word i, marks and small words passed over.
func (r *reader) tagAt(i int, cues []cue) *cue {
	for c := range cues {
		if cues[c].from < i {
			continue
		}
		for k := i; k < cues[c].from; k++ {
			w := r.words[k]
			if w.quote != nil || w.isMark(";") || w.letters && !r.lex.is("auxiliary", w.fold) && !r.isAdverb(k) && !(w.fold == "as" || w.fold == "comme" || w.fold == "como") {
				return nil
			}
		}
		return &cues[c]
	}
	return nil
}

// carried attributes a quotation in a sentence that says nothing of its speaker: to the last
// speaker, if it follows in the same paragraph and no one else was named since, or the
// paragraph before ended in a colon; to the next one, if the sentence behind says so.
func (r *reader) carried(k int, next *reader) finding {
	alone := r.quotesOnly()
	if r.words[k].quote.line && r.lex.lang != corpus.Russian {
		return finding{} // byTurns sees to it
	}
	if alone && next != nil {
		if v := next.closing(); v != nil {
			return r.by(v, "named behind", .1)
		}
	}
	if alone && k == r.from && r.colon == nil {
		if v := r.introducedBehind(next); v != nil {
			return r.by(v, "named behind", .2)
		}
	}
	if f := r.russian().turnOfTwo(r.words[k].quote); f.voice != nil && r.colon == nil {
		return f
	}
	if alone && r.whole && r.words[k].quote.line && r.colon == nil {
		return finding{} // the other one's, whoever that is
	}
	if f := r.carriedFar(k, alone); f.voice != nil {
		return f
	}
	if v := r.byTheNoun(k); v != nil {
		return r.by(v, "noun before", .1)
	}
	if v := r.verbInside(k); v != nil {
		return r.by(v, "subject before", .1)
	}
	if _, blocked := r.center(); blocked && r.lex.lang != corpus.Russian {
		return finding{}
	}
	switch {
	case r.colon != nil && r.at.sentence == 0:
		return r.by(r.colon, "colon before", 0)
	case k > r.from && r.words[k-1].isMark(":") && !r.colonBefore(k-1) && r.topic() != nil:
		return r.by(r.topic(), "colon before", .05)
	case r.talk.last != nil && r.talk.at.paragraph == r.at.paragraph && r.talk.undisturbed():
		if alone || r.clauseBefore(k) && r.quotedWords(k) >= 4 {
			less := .1
			if !alone {
				less = .3
			}
			return r.by(r.talk.last, "goes on", less)
		}
	case alone && next != nil && next.tagVoice() != nil:
		return r.by(next.tagVoice(), "verb in the next sentence", .1)
	}
	if !alone {
		return finding{}
	}
	return r.following()
}

// verbInside is the subject before a quotation that begins with its verb: the Federation
// “regrets the haste of it”.
func (r *reader) verbInside(k int) *voice {
	if k == r.from || !r.words[k-1].letters && r.namingOf(k-1) == nil {
		return nil
	}
	q := r.words[k].quote
	words := wordsOf(r.text, q.inner.Start, q.inner.End, q.inside)
	if len(words) < 2 || !words[0].letters || words[0].capital || r.lex.verbAt(words[0].fold)&(saying|speechAct) == 0 {
		return nil
	}
	if n := r.namingOf(k - 1); n != nil {
		return byName(n.who)
	}
	return r.nounBefore(k).voice
}

// following attributes a sentence of quotations only: to whom the sentence before is about;
// at the head of a paragraph, to the one whose words ended the paragraph before.
func (r *reader) following() finding {
	switch {
	case r.before != nil && r.before.about != nil && !r.before.others(r.before.about):
		return r.by(r.before.about, "subject before", .2)
	case r.whole && r.talk.last != nil && r.talk.at == r.end && r.talk.undisturbed():
		return r.by(r.talk.last, "goes on", .2)
	}
	return finding{}
}

// tagVoice is opensWithTag, asked once.
func (r *reader) tagVoice() *voice {
	if !r.tagAsked {
		r.tagAsked, r.tagged = true, r.opensWithTag()
	}
	return r.tagged
}

// quotesOnly reports whether the sentence is quotations and nothing else.
func (r *sentence) quotesOnly() bool {
	for _, w := range r.words[r.from:r.to] {
		if w.letters {
			return false
		}
	}
	return true
}

func (r *reader) clauseBefore(k int) bool {
	return k > r.from && r.words[k-1].letters && r.lex.is("clause", r.words[k-1].fold)
}

func (r *sentence) quotedWords(k int) int {
	q := r.words[k].quote
	if q.counted {
		return q.count
	}
	q.counted = true
	for _, w := range wordsOf(r.text, q.inner.Start, q.inner.End, q.inside) {
		if w.letters {
			q.count++
		}
		if w.quote != nil {
			q.count += 2
		}
	}
	return q.count
}

// opensWithTag returns the voice of a sentence that only says who spoke: "Ms. Vale asked."
func (r *reader) opensWithTag() *voice {
	saved := *r.talk
	saved.events = append([]event(nil), r.talk.events...)
	cues := r.cues()
	*r.talk = saved
	if len(cues) == 0 || cues[0].voice == nil || cues[0].verb&saying == 0 {
		return nil
	}
	first := r.from
	if r.words[first].quote != nil { // a quotation with its tag
		if c := r.tagAt(first+1, cues); c != nil {
			return c.voice
		}
		return nil
	}
	if cues[0].from > first || r.to-cues[0].to > 6 {
		return nil
	}
	r.tag = true
	return cues[0].voice
}

// isScare reports whether marks are no quotation of a speaker: a title, a slogan, a word
// that is called so, a word or two that no cue stands next to.
func (r *reader) isScare(k int, cues []cue) bool {
	if q := r.words[k].quote; q.open || q.opened || q.isPart() {
		return false
	}
	if r.lex.lang == corpus.Russian && (r.words[k].quote.line || r.russian().isWithWords(k-1) || r.russian().saidBehindColon(k, cues)) {
		return false
	}
	if r.lex.lang == corpus.Russian && (r.russian().namesThing(k) || r.russian().isProperName(k, cues) || r.russian().isCalledByAll(k)) {
		return true
	}
	i := k
	for i > r.from && (r.words[i-1].isMark(",:") || r.words[i-1].letters && r.lex.is("determiner", r.words[i-1].fold)) {
		i--
	}
	if r.isEdited(k) || r.isWording(k) || r.isNamed(k) || (r.lex.before("scare", r.words, i) > 0 || r.lex.before("scare", r.words, k) > 0) && !r.saysOfWords(k, cues) {
		return true
	}
	if r.isWork(k) {
		return true
	}
	if k > r.from && r.words[k-1].letters && r.lex.is("paper", r.words[k-1].fold) && (r.isHeadline(k) || r.isTitle(k)) {
		return true
	}
	return r.quotedWords(k) <= 2 && !r.nextToCue(k, cues) && !r.isSentence(k) && !r.russian().saidOf(k, cues) && !r.inReported(k, cues) && !r.isPredicate(k, cues)
}

// isSentence reports whether the words in marks are set as a sentence, and the sentence
// around them is nothing else: “Se respetan.”
func (r *reader) isSentence(k int) bool {
	inner := r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End]
	return r.quotesOnly() && unicode.IsUpper(firstLetter(inner)) && (endsInStop(inner) || r.stopBehind(k))
}

// isTitle reports whether the words in marks behind a noun for a text are set as French and
// Spanish titles are: a capital at their head, no stop at their end.
func (r *reader) isTitle(k int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return false
	}
	inner := r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End]
	return unicode.IsUpper(firstLetter(inner)) && !endsInStop(inner) && !r.words[k-1].isMark(":")
}

// isHeadline reports whether the words in marks are set as titles are: each longer word with
// a capital, no stop at the end.
func (r *reader) isHeadline(k int) bool {
	q := r.words[k].quote
	capitals, small := 0, 0
	for _, w := range wordsOf(r.text, q.inner.Start, q.inner.End, nil) {
		switch {
		case w.isMark(".!?") && w.End == q.inner.End:
			return false
		case w.letters && w.capital:
			capitals++
		case w.letters && utf8.RuneCountInString(w.fold) > 4:
			small++
		}
	}
	return capitals > 0 && small*3 <= capitals
}

// nextToCue reports whether a cue stands at once before or behind a quotation, a few small
// words between them aside.
func (r *reader) nextToCue(k int, cues []cue) bool {
	if r.tagAt(k+1, cues) != nil {
		return true
	}
	for i := len(cues) - 1; i >= 0; i-- {
		c := cues[i]
		if c.at >= k {
			continue
		}
		if c.voice != nil && k > r.from && r.words[k-1].isMark(":") { // she answered curtly: “Not yet”
			return true
		}
		if c.verb&describing != 0 {
			return true
		}
		content := 0
		for j := max(c.to, c.at+1); j < k; j++ {
			if w := r.words[j]; w.letters && !r.lex.is("preposition", w.fold) && !r.lex.is("clause", w.fold) && !r.lex.is("determiner", w.fold) && !r.curtly(j) {
				content++
			}
		}
		return content == 0 && !r.isTerm(k, c)
	}
	return false
}

// kindOf tells whole sentences from phrases inside the reporter's sentence.
func (r *reader) kindOf(k int, cues []cue, before []finding) corpus.StatementKind {
	q := r.words[k].quote
	if q.opened || q.open || q.line {
		return corpus.Direct
	}
	if r.goesOnAfterTag(k, cues, before) {
		return corpus.Direct
	}
	first := firstLetter(r.text[q.inner.Start:q.inner.End])
	if unicode.IsLower(first) {
		return corpus.Partial
	}
	if r.quotedWords(k) < 2 && !endsInStop(r.text[q.inner.Start:q.inner.End]) {
		return corpus.Partial
	}
	i := k
	for i > r.from && r.words[i-1].isMark("—–-*") {
		i--
	}
	if i > r.from && !r.words[i-1].isMark(":,،") && r.words[i-1].quote == nil {
		return corpus.Partial
	}
	if i > r.from && r.words[i-1].isMark(",،") && !r.cueEndsAt(i-1, cues) {
		return corpus.Partial
	}
	return corpus.Direct
}

// goesOnAfterTag: "The first part," she said, "and the second."
func (r *reader) goesOnAfterTag(k int, cues []cue, before []finding) bool {
	if len(before) == 0 || before[len(before)-1].kind != corpus.Direct {
		return false
	}
	return r.cueEndsAt(k-1, cues) && r.words[k-1].isMark(",،.—–-")
}

// cueEndsAt reports whether the words before word i belong to a cue, up to a few that say to
// whom or when.
func (r *reader) cueEndsAt(i int, cues []cue) bool {
	for _, c := range cues {
		if c.to <= i && i-c.to <= 8 {
			return true
		}
	}
	return false
}

func firstLetter(s string) rune {
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
	}
	return 'x'
}

func endsInStop(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "’'”»“\" "))
	return strings.ContainsRune(stops, r)
}
