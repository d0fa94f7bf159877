package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"travaux/corpus"
)

// corrected is what a document says where the manifest of the real documents, which was
// read by pattern, says something else; "-" where the question has no agreed answer.
var corrected = map[string]string{
	"un-pdf/reports/E_2025_68_Corr.1.pdf symbol":           "E/2025/68/Corr.1",
	"un-pdf/reports/E_2025_9_Add.13.pdf symbol":            "E/2025/9/Add.13",
	"un-pdf/legacy-producers/A_52_826.pdf symbol":          "A/52/826-S/1998/222",
	"un-pdf/legacy-producers/ICCD_COP(8)_CST_8.pdf symbol": "ICCD/COP(8)/CST/8",
	"un-pdf/legacy-producers/ICCD_COP(8)_CST_8.pdf type":   "note",
	"un-pdf/reports/A_AC.121_2025_INF_2.pdf type":          "note",
	"un-pdf/conference/A_CONF.230_2025_1.pdf type":         "agenda",
	"un-pdf/conference/A_CONF.230_2025_INF_1.pdf type":     "note",
	"un-pdf/multilingual/S_2024_145.pdf type":              "-",
}

// fieldsPart reads real documents without their manifest and compares with it. Scans are
// left out: their letters are misread.
func fieldsPart(ctx context.Context, b *bench) ([]figure, error) {
	rows, err := manifestRows(b.data)
	if err != nil {
		return nil, err
	}
	type field struct {
		name      string
		target    float64
		right, of int
		off       []string
	}
	fields := []*field{{name: "symbol", target: 99.5}, {name: "date", target: 99}, {name: "type", target: 98}}
	for _, row := range rows {
		path := row["path"]
		if !strings.HasPrefix(path, "un-pdf/") || strings.Contains(path, "/scanned/") || strings.Contains(path, "/error-pages/") {
			continue
		}
		d, err := b.split(ctx, path)
		if err != nil {
			return nil, err
		}
		got := map[string]string{"symbol": joinedSymbols(d), "type": string(d.Type), "date": d.Issued.String()}
		if d.Said.String() == row["date"] {
			got["date"] = row["date"]
		}
		for _, f := range fields {
			want := row[f.name]
			if f.name == "type" {
				want = string(typeOfManifest(want))
			}
			if c, ok := corrected[path+" "+f.name]; ok {
				want = c
			}
			if want == "" || want == "-" {
				continue
			}
			f.of++
			if got[f.name] == want {
				f.right++
			} else {
				f.off = append(f.off, fmt.Sprintf("%s: %q; want %q", path, got[f.name], want))
			}
		}
	}
	var out []figure
	for _, f := range fields {
		out = append(out, share(f.name, f.right, f.of, f.target, f.off))
	}
	return out, nil
}

func joinedSymbols(d *corpus.Document) string {
	joined := string(d.Symbol)
	for _, s := range d.AltSymbols {
		joined += "-" + string(s)
	}
	return joined
}

// typeOfManifest is the part of a manifest's type before a bracket, which says how the file
// was made, in the words of package corpus.
func typeOfManifest(s string) corpus.DocType {
	s, _, _ = strings.Cut(s, " (")
	switch s = strings.TrimSpace(s); s {
	case "SG report":
		return corpus.Report
	case "agenda/list":
		return corpus.Agenda
	}
	return corpus.DocType(s)
}

// manifestRows reads the manifest of the real documents, each row by its column names.
func manifestRows(data string) ([]map[string]string, error) {
	f, err := os.Open(filepath.Join(data, "manifest.csv"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var all []map[string]string
	for _, r := range rows[1:] {
		row := map[string]string{}
		for i, name := range rows[0] {
			row[name] = r[i]
		}
		all = append(all, row)
	}
	return all, nil
}

// numbersPart looks for gaps in the numbers of paragraphs, and for numbered paragraphs that
// do not know their page.
func numbersPart(ctx context.Context, b *bench) ([]figure, error) {
	paths, err := b.files("un-pdf/resolutions/*.pdf", "un-pdf/drafts/*.pdf", "un-pdf/reports/*.pdf", "un-pdf/conference/*.pdf")
	if err != nil {
		return nil, err
	}
	right, of := 0, 0
	var off []string
	for _, path := range paths {
		d, err := b.split(ctx, path)
		if err != nil {
			return nil, err
		}
		r, n, gaps := numbered(d)
		right, of = right+r, of+n
		for _, g := range gaps {
			off = append(off, path+": "+g)
		}
	}
	return []figure{share("paragraphs numbered, with a page", right, of, 99, off)}, nil
}

// numbered counts the paragraphs of a document's runs of numbers: those that are there, and
// those that must be, since a later one of the run is.
func numbered(d *corpus.Document) (right, of int, gaps []string) {
	last := 0
	for _, p := range d.Passages {
		n, err := strconv.Atoi(p.Number)
		if err != nil || p.Kind != corpus.Paragraph || n == last {
			continue
		}
		of++
		if p.Page > 0 {
			right++
		}
		if missing := n - last - 1; n != 1 && missing > 0 {
			of += missing
			gaps = append(gaps, fmt.Sprintf("%d is followed by %d", last, n))
		}
		last = n
	}
	return right, of, gaps
}
