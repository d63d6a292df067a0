"""What every command needs: the library, the words, the day, and a way to say things."""

from __future__ import annotations

import json
import locale
import os
import sys
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from aryz.cli.terminal import escaped, shown
from aryz.content.library import Library, load_library
from aryz.content.overlay import Overlay
from aryz.content.words import Catalogue, catalogue, interface_languages
from aryz.interview.dates import today_in
from aryz.model.base import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from aryz.model.base import Fault, Message
    from aryz.model.country import Country

FALLBACK = "en"


class Session:
    """One run of the command line."""

    def __init__(self) -> None:
        self.language = locale_language()
        self.named_overlay: Path | None = None
        self.with_overlay = True

    @cached_property
    def library(self) -> Library:
        """The facts with the lawyer's overlay on them, read when first asked for."""
        return load_library(overlay=self.overlay)

    @cached_property
    def facts(self) -> Library:
        """The program's own facts, without an overlay; a broken overlay does not matter to them."""
        return load_library()

    @cached_property
    def overlay_file(self) -> Path | None:
        """The overlay's file: the one that was named, else the person's own where there is one."""
        from aryz.content.overlay_file import default_place

        if not self.with_overlay:
            return None
        if self.named_overlay is not None:
            return self.named_overlay
        return default_place() if default_place().is_file() else None

    @cached_property
    def overlay(self) -> Overlay:
        """The lawyer's overlay, empty where there is none. InputError with every fault of its file."""
        from aryz.content.overlay_file import read_overlay

        return read_overlay(self.overlay_file) if self.overlay_file else Overlay()

    def tell_set_aside(self) -> None:
        """Say which entries of the overlay were not applied, and why."""
        for each in self.library.set_aside:
            said = self.words.text("Overlay: {fact} is set aside. {why}")
            print(shown(said.format(fact=each.entry.fact, why=self.say(each.why))), file=sys.stderr)

    @property
    def words(self) -> Catalogue:
        """The words of this run's language."""
        return catalogue(self.language)

    def today(self, country: Country | None = None) -> date:
        """The day it is: in the country's time zone, else in this machine's."""
        if country is None:
            return datetime.now(UTC).astimezone().date()
        return today_in(country.profile.timezone, datetime.now(UTC))

    def tell(self, text: str) -> None:
        """Print a line of the result."""
        print(shown(text))

    def tell_json(self, value: object) -> None:
        """Print the result for a program, in the documented shape."""
        built = msgspec.to_builtins(value)
        print(escaped(json.dumps(built, ensure_ascii=False, indent=2)))

    def say(self, said: Message) -> str:
        """A sentence in this run's language; in English where the catalogue itself is what is broken."""
        try:
            return self.words.say(said)
        except ContentError:
            return said.in_english()

    def complain(self, faults: Iterable[Fault]) -> None:
        """Print each fault on a line of its own: file, field, what to do."""
        for fault in faults:
            said = self.say(fault.message)
            file = "" if fault.file in said else fault.file
            place = ": ".join(part for part in (file, fault.field) if part)
            print(shown(f"{place}: {said}" if place else said), file=sys.stderr)


def locale_language() -> str:
    """The interface language that the system's locale asks for; English where we have none of it."""
    wanted = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    wanted.append(locale.getlocale()[0] or "")
    for name in wanted:
        code = name.split(":")[0].split("_")[0].split(".")[0].lower()
        if code in interface_languages():
            return code
        if name:
            break
    return FALLBACK
