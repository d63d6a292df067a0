"""What the interview needs of the library and of a catalogue: two protocols, so that a test can bring its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from aryz.model.bodies import Body, Feature, System
    from aryz.model.country import Country
    from aryz.model.kinds import Interview, LetterKind
    from aryz.model.language import Language


class Facts(Protocol):
    """The part of ``aryz.content.library.Library`` that the interview reads."""

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries."""

    @property
    def kinds(self) -> tuple[LetterKind, ...]:
        """Kinds of letter, in their order."""

    @property
    def languages(self) -> Mapping[str, Language]:
        """Languages of letters, by code."""

    @property
    def interview(self) -> Interview:
        """Steps, pages and questions."""

    @property
    def features(self) -> Mapping[str, Feature]:
        """What systems do, by id."""

    def country(self, code: str, /) -> Country:
        """All facts of a country; KeyError if there is none."""

    def system(self, id_: str, /) -> System:
        """A system; KeyError if there is none."""

    def country_of(self, id_: str, /) -> Country:
        """The country of a system; KeyError if there is none."""

    def body(self, id_: str, /, *, on: date | None = None) -> Body:
        """A body, after its redirects; KeyError if there is none."""

    def kinds_in(self, code: str, on: date, /) -> tuple[LetterKind, ...]:
        """The kinds of letter that the facts of a country carry on that day."""

    def letter_languages(self, kind: str, cc: str, /) -> tuple[str, ...]:
        """The languages in which a kind of letter exists for a country."""


class Words(Protocol):
    """The part of a catalogue that choices need."""

    @property
    def language(self) -> str:
        """The code of the catalogue's language."""

    def fact(self, id_: str, /) -> str:
        """The words of a message id of the domain ``facts``."""
