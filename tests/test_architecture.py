"""The rules of the house, read from the source: who may import what, and how long things are.

Each rule is checked on the syntax tree, so an import inside a function counts as well.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40

# What may be longer, with the reason. An entry that is no longer needed fails the test below.
LONG_FILES: dict[str, str] = {"cli.py": "every command with its options, and what they share"}
LONG_FUNCTIONS: dict[str, str] = {}

# Which files may import a package. Patterns as in a shell.
ONLY_IN = {
    "click": ("cli.py",),
    "docx": ("briefs/render/docx*.py",),
    "matplotlib": ("figures/*",),
    "pptx": ("briefs/render/pptx*.py",),
    "pypandoc": ("briefs/render/docx_reference.py",),
    "rich": ("cli.py", "briefs/report*.py", "briefs/render/terminal.py"),
    "weasyprint": ("briefs/render/pdf*.py",),
}

# Which rooms a room may not know.
NEVER = {
    "briefs": {"cli", "figures"},
    "figures": {"briefs", "cli"},
}

# What takes long to import, and is not needed to print a help text or to find a mistake.
HEAVY = ("jinja2", "matplotlib", "numpy", "weasyprint")


@cache
def sources() -> dict[str, str]:
    """The text of each module of the program, by path from the top."""
    files = [ROOT / "cli.py", *(ROOT / "briefs").rglob("*.py"), *(ROOT / "figures").rglob("*.py")]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(files)}


@cache
def trees() -> dict[str, ast.Module]:
    return {name: ast.parse(text, name) for name, text in sources().items()}


def imports(name: str) -> set[str]:
    """The dotted names that a module imports, relative ones made absolute."""
    package = name.removesuffix(".py").split("/")[:-1]
    found = set()
    for node in ast.walk(trees()[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            found.add(".".join([*above, *filter(None, [node.module])]))
    return found


def roots(name: str) -> set[str]:
    return {imported.split(".")[0] for imported in imports(name)}


def functions(name: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.walk(trees()[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}:{node.name}", node


def code_lines(text: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function, without its decorators, docstring, comments and blank lines."""
    start = node.body[0].end_lineno if ast.get_docstring(node) else node.lineno
    assert start is not None
    lines = (line.strip() for line in text.splitlines()[start : node.end_lineno])
    return sum(1 for line in lines if line and not line.startswith("#"))


def test_the_program_was_found() -> None:
    assert {"cli.py", "briefs/__init__.py", "briefs/paths.py", "figures/__init__.py"} <= set(sources())
    assert "briefs" in roots("cli.py")
    assert "importlib.util" in imports("briefs/__main__.py")
    assert sum(1 for name in sources() for _ in functions(name)) > len(sources())


@pytest.mark.parametrize("room", NEVER)
def test_a_room_does_not_know_the_rooms_above_it(room: str) -> None:
    inside = [name for name in sources() if name.startswith(f"{room}/")]
    assert inside
    wrong = {name: roots(name) & NEVER[room] for name in inside}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_package_is_imported_only_where_it_belongs(package: str) -> None:
    users = [name for name in sources() if package in roots(name)]
    assert users, f"nobody imports {package}: take it out of the rule, or out of the project"
    assert [n for n in users if not any(fnmatch(n, place) for place in ONLY_IN[package])] == []


def test_only_the_door_and_the_launcher_import_by_name() -> None:
    users = {name for name in sources() if "importlib" in imports(name)}
    assert users <= {"cli.py", "briefs/__main__.py"}


@pytest.mark.parametrize("module", ["cli", "briefs", "figures"])
def test_nothing_heavy_is_imported_before_it_is_needed(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_files_are_short() -> None:
    long = {name for name, text in sources().items() if len(text.splitlines()) > MAX_FILE_LINES}
    assert long == set(LONG_FILES)


def test_functions_are_short() -> None:
    long = {
        label
        for name, text in sources().items()
        for label, node in functions(name)
        if code_lines(text, node) > MAX_FUNCTION_LINES
    }
    assert long == set(LONG_FUNCTIONS)
