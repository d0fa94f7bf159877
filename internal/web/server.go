package web

import (
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzhttp"

	"travaux/index"
)

// Source lends the searcher of the published generation. Acquire returns it with a
// function that gives it back, to be called once; index.ErrNoGeneration where nothing is
// published. It is called from several goroutines.
type Source interface {
	Acquire() (index.Searcher, func(), error)
}

// Server answers from a Source. Fields are set before the first call of a method and not
// changed afterwards; methods may be called from several goroutines.
type Server struct {
	// Index lends searchers. It must be set.
	Index Source
	// Log receives one line a request that failed on our side; nil drops them.
	Log *slog.Logger
	// Timeout ends a search; 0 means DefaultTimeout.
	Timeout time.Duration
	// MaxSearches is how many requests may search at once; 0 means four a processor.
	MaxSearches int
	// MaxExport is how many passages an export has at most; 0 means DefaultMaxExport.
	MaxExport int
	// PublicURL is put before the addresses in answers ("https://example.org"); they are
	// paths where it is empty.
	PublicURL string
	// Sample says on every page that it is the small made-up collection that is shown.
	Sample bool

	draining atomic.Bool
	once     sync.Once
	state    *state
}

// state is what a Server makes of its fields once.
type state struct {
	log     *slog.Logger
	locales *locales
	pages   pages
	assets  assets
	metrics *metrics
	slots   chan struct{}
	exports chan struct{}
	names   nameCache
	damage  damage

	examples exampleCache
}

func (s *Server) init() *state {
	s.once.Do(func() {
		st := &state{log: s.Log, metrics: newMetrics(s.Index)}
		if st.log == nil {
			st.log = slog.New(slog.NewTextHandler(io.Discard, nil))
		}
		st.locales = mustLoadLocales()
		st.assets = mustLoadAssets()
		st.pages = mustLoadPages()
		n := s.MaxSearches
		if n == 0 {
			n = searchesPerCore * runtime.GOMAXPROCS(0)
		}
		st.slots, st.exports = make(chan struct{}, n), make(chan struct{}, max(1, n/exportShare))
		s.PublicURL = strings.TrimRight(s.PublicURL, "/")
		s.state = st
	})
	return s.state
}

// Drain makes /readyz answer 503 from now on, so that a balancer sends no more requests
// while those under way finish.
func (s *Server) Drain() { s.draining.Store(true) }

// Handler returns the API and the pages. It panics if a template or a locale file of this
// package is broken, which its tests rule out.
func (s *Server) Handler() http.Handler {
	st := s.init()
	engine := s.routes(st)
	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(compressFrom))
	if err != nil {
		panic(err)
	}
	return headAsGet(anyAnswer(guard(compress(engine))))
}

func (s *Server) routes(st *state) *gin.Engine {
	engine := newEngine()
	engine.Use(s.observe, s.recoverPanic)
	engine.NoRoute(s.notFound)
	engine.NoMethod(s.notAllowed)

	s.registerAPI(engine)

	pages := engine.Group("", s.limitSearches)
	pages.GET("/", s.page(s.home))
	pages.GET("/search", s.page(s.search))
	pages.GET("/documents/:id", s.page(s.document))
	pages.GET("/compare", s.page(s.comparePage))
	pages.GET("/symbols/*symbol", s.page(s.symbol))
	engine.GET("/help", s.page(s.help))
	engine.GET("/static/:name", s.static)
	return engine
}

// newEngine returns a Gin engine that trusts no proxy's headers, tells a wrong method from
// a wrong address, and leaves path values escaped: Gin would read a plus sign as a space.
func newEngine() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.HandleMethodNotAllowed = true
	engine.RedirectTrailingSlash = false
	engine.UseEscapedPath = true
	engine.UnescapePathValues = false
	if err := engine.SetTrustedProxies(nil); err != nil {
		panic(err)
	}
	return engine
}

// now is the clock of the pages; a search's time is measured with it.
func now() time.Time { return time.Now() }
