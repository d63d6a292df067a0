"""Which law may be printed, of which day, at which grade: requests of templates become acts with provisions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.printing import Part, printable, worst
from aryz.drafting.dates import write_date
from aryz.drafting.references import Named, Naming, phrase
from aryz.model.base import ContentError, message
from aryz.model.letter import Citation, Run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.country import Country
    from aryz.model.evidence import Grade
    from aryz.model.language import Language
    from aryz.model.law import Act, Basis


@dataclass(frozen=True)
class Cited:
    """An act that may be printed on a day, with those of its asked provisions that may be."""

    act: Act
    provisions: tuple[str, ...]
    complete: bool
    """Every provision that was asked for is printed as it was asked for."""


def resolve(
    library: Library, country: Country, act_id: str, provisions: Iterable[str], on: date
) -> Cited | None:
    """What of a reference may be printed in the edition of the day; None where not even the act's name may be.

    A provision that may not be printed gives way to the nearest one around it that may, else to the act alone. An act
    that took another's place has other numbers: it is cited without them. Unknown acts and provisions: ContentError.
    """
    if act_id not in country.acts:
        raise ContentError(
            message("There is no act “{act}” in {country}.", act=act_id, country=country.profile.code)
        )
    asked = tuple(provisions)
    for each in asked:
        if each not in country.acts[act_id].provisions:
            raise ContentError(
                message("The act {act} has no provision “{provision}”.", act=act_id, provision=each)
            )
    act = library.act(country.profile.code, act_id, on=on)
    if not act.held_on(on) or not printable(act.title_evidence, Part.TITLE, on):
        return None
    if act.id != act_id:
        return Cited(act, (), not asked)
    printed = [_nearest(act, each, on) for each in asked]
    return Cited(act, tuple(dict.fromkeys(each for each in printed if each)), tuple(printed) == asked)


def _nearest(act: Act, provision: str, on: date) -> str:
    """The provision or the one that replaced it, else the level around it, as soon as one may be printed; else ""."""
    while provision:
        found = act.provisions.get(provision)
        if found is not None:
            if found.held_on(on) and printable(found.evidence, Part.ARTICLE, on):
                return provision
            later = act.provisions.get(found.replaced_by)
            if later is not None and later.held_on(on) and printable(later.evidence, Part.ARTICLE, on):
                return found.replaced_by
        provision = provision.rpartition(".")[0]
    return ""


def resolve_basis(library: Library, country: Country, basis: Iterable[Basis], on: date) -> tuple[Cited, ...]:
    """All printable grounds, best first, one entry for each act; what may not be printed at all is left out."""
    found: dict[str, Cited] = {}
    for each in basis:
        cited = resolve(library, country, each.act, each.provisions, on) if each.held_on(on) else None
        if cited is not None:
            before = found.get(cited.act.id)
            more = (*before.provisions, *cited.provisions) if before else cited.provisions
            found[cited.act.id] = Cited(cited.act, tuple(dict.fromkeys(more)), cited.complete)
    return tuple(found.values())


class Citing:
    """Names acts through one letter: in full at the first mention, short afterwards.

    ``mentions`` counts how often each act will be named: an act named once gets no "(hereinafter – the Law)". Two acts
    with the same short form: the second one is always named in full.
    """

    def __init__(self, language: Language, on: date, mentions: Counter[str]) -> None:
        self._language = language
        self._on = on
        self._mentions = mentions
        self._short: dict[str, str] = {}

    def run(self, cited: tuple[Cited, ...], form: str) -> Run:
        """The phrase as one run that knows what it cites; the phrase of law in general where nothing may be printed."""
        if not cited:
            return Run(self._language.phrases[f"law-unprintable-{form}"])
        named = []
        citations = []
        for each in cited:
            naming = self._naming(each.act)
            named.append(Named(each.act, each.provisions, naming))
            citations.append(Citation(each.act.id, each.provisions, _grade(each, naming)))
        return Run(phrase(named, form, self._language), cites=tuple(citations))

    def _naming(self, act: Act) -> Naming:
        if act.id in self._short.values():
            return Naming(full=False)
        name = act.names.get(self._language.code)
        short = name.short.get("basic", "") if name else ""
        introduce = bool(short) and self._mentions[act.id] > 1 and short not in self._short
        if introduce:
            self._short[short] = act.id
        return full_naming(act, self._language, self._on, introduce=introduce)


def full_naming(act: Act, language: Language, on: date, *, introduce: bool = False) -> Naming:
    """The act's full name with as much of its date and number as may be printed."""
    number = act.number if printable(act.number_evidence, Part.NUMBER, on) else ""
    dated = ""
    if act.adopted is not None and printable(act.adopted_evidence, Part.DATE, on):
        dated = write_date(act.adopted, "dated", language)
    return Naming(full=True, number=number, dated=dated, introduce=introduce)


def _grade(cited: Cited, naming: Naming) -> Grade:
    """The worst grade among the parts that are printed here."""
    act = cited.act
    printed = [act.title_evidence, *(act.provisions[each].evidence for each in cited.provisions)]
    printed += [act.number_evidence] if naming.number and act.number_evidence else []
    printed += [act.adopted_evidence] if naming.dated and act.adopted_evidence else []
    return worst(each.grade for each in printed)
