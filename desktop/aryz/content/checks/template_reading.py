"""Every template can be read as Jinja."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import letter_sources
from aryz.content.checks.template_source import TemplateFault, take_apart
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    for source in letter_sources(ctx):
        try:
            take_apart(source.source)
        except TemplateFault as fault:
            said = message("The template cannot be read: {problem}.", problem=str(fault))
            yield Hit(source.file, source.where(fault.line), said)


RULE = Rule(
    id="templates",
    what="Every template is readable",
    why="A broken template breaks every letter of its kind",
    severity=Severity.ERROR,
    do=message("Mend the braces at the line that is named."),
    run=_run,
)
