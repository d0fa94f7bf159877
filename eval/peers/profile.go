package main

import (
	"context"
	"fmt"
	"os"
	"runtime/pprof"
)

// profileLaps is how often everything is asked under the profiler: enough for samples of
// every part that matters.
const profileLaps = 10

// profile writes a CPU profile of one contestant of this process that is asked all searches
// for complete answers.
func (b *bench) profile(ctx context.Context, c contestant) error {
	f, err := os.Create(b.opt.profile)
	if err != nil {
		return fmt.Errorf("profile: %w", err)
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return fmt.Errorf("profile: %w", err)
	}
	defer pprof.StopCPUProfile()
	for range profileLaps {
		for i := range b.searches {
			if _, _, err := c.ask(ctx, &b.searches[i], modeNamed(completeMode), false); err != nil {
				return fmt.Errorf("profile %s: %w", c.name(), err)
			}
		}
	}
	return nil
}
