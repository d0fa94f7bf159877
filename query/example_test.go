package query_test

import (
	"errors"
	"fmt"

	"travaux/query"
)

func ExampleParse() {
	q := query.Parse(`gender (women OR girls) speaker:arbour date:2017`)
	fmt.Println(q)
	fmt.Println(query.Describe(q, "en"))
	// Output:
	// gender (women OR girls) speaker:arbour date:2017
	// paragraphs containing all of: gender, (women or girls); speaker: arbour; 2017
}

func ExampleParse_repairs() {
	q := query.Parse(`what did Arbour say about gender?`)
	fmt.Println(q)
	fmt.Println(q.Notes[0].Msg)
	// Output:
	// Arbour gender
	// This is read as a question; left out: “what”, “did”, “say”, “about”. What stands in quotation marks is searched for as it is.
}

func ExampleParse_symbol() {
	for _, text := range []string{"A/CONF.231/3, ¶12", "a conf 231 3 paragraph 12", "https://undocs.org/A/CONF.231/3 para 12"} {
		fmt.Println(query.Parse(text))
	}
	// Output:
	// A/CONF.231/3 para 12
	// A/CONF.231/3 para 12
	// A/CONF.231/3 para 12
}

func ExampleParseStrict() {
	_, err := query.ParseStrict(`mixed flows)`)
	var syntax *query.SyntaxError
	if errors.As(err, &syntax) {
		fmt.Println(syntax.Pos, syntax.Msg)
	}
	// Output: 11 A bracket is closed here that was not opened; it is left out.
}

func ExampleLeaves() {
	for _, n := range query.Leaves(query.Parse(`a NEAR/5 b -"c d" (e OR speaker:f)`).Root) {
		fmt.Println(n)
	}
	// Output:
	// a NEAR/5 b
	// "c d"
	// e
	// speaker:f
}
