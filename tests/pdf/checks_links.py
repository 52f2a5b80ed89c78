"""Links, and the notes that most of them lead to."""

import re
from typing import Any

from tests.output import normal
from tests.pdf.reading import Reading


def has_links_that_are_announced_in_words(reading: Reading) -> list[str]:
    """Not by an id or address; in words that hold what can be seen of the link."""
    wrong = []
    for link in reading.all("Link"):
        seen = normal(reading.text(link))
        for annotation in link.annotations:
            words = str(annotation.get("/Contents", ""))
            is_raw = re.match(r"#|\w+:/|www\.|[\w-]+-\d", words) or words == str(annotation.get("/Dest"))
            if is_raw or not re.search(r"[^\W\d_]{2}", words) or (seen.isalnum() and seen not in words):
                wrong.append(f"{seen!r} is announced as {words!r}")
        if not seen.isalnum() and str(link.given.get("/Alt", "")) != words:
            wrong.append(f"{seen!r} is read as it stands")
        if len(link.annotations) != 1:
            wrong.append(f"{seen!r} is {len(link.annotations)} links")
    return wrong


def has_references_and_notes_that_find_each_other(reading: Reading) -> list[str]:
    """Each reference leads to the note of its number, and each note back to where it was first called."""
    notes = {note.id: note for note in reading.all("Note")}
    called: dict[str, Any] = {}
    wrong = []
    for reference in reading.all("Reference"):
        link = reference.all("Link")[0].annotations[0]
        name, seen = str(link.Dest), normal(reading.text(reference))
        called.setdefault(name, link)
        line = notes[name].above("LI") if name in notes else None
        if line is None or normal(reading.text(line.all("Lbl")[0])) != f"{seen}.":
            wrong.append(f"the reference {seen} leads to {name}")
    for name, note in notes.items():
        back = [reading.places.get(str(link.annotations[0].Dest)) for link in note.all("Link")]
        if name not in called or not back or not _is_at(back[0], called[name]):
            wrong.append(f"{name} does not lead back")
    return wrong + (
        [] if len(notes) == len(reading.html.all("ol")[-1]) else ["a line of the sources is no note"]
    )


def _is_at(place: Any, link: Any) -> bool:
    """Whether a place is that of a link: its upper left corner, within a line."""
    _, _, left, top, _ = place
    return abs(float(left) - float(link.Rect[0])) < 5 and abs(float(top) - float(link.Rect[1])) < 12
