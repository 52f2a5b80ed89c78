"""The style as CSS: colours and fonts as variables, the sheet of paper, and the faces of the fonts.

The sheets in `templates/css` use the variables and name no colour, font or page of their own.
"""

import base64

from briefs.model.style import BOTTOM_MM, COLOURS, SIDE_MM, TOP_MM, Font, Style

FONT_FACES = (("regular", 400, "normal"), ("italic", 400, "italic"), ("semibold", 600, "normal"))
_FIRST_TOP_MM = 16


def variables(style: Style) -> str:
    """The custom properties that all sheets use."""
    colours = {name: getattr(style, name) for name in COLOURS}
    display = 600 if style.headings == style.text else 400
    return (
        f":root {{ {_declared(colours)} --text-font: {_family(style.text)}; "
        f"--heading-font: {_family(style.headings)}; --display-weight: {display}; }}"
    )


def dark_variables(style: Style) -> str:
    """The colours for readers who have set their screen to dark; a logo keeps the paper it was made for."""
    colours = {**style.dark, "plate": style.paper}
    return f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_declared(colours)} }} }}"


def browser_sheet(style: Style) -> str:
    """The sheet of paper for a page printed from a browser, which has headers and footers of its own."""
    width, height = style.page_mm
    return (
        f"@page {{ size: {width}mm {height}mm; margin: {TOP_MM}mm {SIDE_MM}mm {BOTTOM_MM}mm; }} "
        f"@media print {{ html {{ font-size: {style.text_pt}pt; }} }}"
    )


def sheet(style: Style, footer: str) -> str:
    """The page rule of the printed sheet; a margin box can use no variables."""
    width, height = style.page_mm
    small = f"{0.84 * style.text_pt:.2f}pt"
    left = f'"{_quoted(footer)}"' if footer else "string(edition)"
    return (
        f"@page {{ size: {width}mm {height}mm; margin: {TOP_MM}mm {SIDE_MM}mm {BOTTOM_MM}mm; "
        f"font: 400 {small} {_family(style.text)}; color: {style.muted}; "
        f"@bottom-left {{ content: {left}; }} }} "
        f"@page :first {{ margin-top: {_FIRST_TOP_MM}mm; }} "
        f"html {{ font-size: {style.text_pt}pt; }}"
    )


def faces(style: Style) -> str:
    """The `@font-face` rules for the sheet of paper."""
    return "\n".join(
        f'@font-face {{ font-family: "{font.family}"; font-weight: {weight}; font-style: {slant}; '
        f'src: url("{_source(font, getattr(font, face))}"); }}'
        for font in fonts(style)
        for face, weight, slant in FONT_FACES
    )


def _source(font: Font, name: str) -> str:
    """Where the page finds a font: ours by name, one of the house within the page itself."""
    if font.folder is None:
        return f"briefs:/font/{name}"
    data = base64.b64encode((font.folder / name).read_bytes()).decode()
    return f"data:font/ttf;base64,{data}"


def fonts(style: Style) -> tuple[Font, ...]:
    """The families of a style, each once."""
    return tuple(dict.fromkeys((style.text, style.headings)))


def _declared(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def _family(font: Font) -> str:
    return f'"{font.family}"'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
