package people

import "strings"

// adjectiveEndings are those of French adjectives that follow a noun, in the singular.
var adjectiveEndings = strings.Fields("al ale el elle if ive aire ique ic ain aine ien ienne ais aise ois oise int inte ué uée é ée able ible uble ier ière er ère eux euse eur eure ent ente ant ante in ine at ate on onne ard arde ct cte ure if ège ueil ogue aux uelle erte ert ort orte and ande ond onde il ile ide ute ein eine os ose esque otal otale ieux ieuse eau elle ou olle anne iste aste iel ielle ime")

// IsFrenchAdjective reports whether a word may be an adjective behind a noun, by its ending.
func IsFrenchAdjective(fold string) bool {
	switch fold {
	case "durable", "rouge", "libre", "propre", "jeune", "mixte", "civile", "publics", "vertes", "verts", "bleue", "bleus", "pauvre", "riche", "mobile", "numérique", "bis", "ter", "senior", "junior", "moderne", "adulte", "jaune", "noire", "blanche", "verte", "sèche", "douce", "rose", "d'":
		return true
	}
	single := strings.TrimSuffix(fold, "s")
	for _, e := range adjectiveEndings {
		if strings.HasSuffix(single, e) && len(single) > len(e)+1 {
			return true
		}
	}
	return false
}
