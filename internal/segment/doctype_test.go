package segment

import (
	"testing"

	"travaux/corpus"
)

func TestNameOfARecordEndsInNoComma(t *testing.T) {
	d, err := Split(textLines("Mr. President,\nThe tide rose."), corpus.Entry{Type: "speech", Speaker: "Tamsin  Okoro-Vale,", Capacity: "Minister for  Tides;", Delegation: "Marenia,"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Speaker != "Tamsin Okoro-Vale" || d.Capacity != "Minister for Tides" || d.Delegation != "Marenia" {
		t.Errorf("speaker %q, capacity %q, delegation %q", d.Speaker, d.Capacity, d.Delegation)
	}
}
