"""The check of the catalogues finds each kind of fault, and what `./dev catalogs` writes is stable."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

import catalogs

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small locales/ with one English fact and Russian without a word yet."""
    monkeypatch.setattr(catalogs, "LOCALES", tmp_path)
    for language in ("en", "ru"):
        (tmp_path / language / "LC_MESSAGES").mkdir(parents=True)
    english = f'{HEADER}msgid "role.police"\nmsgstr "Police of {{city}}"\n'
    (tmp_path / "en" / "LC_MESSAGES" / "facts.po").write_text(english, encoding="utf-8")
    return tmp_path


def _source() -> Catalog:
    source = Catalog()
    source.add("Save {name}")
    source.add(("{count} letter", "{count} letters"))
    return source


def _faults(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "ru" / "LC_MESSAGES" / "aryz.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEADER + text, encoding="utf-8")
    return [fault.partition(": ")[2] for fault in catalogs.faults_of(file, _source(), symbolic=False)]


PLURAL = (
    'msgid "{count} letter"\nmsgid_plural "{count} letters"\n'
    'msgstr[0] "{count} письмо"\nmsgstr[1] "{count} письма"\nmsgstr[2] "{count} писем"\n'
)
GOOD = f'msgid "Save {{name}}"\nmsgstr "Сохранить {{name}}"\n\n{PLURAL}'


def test_a_whole_catalogue_has_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (PLURAL, "«Save {name}» is missing: run ./dev catalogs, then translate it."),
        (GOOD.replace("Сохранить {name}", ""), "«Save {name}» is not translated."),
        (GOOD.replace("{count} писем", ""), "«{count} letter» is not translated."),
        (f"#, fuzzy\n{GOOD}", "«Save {name}» is marked fuzzy: check the translation and take the mark away."),
        (
            GOOD.replace("Сохранить {name}", "Сохранить {имя}"),
            "«Save {name}» has other placeholders than its source.",
        ),
        (f'{GOOD}\nmsgid "Gone"\nmsgstr "Нет"\n', "«Gone» is no longer used: run ./dev catalogs."),
    ],
)
def test_each_fault_is_one_sentence(tmp_path: Path, text: str, fault: str) -> None:
    assert _faults(tmp_path, text) == [fault]


def test_a_missing_catalogue_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "ru" / "LC_MESSAGES" / "aryz.po"
    assert "is missing" in catalogs.faults_of(file, _source(), symbolic=False)[0]


def test_a_new_language_gets_empty_places_not_english_words(locales: Path) -> None:
    catalogs.update()
    facts = locales / "ru" / "LC_MESSAGES" / "facts.po"
    assert 'msgid "role.police"\nmsgstr ""\n' in facts.read_text("utf-8")
    assert [fault for fault in catalogs.check() if "role.police" in fault and "not translated" in fault]


def test_an_update_keeps_translations_and_repeats_its_bytes(locales: Path) -> None:
    facts = locales / "ru" / "LC_MESSAGES" / "facts.po"
    facts.write_text(f'{HEADER}msgid "role.police"\nmsgstr "Полиция {{city}}"\n', encoding="utf-8")
    catalogs.update()
    first = {file: file.read_bytes() for file in locales.rglob("*.?o")}
    catalogs.update()
    assert {file: file.read_bytes() for file in locales.rglob("*.?o")} == first
    assert "Полиция {city}" in facts.read_text("utf-8")
    assert not [fault for fault in catalogs.check() if "facts.po" in fault]


def test_the_catalogues_of_the_house_stand_as_the_tool_writes_them(tmp_path: Path) -> None:
    """Otherwise the next `./dev catalogs` changes lines that nobody translated."""
    files = sorted(catalogs.LOCALES.glob("*/LC_MESSAGES/*.po"))
    assert len(files) >= 7
    for file in files:
        written = tmp_path / file.relative_to(catalogs.LOCALES)
        catalogs.write(written, catalogs.read(file))
        assert written.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), file


def test_no_sentence_of_the_code_is_missed(root: Path) -> None:
    """A sentence inside an f-string is not seen by the extraction, and a window in another language would stop at it."""
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogs.extract()}
    found = [
        (path.name, node.args[0].value)
        for path in (root / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
        if isinstance(node.args[0].value, str)
        if getattr(node.func, "attr", getattr(node.func, "id", "")) in ("text", "plural", "message")
    ]
    assert len(found) > 1000
    assert [each for each in found if each[1] not in known] == []
