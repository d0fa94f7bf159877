package authority

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

// list reads a JSON file that holds an array from each shelf that has it, one after
// another.
func list[T any](shelves []fs.FS, name string, into *[]T) error {
	for _, shelf := range shelves {
		data, err := fs.ReadFile(shelf, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		var part []T
		if err := json.Unmarshal(data, &part); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*into = append(*into, part...)
	}
	return nil
}

// table reads a CSV file from each shelf that has it, as rows by column name.
func (a *Authority) table(name string) ([]map[string]string, error) {
	var rows []map[string]string
	for _, shelf := range a.shelves {
		part, err := tableOf(shelf, name)
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

func tableOf(shelf fs.FS, name string) ([]map[string]string, error) {
	f, err := shelf.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil || len(records) == 0 {
		return nil, err
	}
	rows := make([]map[string]string, 0, len(records))
	for _, rec := range records[1:] {
		row := make(map[string]string, len(rec))
		for i, column := range records[0] {
			row[column] = rec[i]
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
