package authority

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// list reads a JSON file from each shelf that has it, one after another: an array of
// entries, or entries one after another, so that a line can be added to a file.
func list[T any](shelves []fs.FS, name string, into *[]T) error {
	for _, shelf := range shelves {
		data, err := fs.ReadFile(shelf, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		part, err := entries[T](bytes.TrimPrefix(data, []byte("\ufeff")))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*into = append(*into, part...)
	}
	return nil
}

func entries[T any](data []byte) (all []T, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	for {
		var raw json.RawMessage
		if err := d.Decode(&raw); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("entry %d: %w", len(all)+1, err)
		}
		if raw[0] == '[' {
			var part []T
			if err := json.Unmarshal(raw, &part); err != nil {
				return nil, err
			}
			all = append(all, part...)
			continue
		}
		var one T
		if err := json.Unmarshal(raw, &one); err != nil {
			return nil, fmt.Errorf("entry %d: %w", len(all)+1, err)
		}
		all = append(all, one)
	}
}

// table reads a CSV file from each shelf that has it, as rows by column name. A file
// without the line of names has the columns given.
func (a *Authority) table(name string, columns ...string) ([]map[string]string, error) {
	var rows []map[string]string
	for _, shelf := range a.shelves {
		part, err := tableOf(shelf, name, columns)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		rows = append(rows, part...)
	}
	return rows, nil
}

func tableOf(shelf fs.FS, name string, columns []string) ([]map[string]string, error) {
	f, err := shelf.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	records, err := r.ReadAll()
	if err != nil || len(records) == 0 {
		return nil, err
	}
	if first := strings.TrimPrefix(records[0][0], "\ufeff"); first == "id" {
		columns, records = records[0], records[1:]
		columns[0] = first
	}
	rows := make([]map[string]string, 0, len(records))
	for i, rec := range records {
		if len(rec) > len(columns) {
			return nil, fmt.Errorf("row %d has %d columns; the columns are %s", i+1, len(rec), strings.Join(columns, ","))
		}
		row := make(map[string]string, len(rec))
		for i, value := range rec {
			row[columns[i]] = strings.TrimSpace(value)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Fingerprint changes whenever a data file does: documents annotated by another one are
// annotated anew.
func (a *Authority) Fingerprint() (string, error) {
	h := sha256.New()
	for _, shelf := range a.shelves {
		err := fs.WalkDir(shelf, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(shelf, name)
			fmt.Fprintf(h, "%s %d\n", name, len(data))
			h.Write(data)
			return err
		})
		if err != nil {
			return "", fmt.Errorf("authority: %w", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:16], nil
}
