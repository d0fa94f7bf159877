package bleveindex

import "testing"

func TestLabelOfAnIDThatNothingIsKnownOf(t *testing.T) {
	for id, want := range map[string]string{"alliance-of-low-islands": "Alliance of Low Islands", "амаранта-ле": "Амаранта Ле", "okoro": "Okoro"} {
		if got := readable(id); got != want {
			t.Errorf("readable(%q) = %q; want %q", id, got, want)
		}
	}
}
