"""How many lines a text takes, by the widths of its letters and by where words end.

The widths are those of Source Sans, regular; other faces are told by how much wider they run on the whole.
All lengths in em of the text.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

BOLD, SERIF = 1.03, 1.083
"""How much wider the same words are in Source Sans semibold, and in Source Serif."""

_THOUSANDTHS = (
    200, 289, 425, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
    497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527, 494, 617, 652, 263,
    480, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
    500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
    338, 544, 467, 718, 446, 467, 425, 303, 241, 303, 497,
)  # fmt: skip
"""Of the characters from blank to tilde, in their order."""

WIDTHS = {
    **{chr(32 + at): width / 1000 for at, width in enumerate(_THOUSANDTHS)},
    "–": 0.48,
    "—": 0.8,
    "‘": 0.249,
    "’": 0.249,
    "“": 0.425,
    "”": 0.425,
    "…": 0.948,
    "€": 0.497,
    "·": 0.249,
    "•": 0.304,
    "×": 0.497,
    "\N{NO-BREAK SPACE}": 0.202,
}
_ANY = 0.5
"""For what is not among them."""

_BLANK = WIDTHS[" "]


@lru_cache(maxsize=4096)
def count_lines(width: float, runs: tuple[tuple[str, float], ...]) -> int:
    """The lines of a paragraph that is so wide, made of texts each with its size; none of no words."""
    count, used = 0, width
    for text, size in runs:
        for word in text.split(" "):
            long = _word(word) * size
            if not long:
                continue
            if used + _BLANK * size + long > width:
                count, used = count + 1, long
            else:
                used += _BLANK * size + long
    return count


@cache
def _word(word: str) -> float:
    return sum(_letters(word))


def _letters(word: str) -> Iterable[float]:
    for letter in word:
        width = WIDTHS.get(letter)
        yield WIDTHS.get(unicodedata.normalize("NFD", letter)[0], _ANY) if width is None else width
