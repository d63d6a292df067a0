"""Every text stands in every language of letters."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit
from aryz.content.checks.letter_sources import letter_sources
from aryz.content.checks.parity import groups, rule_of
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    """Macros and the paragraphs of systems stand in every language that letters have (of a country: that its letters have)."""
    wanted = {source.language for source in letter_sources(ctx) if source.kind}
    for group, sources in groups(ctx).items():
        if any(source.kind for source in sources):
            continue
        country = sources[0].country
        here = wanted & set(ctx.library.languages_in(country)) if country else wanted
        for code in sorted(here - {source.language for source in sources}):
            said = message("The language “{language}” is missing.", language=code)
            yield Hit(sources[0].file, group.partition("#")[2], said)


RULE = rule_of("parity-languages", "Every text in every language of letters", "No silent fallback", _run)
