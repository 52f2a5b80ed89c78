"""How much of each part a brief shows, so that it fills two to four pages."""

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """The most entries of each part; what is beyond them is counted or mentioned by its title."""

    insights: int = 2
    line_results: bool = False
    line_stakes: bool = False
    line_entries: int = 0
    concerned: int = 0
    synergies: int = 1
    use_cases: int = 0
    openings: int = 2
    cases: int = 0
    case_details: bool = False
    charts: int = 0
    figures: int = 0
    steps: int = 1
    suggestions: int = 2
    terms: int = 0


STEPS: tuple[dict[str, Any], ...] = (
    {"charts": 1},
    {"steps": 2},
    {"figures": 3},
    {"cases": 1},
    {"synergies": 2},
    {"line_results": True},
    {"charts": 2},
    {"line_stakes": True},
    {"concerned": 2},
    {"steps": 3, "suggestions": 3},
    {"synergies": 3, "openings": 3},
    {"line_entries": 2},
    {"figures": 5},
    {"insights": 4},
    {"concerned": 4},
    {"charts": 3},
    {"steps": 4, "suggestions": 4},
    {"synergies": 4},
    {"line_entries": 3},
    {"use_cases": 2},
    {"figures": 8},
    {"insights": 6},
    {"cases": 2},
    {"steps": 5},
    {"concerned": 6},
    {"openings": 4, "line_entries": 4},
    {"charts": 4},
    {"charts": 5},
    {"steps": 7},
    {"synergies": 5},
    {"use_cases": 4, "suggestions": 6},
    {"cases": 4, "case_details": True},
    {"terms": 6},
    {"figures": 12},
    {"insights": 8},
)
"""What is added when there is room, what serves the reader most first."""


def _ladder() -> tuple[Limits, ...]:
    rungs = [Limits()]
    for more in STEPS:
        rungs.append(dataclasses.replace(rungs[-1], **more))
    return tuple(rungs)


LADDER = _ladder()
"""From tight to generous: `LADDER[n]` has the first n steps."""
