"""Every id that the files of all countries name is there."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    kinds = {each.kind for each in ctx.kinds}
    for kind in ctx.kinds:
        for earlier in kind.follows:
            if earlier not in kinds:
                file = f"templates/letters/{kind.kind}/letter.yaml"
                yield Hit(file, "follows", message("There is no “{id}”.", id=earlier))
    if ctx.interview is None:
        return
    for page in ctx.interview.pages:
        missing = [each for each in page.questions if each not in ctx.interview.questions]
        if page.step not in ctx.interview.steps:
            missing.append(page.step)
        for named in missing:
            yield Hit("templates/questions/interview.yaml", page.id, message("There is no “{id}”.", id=named))


RULE = Rule(
    id="common-references",
    what="Every id that the letters' and the questions' files name is there",
    why="A dangling id breaks the road",
    severity=Severity.ERROR,
    do=message("Correct the id, or add what it names."),
    run=_run,
)
