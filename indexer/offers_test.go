package main

import (
	"bytes"
	"testing"
)

func TestOffersArePrintedWithTheirCommand(t *testing.T) {
	var out bytes.Buffer
	a := &app{stdout: &out}
	a.tellOffers([]offer{
		{Field: "speaker", Value: "okoro~slt", Label: "Okoro – Saltmere", Text: "open harbours", Sections: 3},
		{Field: "date", Value: "2008", Label: "2008", Text: "harbours", Sections: 2},
		{Field: "symbol", Value: "H/RES/4", Label: "H/RES/4", Text: "H/RES/4", Sections: 9},
		{Field: "group", Value: "g7", Label: "Group of Seven", Sections: 5},
	})
	want := `speaker: Okoro – Saltmere (3 sections): indexer search 'open harbours' --speaker 'okoro~slt'
date: 2008 (2 sections): indexer search harbours --from 2008 --to 2008
symbol: H/RES/4 (9 sections): indexer search H/RES/4
group: Group of Seven (5 sections): indexer search --group g7
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}
