"""Every step of the ladder says why it comes now, and a step that Aryz does not write says what to do instead."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.offering import was_read
from aryz.model.base import message
from aryz.model.country import Country


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for where, part in _lacking(ctx, country):
            said = message("“{part}” is missing.", part=part)
            yield Hit(ctx.country_file(country, "routes"), where, said)


def _lacking(ctx: Context, country: Country) -> Iterator[tuple[str, str]]:
    offered = {kind.kind for kind in ctx.offered(country)}
    for rung in country.routes:
        if rung.evidence is None:
            yield rung.id, "evidence"
        if was_read(rung.evidence) and not rung.why:
            yield rung.id, "why"
        if was_read(rung.evidence) and rung.letter not in offered and not rung.guidance:
            yield rung.id, "guidance"


RULE = Rule(
    id="route-words",
    what="Steps of the ladder say why, and what to do where no letter is written",
    why="A person must not stand before a step that only has a name",
    severity=Severity.ERROR,
    do=message("Add the id of a message that says it."),
    run=_run,
)
