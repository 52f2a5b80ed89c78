"""What is shipped: the contents of the wheel and of the source archive, and that both work."""

import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import briefs

ROOT = Path(__file__).resolve().parent.parent
ROOMS = {"briefs": "briefs", "figures": "briefs/figures", "templates": "briefs/templates"}


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command without this project's settings; give back all that it said."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV_"))}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from that archive."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder)
    return folder


@pytest.fixture(scope="module")
def wheel(archives: Path) -> Path:
    (found,) = archives.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a fresh environment with the wheel in it; its dependencies are borrowed."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home)
    python = home / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--no-index", "--no-deps", wheel)
    folder = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    Path(folder, "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return python.parent


def expected_files() -> set[str]:
    """The program's files in the checkout, under the names that they have in the wheel."""
    names = {"briefs/cli.py"}
    for room, home in ROOMS.items():
        files = [path for path in (ROOT / room).rglob("*") if path.is_file()]
        assert files, f"nothing found in {room}/"
        names |= {f"{home}/{path.relative_to(ROOT / room).as_posix()}" for path in files}
    return {name for name in names if "__pycache__" not in name}


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    about = {name for name in names if name.startswith(f"briefs-{briefs.__version__}.dist-info/")}
    assert f"briefs-{briefs.__version__}.dist-info/entry_points.txt" in about
    assert names - about == expected_files()


def test_the_wheel_passes_its_checker(wheel: Path) -> None:
    assert run(Path(sys.executable).with_name("check-wheel-contents"), wheel).strip().endswith("OK")


def test_the_source_archive_holds_the_project_and_nothing_that_was_made(archives: Path) -> None:
    (archive,) = archives.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.split("/", 1)[1] for name in opened.getnames()}
    assert {"cli.py", "hatch_build.py", "sources.yaml", "tests/test_packaging.py"} <= names
    made = re.compile(r"(^|/)(\.venv|build|dist|__pycache__|\.\w+_cache)(/|$)")
    assert [name for name in names if made.search(name)] == []


@pytest.mark.parametrize("command", [("briefs",), ("python", "-m", "briefs")], ids=" ".join)
def test_the_installed_program_knows_its_version(installed: Path, command: tuple[str, ...]) -> None:
    said = run(installed / command[0], *command[1:], "--version", cwd=Path("/"))
    assert briefs.__version__ in said


def test_the_installed_program_has_its_own_charts_and_templates(installed: Path) -> None:
    code = (
        "import briefs.cli, briefs.figures, briefs.paths;"
        "print(briefs.__file__, briefs.figures.__file__, briefs.paths.templates())"
    )
    package, figures, templates = run(installed / "python", "-c", code, cwd=Path("/")).split()
    home = Path(package).parent
    assert home.is_relative_to(installed.parent)
    assert Path(figures).parent == home / "figures"
    assert Path(templates) == home / "templates"
