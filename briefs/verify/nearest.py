"""What in a text looks most like something that is not in it, as a hint at a slip of the pen."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from briefs.verify.words import Span, Words

_ENOUGH = 0.6
"""How alike two texts must be to be shown together: 1 is the same."""
_PLACES = 200
"""How many places are compared at most."""


def nearest(text: Words, wanted: tuple[str, ...], sections: tuple[Span, ...]) -> Span | None:
    """The place that is most like the wanted words, in their section before others; None if none is near."""
    matcher = SequenceMatcher(autojunk=False, b=" ".join(wanted))
    best, best_score = None, _ENOUGH
    for start in _starts(text, wanted, sections):
        end = min(start + len(wanted), len(text.words))
        matcher.set_seq1(" ".join(text.words[start:end]))
        if matcher.quick_ratio() > best_score and (score := matcher.ratio()) > best_score:
            best, best_score = (start, end), score
    return best


def _starts(text: Words, wanted: tuple[str, ...], sections: tuple[Span, ...]) -> list[int]:
    """Where to compare: around the wanted words that are there, the rarest first, or around lookalikes."""
    found: dict[int, None] = {}
    for index, word in sorted(enumerate(wanted), key=lambda entry: len(text.places(entry[1]))):
        places = text.places(word) or _lookalikes(text, word)
        inside = [place for place in places if any(low <= place < high for low, high in sections)]
        for place in (*inside, *places):
            if place >= index:
                found[place - index] = None
        if len(found) > _PLACES:
            break
    return list(found)[:_PLACES]


def _lookalikes(text: Words, word: str) -> Iterable[int]:
    """Where words stand that are spelled almost like this one, or have the same digits with other marks."""
    if not word.isalpha() and (digits := _digits(word)):
        known = [
            other for other in text.vocabulary if other[0].isdecimal() and abs(len(other) - len(word)) < 3
        ]
        like = [other for other in known if _digits(other) == digits]
        like = like or get_close_matches(word, known, n=3, cutoff=0.7)
    else:
        known = [other for other in text.vocabulary if other[0] == word[0]]
        like = get_close_matches(word, known, n=3, cutoff=0.8)
    return [place for other in like for place in text.places(other)]


def _digits(word: str) -> str:
    return "".join(char for char in word if char.isdecimal())
