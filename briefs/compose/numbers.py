"""The figures of a brief: a few at a glance, the others in a table."""

from briefs.brief import GlanceFigure, TableFigure
from briefs.compose.context import Composition
from briefs.compose.data import datum
from briefs.compose.limits import Limits
from briefs.locale import NO_BREAK_SPACE
from briefs.model import Quantity, Row, Statistic
from briefs.select import ACTOR, NAMED, REGION, Pick

GLANCE_MOST, GLANCE_FEWEST = 4, 3
LARGE_MOST = 12
"""The longest figure, in letters, that fits its column in large type."""
_NOT_AT_A_GLANCE = ("year", "date", "ratio")
_FAR = 3


def glance(c: Composition, most: int = GLANCE_MOST) -> tuple[tuple[GlanceFigure, ...], frozenset[str]]:
    """The best figures that a number can be shown for, and the statistics they come from."""
    figures: list[GlanceFigure] = []
    used: set[str] = set()
    picks = _nearest_first(c)
    current = [pick for pick in picks if c.is_current(pick.item)]
    for pick in current or picks:
        statistic = pick.item
        assert isinstance(statistic, Statistic)
        candidate = _headline(c, statistic)
        if candidate is None or not statistic.glance or not _concerns(c, pick):
            continue
        quantity, row = candidate
        detail, year = (c.text(row.label), row.year) if row else ("", statistic.year)
        figures.append(
            GlanceFigure(
                shown=_breakable(c.locale.quantity(quantity)),
                title=c.text(statistic.title),
                detail=detail,
                small=small_print(c, statistic, year),
                cite=c.cite(statistic),
                caveat=c.text(statistic.caveat),
                data=datum(c, statistic, row),
            )
        )
        used.add(statistic.reference)
        if len(figures) == most:
            break
    return tuple(figures), frozenset(used)


def _speaking_row(c: Composition, statistic: Statistic) -> Row:
    """The row that speaks for a table: one meant for the reader's region or theme, else the first."""
    for row in statistic.rows:
        if c.regions & set(row.regions) or c.themes & set(row.themes):
            return row
    return statistic.rows[0]


def _nearest_first(c: Composition) -> list[Pick]:
    return sorted(c.picks(Statistic), key=lambda pick: _nearness(c, pick))


def _nearness(c: Composition, pick: Pick) -> tuple[bool, int, int, int]:
    """What is current first; then as near to the reader as may be; then by its themes."""
    interests = [theme for id in c.query.stakeholders for theme in c.library.stakeholders[id].interests]
    main = pick.item.themes[0]
    place = interests.index(main) if main in interests else len(interests)
    return not c.is_current(pick.item), _distance(c, pick), place, -pick.overlap


def _distance(c: Composition, pick: Pick) -> int:
    """From near to far: it names the reader; is in its region and on its themes; is on its foremost ones."""
    if not c.is_personal:
        return 0 if pick.is_own or pick.overlap else _FAR
    if pick.strongest in (ACTOR, NAMED):
        return 0
    if pick.strongest == REGION and (pick.overlap or c.is_public):
        return 1
    kinds = {c.library.regions[region].kind for region in pick.item.regions}
    is_abroad = kinds <= {"world", "continent"}
    is_foremost = pick.item.themes[0] in c.foremost
    return 2 if is_foremost and not is_abroad else _FAR


def _concerns(c: Composition, pick: Pick) -> bool:
    """Whether a figure is near enough to the reader to be shown to it."""
    return _distance(c, pick) < _FAR


def _breakable(shown: str) -> str:
    """A figure that is too long for its column may break between its words."""
    return shown.replace(NO_BREAK_SPACE, " ") if len(shown) > LARGE_MOST else shown


def _headline(c: Composition, statistic: Statistic) -> tuple[Quantity, Row | None] | None:
    """The figure that stands for a statistic, and its row: its own, or the first of a plain table."""
    if statistic.series:
        return None
    row = None if statistic.quantity else _speaking_row(c, statistic)
    quantity = row.quantities[0] if row else statistic.quantity
    assert quantity
    if quantity.low is None or quantity.unit in _NOT_AT_A_GLANCE:
        return None
    return quantity, row


def small_print(c: Composition, statistic: Statistic, year: str | None, missing: str = "") -> str:
    """Population, n, year and the source that the document names, in one line.

    `missing` stands where the document gives no year; a list of figures says so once, under it. Of an old
    document the year of the document itself is told.
    """
    population = c.text(statistic.population)
    parts = [f"{population[0].upper()}{population[1:]}"]
    if statistic.n is not None:
        parts.append(c.locale("n_equals", n=c.locale.number(statistic.n)))
    report = c.library.documents[statistic.document].year
    if not c.is_current(statistic):
        missing = "" if str(report) in population else c.locale("report_of", year=report)
    parts += [year or missing, statistic.origin or ""]
    return ", ".join(part for part in parts if part)


def table(c: Composition, used: frozenset[str], limits: Limits) -> tuple[tuple[TableFigure, ...], str]:
    """The remaining figures, one line a statistic, and a sentence on those that are left."""
    rest = [pick for pick in _nearest_first(c) if pick.item.reference not in used and _concerns(c, pick)]
    rest.sort(key=_is_only_a_date)
    shown = rest[: limits.figures]
    return tuple(_table_figure(c, pick) for pick in shown), c.left("more_figures", len(rest) - len(shown))


def _is_only_a_date(pick: Pick) -> bool:
    """Dates and years say least, and come last."""
    assert isinstance(pick.item, Statistic)
    return all(quantity.unit in ("year", "date") for quantity in pick.item.quantities)


def _table_figure(c: Composition, pick: Pick) -> TableFigure:
    statistic = pick.item
    assert isinstance(statistic, Statistic)
    return TableFigure(
        title=c.text(statistic.title),
        shown=_all_shown(c, statistic),
        small=small_print(c, statistic, statistic.year),
        cite=c.cite(statistic),
        caveat=c.text(statistic.caveat),
        data=datum(c, statistic),
    )


def with_noun(c: Composition, quantity: Quantity) -> str:
    """A figure with the noun that is counted."""
    shown = c.locale.quantity(quantity)
    return f"{shown} {c.text(quantity.counted)}" if quantity.unit == "count" and not quantity.words else shown


def _all_shown(c: Composition, statistic: Statistic) -> tuple[str, ...]:
    """The figure, or one line a row."""
    if statistic.quantity:
        return (with_noun(c, statistic.quantity),)
    shown = []
    for row in statistic.rows:
        figures = " / ".join(c.locale.quantity(quantity) for quantity in row.quantities)
        is_told = row.quantities[0].unit not in ("year", "date")
        year = f" ({row.year})" if is_told and row.year and row.year != statistic.year else ""
        shown.append(f"{c.text(row.label)}{year}: {figures}")
    return tuple(shown)
