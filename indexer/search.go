package main

import (
	"encoding/json"
	"errors"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"travaux/index"
	"travaux/internal/web"
)

// searchFlags are the facets and options of the API that the command line has too.
var searchFlags = []struct{ name, usage string }{
	{"scope", "section, passage or document"},
	{"speaker", "id of a speaker (-ID excludes)"},
	{"delegation", "id of a delegation"},
	{"group", "id of a group on whose behalf was spoken"},
	{"theme", "id of a theme"},
	{"type", "type of document"},
	{"language", "language of the passage"},
	{"body", "organ"},
	{"meeting", "meeting"},
	{"kind", "turn, speech, direct, partial or indirect"},
	{"stage", "stage of a draft"},
	{"date", "year or month said (2017, 2017-12; -2017 excludes)"},
	{"from", "first date said (2017, 2017-12, 2017-12-06)"},
	{"to", "last date said"},
	{"sort", "relevance, date, -date, symbol or speaker"},
	{"facets", "facets to count, by comma; all where none is named"},
	{"by", "section or document"},
	{"as", "typed never reads a name among the words as its speaker or delegation"},
	{"cursor", "next of the page before"},
}

func (a *app) searchCommand() *cobra.Command {
	values := map[string]*[]string{}
	size := 10
	cmd := &cobra.Command{
		Use:   "search [QUERY]",
		Short: "Ask the published index, as the search page does",
		Long: `Searches the published generation. The query language, the selections and, with
--json, the answer are those of the daemon: docs/query.md and docs/api.md describe them.`,
		Example: `  indexer search gender
  indexer search '"mixed flows" speaker:arbour' --json
  indexer search migration --theme gender --from 2017-12`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			params := url.Values{"q": {strings.Join(args, " ")}, "size": {strconv.Itoa(size)}}
			for name, list := range values {
				if len(*list) > 0 {
					params[name] = *list
				}
			}
			return a.withSearcher(cmd.Context(), func(s index.Searcher) error {
				server := &web.Server{Index: web.Only{Searcher: s}}
				body, err := server.Ask(cmd.Context(), "/api/v1/search", params)
				var problem *web.Problem
				if errors.As(err, &problem) && problem.Status < 500 {
					return usageError{err}
				}
				if err != nil {
					return err
				}
				return a.printRaw(body, a.tellHits)
			})
		},
	}
	for _, f := range searchFlags {
		values[f.name] = cmd.Flags().StringArray(f.name, nil, f.usage)
	}
	cmd.Flags().IntVar(&size, "size", size, "hits, 100 at most")
	return cmd
}

// printRaw writes an answer of the API as it is where JSON was asked for, else has it told.
func (a *app) printRaw(body []byte, text func([]byte) error) error {
	if a.json {
		_, err := a.stdout.Write(append([]byte(strings.TrimSpace(string(body))), '\n'))
		return err
	}
	if a.quiet {
		return nil
	}
	return text(body)
}

// answer is what a person is told of a search.
type answer struct {
	Query struct {
		Interpretation string
		Notes          []string
		ReadAs         *struct {
			Text   string
			Chosen []struct{ Field, Label string }
			Typed  int `json:"typed_sections"`
		} `json:"read_as"`
		Meant *struct {
			Text     string
			Sections int
		} `json:"did_you_mean"`
		Offers []offer
	}
	Total struct{ Sections, Documents, Passages int }
	Hits  []struct {
		Document struct{ ID, Symbol, Title, Type, Date string }
		Passages []passage
		More     int
		Twins    []twin
	}
	Next string
}

// offer is a choice that can take the place of words of the query.
type offer struct {
	Field, Value, Label, Text string
	Sections                  int
}

// tellOffers prints choices, each with the command that takes it.
func (a *app) tellOffers(list []offer) {
	for _, o := range list {
		flags := "--" + o.Field + " " + shellWord(o.Value)
		switch o.Field {
		case string(index.Date):
			flags = "--from " + o.Value + " --to " + o.Value
		case "symbol": // is asked for as a query
			flags = ""
		}
		a.printf("%s: %s (%s): indexer search %s\n", o.Field, o.Label, counted(o.Sections, "section"), strings.TrimSpace(shellWord(o.Text)+" "+flags))
	}
}

// counted says how many there are of a thing.
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

// shellWord quotes a text as one word for a shell, where it needs that; no text is no word.
func shellWord(s string) string {
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./", r) }
	if strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// twin is a section elsewhere with nearly the same text.
type twin struct {
	Document struct{ ID, Symbol, Title, Type, Date string }
	Section  string
	Likeness float64
}

func (a *app) tellTwins(list []twin) {
	for _, t := range list {
		a.printf("  nearly the same text (%.2f): %s\n", t.Likeness, strings.Join(nonEmpty(t.Document.Title, t.Document.Symbol, t.Document.Type, t.Document.Date, t.Document.ID+"#"+t.Section), " · "))
	}
}

type passage struct {
	ID, Number, Kind, Text, Citation string
	Spans                            [][2]int
	Themes                           []struct{ Label string }
	Statements                       []statement
}

type statement struct {
	Kind       string
	Speaker    struct{ Name string }
	Capacity   string
	Delegation string `json:"delegation_name"`
	OnBehalfOf string `json:"on_behalf_of"`
	Date       string
	Rule       string
	Confidence float64
}

func (a *app) tellHits(body []byte) error {
	var ans answer
	if err := json.Unmarshal(body, &ans); err != nil {
		return err
	}
	if ans.Query.Interpretation != "" {
		a.printf("%s\n", ans.Query.Interpretation)
	}
	for _, n := range ans.Query.Notes {
		a.printf("note: %s\n", n)
	}
	if ans.Query.ReadAs != nil {
		a.printf("for the words as typed (%s): --as typed\n", counted(ans.Query.ReadAs.Typed, "section"))
	}
	if m := ans.Query.Meant; m != nil {
		a.printf("did you mean: %s (%s)\n", m.Text, counted(m.Sections, "section"))
	}
	a.tellOffers(ans.Query.Offers)
	a.printf("%s in %s, %s\n", counted(ans.Total.Sections, "section"), counted(ans.Total.Documents, "document"), counted(ans.Total.Passages, "passage"))
	for _, h := range ans.Hits {
		a.printf("\n%s\n", strings.Join(nonEmpty(h.Document.Title, h.Document.Symbol, h.Document.Type, h.Document.Date, h.Document.ID), " · "))
		for _, p := range h.Passages {
			a.tellPassage(p)
		}
		if h.More > 0 {
			a.printf("  and %d more passages\n", h.More)
		}
		a.tellTwins(h.Twins)
	}
	if ans.Next != "" {
		a.printf("\nmore: --cursor %s\n", ans.Next)
	}
	return nil
}

func (a *app) tellPassage(p passage) {
	for _, s := range p.Statements {
		behalf := s.OnBehalfOf
		if behalf != "" {
			behalf = "on behalf of " + behalf
		}
		a.printf("  %s\n", strings.Join(nonEmpty(s.Speaker.Name, s.Capacity, s.Delegation, behalf, s.Kind, s.Date), " — "))
	}
	number := p.Number
	if number != "" {
		number += ". "
	}
	a.printf("  %s%s\n", number, mark(oneLine(p.Text), p.Spans))
}

// oneLine shows the lines of a text behind each other; it has as many code points as before.
func oneLine(text string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(text) }

// mark puts the spans, which are in code points, between asterisks.
func mark(text string, spans [][2]int) string {
	runes := []rune(text)
	var b strings.Builder
	last := 0
	for _, s := range spans {
		if s[0] < last || s[1] > len(runes) || s[1] < s[0] {
			continue
		}
		b.WriteString(string(runes[last:s[0]]) + "*" + string(runes[s[0]:s[1]]) + "*")
		last = s[1]
	}
	return b.String() + string(runes[last:])
}

func nonEmpty(list ...string) []string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
