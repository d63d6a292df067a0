"""The desk: everything that one letter is written from, and what its template asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from aryz.drafting.dates import parse_date
from aryz.drafting.parties import Speech
from aryz.interview.scope import Scope

if TYPE_CHECKING:
    from datetime import date

    from aryz.content.library import Library
    from aryz.drafting.citations import Cited
    from aryz.drafting.plan import Sheet, Task
    from aryz.model.answers import Answers, Values
    from aryz.model.country import Country
    from aryz.model.kinds import LetterKind
    from aryz.model.language import Language
    from aryz.model.law import TimeLimit


@dataclass(frozen=True)
class CiteOrder:
    """A reference that the template asked for; words are found when the letter's order is known."""

    cited: tuple[Cited, ...]
    form: str
    capital: bool


@dataclass(frozen=True)
class TermOrder:
    """A time limit that the template asked for."""

    limit: TimeLimit | None
    capital: bool


@dataclass
class Desk:
    """One letter in the making. ``values`` are the answers laid flat, ``demands`` the ids that are wanted."""

    task: Task
    sheet: Sheet
    values: Values
    demands: frozenset[str]
    cites: list[CiteOrder] = field(default_factory=list)
    terms: list[TermOrder] = field(default_factory=list)

    @property
    def library(self) -> Library:
        """The content."""
        return self.task.library

    @property
    def country(self) -> Country:
        """The country of the system."""
        return self.task.country

    @property
    def kind(self) -> LetterKind:
        """The kind of letter."""
        return self.task.kind

    @property
    def answers(self) -> Answers:
        """The answers as records."""
        return self.task.answers

    @property
    def on(self) -> date:
        """The day of the letter."""
        return self.task.on

    @cached_property
    def incident_on(self) -> date:
        """The day of the incident; the letter's where none is given. Never later than the letter."""
        found = parse_date(self.answers.incident.from_) or parse_date(self.answers.incident.to)
        return min(found, self.on) if found else self.on

    @cached_property
    def language(self) -> Language:
        """The grammar of this letter."""
        return self.library.language(self.sheet.language)

    @cached_property
    def speech(self) -> Speech:
        """What is needed to write about bodies."""
        return Speech(self.language, self.country.profile.languages, self.on)

    @cached_property
    def scope(self) -> Scope:
        """What conditions are asked of."""
        return Scope(self.library, self.values, self.sheet.holder.body, self.on)

    @cached_property
    def represented(self) -> bool:
        """Whether somebody acts for the data subject."""
        return any(key.startswith("representative.") for key in self.values)

    def edition(self, at: str) -> date:
        """The day whose edition of the law is meant: of the ``letter`` or of the ``incident``."""
        return self.incident_on if at == "incident" else self.on
