// Package web serves the collection over HTTP: a JSON API under /api/v1 with its OpenAPI
// description, and pages that work without scripts, in the six languages of the United
// Nations. Server is its only entrance; docs/api.md is the manual of the API.
//
// A request goes one way: its parameters become a params value, the value an
// index.Request, the answer of the index a struct for JSON or for a page, and the page is
// rendered into a buffer before a byte of it is sent. Errors become HTTP statuses in one
// table (problem.go). Gin and huma are known to this package alone.
//
// The package knows no engine, reads no documents and keeps nothing between requests.
package web
