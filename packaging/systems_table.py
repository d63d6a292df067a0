"""The README's table of systems, made from the facts: who holds the data, which letters, filed in what, how well it is known.

``python packaging/systems_table.py`` writes it between the marks in README.md; a test keeps it current.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from aryz.content.library import load_library
from aryz.content.printing import worst
from aryz.drafting.offers import offers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.content.library import Library
    from aryz.drafting.offers import Offer
    from aryz.model.bodies import System

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- systems: made by ./dev table -->", "<!-- end of systems -->"
ENGLISH = "en"
FEW = 3
"""As long as no more kinds of letter than this are missing, those are named, else those that there are."""


def table(library: Library, today: date) -> str:
    """The table as Markdown, a row for each system."""
    found: dict[str, list[Offer]] = {}
    for row in offers(library, today):
        found.setdefault(row.system, []).append(row)
    lines = ["| system | who holds it | letters | filed in | evidence |", "| --- | --- | --- | --- | --- |"]
    lines += [
        _line(library, code, system, found.get(system.id, []), today)
        for code in library.countries
        for system in library.country(code).systems.values()
    ]
    return "\n".join(lines)


def _line(library: Library, code: str, system: System, rows: list[Offer], today: date) -> str:
    filed = library.country(code).profile.filing_languages
    spoken = [
        each if any(each in row.filing_languages for row in rows) else f"{each} (to be translated)"
        for each in filed
    ]
    cells = (
        f"`{system.id}` {system.name[ENGLISH]}",
        "; ".join(dict.fromkeys(_holders(library, system, today))),
        _letters(library, [row.letter for row in rows]),
        ", ".join(spoken),
        worst(each.evidence.grade for each in system.holdings if each.held_on(today)).value,
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _holders(library: Library, system: System, today: date) -> Iterator[str]:
    """Who is written to: the body, or the one that the person names."""
    here = [each for each in system.holdings if each.held_on(today)]
    for each in [row for row in here if row.write_to] or here[:1]:
        yield (
            library.body(each.body, on=today).names[ENGLISH]["basic"]
            if each.body
            else "whom the person names"
        )


def _letters(library: Library, kinds: list[str]) -> str:
    missing = [kind.kind for kind in library.kinds if kind.kind not in kinds]
    if not missing:
        return "all"
    return f"all but {', '.join(missing)}" if len(missing) <= FEW else ", ".join(kinds)


def with_table(readme: str, made: str) -> str:
    """The README with the table between its marks."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


def main() -> int:
    """Write the table into the README."""
    made = table(load_library(), date.today())  # noqa: DTZ011 - the day on which it is made
    README.write_text(with_table(README.read_text(encoding="utf-8"), made), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
