"""The structure tree of a PDF while it is still in memory: which box made what, and one element for each.

WeasyPrint makes a structure element for each *box*, but its boxes are not its elements: a paragraph that
runs over a page or column has two, and so has every list, section and table around it; a caption with a
block in it has a second one without a name. A reader would meet two paragraphs, a list that ends halfway,
a caption within a caption, and the header row of a table again on its next page. `unite` brings back
one structure element for each element of the page, in the order of the page.
"""

from collections.abc import Iterator
from typing import Any

from pydyf import Dictionary

_BUILD = "_build_box_tree"
_BOXES = "boxes_by_number"
_MARKED_CONTENT = "/MCR"


def watch_tags() -> None:
    """Keep, from now on, which box each structure element was made from: `Tree` needs to know."""
    from weasyprint.pdf import tags

    build = vars(tags)[_BUILD]

    def watched(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
        boxes = vars(pdf).setdefault(_BOXES, {})
        for element in build(box, parent, pdf, *rest):
            boxes.setdefault(element.number, getattr(box, "_box", box))
            yield element

    vars(tags)[_BUILD] = watched


class Tree:
    """The structure elements of one PDF, from the root down."""

    def __init__(self, pdf: Any, streams: list[Any]) -> None:
        self._pdf = pdf
        self._streams = streams
        self._pages = list(pdf.page_references)
        self.boxes: dict[int, Any] = vars(pdf).pop(_BOXES, {})
        self.root = self.object(pdf.catalog["StructTreeRoot"])
        self.document = self.object(self.root["K"][0])

    def object(self, reference: bytes) -> Any:
        """What a reference leads to."""
        return self._pdf.objects[int(reference.split()[0])]

    def add(self, values: dict[str, Any]) -> Any:
        """A new object in the file."""
        added = Dictionary(values)
        self._pdf.add_object(added)
        return added

    def page(self, element: Any) -> Any:
        """The page that an element, or the first part of it, stands on."""
        return self.object(element["Pg"])

    def html(self, element: Any) -> Any:
        """The element of the HTML page that a structure element stands for; None for one of no element.

        What the style sheet adds before or after an element is not the element.
        """
        box = self.boxes.get(element.number)
        if box is None or box.element is None or "::" in box.element_tag:
            return None
        return box.element

    def child(self, kid: Any) -> Any:
        """The structure element among the kids of another; None for content of the page."""
        found = self.object(kid) if isinstance(kid, bytes) else None
        return found if found is not None and found["Type"] == "/StructElem" else None

    def children(self, element: Any) -> Iterator[Any]:
        """The structure elements right below one."""
        for kid in element["K"]:
            child = self.child(kid)
            if child is not None:
                yield child

    def walk(self, element: Any | None = None) -> Iterator[Any]:
        """A structure element and all below it, in reading order."""
        top = self.document if element is None else element
        yield top
        for child in self.children(top):
            yield from self.walk(child)

    def enclose(self, element: Any, kind: str) -> Any:
        """Put all that an element holds into a new one within it."""
        inner = self.add({"Type": "/StructElem", "S": kind, "P": element.reference, "Pg": element["Pg"]})
        inner["K"] = type(element["K"])(element["K"])
        for child in self.children(inner):
            child["P"] = inner.reference
        element["K"][:] = [inner.reference]
        return inner

    def make_artifact(self, page: bytes, number: int) -> None:
        """Take a piece of marked content out of what is read, and leave it on the page."""
        tokens = self._streams[self._pages.index(page)].stream
        at = next(i for i, token in enumerate(tokens) if isinstance(token, dict) and token.get("MCID") == number)
        tokens[at - 1 : at + 1] = ["/Artifact", Dictionary({"Type": "/Pagination"})]

    def replace_parents(self, moved: dict[bytes, bytes]) -> None:
        """Let the content of elements that are no more lead to those that have it now."""
        numbers = self.object(self.root["ParentTree"])["Nums"]
        for index, entry in enumerate(numbers):
            if isinstance(entry, list):
                entry[:] = [moved.get(reference, reference) for reference in entry]
            elif isinstance(entry, bytes):
                numbers[index] = moved.get(entry, entry)


def unite(tree: Tree) -> None:
    """One structure element for each element of the page: its later and inner parts go into its first."""
    _Union(tree).fill(tree.document, tree.document)


class _Union:
    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._homes: dict[tuple[int, str, bool], Any] = {}
        self._open: set[int] = set()
        self._moved: dict[bytes, bytes] = {}

    def fill(self, owner: Any, source: Any) -> None:
        self._adopt(owner, source)
        self._tree.replace_parents(self._moved)

    def _adopt(self, owner: Any, source: Any) -> None:
        """Move what an element holds to its owner; an element that is new owns what it held."""
        kids = list(source["K"])
        source["K"].clear()
        was_open = owner.number in self._open
        self._open.add(owner.number)
        for kid in kids:
            child = self._tree.child(kid)
            if child is None:
                owner["K"].append(self._content(kid, owner, source))
                continue
            home = self._home(child)
            if home is child:
                child["P"] = owner.reference
                owner["K"].append(kid)
                self._adopt(child, child)
            elif home.number not in self._open and child["S"] in ("/THead", "/TFoot"):
                self._hide(child)
            else:
                heir = owner if home.number in self._open else home
                self._moved[child.reference] = heir.reference
                self._adopt(heir, child)
                child.clear()
        if not was_open:
            self._open.discard(owner.number)

    def _home(self, element: Any) -> Any:
        """The first structure element of the same element; a list item has one for itself and its body."""
        box = self._tree.boxes.get(element.number)
        if box is None or box.element is None:
            return element
        key = (id(box.element), box.element_tag, element["S"] == "/LI")
        return self._homes.setdefault(key, element)

    def _content(self, kid: Any, owner: Any, source: Any) -> Any:
        """Content as its new owner refers to it: by its number, and its page where that is another."""
        if not isinstance(kid, int) or owner["Pg"] == source["Pg"]:
            return kid
        return Dictionary({"Type": _MARKED_CONTENT, "Pg": source["Pg"], "MCID": kid})

    def _hide(self, element: Any) -> None:
        """What a table repeats on its next page is no more than a help to the eye."""
        for part in list(self._tree.walk(element)):
            for kid in part["K"]:
                if isinstance(kid, int):
                    self._tree.make_artifact(part["Pg"], kid)
            self._moved[part.reference] = b"null"
            part.clear()
