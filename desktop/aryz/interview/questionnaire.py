"""What must be answered for one system and one kind of letter: as rows, and as an answers file to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.content.quoting import quoted
from aryz.interview.conditions import holds
from aryz.interview.needs import need_of
from aryz.interview.questions import choice_rows
from aryz.interview.rows import first_value
from aryz.interview.values import COMMA_LISTS, WIZARD_KEYS, split_list
from aryz.interview.walk import Walk, walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aryz.interview.facts import Facts, Words
    from aryz.interview.questions import ChoiceRow
    from aryz.model.answers import Values
    from aryz.model.kinds import Question

STANDS_FOR = {"incident.date": ("incident.from",), "incident.end": ("incident.to",), "holders": ("holders.1.id",),
              "holder.name": ("holders.1.name",), "holder.postal_address": ("holders.1.postal_address",),
              "holder.email": ("holders.1.email",), "attachments": ("attachments.1",)}  # fmt: skip
"""Questions of the wizard -> the keys that an answers file has for them."""

SETTLED = frozenset({"event", "before"})
"""Choices that the system and the kind of letter have settled."""


@dataclass(frozen=True)
class Row:
    """One answer of a file. ``value``: what stands there already; ``choices``: what can stand there, none for free text."""

    key: str
    type: str
    label: str
    hint: str
    example: str
    required: bool
    unknown: bool
    value: str
    choices: tuple[ChoiceRow, ...]


def questionnaire(
    library: Facts, system: str, letter: str, words: Words, today: date, *, language: str = ""
) -> tuple[Row, ...]:
    """The rows, in the order of the interview, with those that only some answers call for. KeyError for an unknown system."""
    values: Values = {"system": library.system(system).id, "letter": letter, "language": language}
    seen = walk(library, values, today)
    rows = {"system": _fixed(seen, "system", words), "letter": _fixed(seen, "letter", words)}
    for each, question in _all_asked(library, seen, values, today):
        for key in () if question.id in rows else _keys(question.id):
            rows.setdefault(key, _row(each, question, key, words, always=each is seen))
    return tuple(rows.values())


def _all_asked(library: Facts, seen: Walk, values: Values, today: date) -> Iterator[tuple[Walk, Question]]:
    """What is asked as the answers stand, and what each row of each choice would add."""
    found = {question.id: (seen, question) for question in seen.asked()}
    for question in seen.asked():
        for choice in question.choices if question.id not in SETTLED else ():
            tried = walk(library, {**values, question.id: choice.value}, today)
            for more in tried.asked():
                found.setdefault(more.id, (tried, more))
    order = list(library.interview.questions)
    return iter(sorted(found.values(), key=lambda pair: order.index(pair[1].id)))


def _keys(id_: str) -> tuple[str, ...]:
    return STANDS_FOR.get(id_, () if id_ in WIZARD_KEYS else (id_,))


def _fixed(seen: Walk, id_: str, words: Words) -> Row:
    """The row of an answer that is settled before the questions begin."""
    question = seen.scope.library.interview.questions[id_]
    label, value = words.fact(question.label), seen.source.get(id_, "")
    return Row(id_, question.type, label, "", "", required=True, unknown=False, value=value, choices=())


def _row(seen: Walk, question: Question, key: str, words: Words, *, always: bool) -> Row:
    """``always``: asked whatever else is answered; what only some answers call for is never marked as required."""
    need = need_of(seen.scope, key, holds)
    optional = question.id in {"holders", "demands", "filing_language", "earlier.1.kind"}
    required = (
        always and not optional and (need.required and not need.unknown if need else not question.optional)
    )
    return Row(
        key=key,
        type=question.type,
        label=words.fact(question.label),
        hint=words.fact(question.hint) if question.hint else "",
        example=words.fact(question.example) if question.example else "",
        required=required,
        unknown=bool(question.unknown) and (need is None or need.unknown),
        value=seen.source.get(key)
        or first_value(seen.scope, question, holds, seen.source.get("language", "")),
        choices=choice_rows(question, seen.scope, words),
    )


def to_fill(rows: tuple[Row, ...]) -> str:
    """An answers file in YAML: every key with its label as a comment, every text in quotes, empty ones to fill in."""
    tree: dict[str, object] = {}
    for row in rows:
        place = tree
        *path, last = row.key.split(".")
        for name in path:
            inner = place.setdefault(name, {})
            assert isinstance(inner, dict)  # noqa: S101 - a key is never a text and a group at once
            place = inner
        place[last] = row
    return "\n".join(_lines(tree, 0)) + "\n"


def _lines(tree: dict[str, object], depth: int) -> Iterator[str]:
    blanks = "  " * depth
    for name, part in tree.items():
        if isinstance(part, dict):
            yield from (
                _item(name, part, depth)
                if name.isdecimal()
                else (f"{blanks}{name}:", *_lines(part, depth + 1))
            )
        elif isinstance(part, Row):
            yield f"{blanks}# {_one_line(part)}"
            yield f"{blanks}- {quoted('')}" if name.isdecimal() else f"{blanks}{name}: {_text(part)}"


def _item(_name: str, part: dict[str, object], depth: int) -> Iterator[str]:
    """One item of a list; its dash stands on a line of its own, so that comments can stand over each key."""
    yield f"{'  ' * depth}-"
    yield from _lines(part, depth + 1)


def _text(row: Row) -> str:
    if row.key in COMMA_LISTS and row.key != "letter":
        return "[" + ", ".join(quoted(item) for item in split_list(row.value)) + "]"
    return quoted("" if row.type in {"holders", "files"} else row.value)


def _one_line(row: Row) -> str:
    """Label, hint and what can be chosen, as one line of a comment."""
    parts = [row.label, row.hint or row.example]
    if row.choices:
        parts.append(" · ".join(choice.value for choice in row.choices))
    return " ".join(" | ".join(part for part in parts if part).split())
