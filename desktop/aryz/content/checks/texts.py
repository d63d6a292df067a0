"""Every text of ours in one language, with the places to fill cut out: what the tests of languages run over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

import msgspec

from aryz.content.checks.base import Context, catalogue_file
from aryz.content.checks.letter_sources import letter_sources
from aryz.content.checks.template_source import GAP
from aryz.model.base import Words
from aryz.model.bodies import Body
from aryz.model.country import Country
from aryz.model.language import Language
from aryz.model.law import Act

FIELD = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[sd]")
"""A place to fill in a sentence of the screen or in a pattern of the grammar."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+")


class Genre(StrEnum):
    """Where a text stands: in a letter, in a name or another word of the facts, in the grammar, on the screen."""

    LETTER = "letter"
    FACT = "fact"
    GRAMMAR = "grammar"
    SCREEN = "screen"


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """One text. ``whole`` is the same for texts that are judged together (the shares of letters)."""

    file: str
    where: str
    language: str
    text: str
    genre: Genre
    whole: str = ""


@lru_cache(maxsize=1)
def texts(ctx: Context) -> tuple[Text, ...]:
    """All texts; gathered once for each context."""
    return tuple(_all(ctx))


def cut(text: str) -> str:
    """A text of the screen or the grammar with its fields and addresses taken out."""
    return _ADDRESS.sub(GAP, FIELD.sub(GAP, text))


def _all(ctx: Context) -> Iterator[Text]:
    yield from _letters(ctx)
    for kind in ctx.kinds:
        file = f"templates/letters/{kind.kind}/letter.yaml"
        for code, name in kind.names.items():
            yield Text(file=file, where="names", language=code, text=cut(name), genre=Genre.FACT)
    for country in ctx.countries:
        yield from _country(ctx, country)
    for language in ctx.languages.values():
        yield from _grammar(language)
    for code, words in ctx.catalogues.items():
        for domain, msgid, text in words.everything():
            file = catalogue_file(code, domain)
            yield Text(file=file, where=msgid, language=code, text=cut(text), genre=Genre.SCREEN, whole=file)


def _letters(ctx: Context) -> Iterator[Text]:
    for source in letter_sources(ctx):
        parts = source.parts()
        for stretch in parts.stretches if parts else ():
            yield Text(
                file=source.file,
                where=source.where(stretch.line),
                language=source.language,
                text=_ADDRESS.sub(GAP, stretch.text),
                genre=Genre.LETTER,
                whole=source.file if not source.within else source.within,
            )


def _country(ctx: Context, country: Country) -> Iterator[Text]:
    for name, where, language, text in _facts(country):
        file = ctx.country_file(country, name)
        yield Text(file=file, where=where, language=language, text=cut(text), genre=Genre.FACT)


Named = Iterator[tuple[str, str, str, str]]
"""File, place, language and text."""


def _facts(country: Country) -> Named:
    """Every word of a country that is written in a language."""
    profile = country.profile
    for where, words in (("names", profile.names), ("names_of", profile.names_of)):
        yield from _each("country", where, words)
    for city in profile.cities:
        yield from _each("country", city.id, city.names)
    for act in country.acts.values():
        yield from _of_act(act)
    for body in country.bodies.values():
        yield from _of_body(body)
    for system in country.systems.values():
        yield from _each("systems", f"{system.id}.name", system.name)
    for rung in country.routes:
        yield from _each("routes", f"{rung.id}.fee", rung.fee.amount if rung.fee else {})
    for name, words in country.calendar.names.items():
        yield from _each("calendar", name, words)
    for moved in country.calendar.moved:
        yield from _each("calendar", moved.day.isoformat(), moved.name)


def _of_act(act: Act) -> Named:
    yield from _each("laws", f"{act.id}.title", act.title)
    for language, name in act.names.items():
        for text in (name.pattern, *name.heads.values(), *name.short.values()):
            yield "laws", f"{act.id}.names", language, text
    for number, provision in act.provisions.items():
        yield from _each("laws", f"{act.id}.{number}.says", provision.says)


def _of_body(body: Body) -> Named:
    for language, forms in body.names.items():
        for case, text in forms.items():
            yield "bodies", f"{body.id}.names.{language}.{case}", language, text
    if body.postal_address is not None:
        yield from _each("bodies", f"{body.id}.postal_address", body.postal_address.text)


def _each(file: str, where: str, words: Words) -> Named:
    for language, text in words.items():
        yield file, where, language, text


_NOT_WORDS = {
    "alphabet",
    "code",
    "body_forms",
    "addressee_form",
    "act_forms",
    "chain",
    "numbers_of",
    "languages",
}


def _grammar(language: Language) -> Iterator[Text]:
    for field, value in msgspec.to_builtins(language).items():
        if field in _NOT_WORDS:
            continue
        for where, text in _leaves(value, field):
            if where.endswith((".case", "_case")):
                continue
            yield Text(
                file=f"templates/languages/{language.code}.yaml",
                where=where,
                language=language.code,
                text=cut(text),
                genre=Genre.GRAMMAR,
            )


def _leaves(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _leaves(each, f"{where}.{index}")
