package web

import "time"

// Limits of what one client can ask for.
const (
	// DefaultTimeout ends a search: nobody waits longer for a page, and a query that takes
	// longer keeps others waiting.
	DefaultTimeout = 10 * time.Second

	// searchesPerCore is how many searches run at once for each processor: enough to keep
	// them busy while some wait for the disk, few enough that each one ends in time.
	searchesPerCore = 4

	// exportShare is how many searches may run for each export: an export searches for as long
	// as it takes, and must not keep readers waiting.
	exportShare = 4

	// maxQueryString is the longest query string, in bytes: 500 characters of query in any
	// script, percent-encoded, and a hundred selections.
	maxQueryString = 16 << 10

	// maxBody is the longest request body. No address takes one.
	maxBody = 1 << 10

	// maxSelected is how many values may be chosen in all facets together: more than a
	// person chooses, few enough to count quickly.
	maxSelected = 200

	// maxValue is the longest facet value or cursor, in bytes.
	maxValue = 512

	// maxFacetSize is how many values of a facet are returned at most: all delegations, and
	// all speakers of a conference.
	maxFacetSize = 1000

	// maxSuggestions is how many completions are returned at most.
	maxSuggestions = 20

	// maxVersions is how many documents of one symbol a page names: six languages, with
	// corrections and reissues.
	maxVersions = 24

	// compressFrom is the shortest answer that is compressed: below it the header costs more
	// than is won.
	compressFrom = 1 << 10

	// pageSize is the number of hits, and pageFacetSize that of facet values, on a page: with
	// them a page of results stays near 50 KB, which a poor connection loads in seconds.
	pageSize      = 10
	pageFacetSize = 8

	// pagePassages is how many passages of a hit a page shows, the best ones: they are shown
	// whole, and the next hit should be in sight.
	pagePassages = 3
)
