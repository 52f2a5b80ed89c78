"""A PDF that is PDF/UA-1 (open to everyone) and PDF/A-3a (to be kept, with its data inside) at once.

WeasyPrint writes either of the two. Both ask for nothing that the other forbids, so one variant of our own
does it: the file is a PDF/A-3a that also says to be PDF/UA-1, in words that PDF/A wants explained.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from briefs.errors import RenderError
from briefs.render.pdf_labels import write_labels_whole
from briefs.render.pdf_packing import Written, pack_streams_once
from briefs.render.pdf_tags import mend_tags
from briefs.render.pdf_tree import watch_tags

VARIANT = "pdf/a-3a+ua-1"
COLOURS = "srgb"
WEASYPRINT = "70.0"

_ALSO = """\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag>\
<rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_END = b"</rdf:RDF>"


@cache
def register_variant() -> str:
    """Make the variant known to WeasyPrint, tags and labels mended; gives its name.

    Raises:
        RenderError: this is another WeasyPrint than the one whose insides are known here.
    """
    import weasyprint
    from weasyprint.pdf import VARIANTS

    if weasyprint.__version__ != WEASYPRINT:
        raise RenderError(
            f"PDF needs WeasyPrint {WEASYPRINT}, and finds {weasyprint.__version__}: install that one"
        )
    watch_tags()
    write_labels_whole()
    pack_streams_once()
    VARIANTS[VARIANT] = (_finish, {"pdf_version": "1.7", "pdf_identifier": True, "pdf_tags": True})
    return VARIANT


@dataclass
class ColourProfile:
    """What the colours of a brief mean, in the terms of WeasyPrint: sRGB, in the very bytes of its profile.

    Why not WeasyPrint's own: that lets another library write the profile anew, which gives other bytes the
    second time, and leaves the file open.
    """

    name: str = "IEC 61966-2-1 Default RGB Colour Space - sRGB"
    components: tuple[str, ...] = ("r", "g", "b")
    pdf_reference: bytes | None = None

    @property
    def content(self) -> bytes:
        """The profile."""
        return _profile()


@cache
def _profile() -> bytes:
    return files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()


def _finish(pdf: Any, document: Any, streams: list[Any], attachments: Any, _compress: object) -> None:
    """The last step before a file is written."""
    from weasyprint.pdf.pdfa import pdfa

    mend_tags(pdf, streams)
    pdfa(pdf, document, streams, attachments, compress=False, version=3, variant="A")
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])  # each is listed twice
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    also = _ALSO.format(language=document.metadata.lang).encode()
    metadata.stream = [part.replace(_END, also + _END) for part in metadata.stream]
    pdf.objects[1:] = [Written(made) for made in pdf.objects[1:]]  # the first has nothing in it
