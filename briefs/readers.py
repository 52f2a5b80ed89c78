"""Who is worth a brief: a stakeholder of whom the sources say at least half a page."""

from dataclasses import dataclass

from briefs.model import (
    ActionLine,
    Case,
    Item,
    Library,
    Recommendation,
    Stakeholder,
    Statistic,
    Synergy,
    Translated,
)

HALF_PAGE = 220
"""Words; a page of a brief holds between 350 and 650."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How much the sources hold for a stakeholder: the items that name it, and the words for it in all."""

    items: int
    words: int
    brief: bool
    why_not: str = ""


def standing(library: Library, stakeholder: Stakeholder) -> Standing:
    """Count what the sources say for a reader, in the project's default language.

    These are its key messages, what names it, and for a public body what lies in its region. Where it has a
    part in an item, all of the item counts, else what is said of it.
    """
    items = [item for item in library.items if not (isinstance(item, Statistic) and item.of_report)]
    named = [item for item in items if stakeholder.id in item.stakeholders]
    texts = [message.text for message in stakeholder.key_messages]
    for item in named:
        texts += _about(item, stakeholder.id)
    if stakeholder.is_public:
        regions = [region for region in stakeholder.regions if not library.is_wide(region)]
        local = set(regions).union(*map(library.descendants, regions))
        for item in items:
            if item not in named and local & set(item.scope):
                texts += [item.title, item.text]
    words = sum(len(text[library.project.default_language].split()) for text in texts)
    if not stakeholder.brief:
        return Standing(len(named), words, brief=False, why_not="only named in passing")
    if words < HALF_PAGE:
        reason = f"{words} words for it, less than half a page ({HALF_PAGE})"
        return Standing(len(named), words, brief=False, why_not=reason)
    return Standing(len(named), words, brief=True)


def _about(item: Item, stakeholder: str) -> list[Translated]:
    """The texts of an item that are for a stakeholder that it names."""
    texts: list[Translated | None] = [item.title, item.text]
    part = next((party for party in item.parties if party.stakeholder == stakeholder), None)
    if part:
        texts += [part.role, *part.tasks]
    if part and isinstance(item, ActionLine):
        texts += [*item.needs, *item.actions, item.result]
    if part and isinstance(item, Synergy):
        texts += [*item.use_cases, *item.openings]
    if part and isinstance(item, Case):
        texts += [item.aim, item.finance, *item.success_factors, *item.obstacles]
    if isinstance(item, Recommendation):
        texts += [
            suggestion.text
            for suggestion in item.suggestions
            if stakeholder in suggestion.stakeholders or (part and not suggestion.stakeholders)
        ]
    return [text for text in texts if text]
