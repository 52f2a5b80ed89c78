"""The three key messages: written by hand in the sources, or composed by a rule that a reader can follow.

The rule takes the best item of each of three parts: where the reader stands, what is asked, what comes next;
and goes on with conclusions, synergies and further SWOT items where a part has nothing.
"""

from collections.abc import Iterator
from typing import Any

from briefs.brief import Message
from briefs.compose.context import Composition
from briefs.model import ActionLine, Insight, Item, Recommendation, SwotItem, Synergy
from briefs.select import ACTOR

MOST = 3


def messages(c: Composition) -> tuple[Message, ...]:
    """Three messages, or fewer where there is less to say."""
    by_hand = _by_hand(c)
    if by_hand:
        return by_hand
    found: list[Message] = []
    for lead, text, item in _candidates(c):
        if len(found) < MOST and text not in [message.text for message in found]:
            found.append(Message(lead, text, (c.cite(item),)))
    return tuple(found)


def _by_hand(c: Composition) -> tuple[Message, ...]:
    library, query = c.library, c.query
    if query.kind == "selection":
        return ()
    entries: dict[str, dict[str, Any]] = {
        "stakeholder": dict(library.stakeholders),
        "region": dict(library.regions),
        "theme": dict(library.themes),
    }
    found = []
    for message in entries[query.kind][query.ids[0]].key_messages:
        cites = c.cite_all(library.by_reference[item] for item in message.items)
        found.append(Message("", c.text(message.text), cites))
    return tuple(found)


def _candidates(c: Composition) -> Iterator[tuple[str, str, Item]]:
    """Texts for messages, the three main ones first."""
    you = "" if c.is_personal else "_general"
    swot = [pick.item for pick in c.picks(SwotItem)]
    if swot:
        yield c.locale(f"message_swot{you}"), c.text(swot[0].text), swot[0]
    yield from _asked(c)
    yield from _next_step(c)
    for kind, key in ((Insight, "message_insight"), (Synergy, "message_synergy")):
        for pick in c.picks(kind)[:1]:
            yield c.locale(key), c.text(pick.item.text), pick.item
    for item in swot[1:]:
        yield c.locale(f"message_swot{you}"), c.text(item.text), item


def _asked(c: Composition) -> Iterator[tuple[str, str, Item]]:
    for pick in c.picks(ActionLine)[:1]:
        line = pick.item
        assert isinstance(line, ActionLine)
        own = c.own(line.actors)
        if pick.strongest == ACTOR and own and own.role:
            yield c.locale("message_line"), c.sentence(own), line
        else:
            yield c.locale("message_line_concerned"), c.text(line.text), line


def _next_step(c: Composition) -> Iterator[tuple[str, str, Item]]:
    for pick in c.picks(Recommendation)[:1]:
        advice = pick.item
        assert isinstance(advice, Recommendation)
        own = c.own(advice.addressees)
        if own and own.role:
            yield c.locale("message_step"), c.sentence(own), advice
        else:
            yield c.locale("message_step"), c.text(advice.text), advice
