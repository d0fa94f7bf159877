package annotate

import "travaux/corpus"

// presented is the one person whom the sentence before in a Spanish paragraph brings in, though
// not as its subject: "Uno de ellos es el de Yusra, de 22 años, que intentó...", "Es el caso de
// Elvira Sanz, que perdió la casa". What follows without a subject is his or hers.
func (r *reader) presented() *voice {
	b := r.before
	if b == nil || r.lex.lang != corpus.Spanish {
		return nil
	}
	var one *naming
	for k := b.from; k < b.to; k++ {
		n := b.namingOf(k)
		if n == nil || n == one {
			continue
		}
		if one != nil && n.who != one.who {
			return nil
		}
		if one == nil {
			one = n
		}
	}
	if one == nil || r.talk.namedAbove(one.who, r.at) || one.to+1 >= b.to || !b.words[one.to].isMark(",") {
		return nil
	}
	if one.who.age == 0 && !b.lex.is("who", b.words[one.to+1].fold) {
		return nil
	}
	v := byName(one.who)
	for _, c := range b.read {
		if c.voice != nil && !c.voice.same(v) {
			return nil
		}
	}
	v.how, v.sure = "left out", .75
	return v
}

// indefiniteObject reports whether a noun with "un" behind a Spanish verb is its object: no words
// follow that it could have said. "Nadie le ofreció un intérprete".
func (r *reader) indefiniteObject(j int, s subject) bool {
	if r.lex.lang != corpus.Spanish || s.voice == nil || !s.voice.unnamed || s.voice.severalOnes || !r.lex.is("one", r.words[j].fold) {
		return false
	}
	for k := s.to; k < r.to; k++ {
		if w := r.words[k]; w.quote != nil || w.isMark(":") || r.lex.is("that", w.fold) {
			return false
		}
	}
	return true
}

// readOrHeard reports whether the Spanish verb at word i says where words are read or heard, and not
// by whom: «...», se lee en una sábana.
func (r *reader) readOrHeard(i int) bool {
	return r.lex.lang == corpus.Spanish && i > r.from && r.words[i-1].fold == "se" && readOrHeard[r.words[i].fold]
}

var readOrHeard = map[string]bool{"lee": true, "leía": true, "leyó": true, "oye": true, "oía": true, "oyó": true, "escucha": true, "escuchaba": true, "escuchó": true, "leían": true, "leen": true}

// namedAbove reports whether someone was named or spoke in a paragraph before that of a place.
func (d *discourse) namedAbove(who *person, at place) bool {
	for _, e := range d.events {
		if e.voice.who == who && e.place.paragraph < at.paragraph {
			return true
		}
	}
	return false
}

// onlyHere is the one person named in a Spanish paragraph who is known to be of a sex, even if not
// as a subject: "dice señalando a Evelio. «...», añade él".
func (r *sentence) onlyHere(s sex) *voice {
	if r.lex.lang != corpus.Spanish || s == unknownSex {
		return nil
	}
	v := r.talk.onlyIn(r.at, s)
	if v == nil || v.who == nil || v.who.sex != s {
		return nil
	}
	return v
}
