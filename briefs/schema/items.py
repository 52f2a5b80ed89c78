"""The items of a document file, kind by kind."""

from collections.abc import Iterator
from typing import Any

from briefs.model import (
    INSIGHT_TYPES,
    QUADRANTS,
    ActionLine,
    Case,
    GlossaryTerm,
    Insight,
    Item,
    Party,
    Place,
    Recommendation,
    StackLayer,
    Suggestion,
    SwotItem,
    Synergy,
    Translated,
)
from briefs.problems import shown
from briefs.schema.context import Context
from briefs.schema.fields import Fields, read_name
from briefs.schema.keys import KEYS, KINDS
from briefs.schema.prose import bind
from briefs.schema.statistics import read_statistic
from briefs.yamlfile import Mapping, Node, Sequence


class DocumentReader:
    """Reads one document file; `items`, `glossary` and `swot_note` are what it says.

    `is_whole` is False where a section could not be read, so that nobody can say which items there are.
    """

    def __init__(self, context: Context, document: str, root: Node) -> None:
        self.context = context
        self.document = context.document = document
        self.items: list[Item] = []
        self.glossary: list[GlossaryTerm] = []
        self.swot_note: Translated | None = None
        fields = Fields(context, root, f"sources/{document}.yaml", KEYS["a document file"])
        sections = list(_sections(fields))
        self.is_whole = fields.node is not None and all(isinstance(node, Sequence) for node in sections)
        if fields.node is None:
            return
        entries = [entry for node in sections if isinstance(node, Sequence) for entry in node.items]
        context.unique(entries, "id", "item id")
        self._read(fields)

    def _read(self, fields: Fields) -> None:
        swot = fields.get("swot")
        if swot is not None:
            self._swot(swot)
        for key, read in (
            ("action_lines", self._action_line),
            ("synergies", self._synergy),
            ("recommendations", self._recommendation),
            ("insights", self._insight),
            ("cases", self._case),
            ("stack", self._stack_layer),
            ("statistics", self._statistic),
        ):
            for node in fields.nodes(key):
                self.items.append(read(node))
        for key in ("action_lines", "recommendations", "cases", "stack"):
            self.context.unique(fields.nodes(key), "number", "number")
        self.context.unique(fields.nodes("synergies"), "code", "code")
        self.glossary.extend(fields.listing("glossary", self._term))

    def _fields(self, node: Node, what: str) -> Fields:
        return Fields(self.context, node, what, KEYS[what])

    def _common(self, fields: Fields) -> dict[str, Any]:
        """The fields that every item has, by the names of `Item`."""
        return {
            "id": fields.id(),
            "document": self.document,
            "title": fields.must_translated("title"),
            "own_title": fields.flag("own_title", default=False),
            "text": fields.must_prose("text"),
            "themes": fields.ids("themes", "theme", required=True),
            "regions": fields.ids("regions", "region", required=True),
            "names": fields.ids("names", "stakeholder"),
            "at": _place(fields),
            "caveat": fields.prose("caveat", required=False),
            "echoes": fields.references("echoes"),
            "location": fields.location,
            "order": len(self.items),
        }

    def _swot(self, node: Node) -> None:
        fields = self._fields(node, "swot")
        self.swot_note = fields.prose("note", required=False)
        for quadrant in QUADRANTS:
            for entry in fields.nodes(quadrant):
                item = Fields(self.context, entry, f"an entry of {quadrant}", KEYS["an entry of swot"])
                group = item.translated("group", required=False)
                self.items.append(SwotItem(quadrant=quadrant, group=group, **self._common(item)))

    def _action_line(self, node: Node) -> ActionLine:
        fields = self._fields(node, "an action line")
        return ActionLine(
            number=fields.whole("number") or 0,
            motto=fields.translated("motto", required=False),
            needs=fields.translations("needs"),
            actions=fields.translations("actions"),
            result=fields.prose("result", required=False),
            actors=self._parties(fields, "actors", "an actor"),
            **self._common(fields),
        )

    def _synergy(self, node: Node) -> Synergy:
        fields = self._fields(node, "a synergy")
        return Synergy(
            code=fields.text("code"),
            layers=fields.ids("layers", "layer", required=True),
            examples=fields.must_translated("examples"),
            places=fields.must_translated("places"),
            general=fields.flag("general", default=False),
            use_cases=fields.translations("use_cases"),
            partners=self._parties(fields, "partners", "a partner"),
            openings=fields.translations("openings"),
            **self._common(fields),
        )

    def _recommendation(self, node: Node) -> Recommendation:
        fields = self._fields(node, "a recommendation")
        return Recommendation(
            number=fields.whole("number") or 0,
            addressees=self._parties(fields, "addressees", "an addressee"),
            suggestions=fields.listing("suggestions", self._suggestion, required=True),
            **self._common(fields),
        )

    def _suggestion(self, node: Node) -> Suggestion:
        what, languages = "a suggestion", self.context.languages
        others = KEYS[what]
        fields = Fields(self.context, node, what, (*languages, *others) if languages else None)
        return Suggestion(
            bind(self.context, node, fields.translations_here(*others)),
            fields.ids("stakeholders", "stakeholder"),
            fields.ids("regions", "region"),
        )

    def _parties(self, fields: Fields, key: str, what: str) -> tuple[Party, ...]:
        """The organisations of an item, each stakeholder once."""
        nodes = fields.nodes(key)
        parties = tuple(self._party(node, what) for node in nodes)
        seen: set[str] = set()
        for node, party in zip(nodes, parties, strict=True):
            if party.stakeholder in seen:
                message = f'"{shown(party.stakeholder)}" is listed twice'
                self.context.report(node.location, message, "join the two")
            elif party.stakeholder:
                seen.add(party.stakeholder)
        return parties

    def _party(self, node: Node, what: str) -> Party:
        """A `stakeholder:` of the project or a plain `name:`, with its role and tasks.

        Only an actor must have a role; what is asked of an addressee is called its `ask`.
        """
        fields = self._fields(node, what)
        if fields.node and fields.has("stakeholder") == fields.has("name"):
            message = f"{what} needs either a stakeholder or a name"
            self.context.report(fields.location, message, 'write "stakeholder: ID", or "name: …" for others')
        name = fields.get("name")
        role = "ask" if "ask" in KEYS[what] else "role"
        return Party(
            fields.known("stakeholder", "stakeholder", required=False) or None,
            read_name(self.context, name, '"name"') if name else Translated(()),
            fields.prose(role, required=what == "an actor"),
            fields.translations("tasks"),
        )

    def _insight(self, node: Node) -> Insight:
        fields = self._fields(node, "an insight")
        return Insight(
            type=fields.choice("type", INSIGHT_TYPES),
            number=fields.whole("number", required=False),
            **self._common(fields),
        )

    def _case(self, node: Node) -> Case:
        fields = self._fields(node, "a case")
        return Case(
            number=fields.whole("number") or 0,
            archetype=fields.translated("archetype", required=False),
            aim=fields.must_prose("aim"),
            finance=fields.must_prose("finance"),
            partners=self._parties(fields, "partners", "a partner"),
            success_factors=fields.translations("success_factors"),
            obstacles=fields.translations("obstacles"),
            **self._common(fields),
        )

    def _stack_layer(self, node: Node) -> StackLayer:
        fields = self._fields(node, "a stack layer")
        return StackLayer(
            number=fields.whole("number") or 0, layers=fields.ids("layers", "layer"), **self._common(fields)
        )

    def _statistic(self, node: Node) -> Item:
        fields = self._fields(node, "a statistic")
        return read_statistic(self.context, fields, self._common(fields))

    def _term(self, node: Node) -> GlossaryTerm:
        fields = self._fields(node, "a glossary term")
        return GlossaryTerm(
            id=fields.id(),
            document=self.document,
            term=fields.must_translated("term"),
            text=fields.must_prose("text"),
            at=_place(fields),
            caveat=fields.prose("caveat", required=False),
            location=fields.location,
        )


def _place(fields: Fields) -> Place:
    return Place(fields.text("at"), fields.whole("page", required=False))


def _sections(fields: Fields) -> Iterator[Node]:
    """Every list of items in the file, those of swot among them: ids are unique over all of them.

    A swot that is no mapping stands for its own lists.
    """
    swot = fields.get("swot")
    if isinstance(swot, Mapping):
        yield from (swot.entries[quadrant] for quadrant in QUADRANTS if quadrant in swot.entries)
    elif swot is not None:
        yield swot
    for kind in KINDS[1:]:
        node = fields.get(kind)
        if node is not None:
            yield node
