"""Data like that of the reports, for the tests of the charts."""

from __future__ import annotations

from itertools import combinations

from figures import (
    Language,
    Layer,
    bars,
    corridor_map,
    line_actors,
    network,
    shares,
    small_multiples,
    stack_profile,
    swot_balance,
    synergy_layers,
    timeline,
)

LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijen"

_IDS = ("raw-materials", "chips", "networks", "cloud", "ai", "applications", "connected-devices")
_NAMES: dict[Language, tuple[str, ...]] = {
    "nl": (
        "grondstoffen",
        "chips",
        "netwerken",
        "de cloud",
        "AI",
        "applicaties",
        "verbonden apparaten",
    ),
    "en": (
        "raw materials",
        "chips",
        "networks",
        "the cloud",
        "AI",
        "applications",
        "connected devices",
    ),
}

SYNERGIES = {
    "A": ("AI voor applicaties", ("ai", "applications")),
    "B": ("Slimme verbonden apparaten", ("ai", "applications", "connected-devices")),
    "C": ("AI voor chips, machines en systemen", ("chips", "networks", "ai", "applications")),
    "D": ("Chips voor toekomstige AI", ("chips", "ai")),
    "E": ("AI voor grondstoffen en chips", ("raw-materials", "chips", "ai")),
    "F": ("Tech voor Defensie", ("ai", "applications", "connected-devices")),
    "G": ("Infrastructuur voor Data en AI", ("networks", "cloud", "ai")),
    "H": ("Nieuwe digitale media", ("ai", "applications", "connected-devices")),
    "I": ("Wereldmodellen", ("ai", "connected-devices")),
}

LINES = (
    "Ecosysteem & Organiserend Vermogen",
    "Strategie & Publieke Verankering",
    "Infrastructuur & Cluster",
    "Talent & Human Capital",
    "Onderzoek & Ontwikkeling",
    "Maatschappelijke Impact & Soevereiniteit",
    "Ondernemen & Schalen",
    "Internationaliseren",
)

ACTORS = {
    "Media Campus NL": (1, 4, 5, 6, 7, 8),
    "MEDIATE": (1, 4, 5, 6, 7, 8),
    "ROM Utrecht Region": (1, 5, 7),
    "ROM Nederland": (8,),
    "Hilversum": (1,),
}

MORE_ACTORS = {
    "Amsterdam Economic Board": (1, 2),
    "Brainport Development": (3,),
    "Hogeschool van Amsterdam": (4, 5),
    "Ministerie van Economische Zaken": (2,),
    "Beeld & Geluid": (5, 6),
}

VENTURE_CAPITAL = {
    "Semiconductors": (13.0, 0.4),
    "Mobility & Logistics": (29.4, 15.0),
    "Energy": (22.0, 5.5),
    "Fintech": (4.3, 17.6),
    "Food": (2.8, 15.3),
}


def layers(language: Language = "nl") -> tuple[Layer, ...]:
    pairs = zip(_IDS, _NAMES[language], strict=True)
    return tuple(Layer(key, at, name) for at, (key, name) in enumerate(pairs, start=1))


def synergies(
    reached: str = "AH",
    codes: str = "ABCDEFGHI",
    language: Language = "nl",
    reader: str = "Hilversum",
) -> synergy_layers.Data:
    found = tuple(
        synergy_layers.Synergy(code, *SYNERGIES[code], code in reached, code == "A") for code in codes
    )
    return synergy_layers.Data(layers(language), found, reader, "MRA en Brainport", "2026")


def roles(
    reader: str = "Media Campus NL", actors: dict[str, tuple[int, ...]] | None = None
) -> line_actors.Data:
    lines = tuple(line_actors.Line(at, name) for at, name in enumerate(LINES, start=1))
    found = tuple(
        line_actors.Actor(name, name, numbers, name == reader)
        for name, numbers in (ACTORS if actors is None else actors).items()
    )
    return line_actors.Data(lines, found, "Nederland", "2026")


def venture_capital() -> bars.Data:
    return bars.Data(
        title="Eindhoven trekt veel durfkapitaal naar mobiliteit en energie",
        rows=tuple(bars.BarRow(label, values) for label, values in VENTURE_CAPITAL.items()),
        series=("Eindhoven", "Nederland"),
        unit="procent van het durfkapitaal",
        year="2024",
        origin="Dealroom",
    )


def lone(*values: float | None, label: str = "Rij", marked: int = -1) -> bars.Data:
    rows = tuple(
        bars.BarRow(f"{label} {at}", (value,), marked=at == marked) for at, value in enumerate(values)
    )
    return bars.Data(title="Meeste banen bij omroep", rows=rows, unit="banen", n="445")


def profile(
    reached: str = "AH", strong: tuple[str, ...] = (), language: Language = "nl"
) -> stack_profile.Data:
    codes = {
        layer.id: tuple(code for code in reached if layer.id in SYNERGIES[code][1]) for layer in layers()
    }
    return stack_profile.Data(layers(language), "Hilversum", codes, strong, "2026")


REGIONS = {
    "amsterdam": ("Amsterdam", 52.3731, 4.8926),
    "almere": ("Almere", 52.3715, 5.219),
    "haarlemmermeer": ("Haarlemmermeer", 52.303, 4.6892),
    "hilversum": ("Hilversum", 52.2241, 5.176),
    "brainport": ("Brainport", 51.45, 5.55),
}

IN_SYNERGY = {
    "A": (),
    "B": ("amsterdam", "brainport", "haarlemmermeer", "almere"),
    "C": ("brainport", "amsterdam"),
    "D": ("brainport", "amsterdam"),
    "E": ("amsterdam", "almere", "brainport"),
    "F": ("brainport", "almere", "amsterdam"),
    "G": ("haarlemmermeer", "amsterdam"),
    "H": ("hilversum", "amsterdam", "brainport"),
    "I": ("amsterdam", "brainport"),
}

POINTS = (
    (0, "Lastige financiering", ()),
    (0, "AIM als partner in een startersfonds", ()),
    (0, "Spillover naar andere sectoren", ()),
    (1, "Workshops over kapitaal", (0,)),
    (1, "De creatieve industrie als motor van innovatie", (2,)),
    (2, "Gebrek aan funding", (0,)),
    (2, "Hoe de creatieve industrie innovatie aandrijft", (4, 2)),
    (4, "Beperkte toegang tot groeikapitaal", (5, 3, 0)),
    (4, "Media zijn een pijler onder toekomstig verdienvermogen", (6, 4, 2)),
    (4, "Ondernemen & Schalen", (5, 3, 1)),
    (3, "Kapitaal voor scale-ups", ()),
)


def balance(*rows: swot_balance.SwotRow, reader: str = "De regio") -> swot_balance.Data:
    found = rows or (
        swot_balance.SwotRow("De Tech Corridor", 2026, 57, 28, 13, 12),
        swot_balance.SwotRow("Mediacluster 2040", 2026, 5, 9, 5, 5),
        swot_balance.SwotRow("Digitale media MRA 2012", 2012, 10, 9),
    )
    return swot_balance.Data(found, reader)


def net(reader: str = "Hilversum", language: Language = "nl") -> network.Data:
    regions = tuple(network.Region(id, name, name == reader) for id, (name, _, _) in REGIONS.items())
    found = tuple(
        network.Synergy(code, name, IN_SYNERGY[code], touched, code == "A")
        for code, (name, touched) in SYNERGIES.items()
    )
    return network.Data(regions, found, layers(language), reader, "MRA en Brainport", "2026")


def places(
    reader: str = "Hilversum", more: dict[str, tuple[str, float, float]] | None = None
) -> corridor_map.Data:
    known = REGIONS | {"utrecht": ("Utrecht", 52.0907, 5.1214)} | (more or {})
    found = tuple(
        corridor_map.Place(id, name, north, east, name == reader) for id, (name, north, east) in known.items()
    )
    links = []
    for one, other in combinations(known, 2):
        shared = tuple(code for code, regions in IN_SYNERGY.items() if {one, other} <= set(regions))
        if shared:
            links.append(corridor_map.Link(one, other, shared))
    return corridor_map.Data(found, tuple(links), reader, year="2026")


def locations() -> shares.Data:
    return shares.Data(
        title="Bijna de helft van de bedrijven zit in Amsterdam",
        parts=("Amsterdam", "Overige gemeenten MRA", "Overige gemeenten Nederland"),
        rows=(shares.ShareRow("", (48.0, 18.0, 34.0)),),
        unit="procent van de bedrijven",
        n="113",
        year="2012",
    )


def groups(*values: tuple[float, ...], parts: tuple[str, ...] = ()) -> shares.Data:
    rows = tuple(shares.ShareRow(f"Groep {at}", row) for at, row in enumerate(values))
    return shares.Data("Groepen", parts or tuple("abcd"[: len(values[0])]), rows)


def echoes(theme: str = "Kapitaal") -> timeline.Data:
    documents = (
        timeline.Document("Digitale media MRA 2012", 2012),
        timeline.Document("Clusterstrategie", 2014),
        timeline.Document("Creatieve technologie 2015", 2015),
        timeline.Document("De Tech Corridor", 2026),
        timeline.Document("Mediacluster 2040", 2026),
    )
    entries = tuple(timeline.Entry(*point) for point in POINTS)
    return timeline.Data(theme, documents, entries)


def panels(marked_series: str = "Hilversum") -> small_multiples.Data:
    names = tuple(name for name, _, _ in REGIONS.values())
    rows = {"ICT": 76, "Creatief": 65, "Marketing": 38, "Juridisch": 12, "Financieel": 3}
    return small_multiples.Data(
        title="Technisch personeel telt overal het zwaarst",
        rows=tuple(
            bars.BarRow(label, tuple(max(value - 9 * at, 0) for at in range(len(names))))
            for label, value in rows.items()
        ),
        series=names,
        marked_series=marked_series,
        unit="procent van de bedrijven",
        n="113",
        year="2012",
    )
