"""The styles of a Word brief: what each is called, and how it looks in a house style."""

from dataclasses import dataclass

from briefs.model.style import Style

PAPER_MM = 24.0
"""What running text leaves free at the right of the type area, so that its lines can be read."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. Sizes and spaces are in points; what is None is as in the style it rests on."""

    name: str
    base: str | None = "Normal"
    next: str | None = None
    family: str | None = None
    size: float | None = None
    colour: str | None = None
    is_bold: bool | None = None
    before: float = 0
    after: float = 0
    line: float | None = None
    keeps_next: bool | None = None
    right_mm: float | None = None
    outline: int | None = None
    rule_above: str | None = None
    tab_mm: float | None = None


def body_pt(style: Style) -> float:
    """The size of running text: lines are longer than in print, so letters are larger; in half points."""
    return round(2 * (style.text_pt + 1)) / 2


def looks(style: Style) -> tuple[Look, ...]:
    """Every paragraph style that a brief uses, each after the one that it rests on."""
    size, serif, body = body_pt(style), style.headings.family, "Body Text"
    small, ink, muted, accent = size - 1.5, style.ink, style.muted, style.accent
    return (
        Look("Normal", None, family=style.text.family, size=size, colour=ink, line=1.06, keeps_next=False),
        Look("Body Text", after=5, right_mm=PAPER_MM),
        Look("First Paragraph", body, body, after=5),
        Look("Compact", body, after=3),
        Look("Logo", next="Kicker", after=14, line=1.0, keeps_next=True),
        Look("Kicker", next="Title", size=size + 0.5, colour=accent, is_bold=True, keeps_next=True),
        Look("Title", "Normal", "Subtitle", serif, size * 2.8, after=2, line=1.0, keeps_next=True),
        Look("Subtitle", "Normal", "Date", size=size + 2, colour=muted, after=3, keeps_next=True),
        Look("Date", "Normal", body, size=small, colour=muted, after=12),
        Look("Profile", body, body, serif, size + 1.5, before=6, after=6, rule_above=ink),
        *_headings(style),
        Look("Caption", "Normal", "Figure Note", is_bold=True, before=14, after=1, keeps_next=True),
        Look("Figure Note", "Normal", "Figure", size=small, colour=muted, after=4, keeps_next=True),
        Look("Figure", "Normal", "Table Caption", after=4, line=1.0),
        Look(
            "Table Caption",
            "Normal",
            "Table Text",
            size=small,
            is_bold=True,
            before=6,
            after=2,
            keeps_next=True,
        ),
        Look("Table Text", size=size - 0.5, before=1.5, after=1.5, line=1.0),
        Look("Table Head", "Table Text", size=small, colour=muted, is_bold=True, keeps_next=True),
        Look("Footnote Text", size=small, colour=muted, after=1, line=1.0),
        Look("Reference", body, size=small, after=3, right_mm=PAPER_MM),
        Look("Header", size=small, colour=muted, line=1.0, tab_mm=style.area_mm[0]),
        Look("Footer", "Header", line=1.0),
    )


def _headings(style: Style) -> tuple[Look, ...]:
    size, body = body_pt(style), "Body Text"
    sections = Look(
        "heading 1",
        next=body,
        family=style.headings.family,
        size=size * 1.6,
        before=16,
        after=4,
        line=1.0,
        keeps_next=True,
        outline=0,
    )
    parts = Look(
        "heading 2",
        next=body,
        size=size + 0.5,
        colour=style.accent,
        is_bold=True,
        before=9,
        after=2,
        line=1.0,
        keeps_next=True,
        right_mm=PAPER_MM,
        outline=1,
    )
    lower = Look("heading 3", next=body, is_bold=True, before=6, after=1, keeps_next=True, outline=2)
    return sections, parts, lower


@dataclass(frozen=True, slots=True)
class Mark:
    """A character style, for a few words within a paragraph."""

    name: str
    colour: str
    family: str | None = None
    size: float | None = None
    is_italic: bool | None = None
    is_raised: bool = False


def marks(style: Style) -> tuple[Mark, ...]:
    """Every character style that a brief uses."""
    return (
        Mark("Large Figure", style.accent, style.headings.family, body_pt(style) * 1.5),
        Mark("Caveat", style.muted, is_italic=True),
        Mark("Footnote Reference", style.accent, is_raised=True),
        Mark("Hyperlink", style.accent),
    )
