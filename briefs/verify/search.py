"""Every claim looked up in the text of its document: where it stands, or that it does not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from briefs.verify.claims import HEADING, Claim, Reach
from briefs.verify.nearest import nearest
from briefs.verify.sections import Sections
from briefs.verify.words import Span, Words, words_of

_HINTS = 50
"""How many times a near match is looked for; where more is missing the text is another one."""

_LISTS = ("examples", "places")


class Outcome(Enum):
    """What became of a claim."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    MISSING = "not found"


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its outcome; `spots` are the lines where it stands, or the pages where there are some.

    `message` says what is the matter, as a sentence without its stop; empty where nothing is.
    """

    claim: Claim
    outcome: Outcome
    spots: tuple[int, ...] = ()
    message: str = ""
    hint: str = ""


class Search:
    """The search through one text."""

    def __init__(self, text: Words, claims: Iterable[Claim]) -> None:
        self._text = text
        self._claims = tuple(claims)
        self._sections = Sections(text, {claim.path for claim in self._claims})
        self._hints = _HINTS
        self._has_pages = text.page_count > 1

    def findings(self) -> list[Finding]:
        """What became of each claim."""
        return [
            self._heading(claim) if claim.kind == HEADING else self._find(claim) for claim in self._claims
        ]

    def _heading(self, claim: Claim) -> Finding:
        if headings := self._sections.headings(claim.text):
            return Finding(claim, Outcome.HERE, self._spots(headings))
        spans = self._text.find(words_of(claim.text))
        if not spans:
            return self._missing(claim)
        message = f"{named(claim)} begins no line of the text, it is only {self._told(spans)}"
        return Finding(claim, Outcome.ELSEWHERE, self._spots(spans), message)

    def _find(self, claim: Claim) -> Finding:
        spans = self._text.find(words_of(claim.text))
        if not spans:
            return self._missing(claim)
        within = spans if claim.reach is Reach.DOCUMENT else self._within(spans, claim)
        here = [span for span in within if self._is_on_page(span, claim)]
        if here:
            return Finding(claim, Outcome.HERE, self._spots(here))
        return Finding(claim, Outcome.ELSEWHERE, self._spots(spans), self._reason(claim, spans, within))

    def _within(self, spans: Iterable[Span], claim: Claim) -> list[Span]:
        """Those that stand as near the heading as the claim has to."""
        sections = self._sections.of(claim.path)
        found = _inside(spans, sections)
        if not found and claim.reach is Reach.CHAPTER:
            around = self._sections.of(claim.path[:-1]) if len(claim.path) > 1 else ()
            found = _inside(spans, [*(self._text.widened(section) for section in sections), *around])
        return found

    def _is_on_page(self, span: Span, claim: Claim) -> bool:
        if not claim.page or not self._has_pages:
            return True
        return self._text.page(span[0]) <= claim.page <= self._text.page(span[1] - 1)

    def _reason(self, claim: Claim, spans: list[Span], within: list[Span]) -> str:
        """Why what was found does not count."""
        if within:
            return f"{named(claim)} is not on page {claim.page}, only {self._told(within)}"
        heading = claim.path[-1]
        if not self._sections.of(claim.path):
            return f'{named(claim)} is {self._told(spans)}; its heading "{heading}" was not found'
        return f'{named(claim)} is not under "{heading}", only {self._told(spans)}'

    def _missing(self, claim: Claim) -> Finding:
        hint = ""
        if self._hints:
            self._hints -= 1
            if near := nearest(self._text, words_of(claim.text), self._sections.of(claim.path)):
                hint = f'nearest: "{self._text.shown(near)}" {self._told([near])}'
        return Finding(claim, Outcome.MISSING, message=f"{named(claim)} is not in the text", hint=hint)

    def _spots(self, spans: Iterable[Span]) -> tuple[int, ...]:
        place = self._text.page if self._has_pages else self._text.line
        return tuple(dict.fromkeys(place(span[0]) for span in spans))

    def _told(self, spans: Iterable[Span]) -> str:
        """Where these are: `on line 12`, `on pages 3, 4 and 6`."""
        spots = self._spots(spans)
        shown = [str(spot) for spot in spots[:3]] + (["more"] if len(spots) > 3 else [])
        listed = f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]
        return f"on {'page' if self._has_pages else 'line'}{'s' if len(shown) > 1 else ''} {listed}"


def named(claim: Claim) -> str:
    """A claim as a sentence begins with it."""
    also = f" (the place of {len(claim.entries)} items)" if len(claim.entries) > 1 else ""
    kind = f"list of {claim.kind}" if claim.kind in _LISTS else claim.kind
    return f'the {kind} "{claim.text}"{also}'


def _inside(spans: Iterable[Span], parts: Iterable[Span]) -> list[Span]:
    return [span for span in spans if any(low <= span[0] and span[1] <= high for low, high in parts)]
