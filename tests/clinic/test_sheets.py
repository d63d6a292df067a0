"""Sheets as clinics really save them: encodings, separators, broken rows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aryz.clinic.columns import headings
from aryz.clinic.sheets import Row, read_sheet
from aryz.content.library import load_library
from aryz.model.base import InputError

LABELS = {
    "system": "system",
    "person.name.family": "person.name.family",
    "фамилия": "person.name.family",
    "person.id_number": "person.id_number",
    "жсн": "person.id_number",
    "incident.from": "incident.from",
    "attachments.1": "attachments.1",
}
TEXT = "Фамилия;ЖСН;incident.from\nӘуезова;001231600015;18:20\nҰлықбек;000101500023;18:21\n"


def read(tmp_path: Path, data: bytes) -> list[dict[str, str]]:
    path = tmp_path / "clients.csv"
    path.write_bytes(data)
    return [dict(row.values) for row in read_sheet(path, LABELS).rows]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "utf-8"),
        (TEXT, "utf-8-sig"),
        (TEXT, "utf-16"),
        (TEXT, "utf-16-le"),
        (TEXT, "utf-16-be"),
        (TEXT.replace(";", ","), "utf-8"),
        (TEXT.replace(";", "\t"), "utf-16"),
        (TEXT.replace("\n", "\r\n"), "utf-8"),
    ],
)
def test_encodings_and_separators_give_the_same_rows(tmp_path: Path, text: str, encoding: str) -> None:
    rows = read(tmp_path, text.encode(encoding))
    assert rows == [
        {"person.name.family": "Әуезова", "person.id_number": "001231600015", "incident.from": "18:20"},
        {"person.name.family": "Ұлықбек", "person.id_number": "000101500023", "incident.from": "18:21"},
    ]


def test_cp1251_is_read(tmp_path: Path) -> None:
    rows = read(tmp_path, "Фамилия;ЖСН\nИванова;001231600015\n".encode("cp1251"))
    assert rows == [{"person.name.family": "Иванова", "person.id_number": "001231600015"}]


def test_quoted_cells_keep_separators_and_line_ends(tmp_path: Path) -> None:
    rows = read(tmp_path, 'Фамилия;incident.from\n"А; ""Б""\nВ";18:20\n'.encode())
    assert rows == [{"person.name.family": 'А; "Б"\nВ', "incident.from": "18:20"}]


def test_empty_rows_and_empty_last_columns_are_left_out(tmp_path: Path) -> None:
    rows = read(tmp_path, "Фамилия;ЖСН;;\n;;;\nИванова;1;;\n".encode())
    assert rows == [{"person.name.family": "Иванова", "person.id_number": "1"}]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("Фамлия;ЖСН\nА;1\n".encode(), "Did you mean “person.name.family”"),
        ("Фамилия;person.name.family\nА;Б\n".encode(), "stands twice"),
        (b"", "The sheet is empty"),
        ('Фамилия;"ЖСН"x\nА;1\n'.encode(), "quotation marks do not match"),
        (b"\x00\x01\x02\x00\x00" * 40, "not a text table"),
    ],
)
def test_a_broken_sheet_is_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, data)
    assert said in str(caught.value)


def test_a_row_with_too_many_cells_is_its_own_fault(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Фамилия,ЖСН\nА,1,лишнее\nБ,2\n".encode())
    first, second = read_sheet(path, LABELS).rows
    assert first.line == 2
    assert "more cells" in first.faults[0].message.in_english()
    assert second.faults == ()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_sheet(tmp_path / "none.csv", LABELS)
    assert caught.value.faults[0].file == "none.csv"
    assert "There is no such file" in str(caught.value)


def rows_of(tmp_path: Path, text: str) -> tuple[Row, ...]:
    path = tmp_path / "clients.csv"
    path.write_bytes(text.encode())
    return read_sheet(path, LABELS).rows


def test_a_row_with_a_stray_quotation_mark_stops_only_itself(tmp_path: Path) -> None:
    first, second, third = rows_of(tmp_path, 'Фамилия,ЖСН\nА,1\n"Б"в,2\nГ,3\n')
    assert (first.values["person.id_number"], third.values["person.id_number"]) == ("1", "3")
    assert (second.line, second.values) == (3, {})
    assert "Line 3" in second.faults[0].message.in_english()


def test_a_row_of_several_lines_is_called_by_its_first(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'Фамилия,ЖСН\n"А\nБ\nВ",1\nГ,2\n')
    assert [row.line for row in rows] == [2, 5]


def test_a_very_long_cell_is_read_whole(tmp_path: Path) -> None:
    long = "я" * 200_000
    (row,) = rows_of(tmp_path, f"Фамилия,ЖСН\n{long},1\n")
    assert row.values["person.name.family"] == long


def test_the_line_that_names_the_separator_is_no_header(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "sep=;\r\nФамилия;ЖСН\r\nА;1\r\n")
    assert row.values == {"person.name.family": "А", "person.id_number": "1"}
    assert row.line == 3


@pytest.mark.parametrize("name", ["/etc/hosts", "../scan.pdf", "link.pdf", "C:\\scan.pdf", "none.pdf"])
def test_an_attachment_outside_the_folder_of_the_sheet_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "link.pdf").symlink_to(tmp_path / "scan.pdf")
    (tmp_path / "sheets" / "own.pdf").write_bytes(b"%PDF")
    first, second = rows_of(tmp_path / "sheets", f"attachments.1,ЖСН\nown.pdf,1\n{name},2\n")
    assert first.faults == ()
    assert [each.field for each in second.faults] == ["attachments.1"]


def test_a_column_of_papers_may_be_called_either_way() -> None:
    known = headings(load_library())
    assert known["attachments.1"] == known["attachments.1.path"] == "attachments.1"
    assert known["attachments.1.title"] == "attachments.1.title"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "clients.csv")
    with pytest.raises(InputError) as caught:
        read_sheet(tmp_path / "clients.csv", LABELS)
    assert "not a regular file" in str(caught.value)
