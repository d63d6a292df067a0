"""No day has come by which a fact was to be read again. What no longer holds need not be read again."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.evidence import fact_file
from aryz.content.checks.expiry import held_facts
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for fact in held_facts(country, ctx.today):
            due = fact.evidence.recheck_by
            if due is not None and due <= ctx.today:
                said = message("It was to be read again by {day}.", day=due)
                yield Hit(fact_file(ctx, country, fact), fact.id, said)


RULE = Rule(
    id="recheck",
    what="recheck_by has not come",
    why="An event is known to change the fact",
    severity=Severity.WARNING,
    do=message("Read the source again and set a new day."),
    run=_run,
)
