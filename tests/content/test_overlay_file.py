"""The overlay's file: every surprise is refused with its line, and what is written reads as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.overlay import Entry, Overlay, Seen
from aryz.content.overlay_file import MOST_BYTES, MOST_FAULTS, dump_overlay, parse_overlay, read_overlay
from aryz.model.base import Fault, InputError
from aryz.model.evidence import Grade

ON = date(2026, 11, 23)
GOOD = """
made_by: Clinic of the Faculty
entries:
  - country: zz
    fact: zz.answer#term
    who: A. Lawyer
    when: 2026-11-23
    source: The register
    was: {grade: secondary, value: {number: 015, unit: working-days}}
    now: {number: 10}
"""


def _said(text: str) -> list[str]:
    with pytest.raises(InputError) as wrong:
        parse_overlay(text, "overlay.yaml")
    assert all(fault.file == "overlay.yaml" for fault in wrong.value.faults)
    return [f"{fault.field}: {fault.message.in_english()}" for fault in wrong.value.faults]


def test_every_scalar_is_text() -> None:
    (entry,) = parse_overlay(GOOD, "overlay.yaml").entries
    assert entry.was == Seen(value={"number": "015", "unit": "working-days"}, grade=Grade.SECONDARY)
    assert (entry.now, entry.when, entry.grade) == ({"number": "10"}, ON, Grade.OFFICIAL)
    assert parse_overlay(GOOD.replace("A. Lawyer", "no"), "o").entries[0].who == "no"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("country: zz", "cuontry: zz", "line 4: “cuontry” is not a key we know. Did you mean “country”?"),
        ("made_by:", "colour: red\nmade_by:", "line 2: “colour” is not a key we know. Take it away."),
        ("who: A. Lawyer", "who: ''", "line 4: “who” is missing. Add it."),
        ("who: A. Lawyer", "who: [A, B]", "line 6: “who” must be one text."),
        ("who: A. Lawyer", "who: &a A", "line 6: “&a” is a mark of YAML"),
        ("who: A. Lawyer", "who: !!python/object:os.system A", "line 6: “tag:yaml.org"),
        ("who: A. Lawyer", "who: A\n    who: B", "line 7: “who” stands twice"),
        ("who: A. Lawyer", 'who: "\\e[31mred"', "line 6: The sign U+001B"),
        ("who: A. Lawyer", 'who: "a\\u202Eb"', "line 6: The sign U+202E"),
        ("who: A. Lawyer", f"who: {'a' * 501}", "line 6: This text is too long"),
        ("when: 2026-11-23", "when: 23.11.2026", "line 7: “23.11.2026” is not a date"),
        ("when: 2026-11-23", "when: 20261123", "line 7: “20261123” is not a date"),
        ("source: The register", "source: R\n    source_date: 2026-11-24", "line 9: The source is younger"),
        ("source: The register", "source: R\n    grade: recalled", "line 9: “recalled” is no grade"),
        ("fact: zz.answer#term", "fact: ../../etc", "line 5: “../../etc” is not the id"),
        ("grade: secondary, ", "", "line 9: “was” must say the grade"),
        ("now: {number: 10}", "now: {number: {a: b}}", "line 10: “number” must be one text."),
        ("now: {number: 10}", "now: 10", "line 10: Here must stand keys"),
        ("entries:\n", "entries: all\nmore:\n", "“entries” must be a list."),
    ],
)
def test_each_fault_is_said_with_its_line(old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert any(each.startswith(said) or said in each for each in _said(GOOD.replace(old, new, 1)))


def test_an_entry_twice_and_one_of_nothing() -> None:
    entry = GOOD.partition("entries:\n")[2]
    assert "two entries" in _said(GOOD + entry)[0]
    bare = "entries: [{country: zz, fact: 'zz.a#term', who: A, when: 2026-11-23, source: B}]"
    assert "neither" in _said(bare)[0]


def test_not_more_faults_than_a_person_reads() -> None:
    assert len(_said("entries:\n" + "  - {colour: red}\n" * 5000)) == MOST_FAULTS


def test_files_that_are_no_overlay(tmp_path: Path) -> None:
    large, other = tmp_path / "large.yaml", tmp_path / "other.yaml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    other.write_bytes("made_by: Ә".encode("utf-16"))
    for path, said in (
        (large, "1 MB"),
        (other, "UTF-8"),
        (tmp_path, "not a file"),
        (tmp_path / "no", "cannot be read"),
    ):
        with pytest.raises(InputError) as wrong:
            read_overlay(path)
        assert said in wrong.value.faults[0].message.in_english()
    large.write_bytes(b"\xef\xbb\xbfmade_by: A" + b" " * (MOST_BYTES - 13))
    assert read_overlay(large) == Overlay(made_by="A")


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"], max_codepoint=0xFFFF),
    max_size=30,
)  # fmt: skip
_FULL = _TEXT.filter(bool)
_VALUE = st.dictionaries(_FULL, _TEXT, max_size=3)
_ENTRY = st.builds(
    Entry, country=st.sampled_from(["zz", "kz"]), fact=st.from_regex(r"[a-z]{1,9}#[a-z0-9.]{1,9}", fullmatch=True), who=_FULL,
    when=st.dates(date(2000, 1, 1), date(2100, 1, 1)), source=_FULL, url=_TEXT, note=_TEXT,
    was=st.builds(Seen, value=_VALUE, grade=st.sampled_from(Grade)), now=_VALUE,
    grade=st.sampled_from([Grade.OFFICIAL, Grade.COPY, Grade.SECONDARY]),
)  # fmt: skip


@given(
    st.builds(
        Overlay, made_by=_TEXT, entries=st.lists(_ENTRY, max_size=3, unique_by=lambda e: e.key).map(tuple)
    )
)
def test_what_is_written_is_read_again(overlay: Overlay) -> None:
    """Also braces, hashes, colons, quotes and the signs that begin something in YAML."""
    assert parse_overlay(dump_overlay(overlay), "o") == overlay


_PIECES = ["entries:", "\n", "  ", "- ", "country: zz", "was", ": ", "{", "}", "[", "]", "&a", "*a", "!!str ", "|", ">", "'", '"', "---", "%YAML", "\t",
           "\x00", '"\\ud800"', "# ", "now: {", "2026-11-23", "when: ", "? "]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_a_hostile_file_is_read_or_refused(text: str) -> None:
    """An overlay, or faults with their place: nothing else comes out."""
    faults: tuple[Fault, ...] = ()
    read = None
    try:
        read = parse_overlay(text, "o")
    except InputError as wrong:
        faults = wrong.faults
    assert isinstance(read, Overlay) or faults
    assert all(fault.field.startswith("line ") and fault.message.in_english() for fault in faults)
