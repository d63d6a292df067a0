"""The lawyer's overlay in the window: what is laid over the facts now, where it is kept, whether it is saved. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.facts import facts_of
from aryz.content.overlay import Overlay
from aryz.content.overlay_diff import compare, taken
from aryz.content.overlay_file import default_place, dump_overlay, read_overlay
from aryz.content.overlay_making import Deed, Word, make_entry
from aryz.content.places import NOTHING, place_of
from aryz.model.base import InputError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from aryz.content.facts import Fact, Value
    from aryz.content.library import Library
    from aryz.content.overlay import Entry
    from aryz.content.overlay_diff import Comparison
    from aryz.model.base import Fault


def own_overlay() -> tuple[Overlay, tuple[Fault, ...]]:
    """The overlay in the person's folder of program data, empty where there is none, and what is wrong with it: then it is left out."""
    place = default_place()
    try:
        return (read_overlay(place) if place.is_file() else Overlay()), ()
    except InputError as wrong:
        return Overlay(), wrong.faults


class Lawyer:
    """One overlay being looked at and changed. ``facts``: the program's own, which every entry is about."""

    def __init__(self, library: Library) -> None:
        self.facts = library.own
        self.overlay = library.overlay
        self._saved = self.overlay
        self.last_who = self.overlay.made_by

    def entry(self, country: str, fact: str) -> Entry | None:
        """The entry about a fact."""
        return self.overlay.by_key().get((country, fact))

    def fact(self, country: str, fact: str) -> Fact | None:
        """The program's own fact, or the place for one that the overlay adds."""
        facts = self.facts.country(country)
        found = next((each for each in facts_of(facts) if each.id == fact), None)
        return found or place_of(facts, fact)

    def note(self, fact: Fact, now: Value, word: Word, today: date) -> Library:
        """Confirm a fact, correct it where ``now`` has something, or add it; the facts with it. InputError with every fault."""
        added = not fact.value and fact.evidence is NOTHING
        deed = Deed.ADD if added else Deed.CORRECT if now else Deed.CONFIRM
        overlay = self.overlay.with_entries(make_entry(self.facts, deed, fact.id, now, word, today))
        return self._lay(overlay if overlay.made_by else overlay.kept_by(word.who))

    def forget(self, country: str, fact: str) -> Library:
        """The facts without the entry about one."""
        return self._lay(self.overlay.without(country, fact))

    def look(self, path: Path) -> tuple[Overlay, Comparison]:
        """Another overlay's file and every difference from this one. InputError with every fault of it."""
        other = read_overlay(path)
        return other, compare(self.facts, self.overlay, other)

    def take(self, other: Overlay) -> Library:
        """The facts with what the other overlay has new or changed."""
        return self._lay(taken(self.facts, self.overlay, other))

    def is_saved(self) -> bool:
        """Whether nothing changed since the overlay was read or written."""
        return self.overlay == self._saved

    def save(self) -> Path:
        """Keep the overlay where Aryz looks for it from now on. InputError where it cannot be written."""
        from aryz.documents.making import make_folder  # noqa: PLC0415 - only to save

        place = default_place()
        make_folder(place.parent)
        self.export(place)
        self._saved = self.overlay
        return place

    def export(self, path: Path) -> None:
        """Write the overlay whole; a file that stands there goes (the person chose it). InputError where it cannot be written."""
        from aryz.documents.files import write_whole  # noqa: PLC0415 - only to save

        write_whole(path, dump_overlay(self.overlay).encode(), replace=True)

    def _lay(self, overlay: Overlay) -> Library:
        self.overlay = overlay
        return self.facts.laid(overlay)
