// Package ingest makes an index equal to its sources: it finds the documents, sees what
// changed, has them extracted, segmented and annotated, hands them to an index.Writer,
// and publishes. Ingester is its main type, Ledger its account of every document found.
//
// It reads no format itself (internal/extract does), decides nothing about text
// (internal/segment and internal/annotate do), and knows no engine but by the contract of
// package index.
package ingest
