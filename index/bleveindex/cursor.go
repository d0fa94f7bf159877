package bleveindex

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/fnv"

	"travaux/index"
)

// A cursor says after which rank the next page begins, and of which generation and query.
// A page is found by evaluating the query again and keeping only what comes after, so that
// the hundredth page costs what the first does.
const cursorSize = 8 + 8 + 8 + 4

func (s *searcher) cursor(req *index.Request, last rank) string {
	b := make([]byte, 0, cursorSize)
	b = binary.BigEndian.AppendUint64(b, s.identity())
	b = binary.BigEndian.AppendUint64(b, queryHash(req))
	b = binary.BigEndian.AppendUint64(b, last.key)
	b = binary.BigEndian.AppendUint32(b, last.group)
	return base64.RawURLEncoding.EncodeToString(b)
}

// parseCursor returns the rank after which the page begins, nil for the first page.
func (s *searcher) parseCursor(req *index.Request) (*rank, error) {
	if req.Cursor == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(req.Cursor)
	if err != nil || len(b) != cursorSize || binary.BigEndian.Uint64(b) != s.identity() ||
		binary.BigEndian.Uint64(b[8:]) != queryHash(req) {
		return nil, index.ErrBadCursor
	}
	return &rank{binary.BigEndian.Uint64(b[16:]), binary.BigEndian.Uint32(b[24:])}, nil
}

// identity tells generations apart, also those of different indexes.
func (s *searcher) identity() uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s %d", s.manifest.Number, s.manifest.Built, s.manifest.TextBytes)
	return h.Sum64()
}

// queryHash is of everything that decides which hits there are and in which order.
func queryHash(req *index.Request) uint64 {
	h := fnv.New64a()
	if req.Query != nil && req.Query.Root != nil {
		fmt.Fprintf(h, "%q", req.Query.Root.String())
	}
	scope, sort := req.Scope, req.Sort
	if scope == "" {
		scope = index.InSection
	}
	if sort == "" {
		sort = index.ByRelevance
	}
	fmt.Fprintf(h, "|%s|%s|%v|%v|%v", scope, sort, req.ByDocument, req.From, req.To)
	for _, sel := range req.Selections {
		fmt.Fprintf(h, "|%q %q %q", sel.Field, sel.Values, sel.Excluded)
	}
	return h.Sum64()
}
