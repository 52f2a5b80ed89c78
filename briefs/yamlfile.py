"""YAML text to nodes that know their line and column.

Every scalar stays the text that the author typed: `no`, `on`, `2026-11-22` and `1.10` mean what they
say, and `briefs.schema` gives them a type where one is due. Tags, anchors, aliases and merge keys are
refused: the sources are plain data, and an alias can make a small file unfold without end.

Built on libyaml's event stream, because that is the one place where aliases, tags, duplicate keys and
positions are all still visible, and it is fast. What is refused becomes a `Broken` node, so that reading
goes on behind it; only a mistake in the YAML itself ends a file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from briefs.problems import Location, Problem, shown
from briefs.yamlsyntax import odd_character, refuse_odd_characters, syntax_problem

MAX_DEPTH = 30
_NULLS = ("~", "null", "Null", "NULL")
_MERGE = "<<"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed, without the white space around it; empty where the author wrote none, or `null`."""

    location: Location
    value: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    location: Location
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes, in the order of the file; no key stands in it twice."""

    location: Location
    entries: "dict[str, Node]"
    keys: dict[str, Location]


@dataclass(frozen=True, slots=True)
class Broken:
    """A value that is refused; the problem is noted, and who meets it passes over it in silence."""

    location: Location


Node = Scalar | Sequence | Mapping | Broken


class _UnreadableError(Exception):
    """The file can not be read further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Composer:
    """Turns one event stream into nodes and collects what is wrong on the way."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def location(self, event: Any) -> Location:
        return Location(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def document(self) -> Node | None:
        """The one document of the stream, or None when there is nothing in it."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 1)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(event, "a second YAML document", 'keep one document a file; remove the line "---"')
        return None if isinstance(node, Scalar) and not node.value else node

    def _refuse(self, event: Any, what: str, hint: str) -> None:
        self.problems.append(Problem(self.location(event), f"{what} is not allowed here", hint))

    def _node(self, event: Any, depth: int) -> Node:
        location = self.location(event)
        if depth > MAX_DEPTH:
            message = f"nesting deeper than {MAX_DEPTH} levels is not allowed here"
            raise _UnreadableError(Problem(location, message, "make the structure flatter"))
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f'the alias "*{shown(event.anchor or "")}"', "write the value out")
            return Broken(location)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(location, tuple(self._members(depth)))
        return self._mapping(location, depth)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f'the anchor "&{shown(event.anchor)}"', "remove it")
        if event.tag is not None:
            self._refuse(event, f'the tag "{shown(event.tag)}"', "remove it")

    def _scalar(self, event: Any, location: Location) -> Node:
        text: str = event.value
        if event.style == '"' and (odd := odd_character(text)):
            self._refuse(event, f"the invisible character U+{ord(odd[0]):04X}", "remove the backslash code")
            return Broken(location)
        is_null = text in _NULLS and not event.style
        return Scalar(location, "" if is_null else text.strip())

    def _members(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, location: Location, depth: int) -> Mapping | Broken:
        """The entries of a mapping; broken when it has only keys that are refused, as `{{ name }}` has."""
        entries: dict[str, Node] = {}
        keys: dict[str, Location] = {}
        refused = 0
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, place = self._key(event, depth), self.location(event)
            value = self._node(next(self._events), depth + 1)
            if key is None:
                refused += 1
            elif key in entries:
                message = f'the key "{shown(key)}" stands here twice, first on line {keys[key].line}'
                self.problems.append(Problem(place, message, "keep one of the two"))
            else:
                entries[key], keys[key] = value, place
        return Broken(location) if refused and not entries else Mapping(location, entries, keys)

    def _key(self, event: Any, depth: int) -> str | None:
        """The text of a key; None when it is refused."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event)
            if event.value != _MERGE or event.style:
                return str(event.value)
            self._refuse(event, f'the merge key "{_MERGE}"', "write the keys out")
        elif isinstance(event, yaml.AliasEvent):
            self._node(event, depth)
        else:
            hint = "use a plain word; put quotes around a text that begins with a bracket"
            self._refuse(event, "a list or mapping as a key", hint)
            self._node(event, depth + 1)
        return None


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Args:
        text: the content of the file.
        file: its name as it is to be shown in problems.

    Returns:
        The root node, or None where the file is empty or can not be read to its end, and the problems
        found.
    """
    if odd := refuse_odd_characters(text, file):
        return None, [odd]
    composer = _Composer(text, file)
    try:
        node = composer.document()
    except _UnreadableError as stop:
        return None, [*composer.problems, stop.problem]
    except yaml.YAMLError as error:
        return None, [*composer.problems, syntax_problem(error, text, file)]
    if node is None and not composer.problems:
        composer.problems.append(
            Problem(Location(file, 1, 1), "the file is empty", "add content or remove it")
        )
    return node, composer.problems
