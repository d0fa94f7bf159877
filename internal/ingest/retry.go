package ingest

import "slices"

// retried counts what a run with Options.Only tried again and could read, and keeps in the
// report's failures what still fails of that.
func (r *run) retried() {
	if r.opt.Only == nil {
		return
	}
	now := map[string]*FileRecord{}
	for i := range r.files {
		now[r.files[i].Path] = &r.files[i]
	}
	tried := map[string]bool{} // as shown to people
	for _, f := range r.old.Files {
		for _, d := range f.Documents {
			fail := failure(f, d)
			if d.Status != Failed && d.Status != Skipped || !within(f.Path, r.touched) || !r.opt.Only(fail) {
				continue
			}
			tried[fail.Path] = true
			r.report.Tried++
			if readNow(now[f.Path], d.Member) {
				r.report.Read++
			}
		}
	}
	r.report.Failures = slices.DeleteFunc(r.report.Failures, func(f Failure) bool { return !tried[f.Path] })
}

// readNow reports whether a member of a file was read, or, of a file that could not be opened
// before, any member.
func readNow(f *FileRecord, member string) bool {
	return f != nil && slices.ContainsFunc(f.Documents, func(d DocRecord) bool {
		return d.Status == Indexed && (d.Member == member || member == "")
	})
}
