"""What has to be looked at again. A source's age is its page's own date; the day we looked never makes it younger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.evidence import fact_file
from aryz.content.facts import facts_of
from aryz.content.months import months_before
from aryz.content.printing import STALE_MONTHS, countable
from aryz.model.base import message
from aryz.model.country import Country
from aryz.model.evidence import Source

RELEASE_MONTHS = 24
"""After which nothing may be released before somebody has looked again."""


def _recheck(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for fact in facts_of(country):
            due = fact.evidence.recheck_by
            if due is not None and due <= ctx.today:
                yield Hit(
                    fact_file(ctx, country, fact),
                    fact.id,
                    message("It was to be read again by {day}.", day=due),
                )


def _age(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        file = ctx.country_file(country, "sources")
        for source, facts in _used(country).items():
            yield from _judged(country.sources[source], len(facts), file, ctx.today)


def _used(country: Country) -> dict[str, list[str]]:
    """Source -> the facts that can be printed or counted and rest on it."""
    used: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts_of(country):
        if fact.evidence.source in country.sources and countable(fact.evidence):
            used[fact.evidence.source].append(fact.id)
    return used


def _judged(source: Source, facts: int, file: str, today: date) -> Iterator[Hit]:
    """Undated: said. Older than 12 months: warned. Not looked at for 24 months: no release."""
    if source.source_date is None:
        said = message("Its date is unknown; facts that rest on it: {facts}.", facts=facts)
        yield Hit(file, source.id, said, Severity.NOTE)
    elif source.source_date < months_before(today, STALE_MONTHS):
        said = message("It is of {day}; facts that rest on it: {facts}.", day=source.source_date, facts=facts)
        yield Hit(file, source.id, said)
    looked = source.checked_on or source.source_date
    if looked is None or looked < months_before(today, RELEASE_MONTHS):
        said = message("Nobody has looked at it for 24 months; facts that rest on it: {facts}.", facts=facts)
        yield Hit(file, source.id, said, Severity.RELEASE)


RECHECK = Rule(
    id="recheck",
    what="recheck_by has not come",
    why="An event is known to change the fact",
    severity=Severity.WARNING,
    do=message("Read the source again and set a new day."),
    run=_recheck,
)
AGE = Rule(
    id="expiry",
    what="Sources are dated and young enough",
    why="Law changes; addresses change faster",
    severity=Severity.WARNING,
    do=message("Look whether a newer page or edition says the same, and name it."),
    run=_age,
)
RULES = (RECHECK, AGE)
