package bleveindex

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
)

// fill sets every field of v, and of what is in it, to something that is not zero.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[corpus.Date]() {
			v.Set(reflect.ValueOf(corpus.Date{Year: 1990 + *n%30, Month: 1 + *n%12, Day: 1 + *n%28}))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("key"), reflect.ValueOf("value"))
		v.SetMapIndex(reflect.ValueOf("other"), reflect.ValueOf("thing"))
	case reflect.String:
		v.SetString("text " + string(rune('a'+*n%26)))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.5)
	default:
		panic("a field of kind " + v.Kind().String())
	}
}

func filled[T any]() T {
	var v T
	n := 0
	fill(reflect.ValueOf(&v).Elem(), &n)
	return v
}

func TestRecordsKeepEveryField(t *testing.T) {
	d := filled[corpus.Document]()
	s := d.Sections[0]
	p := s.Passages[0]
	d.Sections, s.Passages = nil, nil
	var e encoder
	putDocument(&e, &d)
	putSection(&e, &s)
	putPassage(&e, &p)
	dec := decoder{s: string(e.b)}
	for _, pair := range []struct{ want, got any }{{d, getDocument(&dec)}, {s, getSection(&dec)}, {p, getPassage(&dec)}} {
		if diff := cmp.Diff(pair.want, pair.got); diff != "" {
			t.Errorf("a field is lost (-put +got):\n%s", diff)
		}
	}
	if dec.err != nil || dec.pos != len(dec.s) {
		t.Errorf("decoded %d of %d bytes, error %v", dec.pos, len(dec.s), dec.err)
	}
}

func FuzzRecord(f *testing.F) {
	var e encoder
	p := filled[corpus.Passage]()
	putPassage(&e, &p)
	f.Add(string(e.b))
	f.Add("\xff\xff\xff\xff\x07")
	f.Fuzz(func(t *testing.T, s string) {
		for _, get := range []func(*decoder){func(d *decoder) { getDocument(d) }, func(d *decoder) { getSection(d) }, func(d *decoder) { getPassage(d) }} {
			d := &decoder{s: s}
			get(d)
			if d.pos > len(s) {
				t.Errorf("read past the end: %d of %d", d.pos, len(s))
			}
		}
	})
}
