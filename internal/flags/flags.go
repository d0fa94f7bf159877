// Package flags lets the environment set the flags of both programs. It parses no command
// line.
package flags

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// FromEnvironment sets each flag that was not given from TRAVAUX_NAME, if that is set: the
// flag's name in capitals, with _ for -. Flags named in except are left alone. It tries all
// of them and returns the first error, which names the variable.
func FromEnvironment(set *pflag.FlagSet, except ...string) error {
	var first error
	set.VisitAll(func(f *pflag.Flag) {
		name := "TRAVAUX_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value, ok := os.LookupEnv(name)
		if !ok || f.Changed || f.Name == "help" || slices.Contains(except, f.Name) {
			return
		}
		if err := set.Set(f.Name, value); err != nil && first == nil {
			first = fmt.Errorf("%s=%q: %w", name, value, err)
		}
	})
	return first
}
