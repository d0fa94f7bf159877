package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French prose weaves phrases in marks into sentences whose verb is none of saying, and sets
// whole sentences in marks between those of its own. Whose they are is told by the subject of
// the sentence: "La quinquagénaire pousse la porte de ce qu'elle tient pour « sa vraie maison »".

// fewestWoven is how many words a phrase in marks must have to be someone's by the subject of
// its sentence alone: fewer are often a term.
const fewestWoven = 3

// ofSentence gives the quotation at word k, which nothing else attributes, to the subject of its
// sentence, or where it is the sentence, to whom the sentences before are about.
func (r *reader) ofSentence(k int, cues []story.Cue) story.Finding {
	if r.Lex.Lang != corpus.French || r.Words[k].Quote.Line || r.Words[k].Quote.Opened {
		return story.Finding{}
	}
	if r.QuotesOnly() {
		return r.ofParagraph(k)
	}
	if v := r.woven(k, cues); v != nil {
		return r.By(v, "subject before", .2)
	}
	return story.Finding{}
}

// woven is the subject of the sentence of a phrase in marks at word k.
func (r *reader) woven(k int, cues []story.Cue) *story.Voice {
	q := r.Words[k].Quote
	first := wording.FirstLetter(r.Text[q.Inner.Start:q.Inner.End])
	if r.QuotedWords(k) < fewestWoven || unicode.IsUpper(first) || r.isShownOrWritten(k) {
		return nil
	}
	for _, c := range cues {
		if c.At < k && c.Voice == nil && !c.Denied && r.peopleIn(c.From, min(c.To, k)) {
			return nil // someone else's
		}
	}
	v := r.topic()
	if v == nil || v.SeveralOnes && !v.Unnamed {
		return nil
	}
	return v
}

// isShownOrWritten reports whether the words in marks at word k stand on something, or are those
// of a law: what a text provides is no one's.
func (r *reader) isShownOrWritten(k int) bool {
	for i := k - 1; i >= r.From && k-i <= 16; i-- {
		w := r.Words[i]
		if w.Letters && (r.Lex.Is("sign", w.Fold) || r.Lex.Is("law", w.Fold)) {
			return true
		}
		if w.IsMark(";") {
			return false
		}
	}
	return false
}

// ofParagraph is whom the sentences before a quotation that is a sentence by itself are about:
// the nearest of them that is about anyone.
func (r *reader) ofParagraph(k int) story.Finding {
	if r.QuotedWords(k) < 2 {
		return story.Finding{}
	}
	for b := r.before; b != nil; b = b.before {
		v := b.mainVoice()
		if v == nil && (b.quotesAny() || b.namesAnyone()) {
			return story.Finding{}
		}
		if v != nil {
			return r.By(v, "subject before", .25)
		}
	}
	return story.Finding{}
}

// mainVoice is whom a sentence is about: the subject of its main verb of saying, else what it
// begins with.
func (r *reader) mainVoice() *story.Voice {
	for _, c := range r.Read {
		if !c.Relative && !c.Source && !c.Denied {
			return c.Voice
		}
	}
	if r.About != nil {
		return r.About
	}
	return r.topic()
}

// namesAnyone reports whether a person is named in the sentence.
func (r *reader) namesAnyone() bool {
	for i := r.From; i < r.To; i++ {
		if r.NamingOf(i) != nil || r.opensNoun(i) {
			return true
		}
	}
	return false
}

// articled is the naming at once behind an article at word j: "le docteur Vale".
func (r *reader) articled(j int) *people.Naming {
	if r.Lex.Lang != corpus.French || j+1 >= r.To || !definite[r.Words[j].Fold] || articleWithin[r.Words[j].Fold] {
		return nil
	}
	if n := r.NamingOf(j + 1); n != nil && n.From == j+1 && !r.Words[j+1].Capital {
		return n
	}
	return nil
}

// bareKind is the voice of a body that the text calls by its kind alone: "la direction".
func (r *reader) bareKind(from, start, to int) *story.Voice {
	if from == start || !definite[r.Words[from].Fold] || r.Words[start].Capital || !r.Lex.Is("organization", r.Words[start].Fold) || r.Lex.Is("no speaker", r.Words[start].Fold) {
		return nil
	}
	end := r.kindEnd(start, to)
	printed := r.Span(start, end)
	s := r.ArticleSex(from)
	if s == wording.UnknownSex {
		s = bodySex(r.Words[start].Fold)
	}
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .6, Sex: s}
}

// frenchSpeaking reports whether whatever has a name is the subject of the verb at word i: of a
// verb of saying that stands beside a quotation or before "que".
func (r *reader) frenchSpeaking(i int, v wording.Verb) bool {
	if r.Lex.Lang != corpus.French || v&(wording.Saying|wording.Describing) == 0 {
		return false
	}
	if r.quotesAny() {
		return true
	}
	if k := r.From; !r.Words[k].Letters || r.Lex.Is("determiner", r.Words[k].Fold) { // "La Norlande a réitéré que": a State
		return false
	}
	return i+1 < r.To && v&wording.NoReport == 0 && frenchContent[r.Words[i+1].Fold]
}

// calledBySomeone reports whether the word before word i, or k, says that someone called
// something what stands in marks at word k: "ce qu'elle a appelé une « ... »".
func (r *reader) calledBySomeone(i, k int) bool {
	q := r.Words[k].Quote
	if r.Lex.Lang != corpus.French || i-2 < r.From || !unicode.IsLower(wording.FirstLetter(r.Text[q.Inner.Start:q.Inner.End])) {
		return false
	}
	switch r.Words[i-2].Fold {
	case "a", "ont", "avait", "avaient", "j'ai":
		return r.Lex.VerbAt(r.Words[i-1].Fold)&(wording.Describing|wording.Saying|wording.SpeechAct) != 0
	}
	return false
}

// behindEpithet is who is named behind what he or she is, which a French sentence sets before
// the name without an article: "Veuve d'un mineur, Odile Ferran serrait sa lampe".
func (r *reader) behindEpithet() *story.Voice {
	w := r.Words[r.From]
	if r.Lex.Lang != corpus.French || !w.Letters || r.NamingOf(r.From) != nil || r.Lex.Is("determiner", w.Fold) || r.Lex.Is("preposition", w.Fold) || r.RoleAt(r.From) == 0 && r.kinSex(r.From) == wording.UnknownSex {
		return nil
	}
	for k := r.From + 1; k+1 < r.To && k-r.From <= 16; k++ {
		if r.Words[k].Quote != nil || r.Words[k].IsMark(".;:") {
			return nil
		}
		if n := r.NamingOf(k + 1); r.Words[k].IsMark(",") && n != nil {
			return story.ByName(n.Who)
		}
	}
	return nil
}

// broughtIn is the subject by name of the French sentence behind a quotation that opens its
// paragraph, whatever stands before it: « Le soir, tout était noir. » Sur sa parcelle, Odile
// Ferran, 46 ans, froisse une tige.
func (r *reader) broughtIn(next *reader) *story.Voice {
	if r.Lex.Lang != corpus.French || next == nil || r.From != 0 || next.quotesAny() || r.QuotedWords(r.From) < 4 {
		return nil
	}
	v := next.topic()
	if v == nil || v.Who == nil || v.Who.Doubtful || v.How != "name" || next.Others(v) {
		return nil
	}
	return v
}

// frenchContent are what begins the words that a French verb of saying reports.
var frenchContent = wording.Set("que, qu', avoir, être, vouloir, n', ne")

// isFrenchPredicate reports whether the word in marks at word k says what a thing is: "assure que
// l'épidémie était « maîtrisée »".
func (r *reader) isFrenchPredicate(k int) bool {
	i := k - 1
	for i > r.From && r.Words[i].Letters && r.IsAdverb(i) {
		i--
	}
	return r.Lex.Lang == corpus.French && r.Words[i].Letters && beings[r.Words[i].Fold]
}

// beings are forms of "être" and verbs like it.
var beings = wording.Set("est, sont, était, étaient, sera, seront, serait, seraient, fut, furent, été, être, reste, restait, demeure, demeurait, semble, semblait, soit, soient, devient, devenait, devenu, devenue, paraît, paraissait")

// isHeadOfNoun reports whether the word at i opens a French sentence as a noun for words, and is no
// verb: "Réplique de Mme Vale : « ... »".
func (r *reader) isHeadOfNoun(i int) bool {
	return r.Lex.Lang == corpus.French && i == r.From && i+1 < r.To && r.Words[i].Capital && r.Lex.Is("of", r.Words[i+1].Fold) && r.Lex.Is("words", r.Words[i].Fold)
}

// namedBehindBracket reports whether someone is named behind an acronym in brackets and a comma at
// word i: "la Présidente de l'Union (UEP), S.E. Mme Vale".
func (r *reader) namedBehindBracket(i int) bool {
	if r.Lex.Lang != corpus.French || i+3 >= r.To || !r.Words[i].IsMark("(") {
		return false
	}
	for k := i + 1; k < r.To && k-i <= 9; k++ {
		if r.NamingOf(k) != nil {
			return true
		}
	}
	return false
}

// opensWithTime reports whether a French sentence begins with a few words for when or where, and a
// comma: "Le lendemain, ...", "Un peu plus loin, ...".
func (r *reader) opensWithTime() bool {
	if r.Lex.Lang != corpus.French {
		return false
	}
	for k := r.From + 1; k < r.To && k-r.From <= 6; k++ {
		w := r.Words[k]
		if w.IsMark(",") {
			return true
		}
		if !w.Letters || w.Capital || r.RoleAt(k) > 0 || r.Lex.VerbAt(w.Fold) != 0 || finite(r.Lex.Lang, w.Fold) || r.Lex.Is("organization", w.Fold) {
			return false
		}
	}
	return false
}

// spokeBefore is who says what the French sentence before reports, whatever that is about:
// "L'entreprise avait, dit-il, prévenu. « Personne n'a bougé. »".
func (r *reader) spokeBefore() *story.Voice {
	if r.Lex.Lang != corpus.French || r.before == nil {
		return nil
	}
	var found *story.Voice
	for _, c := range r.before.Read {
		if c.Relative || c.Voice == nil || c.Denied {
			continue
		}
		if found != nil && !found.Same(c.Voice) {
			return nil
		}
		found = c.Voice
	}
	return found
}

// behindTagWithin reports whether a tag between commas parts the French participle at word i from
// its auxiliary: "L'entreprise avait, dit-il, signalé": what follows is what he says.
func (r *reader) behindTagWithin(i int) bool {
	k := r.insertionBefore(i)
	if r.Lex.Lang != corpus.French || k == 0 {
		return false
	}
	for j := k + 1; j+1 < i; j++ {
		if r.Words[j].Letters && r.Lex.VerbAt(r.Words[j].Fold)&wording.Saying != 0 {
			return true
		}
	}
	return false
}

// ownedOffice is the voice of a French office that is said to be someone's, whose name stands behind
// it: "l'avocat de Mme Vale" is neither Mme Vale nor anyone who was named before.
func (r *reader) ownedOffice(start, to int) *story.Voice {
	if r.Lex.Lang != corpus.French || to >= r.To || to-1 <= start || !r.Lex.Is("of", r.Words[to-1].Fold) {
		return nil
	}
	n := r.NamingOf(to)
	if n == nil || n.From != to {
		return nil
	}
	printed := r.Span(start, n.To)
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .7, Sex: r.formSex(start, start, start+1)}
}

// behindDeterminers is the first of the words from to that is no article.
func (r *reader) behindDeterminers(from, to int) int {
	for from < to-1 && r.Lex.Is("determiner", r.Words[from].Fold) {
		from++
	}
	return from
}

// isOfLaw reports whether the phrase in marks at word k is what a law or a treaty provides, which
// someone only recalls: "a rappelé que la Convention oblige tout État « à quiconque le demande »".
func (r *reader) isOfLaw(k int, cues []story.Cue) bool {
	q := r.Words[k].Quote
	if r.Lex.Lang != corpus.French || unicode.IsUpper(wording.FirstLetter(r.Text[q.Inner.Start:q.Inner.End])) || r.tagAt(k+1, cues) != nil {
		return false
	}
	at := r.From
	for _, c := range cues {
		if c.At < k {
			at = c.At
		}
	}
	law := false
	for j := at; j < k; j++ {
		w := r.Words[j]
		switch {
		case !w.Letters:
		case r.Lex.Is("law", w.Fold) && (w.Capital || w.Fold == "article" || j+2 < k && r.Words[j+1].Letters && r.Words[j+2].Capital):
			law = true
		case law && lawVerbs[w.Fold]:
			return true
		case w.Capital && law, r.Lex.Is("of", w.Fold):
		case law && r.Words[j-1].IsMark(",") && j > 4 && (w.Fold == "à" || w.Fold == "de" || w.Fold == "d'"):
			return true // "se sont engagés, dans la Déclaration de Lomvé, à garantir"
		}
	}
	return false
}

// lawVerbs are what laws and treaties do.
var lawVerbs = wording.Set("garantit, garantissent, garantissait, oblige, obligent, obligeait, prévoit, prévoient, prévoyait, dispose, disposent, disposait, stipule, stipulent, stipulait, reconnaît, reconnaissait, interdit, interdisent, interdisait, consacre, consacrait, protège, protégeait, énonce, énonçait, définit, définissait, distingue, distinguait, impose, imposait, proclame, proclamait, autorise, autorisait, permet, permettait, fixe, fixait, assure, assurait, engage, engageait, enjoint, commande, réserve, accorde, accordait")

// saysNot reports whether a French negation at word k before the verb at word i leaves the words in
// marks to its subject: "n'a pas manqué de fustiger", "ne se dit pas « pessimiste »".
func (r *reader) saysNot(k, i int) bool {
	if r.Lex.Lang != corpus.French {
		return false
	}
	if r.Words[i].Fold == "pas" { // of a governor
		return true
	}
	for j := k; j < i; j++ {
		if f := r.Words[j].Fold; f == "se" || f == "s'" {
			return r.QuoteSoon(i)
		}
	}
	return false
}

// introducedAs is someone without a name whom the paragraph brings in with an indefinite article
// before the noun at word start: "une mère avait marché toute une nuit. La mère a répondu".
func (r *reader) introducedAs(from, start int) *story.Voice {
	if r.Lex.Lang != corpus.French || from == start || !definite[r.Words[from].Fold] {
		return nil
	}
	noun := r.Words[start].Fold
	for k := r.From - 1; k > 0; k-- {
		if w := r.Words[k]; !w.Letters || w.Fold != noun || !r.Lex.Is("one", r.Words[k-1].Fold) {
			continue
		}
		for j := k + 1; j < r.From && j-k <= 4; j++ {
			if r.NamingOf(j) != nil {
				return nil
			}
		}
		printed := r.Span(start, start+1)
		return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "noun", Sure: .6, Sex: r.ArticleSex(from)}
	}
	return nil
}

// saysThatBehind reports whether "que" stands within a few words behind word i of a French sentence.
func (r *reader) saysThatBehind(i int) bool {
	for k := i; r.Lex.Lang == corpus.French && k < r.To && k-i <= 5; k++ {
		if f := r.Words[k].Fold; f == "que" || f == "qu'" {
			return true
		}
	}
	return false
}

// isVerbalAdjective reports whether the French word at i, which has the form of a participle in
// -ant, says how someone is: "se veut rassurant", "plus conciliant".
func (r *reader) isVerbalAdjective(i int) bool {
	if r.Lex.Lang != corpus.French || i == r.From || !strings.HasSuffix(strings.TrimSuffix(strings.TrimSuffix(r.Words[i].Fold, "s"), "e"), "ant") {
		return false
	}
	prev := r.Words[i-1]
	return prev.Letters && (beings[prev.Fold] || adjectival[prev.Fold])
}

// adjectival are French words behind which an adjective stands.
var adjectival = wording.Set("plus, très, moins, si, aussi, trop, assez, peu, veut, voulait, voulu, voulue, montre, montrait, montré, montrée, fait, dit, avoue, déclare, veulent, montrent, volontiers, franchement, résolument, guère, un, ton, air, message, discours")

// paperOf is the body whose paper stands at word i behind "selon", and the end of its name: "selon le
// rapport de la Cour des comptes".
func (r *reader) paperOf(i int) (*story.Voice, int) {
	paper := false
	for k := i; k < r.To && k-i <= 8; k++ {
		w := r.Words[k]
		switch {
		case !w.Letters:
			return nil, 0
		case r.Lex.Is("paper", w.Fold):
			paper = true
		case paper && w.Capital && r.Lex.Is("organization", w.Fold):
			from, to := r.OrganizationSpan(k)
			if to-from < 2 {
				if v := r.fullOrganization(r.Span(k, k+1)); v != nil {
					return v, k + 1
				}
				return nil, 0
			}
			name := r.Span(from, to)
			return &story.Voice{ID: corpus.Slug(name), Name: name, How: story.ByOrganization, Sure: .65, Sex: bodySex(w.Fold)}, to
		}
	}
	return nil, 0
}

// hasAgent reports whether a French "par" and whoever said it stand at once behind the quotation at
// word k, and a participle before: "jugé « dangereux » par Mme Vale".
func (r *reader) hasAgent(k int) *story.Voice {
	if r.Lex.Lang != corpus.French || k+2 >= r.To || r.Words[k+1].Fold != "par" {
		return nil
	}
	for i := k - 1; i >= r.From && k-i <= 12; i-- {
		if v := r.Lex.VerbAt(r.Words[i].Fold); r.Words[i].Letters && v&wording.Describing != 0 {
			return r.subjectAt(k + 2).Voice
		}
	}
	return nil
}

// saysWhoseWords reports whether a French sentence only says whose the words before it are: "Le
// raisonnement est de Simon Laborde".
func (r *reader) saysWhoseWords(i int) bool {
	if r.viewOf(i) > 0 {
		return true
	}
	if r.Lex.Lang != corpus.French || i+4 >= r.To || !definite[r.Words[i].Fold] || r.Words[i+1].Capital || !r.Words[i+1].Letters {
		return false
	}
	switch r.Words[i+2].Fold {
	case "est", "sont", "vient", "viennent", "émane", "émanent", "sort", "sortent":
		return r.Lex.Is("of", r.Words[i+3].Fold) && (r.NamingOf(i+4) != nil || r.Words[i+4].Capital)
	case "appartient", "appartiennent", "revient", "reviennent":
		return r.Words[i+3].Fold == "à" || r.Words[i+3].Fold == "au"
	}
	return false
}

// spokenTo reports whether a French office or noun for a person stands at word j behind the verb,
// and the name at word i is of one to whom or before whom words were said: "a soufflé la centenaire
// à sa petite-fille, Mélanie Fourcade".
func (r *reader) spokenTo(j, i int) bool {
	if !r.Lex.Is("determiner", r.Words[j].Fold) || r.RoleAt(min(j+1, r.To-1)) == 0 || !r.Words[i-1].IsMark(",") {
		return false
	}
	for k := j + 2; k < i-1; k++ {
		switch r.Words[k].Fold {
		case "à", "devant", "auprès":
			return k+1 < i && r.possessive(k+1, k+2)
		}
	}
	return false
}

// insideOffice reports whether a word for an office stands before word k with no mark between: what
// is at k is what the office is of.
func (r *reader) insideOffice(k int) bool {
	for i := k - 1; i >= r.From && r.Words[i].Letters; i-- {
		if r.RoleAt(i) > 0 {
			return true
		}
	}
	return false
}

// viewOf is the word behind "C'est la question que", "Un avis que", "Voilà le constat que" at word i of
// a French sentence; 0 where there is none.
func (r *reader) viewOf(i int) int {
	if r.Lex.Lang != corpus.French || i+4 >= r.To {
		return 0
	}
	switch {
	case r.Words[i].Fold == "c'" && r.Words[i+1].Fold == "est":
		i += 2
	case r.Words[i].Fold == "voilà":
		i++
	}
	if !r.Lex.Is("determiner", r.Words[i].Fold) || i+3 >= r.To {
		return 0
	}
	n := r.Lex.At("words", r.Words[:r.To], i+1)
	for k := i + 1 + n; n > 0 && k+1 < r.To && k-i <= 4; k++ {
		if f := r.Words[k].Fold; f == "que" || f == "qu'" || f == "dont" {
			return k + 1
		}
	}
	return 0
}

// sharesView is who is named behind "Un avis que partage".
func (r *reader) sharesView() *story.Voice {
	k := r.viewOf(r.From)
	if k == 0 || !r.Lex.Is("one", r.Words[r.From].Fold) {
		return nil
	}
	for ; k < r.To; k++ {
		if n := r.NamingOf(k); n != nil {
			if r.Joint(n) || r.FollowedByAnother(n) {
				return nil
			}
			return story.ByName(n.Who)
		}
		if r.Words[k].Quote != nil {
			return nil
		}
	}
	return nil
}
