"""The languages of one letter are in step: what the rules of parity share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.content.checks.template_source import TemplateSource
from aryz.model.base import message

Parts = tuple[str, ...]


def compared(of: Callable[[TemplateSource], Parts], what: str) -> Callable[[Context], Iterator[Hit]]:
    """The run of a rule that compares one aspect of the languages of each text; ``what`` names the aspect."""

    def run(ctx: Context) -> Iterator[Hit]:
        for sources in groups(ctx).values():
            aspects = {source: of(parts) for source in sources if (parts := source.parts()) is not None}
            if len(aspects) < 2:
                continue
            usual = Counter(aspects.values()).most_common(1)[0][0]
            for source, aspect in aspects.items():
                if aspect != usual:
                    yield _difference(source, aspect, usual, what)

    return run


def groups(ctx: Context) -> dict[str, list[LetterSource]]:
    """The sources of each text, one for each language."""
    groups: defaultdict[str, list[LetterSource]] = defaultdict(list)
    for source in letter_sources(ctx):
        groups[source.group].append(source)
    return groups


def _difference(source: LetterSource, aspect: Parts, usual: Parts, what: str) -> Hit:
    missing = [each for each in usual if each not in aspect]
    extra = [each for each in aspect if each not in usual]
    if missing:
        said = message(
            "“{part}” is missing ({what}); the other languages have it.", part=missing[0], what=what
        )
    elif extra:
        said = message(
            "“{part}” is too much ({what}); the other languages lack it.", part=extra[0], what=what
        )
    else:
        said = message("The order differs from the other languages ({what}).", what=what)
    return Hit(source.file, source.within, said)


def rule_of(rule_id: str, what: str, why: str, run: Callable[[Context], Iterator[Hit]]) -> Rule:
    """A rule of parity: what to do is the same for all."""
    return Rule(
        id=rule_id,
        what=what,
        why=why,
        severity=Severity.ERROR,
        do=message("Bring the languages in step: the same parts in each."),
        run=run,
    )
