"""WeasyPrint and nothing else: HTML in, tagged PDF out. What is left of a brief's time is ours."""

import sys

import weasyprint

weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
