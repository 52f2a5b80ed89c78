"""Every brief as it is read in a terminal: within 80 columns, and plain text when it goes to a pipe."""

import io
import re

from rich.cells import cell_len
from rich.console import Console

from briefs.render.terminal import print_brief
from tests.output import TERMINAL_WIDTH, Finished, caveats, normal, squeezed


def test_no_line_is_longer_than_the_terminal_is_wide(finished: Finished) -> None:
    lines = finished.terminal.splitlines()
    assert len(lines) > 60
    assert [line for line in lines if cell_len(line) > TERMINAL_WIDTH] == []


def test_is_plain_when_piped(finished: Finished) -> None:
    control = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
    assert control.search(finished.terminal) is None
    assert [line for line in finished.terminal.splitlines() if line != line.rstrip()] == []
    assert finished.terminal.endswith("\n")


def test_says_what_the_brief_says_first(finished: Finished) -> None:
    brief = finished.brief
    shown = squeezed(finished.terminal)
    wanted = [brief.title, brief.date, *(message.text for message in brief.messages)]
    wanted += [f"{note.document}, {note.place}" for note in brief.notes]
    wanted += [figure.shown for figure in brief.glance]
    assert len(wanted) > 8
    assert [text for text in wanted if squeezed(text) not in shown] == []


def test_shows_every_caveat(finished: Finished) -> None:
    shown = squeezed(finished.terminal)
    assert [text for text in caveats(finished.brief) if squeezed(text) not in shown] == []


def test_has_the_same_words_in_colour(finished: Finished) -> None:
    file = io.StringIO()
    print_brief(
        finished.brief,
        Console(file=file, width=TERMINAL_WIDTH, height=10_000, force_terminal=True, color_system="standard"),
    )
    coloured = file.getvalue()
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert normal(plain) == normal(finished.terminal)
