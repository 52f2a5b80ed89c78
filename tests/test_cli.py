"""The commands, as a user or a program calls them: what is printed where, which files, which exit code."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pytest
import yaml
from click.testing import CliRunner, Result

import briefs
from cli import LISTS, cli
from tests.output import ROOT, library, normal

COMMANDS = sorted(cli.commands)
EXIT_CODES = "Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 a bug in briefs."
EXAMPLE = re.compile(r"^ *Example: briefs (.+)$", re.MULTILINE)

SMALL = """\
project: {name: {nl: Proef}, publisher: {nl: Bureau}, edition: 1, date: 2026-11-22, languages: [nl],
  default_language: nl}
documents:
  - {id: plan, title: {nl: Het plan}, short_title: {nl: Plan}, publisher: {nl: Stad}, kind: {nl: visie},
    year: 2026}
regions:
  - {id: nederland, name: {nl: Nederland}, kind: country, brief: no}
themes:
  - {id: capital, name: {nl: Kapitaal}, text: {nl: Geld.}}
  - {id: talent, name: {nl: Talent}, text: {nl: Mensen.}}
"""
PLAN = """\
insights:
  - {id: one, type: conclusion, title: {nl: Een}, text: {nl: Mensen zijn nodig.},
    themes: [talent], regions: [nederland], at: 1. Slot}
"""


def run(*arguments: str | Path, env: dict[str, str] | None = None) -> Result:
    """Call a command in this process, on the real content unless the arguments name another project."""
    words = [str(argument) for argument in arguments]
    if "--project" not in words and "-h" not in words and "--version" not in words:
        words += ["--project", str(ROOT)]
    return CliRunner().invoke(cli, words, env=env, prog_name="briefs")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def usage(command: str, message: str) -> str:
    """What Click says of a wrong use."""
    return f"Usage: briefs {command} [OPTIONS]\nTry 'briefs {command} --help' for help.\n\nError: {message}\n"


def first_page(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return normal(pdf.pages[0].extract_text())


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with a theme of which there is something to tell, and one of which there is not."""
    return write_small(tmp_path / "small")


def write_small(project: Path) -> Path:
    (project / "sources").mkdir(parents=True)
    (project / "sources.yaml").write_text(SMALL, "utf-8")
    (project / "sources" / "plan.yaml").write_text(PLAN, "utf-8")
    return project


# Help


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_gives_one_example_and_the_exit_codes(command: str) -> None:
    done = run(*command.split(), "-h")
    assert done.exit_code == 0
    (example,) = EXAMPLE.findall(done.stdout)
    assert example.split()[0] in ([command] if command else COMMANDS)
    assert EXIT_CODES in " ".join(done.stdout.split())


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("build", "verify")])
def test_the_example_works(command: str) -> None:
    (example,) = EXAMPLE.findall(run(command, "-h").stdout)
    done = run(*example.split())
    assert done.exit_code == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""


def test_the_example_of_build_works(tmp_path: Path) -> None:
    (example,) = EXAMPLE.findall(run("build", "-h").stdout)
    done = run(*example.split(), "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert files(tmp_path) == ["stakeholder/gemeente-hilversum.nl.pdf"]


def test_the_example_of_verify_works(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a folder with the texts."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "plan.txt").write_text("1. Slot\nEen\nMensen zijn nodig.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    (example,) = EXAMPLE.findall(run("verify", "-h").stdout)
    done = run(*example.split(), "--project", small)
    assert (done.exit_code, done.stderr) == (0, "")
    assert files(small / "sources") == ["plan.yaml", "verified.lock"]


def test_version() -> None:
    assert run("--version").stdout == f"briefs, version {briefs.__version__}\n"


# Wrong usage: exit code 2, and what to do instead


def test_an_unknown_id_comes_with_the_nearest() -> None:
    for command in ("build", "show", "explain"):
        done = run(command, "--stakeholder", "techleapp")
        said = 'There is no stakeholder "techleapp". Did you mean techleap?'
        assert (done.exit_code, done.stdout, done.stderr) == (2, "", usage(command, said))


def test_every_unknown_id_is_named_at_once() -> None:
    done = run("explain", "--stakeholder", "techleapp", "--region", "hilversumm", "--theme", "xyz")
    said = (
        'There is no stakeholder "techleapp". Did you mean techleap?\n'
        'There is no region "hilversumm". Did you mean hilversum?\n'
        'There is no theme "xyz". See: briefs list themes'
    )
    assert (done.exit_code, done.stderr) == (2, usage("explain", said))


def test_the_nearest_is_one_that_a_brief_can_be_made_for() -> None:
    (passing, *_) = [id for id, entry in library().stakeholders.items() if not entry.brief]
    done = run("explain", "--stakeholder", f"{passing}x")
    assert done.exit_code == 2
    assert f"Did you mean {passing}" not in done.stderr


def test_for_whom_must_be_said() -> None:
    said = "Say for whom: --stakeholder, --region or --theme (or --all, to build)."
    for command in ("build", "show", "explain"):
        done = run(command)
        assert (done.exit_code, done.stdout, done.stderr) == (2, "", usage(command, said))


def test_all_and_a_selector_exclude_each_other() -> None:
    done = run("build", "--all", "--theme", "talent")
    said = "--all takes every brief: leave out --stakeholder, --region and --theme."
    assert (done.exit_code, done.stderr) == (2, usage("build", said))


def test_there_is_no_brief_for_who_is_only_named_in_passing() -> None:
    (passing, *_) = [id for id, entry in library().stakeholders.items() if not entry.brief]
    done = run("build", "--stakeholder", passing)
    said = f'There is no brief for "{passing}": the reports only name it in passing.'
    assert (done.exit_code, done.stderr) == (2, usage("build", said))


def test_a_combination_of_which_nothing_is_said(small: Path, tmp_path: Path) -> None:
    done = run("build", "--theme", "capital", "--project", small, "--out", tmp_path / "out")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "the sources say nothing on capital together\n"
    assert not (tmp_path / "out").exists()


def test_a_language_that_the_project_does_not_have(small: Path) -> None:
    done = run("show", "--theme", "talent", "--lang", "en", "--project", small)
    assert (done.exit_code, done.stderr) == (2, usage("show", "The project has no texts in 'en'; it has nl."))


# Problems in the input: exit code 1, and nothing written


def test_there_is_no_project_here(tmp_path: Path) -> None:
    for arguments in (["check"], ["list", "themes"], ["build", "--all", "--out", str(tmp_path / "out")]):
        done = run(*arguments, "--project", tmp_path)
        said = f"no sources.yaml in {tmp_path} (go to the project's folder, or use --project DIR)\n"
        assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)
    assert files(tmp_path) == []


def test_all_problems_of_all_files_are_listed_and_nothing_is_written(small: Path, tmp_path: Path) -> None:
    with (small / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write("colour: red\n")
    with (small / "sources" / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(PLAN.partition("\n")[2].replace("one", "two").replace("talent", "talnt"))
    out = tmp_path / "out"
    for arguments in (["check"], ["list", "themes"], ["build", "--all", "--out", str(out)]):
        done = run(*arguments, "--project", small)
        assert (done.exit_code, done.stdout) == (1, "")
        first, second, last = done.stderr.splitlines()
        assert first.startswith('sources.yaml:11:1: unknown key "colour"')
        assert second.startswith("sources/plan.yaml:5:")
        assert 'did you mean "talent"?' in second
        assert last == "2 problems; nothing was written"
    assert not out.exists()


def test_check_tells_a_program_the_same(small: Path) -> None:
    fine = json.loads(run("check", "--json", "--project", small).stdout)
    assert fine == {"problems": [], "warnings": [], "items": 1}
    with (small / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write("colour: red\n")
    done = run("check", "--json", "--project", small)
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == ("sources.yaml", 11, 1)
    assert problem["message"].startswith('unknown key "colour"')


def test_a_brief_that_is_too_long_is_not_written_and_the_others_are(small: Path, tmp_path: Path) -> None:
    project = yaml.safe_load(SMALL)
    project["themes"][0]["text"]["nl"] = "Geld is er te weinig, en het komt te laat. " * 1100
    (small / "sources.yaml").write_text(yaml.safe_dump(project), "utf-8")
    plan = PLAN + PLAN.partition("\n")[2].replace("one", "two").replace("talent", "capital")
    (small / "sources" / "plan.yaml").write_text(plan, "utf-8")
    out = tmp_path / "out"
    done = run("build", "--all", "--project", small, "--out", out)
    assert done.exit_code == 1
    assert re.fullmatch(
        r"the PDF of Kapitaal has \d+ pages, more than 4: shorten its texts\n", done.stderr
    ), done.stderr
    assert files(out) == ["theme/talent.nl.pdf"]
    assert done.stdout == f"{out}/theme/talent.nl.pdf\n"


def test_a_theme_without_items_does_not_stop_the_others(small: Path, tmp_path: Path) -> None:
    done = run("build", "--all", "--project", small, "--format", "md", "--out", tmp_path / "out")
    assert files(tmp_path) != []
    assert files(tmp_path / "out") == ["theme/talent.nl.md"]
    assert done.exit_code == 0


def test_a_folder_that_can_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "out"
    done = run("build", "--theme", "talent", "--format", "md", "--out", out)
    assert done.exit_code == 1
    assert done.stderr == f"{out}/theme/talent.nl.md can not be written: Not a directory\n"
    assert files(tmp_path) == ["file"]


def test_a_wrong_source_date_epoch_is_said() -> None:
    done = run("show", "--theme", "talent", env={"SOURCE_DATE_EPOCH": "today"})
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == 'SOURCE_DATE_EPOCH must be a number of seconds, not "today"\n'


# A program that is itself damaged


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, to be spoilt, and beside it a small project without templates of its own."""
    home = tmp_path / "program"
    for room in ("briefs", "figures", "templates"):
        shutil.copytree(ROOT / room, home / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "cli.py", home)
    write_small(tmp_path / "content")
    return home


def build_with(program: Path, out: Path, format_: str = "md") -> subprocess.CompletedProcess[str]:
    """Build a brief in a process of its own, with another copy of the program."""
    content = program.parent / "content"
    options: list[str | Path] = ["--theme", "talent", "--format", format_, "--project", content, "--out", out]
    command = [sys.executable, program / "cli.py", "build", *options]
    return subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)


def test_the_copy_of_the_program_works_before_it_is_spoilt(program: Path, tmp_path: Path) -> None:
    done = build_with(program, tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path / "out") == ["theme/talent.nl.md"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{{ brief.titel }}", "'briefs.brief.Brief object' has no attribute 'titel'"),
        ("{{ nobody }}", "'nobody' is undefined"),
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
        ("{{ brief.__class__ }}", "access to attribute '__class__' of 'Brief' object is unsafe."),
        ("{{ ''.__class__.__mro__ }}", "access to attribute '__class__' of 'str' object is unsafe."),
        ("{{ [].append(1) }}", "access to attribute 'append' of 'list' object is unsafe."),
    ],
    ids=["attribute", "name", "syntax", "class", "mro", "change"],
)
def test_a_broken_template_is_named_with_its_line(
    program: Path, tmp_path: Path, line: str, message: str
) -> None:
    template = program / "templates" / "partials" / "front.md.j2"
    template.write_text(f"{{# one #}}\n{line}\n{template.read_text('utf-8')}", "utf-8")
    done = build_with(program, tmp_path / "out")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"templates/partials/front.md.j2:2: {message}\n"
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_missing_is_named(program: Path, tmp_path: Path) -> None:
    (program / "templates" / "partials" / "front.md.j2").unlink()
    done = build_with(program, tmp_path / "out")
    assert (done.returncode, done.stderr) == (1, "templates/partials/front.md.j2 is missing\n")
    assert not (tmp_path / "out").exists()


def test_a_style_sheet_that_is_not_understood_stops_the_pdf(program: Path, tmp_path: Path) -> None:
    with (program / "templates" / "css" / "print.css").open("a", encoding="utf-8") as sheet:
        sheet.write("p { colr: red }\n")
    done = build_with(program, tmp_path / "out", "all")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not as it should be: Ignored `colr: red `" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_rule_of_a_project_that_is_not_understood_is_named_once_with_its_place(
    small: Path, tmp_path: Path
) -> None:
    """Not once for every brief: it is one mistake."""
    sheet = small / "templates" / "css" / "house.css"
    sheet.parent.mkdir(parents=True)
    wrong = ".status {\n  colr: red;\n}\np:::x { color: red }\n"
    sheet.write_text(f"h2 {{ color: var(--accent); }}\n{wrong}", "utf-8")
    result = run("build", "--all", "--project", small, "--format", "pdf", "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "templates/css/house.css:3:3: Ignored `colr: red`, unknown property.\n"
        "templates/css/house.css: Invalid or unsupported selector, 'p:::x '\n"
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["css/house.css", "partials/front.html.j2", "locale/nl.yaml"])
def test_a_file_of_a_project_that_is_no_text_is_named_with_its_place(
    small: Path, tmp_path: Path, name: str
) -> None:
    file = small / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_bytes("een\ntwee café\n".encode("latin-1"))
    result = run("build", "--all", "--project", small, "--format", "html", "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"templates/{name}:2:9: the file is not UTF-8 text (save it as UTF-8)\n"
    assert not (tmp_path / "out").exists()


def test_a_fault_of_the_program_keeps_its_traceback_and_says_so(program: Path, tmp_path: Path) -> None:
    (program / "templates" / "locale" / "nl.yaml").unlink()
    done = build_with(program, tmp_path / "out")
    assert (done.returncode, done.stdout) == (3, "")
    first, *_, last = done.stderr.splitlines()
    assert first == "Traceback (most recent call last):"
    assert "FileNotFoundError" in done.stderr
    assert last == "This is a bug in briefs, not in your files. Please report it with the lines above."
    assert not (tmp_path / "out").exists()


# What is written


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (["--stakeholder", "gemeente-hilversum"], "stakeholder/gemeente-hilversum.nl.md"),
        (["--region", "almere", "--lang", "en"], "region/almere.en.md"),
        (["--theme", "talent", "--lang", "nl"], "theme/talent.nl.md"),
        (
            ["--theme", "talent", "--stakeholder", "gemeente-hilversum"],
            "selection/gemeente-hilversum+talent.nl.md",
        ),
        (["--theme", "talent", "--theme", "capital"], "selection/talent+capital.nl.md"),
        (["--theme", "talent", "--theme", "talent"], "theme/talent.nl.md"),
    ],
    ids=["stakeholder", "region", "theme", "combination", "two themes", "one theme twice"],
)
def test_the_name_of_a_file(tmp_path: Path, options: list[str], name: str) -> None:
    done = run("build", *options, "--format", "md", "--out", tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path}/{name}\n"
    assert files(tmp_path) == [name]


def test_every_format_in_every_language(tmp_path: Path) -> None:
    done = run("build", "--region", "almere", "--format", "all", "--lang", "all", "--out", tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    names = [
        f"region/almere.{language}.{ending}" for language in ("en", "nl") for ending in ("html", "md", "pdf")
    ]
    assert files(tmp_path) == names
    assert sorted(done.stdout.splitlines()) == [f"{tmp_path}/{name}" for name in names]
    marks = {".pdf": b"%PDF-", ".html": b"<!DOCTYPE html>", ".md": b"# "}
    for path in tmp_path.rglob("*.*"):
        assert path.read_bytes().lstrip().startswith(marks[path.suffix])


def test_all_builds_every_brief_in_every_language(tmp_path: Path) -> None:
    done = run("build", "--all", "--format", "md", "--out", tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    listed = {
        kind: json.loads(run("list", kind, "--json").stdout) for kind in ("stakeholders", "regions", "themes")
    }
    ids = {
        f"{kind.removesuffix('s')}/{entry['id']}.{language}.md"
        for kind, entries in listed.items()
        for entry in entries
        for language in ("nl", "en")
        if entry.get("brief", True)
    }
    assert len(ids) > 20
    assert set(files(tmp_path)) == ids


def test_the_date_on_a_brief(tmp_path: Path) -> None:
    """The one that is asked for, else SOURCE_DATE_EPOCH, else that of the content."""
    build = ("build", "--theme", "talent", "--lang", "en", "--out")
    spring = {"SOURCE_DATE_EPOCH": "1772323200"}
    own = library().project.date
    for name, options, env, day in (
        ("asked", ["--date", "2027-02-14"], spring, "14 February 2027"),
        ("epoch", [], spring, "1 March 2026"),
        ("content", [], {"SOURCE_DATE_EPOCH": ""}, f"{own.day} {own:%B %Y}"),
    ):
        assert run(*build, tmp_path / name, *options, env=env).exit_code == 0
        assert day in first_page(tmp_path / name / "theme" / "talent.en.pdf")


# What is printed


@pytest.mark.parametrize("kind", LISTS)
def test_every_list_is_there_for_people_and_for_programs(kind: str) -> None:
    text, data = run("list", kind), run("list", kind, "--json")
    assert (text.exit_code, data.exit_code) == (0, 0)
    entries = json.loads(data.stdout)
    header, *lines = text.stdout.splitlines()
    assert header.startswith("id ")
    assert len(lines) == len(entries) > 2
    for entry, line in zip(entries, lines, strict=True):
        assert line.split()[0] == entry["id"]


def test_a_list_is_in_the_language_asked_for() -> None:
    dutch, english = (run("list", "regions", "--lang", language).stdout for language in ("nl", "en"))
    assert "Nederland" in dutch
    assert "The Netherlands" in english


def test_the_explanation_for_a_program_has_the_same_items() -> None:
    options = ("explain", "--stakeholder", "gemeente-hilversum", "--lang", "en")
    text, entries = run(*options).stdout, json.loads(run(*options, "--json").stdout)
    assert len(entries) > 20
    for entry in entries:
        assert entry["title"] in text
        assert f"[{entry['file']}:{entry['line']}]" in text
        assert entry["reasons"]
    for entry in entries[:5]:
        lines = (ROOT / entry["file"]).read_text("utf-8").splitlines()
        assert f"id: {entry['item'].partition('/')[2]}" in lines[entry["line"] - 1]


def test_show_prints_the_brief_plainly_when_piped() -> None:
    done = run("show", "--stakeholder", "gemeente-hilversum", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Municipality of Hilversum" in done.stdout
    assert "\x1b" not in done.stdout


# As a process


def process(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | variables
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def loaded(code: str, *names: str) -> list[str]:
    """Which modules a piece of code has loaded."""
    done = process(
        sys.executable, "-c", f"import sys\n{code}\nprint(*[n for n in {names} if n in sys.modules])"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()


def test_what_is_heavy_is_loaded_only_when_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second check does not even read the files again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    heavy = ("jinja2", "weasyprint", "matplotlib", "numpy", "rich")
    assert loaded("import cli", *heavy, "yaml") == []
    call = "import cli; cli.cli({}, standalone_mode=False)"
    assert loaded(call.format(["check"]), *heavy, "yaml") == ["yaml"]
    assert loaded(call.format(["check"]), *heavy, "yaml") == []
    assert loaded(call.format(["list", "themes"]), *heavy) == []
    assert loaded(call.format(["explain", "--theme", "talent"]), *heavy) == []
    assert loaded(call.format(["show", "--theme", "talent"]), *heavy) == ["rich"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("briefs build --stakeholder gemeente-h", {"gemeente-haarlemmermeer", "gemeente-hilversum"}),
        ("briefs show --region alm", {"almere"}),
        ("briefs explain --theme tal", {"talent"}),
        ("briefs li", {"list"}),
    ],
    ids=["stakeholder", "region", "theme", "command"],
)
def test_the_shell_completes_ids(words: str, found: set[str]) -> None:
    count = str(len(words.split()) - 1)
    briefs_script = Path(sys.executable).with_name("briefs")
    done = process(briefs_script, _BRIEFS_COMPLETE="zsh_complete", COMP_WORDS=words, COMP_CWORD=count)
    kinds, ids = done.stdout.splitlines()[::3], done.stdout.splitlines()[1::3]
    assert set(ids) == found
    assert set(kinds) == {"plain"}
    assert done.stderr == ""


def test_the_shell_completes_only_what_can_be_asked_for() -> None:
    briefs_script = Path(sys.executable).with_name("briefs")
    words = {"COMP_WORDS": "briefs build --stakeholder ", "COMP_CWORD": "3"}
    done = process(briefs_script, _BRIEFS_COMPLETE="zsh_complete", **words)
    offered = set(done.stdout.splitlines()[1::3])
    assert offered == {id for id, entry in library().stakeholders.items() if entry.brief}


def test_a_reader_that_stops_early_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "cli.py", "explain", "--theme", "talent"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.close()
        assert started.stderr.read() == b""
        started.wait(timeout=60)
