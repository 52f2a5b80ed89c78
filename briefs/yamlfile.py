"""YAML text to nodes that know their line and column.

Every scalar stays the text that the author typed: `no`, `on`, `2026-11-22` and `1.10` mean what they
say, and `briefs.schema` gives them a type where one is due. Tags, anchors and aliases are refused:
the sources are plain data, and an alias can make a small file unfold without end.

Built on libyaml's event stream, because that is the one place where aliases, tags, duplicate keys and
positions are all still visible, and it is fast.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from briefs.problems import Location, Problem

MAX_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as typed."""

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


Node = Scalar | Sequence | Mapping


class _Unreadable(Exception):
    """The file can not be read further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Composer:
    """Turns one event stream into nodes and collects what is wrong on the way."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)  # type: ignore[no-untyped-call]

    def location(self, mark: Any) -> Location:
        return Location(self.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        """The one document of the stream, or None when the file is empty."""
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 1)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(event, "a second YAML document", "keep one document a file; remove the line '---'")
        return node

    def _refuse(self, event: Any, what: str, hint: str) -> None:
        raise _Unreadable(Problem(self.location(event.start_mark), f"{what} is not allowed here", hint))

    def _node(self, event: Any, depth: int) -> Node:
        location = self.location(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f'the alias "*{event.anchor}"', "write the value out")
        if event.anchor is not None:
            self.problems.append(
                Problem(location, f'the anchor "&{event.anchor}" is not allowed here', "remove it")
            )
        if event.tag is not None:
            self.problems.append(Problem(location, f'the tag "{event.tag}" is not allowed here', "remove it"))
        if depth > MAX_DEPTH:
            self._refuse(event, f"nesting deeper than {MAX_DEPTH} levels", "make the structure flatter")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(location, event.value.strip())
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(location, tuple(self._members(depth)))
        return self._mapping(location, depth)

    def _members(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, location: Location, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Location] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "a list or mapping as a key", "use a plain word")
            key, place = event.value, self.location(event.start_mark)
            value = self._node(next(self._events), depth + 1)
            if key in entries:
                first = keys[key].line
                message = f'the key "{key}" stands here twice, first on line {first}'
                self.problems.append(Problem(place, message, "keep one of the two"))
            else:
                entries[key], keys[key] = value, place
        return Mapping(location, entries, keys)


def read_yaml(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Args:
        text: the content of the file.
        file: its name as it is to be shown in problems.

    Returns:
        The root node, or None where the file is empty or can not be read at all, and the problems found.
    """
    composer = _Composer(text, file)
    try:
        node = composer.document()
    except _Unreadable as stop:
        return None, [*composer.problems, stop.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = composer.location(mark) if mark else Location(file, 1, 1)
        what = " ".join(part for part in (error.context, error.problem) if part)
        hint = "look at this line and the one before it: an indent, a colon or a quote is off"
        return None, [*composer.problems, Problem(place, f"this is not valid YAML: {what}", hint)]
    except yaml.YAMLError as error:
        reason = str(error).replace("\n", " ").strip()
        return None, [*composer.problems, Problem(Location(file, 1, 1), f"this is not valid YAML: {reason}")]
    if node is None and not composer.problems:
        composer.problems.append(Problem(Location(file, 1, 1), "the file is empty", "add content or remove it"))
    return node, composer.problems
