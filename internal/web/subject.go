package web

import (
	"context"
	"slices"

	"travaux/index"
)

// Who asks what Arbour said of gender wants her words, also where others speak of her and
// gender together: a name that stands where a question names who spoke is read as such at
// once. It is said, and leads back to the words as typed.

// readSubject takes the reading of a question about what someone said, where all words for
// that one are the name of a speaker or delegation, and that finds something.
func (s *Server) readSubject(ctx context.Context, searcher index.Searcher, a *reply, defaults index.Request) error {
	parts := a.plainParts()
	n := a.query.Subject
	if a.params.asTyped || a.params.strict || n == 0 || n > len(parts) || a.params.chosen(index.Speaker) || a.params.chosen(index.Delegation) {
		return nil
	}
	uses, err := a.nameUses(ctx, searcher, parts[:n])
	if err != nil {
		return err
	}
	for _, f := range []index.Field{index.Delegation, index.Speaker} { // a state that spoke is a speaker too
		i := slices.IndexFunc(uses, func(u nameUse) bool { return u.field == f && u.from == 0 && u.to == n })
		if i < 0 {
			continue
		}
		r := a.readingOf(parts, uses[i:i+1])
		res, err := a.count(ctx, searcher, r.query, r.params)
		if err != nil {
			return err
		}
		if res.Total.Sections > 0 {
			r.question = true
			return a.take(ctx, searcher, r, defaults)
		}
	}
	return nil
}
