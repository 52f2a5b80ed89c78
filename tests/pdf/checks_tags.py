"""The tree of tags: that it is the page, in its order and whole."""

import re
from collections import Counter
from typing import Any

import pikepdf

from tests.output import letters, local_name, text_of
from tests.pdf.reading import Content, Reading

ALT_SHORTEST, ALT_LONGEST = 20, 250
HYPHENS = "[-\N{SOFT HYPHEN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}]"
KIND_OF_TAG = {
    "a": "Link", "caption": "Caption", "figcaption": "Caption", "h1": "H1", "h2": "H2", "h3": "H3",
    "img": "Figure", "li": "LI", "main": "Part", "ol": "L", "p": "P", "section": "Sect", "table": "Table",
    "tbody": "TBody", "td": "TD", "th": "TH", "thead": "THead", "tr": "TR", "ul": "L",
}  # fmt: skip
"""What the elements of the page become, one structure element for each."""

_AS_NUMBER = "Lbl"


def has_one_element_for_each_of_the_page(reading: Reading) -> list[str]:
    """A paragraph, list or table is one, on however many pages or columns it stands."""
    wanted: Counter[str] = Counter()
    for element in reading.html.root.iter():
        if kind := KIND_OF_TAG.get(local_name(element)):
            wanted[kind] += 1
    found = Counter(node.kind for node in reading.tree.walk())
    return [
        f"{found[kind]} {kind} for {wanted[kind]}" for kind in sorted(wanted) if found[kind] != wanted[kind]
    ]


def is_read_in_the_order_of_the_page(reading: Reading) -> list[str]:
    """Word for word; less pictures, and the numbers that the style sheet puts before the lines of a list."""
    read = letters(reading.text(reading.tree, "Figure", _AS_NUMBER))
    wanted = letters(text_of(reading.html.main))
    if read == wanted:
        return []
    at = next(
        (i for i, (a, b) in enumerate(zip(read, wanted, strict=False)) if a != b), min(len(read), len(wanted))
    )
    return [f"reads {read[at : at + 30]!r} where the page has {wanted[at : at + 30]!r}"]


def breaks_no_word_with_a_sign(reading: Reading) -> list[str]:
    """A hyphen at the end of a line that is not in the word would be read aloud, and hide it from search."""
    read = len(re.findall(HYPHENS, reading.text(reading.tree, "Figure", _AS_NUMBER)))
    written = len(re.findall(HYPHENS, text_of(reading.html.main)))
    return [] if read == written else [f"{read} hyphens for {written}"]


def leads_from_content_to_tags_and_back(reading: Reading) -> list[str]:
    """What a program finds under the pointer is the element that holds it."""
    parents: dict[int, Any] = dict(pikepdf.NumberTree(reading.pdf.Root.StructTreeRoot.ParentTree).items())
    wrong = []
    known = set()
    for node in reading.tree.walk():
        for content in (kid for kid in node.kids if isinstance(kid, Content)):
            known.add(content)
            owner = parents[int(reading.pdf.pages[content.page].StructParents)][content.number]
            if owner is None or owner.objgen != node.given.objgen:
                wrong.append(f"{node.kind} does not own {content}")
        owners = [parents[int(annotation.StructParent)] for annotation in node.annotations]
        wrong += [f"{node.kind} does not own a link" for o in owners if o.objgen != node.given.objgen]
    for number, page in enumerate(reading.pdf.pages):
        owners = parents[int(page.StructParents)]
        wrong += [
            f"{Content(number, index)} is in no element"
            for index, owner in enumerate(owners)
            if owner is not None and Content(number, index) not in known
        ]
    return wrong


def has_names_that_can_be_looked_up(reading: Reading) -> list[str]:
    """Each element with a name is found under it, and no two have the same."""
    named = [node for node in reading.tree.walk() if node.id]
    wrong = [f"two are called {name}" for name, times in Counter(n.id for n in named).items() if times > 1]
    wrong += [
        n.id for n in named if n.id not in reading.names or reading.names[n.id].objgen != n.given.objgen
    ]
    return wrong + sorted(set(reading.names) - {node.id for node in named})


def has_foreign_parts_that_say_their_language(reading: Reading) -> list[str]:
    """What is in another language on the page is so in the tags."""
    said = [str(node.given.Lang) for node in reading.tree.walk() if "/Lang" in node.given]
    wanted = [element.get("lang") for element in reading.html.main.iter() if element.get("lang")]
    return [] if said == wanted else [f"{said} for {wanted}"]


def has_pictures_with_words_of_their_own(reading: Reading) -> list[str]:
    """Neither a file name nor the caption again, and no more than can be listened to."""
    captions = {letters(reading.text(node)) for node in reading.all("Caption")}
    charts = {img.get("alt") for figure in reading.html.all("figure") for img in figure.iter("img")}
    wrong = []
    for figure in reading.all("Figure"):
        words = str(figure.given.get("/Alt", ""))
        is_name = re.fullmatch(r"\S+|.*\.(svg|png|jpe?g|gif)", words)
        is_caption = any(letters(words) in caption for caption in captions)
        fewest = ALT_SHORTEST if words in charts else 1
        if is_name or is_caption or not fewest <= len(words) <= ALT_LONGEST:
            wrong.append(f"a picture is described as {words!r}")
    return wrong


def has_pictures_that_lie_where_they_are_drawn(reading: Reading) -> list[str]:
    """The box of a picture is on its page and holds what is drawn of it, to a millimetre."""
    wrong = []
    for figure in reading.all("Figure"):
        left, bottom, right, top = (float(side) for side in figure.attribute("/BBox"))
        assert figure.page is not None
        _, _, width, height = (float(side) for side in reading.pdf.pages[figure.page].MediaBox)
        things = [thing for content in figure.contents() for thing in reading.drawn.get(content, ())]
        is_around = things and all(
            left - 3 <= thing["x0"]
            and thing["x1"] <= right + 3
            and bottom - 3 <= thing["y0"]
            and thing["y1"] <= top + 3
            for thing in things
        )
        if not (0 <= left < right <= width and 0 <= bottom < top <= height and is_around):
            wrong.append(f"a picture lies at {left:.0f}, {bottom:.0f}, {right:.0f}, {top:.0f}")
    return wrong
