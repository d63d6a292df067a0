"""Rules of the house that the source itself can be asked about (ARCHITECTURE.md): no network, no clock in the core, size."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from aryz.content.library import load_library
from aryz.content.words import SOURCE, interface_languages

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop" / "aryz"
TOP_FOLDERS = {"desktop", "templates", "locales", "tests", "packaging", ".ci"}
# Modules that open connections or look names up; asyncio and multiprocessing.connection can do both.
NETWORK = {
    "socket", "ssl", "socketserver", "asyncio", "ftplib", "imaplib", "nntplib", "poplib", "smtplib", "telnetlib", "xmlrpc",
    "webbrowser", "wsgiref", "http", "urllib.request", "urllib.robotparser", "multiprocessing.connection",
    "requests", "urllib3", "httpx", "aiohttp", "websockets",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
}  # fmt: skip
CLOCK = re.compile(
    r"\b(date\.today|datetime\.(now|utcnow|today)|time\.(time|time_ns|localtime|gmtime)|QDate\.currentDate|"
    r"QDateTime\.currentDateTime)\("
)
CHANCE = {"random", "secrets", "uuid"}
FACES = {"gui", "cli"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 40


def _sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _core() -> list[Path]:
    """All but the two faces and the composition root."""
    return [
        file
        for file in _sources()
        if len(parts := file.relative_to(PACKAGE).parts) > 1 and parts[0] not in FACES
    ]


def _tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [name for name in listing.split("\0") if name]


def imported(source: str) -> Iterator[str]:
    """Every module that `source` imports: `import a.b`, `from a import b` (as a.b), and names given to import_module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {
            "import_module",
            "__import__",
        }:
            yield from (str(part.value) for part in node.args[:1] if isinstance(part, ast.Constant))


def within(name: str, modules: set[str]) -> bool:
    """Whether the dotted `name` is one of `modules` or inside one."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in modules for length in range(1, len(parts) + 1))


@pytest.mark.parametrize(
    "line",
    ["import socket", "from urllib import request", "import http.client as h", "from PySide6 import QtNetwork",
     "from PySide6.QtNetwork import QLocalServer", 'import_module("ssl")'],
)  # fmt: skip
def test_the_rule_sees_each_way_to_import(line: str) -> None:
    assert [name for name in imported(line) if within(name, NETWORK)]


def test_harmless_neighbours_pass() -> None:
    lines = "from urllib.parse import quote\nimport time\nfrom PySide6.QtCore import QLockFile"
    assert not [name for name in imported(lines) if within(name, NETWORK)]


def test_no_network_module_is_imported() -> None:
    found = [
        (file.name, name)
        for file in _sources()
        for name in imported(file.read_text("utf-8"))
        if within(name, NETWORK)
    ]
    assert found == []


def test_nothing_opens_a_link() -> None:
    opens = re.compile(r"QDesktopServices|setOpenExternalLinks\(\s*True|xdg-open|os\.startfile")
    found = [file.name for file in _sources() if opens.search(file.read_text("utf-8"))]
    assert found == []


def test_the_core_reads_no_clock() -> None:
    found = [(file.name, hit[0]) for file in _core() if (hit := CLOCK.search(file.read_text("utf-8")))]
    assert found == []


def test_the_core_leaves_nothing_to_chance() -> None:
    found = [
        (file.name, name)
        for file in _core()
        for name in imported(file.read_text("utf-8"))
        if within(name, CHANCE)
    ]
    assert found == []


def _texts(source: str) -> Iterator[str]:
    """Every text in `source` but the docstrings."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def test_the_code_knows_no_country_law_body_system_letter_or_language() -> None:
    """They live in templates/ and locales/; English alone is named, as the language in which the code is written."""
    library = load_library()
    countries = [library.country(code) for code in library.countries]
    tables = ("acts", "limits", "bodies", "systems", "sources")
    ids = {id_ for country in countries for table in tables for id_ in getattr(country, table)}
    kinds = {each.kind for each in library.kinds}
    names = ids | kinds | {*library.countries, *library.languages, *interface_languages()} - {SOURCE}
    assert {"kz", "ky", "access", "kz-pd", "kg-mia", "kz-ashyq", "kz.state-answer"} <= names
    found = [
        (file.name, text) for file in _sources() for text in _texts(file.read_text("utf-8")) if text in names
    ]
    assert found == []


def test_files_stay_short() -> None:
    files = [*_sources(), *ROOT.glob("packaging/**/*.py")]
    lengths = {file.name: len(file.read_text("utf-8").splitlines()) for file in files}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_functions_stay_short() -> None:
    long = {
        f"{file.name}:{node.name}": length
        for file in [*_sources(), *ROOT.glob("packaging/**/*.py")]
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_other_folder_stands_at_the_top() -> None:
    assert {name.split("/")[0] for name in _tracked() if "/" in name} <= TOP_FOLDERS


def test_the_architecture_names_every_folder_of_the_code() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = [file.parent.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("__init__.py")]
    assert [each for each in folders if each != "." and each not in told] == []


PATH = re.compile(r"(?<![\w/.])[\w.-]+(?:/[\w.-]+)*(?:/[a-z_]+|\.(?:py|yaml|xml|po|md|toml|txt))(?![\w/*&<])")
NEVER_KEPT = {"./dev", "answers.yaml", "overlay.yaml", "NOTES.md", "pages/wording"}
"""The door itself, files that a person or a release makes, the beginning of several names."""


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_what_the_papers_of_the_project_point_to_is_there(document: str) -> None:
    names = [Path(name) for name in _tracked()]
    there = {path.as_posix() for name in names for path in (name, *name.parents)}
    told = set(PATH.findall((ROOT / document).read_text(encoding="utf-8"))) - NEVER_KEPT
    assert len(told) > 20
    lost = [
        each for each in told if each not in there and not any(path.endswith(f"/{each}") for path in there)
    ]
    assert lost == []


def test_no_path_of_one_machine_is_written_down() -> None:
    path = re.compile(r"(?<![\w.~/-])/(?:tmp|root|home)/[\w.-]+")
    text = {".py", ".md", ".toml", ".yaml", ".xml", ".po", ".txt", ".sh"}
    found = [
        (name, hit[0])
        for name in _tracked()
        if Path(name).suffix in text
        and (ROOT / name).is_file()
        and (hit := path.search((ROOT / name).read_text("utf-8")))
    ]
    assert found == []
