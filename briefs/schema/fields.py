"""Reading the fields of one YAML mapping, with every problem noted and none raised.

A field that is missing or wrong yields an empty stand-in, so that reading goes on and all problems of all
files are found in one pass. The stand-ins never leave `briefs.load`, which raises when there is a problem.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from briefs.model import Translated
from briefs.problems import Location, Problem, did_you_mean
from briefs.yamlfile import Mapping, Node, Scalar, Sequence

Made = TypeVar("Made")

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
YEARS = range(1900, 2101)
_KIND_NAMES = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}


class Context:
    """What is shared while a project is read: its languages, the ids known so far, and the problems."""

    def __init__(self, languages: tuple[str, ...] = ()) -> None:
        self.languages = languages
        self.known: dict[str, Collection[str]] = {}
        self.problems: list[Problem] = []

    def report(self, location: Location, message: str, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(location, message, hint))

    def check_known(self, kind: str, word: str, location: Location) -> bool:
        """Whether `word` is an id of this kind; a problem if it is not."""
        known = self.known[kind]
        if word in known:
            return True
        hint = did_you_mean(word, known) or f"the {kind} ids stand in sources.yaml"
        self.report(location, f'unknown {kind} "{word}"', hint)
        return False


class Fields:
    """The fields of one mapping; asks for each by name and type, and knows which keys are allowed."""

    def __init__(self, context: Context, node: Node, what: str, allowed: Collection[str]) -> None:
        self.context = context
        self.location = node.location
        self.what = what
        self.node: Mapping | None = node if isinstance(node, Mapping) else None
        if self.node is None:
            found = _KIND_NAMES[type(node)]
            context.report(node.location, f"{what} must be a mapping, not {found}", "write 'key: value' lines")
            return
        for key, place in self.node.keys.items():
            if key not in allowed:
                hint = did_you_mean(key, allowed) or "known keys: " + ", ".join(sorted(allowed))
                context.report(place, f'unknown key "{key}" in {what}', hint)

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return self.node is not None and key in self.node.entries

    def place(self, key: str) -> Location:
        """Where the key's value stands, or the mapping itself when it is not given."""
        return self.node.entries[key].location if self.node and key in self.node.entries else self.location

    def report(self, key: str, message: str, hint: str = "") -> None:
        """Note a problem with the value of a key."""
        self.context.report(self.place(key), message, hint)

    def _get(self, key: str, kind: type[Made], required: bool) -> Made | None:
        if self.node is None:
            return None
        node = self.node.entries.get(key)
        if node is None:
            if required:
                self.context.report(self.location, f'{self.what} lacks "{key}"', f'add a line "{key}: …"')
            return None
        if not isinstance(node, kind):
            wanted, found = _KIND_NAMES[kind], _KIND_NAMES[type(node)]
            self.context.report(node.location, f'"{key}" must be {wanted}, not {found}')
            return None
        return node

    def text(self, key: str, *, required: bool = True) -> str:
        """A plain text; empty when absent or wrong."""
        node = self._get(key, Scalar, required)
        if node is None:
            return ""
        if not node.value:
            self.context.report(node.location, f'"{key}" is empty', "write the text, or remove the key")
        return node.value

    def choice(self, key: str, options: Collection[str], *, required: bool = True) -> str:
        """One word out of a fixed list."""
        word = self.text(key, required=required)
        if word and word not in options:
            hint = did_you_mean(word, options) or "choose from: " + ", ".join(sorted(options))
            self.report(key, f'"{word}" is not a {key} that is known', hint)
            return ""
        return word

    def flag(self, key: str, *, default: bool) -> bool:
        """`yes` or `no`."""
        if not self.has(key):
            return default
        word = self.text(key)
        if word not in ("yes", "no", "true", "false"):
            self.report(key, f'"{key}" must be yes or no, not "{word}"')
        return word in ("yes", "true")

    def number(self, key: str, *, required: bool = True) -> Decimal | None:
        """A decimal number in plain notation."""
        word = self.text(key, required=required)
        return parse_number(self.context, self.place(key), key, word) if word else None

    def whole(self, key: str, *, required: bool = True) -> int | None:
        """A whole number of at least 0."""
        word = self.text(key, required=required)
        if not word:
            return None
        if not word.isascii() or not word.isdigit():
            self.report(key, f'"{key}" must be a whole number, not "{word}"')
            return None
        return int(word)

    def year(self, key: str) -> int:
        """A calendar year."""
        value = self.whole(key)
        if value is not None and value not in YEARS:
            self.report(key, f"{value} is not a possible year", f"between {YEARS[0]} and {YEARS[-1]}")
        return value or 0

    def date(self, key: str) -> datetime.date:
        """A date as YYYY-MM-DD."""
        word = self.text(key)
        return (parse_date(self.context, self.place(key), word) if word else None) or datetime.date.min

    def translated(self, key: str, *, required: bool = True) -> Translated | None:
        """A text in every language; None when absent."""
        if self.node is None:
            return None
        node = self.node.entries.get(key)
        if node is None:
            if required:
                hint = " ".join(f"{language}: …" for language in self.context.languages)
                self.context.report(self.location, f'{self.what} lacks "{key}"', f"add it with {hint}")
            return None
        return read_translated(self.context, node, f'"{key}"')

    def must_translated(self, key: str) -> Translated:
        """A text in every language that has to be there."""
        return self.translated(key) or Translated(())

    def ids(self, key: str, kind: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of known ids, none of them twice."""
        found: list[str] = []
        for node in self.nodes(key, required=required):
            if not isinstance(node, Scalar):
                self.context.report(node.location, f'"{key}" must list ids, not {_KIND_NAMES[type(node)]}')
            elif node.value in found:
                self.context.report(node.location, f'"{node.value}" is listed twice', "remove one")
            elif self.context.check_known(kind, node.value, node.location):
                found.append(node.value)
        return tuple(found)

    def known(self, key: str, kind: str, *, required: bool = True) -> str:
        """One known id."""
        word = self.text(key, required=required)
        return word if word and self.context.check_known(kind, word, self.place(key)) else ""

    def nodes(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """The members of a list."""
        node = self._get(key, Sequence, required)
        if node is not None and not node.items and required:
            self.context.report(node.location, f'"{key}" is empty', "add an entry")
        return node.items if node else ()

    def listing(self, key: str, read: Callable[[Node], Made], *, required: bool = False) -> tuple[Made, ...]:
        """The members of a list, each read by `read`."""
        return tuple(read(node) for node in self.nodes(key, required=required))

    def translations(self, key: str, *, required: bool = False) -> tuple[Translated, ...]:
        """A list of texts in every language."""
        return self.listing(
            key, lambda node: read_translated(self.context, node, f'an entry of "{key}"'), required=required
        )

    def id(self) -> str:
        """The id of this mapping: lower-case words joined by hyphens."""
        word = self.text("id")
        if word and not ID_PATTERN.fullmatch(word):
            self.report("id", f'"{word}" can not be an id', "use lower-case words joined by hyphens")
        return word


def read_translated(context: Context, node: Node, what: str) -> Translated:
    """Read `{nl: …, en: …}`; a proper name that is the same everywhere may be a plain text."""
    if isinstance(node, Scalar):
        hint = "write one line for each language: " + ", ".join(context.languages)
        context.report(node.location, f"{what} must be given in each language", hint)
        return Translated(())
    fields = Fields(context, node, what, context.languages)
    if fields.node is None:
        return Translated(())
    texts: list[tuple[str, str]] = []
    for language in context.languages:
        if not fields.has(language):
            context.report(node.location, f'{what} has no translation "{language}"', f'add "{language}: …"')
        else:
            texts.append((language, fields.text(language)))
    return Translated(tuple(texts))


def read_name(context: Context, node: Node, what: str) -> Translated:
    """Read a name: a plain text that holds in every language, or `{nl: …, en: …}`."""
    if isinstance(node, Scalar) and node.value:
        return Translated(tuple((language, node.value) for language in context.languages))
    return read_translated(context, node, what)


def parse_number(context: Context, location: Location, key: str, word: str) -> Decimal | None:
    """A number in plain notation (`12500`, `13.0`), or None with a problem."""
    try:
        if re.fullmatch(r"-?\d+(\.\d+)?", word, re.ASCII):
            return Decimal(word)
    except InvalidOperation:
        pass
    hint = "write digits with a point for decimals and nothing between thousands: 12500 or 13.0"
    context.report(location, f'"{key}" must be a number, not "{word}"', hint)
    return None


def parse_date(context: Context, location: Location, word: str) -> datetime.date | None:
    """A date as YYYY-MM-DD, or None with a problem."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", word, re.ASCII):
            return datetime.date.fromisoformat(word)
    except ValueError:
        pass
    context.report(location, f'"{word}" is not a date', "write it as YYYY-MM-DD")
    return None


def unique_ids(context: Context, nodes: Iterator[Node] | tuple[Node, ...], what: str) -> list[str]:
    """The ids of a list of mappings, in order; a problem for each that is there twice."""
    seen: dict[str, Location] = {}
    for node in nodes:
        if isinstance(node, Mapping) and isinstance(entry := node.entries.get("id"), Scalar):
            if entry.value in seen:
                message = f'the {what} id "{entry.value}" is used twice, first on line {seen[entry.value].line}'
                context.report(entry.location, message, "give one of them another id")
            else:
                seen[entry.value] = entry.location
    return list(seen)
