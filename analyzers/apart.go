package analyzers

import "travaux/corpus"

// apart returns the stem of a word that its stemmer would put together with words of another
// meaning, where the one is a theme of conferences and the others are everywhere. Each such
// stem is a word that no stemmer of the language makes.
func apart(lang corpus.Lang, exact string) (stem string, ok bool) {
	if lang != corpus.Spanish {
		return "", false
	}
	switch exact {
	case "genero", "generos": // not generar, generación, generoso
		return "genero", true
	case "trata": // of persons; not tratar
		return "trata", true
	case "tratado", "tratados": // a treaty
		return "tratado", true
	}
	return "", false
}
