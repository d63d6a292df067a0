"""A country, a kind of letter, a language of the screen: each is a folder, and desktop/ stays as it is (DESIGN section 2)."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import msgspec

from aryz.content.checks.base import Severity
from aryz.content.checks.runner import check_content
from aryz.content.library import load_library
from aryz.content.words import catalogue, interface_languages, language_names
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.drafting.offers import offers
from aryz.interview.answers_file import load_answers
from aryz.interview.questionnaire import questionnaire
from aryz.interview.validation import accept
from aryz.model.answers import Answers
from tests.acceptance.conftest import Editable

TODAY = date(2026, 11, 23)
NEW = re.compile(r"\bkg(?=[.-]|$)", re.MULTILINE)
"""Ids of the country that is copied."""


def country_by_hand(editable: Editable) -> None:
    """A folder zz with the facts of kg under ids of its own, and the words of those ids in every language."""
    folder = editable.root / "templates" / "countries"
    shutil.copytree(folder / "kg", folder / "zz")
    for file in (folder / "zz").glob("*.yaml"):
        file.write_text(NEW.sub("zz", file.read_text(encoding="utf-8")), encoding="utf-8")
    copy_words(editable, NEW, "zz")


def kind_by_hand(editable: Editable) -> None:
    """A kind "second-look" with the templates of "access", named in the country zz and in the features wherever they name "access"."""
    letters, country = (
        editable.root / "templates" / "letters",
        editable.root / "templates" / "countries" / "zz",
    )
    shutil.copytree(letters / "access", letters / "second-look")
    editable.change("templates/letters/second-look/letter.yaml", "kind: access", "kind: second-look")
    editable.change(
        "templates/letters/second-look/letter.yaml", "letter.access.label", "letter.second-look.label"
    )
    for file in (editable.root / "templates" / "features.yaml", *country.glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            re.sub(r"(letters: \[[^\]]*)\baccess\b", r"\1access, second-look", text), encoding="utf-8"
        )
    copy_words(editable, re.compile(r"(?<=^letter\.)access(?=\.)|(?<=^demand\.)access(?=\.)"), "second-look")


def copy_words(editable: Editable, old: re.Pattern[str], new: str) -> None:
    """Every label whose id holds ``old`` once more, under the new id."""
    for file in editable.root.glob("locales/*/LC_MESSAGES/facts.po"):
        blocks = file.read_text(encoding="utf-8").split("\n\n")
        added = []
        for block in blocks:
            found = re.search(r'^msgid "(.+)"$', block, re.MULTILINE)
            if found and old.search(found[1]):
                added.append(block.replace(f'"{found[1]}"', f'"{old.sub(new, found[1])}"', 1).strip())
        file.write_text("\n\n".join([*(block.strip() for block in blocks), *added]) + "\n", encoding="utf-8")
        file.with_suffix(".mo").unlink(missing_ok=True)


def errors(editable: Editable) -> list[str]:
    library = load_library(editable.root)
    found = check_content(library, TODAY)
    return [
        f"{each.rule} {each.file} {each.where} {each.message.in_english()}"
        for each in found
        if each.severity is Severity.ERROR
    ]


def example(editable: Editable, name: str) -> Answers:
    return load_answers(editable.root / "templates" / "examples" / f"{name}.yaml")


def texts(editable: Editable, answers: Answers) -> list[str]:
    library = load_library(editable.root)
    return [render_text(each.letter) for each in draft(library, accept(library, answers, TODAY), today=TODAY)]


def test_a_country_is_a_folder(editable: Editable) -> None:
    country_by_hand(editable)
    assert "zz" in load_library(editable.root).countries
    assert errors(editable) == []
    for path in sorted((editable.root / "templates" / "examples").glob("kg-*.yaml")):
        given = example(editable, path.stem)
        moved = load_answers_of(path, "zz")
        assert moved.system == given.system.replace("kg-", "zz-")
        assert texts(editable, moved) == texts(editable, given)


def load_answers_of(path: Path, code: str) -> Answers:
    copy = path.with_name(f"moved-{path.name}")
    copy.write_text(NEW.sub(code, path.read_text(encoding="utf-8")), encoding="utf-8")
    return load_answers(copy)


def test_a_kind_of_letter_is_a_folder(editable: Editable) -> None:
    country_by_hand(editable)
    kind_by_hand(editable)
    assert errors(editable) == []
    library = load_library(editable.root)
    rows = [each for each in offers(library, TODAY) if each.letter == "second-look"]
    assert {each.system for each in rows} >= {"zz-stop-covid", "zz-safe-country"}
    given = msgspec.structs.replace(example(editable, "kg-stop-covid"), system="zz-stop-covid")
    for language in ("ru", "ky", "en"):
        first = msgspec.structs.replace(given, letter="access", language=language)
        second = msgspec.structs.replace(given, letter="second-look", language=language)
        assert texts(editable, second) == texts(editable, first)


def test_a_language_of_the_screen_is_a_folder(editable: Editable) -> None:
    """No fact has a name in the new language: the screen then shows the country's own."""
    shutil.copytree(editable.root / "locales" / "ru", editable.root / "locales" / "qq")
    assert "qq" in interface_languages(editable.root)
    assert language_names(editable.root)["qq"]
    words = catalogue("qq", editable.root)
    library = load_library(editable.root)
    assert errors(editable) == []
    rows = questionnaire(library, "kz-sergek-almaty", "access", words, TODAY)
    assert [each.label for each in rows] == [
        each.label for each in questionnaire(library, "kz-sergek-almaty", "access", catalogue("ru"), TODAY)
    ]
