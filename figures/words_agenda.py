"""The words of the charts on an agenda: its synergies, lines, actors, layers and places."""

from __future__ import annotations

from typing import Final

from .model import Language

WORDS: Final[dict[str, dict[Language, str]]] = {
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
    # network
    "network_title": {
        "nl": "{synergies} tussen regio's en lagen van de stack{where}",
        "en": "{synergies} between regions and layers of the stack{where}",
    },
    "network_where": {"nl": ", de meeste met {regions}", "en": ", most of them with {regions}"},
    "network_with": {"nl": ", samen met {regions}", "en": ", together with {regions}"},
    "network_mainly_with": {"nl": ", vooral met {regions}", "en": ", mainly with {regions}"},
    "network_subtitle": {
        "nl": "Een lijn: de regio staat bij de synergie, of de synergie raakt de laag. n = {synergies}",
        "en": "A line: the synergy lists the region, or the synergy touches the layer. n = {synergies}",
    },
    "network_alt": {
        "nl": "Netwerk in drie kolommen: regio's ({regions}), synergieën ({synergies}) en lagen ({layers}).",
        "en": "Network in three columns: regions ({regions}), synergies ({synergies}) and layers ({layers}).",
    },
    "regions": {"nl": "Regio's", "en": "Regions"},
    "stack_layers": {"nl": "Lagen van de stack", "en": "Layers of the stack"},
    # corridor_map
    "map_most": {
        "nl": "{reader} deelt de meeste synergieën met {names} ({count})",
        "en": "{reader} shares most synergies with {names} ({count})",
    },
    "map_only": {
        "nl": "{reader} deelt synergieën met {names} ({count})",
        "en": "{reader} shares synergies with {names} ({count})",
    },
    "map_one": {
        "nl": "{reader} deelt één synergie met {names}",
        "en": "{reader} shares one synergy with {names}",
    },
    "map_one_each": {
        "nl": "{reader} deelt met {names} elk één synergie",
        "en": "{reader} shares one synergy each with {names}",
    },
    "map_each": {"nl": "elk {count}", "en": "{count} each"},
    "map_many": {
        "nl": "{reader} deelt synergieën met {places} andere plaatsen",
        "en": "{reader} shares synergies with {places} other places",
    },
    "map_none": {
        "nl": "{reader} deelt geen synergie met een van de andere plaatsen",
        "en": "{reader} shares no synergy with any of the other places",
    },
    "map_pair": {
        "nl": "{names} delen de meeste synergieën ({count})",
        "en": "{names} share most synergies ({count})",
    },
    "map_plain": {
        "nl": "{places} en de synergieën die zij delen",
        "en": "{places} and the synergies they share",
    },
    "map_subtitle": {
        "nl": "Een lijn: het aantal synergieën dat beide plaatsen noemt. n = {places}, {synergies}",
        "en": "A line: the number of synergies that name both places. n = {places}, {synergies}",
    },
    "map_alt": {
        "nl": "Kaart van {places} op ware afstand, met {links} lijnen naar het aantal gedeelde synergieën.",
        "en": "Map of {places} at true distance, with {links} lines by the number of synergies shared.",
    },
    "map_alt_reader": {"nl": "{reader}: {counts}.", "en": "{reader}: {counts}."},
    "map_alt_most": {"nl": "De meeste: {counts}.", "en": "Most: {counts}."},
    "map_place": {"nl": "Plaats", "en": "Place"},
    "map_with": {"nl": "Met", "en": "With"},
    "north": {"nl": "Noord", "en": "North"},
}
