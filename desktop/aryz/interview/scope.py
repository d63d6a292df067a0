"""What conditions are asked of: the answers so far, seen through the facts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from aryz.interview import holders
from aryz.interview.demands import kind_of
from aryz.interview.values import is_unknown, split_list, text_of
from aryz.model.answers import Values

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.bodies import Body, System
    from aryz.model.country import Country
    from aryz.model.kinds import LetterKind


@dataclass(frozen=True)
class Scope:
    """The library, the answers, the body written to (if one letter is looked at), and the day of the letter."""

    library: Facts
    values: Values
    holder: Body | None
    today: date

    @cached_property
    def system(self) -> System | None:
        """The system chosen; after "I am not sure", the country's general row that fits."""
        if is_unknown(self.values, "system"):
            return next((row for row in fitting_systems(self) if row.general), None)
        try:
            return self.library.system(self.values.get("system", ""))
        except KeyError:
            return None

    @cached_property
    def country(self) -> Country | None:
        """The country chosen, else the one of the system."""
        code = self.values.get("country", "")
        if code in self.library.countries:
            return self.library.country(code)
        try:
            return self.library.country_of(self.values.get("system", ""))
        except KeyError:
            return None

    @cached_property
    def kinds(self) -> tuple[LetterKind, ...]:
        """The kinds of letter chosen, as far as they exist."""
        found = (kind_of(self.library, id_) for id_ in split_list(self.values.get("letter", "")))
        return tuple(kind for kind in found if kind is not None)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The body looked at, else all that are written to (without one that the person names)."""
        if self.holder is not None:
            return (self.holder,)
        return holders.bodies(self.library, self.system, self.values, self.today)

    @cached_property
    def language_accepted(self) -> bool:
        """Whether bodies of the country accept the language chosen for the letter."""
        code = self.values.get("language", "")
        return self.country is None or not code or code in self.country.profile.filing_languages

    @cached_property
    def represented(self) -> bool:
        """Whether somebody acts for the data subject."""
        about = self.values.get("about", "")
        return about != "self" if about else any(key.startswith("representative.") for key in self.values)


def fitting_systems(scope: Scope) -> tuple[System, ...]:
    """The country's systems that fit the event and the city and exist today; the general rows last."""
    if scope.country is None:
        return ()
    event, city = text_of(scope.values, "event"), text_of(scope.values, "incident.city")
    rows = [
        row
        for row in scope.country.systems.values()
        if (not event or event in row.events) and (not row.city or not city or row.city == city)
    ]
    return tuple(sorted(rows, key=lambda row: row.general))
