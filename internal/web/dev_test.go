package web

import (
	"net/http"
	"os"
	"testing"
)

// TestServeForLooking serves the invented collection at the address in TRAVAUX_LOOK until
// the test is stopped: for looking at the pages.
func TestServeForLooking(t *testing.T) {
	address := os.Getenv("TRAVAUX_LOOK")
	if address == "" {
		t.Skip("set TRAVAUX_LOOK=127.0.0.1:8099 to look at the pages")
	}
	s, _ := newServer(t)
	s.Sample = true
	t.Log(http.ListenAndServe(address, s.Handler()))
}
