"""A style file to a `Style`: what it leaves out is as in the default, what nobody could read is refused."""

from pathlib import Path

from briefs.colour import GRAPHIC_RATIO, HEX, LEAST_DISTANCE, TEXT_RATIO, closest, contrast
from briefs.model import Translated
from briefs.model.style import COLOURS, DENSITIES, FONTS, PAGES, Font, Logo, Style
from briefs.problems import shown
from briefs.schema.context import Context
from briefs.schema.fields import Fields
from briefs.schema.keys import KEYS
from briefs.schema.logo import printed_height
from briefs.yamlfile import Mapping, Node

_LEAST = {"ink": TEXT_RATIO, "muted": TEXT_RATIO, "accent": TEXT_RATIO, "contrast": GRAPHIC_RATIO}
_MARKS = ("ink", "accent", "contrast")
"""The colours that tell marks apart in a chart."""

_PICTURES = (".svg", ".png")


def read_style(context: Context, id: str, root: Node, base: Style | None, folder: Path) -> Style:
    """Read a style.

    Args:
        context: takes the problems.
        id: the name of the style.
        root: the root of the file.
        base: the style that fills what the file leaves out; None for the default itself, which has all.
        folder: where the files are that it names.
    """
    fields = Fields(context, root, "a style", KEYS["a style"])
    colours = _colours(context, fields, base)
    fonts = _sub(context, fields, "fonts", "fonts")
    return Style(
        id=id,
        **colours,
        text=_font(context, fonts, "text", base.text if base else FONTS["source-sans"], folder),
        headings=_font(context, fonts, "headings", base.headings if base else FONTS["source-serif"], folder),
        page=fields.choice("page", PAGES, required=not base) or (base.page if base else "A4"),
        density=fields.choice("density", DENSITIES, required=not base)
        or (base.density if base else "normal"),
        logo=_logo(context, fields, folder),
        footer=fields.translated("footer", required=False),
    )


def _sub(context: Context, fields: Fields, key: str, what: str) -> Fields | None:
    node = fields.get(key)
    return Fields(context, node, what, KEYS[what]) if node is not None else None


def _colours(context: Context, fields: Fields, base: Style | None) -> dict[str, str]:
    """The colours by name, each checked against the paper, and the marks against each other."""
    given = _sub(context, fields, "colours", "colours")
    found = {name: getattr(base, name) if base else "#000000" for name in COLOURS}
    if given is None or given.node is None:
        return found
    is_sound = True
    for name in COLOURS:
        word = given.text(name, required=not base)
        if HEX.fullmatch(word):
            found[name] = word.upper()
        elif word:
            is_sound = False
            hint = "write it as #0F5C6E, in quotes"
            given.report(name, f'"{name}" must be a colour, not "{shown(word)}"', hint)
    if is_sound:
        _check_colours(given, found)
    return found


def _check_colours(given: Fields, colours: dict[str, str]) -> None:
    for name, least in _LEAST.items():
        ratio = contrast(colours[name], colours["paper"])
        if ratio < least:
            kind = "text" if least == TEXT_RATIO else "marks in charts"
            message = f"{name} {colours[name]} on paper {colours['paper']} has contrast {ratio:.2f}:1"
            given.report(name, message, f"{kind} must have {least:g}:1: choose a stronger colour")
    near = closest({name: colours[name] for name in _MARKS})
    if near.distance < LEAST_DISTANCE:
        message = f"{near.first} and {near.second} can not be told apart with {near.sight}"
        given.report(near.second, message, "make one of them lighter or darker")


def _font(context: Context, fonts: Fields | None, key: str, otherwise: Font, folder: Path) -> Font:
    """A family by the name that the program knows, or with files of its own."""
    node = fonts.get(key) if fonts else None
    if fonts is None or node is None:
        return otherwise
    if not isinstance(node, Mapping):
        return FONTS.get(fonts.choice(key, FONTS), otherwise)
    fields = Fields(context, node, "a font", KEYS["a font"])
    files = {
        face: _file(fields, face, folder, (".ttf", ".otf")) for face in ("regular", "italic", "semibold")
    }
    return Font(fields.text("family"), **files, folder=folder)


def _logo(context: Context, fields: Fields, folder: Path) -> Logo | None:
    given = _sub(context, fields, "logo", "a logo")
    if given is None:
        return None
    name = _file(given, "file", folder, _PICTURES)
    alt = given.translated("alt") or Translated(())
    if not name:
        return None
    try:
        return Logo(folder / name, alt, printed_height(folder / name))
    except ValueError:
        message = f'"{shown(name)}" is no picture that can be read'
        given.report("file", message, "export it again, as SVG or PNG")
        return None


def _file(fields: Fields, key: str, folder: Path, endings: tuple[str, ...]) -> str:
    """The name of a file that is there, inside the folder; empty where it can not be used."""
    name = fields.text(key)
    if not name:
        return ""
    path = folder / name
    if not name.lower().endswith(endings):
        fields.report(key, f'"{shown(name)}" is of no kind that can be used', f"use {' or '.join(endings)}")
    elif not path.resolve().is_relative_to(folder.resolve()):
        fields.report(key, f'"{shown(name)}" lies outside the project', "put it beside the style file")
    elif not path.is_file():
        fields.report(key, f'there is no file "{shown(name)}"', f"it is looked for in {folder.name or '.'}/")
    else:
        return name
    return ""
