// Package sample is a small collection of documents in six languages, embedded in the
// programs: what the daemon serves when no index is configured, and what tests of whole
// searches run on. README.md in this folder says what each document shows.
//
// The conference, its delegations and every person in it are invented, and every document
// says so. The package holds bytes and reads none of them.
package sample

import "embed"

// Root is the folder of FS that holds the documents and their manifest.csv. It may be used
// as a source as it stands: fs.Sub(FS, Root).
const Root = "files"

// FS holds the documents below Root. Every file there but the manifest itself has a row in
// the manifest.
//
//go:embed files
var FS embed.FS

// ExtractsRoot is the folder of Extracts that holds them.
const ExtractsRoot = "extracts"

// Extracts holds, below ExtractsRoot, cached extracts of documents of the sample that are
// not plain text, in the layout of the data folder's extracts: with them the sample can be
// served without the child process that reads such files.
//
//go:embed extracts
var Extracts embed.FS

// AuthorityRoot is the folder of Authority that holds its files.
const AuthorityRoot = "authority"

// Authority holds, below AuthorityRoot, the names of the invented delegations, groups,
// offices and persons in the languages in which they occur, in the forms of the data files
// of package authority: with them a speaker of six languages is one value of a facet.
//
//go:embed authority
var Authority embed.FS
