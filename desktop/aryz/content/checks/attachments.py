"""Every attachment that a step of the ladder names has its words in the shared template of each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import SHARED, letter_sources
from aryz.model.base import message

_ITEM = re.compile(r"<item\b[^>]*?\bid=\"([^\"]*)\"")


def _run(ctx: Context) -> Iterator[Hit]:
    written = {
        source.language: set(_ITEM.findall(source.source))
        for source in letter_sources(ctx)
        if source.file.endswith(f"/{SHARED}/{source.language}.xml")
    }
    for country in ctx.countries:
        here = set(ctx.library.languages_in(country.profile.code)) if ctx.languages else set()
        for rung in country.routes:
            for named in rung.attachments:
                lacking = [code for code in sorted(here & set(written)) if named not in written[code]]
                if lacking:
                    said = message(
                        "“{id}” has no words in: {languages}.", id=named, languages=", ".join(lacking)
                    )
                    yield Hit(ctx.country_file(country, "routes"), f"{rung.id}.attachments", said)


RULE = Rule(
    id="attachments",
    what="Attachments that the ladder names are in every shared template",
    why="An attachment without words is not listed, and a court leaves a claim without it",
    severity=Severity.ERROR,
    do=message("Add it to the attachments of the shared templates, or correct the id."),
    run=_run,
)
