"""Facts are dated without contradiction: begun before ended, replaced by something that is there, no gap between."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.model.base import Message, message
from aryz.model.country import Country
from aryz.model.evidence import Dated

Table = tuple[str, str, Dated, Mapping[str, Dated] | Collection[str]]


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        for file, where, dated, table in _dated(country):
            for said, severity in _problems(dated, table):
                yield Hit(ctx.country_file(country, file), where, said, severity)


def _dated(country: Country) -> Iterator[Table]:
    for act in country.acts.values():
        yield "laws", act.id, act, country.acts
        for number, provision in act.provisions.items():
            yield "laws", f"{act.id}#{number}", provision, act.provisions
    for limit in country.limits.values():
        yield "limits", limit.id, limit, country.limits
    for body in country.bodies.values():
        yield "bodies", body.id, body, country.bodies
    for system in country.systems.values():
        yield "systems", system.id, system, country.systems
        for holding in system.holdings:
            yield "systems", f"{system.id}.{holding.body or holding.role}", holding, country.bodies
    for right in country.rights.values():
        for basis in right.basis:
            yield "rights", f"{right.id}.{basis.act}", basis, ()


def _problems(
    dated: Dated, table: Mapping[str, Dated] | Collection[str]
) -> Iterator[tuple[Message, Severity | None]]:
    if dated.valid_from and dated.valid_to and dated.valid_from >= dated.valid_to:
        yield message("It ends on {end}, before it begins.", end=dated.valid_to), None
    if not dated.replaced_by:
        return
    if dated.replaced_by not in table:
        yield message("It is replaced by “{id}”, which is not there.", id=dated.replaced_by), None
        return
    if dated.valid_to is None:
        yield message("It is replaced by “{id}”, but no day is given.", id=dated.replaced_by), None
    after = table[dated.replaced_by] if isinstance(table, Mapping) else None
    if after and after.valid_from and dated.valid_to and after.valid_from > dated.valid_to:
        said = message("From {end} to {begin} neither held.", end=dated.valid_to, begin=after.valid_from)
        yield said, Severity.WARNING


RULE = Rule(
    id="dates",
    what="valid_from before valid_to, replaced_by there and without a gap",
    why="The incident's day and the letter's day choose the edition",
    severity=Severity.ERROR,
    do=message("Correct the days: valid_to is the first day on which it no longer held."),
    run=_run,
)
