"""What a rule is, what it finds, and what it can ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import msgspec

from aryz.content.library import Library
from aryz.content.offering import why_not
from aryz.content.paths import inside
from aryz.content.words import CODE, FACTS, Catalogue, catalogue, interface_languages
from aryz.model.base import AryzError, Message
from aryz.model.bodies import Feature
from aryz.model.country import Country
from aryz.model.kinds import Interview, LetterKind
from aryz.model.language import Language


class Severity(StrEnum):
    """error: the content is broken; release: nothing may be released so; warning: to be looked at; note: to be known."""

    ERROR = "error"
    RELEASE = "release"
    WARNING = "warning"
    NOTE = "note"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing found: in which file, where in it (a line, an id), what is wrong and what to do."""

    rule: str
    severity: Severity
    file: str
    where: str
    message: Message
    suggestion: Message


class Hit(msgspec.Struct, frozen=True):
    """What a rule yields; the runner adds the rule's name. ``severity`` None: the rule's own."""

    file: str
    where: str
    message: Message
    severity: Severity | None = None


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One small rule. ``what`` it asks and ``why``, for whoever reads the code; ``do``: what a person should do."""

    id: str
    what: str
    why: str
    severity: Severity
    do: Message
    run: Callable[[Context], Iterable[Hit]]

    def findings(self, ctx: Context) -> Iterator[Finding]:
        """What the rule finds."""
        for hit in self.run(ctx):
            yield Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                file=hit.file,
                where=hit.where,
                message=hit.message,
                suggestion=self.do,
            )


class Context:
    """The content as far as it can be read: what is broken is the rule ``schema``'s to tell, the others pass over it."""

    def __init__(self, library: Library, today: date) -> None:
        self.library = library
        self.today = today

    def file(self, path: Path) -> str:
        """A path as it is told: relative to the project."""
        return inside(path, self.library.root)

    def country_file(self, country: Country, name: str) -> str:
        """A file of a country, as it is told."""
        return f"templates/countries/{country.profile.code}/{name}.yaml"

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The countries that can be read."""
        return tuple(filter(None, (self._country(code) for code in self.library.countries)))

    def _country(self, code: str) -> Country | None:
        try:
            return self.library.country(code)
        except AryzError:
            return None

    @cached_property
    def languages(self) -> dict[str, Language]:
        """The grammars, where all can be read."""
        try:
            return self.library.languages
        except AryzError:
            return {}

    @cached_property
    def kinds(self) -> tuple[LetterKind, ...]:
        """The kinds of letter, where all can be read."""
        try:
            return self.library.kinds
        except AryzError:
            return ()

    @cached_property
    def features(self) -> dict[str, Feature]:
        """The features of systems, where they can be read."""
        try:
            return self.library.features
        except AryzError:
            return {}

    @cached_property
    def interview(self) -> Interview | None:
        """The questions, where they can be read."""
        try:
            return self.library.interview
        except AryzError:
            return None

    @cached_property
    def data(self) -> tuple[str, ...]:
        """The categories of data, where they can be read."""
        try:
            return self.library.data_categories
        except AryzError:
            return ()

    @cached_property
    def catalogues(self) -> dict[str, Catalogue]:
        """The screen's words by language, where both domains are there."""
        found = {code: catalogue(code, self.library.root) for code in interface_languages(self.library.root)}
        return {code: words for code, words in found.items() if _whole(words)}

    def offering(self, kind: str) -> tuple[Country, ...]:
        """The countries in which a kind of letter is offered."""
        return tuple(each for each in self.countries if kind in {k.kind for k in self.offered(each)})

    def offered(self, country: Country) -> tuple[LetterKind, ...]:
        """The kinds of letter that the facts of a country carry today."""
        return tuple(kind for kind in self.kinds if why_not(country, kind, self.today) is None)


def _whole(words: Catalogue) -> bool:
    try:
        return any(True for _ in words.everything()) or True
    except AryzError:
        return False


def catalogue_file(language: str, domain: str) -> str:
    """The file of a catalogue, as it is told."""
    return f"locales/{language}/LC_MESSAGES/{domain if domain in {CODE, FACTS} else FACTS}.po"
