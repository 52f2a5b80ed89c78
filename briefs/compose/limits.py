"""How much of each part a brief shows, so that it fills two to four pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most entries of each part; what is beyond them is mentioned by its title."""

    swot: int
    insights: int
    full_lines: int
    short_lines: int
    entries: int
    synergies: int
    charts: int
    figures: int
    steps: int
    suggestions: int
    terms: int


LADDER = (
    Limits(
        swot=4,
        insights=6,
        full_lines=8,
        short_lines=6,
        entries=6,
        synergies=5,
        charts=4,
        figures=14,
        steps=7,
        suggestions=6,
        terms=8,
    ),
    Limits(
        swot=4,
        insights=5,
        full_lines=6,
        short_lines=4,
        entries=5,
        synergies=4,
        charts=3,
        figures=10,
        steps=5,
        suggestions=4,
        terms=6,
    ),
    Limits(
        swot=3,
        insights=4,
        full_lines=4,
        short_lines=3,
        entries=4,
        synergies=4,
        charts=3,
        figures=8,
        steps=4,
        suggestions=4,
        terms=4,
    ),
    Limits(
        swot=3,
        insights=3,
        full_lines=3,
        short_lines=2,
        entries=3,
        synergies=3,
        charts=2,
        figures=6,
        steps=4,
        suggestions=3,
        terms=0,
    ),
    Limits(
        swot=2,
        insights=2,
        full_lines=3,
        short_lines=1,
        entries=2,
        synergies=2,
        charts=2,
        figures=4,
        steps=3,
        suggestions=2,
        terms=0,
    ),
)
"""From generous to tight; a brief takes the first that fits its pages."""
