package sample

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
)

// stages are the texts of the compact in English, in order.
var stages = []string{
	"drafts/zero-draft_en.md",
	"drafts/TC_CONF.1_L.4_en.md",
	"drafts/TC_CONF.1_L.4_Rev.1_en.md",
	"outcome/TC_CONF.1_7_en.md",
}

// none stands in the table where a paragraph does not exist.
const none = "—"

// Between two paragraphs of neighbouring stages, kinship is the share of the shorter one's
// pairs of words that the other one has. Related paragraphs of the compact have at least
// kin, unrelated ones less than stranger.
const kin, stranger = 0.35, 0.3

// table returns the cells of the README's table with the given header row.
func table(t *testing.T, header string) [][]string {
	t.Helper()
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(b), "\n"+header+"\n")
	if !found {
		t.Fatalf("README.md has no table %q", header)
	}
	var rows [][]string
	for _, line := range strings.Split(rest, "\n")[1:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	return rows
}

var (
	paragraphStart = regexp.MustCompile(`^(\d+(?: bis)?)\. `)
	subparagraph   = regexp.MustCompile(`^\(?(\p{L}{1,2})\) `)
)

// paragraphs returns the numbered paragraphs of a text, with their sub-paragraphs, and
// their numbers in order. How many sub-paragraphs each has is in subs.
func paragraphs(t *testing.T, name string) (byNumber map[string]string, numbers []string, subs map[string]int) {
	t.Helper()
	byNumber, subs = map[string]string{}, map[string]int{}
	current := ""
	for _, block := range strings.Split(text(t, name), "\n\n") {
		switch m := paragraphStart.FindStringSubmatch(block); {
		case m != nil:
			current = m[1]
			numbers = append(numbers, current)
			byNumber[current] = block[len(m[0]):]
		case current != "" && subparagraph.MatchString(block):
			byNumber[current] += " " + block
			subs[current]++
		}
	}
	return byNumber, numbers, subs
}

func pairs(text string) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	set := map[string]bool{}
	for i := 1; i < len(words); i++ {
		set[words[i-1]+" "+words[i]] = true
	}
	return set
}

func kinship(a, b string) float64 {
	p, q := pairs(a), pairs(b)
	shared := 0
	for pair := range p {
		if q[pair] {
			shared++
		}
	}
	return float64(shared) / float64(min(len(p), len(q)))
}

// Paragraphs are related exactly as the table says: those of a row are akin from one stage
// to the next, and no others are.
func TestDraftsRelateAsTheReadmeSays(t *testing.T) {
	rows := table(t, "| zero draft | L.4 | L.4/Rev.1 | Compact | what happened |")
	for i := 1; i < len(stages); i++ {
		from, fromNumbers, _ := paragraphs(t, stages[i-1])
		to, toNumbers, _ := paragraphs(t, stages[i])
		claimed := map[[2]string]bool{}
		for _, row := range rows {
			claimed[[2]string{row[i-1], row[i]}] = true
		}
		for _, a := range fromNumbers {
			for _, b := range toNumbers {
				k := kinship(from[a], to[b])
				switch related := claimed[[2]string{a, b}]; {
				case related && k < kin:
					t.Errorf("%s %s and %s %s: kinship %.2f, and the table has them in one row", stages[i-1], a, stages[i], b, k)
				case !related && k >= stranger:
					t.Errorf("%s %s and %s %s: kinship %.2f, and the table has them apart", stages[i-1], a, stages[i], b, k)
				}
			}
		}
	}
}

func TestLineageNamesEveryParagraph(t *testing.T) {
	rows := table(t, "| zero draft | L.4 | L.4/Rev.1 | Compact | what happened |")
	for i, stage := range stages {
		_, numbers, _ := paragraphs(t, stage)
		named := map[string]bool{}
		for _, row := range rows {
			if row[i] != none {
				named[row[i]] = true
			}
		}
		for _, n := range numbers {
			if !named[n] {
				t.Errorf("%s: paragraph %s is in no row", stage, n)
			}
			delete(named, n)
		}
		for n := range named {
			t.Errorf("%s has no paragraph %s, which the table names", stage, n)
		}
	}
}

func TestOutcomeHasTheSameNumbersInSixLanguages(t *testing.T) {
	type shape struct {
		Numbers  []string
		Subs     map[string]int
		Headings int
		Preamble int
	}
	of := func(name string) shape {
		_, numbers, subs := paragraphs(t, name)
		body := text(t, name)
		return shape{numbers, subs, strings.Count(body, "\n## ") + strings.Count(body, "\n### "), len(preambular.FindAllString(body, -1))}
	}
	want := of(stages[3])
	if len(want.Numbers) != 20 || want.Subs["3"] != 5 || want.Preamble != 4 {
		t.Fatalf("the Compact has the shape %+v; want 20 paragraphs, 5 principles, 4 preambular paragraphs", want)
	}
	for _, l := range corpus.Languages() {
		name := "outcome/TC_CONF.1_7_" + string(l) + ".md"
		if diff := cmp.Diff(want, of(name)); diff != "" {
			t.Errorf("%s differs from the English (-en +%s):\n%s", name, l, diff)
		}
	}
}

// A preambular paragraph begins with a word or two in italics and goes on in roman.
var preambular = regexp.MustCompile(`(?m)^\*[^*\n]+\*[^*\n]+$`)

var delegationRow = regexp.MustCompile(`(?m)^[a-z-]+,invented,([^,]+),`)

// listAfter returns the names of the list below a label of a recorded vote.
func listAfter(record, label string) []string {
	_, rest, _ := strings.Cut(record, "\n*"+label+":*\n\n")
	list, _, _ := strings.Cut(rest, "\n")
	return strings.Split(list, ", ")
}

// The vote in the record has as many names as the result says, each a delegation, and no
// delegation twice.
func TestVoteAddsUp(t *testing.T) {
	record := text(t, "records/TC_CONF.1_PV.6_en.md")
	if !strings.Contains(record, "adopted by 19 votes to 2, with 3 abstentions") {
		t.Fatal("the record does not give the result")
	}
	b, err := Authority.ReadFile(AuthorityRoot + "/delegations.csv")
	if err != nil {
		t.Fatal(err)
	}
	var delegations []string
	for _, m := range delegationRow.FindAllSubmatch(b, -1) {
		delegations = append(delegations, string(m[1]))
	}
	seen := map[string]bool{}
	for label, want := range map[string]int{"In favour": 19, "Against": 2, "Abstaining": 3} {
		names := listAfter(record, label)
		if len(names) != want {
			t.Errorf("%s: %d names; want %d", label, len(names), want)
		}
		for _, n := range names {
			if !slices.Contains(delegations, n) || seen[n] {
				t.Errorf("%s: %q is no delegation, or voted twice", label, n)
			}
			seen[n] = true
		}
	}
}
