package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
)

// presented is the one person whom the sentence before in a Spanish paragraph brings in, though
// not as its subject: "Uno de ellos es el de Yusra, de 22 años, que intentó...", "Es el caso de
// Elvira Sanz, que perdió la casa". What follows without a subject is his or hers.
func (r *reader) presented() *story.Voice {
	b := r.before
	if b == nil || r.Lex.Lang != corpus.Spanish {
		return nil
	}
	var one *people.Naming
	for k := b.From; k < b.To; k++ {
		n := b.NamingOf(k)
		if n == nil || n == one {
			continue
		}
		if one != nil && n.Who != one.Who {
			return nil
		}
		if one == nil {
			one = n
		}
	}
	if one == nil || r.Talk.NamedAbove(one.Who, r.At) || one.To+1 >= b.To || !b.Words[one.To].IsMark(",") {
		return nil
	}
	if one.Who.Age == 0 && !b.Lex.Is("who", b.Words[one.To+1].Fold) {
		return nil
	}
	v := story.ByName(one.Who)
	for _, c := range b.Read {
		if c.Voice != nil && !c.Voice.Same(v) {
			return nil
		}
	}
	v.How, v.Sure = "left out", .75
	return v
}

// indefiniteObject reports whether a noun with "un" behind a Spanish verb is its object: no words
// follow that it could have said. "Nadie le ofreció un intérprete".
func (r *reader) indefiniteObject(j int, s story.Subject) bool {
	if r.Lex.Lang != corpus.Spanish || s.Voice == nil || !s.Voice.Unnamed || s.Voice.SeveralOnes || !r.Lex.Is("one", r.Words[j].Fold) {
		return false
	}
	for k := s.To; k < r.To; k++ {
		if w := r.Words[k]; w.Quote != nil || w.IsMark(":") || r.Lex.Is("that", w.Fold) {
			return false
		}
	}
	return true
}

// readOrHeard reports whether the Spanish verb at word i says where words are read or heard, and not
// by whom: «...», se lee en una sábana.
func (r *reader) readOrHeard(i int) bool {
	return r.Lex.Lang == corpus.Spanish && i > r.From && r.Words[i-1].Fold == "se" && readOrHeard[r.Words[i].Fold]
}

var readOrHeard = map[string]bool{"lee": true, "leía": true, "leyó": true, "oye": true, "oía": true, "oyó": true, "escucha": true, "escuchaba": true, "escuchó": true, "leían": true, "leen": true}
