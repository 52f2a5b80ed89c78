"""The library of content: immutable, fully checked, the same for every brief.

After loading nobody downstream meets a missing reference, an unknown id or a text without its translation.
"""

from briefs.model.items import (
    INSIGHT_TYPES,
    QUADRANTS,
    ActionLine,
    Case,
    GlossaryTerm,
    Insight,
    Item,
    Party,
    Recommendation,
    StackLayer,
    Suggestion,
    SwotItem,
    Synergy,
)
from briefs.model.library import Library
from briefs.model.project import (
    REGION_KINDS,
    STAKEHOLDER_KINDS,
    WIDE_REGION_KINDS,
    Document,
    KeyMessage,
    Layer,
    Profile,
    Project,
    Region,
    Stakeholder,
    Theme,
)
from briefs.model.statistics import QUALIFIERS, UNITS, Quantity, Row, Series, Statistic
from briefs.model.text import Place, Translated

__all__ = [
    "INSIGHT_TYPES",
    "QUADRANTS",
    "QUALIFIERS",
    "REGION_KINDS",
    "STAKEHOLDER_KINDS",
    "UNITS",
    "WIDE_REGION_KINDS",
    "ActionLine",
    "Case",
    "Document",
    "GlossaryTerm",
    "Insight",
    "Item",
    "KeyMessage",
    "Layer",
    "Library",
    "Party",
    "Place",
    "Profile",
    "Project",
    "Quantity",
    "Recommendation",
    "Region",
    "Row",
    "Series",
    "StackLayer",
    "Stakeholder",
    "Statistic",
    "Suggestion",
    "SwotItem",
    "Synergy",
    "Theme",
    "Translated",
]
