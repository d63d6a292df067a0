"""Whatever is typed into a form of a case can be kept, and is read back as it was."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some

from aryz.casebook.happenings import events, save_event
from aryz.casebook.records import Note
from aryz.casebook.vault.vault import create_vault
from aryz.gui.case.cleaned import cleaned
from tests.casebook.told import TODAY, new_case
from tests.casebook.vault.kept import PASSPHRASE

HOSTILE = some.text(
    some.characters() | some.sampled_from("\0\x07\x1b\r\n\t\ud800\udfff\u202e\u200bӘҚ’<&%{}'\";--"),
    max_size=80,
)


def test_signs_that_the_database_cannot_hold_are_taken_out() -> None:
    assert cleaned(" а\0б\x1b[2J\ud800\nв\t") == "аб[2J\nв"


def test_every_text_is_kept_as_it_is_cleaned() -> None:
    with TemporaryDirectory() as place, create_vault(Path(place) / "own" / "c.vault", PASSPHRASE) as kept:
        case = new_case(kept)

        @given(HOSTILE)
        @settings(max_examples=60, deadline=None)
        def keep(text: str) -> None:
            note = save_event(kept, Note(case=case.id, on=TODAY, text=cleaned(text)))
            found = next(each for each in events(kept, case) if each.id == note.id)
            assert isinstance(found, Note)
            assert found.text == cleaned(text)
            assert cleaned(found.text) == found.text

        keep()
