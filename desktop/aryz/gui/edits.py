"""The person's own wording in a window's answers: which edit stands in which part, what would be refused, what stands in no letter."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from aryz.drafting import draft
from aryz.drafting.editing import editable
from aryz.interview.validation import check_answers
from aryz.interview.values import join_list, split_list
from aryz.model.answers import Edit
from aryz.model.base import AryzError, Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aryz.drafting.editing import Editable
    from aryz.gui.work import Work
    from aryz.model.answers import Answers, Values
    from aryz.model.letter import Draft

EDITS, WISHES, DEMANDS = "edits.", "extra_demands.", "demands"
PARTS = ("block", "language", "letter", "text", "was")


def edits(values: Values) -> list[Edit]:
    """All edits, in the order of their numbers."""
    numbers = {key.split(".")[1] for key, text in values.items() if key.startswith(EDITS) and text}
    return [
        Edit(**{part: values.get(f"{EDITS}{number}.{part}", "") for part in PARTS})
        for number in sorted((each for each in numbers if each.isdecimal()), key=int)
    ]


def written(values: Values, wanted: Sequence[Edit]) -> Values:
    """The answers with these edits in place of theirs."""
    found = {key: text for key, text in values.items() if not key.startswith(EDITS)}
    for number, edit in enumerate(wanted, 1):
        named = ((part, getattr(edit, part)) for part in PARTS)
        found |= {f"{EDITS}{number}.{part}": text for part, text in named if text}
    return found


def put(work: Work, wanted: Sequence[Edit]) -> None:
    """Take these edits into the work."""
    _take(work, EDITS, written(work.values, wanted))


def _take(work: Work, start: str, values: Values) -> None:
    """All answers whose keys begin so, as they stand in `values`; each change is told."""
    for key in [key for key in work.values if key.startswith(start) and key not in values]:
        work.forget(key)
    for key, text in values.items():
        if key.startswith(start):
            work.set(key, text)


def of_part(work: Work, made: Draft, part: Editable) -> Edit | None:
    """The edit that stands in a part of a letter; None where the template's text does."""
    if not part.edited:
        return None
    letter = made.letter
    found = [
        each
        for each in edits(work.values)
        if each.block == part.id
        and each.letter in ("", letter.kind)
        and each.language in ("", letter.language)
    ]
    same = (each for each in found if _even(each.text) == _even(part.text))
    return next(same, found[0] if found else None)


def _even(text: str) -> str:
    return " ".join(text.split())


def with_text(work: Work, now: list[Edit], made: Draft, part: Editable, text: str) -> list[Edit]:
    """The edits `now`, with `text` in that part of that letter; without one where it is the template's own text."""
    old = of_part(work, made, part)
    if _even(text) == _even(part.template_text):
        return [each for each in now if each != old]
    letter = made.letter
    fresh = Edit(
        block=part.id, language=letter.language, letter=letter.kind, text=text, was=part.template_text
    )
    if old is None:
        return [*now, fresh]
    kept = msgspec.structs.replace(old, text=text, was=part.template_text)
    return [kept if each == old else each for each in now]


@contextmanager
def trying(work: Work, values: Values) -> Iterator[None]:
    """The work as it would be with other answers; nobody is told."""
    kept, work.values = work.values, values
    try:
        yield
    finally:
        work.values = kept


def answers_with(work: Work, wanted: Sequence[Edit]) -> tuple[Answers, ...]:
    """The answers as letters take them, with these edits."""
    with trying(work, written(work.values, wanted)):
        return work.drafts()


def faults(work: Work, wanted: Sequence[Edit]) -> tuple[Fault, ...]:
    """What is wrong with these edits: signs that no letter holds, and what the letter would lose that the law demands."""
    values = written(work.values, wanted)
    found = [each for each in check_answers(work.library, values, work.today) if each.field.startswith(EDITS)]
    if found:
        return tuple(found)
    for answers in answers_with(work, wanted):
        try:
            draft(work.library, answers, today=work.today, complete=False)
        except InputError as wrong:
            found += [each for each in wrong.faults if each.field.startswith(EDITS)]
    return tuple(each for at, each in enumerate(found) if each.message not in [f.message for f in found[:at]])


def sorted_out(work: Work) -> tuple[list[Edit], list[Edit]]:
    """The edits that a letter can take, and those that none can: of a file, or since another answer changed."""
    kept: list[Edit] = []
    refused: list[Edit] = []
    now = edits(work.values)
    if not faults(work, now):
        return now, []
    for each in now:
        (refused if faults(work, [*kept, each]) else kept).append(each)
    return kept, refused


def meant(edit: Edit, made: Draft, block: str) -> bool:
    """Whether an edit is for that part of that letter."""
    return _meant(edit, made.letter.kind, made.letter.language, block)


def aside(work: Work, drafts: Sequence[Draft]) -> list[Edit]:
    """The edits that stand in no letter now: their part is gone, or their language."""
    parts = {(each.letter.kind, each.letter.language, part.id) for each in drafts for part in editable(each)}
    return [each for each in edits(work.values) if not any(_meant(each, *part) for part in parts)]


def _meant(edit: Edit, kind: str, language: str, block: str) -> bool:
    return edit.block == block and edit.letter in ("", kind) and edit.language in ("", language)


def own_parts(drafts: Sequence[Draft]) -> int:
    """How many parts of the letters are in the person's own words."""
    return len({(each.letter.kind, part.key) for each in drafts for part in editable(each) if part.edited})


def letters(work: Work) -> tuple[Draft, ...]:
    """The letters as far as they go; none where an answer is wrong."""
    try:
        found = (draft(work.library, each, today=work.today, complete=False) for each in work.drafts())
        return tuple(each for drafts in found for each in drafts)
    except AryzError:
        return ()


# --- demands


def chosen(work: Work) -> tuple[str, ...]:
    """The demands that are made."""
    return split_list(work.shown_value(work.library.interview.questions[DEMANDS]))


def choose(work: Work, demand: str, *, wanted: bool) -> None:
    """Make a demand, or leave it out."""
    work.note_rows(work.library.interview.questions[DEMANDS])
    now = chosen(work)
    left = (each for each in now if each != demand)
    work.set(DEMANDS, join_list((*left, demand) if wanted else left))


def wishes(values: Values) -> list[str]:
    """The person's own wishes, in their order."""
    found = {key: text for key, text in values.items() if key.startswith(WISHES) and text.strip()}
    numbered = (key for key in found if key.removeprefix(WISHES).isdecimal())
    return [found[key] for key in sorted(numbered, key=lambda key: int(key.removeprefix(WISHES)))]


def wish(work: Work, wanted: Sequence[str]) -> None:
    """Take these wishes in place of the others."""
    _take(work, WISHES, {f"{WISHES}{number}": text for number, text in enumerate(wanted, 1)})
