"""Reading the fields of one YAML mapping, with every problem noted and none raised.

A field that is missing or wrong yields an empty stand-in, so that reading goes on and all problems of all
files are found in one pass. The stand-ins never leave `briefs.load`, which raises when there is a problem.
"""

import datetime
import re
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import TypeVar

from briefs.model import Translated
from briefs.problems import Location, did_you_mean, shown
from briefs.schema.context import Context
from briefs.schema.prose import bind
from briefs.schema.values import YEARS, parse_date, parse_number, parse_whole
from briefs.yamlfile import Broken, Mapping, Node, Scalar, Sequence

Made = TypeVar("Made")

MAX_ID = 60
"""Characters in an id: it becomes the name of a file."""

_ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FLAGS = {"yes": True, "no": False, "true": True, "false": False}
_KIND_HINTS = {Scalar: "", Sequence: 'begin each entry with "- "', Mapping: "write 'key: value' lines"}
_KIND_NAMES = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}


class Fields:
    """The fields of one mapping; asks for each by name and type, and knows which keys are allowed."""

    def __init__(self, context: Context, node: Node, what: str, allowed: Collection[str] | None) -> None:
        """Note every key that is not allowed; with None any key is."""
        self.context = context
        self.location = node.location
        self.what = what
        self.node: Mapping | None = node if isinstance(node, Mapping) else None
        if self.node is None:
            _refuse_kind(context, node, what, Mapping)
            return
        for key, place in self.node.keys.items():
            if allowed is not None and key not in allowed:
                hint = did_you_mean(key, allowed) or "known keys: " + ", ".join(sorted(allowed))
                context.report(place, f'unknown key "{shown(key)}" in {what}', hint)

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return self.node is not None and key in self.node.entries

    def get(self, key: str) -> Node | None:
        """The key's value as it stands in the file."""
        return self.node.entries.get(key) if self.node else None

    def place(self, key: str) -> Location:
        """Where the key's value stands, or the mapping itself when it is not given."""
        node = self.get(key)
        return node.location if node else self.location

    def report(self, key: str, message: str, hint: str = "") -> None:
        """Note a problem with the value of a key."""
        self.context.report(self.place(key), message, hint)

    def _get(self, key: str, kind: type[Made], required: bool, hint: str = "", name: str = "") -> Made | None:
        node = self.get(key)
        if isinstance(node, kind):
            return node
        if node is not None:
            _refuse_kind(self.context, node, f'"{key}"', kind, name)
        elif required and self.node is not None:
            add = hint or f'add a line "{key}: …"'
            self.context.report(self.location, f'{self.what} lacks "{key}"', add)
        return None

    def text(self, key: str, *, required: bool = True, name: str = "a text") -> str:
        """A plain text; empty when absent or wrong. `name` is what a message says that it must be."""
        node = self._get(key, Scalar, required, name=name)
        if node is None:
            return ""
        if not node.value:
            hint = f"write {name.replace('a ', 'the ', 1)}"
            self.context.report(
                node.location, f'"{key}" is empty', hint if required else f"{hint}, or remove the key"
            )
        return node.value

    def choice(self, key: str, options: Collection[str], *, required: bool = True) -> str:
        """One word out of a fixed list."""
        word = self.text(key, required=required)
        if word and word not in options:
            hint = did_you_mean(word, options) or "choose from: " + ", ".join(sorted(options))
            self.report(key, f'"{shown(word)}" is not a {key} that is known', hint)
            return ""
        return word

    def flag(self, key: str, *, default: bool) -> bool:
        """`yes` or `no`."""
        word = self.text(key, required=False, name="yes or no")
        if word and word not in _FLAGS:
            self.report(key, f'"{key}" must be yes or no, not "{shown(word)}"')
        return _FLAGS.get(word, default)

    def number(self, key: str, *, required: bool = True) -> Decimal | None:
        """A decimal number in plain notation."""
        word = self.text(key, required=required, name="a number")
        return parse_number(self.context, self.place(key), key, word) if word else None

    def whole(self, key: str, *, required: bool = True) -> int | None:
        """A whole number of at least 1."""
        word = self.text(key, required=required, name="a whole number")
        return parse_whole(self.context, self.place(key), key, word) if word else None

    def year(self, key: str) -> int:
        """A calendar year."""
        value = self.whole(key)
        if value is not None and value not in YEARS:
            self.report(key, f"{value} is not a possible year", f"between {YEARS[0]} and {YEARS[-1]}")
        return value or 0

    def date(self, key: str) -> datetime.date:
        """A date as YYYY-MM-DD."""
        word = self.text(key, name="a date")
        return (parse_date(self.context, self.place(key), word) if word else None) or datetime.date.min

    def translated(self, key: str, *, required: bool = True) -> Translated | None:
        """A text in every language; None when absent."""
        node = self.get(key)
        if node is not None:
            return read_translated(self.context, node, f'"{key}"')
        lines = " ".join(f"{language}: …" for language in self.context.languages)
        self._get(key, Mapping, required, f"add it with {lines}" if lines else "")
        return None

    def prose(self, key: str, *, required: bool = True) -> Translated | None:
        """A text of ours in every language, its figures bound; None when absent."""
        text, node = self.translated(key, required=required), self.get(key)
        return bind(self.context, node, text) if text and node else text

    def must_prose(self, key: str) -> Translated:
        """A text of ours that has to be there."""
        return self.prose(key) or Translated(())

    def must_translated(self, key: str) -> Translated:
        """A text in every language that has to be there."""
        return self.translated(key) or Translated(())

    def translations_here(self, *others: str) -> Translated:
        """The texts of this mapping itself, one for each language; `others` are keys with another use."""
        if self.node is None:
            return Translated(())
        languages = self.context.languages or tuple(key for key in self.node.entries if key not in others)
        texts: list[tuple[str, str]] = []
        for language in languages:
            node = self._get(language, Scalar, required=False)
            if not self.has(language):
                message = f'{self.what} has no translation "{language}"'
                self.context.report(self.location, message, f'add "{language}: …"')
            elif node and not node.value:
                self.report(language, f'{self.what} is empty in "{shown(language)}"', "write the text")
            elif node:
                texts.append((language, node.value))
        return Translated(tuple(texts), self.location)

    def ids(self, key: str, kind: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of known ids, none of them twice."""
        found: dict[str, bool] = {}
        for node in self.nodes(key, required=required):
            word = read_word(self.context, node, f'an entry of "{key}"')
            if word in found:
                self.context.report(node.location, f'"{shown(word)}" is listed twice', "remove one")
            elif word:
                found[word] = self.context.check_known(kind, word, node.location)
        return tuple(word for word, is_known in found.items() if is_known)

    def references(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of items as `document/id`, none of them twice; whether they exist is asked later."""
        found: list[str] = []
        for node in self.nodes(key, required=required):
            word = read_word(self.context, node, f'an entry of "{key}"')
            if word in found:
                self.context.report(node.location, f'"{shown(word)}" is listed twice', "remove one")
            elif word:
                found.append(word)
                self.context.references.append((word, node.location))
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

    def translations(self, key: str) -> tuple[Translated, ...]:
        """A list of texts of ours in every language, their figures bound."""

        def read(node: Node) -> Translated:
            return bind(self.context, node, read_translated(self.context, node, f'an entry of "{key}"'))

        return self.listing(key, read)

    def id(self) -> str:
        """The id of this mapping: lower-case words joined by hyphens."""
        word = self.text("id")
        if word and not _ID_PATTERN.fullmatch(word):
            self.report("id", f'"{shown(word)}" can not be an id', "use lower-case words joined by hyphens")
        elif len(word) > MAX_ID:
            self.report("id", f'the id "{shown(word)}" is too long', f"use at most {MAX_ID} characters")
        return word


def _refuse_kind(context: Context, node: Node, what: str, wanted: type, name: str = "") -> None:
    """Say that a node is of the wrong kind; a broken one has been spoken of already."""
    if isinstance(node, Scalar) and not node.value:
        context.report(node.location, f"{what} is empty", "fill it, or remove it")
    elif not isinstance(node, Broken):
        message = f"{what} must be {name or _KIND_NAMES[wanted]}, not {_KIND_NAMES[type(node)]}"
        context.report(node.location, message, _KIND_HINTS[wanted])


def read_word(context: Context, node: Node, what: str) -> str:
    """A plain text in a list; empty when it is something else."""
    if not isinstance(node, Scalar):
        _refuse_kind(context, node, what, Scalar)
        return ""
    if not node.value:
        context.report(node.location, f"{what} is empty", "write the text, or remove the entry")
    return node.value


def read_translated(context: Context, node: Node, what: str) -> Translated:
    """Read `{nl: …, en: …}`."""
    if isinstance(node, Scalar):
        lines = ", ".join(context.languages)
        hint = "write one line for each language" + (f": {lines}" if lines else "")
        wrong = "must be given in each language" if node.value else "is empty"
        context.report(node.location, f"{what} {wrong}", hint)
        return Translated(())
    return Fields(context, node, what, context.languages or None).translations_here()


def read_name(context: Context, node: Node, what: str) -> Translated:
    """Read a name: a plain text that holds in every language, or `{nl: …, en: …}`."""
    if isinstance(node, Scalar) and node.value:
        texts = tuple((language, node.value) for language in context.languages)
        return Translated(texts, node.location)
    return read_translated(context, node, what)
