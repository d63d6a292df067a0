"""T14: every body and every act has the case forms that its languages need, none of them empty."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.model.base import Words, message
from aryz.model.country import Country
from aryz.model.law import Act


def _run(ctx: Context) -> Iterator[Hit]:
    for country in ctx.countries:
        yield from _bodies(ctx, country)
        for act in country.acts.values():
            yield from _act(ctx, country, act)


def _bodies(ctx: Context, country: Country) -> Iterator[Hit]:
    file = ctx.country_file(country, "bodies")
    for body in country.bodies.values():
        for code in _languages(ctx, country):
            needed = ctx.languages[code].body_forms if code in ctx.languages else ()
            yield from _lacking(file, f"{body.id}.names.{code}", needed, body.names.get(code, {}))


def _act(ctx: Context, country: Country, act: Act) -> Iterator[Hit]:
    file = ctx.country_file(country, "laws")
    for code in _languages(ctx, country):
        needed = ctx.languages[code].act_forms if code in ctx.languages else ()
        name = act.names.get(code)
        if name is None:
            yield Hit(file, f"{act.id}.names.{code}", message("The name in this language is missing."))
            continue
        yield from _lacking(file, f"{act.id}.names.{code}.heads", needed, name.heads)
        yield from _lacking(file, f"{act.id}.names.{code}.short", needed, name.short)
        if "{title}" in name.pattern and not act.title.get(code):
            yield Hit(file, f"{act.id}.title.{code}", message("The name in this language is missing."))


def _lacking(file: str, where: str, needed: tuple[str, ...], forms: Words) -> Iterator[Hit]:
    if not forms:
        yield Hit(file, where, message("The name in this language is missing."))
        return
    for case in needed:
        if not forms.get(case, "").strip():
            yield Hit(file, where, message("The form “{case}” is missing.", case=case))


def _languages(ctx: Context, country: Country) -> tuple[str, ...]:
    """The languages of letters and the official ones of the country: a letter may be written in each."""
    letters = (
        code
        for kind in (each.kind for each in ctx.offered(country))
        for code in ctx.library.letter_languages(kind, country.profile.code)
    )
    return tuple(dict.fromkeys((*country.profile.languages, *letters))) if ctx.languages else ()


RULE = Rule(
    id="T14",
    what="Stored case forms of bodies and acts",
    why="A name cannot be declined by a program; a letter without the form cannot be written",
    severity=Severity.ERROR,
    do=message("Add the whole form, as it stands in a letter."),
    run=_run,
)
