"""aryz deadline: the last day of a time limit, and how it was counted."""

from __future__ import annotations

from datetime import date

import click

from aryz.casebook.calendar import WorkingDays
from aryz.casebook.time_limits import Deadline, Step, count
from aryz.cli.options import Day, as_json, known, language
from aryz.cli.session import Session
from aryz.model.base import Fault, InputError, message
from aryz.model.country import Country
from aryz.model.law import TimeLimit


@click.command()
@click.option("--country", required=True, help="Code of a country, such as kz.")
@click.option("--limit", required=True, help="Id of a time limit, such as kz.state-answer.")
@click.option("--from", "start", required=True, type=Day(), help="Day of the start event itself.")
@click.option("--extended", is_flag=True, help="With the longest extension.")
@language
@as_json
@click.pass_obj
def command(
    session: Session, country: str, limit: str, start: date, *, extended: bool, as_json: bool
) -> None:
    """Count a time limit day by day."""
    facts: Country = known(session.library.country, country, "country")
    result = count(_limit(facts, limit), facts, start, today=session.today(facts), extended=extended)
    reasons = [_why(session, step, WorkingDays(facts.calendar)) for step in result.steps]
    if as_json:
        session.tell_json(_as_dict(session, result, reasons))
        return
    _tell(session, result, reasons)


def _limit(country: Country, limit: str) -> TimeLimit:
    if limit not in country.limits:
        there = ", ".join(sorted(country.limits))
        raise InputError(
            Fault("limit", message("“{id}” is not known. There are: {there}.", id=limit, there=there))
        )
    return country.limits[limit]


def _as_dict(session: Session, result: Deadline, reasons: list[str]) -> dict[str, object]:
    """The JSON of DESIGN section 8."""
    words = session.words
    return {
        "limit": result.limit,
        "from": result.start,
        "start_event": result.start_event,
        "last_day": result.last_day,
        "nominal_last_day": result.nominal_last_day,
        "number": result.number,
        "unit": result.unit,
        "extended": result.extended,
        "grade": result.grade.value,
        "printable": result.printable,
        "provisional": result.provisional,
        "reason": words.say(result.reason) if result.reason else "",
        "steps": [
            {"date": step.date, "counted": step.counted is not None, "why": why}
            for step, why in zip(result.steps, reasons, strict=True)
        ],
    }


def _why(session: Session, step: Step, days: WorkingDays) -> str:
    """Why a day counts or not, with the holiday's name where it is known in the language."""
    said, name = session.words.say(step.why), days.holiday_in(step.date, session.language)
    return f"{said} ({name})" if step.kind == "holiday" and name else said


def _tell(session: Session, result: Deadline, reasons: list[str]) -> None:
    words = session.words
    for step, why in zip(result.steps, reasons, strict=True):
        number = "" if step.counted is None else str(step.counted)
        session.tell(f"{step.date.isoformat()}  {number:>3}  {why}")
    if result.last_day is None:
        session.tell(words.say(result.reason) if result.reason else "")
        return
    session.tell(words.text("Last day: {day}").format(day=result.last_day.isoformat()))
    if result.provisional:
        session.tell(words.text("Holidays of that time may still change: check the date again."))
    if not result.printable:
        session.tell(words.text("This term is not confirmed; it stands in no letter."))
