package web

import (
	"net/http"
	"net/http/pprof"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics counts what the daemon does, for its own listener.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	searches prometheus.Histogram
	rejected prometheus.Counter
}

func newMetrics(source Source) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "travaux_http_requests_total", Help: "Requests by route and status."}, []string{"route", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "travaux_http_request_seconds", Help: "Time to answer, by route.", Buckets: prometheus.DefBuckets}, []string{"route"}),
		searches: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "travaux_search_seconds", Help: "Time of the searches that were answered.", Buckets: prometheus.ExponentialBuckets(0.001, 2, 15)}),
		rejected: prometheus.NewCounter(prometheus.CounterOpts{Name: "travaux_searches_rejected_total", Help: "Requests turned away because as many searches as allowed were under way."}),
	}
	generation := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "travaux_generation", Help: "Number of the generation that is searched; 0 where there is none."}, func() float64 {
		searcher, release, err := source.Acquire()
		if err != nil {
			return 0
		}
		defer release()
		return float64(searcher.Generation().Number)
	})
	m.registry.MustRegister(m.requests, m.duration, m.searches, m.rejected, generation,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// request counts one. Requests to no route are counted together: their addresses are
// without end.
func (m *metrics) request(route string, status int, took time.Duration) {
	if route == "" {
		route = "none"
	}
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	m.duration.WithLabelValues(route).Observe(took.Seconds())
}

func (m *metrics) searched(took time.Duration) { m.searches.Observe(took.Seconds()) }

// AdminHandler returns what operators look at, for a listener that the public does not
// reach: /metrics in the format of Prometheus, and the profiles of /debug/pprof/.
func (s *Server) AdminHandler() http.Handler {
	st := s.init()
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(st.metrics.registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	return mux
}
