package wording

// conjunctions of the six languages, folded.
var conjunctions = map[string]bool{
	"and": true, "or": true, "et": true, "ou": true, "y": true, "e": true, "o": true, "u": true,
	"и": true, "или": true, "и/или": true, "و": true, "او": true, "和": true, "及": true, "与": true, "或": true,
}

// IsConjunction reports whether a word joins the last item of an enumeration to the others, in
// any of the languages.
func IsConjunction(word string) bool { return conjunctions[word] }

// relatives begin a clause about the noun before them.
var relatives = map[string]bool{"which": true, "whose": true, "whom": true, "where": true, "dont": true, "cuyo": true, "cuya": true, "чей": true, "чья": true, "который": true, "которая": true, "الذي": true, "التي": true}

// IsRelative reports whether a word begins a relative clause, besides those of the lexicons.
func IsRelative(word string) bool { return relatives[word] }

// clitics are the pronouns among the auxiliaries.
var clitics = map[string]bool{"le": true, "la": true, "l'": true, "les": true, "lui": true, "leur": true, "y": true, "en": true, "nous": true, "se": true, "s'": true, "lo": true, "me": true, "nos": true}

// IsClitic reports whether a word is a pronoun that French or Spanish has before the verb.
func IsClitic(word string) bool { return clitics[word] }
