"""What libyaml says of a file that it can not read, in words that help an author."""

import re
from typing import Any, NamedTuple

import yaml

from briefs.problems import Location, Problem, shown

_QUOTE = "put quotes around the text"
_COLON = f'{_QUOTE} that has ": " in it, or mend the indent'
_INDENT = "the indent differs from the lines above, or a quote above is closed too early"
_ENTRY = 'begin it with "- ", or mend the indent'
_BRACKET = "close it, or put a comma between the entries"
_BACKSLASH = "write it twice, or use single quotes"
_BLOCK = "begin it on the next line, indented"


class _Meaning(NamedTuple):
    """What a part of a complaint by libyaml means, and what to do about it.

    `{char}` in it is the character at the place that is shown: where it goes wrong, or with `at_start`
    where the text, list or mapping begins.
    """

    part: str
    says: str
    hint: str
    at_start: bool = False


_TAB = _Meaning("tab character", "a tab stands where spaces belong", "indent with spaces")
_MEANINGS = (
    _TAB,
    _Meaning("cannot start any token", 'a text can not begin with "{char}"', _QUOTE),
    _Meaning("found unexpected end of stream", "a quote is opened here and never closed", "close it", True),
    _Meaning("mapping values are not allowed", "a colon stands where no key can be", _COLON),
    _Meaning("block sequence entries", 'a text can not begin with "- "', f"{_QUOTE}, or begin a new line"),
    _Meaning("mapping keys are not allowed", 'a text can not begin with "? "', _QUOTE),
    _Meaning("expected alphabetic or numeric", 'a text can not begin with "{char}"', _QUOTE, True),
    _Meaning("could not find expected ':'", "this line has no key", "add it with a colon, or indent", True),
    _Meaning("expected ',' or", 'the "{char}" that opens here is not closed', _BRACKET, True),
    _Meaning("did not find expected key", "a key is expected here", _INDENT),
    _Meaning(
        "expected '-' indicator",
        "an entry of the list is expected here",
        _ENTRY,
    ),
    _Meaning("expected node content", 'a value is expected before the "{char}"', _QUOTE),
    _Meaning("escape char", "a backslash has a meaning in double quotes", _BACKSLASH),
    _Meaning("escape code", "a backslash has a meaning in double quotes", _BACKSLASH),
    _Meaning("hexdecimal number", "a backslash has a meaning in double quotes", _BACKSLASH),
    _Meaning("undefined tag handle", 'a text can not begin with "!"', _QUOTE, True),
    _Meaning("expected tag URI", 'a text can not begin with "!"', _QUOTE, True),
    _Meaning("expected comment or line break", 'there is text behind the "{char}"', _BLOCK, True),
    _Meaning("expected <document start>", "there is text behind the end", 'remove the line "..." before it'),
    _Meaning("expected directive name", 'a line can not begin with "%"', _QUOTE, True),
    _Meaning("incompatible YAML document", "the file asks for another YAML", 'remove the line "%YAML"'),
)
_END = _Meaning("", "the file ends before it is complete", "something that was opened is not closed")
_OTHER = _Meaning("", "{complaint}", "look at this line and the one before it")

_ODD = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that no editor shows: YAML refuses most, and counts some as the end of a line."""


def odd_character(text: str) -> re.Match[str] | None:
    """The first invisible character that no source may hold."""
    return _ODD.search(text)


def refuse_odd_characters(text: str, file: str) -> Problem | None:
    """The problem with the first invisible character of a file, if there is one."""
    found = odd_character(text)
    if found is None:
        return None
    before = _lines(text[: found.start()])
    place = Location(file, len(before), len(before[-1]) + 1)
    hint = "save the file as UTF-8 text" if found[0] == "\0" else "remove it, or type the space again"
    return Problem(place, f"the invisible character U+{ord(found[0]):04X} is not allowed", hint)


def syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """What is wrong with the YAML, where, and what to do about it."""
    here: Any = getattr(error, "problem_mark", None)
    if here is None:
        return Problem(Location(file, 1, 1), f"this is not valid YAML: {shown(str(error))}")
    complaint: str = getattr(error, "problem", None) or "it can not be read on from here"
    meaning = next((meaning for meaning in _MEANINGS if meaning.part in complaint), _OTHER)
    mark = (getattr(error, "context_mark", None) or here) if meaning.at_start else here
    char = _character(text, mark)
    if char == "\t":
        meaning = _TAB
    elif not char and "{char}" in meaning.says:
        meaning = _END
    says = meaning.says.replace("{char}", char).replace("{complaint}", complaint)
    place = _end(text, file) if meaning is _END else Location(file, mark.line + 1, mark.column + 1)
    return Problem(place, f"this is not valid YAML: {says}", meaning.hint)


def _end(text: str, file: str) -> Location:
    """Behind the last thing that is written in the file."""
    lines = _lines(text.rstrip())
    return Location(file, len(lines), len(lines[-1]) + 1)


def _lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


def _character(text: str, mark: Any) -> str:
    lines = _lines(text)
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[mark.column : mark.column + 1]
