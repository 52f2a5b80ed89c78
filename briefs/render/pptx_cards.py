"""The entries of a slide, from the parts of a brief: each part in several ways, the fullest first.

A way leaves out whole statements, never a part of one. A caveat goes wherever its statement goes.
"""

import re
from collections.abc import Iterable, Sequence

from briefs.brief import Brief, Cite, GlanceFigure, LineCard, Point, Quadrant, Step, SynergyCard
from briefs.render.pptx_text import ACCENT, MUTED, Entry, Paragraph, Words, raised

_SENTENCE_END = re.compile(r"(?<=\w\w[.!?])\s+(?=[A-ZÀ-Þ‘“'\"])")
_SHORT_WORDS = ("bijv.", "resp.", "incl.", "excl.", "prof.", "nr.", "ca.", "mr.", "dr.", "st.", "etc.")
"""What ends in a full stop and does not end a sentence."""

_LEAST_SMALL = 11.0

Text = tuple[Words, ...]


def first_sentence(text: str) -> str:
    """The first sentence of a text; all of it, where its end is not certain."""
    first = _SENTENCE_END.split(text, maxsplit=1)[0]
    return text if first.lower().endswith(_SHORT_WORDS) else first


def small(size: float) -> float:
    """The size of what goes under a text of a size."""
    return max(size - 5, _LEAST_SMALL)


def swot_entries(brief: Brief, quadrant: Quadrant, size: float, way: int) -> tuple[Entry, ...]:
    """A quadrant: its name, then each point with its text, its first sentence, or its title alone."""
    name = Entry((Paragraph((Words(quadrant.name, ACCENT, is_bold=True),), size),))
    if not quadrant.points:
        return name, Entry((Paragraph((Words(brief.words["swot_none"], MUTED),), size, before=size / 3),))
    return (name, *(_point(brief, point, size, way, size / 3) for point in quadrant.points))


def _point(brief: Brief, point: Point, size: float, way: int, before: float) -> Entry:
    said = (point.text, first_sentence(point.text), "")[way]
    title = Words(f"{point.title}. " if said else point.title, is_bold=True)
    words = (title, *((Words(said),) if said else ()), *raised([point.cite]))
    text = Paragraph(words, size, before)
    return Entry((text, *_caveat(brief, point.caveat, size)), (point.cite,))


def _caveat(brief: Brief, caveat: str, size: float) -> tuple[Paragraph, ...]:
    if not caveat:
        return ()
    return (Paragraph((Words(f"{brief.words['caveat']}: {caveat}", MUTED, is_italic=True),), small(size), 2),)


def large_figure(figure: GlanceFigure, size: float) -> Paragraph:
    """A figure at a glance, large."""
    return Paragraph((Words(figure.shown, ACCENT, is_heading=True),), size)


def glance_entries(brief: Brief, figure: GlanceFigure, size: float) -> tuple[Entry, ...]:
    """What a figure at a glance is, and on what it rests."""
    note = raised([figure.cite])
    title = (Words(figure.title, is_bold=True), *(() if figure.detail else note))
    paragraphs = [Paragraph(title, size)]
    if figure.detail:
        paragraphs.append(Paragraph((Words(figure.detail), *note), size, before=2))
    paragraphs.append(Paragraph((Words(f"{figure.small}.", MUTED),), max(size - 2, _LEAST_SMALL), before=4))
    return (Entry((*paragraphs, *_caveat(brief, figure.caveat, size)), (figure.cite,)),)


def line_entries(brief: Brief, size: float, way: int) -> tuple[Entry, ...]:
    """The action lines, with what is asked of the reader, and what else concerns it."""
    return (
        *(_line(brief, line, size, way) for line in brief.lines),
        *(_point(brief, point, size, (0, 0, 1)[way], size * 0.8) for point in brief.concerned),
    )


def _line(brief: Brief, line: LineCard, size: float, way: int) -> Entry:
    role = _labelled(f"{brief.words['role']}.", line.role)
    text = _plain(line.text)
    said = ([*role, *text], role or text, role or text)[way]
    tasks = line.tasks if way < 2 else ()
    return _card(brief, f"{line.label}: {line.title}", said, size, line, tasks)


def synergy_entries(brief: Brief, size: float, way: int) -> tuple[Entry, ...]:
    """The synergies, with the places and the parties that the reader has to do with."""
    return tuple(_synergy(brief, synergy, size, way) for synergy in brief.synergies)


def _synergy(brief: Brief, synergy: SynergyCard, size: float, way: int) -> Entry:
    words = brief.words
    role = _labelled(f"{words['role']}.", synergy.role)
    said = ([*role, *_plain(synergy.text)], role or _plain(synergy.text), [])[way]
    places = _labelled(f"{words['places']}:", f"{synergy.places}.")
    partners = _labelled(f"{words['partners']}:", synergy.partners and f"{synergy.partners}.")
    title = f"{words['synergy'].format(code=synergy.code)}: {synergy.title}"
    return _card(brief, title, [*said, *places, *partners], size, synergy)


def step_entries(brief: Brief, size: float, way: int) -> tuple[Entry, ...]:
    """The recommendations, with what is asked of the reader."""
    return tuple(_step(brief, step, size, way) for step in brief.steps)


def _step(brief: Brief, step: Step, size: float, way: int) -> Entry:
    words = brief.words
    ask, text = _labelled(f"{words['ask']}.", step.ask), _plain(step.text)
    said = ([*ask, *text], [*ask, *text], ask or text)[way]
    suggestions = step.suggestions if way < 1 else ()
    title = f"{words['recommendation'].format(n=step.number)}: {step.title}"
    return _card(brief, title, said, size, step, suggestions)


def _labelled(label: str, text: str) -> list[Text]:
    return [(Words(f"{label} ", is_bold=True), Words(text))] if text else []


def _plain(text: str) -> list[Text]:
    return [(Words(text),)] if text else []


def _card(
    brief: Brief,
    title: str,
    said: Iterable[Text],
    size: float,
    item: LineCard | SynergyCard | Step,
    listed: Sequence[str] = (),
) -> Entry:
    """A title, texts with the note after the first of them, a list, and the caveat."""
    note = raised([item.cite])
    texts = [(*text, *(() if number else note)) for number, text in enumerate(said)]
    head = (Words(title, ACCENT, is_bold=True), *(() if texts else note))
    paragraphs = [Paragraph(head, size, before=size * 0.8)]
    paragraphs += [Paragraph(text, size, before=2) for text in texts]
    paragraphs += [Paragraph((Words(entry),), size, before=1, mark="•") for entry in listed]
    return Entry((*paragraphs, *_caveat(brief, item.caveat, size)), (item.cite,))


def message_entries(brief: Brief, size: float) -> tuple[Entry, ...]:
    """The key messages, counted."""
    return tuple(
        _message(f"{message.lead}. " if message.lead else "", message.text, message.cites, size)
        for message in brief.messages
    )


def _message(lead: str, text: str, cites: tuple[Cite, ...], size: float) -> Entry:
    words = (*((Words(lead, is_bold=True),) if lead else ()), Words(text), *raised(cites))
    return Entry((Paragraph(words, size, before=size * 0.8, mark="1"),), cites)
