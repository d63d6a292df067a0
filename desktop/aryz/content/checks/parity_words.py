"""T13 for the words of the screen: the same fields in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aryz.content.checks.base import Context, Hit, catalogue_file
from aryz.content.checks.parity import rule_of
from aryz.content.checks.texts import FIELD
from aryz.content.words import FACTS, SOURCE
from aryz.model.base import message

NUMBER = frozenset({"{n}"})
"""The field of a plural sentence's number."""


def _run(ctx: Context) -> Iterator[Hit]:
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


RULE = rule_of("T13-words", "The same fields in the screen's words", "A number or a name would be lost", _run)
