"""T13 and parity: the languages of one letter have the same blocks, places to fill, citations and branches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from aryz.content.checks.base import Context, Hit, Rule, Severity, catalogue_file
from aryz.content.checks.letter_sources import LetterSource, letter_sources
from aryz.content.checks.template_source import TemplateSource
from aryz.content.checks.texts import FIELD
from aryz.content.words import FACTS, SOURCE
from aryz.model.base import message

LAW = frozenset(
    {"cite", "can_cite", "basis", "basis_then", "term", "can_term", "own_term", "wants", "has_element"}
)
"""The calls that bring law and demands into a letter; given, has … switch answers."""

NUMBER = frozenset({"{n}"})
"""The field of a plural sentence's number."""

Parts = tuple[str, ...]


def _blocks(parts: TemplateSource) -> Parts:
    return tuple(block.id for block in parts.blocks if block.id)


def _places(parts: TemplateSource) -> Parts:
    return tuple(f"{block.id}: {place}" for block in parts.blocks for place in sorted(set(block.places)))


def _calls(parts: TemplateSource) -> Parts:
    law = {
        f"{call.name}({', '.join(_shown(each) for each in call.arguments)})"
        for call in parts.calls
        if call.name in LAW
    }
    shared = {f"{call.name}()" for call in parts.calls if call.name.startswith("shared.")}
    return tuple(sorted(law | shared))


def _shown(argument: str | None) -> str:
    return "…" if argument is None else argument


def _conditions(parts: TemplateSource) -> Parts:
    return tuple(sorted(parts.conditions))


def _names(parts: TemplateSource) -> Parts:
    return parts.names


def _settings(parts: TemplateSource) -> Parts:
    return parts.settings


def _compared(of: Callable[[TemplateSource], Parts], what: str) -> Callable[[Context], Iterator[Hit]]:
    """The rule that compares one aspect of the languages of each text."""

    def run(ctx: Context) -> Iterator[Hit]:
        for sources in _groups(ctx).values():
            aspects = {source: of(parts) for source in sources if (parts := source.parts()) is not None}
            if len(aspects) < 2:
                continue
            usual = Counter(aspects.values()).most_common(1)[0][0]
            for source, aspect in aspects.items():
                if aspect != usual:
                    yield _difference(source, aspect, usual, what)

    return run


def _groups(ctx: Context) -> dict[str, list[LetterSource]]:
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


def _languages_of_paragraphs(ctx: Context) -> Iterator[Hit]:
    """Macros and the paragraphs of systems stand in every language that letters have (of a country: that its letters have)."""
    wanted = {source.language for source in letter_sources(ctx) if source.kind}
    for group, sources in _groups(ctx).items():
        if any(source.kind for source in sources):
            continue
        country = sources[0].country
        here = wanted & set(ctx.library.languages_in(country)) if country else wanted
        for code in sorted(here - {source.language for source in sources}):
            said = message("The language “{language}” is missing.", language=code)
            yield Hit(sources[0].file, group.partition("#")[2], said)


def _catalogue_places(ctx: Context) -> Iterator[Hit]:
    """Fields of the facts' words, compared with the English."""
    source = ctx.catalogues.get(SOURCE)
    english = (
        {msgid: text for domain, msgid, text in source.everything() if domain == FACTS} if source else {}
    )
    for code, words in ctx.catalogues.items():
        forms = Counter((domain, msgid) for domain, msgid, _ in words.everything())
        for domain, msgid, text in words.everything():
            model = english.get(msgid, text) if domain == FACTS else msgid.rpartition("\4")[2]
            differing = set(FIELD.findall(model)) ^ set(FIELD.findall(text))
            # One of several plural forms may say its number in words: "both letters".
            if differing - (NUMBER if forms[domain, msgid] > 1 else set()) and code != SOURCE:
                yield Hit(
                    catalogue_file(code, domain),
                    msgid,
                    message("The places to fill differ from the English."),
                )


def _rule(rule_id: str, what: str, why: str, run: Callable[[Context], Iterator[Hit]]) -> Rule:
    return Rule(
        id=rule_id,
        what=what,
        why=why,
        severity=Severity.ERROR,
        do=message("Bring the languages in step: the same parts in each."),
        run=run,
    )


RULES = (
    _rule(
        "T13",
        "The same places to fill in every language",
        "An answer would be lost in one language",
        _compared(_places, "places"),
    ),
    _rule(
        "T13-words",
        "The same fields in the screen's words",
        "A number or a name would be lost",
        _catalogue_places,
    ),
    _rule(
        "parity-blocks",
        "The same blocks in every language",
        "A demand would be lost",
        _compared(_blocks, "blocks"),
    ),
    _rule("parity-law", "The same citations and demands", "A right would be lost", _compared(_calls, "law")),
    _rule("parity-branches", "The same branches", "A case would be lost", _compared(_conditions, "branches")),
    _rule(
        "parity-names",
        "The same variables, functions and macros",
        "A part would be lost",
        _compared(_names, "variables"),
    ),
    _rule(
        "parity-settings",
        "The same variables set and lists walked",
        "A branch would be judged by another value",
        _compared(_settings, "variables"),
    ),
    _rule(
        "parity-languages",
        "Every text in every language of letters",
        "No silent fallback",
        _languages_of_paragraphs,
    ),
)
