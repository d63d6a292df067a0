"""Template × law × country: what a template asks of the law is there."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.content.checks.template_source import Call
from aryz.model.base import message
from aryz.model.country import Country


def _run(ctx: Context) -> Iterator[Hit]:
    """What templates ask of the law is there in the countries that offer them."""
    for source in letter_sources(ctx):
        parts = source.parts()
        countries = _countries(ctx, source)
        for call in parts.calls if parts else ():
            if call.arguments and call.arguments[0] is not None:
                yield from _asked(source, call, countries)


def _countries(ctx: Context, source: LetterSource) -> tuple[Country, ...]:
    if source.country:
        return tuple(each for each in ctx.countries if each.profile.code == source.country)
    return ctx.offering(source.kind) if source.kind else ctx.countries


def _asked(source: LetterSource, call: Call, countries: tuple[Country, ...]) -> Iterator[Hit]:
    wanted, *provisions = call.arguments
    for country in countries:
        if call.name in {"cite", "can_cite"}:
            missing = _missing_law(country, wanted or "", tuple(filter(None, provisions)))
        elif call.name in {"basis", "basis_then"}:
            missing = () if wanted in country.rights else (wanted or "",)
        elif call.name in {"term", "can_term", "own_term"}:
            known = {*country.limits, *(use.role for use in country.terms)}
            missing = () if wanted in known else (wanted or "",)
        else:
            return
        for each in missing:
            said = message("{country} has no “{id}”.", country=country.profile.code, id=each)
            yield Hit(source.file, source.where(call.line), said)


def _missing_law(country: Country, act_id: str, provisions: tuple[str, ...]) -> tuple[str, ...]:
    act = country.acts.get(act_id)
    if act is None:
        return (act_id,)
    return tuple(each for each in provisions if each not in act.provisions)


RULE = Rule(
    id="complete-law",
    what="Acts, provisions, rights and time limits that templates ask for are there",
    why="A letter that asks for a law that is not there cannot be written",
    severity=Severity.ERROR,
    do=message("Add it to the country's files, or correct the id in the template."),
    run=_run,
)
