"""The words of the charts on numbers and on reports, and the small words that all charts use."""

from __future__ import annotations

from typing import Final

from .model import Language

WORDS: Final[dict[str, dict[Language, str]]] = {
    # lists and small words
    "and": {"nl": "en", "en": "and"},
    "yes": {"nl": "ja", "en": "yes"},
    "no": {"nl": "nee", "en": "no"},
    "none": {"nl": "geen", "en": "none"},
    "not_stated": {"nl": "niet vermeld", "en": "not stated"},
    "source": {"nl": "Bron: {source}", "en": "Source: {source}"},
    # counted nouns: say them through `counted`
    "synergies_one": {"nl": "1 synergie", "en": "1 synergy"},
    "synergies_many": {"nl": "{count} synergieën", "en": "{count} synergies"},
    "lines_one": {"nl": "1 actielijn", "en": "1 action line"},
    "lines_many": {"nl": "{count} actielijnen", "en": "{count} action lines"},
    "places_one": {"nl": "1 plaats", "en": "1 place"},
    "places_many": {"nl": "{count} plaatsen", "en": "{count} places"},
    "actors_one": {"nl": "1 actor", "en": "1 actor"},
    "actors_many": {"nl": "{count} actoren", "en": "{count} actors"},
    "rows_one": {"nl": "1 rij", "en": "1 row"},
    "rows_many": {"nl": "{count} rijen", "en": "{count} rows"},
    "points_one": {"nl": "1 punt", "en": "1 point"},
    "points_many": {"nl": "{count} punten", "en": "{count} points"},
    "reports_one": {"nl": "1 rapport", "en": "1 report"},
    "reports_many": {"nl": "{count} rapporten", "en": "{count} reports"},
    "stacks_one": {"nl": "Gestapelde staaf", "en": "Stacked bar"},
    "stacks_many": {"nl": "{count} gestapelde staven", "en": "{count} stacked bars"},
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
    # swot_balance
    "strengths": {"nl": "sterkten", "en": "strengths"},
    "weaknesses": {"nl": "zwakten", "en": "weaknesses"},
    "opportunities": {"nl": "kansen", "en": "opportunities"},
    "threats": {"nl": "bedreigingen", "en": "threats"},
    "swot_more": {
        "nl": "{reader}: meer {goods} ({good}) dan {bads} ({bad})",
        "en": "{reader}: more {goods} ({good}) than {bads} ({bad})",
    },
    "swot_fewer": {
        "nl": "{reader}: minder {goods} ({good}) dan {bads} ({bad})",
        "en": "{reader}: fewer {goods} ({good}) than {bads} ({bad})",
    },
    "swot_even": {
        "nl": "{reader}: evenveel {goods} als {bads} ({good})",
        "en": "{reader}: as many {goods} as {bads} ({good})",
    },
    "swot_one_side": {"nl": "{reader}: {names} ({count})", "en": "{reader}: {names} ({count})"},
    "swot_subtitle": {
        "nl": "Aantal genoemde punten: rechts wat gunstig is, links wat ongunstig is. n = {points}",
        "en": "Number of points named: favourable on the right, unfavourable on the left. n = {points}",
    },
    "swot_alt": {
        "nl": "Staafdiagram naar twee kanten, {rows}: rechts sterkten, kansen; links zwakten, bedreigingen.",
        "en": "Bar chart to two sides, {rows}: strengths, opportunities right; weaknesses, threats left.",
    },
    "report": {"nl": "Rapport", "en": "Report"},
    "year": {"nl": "Jaar", "en": "Year"},
    # shares
    "shares_alt": {
        "nl": "{rows} van {parts} delen, {unit}.",
        "en": "{rows} of {parts} parts, {unit}.",
    },
    "shares_note": {
        "nl": "De delen tellen op tot {sums}.",
        "en": "The parts add up to {sums}.",
    },
    "percent": {"nl": "procent", "en": "per cent"},
    "part": {"nl": "Deel", "en": "Part"},
    "share": {"nl": "Aandeel", "en": "Share"},
    "total": {"nl": "Samen", "en": "Together"},
    # small_multiples
    "panels_alt": {
        "nl": "{panels} kleine staafdiagrammen van {rows} op één schaal, {unit}.",
        "en": "{panels} small bar charts of {rows} on one scale, {unit}.",
    },
    "panels_alt_high": {"nl": "{panel}: hoogste {high}.", "en": "{panel}: highest {high}."},
    # timeline
    "timeline_again": {
        "nl": "{theme}: {count} punten uit {year} stonden al in oudere rapporten, het oudste uit {oldest}",
        "en": "{theme}: {count} points from {year} were already in older reports, the oldest from {oldest}",
    },
    "timeline_again_one": {
        "nl": "{theme}: 1 punt uit {year} stond al in een ouder rapport, uit {oldest}",
        "en": "{theme}: 1 point from {year} was already in an older report, from {oldest}",
    },
    "timeline_later": {
        "nl": "{theme}: {count} punten stonden al in oudere rapporten, het oudste uit {oldest}",
        "en": "{theme}: {count} points were already in older reports, the oldest from {oldest}",
    },
    "timeline_later_one": {
        "nl": "{theme}: 1 punt stond al in een ouder rapport, uit {oldest}",
        "en": "{theme}: 1 point was already in an older report, from {oldest}",
    },
    "timeline_none": {
        "nl": "{theme}: geen punt komt in een later rapport terug",
        "en": "{theme}: no point returns in a later report",
    },
    "timeline_subtitle": {
        "nl": "Een lijn: het latere rapport zegt hetzelfde. n = {documents}, {points}",
        "en": "A line: the later report says the same. n = {documents}, {points}",
    },
    "timeline_alt": {
        "nl": "Tijdlijn van {documents}, {span}, met {points}; lijnen verbinden wat terugkeert.",
        "en": "Timeline of {documents}, {span}, with {points}; lines join what returns.",
    },
    "timeline_alt_again": {"nl": "{point}: ook in {years}.", "en": "{point}: also in {years}."},
    "point": {"nl": "Punt", "en": "Point"},
    "earlier_points": {"nl": "Eerder gezegd", "en": "Said before"},
}
