"""Every fault of a page, or of all answers: which field, and what to do. None is mended in silence."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from aryz.interview.attached import check_detail, nameless
from aryz.interview.checks import LONGEST, OF_TYPE, check_characters, check_choice, longest
from aryz.interview.conditions import holds
from aryz.interview.dates import EARLIEST, LATEST, Reader
from aryz.interview.forms import stored
from aryz.interview.helpers import SAME, crosses_midnight
from aryz.interview.needs import need_of
from aryz.interview.rows import open_to_text, values_of
from aryz.interview.sentences import missing
from aryz.interview.values import (
    COMMA_LISTS,
    WIZARD_KEYS,
    answer_keys,
    build,
    flatten,
    is_answer_key,
    is_unknown,
    split_list,
    text_of,
)  # fmt: skip
from aryz.interview.walk import LEADER, Walk, walk
from aryz.model.base import Fault, InputError, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.interview.facts import Facts
    from aryz.model.answers import Answers, Values
    from aryz.model.kinds import Question

DEFAULTED = frozenset({"holders", "demands", "filing_language"})
"""Answers that stand for "as proposed" while they are not given at all."""
EITHER = {"name.family": "name.given"}
"""Of these two one is enough."""
TYPES = {
    "date": "date", "on": "date", "sent_on": "date", "registered_on": "date", "issued_on": "date", "birth_date": "date",
    "from": "date", "to": "date", "email": "email", "phone": "phone",
}  # fmt: skip
"""Last part of an answer's key -> its type, for what an answers file holds beyond the questions."""
LETTER_DAY = "date"
HAPPENED = ("incident.from", "incident.to")
"""Days that a letter tells of; those of earlier letters come to them."""
FIELDS = {
    "country": "system", "event": "system", "about": "representative", "before": "earlier", "incident.date": "incident.from",
    "incident.start": "incident.from", "incident.part": "incident.from", "incident.end": "incident.to",
}  # fmt: skip
"""The wizard's keys -> the answers that a file would hold for them."""


def check_answers(
    library: Facts, values: Values, today: date, *, page: str | None = None
) -> tuple[Fault, ...]:
    """All faults of a page, or (``page`` None) of all answers that the letters chosen need.

    ``values`` may be the wizard's, or a flattened answers file; in a file, what may be unknown may be left out.
    """
    if page is not None:
        return page_faults(walk(library, values, today), page, today)
    faults = [*_strange_keys(values), *_hostile(values)]
    if stop := _no_system(library, values):
        return (*faults, stop)
    seen = walk(library, values, today)
    from_file = not WIZARD_KEYS & values.keys()
    for each in seen.pages:
        faults.extend(page_faults(seen, each.id, today, from_file=from_file))
    given = {**values, **seen.kept} if from_file else seen.kept
    faults.extend(_beyond_questions(seen, given, Reader(library, today)))
    return tuple(
        {fault.field: fault for fault in reversed([_named(fault, values) for fault in faults])}.values()
    )[::-1]


def check_system(library: Facts, given: Values, today: date) -> None:
    """InputError if a file names a camera or an app that no country here has: its answers would fit no page."""
    if system := given.get("system", ""):
        found = check_answers(library, {"system": system}, today)
        if faults := [fault for fault in found if fault.field == "system"]:
            raise InputError(*faults)


def accept(library: Facts, answers: Answers, today: date) -> Answers:
    """The answers of an answers file in their stored forms, all of them. InputError with every fault.

    A file has no abandoned branches: what it says beyond the questions stays, for a template to place.
    """
    values = flatten(answers)
    if faults := check_answers(library, values, today):
        raise InputError(*faults)
    seen, reader = walk(library, values, today), Reader(library, today)
    asked = {question.id for question in seen.asked()}  # these the walk has brought into their forms
    everything = {**values, **seen.kept}
    more = {key: _stored(key, text, seen, reader) for key, text in everything.items() if key not in asked}
    return build({**everything, **more})


def _stored(key: str, text: str, seen: Walk, reader: Reader) -> str:
    return stored("date" if key == LETTER_DAY else _type_of(key), text, seen.scope, reader)


def page_faults(seen: Walk, page_id: str, today: date, *, from_file: bool = False) -> tuple[Fault, ...]:
    """The faults of one page of a walk; none if the page does not apply."""
    reader = Reader(seen.scope.library, today)
    said = (
        (row.id, _fault(seen, row, reader, from_file=from_file)) for row in seen.questions.get(page_id, ())
    )
    return tuple(Fault(key, fault) for key, fault in said if fault is not None)


def _fault(seen: Walk, question: Question, reader: Reader, *, from_file: bool) -> Message | None:
    raw = seen.source.get(question.id, "")
    if is_unknown(seen.source, question.id):
        return None if _may_be_unknown(seen, question) else missing(question)
    if said := check_characters(raw, question.max_length):
        return said
    if not raw.strip():
        left_out = from_file and question.unknown and question.id not in SAME
        return missing(question) if _required(seen, question) and not left_out else None
    return _wrong(seen, question, raw.strip(), reader) or _too_early(seen, question, raw.strip(), reader)


def _may_be_unknown(seen: Walk, question: Question) -> bool:
    if question.type == "system":  # "I am not sure" needs a general row to fall back on
        return seen.scope.system is not None
    need = need_of(seen.scope, _answer_of(question.id), holds)
    allowed = (
        need is None
        or need.unknown
        or not need.required
        or question.id in SAME
        or question.id == "incident.start"
    )
    return bool(question.unknown) and allowed


def _answer_of(key: str) -> str:
    """The answer that a need speaks of, where the question's key is the wizard's own."""
    return FIELDS[key] if key == LEADER else key


def _required(seen: Walk, question: Question) -> bool:
    """What the letters or the law need is required, however the question is marked."""
    if question.id in DEFAULTED and question.id not in seen.source:
        return False
    for one, other in EITHER.items():
        if question.id.endswith(other) or (
            question.id.endswith(one) and _other_given(seen, question.id, one, other)
        ):
            return False
    need = need_of(seen.scope, _answer_of(question.id), holds)
    return not question.optional if need is None else need.required


def _other_given(seen: Walk, key: str, one: str, other: str) -> bool:
    return bool(text_of(seen.source, key.removesuffix(one) + other))


def _wrong(seen: Walk, question: Question, text: str, reader: Reader) -> Message | None:
    """What is wrong with a text that is there."""
    if check := OF_TYPE.get(question.type):
        return check(text, seen.scope, reader)
    rows = values_of(seen.scope, question, holds)
    if rows is None or open_to_text(question):
        return None
    if question.type == "holders":
        rows = (*rows, *_known_bodies(seen, text))
    return check_choice(text, rows, several=question.id in COMMA_LISTS)


def _known_bodies(seen: Walk, text: str) -> tuple[str, ...]:
    """Bodies beyond the chain: any of the country may be named by its id in an answers file."""
    country = seen.scope.country
    return tuple(id_ for id_ in split_list(text) if country is not None and id_ in country.bodies)


def _too_early(seen: Walk, question: Question, text: str, reader: Reader) -> Message | None:
    """``after``: this answer must not be earlier than that one's."""
    first = text_of(seen.source, question.after) if question.after else ""
    if not first:
        return None
    if question.type == "time":
        start, stop = reader.time(first), reader.time(text)
        if start and stop and stop < start and not crosses_midnight(f"{start:%H:%M}", f"{stop:%H:%M}"):
            return message(
                "The end is before the beginning. Enter a time from {first} on.", first=f"{start:%H:%M}"
            )
        return None
    start_day, stop_day = reader.moment(first), reader.moment(text)
    if start_day and stop_day and stop_day < start_day[: len(stop_day)]:
        return message("This date is too early. Enter a date from {first} on.", first=_figures(start_day))
    return None


def _figures(moment: str) -> str:
    year, month, day = moment[:10].split("-")
    return f"{day}.{month}.{year}"


def _named(fault: Fault, values: Values) -> Fault:
    """The fault under the key that was used: an answers file knows nothing of the wizard's own keys."""
    field = fault.field
    if field in values or field not in WIZARD_KEYS or WIZARD_KEYS & values.keys():
        return fault
    if field.startswith("holder."):
        used = [key for key in values if key.startswith("holders.")]
        number = used[0].split(".")[1] if used else "1"
        return Fault(f"holders.{number}.{field.partition('.')[2]}", fault.message, fault.file)
    return Fault(FIELDS.get(field, field), fault.message, fault.file)


def _strange_keys(values: Values) -> Iterator[Fault]:
    known = (*answer_keys(), *WIZARD_KEYS)
    for key in values:
        base = key.removesuffix("?")
        if base not in WIZARD_KEYS and not is_answer_key(base) and values[key]:
            near = get_close_matches(base, known, n=1, cutoff=0.5)
            if near:
                yield Fault(
                    key, message("There is no answer “{key}”. Did you mean “{near}”?", key=key, near=near[0])
                )
            else:
                yield Fault(key, message("There is no answer “{key}”. Take it out.", key=key))


def _hostile(values: Values) -> Iterator[Fault]:
    for key, text in values.items():
        if said := check_characters(text, max(LONGEST, len(text))):
            yield Fault(key, said)


def _no_system(library: Facts, values: Values) -> Fault | None:
    """A system that does not exist makes all other faults guesses."""
    id_ = values.get("system", "")
    if not id_:
        if "country" in values or is_unknown(values, "system"):
            return None
        return Fault("system", message("Name the system: the camera network or the app."))
    try:
        library.system(id_)
    except KeyError:
        ids = [row for code in library.countries for row in library.country(code).systems]
        near = ", ".join(get_close_matches(id_, ids, n=3, cutoff=0.3) or ids[:3])
        return Fault(
            "system", message("There is no system “{id}”. The nearest are: {near}.", id=id_, near=near)
        )
    return None


def _beyond_questions(seen: Walk, given: Values, reader: Reader) -> Iterator[Fault]:
    """What a file may hold beyond the questions: typed by its key, and whole."""
    asked = {question.id for question in seen.asked()}
    for key, text in given.items():
        if not text or key in asked or key in WIZARD_KEYS or key.endswith("?"):
            continue
        said = check_characters(text, longest(key))
        if said is None and (check := OF_TYPE.get(_type_of(key))):
            said = check(text, seen.scope, reader)
        said = said or check_detail(key, text)
        if said is None and key == LETTER_DAY:
            said = _letter_day(text, given, seen.scope.today, reader)
        if said is not None:
            yield Fault(key, said)
    yield from _nameless(given)
    yield from nameless(given)
    if text_of(given, "incident.to") and not _in_order(given):
        yield Fault("incident.to", message("The end is before the beginning. Correct one of the two."))


def _letter_day(text: str, given: Values, today: date, reader: Reader) -> Message | None:
    """The letter's own date may be to come, but nothing that the letter tells can be later than it."""
    day = reader.date(text)
    if day is None or not EARLIEST <= day <= LATEST:
        return message("Enter the date of the letter like this: {example}.", example=today.isoformat())
    told = (
        reader.moment(given[key]) for key in given if given[key] and (key in HAPPENED or _was_earlier(key))
    )
    last = max((moment[:10] for moment in told if moment), default="")
    if day.isoformat() < last:
        return message("This date is too early. Enter a date from {first} on.", first=_figures(last))
    return None


def _was_earlier(key: str) -> bool:
    return key.startswith("earlier.") and _type_of(key) == "date"


def _nameless(given: Values) -> Iterator[Fault]:
    for number in sorted({key.split(".")[1] for key in given if key.startswith("holders.")}):
        if not any(text_of(given, f"holders.{number}.{part}") for part in ("id", "name")):
            yield Fault(f"holders.{number}", message("Give the body's id or its name."))


def _type_of(key: str) -> str:
    """The type of an answer beyond the questions; the letter's own date, which may be to come, has none."""
    if key == LETTER_DAY or (key.startswith("earlier.") and key.endswith(".to")):
        return ""
    return TYPES.get(key.rpartition(".")[2], "")


def _in_order(values: Values) -> bool:
    begin, end = values.get("incident.from", ""), values.get("incident.to", "")
    size = min(len(begin), len(end))
    return begin[:size] <= end[:size]
