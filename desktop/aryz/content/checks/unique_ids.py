"""Every fact has an id of its own: acts, limits, bodies and systems of all countries share one space of ids."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.evidence import fact_file
from aryz.content.facts import facts_of
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for country in ctx.countries:
        for fact in facts_of(country):
            file = fact_file(ctx, country, fact)
            if fact.id in seen:
                yield Hit(file, fact.id, message("The same id stands in {file}.", file=seen[fact.id]))
            seen.setdefault(fact.id, file)


RULE = Rule(
    id="unique-ids",
    what="No two facts have one id",
    why="A lawyer's overlay, the sources report and the casebook name facts by their ids, for ever",
    severity=Severity.ERROR,
    do=message("Give the body another id than the system has; ids of systems are fixed."),
    run=_run,
)
