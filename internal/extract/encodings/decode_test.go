package encodings

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"travaux/internal/extract/content"
)

const (
	ruText = "Делегация Приморья благодарит всех, кто участвовал в переговорах, и просит внести эти слова в протокол заседания."
	arText = "يشكر وفد الميناء جميع الذين شاركوا في المفاوضات ويطلب إدراج هذه الكلمات في محضر الجلسة."
	frText = "La délégation remercie tous ceux qui ont participé aux négociations, où les échanges furent très animés, et demande que ces mots soient consignés."
	zhText = "代表团感谢所有参加谈判的人，并要求将这些话写入会议记录，因为我们的国家对于大会的决定有不同的看法。"
	zhTrad = "代表團感謝所有參加談判的人，並要求將這些話寫入會議記錄，因為我們的國家對於大會的決定有不同的看法。"
)

func TestDecode(t *testing.T) {
	tests := []struct {
		name    string
		text    string
		enc     encoding.Encoding
		guessed bool
	}{
		{"UTF-8", frText, encoding.Nop, false},
		{"UTF-8 with a mark", frText, xunicode.UTF8BOM, false},
		{"UTF-16 with a mark", ruText, xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM), false},
		{"UTF-16 big-endian with a mark", arText, xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM), false},
		{"UTF-16 without a mark", frText, xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), true},
		{"UTF-16 big-endian without a mark", ruText, xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), true},
		{"Windows-1252", frText, charmap.Windows1252, true},
		{"ISO 8859-1", frText, charmap.ISO8859_1, true},
		{"Windows-1251", ruText, charmap.Windows1251, true},
		{"KOI8-R", ruText, charmap.KOI8R, true},
		{"CP866", ruText, charmap.CodePage866, true},
		{"ISO 8859-5", ruText, charmap.ISO8859_5, true},
		{"Windows-1256", arText, charmap.Windows1256, true},
		{"ISO 8859-6", arText, charmap.ISO8859_6, true},
		{"GB18030", zhText, simplifiedchinese.GB18030, true},
		{"Big5", zhTrad, traditionalchinese.Big5, true},
	}
	for _, tt := range tests {
		data, err := tt.enc.NewEncoder().Bytes([]byte(tt.text))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		var flags content.Flags
		got, err := Decode(data, "", &flags)
		if err != nil || got != tt.text {
			t.Errorf("%s: %q, %v; want %q", tt.name, got, err, tt.text)
		}
		if guessed := slices.Contains(flags, flagCharset); guessed != tt.guessed {
			t.Errorf("%s: guessed %v; want %v", tt.name, guessed, tt.guessed)
		}
	}
}

func TestDecodeDamagedUTF8(t *testing.T) {
	var flags content.Flags
	data := []byte(ruText + "\xff" + ruText)
	got, err := Decode(data, "", &flags)
	if want := ruText + "\ufffd" + ruText; err != nil || got != want {
		t.Errorf("decode = %q, %v; want %q", got, err, want)
	}
	if !slices.Contains(flags, flagBroken) {
		t.Errorf("flags %q; want %q among them", flags, flagBroken)
	}
}

func TestDecodeRefusesBinary(t *testing.T) {
	if _, err := Decode([]byte("\x7fELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e"), "", new(content.Flags)); !errors.Is(err, ErrBinary) {
		t.Errorf("decode = %v; want %v", err, ErrBinary)
	}
}

// TestLegacyEncodings reads text of five languages in every encoding that was in use for
// it, as a file of plain text without any sign of its encoding.
func TestLegacyEncodings(t *testing.T) {
	french := "La délégation française a déclaré que le port était fermé depuis l’été dernier, où les élèves naïfs étaient là. Ça a été décidé à l'unanimité.\n"
	french = strings.ReplaceAll(french, "’", "'")
	spanish := "La delegación señaló que la decisión del año pasado fue tomada después de una reunión, según informó la Comisión. ¿Qué más pidió? La explicación llegó el miércoles.\n"
	russian := "Делегация заявила, что порт закрыт с прошлого лета. Решение было принято без голосования, и заседание закрылось в двенадцать часов.\n"
	arabic := "أعلن الوفد أن الميناء مغلق منذ الصيف الماضي وأن القرار اتخذ بدون تصويت في الجلسة العامة الأخيرة.\n"
	chinese := "代表团表示，该港口自去年夏天以来一直关闭。会议未经表决通过了这项决定，并于十二时散会。\n"
	traditional := "代表團表示，該港口自去年夏天以來一直關閉。會議未經表決通過了這項決定，並於十二時散會。\n"
	tests := []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"Windows-1252", french, charmap.Windows1252}, {"ISO-8859-1", french, charmap.ISO8859_1}, {"ISO-8859-15", strings.ReplaceAll(french, "là", "là, pour 5 €"), charmap.ISO8859_15},
		{"Mac Roman, French", french, charmap.Macintosh}, {"Mac Roman, Spanish", spanish, charmap.Macintosh}, {"code page 850", spanish, charmap.CodePage850}, {"ISO-8859-1, Spanish", spanish, charmap.ISO8859_1},
		{"Windows-1251", russian, charmap.Windows1251}, {"KOI8-R", russian, charmap.KOI8R}, {"code page 866", russian, charmap.CodePage866}, {"ISO-8859-5", russian, charmap.ISO8859_5},
		{"Mac Cyrillic", russian, charmap.MacintoshCyrillic}, {"Windows-1256", arabic, charmap.Windows1256}, {"ISO-8859-6", arabic, charmap.ISO8859_6},
		{"GBK", chinese, simplifiedchinese.GBK}, {"GB18030", chinese, simplifiedchinese.GB18030}, {"Big5", traditional, traditionalchinese.Big5},
		{"UTF-16 without a mark", french, xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)}, {"UTF-32", french, utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
		{"UTF-16 without a mark, Russian", russian, xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)}, {"UTF-16 without a mark, Chinese", strings.Repeat(chinese, 3), xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)},
		{"UTF-16 without a mark, Arabic", arabic, xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)},
	}
	for _, tt := range tests {
		raw, err := tt.enc.NewEncoder().String(tt.text)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		var flags content.Flags
		got, err := Decode([]byte(raw), "", &flags)
		if err != nil || got != tt.text {
			t.Errorf("%s: %v, %.80q", tt.name, err, got)
		}
	}
}
