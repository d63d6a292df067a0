"""Every demand rests on a right and reaches the page."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import letter_sources
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    """Every demand of a kind rests on a right of each country that offers it, and stands in its templates."""
    for kind in ctx.kinds:
        file = f"templates/letters/{kind.kind}/letter.yaml"
        for country in ctx.offering(kind.kind):
            for demand in kind.demands:
                if demand.right and demand.right not in country.rights:
                    said = message("{country} has no “{id}”.", country=country.profile.code, id=demand.right)
                    yield Hit(file, f"demands.{demand.id}", said)
            roles = {use.role for use in country.terms}
            if kind.time_limit and kind.time_limit not in {*roles, *country.limits}:
                said = message("{country} has no “{id}”.", country=country.profile.code, id=kind.time_limit)
                yield Hit(file, "time_limit", said)
    yield from _written(ctx)


def _written(ctx: Context) -> Iterator[Hit]:
    specified = {kind.kind: {demand.id for demand in kind.demands} for kind in ctx.kinds}
    for source in letter_sources(ctx):
        parts = source.parts() if source.kind in specified else None
        if parts is None:
            continue
        blocks = {block.id for block in parts.blocks}
        wanted = {call.arguments[0] for call in parts.calls if call.name == "wants" and call.arguments}
        for each in sorted(specified[source.kind] - blocks):
            yield Hit(source.file, "", message("The demand “{id}” of letter.yaml is not in it.", id=each))
        for each in sorted(filter(None, wanted - specified[source.kind])):
            yield Hit(source.file, "", message("The demand “{id}” is not in letter.yaml.", id=each))


RULE = Rule(
    id="complete-demands",
    what="Demands rest on rights and stand in every template",
    why="A demand that is ticked must reach the page",
    severity=Severity.ERROR,
    do=message("Add the right to rights.yaml, or the demand to the template."),
    run=_run,
)
