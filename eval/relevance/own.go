package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/index"
	"travaux/internal/annotate"
	"travaux/internal/engine"
	"travaux/internal/extract"
	"travaux/internal/ingest"
	"travaux/internal/web"
	"travaux/query"
)

// The collection of our own is real documents, read as the indexer reads them, and
// questions as people type them, asked through the program's API. own/README.md says how
// it was judged.

//go:embed own/queries.json own/judgements.tsv
var ownFiles embed.FS

// ownName names the collection of our own on the command line and in results.
const ownName = "own"

// ownSources are the documents, relative to the folder of shared data: what six languages,
// speeches, records, resolutions, reports and press releases there are, without scans.
func ownSources(root string) []string {
	var list []string
	for _, rel := range []string{
		"gcm", "un-pdf/agendas", "un-pdf/conference", "un-pdf/drafts", "un-pdf/legacy-producers", "un-pdf/letters", "un-pdf/multilingual",
		"un-pdf/records", "un-pdf/reports", "un-pdf/resolutions", "un-pdf/statements", "ungdc/ungdc_gcm-sample_2016-2018.jsonl.gz", "verbatim/pdf",
		"udhr/udhr_ar.txt", "udhr/udhr_en.txt", "udhr/udhr_es.txt", "udhr/udhr_fr.txt", "udhr/udhr_ru.txt", "udhr/udhr_zh.txt",
	} {
		list = append(list, filepath.Join(root, "data", filepath.FromSlash(rel)))
	}
	return list
}

// ownQuestion is a query as typed, with what is wanted.
type ownQuestion struct {
	ID       string      `json:"id"`
	Text     string      `json:"text"`
	Language corpus.Lang `json:"language"`
	Kind     string      `json:"kind"`
	Need     string      `json:"need"`
}

// ownPassage is a passage of the collection. Its section is what is found and counted.
type ownPassage struct {
	passage
	section string
	key     string // path of the document and digest of the first words: stays when ids don't
	title   string
}

// own is the opened collection.
type own struct {
	live      *index.Live
	engine    index.Engine
	server    *web.Server
	questions []ownQuestion
	passages  []ownPassage
	byID      map[string]*ownPassage
	grades    map[string]map[string]int // by question and key of a passage
	documents int
}

// openOwn makes the index in dir unless it is there, and opens it.
func openOwn(ctx context.Context, root, dir string) (*own, error) {
	o := &own{byID: map[string]*ownPassage{}, grades: map[string]map[string]int{}}
	if err := o.read(); err != nil {
		return nil, err
	}
	var err error
	if o.engine, err = engine.Open(dir); err != nil {
		return nil, err
	}
	if n, err := o.engine.Published(ctx); err != nil || n == 0 {
		if err == nil {
			err = syncOwn(ctx, o.engine, root, dir)
		}
		if err != nil {
			return nil, errors.Join(err, o.engine.Close())
		}
	}
	o.live = index.NewLive(o.engine)
	if _, err := o.live.Refresh(ctx); err != nil {
		return nil, errors.Join(err, o.Close())
	}
	o.server = &web.Server{Index: o.live}
	if err := o.collect(ctx, root); err != nil {
		return nil, errors.Join(err, o.Close())
	}
	return o, nil
}

// Close closes the index.
func (o *own) Close() error { return errors.Join(o.live.Close(), o.engine.Close()) }

// syncOwn puts the pipeline together as the indexer does.
func syncOwn(ctx context.Context, e index.Engine, root, dir string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	auth, err := authority.Load()
	if err != nil {
		return err
	}
	pool := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	in := &ingest.Ingester{
		Engine: e, Extract: pool, Cache: extract.NewCache(filepath.Join(dir, "extracts")), Annotate: annotate.New(auth),
		Names: func(f index.Field) []corpus.Name { return auth.Names(string(f)) },
	}
	_, err = in.Sync(ctx, ingest.Options{Sources: ownSources(root)})
	return errors.Join(err, pool.Close())
}

// collect lists the passages of all documents that the ledger knows.
func (o *own) collect(ctx context.Context, root string) error {
	s, release, err := o.live.Acquire()
	if err != nil {
		return err
	}
	defer release()
	ledger, err := ingest.ReadLedger(ctx, o.engine, o.live.Number())
	if err != nil {
		return err
	}
	for _, f := range ledger.Files {
		for _, rec := range f.Documents {
			if rec.ID == "" || rec.Status != ingest.Indexed {
				continue
			}
			d, err := s.Document(ctx, rec.ID)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(filepath.Join(root, "data"), f.Path)
			if err != nil {
				return err
			}
			path := filepath.ToSlash(rel)
			if rec.Member != "" {
				path += "#" + rec.Member
			}
			o.documents++
			o.add(d, path)
		}
	}
	for i := range o.passages {
		o.byID[o.passages[i].id] = &o.passages[i]
	}
	return nil
}

func (o *own) add(d *corpus.Document, path string) {
	for i := range d.Sections {
		s := &d.Sections[i]
		for j := range s.Passages {
			p := &s.Passages[j]
			lang := p.Language
			if lang == "" {
				lang = d.Language
			}
			o.passages = append(o.passages, ownPassage{
				passage: passage{d.ID + "~" + p.ID, p.Text, lang},
				section: d.ID + "~~" + s.ID, key: path + "\t" + firstWords(p.Text), title: d.Title,
			})
		}
	}
}

// keyWords is how many words name a passage.
const keyWords = 8

// firstWords is the digest of the first words of a text, folded.
func firstWords(text string) string {
	words := analyzers.ExactWords(text)
	sum := sha256.Sum256([]byte(strings.Join(words[:min(keyWords, len(words))], " ")))
	return hex.EncodeToString(sum[:6])
}

func (o *own) read() error {
	b, err := ownFiles.ReadFile("own/queries.json")
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, &o.questions); err != nil {
		return fmt.Errorf("read own/queries.json: %w", err)
	}
	if b, err = ownFiles.ReadFile("own/judgements.tsv"); err != nil {
		return err
	}
	for lines := bufio.NewScanner(bytes.NewReader(b)); ; {
		if !lines.Scan() {
			return lines.Err()
		}
		f := strings.Split(lines.Text(), "\t") // question, path, digest, grade, first words
		if len(f) != 5 {
			return fmt.Errorf("read own/judgements.tsv: line %q has not five fields", lines.Text())
		}
		grade, err := strconv.Atoi(f[3])
		if err != nil {
			return fmt.Errorf("read own/judgements.tsv: %w", err)
		}
		if o.grades[f[0]] == nil {
			o.grades[f[0]] = map[string]int{}
		}
		o.grades[f[0]][f[1]+"\t"+f[2]] = grade
	}
}

// ofSections returns the grades of sections: a section is as good as its best passage, as
// it is that passage which the page shows.
func (o *own) ofSections(q string) map[string]int {
	grades := map[string]int{}
	for i := range o.passages {
		p := &o.passages[i]
		if g := o.grades[q][p.key]; g > 0 {
			grades[p.section] = max(grades[p.section], g)
		}
	}
	return grades
}

// lost counts the judgements whose passage the collection has no longer.
func (o *own) lost() (n, of int) {
	have := map[string]bool{}
	for i := range o.passages {
		have[o.passages[i].key] = true
	}
	for _, keys := range o.grades {
		for key := range keys {
			if of++; !have[key] {
				n++
			}
		}
	}
	return n, of
}

// answer is what of the API's answer is looked at.
type answer struct {
	Query struct {
		Meant *struct{ Text string } `json:"did_you_mean"`
	} `json:"query"`
	Hits []struct {
		Document struct{ ID string }
		Section  struct{ ID string }
		Passages []struct{ ID string }
	} `json:"hits"`
}

// ask asks the API. Where nothing is found it does what a reader does with the offers of the
// page: it takes other spellings, then any of the words instead of all. nothing is true
// where what was typed found nothing.
func (o *own) ask(ctx context.Context, text string) (a *answer, nothing bool, err error) {
	a, err = o.search(ctx, text)
	if err != nil || len(a.Hits) > 0 {
		return a, false, err
	}
	if a.Query.Meant != nil {
		a, err = o.search(ctx, a.Query.Meant.Text)
		return a, true, err
	}
	if and, ok := query.Parse(text).Root.(*query.And); ok {
		a, err = o.search(ctx, (&query.Or{Parts: and.Parts}).String())
	}
	return a, true, err
}

func (o *own) search(ctx context.Context, text string) (*answer, error) {
	b, err := o.server.Ask(ctx, "/api/v1/search", url.Values{"q": {text}, "size": {strconv.Itoa(depth)}, "facets": {"type"}})
	if err != nil {
		return nil, fmt.Errorf("search %s: %w", text, err)
	}
	a := new(answer)
	if err := json.Unmarshal(b, a); err != nil {
		return nil, fmt.Errorf("search %s: %w", text, err)
	}
	return a, nil
}

// rank returns the sections that each question finds, as the page has them, and the
// questions that found nothing as they were typed.
func (o *own) rank(ctx context.Context) (r rankings, nothing []string, err error) {
	r = rankings{}
	for _, q := range o.questions {
		a, none, err := o.ask(ctx, q.Text)
		if err != nil {
			return nil, nil, err
		}
		if none {
			nothing = append(nothing, q.ID)
		}
		for _, h := range a.Hits {
			r[q.ID] = append(r[q.ID], h.Document.ID+"~~"+h.Section.ID)
		}
	}
	return r, nothing, nil
}

// rankAny returns the sections that have any of the words of each question, best first.
func (o *own) rankAny(ctx context.Context) (rankings, error) {
	s, release, err := o.live.Acquire()
	if err != nil {
		return nil, err
	}
	defer release()
	chain := analyzers.For("")
	r := rankings{}
	for _, q := range o.words() {
		res, err := s.Search(ctx, index.Request{Query: anyOf(chain, q.text), Scope: index.InPassage, Size: depth})
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", q.text, err)
		}
		for _, h := range res.Hits {
			r[q.id] = append(r[q.id], h.Document.ID+"~~"+h.Section.ID)
		}
	}
	return r, nil
}

// words are the questions as other systems are asked them: without the query language.
func (o *own) words() []question {
	plain := strings.NewReplacer(`"`, " ", "delegation:", "", "date:", "")
	var list []question
	for _, q := range o.questions {
		list = append(list, question{q.ID, plain.Replace(q.Text), q.Language})
	}
	return list
}

// sections makes a ranking of passages one of sections: each stands where its first
// passage does.
func (o *own) sections(r rankings) rankings {
	out := rankings{}
	for q, ids := range r {
		seen := map[string]bool{}
		for _, id := range ids {
			if p := o.byID[id]; p != nil && !seen[p.section] {
				seen[p.section] = true
				out[q] = append(out[q], p.section)
			}
		}
	}
	return out
}

// ownDeep is how many passages a peer is asked for, so that it has some hundred sections.
const ownDeep = 1000

// openOwnIn opens the collection in the folder of the options, or in one that release
// removes.
func openOwnIn(ctx context.Context, root string, opt options) (o *own, release func(), err error) {
	dir, remove := opt.data, func() {}
	if dir == "" {
		if dir, err = os.MkdirTemp("", "travaux-relevance-own-"); err != nil {
			return nil, nil, err
		}
		remove = func() { _ = os.RemoveAll(dir) }
	}
	if o, err = openOwn(ctx, root, dir); err != nil {
		remove()
		return nil, nil, err
	}
	return o, func() { _ = o.Close(); remove() }, nil
}

// judgeOwn measures the collection of our own twice: as readers search it, and, beside other
// systems, by any of the words in a passage.
func judgeOwn(ctx context.Context, root string, opt options, systems []system, stdout io.Writer) ([]scores, error) {
	start := time.Now()
	o, release, err := openOwnIn(ctx, root, opt)
	if err != nil {
		return nil, err
	}
	defer release()
	r, nothing, err := o.rank(ctx)
	if err != nil {
		return nil, err
	}
	any, err := o.rankAny(ctx)
	if err != nil {
		return nil, err
	}
	asked, grades := o.asked(opt.half)
	lost, _ := o.lost()
	made := func(name string, r rankings) scores {
		sc := scores{Collection: name, Documents: o.documents, Judgements: "by hand, graded", Lost: lost, each: measureRankings(r, grades, asked)}
		sc.Kinds = o.kinds(asked, sc.each)
		sc.finish()
		return sc
	}
	typed, words := made(ownName, r), made(ownName+", any word", any)
	for _, q := range nothing {
		if slices.Contains(asked, q) {
			typed.Nothing++
		}
	}
	for _, sys := range systems {
		r, err := sys.rank(ctx, o.plain(), o.words(), ownDeep)
		if err != nil {
			return nil, err
		}
		words.compare(sys.name, measureRankings(o.sections(r), grades, asked))
	}
	if opt.each {
		o.list(stdout, r, grades)
	}
	typed.Seconds = time.Since(start).Seconds()
	return []scores{typed, words}, nil
}

// asked are the questions of a half that anything answers, and the grades of sections.
func (o *own) asked(h half) (asked []string, grades judgements) {
	grades = judgements{}
	for _, q := range o.questions {
		grades[q.ID] = o.ofSections(q.ID)
		if relevant(grades[q.ID]) > 0 && h.has(q.ID) {
			asked = append(asked, q.ID)
		}
	}
	return asked, grades
}

// plain are the passages as other systems take them.
func (o *own) plain() []passage {
	list := make([]passage, len(o.passages))
	for i := range o.passages {
		list[i] = o.passages[i].passage
	}
	return list
}

// kinds returns the means by kind of question and by language.
func (o *own) kinds(asked []string, each []figures) (list []kindScore) {
	at := map[string]int{}
	by := map[string][]figures{}
	var order []string
	for i, q := range asked {
		at[q] = i
	}
	for _, q := range o.questions {
		i, ok := at[q.ID]
		if !ok {
			continue
		}
		if by[q.Kind] == nil {
			order = append(order, q.Kind)
		}
		by[q.Kind] = append(by[q.Kind], each[i])
		by[string(q.Language)] = append(by[string(q.Language)], each[i])
	}
	for _, l := range corpus.Languages() {
		if len(by[string(l)]) > 0 {
			order = append(order, string(l))
		}
	}
	for _, k := range order {
		list = append(list, kindScore{k, len(by[k]), mean(by[k])})
	}
	return list
}

// list writes what each question finds first, with grades.
func (o *own) list(w io.Writer, r rankings, grades judgements) {
	for _, q := range o.questions {
		fmt.Fprintf(w, "%s %s: nDCG@10 %.3f, relevant %d\n", q.ID, q.Text, ndcg(r[q.ID], grades[q.ID], 10), relevant(grades[q.ID]))
		for i, id := range r[q.ID][:min(10, len(r[q.ID]))] {
			fmt.Fprintf(w, "  %2d  %d  %s\n", i+1, grades[q.ID][id], id)
		}
	}
}
