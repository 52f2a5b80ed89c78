"""The charts of a brief: plain data in, words and SVG out.

`FIGURES` is the only list of them. Each is a module with a pure `prepare(data, language)`, a
`draw(prepared, style)` and `chart(data, language, style)`, which does both (`export` makes files of it):

    from figures import FIGURES, Layer, Style
    from figures.stack_profile import Data

    chart = FIGURES["stack_profile"].chart(Data(layers, "Hilversum", {"ai": ("A",)}), "nl", Style())

Importing this package does not import Matplotlib: that happens when the first chart is drawn.
"""

from __future__ import annotations

from typing import Final

from . import (
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
from .model import Chart, Figure, Language, Layer, Style, Table

__all__ = ["FIGURES", "Chart", "Figure", "Language", "Layer", "Style", "Table"]

FIGURES: Final[dict[str, Figure]] = {
    module.NAME: Figure(
        module.Data, module.Prepared, module.prepare, module.compose, module.draw, module.chart
    )
    for module in (
        synergy_layers,
        line_actors,
        bars,
        stack_profile,
        swot_balance,
        network,
        corridor_map,
        shares,
        timeline,
        small_multiples,
    )
}
"""Every kind of chart by its name."""
