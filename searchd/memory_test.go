package main

import (
	"testing"
	"testing/fstest"
)

func TestMemoryLimit(t *testing.T) {
	system := func(files map[string]string) fstest.MapFS {
		m := fstest.MapFS{}
		for name, text := range files {
			m[name] = &fstest.MapFile{Data: []byte(text)}
		}
		return m
	}
	const machine = "MemTotal:        8000000 kB\nMemFree:  100 kB\n"
	for _, c := range []struct {
		name, text string
		files      map[string]string
		want       int64
	}{
		{"a size", "512MiB", nil, 512 << 20},
		{"a short size", "2G", nil, 2 << 30},
		{"off", "off", map[string]string{"proc/meminfo": machine}, 0},
		{"nothing known", "auto", nil, 0},
		{"the machine", "auto", map[string]string{"proc/meminfo": machine, "proc/self/cgroup": "0::/a\n", "sys/fs/cgroup/a/memory.max": "max\n"}, 8000000 << 10 / 100 * 50},
		{"its group", "auto", map[string]string{"proc/meminfo": machine, "proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/b/memory.max": "1000000000\n"}, 800000000},
		{"the group over its group", "auto", map[string]string{"proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/memory.max": "500000000\n", "sys/fs/cgroup/a/b/memory.max": "1000000000\n"}, 400000000},
		{"a container", "auto", map[string]string{"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "1000000000"}, 800000000},
		{"the first version", "auto", map[string]string{"proc/self/cgroup": "5:cpu:/x\n4:memory:/x\n", "sys/fs/cgroup/memory/x/memory.limit_in_bytes": "1000000000", "sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712"}, 800000000},
		{"a very small group", "auto", map[string]string{"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "1000000"}, leastMemory},
	} {
		if got, err := memoryLimit(c.text, system(c.files)); got != c.want || err != nil {
			t.Errorf("%s: %d, %v; want %d", c.name, got, err, c.want)
		}
	}
	for _, text := range []string{"", "much", "12", "63MiB", "-1G", "5XiB", "99999999999G", "1.5GiB"} {
		if got, err := memoryLimit(text, system(nil)); err == nil {
			t.Errorf("memoryLimit(%q) = %d; want an error", text, got)
		}
	}
}
