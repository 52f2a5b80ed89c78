"""A project directory to a `Library`, or to every problem in every file."""

from pathlib import Path

from briefs.errors import InputError, ProjectError
from briefs.model import Item, Library, SwotItem, Synergy
from briefs.problems import Location, Problem, did_you_mean
from briefs.schema.fields import Context
from briefs.schema.items import DocumentReader
from briefs.schema.project import Vocabulary, read_vocabulary
from briefs.yamlfile import Node, read_yaml

PROJECT_FILE = "sources.yaml"
SOURCES_FOLDER = "sources"


def load(directory: Path) -> Library:
    """Read and check a whole project.

    Args:
        directory: the folder that holds `sources.yaml` and `sources/`.

    Raises:
        ProjectError: there is no `sources.yaml` in it.
        InputError: with all problems of all files.
    """
    path = directory / PROJECT_FILE
    if not path.is_file():
        raise ProjectError(f"no {PROJECT_FILE} in {directory} (go to the project's folder, or use --project DIR)")
    context = Context()
    root = _read(context, path, PROJECT_FILE)
    vocabulary = read_vocabulary(context, root) if root else None
    if vocabulary is None:
        raise InputError(context.problems)
    readers = _read_documents(context, directory, vocabulary)
    items = tuple(item for reader in readers for item in reader.items)
    _check_item_references(context, vocabulary, items)
    if context.problems:
        raise InputError(context.problems)
    return Library(
        project=vocabulary.project,
        documents=vocabulary.documents,
        layers=vocabulary.layers,
        themes=vocabulary.themes,
        regions=vocabulary.regions,
        stakeholders=vocabulary.stakeholders,
        items=items,
        glossary=tuple(term for reader in readers for term in reader.glossary),
        swot_notes={reader.document: reader.swot_note for reader in readers if reader.swot_note},
    )


def _read(context: Context, path: Path, name: str) -> Node | None:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Location(name, error.object[: error.start].count(b"\n") + 1, 1)
        context.report(place, "the file is not UTF-8 text", "save it as UTF-8")
        return None
    except OSError as error:
        context.report(Location(name, 1, 1), f"the file can not be read: {error.strerror}")
        return None
    node, problems = read_yaml(text, name)
    context.problems.extend(problems)
    return node


def _read_documents(context: Context, directory: Path, vocabulary: Vocabulary) -> list[DocumentReader]:
    """Read the file of every document; a file without a document, or the reverse, is a problem."""
    readers: list[DocumentReader] = []
    paths = {path.stem: path for path in sorted((directory / SOURCES_FOLDER).glob("*.yaml"))}
    strays = [*(directory / SOURCES_FOLDER).glob("*.yml")]
    for path in strays:
        place = Location(f"{SOURCES_FOLDER}/{path.name}", 1, 1)
        context.report(place, "the file is not read", f'rename it to "{path.stem}.yaml"')
    for document in vocabulary.documents:
        if not document:
            continue
        if document not in paths:
            name = f"{SOURCES_FOLDER}/{document}.yaml"
            place = Location(PROJECT_FILE, 1, 1)
            context.report(place, f'the document "{document}" has no file {name}', "add it, or remove the document")
    for stem, path in paths.items():
        name = f"{SOURCES_FOLDER}/{path.name}"
        if stem not in vocabulary.documents:
            hint = did_you_mean(stem, vocabulary.documents) or "add it under documents in sources.yaml"
            context.problems.append(Problem(Location(name, 1, 1), f'"{stem}" is not a document', hint))
            continue
        node = _read(context, path, name)
        if node is not None:
            readers.append(DocumentReader(context, stem, node))
    order = list(vocabulary.documents)
    return sorted(readers, key=lambda reader: order.index(reader.document))


def _check_item_references(context: Context, vocabulary: Vocabulary, items: tuple[Item, ...]) -> None:
    known = {item.reference for item in items}
    for reference, location in vocabulary.item_references:
        if reference and reference not in known:
            hint = did_you_mean(reference, known) or "write it as document/id"
            context.report(location, f'unknown item "{reference}"', hint)
    codes: dict[tuple[str, str], Item] = {}
    for item in items:
        if isinstance(item, Synergy):
            first = codes.setdefault((item.document, item.code), item)
            if first is not item:
                message = f'the code "{item.code}" is used twice, first on line {first.location.line}'
                context.report(item.location, message, "give each synergy a code of its own")


def summary(library: Library) -> dict[str, int]:
    """How many items of each kind there are, for a closing line."""
    counts: dict[str, int] = {}
    for item in library.items:
        kind = "swot" if isinstance(item, SwotItem) else type(item).__name__
        counts[kind] = counts.get(kind, 0) + 1
    return counts
