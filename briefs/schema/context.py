"""What is shared while a project is read."""

from collections.abc import Collection, Iterable

from briefs.problems import Location, Problem, did_you_mean, shown
from briefs.yamlfile import Mapping, Node, Scalar


class Context:
    """The languages of the project, the ids known so far, and the problems.

    `languages` is empty while the project does not say them: then a text in any language will do.
    `known` has the ids of each kind. Where their section can not be read any id will do, since one
    problem with the section is worth more than one at each of its uses: then it is None, or the place
    where the section is missing, to be spoken of when somebody needs it. `references` are the items that
    others point at, as `document/id`, and `figures` the figures that texts stand on; both to be checked
    when all items are known. `document` is the one that is being read, None for `sources.yaml`.
    """

    def __init__(self) -> None:
        self.languages: tuple[str, ...] = ()
        self.known: dict[str, Collection[str] | Location | None] = {}
        self.problems: list[Problem] = []
        self.references: list[tuple[str, Location]] = []
        self.document: str | None = None
        self.figures: list[tuple[str, Location]] = []

    def report(self, location: Location, message: str, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(location, message, hint))

    def check_known(self, kind: str, word: str, location: Location) -> bool:
        """Whether `word` is an id of this kind; a problem if it is not."""
        known = self.known.get(kind)
        if isinstance(known, Location):
            self.report(known, f'sources.yaml lacks "{kind}s"', "add the section: its ids are used")
        if known is None or isinstance(known, Location) or word in known:
            return True
        hint = did_you_mean(word, known) or f"the {kind} ids stand in sources.yaml"
        self.report(location, f'unknown {kind} "{shown(word)}"', hint)
        return False

    def unique(self, nodes: Iterable[Node], key: str, what: str) -> dict[str, Location]:
        """The values of one key in a list of mappings; a problem for each that is there twice."""
        seen: dict[str, Location] = {}
        for node in nodes:
            entry = node.entries.get(key) if isinstance(node, Mapping) else None
            if not isinstance(entry, Scalar) or not entry.value:
                continue
            if entry.value in seen:
                word, first = shown(entry.value), seen[entry.value].line
                message = f'the {what} "{word}" is used twice, first on line {first}'
                self.report(entry.location, message, f"give one of them another {key}")
            else:
                seen[entry.value] = entry.location
        return seen
