"""The words of the papers around a letter say the same in every language of letters: none empty, the same lines, the same places to fill."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.texts import FIELD
from aryz.model.base import message

_LINE_ENDS = ("_", ":")


def _run(ctx: Context) -> Iterator[Hit]:
    lines = max((len(each.kit.receipt) for each in ctx.languages.values()), default=0)
    for code, language in ctx.languages.items():
        file = f"templates/languages/{code}.yaml"
        for name, text in msgspec.to_builtins(language.kit).items():
            if name != "receipt":
                yield from _text(file, name, text)
        receipt = language.kit.receipt
        if len(receipt) != lines or not all(line.endswith(_LINE_ENDS) for line in receipt):
            said = message(
                "Another language has {number} lines, each with room to write at its end.", number=lines
            )
            yield Hit(file, "kit.receipt", said)


def _text(file: str, name: str, text: str) -> Iterator[Hit]:
    wanted = ["{form}"] if name == "form" else []
    if not text.strip():
        yield Hit(file, f"kit.{name}", message("The text is empty."))
    elif FIELD.findall(text) != wanted:
        places = ", ".join(wanted) or "–"
        yield Hit(file, f"kit.{name}", message("The places to fill must be these: {places}.", places=places))


RULE = Rule(
    id="kit-words",
    what="The second copy, the inventory and the addresses have the same words in every language of letters",
    why="A paper with an empty label, or without a line to sign on, is sent back by a clerk",
    severity=Severity.ERROR,
    do=message("Write what the other languages say there."),
    run=_run,
)
