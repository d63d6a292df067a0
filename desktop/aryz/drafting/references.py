"""References to law in the grammar of a language: levels, cases, several provisions, several acts. Pure text work."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.model.language import Frame, Language
    from aryz.model.law import Act, Forms

TABLE = "table"


@dataclass(frozen=True)
class Naming:
    """How an act is named in one place: in ``full`` or short, with which requisites, introducing its short form or not."""

    full: bool
    number: str = ""
    dated: str = ""
    introduce: bool = False


@dataclass(frozen=True)
class Named:
    """An act with the provisions to print, and how it is named here."""

    act: Act
    provisions: tuple[str, ...]
    naming: Naming


Levels = tuple[tuple[str, str], ...]
"""(unit, number) of a provision, outermost first."""


def frame_of(language: Language, form: str) -> Frame:
    """The phrase of a form; ContentError for one that the language does not have."""
    if form not in language.frames:
        said = message(
            "The language {language} has no form “{form}” of references.", language=language.code, form=form
        )
        raise ContentError(said)
    return language.frames[form]


def phrase(named: Sequence[Named], form: str, language: Language) -> str:
    """The whole phrase: «в соответствии со статьёй 24 Закона и статьёй 21 Конституции»."""
    frame = frame_of(language, form)
    parts = [reference(each, frame.case, language) for each in named]
    text = join(parts, language, language.act_conjunction)
    pattern = next((p for start, p in frame.instead.items() if text.startswith(start)), frame.pattern)
    return pattern.format(x=text)


def join(parts: Sequence[str], language: Language, last: str = "") -> str:
    """«А», «А и Б», «А, Б и В»; ``last``: another word before the last one than the language's "and"."""
    if len(parts) < 2:
        return "".join(parts)
    return language.comma.join(parts[:-1]) + (last or language.conjunction) + parts[-1]


def reference(named: Named, case: str, language: Language) -> str:
    """One act with its provisions, in ``case``."""
    if not named.provisions:
        return act_name(named, "basic" if case == TABLE else case, language)
    groups = _grouped([levels_of(named.act, each) for each in named.provisions])
    chains = [_chain(outer, inner, case, language) for outer, inner in groups]
    act = act_name(named, language.chain.act_case, language)
    return language.chain.with_act.format(x=join(chains, language), act=act)


def act_name(named: Named, case: str, language: Language) -> str:
    """The act's name in ``case``, in full (with what of its date and number may be printed) or short."""
    act, naming = named.act, named.naming
    if language.code not in act.names:
        said = message(
            "The act {act} has no name in the language {language}.", act=act.id, language=language.code
        )
        raise ContentError(said)
    name = act.names[language.code]
    if not naming.full:
        return _form(name.short, case, act.id)
    written = name.pattern.format(
        head=_form(name.heads, case, act.id),
        requisites=_requisites(naming, language),
        title=act.title.get(language.code, ""),
    )
    return written + (
        language.introduced.format(short=_form(name.short, "basic", act.id)) if naming.introduce else ""
    )


def _requisites(naming: Naming, language: Language) -> str:
    kind = "-".join(part for part, there in (("date", naming.dated), ("number", naming.number)) if there)
    return language.requisites[kind].format(dated=naming.dated, number=naming.number) if kind else ""


def _form(forms: Forms, case: str, owner: str) -> str:
    if case not in forms:
        raise ContentError(message("{owner} has no form “{case}” of its name.", owner=owner, case=case))
    return forms[case]


def levels_of(act: Act, provision: str) -> Levels:
    """``24.1.1)`` of an act with articles, paragraphs and subparagraphs -> its levels.

    A number with a bracket is always the innermost unit: ``1.2)`` is subparagraph 2) of article 1.
    """
    numbers = provision.split(".")
    units = list(act.units[: len(numbers)])
    if numbers[-1].endswith(")") and len(numbers) > 1:
        units[-1:] = [act.units[-1]]
    if len(units) != len(numbers):
        raise ContentError(
            message(
                "{act}: {provision} has more levels than the act has units.", act=act.id, provision=provision
            )
        )
    return tuple(zip(units, numbers, strict=True))


def _grouped(found: list[Levels]) -> list[tuple[Levels, list[tuple[str, str]]]]:
    """Provisions that differ only in their last level, together: (outer levels, the last levels)."""
    groups = groupby(found, key=lambda levels: (levels[:-1], levels[-1][0]))
    return [(outer, [levels[-1] for levels in group]) for (outer, _), group in groups]


def _chain(outer: Levels, inner: list[tuple[str, str]], case: str, language: Language) -> str:
    """The levels of one provision (or of several that share all but the last), the last in ``case``."""
    parts = [_outer(outer, inner[0][0], place, case, language) for place in range(len(outer))]
    unit = inner[0][0]
    parts.append(_unit(unit, [number for _, number in inner], case, language))
    return language.chain.between.join(parts if language.chain.order == "outer-first" else reversed(parts))


def _outer(outer: Levels, innermost: str, place: int, case: str, language: Language) -> str:
    unit, number = outer[place]
    following = [each for each, _ in outer[place + 1 :]] + [innermost]
    link = f"link-{following[0]}"
    if case == TABLE:
        form = TABLE
    elif len(following) > 1 and link in language.units.get(unit, {}):
        form = link
    else:
        form = language.chain.outer_case
    return _unit(unit, [number], form, language)


def _unit(unit: str, numbers: list[str], case: str, language: Language) -> str:
    forms = language.units.get(unit)
    if forms is None:
        said = message(
            "The language {language} has no word for the unit “{unit}”.", language=language.code, unit=unit
        )
        raise ContentError(said)
    pattern = _form(forms, f"{case}-plural" if len(numbers) > 1 else case, f"{language.code}: {unit}")
    bare = [number.removesuffix(")") for number in numbers]
    return pattern.format(
        n=join(numbers, language),
        bare=join(bare, language),
        ordinal=join([_ordinal(number, case, language) for number in bare], language)
        if "{ordinal}" in pattern
        else "",
    )


def _ordinal(number: str, case: str, language: Language) -> str:
    forms = language.ordinals.get(number)
    if forms is None:
        said = message(
            "The language {language} has no ordinal for {number}.", language=language.code, number=number
        )
        raise ContentError(said)
    return forms.get(case, forms["basic"])
