package people

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// shortNames enters the names of French bodies that stand before an acronym in brackets made of
// their first letters, whatever they are called: "Santé sans Rivages (SSR)".
func (r *Reader) shortNames(o *OrganizationNames) {
	if r.Lex.Lang != corpus.French {
		return
	}
	for i := 1; i+2 < len(r.Words); i++ {
		if !r.Words[i].IsMark("(") || !r.Words[i+2].IsMark(")") {
			continue
		}
		short := r.Span(i+1, i+2)
		if !wording.IsAcronym(short) || len([]rune(short)) < 2 {
			continue
		}
		if from := r.spelled(i, short); from < i {
			o.add(o.ByShort, short, r.Span(from, i))
		}
	}
}

// spelled is where the name begins that ends before word end and whose words begin with the letters
// of an acronym, in order, small words left out or not; end where there is none.
func (r *Reader) spelled(end int, short string) int {
	letters := []rune(strings.ToLower(wording.Fold(short)))
	k := len(letters) - 1
	for i := end - 1; i >= 0 && end-i <= 12; i-- {
		w := r.Words[i]
		if !w.Letters || w.Quote != nil {
			return end
		}
		first, _ := firstRune(wording.Fold(w.Fold))
		switch {
		case first == letters[k]:
			if k == 0 {
				if w.Capital {
					return i
				}
				return end
			}
			k--
		case r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) || r.Lex.Is("determiner", w.Fold) || wording.IsConjunction(w.Fold):
		default:
			return end
		}
	}
	return end
}

func firstRune(s string) (rune, bool) {
	for _, c := range s {
		return unicode.ToLower(c), true
	}
	return 0, false
}

// isKindOfBody reports whether a word is an adjective that says of what kind or reach a body is.
func isKindOfBody(fold string) bool { return kindsOfBody[fold] }

var kindsOfBody = wording.Set("national, nationale, nationaux, nationales, international, internationale, internationaux, internationales, mondial, mondiale, mondiaux, régional, régionale, régionaux, départemental, départementale, communal, communale, municipal, municipale, provincial, provinciale, cantonal, cantonale, fédéral, fédérale, central, centrale, général, générale, européen, européenne, africain, africaine, asiatique, océanique, maritime, fluvial, fluviale, agricole, forestier, forestière, médical, médicale, humanitaire, écologique, environnemental, environnementale, scientifique, technique, économique, social, sociale, culturel, culturelle, sportif, sportive, syndical, syndicale, paysan, paysanne, ouvrier, ouvrière, interministériel, interministérielle, intergouvernemental, intergouvernementale, interprofessionnel, interprofessionnelle, professionnel, professionnelle, parlementaire, législatif, législative, électoral, électorale, judiciaire, pénal, pénale, pénitentiaire, sanitaire, hospitalier, hospitalière, universitaire, exécutif, exécutive, permanent, permanente, consultatif, consultative, indépendant, indépendante, autonome, supérieur, supérieure, public, publique, privé, privée, civil, civile, militaire, naval, navale, aérien, aérienne, spatial, spatiale, météorologique, géologique, hydraulique, énergétique, monétaire, bancaire, financier, financière, commercial, commerciale, industriel, industrielle, minier, minière, pétrolier, pétrolière, alimentaire, populaire, démocratique, citoyen, citoyenne, mixte, uni, unie, unis, unies, solidaire, mutuel, mutuelle, religieux, religieuse, épiscopal, épiscopale, islamique, évangélique, protestant, protestante, catholique, orthodoxe, juif, juive, rural, rurale, urbain, urbaine, métropolitain, métropolitaine, insulaire, littoral, littorale, alpin, alpine, nordique, tropical, tropicale")
