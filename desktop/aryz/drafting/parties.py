"""Who a letter is written to and about: one of our bodies, or one that the person names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aryz.content.printing import Part, printable
from aryz.model.answers import Holder
from aryz.model.base import ContentError, message
from aryz.model.letter import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.model.base import Words
    from aryz.model.bodies import Body, Contact, Holding
    from aryz.model.language import Language
    from aryz.model.letter import Runs


@dataclass(frozen=True)
class Party:
    """A body in its part: ``key`` is the answer that named it ("" where the facts propose it), ``typed`` what was typed."""

    body: Body | None
    sector: str
    key: str = ""
    typed: Holder = field(default_factory=Holder)
    holding: Holding | None = None

    @property
    def id(self) -> str:
        """The body's id; "" for one that the person names."""
        return self.body.id if self.body else ""

    def key_of(self, part: str) -> tuple[str, ...]:
        """The answer that ``part`` (id, name, postal_address, email) came from."""
        return (f"{self.key}.{part}",) if self.key else ()


@dataclass(frozen=True)
class Speech:
    """What is needed to write about bodies: the letter's language, its country's official languages, its day."""

    language: Language
    official: Sequence[str]
    on: date


def name_in(party: Party, case: str, speech: Speech) -> Run:
    """The body's name in ``case``: its stored form, or the typed name in a frame that needs no suffix after it.

    A body without a name in the letter's language keeps its official name, marked with that language.
    """
    language = speech.language
    if case not in (*language.typed_body, *language.body_forms, language.addressee_form):
        raise ContentError(
            message("{language} has no form “{case}” of names of bodies.", language=language.code, case=case)
        )
    frame = language.typed_body.get(case, language.typed_body["basic"])
    if party.body is None:
        return Run(frame.format(name=party.typed.name), of=party.key_of("name"))
    forms = party.body.names.get(language.code)
    if forms is not None:
        text = forms.get(case) or frame.format(name=forms["basic"])
        return Run(text, of=party.key_of("id"))
    code, name = official_name(party.body, speech.official)
    return Run(frame.format(name=name), of=party.key_of("id"), lang=code)


def official_name(body: Body, official: Sequence[str]) -> tuple[str, str]:
    """(language, name in its basic form): the first official language that the name is known in."""
    for code in (*official, *body.names):
        if "basic" in body.names.get(code, {}):
            return code, body.names[code]["basic"]
    return "", body.id


def body_names(party: Party) -> Words:
    """The name in its basic form, by language; of a typed body under ""."""
    if party.body is None:
        return {"": party.typed.name}
    return {code: forms["basic"] for code, forms in party.body.names.items() if "basic" in forms}


def addressee_lines(party: Party, via: Party | None, speech: Speech) -> tuple[Runs, ...]:
    """To whom: the name in the addressee's form, then what of its addresses may be printed, then where it is handed in."""
    language = speech.language
    known = party.body is not None and language.addressee_form in party.body.names.get(language.code, {})
    name = name_in(party, language.addressee_form if known else "basic", speech)
    lines: list[Runs] = [(name,) if known else _labelled("addressee", name, language)]
    lines += [
        (run,) for run in (contact(party, "postal_address", speech), contact(party, "email", speech)) if run
    ]
    if via is not None:
        lines.append(_labelled("via", name_in(via, "basic", speech), language))
    return tuple(lines)


def _labelled(label: str, value: Run, language: Language) -> Runs:
    before, _, after = language.label_pattern.format(label=language.labels[label], value="\n").partition("\n")
    return (Run(before), value, *((Run(after),) if after else ()))


def contact(party: Party, part: str, speech: Speech) -> Run | None:
    """An address that the person typed or confirmed, else ours as far as it may be printed on that day."""
    typed: str = getattr(party.typed, part)
    if typed:
        return Run(typed, of=party.key_of(part))
    found: Contact | None = getattr(party.body, part) if party.body else None
    if found is None or not printable(found.evidence, Part.CONTACT, speech.on):
        return None
    for code in (speech.language.code, *speech.official):
        if code in found.text:
            return Run(found.text[code], lang="" if code == speech.language.code else code)
    return None
