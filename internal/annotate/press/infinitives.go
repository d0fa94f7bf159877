package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// governor returns how many words before the infinitive at word i govern it: "went on to",
// "s'est bornée à", "quiso". An inverted pronoun may stand among them: "finit-elle par".
func (r *reader) governor(i int) int {
	if i == r.From || r.Lex.Infinitive(r.Words[i].Fold) == 0 {
		return 0
	}
	end := i
	for end > r.From+1 && r.Words[end-1].Letters && (wording.IsClitic(r.Words[end-1].Fold) || r.IsAdverb(end-1)) {
		end--
	}
	if n := r.Lex.Before("governor", r.Words, end); n > 0 && end-n >= r.From {
		return i - end + n
	}
	if r.Lex.Lang == corpus.French && i > r.From+1 && r.Words[r.From].Fold == "et" && (r.Words[i-1].Fold == "de" || r.Words[i-1].Fold == "d'") {
		return 1 // "Et la Commissaire de conclure"
	}
	if n := r.usedTo(i); n > 0 {
		return n
	}
	if n := r.invertedGovernor(end); n > 0 {
		return i - end + n
	}
	return 0
}

func (r *reader) invertedGovernor(end int) int {
	if end-3 < r.From || !r.isSheOrHe(end-2) {
		return 0
	}
	for _, p := range r.Lex.Opening("governor", r.Words[end-3].Fold) {
		if len(p) == 2 && p[1] == r.Words[end-1].Fold {
			return 3
		}
	}
	return 0
}

// ofInfinitive is the subject of an infinitive that its governor tells: an inverted pronoun
// in it, or in "et d'ajouter" the one whose words were reported before.
func (r *reader) ofInfinitive(i, g int, before []story.Cue) story.Subject {
	for k := i - g + 1; k < i; k++ {
		switch fold := r.Words[k].Fold; {
		case !r.Words[k].Letters:
		case r.Lex.Is("she", fold):
			return story.SubjectOf(r.Talk.Pronoun(wording.Female, r.At), i-g, i+1)
		case r.Lex.Is("he", fold):
			return story.SubjectOf(r.Talk.Pronoun(wording.Male, r.At), i-g, i+1)
		}
	}
	if !wording.IsConjunction(r.Words[i-g].Fold) {
		return story.Subject{}
	}
	if v := r.sentenceVoice(before); v != nil {
		return story.SubjectOf(v, i-g, i+1)
	}
	return r.noSubject(i)
}

func (r *reader) isSheOrHe(i int) bool {
	return r.Words[i].Letters && (r.Lex.Is("she", r.Words[i].Fold) || r.Lex.Is("he", r.Words[i].Fold))
}
