"""Templates: what they may hold, and how a fault in one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aryz.content.library import load_library
from aryz.drafting import draft
from aryz.drafting.environment import located, press
from aryz.drafting.markup import parse
from aryz.model.base import ContentError
from tests.drafting.zz import ACCESS, TODAY, asked, write_content

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.content.library import Library


def test_tags_are_given_their_line() -> None:
    made = located("<letter>\n{# <p> #}{{ '<p>' }}{% if '<p>' %}\n<p id=\"x\">a</p>{% endif %}</letter>", "f")
    assert made.count("at=") == 2
    assert '<p at="f:3" id="x">' in made


@pytest.mark.parametrize("tag", ["<img src='x'/>", "<cite n='0'/>", "<script>", "<!DOCTYPE x>", "<?xml x?>"])
def test_a_template_cannot_type_other_tags(tag: str) -> None:
    with pytest.raises(ContentError, match="f, line 2"):
        located(f"<letter>\n{tag}</letter>", "f")


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        ('<letter><p at="f:4"><list at="f:5"/></p></letter>', "f, line 5: <list> cannot stand in p"),
        ('<letter><p at="f:4" color="red"/></letter>', "f, line 4: <p> has no “color”"),
        ('<letter at="f:1">loose</letter>', "f, line 1: Text cannot stand in <letter>"),
        ('<letter at="f:1"><p at="f:7">a</letter>', "f, line 7: The parts of the letter are not closed"),
        ('<p at="f:1">a</p>', "f, line 1: <p> cannot stand in the template"),
        ('<!DOCTYPE letter [<!ENTITY x "y">]><letter/>', "no document type"),
        ("<letter>&nbsp;</letter>", "not closed in order"),
        ("", "not closed in order"),
    ],
)
def test_wrong_parts_are_told_with_their_line(xml: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse(xml, "f")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('<p id="x">{{ nobody }}</p>', "nobody"),
        ('<p id="x">{{ cite("zz-pd", "99") }}</p>', "99"),
        ('<p id="x">{{ cite("zz-pd", form="sideways") }}</p>', "sideways"),
        ('<p id="x">{% if %}</p>', "Expected an expression"),
        ('<p id="x">{{ given.__globals__ }}</p>', "unsafe"),
        ('<p id="x"><v of="facts" as="genitive"/></p>', "genitive"),
        ('<p id="x"><v of="holder" as="sideways"/></p>', "sideways"),
        ('<p id="x"><img/></p>', "img"),
        ('<p id="x" colour="red">a</p>', "colour"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    root = write_content(tmp_path)
    source = ACCESS.replace('<p id="ground">', f'{line}\n<p id="ground">')
    (root / "templates/letters/access/ru.xml").write_text(source, encoding="utf-8")
    number = source[: source.index(line)].count("\n") + 1
    with pytest.raises(ContentError) as caught:
        draft(load_library(root), asked(facts="что было"), today=TODAY)
    assert f"templates/letters/access/ru.xml, line {number}:" in str(caught.value)
    assert said in str(caught.value)


def test_a_country_has_its_own_template(tmp_path: Path) -> None:
    root = write_content(tmp_path)
    own = root / "templates/countries/zz/letters/access/ru.xml"
    own.parent.mkdir(parents=True)
    own.write_text('<letter><p id="own">Своё.</p></letter>', encoding="utf-8")
    (made,) = draft(load_library(root), asked(), today=TODAY)
    assert made.letter.blocks[0].id == "own"


def test_templates_are_compiled_once(small: Library) -> None:
    assert press(small, "ru", "zz") is press(small, "ru", "zz")
    assert press(small, "ru", "zz") is not press(small, "kk", "zz")
