"""Answers files: what is read, what is refused, and that nothing gets out of the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.paths import data_root
from aryz.content.quoting import quoted
from aryz.interview.answers_file import dump_answers, load_answers, read_answers
from aryz.interview.answers_text import parse
from aryz.model.answers import Answers, Attachment
from aryz.model.base import InputError
from tests.interview.test_values import some_answers


def refused(text: str) -> str:
    with pytest.raises(InputError) as caught:
        read_answers(text, "a.yaml")
    assert all(fault.file == "a.yaml" for fault in caught.value.faults)
    return str(caught.value)


def test_every_scalar_is_text() -> None:
    read = read_answers(
        "person: {id_number: 007}\nincident: {from: 2026-11-10T08:05, place: yes, camera: 18:20, account: null}",
        "a",
    )
    assert read.person.id_number == "007"
    incident = read.incident
    assert (incident.from_, incident.place, incident.camera, incident.account) == (
        "2026-11-10T08:05",
        "yes",
        "18:20",
        "null",
    )


def test_json_is_read_like_yaml() -> None:
    read = read_answers(
        '{"system": "s", "case": 7, "facts": "\\ud83d\\ude00", "date": null, "demands": ["a"]}', "a"
    )
    assert read == Answers(system="s", case="7", facts="😀", demands=("a",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("system: a\nsystem: b", "stands here twice"),
        ('{"system": "a", "system": "b"}', "stands here twice"),
        ("system: &x a\nletter: *x", "line 1: Anchors and aliases"),
        ("a: &a [x]\nb: [*a, *a]", "Anchors"),
        ("system: !!python/object:os.system x", "Tags"),
        ("persn: {}", "Did you mean “person”?"),
        (
            "person: {name: {famly: x}}",
            "person.name.famly: There is no key “famly” here. Did you mean “family”?",
        ),
        ("incident: {from_: x}", "Did you mean “from”?"),
        ("zzz: x", "The keys are: system, letter"),
        ("system: [a]", "system: Write one text here"),
        ("holders: abc", "holders: Write a list here"),
        ("person: abc", "person: Write keys with answers here"),
        ("- a", "Write keys with answers here"),
        ("system: a\n---\nsystem: b", "two documents"),
        ("system: {a: [}", "line 1: The file cannot be read from here on"),
        ("facts: 'a\x00b'", "cannot be read"),
        ('facts: "ab\\0"', "facts: Line 1, character 3 is CONTROL CHARACTER (U+0000)"),
        ('facts: "x\\n\\ud800"', "line 1: The file cannot be read from here on"),
        ('{"facts": "\\ud800"}', "LONE SURROGATE"),
        ("facts: a\u202eb", "RIGHT-TO-LEFT OVERRIDE"),
        ("system: " + "[" * 5000, "nested too deep"),
        ('{"system": ' + "[" * 100_000, "nested too deep"),
        ("demands: [" + "a, " * 30_000 + "]", "too many values"),
        ("? [a]\n: b", "A key must be a word"),
    ],
)
def test_what_is_refused_and_how(text: str, words: str) -> None:
    assert words in refused(text)


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(InputError) as caught:
        read_answers("persn: x\nincident: {plce: y}\ndemands: z", "a")
    assert [fault.field for fault in caught.value.faults] == ["persn", "incident.plce", "demands"]


@given(some_answers)
def test_what_is_written_is_read_back(answers: Answers) -> None:
    expected = read_answers(dump_answers(answers), "a")
    assert read_answers(dump_answers(expected), "a") == expected
    assert expected.person == answers.person
    assert expected.extra_demands == answers.extra_demands


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quotes_hold_any_text(text: str) -> None:
    line = f"facts: {quoted(text)}"
    assert len(line.splitlines()) == 1
    assert parse(line, "a") == {"facts": text}


def test_files_that_are_no_answers(tmp_path: Path) -> None:
    big, other, folder = tmp_path / "big.yaml", tmp_path / "cp1251.yaml", tmp_path / "folder"
    big.write_bytes(b"# " + b"x" * 1_000_000)
    other.write_bytes("system: a\nfacts: Привет".encode("cp1251"))
    folder.mkdir()
    os.mkfifo(tmp_path / "pipe")
    for path, words in ((big, "larger than 1 MB"), (other, "Line 2 is not in UTF-8"), (folder, "opened"), (tmp_path / "no", "no such file"),
                        (tmp_path / "pipe", "regular file"), (tmp_path / "n\0ul", "opened")):  # fmt: skip
        with pytest.raises(InputError, match=words):
            load_answers(path)


def test_a_file_may_begin_with_a_mark_and_end_lines_as_windows_does(tmp_path: Path) -> None:
    path = tmp_path / "a.aryz"
    path.write_bytes(b"\xef\xbb\xbfsystem: a\r\nletter: b\r\n")
    assert load_answers(path) == Answers(system="a", letter="b")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "case"
    (inside / "papers").mkdir(parents=True)
    (inside / "papers" / "scan 1.pdf").write_bytes(b"x")
    (tmp_path / "secret.txt").write_text("s")
    (inside / "link.pdf").symlink_to(tmp_path / "secret.txt")
    (inside / "linked").symlink_to(tmp_path)
    os.mkfifo(inside / "pipe")
    return inside


def attach(folder: Path, name: str) -> Answers:
    path = folder / "a.yaml"
    path.write_text(dump_answers(Answers(system="s", attachments=(Attachment(path=name),))))
    return load_answers(path)


def test_an_attachment_inside_the_folder(folder: Path) -> None:
    assert attach(folder, "papers/scan 1.pdf").attachments == (Attachment(path="papers/scan 1.pdf"),)


def test_a_paper_is_a_name_or_a_group(folder: Path) -> None:
    text = "attachments:\n  - papers/scan 1.pdf\n  - {path: papers/scan 1.pdf, title: Чек, hide: ['1 0 0 1 0.5']}\n"
    read = read_answers(text, "a", folder)
    whole = Attachment(path="papers/scan 1.pdf", title="Чек", hide=("1 0 0 1 0.5",))
    assert read.attachments == (Attachment(path="papers/scan 1.pdf"), whole)
    written = dump_answers(read)
    assert '  - "papers/scan 1.pdf"\n  - path: "papers/scan 1.pdf"\n    title: "Чек"' in written
    assert read_answers(written, "a", folder) == read


@pytest.mark.parametrize(
    ("item", "field", "words"),
    [
        ("{title: Чек}", "attachments.1", "Name a file"),
        ("{path: ../secret.txt}", "attachments.1", "leads out"),
        ("{path: papers/scan 1.pdf, titel: x}", "attachments.1.titel", "Did you mean “title”"),
        ("[a]", "attachments.1", "Write keys with answers here: path, title"),
        ("a\u202eb", "attachments.1", "RIGHT-TO-LEFT OVERRIDE"),
    ],
)
def test_a_group_that_names_no_paper(folder: Path, item: str, field: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_answers(f"attachments:\n  - {item}\n", "a", folder)
    assert caught.value.faults[0].field == field


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../secret.txt", "leads out"), ("papers/../../secret.txt", "leads out"), ("..\\secret.txt", "leads out"),
        ("/etc/passwd", "not inside"), ("C:\\x.pdf", "not inside"), ("\\\\host\\share\\x.pdf", "not inside"),
        ("//host/share/x.pdf", "not inside"), ("~/x", "not inside"), ("link.pdf", "is a link"), ("linked/secret.txt", "is a link"),
        ("pipe", "not a regular file"), ("papers", "is not a file"), ("nothing.pdf", "There is no file"), ("x.pdf:stream", "leads out"),
    ],
)  # fmt: skip
def test_an_attachment_from_elsewhere(folder: Path, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        attach(folder, name)
    assert caught.value.faults[0].field == "attachments.1"


EXAMPLES = sorted((data_root() / "templates" / "examples").glob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_read_and_written(path: Path) -> None:
    read = load_answers(path)
    assert read_answers(dump_answers(read), path.name) == read
