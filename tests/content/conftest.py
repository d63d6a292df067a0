"""A small country of the tests' own (code zz), whole and without fault, to be broken one place at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from aryz.content.checks import Finding, check_content
from aryz.content.library import Library, load_library

TODAY = date(2026, 11, 23)
HERE = Path(__file__).resolve().parent
WORDS = {
    "en": "Words", "ru": "Слова", "kk": "Сөздер", "ky": "Жөнөтүү",
}  # fmt: skip
LABELS = (
    "language.name", "right.access", "letter.access.label", "letter.access.hint", "demand.access.confirm", "demand.zz-log", "feature.camera", "data.video", "system.zz-cameras.why", "holding.zz",
    "role.police", "role.vendor", "caution.zz", "route.zz", "step.who", "page.system", "question.system.label",
)  # fmt: skip
Spoil = Callable[[str, str, str], None]
Found = Callable[[], tuple[Finding, ...]]


@pytest.fixture
def content(tmp_path: Path, root: Path) -> Path:
    """A copy of the small country's content, with the real grammars and made-up words."""
    shutil.copytree(HERE / "fixture_library" / "templates", tmp_path / "templates")
    shutil.copytree(root / "templates" / "languages", tmp_path / "templates" / "languages")
    for language, words in WORDS.items():
        _catalogue(tmp_path, language, "facts", dict.fromkeys(LABELS, words))
        if language != "en":
            _catalogue(tmp_path, language, "aryz", {"Words {n}": f"{words} {{n}}"})
    return tmp_path


def _catalogue(folder: Path, language: str, domain: str, words: dict[str, str]) -> None:
    catalog = Catalog(locale=language, domain=domain)
    for msgid, text in words.items():
        catalog.add(msgid, text)
    file = folder / "locales" / language / "LC_MESSAGES" / f"{domain}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, catalog)


@pytest.fixture
def library(content: Path) -> Library:
    """The small country, loaded."""
    return load_library(content)


@pytest.fixture
def spoil(content: Path) -> Spoil:
    """Replace a text in a file of the content (it must be there)."""

    def change(file: str, old: str, new: str) -> None:
        path = content / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.fixture
def found(content: Path) -> Found:
    """What the checks find in the content as it is then."""
    return lambda: check_content(load_library(content), TODAY)
