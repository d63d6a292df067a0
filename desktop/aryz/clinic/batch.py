"""A sheet of clients becomes letters: on all cores, each row whole or not at all, faulty rows reported.

A row's letters are drafted and rendered before the first of them is written. A faulty row stops only itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aryz.clinic.pool import spread
from aryz.content.library import load_library
from aryz.content.overlay_file import read_overlay
from aryz.documents.making import Made, make, save
from aryz.interview.values import build_all
from aryz.model.base import AryzError, Fault, InputError, message

if TYPE_CHECKING:
    from aryz.clinic.sheets import Row, Sheet
    from aryz.content.library import Library
    from aryz.model.answers import Answers, Values


class Task(msgspec.Struct, frozen=True):
    """How all rows of a batch are made."""

    folder: Path
    today: date
    """The day it is, for rows whose system is of no country in ``days``."""
    formats: tuple[str, ...]
    dry_run: bool = False
    resume: bool = False
    root: Path | None = None
    overlay: Path | None = None
    """The file of a lawyer's overlay, read once by each process."""
    days: dict[str, date] = {}
    """Code of a country -> the day it is there: past midnight in one it is still yesterday in another."""
    beside: Path | None = None
    """The sheet's own folder, in which lies what its rows attach."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of one row: the names of its files, or what is wrong. ``skipped``: its files were there already."""

    line: int
    files: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    skipped: bool = False


def run(sheet: Sheet, common: Values, task: Task, *, jobs: int) -> Iterator[Outcome]:
    """The outcome of every row, in the sheet's order. ``common``: answers that hold for all rows unless a row says otherwise."""
    rows = [(row, {**common, **with_case(row.values, number)}) for number, row in enumerate(sheet.rows, 1)]
    outcomes = _in_this_process(rows, task) if jobs <= 1 else _in_processes(rows, task, jobs)
    return _without_clashes(outcomes)


def with_case(values: Values, number: int) -> Values:
    """The row's answers with a case code: its own, else its number in the sheet (001 …)."""
    return values if values.get("case") else {**values, "case": f"{number:03d}"}


def _in_this_process(rows: list[tuple[Row, Values]], task: Task) -> Iterator[Outcome]:
    for row, values in rows:
        yield make_row(row, values, task)


def _in_processes(rows: list[tuple[Row, Values]], task: Task, jobs: int) -> Iterator[Outcome]:
    try:
        yield from spread(partial(_make_one, task), rows, jobs)
    except BrokenExecutor as wrong:
        said = message(
            "A process ended by itself, perhaps for want of memory. Take fewer with --jobs, and go on with --resume."
        )
        raise InputError(Fault("jobs", said)) from wrong


def _make_one(task: Task, row: tuple[Row, Values]) -> Outcome:
    return make_row(*row, task)


def _without_clashes(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Name the row whose files have the names of an earlier row's (a dry run would not notice, nor a resumed one); some disks
    do not tell capitals from small letters."""
    taken: dict[str, int] = {}
    for outcome in outcomes:
        clash = next((name for name in outcome.files if name.casefold() in taken), None)
        if clash is None:
            taken.update({name.casefold(): outcome.line for name in outcome.files})
            yield outcome
        else:
            said = message(
                "Row {line} already makes the file {name}. Give the rows different case codes.",
                line=taken[clash.casefold()],
                name=clash,
            )
            yield Outcome(outcome.line, (), (Fault("case", said),))


@cache
def _library(root: Path | None, overlay: Path | None) -> Library:
    """One library a process."""
    return load_library(root, read_overlay(overlay) if overlay else None)


def make_row(row: Row, values: Values, task: Task) -> Outcome:
    """Make the letters of one row; every fault becomes part of the outcome."""
    if row.faults:
        return Outcome(row.line, (), row.faults)
    try:
        made = _make(values, task)
        names = tuple(each.name for each in made)
        if task.resume and all(_there(task, name) for name in names):
            return Outcome(row.line, names, (), skipped=True)
        if not task.dry_run:
            save([each for each in made if not (task.resume and _there(task, each.name))], task.folder)
    except InputError as wrong:
        return Outcome(row.line, (), wrong.faults)
    except AryzError as wrong:
        return Outcome(row.line, (), (Fault("", wrong.message),))
    return Outcome(row.line, names)


def _there(task: Task, name: str) -> bool:
    return (task.folder / name).is_file()


def _make(values: Values, task: Task) -> tuple[Made, ...]:
    library = _library(task.root, task.overlay)
    everything = build_all(values, library)
    if not everything:
        raise InputError(Fault("letter", message("Say which letter to write: the column “letter” is empty.")))
    return tuple(
        made
        for answers in everything
        for made in make(
            library,
            answers,
            today=_today(library, answers, task),
            formats=task.formats,
            folder=task.beside,
        )
    )


def _today(library: Library, answers: Answers, task: Task) -> date:
    """The day it is where the system is; an unknown system is said by the checks that follow."""
    try:
        return task.days.get(library.country_of(answers.system).profile.code, task.today)
    except KeyError:
        return task.today
