"""Which charts a brief shows, best first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefs.brief import ChartRequest
from briefs.compose import diagrams, tables, timeline
from briefs.compose.context import Composition
from briefs.compose.limits import Limits
from briefs.model import Statistic, SwotItem
from briefs.select import Pick

LINES_FOR_MATRIX = 3
"""With a role in so many lines, the matrix of lines and actors says most to a reader."""

POINTS_FOR_BALANCE = 8


@dataclass(frozen=True, slots=True)
class Planned:
    """A chart that will be in the brief; it is made when its turn to be numbered comes."""

    make: Callable[[Composition], ChartRequest]
    statistic: Statistic | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The charts of a brief."""

    charts: tuple[Planned, ...]

    @property
    def drawn(self) -> frozenset[str]:
        """The references of the statistics in them, which need no line in the table of figures."""
        return frozenset(chart.statistic.reference for chart in self.charts if chart.statistic)


def plan(c: Composition, limits: Limits) -> Plan:
    """Choose the charts that say something to this reader; nothing is numbered yet."""
    return Plan(tuple(islice(_candidates(c), limits.charts)))


def requests(c: Composition, chosen: Plan) -> tuple[ChartRequest, ...]:
    """The data of the chosen charts."""
    return tuple(chart.make(c) for chart in chosen.charts)


def _candidates(c: Composition) -> Iterator[Planned]:
    """Every chart that has something to say, best first."""
    lines = len(diagrams.own_lines(c)) if len(c.query.stakeholders) == 1 else 0
    is_placed = diagrams.is_placed(c)
    is_of_place = c.is_public or not c.is_personal
    if lines >= LINES_FOR_MATRIX:
        yield Planned(diagrams.line_actors)
    years_first, years_last = _line_of_years(c)
    yield from years_first
    figures = _figures(c)
    yield from figures[:1]
    if c.query.kind == "region" and is_placed and diagrams.can_map(c):
        yield Planned(diagrams.corridor_map)
    if is_placed and not is_of_place:
        yield Planned(diagrams.synergy_layers)
    if is_placed and is_of_place and diagrams.can_join(c):
        yield Planned(diagrams.network)
    if c.is_public and is_placed and diagrams.can_map(c):
        yield Planned(diagrams.corridor_map)
    if 0 < lines < LINES_FOR_MATRIX:
        yield Planned(diagrams.line_actors)
    if _is_balance_telling(c):
        yield Planned(diagrams.swot_balance)
    if c.query.kind == "region" and is_placed:
        yield Planned(diagrams.stack_profile)
    yield from figures[1:2]
    yield from years_last


def _line_of_years(c: Composition) -> tuple[list[Planned], list[Planned]]:
    """The line of years: before other charts where it is short, after them where it is long."""
    points = timeline.points(c) if c.query.kind == "theme" else 0
    line = [Planned(timeline.timeline)] if points else []
    return (line, []) if points <= timeline.POINTS_SHORT else ([], line)


def _figures(c: Composition) -> list[Planned]:
    """The tables of figures that can be drawn."""
    statistics = [pick.item for pick in c.picks(Statistic) if _is_own(c, pick)]
    return [
        Planned(lambda c, statistic=statistic: tables.chart_of(c, statistic), statistic)  # type: ignore[misc]
        for statistic in statistics
        if isinstance(statistic, Statistic) and tables.is_drawable(statistic)
    ]


def _is_own(c: Composition, pick: Pick) -> bool:
    """Whether a table is worth a picture: of the reader or its region, or mainly on the theme and at home."""
    statistic = pick.item
    assert isinstance(statistic, Statistic)
    if not statistic.glance:
        return False
    if c.query.stakeholders or c.query.regions:
        return pick.is_own and (c.is_current(statistic) or not any(map(c.is_current, c.items(Statistic))))
    return pick.closeness == 0 and any(map(c.library.is_home, statistic.regions))


def _is_balance_telling(c: Composition) -> bool:
    """Whether counting strengths and weaknesses tells something: several documents, and enough points."""
    documents = diagrams.swot_documents(c)
    items = [item for item in c.items(SwotItem) if item.document in documents]
    return not c.is_personal and len(documents) > 1 and len(items) >= POINTS_FOR_BALANCE
