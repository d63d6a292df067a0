"""From the path in ``<v of="…" as="…"/>`` to text that knows which answer it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.drafting.dates import parse_moment, write_date, write_moment, write_span
from aryz.drafting.gaps import GAP
from aryz.drafting.names import full_name, initials, script_mark
from aryz.drafting.parties import contact, name_in
from aryz.model.base import ContentError, Fault, InputError, message
from aryz.model.letter import Run

if TYPE_CHECKING:
    from aryz.drafting.desk import Desk
    from aryz.model.answers import Name

PARAGRAPH = "\n\n"
"""What begins a new paragraph in an answer."""
HOLDER_ADDRESS = "holder.postal_address"
FULL, INITIALS = "full", "initials"
_DATES = frozenset({"on", "sent_on", "registered_on", "issued_on", "birth_date", "date", "from", "to"})
"""Last words of keys whose answers are dates."""


def value_run(path: str, use: str, desk: Desk) -> Run:
    """The answer at ``path``, or what is derived from answers and facts, as ``use`` needs it.

    InputError where the answer is missing, ContentError for a path or a use that there is not.
    """
    if path in _DERIVED:
        return _DERIVED[path](desk, use)
    if path.endswith(".name") and path.partition(".")[0] in ("person", "representative"):
        return person_run(path, use or FULL, desk)
    text = desk.values.get(path, "")
    if not text:
        raise InputError(Fault(path, message("This answer is missing, and the letter needs it. Answer it.")))
    return _answer(path, text, use, desk)


def joined(run: Run) -> Run:
    """The run as part of one paragraph: a blank line in an answer is a line end there."""
    return (
        msgspec.structs.replace(run, text=run.text.replace(PARAGRAPH, "\n")) if PARAGRAPH in run.text else run
    )


def given(path: str, desk: Desk) -> bool:
    """Whether there is an answer at ``path``, or in the group of that name."""
    if path == HOLDER_ADDRESS:
        return contact(desk.sheet.holder, "postal_address", desk.speech) is not None
    if path == "incident.when":
        return given("incident.from", desk) or given("incident.to", desk)
    return path in desk.values or any(key.startswith(f"{path}.") for key in desk.values)


def _answer(path: str, text: str, use: str, desk: Desk) -> Run:
    last = path.rpartition(".")[2]
    if path == "incident.city":
        return _city(text, desk)
    if last == "to" and path.startswith("earlier."):
        return _earlier_body(path, text, use, desk)
    if last == "kind" and path.startswith("earlier."):
        return Run(_kind_name(text, desk), of=(path,))
    if last in _DATES:
        moment = parse_moment(text)
        return Run(write_moment(moment, use or "date", desk.language) if moment else text, of=(path,))
    if use:
        raise ContentError(message("The answer “{path}” cannot be written as “{use}”.", path=path, use=use))
    return Run(text, of=(path,))


def _city(text: str, desk: Desk) -> Run:
    """The city of an id in the letter's language; another place as the person typed it."""
    city = next((each for each in desk.country.profile.cities if each.id == text), None)
    name = city.names.get(desk.language.code, text) if city else text
    return Run(name, of=("incident.city",))


def _kind_name(text: str, desk: Desk) -> str:
    """What letters call a kind of ours; another paper as the person typed it."""
    try:
        return desk.library.kind(text).names.get(desk.language.code, text)
    except KeyError:
        return text


def _earlier_body(path: str, text: str, use: str, desk: Desk) -> Run:
    """The body that an earlier letter went to: one of ours by its id, else as typed."""
    body = desk.country.bodies.get(text)
    forms = body.names.get(desk.language.code, {}) if body else {}
    return Run(forms.get(use or "basic", text), of=(path,))


def person_run(path: str, use: str, desk: Desk) -> Run:
    """A person's name in ``full`` or with ``initials``; letters as in the document."""
    name = _name(path, desk)
    text = initials(name, desk.language) if use == INITIALS else full_name(name, desk.language)
    if not text:
        said = message("The name is missing. Write at least the surname or the given name.")
        raise InputError(Fault(f"{path}.family", said))
    keys = tuple(
        f"{path}.{part}" for part in msgspec.structs.asdict(name) if desk.values.get(f"{path}.{part}")
    )
    return Run(text, of=keys, lang=script_mark(text, desk.language))


def _name(path: str, desk: Desk) -> Name:
    whose = desk.answers.representative if path.startswith("representative") else desk.answers.person
    return whose.name


def when_run(desk: Desk, _use: str = "") -> Run:
    """When it happened, as one phrase; InputError where no time is given."""
    keys = tuple(key for key in ("incident.from", "incident.to") if key in desk.values)
    start, end = (parse_moment(desk.values.get(key, "")) for key in ("incident.from", "incident.to"))
    text = write_span(start, end, desk.language)
    if not text and any(desk.values[key] == GAP for key in keys):
        return Run(GAP, of=keys)
    if not text:
        raise InputError(
            Fault("incident.from", message("Say when it happened: a day, or a day with its time."))
        )
    return Run(text, of=keys)


def _today(desk: Desk, use: str) -> Run:
    of = ("date",) if "date" in desk.values else ()
    return Run(write_date(desk.on, use or "date", desk.language), of=of)


def _system(desk: Desk, _use: str) -> Run:
    names = desk.task.system.name
    code = next((c for c in (desk.language.code, *desk.country.profile.languages) if c in names), "")
    return Run(names.get(code, desk.task.system.id), lang="" if code == desk.language.code else code)


def _holder_address(desk: Desk, _use: str) -> Run:
    found = contact(desk.sheet.holder, "postal_address", desk.speech)
    if found is None:
        raise InputError(Fault("holders.1.postal_address", message("The address is missing. Write it.")))
    return found


_DERIVED = {
    HOLDER_ADDRESS: _holder_address,
    "incident.when": when_run,
    "holder": lambda desk, use: name_in(desk.sheet.holder, use or "basic", desk.speech),
    "addressee": lambda desk, use: name_in(desk.sheet.addressee, use or "basic", desk.speech),
    "today": _today,
    "date": _today,
    "system.name": _system,
}
