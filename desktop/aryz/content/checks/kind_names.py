"""Each kind of letter has the name that other letters call it by, in every language of letters."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import letter_sources
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    written = {source.language for source in letter_sources(ctx) if source.kind}
    for kind in ctx.kinds:
        for code in sorted(written):
            if not kind.names.get(code, "").strip():
                said = message("The name in the language “{language}” is missing.", language=code)
                yield Hit(f"templates/letters/{kind.kind}/letter.yaml", "names", said)


RULE = Rule(
    id="kind-names",
    what="Kinds of letter are named in every language of letters",
    why="A reminder or a complaint says which paper came before it",
    severity=Severity.ERROR,
    do=message("Add the name of the paper, as a letter says it."),
    run=_run,
)
