"""Which letters a system has, in which languages, and in which of them it can be handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview import follow
from aryz.interview.conditions import holds
from aryz.interview.scope import Scope

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.kinds import LetterKind


@dataclass(frozen=True)
class Offer:
    """A kind of letter for a system. ``filing_languages`` is ordered as the country accepts them."""

    system: str
    kind: LetterKind
    languages: tuple[str, ...]
    filing_languages: tuple[str, ...]


def offers(library: Facts, system: str, today: date) -> tuple[Offer, ...]:
    """All kinds that fit a system, those that follow an earlier letter included. KeyError for an unknown system."""
    country = library.country_of(system)
    scope = Scope(library, {"country": country.profile.code, "system": system}, None, today)
    rows = []
    for kind in follow.available(scope, holds):
        languages = library.letter_languages(kind.kind, country.profile.code)
        filed = tuple(code for code in country.profile.filing_languages if code in languages)
        rows.append(Offer(system, kind, languages, filed))
    return tuple(rows)
