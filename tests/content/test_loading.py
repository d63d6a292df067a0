"""Strict YAML: everything is text, and every surprise is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from aryz.content.decoding import decode
from aryz.content.loading import Lines, TextFault, parse_yaml, read_yaml
from aryz.model.base import ContentError
from aryz.model.evidence import Evidence, Source
from aryz.model.kinds import Need


def test_scalars_stay_text() -> None:
    tree = parse_yaml("{id: 007, time: 18:20, day: 2026-11-22, word: no, number: 1_000, yes: 'true'}")
    assert tree == {
        "id": "007",
        "time": "18:20",
        "day": "2026-11-22",
        "word": "no",
        "number": "1_000",
        "yes": "true",
    }


def test_plain_words_are_read_only_where_asked() -> None:
    text = "[true, false, null, ~, 'null']"
    assert parse_yaml(text) == [True, False, None, None, "null"]
    assert parse_yaml(text, words=False) == ["true", "false", "null", "~", "null"]
    assert parse_yaml("a:\n", words=False) == {"a": ""}


def test_empty_text_is_nothing() -> None:
    assert parse_yaml("") is None
    assert parse_yaml("# only a remark\n") is None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("a: {b: 1,\n b: 2}\n", 2, "twice"),
        ("a: &x 1\n", 1, "&x"),
        ("a: &x {b: 1}\n", 1, "&x"),
        ("a: 1\nb: *x\n", 2, "*x"),
        ("a: !!int 1\n", 1, "tag:yaml.org"),
        ("a: !shell [rm]\n", 1, "!shell"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("? [a]\n: 1\n", 1, "key"),
        ("a: [1\nb: 2\n", 2, "YAML"),
        ("a: 1\nb: \u0007\n", 2, "control character"),
        ("[" * 41 + "]" * 41, 1, "deeply"),
    ],
)
def test_surprises_are_refused_with_their_line(text: str, line: int, said: str) -> None:
    with pytest.raises(TextFault) as caught:
        parse_yaml(text)
    assert said in str(caught.value)
    assert caught.value.line == line


def test_lines_of_every_key_and_item() -> None:
    lines: Lines = {}
    parse_yaml("- id: a\n  names:\n    ru: б\n- id: c\n", lines=lines)
    assert lines[0, "names", "ru"] == 3
    assert lines[1,] == 4


def _file(folder: Path, text: str) -> Path:
    path = folder / "templates" / "some.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- {id: a, title: b}\n- {id: c, titel: d}\n",
            "line 2: “titel” is not a key we know. Did you mean “title”?",
        ),
        ("- {id: a, title: b}\n- {id: c}\n", "line 2: “title” is missing in 1. Add it."),
        ("- {id: a, title: b,\n   source_date: 2026-13-01}\n", "line 2: 0.source_date is not right"),
        ("- {id: a, title: }\n", "line 1: 0.title is not right"),
        ("- a: [\n", "line 2"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        decode(_file(tmp_path, text), tuple[Source, ...])
    assert str(caught.value).startswith("templates/some.yaml, line ")
    assert said in str(caught.value)


def test_the_key_of_a_table_is_found_too(tmp_path: Path) -> None:
    path = _file(tmp_path, "'24':\n  grade: copy\n'25':\n  grade: bad\n")
    with pytest.raises(ContentError, match=r"line 4: 25\.grade is not right"):
        decode(path, dict[str, Evidence])


def test_an_unknown_key_beside_a_condition_is_told(tmp_path: Path) -> None:
    path = _file(tmp_path, "answer: incident.place\nwen: {feature: camera}\n")
    with pytest.raises(ContentError, match="Did you mean “when”"):
        decode(path, Need)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="missing"):
        read_yaml(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes("ключ: значение".encode("cp1251"))
    with pytest.raises(ContentError, match="UTF-8"):
        read_yaml(tmp_path / "latin.yaml")
    (tmp_path / "marked.yaml").write_bytes(b"\xef\xbb\xbfa: b\n")
    assert read_yaml(tmp_path / "marked.yaml") == {"a": "b"}
