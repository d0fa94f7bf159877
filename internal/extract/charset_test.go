package extract

import (
	"errors"
	"slices"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	xunicode "golang.org/x/text/encoding/unicode"
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
		var flags flagSet
		got, err := decode(data, "", &flags)
		if err != nil || got != tt.text {
			t.Errorf("%s: %q, %v; want %q", tt.name, got, err, tt.text)
		}
		if guessed := slices.Contains(flags, flagCharset); guessed != tt.guessed {
			t.Errorf("%s: guessed %v; want %v", tt.name, guessed, tt.guessed)
		}
	}
}

func TestDecodeDamagedUTF8(t *testing.T) {
	var flags flagSet
	data := []byte(ruText + "\xff" + ruText)
	got, err := decode(data, "", &flags)
	if want := ruText + "\ufffd" + ruText; err != nil || got != want {
		t.Errorf("decode = %q, %v; want %q", got, err, want)
	}
	if !slices.Contains(flags, flagBroken) {
		t.Errorf("flags %q; want %q among them", flags, flagBroken)
	}
}

func TestDecodeRefusesBinary(t *testing.T) {
	if _, err := decode([]byte("\x7fELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e"), "", new(flagSet)); !errors.Is(err, errBinary) {
		t.Errorf("decode = %v; want %v", err, errBinary)
	}
}
