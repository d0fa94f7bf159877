// Package story is a reporter's text while it is read: its paragraphs and sentences, the voices
// that words may be given to, the places where words are given to them, and who was named and
// spoke so far. It has what the rules of several languages share.
//
// It decides of no quotation whose it is: that is the business of package press, and of its
// rooms for Russian, Arabic and Chinese.
package story

import (
	"strings"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// Sentence is one sentence of a story: the words From to To (excluded) of a paragraph, with the
// persons named there and what is known of those who were named and spoke before.
type Sentence struct {
	people.Reader
	Namings  []people.Naming // of the paragraph
	Owner    []int           // naming of each word of the paragraph, plus one; 0 for none
	From, To int
	Cast     *people.Cast // those whom the document names
	Talk     *Discourse   // so far
	At       Place        // where it stands
	Read     []Cue        // its cues, where they were sought
	Subject  *Voice       // of the main clause; of French
	About    *Voice       // the topic, where the sentence quotes nothing
	Prior    *Sentence    // the one before in the paragraph
	Ended    *Sentence    // the last one of the paragraph before
}

// TopicBefore is the one person whom the sentence before is about, at the head of a paragraph
// the last one of the paragraph before: a pronoun goes on with him or her rather than with
// those named further back.
func (r *Sentence) TopicBefore() *Voice {
	b := r.Prior
	if b == nil {
		b = r.Ended
	}
	if b == nil || b.Lex != r.Lex {
		return nil
	}
	for k := len(b.Read) - 1; k >= 0; k-- {
		if c := b.Read[k]; !c.Relative {
			if c.Voice == nil || b.Others(c.Voice) {
				return nil
			}
			return c.Voice
		}
	}
	if b.About == nil || b.Others(b.About) {
		return nil
	}
	return b.About
}

// QuotesOnly reports whether the sentence is quotations and nothing else.
func (r *Sentence) QuotesOnly() bool {
	for _, w := range r.Words[r.From:r.To] {
		if w.Letters {
			return false
		}
	}
	return true
}

// QuotedWords is how many words the quotation at word k has, a quotation within it counted as two.
func (r *Sentence) QuotedWords(k int) int { return r.Words[k].Quote.CountWords(r.Text) }

// NamingOf returns the naming that word i belongs to.
func (r *Sentence) NamingOf(i int) *people.Naming {
	if r.Owner[i] == 0 {
		return nil
	}
	return &r.Namings[r.Owner[i]-1]
}

// Index returns for each word which naming it belongs to, plus one.
func Index(words []wording.Word, namings []people.Naming) []int {
	by := make([]int, len(words))
	for k, n := range namings {
		for i := n.From; i < n.To; i++ {
			by[i] = k + 1
		}
	}
	return by
}

// SpanWithMarks is the text of words, a quotation at the end of them kept.
func (r *Sentence) SpanWithMarks(from, to int) string {
	for to > from && !r.Words[to-1].Letters && r.Words[to-1].Quote == nil {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(r.Text[r.Words[from].Start:r.Words[to-1].End]), " ")
}

// Others reports whether the sentence names a person or an organization that speaks beside v.
func (r *Sentence) Others(v *Voice) bool {
	for i := r.From; i < r.To; i++ {
		if n := r.NamingOf(i); n != nil && !v.Same(ByName(n.Who)) {
			return true
		}
	}
	return false
}

// QuoteSoon reports whether a quotation stands behind word i in the sentence.
func (r *Sentence) QuoteSoon(i int) bool {
	for k := i + 1; k < r.To && k-i <= 25; k++ {
		if r.Words[k].Quote != nil {
			return true
		}
		if r.Words[k].IsMark(";") {
			return false
		}
	}
	return false
}

// BehindQuotation reports whether a verb follows a quotation with nothing but marks,
// auxiliaries and adverbs between: “...”, said ...
func (r *Sentence) BehindQuotation(i int) bool {
	k := i
	for k > r.From {
		n := r.SmallBefore(k)
		if n == 0 && r.Words[k-1].IsMark(",،—–-") {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k > r.From && r.Words[k-1].Quote != nil
}
