package annotate

import (
	"strings"
)

// An Arabic verb stands before its subject and agrees with it in gender. Where the subject is
// left out, it is she or he who spoke last. A verb without و or ف at once behind a quotation
// tells who spoke it; with one it begins what follows.

// arabicCues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r arabicReader) arabicCues() []cue {
	var out []cue
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil {
			switch {
			case n.from != i && i != r.from:
			case r.governedArabic(n):
				r.talk.namedAside(n.who, r.at)
			default:
				r.talk.named(n.who, r.at)
			}
			if n.from == i && r.words[i].letters && r.sayingAt(i) == 0 {
				continue
			}
			if n.from != i {
				continue
			}
		}
		if v := r.organizationAt(i); v != nil && strings.Contains(v.name, " ") {
			r.talk.org = v
		}
		c, ok := r.arabicPhrase(i)
		if !ok {
			c, ok = r.arabicVerbCue(i, out)
		}
		if !ok {
			continue
		}
		if c.voice != nil {
			r.talk.spoke(c.voice, r.at)
		}
		out = append(out, c)
		if c.source {
			i = c.to - 1
		}
	}
	if len(out) == 0 || r.colonQuote() > 0 {
		out = r.beforeColon(out)
	}
	return out
}

// arabicPhrase reads "according to X", "as she put it" at word i.
func (r arabicReader) arabicPhrase(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	words := r.withoutWaw(i)
	for _, p := range []struct {
		part string
		sex  sex
	}{{"her words", female}, {"his words", male}} {
		n := r.lex.at(p.part, words, i)
		if n == 0 || i+n < r.to && r.words[i+n].letters && r.lex.at("according", words, i) == n && !r.subjectBehind(i+n).none() {
			continue
		}
		if n == 2 && r.lex.verbAt(r.words[i+1].fold) != 0 && i+n < r.to && r.words[i+n].letters && !r.lex.is("particle", r.words[i+n].fold) {
			continue // كما قال X
		}
		v := r.talk.pronoun(p.sex, r.at)
		if v == nil {
			v = r.lastOrganization()
		}
		return cue{verb: saying, at: i, from: i, to: i + n, voice: v, source: true}, true
	}
	n := r.lex.at("according", words, i)
	if n == 0 && i+1 < r.to && (words[i].fold == "وفقا" || r.words[i].fold == "وفقا") && strings.HasPrefix(r.words[i+1].fold, "ل") {
		n = 1
	}
	if n == 0 {
		return cue{}, false
	}
	s := r.subjectBehind(i + n)
	if s.none() || s.voice == nil {
		return cue{}, false
	}
	return cue{verb: saying, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
}

// withoutWaw are the words of the sentence up to its end, "and" taken off the one at i.
func (r arabicReader) withoutWaw(i int) []word {
	words := r.words[:r.to]
	if rest, ok := strings.CutPrefix(r.words[i].fold, "و"); ok && len(rest) >= 4 {
		words = append([]word(nil), words...)
		words[i].fold = rest
	}
	return words
}

// arabicVerbCue reads the verb at word i with its subject.
func (r arabicReader) arabicVerbCue(i int, before []cue) (cue, bool) {
	v := r.sayingAt(i)
	if v == 0 && r.tagsUnknown(i) {
		v = saying | noReport
	}
	if v == 0 || i > r.from && r.lex.is("not said", r.words[i-1].fold) && r.lex.verbAt(r.words[i].fold) != 0 || r.afterNoun(i) ||
		r.lex.is("role", r.words[i].fold) && (i == r.from || !r.words[i-1].letters) { // X، طالب الهندسة،
		return cue{}, false
	}
	if v&^noReport == describing && !r.quoteSoon(i) {
		return cue{}, false
	}
	c := cue{verb: v, at: i, from: i, to: i + 1}
	if v&following != 0 && v&(saying|speechAct) == 0 {
		c.voice = r.arabicMainVoice(i, before)
		return c, c.voice != nil
	}
	s := r.arabicSubject(i, before)
	if s.none() {
		return cue{}, false
	}
	c.voice, c.from, c.to, c.relative = s.voice, min(s.from, i), max(s.to, i+1), s.relative
	return c, true
}

// tagsUnknown reports whether word i, of which the lexicon knows nothing, stands between a
// quotation with its comma and a name: whatever it says that she does, the words are hers.
func (r arabicReader) tagsUnknown(i int) bool {
	k := i
	for k > r.from && r.words[k-1].letters && r.lex.is("auxiliary", r.words[k-1].fold) {
		k--
	}
	if k < r.from+2 || i+1 >= r.to || !r.words[i].letters || !r.words[k-1].isMark("،,") || r.words[k-2].quote == nil {
		return false
	}
	if r.closed(r.words[i].fold) || withArticle(r.words[i].fold) || r.namingOf(i) != nil {
		return false
	}
	if k < i && r.roleAt(i+1) > 0 { // «...»، بهذه الكلمات افتتحت الرئيسة الجلسة
		return true
	}
	n := r.namingOf(i + 1)
	return n != nil && n.from == i+1 && !r.governedArabic(n)
}

// afterNoun reports whether a form is a noun here: behind a preposition, or with the article.
func (r arabicReader) afterNoun(i int) bool {
	if i == r.from || !r.words[i-1].letters {
		return false
	}
	switch r.words[i-1].fold {
	case "في", "من", "عن", "علي", "الي", "مع", "هذا", "هذه", "اي", "كل", "بعد", "قبل":
		return true
	}
	return false
}

// arabicMainVoice is whose the participle at word i is: of the cue before it, else of the
// subject that the sentence begins with.
func (r arabicReader) arabicMainVoice(i int, before []cue) *voice {
	s := r.verbSex(i)
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].voice; v != nil && v.agrees(s) {
			return v
		}
	}
	if v := r.mainSubject(i); v != nil && v.agrees(s) {
		return v
	}
	return r.talk.pronoun(s, r.at)
}

// agrees reports whether a verb of gender s may have the voice for its subject. An
// organization may have either: the word for it has a gender of its own.
func (v *voice) agrees(s sex) bool {
	if v.who == nil {
		return v.how == byOrganization || compatible(v.sex, s)
	}
	return compatible(v.who.sex, s)
}

// verbSex is the gender of the verb or participle at word i.
func (r arabicReader) verbSex(i int) sex {
	if r.lex.isFemale(r.words[i].fold) {
		return female
	}
	for _, object := range []string{"ها", "هم", "هما", "ه", "نا", "ني", "كم"} {
		if base, ok := strings.CutSuffix(r.words[i].fold, object); ok && r.lex.verbAt(r.words[i].fold) == 0 && r.lex.isFemale(base) {
			return female
		}
	}
	return male
}

// isFemale reports whether an Arabic verb has the ending or beginning of the feminine.
func (l *lexicon) isFemale(fold string) bool {
	for _, particle := range []string{"و", "ف", ""} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok {
			continue
		}
		if base, ok := strings.CutSuffix(rest, "ت"); ok && l.verbs[rest] != 0 && (l.verbs[base] != 0 || l.verbs[base+"ي"] != 0 || l.verbs[base+"ا"] != 0) {
			return true
		}
		if base, ok := strings.CutPrefix(rest, "ت"); ok && l.verbs["ي"+base] != 0 {
			return true
		}
		if strings.HasSuffix(rest, "ه") && l.verbs[rest]&following != 0 {
			return true
		}
	}
	return false
}

// beforeColon adds a cue for a sentence that ends in a colon before the quotation, or before
// the next paragraph, and has no verb of saying near it: its subject speaks.
func (r arabicReader) beforeColon(out []cue) []cue {
	return r.colonCue(out, func(colon int) *voice {
		if v := r.statementOf(colon); v != nil {
			return v
		}
		return r.mainSubject(colon)
	})
}

// arabicReader reads an Arabic sentence.
type arabicReader struct{ *sentence }

// readArabic finds the cues of an Arabic sentence in order, and tells the discourse who was named
// and who spoke.
func readArabic(s *sentence) []cue { return arabicReader{s}.arabicCues() }
