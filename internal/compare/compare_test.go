package compare

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"travaux/corpus"
)

func passages(texts ...string) []corpus.Passage {
	list := make([]corpus.Passage, len(texts))
	for i, s := range texts {
		list[i] = corpus.Passage{ID: fmt.Sprintf("p%d", i+1), Text: s}
	}
	return list
}

// shown writes rows as lines, with what changed in brackets.
func shown(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%s:", r.Kind)
		if r.A != nil {
			b.WriteString(" " + marked(r.A.Text, r.Cut, "[-", "-]"))
		}
		if r.B != nil && r.Kind != Same {
			b.WriteString(" | " + marked(r.B.Text, r.Put, "[+", "+]"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func marked(text string, spans []corpus.Span, open, end string) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(text[at:s.Start] + open + text[s.Start:s.End] + end)
		at = s.End
	}
	return b.String() + text[at:]
}

func TestPassages(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []string
		want string
	}{
		{"the same but for spaces and quotation marks", []string{"The “harbour” is open."}, []string{"The  \"harbour\" is\nopen."}, "same: The “harbour” is open.\n"},
		{"a word changed", []string{"States shall keep harbours open to women."}, []string{"States should keep harbours open to all women."},
			"changed: States [-shall-] keep harbours open to women. | States [+should+] keep harbours open to [+all+] women.\n"},
		{"one added, one left out", []string{"First things first.", "Boats are to be lit at night.", "The end of it."}, []string{"First things first.", "The end of it.", "Annexed is a chart."},
			"same: First things first.\nleft out: Boats are to be lit at night.\nsame: The end of it.\nadded:  | Annexed is a chart.\n"},
		{"another in its place", []string{"Begin.", "Boats are to be lit at night.", "End."}, []string{"Begin.", "Nobody pays for a pilot here.", "End."},
			"same: Begin.\nleft out: Boats are to be lit at night.\nadded:  | Nobody pays for a pilot here.\nsame: End.\n"},
		{"Chinese", []string{"各国应开放港口。"}, []string{"各国须开放全部港口。"}, "changed: 各国[-应-]开放港口。 | 各国[+须+]开放[+全部+]港口。\n"},
		{"Arabic", []string{"تبقي الدول الموانئ مفتوحة أمام النساء."}, []string{"تبقي الدول الموانئ مغلقة أمام النساء."},
			"changed: تبقي الدول الموانئ [-مفتوحة-] أمام النساء. | تبقي الدول الموانئ [+مغلقة+] أمام النساء.\n"},
		{"nothing", nil, []string{"New."}, "added:  | New.\n"},
	} {
		rows, err := Passages(context.Background(), passages(c.a...), passages(c.b...))
		if err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll(c.want, "added:  | ", "added: | ")
		if got := shown(rows); got != want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, want)
		}
	}
}

func TestTextsThatAreTooLong(t *testing.T) {
	long := make([]string, 1100)
	for i := range long {
		long[i] = fmt.Sprint("Paragraph ", i)
	}
	if _, err := Passages(context.Background(), passages(long...), passages(append([]string{"x"}, append(long[1:], "y")...)...)); !errors.Is(err, ErrTooLarge) {
		t.Errorf("error = %v; want ErrTooLarge", err)
	}
	if rows, err := Passages(context.Background(), passages(long...), passages(long...)); err != nil || len(rows) != len(long) {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// Whatever the texts, each paragraph of both stands in one row, in order, and the words that
// are not marked are the same in both.
func FuzzPassages(f *testing.F) {
	f.Add("a b c\nd e f", "a c\nd e f g")
	f.Add("移民 x\n\n", "\xff’ y")
	f.Fuzz(func(t *testing.T, left, right string) {
		if len(left)+len(right) > 2000 || strings.Contains(left+right, "\x00") {
			return
		}
		a, b := passages(strings.Split(left, "\n")...), passages(strings.Split(right, "\n")...)
		rows, err := Passages(context.Background(), a, b)
		if err != nil {
			t.Fatal(err)
		}
		i, j := 0, 0
		for _, r := range rows {
			if r.A != nil {
				if r.A != &a[i] {
					t.Fatal("the first text is out of order")
				}
				i++
			}
			if r.B != nil {
				if r.B != &b[j] {
					t.Fatal("the second text is out of order")
				}
				j++
			}
			if r.Kind == Changed && rest(r.A.Text, r.Cut) != rest(r.B.Text, r.Put) {
				t.Fatalf("what is kept of %q and %q differs", r.A.Text, r.B.Text)
			}
		}
		if i != len(a) || j != len(b) {
			t.Fatalf("%d of %d and %d of %d paragraphs", i, len(a), j, len(b))
		}
	})
}

// rest is a text without some spans, as it is compared.
func rest(s string, without []corpus.Span) string {
	t := interner{}.text(marked(s, without, "\x00", "\x00"))
	s = marked(s, without, "\x00", "\x00")
	var words []string
	out := false
	for _, span := range t.spans {
		switch w := s[span.Start:span.End]; {
		case w == "\x00":
			out = !out
		case !out:
			words = append(words, plain(w))
		}
	}
	return strings.Join(words, " ")
}
