"""The fonts of a page for a browser: cut down to the letters of European texts, carried in the page.

The cut-down fonts bear a name of our own, since their licence keeps the name Source for the whole ones.
"""

import base64
from functools import cache
from io import BytesIO
from pathlib import Path

from briefs.model.style import Style
from briefs.render.css import FONT_FACES, fonts
from briefs.render.fonts import path_of

_LETTERS = (
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *(ord(sign) for sign in "\u2010\u2011–—‘’“”•…€←↑→−≤≥"),
)
_FAMILY_NAME_ID = 1


@cache
def web_font_css(style: Style) -> str:
    """The `@font-face` rules of a page, with the fonts in them; made once a process."""
    return "\n".join(
        f'@font-face {{ font-family: "{font.family}"; font-weight: {weight}; font-style: {slant}; '
        f'font-display: swap; src: url("data:font/woff2;base64,{_cut_down(path_of(font, face))}") '
        f'format("woff2"); }}'
        for font in fonts(style)
        for face, weight, slant in FONT_FACES
        if not (font != style.text and face == "italic")
    )


@cache
def _cut_down(path: Path) -> str:
    """The font with the letters of European texts only, as base64."""
    from fontTools import subset

    options = subset.Options(
        flavor="woff2", layout_features=["kern", "liga"], hinting=False, name_IDs=[_FAMILY_NAME_ID]
    )
    font = subset.load_font(str(path), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_LETTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        record.string = "Briefs"
    buffer = BytesIO()
    subset.save_font(font, buffer, options)
    font.close()
    return base64.b64encode(buffer.getvalue()).decode()
