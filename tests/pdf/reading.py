"""A PDF as a program for readers takes it in: the tags from the top, the content and notes they lead to."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import pdfplumber
import pikepdf

from tests.output import Page


class Content(NamedTuple):
    """A piece of marked content: its page, counted from 0, and its number there."""

    page: int
    number: int


@dataclass(eq=False)
class Node:
    """A structure element with what is below it, in reading order."""

    kind: str
    page: int | None
    given: Any
    parent: "Node | None" = None
    kids: list["Node | Content"] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    @property
    def nodes(self) -> list["Node"]:
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def id(self) -> str:
        return str(self.given.get("/ID", ""))

    def walk(self) -> Iterator["Node"]:
        yield self
        for node in self.nodes:
            yield from node.walk()

    def all(self, *kinds: str) -> list["Node"]:
        return [node for node in self.walk() if node.kind in kinds]

    def contents(self, *skip: str) -> Iterator[Content]:
        """The marked content below, less that of some kinds of elements."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif kid.kind not in skip:
                yield from kid.contents(*skip)

    def attribute(self, name: str) -> Any:
        """An attribute of layout, list or table."""
        return self.given.A.get(name) if "/A" in self.given else None

    def above(self, kind: str) -> "Node | None":
        """The nearest element of a kind that this one is in."""
        node = self.parent
        while node is not None and node.kind != kind:
            node = node.parent
        return node


class Reading:
    """One file, and the page that it was made from."""

    def __init__(self, data: bytes, html: Page) -> None:
        self.data = data
        self.html = html

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.data))

    @cached_property
    def tree(self) -> Node:
        (top,) = _members(self.pdf.Root.StructTreeRoot.K)
        return self._node(top, None)

    def all(self, *kinds: str) -> list[Node]:
        return self.tree.all(*kinds)

    @cached_property
    def _pages(self) -> dict[Any, int]:
        return {page.objgen: number for number, page in enumerate(self.pdf.pages)}

    def page_of(self, target: Any) -> int:
        """The number of a page, from 0."""
        return self._pages[target.objgen]

    def _node(self, given: Any, parent: Node | None) -> Node:
        page = self.page_of(given.Pg) if "/Pg" in given else parent.page if parent else None
        node = Node(str(given.S)[1:], page, given, parent)
        for kid in _members(given.get("/K", pikepdf.Array())):
            if isinstance(kid, int):
                assert page is not None
                node.kids.append(Content(page, kid))
            elif kid.get("/Type") == "/MCR":
                node.kids.append(Content(self.page_of(kid.Pg), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                node.annotations.append(kid.Obj)
            else:
                node.kids.append(self._node(kid, node))
        return node

    @cached_property
    def drawn(self) -> dict[Content, list[dict[str, Any]]]:
        """The letters, lines and planes of each piece of marked content, as they are painted."""
        found: dict[Content, list[dict[str, Any]]] = {}
        with pdfplumber.open(io.BytesIO(self.data)) as opened:
            for number, page in enumerate(opened.pages):
                for thing in (*page.chars, *page.rects, *page.lines, *page.curves, *page.images):
                    if thing.get("mcid") is not None:
                        found.setdefault(Content(number, thing["mcid"]), []).append(thing)
        return found

    def text(self, node: Node, *skip: str) -> str:
        """What is read of an element, less some kinds within it; lines are joined by a space."""
        return " ".join(self._text(content) for content in node.contents(*skip))

    def _text(self, content: Content) -> str:
        return "".join(thing.get("text", "") for thing in self.drawn.get(content, ()))

    @cached_property
    def names(self) -> dict[str, Any]:
        """The elements by the names that others call them by."""
        root = self.pdf.Root.StructTreeRoot
        return {str(n): o for n, o in pikepdf.NameTree(root.IDTree).items()} if "/IDTree" in root else {}

    @cached_property
    def places(self) -> dict[str, Any]:
        """The places that a link can lead to, by name."""
        return {str(name): place for name, place in pikepdf.NameTree(self.pdf.Root.Names.Dests).items()}

    @cached_property
    def metadata(self) -> str:
        """The metadata as it stands in the file, without unpacking."""
        return bytes(self.pdf.Root.Metadata.read_raw_bytes()).decode()


def _members(kids: Any) -> list[Any]:
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
