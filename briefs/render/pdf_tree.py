"""The structure tree of a PDF while it is still in memory: which box made what, and one element for each.

WeasyPrint makes a structure element for each *box*, but its boxes are not its elements: a paragraph that
runs over a page or column has two, and so has every list, section and table around it; a caption with a
block in it has a second one without a name. A reader would meet two paragraphs, a list that ends halfway,
a caption within a caption, and the header row of a table again on its next page. Running heads are neither
in the tree nor marked as what need not be read. `unite` brings back one structure element for each element
of the page, in the order of the page, and marks the rest.
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
        ahead = [self.document if element is None else element]
        while ahead:
            found = ahead.pop()
            yield found
            ahead.extend(reversed(list(self.children(found))))

    def enclose(self, element: Any, kind: str) -> Any:
        """Put all that an element holds into a new one within it."""
        inner = self.add({"Type": "/StructElem", "S": kind, "P": element.reference, "Pg": element["Pg"]})
        inner["K"] = type(element["K"])(element["K"])
        for child in self.children(inner):
            child["P"] = inner.reference
        element["K"][:] = [inner.reference]
        return inner

    def replace_parents(self, moved: dict[bytes, bytes]) -> None:
        """Let the content of elements that are no more lead to those that have it now."""
        numbers = self._parents
        for index, entry in enumerate(numbers):
            if isinstance(entry, list):
                entry[:] = [moved.get(reference, reference) for reference in entry]
            elif isinstance(entry, bytes):
                numbers[index] = moved.get(entry, entry)

    def hide_what_is_not_read(self) -> None:
        """Mark as a help to the eye what is on a page and in no element of the tree."""
        read = {element.reference for element in self.walk()}
        for page, owners in zip(self._parents[0::2], self._parents[1::2], strict=True):
            if isinstance(owners, list) and not read.issuperset(owners):
                self._hide(self._streams[page].stream, owners, read)
        for number in self.boxes:
            if (element := self._pdf.objects[number]).reference not in read:
                element.clear()

    def _hide(self, tokens: list[Any], owners: list[bytes], read: set[bytes]) -> None:
        """Each piece begins with its kind, and a dictionary with its number on the page."""
        for at, token in enumerate(tokens):
            number = token.get("MCID") if isinstance(token, dict) else None
            if number is not None and owners[number] not in read:
                tokens[at - 1 : at + 1] = ["/Artifact", Dictionary({"Type": "/Pagination"})]
                self.object(owners[number]).clear()
                owners[number] = b"null"

    @property
    def _parents(self) -> Any:
        """By turns a number, and the element of an annotation or the elements of the content of a page."""
        return self.object(self.root["ParentTree"])["Nums"]


def unite(tree: Tree) -> None:
    """One structure element for each element of the page: its later and inner parts go into its first.

    What belongs to none is not read: running heads, and the head of a table where it goes on.
    """
    tree.replace_parents(_Union(tree).moved)
    tree.hide_what_is_not_read()


class _Union:
    """Walks the tree once; `moved` tells who has the content of the elements that went into others."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._homes: dict[tuple[int, str, bool], Any] = {}
        self._open: set[int] = set()
        self.moved: dict[bytes, bytes] = {}
        self._adopt(tree.document, tree.document)

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
            elif home.number in self._open or child["S"] not in ("/THead", "/TFoot"):
                heir = owner if home.number in self._open else home
                self.moved[child.reference] = heir.reference
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
