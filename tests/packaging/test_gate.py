"""The gate of the packages: what reaches a network or speaks TLS does not get through, and nothing that Aryz needs is left out."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bundle import contents, gate

REACHING = [
    "_internal/libssl.so.3",
    "libssl-3.dll",
    "_internal/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    "_ssl.pyd",
    "lib/PySide6/Qt6Network.dll",
    "_internal/PySide6/Qt/lib/libQt6Network.so.6",
    "_internal/PySide6/QtNetwork.abi3.so",
    "lib/PySide6/plugins/tls/qopensslbackend.dll",
    "lib/PySide6/plugins/tls/anything.dll",
    "_internal/PySide6/Qt/plugins/platforms/libqvnc.so",
    "_internal/libcurl.so.4",
    "venv/lib/python3.11/site-packages/requests/__init__.py",
]
HARMLESS = [
    "_internal/libcrypto.so.3",
    "libcrypto-3.dll",
    "_internal/PySide6/QtWidgets.abi3.so",
    "lib/PySide6/Qt6PrintSupport.dll",
    "lib/aryz/_data/templates/languages/kk.yaml",
    "_internal/sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
]


@pytest.mark.parametrize("name", REACHING)
def test_a_file_that_reaches_out_is_found(name: str) -> None:
    assert gate.forbidden_files([*HARMLESS, name]) == [name]


def test_what_the_program_is_made_of_is_let_through() -> None:
    assert gate.forbidden_files(HARMLESS) == []


@pytest.mark.parametrize("name", ["ssl", "asyncio.events", "http.server", "urllib3", "PySide6.QtNetwork"])
def test_a_module_that_reaches_out_is_found(name: str) -> None:
    assert gate.forbidden_modules(["aryz.app", "http", "asynciolike", name]) == [name]


def test_the_gate_names_everything_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "libssl.so.3").touch()
    with pytest.raises(SystemExit) as stopped:
        gate.check(tmp_path, ["aryz.app", "ssl"])
    assert str(stopped.value).splitlines()[1:] == ["  lib/libssl.so.3", "  ssl"]


def test_modules_of_a_folder_are_told_by_their_names(tmp_path: Path) -> None:
    for name in ("requests/__init__.pyc", "aryz/app.pyc", "six.py", "aryz/py.typed"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert gate.modules_in(tmp_path) == ["aryz.app", "requests", "six"]


def test_all_that_the_gate_forbids_of_python_is_left_out_before() -> None:
    foreign = {"requests", "urllib3", "httpx", "aiohttp", "websockets"}
    assert [name for name in gate.MODULES - foreign if not contents.is_left_out(name)] == []


def test_no_module_of_aryz_asks_for_one_that_is_left_out(root: Path) -> None:
    asked = {name for file in (root / "desktop").rglob("*.py") for name in _imports(file)}
    assert {"PySide6.QtWidgets", "sqlcipher3", "aryz.app"} <= asked
    assert sorted(name for name in asked if contents.is_left_out(name)) == []


def _imports(file: Path) -> set[str]:
    """Dotted names of the modules that a file imports, with what it takes from each."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("babel/locale-data/root.dat", True),
        ("babel/locale-data/ky.dat", True),
        ("babel/locale-data/uk.dat", True),
        ("babel/locale-data/fr.dat", False),
        ("holidays/locale/KZ.mo", True),
        ("PySide6/Qt/translations/qtbase_ru.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("docx/templates/default.docx", True),
        ("docx/templates/default-docx-template/_rels/.rels", False),
        ("reportlab/fonts/Vera.ttf", False),
        ("anything/tests/data.txt", False),
    ],
)
def test_data_of_libraries_are_kept_for_our_languages_and_countries(path: str, kept: bool) -> None:
    assert contents.is_data_kept(path) is kept


@pytest.mark.parametrize(
    ("path", "system", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "linux", True),
        ("PySide6/plugins/platforms/qwindows.dll", "windows", True),
        ("PySide6/plugins/platforms/qoffscreen.dll", "windows", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "linux", False),
        ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "linux", True),
        ("PySide6/Qt6XcbQpa.dll", "windows", False),
        ("PySide6/QtNetwork.pyd", "windows", False),
    ],
)
def test_of_qt_only_what_the_window_needs_is_kept(path: str, system: str, kept: bool) -> None:
    assert contents.is_qt_kept(path, system) is kept
