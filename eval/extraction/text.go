package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"travaux/internal/extract/content"
	"travaux/internal/extract/scantest"
	"travaux/internal/extract/texttest"
)

// textTargets are what the figures of a made layout are to reach, in per cent of the words
// found, of the words in order, and of wrong characters. Layouts of justified lines
// are harder in Arabic, whose words PDF producers split.
type textTargets struct{ found, order, wrong float64 }

func targetsOf(layout, lang string) textTargets {
	switch {
	case lang == "ar" && layout == "lo.pdf":
		return textTargets{95, 0, 0}
	case lang == "ar":
		return textTargets{99, 0, 0}
	case layout == "weasy2col.pdf":
		return textTargets{99.8, 0, 0.5}
	}
	return textTargets{99.8, 0, 0}
}

// textPart reads the made documents: the same paragraphs in six languages and eight forms.
func textPart(ctx context.Context, b *bench) ([]figure, error) {
	var out []figure
	for _, lang := range []string{"en", "fr", "es", "ru", "zh", "ar"} {
		truth, err := os.ReadFile(filepath.Join(b.data, "extraction", "made", "gt_"+lang+".txt"))
		if err != nil {
			return nil, err
		}
		paths, err := b.files("extraction/made/*" + lang + "*.*")
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			layout, ok := layoutOf(path, lang)
			if !ok {
				continue
			}
			ex, err := b.extract(ctx, path)
			if err != nil {
				out = append(out, figure{Name: lang + " " + layout, Unit: "%", Target: targetsOf(layout, lang).found, Note: err.Error()})
				continue
			}
			out = append(out, textFigures(lang, layout, string(truth), scantest.Text(ex))...)
		}
	}
	return out, nil
}

// layoutOf is what a made file shows: "weasy2col.pdf", "docx". The truth itself is none.
func layoutOf(path, lang string) (string, bool) {
	name := filepath.Base(path)
	if strings.HasPrefix(name, "gt_") {
		return "", false
	}
	stem := strings.Trim(strings.ReplaceAll(strings.TrimSuffix(name, filepath.Ext(name)), lang, ""), "_-.")
	if filepath.Ext(name) != ".pdf" {
		return strings.TrimPrefix(filepath.Ext(name), "."), true
	}
	return stem + ".pdf", true
}

func textFigures(lang, layout, truth, text string) []figure {
	target := targetsOf(layout, lang)
	want, got := texttest.Words(truth, lang), texttest.Words(text, lang)
	name := lang + " " + layout
	missing := texttest.Missing(want, got)
	out := []figure{
		share(name+" words found", len(want)-len(missing), len(want), target.found, missing),
		share(name+" words in order", texttest.InOrder(want, got), len(want), target.order, nil),
	}
	if strings.Contains(layout, "2col") {
		e := texttest.CER(truth, text)
		out = append(out, figure{Name: name + " wrong characters", Value: 100 * e.Rate(), Unit: "%", Of: e.Of, Target: target.wrong, Least: true})
	}
	return out
}

// furniturePart looks at what stands first and last on each page of the real documents: a
// text that comes again, but for its figures, on three pages or more is a running line that
// was left in, and so is what has the form of one.
func furniturePart(ctx context.Context, b *bench) ([]figure, error) {
	paths, err := b.files("un-pdf/[a-dl-r]*/*.pdf", "un-pdf/statements/*.pdf", "verbatim/pdf/*.pdf")
	if err != nil {
		return nil, err
	}
	left, lines := 0, 0
	var off []string
	for _, path := range paths {
		ex, err := b.extract(ctx, path)
		if err != nil {
			return nil, err
		}
		for _, bl := range ex.Blocks {
			lines += max(len(bl.Rects), 1)
		}
		for _, line := range runningLines(ex) {
			left++
			off = append(off, path+": "+line)
		}
	}
	f := share("lines left", left, lines, 0.5, off)
	f.Least = true
	return []figure{f}, nil
}

func runningLines(ex *content.Extract) []string {
	byPage := map[int][]string{}
	for _, bl := range ex.Blocks {
		if bl.Kind != content.TableRow && bl.Text != "" {
			byPage[bl.Page] = append(byPage[bl.Page], strings.TrimSpace(bl.Label+" "+bl.Text))
		}
	}
	pagesOf := map[string]int{}
	edges := map[int][]string{}
	for page, texts := range byPage {
		edge := texts
		if len(texts) > 4 {
			edge = append(slices.Clone(texts[:2]), texts[len(texts)-2:]...)
		}
		edges[page] = edge
		seen := map[string]bool{}
		for _, t := range edge {
			if k := withoutDigits(t); !seen[k] {
				seen[k] = true
				pagesOf[k]++
			}
		}
	}
	var left []string
	for page, edge := range edges {
		for _, t := range edge {
			if (pagesOf[withoutDigits(t)] >= 3 && len(t) < 200) || hasFurnitureForm(t) {
				left = append(left, fmt.Sprintf("page %d: %s", page, clip(t)))
			}
		}
	}
	return left
}

// withoutDigits makes lines that differ in a number only the same.
func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, s)
}

// hasFurnitureForm knows a page number, a job number and a bar code's digits.
func hasFurnitureForm(s string) bool {
	digits, rest := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune("/-–*() .", r):
			rest++
		}
	}
	return rest == 0 && digits > 0 || strings.HasPrefix(s, "Please recycle")
}
