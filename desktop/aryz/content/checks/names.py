"""Countries, cities, systems and days off have a name in every language of the country's letters.

A language of the screen alone needs none: there the names stand in the country's own language. A language for filing alone
needs those that a letter holds: of systems.
"""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.words import SOURCE
from aryz.model.base import Words, message
from aryz.model.country import Country

Named = tuple[str, str, Words]
"""File, place, the name in each language."""


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        letters = ctx.library.languages_in(country.profile.code) if ctx.languages else ()
        spoken = {code for code in letters if not ctx.languages[code].filing_only}
        for file, where, words in _named(country):
            for code in sorted(letters if file == "systems" else spoken):
                if not words.get(code, "").strip():
                    said = message("The name in the language “{language}” is missing.", language=code)
                    yield Hit(ctx.country_file(country, file), where, said)


def _named(country: Country) -> Iterator[Named]:
    profile, calendar = country.profile, country.calendar
    yield "country", "names", profile.names
    yield "country", "names_of", profile.names_of
    yield from (("country", city.id, city.names) for city in profile.cities)
    yield from (("systems", system.id, system.name) for system in country.systems.values())
    # The key of a holiday is its English name.
    yield from (("calendar", name, {SOURCE: name, **words}) for name, words in calendar.names.items())
    yield from (("calendar", moved.day.isoformat(), moved.name) for moved in calendar.moved if moved.name)


RULE = Rule(
    id="names",
    what="Names of countries, cities, systems and days off in every language",
    why="No silent fallback: a list in one language must not show a name of another",
    severity=Severity.ERROR,
    do=message("Add the name in that language."),
    run=_run,
)
