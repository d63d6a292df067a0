"""The README's table of systems is the one that the facts make."""

from __future__ import annotations

from datetime import date

import systems_table
from aryz.content.library import load_library

TODAY = date(2026, 11, 23)


def test_the_table_is_current() -> None:
    readme = systems_table.README.read_text(encoding="utf-8")
    made = systems_table.table(load_library(), TODAY)
    assert systems_table.with_table(readme, made) == readme, "./dev table writes it again"


def test_every_system_has_its_row() -> None:
    made = systems_table.table(load_library(), TODAY)
    assert [row.id for row in load_library().systems()] == [
        line.split("`")[1] for line in made.splitlines() if line.startswith("| `")
    ]
