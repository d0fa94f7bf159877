package scan

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// stripes is an image of a size with a dark stripe at its head.
func stripes(w, h int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = 255
		if i < w*h/4 {
			img.Pix[i] = 20
		}
	}
	return img
}

func encoded(t *testing.T, write func(b *bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImagesOfAllFormats(t *testing.T) {
	img := stripes(400, 560)
	tests := map[string][]byte{
		"png":  encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, img) }),
		"jpeg": encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) }),
		"gif":  encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) }),
		"bmp":  encoded(t, func(b *bytes.Buffer) error { return bmp.Encode(b, img) }),
		"tiff": encoded(t, func(b *bytes.Buffer) error { return tiff.Encode(b, img, nil) }),
	}
	for name, data := range tests {
		ex, err := Read(data)
		if err != nil || ex.Pages != 1 || len(ex.Scans) != 1 {
			t.Errorf("%s: readImage = %+v, %v; want one page to be read", name, ex, err)
			continue
		}
		page, err := Render(data, 1)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if page.Width != 400 || page.Height != 560 || page.Gray[0] > 60 || page.Gray[len(page.Gray)-1] < 230 {
			t.Errorf("%s: %d by %d, %d at its head and %d at its foot; want the image", name, page.Width, page.Height, page.Gray[0], page.Gray[len(page.Gray)-1])
		}
		if h := page.Box[3]; math.Abs(h-a4Height) > 2 {
			t.Errorf("%s: %g points high; want A4, for it says nothing", name, h)
		}
	}
}

func TestImagesSayHowFineTheyAre(t *testing.T) {
	plain := encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, stripes(1240, 1754)) })
	phys := append([]byte("pHYs"), 0, 0, 0x17, 0x13, 0, 0, 0x17, 0x13, 1) // 5,907 a metre: 150 an inch
	chunk := binary.BigEndian.AppendUint32(nil, 9)
	chunk = append(chunk, phys...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(phys))
	fine := bytes.Join([][]byte{plain[:33], chunk, plain[33:]}, nil) // behind the header
	if got := imageDPI(fine, 1240, 1754); math.Abs(got-150) > 0.1 {
		t.Errorf("imageDPI = %g; want 150", got)
	}
	if got := imageDPI(plain, 1240, 1754); math.Abs(got-150) > 0.5 {
		t.Errorf("imageDPI of one that says nothing = %g; want 150, as of A4", got)
	}
}

// twoPages joins two TIFF files of one page: the directory of the second follows that of the
// first, its offsets moved.
func twoPages(t *testing.T) []byte {
	t.Helper()
	one := encoded(t, func(b *bytes.Buffer) error { return tiff.Encode(b, stripes(300, 400), nil) })
	two := encoded(t, func(b *bytes.Buffer) error { return tiff.Encode(b, stripes(500, 200), nil) })
	order := binary.LittleEndian
	moved := uint32(len(one))
	at := order.Uint32(two[4:])
	n := uint32(order.Uint16(two[at:]))
	size := map[uint16]uint32{1: 1, 2: 1, 3: 2, 4: 4, 5: 8}
	for i := range n {
		e := two[at+2+12*i:]
		long := order.Uint32(e[4:])*size[order.Uint16(e[2:])] > 4
		if strips := order.Uint16(e) == 273; long || strips {
			order.PutUint32(e[8:], order.Uint32(e[8:])+moved)
		}
	}
	first := order.Uint32(one[4:])
	end := first + 2 + 12*uint32(order.Uint16(one[first:]))
	order.PutUint32(one[end:], at+moved)
	return append(one, two...)
}

func TestTIFFOfTwoPages(t *testing.T) {
	data := twoPages(t)
	ex, err := Read(data)
	if err != nil || ex.Pages != 2 {
		t.Fatalf("readImage = %+v, %v; want two pages", ex, err)
	}
	for i, want := range []image.Point{{X: 300, Y: 400}, {X: 500, Y: 200}} {
		page, err := Render(data, i+1)
		if err != nil || page.Width != want.X || page.Height != want.Y {
			t.Errorf("page %d: %v; want %v", i+1, err, want)
		}
	}
}

// hugePNG declares a size that it has not.
func hugePNG(w, h uint32) []byte {
	out := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	head := append([]byte("IHDR"), 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0)
	binary.BigEndian.PutUint32(head[4:], w)
	binary.BigEndian.PutUint32(head[8:], h)
	out = append(out, head...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(head))
}

func TestHostileImages(t *testing.T) {
	good := encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, stripes(400, 560)) })
	circle := twoPages(t)
	order := binary.LittleEndian
	first := order.Uint32(circle[4:])
	second := order.Uint32(circle[first+2+12*uint32(order.Uint16(circle[first:])):])
	order.PutUint32(circle[second+2+12*uint32(order.Uint16(circle[second:])):], first)
	tests := []struct {
		name string
		data []byte
		want string // in the error, empty for none
	}{
		{"a hundred thousand pixels square", hugePNG(100_000, 100_000), "100000 by 100000 pixels"},
		{"as large as can be written", hugePNG(math.MaxInt32, math.MaxInt32), "damaged"},
		{"a bitmap of that size", append([]byte("BM\x00\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\xa0\x86\x01\x00\xa0\x86\x01\x00\x01\x00\x18\x00"), make([]byte, 24)...), "100000 by 100000 pixels"},
		{"one pixel", encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, stripes(1, 1)) }), "too small"},
		{"a line", encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, stripes(3000, 2)) }), "too small"},
		{"cut off", good[:len(good)/2], "damaged"},
		{"a header only", good[:33], "damaged"},
		{"a TIFF without a directory", []byte("II*\x00\xff\xff\xff\xff"), "damaged"},
		{"a TIFF of eight bytes", []byte("MM\x00*\x00\x00\x00\x08"), "damaged"},
		{"pages in a circle", circle, ""},
		{"JPEG 2000", []byte("\x00\x00\x00\x0cjP  \r\n\x87\n\x00\x00\x00\x14ftypjp2 "), "JPEG 2000"},
	}
	for _, tt := range tests {
		ex, err := Read(tt.data)
		if err == nil {
			for _, n := range ex.Scans {
				if _, pageErr := Render(tt.data, n); err == nil {
					err = pageErr
				}
			}
		}
		switch {
		case tt.want == "" && (err != nil || ex.Pages != 2):
			t.Errorf("%s: %v; want its two pages", tt.name, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s: %v; want an error that says %q", tt.name, err, tt.want)
		}
	}
}

func TestShades(t *testing.T) {
	for want, c := range map[byte]color.Color{
		255: color.NRGBA{0, 0, 0, 0}, // nothing, on white paper
		0:   color.Black,
		76:  color.RGBA{255, 0, 0, 255},
	} {
		if got := shade(c); got != want {
			t.Errorf("shade(%v) = %d; want %d", c, got, want)
		}
	}
}

func TestPageImageTurns(t *testing.T) {
	g := &Image{Width: 3, Height: 2, Gray: []byte{1, 2, 3, 4, 5, 6}, Box: []float64{0, 0, 3, 2}, At: Affine{A: 1, E: -1, F: 2}}
	once := g.turned(1)
	if once.Width != 2 || !bytes.Equal(once.Gray, []byte{4, 1, 5, 2, 6, 3}) {
		t.Errorf("turned once: %v; want clockwise", once.Gray)
	}
	if x, y := once.At.at(0, 0); x != 0 || y != 0 { // its upper left was the lower left
		t.Errorf("its corner is at %g, %g of the page; want 0, 0", x, y)
	}
	if back := g.turned(4); !bytes.Equal(back.Gray, g.Gray) || back.At != g.At {
		t.Errorf("turned four times: %v %+v; want it as it was", back.Gray, back.At)
	}
	data, err := g.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if back, err := DecodeImage(data); err != nil || !bytes.Equal(back.Gray, g.Gray) || back.At != g.At {
		t.Errorf("decodePageImage = %+v, %v; want what was encoded", back, err)
	}
}

func FuzzImage(f *testing.F) {
	f.Add(hugePNG(64, 64))
	f.Add([]byte("II*\x00\x08\x00\x00\x00\x00\x00"))
	f.Add([]byte("GIF89a\x40\x00\x40\x00\x00\x00\x00;"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ex, err := Read(data)
		if err != nil {
			return
		}
		for _, n := range ex.Scans[:min(3, len(ex.Scans))] {
			if g, err := Render(data, n); err == nil && len(g.Gray) != g.Width*g.Height {
				t.Fatalf("page %d: %d bytes for %d by %d", n, len(g.Gray), g.Width, g.Height)
			}
		}
	})
}
