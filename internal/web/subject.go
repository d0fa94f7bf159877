package web

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Who asks what Arbour said of gender wants her words, also where others speak of her and
// gender together: a name that stands where a question names who spoke is read as such at
// once. It is said, and leads back to the words as typed.

// readSubject takes the reading of a question about what someone said, where all words for
// that one are the name of a speaker, delegation or group, and that finds something; else it keeps the
// words as typed and remembers that.
func (s *Server) readSubject(ctx context.Context, searcher index.Searcher, a *reply, defaults index.Request) error {
	parts := a.plainParts()
	n := a.query.Subject
	if a.params.asTyped || a.params.strict || n == 0 || n > len(parts) || a.params.chosen(index.Speaker) || a.params.chosen(index.Delegation) || a.params.chosen(index.Group) {
		return nil
	}
	typed := parts[:n]
	parts, n = a.withoutOffice(parts, n)
	uses := a.longSubject(parts, n)
	if uses == nil {
		var err error
		if uses, err = a.nameUses(ctx, searcher, parts[:n]); err != nil {
			return err
		}
	} else {
		n = uses[0].to
	}
	for _, f := range []index.Field{index.Delegation, index.Group, index.Speaker} { // a state that spoke is a speaker too
		i := slices.IndexFunc(uses, func(u nameUse) bool { return u.field == f && u.from == 0 && u.to == n })
		if i < 0 {
			continue
		}
		if wordText(typed[0]) != wordText(parts[0]) { // with an office
			uses[i].typed = typedIn(a.query.Text, typed)
		}
		r := a.readingOf(parts, uses[i:i+1])
		res, err := a.count(ctx, searcher, r.query, r.params)
		if err != nil {
			return err
		}
		if res.Total.Sections > 0 {
			r.question, a.unheard = true, nil
			return a.take(ctx, searcher, r, defaults)
		}
		if a.unheard == nil {
			a.unheard = r
		}
	}
	return nil
}

// withoutOffice takes the office before or behind the name of a delegation from who spoke: the
// President of Kenya, the representative of Mexico. What is left is the delegation, or the parts
// as they were.
func (a *reply) withoutOffice(parts []query.Node, n int) ([]query.Node, int) {
	skip := 0
	for skip < n && (a.names.isOffice(wordText(parts[skip])) || isSmall(strings.ToLower(wordText(parts[skip])))) {
		skip++
	}
	if words, capital := wordsOf(parts[skip:n]); skip > 0 && skip < n && len(a.names.called(index.Delegation, words, capital)) > 0 {
		return parts[skip:], n - skip
	}
	if han := hanOffice.ReplaceAllString(wordText(parts[0]), ""); n == 1 && han != wordText(parts[0]) && len(a.names.called(index.Delegation, []string{han}, true)) > 0 {
		return slices.Concat([]query.Node{&query.Word{Text: han}}, parts[1:]), n
	}
	return parts, n
}

func wordText(part query.Node) string {
	if w, ok := part.(*query.Word); ok {
		return w.Text
	}
	return ""
}

// hanOffice stands behind the name of a delegation in Chinese.
var hanOffice = regexp.MustCompile(`(?:常驻)?(?:代表团?|总统|总理|首相|外交部长|外长|部长|主席|国王|大使|政府)$`)

// officeWords are offices of those who speak for a state, and what they speak for.
const officeWords = "president prime minister foreign minister representative delegate delegation ambassador government king queen chancellor permanent " +
	"présidente premier première ministre représentant représentante délégué délégation ambassadeur ambassadrice gouvernement roi reine " +
	"presidente presidenta primer primera ministro ministra representante delegado delegación embajador embajadora gobierno rey reina " +
	"президент премьер министр представитель представительница делегация делегат посол правительство король " +
	"رئيس رئيسة وزير وزيرة ممثل ممثلة مندوب مندوبة وفد سفير سفيرة حكومة ملك"

// officeKeys returns the keys of officeWords.
func officeKeys(key func(string) string) map[string]bool {
	keys := map[string]bool{}
	for w := range strings.FieldsSeq(officeWords) {
		keys[key(corpus.Slug(w))] = true
	}
	return keys
}

func (n *names) isOffice(word string) bool {
	slug := corpus.Slug(word)
	return slug != "" && n.offices[n.key(slug)]
}

// longSubject returns the delegation or group whose name the n words are that a question has for
// who spoke, or that goes on behind them: in Groupe des 77 stands a word that may also lead to
// the subject.
func (a *reply) longSubject(parts []query.Node, n int) []nameUse {
	for to := min(n+maxNameWords, len(parts)); to >= n; to-- {
		words, capital := wordsOf(parts[:to])
		for _, f := range []index.Field{index.Delegation, index.Group} {
			if ids := a.names.ordered(f, words, capital); len(ids) > 0 {
				return []nameUse{{to: to, typed: typedIn(a.query.Text, parts[:to]), field: f, ids: ids}}
			}
		}
	}
	return nil
}

// typedIn writes words as they stand in a text, with those between them that a question loses.
func typedIn(text string, parts []query.Node) string {
	plain := typedOf(parts)
	_, behind, ok := strings.Cut(text, parts[0].(*query.Word).Text)
	between, _, ok2 := strings.Cut(behind, parts[len(parts)-1].(*query.Word).Text)
	if whole := parts[0].(*query.Word).Text + between + parts[len(parts)-1].(*query.Word).Text; ok && ok2 && len(whole) <= 2*len(plain) {
		return whole
	}
	return plain
}

// sayUnheard notes that nothing was found of what the question asks for.
func (a *reply) sayUnheard() {
	u := &a.unheard.uses[0]
	n := note{Message: query.NewMessage(nameMessages(), "asks-said-nothing", "typed", u.typed, "field", u.field, "values", a.names.labelsIn(corpus.English, u.field, u.ids))}
	n.field, n.ids, n.names = u.field, u.ids, a.names
	a.said = []note{n}
}

// unheardOffers offers all that was said by whom a question asks for.
func (a *reply) unheardOffers() []offer {
	u := &a.unheard.uses[0]
	if len(u.ids) > 1 {
		return []offer{{field: u.field, value: u.typed, ids: u.ids}}
	}
	return []offer{{field: u.field, value: u.ids[0]}}
}
