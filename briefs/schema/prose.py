"""Figures in prose: each is bound to a statistic, so that a text can not say another number than the table.

`<vc-share.semiconductors>` stands for a figure of a statistic: its id, for a row the id of the row, for a
cell the id of the series. In a document file it is a statistic of that document; in `sources.yaml` the
document goes first (`<tech-corridor-2026/vc-share.semiconductors>`). A number that is no statistic is
written `<literal 101% | why it is none>`. Any other number is a problem, save years, ordinals, and the
numbers of places ("chapter 2"). Digits that are part of a word (`3D`, `F-35`) are no numbers.
"""

import re

from briefs.model import Translated
from briefs.model.text import FIGURE
from briefs.problems import Location, shown
from briefs.schema.context import Context
from briefs.schema.values import YEARS
from briefs.yamlfile import Mapping, Node

_MARK = re.compile(r"<([^<>]*)>")
_LITERAL = re.compile(r"literal (?P<shown>[^|]*[^|\s])\s*\|\s*(?P<reason>\S.*)")
_REFERENCE = re.compile(r"(?:(?P<document>[a-z0-9-]+)/)?(?P<figure>[a-z0-9-]+(?:\.[a-z0-9-]+){0,2})")

_NUMBER = r"\d+(?:[.,:]\d+)*"
_BARE = re.compile(rf"(?<![\w/.,-])(?P<number>{_NUMBER})(?!\w)")
_PLACE_WORDS = (
    "aanbevelingen|aanbeveling|actielijnen|actielijn|acties|actie|afbeelding|bijlage|box|deel|figuur|"
    "hoofdstukken|hoofdstuk|laag|paragraaf|punten|punt|stap|tabellen|tabel|voetnoten|voetnoot|"
    "actions|action|action lines|action line|annex|chapters|chapter|figures|figure|footnotes|footnote|"
    "layers|layer|parts|part|points|point|recommendations|recommendation|sections|section|steps|step|"
    "tables|table"
)
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
_JOINED = r"(?:,| en| and| tot| to| of| or|[-–])"
_NEXT = r"\d{1,2}(?:\.\d{1,2})*\b(?![.,]\d|\s*(?:%|euro|miljoen|miljard|million|billion))"
"""The number of a further place: as small as such numbers are, and no amount of anything."""
_NO_FIGURE = re.compile(
    rf"\b(?:{_PLACE_WORDS})\s+{_NUMBER}(?:{_JOINED}\s*{_NEXT})*"
    rf"|\bH\.{_NUMBER}"
    rf"|\b\d{{1,2}}\s+(?:{_MONTHS})\b",
    re.IGNORECASE,
)
"""The number of a place in a document, and the day of a date."""


def bind(context: Context, node: Node, text: Translated) -> Translated:
    """The text with its literals plain and its references in full; a problem for each bare figure."""
    if not isinstance(node, Mapping):
        return text
    found = {
        language: _bind(context, value, node.entries[language].location) for language, value in text.texts
    }
    _compare(context, found, node)
    return Translated(tuple(found.items()), text.location)


def _bind(context: Context, text: str, location: Location) -> str:
    if "<" not in text:
        _refuse_bare(context, text, location)
        return text
    rest = _MARK.sub(" ", text)
    if "<" in rest:
        hint = "write <statistic-id>, or say it in words"
        context.report(location, 'a "<" begins a figure, but there is no ">"', hint)
    _refuse_bare(context, rest, location)
    return _MARK.sub(lambda mark: _resolve(context, mark, location), text)


def _resolve(context: Context, mark: re.Match[str], location: Location) -> str:
    """What a mark becomes: the plain number of a literal, or a reference with its document."""
    word = mark[1].strip()
    if word.startswith("literal "):
        literal = _LITERAL.fullmatch(word)
        if literal is None:
            message = f'"<{shown(word)}>" gives no reason'
            context.report(location, message, "write it as <literal 48% | why it is no statistic>")
        return literal["shown"] if literal else ""
    match = _REFERENCE.fullmatch(word)
    if match is None:
        hint = "a figure is <statistic-id>, <statistic-id.row> or <literal 48% | reason>"
        context.report(location, f'"<{shown(word)}>" is neither a figure nor a literal', hint)
        return ""
    given, own = match["document"], context.document
    if own and given not in (None, own):
        message = f'"{shown(word)}" is a figure of another document'
        context.report(location, message, "the note leads to this one: leave the figure out")
    elif not own and not given:
        message = f'"{shown(word)}" does not say of which document'
        context.report(location, message, "write it as <document/statistic-id>")
    else:
        figure = f"{given or own}/{match['figure']}"
        context.figures.append((figure, location))
        return f"<{figure}>"
    return ""


def _refuse_bare(context: Context, text: str, location: Location) -> None:
    """Note each number that nobody can check: not a year, an ordinal or the number of a place."""
    if not any(char.isdigit() for char in text):
        return
    for match in _BARE.finditer(_NO_FIGURE.sub(" ", text)):
        number = match["number"]
        if not (number.isdigit() and len(number) == len("2026") and int(number) in YEARS):
            message = f'the figure "{number}" is bound to nothing'
            hint = "write <statistic-id>, <statistic-id.row>, or <literal 48% | why it is no statistic>"
            context.report(location, message, hint)


def _compare(context: Context, found: dict[str, str], node: Mapping) -> None:
    """The translations of a text stand on the same figures."""
    figures = [(language, sorted(FIGURE.findall(value))) for language, value in found.items()]
    for language, given in figures[1:]:
        first, expected = figures[0]
        if given != expected:
            message = f'the texts "{first}" and "{language}" do not have the same figures'
            context.report(node.entries[language].location, message, "make the two say the same")
