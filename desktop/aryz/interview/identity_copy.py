"""What a copy of an identity document must still show when the rest is blacked out, as far as the law was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.interview.fact_words import ELEMENTS
from aryz.interview.needs import asked_of
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from aryz.content.words import Catalogue
    from aryz.interview.scope import Scope
    from aryz.model.law import Requirement

ON_COPY: dict[str, Message] = {
    "full-name": ELEMENTS["full-name"],
    "birth-date": message("Date of birth"),
    "citizenship": message("Citizenship"),
    "id-number": ELEMENTS["id-number"],
    "id-document": message("Kind, number, day of issue and issuing body of the document"),
}
"""Elements of a paper (``Requirement.element``) that an identity document proves, and their words."""
_NEEDED = message(
    "The law asks such a letter to state: {fields}. Leave this readable on the copy. Black out what the letter does not "
    "speak of, for example the signature and the lines of signs at the bottom."
)
_GENERAL = message(
    "We have not read a law that says what the copy must show. Leave your name and what the letter itself states. Black out "
    "the rest, for example the signature and the lines of signs at the bottom. They may ask for more: then you decide."
)


def needed_on_copy(scope: Scope) -> tuple[Requirement, ...]:
    """What the law asks the chosen letters to state that an identity document proves: one row for each element."""
    rows = scope.country.requirements if scope.country else ()
    found = {
        row.element: row
        for row in reversed(rows)
        if row.element in ON_COPY and any(asked_of(row, kind) for kind in scope.kinds)
    }
    return tuple(found[element] for element in ON_COPY if element in found)


def copy_advice(scope: Scope, words: Catalogue) -> str:
    """The sentences to show beside an identity document before it is blacked out."""
    fields = [words.say(ON_COPY[row.element]) for row in needed_on_copy(scope)]
    if not fields:
        return words.say(_GENERAL)
    return words.say(message(_NEEDED.text, fields="; ".join(fields)))
