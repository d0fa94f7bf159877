package content

// Format is what a file is by its content.
type Format string

// The formats that are told apart. Those that are not read end in a SkipError that
// says what to do.
const (
	FormatEmpty    Format = "empty"
	FormatPDF      Format = "pdf"
	FormatHTML     Format = "html"
	FormatMarkdown Format = "markdown"
	FormatText     Format = "text"
	FormatJSON     Format = "json"
	FormatTable    Format = "table" // CSV or JSON lines outside a manifest
	FormatXML      Format = "xml"
	FormatAKN      Format = "akn"     // Akoma Ntoso
	FormatDocBook  Format = "docbook" // what antiword makes of a Word file
	FormatMARC     Format = "marcxml" // records of a library's catalogue
	FormatRTF      Format = "rtf"
	FormatDOCX     Format = "docx"
	FormatODT      Format = "odt"
	FormatOLE      Format = "ole" // Word 97 and other Office files before 2007
	FormatZip      Format = "zip"
	FormatTar      Format = "tar"
	FormatGzip     Format = "gzip"
	FormatPacked   Format = "packed" // RAR and 7-Zip
	FormatPPTX     Format = "pptx"
	FormatODP      Format = "odp"
	FormatEPUB     Format = "epub"
	FormatSheet    Format = "sheet"   // a table of Excel or OpenDocument: XLSX, ODS
	FormatPackage  Format = "package" // an office or program file that is a zip archive, and none of these
	FormatImage    Format = "image"
	FormatMail     Format = "mail"
	FormatBinary   Format = "binary"
)
