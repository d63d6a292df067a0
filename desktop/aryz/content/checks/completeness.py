"""Template × law × country × language: what a country offers can be written, and what a template asks of the law is there."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.content.checks.template_source import Call
from aryz.model.base import message
from aryz.model.country import Country


def _offered(ctx: Context) -> Iterator[Hit]:
    """A kind that a country offers has a template in every language of letters."""
    for country in ctx.countries:
        code = country.profile.code
        for kind in (each.kind for each in ctx.offered(country)):
            has = ctx.library.letter_languages(kind, code)
            for language, grammar in ctx.languages.items():
                if language in has or (
                    grammar.filing_only and language not in country.profile.filing_languages
                ):
                    continue
                said = message(
                    "{country} offers it, but there is no template in “{language}”.",
                    country=code,
                    language=language,
                )
                yield Hit(f"templates/letters/{kind}", f"{language}.xml", said)


def _cited(ctx: Context) -> Iterator[Hit]:
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


def _demanded(ctx: Context) -> Iterator[Hit]:
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


OFFERED = Rule(
    id="complete-languages",
    what="A kind that a country offers has a template in every language of letters",
    why="No silent fallback: what is offered must exist",
    severity=Severity.ERROR,
    do=message("Write the template, or take the kind out of the country's letters."),
    run=_offered,
)
CITED = Rule(
    id="complete-law",
    what="Acts, provisions, rights and time limits that templates ask for are there",
    why="A letter that asks for a law that is not there cannot be written",
    severity=Severity.ERROR,
    do=message("Add it to the country's files, or correct the id in the template."),
    run=_cited,
)
DEMANDED = Rule(
    id="complete-demands",
    what="Demands rest on rights and stand in every template",
    why="A demand that is ticked must reach the page",
    severity=Severity.ERROR,
    do=message("Add the right to rights.yaml, or the demand to the template."),
    run=_demanded,
)
RULES = (OFFERED, CITED, DEMANDED)
