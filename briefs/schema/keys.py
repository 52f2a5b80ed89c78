"""Which keys each kind of entry may have; docs/editing.md says what each is for."""

KINDS = (
    "swot",
    "action_lines",
    "synergies",
    "recommendations",
    "insights",
    "stack",
    "statistics",
    "glossary",
)
"""The sections of a document file."""

VOCABULARY = ("documents", "layers", "themes", "regions", "stakeholders")
"""The sections of `sources.yaml` beside the project."""

_ITEM = ("id", "title", "text", "themes", "regions", "names", "at", "page", "caveat")
_FIGURE = ("unit", "counted", "qualifier", "value", "printed", "words")
_PROFILE = ("profile", "profile_at", "profile_document")

KEYS: dict[str, tuple[str, ...]] = {
    "sources.yaml": ("project", *VOCABULARY),
    "project": ("name", "publisher", "edition", "date", "languages", "default_language"),
    "a document": (
        "id",
        "title",
        "short_title",
        "subtitle",
        "authors",
        "publisher",
        "kind",
        "year",
        "date_note",
    ),
    "a layer": ("id", "number", "name", "text"),
    "a theme": ("id", "name", "text", "key_messages"),
    "a region": (
        "id",
        "name",
        "kind",
        "within",
        "latitude",
        "longitude",
        *_PROFILE,
        "layers",
        "key_messages",
        "brief",
    ),
    "a stakeholder": (
        "id",
        "name",
        "short_name",
        "kind",
        "regions",
        "interests",
        *_PROFILE,
        "key_messages",
        "brief",
    ),
    "a key message": ("text", "items"),
    "a document file": KINDS,
    "swot": ("note", "strengths", "weaknesses", "opportunities", "threats"),
    "an entry of swot": _ITEM,
    "an action line": (*_ITEM, "number", "motto", "needs", "actions", "result", "actors"),
    "an actor": ("stakeholder", "name", "role", "tasks"),
    "a synergy": (
        *_ITEM,
        "code",
        "layers",
        "examples",
        "places",
        "general",
        "use_cases",
        "partners",
        "openings",
    ),
    "a partner": ("stakeholder", "name", "role", "tasks"),
    "a recommendation": (*_ITEM, "number", "addressees", "suggestions"),
    "an addressee": ("stakeholder", "name", "ask", "tasks"),
    "a suggestion": ("stakeholders", "regions"),
    "an insight": (*_ITEM, "type", "number"),
    "a stack layer": (*_ITEM, "number", "layers"),
    "a statistic": (
        *_ITEM,
        *_FIGURE,
        "population",
        "n",
        "year",
        "origin",
        "of_report",
        "glance",
        "series",
        "rows",
    ),
    "a series": ("id", "label"),
    "a row": ("id", "label", "cells", "year", "themes", "regions", *_FIGURE),
    "a cell": _FIGURE,
    "a glossary term": ("id", "term", "text", "at", "page", "caveat"),
}
"""By the words that messages use for the entry. A suggestion has its texts beside these keys."""
