"""A project directory to a `Library`, or to every problem in every file."""

import dataclasses
import datetime
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from briefs.errors import InputError, ProjectError
from briefs.house import default_style, styles
from briefs.model import Item, Library
from briefs.model.library import figures_of
from briefs.model.style import Style
from briefs.paths import templates
from briefs.problems import Location, did_you_mean, not_utf8, shown
from briefs.schema.context import Context
from briefs.schema.items import DocumentReader
from briefs.schema.project import Vocabulary, read_vocabulary
from briefs.schema.style import read_style
from briefs.verify.lock import read_lock, unverified
from briefs.yamlfile import Node, read_yaml

PROJECT_FILE = "sources.yaml"
SOURCES_FOLDER = "sources"

MAX_BYTES = 2_000_000
"""The largest file that is read: many times a long report, and still checked in seconds, however wrong."""


def load(directory: Path) -> Library:
    """Read and check a whole project.

    Args:
        directory: the folder that holds `sources.yaml` and `sources/`.

    Raises:
        ProjectError: there is no `sources.yaml` in it, or its record of what was verified is damaged.
        InputError: with all problems of all files.
    """
    if not os.path.lexists(directory / PROJECT_FILE):
        raise ProjectError(
            f"no {PROJECT_FILE} in {directory} (go to the project's folder, or use --project DIR)"
        )
    context = Context()
    root = _read(context, directory / PROJECT_FILE, PROJECT_FILE)
    vocabulary = read_vocabulary(context, root) if root else None
    if vocabulary is None:
        raise InputError(context.problems)
    style = _read_style(context, directory, vocabulary)
    readers = _read_documents(context, directory, vocabulary)
    _check_item_references(context, vocabulary, readers)
    if context.problems or style is None:
        raise InputError(context.problems)
    in_order = [readers[document] for document in vocabulary.documents]
    library = Library(
        project=vocabulary.project,
        documents=vocabulary.documents,
        layers=vocabulary.layers,
        themes=vocabulary.themes,
        regions=vocabulary.regions,
        stakeholders=vocabulary.stakeholders,
        items=tuple(item for reader in in_order for item in reader.items),
        glossary=tuple(term for reader in in_order for term in reader.glossary),
        style=style,
        templates=_own_templates(directory),
        swot_notes={reader.document: reader.swot_note for reader in in_order if reader.swot_note},
    )
    return dataclasses.replace(library, verified=_verified(directory, library))


def _verified(directory: Path, library: Library) -> dict[str, datetime.date]:
    """The documents that were verified and of which nothing was changed since, with the date."""
    lock = read_lock(directory)
    if lock is None:
        return {}
    changed = {entry.document for entry in unverified(library, lock)}
    return {id: entry.date for id, entry in lock.documents.items() if id not in changed}


def _read_style(context: Context, directory: Path, vocabulary: Vocabulary) -> Style | None:
    """The style that the project names: one of the program or a file of its own; None where it is broken."""
    name, context.document = vocabulary.project.style, None
    if name == "default":
        return default_style()
    shipped = styles()
    path = directory / name if name.endswith(".yaml") else shipped.get(name)
    if path is None:
        hint = did_you_mean(name, shipped) or f"write {', '.join(shipped)}, or the name of a file: house.yaml"
        context.report(vocabulary.style_place, f'there is no style "{shown(name)}"', hint)
        return None
    if not path.is_file():
        message = f'there is no file "{shown(name)}"'
        context.report(vocabulary.style_place, message, "the path is read from the project's folder")
        return None
    node = _read(context, path, name if name.endswith(".yaml") else f"styles/{path.name}")
    return read_style(context, path.stem, node, default_style(), path.parent) if node else None


def _own_templates(directory: Path) -> Path | None:
    """The project's own templates; None where it has none, or where they are the program's."""
    folder = directory / "templates"
    return folder if folder.is_dir() and folder.resolve() != templates().resolve() else None


def _read(context: Context, path: Path, name: str) -> Node | None:
    """The root of a YAML file; None, with a problem, when there is none."""
    try:
        content = _bytes(path)
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        context.problems.append(not_utf8(name, error))
        return None
    except OSError as error:
        context.report(Location(name, 1, 1), f"the file can not be read: {_reason(error)}")
        return None
    node, problems = read_yaml(text, name)
    context.problems.extend(problems)
    return node


def _reason(error: OSError) -> str:
    """What the system says, as the end of a sentence."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def _bytes(path: Path) -> bytes:
    """The content of an ordinary file; a pipe or a device might never end."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise OSError("it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is not an ordinary file")
    if status.st_size > MAX_BYTES:
        raise OSError(f"it has more than {MAX_BYTES // 1_000_000} MB; split the document in two")
    return path.read_bytes()


def _read_documents(context: Context, directory: Path, vocabulary: Vocabulary) -> dict[str, DocumentReader]:
    """Read every file of the folder, by its document; a document without a file is a problem."""
    try:
        paths = sorted(_yaml_files(directory / SOURCES_FOLDER))
    except OSError as error:
        place = next(iter(vocabulary.places.values()), Location(PROJECT_FILE, 1, 1))
        message = f'the folder "{SOURCES_FOLDER}" can not be read: {_reason(error)}'
        hint = f"it stands beside {PROJECT_FILE} and has a file for each document"
        context.report(place, message, hint)
        return {}
    readers: dict[str, DocumentReader] = {}
    for path in paths:
        reader = _read_document(context, path)
        if reader:
            readers[reader.document] = reader
    stems = {path.stem for path in paths}
    for document, place in vocabulary.places.items():
        if document not in stems:
            message = f'the document "{shown(document)}" has no file {SOURCES_FOLDER}/{shown(document)}.yaml'
            context.report(place, message, "add it, or remove the document")
    return readers


def _yaml_files(folder: Path) -> Iterator[Path]:
    """What looks like YAML in a folder, but not the hidden files that editors and systems leave there."""
    for path in folder.iterdir():
        if path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith("."):
            yield path


def _read_document(context: Context, path: Path) -> DocumentReader | None:
    name = f"{SOURCES_FOLDER}/{shown(path.name)}"
    start = Location(name, 1, 1)
    if path.suffix != ".yaml":
        context.report(start, "the file is not read", f'rename it to "{shown(path.stem)}.yaml"')
        return None
    known = context.known["document"]
    if isinstance(known, Collection) and path.stem not in known:
        hint = did_you_mean(path.stem, known) or f"add it under documents in {PROJECT_FILE}"
        context.report(start, f'"{shown(path.stem)}" is not a document', hint)
    node = _read(context, path, name)
    return DocumentReader(context, path.stem, node) if node else None


def _check_item_references(
    context: Context, vocabulary: Vocabulary, readers: dict[str, DocumentReader]
) -> None:
    """Check what others point at, as far as the documents could be read; an echo is older than its item."""
    unread = set(vocabulary.documents) - {document for document, reader in readers.items() if reader.is_whole}
    items = [item for reader in readers.values() for item in reader.items]
    known = {item.reference for item in items}
    for reference, location in context.references:
        if reference not in known and reference.partition("/")[0] not in unread:
            hint = did_you_mean(reference, known) or "write it as document/id"
            context.report(location, f'unknown item "{shown(reference)}"', hint)
    figures = figures_of(items)
    for figure, location in context.figures:
        if figure not in figures and figure.partition("/")[0] not in unread:
            hint = did_you_mean(figure, figures) or "a figure is <statistic-id>, or <statistic-id.row>"
            context.report(location, f'unknown figure "{shown(figure)}"', hint)
    _check_echoes(context, vocabulary, items)


def _check_echoes(context: Context, vocabulary: Vocabulary, items: Iterable[Item]) -> None:
    """What an item echoes was said before it."""
    years = {document: entry.year for document, entry in vocabulary.documents.items()}
    for item in items:
        for echo in item.echoes:
            year = years.get(echo.partition("/")[0])
            if year is not None and year >= years.get(item.document, year + 1):
                message = f'"{shown(echo)}" is no echo: its document is not older than this one'
                context.report(item.location, message, "point from the newer item at the older one")
