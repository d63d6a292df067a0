"""Every id that a country's file names is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.model.base import message
from aryz.model.bodies import SIGNING_WAYS
from aryz.model.country import Country
from aryz.model.language import Language
from aryz.model.law import HOLDER, NAMED, RESULTS, SUPERIOR, UNITS, Basis

Link = tuple[str, str, str, Collection[str]]
"""File, place, the id that is named, and the ids that there are."""


def _run(ctx: Context) -> Iterator[Hit]:
    """A rung whose letter is not written yet is a warning: the road can still be told."""
    for country in ctx.countries:
        for file, where, named, known in _links(ctx, country):
            if named not in known:
                severity = Severity.WARNING if file == "routes" and where.endswith(".letter") else None
                said = message("There is no “{id}”.", id=named)
                yield Hit(ctx.country_file(country, file), where, said, severity)


def _links(ctx: Context, country: Country) -> Iterator[Link]:
    yield from _profile_links(ctx, country)
    for where, basis in _bases(country):
        yield *where, basis.act, country.acts
        if basis.act in country.acts:
            for number in basis.provisions:
                yield *where, number, country.acts[basis.act].provisions
    yield from _law_links(ctx, country)
    yield from _body_links(country)
    for channel in country.channels:
        yield from (("channels", channel.id, each, country.bodies) for each in channel.bodies)
        yield from (("channels", channel.id, each, {k.kind for k in ctx.kinds}) for each in channel.letters)
    yield from _signing_links(ctx, country)
    yield from _system_links(ctx, country)


def _signing_links(ctx: Context, country: Country) -> Iterator[Link]:
    """A way to sign that nothing knows, or for a channel that the country has not, would never be shown."""
    kinds, there = {each.kind for each in ctx.kinds}, {each.kind for each in country.channels}
    for signing in country.profile.signing:
        yield "country", f"{signing.id}.way", signing.way, SIGNING_WAYS
        yield from (("country", f"{signing.id}.letters", each, kinds) for each in signing.letters)
        yield from (("country", f"{signing.id}.kinds", each, there) for each in signing.kinds)


def _profile_links(ctx: Context, country: Country) -> Iterator[Link]:
    """A language that bodies accept needs no letters of ours, but its name in each language of ours."""
    for code, grammar in _grammars(ctx, country).items():
        yield "country", f"id_number.label ({code})", country.profile.id_number.label, grammar.labels
        for language in country.profile.filing_languages:
            yield "country", f"filing_languages ({code})", language, grammar.languages


def _grammars(ctx: Context, country: Country) -> dict[str, Language]:
    """The languages that letters of the country can be in."""
    here = ctx.library.languages_in(country.profile.code) if ctx.languages else ()
    return {code: ctx.languages[code] for code in here}


def _law_links(ctx: Context, country: Country) -> Iterator[Link]:
    spoken = _grammars(ctx, country)
    units = set.intersection(*(set(each.units) for each in spoken.values())) if spoken else set()
    for act in country.acts.values():
        for unit in act.units:
            yield "laws", f"{act.id}.units", unit, units
    for limit in country.limits.values():
        yield "limits", f"{limit.id}.unit", limit.unit, UNITS
        if limit.extension is not None:
            yield "limits", f"{limit.id}.extension.unit", limit.extension.unit, UNITS
    for use in country.terms:
        yield "limits", f"terms.{use.role}", use.limit, country.limits
    kinds = {each.kind for each in ctx.kinds}
    roles = {use.role for use in country.terms}
    for rung in country.routes:
        yield "routes", f"{rung.id}.letter", rung.letter, kinds
        yield "routes", f"{rung.id}.to", rung.to, {HOLDER, SUPERIOR, NAMED, *country.bodies}
        for kind in (*rung.after, *rung.first):
            yield "routes", f"{rung.id}.after", kind, kinds
        for result in rung.results:
            yield "routes", f"{rung.id}.results", result, RESULTS
        for named in filter(None, (rung.window, rung.decision)):
            yield "routes", rung.id, named, {*country.limits, *roles}


def _bases(country: Country) -> Iterator[tuple[tuple[str, str], Basis]]:
    for right in country.rights.values():
        yield from ((("rights", right.id), basis) for basis in right.basis)
    for limit in country.limits.values():
        extra = limit.extension.basis if limit.extension else ()
        for basis in (*limit.basis, *extra, *limit.silence_basis):
            yield ("limits", limit.id), basis
    for need in country.requirements:
        yield ("requirements", need.id), need.basis
    for rung in country.routes:
        yield from (
            (("routes", rung.id), basis) for basis in (*rung.basis, *(rung.fee.basis if rung.fee else ()))
        )
    for channel in country.channels:
        yield from ((("channels", channel.id), basis) for basis in channel.basis)
    for signing in country.profile.signing:
        yield from ((("country", signing.id), basis) for basis in signing.basis)


def _body_links(country: Country) -> Iterator[Link]:
    cities = {each.id for each in country.profile.cities}
    for body in country.bodies.values():
        if body.superior:
            yield "bodies", f"{body.id}.superior", body.superior, country.bodies
        if body.city:
            yield "bodies", f"{body.id}.city", body.city, cities


def _system_links(ctx: Context, country: Country) -> Iterator[Link]:
    cities = {each.id for each in country.profile.cities}
    kinds = {each.kind for each in ctx.kinds}
    data = ctx.data
    for system in country.systems.values():
        yield from (("systems", f"{system.id}.features", each, ctx.features) for each in system.features)
        yield from (("systems", f"{system.id}.data", each, data) for each in system.data)
        yield from (("systems", f"{system.id}.letters", each, kinds) for each in system.letters)
        if system.city:
            yield "systems", f"{system.id}.city", system.city, cities
        for holding in system.holdings:
            if holding.body:
                yield "systems", f"{system.id}.holdings", holding.body, country.bodies
        for paragraph in system.paragraphs:
            where = f"{system.id}.{paragraph.id}"
            yield from (("systems", where, each, kinds) for each in paragraph.letters)
            if paragraph.right:
                yield "systems", where, paragraph.right, country.rights


RULE = Rule(
    id="references",
    what="Every id that a country's files name is there",
    why="A dangling id breaks a letter on the day someone needs it",
    severity=Severity.ERROR,
    do=message("Correct the id, or add what it names."),
    run=_run,
)
