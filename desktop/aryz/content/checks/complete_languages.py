"""A kind of letter that a country offers can be written in every language of letters."""

from __future__ import annotations

from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.model.base import message


def _run(ctx: Context) -> Iterator[Hit]:
    """A kind that a country offers has a template in every language of letters."""
    for country in ctx.countries:
        code = country.profile.code
        for kind in (each.kind for each in ctx.offered(country)):
            has = ctx.library.letter_languages(kind, code)
            for language, grammar in ctx.languages.items():
                if language in has or (
                    grammar.filing_only and language not in country.profile.filing_languages
                ):
                    continue
                said = message(
                    "{country} offers it, but there is no template in “{language}”.",
                    country=code,
                    language=language,
                )
                yield Hit(f"templates/letters/{kind}", f"{language}.xml", said)


RULE = Rule(
    id="complete-languages",
    what="A kind that a country offers has a template in every language of letters",
    why="No silent fallback: what is offered must exist",
    severity=Severity.ERROR,
    do=message("Write the template, or take the kind out of the country's letters."),
    run=_run,
)
