"""templates/ as one Library: countries are read when first asked for, redirects are followed by date."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from aryz.content.country_files import read_country
from aryz.content.decoding import decode
from aryz.content.offering import why_not
from aryz.content.overlay import Overlay, apply_overlay
from aryz.content.paths import data_root
from aryz.content.reading import read_text
from aryz.model.bodies import Feature
from aryz.model.kinds import Interview, LetterKind
from aryz.model.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from aryz.content.overlay import SetAside
    from aryz.model.bodies import Body, System
    from aryz.model.country import Country
    from aryz.model.law import Act


class _Dated(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...
    @property
    def replaced_by(self) -> str: ...
    def held_on(self, day: date) -> bool: ...


D = TypeVar("D", bound=_Dated)


_SHARED = frozenset({"countries", "_kinds", "languages", "interview", "features", "data_categories"})
"""What no overlay changes: read once for all libraries of one root."""


def load_library(root: Path | None = None, overlay: Overlay | None = None) -> Library:
    """The Library of the folder that holds ``templates`` (default: the program's own), with a lawyer's overlay."""
    own = Library(root or data_root())
    return own.laid(overlay) if overlay is not None and overlay.entries else own


class Library:
    """All facts, letter kinds, languages and questions. Unknown ids raise KeyError, broken files ContentError."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.templates = root / "templates"
        self.overlay = Overlay()
        self.own = self
        """The program's own facts: this library, or the one that the overlay lies on."""
        self._countries: dict[str, Country] = {}
        self._offered: dict[tuple[str, date], tuple[LetterKind, ...]] = {}
        self._set_aside: dict[str, tuple[SetAside, ...]] = {}

    def laid(self, overlay: Overlay) -> Library:
        """The program's own facts with this overlay on them, in place of any other. Nothing is read again."""
        found = Library(self.root)
        found.overlay, found.own = overlay, self.own
        for name in _SHARED & self.own.__dict__.keys():
            found.__dict__[name] = self.own.__dict__[name]
        return found

    # --- countries and their facts

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries."""
        return tuple(sorted(path.parent.name for path in self.templates.glob("countries/*/country.yaml")))

    def country(self, code: str) -> Country:
        """All facts of a country, with the overlay on them."""
        if code not in self._countries:
            if code not in self.countries:
                raise KeyError(code)
            read = self._read(code)
            self._countries[code], self._set_aside[code] = apply_overlay(read, self.overlay)
        return self._countries[code]

    def _read(self, code: str) -> Country:
        return (
            read_country(self.templates / "countries" / code) if self.own is self else self.own.country(code)
        )

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The overlay's entries that were not applied, because what they confirmed has changed or is gone."""
        for entry in self.overlay.entries:
            if entry.country in self.countries:
                self.country(entry.country)
        lost = tuple(self.overlay.lost(self.countries))
        return (*lost, *(each for code in sorted(self._set_aside) for each in self._set_aside[code]))

    def systems(self) -> tuple[System, ...]:
        """The systems of all countries."""
        return tuple(system for code in self.countries for system in self.country(code).systems.values())

    def country_of(self, system_id: str) -> Country:
        """The country that a system belongs to."""
        return next(
            (each for each in self._likely(system_id) if system_id in each.systems), None
        ) or _missing(system_id)

    def system(self, system_id: str) -> System:
        """The system of an id."""
        return self.country_of(system_id).systems[system_id]

    def body(self, body_id: str, *, on: date | None = None) -> Body:
        """The body of an id; with ``on``, the body that took its place by that day, where one did."""
        for country in self._likely(body_id):
            if body_id in country.bodies:
                return _followed(country.bodies, body_id, on)
        raise KeyError(body_id)

    def act(self, country: str, act_id: str, *, on: date | None = None) -> Act:
        """The act of an id; with ``on``, the act of its line (what it replaced, what replaced it) that held that day.

        Where none of the line held on the day, the act itself: ask ``held_on`` before citing it.
        """
        acts = self.country(country).acts
        if on is None or acts[act_id].held_on(on):
            return acts[act_id]
        return next((act for act in _line(acts, act_id) if act.held_on(on)), acts[act_id])

    def _likely(self, some_id: str) -> Iterator[Country]:
        """All countries, first the one whose code begins the id, so that one letter reads one country."""
        code = some_id.partition("-")[0]
        for each in sorted(self.countries, key=lambda one: one != code):
            yield self.country(each)

    # --- kinds of letter and their templates

    @cached_property
    def _kinds(self) -> dict[str, LetterKind]:
        paths = sorted(self.templates.glob("letters/*/letter.yaml"))
        kinds = [decode(path, LetterKind) for path in paths]
        return {each.kind: each for each in sorted(kinds, key=lambda one: (one.order, one.kind))}

    @property
    def kinds(self) -> tuple[LetterKind, ...]:
        """All kinds of letter, in the order of lists."""
        return tuple(self._kinds.values())

    def kind(self, kind_id: str) -> LetterKind:
        """The kind of an id."""
        return self._kinds[kind_id]

    def kinds_in(self, code: str, on: date) -> tuple[LetterKind, ...]:
        """The kinds of letter that the facts of a country carry on that day, in the order of lists."""
        if (code, on) not in self._offered:
            country = self.country(code)
            self._offered[code, on] = tuple(each for each in self.kinds if why_not(country, each, on) is None)
        return self._offered[code, on]

    def template_path(self, kind: str, language: str, country: str) -> Path:
        """The file of a template: the country's own where it has one, else the common one."""
        for folder in (self.templates / "countries" / country / "letters", self.templates / "letters"):
            path = folder / kind / f"{language}.xml"
            if path.is_file():
                return path
        raise KeyError(f"{kind}/{language}")

    def template(self, kind: str, language: str, country: str) -> str:
        """The source of a template; KeyError where the letter does not exist in the language."""
        return read_text(self.template_path(kind, language, country))

    def shared_template(self, language: str) -> str:
        """The source of a language's macros; empty where it has none."""
        path = self.templates / "letters" / "shared" / f"{language}.xml"
        return read_text(path) if path.is_file() else ""

    def letter_languages(self, kind: str, country: str) -> tuple[str, ...]:
        """The languages in which a kind of letter exists for a country; one for filing only where it is filed."""
        own = self.templates / "countries" / country / "letters" / kind
        common = self.templates / "letters" / kind
        return tuple(
            code
            for code in self.languages_in(country)
            if any((at / f"{code}.xml").is_file() for at in (own, common))
        )

    def languages_in(self, country: str) -> tuple[str, ...]:
        """The languages that letters of a country can be in; one that is for filing only, where the country accepts it."""
        accepted = self.country(country).profile.filing_languages
        return tuple(
            code for code, each in self.languages.items() if not each.filing_only or code in accepted
        )

    # --- what all countries share

    @cached_property
    def languages(self) -> dict[str, Language]:
        """The grammars of letters, by language code."""
        paths = sorted(self.templates.glob("languages/*.yaml"))
        return {each.code: each for each in (decode(path, Language) for path in paths)}

    def language(self, code: str) -> Language:
        """The grammar of a language."""
        return self.languages[code]

    @cached_property
    def interview(self) -> Interview:
        """The questions and their order."""
        return decode(self.templates / "questions" / "interview.yaml", Interview)

    @cached_property
    def features(self) -> dict[str, Feature]:
        """What systems can do, with the paragraphs that follow from it."""
        found = decode(self.templates / "features.yaml", tuple[Feature, ...])
        return {each.id: each for each in found}

    @cached_property
    def data_categories(self) -> tuple[str, ...]:
        """The ids of the categories of data that systems hold (their words: ``data.<id>``)."""
        return decode(self.templates / "data.yaml", tuple[str, ...])

    @property
    def fonts(self) -> Path:
        """The folder of the fonts that are embedded in letters."""
        return self.templates / "fonts"


def _missing(some_id: str) -> Country:
    raise KeyError(some_id)


def _followed(table: Mapping[str, D], some_id: str, on: date | None) -> D:
    """The record of an id, or what replaced it by ``on``."""
    found = table[some_id]
    seen = {some_id}
    while on is not None and found.valid_to is not None and found.valid_to <= on:
        if found.replaced_by not in table or found.replaced_by in seen:
            break
        found = table[found.replaced_by]
        seen.add(found.id)
    return found


def _line(table: Mapping[str, D], some_id: str) -> tuple[D, ...]:
    """What a record replaced and what replaced it, nearest first."""
    after, before = [], []
    seen, step = {some_id}, table[some_id]
    while step.replaced_by in table and step.replaced_by not in seen:
        step = table[step.replaced_by]
        seen.add(step.id)
        after.append(step)
    waiting = [some_id]
    while waiting:
        target = waiting.pop(0)
        for each in table.values():
            if each.replaced_by == target and each.id not in seen:
                seen.add(each.id)
                before.append(each)
                waiting.append(each.id)
    return (*after, *before)
