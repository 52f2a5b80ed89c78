"""An empty deck in the look of a house: one master, a layout a kind of slide, nothing unused."""

from dataclasses import dataclass
from typing import Any

from briefs.render.office import needed
from briefs.render.pptx_slides import (
    BODY,
    CHART_NOTE,
    COVER,
    DATE,
    FIGURES_MOST,
    KICKER,
    LEFT,
    PAIR,
    QUADRANTS,
    ROW,
    ROW_MORE,
    SOURCE,
    SUBTITLE,
    SWOT_NOTE,
    TITLE,
    WIDTH,
)
from briefs.render.pptx_text import ACCENT, INK, MUTED, Area
from briefs.render.pptx_xml import EMU_PER_MM, Element, body_properties, colour, frame, make, words

PAGE = Area(0, 0, 1016 / 3, 190.5)
FOOTER, NUMBER = Area(LEFT, 179, 240, 5), Area(LEFT + WIDTH - 40, 179, 40, 5)
_HAIRLINE = "bg2"
_FOOT_PT = 10


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of slide: its name, which of python-pptx's own it takes the place of, and its boxes for text."""

    name: str
    index: int
    areas: tuple[Area, ...]
    title: Area = TITLE


LAYOUTS = (
    Layout("cover", 0, (KICKER, SUBTITLE, DATE), COVER),
    Layout("points", 1, (BODY,)),
    Layout("figures", 3, (*(ROW,) * 2 * FIGURES_MOST, ROW_MORE)),
    Layout("swot", 4, (*QUADRANTS, SWOT_NOTE)),
    Layout("pair", 5, (*PAIR, SWOT_NOTE)),
    Layout("chart", 7, (CHART_NOTE, SOURCE)),
)
FIRST_BOX = 13
"""The number of the first box in each layout; lower ones are kept for what all slides have."""


def slide_maker() -> Any:
    """python-pptx.

    Raises:
        BriefsError: the extra `pptx` is not installed.
    """

    def load() -> Any:
        import pptx

        return pptx

    return needed("pptx", "Slides", load)


def empty_deck(language: str) -> Any:
    """A deck without slides; its layouts come in the order of `LAYOUTS`."""
    deck = slide_maker().Presentation()
    deck.slide_width, deck.slide_height = (round(side * EMU_PER_MM) for side in (PAGE.width, PAGE.height))
    deck.element.find(make("p:sldSz").tag).attrib.pop("type", None)
    layouts = list(deck.slide_layouts)
    used = {layout.index: layout for layout in LAYOUTS}
    for index, old in enumerate(layouts):
        if index in used:
            _fill_layout(old, used[index], language)
        else:
            deck.slide_layouts.remove(old)
    _fill_master(deck.slide_master, language)
    _drop_leftovers(deck.part)
    for properties in deck.element.iter(make("a:defRPr").tag):
        if "lang" in properties.attrib:
            properties.set("lang", language)
    return deck


def _drop_leftovers(part: Any) -> None:
    """Take out what python-pptx's own example has of somebody's machine: a thumbnail and a printer."""
    for holder, kind in ((part.package, "thumbnail"), (part, "printerSettings")):
        relations = holder._rels  # noqa: SLF001 - the only door to it
        for id in [id for id, relation in relations.items() if relation.reltype.endswith(kind)]:
            relations.pop(id)


def layout_of(deck: Any, name: str) -> Any:
    """The layout of a kind of slide."""
    return deck.slide_layouts.get_by_name(name)


def _fill_master(master: Any, language: str) -> None:
    """What all slides share: the boxes of title, text, footer and number, and two lines."""
    bar, rule = Area(LEFT, 10, 24, 1.1), Area(LEFT, 176, WIDTH, 0.2)
    _fill(
        master,
        _line(2, bar, ACCENT),
        _line(3, rule, _HAIRLINE),
        placeholder(4, "title", None, TITLE, _prompt(language)),
        placeholder(5, "body", 1, BODY, _prompt(language)),
        placeholder(6, "ftr", 3, FOOTER, make("a:p"), _foot_style("l")),
        placeholder(7, "sldNum", 4, NUMBER, _number(language), _foot_style("r")),
    )
    styles = master.element.find(make("p:txStyles").tag)
    styles.replace(styles[0], make("p:titleStyle", _level(1, 28, "+mj-lt")))
    styles.replace(styles[1], make("p:bodyStyle", *(_level(n, 20 - 2 * n, "+mn-lt") for n in range(1, 4))))


def _fill_layout(layout: Any, plan: Layout, language: str) -> None:
    is_cover = plan.name == "cover"
    layout.element.attrib.pop("type", None)
    layout.name = plan.name
    shapes = [placeholder(2, "ctrTitle" if is_cover else "title", None, plan.title, _prompt(language))]
    shapes += [
        placeholder(3 + n, "body", FIRST_BOX + n, area, _prompt(language))
        for n, area in enumerate(plan.areas)
    ]
    if is_cover:
        layout.element.set("showMasterSp", "0")
        shapes.append(_line(20, Area(LEFT, 36, 36, 1.6), ACCENT))
    else:
        shapes += foot(20, make("a:p"), language, FOOTER, NUMBER)
    lines = {"swot": _cross(*QUADRANTS), "pair": _cross(*PAIR, *PAIR)[:1]}.get(plan.name, ())
    shapes += [_line(30 + n, area, _HAIRLINE) for n, area in enumerate(lines)]
    _fill(layout, *shapes)


def _cross(first: Area, _: Area, __: Area, last: Area) -> tuple[Area, Area]:
    """The lines between four areas."""
    middle = (first.left + first.width + last.left) / 2
    height = (first.top + first.height + last.top) / 2
    down = Area(middle, first.top, 0.2, last.top + last.height - first.top)
    return down, Area(first.left, height, last.left + last.width - first.left, 0.2)


def _fill(part: Any, *shapes: Element) -> None:
    """Put shapes in the place of all that is there."""
    tree = part.shapes._spTree  # noqa: SLF001 - the only door to it
    for old in list(tree)[2:]:
        tree.remove(old)
    tree.extend(shapes)


def placeholder(
    number: int, kind: str, index: int | None, area: Area | None, text: Element, style: Element | None = None
) -> Element:
    """A box of a kind that office programs know; without an area it stands where its layout says."""
    known = {"type": kind} | ({"idx": index} if index else {})
    return make(
        "p:sp",
        make(
            "p:nvSpPr",
            make("p:cNvPr", id=number, name=f"{kind} {number}"),
            make("p:cNvSpPr", make("a:spLocks", noGrp=1)),
            make("p:nvPr", make("p:ph", **known)),
        ),
        make("p:spPr", *((frame(area), make("a:prstGeom", make("a:avLst"), prst="rect")) if area else ())),
        make("p:txBody", body_properties(), style if style is not None else make("a:lstStyle"), text),
    )


def foot(
    number: int, line: Element, language: str, left: Area | None = None, right: Area | None = None
) -> tuple[Element, Element]:
    """The boxes of the running line and of the number of the slide, which the program keeps right."""
    return (
        placeholder(number, "ftr", 10, left, line),
        placeholder(number + 1, "sldNum", 11, right, _number(language)),
    )


def _number(language: str) -> Element:
    known = {"id": "{C1FF6DA9-008F-8B48-92A6-B652298478BF}", "type": "slidenum"}
    return make("a:p", make("a:fld", make("a:rPr", lang=language), words("‹#›"), **known))


def _line(number: int, area: Area, fill: str) -> Element:
    """A line, for the eye only."""
    return make(
        "p:sp",
        make(
            "p:nvSpPr", make("p:cNvPr", id=number, name=f"line {number}"), make("p:cNvSpPr"), make("p:nvPr")
        ),
        make(
            "p:spPr", frame(area), make("a:prstGeom", make("a:avLst"), prst="rect"), colour(fill), _no_edge()
        ),
        make("p:txBody", make("a:bodyPr"), make("a:lstStyle"), make("a:p")),
    )


def _no_edge() -> Element:
    return make("a:ln", make("a:noFill"))


def _prompt(language: str) -> Element:
    return make("a:p", make("a:r", make("a:rPr", lang=language), words("…")))


def _foot_style(side: str) -> Element:
    letters = make("a:defRPr", colour(MUTED), make("a:latin", typeface="+mn-lt"), sz=_FOOT_PT * 100)
    return make("a:lstStyle", make("a:lvl1pPr", make("a:buNone"), letters, algn=side, marL=0, indent=0))


def _level(number: int, size: float, family: str) -> Element:
    """How text looks that somebody adds: the first level plain, the lower ones with a bullet."""
    indent = (number - 1) * 228600
    bullet = (
        (make("a:buNone"),)
        if number == 1
        else (make("a:buFont", typeface="Arial"), make("a:buChar", char="•"))
    )
    letters = make("a:defRPr", colour(INK), make("a:latin", typeface=family), sz=round(size * 100), kern=1200)
    return make(f"a:lvl{number}pPr", *bullet, letters, marL=indent, indent=-228600 if indent else 0, algn="l")
