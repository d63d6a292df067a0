"""Which letters a set of answers makes: to whom, about whom, in which languages, to hand in or to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.offering import why_not, written
from aryz.drafting.parties import Party
from aryz.interview.holders import standing
from aryz.model.answers import Holder
from aryz.model.base import Fault, InputError, message
from aryz.model.law import HOLDER, NAMED, SUPERIOR
from aryz.model.letter import LetterRole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.content.library import Library
    from aryz.model.answers import Answers
    from aryz.model.bodies import Body, Holding, System
    from aryz.model.country import Country
    from aryz.model.kinds import LetterKind
    from aryz.model.law import Rung

PRIVATE, STATE = "private", "state"


@dataclass(frozen=True)
class Task:
    """What is drafted: the letter kind, the system, the country and the day of the letter."""

    library: Library
    country: Country
    kind: LetterKind
    system: System
    answers: Answers
    on: date


@dataclass(frozen=True)
class Sheet:
    """One letter: to the ``addressee`` about what the ``holder`` does; ``filing`` is the language handed in ("": none that we have)."""

    holder: Party
    addressee: Party
    via: Party | None
    language: str
    role: LetterRole
    filing: str
    left_out: tuple[Party, ...] = ()
    """Bodies that were chosen, but that no complaint of this kind can be about."""


def sheets(task: Task) -> tuple[Sheet, ...]:
    """Every letter of the answers. Raises InputError where the letter, a body or a language does not fit."""
    _refuse_unless_offered(task)
    languages = _languages(task)
    made = []
    named = holders(task)
    about = _fitting(task, named)
    left_out = tuple(each for each in named if each not in about)
    for holder in about:
        addressee, via = _addressee(task, holder)
        made += [
            Sheet(holder, addressee, via, code, role, filing, left_out) for code, role, filing in languages
        ]
    return tuple(made)


def _refuse_unless_offered(task: Task) -> None:
    """A letter about this system, and one that the facts of the country carry."""
    if task.system.letters and task.kind.kind not in task.system.letters:
        said = message(
            "This letter is not written about this system. See: aryz letters --system {id}.",
            id=task.system.id,
        )
        raise InputError(Fault("letter", said))
    missing = why_not(task.country, task.kind, task.on)
    if missing is not None:
        raise InputError(Fault("letter", missing))


def _languages(task: Task) -> tuple[tuple[str, LetterRole, str], ...]:
    """(language, role, language handed in) of each sheet."""
    profile, answers = task.country.profile, task.answers
    offered = task.library.letter_languages(task.kind.kind, profile.code)
    accepted = [code for code in profile.filing_languages if code in offered]
    filing = answers.filing_language or (accepted[0] if accepted else "")
    language = answers.language or filing
    _refuse_unless(language in offered, "language", language, offered)
    if language in profile.filing_languages:
        return ((language, LetterRole.FILING, language),)
    if not filing:
        return ((language, LetterRole.READING, ""),)
    _refuse_unless(filing in accepted, "filing_language", filing, tuple(accepted))
    return (filing, LetterRole.FILING, filing), (language, LetterRole.READING, filing)


def _refuse_unless(fits: bool, field: str, code: str, offered: tuple[str, ...]) -> None:
    if not fits:
        said = message(
            "This letter does not exist in the language “{language}”. Choose one of: {offered}.",
            language=code, offered=", ".join(offered),
        )  # fmt: skip
        raise InputError(Fault(field, said))


def holders(task: Task) -> tuple[Party, ...]:
    """Whom the letters are about: those chosen, else all that the facts propose on that day."""
    chosen = [_chosen(task, number, each) for number, each in enumerate(task.answers.holders, 1)]
    found = chosen or list(_proposed(task))
    if not found:
        raise InputError(_unnamed("holders.1.name"))
    return tuple({party.id or party.typed.name: party for party in reversed(found)}.values())[::-1]


def _fitting(task: Task, named: tuple[Party, ...]) -> tuple[Party, ...]:
    """Of the bodies those that a complaint of this kind can be about; all where there is none, so that the fault says why."""
    if task.kind.addressee == HOLDER:
        return named
    if _given_addressee(task) is not None:
        return tuple(each for each in named if each.body is None or rung_of(task, each) is not None) or named
    return tuple(each for each in named if each.body is None or _decided_elsewhere(task, each)) or named


def _decided_elsewhere(task: Task, holder: Party) -> bool:
    """Whether the ladder knows another body that decides a complaint about the holder."""
    rung = rung_of(task, holder)
    if rung is None or holder.body is None:
        return False
    return bool(holder.body.superior) if rung.to == SUPERIOR else rung.to != holder.id


def _unnamed(field: str) -> Fault:
    return Fault(
        field, message("We do not know who holds the data here. Write the name of the body or company.")
    )


def _chosen(task: Task, number: int, holder: Holder) -> Party:
    key = f"holders.{number}"
    if not holder.id:
        if not holder.name.strip():
            raise InputError(_unnamed(f"{key}.name"))
        return Party(None, typed_sector(task), key, holder)
    body = _body(task, holder.id, f"{key}.id")
    return Party(body, body.sector, key, holder, _holding(task, body))


def _body(task: Task, body_id: str, field: str) -> Body:
    try:
        return task.library.body(body_id, on=task.on)
    except KeyError:
        said = message(
            "There is no body “{id}”. Take an id from the list of bodies, or give a name instead.", id=body_id
        )
        raise InputError(Fault(field, said)) from None


def _standing(task: Task) -> tuple[Holding, ...]:
    return standing(task.library, task.system, task.on, task.answers.incident.city)


def _holding(task: Task, body: Body) -> Holding | None:
    """The part that the body has in the system, if the facts know one."""
    known = (each for each in _standing(task) if each.body and _same(task, each.body, body))
    return next(known, None)


def _same(task: Task, body_id: str, body: Body) -> bool:
    return body_id == body.id or task.library.body(body_id, on=task.on).id == body.id


def _proposed(task: Task) -> Iterator[Party]:
    here = _standing(task)
    writable = [each for each in here if each.write_to] or here[:1]
    for each in writable:
        if each.body:
            body = task.library.body(each.body, on=task.on)
            yield Party(body, body.sector, holding=each)


def typed_sector(task: Task) -> str:
    """The sector of a body that the person names: as the facts say, that of the bodies known in the system, else private."""
    rows = _standing(task)
    said = [each.sector for each in rows if not each.body and each.sector]
    known = [task.library.body(each.body, on=task.on).sector for each in rows if each.body]
    return (*said, *known, PRIVATE)[0]


def _typed_sectors(task: Task) -> set[str]:
    """What a body that the person names may be: both where the facts do not say it."""
    rows = _standing(task)
    known = any(each.body or each.sector for each in rows)
    return {typed_sector(task)} if known else {PRIVATE, STATE}


def _addressee(task: Task, holder: Party) -> tuple[Party, Party | None]:
    """The addressee of a letter about ``holder``, and the body it is handed in at where that is another one.

    Whoever decides complaints is a state body, the one that the person names included.
    """
    if task.kind.addressee == HOLDER:
        return holder, None
    rung = rung_of(task, holder)
    found = _given_addressee(task) or _by_rung(task, holder, rung)
    via = holder if rung is not None and rung.filed_at == HOLDER else None
    return found, via


def _given_addressee(task: Task) -> Party | None:
    given = task.answers.addressee
    if given.id:
        body = _body(task, given.id, "addressee.id")
        return Party(body, body.sector, "addressee", given)
    return Party(None, STATE, "addressee", given) if given.name.strip() else None


def rung_of(task: Task, holder: Party) -> Rung | None:
    """The step of the country's ladder that this letter is, for bodies of the holder's sector."""
    rungs = written(task.country, task.kind.kind)
    here = {holder.sector} if holder.body else _typed_sectors(task)
    return next((each for each in rungs if not each.sectors or here & set(each.sectors)), None)


def _by_rung(task: Task, holder: Party, rung: Rung | None) -> Party:
    if rung is None:
        raise InputError(_no_way(task, holder))
    target = rung.to
    if target == SUPERIOR:
        target = holder.body.superior if holder.body else ""
    if target == NAMED:
        raise InputError(_to_be_named())
    if not target:
        raise InputError(_nobody_above(holder))
    if target == holder.id and rung.to != SUPERIOR:
        said = message(
            "You complain of the very body that would decide this complaint. Choose another letter."
        )
        raise InputError(Fault("letter", said))
    body = _body(task, target, "addressee.id")
    return Party(body, body.sector)


def _to_be_named() -> Fault:
    said = message("Which body decides this depends on the place. Write the name of the addressee.")
    return Fault("addressee.name", said)


def _nobody_above(holder: Party) -> Fault:
    """A body that we know without a superior may have none: then only a court is left, within its own short window."""
    if holder.body is None:
        said = message("We do not know which body stands above this one. Write its name as the addressee.")
    elif holder.body.topmost:
        said = message("No body stands above this one. Choose a complaint to another body, or the court.")
    else:
        said = message(
            "We know of no body above this one. If there is none, only the court is left, and its time is short: see a "
            "lawyer. If there is one, write its name as the addressee."
        )
    return Fault("addressee.name", said)


def _no_way(task: Task, holder: Party) -> Fault:
    """Why no rung fits: a private company has no superior body; else the way is not known."""
    if task.kind.addressee == SUPERIOR and holder.sector == PRIVATE:
        return Fault("letter", message(
            "A private company has no superior body. Choose a complaint to the body that guards personal data."
        ))  # fmt: skip
    return Fault(
        "addressee.name",
        message("We do not know who decides this complaint. Write the name of the addressee."),
    )
