"""The fonts of a page for a browser: cut down to the letters of European texts, carried in the page.

The cut-down fonts bear a name of our own, since their licence keeps the name Source for the whole ones.
"""

import base64
from functools import cache
from io import BytesIO

from briefs.render.fonts import font_files

_FACES = (
    ("Source Sans Pro", 400, "normal", "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", 400, "italic", "SourceSansPro-It.ttf"),
    ("Source Sans Pro", 600, "normal", "SourceSansPro-Semibold.ttf"),
    ("Source Serif Pro", 400, "normal", "SourceSerifPro-Regular.ttf"),
    ("Source Serif Pro", 600, "normal", "SourceSerifPro-Semibold.ttf"),
)
_LETTERS = (
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *(ord(sign) for sign in "\u2010\u2011–—‘’“”•…€←↑→−≤≥"),
)
_FAMILY_NAME_ID = 1


@cache
def web_font_css() -> str:
    """The `@font-face` rules of a page, with the fonts in them; made once a process."""
    rules = []
    for family, weight, style, name in _FACES:
        data = base64.b64encode(_cut_down(name)).decode()
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
            f'font-display: swap; src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
        )
    return "\n".join(rules)


def _cut_down(name: str) -> bytes:
    from fontTools import subset

    options = subset.Options(
        flavor="woff2", layout_features=["kern", "liga"], hinting=False, name_IDs=[_FAMILY_NAME_ID]
    )
    font = subset.load_font(str(font_files()[name]), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_LETTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        record.string = "Briefs"
    buffer = BytesIO()
    subset.save_font(font, buffer, options)
    font.close()
    return buffer.getvalue()
