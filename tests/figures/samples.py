"""Data like that of the reports, for the tests of the charts."""

from __future__ import annotations

from figures import Language, Layer, bars, line_actors, stack_profile, synergy_layers

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

SHARES = {
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


def shares() -> bars.Data:
    return bars.Data(
        title="Eindhoven trekt veel durfkapitaal naar mobiliteit en energie",
        rows=tuple(bars.BarRow(label, values) for label, values in SHARES.items()),
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
