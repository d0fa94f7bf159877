package engine

import (
	"fmt"
	"os"
	"path/filepath"
)

// DataDir returns the data folder to use: flag, else TRAVAUX_DATA, else a folder `travaux`
// in the user's data folder (XDG Base Directory Specification). configured is false where
// neither of the first two was given. Nothing is created.
func DataDir(flag string) (dir string, configured bool, err error) {
	if flag != "" {
		return flag, true, nil
	}
	if env := os.Getenv("TRAVAUX_DATA"); env != "" {
		return env, true, nil
	}
	if xdg := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(xdg) {
		return filepath.Join(xdg, "travaux"), false, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", false, fmt.Errorf("find a data folder: %w; name one with --data", err)
	}
	return filepath.Join(home, ".local", "share", "travaux"), false, nil
}

// CacheDir returns the folder for what can be made again at any time: a folder `travaux` in
// the user's cache folder. Nothing is created.
func CacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a cache folder: %w", err)
	}
	return filepath.Join(dir, "travaux"), nil
}
