package bleveindex

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/klauspost/compress/zstd"
)

// maxTextFiles is how many text files a generation may have before the small ones become
// one: each is an open file and a mapped one.
const maxTextFiles = 12

// compact copies the documents of old text and chains files into this generation's, where
// half of a file is garbage or there are too many files. Rows keep their bodies.
func (w *writer) compact(ctx context.Context) error {
	old := w.filesToCopy()
	if len(old) == 0 {
		return nil
	}
	for _, n := range old {
		if err := w.copyFile(ctx, n); err != nil {
			return fmt.Errorf("compact %s: %w", textFileName(n), err)
		}
	}
	return nil
}

// filesToCopy chooses among the inherited files: those of which more than half is garbage,
// and all but the largest where there are too many.
func (w *writer) filesToCopy() []int {
	if w.parent == nil {
		return nil
	}
	live := map[int]int64{}
	for _, r := range w.rows {
		live[int(r.file)] += r.rawSize()
	}
	delete(live, w.number)
	largest := 0
	for n, size := range live {
		if largest == 0 || size > live[largest] || size == live[largest] && n < largest {
			largest = n
		}
	}
	var chosen []int
	for n, size := range live {
		if len(live) > maxTextFiles && n != largest || size*2 < w.rawSize(n) {
			chosen = append(chosen, n)
		}
	}
	slices.Sort(chosen)
	return chosen
}

// rawSize returns the bytes of all records of an inherited file, 0 where it can't be read.
func (w *writer) rawSize(n int) int64 {
	f, err := openText(w.path(textFileName(n)))
	if err != nil {
		return 0
	}
	defer f.f.Close()
	return f.raw
}

func (w *writer) copyFile(ctx context.Context, n int) error {
	text, err := openText(w.path(textFileName(n)))
	if err != nil {
		return err
	}
	defer text.f.Close()
	chains, err := openChains(w.path(chainFileName(n)))
	if err != nil {
		return err
	}
	defer chains.unmap()
	dec, err := newDecoder([]*textFile{text}, 1)
	if err != nil {
		return err
	}
	defer dec.Close()
	if len(w.text.primer.text) == 0 { // blocks that were written before stay as they are
		w.text.primer = primer{uint32(w.number), text.primer.text}
	}
	enc, err := newEncoder(w.text.primer)
	if err != nil {
		return err
	}
	defer enc.Close()
	c := copier{w: w, text: text, chains: chains, dec: dec, to: blockBuilder{enc: enc}}
	for _, id := range w.idsIn(n) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := c.document(id); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
	}
	return c.flush()
}

func (w *writer) idsIn(file int) []string {
	var ids []string
	for id, r := range w.rows {
		if int(r.file) == file {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b string) int { // as they stand in the file
		p, q := w.rows[a].at, w.rows[b].at
		if p.block != q.block {
			return int(p.block) - int(q.block)
		}
		return int(p.offset) - int(q.offset)
	})
	return ids
}

// copier copies documents from one text file into the writer's.
type copier struct {
	w      *writer
	text   *textFile
	chains *chainFile
	dec    *zstd.Decoder
	to     blockBuilder
	moved  []row // their places count from the first of the blocks in `to`

	block uint32 // the one in raw
	raw   string
}

func (c *copier) document(id string) error {
	r := c.w.rows[id]
	from := r.at
	r.at = c.to.next()
	for d := (decoder{s: r.sizes}); d.pos < len(d.s); {
		size := d.num()
		rec, err := c.record(from, size)
		if err != nil {
			return err
		}
		c.to.add(func(e *encoder) { e.b = append(e.b, rec...) })
		from = from.after(size)
	}
	end := r.chain + int64(r.chains)
	if r.chain < 0 || end > int64(len(c.chains.b)) {
		return errTruncated
	}
	at, err := c.w.chains.append(c.chains.b[r.chain:end])
	if err != nil {
		return err
	}
	r.chain = at
	c.moved = append(c.moved, r)
	if len(c.to.blocks) > 64 {
		return c.flush()
	}
	return nil
}

func (c *copier) record(at place, size int) (string, error) {
	if c.raw == "" || at.block != c.block {
		raw, err := c.text.read(c.dec, at.block)
		if err != nil {
			return "", err
		}
		c.raw, c.block = raw, at.block
	}
	if int(at.offset)+size > len(c.raw) {
		return "", errTruncated
	}
	return c.raw[at.offset : int(at.offset)+size], nil
}

// flush writes what was collected and gives the rows their new places.
func (c *copier) flush() error {
	c.to.flush()
	first, err := c.w.text.append(c.to.blocks)
	if err != nil {
		return err
	}
	for _, r := range c.moved {
		r.file = uint32(c.w.number)
		r.at.block += first
		c.w.rows[r.id] = r
	}
	c.to.blocks, c.moved = nil, nil
	return nil
}

func textFileName(n int) string  { return "text." + generationName(n) }
func chainFileName(n int) string { return "chains." + generationName(n) }

func (e *Engine) generationDir(n int) string {
	return filepath.Join(e.dir, generationsFolder, generationName(n))
}
