"""The items of a document file, kind by kind."""

from typing import Any

from briefs.model import (
    INSIGHT_TYPES,
    QUADRANTS,
    ActionLine,
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
from briefs.schema.fields import Context, Fields, read_name, unique_ids
from briefs.schema.statistics import STATISTIC_KEYS, read_statistic
from briefs.yamlfile import Mapping, Node

COMMON = ("id", "title", "text", "themes", "regions", "names", "at", "page", "caveat")
KINDS = ("swot", "action_lines", "synergies", "recommendations", "insights", "stack", "statistics", "glossary")


class DocumentReader:
    """Reads one document file; `items`, `glossary` and `swot_note` are what it says."""

    def __init__(self, context: Context, document: str, root: Node) -> None:
        self.context = context
        self.document = document
        self.items: list[Item] = []
        self.glossary: list[GlossaryTerm] = []
        self.swot_note: Translated | None = None
        fields = Fields(context, root, f"sources/{document}.yaml", KINDS)
        if fields.node is None:
            return
        unique_ids(context, tuple(_item_nodes(fields)), "item")
        if fields.has("swot"):
            self._swot(fields.node.entries["swot"])
        for key, read in (
            ("action_lines", self._action_line),
            ("synergies", self._synergy),
            ("recommendations", self._recommendation),
            ("insights", self._insight),
            ("stack", self._stack_layer),
            ("statistics", self._statistic),
        ):
            for node in fields.nodes(key):
                self.items.append(read(node))
        self.glossary.extend(fields.listing("glossary", self._term))

    def _common(self, fields: Fields) -> dict[str, Any]:
        """The fields that every item has, by the names of `Item`."""
        return {
            "id": fields.id(),
            "document": self.document,
            "title": fields.must_translated("title"),
            "text": fields.must_translated("text"),
            "themes": fields.ids("themes", "theme", required=True),
            "regions": fields.ids("regions", "region", required=True),
            "names": fields.ids("names", "stakeholder"),
            "at": self._place(fields),
            "caveat": fields.translated("caveat", required=False),
            "location": fields.location,
            "order": len(self.items),
        }

    def _place(self, fields: Fields) -> Place:
        return Place(fields.text("at"), fields.whole("page", required=False))

    def _swot(self, node: Node) -> None:
        fields = Fields(self.context, node, "swot", ("note", *QUADRANTS))
        self.swot_note = fields.translated("note", required=False)
        for quadrant in QUADRANTS:
            for entry in fields.nodes(quadrant):
                item = Fields(self.context, entry, f"an entry of {quadrant}", COMMON)
                self.items.append(SwotItem(quadrant=quadrant, **self._common(item)))

    def _action_line(self, node: Node) -> ActionLine:
        own = ("number", "motto", "needs", "actions", "result", "actors")
        fields = Fields(self.context, node, "an action line", (*COMMON, *own))
        return ActionLine(
            number=fields.whole("number") or 0,
            motto=fields.translated("motto", required=False),
            needs=fields.translations("needs"),
            actions=fields.translations("actions"),
            result=fields.translated("result", required=False),
            actors=fields.listing("actors", lambda entry: self._party(entry, "an actor", "role")),
            **self._common(fields),
        )

    def _synergy(self, node: Node) -> Synergy:
        own = ("code", "layers", "examples", "places", "general", "use_cases", "partners", "openings")
        fields = Fields(self.context, node, "a synergy", (*COMMON, *own))
        return Synergy(
            code=fields.text("code"),
            layers=fields.ids("layers", "layer", required=True),
            examples=fields.must_translated("examples"),
            places=fields.must_translated("places"),
            general=fields.flag("general", default=False),
            use_cases=fields.translations("use_cases"),
            partners=fields.listing(
                "partners", lambda entry: self._party(entry, "a partner", "role", optional=True)
            ),
            openings=fields.translations("openings"),
            **self._common(fields),
        )

    def _recommendation(self, node: Node) -> Recommendation:
        fields = Fields(
            self.context, node, "a recommendation", (*COMMON, "number", "addressees", "suggestions")
        )
        return Recommendation(
            number=fields.whole("number") or 0,
            addressees=fields.listing(
                "addressees", lambda entry: self._party(entry, "an addressee", "ask", optional=True)
            ),
            suggestions=fields.listing("suggestions", self._suggestion, required=True),
            **self._common(fields),
        )

    def _suggestion(self, node: Node) -> Suggestion:
        targets = ("stakeholders", "regions")
        fields = Fields(self.context, node, "a suggestion", (*self.context.languages, *targets))
        texts = tuple((language, fields.text(language)) for language in self.context.languages)
        return Suggestion(
            Translated(texts), fields.ids("stakeholders", "stakeholder"), fields.ids("regions", "region")
        )

    def _party(self, node: Node, what: str, role: str, *, optional: bool = False) -> Party:
        """A `stakeholder:` of the project or a plain `name:`, with its role and tasks."""
        fields = Fields(self.context, node, what, ("stakeholder", "name", role, "tasks"))
        if fields.node and fields.has("stakeholder") == fields.has("name"):
            message = f"{what} needs either a stakeholder or a name"
            self.context.report(fields.location, message, 'write "stakeholder: ID", or "name: …" for others')
        name = Translated(())
        if fields.node and fields.has("name"):
            name = read_name(self.context, fields.node.entries["name"], '"name"')
        known = fields.known("stakeholder", "stakeholder", required=False)
        return Party(
            known or None,
            name,
            fields.translated(role, required=not optional),
            fields.translations("tasks"),
        )

    def _insight(self, node: Node) -> Insight:
        fields = Fields(self.context, node, "an insight", (*COMMON, "type", "number"))
        return Insight(
            type=fields.choice("type", INSIGHT_TYPES),
            number=fields.whole("number", required=False),
            **self._common(fields),
        )

    def _stack_layer(self, node: Node) -> StackLayer:
        fields = Fields(self.context, node, "a stack layer", (*COMMON, "number", "layers"))
        return StackLayer(
            number=fields.whole("number") or 0, layers=fields.ids("layers", "layer"), **self._common(fields)
        )

    def _statistic(self, node: Node) -> Item:
        fields = Fields(self.context, node, "a statistic", (*COMMON, *STATISTIC_KEYS))
        return read_statistic(self.context, fields, self._common(fields))

    def _term(self, node: Node) -> GlossaryTerm:
        fields = Fields(self.context, node, "a glossary term", ("id", "term", "text", "at", "page", "caveat"))
        return GlossaryTerm(
            id=fields.id(),
            document=self.document,
            term=fields.must_translated("term"),
            text=fields.must_translated("text"),
            at=self._place(fields),
            caveat=fields.translated("caveat", required=False),
        )


def _item_nodes(fields: Fields) -> list[Node]:
    """Every node in the file that carries an item id, so that ids are unique over the kinds."""
    assert fields.node is not None
    nodes: list[Node] = []
    swot = fields.node.entries.get("swot")
    if isinstance(swot, Mapping):
        for quadrant in QUADRANTS:
            nodes.extend(getattr(swot.entries.get(quadrant), "items", ()))
    for kind in KINDS[1:]:
        nodes.extend(getattr(fields.node.entries.get(kind), "items", ()))
    return nodes
