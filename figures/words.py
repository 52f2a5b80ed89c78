"""The words and number forms that the charts themselves say, in Dutch and English.

**Why:** one small catalogue beside the charts, so that a chart needs nothing of the program around
it and a translator finds every sentence in one place. `say` fills the `{names}` in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .model import ALT_LIMIT, Language

CATALOGUE: Final[dict[str, dict[Language, str]]] = {
    # lists and small words
    "and": {"nl": "en", "en": "and"},
    "yes": {"nl": "ja", "en": "yes"},
    "no": {"nl": "nee", "en": "no"},
    "none": {"nl": "geen", "en": "none"},
    "not_stated": {"nl": "niet vermeld", "en": "not stated"},
    # counted nouns: say them through `counted`
    "synergies_one": {"nl": "1 synergie", "en": "1 synergy"},
    "synergies_many": {"nl": "{count} synergieën", "en": "{count} synergies"},
    "lines_one": {"nl": "1 actielijn", "en": "1 action line"},
    "lines_many": {"nl": "{count} actielijnen", "en": "{count} action lines"},
    "actors_one": {"nl": "1 actor", "en": "1 actor"},
    "actors_many": {"nl": "{count} actoren", "en": "{count} actors"},
    "rows_one": {"nl": "1 rij", "en": "1 row"},
    "rows_many": {"nl": "{count} rijen", "en": "{count} rows"},
    # synergy_layers
    "synergy_none": {
        "nl": "{reader} staat bij geen van de {total} synergieën",
        "en": "{reader} is listed in none of the {total} synergies",
    },
    "synergy_some": {
        "nl": "{reader} staat bij {count} van de {total} synergieën{where}",
        "en": "{reader} is listed in {count} of the {total} synergies{where}",
    },
    "synergy_all": {
        "nl": "{reader} staat bij alle {total} synergieën{where}",
        "en": "{reader} is listed in all {total} synergies{where}",
    },
    "synergy_only_none": {
        "nl": "{reader} staat niet bij de enige synergie",
        "en": "{reader} is not listed in the only synergy",
    },
    "synergy_only": {
        "nl": "{reader} staat bij de enige synergie{where}",
        "en": "{reader} is listed in the only synergy{where}",
    },
    "where_mainly": {"nl": ", vooral in {layers}", "en": ", mainly in {layers}"},
    "where_all": {"nl": ", in {layers}", "en": ", in {layers}"},
    "synergy_subtitle": {
        "nl": "Een stip: de synergie raakt deze laag van de stack. n = {synergies}",
        "en": "A dot: the synergy touches this layer of the stack. n = {synergies}",
    },
    "synergy_alt": {
        "nl": "Matrix: synergieën ({total}) tegen lagen van de stack ({layers}).",
        "en": "Matrix of synergies ({total}) against layers of the stack ({layers}).",
    },
    "synergy_alt_reach": {
        "nl": "Met {reader}: {codes}.",
        "en": "With {reader}: {codes}.",
    },
    "synergy_alt_layers": {
        "nl": "Geraakte lagen: {layers}.",
        "en": "Layers touched: {layers}.",
    },
    "within_reach": {"nl": "Met {reader}", "en": "With {reader}"},
    "other_synergies": {"nl": "Andere synergieën", "en": "Other synergies"},
    "general": {"nl": "alle gemeenten", "en": "all municipalities"},
    "synergy": {"nl": "Synergie", "en": "Synergy"},
    "layers": {"nl": "Lagen", "en": "Layers"},
    # line_actors
    "lines_none": {
        "nl": "{reader} heeft in geen van de {total} actielijnen een rol",
        "en": "{reader} has no role in any of the {total} action lines",
    },
    "lines_some": {
        "nl": "{reader} heeft een rol in {count} van de {total} actielijnen",
        "en": "{reader} has a role in {count} of the {total} action lines",
    },
    "lines_all": {
        "nl": "{reader} heeft een rol in alle {total} actielijnen",
        "en": "{reader} has a role in all {total} action lines",
    },
    "lines_only_none": {
        "nl": "{reader} heeft geen rol in de enige actielijn",
        "en": "{reader} has no role in the only action line",
    },
    "lines_only": {
        "nl": "{reader} heeft een rol in de enige actielijn",
        "en": "{reader} has a role in the only action line",
    },
    "lines_subtitle": {
        "nl": "Een stip: de actor heeft een rol in de actielijn. n = {lines}, {actors}",
        "en": "A dot: the actor has a role in the action line. n = {lines}, {actors}",
    },
    "lines_alt": {
        "nl": "Matrix: actielijnen ({total}) tegen actoren ({actors}).",
        "en": "Matrix of action lines ({total}) against actors ({actors}).",
    },
    "lines_alt_reader": {
        "nl": "{reader}: actielijn {lines}.",
        "en": "{reader}: action line {lines}.",
    },
    "lines_alt_none": {
        "nl": "{reader}: geen actielijn.",
        "en": "{reader}: no action line.",
    },
    "lines_alt_most": {
        "nl": "De meeste actoren ({count}) bij actielijn {lines}.",
        "en": "Most actors ({count}) in action line {lines}.",
    },
    "action_line": {"nl": "Actielijn", "en": "Action line"},
    "actors": {"nl": "Actoren", "en": "Actors"},
    # bars
    "bars_alt": {
        "nl": "Staafdiagram van {rows}{series}, {unit}.",
        "en": "Bar chart of {rows}{series}, {unit}.",
    },
    "bars_alt_series": {"nl": " voor {series}", "en": " for {series}"},
    "bars_alt_range": {
        "nl": "hoogste {high}, laagste {low}.",
        "en": "highest {high}, lowest {low}.",
    },
    "bars_alt_one": {"nl": "{label}: {shown}.", "en": "{label}: {shown}."},
    "category": {"nl": "Onderwerp", "en": "Subject"},
    # stack_profile
    "stack_none": {
        "nl": "{region} heeft in geen enkele laag van de stack een synergie",
        "en": "{region} has no synergy in any layer of the stack",
    },
    "stack_top": {
        "nl": "De synergieën van {region} zitten bovenin de stack{where}",
        "en": "The synergies of {region} sit at the top of the stack{where}",
    },
    "stack_bottom": {
        "nl": "De synergieën van {region} zitten onderin de stack{where}",
        "en": "The synergies of {region} sit at the bottom of the stack{where}",
    },
    "stack_mixed": {
        "nl": "De synergieën van {region} raken {touched} van de {total} lagen{where}",
        "en": "The synergies of {region} touch {touched} of the {total} layers{where}",
    },
    "stack_all": {
        "nl": "De synergieën van {region} raken alle {total} lagen{where}",
        "en": "The synergies of {region} touch all {total} layers{where}",
    },
    "stack_top_one": {
        "nl": "De synergie van {region} zit bovenin de stack{where}",
        "en": "The synergy of {region} sits at the top of the stack{where}",
    },
    "stack_bottom_one": {
        "nl": "De synergie van {region} zit onderin de stack{where}",
        "en": "The synergy of {region} sits at the bottom of the stack{where}",
    },
    "stack_mixed_one": {
        "nl": "De synergie van {region} raakt {touched} van de {total} lagen{where}",
        "en": "The synergy of {region} touches {touched} of the {total} layers{where}",
    },
    "stack_all_one": {
        "nl": "De synergie van {region} raakt alle {total} lagen{where}",
        "en": "The synergy of {region} touches all {total} layers{where}",
    },
    "stack_where_all": {"nl": ": {layers}", "en": ": {layers}"},
    "stack_where_mainly": {"nl": ", vooral {layers}", "en": ", mainly {layers}"},
    "stack_subtitle": {
        "nl": "Aantal synergieën per laag van de stack. n = {synergies}",
        "en": "Number of synergies per layer of the stack. n = {synergies}",
    },
    "stack_alt": {
        "nl": "Gestapelde stroken, lagen van {top} (boven) tot {bottom} (onder), met het aantal synergieën.",
        "en": "Stacked strips, layers from {top} (top) to {bottom} (bottom), with the number of synergies.",
    },
    "stack_alt_counts": {"nl": "{counts}; overige lagen geen.", "en": "{counts}; others none."},
    "stack_alt_counts_all": {"nl": "{counts}.", "en": "{counts}."},
    "stack_alt_none": {"nl": "Alle lagen: geen.", "en": "All layers: none."},
    "stack_alt_strong": {
        "nl": "In het rapport sterk genoemd: {layers}.",
        "en": "Named as strong in the report: {layers}.",
    },
    "strong": {"nl": "Sterk volgens het rapport", "en": "Strong according to the report"},
    "layer": {"nl": "Laag", "en": "Layer"},
    "count": {"nl": "Aantal", "en": "Number"},
    "synergies": {"nl": "Synergieën", "en": "Synergies"},
}


def say(language: Language, key: str, **values: str | int) -> str:
    """Return the words of `key` in `language` with the `{names}` filled in."""
    return CATALOGUE[key][language].format(**values)


def counted(language: Language, noun: str, count: int) -> str:
    """Return a count with its noun: `1 synergie`, `9 synergieën`."""
    return say(language, f"{noun}_one" if count == 1 else f"{noun}_many", count=count)


def number(value: float, language: Language, decimals: int = 0) -> str:
    """Return a number as the reader writes it: 1.227 and 13,0 (nl), 1,227 and 13.0 (en)."""
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def decimals_of(value: float) -> int:
    """Return how many decimals, at most three, it takes to write `value`."""
    text = f"{value:.3f}".rstrip("0")
    return len(text.partition(".")[2])


def listed(items: Sequence[str], language: Language) -> str:
    """Join words as a sentence does: `a`, `a en b`, `a, b en c` (no Oxford comma)."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {say(language, 'and')} {items[-1]}"


def capital(text: str) -> str:
    """Return the text with a capital first letter and the rest as it is (AI, de cloud)."""
    return text[:1].upper() + text[1:]


def commas(*parts: str) -> str:
    """Join the parts that are there with commas."""
    return ", ".join(part for part in parts if part)


def alt_text(*sentences: str) -> str:
    """Join as many sentences, from the first on, as fit in `ALT_LIMIT` characters.

    **Why:** half a sentence is worse than none; only a first sentence that is too long is cut.
    """
    text = sentences[0]
    if len(text) > ALT_LIMIT:
        return text[: ALT_LIMIT - 1].rstrip() + "…"
    for sentence in filter(None, sentences[1:]):
        if len(text) + 1 + len(sentence) <= ALT_LIMIT:
            text = f"{text} {sentence}"
    return text
