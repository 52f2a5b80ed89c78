"""Brief to the terminal, with Rich: readable at 80 columns, paged when long, plain when piped."""

import os
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Column, Table
from rich.text import Text

from briefs.brief import Brief, CaseCard, Cite, Earlier, LineCard, Mention, Point, Step, SynergyCard

WIDTH_MOST = 100
_ACCENT, _MUTED = "cyan", "dim"


def print_brief(brief: Brief, console: Console | None = None) -> None:
    """Print a brief; on a screen that it does not fit, through the pager."""
    console = console or Console(highlight=False)
    console = _narrowed(console)
    page = Group(*_parts(brief))
    if not console.is_terminal:
        with console.capture() as capture:
            console.print(page)
        print("\n".join(line.rstrip() for line in capture.get().splitlines()), file=console.file)
        return
    lines = console.render_lines(page, pad=False)
    if len(lines) < console.height:
        console.print(page)
    else:
        os.environ.setdefault("LESS", "FRX")  # else less shows colours as codes
        with console.pager(styles=True):
            console.print(page)


def _narrowed(console: Console) -> Console:
    console.width = min(console.width, WIDTH_MOST)
    return console


def _parts(brief: Brief) -> Iterable[RenderableType]:
    yield from _front(brief)
    yield from _swot(brief)
    yield from _agenda(brief)
    yield from _figures(brief)
    yield from _steps(brief)
    yield from _sources(brief)


def _heading(text: str) -> RenderableType:
    return Group(Text(), Rule(Text(text, style=f"bold {_ACCENT}"), align="left", style=_MUTED))


def _note(*cites: Cite) -> str:
    return " [" + ", ".join(str(cite.number) for cite in cites) + "]" if cites else ""


def _statement(title: str, text: str, note: str = "", aside: str = "") -> Text:
    line = Text()
    if title:
        line.append(f"{title}. ", style="bold")
    line.append(text)
    line.append(note, style=_MUTED)
    if aside:
        line.append(f" {aside}", style=_MUTED)
    return line


def _bullet(line: Text | str, mark: str = "•") -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=2, justify="right")
    table.add_column(ratio=1)
    table.add_row(Text(mark, style=_ACCENT), Text(line) if isinstance(line, str) else line)
    return table


def _aside(brief: Brief, caveat: str) -> str:
    return f"({brief.words['caveat']}: {caveat})" if caveat else ""


def _front(brief: Brief) -> Iterable[RenderableType]:
    yield Text(brief.kicker, style=_ACCENT)
    yield Text(brief.title, style="bold")
    yield Text(brief.subtitle)
    yield Text(f"{brief.date} · {brief.words['edition']} {brief.edition} · {brief.project}", style=_MUTED)
    if brief.profile:
        yield Text()
        yield _statement("", brief.profile.text, _note(*brief.profile.cites))
    if brief.messages:
        yield _heading(
            brief.words["heading_messages" if len(brief.messages) == 3 else "heading_messages_few"]
        )
    for number, message in enumerate(brief.messages, 1):
        yield _bullet(_statement(message.lead, message.text, _note(*message.cites)), str(number))
    if brief.glance:
        yield _heading(brief.words["heading_glance"])
        for figure in brief.glance:
            aside = f"({figure.small}) {_aside(brief, figure.caveat)}".strip()
            title = f"{figure.title}: {figure.detail}" if figure.detail else figure.title
            yield _bullet(_statement(figure.shown, title, _note(figure.cite), aside))


def _point(brief: Brief, point: Point) -> RenderableType:
    title = f"{point.title} ({point.place})" if point.place else point.title
    note = _note(point.cite) + _years(point.earlier)
    return _bullet(_statement(title, point.text, note, _aside(brief, point.caveat)))


def _years(earlier: tuple[Earlier, ...]) -> str:
    told = "".join(year.words + _note(*year.cites) for year in earlier)
    return f" {told}." if told else ""


def _swot(brief: Brief) -> Iterable[RenderableType]:
    if brief.swot:
        yield _heading(brief.words["heading_swot"])
    for quadrant in brief.swot:
        yield Text(quadrant.name, style="bold")
        yield from (_point(brief, point) for point in quadrant.points)
        if not quadrant.points:
            yield _bullet(brief.words["swot_none"])
        if quadrant.more:
            yield Padding(Text(quadrant.more, style=_MUTED), (0, 0, 0, 3))
    if brief.swot_note:
        yield Text(brief.swot_note, style=_MUTED)
    if brief.insights:
        yield _heading(brief.words["heading_insights"])
        yield from (_point(brief, point) for point in brief.insights)
        if brief.insights_more:
            yield Padding(Text(brief.insights_more, style=_MUTED), (0, 0, 0, 3))


def _mentions(brief: Brief, mentions: tuple[Mention, ...], label: str = "more") -> Iterable[RenderableType]:
    if mentions:
        listed = "; ".join(f"{mention.title}{_note(mention.cite)}" for mention in mentions)
        yield Text(f"{brief.words[label]}: {listed}.", style=_MUTED)


def _sentences(entries: tuple[str, ...]) -> str:
    return f"{'. '.join(entries)}." if entries else ""


def _labelled(label: str, text: str) -> Iterable[RenderableType]:
    if text:
        line = Text(f"{label}: ", style=_ACCENT)
        line.append(text, style="default")
        yield Padding(line, (0, 0, 0, 3))


def _agenda(brief: Brief) -> Iterable[RenderableType]:
    words = brief.words
    if brief.lines or brief.concerned or brief.lines_more:
        yield _heading(words["heading_lines"])
    for line in brief.lines:
        yield from _line(brief, line)
    yield from (_point(brief, point) for point in brief.concerned)
    yield from _mentions(brief, brief.lines_more, "more_lines" if brief.lines or brief.concerned else "named")
    if brief.synergies or brief.synergies_more:
        yield _heading(words["heading_synergies"])
    for synergy in brief.synergies:
        yield from _synergy(brief, synergy)
    yield from _mentions(brief, brief.synergies_more, "more" if brief.synergies else "named")
    if brief.cases or brief.cases_more:
        yield _heading(words["heading_cases"])
    for case in brief.cases:
        yield from _case(brief, case)
    yield from _mentions(brief, brief.cases_more, "more" if brief.cases else "named")


def _case(brief: Brief, case: CaseCard) -> Iterable[RenderableType]:
    words = brief.words
    yield Text(f"{case.label}: {case.title}", style="bold")
    said = _statement(case.archetype, case.text, _note(case.cite), _aside(brief, case.caveat))
    yield Padding(said, (0, 0, 0, 3))
    yield from _labelled(words["aim"], case.aim)
    yield from _labelled(words["finance"], case.finance)
    yield from _labelled(words["helped"], _sentences(case.helped))
    yield from _labelled(words["hindered"], _sentences(case.hindered))


def _line(brief: Brief, line: LineCard) -> Iterable[RenderableType]:
    words = brief.words
    yield Text(f"{line.label}: {line.title}", style="bold")
    note, aside = _note(line.cite) + _years(line.earlier), _aside(brief, line.caveat)
    if line.role:
        first = ("", "") if line.text else (note, aside)
        yield Padding(_statement(words["role"], line.role, *first), (0, 0, 0, 3))
    if line.text:
        yield Padding(_statement("", line.text, note, aside), (0, 0, 0, 3))
    yield from (Padding(_bullet(task), (0, 0, 0, 2)) for task in line.tasks)
    yield from _labelled(words["needs"], _sentences(line.needs))
    yield from _labelled(words["actions"], _sentences(line.actions))
    yield from _labelled(words["result"], line.result)
    yield from _labelled(words["others"], line.others)


def _synergy(brief: Brief, synergy: SynergyCard) -> Iterable[RenderableType]:
    words = brief.words
    yield Text(f"{words['synergy'].format(code=synergy.code)}: {synergy.title}", style="bold")
    if synergy.role:
        yield Padding(_statement(words["role"], synergy.role), (0, 0, 0, 3))
    said = _statement("", synergy.text, _note(synergy.cite), _aside(brief, synergy.caveat))
    yield Padding(said, (0, 0, 0, 3))
    yield from _labelled(words["layers"], ", ".join(synergy.layers))
    yield from _labelled(words["places"], synergy.places)
    yield from _labelled(words["examples"], synergy.examples)
    yield from _labelled(words["use_cases"], _sentences(synergy.use_cases))
    yield from _labelled(words["openings"], _sentences(synergy.openings))
    yield from _labelled(words["partners"], synergy.partners)


def _figures(brief: Brief) -> Iterable[RenderableType]:
    if brief.charts or brief.figures:
        yield _heading(brief.words["heading_numbers"])
    for figure in brief.figures:
        aside = f"({figure.small}) {_aside(brief, figure.caveat)}".strip()
        yield _bullet(_statement(figure.title, "; ".join(figure.shown), _note(figure.cite), aside))
    if brief.figures_more:
        yield Text(brief.figures_more, style=_MUTED)
    for box in brief.charts:
        yield Text(
            f"{brief.words['figure']} {box.number}. {box.chart.title}{_note(*box.cites)}", style="bold"
        )
        header = (Column(Text(cell)) for cell in box.chart.table.header)
        table = Table(*header, box=None, header_style=_MUTED, pad_edge=False)
        for row in box.chart.table.rows:
            table.add_row(*(Text(cell) for cell in row))
        yield table
        yield Text(f"{box.chart.subtitle} {_aside(brief, box.caveat)}".strip(), style=_MUTED)


def _steps(brief: Brief) -> Iterable[RenderableType]:
    if brief.steps or brief.steps_more:
        yield _heading(brief.words["heading_steps"])
    for step in brief.steps:
        yield from _step(brief, step)
    yield from _mentions(brief, brief.steps_more, "more" if brief.steps else "named")
    if brief.terms:
        yield _heading(brief.words["heading_terms"])
        yield from (_bullet(_statement(t.term, t.text, _note(t.cite))) for t in brief.terms)


def _step(brief: Brief, step: Step) -> Iterable[RenderableType]:
    words = brief.words
    yield Text(f"{words['recommendation'].format(n=step.number)}: {step.title}", style="bold")
    if step.ask:
        yield Padding(_statement(words["ask"], step.ask), (0, 0, 0, 3))
    note = _note(step.cite) + _years(step.earlier)
    said = _statement("", step.text, note, _aside(brief, step.caveat))
    yield Padding(said, (0, 0, 0, 3))
    yield from (Padding(_bullet(suggestion), (0, 0, 0, 2)) for suggestion in step.suggestions)
    yield from _labelled(words["addressees"], step.addressees)


def _sources(brief: Brief) -> Iterable[RenderableType]:
    yield _heading(brief.words["heading_sources"])
    for note in brief.notes:
        yield Text(f"[{note.number}] {note.document}, {note.place}")
    yield Text()
    for document in brief.references:
        authors = f"{document.authors}, " if document.authors else ""
        yield Text(f"{document.short_title}: {authors}{document.title} ({document.year})")
