"""A casebook of 10,000 cases: opening it, its agenda, a search as one types, and a save while it is open."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from aryz.casebook.book import Casebook
from aryz.casebook.finding import Query
from aryz.casebook.happenings import save_event
from aryz.casebook.records import Note
from aryz.casebook.vault.keys import derive, new_salt
from aryz.casebook.vault.vault import Vault, create_vault, open_vault
from aryz.content.library import Library, load_library
from tests.bench.rows import Row, milliseconds
from tests.casebook.many import fill

CASES = 10_000
TODAY = date(2026, 11, 29)
PASSPHRASE = "correct horse battery staple"
TYPED = (
    "K",
    "Ko",
    "Kozh",
    "Kozha",
    "Kozhakh",
    "Kozhakhmetov",
    "Kozhakhmetov 77",
    "asanova aigul",
    "900101000777",
    "нет такого",
)


def measure() -> Iterator[Row]:
    """All rows of this bench."""
    library = load_library()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "casebook.vault"
        with create_vault(place, PASSPHRASE) as vault:
            fill(vault, CASES, TODAY)
        passphrase = milliseconds(lambda: derive(PASSPHRASE, new_salt()), 5)
        opened = milliseconds(lambda: _open(place, library), 3)
        yield Row(
            f"casebook of {CASES} cases: open, list (baseline: the key alone)",
            opened,
            "ms",
            1000,
            baseline=passphrase,
        )
        with open_vault(place, PASSPHRASE, today=TODAY) as vault:
            yield from _open_book(vault, library)


def _open(place: Path, library: Library) -> None:
    with open_vault(place, PASSPHRASE, today=TODAY) as vault:
        Casebook(vault, library).lines(TODAY)


def _open_book(vault: Vault, library: Library) -> Iterator[Row]:
    book = Casebook(vault, library)
    case = next(iter(book.lines(TODAY).values())).case
    yield Row("its agenda", milliseconds(lambda: book.agenda(TODAY)), "ms", 50)
    typed = max(milliseconds(lambda text=text: book.find(Query(text), TODAY), 10) for text in TYPED)  # type: ignore[misc]
    yield Row("search as one types, the slowest of ten queries", typed, "ms", 50)
    yield Row(
        "a note saved, on the disk",
        milliseconds(lambda: save_event(vault, Note(case=case.id, on=TODAY, text="x"))),
        "ms",
    )
    yield Row("agenda after a save", milliseconds(lambda: _after_a_save(book, vault, case.id)), "ms")
    yield Row("every page checked", milliseconds(vault.check, 3), "ms")
    yield Row("a checked backup", milliseconds(lambda: vault.back_up(TODAY), 3), "ms")


def _after_a_save(book: Casebook, vault: Vault, case: int) -> None:
    vault.touched.append(case)
    book.agenda(TODAY)
