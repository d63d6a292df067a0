"""The catalogues: two domains, plural forms, nothing missing without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from aryz.content.words import Catalogue, catalogue, interface_languages, language_names
from aryz.model.base import ContentError, message


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """Catalogues of two languages, compiled, with no .po beside them."""
    russian = Catalog(locale="ru", domain="aryz")
    russian.add("Open {file}.", "Откройте {file}.")
    russian.add(("{n} letter", "{n} letters"), ("{n} письмо", "{n} письма", "{n} писем"))
    russian.add("Open", "Открыть", context="button")
    labels = Catalog(locale="ru", domain="facts")
    labels.add("data.plate", "номер машины")
    labels.add("language.name", "Русский")
    english = Catalog(locale="en", domain="facts")
    english.add("data.plate", "number plate")
    english.add("language.name", "English")
    for language, catalog in (("ru", russian), ("ru", labels), ("en", english)):
        file = tmp_path / "locales" / language / "LC_MESSAGES" / f"{catalog.domain}.mo"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as stream:
            write_mo(stream, catalog)
    return tmp_path


@pytest.fixture
def russian(compiled: Path) -> Catalogue:
    return catalogue("ru", compiled)


def test_sentences_are_translated_and_filled(russian: Catalogue) -> None:
    assert russian.text("Open {file}.") == "Откройте {file}."
    assert russian.say(message("Open {file}.", file="{a}.aryz")) == "Откройте {a}.aryz."
    assert russian.context("button", "Open") == "Открыть"
    assert russian.fact("data.plate") == "номер машины"
    assert russian.has_fact("data.plate")
    assert not russian.has_fact("data.gone")


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1 письмо"), (3, "3 письма"), (11, "11 писем"), (21, "21 письмо")]
)
def test_plural_forms(russian: Catalogue, number: int, told: str) -> None:
    assert russian.plural("{n} letter", "{n} letters", number) == told


def test_english_sentences_are_themselves(compiled: Path) -> None:
    english = catalogue("en", compiled)
    assert english.text("Anything at all.") == "Anything at all."
    assert english.context("button", "Open") == "Open"
    assert english.plural("{n} letter", "{n} letters", 2) == "2 letters"
    assert english.plural("{n} letter", "{n} letters", 1) == "1 letter"
    assert english.fact("data.plate") == "number plate"


def test_a_missing_word_is_an_error(compiled: Path, russian: Catalogue) -> None:
    with pytest.raises(ContentError, match="lacks “Close”"):
        russian.text("Close")
    with pytest.raises(ContentError, match=r"lacks “data\.gone”"):
        catalogue("en", compiled).fact("data.gone")


def test_languages_and_their_names(compiled: Path) -> None:
    assert interface_languages(compiled) == ("en", "ru")
    assert language_names(compiled) == {"en": "English", "ru": "Русский"}
    with pytest.raises(ContentError, match="“de”"):
        catalogue("de", compiled)


def test_a_checkout_reads_its_po_files(content: Path) -> None:
    assert catalogue("kk", content).fact("data.video") == "Сөздер"
    assert ("aryz", "Words {n}", "Сөздер {n}") in set(catalogue("kk", content).everything())


def test_damaged_and_missing_catalogues_are_told(compiled: Path) -> None:
    folder = compiled / "locales" / "ru" / "LC_MESSAGES"
    (folder / "aryz.mo").write_bytes(b"not a catalogue")
    (folder / "facts.mo").unlink()
    words = Catalogue("ru", folder)
    with pytest.raises(ContentError, match="damaged"):
        words.text("Open")
    with pytest.raises(ContentError, match="missing"):
        words.fact("data.plate")
