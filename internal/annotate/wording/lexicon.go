package wording

import (
	"embed"
	"fmt"
	"path"
	"strings"

	"travaux/corpus"
)

//go:embed data/lexicon/*.txt
var lexiconFiles embed.FS

// Lexicon holds the words by which the prose of one language tells who said what. Each
// comes from a file of parts, whose entries are in small letters. The parts are
//
//	say, act, describe, participle   forms of verbs, see type verb; "with auxiliary": those
//	                                 that count only behind one; "no report": those that
//	                                 attribute a quotation and report nothing without one
//	infinitive, describing infinitive   that count only behind a governor: "went on to say"
//	must follow                      words one of which must stand behind a form
//	auxiliary, adverb, time          what may stand between a subject and its verb
//	passive, negation, modal         what makes a form no report before it
//	she, he, they, who               pronouns, and what is no one's name
//	determiner, indefinite, preposition, of, for, that, clause   small words
//	role, organization, paper        nouns for who can speak, and for what can't
//	no title, portfolio              offices that are no title; what Arabic ministers are of
//	scare, scare behind              what makes marks no quotation: so-called, entitled
//	former, latter, this one, possessive, kin, counterpart, generic ...   nouns that point
//	                                 back to someone, see package press
//	according, her view, his view    phrases that say whose words a sentence reports
//	quoting, quoted by, citing       how a speaker names a source; the source stands behind
//	                                 the phrase, before it, or is the verb's object
//	capacity, behalf, contact        "in her capacity as", "on behalf of", whom the press asks
//	name particle, not a name, abbreviation   for finding names and the ends of sentences
//	work, words, letter              nouns for what has a title, is said, is written by someone
//	curt, holder, heads, place word, surname, young, old, role or adjective, one of several,
//	by the mouth of, by whom, preposed   of French and Spanish; see the rules that ask for them
//	female name, male name, either name   given names, accents left out
//	sign, thing                      what carries words that are no one's; what has a name in marks
//	one, her husband, his wife       "one of", kin who may be named elsewhere
//	female name, male name, place end   given names, and what ends the name of a place or prize
//
// of English: words, words of, is words, how put (nouns for what is said),
// being, degree, denial (before a word or two in marks that someone says of a thing), editing
// (what negotiators do to words), company word (what companies are called by), also noun, no adverb (forms that look like others), someone,
// someone female, someone male (who is no office), to someone (verbs whose object is a person),
// called only, alias (around a name that is all that is told), post-nominal (letters behind names),
// finite (verbs that no noun phrase holds), written (papers that speak for who wrote them);
// of Russian: telling (participles of saying), source (according), stated, stated verb,
// statement, they say (how organizations speak), reply, new, title, of a place, place word,
// kinds (offices by the noun that may be said of them), rejoin (verbs of answering);
// of Arabic: saying that, particle, not said, her words, his words, complement, adjective,
// media, occasion, opening, issued, collective (groups), place head, ordinary (given names that
// are words too), own words, law, needs subject, participle or noun, plural verb, time noun, and
// the parts of arabicforms.go; of Chinese: plural, sound, family, rare family, double
// family, female, break (single signs of names and of what ends them), common (what begins
// like a name), after (titles behind a name), no role (longer words that begin like an office),
// states and manner (what stands behind a subject, and before its verb), gesture (what someone
// does between two sentences), object follows (what stands before an object), utterance (nouns
// for what is said), anyone and elder (nouns that may be said of anyone, or of the old), female
// noun, male noun, of a place (titles that may be said of a
// place), no organization (words that begin no name of one), to the press.
type Lexicon struct {
	Lang corpus.Lang // of the prose
	// verbs are forms that attribute words to their subject.
	verbs map[string]Verb
	// plain are the forms that need no auxiliary, though they may have one.
	plain map[string]bool
	// Follow are the words one of which must stand behind a form, for it to count.
	Follow map[string]map[string]bool
	// Kinds are, by a noun for a person, the offices of which it may be said; of Russian.
	Kinds map[string]map[string]bool
	// Sets are the entries by their part; to be read only.
	Sets map[string]map[string]bool
	// phrases are the entries of a part; begin and end have them by their first and last word.
	phrases    map[string][]phrase
	begin, end map[string]map[string][]phrase
}

// Verb says what a form can do.
type Verb uint8

const (
	Saying     Verb = 1 << iota // introduces what was said
	SpeechAct                   // reports an act of speech: urged, thanked
	Describing                  // gives something a name: called it "..."
	Following                   // a participle whose subject is the sentence's: adding that
	WithAux                     // only behind an auxiliary
	NoReport                    // needs a quotation: alone it reports nothing
)

// phrase is the words of an entry.
type phrase = []string

var verbParts = map[string]Verb{
	"say": Saying, "act": SpeechAct, "describe": Describing, "participle": Following,
	"say with auxiliary": Saying | WithAux, "act with auxiliary": SpeechAct | WithAux, "no report": NoReport,
}

// Lexicons reads the embedded lexicons of the six languages. They are not changed afterwards, and
// serve several goroutines.
func Lexicons() (map[corpus.Lang]*Lexicon, error) {
	entries, err := lexiconFiles.ReadDir("data/lexicon")
	if err != nil {
		return nil, err
	}
	all := map[corpus.Lang]*Lexicon{}
	for _, e := range entries {
		data, err := lexiconFiles.ReadFile(path.Join("data/lexicon", e.Name()))
		if err != nil {
			return nil, err
		}
		name, _, _ := strings.Cut(strings.TrimSuffix(e.Name(), ".txt"), "-") // ru-verbs.txt is more of ru.txt
		l := all[corpus.Lang(name)]
		if l == nil {
			l = newLexicon(corpus.Lang(name))
			all[l.Lang] = l
		}
		if err := l.read(string(data)); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
	}
	if l := all[corpus.Russian]; l != nil {
		l.conjugate()
	}
	return all, nil
}

func newLexicon(lang corpus.Lang) *Lexicon {
	return &Lexicon{Lang: lang, verbs: map[string]Verb{}, plain: map[string]bool{}, Kinds: map[string]map[string]bool{},
		Follow: map[string]map[string]bool{}, Sets: map[string]map[string]bool{}, phrases: map[string][]phrase{},
		begin: map[string]map[string][]phrase{}, end: map[string]map[string][]phrase{}}
}

func (l *Lexicon) read(text string) error {
	part := ""
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			part = strings.Trim(line, "[]")
		case part == "":
			return fmt.Errorf("line %d stands in no part", n+1)
		case part == "must follow":
			word, after, _ := strings.Cut(line, ":")
			l.Follow[foldEntry(word)] = Set(after)
		case part == "kinds":
			word, of, _ := strings.Cut(line, ":")
			l.Kinds[foldEntry(word)] = Set(of)
		case l.enterForms(part, line):
		default:
			for _, entry := range strings.Split(line, ",") {
				l.enter(part, foldEntry(entry))
			}
		}
	}
	return nil
}

// Set returns the entries of a list between commas, as lexicons have theirs.
func Set(list string) map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Split(list, ",") {
		m[foldEntry(s)] = true
	}
	return m
}

func foldEntry(s string) string { return Lower(strings.TrimSpace(s)) }

func (l *Lexicon) enter(part, entry string) {
	if entry == "" {
		return
	}
	if v, ok := verbParts[part]; ok && l.Lang != corpus.Chinese {
		if v&WithAux == 0 && v&(Saying|SpeechAct) != 0 {
			l.plain[entry] = true
		}
		l.verbs[entry] |= v
		if l.plain[entry] {
			l.verbs[entry] &^= WithAux
		}
		return
	}
	if l.Sets[part] == nil {
		l.Sets[part] = map[string]bool{}
	}
	l.Sets[part][entry] = true
	if l.Lang == corpus.Chinese {
		l.phrases[part] = append(l.phrases[part], phrase{entry})
		return
	}
	var p phrase
	for _, w := range Words(entry, 0, len(entry), nil) {
		p = append(p, w.Fold)
	}
	l.phrases[part] = append(l.phrases[part], p)
	put(l.begin, part, p[0], p)
	put(l.end, part, p[len(p)-1], p)
}

func put(index map[string]map[string][]phrase, part, word string, p phrase) {
	if index[part] == nil {
		index[part] = map[string][]phrase{}
	}
	index[part][word] = append(index[part][word], p)
}

// Is reports whether the folded word is an entry of a part.
func (l *Lexicon) Is(part, word string) bool { return l.Sets[part][word] }

// At returns how many words an entry of the part has that stands at word i, the longest.
func (l *Lexicon) At(part string, words []Word, i int) int {
	best := 0
	if i >= len(words) {
		return 0
	}
	for _, p := range l.begin[part][words[i].Fold] {
		if len(p) <= best || i+len(p) > len(words) {
			continue
		}
		if matches(p, words[i:]) {
			best = len(p)
		}
	}
	return best
}

// Opening returns the entries of a part that begin with a folded word, each as its words.
func (l *Lexicon) Opening(part, word string) [][]string { return l.begin[part][word] }

// Before returns how many words an entry of the part has that ends just before word i.
func (l *Lexicon) Before(part string, words []Word, i int) int {
	best := 0
	if i == 0 {
		return 0
	}
	for _, p := range l.end[part][words[i-1].Fold] {
		if len(p) > best && i >= len(p) && matches(p, words[i-len(p):]) {
			best = len(p)
		}
	}
	return best
}

func matches(p phrase, words []Word) bool {
	for k, s := range p {
		if words[k].Quote != nil || words[k].Fold != s {
			return false
		}
	}
	return true
}

// abbreviates reports whether the full stop at word i belongs to an abbreviation or an
// initial before it.
func (l *Lexicon) abbreviates(text string, words []Word, i int) bool {
	prev := words[i-1]
	if !prev.Letters || prev.End != words[i].Start {
		return false
	}
	if l.Is("abbreviation", prev.Fold) {
		return true
	}
	if _, ok := Honorific(prev.Fold); ok && !spelledOut[prev.Fold] {
		return true
	}
	return prev.Capital && len([]rune(text[prev.Start:prev.End])) == 1
}

// Infinitive returns what a word can do as an infinitive behind its governor.
func (l *Lexicon) Infinitive(fold string) Verb {
	switch {
	case l.Is("infinitive", fold):
		return Saying
	case l.Is("describing infinitive", fold):
		return Describing | NoReport
	}
	return 0
}

// VerbAt returns what a word can do as a verb of attribution; in Arabic with the particle
// that is written before it.
func (l *Lexicon) VerbAt(fold string) Verb {
	if v, ok := l.verbs[fold]; ok {
		return v
	}
	if l.Lang == corpus.Arabic {
		for _, particle := range []string{"و", "ف"} {
			if rest, ok := strings.CutPrefix(fold, particle); ok {
				if v, ok := l.verbs[rest]; ok {
					return v
				}
			}
		}
	}
	return 0
}

// IsFemale reports whether an Arabic verb has the ending or beginning of the feminine.
func (l *Lexicon) IsFemale(fold string) bool {
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
		if strings.HasSuffix(rest, "ه") && l.verbs[rest]&Following != 0 {
			return true
		}
	}
	return false
}

// spelledOut are forms of address that are no abbreviations: a full stop behind one ends a sentence.
var spelledOut = Set("professor, doctor, doctora, docteur, docteure, monsieur, madame, mademoiselle, señor, señora, don, doña, monseñor, fray, sor, monsignor, monseigneur, sœur, père, padre, hermana, miss, mister, excellency, господин, госпожа, господина, господину, господином, госпожи, госпоже, госпожу, госпожой, месье, мсье, мадам, мадемуазель, сеньор, сеньора, мистер, миссис, мисс, синьор, синьора, фрау, герр, пан, пани")
