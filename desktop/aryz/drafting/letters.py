"""Answers -> letters: the steps of drafting in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.content.printing import worst
from aryz.drafting.building import Builder
from aryz.drafting.dates import parse_date
from aryz.drafting.desk import Desk
from aryz.drafting.editing import put_in
from aryz.drafting.elements import missing
from aryz.drafting.environment import press
from aryz.drafting.functions import Functions
from aryz.drafting.gaps import with_gaps
from aryz.drafting.hostile import check_text, cleaned
from aryz.drafting.ledger import completed, runs_of
from aryz.drafting.markup import parse
from aryz.drafting.parties import body_names, official_name
from aryz.drafting.plan import Task, sheets
from aryz.drafting.wanted import wanted
from aryz.drafting.warnings import time_limit, warnings
from aryz.interview.values import build, flatten
from aryz.model.base import Fault, InputError, message
from aryz.model.letter import Draft, Letter, Title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.library import Library
    from aryz.drafting.editing import Edited
    from aryz.drafting.parties import Party
    from aryz.model.answers import Answers
    from aryz.model.evidence import Grade
    from aryz.model.letter import AnyBlock

FIRST_CASE = "001"


def draft(library: Library, answers: Answers, *, today: date, complete: bool = True) -> tuple[Draft, ...]:
    """The letters that the answers make: one for each body written to, and a copy to read where one is needed.

    ``today`` is the day of the letter unless the answers give another one. Raises InputError with every fault of the
    answers, ContentError where templates/ is broken. With ``complete`` false what is missing is no fault but a gap on the
    page (:mod:`aryz.drafting.gaps`): such a letter is for the eye, never handed in.
    """
    if not complete:
        return with_gaps(library, answers, today, lambda filled: draft(library, filled, today=today))
    given = flatten(answers)
    values = cleaned(given)
    faults = check_text(values, library.interview)
    if faults:
        raise InputError(*faults)
    task = _task(library, answers if values == given else build(values), today)
    desks = [Desk(task, sheet, values, wanted(task, sheet, values)) for sheet in sheets(task)]
    gaps = {fault.field: fault for desk in desks for fault in missing(desk)}
    if gaps:
        raise InputError(*gaps.values())
    written = [_written(desk) for desk in desks]
    edited = put_in(desks, [blocks for blocks, _unprinted in written])
    rows = zip(desks, written, edited, strict=True)
    return tuple(_drafted(desk, *template, own) for desk, template, own in rows)


def _task(library: Library, answers: Answers, today: date) -> Task:
    """What is to be drafted; InputError for a system, a kind or a date that there is not."""
    on = parse_date(answers.date) if answers.date else today
    if on is None:
        raise InputError(Fault("date", message("This is not a date. Write it like 2026-11-23.")))
    try:
        system = library.system(answers.system)
    except KeyError:
        said = message("There is no system “{id}”. Take one from the list of systems.", id=answers.system)
        raise InputError(Fault("system", said)) from None
    country = library.country_of(system.id)
    try:
        kind = library.kind(answers.letter)
    except KeyError:
        said = message("There is no letter “{id}”. Take one from the list of letters.", id=answers.letter)
        raise InputError(Fault("letter", said)) from None
    return Task(library, country, kind, system, answers, on)


def _written(desk: Desk) -> tuple[tuple[AnyBlock, ...], tuple[str, ...]]:
    """The letter as the template has it, and the answers that stand nowhere in it."""
    works = press(desk.library, desk.sheet.language, desk.country.profile.code)
    xml = works.letter(desk.kind.kind, Functions(desk, works).names())
    built = Builder(desk, parse(xml, f"{desk.kind.kind}/{desk.sheet.language}")).blocks()
    return completed(desk, built)


def _drafted(desk: Desk, template: tuple[AnyBlock, ...], unprinted: tuple[str, ...], own: Edited) -> Draft:
    """One draft."""
    letter = _letter(desk, own.blocks)
    limit = time_limit(desk)
    return Draft(
        letter=letter,
        case=desk.answers.case or FIRST_CASE,
        date=desk.on,
        body=desk.sheet.addressee.id,
        body_name=body_names(desk.sheet.addressee),
        limit=limit.id if limit else "",
        grade=worst(_grades(desk, letter)),
        warnings=(*warnings(desk, unprinted), *own.warnings),
        template=template,
    )


def _letter(desk: Desk, blocks: tuple[AnyBlock, ...]) -> Letter:
    profile = desk.country.profile
    return Letter(
        kind=desk.kind.kind,
        country=profile.code,
        system=desk.task.system.id,
        language=desk.sheet.language,
        role=desk.sheet.role,
        title=_title(desk, blocks),
        blocks=blocks,
        layout=profile.layout,
    )


def _title(desk: Desk, blocks: tuple[AnyBlock, ...]) -> str:
    """For the file's metadata: the kind of paper and the body, never the name of a person (or what was typed)."""
    title = next((block for block in blocks if isinstance(block, Title)), None)
    parts = () if title is None else (title.runs, title.subtitle)
    kind = " ".join("".join(run.text for run in runs if not run.of) for runs in parts).strip()
    return f"{kind} – {_body(desk.sheet.addressee, desk)}" if desk.sheet.addressee.body else kind


def _body(party: Party, desk: Desk) -> str:
    if party.body is None:
        return ""
    return official_name(party.body, (desk.language.code, *desk.country.profile.languages))[1]


def _grades(desk: Desk, letter: Letter) -> Iterator[Grade]:
    """The grades of all that is printed: law, bodies' names, the time limit."""
    limits = desk.country.limits
    for run in runs_of(letter.blocks):
        yield from (cited.grade for cited in run.cites)
        if run.limit:
            yield limits[run.limit].evidence.grade
    for party in (desk.sheet.addressee, desk.sheet.holder):
        if party.body is not None:
            yield party.body.evidence.grade
